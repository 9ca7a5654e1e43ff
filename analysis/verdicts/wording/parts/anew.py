"""The usual wording of what a sentence says of its number, from its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.lexicon import MEANS
from analysis.verdicts.clause.tokens import Token, codes, joined, named_in
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.parts.changed import by_its_measure, leaves_its_place_out
from analysis.verdicts.wording.parts.counted import who_counts, with_its_place, without_counting
from analysis.verdicts.wording.parts.divided import MEASURED, divided
from analysis.verdicts.wording.parts.filled import filled, leaves_a_figure_out
from analysis.verdicts.wording.parts.flows import balance, trade
from analysis.verdicts.wording.parts.gas import gas, gas_at_home, gas_of_the_line, gas_price
from analysis.verdicts.wording.parts.gas_roles import of_a_supplier
from analysis.verdicts.wording.parts.in_order import (
    behind_who_counts,
    in_order,
    leaves_its_office_out,
    points_to_whose,
)
from analysis.verdicts.wording.parts.items import Before, Item, Said, parsed, places_in
from analysis.verdicts.wording.parts.kept_from import is_more, leaves_out, of_a_capital
from analysis.verdicts.wording.parts.levels import (
    at_current_prices,
    commodity,
    exchange_rate,
    exchange_rate_moved,
    output,
    people,
    price,
)
from analysis.verdicts.wording.parts.moved import beside_a_number
from analysis.verdicts.wording.parts.places import owner_of, with_the_other
from analysis.verdicts.wording.parts.priced import as_told_of_goods
from analysis.verdicts.wording.parts.shares import share
from analysis.verdicts.wording.parts.windows import compares_years, lines
from analysis.verdicts.wording.scope import as_printed, own_sentence, words_of
from analysis.verdicts.wording.sentences import sentence_of

_AMOUNT = r"(?:\S+ )?\$? ?9(?: (?:billion|million|trillion|thousand|yuan|dollars|bcm|cubic|metres|meters|people|u\.s\.|us))*"
_TERMS = regex(
    r"(?:,? )?(?:when |if )?(?:measured |expressed |counted |reckoned |calculated )?(?:in|at) (?:current |nominal )?"
    r"(?:(?P<dollar>(?:us |u\.s\. |@USA )?dollars?)|yuan|renminbi|rmb)(?: terms)?(?= |$)"
)
_TOGETHER = regex(r"(?:^| )together(?= the @CA5 )|^together (?=@CA5 )|(?<=@CA5) together(?= )")
"""What is said of a group that is the only place of a line."""

_LINE = regex(r"(?:@CA5 (?:-|–|to) @CHN|@CHN (?:-|–) @CA5) (?:natural )?(?:gas )?(?:pipelines?|lines?)")
_EACH = regex(r"(?<!\S)(?:the average|each|every) (?=@[A-Z]{3}\b(?! 's))")
"""What makes a people's output one per head: "the average Kazakh produced"."""

_OF_AN_AMOUNT = regex(
    rf"^(?P<before>.*?)(?: (?:were|was|of|at|to|came to|reached|worth|stood at|amounted to|totalled|totaled))* {_AMOUNT}(?P<behind>.*?) , "
    r"(?:which was |which is |representing |an? |or |some |about )*"
    r"(?P<way>up|down|rise|increase|gain|growth|fall|drop|decline|decrease|rising|falling|growing|dropping|increasing|rose|fell|grew|dropped|increased)"
    r" (?:of |by )?(?P<number>(?:\S+ )?#!)(?P<rest>.*)$"
)
"""A rate behind the amount that it is of: "was $9 billion, up #!"."""

_BY_A_RATE = regex(
    r"(?: (?:by|became|was|were))?(?: (?:about|around|some|nearly|almost|roughly|over|just|only|more than|an?))* 9 (?:percent|%)"
    r"(?: (?:more expensive|dearer|cheaper|higher|lower|up|down|more|less))?(?! (?:of|points?)\b)(?: ,)?(?= (?:to|with)\b)"
)
"""How far a level rose on its way: "climbed 9 percent to #!"."""

_GIVEN_AS = regex(r"^(#!) as (@\w+ 's .*|the .*)$")
"""What is left of "the agency gives #! as China's consumption" without who gives it."""

