"""Small words that several sections share: units of charts, lists, verdict-free phrases made from results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from analysis.derive.history import High
from analysis.quantities import format_number, join, unit, years
from analysis.verdicts import Verdict
from analysis.verdicts.card import is_bare

BILLION = 1e9

NO_TRADE = "No figure of the article was understood as a whole year's trade in all goods of one country with another."
"""Why a section on trade has nothing to show for an article."""


NO_NUMBERS = "The article claims nothing in numbers."
"""Why a section on the article's claims has nothing to show."""


def why_open(verdicts: Sequence[Verdict]) -> str:
    """Return why statistics decide none of these claims: how many figures the tables lack, and of how many they know nothing.

    Parameters
    ----------
    verdicts : sequence of Verdict
        Verdicts that decide nothing.
    """
    if not verdicts:
        return ""
    read = [one for one in verdicts if not is_bare(one) and one.label == "Not enough evidence"]
    held = sum(bool(one.found) for one in read)
    rest = len(verdicts) - len(read)
    said = [f"hold no figure for {len(read) - held}"] if len(read) > held else []
    said += [f"hold figures that leave {held} open"] if held else []
    if rest:
        other = f"the other {rest}" if read else "any" if rest > 1 else "it"
        said.append(f"could not be asked about {other}")
    return f"the tables {join(said)}"


def nothing_on_trade_or_gas(verdicts: Iterable[Verdict]) -> str:
    """Return a sentence that says so where none of an article's claims is on trade or gas; else "".

    Parameters
    ----------
    verdicts : iterable of Verdict
        The verdicts of all its claims.
    """
    about = {one.reading.indicator for one in verdicts}
    return "" if about & {"trade", "gas"} else " No number of the article is on trade or gas."


def money_units(currency: str) -> str:
    """Return the unit of a chart in billions of a currency."""
    return f"billion {unit(currency).plural}"


def in_billions(value: float) -> str:
    """Return a value that is already in billions, for a label.

    Examples
    --------
    >>> in_billions(70.2), in_billions(0.08166), in_billions(1040.5)
    ('70.2', '0.0817', '1,041')
    """
    return format_number(value)


def slug(text: str) -> str:
    """Return a text as the name of a result: small letters, digits and underscores.

    Examples
    --------
    >>> slug("Crude oil, Brent")
    'crude_oil_brent'
    """
    return "_".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def distinct(names: Iterable[str]) -> list[str]:
    """Return names of results, each once: a second one of the same gets a number.

    A result is named for what it is and not for its place, so that the same name means the same in every run.

    Examples
    --------
    >>> distinct(["goods.oil", "goods.gas", "goods.oil"])
    ['goods.oil', 'goods.gas', 'goods.oil_2']
    """
    counted: Counter[str] = Counter()
    found = []
    for name in names:
        counted[name] += 1
        found.append(name if counted[name] == 1 else f"{name}_{counted[name]}")
    return found


def high_in_words(high: High, where: str) -> str:
    """Return in one or two sentences whether a year was the highest so far, and what came after.

    Parameters
    ----------
    high : High
        What `analysis.derive.history.high` found.
    where : str
        Whose books, to begin the sentence with.
    """
    if high.before is None:
        found = f"{where} {high.year} is the first year we know, at {high.figure.rounded}."
    elif high.holds is False:
        found = (
            f"{where} {high.year}, at {high.figure.rounded}, was not the highest: "
            f"{high.before_year} had {high.before.rounded}."
        )
    elif high.holds:
        found = (
            f"{where} {high.year}, at {high.figure.rounded}, is above every year since "
            f"{high.since}, all of which are known: the highest before it was {high.before_year} with {high.before.rounded}."
        )
    elif high.open:
        found = (
            f"{where} {high.year} has {high.figure.rounded} and {high.before_year} has {high.before.rounded}; the first "
            "is known too loosely to say which was higher."
        )
    else:
        found = (
            f"{where} {high.year}, at {high.figure.rounded}, is above every earlier year we know, the highest of "
            f"which is {high.before_year} with {high.before.rounded}; no figure was found for {years(high.unknown)}."
        )
    if high.later:
        found += f" It was passed in {years(high.later)}."
    return found
