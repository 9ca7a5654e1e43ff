"""What a figure may go on from: the reading of the one before it, or of a sentence before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from analysis.article import Article
from analysis.claims import Claim, find_claims
from analysis.verdicts.clause.tokens import named_places
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import members_of, of_last_article
from analysis.verdicts.wording.sentences import REACH_BACK, ends_between, sentence_of

_PASSED_BY = ("ordinal", "rank", "duration", "age")
_CHANGES = ("change_abs", "growth_rate")
_FEW = 1000
_MOST = 60
"""How many figures before a sentence are looked at."""
_FAR = 4
"""How many sentences back a figure may stand that one goes on from which names its own flow."""
_NEAR = 1
"""How many where it names nothing itself."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What is carried over.

    Parameters
    ----------
    reading : Reading
        A reading; of its flow and partners nothing where the sentence before gives several.
    first : Reading
        That of the first figure of its sentence, which a list goes on with.
    quote : str
        The figure that it is the reading of.
    same : bool
        Whether that stands in the same sentence.
    close : bool
        Whether it stands there or in the sentence right before.
    doubt : bool
        Whether it was left open for what its own words leave out.
    end : int
        Where it ends, in characters of the article's text; 0 for what is no figure.
    """

    reading: Reading
    first: Reading
    quote: str
    same: bool
    close: bool
    doubt: bool = False
    end: int = 0


Told = tuple[Reading, tuple[Reading, ...]]
"""A reading, and those which what is carried over would bear as well."""


def carried_words(found: Reading, frame: Frame, claim: Claim) -> tuple[tuple[str, str], ...]:
    """Return which words led to each field of a reading that goes on from another.

    Parameters
    ----------
    found : Reading
        The reading.
    frame : Frame
        What it goes on from.
    claim : Claim
        The claim.
    """
    kept = tuple(
        one
        for one in found.words
        if one[0] not in ("period", "transformation") and not one[1].startswith("as of “")
    )
    return (
        *kept,
        ("reporter", f"as of “{frame.quote}” before it"),
        ("period", claim.period or ""),
        ("transformation", claim.kind.replace("_", " ")),
    )


@dataclass(frozen=True, slots=True)
class Around:
    """The claims around one.

    Parameters
    ----------
    before, after : Claim or None
        Those right before and behind it in its sentence.
    earlier : tuple of Claim
        Those before its sentence, in their order.
    """

    before: Claim | None
    after: Claim | None
    earlier: tuple[Claim, ...]


def around(claim: Claim, article: Article, span: tuple[int, int]) -> Around:
    """Return the claims around one.

    Parameters
    ----------
    claim, article
        The claim and its article.
    span : (int, int)
        Where its sentence begins and ends.
    """
    every, starts = figures_of(article)
    first, last = bisect_left(starts, span[0]), bisect_left(starts, span[1])
    within = every[first:last]
    before = [one for one in within if one.end <= claim.start]
    after = [one for one in within if one.start >= claim.end]
    earlier = tuple(one for one in every[max(0, first - _MOST) : first] if one.end <= span[0])
    return Around(before[-1] if before else None, after[0] if after else None, earlier)


def _passed_by(claim: Claim) -> bool:
    """Return whether a claim is no figure that another may go on from: "the second", "the five countries"."""
    few = (
        claim.kind == "count"
        and claim.unit == "count"
        and isinstance(claim.value, (int, float))
        and claim.value < _FEW
    )
    return claim.kind in _PASSED_BY or few


@of_last_article
def figures_of(article: Article) -> tuple[tuple[Claim, ...], list[int]]:
    """Return the claims of an article that another may go on from, and where they begin."""
    found = tuple(one for one in find_claims(article) if not _passed_by(one))
    return found, [one.start for one in found]


def frame_of(
    near: Around, article: Article, start: int, named: Collection[str], read: Callable[[Claim], Reading]
) -> Frame | None:
    """Return what a figure may go on from; None where the figures before it are not read.

    Parameters
    ----------
    near : Around
        The claims around it.
    article : Article
        The article.
    start : int
        Where its sentence begins.
    named : collection of str
        The indicators of which its own words may be; none where they name nothing.
    read : callable
        Returns the reading of a claim before it.
    """
    if near.before is not None:
        told_so = read(near.before)
        found = _understood(told_so)
        fits = _is_level(found) and (not named or found.indicator in named)
        return Frame(found, found, near.before.quote, True, True, bool(told_so.missing)) if fits else None
    passed: set[str] = set()
    for back, told in _sentences(near.earlier, article, start, _FAR if named else _NEAR):
        readings = [without_balance(_understood(read(one))) for one in told]
        while len(readings) > 1 and readings[-1].missing and told[len(readings) - 1].kind in _CHANGES:
            readings.pop()  # "…, 15 million more than in 1992" is of the figure before
        fit = [one for one in readings if _is_level(one) and (not named or one.indicator in named)]
        if fit and (named or not readings[-1].missing):
            if passed - {fit[0].reporter, *(code for one in fit for code in one.partners)}:
                return None
            common = _common(fit, whole=len(fit) == len(readings))
            return Frame(
                common, fit[0], told[len(readings) - 1].quote, same=False, close=back == 1, end=told[-1].end
            )
        first, last = sentence_of(article, told[0])
        passed |= set(named_places(article.text[first:last]))  # it may turn to another place
    return None


def without_balance(reading: Reading) -> Reading:
    """Return a balance of trade as trade of which the flow is not known: what goes on from it in words of another flow.

    Parameters
    ----------
    reading : Reading
        A reading.
    """
    return (
        replace(reading, flow="", transformation="level") if reading.transformation == "balance" else reading
    )


def _understood(reading: Reading) -> Reading:
    """Return a reading without the reason for which a number was left open that was read: a later one may go on from it."""
    traded = reading.indicator == "trade" and reading.partners and reading.flow
    read = (traded or (reading.indicator == "price" and reading.product)) and reading.period
    return replace(reading, missing="") if read else reading


def _sentences(
    claims: Sequence[Claim], article: Article, start: int, most: int
) -> list[tuple[int, list[Claim]]]:
    """Return the claims of the last sentences, each with how many sentences back it stands, the last first."""
    low = max(0, start - REACH_BACK)
    cuts = [low, *ends_between(article, low, start)]
    found: dict[int, list[Claim]] = {}
    for one in claims:
        at = bisect_right(cuts, one.start)
        if at:
            found.setdefault(at, []).append(one)
    return [(len(cuts) - at, found[at]) for at in sorted(found, reverse=True) if len(cuts) - at <= most]


def _is_level(reading: Reading) -> bool:
    to_all = reading.indicator == "gas" and reading.flow == "exports" and reading.partners == ("WLD",)
    return (
        not reading.missing
        and not to_all
        and reading.transformation in ("level", "growth", "high", "balance")
    )


def _common(readings: Sequence[Reading], *, whole: bool) -> Reading:
    """Return what the readings of one sentence share: its first, without the flow or the partners in which they differ."""
    first = readings[0]
    flows, partners = {one.flow for one in readings}, {one.partners for one in readings}
    products = {one.product for one in readings}
    wide = len(first.partners) == 1 and (first.partners[0] == "WLD" or bool(members_of(first.partners[0])))
    return replace(
        first,
        flow=first.flow if whole and len(flows) == 1 else "",
        product=first.product
        if len(products) == 1
        else {"trade": "TOTAL", "gas": "natural-gas"}.get(first.indicator, ""),
        partners=first.partners if wide or len(partners) == 1 else (),
    )
