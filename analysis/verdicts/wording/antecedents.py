"""What "the region", "the country", "its" and "it" stand for, where the words before leave no doubt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis.verdicts.clause.described import STATE, STATES
from analysis.verdicts.clause.flows import find_flow, noun_flows
from analysis.verdicts.clause.lexicon import listed, words
from analysis.verdicts.clause.tokens import Token, codes
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.subjects import neighbour_words, subject_of, the_neighbour

_GROUP = ("region", "bloc", "five", "c5", "grouping")
_SAYING = listed("saying")
_COSTING = ("cost", "costs", "costing", "earned")
_FIGURES = ("volume", "volumes", "total", "figure", "amount", "value")
_POINTS_TO_A_FIGURE = ("it", "they", "that", "this")


def resolved(tokens: Sequence[Token], before: Sequence[Token], last: Sequence[Token]) -> list[Token]:
    """Return a sentence with places where it only points to them, as far as it is clear which.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    before : sequence of Token
        The sentences before it in which a group may have been named.
    last : sequence of Token
        The sentence just before it.
    """
    named = _replaced(tokens, lambda i, found: _group_or_country(tokens, i, before, last))
    return _replaced(named, lambda i, found: _pronoun(named, i, found, last))


_Pointing = Callable[[int, Sequence[Token]], tuple[int, str, bool]]
"""From where a word stands, and the words before it: how many words point to a place, its code, and if they own."""


_POINTING = ("the", "its", "it", "that")


def _replaced(tokens: Sequence[Token], pointing: _Pointing) -> list[Token]:
    found: list[Token] = []
    i = 0
    while i < len(tokens):
        if tokens[i].text not in _POINTING:
            found.append(tokens[i])
            i += 1
            continue
        size, place, owns = pointing(i, found)
        if place:
            start, end = tokens[i].start, tokens[i + size - 1].end
            found.append(Token(f"@{place}", start, end))
            found += [Token("'s", end, end)] if owns else []
        else:
            found += tokens[i : i + size]
        i += size
    return found


def points_back(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence has words that may point to a place or a figure named before."""
    tokens = _without_lead(tokens)
    texts = [token.text for token in tokens]
    if texts[:1] and (
        texts[0] in _POINTS_TO_A_FIGURE or (texts[0] == "the" and texts[1:2] and texts[1] in _FIGURES)
    ):
        return True
    return any(
        text in ("its", "there")
        or (text == "it" and i and texts[i - 1] in (*_SAYING, *_COSTING))
        or (text == "the" and texts[i + 1 : i + 2] and texts[i + 1] in (*_GROUP, *STATES, *STATE))
        or (text == "that" and texts[i + 1 : i + 2] == ["country"])
        or text.startswith("neighbo")
        or (text in STATE and i and tokens[i - 1].place and members_of(tokens[i - 1].place))
        for i, text in enumerate(texts)
    )


def _group_or_country(
    tokens: Sequence[Token], i: int, before: Sequence[Token], last: Sequence[Token]
) -> tuple[int, str, bool]:
    if tokens[i].text == "that" and tokens[i + 1 : i + 2] and tokens[i + 1].text == "country":
        return 2, _the_country(tokens, i, last), False
    if tokens[i].text in ("the", "its") and (size := neighbour_words(tokens, i)):
        return size, the_neighbour(tokens, i, last), False
    if tokens[i].text == "the":
        if size := _group_words(tokens, i):
            earlier = [*before, *last, *tokens[:i]]
            # "imports from the region were #!, customs data for Central Asia show"
            later = tokens[i:] if tokens[i + 1].text in ("region", "bloc") else ()
            return size, _the_group(earlier) or _the_group([*earlier, *later]), False
        if _is_a_country(tokens, i + 1):
            return 2, _the_country(tokens, i, last), False
        group = tokens[i + 1].place if tokens[i + 1 : i + 2] else ""
        if members_of(group) and tokens[i + 2 : i + 3] and tokens[i + 2].text in STATE:
            return 3, _the_one_of(group, tokens[:i], last, before), False
    return 1, "", False


