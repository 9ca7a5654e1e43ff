"""What the command line gives: NAME=VALUE pairs, and the error for a name that no notebook declares."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.errors import UsageProblem, hint
from analysis.runs.notebooks.annotations import shortened


def assignments(pairs: Iterable[str]) -> dict[str, str]:
    """Return names and texts of ``NAME=VALUE`` pairs as the command line gives them.

    Raises
    ------
    UsageProblem
        If a pair has no ``=``, no name, or a name comes twice.

    Examples
    --------
    >>> assignments(["year=2022", "note=a=b"])
    {'year': '2022', 'note': 'a=b'}
    """
    given: dict[str, str] = {}
    for name, text in map(_assignment, pairs):
        if name in given:
            raise UsageProblem(f"The parameter {name} is given twice; give it once.")
        given[name] = text
    return given


def several(pairs: Iterable[str]) -> dict[str, list[str]]:
    """Return names and all their texts of ``NAME=VALUE`` pairs, where a name may come more than once.

    Raises
    ------
    UsageProblem
        If a pair has no ``=`` or no name.

    Examples
    --------
    >>> several(["partners=KAZ,UZB", "year=2022", "partners=TKM"])
    {'partners': ['KAZ,UZB', 'TKM'], 'year': ['2022']}
    """
    given: dict[str, list[str]] = {}
    for name, text in map(_assignment, pairs):
        given.setdefault(name, []).append(text)
    return given


def _assignment(pair: str) -> tuple[str, str]:
    name, equals, text = pair.partition("=")
    name = name.strip()
    if not equals or not name.isidentifier():
        raise UsageProblem(f"-p {shortened(pair)} is not NAME=VALUE; write for example -p year=2021.")
    return name, text


def unknown(name: str, known: Iterable[str], notebooks: Iterable[str]) -> UsageProblem:
    """Return the error for a parameter that none of the chosen notebooks declares."""
    known = sorted(set(known))
    otherwise = f"they declare {', '.join(known) or 'no parameters'}."
    return UsageProblem(f"No parameter {name} in {', '.join(notebooks)}; {hint(name, known, otherwise)}")