_A_UNIT = regex(
    r"#! (?P<unit>(?:per|an?) (?:million british thermal units?|million btu|mmbtu|barrel|tonne|metric ton|ton|troy ounce|ounce|kilogram|kilo|pound|metric tonne))(?= |$)"
)
"""What a price is for, where it is no part of the number."""

_HAS_ITS_UNIT = regex(r"/| per | an? ", re.IGNORECASE)
_TO_AN_AMOUNT = regex(rf"(#!)(?: ,)? (?:to|reaching|to reach|totalling|totaling) {_AMOUNT}(?= |$)")
_WITH_A_MEAN = regex(
    rf" , (?:with )?(?:the |an? |its )?(?:yearly |annual )?(?:average|mean)(?: price)? (?:\S+ )?(?:to|at|of) {_AMOUNT}(?: an? \w+)?$"
)
"""The mean that a rate of a price leads to: "became 23 percent dearer, with the average climbing to $9"."""

_EXCEEDED = regex(r"(?:exceed|top|surpass|pass|cross)\w*", re.IGNORECASE)
"""A hedge that is a verb itself: "exceeded"."""


_TO_THE_UN = regex(r"(?:(?<= reported)|^) to the united nations(?= )")
_READERS = (
    exchange_rate, exchange_rate_moved, output, people, gas_of_the_line, gas_price, share, gas_at_home, gas, balance, trade,
)  # fmt: skip


def said_anew(
    claim: Claim, article: Article, before: Before | None = None
) -> Iterator[tuple[Sequence[Token], str]]:
    """Yield a claim's sentence as tokens, and the usual wording of what it says of its number, ``{N}`` for the number.

    Each word must do something that is known, and what they do must tell one figure of a table and all of it. The times
    are left out: the figure is of the claim's period.

    Parameters
    ----------
    claim : Claim
        The claim.
    article : Article
        The article.
    before : Before, optional
        What the sentence goes on from.
    """
    if not claim.period or is_more(
        claim,
        article,
        goes_on=before is not None,
        of_output=bool(before and before.kind in ("output", "head")),
    ):
        return
    named, seen = frozenset(named_in(article)), set[str]()
    start, own_words = sentence_of(article, claim)[0], own_sentence(claim, article)
    own_places = set(codes(own_words))
    for tokens in chain(as_printed(claim, article), words_of(claim, article)):
        if of_a_capital(tokens, article.text) or leaves_out(tokens, claim, article):
            continue
        if before and (tokens[0].start < start or _third_in(tokens, own_places, before)):
            continue  # "the country" may be a third one's
        meant = MEANS & {one.text for one in tokens} or compares_years(tokens, claim, article)
        mean = bool(meant) and bool(commodity(f" {joined(tokens)} ")[0])
        near, owner = frozenset(f"@{one}" for one in codes(tokens)), owner_of(tokens)
        own = next(one for one in tokens if one.text == "#!")
        verb = _EXCEEDED.match(article.text[own.start : own.end])
        for line in lines(tokens, claim, article):
            if before and (
                leaves_a_figure_out(line, own_words)
                or leaves_its_place_out(line, own_words)
                or leaves_its_office_out(line, joined(own_words))
            ):
                continue
            if line not in seen and (said := _usual(line, claim, named, before, near, owner, mean=mean)):
                yield tokens, re.sub(r"(?:were|was) (?:worth )?(?=\{N\})", "", said) if verb else said
            seen.add(line)


def _third_in(tokens: Sequence[Token], own: set[str], before: Before) -> bool:
    """Return whether a sentence names a place that is no side of the trade before it, and another is only pointed to or not told."""
    if not {f"@{one}" for one in own} - before.sides:
        return False
    return set(codes(tokens)) != own or (before.kind in ("trade", "") and not (before.owned and before.owner))


def to_an_amount(line: str) -> str:
    """Return a line without the amount that a rate leads to: "rose #! to $9 billion"."""
    return _TO_AN_AMOUNT.sub(r"\1", _WITH_A_MEAN.sub("", line))


