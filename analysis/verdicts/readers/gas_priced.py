"""Readings of the price of gas at a border: "China paid Turkmenistan $187 per 1,000 cubic metres"."""

from __future__ import annotations

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import listed, phrases, words
from analysis.verdicts.clause.tokens import codes
from analysis.verdicts.readers.gas_sides import by_marks, gas_sides
from analysis.verdicts.readers.prices import odd_in
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.understood import offices_in

_BESIDE = listed("beside_a_price_of_gas")


def is_price_of_gas(claim: Claim) -> bool:
    """Return whether a claim is an amount of money for a volume."""
    money, _, volume = claim.unit.partition("/")
    return is_currency(money) and volume == "m3"


def read_gas_price(claim: Claim, scope: Scope) -> Reading:
    """Return a claim about what a country pays another for gas as a query.

    Parameters
    ----------
    claim : Claim
        A claim in money for a volume.
    scope : Scope
        The words around it.
    """
    said = [token.text for token in scope.clause]
    trading = frozenset(word for name in ("sold", "bought") for word in phrases(name))
    known = (
        words("gas.plain")
        | words("context.price")
        | words("reaching")
        | words("beside")
        | words("around")
        | words("plain")
    )
    offices = offices_in(said)
    odd = odd_in(
        [text for i, text in enumerate(said) if "-" not in text and i not in offices],
        known | trading | _BESIDE,
    )
    if odd:
        return not_understood(odd, "gas")
    if claim.kind not in ("price", "level"):
        return unread("no table holds changes of this price", indicator="gas")
    if "gas" not in said or "lng" in said:
        return unread("no table holds this price", indicator="price")
    flow: Flow | None = find_flow(scope.clause)
    sides = by_marks(scope.clause)
    sides = sides if sides.complete or flow is None else gas_sides(claim, scope, scope.clause, flow)
    if not sides.complete or "WLD" in (sides.source, sides.destination):
        return unread("its words do not say who delivered gas to whom", indicator="gas")
    if third := next((c for c in codes(scope.clause) if c not in (sides.source, sides.destination)), ""):
        return unread(f"it names {area_name(third)} too, and its words do not say as what", indicator="gas")
    return Reading(
        "gas", sides.destination, (sides.source,), "imports", "pipeline-gas", claim.period or "", "", "level", "price", "USD",
        missing="" if claim.period else "its words do not say for which period",
        words=(("indicator", "gas"), *sides.words, ("period", claim.period or "")),
    )  # fmt: skip
