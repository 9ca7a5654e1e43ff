"""The claims on the article's page: a card each, with the chart where figures can be compared."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.pages.verdict_cases import Case
from analysis.reports import Cards
from analysis.verdicts import Verdict

CASES = "04_verdicts.html"
"""The page with the full cases, beside the article's."""


def show_claims(verdicts: Sequence[Verdict]) -> None:
    """Display each claim in the order of the text: its card, which a mark leads to, and its chart if it has one.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    """
    from IPython.display import display

    ordered = sorted(verdicts, key=lambda one: (one.claim.start, one.claim.end))
    for one in ordered:
        display(Cards((one,), page=CASES))  # type: ignore[no-untyped-call]  # IPython has no types for it
        if one.found and one.band:
            display(Case(one).chart())  # type: ignore[no-untyped-call]
    if not ordered:
        display(Cards(()))  # type: ignore[no-untyped-call]
