"""A row of several figures, read for the one on trial: "$24.7 billion to Kazakhstan, $19.7 billion to Kyrgyzstan".

The first member of a row stands in a whole sentence; a later one only names what is different, a place and an amount.
What a later member says is the first one's sentence with its own place and amount (in grammar: gapping).
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims import Claim
from analysis.statistics.flows import LINKS
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, amounts_in
from analysis.verdicts.wording.members import TIES, Amount, Member, amount_at, members_from, separators

_PARTS = ("which", "including")
"""Words that lead to a part of the figure before: "of which $13.1 billion went to China"."""

_TWO = 2
_FRACTIONS = ("half", "third", "quarter", "fifth", "sixth", "tenth")
_RANKS = {"largest", "biggest", "top", "main", "leading", "second", "third", "first"}


def of_its_member(tokens: Sequence[Token], claim: Claim) -> list[Token]:
    """Return what a sentence says of the member of a row that a claim's number belongs to.

    The sentence stays as it is where it has no row, where the number stands outside of it, or where it is not clear
    for what in the first member a later one's place and amount stand.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    claim : Claim
        The claim, whose number is ``#!``.
    """
    texts = [token.text for token in tokens]
    at = texts.index("#!") if "#!" in texts else len(texts)
    if texts[at + 1 : at + 2] and texts[at + 1] in words("more_than"):
        return list(tokens)  # "…, $11.2 billion less than with Kyrgyzstan" is a difference, and no member
    if texts[:1] == [
        "of"
    ]:  # "Of the 47.9 bcm that China imported, 5.4 bcm came from Kazakhstan": a whole and its part
        comma = next((i for i in separators(texts) if texts[i] == ","), 0)
        if at < comma:
            return [*tokens[:comma], *tokens[-1:]]
        parts = members_from(tokens, comma, rate=False) if comma else []
        part = _said(tokens, comma, parts[0], rate=False) if len(parts) == 1 else None
        return [*part[1:], *tokens[parts[0].end :]] if part else list(tokens)
    rate = claim.unit in ("percent", "multiple")
    tokens = _with_shared_end(tokens) if claim.kind == "share" else tokens
    texts = [token.text for token in tokens]
    at = texts.index("#!") if "#!" in texts else len(texts)
    if claim.kind == "share" and (earlier := _at_another_time(tokens, at)):
        return earlier
    for start in separators(texts):
        members = members_from(tokens, start, rate=rate)
        if not members or at >= members[-1].end:
            continue
        said = [_said(tokens, start, one, rate=rate) for one in members]
        if all(said):
            own = [one or [] for one, member in zip(said, members, strict=True) if member.start <= at]
            first = _whole(tokens, start, members[0])
            return [*(own[-1] if own else first), *tokens[members[-1].end :]]
    return list(tokens)


def _with_shared_end(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "A made up 46 percent and B 22 percent of the trade" with what the shares are of behind the first of them."""
    texts = [token.text for token in tokens]
    rates = [one for one in (amount_at(texts, i, 0, rate=True) for i in amounts_in(texts)) if one.rate]
    if len(rates) < _TWO or texts[rates[-1].end : rates[-1].end + 1] != ["of"]:
        return tokens
    first, last = rates[0], rates[-1]
    end = next((i for i in range(last.end, len(texts)) if texts[i] in (",", ".", ";")), len(texts))
    if texts[first.end : first.end + 1] not in (["and"], [","], ["while"]):
        return tokens
    return [*tokens[: first.end], *tokens[last.end : end], *tokens[first.end : last.end], *tokens[end:]]


