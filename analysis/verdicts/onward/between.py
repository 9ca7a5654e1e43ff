"""What stands between a figure and one farther back: sentences that go on about its trade or its gas, or turn from it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article
from analysis.statistics import select
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, codes, texts, tokens_of
from analysis.verdicts.onward.frame import Frame
from analysis.verdicts.onward.wares import pair_of
from analysis.verdicts.wording.others import of_others
from analysis.verdicts.wording.sentences import sentences_before
from analysis.verdicts.wording.topic import Topic, leaves

_FAR = 8
"""How many sentences back the figure may stand."""


def goes_on_about(frame: Frame, article: Article, start: int) -> bool:
    """Return whether the sentences behind a figure farther back go on about its trade or its gas, up to where one begins.

    Parameters
    ----------
    frame : Frame
        The figure.
    article : Article
        The article.
    start : int
        Where the sentence begins that would go on from it.
    """
    behind = [tokens_of(text, at) for at, text in sentences_before(article, start, _FAR) if at >= frame.end]
    if frame.reading.indicator == "gas":
        return all(_supplies(code, frame) for tokens in behind for code in codes(tokens))
    return frame.reading.indicator == "trade" and not any(_turns(tokens, frame) for tokens in behind)


def _supplies(code: str, frame: Frame) -> bool:
    """Return whether a place is one of those whose gas a text tells of: a side of the flow before, or another supplier."""
    return code in (frame.reading.reporter, *frame.reading.partners) or bool(select("gas", partner=code))


def _turns(tokens: Sequence[Token], frame: Frame) -> bool:
    """Return whether a sentence turns from trade between two, whosever it is told as."""
    one, other = pair_of(frame.reading)
    ways = (Topic(one, other, frame.reading.flow), Topic(other, one, frame.reading.flow))
    apart = not other or all(leaves(tokens, topic) for topic in ways)
    elsewhere = of_others(tokens) or words("regions") & set(texts(tokens))
    return apart or bool(elsewhere or goods_named(texts(tokens)))
