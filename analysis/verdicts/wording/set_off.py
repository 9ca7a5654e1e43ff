"""What stands apart from a claim's phrase and may make its number another figure: ", in agriculture,", "another #!"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from analysis.claims.lexicon import MONTHS, WEEKDAYS
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import any_of, listed, section, words
from analysis.verdicts.clause.tokens import Token, codes, joined, texts
from analysis.verdicts.needed import regex

_ON_CONDITION = regex(
    r"(?:\A|[,;–—] ?| (?=(?:if|unless|provided|assuming) (?:that |the |its |their |all |no )*(?:\w+ ){1,2}(?:had|were|holds?|goes|comes?)\b))"
    r"(?:if|unless|provided|assuming)(?! (?:anything|not|so|only|official|the figures|the data|figures|data)\b| (?:anybody|anyone|somebody|someone|one|you|we) (?:still )?(?:doubt|wonder|ask|(?:trust|believe|follow)s? (?:the |its )?(?:\w+ ){0,2}(?:office|data|figures|statistics|numbers|institute|customs|bureau|bank|agency|ministry)\b|please|like|will|must know|go(?:es)? by)| (?:my |our )?memory\b| (?:the )?(?:statistics|records|numbers) are |[^,.;]* to (?:be (?:believed|trusted)|believe)|[^,.;]*\b(?:statistics|statisticians|customs|yearbook|bureau|figures|data|records|books|institute|review)\b[^,.;]*\b(?:right|correct|correctly|believed|trusted|reliable|accurate|guide|go by)\b)\b(?: [\w'’]+){0,3}",
    re.IGNORECASE,
)
_AIM = r"(?:targets?|goals?|plans?|forecasts?|projections?|scenario)"
_AS_PLANNED = regex(
    rf"\b(?:as|according to|under) (?:an? |the |its |their )?(?:\w+ )?{_AIM}\b"
    rf"|, (?:which (?:is|was|remains) )?an? (?:\w+ ){{0,2}}(?:{_AIM}|ambition|dream|aim)\b(?! (?:met|reached|surpassed|exceeded|that was))",
    re.IGNORECASE,
)
_HIGH_OF_A_SPAN = regex(
    r"\b(?:this|the|that) (?:(?:last|past|present|current|whole) )?(?:century|decade|millennium)\b[^.;]*\b(?:highest|lowest|dearest|cheapest)\b"
    r"|\b(?:highest|lowest|dearest|cheapest)\b[^.;]*\b(?:this|the|that) (?:(?:last|past|present|current|whole) )?(?:century|decade|millennium)\b",
    re.IGNORECASE,
)
_SOME_FIRMS = regex(
    rf"\b(?:by|of|from) (?:{any_of('some_of_them')}) (?:[A-Z]\w+ )?(?:{any_of('who_trades')})\b"
    rf"|\b(?i:{any_of('some_of_them')}) (?:[A-Z]\w+ )?(?:{any_of('who_trades')})['’]"
)
"""Some of those who trade, and not all: "exports by small Kazakh firms", "small Kazakh firms' exports"."""

_PERIODS = {"half", "quarter", "month", "months", "year", "week", "day", "decade", "head", "only", "made"}
"""Parts of a compound before a number that make it another one: "a first-half #!"."""

_TIMED = {*WEEKDAYS, *MONTHS}
_BOOKS = listed("books_of_figures")
"""What a phrase ends with that says whose figure it is: "on the Energy Institute's count"."""


def another_figure(clauses: Iterable[Sequence[Token]], sentence: str) -> str:
    """Return what a sentence says elsewhere that may make its number another figure, or none, in a sentence; "" if nothing.

    Parameters
    ----------
    clauses : iterable of sequence of Token
        The clauses of the claim's sentence.
    sentence : str
        The sentence.
    """
    clauses = list(clauses)
    if phrase := set_off(clauses):
        return f"“{phrase}” may make it a part of the figure"
    if phrase := _of_another(texts([token for clause in clauses for token in clause])):
        return f"“{phrase}” makes it a figure of something else"
    if some := _SOME_FIRMS.search(sentence):
        return f"“{some[0]}” makes it a part of the figure"
    if span := _HIGH_OF_A_SPAN.search(sentence):
        return f"“{span[0]}” makes it a high or a low of several years"
    planned = _ON_CONDITION.search(sentence) or _AS_PLANNED.search(sentence)
    return (
        f"“{planned[0].strip(' ,')}” makes it a plan, a forecast or a denial, not an outcome"
        if planned
        else ""
    )


def _of_another(said: Sequence[str]) -> str:
    """Return what is said to be many times a number that a relative clause tells of: "seven times the #! which arrived from Kazakhstan"."""
    at = said.index("#!") if "#!" in said else 0
    multiple = said[max(0, at - 2) : at]
    told = said[at + 1 : at + 8]
    relative = {"which", "that"} & set(told[: told.index(",")] if "," in told else told)
    return (
        " ".join(multiple)
        if multiple[1:] == ["the"] and multiple[0] in words("multiples") and relative
        else ""
    )


def is_another_figure(tokens: Sequence[Token], sentence: str) -> bool:
    """Return whether words beside the phrase of a number make it another figure, in whatever other words it is said.

    Parameters
    ----------
    tokens : sequence of Token
        The claim's sentence, with or without what it only remarks.
    sentence : str
        The sentence as it is printed.
    """
    said = texts(tokens)
    return bool(another_figure([tokens], sentence)) or "-" in right_before(said, said.index("#!"))


def right_before(texts: Sequence[str], at: int) -> str:
    """Return the word right before a number that makes it a multiple, a part, a mean or what is added, or "".

    Parameters
    ----------
    texts : sequence of str
        The texts of the clause's tokens.
    at : int
        Where the number stands.
    """
    before = texts[at - 1 - (texts[at - 1] == "of")] if at > 1 else ""
    parts = set(before.split("-")) if "-" in before else set()
    mean = before == "average" and texts[at - 2 : at - 1] != ["on"]
    more = mean or before in ("another", "further", "additional", "extra") or before in words("multiples")
    return before if more or parts & _PERIODS else ""


def set_off(clauses: Iterable[Sequence[Token]]) -> str:
    """Return a phrase between commas that may leave a part of what is measured, or "": "in agriculture", "by rail".

    What a sector, a way of transport or a kind of goods is called cannot be listed; what such a phrase with a
    preposition may say besides can: "in a boost to both sides", "on Tuesday", "for its part".

    Parameters
    ----------
    clauses : iterable of sequence of Token
        The clauses of the claim's sentence.
    """
    found = (
        phrase
        for clause in clauses
        for phrase in _between_commas(clause)
        if not (_in_gas(phrase, clause) or _the_other_way(phrase, clause))
    )
    return next((joined(phrase) for phrase in found if takes_a_part(phrase)), "")


_BY_MEASURE = regex(r"(?:measured )?(?:by (?:volume|value)|in (?:volume|value|money) terms)")
_FROM_THE_START = regex(r"(?:counting|counted) from (?:its|the) (?:launch|opening|start|commissioning)")
_BY_ITS_COUNT = regex(r"(?:going |measured )?(?:by|on|against) the [^@,]* (?:volumes|figures)")
_PART_OR_RATE = regex(
    r"#! (?:of (?:the|all|@|its|what)|more|less|higher|lower|up|down)\b|^of (?:all|the|what|@)|\b(?:rose|grew|increased|climbed|fell|dropped|declined|decreased|shrank)(?: by)? #!"
)


def _in_gas(phrase: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Return whether a phrase says in what, by whose count or from when on gas is counted: "by volume", of a share."""
    said, line = joined(phrase), joined(clause)
    told = _FROM_THE_START.fullmatch(said) or _BY_ITS_COUNT.fullmatch(said)
    told = told or (_PART_OR_RATE.search(line) and _BY_MEASURE.fullmatch(said))
    return bool(told) and bool(regex(r"\b(?:gas|lng)\b").search(line))


