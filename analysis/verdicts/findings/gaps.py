"""What is missing: which figures would settle which claim, and who could bring them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics import product
from analysis.statistics.providers import Ask
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import members_of
from analysis.verdicts.verdict import Verdict

_BY_INDICATOR = {"trade": "comtrade", "gdp": "worldbank", "gdp per head": "worldbank", "population": "worldbank", "price": "pinksheet"}  # fmt: skip
_FROM_A_FILE = ("ei",)
"""Formats of files that bring what no provider may pass on."""

_FIRST_YEAR = 1992
"""A high needs the years before it, as far back as the countries of today go."""

_SINCE = {"comtrade": 1962, "worldbank": 1960, "pinksheet": 1960, "ei": 1965}
"""The first year that each provider holds: UN Comtrade, the World Development Indicators, its prices, the Statistical Review."""

_FILES = {"comtrade": "comtrade-csv", "worldbank": "worldbank-csv"}
"""For each provider, the format of the files that it offers for download."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A claim that the tables leave open, and what would settle it.

    Parameters
    ----------
    verdict : Verdict
        The claim with its verdict.
    needs : str
        Which missing table would settle it.
    provider : str
        Who could bring it; "" if nobody that the workbook knows.
    ask : Ask
        What to ask for.
    """

    verdict: Verdict
    needs: str
    provider: str
    ask: Ask

    def command(self, project: Project | None = None) -> str:
        """Return the command that would bring it; "" if there is none."""
        return command(self.provider, self.ask, project) if self.provider else ""


def gaps(verdicts: Iterable[Verdict]) -> tuple[Gap, ...]:
    """Return what would settle each claim that the tables leave open.

    Parameters
    ----------
    verdicts : iterable of Verdict
        The verdicts of an article.
    """
    return tuple(
        Gap(one, one.needs, *asked(one.reading))
        for one in verdicts
        if one.needs and one.label == "Not enough evidence"
    )


def command(provider: str, ask: Ask, project: Project | None = None) -> str:
    """Return the command line that asks a provider, or reads a file that the user has."""
    return f"{_verb(provider)} {ask.options(project)}".rstrip()


def command_for(provider: str, article: str) -> str:
    """Return the command line that asks a provider for all that an article's claims are about."""
    return f"{_verb(provider)} --for {article}"


def command_from_a_file(provider: str, article: str) -> str:
    """Return the command line that reads the same from a downloaded file; "" if there is no such format."""
    return (
        f"workbook statistics import FILE --as {_FILES[provider]} --for {article}"
        if provider in _FILES
        else ""
    )


def _verb(provider: str) -> str:
    verb = f"import FILE --as {provider}" if provider in _FROM_A_FILE else f"refresh {provider}"
    return f"workbook statistics {verb}"


def asked(reading: Reading) -> tuple[str, Ask]:
    """Return whom to ask for the figures that a reading is about, and what for.

    The books that own a flow go first; where a group of countries owns it, which keeps no common books, the other
    side's are asked for, since they alone can be whole.
    """
    provider = "ei" if _gas_at_home(reading) else _BY_INDICATOR.get(reading.indicator, "")
    if not provider or reading.span is None or reading.span.calendar_year is None or reading.missing:
        return "", Ask()  # what the providers have is annual
    years = _years(reading)
    if min(years) < _SINCE.get(provider, 0):
        return "", Ask()
    if provider == "pinksheet":
        return provider, Ask(years=years)
    if provider in ("worldbank", "ei"):
        return provider, Ask(reporters=_countries([reading.reporter]), years=years)
    goods = _codes(reading.product)
    if not goods:
        return "", Ask()
    whole = []
    if reading.transformation == "share":  # a share needs what it is a share of
        whole = ["WLD"] if goods == ("TOTAL",) else []
        goods = goods if goods == ("TOTAL",) else (*goods, "TOTAL")
    found = Ask()
    for reporter, partner, _ in reading.books:
        sides = (
            (partner, reporter) if members_of(reporter) and not members_of(partner) else (reporter, partner)
        )
        found |= Ask(_countries([sides[0]]), _countries([sides[1], *whole]), goods, years)
    return (provider, found) if found.reporters else ("", Ask())


def wanted(provider: str, verdicts: Iterable[Verdict]) -> Ask:
    """Return all that a provider could bring for the claims of an article.

    Parameters
    ----------
    provider : str
        Name of a provider.
    verdicts : iterable of Verdict
        The verdicts of the article.
    """
    found = Ask()
    for one in verdicts:
        # A high that the tables decide needs no series of years to be asked for again.
        decided = one.decided and one.reading.transformation == "high"
        who, ask = asked(replace(one.reading, transformation="level") if decided else one.reading)
        if who == provider:
            found |= ask
    return found


def _gas_at_home(reading: Reading) -> bool:
    return reading.indicator == "gas" and reading.measure in ("consumption", "production")


def _years(reading: Reading) -> tuple[int, ...]:
    if reading.transformation == "high" and reading.span:
        return tuple(range(_FIRST_YEAR, reading.span.end.year + 1))
    spans = [reading.span, reading.base if reading.transformation in ("growth", "change", "points") else None]
    return tuple(sorted({year for span in spans if span for year in _calendar(span)}))


def _calendar(span: Period) -> range:
    return range(span.start.year, span.end.year + 1)


def _countries(codes: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for code in codes:
        found += ["WLD"] if code == "WLD" else list(members_of(code)) or [code]
    return tuple(dict.fromkeys(one for one in found if one))


def _codes(goods: str) -> tuple[str, ...]:
    if goods in ("", "TOTAL"):
        return ("TOTAL",)
    one = product(goods)
    return tuple(sorted({*one.hs, *one.hs_wide}))
