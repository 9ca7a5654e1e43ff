"""Readings of prices and exchange rates, which the tables hold as annual means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.claims import Claim
from analysis.claims.lexicon import WEEKDAYS
from analysis.quantities import is_currency, unit
from analysis.statistics import select
from analysis.verdicts.clause.lexicon import MEANS, listed, section, words
from analysis.verdicts.clause.tokens import codes
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.gas_measure import own_phrase
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.understood import counts_times

_OF_SEVERAL_KINDS = ("gas", "lng", "oil", "crude", "wheat", "coal", "ore", "cotton")
"""What the table has by market or by grade, each with its own price."""

NO_DAYS = "a price of a day is not in the tables, which hold annual means"

_GOING_ON = ("up", "down", "compared", "against", "rising", "falling", "an", "a", "or", "which")


def going_on(scope: Scope, said: list[str]) -> list[str]:
    """Return the words of a clause that only goes on with a price, with those of the clause before: ", down 17 percent"."""
    goes_on = said[:1] and said[0] in _GOING_ON and not codes(scope.clause) and not commodities(said)
    before = [token.text for token in scope.clauses[scope.own - 1]] if goes_on and scope.own else []
    return [*before, *said] if commodities(before) else said


def priced_in(scope: Scope, said: list[str]) -> list[str]:
    """Return the words that say what a number is the price of, where its sentence gives several: "…, and American gas $2.5"."""
    own = [token.text for token in own_phrase(scope.clause)]
    if len(commodities(said)) > 1 and len(commodities(own)) == 1:
        return [*own, *(MEANS & set(said))]
    plain = {"and", ",", ".", "in", "the", "while", ";"} | words("around") - set(WEEKDAYS)
    named = {part for phrase in commodities(said).values() for part in phrase.split()}
    before = {token.text for token in scope.clauses[scope.own - 1]} if scope.own else set()
    if commodities(said) and MEANS & before and set(said) <= plain | named | {"#!"}:
        return [*said, *(MEANS & before)]
    return going_on(scope, said)


_FRACTION = regex(r"(?:two|three|four)-(?:thirds|quarters|fifths)")


def odd_in(said: Sequence[str], allowed: frozenset[str]) -> str:
    """Return the first word that is none of those allowed, no number and no place, or ""."""
    return next(
        (
            t
            for i, t in enumerate(said)
            if t[0].isalnum()
            and not t.startswith("9")
            and t not in allowed
            and not (_FRACTION.fullmatch(t) or counts_times(said, i))
        ),
        "",
    )


def commodities(said: Sequence[str]) -> dict[str, str]:
    """Return the commodities that words name, longer names hiding shorter ones, with the words."""
    line = f" {' '.join(said)} ".replace(" the @", " @")
    if place := regex(r" (?:natural )?gas (?:[^@]*) in (@\w+) ").search(line):
        line += f"natural gas in {place[1]} "  # "natural gas averaged $6 in Europe"
    if buyer := regex(r" (?:lng|liquefied natural gas) costs? (@\w+) ").search(line):
        line += f"lng in {buyer[1]} "
    found = {
        name: phrase
        for name, known in section("commodities").items()
        for phrase in sorted(known, key=len)
        if f" {phrase} " in line
    }
    return {
        name: phrase
        for name, phrase in found.items()
        if not any(phrase != other and f" {phrase} " in f" {other} " for other in found.values())
    }


def read_price(claim: Claim, said: Sequence[str], shape: str) -> Reading:
    """Return a claim about the price of a commodity as a query.

    Parameters
    ----------
    claim : Claim
        The claim.
    said : sequence of str
        The words of its clause, and of the one that it goes on with.
    shape : str
        "level", "growth" or "change".
    """
    found = commodities(said)
    places = {text for text in said if text.startswith("@")}
    known = words("context.price") | words("plain") | words("around") | words("reaching") | words("beside")
    compared = {"what"} if claim.base_period else frozenset()  # "three times what it cost in 2021"
    odd = odd_in(said, known | compared)
    named = set(" ".join(found.values()).split())
    if len(found) != 1 or odd or places - named - {"@WLD"}:
        return unread(_not_one(claim, said, odd, found), indicator="price")
    if {one for code, known in section("currencies").items() if code != "USD" for one in known} & set(said):
        return unread("the table of prices is in US dollars", indicator="price")
    if not MEANS & set(said) and not _of_all_the_year(claim, said):
        return unread(NO_DAYS, indicator="price")
    ((name, phrase),) = found.items()
    missing = "" if claim.period else "its words do not say for which period"
    return Reading(
        "price", "", (), "", name, claim.period or "", claim.base_period or "", shape, "", "USD", missing=missing,
        words=(("indicator", phrase), ("period", claim.period or "")),
    )  # fmt: skip


def _of_all_the_year(claim: Claim, said: Sequence[str]) -> bool:
    """Return whether a price is told of a whole year: "zinc cost $2,650 in 2023", and not "zinc hit $2,650 in 2023"."""
    year = claim.period or ""
    lasting = year.isdigit() and bool(_LASTING & set(said)) and not OF_A_DAY & set(said)
    return lasting or of_two_years(claim, said)


def of_two_years(claim: Claim, said: Sequence[str]) -> bool:
    """Return whether prices of two whole years are compared: "was #! higher in 2022 than in 2021", and not "rose #! in 2022"."""
    whole = (claim.period or "").isdigit() and (claim.base_period or "").isdigit()
    told = _AS_IN_ANOTHER.search(" ".join(said))
    return whole and bool(told) and not (OF_A_DAY - {"high", "low"}) & set(said)


_AS_IN_ANOTHER = regex(
    r"\b(?:was|were|cost) (?:(?!at\b|in\b)\S+ ){0,3}?#! (?:higher|lower|dearer|cheaper|more|less|as (?:high|low|dear|expensive|cheap|much))\b"
)


_LASTING = {"cost", "costs", "fetched", "sold", "went", "priced"}
"""What something does as long as it has a price."""

OF_A_DAY = listed("of_a_day")


def _not_one(claim: Claim, said: Sequence[str], odd: str, found: Mapping[str, str]) -> str:
    """Return why words do not say the price of one thing that the table lists, in a sentence."""
    if odd:
        return f"its phrase with “{odd}” is not understood"
    if not is_currency(claim.unit.partition("/")[0]):
        return "no table holds this rate"
    traded = next((text for text in said if text in _OF_SEVERAL_KINDS), "")
    if not found:
        which = f"its words do not say which price of {traded} it is"
        return which if traded else "its part of the sentence does not name what it is the price of"
    return "no table holds this price" if len(found) == 1 else "it names several prices"


def is_rate(claim: Claim, said: Sequence[str]) -> bool:
    """Return whether a claim is an amount of one currency for a unit of another."""
    if "/" in claim.unit:
        top, _, bottom = claim.unit.partition("/")
        return is_currency(top) and is_currency(bottom)
    at = said.index("#!") if "#!" in said else 0
    beside = {"to", "per", "against", "for"} & set(said[at + 1 : at + 3])
    bought = {"bought", "cost", "fetched", "worth", "averaged", "exchange", "rate", "price"} & set(said[:at])
    of_dollars = {"dollar", "greenback", "yuan-dollar", "dollar-yuan"} & set(said) and (beside or bought)
    return claim.kind == "price" and is_currency(claim.unit) and bool(of_dollars)


_YUAN = r"(?:(?:the )?(?:@CHN (?:'s )?)?(?:yuan|renminbi|rmb|currency))"
_DOLLAR = r"(?:the )?(?:(?:us|u\.s\.|@USA) )?(?:dollar|greenback)"
_MOVED = r"(?:rose|gained|strengthened|appreciated|climbed|advanced|fell|lost|weakened|depreciated|slipped|dropped|slid|declined|was up|was down)"
_BY = rf"(?: \S+){{0,4}}? {_MOVED}(?: by)?(?: \S+)? #!(?: \S+){{0,6}}? (?:against|versus|vs|on|to)"
_RATE_MOVED = regex(rf"(?P<yuan>\b{_YUAN}{_BY} {_DOLLAR}\b)|(?P<dollar>\b{_DOLLAR}{_BY} {_YUAN}(?!\S))")
"""How far one currency rose or fell against the other, and which of the two."""

_BEFORE_IT = {"on", "in", "average", "averages", "annual", "9", ",", "and", "while", "but", "last", "year"}
"""What may stand before a currency that moved."""


def read_rate_moved(claim: Claim, scope: Scope) -> Reading | None:
    """Return by how much the yuan or the dollar rose or fell against the other as a query; None for another claim.

    The measure of the reading is the currency that moved.

    Parameters
    ----------
    claim : Claim
        A rate of growth.
    scope : Scope
        The words around it.
    """
    line = " ".join(token.text for token in scope.clause)
    moved = _RATE_MOVED.search(line)
    if moved is None or claim.unit != "percent" or set(line[: moved.start()].split()) - _BEFORE_IT:
        return None
    said = line.split()
    known = words("context.rate") | words("around") | words("reaching") | words("beside") | words("plain")
    if odd := odd_in(
        said, known | set(_MOVED[3:-1].replace("|", " ").split()) | {"greenback", "versus", "vs"}
    ):
        return not_understood(odd, "exchange rate")
    if not regex(r"\b(?:averages?|mean)\b").search(scope.sentence):
        return unread(
            "its words do not say whether a year's average or two days are compared",
            indicator="exchange rate",
        )
    which = "CNY" if moved["yuan"] else "USD"
    return Reading(
        "exchange rate", "", (), "", "CNY", claim.period or "", claim.base_period or "", "growth", which, "CNY",
        missing="" if claim.period else "its words do not say for which period",
        words=(("indicator", "CNY to the dollar"), ("period", claim.period or "")),
    )  # fmt: skip


_MEAN_RATE = regex(
    r"(?:^|, |in 9 )(?:the )?(?:(?:@CHN|yuan|renminbi|rmb|dollar) (?:'s )?)*(?:(?:annual|yearly) )?(?:average|mean) (?:(?:annual|dollar|yuan|official) )*(?:exchange )?rate\b"
)
"""What is a mean wherever it went: "the average exchange rate rose to"."""


def read_exchange_rate(claim: Claim, said: Sequence[str]) -> Reading:
    """Return a claim about the rate of a currency to the dollar as a query.

    Parameters
    ----------
    claim : Claim
        The claim.
    said : sequence of str
        The words of its clause.
    """
    currency = claim.unit.partition("/")[0]
    if claim.unit.partition("/")[2] not in ("", "USD"):
        return unread("the table holds rates to the US dollar only", indicator="exchange rate")
    if not select("exchange_rates", currency=currency):
        return unread(
            f"no table covers rates of {unit(currency).plural}; to add one, write it into data/statistics/exchange_rates.csv, "
            "run “workbook statistics seal”, and judge again",
            indicator="exchange rate",
        )
    known = words("context.rate") | words("around") | words("beside")
    known |= words("reaching") if _MEAN_RATE.search(" ".join(said)) else frozenset()
    known -= {"past"}  # "weakened past its average"
    if odd := odd_in(said, known):
        return not_understood(odd, "exchange rate")
    if not MEANS & set(said):
        return unread(
            "a rate of a day is not in the tables, which hold annual means", indicator="exchange rate"
        )
    return Reading(
        "exchange rate", "", (), "", currency, claim.period or "", "", "level", "", currency,
        missing="" if claim.period else "its words do not say for which period",
        words=(("indicator", f"{currency} to the dollar"), ("period", claim.period or "")),
    )  # fmt: skip
