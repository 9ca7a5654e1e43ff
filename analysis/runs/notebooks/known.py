"""Texts that have to name what the tables know: a country, a group of countries, a publisher."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analysis.errors import UsageProblem, WorkbookError
from analysis.project import Project

_OR = " or "
_BUT = ", not "
_TABLES = ("countries", "groups", "memberships", "publishers")
# What an annotation may ask for, in the words of a message.
_SAID = {
    "country": "a country's code or name",
    "country or group": "the code or name of a country or a group of countries",
    "publisher": "a publisher's id or name, as in data/statistics/publishers.csv",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What ``Annotated[str, "country or group"]`` allows.

    Parameters
    ----------
    what : str
        ``country``, ``country or group`` or ``publisher``.
    words : tuple of str
        Words that are allowed besides.
    other : str
        The parameter that names the other side, which has to be another place; empty where there is none.
    """

    what: str
    words: tuple[str, ...] = ()
    other: str = ""

    @classmethod
    def parse(cls, text: str) -> Known:
        """Return what the text of an annotation allows; a word in single quotes is allowed as it stands.

        Raises
        ------
        ValueError
            If it names nothing that the tables list.

        Examples
        --------
        >>> Known.parse("country or 'partners'")
        Known(what='country', words=('partners',), other='')
        >>> Known.parse("country, not partners").other
        'partners'
        """
        text, _, other = (part.strip() for part in text.partition(_BUT))
        parts = [part.strip() for part in text.split(_OR)]
        words = tuple(part[1:-1] for part in parts if _is_quoted(part))
        what = _OR.join(part for part in parts if not _is_quoted(part))
        if what not in _SAID:
            raise ValueError(
                f"{text!r} is nothing that a text can name; write {', '.join(map(repr, _SAID))}, and words that "
                "are allowed besides in single quotes"
            )
        return cls(what, words, other)

    def check(self, text: str, project: Project) -> None:
        """Check that a text names what the project's tables know.

        Raises
        ------
        UsageProblem
            If it does not; the sentence says what comes near.
        BadData, InputOutputProblem
            If the tables cannot be read.
        """
        if text in self.words:
            return
        from analysis import statistics  # late: a build without such parameters needs no tables

        look_up: dict[str, Callable[[str, Project], object]] = {
            "country": statistics.country,
            "country or group": statistics.area,
            "publisher": statistics.publisher,
        }
        for name in _TABLES:
            statistics.read_table(name, project)  # a broken one is no wrong parameter
        try:
            look_up[self.what](text, project)
        except WorkbookError as error:
            import difflib  # late: only a message needs it

            near = difflib.get_close_matches(text.lower(), self.words, n=1)
            raise UsageProblem(f"{error} Or did you mean {near[0]}?" if near else str(error)) from None

    def same(self, text: str, other: str, project: Project) -> bool:
        """Return whether two texts that have been checked mean the same place.

        Examples
        --------
        >>> from analysis.project import find_project
        >>> Known("country").same("China", "CHN", find_project())
        True
        """
        from analysis.statistics import area

        return area(text, project) == area(other, project)

    def __str__(self) -> str:
        """Say in words what is allowed."""
        return _OR.join([_SAID[self.what], *map(repr, self.words)])


def _is_quoted(part: str) -> bool:
    return len(part) > 2 and part[0] == part[-1] == "'"
