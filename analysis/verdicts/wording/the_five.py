"""The five of Central Asia where they are only called so: "the five republics", "the five neighbours to its west"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article
from analysis.verdicts.clause.lexicon import listed, words
from analysis.verdicts.clause.tokens import Token, named_in, tokens_of
from analysis.verdicts.tables import members_of, of_last_article

_FIVE = "CA5"
_TO_THE_WEST = (
    ("to", "the", "west"),
    ("to", "its", "west"),
    ("to", "china", "'s", "west"),
    ("to", "@CHN", "'s", "west"),
)


def with_the_five(tokens: Sequence[Token], article: Article) -> list[Token]:
    """Return a sentence with "the five republics" as the five of Central Asia, where its article speaks of no others.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    article : Article
        The article: it names China, and no place and no kind of group beside China and Central Asia.
    """
    found = list(tokens)
    if not any(one.text == "five" for one in found) or not _speaks_of_no_others(article):
        return found
    for at in range(len(found) - 1, 0, -1):
        if found[at].text == "five" and found[at - 1].text in ("the", "these", "those"):
            end = _end(found, at + 1)
            if end:
                start = at - (at > 1 and found[at - 2].text == "all") - 1
                found[start:end] = [Token(f"@{_FIVE}", found[at - 1].start, found[end - 1].end)]
    return found


def _end(tokens: Sequence[Token], at: int) -> int:
    """Return where the words for the five end; 0 where they go on to say which ones they are."""
    texts = [one.text for one in tokens]
    known = listed("describing_the_five")
    described = texts[at : at + 1] != [] and texts[at] in known
    while texts[at : at + 1] and texts[at] in known | listed("describing_any_five"):
        at += 1
    if not (texts[at : at + 1] and texts[at] in listed("states_of_the_five")):
        return 0
    republics = texts[at] == "republics"
    at += 1
    west = next((one for one in _TO_THE_WEST if tuple(texts[at : at + len(one)]) == one), ())
    at += len(west)
    if not (described or republics or west):
        return 0
    after = texts[at] if at < len(texts) else "."
    dated = after == "in" and texts[at + 1 : at + 2] in (["9"], ["the"], ["total"], ["dollar"], ["yuan"])
    return at if west or dated or after not in listed("going_on_about_the_five") else 0


@of_last_article
def _speaks_of_no_others(article: Article) -> bool:
    """Return whether an article names China, and no place and no kind of group beside China and Central Asia."""
    named = {*named_in(article)}
    others = named - {"CHN", _FIVE, "WLD", *members_of(_FIVE)}
    said = {one.text for one in tokens_of(article.text, 0)}
    return "CHN" in named and not others and not said & (words("regions") | listed("groups_of_others"))
