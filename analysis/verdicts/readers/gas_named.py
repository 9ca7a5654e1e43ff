"""Figures of gas that an article attributes to an office by its name: that office's count is the one on trial."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.lexicon import section
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.tables import publisher
from analysis.verdicts.wording.scope import Scope

IN_VOLUMES = ("ei", "bp")
"""Offices that count gas in volumes only, so that a rate or a share of theirs is one of volumes."""


def source_named(tokens: Sequence[Token]) -> str:
    """Return the identifier of the only office of the table of gas that a sentence names; "" if none or several."""
    line = f" {joined(tokens)} "
    found = [
        name for name, known in section("gas_sources").items() if any(f" {one} " in line for one in known)
    ]
    return found[0] if len(found) == 1 else ""


def of_the_office(scope: Scope) -> Parties | None:
    """Return all imports of the country whose office is named, where no other place is: "imports were 79 bcm, China's NEA said"."""
    source = source_named(scope.tokens)
    country = publisher(source).books if source else ""
    if not country or not set(codes(scope.tokens)) <= {country}:
        return None
    return Parties("WLD", country, country, (("partners", "nobody else is named: all the world"),))
