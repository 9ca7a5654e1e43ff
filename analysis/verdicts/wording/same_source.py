"""A source that a sentence only points to: "by the same source, it was #!"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.verdicts.clause.lexicon import any_of
from analysis.verdicts.clause.tokens import Token, joined, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.counted import offices_in
from analysis.verdicts.wording.sentences import sentences_before

_SAME = regex(
    rf"(?:^|(?<!\S), (?:and )?|(?<=\S) )(?:according to|as per|by|from|in|on|with) the (?:very )?same (?:{any_of('same_sources')})(?:(?P<comma> ,)|(?= [.;])|$)"
)


def by_the_same_source(tokens: Sequence[Token], article: Article) -> list[Token]:
    """Return a sentence with the source named that it only points to, as before it or in the sentence before; none if none is.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    article : Article
        The article.
    """
    found, line = list(tokens), joined(tokens)
    told = _SAME.search(line)
    if told is None:
        return found
    start, end = len(line[: told.start()].split()), len(line[: told.end()].split())
    last = sentences_before(article, tokens[0].start, 1)
    before = [joined(tokens[:start]), *(joined(tokens_of(text, at)) for at, text in last)]
    offices = next((set(named) for one in before if (named := offices_in(one)[1])), set())
    if len(offices) > 1:
        return found
    inside = start > 0 and told["comma"] and found[start].text != ","
    rest = [*found[: start + bool(inside)], *found[end:]]
    led = [replace(found[0], end=found[0].start)] if offices else []
    return [
        replace(led[0], text=text) for one in offices for text in ("according", "to", *one.split(), ",")
    ] + rest
