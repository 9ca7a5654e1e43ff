"""One flow on two sides' books: the gap, each partner's part of it, and what valuation can explain."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.derive.arithmetic import difference, share, total
from analysis.derive.figure import Figure, derived, given
from analysis.errors import BadData
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
    )
    return {"gap": missing, "relative": relative}


def parts_of_gap(ours: Mapping[str, Figure], theirs: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return each partner's part of the summed gap, in percent.

    Parameters
    ----------
    ours, theirs : mapping of str to Figure
        Partner to its flow on each side's books, in one unit; both have the same partners.

    Raises
    ------
    BadData
        If the partners differ or there are none.
    """
    if not ours or set(ours) != set(theirs):
        raise BadData(
            "A gap by partner needs the same partners on both sides, but got "
            f"{', '.join(sorted(ours)) or 'none'} and {', '.join(sorted(theirs)) or 'none'}."
        )
    gaps = {partner: gap(partner, ours[partner], theirs[partner])["gap"] for partner in ours}
    whole = total("sum of the gaps", list(gaps.values()))
    return {partner: share(f"part of {partner}", one, whole) for partner, one in gaps.items()}


def at_fob(imports_cif: Figure, factor: Figure = CIF_OVER_FOB) -> Figure:
    """Return imports valued at the importer's border (CIF) as the exporter values them (FOB).

    Parameters
    ----------
    imports_cif : Figure
        In money.
    factor : Figure
        CIF over FOB, as a range.

    Returns
    -------
    Figure
        In money, between the range's ends.
    """
    return derived(
        f"{imports_cif.name}, valued FOB",
        imports_cif.interval / factor.interval,
        imports_cif.unit,
        f"{imports_cif.name} ÷ {factor.name}",
        (imports_cif, factor),
        method=factor.source,
    )
