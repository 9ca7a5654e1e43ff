"""Gas on the books of the office that the sentence before names, where a figure goes on from it: "In 2022 consumption was #!"."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.gas_named import source_named
from analysis.verdicts.reading import Reading
from analysis.verdicts.wording.parts.told import told_before
from analysis.verdicts.wording.sentences import sentence_of

_BY_THE_OFFICE = regex(
    r"\bthe (?:institute|administration|agency|company|operator)(?:['’]s)?\b", re.IGNORECASE
)
"""An office that only a sentence before calls by its name."""


def on_books_before(reading: Reading, claim: Claim, article: Article, *, onward: bool = False) -> Reading:
    """Return gas as the office counts it that the sentences before name; any other reading as it is.

    Parameters
    ----------
    reading : Reading
        A reading.
    claim, article
        The claim and its article.
    onward : bool
        Whether it goes on from the figure of those sentences; else its own must point to the office: "the institute's count".
    """
    if reading.indicator != "gas" or reading.source or reading.missing:
        return reading
    start, end = sentence_of(article, claim)
    if not (onward or _BY_THE_OFFICE.search(article.text, start, end)):
        return reading
    before = told_before(claim, article)
    source = source_named([Token(before.counts, 0, 0)]) if before else ""
    return replace(reading, source=source) if source else reading
