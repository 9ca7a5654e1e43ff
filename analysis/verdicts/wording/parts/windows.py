"""The parts of a sentence that may say its number, each without its times, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import MONTHS
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import Token, amounts_in, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.by_itself import changes
from analysis.verdicts.wording.members import amount_at
from analysis.verdicts.wording.parts.items import loosely, parsed
from analysis.verdicts.wording.parts.moved import without_plain_words, without_same_time
from analysis.verdicts.wording.parts.roles import VERBS
from analysis.verdicts.wording.without_times import beside_another, times_in, undated

_CUTS = (
    ",", ";", ":", "–", "—", "(", ")", "and", "but", "while", "whereas", "after", "although", "though", "which", "when", "because",
)  # fmt: skip
_UP_TO = regex(r"(?<!\S)(?:up to|until|till|since|by|through|before|after) 9(?!\S)")
_A_MONTH = len("2021-01")
_MOST = 16
"""How many parts are tried, the longest first."""

_DOES = {*VERBS, "PRODUCED", "CONSUMED"}
_MOVES = {"ROSE", "FELL"}


def lines(tokens: Sequence[Token], claim: Claim, article: Article) -> Iterator[str]:
    """Yield the lines that say a claim's number without when it was.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, whose number on trial is ``#!``.
    claim : Claim
        The claim, whose period is known.
    article : Article
        The article.
    """
    tokens = without_plain_words(without_same_time(tokens))
    for part in _parts(_without_base(tokens, claim, article), claim, article):
        for said in (part, *_of_two(part), *beside_another(part, claim, article)):
            bare = undated(said, claim, article) if _is_dated(said, article) else said
            if bare and not _UP_TO.search(joined(said)):
                yield joined(bare).strip(" .,")


def _is_dated(tokens: Sequence[Token], article: Article) -> bool:
    """Return whether words hold a time; what was taken out of them still stands in the article."""
    times = times_in(tokens, article)
    return any(time.start <= one.start < time.end and one.start < one.end for time in times for one in tokens)


_BASE = regex(
    r"(?:(?<!\S), )?(?<!\S)(?:from 9 to 9|between 9 and 9|(?:than|compared (?:with|to)|as against|against|over|on|relative to|versus|from)"
    r"(?: (?:in|during|it (?:had|was|did|had been|had cost) in|they were in|those of|that of|the (?:level|figure|average) (?:of|for)))*"
    r" (?:9|(?:the )?(?:year before|year earlier|previous year|preceding year|prior year)|a year (?:before|earlier|ago)))(?: ,)?(?!\S)"
)


def _without_base(tokens: Sequence[Token], claim: Claim, article: Article) -> Sequence[Token]:
    """Return a sentence without the year that its rate of growth is counted from, which the reader of periods has read."""
    years = {*(claim.period or "").split("/"), *(claim.base_period or "").split("/")} - {""}
    if claim.kind != "growth_rate" or len(years) != 2 or not all(one.isdigit() for one in years):
        return tokens
    told = list(_BASE.finditer(joined(tokens)))
    if len(told) != 1:
        return tokens
    start = told[0].string[: told[0].start()].count(" ")
    kept = [*tokens[:start], *tokens[start + len(told[0][0].split()) :]]
    named = {article.text[one.start : one.end] for one in tokens[start:] if one.text == "9"}
    return kept if named <= years and "#!" in {one.text for one in kept} else tokens


def compares_years(tokens: Sequence[Token], claim: Claim, article: Article) -> bool:
    """Return whether what something cost in two whole years is compared: "became #! dearer from 2021 to 2022"."""
    if _without_base(tokens, claim, article) is tokens:
        return False
    return bool({"DEARER", "CHEAPER", "COST"} & {one.tag for one in loosely([t.text for t in tokens])})


def _parts(tokens: Sequence[Token], claim: Claim, article: Article) -> Iterator[Sequence[Token]]:
    """Yield the parts of a sentence between its signs and conjunctions around the number.

    What is left out holds no word that may make the number another, and no other time unless another amount is told at it.
    """
    texts = [one.text for one in tokens]
    if "#!" not in texts:
        return
    at, amounts = texts.index("#!"), amounts_in(texts)
    cuts = [i for i, text in enumerate(texts) if text in _CUTS and not _joins_places(tokens, i)]
    starts = [0, *(i + 1 for i in cuts if i < at and (texts[i] != "and" or any(j < i for j in amounts)))]
    ends = [
        *(i for i in cuts if i > at and (texts[i] != "and" or not {i + 1, i + 2} & _numbers(texts))),
        len(texts),
    ]
    doer = _doer(tokens)
    for a, b in sorted(((a, b) for a in starts for b in ends), key=lambda span: span[0] - span[1])[:_MOST]:
        part, left = tokens[a:b], tokens[:a]
        dated = len(claim.period or "") == _A_MONTH and _at_its_time(left, claim, article) if left else False
        told = [one for one in left if not (dated and one.text in MONTHS)]
        if (a, b) != (0, len(texts)) and changes([*told, *tokens[b:]]):
            continue
        if (
            left
            and not any(i < a for i in amounts)
            and not (_is_known(left, claim, article) and _at_its_time(left, claim, article))
        ):
            continue
        if b < len(texts) and not (
            any(i > b for i in amounts) or _TIMES & set(texts[b:]) or _is_known(tokens[b:], claim, article)
        ):
            continue
        if left and left[0].text in _IF:
            continue
        way = (
            texts[b + 1]
            if texts[b : b + 1] == [","]
            and texts[b + 1 : b + 2] in (["up"], ["down"])
            and claim.kind == "level"
            else ""
        )
        part = [*part, replace(tokens[b + 1], start=tokens[b].start, end=tokens[b].start)] if way else part
        yield part
        if a > doer + 1 and tokens[doer].place and _does(texts[doer + 1]) and _does(texts[a]):
            yield [replace(tokens[doer], end=tokens[doer].start), *part]


def _doer(tokens: Sequence[Token]) -> int:
    """Return where the place stands that a sentence begins with, behind who counts: "by its own count , @KAZ sold"."""
    texts = [one.text for one in tokens]
    comma = texts.index(",") if "," in texts else 0
    at = comma + 1 if comma and not tokens[0].place and not amounts_in(texts[:comma]) else 0
    return at + (texts[at : at + 1] == ["the"] and at + 1 < len(texts))


def _does(word: str) -> bool:
    return any(one.tag in _DOES for one in parsed([word]) or ())


def _numbers(texts: Sequence[str]) -> set[int]:
    return {i for i, text in enumerate(texts) if text in ("9", "#", "#!")}


def _joins_places(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what stands before and behind are places: "Kazakhstan, Kyrgyzstan and Uzbekistan"."""
    after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == "the")
    owner = at - 1 - (at > 1 and tokens[at - 1].text == "'s")
    return at > 0 and bool(tokens[owner].place) and after < len(tokens) and bool(tokens[after].place)


