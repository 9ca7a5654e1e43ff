"""The year of a headline, which the first words of its article tell."""

from __future__ import annotations

import re

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import MONTHS, SHORT_MONTHS
from analysis.verdicts.clause.flows import Flow, noun_flows
from analysis.verdicts.clause.tokens import YEAR, codes, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.sentences import after_dateline

_LAST = regex(r"\blast year\b", re.IGNORECASE)
_PART = regex(
    rf"\b(?:months?|quarters?|quarterly|half|halves|weeks?|monthly|{'|'.join((*MONTHS, *SHORT_MONTHS))}|so far|year-to-date|since|by 20\d\d)\b",
    re.IGNORECASE,
)


def year_of_headline(claim: Claim, flow: Flow, scope: Scope, article: Article) -> str:
    """Return the year that a headline's figure is for, as the paragraph below says it; "" if that is not clear.

    The paragraph must speak of the same flow between the same places, name one whole year and no part of a year.

    Parameters
    ----------
    claim : Claim
        A claim without a period.
    flow : Flow
        Its words for what flows.
    scope : Scope
        The words around it.
    article : Article
        The article.
    """
    parts = article.body
    if len(parts) < 2 or parts[0].role != "headline" or article.paragraph_at(claim.start) is not parts[0]:
        return ""
    _, text = after_dateline(parts[1].start, parts[1].text, article)
    tokens = tokens_of(text, 0)
    places = set(codes(scope.tokens))
    kinds = {one.kind for one in noun_flows([token.text for token in tokens])}
    if not places or places != set(codes(tokens)) or kinds != {flow.kind}:
        return ""
    return only_year(text, article)


def only_year(text: str, article: Article) -> str:
    """Return the one whole year that a text names, in figures or as "last year"; "" if none, several or a part of one.

    Parameters
    ----------
    text : str
        A sentence or a paragraph.
    article : Article
        The article, whose day of publication "last year" counts from.
    """
    if _PART.search(text):
        return ""
    years = set(YEAR.findall(text))
    if article.published and _LAST.search(text):
        years.add(str(article.published.year - 1))
    return years.pop() if len(years) == 1 else ""
