"""Clauses on output and people that go on with the one before: ", up from 5.6 million", "(4.6 million people)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.verdicts.clause.lexicon import any_of, phrases, words
from analysis.verdicts.clause.tokens import Token, amounts_in, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.subjects import subjects_of

GOING_ON = ("up", "down", "compared", "against", "from", "or", "and", "versus", "rising", "falling")
"""First words of a clause that says more of what the one before measures."""

_BY_THE_AVERAGE = regex(
    r" (?:average|each|every|typical) (?:@\w+ (?:citizen |person |resident |inhabitant )?|(?:citizen|person|resident|inhabitant) (?:of|in) @\w+ )(?:produces|produced|generates|generated) "
)
"""What an average person does: "the average Uzbek produced #! worth of GDP"."""

_OUTPUT_A_HEAD = regex(r" output (?:\S+ ){0,6}#! (?:a|per) (?:head|person|inhabitant) ")


def names_output(said: Sequence[str]) -> bool:
    """Return whether words speak of a country's output."""
    line = f" {' '.join(said)} "
    line = _OF_AN_OFFICE.sub(" ", line)
    return bool(_OUTPUT_A_HEAD.search(line)) or any(
        f" {phrase} " in line for phrase in phrases("context.gdp")
    )


_OF_AN_OFFICE = regex(
    rf" economy (?=(?:and \S+ )?(?:{any_of('offices')}) |'s (?:[a-z-]+ )*(?:exports|imports|trade|turnover|purchases|sales|shipments) )"
)
"""The economy minister's economy is no figure, nor are an economy's exports."""


_IN_DOLLARS = regex(
    r"\b(?:in|into) (?:(?:nominal|current|measured|us|u\.s\.|@USA|the) )*dollars?\b(?! 9)|\bdollar(?:s|'s| 's)? (?:terms|value|gdp)\b"
    r"|\bnominal\b.*\bdollars?\b|\bdollars?\b.*\bnominal\b"
)
"""Words for a rate in money as it is, and not at constant prices: "in dollars", "in nominal dollar terms"."""


def in_dollars(said: Sequence[str]) -> bool:
    """Return whether words say that a rate of output is one of money as it is."""
    return bool(_IN_DOLLARS.search(" ".join(said)))


def with_what_goes_on(scope: Scope) -> Scope:
    """Return a scope whose clause names its place and measure, where it goes on with the clause before: ", up from 5.6 million"."""
    said = texts(scope.clause)
    if not scope.own or codes(scope.clause) or not said:
        return scope
    before = scope.clauses[scope.own - 1]
    ahead = [token for clause in scope.clauses[: scope.own] for token in clause]
    its = _ITS.search(" ".join(said)) is not None
    goes_on = (its and _DOES.match(joined(ahead))) or (said[0] == "with" and names_output(said))
    if (
        (owner := _owner(ahead))
        and goes_on
        and not _PARTS & set(joined(ahead).replace("in the region", "").split())
    ):
        # "China aged as its population fell to 1.41 billion", "Kazakhstan is richer, with a GDP of $225 billion"
        clauses = list(scope.clauses)
        clauses[scope.own] = (owner, *scope.clause[its and said[0] in _LEADS :])
        return replace(scope, clauses=tuple(clauses))
    if said[0] == "(" and before[-1].place:
        clauses = list(scope.clauses)  # "Kyrgyzstan (4.56 million people in 1995)"
        clauses[scope.own] = (before[-1], *scope.clause[1:])
        return replace(scope, clauses=tuple(clauses))
    if said[0] not in GOING_ON:
        return scope
    named = {*phrases("context.gdp"), *phrases("context.population")} & {
        *texts(before),
        "gross domestic product",
    }
    if len(codes(before)) != 1 or not named or len(amounts_in(said)) != 1:
        return scope
    clauses = list(scope.clauses)
    clauses[scope.own] = (*before, *scope.clause)
    return replace(scope, clauses=tuple(clauses))


_LEADS = ("as", "when", "while", "because", "after", "and", "but", "yet", "though", "although")
_ITS = regex(
    r"\b(?:its|the country 's|the(?= population (?:was|is|rose|fell|grew|shrank|reached|had|has))) (?:(?:nominal|total|own|entire|economic) )*(?:population|gdp|gross domestic product|economy|output)\b"
)


_DOES = regex(
    r"(?:in 9 ,? ?|last year ,? ?)?(?:the )?@\w+ (?:\w+ed|grew|shrank|lost|fell|rose|did|has|had|is|was)(?!\S)"
)
"""A place that does something, or is something, itself: whose population a clause behind may call "its"."""

_PARTS = words("onward.parts_of_places") | {"capital", "town", "state"}


def _owner(tokens: Sequence[Token]) -> Token | None:
    """Return the only place that words name, or are about, but for the group that it is in; None if they name several."""
    named = set(codes(tokens))
    own = [token for token in tokens if token.place and not named & set(members_of(token.place))]
    about = {token.text for token in own}
    if len(about) > 1 and not _SEVERAL.search(joined(tokens)):
        about = {f"@{code}" for code in subjects_of(tokens, set())}
    return next(token for token in own if token.text in about) if len(about) == 1 else None


_SEVERAL = regex(r"(?:\band|,|\bwhile|\bbut) (?:the )?@")
"""What names a place besides the one that words begin with as one that may be meant too."""


def per_head(said: Sequence[str]) -> bool:
    """Return whether words speak of an amount per head."""
    line = f" {' '.join(said)} "
    return (
        " per-capita " in line
        or " per-head " in line
        or regex(r" (?:per|for each|for every) @\w+ ").search(line) is not None
        or bool(_BY_THE_AVERAGE.search(line))
        or any(
            f" {each} {word} " in line
            for each in ("per", "a")
            for word in (
                "capita",
                "head",
                "person",
                "inhabitant",
                "citizen",
                "resident",
                "individual",
                "soul",
            )
        )
    )
