"""A published figure in another currency, at the annual mean rate of exchange."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import divided, times
from analysis.derive.levels import exchange_rate
from analysis.statistics import NoObservation
from analysis.verdicts.allowances import conversion, widened
from analysis.verdicts.specification import Specification


def in_currency(one: Specification, name: str, currency: str, year: int) -> list[Specification]:
    """Return an amount in dollars in yuan, or one in yuan in dollars, with what conversion may be off.

    Parameters
    ----------
    one : Specification
        What was published, in USD or CNY.
    name : str
        What to call the converted figure.
    currency : str
        USD or CNY, the other of the two.
    year : int
        The calendar year, whose mean rate in yuan per dollar converts.

    Returns
    -------
    list of Specification
        One, or none if the currencies are others or the table of exchange rates lacks the year.
    """
    if {one.figure.unit, currency} != {"USD", "CNY"}:
        return []
    try:
        rate = exchange_rate(year)
    except NoObservation:
        return []
    change = times if currency == "CNY" else divided
    allowed = conversion()
    figure = widened(change(name, one.figure, rate, unit=currency), allowed.percent)
    note = f"converted at the annual mean rate; {allowed.source}"
    return [replace(one, how=f"{one.how}, converted from {one.figure.unit}", figure=figure, note=note)]
