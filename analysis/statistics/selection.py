"""Looking up official figures: one, several, or one a year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from analysis.errors import BadData, UsageProblem
from analysis.project import Project, find_project
from analysis.quantities import Period
from analysis.statistics.countries import area
from analysis.statistics.package import Table, read_table
from analysis.statistics.rows import COMPUTED, FIGURE, RECONCILED, Index, Observation, ordered

_AREAS = ("reporter", "partner", "country")


class NoObservation(BadData):
    """The table holds no such figure; the message names what it holds instead."""


class _NotThere(NoObservation):
    """The message is worked out when it is read: most who ask whether there is a figure never read it."""

    def __init__(self, table: str, keys: Mapping[str, Any], project: Project) -> None:
        super().__init__(table, keys, project)
        self._asked = (table, keys, project)

    def __str__(self) -> str:
        return _missing(*self._asked)


def observation(table: str, *, project: Project | None = None, **keys: Any) -> Observation:
    """Return the preferred observation of one figure.

    Unless named, the product is TOTAL, the figure is the level, in US dollars where there is a choice, and a
    growth rate is on the year before. Which of several rows is preferred: see ``analysis.statistics.rows.rank``.

    Parameters
    ----------
    table : str
        ``trade``, ``gas``, ``population``, ``gdp``, ``exchange_rates`` or ``prices``.
    **keys
        Columns and the value or values wanted: ``reporter="CHN"``, ``year=2022``, ``partner=["KAZ", "KGZ"]``.
        Countries may be named in words; ``class_`` stands for the column class.

    Raises
    ------
    NoObservation
        If there is none; the message names what there is.
    UsageProblem
        If a key is not a column, or the keys fit more than one figure.
    """
    project = project or find_project()
    found = select(table, project=project, **_with_defaults(table, keys, project))
    if not found:
        raise _NotThere(table, keys, project)
    found = _one_base(_dollars(found, keys), keys)
    figures = {tuple(str(getattr(row, column)) for column in FIGURE) for row in found}
    if len(figures) > 1:
        raise UsageProblem(_ambiguous(table, keys, found))
    return found[0]


def select(table: str, *, project: Project | None = None, **keys: Any) -> tuple[Observation, ...]:
    """Return every observation that fits the keys, figure by figure, the preferred one of each first.

    Numbers that nobody published are given only when ``class_`` names their class; reconciled figures also when
    ``publisher`` or ``id`` is named.

    Raises
    ------
    UsageProblem
        If a key is not a column of the table.
    """
    project = project or find_project()
    stored = read_table(table, project)
    rows, index = ordered(stored, project)
    found: frozenset[int] | None = None
    for name, values in _wanted(stored, index, keys, project).items():
        fitting = [index[name].get(value, frozenset()) for value in values]
        either = fitting[0] if len(fitting) == 1 else frozenset[int]().union(*fitting)
        found = either if found is None else found & either
    chosen = [rows[place] for place in (range(len(rows)) if found is None else sorted(found))]
    if "class_" not in keys and "class" not in keys:
        named = "publisher" in keys or "id" in keys  # who names BACI means its reconciled figures
        aside = (COMPUTED,) if named else (COMPUTED, RECONCILED)
        chosen = [one for one in chosen if one.class_ not in aside]
    return tuple(chosen)


def series(table: str, *, project: Project | None = None, **keys: Any) -> tuple[Observation, ...]:
    """Return the preferred observation of every calendar year, in the order of years, all in one unit.

    Parameters
    ----------
    table : str
        A table of observations.
    project : Project, optional
        Defaults to the one around the working folder.
    **keys
        As in ``observation``; they should leave only the year open.

    Raises
    ------
    UsageProblem
        If the keys leave more than the year open, or the years are in different units.
    """
    project = project or find_project()
    known = select(table, project=project, **_with_defaults(table, keys, project))
    years = sorted({one.year for one in known if one.year})
    found = tuple(observation(table, project=project, **{**keys, "year": year}) for year in years)
    units = sorted({one.unit for one in found})
    if len(units) > 1:
        raise UsageProblem(
            f"More than one unit of {_phrase(table, keys)}; name unit as well: {', '.join(units)}."
        )
    return found


def find(identifier: str, project: Project | None = None) -> Observation:
    """Return the observation with an identifier, such as a run record names.

    Raises
    ------
    NoObservation
        If no table holds it.
    """
    project = project or find_project()
    tables = ("trade", "gas", "population", "gdp", "exchange_rates", "prices")
    for table in sorted(
        tables, key=lambda name: not identifier.startswith(name[:5])
    ):  # an id begins with its table
        rows, index = ordered(read_table(table, project), project)
        for place in index["id"].get(identifier, ()):
            return rows[place]
    raise NoObservation(f"No table holds an observation {identifier!r}.")


def _wanted(
    stored: Table, index: Index, keys: Mapping[str, Any], project: Project | None
) -> dict[str, frozenset[Any]]:
    wanted: dict[str, frozenset[Any]] = {}
    for name, value in keys.items():
        if name not in index and name != "class":
            raise UsageProblem(
                f"The table {stored.name!r} has no column {name!r}; it has year, {', '.join(stored.columns)}."
            )
        several = isinstance(value, Iterable) and not isinstance(value, str)
        values = tuple(value) if several else (value,)
        if name in _AREAS:
            values = tuple(_area(str(one), project) for one in values)
        elif name in ("period", "base_period"):
            values = tuple(_period(one) for one in values)
        wanted["class_" if name == "class" else name] = frozenset(values)
    return wanted


def _area(text: str, project: Project | None) -> str:
    for name in ("countries", "groups", "memberships"):
        read_table(name, project)  # a broken one is no wrong key
    try:
        return area(text, project)
    except BadData as unknown:
        raise UsageProblem(str(unknown)) from None


def _period(value: Period | str) -> Period:
    if isinstance(value, Period):
        return value
    try:
        return Period.parse(str(value))
    except ValueError as error:
        raise UsageProblem(str(error)) from None


def _with_defaults(table: str, keys: Mapping[str, Any], project: Project | None) -> dict[str, Any]:
    columns = read_table(table, project).columns
    if "id" in keys:
        return dict(keys)
    defaults = {"transformation": "level"} if "transformation" in columns else {}
    if "coverage" in columns:
        defaults["product"] = "TOTAL"
    return {**defaults, **keys}


def _dollars(found: tuple[Observation, ...], keys: Mapping[str, Any]) -> tuple[Observation, ...]:
    # Dollars, or a rate in dollars, unless the caller names another currency or there are none.
    for column in ("unit", "terms"):
        if column not in keys:
            found = tuple(one for one in found if getattr(one, column) == "USD") or found
    return found


def _one_base(found: tuple[Observation, ...], keys: Mapping[str, Any]) -> tuple[Observation, ...]:
    if "base_period" in keys:
        return found
    usual = tuple(one for one in found if one.base_period in (None, one.period.shift(-1)))
    return usual or found


def _missing(table: str, keys: Mapping[str, Any], project: Project | None) -> str:
    asked = _with_defaults(table, keys, project)
    for name in sorted(asked, key=_doubt):
        others = {key: value for key, value in asked.items() if key != name}
        there = {_show(getattr(one, name)) for one in select(table, project=project, **others)}
        there.discard("")
        if there:
            return f"No {_phrase(table, asked)}; with the rest as it is, {name} can be {', '.join(sorted(there))}."
    return f"No {_phrase(table, asked)}; 'workbook statistics show {table}' lists what there is."


def _doubt(name: str) -> int:
    order = ("year", "period", "publisher", "source", "product", "flow", "partner", "indicator", "reporter")
    return order.index(name) if name in order else len(order)


def _ambiguous(table: str, keys: Mapping[str, Any], found: tuple[Observation, ...]) -> str:
    for column in FIGURE:
        values = sorted({_show(getattr(one, column)) for one in found})
        if len(values) > 1:
            choice = ", ".join(value or "none" for value in values)
            return f"More than one {_phrase(table, keys)}; name {column} as well: {choice}."
    raise AssertionError("the figures differ in a column")  # pragma: no cover


def _phrase(table: str, keys: Mapping[str, Any]) -> str:
    said = ", ".join(f"{name} {_show(value)}" for name, value in keys.items())
    return f"observation in {table}" + (f" with {said}" if said else "")


def _show(value: Any) -> str:
    if isinstance(value, Period):
        return value.short
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " or ".join(_show(one) for one in value)
    return "" if value is None else str(value)
