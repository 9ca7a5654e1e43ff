"""Who sells to whom as one clause says it: the places around a flow and the words that tie them to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import HEDGED, any_of, listed
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex

P = r"@([A-Z0-9]+)\b"
_NEAR = "neighbou?ring|neighbou?rs?|northern|southern|eastern|western|giant|close|partners?|landlocked"
_ENDS_OWNER = {""} | listed("after_an_owner")

_AMOUNT_FIRST = r"#!(?: of goods| worth of goods)?(?: in 9)?"
"""What may stand between an amount and a partner after it: "trade rose to $41 billion with Kazakhstan"."""

_SOURCE = regex(
    r"\baccording to [^,]*,"
    r"|\b(?:figures|data|statistics|numbers|estimates|reports|report|officials|news|sources) (?:from|in|of|by) (?:the )?@\w+"
)
"""Who says it: "according to the Kazakh statistics office, exports to China" go to China alone, "figures from Tashkent" nowhere."""

_COUNTED = (
    r"(?: (?:'s )?(?:[a-z]+ ){0,3}(?:customs|bureau|statistics|ministry|agency|committee|office|authority|service|administration|statisticians|data|figures))?"
    r" (?:posted|recorded|registered|logged|reported|records|reports|counted|counts|tallied|registers)"
)
"""A country or its office that counts: "Uzbekistan's statistics authority counted"."""

_WARES = "(?:natural gas|gas|goods|products|oil|coal)"
_INTRANSITIVE = ("went", "gone", "flowed", "moved")


def between(clause: Sequence[Token], flow: Flow) -> Parties:
    """Return the sides of a flow that a clause names.

    Parameters
    ----------
    clause : sequence of Token
        The clause.
    flow : Flow
        What `find_flow` found in it.
    """
    left = _SOURCE.sub("", joined(clause[: flow.start]))
    right = joined(clause[flow.end :])
    if flow.kind == "total":
        return _both_ways(left, right, flow)
    return _by_verb(left, right, flow) if flow.verb else _by_noun(left, right, flow)


def _both_ways(left: str, right: str, flow: Flow) -> Parties:  # noqa: PLR0911 - a return for each way of wording
    plain = any_of("plain", also=("did", "do"))
    if "#!" in left.split():
        # "China and the five did $89.4 billion worth of trade": the verb and the number stand before the noun.
        plain = f"{any_of('reaching')}|{plain}|#!"
    gap = rf"(?: (?:{plain}|9))*"
    if match := regex(
        rf"\bbetween (?:the )?(?:9 |five )?{P}(?: (?:countries|nations|states|republics|economies))? (?:and|-|–) (?:(?:the|its|9|five|{_NEAR}) )*{P}(?! ?(?:,|and) (?:the )?@)(?! 's)"
    ).search(right):
        return _pair(match, "")
    if match := regex(rf"^of (?:the )?{P} and (?:the )?{P}(?! 's)").search(right):
        return _pair(match, "")
    if flow.verb:
        if match := regex(rf"{P} and (?:the )?{P}{gap}$").search(left):
            return _pair(match, "")
        first, with_ = regex(rf"{P}{gap}$").search(left), regex(rf"\bwith (?:the )?{P}").search(right)
        if first and with_:
            return _owned(first[1], with_[1], f"{first[0]} {flow.words} {with_[0]}", "total")
        return Parties()
    if match := regex(rf"{P} (?:-|–|and|/) (?:the )?(?:9 |five )?{P}(?: 's)?{gap}$").search(left):
        return _pair(match, "")
    if match := regex(rf"^(?:(?:\w+ )?: )?{P} , {P}{gap}$").search(
        left
    ):  # a headline's "China, Kazakhstan trade hits …"
        return _pair(match, "")
    with_ = regex(
        rf"^(?: (?:of|by) (?:the )?@\w+)?{gap} ?with (?:(?:its|the|five|9|{_NEAR}) )*{P}(?! ?(?:,|and) (?:the )?@)(?! 's)"
    ).search(" " + right)
    with_ = with_ or regex(rf"{_AMOUNT_FIRST} with (?:the )?{P}(?= (?:[.,;:)]|in|last)|$)").search(right)
    owner = regex(rf"{P}(?: 's|{_COUNTED})?{gap}$").search(left)
    if two := regex(rf"{P} 's (?:(?:{plain}) )*{P}(?: (?:{plain}|9))*$").search(left):
        return _owned(two[1], two[2], f"{two[0]} {flow.words}", "total")  # "China's Central Asian trade"
    of = regex(rf"^(?:of|by) (?:the )?{P}").search(right)
    whose = regex(rf"^(?:for|in) (?:the )?{P} ,").search(left) or regex(
        rf"#!(?: in 9)? to (?:the )?{P}"
    ).search(right)
    first = owner or of or (whose if with_ else None)
    if first and not regex(rf"\b(?:with|to|from|between|and) (?:the )?@{first[1]}(?: 's)?{gap}$").search(
        left
    ):
        if with_ and with_[1] != first[1]:
            return _owned(first[1], with_[1], f"{first[0]} {flow.words} {with_[0]}".strip(), "total")
        return Parties(first[1], "", first[1], (("reporter", first[0].strip()),))
    if with_:
        return Parties("", with_[1], "", (("partners", with_[0].strip()),))
    return Parties()


def _pair(match: re.Match[str], owner: str) -> Parties:
    if match[1] == match[2]:
        return Parties()
    return Parties(match[1], match[2], owner, (("partners", match[0].strip()),))


def _owned(first: str, second: str, said: str, flow: str) -> Parties:
    return Parties(first, second, first, (("reporter", said), ("partners", said)))


def _marks(text: str) -> tuple[str, str, str]:
    """Return who stands after "to", after "from", and after "by" in a text."""
    found = []
    both = r"(?:to and (?:\S+ )?from|from and (?:\S+ )?to)"
    for word in (f"(?:{both}|to|into|for)", f"(?:{both}|from|out of|originating in)", "by"):
        match = regex(
            rf"\b{word} (?:(?:the|its|their|{_NEAR}) )*(?:(?:9|five) )?{P}(?! ?(?:,|and) (?:the )?@)(?! 's)"
        ).search(regex(rf"\bfor (?:the )?{P} (?:(?:natural|pipeline|piped) )*gas").sub("", text))
        found.append(match[1] if match else "")
    return found[0], found[1], found[2]


def _by_noun(left: str, right: str, flow: Flow) -> Parties:
    plain = any_of("plain", "gas.plain", but=("and",))
    to, from_, by = _marks(f"{left} | {right}")
    if not from_ and flow.words == "purchases" and (bought := regex(rf"in {P}(?! 's)").match(right)):
        from_ = bought[1]
    if to == from_:  # "exports to and imports from China"
        to, from_ = (to, "") if flow.kind == "exports" else ("", from_)
    owner = ""
    match = regex(
        rf"(?<!to )(?<!from )(?<!with )(?<!by )(?<!to the )(?<!from the ){P}(?: 's| reported| recorded| posted| registered| logged| puts| put)?(?: (?:{plain}|9|,))*$"
    ).search(left)
    if match and match[1] not in (to, from_):
        owner = match[1]
    if not owner and (absolute := regex(rf"^with (?:the )?{P}(?: 's)?$").match(left)):
        owner = absolute[1]  # "…, with Chinese exports making up $61.4 billion of it"
    whose = regex(rf"{P} 's (?:(?:{plain}) )*{P}$").search(left)
    if whose and flow.kind == "imports" and whose[1] != whose[2] and not (to or from_ or by):
        # "Uzbekistan's Chinese imports"
        return _sides(whose[2], whose[1], whose[1], left, right, flow)
    owner, adjective = _of_whom(right, owner)
    earned = regex(rf"\b(?:brought|earned|netted|fetched) (?:in )?(?:the )?{P} (?:\S+ )?#!").search(right)
    if flow.kind == "exports" and earned:
        owner = owner or earned[1]
    owner = owner or by
    if flow.kind == "exports":
        source, destination = owner or from_ or adjective, to
        if owner and from_ and from_ != owner:
            return Parties()
        return _sides(source, destination, source, left, right, flow)
    source, destination = from_ or adjective, owner or to
    if owner and to and not source and to != owner:
        # "Chinese imports to Kazakhstan": the goods are Chinese, the books Kazakh.
        source, destination = owner, to
    elif owner and to and to != owner:
        return Parties()
    return _sides(source, destination, destination, left, right, flow)


def _of_whom(right: str, owner: str) -> tuple[str, str]:
    """Return the owner, and whose goods they are: "exports of Kazakhstan to …", "China's imports of Kazakh goods"."""
    of = regex(rf"^of (?:the )?{P}( 's)?(?: (\S+))?").search(right)
    if of is None or of[1] == owner:
        return owner, ""
    if not owner and (of[3] or "") in _ENDS_OWNER:
        return of[1], ""
    return owner, of[1]


def _by_verb(left: str, right: str, flow: Flow) -> Parties:
    to, from_, by = _marks(right)
    reduced = regex(r"by (?:the )?@").match(right) is not None  # "Russian gas bought by China"
    if flow.kind == "imports" and regex(r"(?:in)?to (?:the )?@").match(right):
        reduced = True  # "Chinese goods imported to Kyrgyzstan"
    passive = reduced or regex(r"(?:was|were|been|being|is|are)(?: \S+)?$").search(left) is not None
    plain = any_of("plain", "around", also=("has", "have", "had"), but=("from", "to", "with"))
    number = "|#!" if flow.words in _INTRANSITIVE else ""  # "Chinese goods worth $22 billion went to …"
    subject = regex(
        rf"(?<!to )(?<!from )(?<!with )(?<!by )(?<!to the ){P}(?: (?:{plain}|9|,{number}))*$"
    ).search(left)
    if subject and regex(rf"{P} \w+ (?:based |active |operating )?in (?:the )?@{subject[1]}$").search(
        left[: subject.end(1)]
    ):
        subject = None  # "Chinese firms in Kazakhstan exported"
    given = regex(
        rf"^(?:the )?(?:9 |five )?{P} (?:(?:countries|nations|states|republics) )?(?:{_WARES} )?(?:worth |for |of )?{HEDGED}(?:#!|\$ 9|9)"
    ).search(right)
    if flow.kind == "exports" and given and not passive:
        to = to or given[1]  # "sold Kazakhstan $24.7 billion worth of goods"
    doer = by if passive else (subject[1] if subject else "")
    goods = regex(rf"^(?:\S+ ){{0,9}}?(?:of )?{P} {_WARES}").search(right)
    if passive and goods is None:
        goods = regex(
            rf"{P} (?:9 )?(?:(?:natural|pipeline|piped) )*{_WARES}(?: (?:worth|were|was|that|being|#!|\$|9|billion|million))*$"
        ).search(left)
    made_by = goods[1] if goods and goods[1] not in (to, doer) else ""
    if flow.kind == "exports":
        source = doer or from_ or made_by
        return _sides(source, to, source, left, right, flow)
    source = from_ or made_by
    return _sides(source, doer or to, doer or to, left, right, flow)


def _sides(source: str, destination: str, owner: str, left: str, right: str, flow: Flow) -> Parties:
    if source and source == destination:
        return Parties()
    said = f"{left} {flow.words} {right}".split(" #!")[0].strip()
    return Parties(source, destination, owner, (("reporter", said), ("partners", said)))
