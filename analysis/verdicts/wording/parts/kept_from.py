"""What keeps a sentence from being read from its parts: words that other readers pass over, and that may make its number another figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.statistics.places import capitals
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, amounts_in, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.by_itself import changes
from analysis.verdicts.wording.judgement import changes_it
from analysis.verdicts.wording.offices import tells_who_counts
from analysis.verdicts.wording.outcomes import no_outcome
from analysis.verdicts.wording.parts.items import entry, light, parsed
from analysis.verdicts.wording.scope import scope_of
from analysis.verdicts.wording.sentences import sentence_of, sentences_before


def of_a_capital(tokens: Sequence[Token], text: str) -> bool:
    """Return whether a flow is told of a capital, which may be the city alone: "the exports of Bishkek"."""
    return any(
        one.text == "of" and two.place and text[two.start : two.end] in capitals(two.place)
        for one, two in pairwise(tokens)
    )


_TO_COME = regex(
    r"(?<!\S)(?!ha[ds] to (?:be (?:paid|spent|given|laid)|pay|spend|give|find|lay)\b)(?:is|are|was|were|be|been|has|have|had|yet|due|about|likely|set|slated|bound|scheduled|meant|supposed) to (?!the\b|its\b|their\b|some\b|about\b|a\b|an\b|over\b|under\b|more\b|less\b|nearly\b|almost\b|just\b|only\b)[a-z]+"
)
"""What is only to come: "was to reach"."""

_UP_TO = regex(r"(?<!\S)(?:up to|until|till|since) 9(?!\S)")


def is_more(claim: Claim, article: Article, *, goes_on: bool = False, of_output: bool = False) -> bool:
    """Return whether words of a sentence that other readers pass over, or the one before it unless it goes on from that, may make its number another figure."""
    start, end = sentence_of(article, claim)
    words = [one.text for one in tokens_of(article.text[start:end], start, claim)]
    line = " ".join(words)
    if any(one not in light() and changes_it(one) for one in words):
        return True
    if _TO_COME.search(line) or _UP_TO.search(line):
        return True
    if no_outcome(scope_of(claim, article), claim, article, of_output=of_output):
        return True
    last = [] if goes_on else sentences_before(article, start, 1)
    said = tokens_of(last[0][1], last[0][0]) if last else []
    return (
        bool(said)
        and not amounts_in([one.text for one in said])
        and (changes(said) or bool(goods_named([one.text for one in said])))
    )


def leaves_out(tokens: Sequence[Token], claim: Claim, article: Article) -> bool:
    """Return whether a sentence in other words leaves out a phrase that neither says who says it nor how it came about."""
    start, end = sentence_of(article, claim)
    kept = {one.start for one in tokens if one.start < one.end}
    first = min(kept, default=start)
    runs: list[list[str]] = [[]]
    for one in tokens_of(article.text[start:end], start, claim):
        if one.start in kept or any(two.start <= one.start < two.end for two in tokens):
            runs.append([])
        elif one.start > first:
            runs[-1].append(one.text)
    told = [[word for word in run if word.isalnum()] for run in runs if run]
    return any(
        not (
            set(run) <= _IDLE
            or run[0] in _CAUSES
            or _SAYS & set(run)
            or tells_who_counts(run)
            or parsed(run) == ()
        )
        for run in told
    )


def is_idle(tokens: Sequence[Token], text: str) -> bool:
    """Return whether a sentence that tells nothing of a figure turns to no other things either: "Then came the fear of a recession".

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, which names nobody and no city: its words stand in small letters, but for the first.
    text : str
        The article's text.
    """
    texts = [one.text for one in tokens]
    named = texts[0] not in entry("before.idle").split() or any(
        text[one.start].isupper() for one in tokens[1:]
    )
    return not (named or amounts_in(texts) or goods_named(texts) or changes(tokens))


_IDLE = {"in", "of", "at", "the", "a", "an", "on", "by", "yuan", "renminbi", "dollars", "dollar", "terms"}
"""Words that may stand elsewhere once an office or a currency stands first."""

_CAUSES = {
    "thanks", "amid", "despite", "because", "after", "while", "although", "though", "helped", "driven", "boosted", "owing", "due", "given", "following", "according", "and", "but", "when", "which", "where",
}  # fmt: skip
_SAYS = frozenset(entry("office.says").split("|")) | {
    "told",
    "added",
    "explained",
    "wrote",
    "argued",
    "recalled",
    "insisted",
    "claimed",
}
