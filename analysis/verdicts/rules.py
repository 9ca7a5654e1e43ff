"""What a reader of verdicts may set: tolerance, whom to trust, whom to leave out."""

from __future__ import annotations

from dataclasses import dataclass


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