def _is_a_country(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word behind "the" is a country: "the country", "with the state", and not "the state budget"."""
    word, after = ([one.text for one in tokens[at : at + 2]] + [".", "."])[:2]
    led = at > 1 and tokens[at - 2].text in ("to", "from", "with")
    ends = not after[0].isalpha() or after in words("predicates") or after in ("in", "at")
    return word == "country" or (led and word in STATE and ends)


def _pronoun(
    tokens: Sequence[Token], i: int, found: Sequence[Token], last: Sequence[Token]
) -> tuple[int, str, bool]:
    word = tokens[i].text
    if word == "it" and len(found) > 1 and found[-1].text in _SAYING and found[-2].place:
        return 1, found[-2].place, False
    if word == "it" and found and found[-1].text in _COSTING:
        return 1, subject_of(last, tokens), False
    if word == "its" and not any(token.place for token in tokens[:i]):
        return 1, subject_of(last, tokens), True
    return 1, "", False


def _group_words(tokens: Sequence[Token], i: int) -> int:
    """Return how many words "the region", "the bloc", "the five", "the five countries" are; 0 for others."""
    texts = [token.text for token in tokens[i : i + 5]]
    if texts[1:2] and texts[1] in STATES and texts[2:] in (["of", "the", "region"], ["of", "the", "bloc"]):
        return 5
    if texts[1:2] and texts[1] in _GROUP:
        if texts[1] == "five" and texts[2:3] and texts[2] in STATES:
            return 3
        if (
            texts[1] == "five"
            and texts[2:3]
            and texts[2][0].isalpha()
            and texts[2] not in words("plain") | words("reaching")
        ):
            return 0  # "the five presidents"
        return 2
    return 0


def _the_group(before: Sequence[Token]) -> str:
    """Return the only group named, or the one whose members are all named; "" if another region is named too."""
    if words("regions") & {token.text for token in before}:
        return ""
    named = codes(before)
    groups = {code for code in named if members_of(code) and code != "WLD"}
    if not groups:
        listed = set(members_of("CA5"))
        return "CA5" if listed and listed <= set(named) else ""
    return groups.pop() if len(groups) == 1 else ""


def _the_country(tokens: Sequence[Token], i: int, last: Sequence[Token]) -> str:
    """Return the only country named before "the country" in its sentence that is no side of the same words."""
    here = _same_words(tokens, i)
    named = [code for code in codes(tokens[:i]) if code not in here and not members_of(code)]
    named = named or [code for code in codes(last) if code not in here and not members_of(code)]
    return named[0] if len(set(named)) == 1 else ""


def _the_one_of(group: str, here: Sequence[Token], *earlier: Sequence[Token]) -> str:
    """Return the country that "the Central Asian country" stands for: the only one of the group that was named last."""
    members = members_of(group)
    said = ([code for code in codes(one) if code in members] for one in (here, *earlier))
    named = next((one for one in said if one), [])
    return named[0] if len(set(named)) == 1 else ""


def _same_words(tokens: Sequence[Token], i: int) -> set[str]:
    """Return the places that stand with a word between commas and conjunctions."""
    stops = (",", ";", ":", "and", "but", "while", "(", ")", "puts", "put", "says", "said", "that")
    first = next((j + 1 for j in range(i - 1, -1, -1) if tokens[j].text in stops), 0)
    end = next((j for j in range(i, len(tokens)) if tokens[j].text in stops), len(tokens))
    return set(codes(tokens[first:end]))


def goes_on(tokens: Sequence[Token], last: Sequence[Token]) -> bool:
    """Return whether a sentence only goes on with the figure of the one before: "They reached $4 billion"."""
    tokens = _without_lead(tokens)
    texts = [token.text for token in tokens]
    named = texts[:1] in (["that"], ["this"]) or (
        texts[:1] == ["the"] and texts[1:2] and texts[1] in _FIGURES
    )
    texts = texts[1:] if texts[:1] == ["the"] and named else texts
    if (
        len(texts) < 3
        or not (named or texts[0] in _POINTS_TO_A_FIGURE)
        or texts[1] not in words("predicates")
    ):
        return False
    at = texts.index("#!") if "#!" in texts else len(texts)
    flow = find_flow(last)
    if find_flow(tokens) or codes(tokens[:at]) or (texts[0] == "total" and flow and flow.kind != "total"):
        return False  # "Exports to China came to $13 billion. The total was $85 billion."
    said = [token.text for token in last]
    kinds = {one.kind for one in noun_flows(said)} or {flow.kind if flow else ""}
    return (
        flow is not None
        and (named or not flow.verb)
        and len(kinds) == 1
        and not words("measured") & set(said)
    )


def _without_lead(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a sentence without when it was and who says so before "they": "In 2023, the office said, they climbed"."""
    texts = [token.text for token in tokens]
    at = next((i for i, text in enumerate(texts) if text == "they"), 0)
    known = words("around") | {"9", ",", "in", "by"}
    return tokens[at:] if set(texts[:at]) <= known else tokens