def _said(tokens: Sequence[Token], end: int, member: Member, *, rate: bool) -> list[Token] | None:
    """Return the first member's sentence, which ends before a separator, with a later one's place and amounts."""
    head = list(tokens[:end])
    texts = [token.text for token in tokens]
    firsts = [amount_at(texts, i, 0, rate=rate) for i in amounts_in(texts) if i < end]
    changes: list[tuple[int, int, list[Token]]] = []
    for own in member.amounts:
        first = _counterpart(texts, [one for one in firsts if one.rate == own.rate], own)
        if first and not own.rate and texts[first.start - 1] == "by" != texts[own.start - 1]:
            return None  # "rose by $8 billion, to Kyrgyzstan $19 billion"
        if first is not None:
            moves = any(text in words("predicates") | {"up", "down"} for text in texts[own.led : own.start])
            start, led = (first.led, own.led) if moves else (first.start, own.start)
            people = [one for one in tokens[first.end - 1 : first.end] if one.text == "people"]
            unit = people if texts[own.end - 1] != "people" else []
            changes.append((start, first.end, [*tokens[led : own.end], *unit]))
        elif own.rate and len(member.amounts) > 1:
            changes.append(
                (end, end, [Token(",", *(tokens[own.led].start,) * 2), *tokens[own.led : own.end]])
            )
        else:
            return None
    place = _place(tokens, end, member, firsts)
    if place is None:
        return None
    changes.append(place)
    for start, stop, new in sorted(changes, reverse=True, key=lambda one: one[:2]):
        head[start:stop] = new
    return head


