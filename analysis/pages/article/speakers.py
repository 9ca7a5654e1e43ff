"""Who says what: the article's claims by speaker."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.article import Article
from analysis.claims import Claim
from analysis.pages.section import Nothing
from analysis.pages.words import NO_NUMBERS
from analysis.reports import Table, table

OWN_VOICE = "the article in its own voice"


def speakers_table(article: Article, claims: Sequence[Claim]) -> Table | Nothing:
    """Return the claims by who says them, those in the article's own voice last; nothing of an article without any.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    """
    if not claims:
        return Nothing(NO_NUMBERS)
    by_speaker: dict[str, list[Claim]] = {}
    for claim in claims:
        by_speaker.setdefault(claim.speaker or OWN_VOICE, []).append(claim)
    names = sorted(by_speaker, key=lambda name: (name == OWN_VOICE, -len(by_speaker[name])))
    frame = pd.DataFrame(
        {
            "claims": [len(by_speaker[name]) for name in names],
            "which": ["; ".join(f"“{claim.hedged}”" for claim in by_speaker[name]) for name in names],
        },
        index=pd.Index(names, name="who says it"),
    )
    return table(
        frame,
        caption="The claims by who says them",
        units="",
        source=article.agency or "the article",
        name="speakers",
    )
