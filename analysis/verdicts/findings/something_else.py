"""Why a decided figure may be of something that no table holds: of each of something, of a group's own books, of a neighbour."""

from __future__ import annotations

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.tokens import joined
from analysis.verdicts.findings.of_its_neighbour import of_its_neighbour
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.verdict import Verdict
from analysis.verdicts.wording.scope import scope_of

_OWN_COUNT = regex(
    r"\bas @(?P<who>\w+) counts it\b|\b(?:its|their) own (?:count|figures|books|statistics|data|reckoning|records|returns)\b"
)
_TOGETHER = regex(r"@[A-Z0-9]+ and @[A-Z0-9]+ (?:together|jointly|combined|taken together)\b")
_ONE_SIDE = regex(
    r"\b(?:import|export) side\b|\b(?:side of|in|as to|as for|regarding|as regards|by way of) (?:exports|imports)\b(?! (?:and|plus|or|to|from|of)\b)"
)
"""What makes trade with somebody one way of it: "on the import side, trade with Kazakhstan was #!"."""
_TO = regex(r"\bto @(\w+)\b")
_PEAKED = regex(r"\b(?:peak\w*|topped out|culminated)\b[^,;]*\Z")
_NEAR = 40  # characters before a number


def of_something_else(verdict: Verdict, claim: Claim, article: Article) -> str:
    """Return why a number is of each of something, of what stands beside it, or no peak; "" if nothing says so.

    Parameters
    ----------
    verdict : Verdict
        The verdict.
    claim : Claim
        The claim.
    article : Article
        The article.
    """
    reading, held = verdict.reading, verdict.label == "Supported"
    if claim.kind == "price" and reading.indicator in ("gdp", "trade"):
        return "it is an amount for each of something, and no table holds that"
    said = joined(scope_of(claim, article).tokens)
    own = _OWN_COUNT.search(said)
    grouped = any(members_of(one) for one in (reading.reporter, *reading.partners))
    if own and grouped and (own["who"] is None or members_of(own["who"])):
        return "it asks for the books of a group, which keeps none in common"
    to = {one.upper() for one in _TO.findall(said)} if reading.indicator == "gas" else set()
    if to and not to & {reading.reporter, *reading.partners}:
        return f"it is gas for {area_name(min(to))}"
    if reading.indicator == "trade" and not held and (why := _of_other_trade(reading, said)):
        return why
    peaked = _PEAKED.search(article.text, max(0, claim.start - _NEAR), claim.start) is not None
    if held and peaked and any(one.startswith("Below ") for one in verdict.context):
        return "it calls that a peak, and an earlier year was higher"
    other = of_its_neighbour(reading, scope_of(claim, article), held=held)
    return f"“{other}” stands with another figure of its sentence" if other else ""


def _of_other_trade(reading: Reading, said: str) -> str:
    """Return why trade between two may be more than that, or one way of it; "" if nothing says so."""
    if _TOGETHER.search(said):
        return "what they traded together may be with others too"
    side = _ONE_SIDE.search(said) if reading.flow == "total" else None
    return f"“{side[0]}” may make it one way of that trade" if side else ""