def _the_other_way(phrase: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Return whether a phrase only says that a flow goes the other way, whose two ends the words themselves name."""
    turned = regex(r"in the (?:other|opposite|reverse) direction").fullmatch(joined(phrase))
    return bool(turned) and len(codes(clause)) > 1


def _between_commas(clause: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the parts of a clause between commas that give no number; "the Central Asia–China pipeline" is no two of them."""
    phrase: list[Token] = []
    for token, after in pairwise([*clause, Token(",", 0, 0), Token(",", 0, 0)]):
        of_two_ends = token.text in ("–", "-") and phrase and phrase[-1].place and after.place
        if token.text[0].isalnum() or token.text[0] in "@#$'" or of_two_ends:
            phrase.append(token)
        elif phrase:
            if not {"#!", "#", "9"} & {one.text for one in phrase}:
                yield phrase
            phrase = []


_PUBLISHED = regex(
    r"(?:[a-z-]+ ){0,3}(?:data|figures|statistics|numbers|report|study|yearbook) (?:published|released|issued|out|presented) (?:earlier )?(?:this|last) (?:week|month) (?:by [a-z ]+ )?(?:show|shows|showed|say|says|said|reveal|revealed|suggest|indicate)"
)
_A_RATE = regex(
    r"(?:\S+ ){0,2}?(?:a|one|two|three) (?:half|thirds?|quarters?|fifths?|sixth|tenth) (?:more|less|higher|lower|up|down|above|below|cheaper|dearer) (?:than|on|from)\b"
)
_OF_A_FLOW = regex(r"\b(half|third|quarter|fifth|tenth) of (?:what )?@\w+ 's (?:exports|imports)\b")

_ADDING_UP = ("bringing", "taking", "lifting", "pushing", "raising")


def takes_a_part(phrase: Sequence[Token]) -> bool:
    """Return whether a phrase that stands apart may leave a part of what is measured, or make it another measure.

    Parameters
    ----------
    phrase : sequence of Token
        The phrase, without the commas.
    """
    texts = [token.text for token in phrase]
    spoken = texts[0] in ("i", "we") and not words("restating") & set(texts)  # "I undersold it last week"
    another = texts[0] in _ADDING_UP and not {"total", "cumulative", "overall"} & set(texts)
    if another or spoken or _A_RATE.match(joined(phrase)) or _PUBLISHED.fullmatch(joined(phrase)):
        return False  # ", bringing the volume since it opened to 423.2 bcm", ", nearly a quarter less than the year before"
    left = _but_the_lead(texts)
    flow = find_flow(phrase)
    beside = {told[1] for told in _OF_A_FLOW.finditer(joined(phrase))}
    if (
        words("taking_a_part") & set(left) - beside - set(flow.words.split() if flow else ())
        or texts[:2] == ["as", "for"]
        or _only(texts)
        or _in_other_money(texts)
    ):
        return True
    if texts[0] not in section("set_off") or len(texts) < 2 or any(token.place for token in phrase):
        return False
    if flow:
        return bool(set(texts[1:]) - words("plain") - words("adjectives") - words("around"))
    if _TIMED & {part for text in texts for part in text.split("-")} or texts[-1] in _BOOKS:
        return False
    again = bool(left) and left[0] in section("set_off")
    return left == texts or (again and takes_a_part(phrase[len(texts) - len(left) :]))


def _in_other_money(texts: Sequence[str]) -> bool:
    """Return whether a phrase puts a figure in a currency that no table has: "expressed in tenge"."""
    put = texts[0] in words("restating") and texts[1:2] in (["in"], ["into"])
    return put and not {one for known in section("currencies").values() for one in known} & set(texts)


def _but_the_lead(texts: Sequence[str]) -> Sequence[str]:
    """Return the words of a phrase behind those with which it leaves all as it is; all of them if it has none.

    Behind a fixed phrase ("in fact", "for example") only another phrase with a preposition may follow.
    """
    after = f"{' '.join(texts[1:])} "
    for fixed in sorted(section("set_off").get(texts[0], ()), key=lambda one: one.endswith("*")):
        lead = fixed.removesuffix("*").split()
        left = texts[1 + len(lead) :]
        if not after.startswith(f"{' '.join(lead)} "):
            continue
        if fixed.endswith("*"):
            return left if words("taking_a_part") & set(left) else []
        if not left or left[0] in section("set_off"):
            return left
    return texts


_A_LITTLE = frozenset({"slightly", "marginally", "modestly", "moderately", "narrowly", "slowly", "gradually"})


def _only(texts: Sequence[str]) -> bool:
    """Return whether a phrase says "only": "but only in the west", and not "the only one", "only slightly" or "only a year before"."""
    if any(a == "only" and b in _A_LITTLE for a, b in pairwise(texts)):
        return False
    if texts[:1] == ["only"] and texts[-1] in ("before", "earlier", "ago") and {"year", "years"} & set(texts):
        return False
    at = texts.index("only") if "only" in texts else 0
    return "only" in texts and texts[max(0, at - 1) : at] not in (["the"], ["not"], ["if"], ["its"])