def _at_its_time(words: Sequence[Token], claim: Claim, article: Article) -> bool:
    """Return whether words name no time, or the claim's own."""
    return all(
        one.period is not None and one.period.short == claim.period for one in times_in(words, article)
    )


def _of_two(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield "rose from $9 billion in 2021 to #!" without its other end, with how far it rose left out, too."""
    texts = [one.text for one in tokens]
    at = texts.index("#!")
    lead = at
    while lead and texts[lead - 1] in HEDGES:
        lead -= 1
    before, amounts = texts[lead - 1] if lead else "", amounts_in(texts)
    if before == "to":
        start = next(
            (
                i
                for i in range(lead - 2, -1, -1)
                if texts[i] == "from" and not tokens[i + 1].place and any(i < j < lead for j in amounts)
            ),
            None,
        )
        if start is not None:
            yield [*tokens[:start], *tokens[lead - 1 :]]
        rates = [i for i in amounts if i < lead and texts[i + 1 : i + 2] in (["percent"], ["%"])]
        if len(rates) == 1 and rates[0] + 3 >= lead - 1:
            start = rates[0]
            while start and (texts[start - 1] in HEDGES or texts[start - 1] == "by"):
                start -= 1
            yield [*tokens[:start], *tokens[lead - 1 :]]
    elif before == "from":
        to = next(
            (
                i
                for i in range(at + 1, len(texts))
                if texts[i] == "to" and any(i < j < i + 4 for j in amounts)
            ),
            None,
        )
        if to is not None:
            end = amount_at(texts, next(j for j in amounts if j > to), 0, rate=False).end
            stop = next((i for i in range(end, len(texts)) if texts[i] in (",", ";", ".")), len(texts))
            kept = [
                *tokens[: lead - 1],
                replace(tokens[lead - 1], text="at"),
                *tokens[lead:to],
                *tokens[stop:],
            ]
            yield [one for one in kept if not _moves(one)]


def _is_known(words: Sequence[Token], claim: Claim, article: Article) -> bool:
    """Return whether words that are left out before a number change nothing: "on annual averages", but not "by autumn"."""
    bare = undated(words, claim, article) if times_in(words, article) else words
    texts = [one.text for one in bare or ()]
    return (
        bare is not None
        and not _LASTING & set(texts)
        and parsed([one for one in texts if one not in _CUTS]) == ()
    )


_TIMES = {"times", "twice", "double", "triple", "half", "third", "quarter"}
_IF = ("had", "were", "should", "barring")
_LASTING = {"years", "months", "decade", "decades", "since"}


def _moves(token: Token) -> bool:
    return any(one.tag in _MOVES for one in parsed([token.text]) or ())
