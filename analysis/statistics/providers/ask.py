"""What to ask a provider for: whose books, with whom, which goods, which years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.statistics.countries import area, area_name, countries_in, country
from analysis.statistics.package import read_table

_FIRST_YEAR, _LAST_YEAR = 1960, 2100


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask for; an empty part means all that the provider has.

    Parameters
    ----------
    reporters, partners : tuple of str
        ISO 3166 alpha-3 codes; "WLD" is all the world as a partner.
    products : tuple of str
        "TOTAL", and chapters, headings or subheadings of the Harmonized System (two, four or six digits).
    years : tuple of int
        Calendar years.
    """

    reporters: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    years: tuple[int, ...] = ()

    @classmethod
    def parse(
        cls, reporters: str = "", partners: str = "", products: str = "", years: str = "",
        project: Project | None = None,
    ) -> Ask:  # fmt: skip
        """Return what four texts of the command line ask for.

        Parameters
        ----------
        reporters, partners : str
            Codes or names of countries and groups, separated by commas; a group stands for its members.
        products, years : str
            Codes and years, single or as ranges, separated by commas: "01-27,72-85", "2019-2022".
        project : Project, optional
            Defaults to the one around the working folder.

        Raises
        ------
        UsageProblem
            If a product or a year is none.
        BadData
            If a country is unknown.
        """
        return cls(
            places(reporters, project),
            places(partners, project),
            codes_of(products, project),
            years_of(years),
        )

    def __or__(self, other: Ask) -> Ask:
        """Return what asks for both."""
        parts = zip(asdict(self).values(), asdict(other).values(), strict=True)
        merged = [tuple(sorted(dict.fromkeys((*mine, *theirs)))) for mine, theirs in parts]
        return Ask(*merged)

    def options(self, project: Project | None = None) -> str:
        """Return the options of the command line that ask for this."""
        short = {name: ",".join(_short(code, project) for code in getattr(self, name)) for name in _PLACES}
        parts = {
            "--reporter": short["reporters"],
            "--partner": short["partners"],
            "--product": as_ranges(self.products),
            "--years": as_ranges([str(year) for year in self.years]),
        }
        return " ".join(f"{option} {text}" for option, text in parts.items() if text)

    def in_words(self, project: Project | None = None) -> str:
        """Return what is asked for in words, for the title of a source.

        Examples
        --------
        >>> Ask(("CHN",), ("KAZ", "KGZ"), ("01", "02", "TOTAL"), (2022,)).in_words()
        'China with Kazakhstan, Kyrgyzstan; 01-02, TOTAL; 2022'
        """
        who = ", ".join(area_name(code, project) for code in self.reporters)
        whom = ", ".join(area_name(code, project) for code in self.partners)
        parts = [
            f"{who} with {whom}" if who and whom else who or whom,
            as_ranges(self.products).replace(",", ", "),
            as_ranges([str(year) for year in self.years]).replace(",", ", "),
        ]
        return "; ".join(part for part in parts if part)

    def as_record(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {name: list(values) for name, values in asdict(self).items()}


_PLACES = ("reporters", "partners")


def places(text: str, project: Project | None = None) -> tuple[str, ...]:
    """Return the codes of the countries that a text names, a group's members for a group.

    Examples
    --------
    >>> places("CN,Kazakhstan")
    ('CHN', 'KAZ')
    """
    found: list[str] = []
    groups = {str(row["id"]) for row in read_table("groups", project).rows}
    for part in _parts(text):
        code = area(part, project)
        members = countries_in(code, project) if code in groups and code != "WLD" else (code,)
        found += [one if isinstance(one, str) else one.alpha3 for one in members]
    return tuple(dict.fromkeys(found))


def codes_of(text: str, project: Project | None = None) -> tuple[str, ...]:
    """Return the codes of products that a text names; a range counts chapters.

    Raises
    ------
    UsageProblem
        If a part is no code of the Harmonized System.

    Examples
    --------
    >>> codes_of("TOTAL,26-28,2709")
    ('TOTAL', '26', '27', '28', '2709')
    """
    chapters = [str(row["chapter"]) for row in read_table("hs_chapters", project).rows]
    found: list[str] = []
    for part in _parts(text):
        first, dash, last = part.partition("-")
        if part.upper() == "TOTAL":
            found.append("TOTAL")
        elif dash and first in chapters and last in chapters and first <= last:
            found += [one for one in chapters if first <= one <= last]
        elif part.isdigit() and len(part) in (2, 4, 6) and part[:2] in chapters:
            found.append(part)
        else:
            raise UsageProblem(
                f"{part!r} is no product of the Harmonized System; write chapters, headings or subheadings, such as "
                "01-27,72-85 or 2709, or TOTAL."
            )
    return tuple(dict.fromkeys(found))


def years_of(text: str) -> tuple[int, ...]:
    """Return the years that a text names, single or as ranges.

    Raises
    ------
    UsageProblem
        If a part is no year.

    Examples
    --------
    >>> years_of("2019-2021,2023")
    (2019, 2020, 2021, 2023)
    """
    found: list[int] = []
    for part in _parts(text):
        first, dash, last = part.partition("-")
        ends = [first, last] if dash else [first]
        if not all(end.isdigit() and _FIRST_YEAR <= int(end) <= _LAST_YEAR for end in ends):
            raise UsageProblem(f"{part!r} is no year; write for example 2021,2022 or 2015-2022.")
        found += range(int(ends[0]), int(ends[-1]) + 1)
    return tuple(sorted(set(found)))


def as_ranges(codes: Iterable[str]) -> str:
    """Return codes or years as the command line takes them: neighbouring chapters, and three years or more, as ranges.

    Examples
    --------
    >>> as_ranges(["01", "02", "03", "84", "2709"]), as_ranges(["2019", "2020", "2021"])
    ('01-03,84,2709', '2019-2021')
    """
    runs: list[list[str]] = []
    for code in codes:
        if runs and _follows(runs[-1][-1], code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return ",".join(_as_range(run) for run in runs)


def _as_range(run: list[str]) -> str:
    enough = len(run) > (1 if len(run[0]) == 2 else 2)
    return f"{run[0]}-{run[-1]}" if enough else ",".join(run)


def _follows(before: str, code: str) -> bool:
    # Chapter 77 is not in use, so 78 follows 76. A heading such as 2002 reads like a year; both may stand in a range.
    if not (before.isdigit() and code.isdigit() and len(before) == len(code)):
        return False
    return int(code) - int(before) == (2 if before == "76" else 1)


def _short(code: str, project: Project | None) -> str:
    return code if code == "WLD" else country(code, project).alpha2


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
