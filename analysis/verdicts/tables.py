"""What verdicts look up again and again, kept until a table changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

from analysis import statistics
from analysis.article import Article
from analysis.claims import Claim
from analysis.derive import levels
from analysis.quantities import join
from analysis.statistics import RECONCILED, Observation, read_table, select
from analysis.statistics.package import Table
from analysis.statistics.sources import in_a_sentence

Given = ParamSpec("Given")
Result = TypeVar("Result")

_NAMES = (
    "trade", "gas", "population", "gdp", "prices", "exchange_rates", "statements", "publishers", "sources", "countries",
    "groups", "memberships", "products", "people", "events", "superseded",
)  # fmt: skip
_CLAIMS = 128
"""How many claims of an article are kept."""
_ARTICLES = 4
"""How many articles: a claim that is read in other words is one of another article for a while."""
_forget: list[Callable[[], None]] = []
_current: list[tuple[Table, ...]] = [()]


def kept(function: Callable[Given, Result], *, most: int = 20_000) -> Callable[Given, Result]:
    """Keep a function's last results, so many at most, until `refresh` sees a changed table."""
    cached = lru_cache(maxsize=most)(function)
    _forget.append(cached.cache_clear)
    return cached  # type: ignore[return-value]


def of_last_article(function: Callable[[Article], Result]) -> Callable[[Article], Result]:
    """Keep a function's results for the few articles that were looked at last, until `refresh` sees a changed table.

    Parameters
    ----------
    function : callable
        Of an article alone, which is the same article only as the same object.
    """
    last: dict[int, tuple[Article, Result]] = {}

    @wraps(function)
    def found(article: Article) -> Result:
        one = last.pop(id(article), None) or (article, function(article))
        if len(last) == _ARTICLES:
            del last[next(iter(last))]
        last[id(article)] = one
        return one[1]

    _forget.append(last.clear)
    return found


def of_last_claims(function: Callable[[Claim, Article], Result]) -> Callable[[Claim, Article], Result]:
    """Keep a function's results for the claims of an article that were looked at last: its readers ask again and again.

    Parameters
    ----------
    function : callable
        Of a claim and its article; nobody may change what it returns.
    """
    known = of_last_article(_nothing_yet)

    @wraps(function)
    def found(claim: Claim, article: Article) -> Result:
        results: dict[Claim, Result] = known(article)
        if claim not in results:
            if len(results) >= _CLAIMS:
                del results[next(iter(results))]
            results[claim] = function(claim, article)
        return results[claim]

    return found


def _nothing_yet(article: Article) -> dict[Claim, Any]:
    """Return where the results on an article's claims are kept."""
    return {}


def refresh() -> None:
    """Forget what was kept if a table changed since; called where a claim begins to be judged."""
    tables = tuple(read_table(name) for name in _NAMES)
    before = _current[0]
    if len(tables) != len(before) or any(a is not b for a, b in zip(tables, before, strict=True)):
        for forget in _forget:
            forget()
        _current[0] = tables


observed = kept(levels.observed)
publisher = kept(statistics.publisher)
origin = kept(statistics.origin)
earlier_releases = kept(statistics.earlier_releases)


@kept
def area_name(code: str) -> str:
    """Return the name of a country or group as a sentence has it: "the United States".

    Parameters
    ----------
    code : str
        Code of a country or group.
    """
    if members_of(code) and not is_named(code):
        return join(statistics.place_in_prose(one) for one in members_of(code))
    return statistics.place_in_prose(code)


def short_name(one: str) -> str:
    """Return a publisher's short name as a sentence has it: "the Energy Institute".

    Parameters
    ----------
    one : str
        Id of a publisher.
    """
    return in_a_sentence(publisher(one).short)


@kept
def members_of(code: str, on: date | None = None) -> tuple[str, ...]:
    """Return the codes of a group's countries, those on a day if one is given; none for a country."""
    return statistics.group(code, on=on).members if is_named(code) else _joined(code)


def is_named(code: str) -> bool:
    """Return whether a group is one of the table of groups, and not just some countries taken together."""
    return any(row["id"] == code for row in read_table("groups").rows)


def joint(codes: Sequence[str]) -> str:
    """Return the code of some countries taken together.

    Examples
    --------
    >>> members_of(joint(["KGZ", "KAZ"]))
    ('KAZ', 'KGZ')
    """
    return "".join(sorted(codes))


def _joined(code: str) -> tuple[str, ...]:
    """Return the countries that a code of several is made of; none for a country."""
    size = 3
    several = tuple(code[i : i + size] for i in range(0, len(code), size))
    return several if len(several) > 1 and len(several[-1]) == size else ()


@kept
def trade_rows() -> tuple[Observation, ...]:
    """Return every statistic of the table of trade, never a statement."""
    return select("trade", class_="statistic")


@kept
def publishes(reporter: str, partner: str) -> bool:
    """Return whether the table of trade has any statistic on a country's own books with a partner."""
    whose, with_whom = (
        (code,) if is_named(code) else (code, *members_of(code)) for code in (reporter, partner)
    )
    return any(one.reporter in whose and one.partner in with_whom for one in trade_rows())


@kept
def reconciled_rows() -> tuple[Observation, ...]:
    """Return every figure of the table of trade that weighs both sides' reports into one."""
    return select("trade", class_=RECONCILED)


@kept
def dates_of(sources: tuple[str, ...]) -> tuple[str, ...]:
    """Return when sources appeared, by their ids."""
    return tuple(statistics.source(one).date for one in sources)


@kept
def source_dates() -> Mapping[str, str]:
    """Return when the source of each row of the tables of trade and gas appeared, by the row's identifier."""
    dates = {str(row["id"]): str(row["date"]) for row in read_table("sources").rows}
    return {
        str(row["id"]): dates.get(str(row["source"]), "")
        for table in ("trade", "gas", "population", "gdp")
        for row in read_table(table).rows
    }


@kept
def row_publishers() -> Mapping[str, str]:
    """Return whose figure each row of the tables of trade and gas is, by the row's identifier."""
    return {
        str(row["id"]): str(row["publisher"])
        for table in ("trade", "gas", "population", "gdp", "prices", "exchange_rates")
        for row in read_table(table).rows
    }