def _at_another_time(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return "China's share was 43 percent in 2023, compared with #! in 2021" as "China's share was #!"; or nothing."""
    texts = [token.text for token in tokens]
    start = next((i for i in range(at - 1, -1, -1) if texts[i] == ","), 0)
    told = [amount_at(texts, i, 0, rate=False) for i in amounts_in(texts) if i < start]
    rates = [one for one in told if one.rate]
    rates += [
        Amount(True, i, i, i + 2) for i in range(start) if texts[i] == "a" and texts[i + 1] in _FRACTIONS
    ]
    end = next((i for i in range(at, len(texts)) if texts[i] in (",", ".", ";")), len(texts))
    known = {"up", "down", "from", "compared", "with", "to", "against", "versus", "after", *words("around")}
    if not start or len(rates) != 1 or not set(texts[start + 1 : at]) <= known or "#!" in texts[:start]:
        return []
    if set(texts[start + 1 : at]) <= words("around") or any(token.place for token in tokens[start:end]):
        return []
    return [*tokens[: rates[0].start], tokens[at], *tokens[rates[0].end : start], *tokens[end:]]


def _counterpart(texts: Sequence[str], firsts: Sequence[Amount], own: Amount) -> Amount | None:
    """Return the first member's amount that a later one's stands for: the only one of its kind, or led to alike."""
    if len(firsts) > 1:
        firsts = [one for one in firsts if texts[one.start - 1] == texts[own.start - 1]]
    return firsts[0] if len(firsts) == 1 else None


def _place(
    tokens: Sequence[Token], end: int, member: Member, firsts: Sequence[Amount]
) -> tuple[int, int, list[Token]] | None:
    """Return which tokens of the first member a later one's place stands for, or where it goes, and its tokens."""
    texts = [token.text for token in tokens]
    at = member.place
    if not tokens[at].place:
        goods = goods_named(texts[:end])
        return (*goods[0], list(tokens[at : member.stop])) if len(goods) == 1 else None
    tie = _tie(texts, at, member.start)
    places = [i for i in range(end) if tokens[i].place]
    noun = texts[at + 1] if texts[at + 1 : at + 2] else ""
    described = [i for i in places if noun.isalpha() and (texts[i + 1] == noun or noun in ("ones", "one"))]
    if _owns(texts, at):
        fitting = [i for i in places if _owns(texts, i)]
        if not fitting and len(places) == 1 and not _tie(texts, places[0], 0):
            fitting = places  # "Tajikistan counted 10.4 million residents, against Kyrgyzstan's 7.1 million"
    elif noun in ("ones", "one"):
        fitting = [i for i in described if texts[i + 1].isalpha() and not _tie(texts, i, 0)]
    elif described and noun not in TIES and noun not in words("reaching"):
        fitting = described  # "Turkmen gas cost …, Russian gas …"
    elif tie:
        fitting = [i for i in places if _tie(texts, i, 0) == tie]
        if not fitting and set(_PARTS) & set(texts[end:at]):
            return _of_the_whole(tokens, end, tokens[at], tie)
        if not fitting and _of_goods(texts, at):  # "for gas from Turkmenistan but $118.5 for Russian gas"
            fitting = [i for i in places if _tie(texts, i, 0) in ("from", "of", "on")]
        elif not fitting and tie in ("of", "for", "in"):  # "Kazakhstan's imports …, those of Kyrgyzstan"
            subjects = [i for i in places if not _tie(texts, i, 0) and tie == "in"]
            fitting = [i for i in places if _owns(texts, i)] or subjects
        if (
            not fitting and tie == "from" and _of_goods(texts, at - 3)
        ):  # "Russian gas cost …, gas from Myanmar …"
            fitting = [i for i in places if _of_goods(texts, i)]
        if not fitting and tie == "from":  # "relied on Kazakhstan for …, compared with 6 bcm from Uzbekistan"
            fitting = [i for i in places if _tie(texts, i, 0) == "on"]
    else:
        fitting = _untied(texts, places, member, firsts)
    return (fitting[0], fitting[0] + 1, [tokens[at]]) if len(fitting) == 1 else None


def _of_goods(texts: Sequence[str], at: int) -> bool:
    return list(texts[at + 1 : at + 2]) in (["gas"], ["goods"], ["oil"], ["products"], ["coal"])


def _owns(texts: Sequence[str], at: int) -> bool:
    return list(texts[at + 1 : at + 2]) == ["'s"]


def _tie(texts: Sequence[str], at: int, least: int) -> str:
    """Return the preposition that a place stands after, or ""."""
    at -= 1
    while at > least and texts[at] in ("the", "its", "neighbouring", "neighboring"):
        at -= 1
    return texts[at] if at >= least and texts[at] in TIES else ""


def _of_the_whole(
    tokens: Sequence[Token], end: int, partner: Token, tie: str
) -> tuple[int, int, list[Token]] | None:
    """Return where a part's partner goes in the sentence of the whole: "exports were $84 billion, of which … to China"."""
    flow = find_flow(tokens[:end])
    if flow is None or LINKS[flow.kind] != tie:
        return None
    where = end if flow.verb else flow.end
    return where, where, [Token(tie, *(partner.start,) * 2), partner]


def _whole(tokens: Sequence[Token], end: int, part: Member) -> list[Token]:
    """Return the first member's sentence; with all the world as the partner where a part of it has its own."""
    texts = [token.text for token in tokens]
    tie = _tie(texts, part.place, part.start)
    parted = set(_PARTS) & set(texts[end : part.place]) and tie not in texts[:end]
    at = tokens[end].start
    put = _of_the_whole(tokens, end, Token("@WLD", at, at), tie) if parted else None
    where, _, partner = put or (end, end, [])
    return [*tokens[:where], *partner, *tokens[where:end]]


def _untied(
    texts: Sequence[str], places: Sequence[int], member: Member, firsts: Sequence[Amount]
) -> list[int]:
    """Return for which place one without a preposition stands: the one that an amount follows alike, or the subject."""
    own = member.amounts[0]
    first = _counterpart(texts, [one for one in firsts if one.rate == own.rate], own)
    before = [
        i for i in places if first and i < first.start and not _owns(texts, i) and _tie(texts, i, 0) != "in"
    ]
    if first is None or not before or member.place > own.start:
        return []
    hedges = words("around") - {"at", "to", "for"}
    near = before[-1]
    mine, its = (
        [text for text in texts[a + 1 : b] if text not in hedges]
        for a, b in ((member.place, own.start), (near, first.start))
    )
    if any(text.startswith("@") for text in its) and not _RANKS & set(its):
        return []  # "Beijing put Kazakhstan's exports at $41 billion, Russia at …"
    subjects = [i for i in places if not _tie(texts, i, 0) and not _owns(texts, i)]
    if len(subjects) == 1 and near not in subjects and mine[:1] == ["for"]:
        return subjects  # "Turkmenistan sold gas to China for …, Kazakhstan for …": a bare name stands for a bare name
    alike = its[len(its) - len(mine) :] == mine if mine else not its
    if alike and (mine or texts[member.start] == "and" or set(subjects) <= {near}):
        return [near]
    return subjects if subjects == [near] else []
