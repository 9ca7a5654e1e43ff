"""The claims on the article's page: a card each, with the chart where figures can be compared."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims import Claim
from analysis.pages.section import Nothing
from analysis.pages.verdicts.cases import Case
from analysis.pages.words import NO_NUMBERS
from analysis.reports import Cards, Table, claim_table
from analysis.verdicts import Verdict
from analysis.verdicts.card import is_bare

CASES = "04_verdicts.html"
"""The page with the full cases, beside the article's."""


def show_claims(verdicts: Sequence[Verdict]) -> None:
    """Display each claim in the order of the text: its card, which a mark leads to, and its chart if it has one.

    Claims whose card would have no more than a line stand together at the end.

    Parameters
    ----------
    verdicts : sequence of Verdict
        The verdicts of an article.
    """
    from IPython.display import display

    ordered = sorted(verdicts, key=lambda one: (one.claim.start, one.claim.end))
    full = [one for one in ordered if not is_bare(one)]
    for one in full:
        display(Cards((one,), page=CASES))
        if one.found and one.band:
            display(Case(one).chart())
    if not ordered:
        display(Nothing(NO_NUMBERS))
    elif len(full) < len(ordered):
        display(Cards(tuple(one for one in ordered if is_bare(one))))


def numbers_table(claims: Sequence[Claim]) -> Table | Nothing:
    """Return what each number of the article claims, its quote leading to its card; nothing of an article without any.

    Parameters
    ----------
    claims : sequence of Claim
        The article's claims.
    """
    return claim_table(claims, carded=True) if claims else Nothing(NO_NUMBERS)
