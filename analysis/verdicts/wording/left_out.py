"""What a sentence leaves out because the one before has said it: "Exports rose to …", "Turkmenistan supplied …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.statistics.flows import LINKS
from analysis.verdicts.clause.flows import noun_flows
from analysis.verdicts.clause.lexicon import phrases, words
from analysis.verdicts.clause.products import products_in
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.others import of_others
from analysis.verdicts.wording.topic import Topic, sides_of

_TIES = {"exports": ("to", "into"), "imports": ("from",), "total": ("with",)}
_WHOLE = {"total", "overall", "foreign", "global", "worldwide", "external", "world", "all"}
"""Words by which a sentence leaves two countries' trade and speaks of a country's with everybody."""

_VERBS = {"was", "were", "is", "stood", "reached", "totaled", "totalled", "amounted"}


def leaves_out(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence may leave out what the one before has said."""
    texts = [token.text for token in tokens]
    return (
        (len(codes(tokens)) < 2 and bool(noun_flows(texts) or _verbs(tokens)))
        or bool(_owner_alone(texts))
        or texts[:1] == ["it"]
        or has_heading(tokens)
    )


def has_heading(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence begins with the place that it is about: "Kazakhstan: exports reached …"."""
    return [bool(tokens[0].place), tokens[1].text] == [True, ":"] if len(tokens) > 1 else False


def completed(
    tokens: list[Token], said: Sequence[Sequence[Token]], topic: Topic | None = None
) -> list[Token]:
    """Return a sentence with what it leaves out; it stays as it is where the words before leave a doubt.

    Exports and imports without a place are those of the last two places that traded, if it was said whose trade it
    was; "Kyrgyzstan's was" has the noun of the sentence before; "it carried" the pipeline that it was about; "turnover
    with Uzbekistan" is that of the country whose trade the text is about.

    Parameters
    ----------
    tokens : list of Token
        The sentence.
    said : sequence of sequence of Token
        The sentences before it in their order.
    topic : Topic, optional
        The trade that the text is about.
    """
    if not said or of_others(tokens) or words("regions") & {one.text for one in said[-1]}:
        return tokens
    tokens = _with_noun(tokens, said[-1])
    tokens = _with_line(tokens, said[-1])
    if has_heading(tokens):
        return _of_its_heading(tokens, _sides_before([_plainly(one) for one in said]))
    sides = _sides_before(said) or _with_everybody(tokens, said[-1])
    if sides is None and topic is not None and topic.owned and topic.partner != "WLD" and not codes(tokens):
        sides = topic.owner, topic.partner
    whole = _with_sides(tokens, sides, said[-1])
    return _with_owner(tokens, topic) if whole == tokens and topic is not None else whole


def _with_owner(tokens: list[Token], topic: Topic) -> list[Token]:
    """Return "turnover with Uzbekistan was #!" as "China's turnover with Uzbekistan was #!"."""
    if not topic.owned or not all(topic.is_with(place) for place in codes(tokens)):
        return tokens
    found: list[Token] = []
    at = 0
    for start, end, kind in _noun_runs(tokens):
        after = [token for token in tokens[end : end + 4] if token.text not in ("the", "its", "neighbouring")]
        tied = len(after) > 1 and after[0].text in _TIES[kind] and after[1].place
        if tied and not (start and tokens[start - 1].place):
            here = tokens[start].start
            found += [*tokens[at:start], Token(f"@{topic.owner}", here, here), Token("'s", here, here)]
            at = start
    return found + tokens[at:]


def _plainly(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence that leads to a list without "other", as the heading is one of those, and without "H1"."""
    return [one for one in tokens if one.text not in ("other", "h", "q")]


def _of_its_heading(tokens: list[Token], sides: tuple[str, str] | None) -> list[Token]:
    """Return "Kazakhstan: exports were #!" after China's trade with Central Asia as "China's exports to Kazakhstan were #!"."""
    heading, said = tokens[0], tokens[2:]
    if sides is None or heading.place not in members_of(sides[1]) or set(codes(said)) - {heading.place}:
        return tokens
    found: list[Token] = []
    at = 0
    for start, end, kind in _noun_runs(said):
        before, after = said[start].start, said[end - 1].end
        told = [one.text for one in said[end : end + 2]] == [LINKS[kind], heading.text]
        found += [
            *said[at:start],
            Token(f"@{sides[0]}", before, before),
            Token("'s", before, before),
            *said[start:end],
        ]
        found += [] if told else [Token(LINKS[kind], after, after), replace(heading, start=after, end=after)]
        at = end
    return found + said[at:]


def _with_sides(tokens: list[Token], sides: tuple[str, str] | None, last: Sequence[Token]) -> list[Token]:
    """Return "exports rose to #!" as "Kazakhstan's exports to China rose to #!", "it sold #!" as "it sold to China #!"."""
    texts = [token.text for token in tokens]
    if sides is None or (sides[1] != "WLD" and _of_everybody(texts, last)):
        return tokens
    owner, partner = sides
    places = set(codes(tokens))
    if places - {owner} or (places and partner == "WLD"):
        return tokens
    found: list[Token] = []
    at = 0
    for start, end, kind in [*_noun_runs(tokens), *(_verbs(tokens) if places else [])]:
        before, after = tokens[start].start, tokens[end - 1].end
        whose = [] if places else [Token(f"@{owner}", before, before), Token("'s", before, before)]
        found += [*tokens[at:start], *whose, *tokens[start:end]]
        found += [Token(LINKS[kind], after, after), Token(f"@{partner}", after, after)]
        at = end
    return found + tokens[at:]


def _verbs(tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
    """Return where verbs of selling and buying stand, and which way each flows."""
    kinds = {**dict.fromkeys(phrases("sold"), "exports"), **dict.fromkeys(phrases("bought"), "imports")}
    return [
        (i, i + 1, kinds[token.text])
        for i, token in enumerate(tokens)
        if token.text in kinds and token.text not in phrases("exports") + phrases("imports")
    ]


def _of_everybody(texts: Sequence[str], last: Sequence[Token]) -> bool:
    """Return whether words turn from two countries' trade to a country's with everybody: "total exports", "foreign trade".

    After the exports of one to the other, "total trade" is only both ways.
    """
    texts = [
        one
        for i, one in enumerate(texts)
        if one != "total" or list(texts[max(0, i - 2) : i]) != ["of", "the"]
    ]
    both_ways = {one.kind for one in noun_flows([token.text for token in last])} & {"exports", "imports"}
    apart = both_ways and not _WHOLE - {"total", "overall"} & set(texts)
    kinds = {texts[i + 1] for i, text in enumerate(texts[:-1]) if text in ("total", "overall")}
    return bool(_WHOLE & set(texts)) and not (apart and kinds <= {"trade", "turnover", "commerce"})


def _noun_runs(tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
    """Return where nouns for a flow stand, with the goods before them, and which way each flows."""
    texts = [token.text for token in tokens]
    found: list[tuple[int, int, str]] = []
    for flow in noun_flows(texts):
        after = texts[flow.end : flow.end + 1]
        both = texts[max(0, flow.start - 1) : flow.start] in (["both"], ["two"])  # "both flows together"
        if both or (after and after[0] in words("offices") | words("other_things")):
            continue
        if found and flow.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(flow.end, found[-1][1]), found[-1][2])
            continue
        start, goods = flow.start, products_in(tokens, flow).tokens
        while start - 1 in goods:
            start -= 1
        found.append((start, flow.end, flow.kind))
    return found


def _sides_before(said: Sequence[Sequence[Token]]) -> tuple[str, str] | None:
    """Return whose trade the last sentence with places is about, and with whom; None where that is not one."""
    for tokens in reversed(said):
        if codes(tokens):
            return sides_of(tokens)
        if not noun_flows([token.text for token in tokens]):
            return None
    return None


def _with_everybody(tokens: Sequence[Token], last: Sequence[Token]) -> tuple[str, str] | None:
    """Return whose total it is after a share of it: "a fifth of Kazakhstan's foreign trade. Total trade reached #!"."""
    own = {one.kind for one in noun_flows([token.text for token in tokens])}
    owned = [
        (match[1], match[2])
        for match in regex(r"\bof (?:the )?@([A-Z]{3}) 's ((?:[a-z-]+ ){1,3})").finditer(f"{joined(last)} ")
        if _of_the_same(own, match[2].split())
    ]
    return (owned[0][0], "WLD") if len(owned) == 1 and tokens[0].text in ("total", "overall", "its") else None


def _of_the_same(kinds: set[str], texts: Sequence[str]) -> bool:
    return len(kinds) == 1 and {one.kind for one in noun_flows(texts)} == kinds


def _owner_alone(texts: Sequence[str]) -> int:
    """Return where "Kyrgyzstan's was" has its verb, or 0."""
    for i in range(1, len(texts) - 1):
        if texts[i] == "'s" and texts[i - 1].startswith("@") and texts[i + 1] in _VERBS:
            return i + 1
    return 0


def _with_noun(tokens: list[Token], last: Sequence[Token]) -> list[Token]:
    """Return "Kyrgyzstan's was #!" as "Kyrgyzstan's economy was #!", the noun being that of the sentence before."""
    at = _owner_alone([token.text for token in tokens])
    owned = regex(
        r"@[A-Z]{3} 's ((?:(?!@)[a-z-]+ ){1,3}?)(?:\S+ly )?(?:was|were|is|stood|reached|totall?ed|amounted|rose|fell|grew)\b"
    ).search(joined(last))
    if not at or owned is None:
        return tokens
    end = tokens[at - 1].end
    return [*tokens[:at], *(Token(word, end, end) for word in owned[1].split()), *tokens[at:]]


def _with_line(tokens: list[Token], last: Sequence[Token]) -> list[Token]:
    """Return "it carried #!" as "the Central Asia-China pipeline carried #!"."""
    if (
        [token.text for token in tokens[:1]] != ["it"]
        or tokens[1:2] == []
        or tokens[1].text not in phrases("sold")
    ):
        return tokens
    end = next((i + 1 for i, token in enumerate(last[:8]) if token.text in ("pipeline", "pipelines")), 0)
    if (
        not end
        or not codes(last[:end])
        or last[0].text not in ("the", *[t.text for t in last[:1] if t.place])
    ):
        return tokens
    at = tokens[0]
    return [*(Token(one.text, at.start, at.end) for one in last[:end]), *tokens[1:]]
