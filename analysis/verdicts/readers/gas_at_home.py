"""Readings of what a country itself produces or burns of gas, and what share of the one the other is."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims import Claim
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import phrases, words
from analysis.verdicts.clause.tokens import Token, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.gas_measure import source_named
from analysis.verdicts.readers.gas_shares import of_consumption
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.wording.narrowing import described
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.understood import offices_in


def _named(name: str) -> set[str]:
    return set(phrases(name))


def home_measure(clause: Sequence[Token]) -> str:
    """Return "consumption" or "production", of both the one whose word is the last before the number; or ""."""
    said = texts(clause)
    at = said.index("#!") if "#!" in said else len(said)
    named = [
        (i, name)
        for name in ("consumption", "production")
        for i, text in enumerate(said)
        if text in _named(f"gas.{name}")
    ]
    before = [one for one in named if one[0] < at]
    return max(before)[1] if before else (min(named)[1] if named else "")


def at_home(
    claim: Claim, scope: Scope, clause: Sequence[Token], transformation: str, measure: str
) -> Reading:
    """Return what a country produces or burns as a query; unread where its words name more than one place, or imports.

    Parameters
    ----------
    claim, scope, clause, transformation
        As `analysis.verdicts.readers.gas.read_gas` has them.
    measure : str
        "consumption" or "production".
    """
    said, places = texts(clause), codes(scope.clause) or codes(clause)
    share = transformation == "share"
    if share and len(codes(scope.tokens)) == 1:
        places = codes(scope.tokens)
    offices = offices_in(said)
    bare = ["," if i in offices else text for i, text in enumerate(said)]
    odd = described(bare, _named("gas.consumption") | _named("gas.production"), words("gas.adjectives"))
    if odd:
        return not_understood(odd, "gas", transformation)
    from_elsewhere = {"imported", "imports"} & set(said) or (
        words("gas.covering") & set(said) and words("gas.foreign") & set(said)
    )
    if len(places) != 1 or (not share and from_elsewhere):
        return unread(
            "its words do not say whose gas is meant", indicator="gas", transformation=transformation
        )
    found = Reading(
        "gas", places[0], (), measure, "natural-gas", claim.period or "", claim.base_period or "", transformation, measure,
        source=source_named(scope.tokens), words=(("indicator", measure), ("reporter", f"@{places[0]}"), ("period", claim.period or "")),
    )  # fmt: skip
    return of_consumption(found, joined(scope.tokens)) if share else found


_OWN_FIELDS = regex(r"\b(?:own|domestic|home) (?:gas )?(?:fields|wells|soil|ground|reserves|deposits)\b")


def may_be_its_own(clause: Sequence[Token], flow: Flow | None) -> bool:
    """Return whether a country is said to have taken gas that its own fields may have given.

    Parameters
    ----------
    clause : sequence of Token
        The clause that holds the number.
    flow : Flow or None
        The words for the flow.
    """
    elsewhere = {"abroad", "overseas", "foreign", "imported", "imports"} & set(texts(clause))
    taken = flow is not None and flow.words in ("took", "got", "drew", "received")
    return bool(_OWN_FIELDS.search(joined(clause))) or (taken and not elsewhere)
