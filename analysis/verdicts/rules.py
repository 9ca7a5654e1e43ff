"""What a reader of verdicts may set: tolerance, whom to trust, whom to leave out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.statistics import country, publisher


@dataclass(frozen=True, slots=True)
class Rules:
    """How strictly claims are judged.

    Parameters
    ----------
    tolerance : float
        Percent by which an official figure may miss a claim's band and still agree.
    distrust : tuple of str
        Identifiers of publishers whose figures are left aside.
    leave_out : tuple of str
        Codes of countries that are left out where countries are added up or compared.
    """

    tolerance: float = 0.0
    distrust: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()


USUAL = Rules()


def rules_of(tolerance: float, distrust: Sequence[str], leave_out: Sequence[str]) -> Rules:
    """Return the rules that somebody sets by names.

    Parameters
    ----------
    tolerance : float
        Percent by which an official figure may miss a claim and still agree.
    distrust : sequence of str
        Identifiers of publishers.
    leave_out : sequence of str
        Countries, by code or name.

    Raises
    ------
    UsageProblem, BadData
        If there is no such publisher or country.
    """
    known = tuple(publisher(one).id for one in distrust)
    return Rules(tolerance, known, tuple(country(one).alpha3 for one in leave_out))
