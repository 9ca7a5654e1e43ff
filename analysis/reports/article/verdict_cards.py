"""The verdicts of an article as cards that the marks in its text lead to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Cards:
    """Verdicts that display as cards, each with the anchor ``claim-<id>``; those with no more than a line as a list.

    Parameters
    ----------
    verdicts : tuple of Verdict
        The verdicts, in the order of the text.
    page : str
        The address of the page with the full cases; empty for none.
    article : str
        The address of the page with the article's text; empty if it stands on the same page.
    evidence : bool
        Whether every way to compute a claim and the sources go in, folded; not where their table follows.
    """

    verdicts: tuple[Verdict, ...]
    page: str = ""
    article: str = ""
    evidence: bool = True

    def __str__(self) -> str:
        return "\n".join(map(str, self.verdicts)) or "The article makes no claim."

    __repr__ = __str__

    def _repr_html_(self) -> str:
        from analysis.verdicts.card import card_html, is_bare, rest_html

        if not self.verdicts:
            return "<p>The article makes no claim.</p>"
        full = [each for each in self.verdicts if not is_bare(each)]
        bare = [each for each in self.verdicts if is_bare(each)]
        parts = [
            card_html(each, page=self.page, article=self.article, evidence=self.evidence) for each in full
        ]
        return "\n".join([*parts, *([rest_html(bare, article=self.article)] if bare else [])])


def cards(verdicts: Sequence[Verdict], *, page: str = "") -> Cards:
    """Return verdicts as cards.

    Parameters
    ----------
    verdicts : sequence of Verdict
        Verdicts of claims of one article.
    page : str, optional
        The address of the page with the full cases and their charts, such as ``04_verdicts.html``.
    """
    return Cards(tuple(sorted(verdicts, key=lambda one: (one.claim.start, one.claim.end))), page)