def _plainly(line: str, claim: Claim) -> str:
    """Return a line with its number said plainly: without the amount or the rate beside it, and behind what it is of."""
    if claim.kind in ("growth_rate", "change_abs"):
        line = to_an_amount(line)
        if of := _OF_AN_AMOUNT.match(line):
            line = f"{of['before']}{of['behind']} {of['way']} by {of['number']}{of['rest']}"
    else:
        line = _BY_A_RATE.sub("", f" {line}").strip()
    line = _GIVEN_AS.sub(r"\2 was \1", line)
    if claim.kind in ("level", "count", "price"):
        line = _TOGETHER.sub("", line) if line.count("@") == 1 else line
        line = at_current_prices(beside_a_number(by_its_measure(line), claim), claim).replace(" : #!", " #!")
    return of_a_supplier(line)


def _usual(  # noqa: PLR0911 - a return for each thing that it is not read for
    line: str, claim: Claim, named: frozenset[str], before: Before | None, near: frozenset[str], owner: str, *, mean: bool
) -> str:  # fmt: skip
    """Return the usual wording of a line, with who counts; "" where it is not read."""
    counted = without_counting(in_order(line, before) if before else line)
    if counted is None:
        return ""
    rest, counts = counted
    if before:
        counts = with_its_place(counts)
        if points_to_whose(counts, before):
            return ""
        rest = behind_who_counts(rest) if counts else rest
        rest = filled(rest, claim, before)
        counts = counts if places_in(counts) or who_counts(counts) else before.counts or counts
    rest = _plainly(rest, claim)
    per = f" {unit['unit']}" if (unit := _A_UNIT.search(rest)) else ""
    if before and before.kind == "price" and not (per or _HAS_ITS_UNIT.search(claim.quote)):
        per = f" {before.per}".rstrip()
    rest = _A_UNIT.sub("#!", rest)
    told, terms = list(_TERMS.finditer(rest)), ""
    if len(told) == 1 and claim.kind == "growth_rate" and "dollar in " not in rest:
        terms = " in dollar terms" if told[0]["dollar"] else " in yuan terms"
        rest = f"{rest[: told[0].start()]}{rest[told[0].end() :]}"
    if _TO_THE_UN.search(rest):
        rest, counts = _TO_THE_UN.sub("", f" {rest}").strip(), f"{counts} comtrade".strip()
    rest = with_the_other(rest, claim, named, owner)
    rest = _EACH.sub("per head ", _LINE.sub("LINE", rest))
    if claim.kind in ("price", "growth_rate") or "/" in claim.unit:
        rest = as_told_of_goods(rest)
    source, measured = who_counts(counts), _measured(rest, claim)
    if "yuan" not in terms and (priced := price(rest, Said(claim, (), counts, mean=mean))):
        return f"{priced.replace('{N}', f'{{N}}{per}')}{source}"
    if per or measured is None:
        return ""
    if part := divided(rest, Said(claim, (), counts, named=named)):
        return f"{part}{source}"
    rest, how = measured
    items = parsed(rest.split())
    if items is None or [one.tag for one in items].count("N") != 1:
        return ""
    said = Said(claim, _without_idle_verbs(items), counts, terms, named, before=before, near=near)
    found = next((found for reader in _READERS if (found := reader(said))), "")
    if (
        source.startswith(" , by ")
        and (own := re.match(r"@[A-Z]{3}\b", found))
        and not members_of(own[0][1:])
    ):
        source = f" , according to {own[0]} 's {'customs' if 'customs' in counts else 'statistics'}"
    return f"{found}{how}{terms}{source}" if found and places_in(counts) <= places_in(found) else ""


def _measured(line: str, claim: Claim) -> tuple[str, str] | None:
    """Return a line without how a share of gas is measured, and how; None where it is a share of goods."""
    found = MEASURED.search(line) if claim.unit == "percent" and claim.kind in ("share", "level") else None
    if found is None:
        return line, ""
    gas = {"gas", "lng"} & set(line.split())
    return (f"{line[: found.start()]}{line[found.end() :]}", f" {found['how']}") if gas else None


def _without_idle_verbs(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return items without "came" and "went" that only lead to the number: "came to #!", "went up by #!"."""
    at = [one.tag for one in items].index("N")
    return tuple(
        one
        for i, one in enumerate(items)
        if not (one.tag == "MOVED" and i < at and not {"P", "WORLD"} & {two.tag for two in items[i:at]})
    )
