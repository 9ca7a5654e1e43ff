"""Readings of claims about gas: who delivered, imported, burned or produced how much, or for how much money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.counting import counting
from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import phrases, words
from analysis.verdicts.clause.tokens import Token, amounts_in, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.gas_at_home import at_home, home_measure, may_be_its_own
from analysis.verdicts.readers.gas_cumulative import since_the_start
from analysis.verdicts.readers.gas_measure import (
    IN_VOLUMES,
    VOLUMES,
    WEIGHTS,
    gas_product,
    measure_of,
    of_the_office,
    own_phrase,
    parts_named,
    source_named,
)
from analysis.verdicts.readers.gas_shares import of_imports
from analysis.verdicts.readers.gas_sides import (
    LINE,
    LINE_OF_GAS,
    by_marks,
    gas_sides,
    line_before,
    of_several,
    pipeline_ends,
    shortly_before,
    suppliers_together,
)
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.understood import odd_word

_PASSING = regex(r"\b(?:via|through|across) (?:the )?@(\w+)(?! (?:-|–|to|gas|natural|pipeline))")
_A_PIPELINE = regex(
    r"\bpipelines?\b(?! (?:natural )?gas| (?:imports?|purchases|exports|supplies|deliveries|shipments)\b)"
)
_FOR_WORKS = regex(
    r"\b(?:transit|transmission)\b|\b(?:for|on|in) (?:\S+ ){0,4}?gas (?:fields?|wells?|pipelines?|lines?|reserves)(?! (?:gas|deliver|suppl|imports?|exports?|flows?))"
)
_OF_ALL_GOODS = regex(
    r"\bgas (?:[a-z]+ ){1,3}#! of (?:@\w+ (?:'s )?|its )(?:(?:total|goods|merchandise) )*(?:exports|imports)\b"
)
"""Gas as a part of all goods: "natural gas made up 35 percent of Uzbek exports"."""


def is_about_gas(claim: Claim, scope: Scope, clause: Sequence[Token], flow: Flow | None) -> bool:
    """Return whether a claim measures gas.

    Parameters
    ----------
    claim : Claim
        The claim.
    scope : Scope
        The words around it.
    clause : sequence of Token
        The clause that names the flow.
    flow : Flow or None
        The words for the flow.
    """
    if claim.kind in ("rank", "price") or not (
        claim.unit in (*VOLUMES, *WEIGHTS, "percent", "multiple") or is_currency(claim.unit)
    ):
        return False
    if claim.kind == "share" and _OF_ALL_GOODS.search(joined(scope.clause)):
        return False
    own = set(texts(scope.clause)) | set(texts(clause))
    own |= set(claim.quote.lower().split())  # "118 million cubic metres of gas a day"
    named = bool(own & {"gas", "lng", "methane", "bcm", "mcm"} or LINE_OF_GAS.search(joined(clause)))
    if claim.unit in VOLUMES:
        in_bcm = claim.quote.lower().endswith(("bcm", "mcm"))  # by these names only gas is counted
        return named or in_bcm or bool({"gas", "pipeline", "pipelines", "siberia"} & set(texts(scope.tokens)))
    if claim.unit in WEIGHTS:
        return named
    return named and (
        flow is not None
        or bool(own & (set(phrases("gas.consumption")) | set(phrases("gas.production"))))
        or by_marks(scope.clause).complete
    )


def read_gas(
    claim: Claim, scope: Scope, article: Article, transformation: str, clause: Sequence[Token], flow: Flow | None,
) -> Reading:  # fmt: skip
    """Return a claim about gas as a query.

    Parameters
    ----------
    claim, scope, article, transformation, clause, flow
        As `analysis.verdicts.readers.phrase.read_words` has them.
    """
    if (several := suppliers_together(scope.clause)) and clause[0] == scope.clause[0]:
        one = replace(
            scope, clauses=(*scope.clauses[: scope.own], several[1], *scope.clauses[scope.own + 1 :])
        )
        found = read_gas(claim, one, article, transformation, several[1], find_flow(several[1]))
        return found if found.missing else of_several(found, several[0])
    said = set(texts(scope.clause)) | set(texts(clause))
    allowed = (
        words("gas.plain")
        | words("gas.cumulative")
        | set(phrases("gas.consumption"))
        | set(phrases("gas.production"))
        | {"lng", "liquefied", "line", "lines"}
    )
    if transformation == "share":
        allowed |= {"share", "that", "part", "accounted", "made", "up"}
    if _is_a_capacity(scope, said):
        return unread("capacities are designed, not counted, and published in several sizes", indicator="gas")
    own = allowed | _flow_words() | ({"including"} if parts_named(scope) else frozenset())
    odd = odd_word(clause, flow, (), allowed) or odd_word(scope.clause, None, (), own)
    if odd:
        return not_understood(odd, "gas", transformation)
    return _read_understood(claim, scope, article, transformation, clause, flow)


def _read_understood(
    claim: Claim, scope: Scope, article: Article, transformation: str, clause: Sequence[Token], flow: Flow | None,
) -> Reading:  # fmt: skip
    """Return a claim about gas as a query, whose words are all understood."""
    if not claim.period:
        return unread("its words do not say for which period", indicator="gas", transformation=transformation)
    clause = scope.clause if home_measure(scope.clause) and not home_measure(clause) else clause
    if home := home_measure(scope.clause) or home_measure(clause):
        return at_home(claim, scope, clause, transformation, home)
    source = source_named(scope.tokens)
    in_volumes = source in IN_VOLUMES or LINE.search(joined(clause))
    measure = measure_of(claim, scope) or (
        "volume" if in_volumes else ("volume or value" if transformation == "share" else "")
    )
    if not measure:
        return unread(
            "its words do not say whether volume or value is meant",
            indicator="gas",
            transformation=transformation,
        )
    if measure == "value" and _FOR_WORKS.search(joined(scope.clause)):
        return unread(
            "its words name what gas works or carriage cost", indicator="gas", transformation=transformation
        )
    reading = replace(_flowing(claim, scope, clause, flow, transformation, measure, article), source=source)
    if transformation == "share" and not reading.missing:
        reading = of_imports(reading, scope.clause)
    if third := _third(scope, clause, reading):
        return unread(
            f"it names {area_name(third)} too, and its words do not say as what",
            indicator="gas",
            transformation=transformation,
        )
    return since_the_start(reading, scope)


def _third(scope: Scope, clause: Sequence[Token], reading: Reading) -> str:
    """Return a place that the clause names besides the two sides, or one that the gas only passes, or ""."""
    if reading.missing:
        return ""
    sides = {reading.reporter, *reading.partners, "WLD"}
    own = codes(scope.clause)
    another = find_flow(scope.clause) is None and bool(
        sides & set(own)
    )  # "… and $1.07 billion worth of Uzbek gas"
    named = own if another else dict.fromkeys((*codes(clause), *own))
    passed = {match[1] for match in _PASSING.finditer(joined(clause))}
    return next((code for code in named if code not in sides or code in passed), "")


def _is_a_capacity(scope: Scope, said: set[str]) -> bool:
    """Return whether a number is what a pipeline can carry: its own words say so, or the clause gives no other amount."""
    named = {"capacity", "designed", "design", "capable"}
    own = set(texts(own_phrase(scope.clause)))
    return bool(named & own) or ("capacity" in said and len(amounts_in(texts(scope.clause))) == 1)


def _flow_words() -> frozenset[str]:
    return frozenset(w for name in ("sold", "bought") for w in phrases(name))


def _flowing(
    claim: Claim, scope: Scope, clause: Sequence[Token], flow: Flow | None, transformation: str, measure: str,
    article: Article,
) -> Reading:  # fmt: skip
    product = gas_product(scope, clause)
    if not product:
        return unread(
            "its words name gas by pipeline and liquefied gas together",
            indicator="gas",
            transformation=transformation,
        )
    parties, operator = pipeline_ends(clause, flow)
    if parties is None and (parties := line_before(scope.clause, shortly_before(claim, article))):
        operator = True
    if parties is None:
        parties = gas_sides(claim, scope, clause, flow) if flow else by_marks(clause)
        parties = parties if parties.complete else by_marks(scope.clause)
        named = _A_PIPELINE.search(joined(clause))
        operator = bool(named) and "by pipeline" not in joined(clause) and parties.source != "WLD"
    if not (parties.source or parties.destination) and flow and flow.kind == "imports":
        parties = of_the_office(scope) or parties
    if not parties.complete:
        return unread(
            "its words do not say who delivered gas to whom", indicator="gas", transformation=transformation
        )
    if product == "natural-gas" and parties.source == "WLD" and may_be_its_own(scope.clause, flow):
        return unread("it may be gas of its own", indicator="gas", transformation=transformation)
    if product == "natural-gas" and parties.source not in ("WLD", ""):
        product = "pipeline-gas"
    counts = counting(joined(scope.tokens), parties) or "" if measure == "value" else ""
    owner = counts or parties.owner or parties.source
    return Reading(
        "gas",
        parties.destination if operator else owner,
        (parties.source if operator else parties.other(owner),),
        "imports" if operator or owner == parties.destination else "exports",
        product,
        claim.period or "",
        claim.base_period or "",
        transformation,
        "deliveries" if operator and measure == "volume" else measure,
        claim.unit if is_currency(claim.unit) else ("USD" if measure == "value" else ""),
        words=(
            ("indicator", "gas"),
            ("flow", flow.words if flow else "gas"),
            *parties.words,
            ("measure", "the pipeline" if operator else measure),
            ("period", claim.period or ""),
        ),
    )
