"""The words of one number in a sentence that gives several: from where the number before it ends to where the next begins."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.periods.times.expressions import Time
from analysis.statistics import read_table
from analysis.verdicts.clause.lexicon import HEDGES, listed
from analysis.verdicts.clause.tokens import MONEY, Token, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import kept
from analysis.verdicts.wording.without_times import times_in

_CUTS = listed("cuts")
_LEADING = {"to", "from", "of", "with", "at", "by", "in", "worth", "on", "for"}
_BESIDE = HEDGES | MONEY | {"a", "an", "the", "some", "another"}


def segment_of(tokens: Sequence[Token], before: Claim | None, after: Claim | None) -> tuple[Token, ...]:
    """Return the words of the number on trial; none where they cannot be told from those of its neighbours.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    before, after : Claim or None
        The claims right before and behind it in the same sentence.
    """
    said = texts(tokens)
    at = said.index("#!")
    start, end = 0, len(tokens)
    if before is not None:
        first = next((i for i, one in enumerate(tokens) if one.start >= before.end), at)
        cut = _cut(said, first, at)
        if cut is None:
            return ()
        start = cut
    if after is not None:
        behind = next((i for i, one in enumerate(tokens) if one.start >= after.start), end)
        cut = _cut(said, at + 1, behind)
        if cut is None:
            return ()
        end = cut
    return tuple(tokens[start:end])


def _cut(said: Sequence[str], start: int, end: int) -> int | None:
    """Return where the words of the second of two numbers begin; None where no word shows it."""
    for i in range(start, end):
        if said[i] in _CUTS or (said[i] in _LEADING and set(said[i + 1 : end]) <= _BESIDE):
            return i
    return None


IN_AN_ORDER = (
    r"(?:took|takes|taking|kept|keeps|keeping|retained|retains|holds|held|ranked|ranks|ranking|came|comes|coming|secured|occupied|was|is|finished)"
    r" (?:the |in )?(?:first|second|third|fourth|fifth|next|last)(?: (?:place|position|spot|rank))?"
)
"""The source of a pattern for a place in an order, which changes nothing of the amount."""
_RANKED = regex(
    rf"(?<!\S)(?:{IN_AN_ORDER}|in (?:first|second|third|fourth|fifth) place|in the whole(?: of)?(?= 9)|ma(?:de|kes?|king) up)(?= |$)"
)


def unknown_word(
    segment: Sequence[Token], known: frozenset[str], article: Article, but: Collection[int] = ()
) -> str:
    """Return the first word that may make a number another figure than that before, "" if there is none.

    Parameters
    ----------
    segment : sequence of Token
        The words.
    known : frozenset of str
        Those that change nothing.
    article : Article
        The article, whose expressions of time change nothing either: the reader of periods has read them.
    but : collection of int
        Where the words for the flow and its goods stand.
    """
    times = [(one.start, one.end) for one in times_in(segment, article) if _changes_nothing(one)]
    ranks = [match.span() for match in _RANKED.finditer(joined(segment))]
    at = 0
    for i, token in enumerate(segment):
        start, at = at, at + len(token.text) + 1
        passed = any(a <= token.start < b for a, b in times) or any(a <= start < b for a, b in ranks)
        plain = token.text in known or not token.text[0].isalnum() or token.text[0] in "@#9"
        if i not in but and not passed and not plain and not _is_multiple(token.text):
            return token.text
    return ""


def _changes_nothing(time: Time) -> bool:
    """Return whether a time is one that a figure is of, or a base of so many years before: "since 2022" makes a sum of it."""
    return time.kind == "point" or (time.kind == "base" and time.shift in ("", "year"))


def _is_multiple(word: str) -> bool:
    return word.endswith("fold")


@kept
def _capitals() -> frozenset[str]:
    return frozenset(str(row["capital"]) for row in read_table("countries").rows)


def names_a_part(segment: Sequence[Token], text: str, *, cities: bool) -> bool:
    """Return whether words name a part of a country: "Tashkent region"; a capital too, where no government is meant.

    Parameters
    ----------
    segment : sequence of Token
        The words.
    text : str
        The article's text.
    cities : bool
        Whether a capital is only the city.
    """
    capitals = _capitals()
    for i, token in enumerate(segment):
        if not token.place:
            continue
        printed = text[token.start : token.end]
        after = {one.text for one in segment[i + 1 : i + 2]}
        if (
            after & listed("onward.parts_of_places")
            and len(token.place) == 3
            and not token.place.startswith("CA")
        ):
            return True
        if cities and printed in capitals:
            return True
    return False
