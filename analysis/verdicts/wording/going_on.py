"""Clauses on output and people that go on with the one before: ", up from 5.6 million", "(4.6 million people)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.verdicts.clause.lexicon import phrases
from analysis.verdicts.clause.tokens import amounts_in, codes, texts
from analysis.verdicts.wording.scope import Scope

GOING_ON = ("up", "down", "compared", "against", "from", "or", "and", "versus", "rising", "falling")
"""First words of a clause that says more of what the one before measures."""

_OUTPUT_A_HEAD = re.compile(r" output (?:\S+ ){0,6}#! (?:a|per) (?:head|person|inhabitant) ")


def names_output(said: Sequence[str]) -> bool:
    """Return whether words speak of a country's output."""
    line = f" {' '.join(said)} "
    return bool(_OUTPUT_A_HEAD.search(line)) or any(
        f" {phrase} " in line for phrase in phrases("context.gdp")
    )


def with_what_goes_on(scope: Scope) -> Scope:
    """Return a scope whose clause names its place and measure, where it goes on with the clause before: ", up from 5.6 million"."""
    said = texts(scope.clause)
    if not scope.own or codes(scope.clause) or not said:
        return scope
    before = scope.clauses[scope.own - 1]
    if said[0] == "with" and len(codes(before)) == 1 and names_output(said):
        clauses = list(
            scope.clauses
        )  # "Kazakhstan is richer than its neighbours, with a GDP of $225 billion"
        clauses[scope.own] = (next(token for token in before if token.place), *scope.clause)
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


def per_head(said: Sequence[str]) -> bool:
    """Return whether words speak of an amount per head."""
    line = f" {' '.join(said)} "
    return " per-capita " in line or any(
        f" {each} {word} " in line
        for each in ("per", "a")
        for word in ("capita", "head", "person", "inhabitant")
    )
