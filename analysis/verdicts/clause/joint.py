"""Several places told as one: a list of all members of a group, and places whose figure is one sum."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import listed, phrases, section, words
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import is_named, joint, members_of

if TYPE_CHECKING:
    from analysis.claims import Claim
    from analysis.verdicts.clause.tokens import Token

_BETWEEN = (",", "and", "the")
_EACH = frozenset({"each", "respectively", "apiece"})
_ONE_SUM = frozenset({"together", "combined", "jointly", "collectively"})
_OF_A_SUM = frozenset({"totalled", "totaled", "totalling", "altogether", "added", "summed"})
_NO_TRADE = frozenset({"gas", "lng", "bcm", "mcm", "oil", "people", "inhabitants"})
_RATES = ("percent", "multiple", "percentage_point")
_SIGNS = frozenset({"$", "us$", "€", "£", "¥"})
_SCALES = listed("scales") - {"percent", "%"}


def in_one(tokens: list[Token], claim: Claim | None) -> list[Token]:
    """Return a sentence with one place for a list of places that is told as one.

    A list of all members of a group is the group: "with Kazakhstan, Kyrgyzstan, … and Uzbekistan". Some of them,
    whose figure is one sum by the words, are a place of their own: "Kazakhstan and Kyrgyzstan together".

    Parameters
    ----------
    tokens : list of Token
        The sentence.
    claim : Claim, optional
        The claim on trial; without one, and where it is of something else than trade, nothing is added up.
    """
    texts = [token.text for token in tokens]
    several = sum(token.text[0] == "@" for token in tokens) > 1
    if not several or _EACH & set(texts):
        return tokens
    of_money = claim is not None and (is_currency(claim.unit) or claim.unit in _RATES)
    of_trade = of_money and not (words("measured") | _NO_TRADE) & set(texts) and bool(_traded() & set(texts))
    if of_trade and (rest := _without_members(tokens)):
        return rest
    for start, end in _lists(tokens):
        places = [token.place for token in tokens[start:end] if token.place]
        linked = texts[start - 1 : start] in (["to"], ["from"], ["with"], ["("])
        group = next((code for code in section("groups") if sorted(members_of(code)) == sorted(places)), "")
        if group and linked and texts[end : end + 1] != ["'s"]:
            return _put(tokens, start, end, group)
        others = {token.place for token in (*tokens[:start], *tokens[end:]) if token.place}
        between = "between" in texts[max(0, start - 2) : start]
        if (
            (_ONE_SUM | _OF_A_SUM) & set(texts)
            and of_trade
            and others - set(places)
            and not any(members_of(one) for one in places)
            and not between
            and _one_amount(texts, claim)
        ):
            one = _put(tokens, start, end, group or joint(places))
            return [token for token in one if token.text not in _ONE_SUM]
    return tokens


_LEFT_OUT = regex(
    r"(?:^|(?<= ))(?P<out>(?:, )?(?:excluding|without|except for|except|excepting|not counting|not including|minus|leaving out|leaving aside|setting aside|barring)"
    r" (?P<places>(?:the )?@\w+(?: and (?:the )?@\w+)?)|(?:leave|take|taking|leaving) (?P<place>@\w+) (?:out|aside|away))(?P<end> , (?:and )?| and (?=@)| (?=\.|in 9|was |were |came |stood |reached |amounted )|$)"
)


def _without_members(tokens: list[Token]) -> list[Token]:
    """Return "excluding Kazakhstan, China's trade with Central Asia" as that with the other four; nothing for any other."""
    told = list(_LEFT_OUT.finditer(" ".join(token.text for token in tokens)))
    if len(told) != 1:
        return []
    match = told[0]
    start, end = (len(match.string[:at].split()) for at in (match.start(), match.end()))
    out = {token.place for token in tokens[start:end] if token.place}
    rest = [*tokens[:start], *tokens[end:]]
    groups = [
        i for i, token in enumerate(rest) if token.place and is_named(token.place) and token.place != "WLD"
    ]
    members = set(members_of(rest[groups[0]].place)) if len(groups) == 1 else set()
    if not out <= members or out & {token.place for token in rest} or len(members - out) < _SEVERAL:
        return []
    one = replace(rest[groups[0]], text=f"@{joint(sorted(members - out))}")
    return [*rest[: groups[0]], one, *rest[groups[0] + 1 :]]


_SEVERAL = 2


@cache
def _traded() -> frozenset[str]:
    """Return the words of one word for a flow of goods."""
    return frozenset(
        one
        for name in ("trade", "exports", "imports", "sold", "bought", "traded")
        for one in phrases(name)
        if " " not in one
    )


def _lists(tokens: list[Token]) -> list[tuple[int, int]]:
    """Return from where to where lists of places stand, the last of them after "and"."""
    found, start = [], 0
    while start < len(tokens):
        end = start
        while (
            tokens[start].place and end < len(tokens) and (tokens[end].place or tokens[end].text in _BETWEEN)
        ):
            end += 1
        while end > start and tokens[end - 1].text in _BETWEEN:
            end -= 1
        row = tokens[start:end]
        led = any(
            one.text == "and" and two.place for one, two in pairwise([t for t in row if t.text != "the"])
        )
        if led and len({token.place for token in row if token.place}) > 1:
            found.append((start, end))
        start = max(end, start + 1)
    return found


def _put(tokens: list[Token], start: int, end: int, code: str) -> list[Token]:
    one = replace(tokens[start], text=f"@{code}", end=tokens[end - 1].end)
    return [*tokens[:start], one, *tokens[end:]]


def _one_amount(texts: list[str], claim: Claim | None) -> bool:
    """Return whether a sentence gives one amount of money at most: of several, each may be one place's."""
    money = [
        i
        for i, text in enumerate(texts)
        if text == "9"
        and (
            (texts[i - 1 : i] and texts[i - 1] in _SIGNS)
            or (texts[i + 1 : i + 2] and texts[i + 1] in _SCALES)
        )
    ]
    return len(money) + (claim is not None and is_currency(claim.unit)) <= 1
