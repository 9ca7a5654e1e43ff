"""A published figure in another currency, at the annual mean rate of exchange."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import divided, times
from analysis.derive.levels import exchange_rate
from analysis.quantities import Period
from analysis.statistics import NoObservation
from analysis.verdicts.specifications.allowances import PART_OF_A_YEAR, conversion, widened
from analysis.verdicts.specifications.specification import Specification


def in_currency(one: Specification, name: str, currency: str, period: Period) -> list[Specification]:
    """Return an amount in dollars in yuan, or one in yuan in dollars, with what conversion may be off.

    Parameters
    ----------
    one : Specification
        What was published, in USD or CNY.
    name : str
        What to call the converted figure.
    currency : str
        USD or CNY, the other of the two.
    period : Period
        A calendar year, whose mean rate in yuan per dollar converts, or a part of one, which leaves more room.

    Returns
    -------
    list of Specification
        One, or none if the currencies are others, the period is no part of one year, or the table of exchange rates lacks it.
    """
    year = period.start.year
    if {one.figure.unit, currency} != {"USD", "CNY"} or period.end.year != year:
        return []
    try:
        rate = exchange_rate(year)
    except NoObservation:
        return []
    change = times if currency == "CNY" else divided
    allowed = conversion() if period.calendar_year else PART_OF_A_YEAR
    figure = widened(change(name, one.figure, rate, unit=currency), allowed.percent)
    note = f"converted at the annual mean rate; {allowed.source}"
    return [replace(one, how=f"{one.how}, converted from {one.figure.unit}", figure=figure, note=note)]
