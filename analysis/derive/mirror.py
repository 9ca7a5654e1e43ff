"""One flow on two sides' books: the gap, each partner's part of it, and what valuation can explain."""

from __future__ import annotations

from analysis.derive.arithmetic import difference
from analysis.derive.figure import Figure, derived, given
from analysis.quantities import Interval

CIF_OVER_FOB = given(
    "CIF value over FOB value",
    Interval(1.06, 1.10, 1.15),
    "multiple",
    "1.06: IMF, Direction of Trade Statistics Yearbook 2017; 1.10: the factor it used before; "
    "1.15: our own allowance for landlocked countries",
)


def gap(name: str, ours: Figure, theirs: Figure) -> dict[str, Figure]:
    """Return how far the partner's figure lies below ours.

    Parameters
    ----------
    name : str
        Whose gap it is.
    ours, theirs : Figure
        The same flow on the two sides' books, in one unit.

    Returns
    -------
    dict of str to Figure
        ``gap`` (ours minus theirs, in their unit) and ``relative`` (in percent of ours).

    Examples
    --------
    >>> china, partners = given("China", 59.02e9, "USD", "x"), given("partners", 38.46e9, "USD", "y")
    >>> sides = gap("four partners", china, partners)
    >>> print(sides["gap"], "|", sides["relative"])
    20.6 billion US dollars | 34.8%
    """
    missing = difference(f"gap of {name}", ours, theirs)
    # Not share(missing, ours): ours would enter twice and widen the bounds for nothing.
    relative = derived(
        f"gap of {name} in percent of {ours.name}",
        (1 - theirs.interval / ours.interval) * 100,
        "percent",
        f"(1 − {theirs.name} ÷ {ours.name}) × 100",
        (ours, theirs),
        "definition of a mirror gap, relative to the first side's figure",
    )
    return {"gap": missing, "relative": relative}
