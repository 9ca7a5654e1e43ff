"""Who sends gas to whom: by the words for the flow, or by the two ends of a pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities.lists import join
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.parties import Parties, completed, may_be_missing
from analysis.verdicts.clause.speakers import country_of
from analysis.verdicts.clause.tokens import Token, codes, joined, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.trade import year_of
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.sentences import REACH_BACK

LINE = regex(
    r"@([A-Z0-9]+)\b (?:-|–|to) @([A-Z0-9]+)\b(?: natural)?(?: gas)?(?: trunk)? (?:pipeline|pipelines|line)"
)
LINE_OF_GAS = regex(r"@(?:CA5 (?:-|–|to) @CHN|CHN (?:-|–|to) @CA5)(?: trunk)? (?:pipelines?|line)\b")
"""The pipeline between Central Asia and China, which carries nothing but gas."""

_LINKING = regex(
    r"pipelines? (?:linking|connecting|between|running from|that (?:links|connects)) (?:the )?@([A-Z0-9]+) (?:with|to|and) (?:the )?@([A-Z0-9]+)\b"
)


def gas_sides(claim: Claim, scope: Scope, clause: Sequence[Token], flow: Flow) -> Parties:
    """Return who sends gas to whom; imports of the only place named are from all the world."""
    parties = between(clause, flow)
    speaker = country_of(claim.speaker, scope.elsewhere)
    named = _named_by_then(scope)
    contexts = [
        ("the speaker", [speaker] if speaker else []),
        ("the sentence", may_be_missing(parties, flow, scope.sentence, named)),
    ]
    if not parties.complete and (parties.source or parties.destination):
        parties = completed(parties, flow, contexts)
    alone = flow.kind == "imports" and len(named) == 1
    if alone and parties.destination and not parties.complete:
        return Parties("WLD", parties.destination, parties.destination)
    if flow.kind == "imports" and not (parties.source or parties.destination) and len(named) == 1:
        return Parties("WLD", named[0], named[0])
    if flow.kind == "exports" and len(named) == 1 and parties.source and not parties.complete:
        return Parties(parties.source, "WLD", parties.source)
    return parties


_POINTING = regex(
    r"^(?:\S+ ){0,8}?it (?:has|had) (?:delivered|carried|transported|supplied|pumped|transmitted|piped|sent)\b"
    r"|\b(?:the|this) (?:gas |natural gas )?pipeline\b"
)
_ANOTHER = regex(
    r"\bsiberia\b|\bline d\b|\bfourth (?:line|branch|pipeline)\b|(?<!- )@\w+ (?:gas )?(?:line|pipeline)\b"
)
"""Another pipeline that an article names, which "it" may be."""


def shortly_before(claim: Claim, article: Article) -> str:
    """Return the text before a claim in which a pipeline may have been named that it goes on about.

    Parameters
    ----------
    claim, article
        The claim and its article.
    """
    return article.text[max(0, claim.start - REACH_BACK) : claim.start]


def line_before(clause: Sequence[Token], text: str) -> Parties | None:
    """Return the ends of the only pipeline that an article has named, where a clause points to it: "it had delivered …".

    Parameters
    ----------
    clause : sequence of Token
        The clause.
    text : str
        The article up to its sentence.
    """
    if not _POINTING.search(joined(clause)):
        return None
    before = joined(tokens_of(text, 0))
    ends = {frozenset(match.groups()) for match in LINE.finditer(before)}
    if len(ends) != 1 or _ANOTHER.search(before):
        return None
    pair = sorted(ends.pop(), key=lambda code: bool(members_of(code)))
    if len(pair) != 2 or members_of(pair[0]) or not members_of(pair[1]):
        return None
    return Parties(pair[1], pair[0], pair[0], (("partners", "the pipeline, named before"),))


def of_a_line(claim: Claim, scope: Scope, article: Article) -> Claim:
    """Return a record of what a gas pipeline delivered as one of a year's gas; any other claim as it is."""
    if claim.kind != "record" or not LINE.search(joined(scope.clause)):
        return claim
    return replace(claim, unit="m3", period=claim.period or year_of(scope, article))


_OF_ALL = r"(?:the |a |its |all |any |natural |pipeline |piped )*"
_GIVEN_TO = (
    r"(?:to|into|reached|reaching|entered|entering|cost(?:s|ing)?|for|brought|supplied|provided|gave|sent|in) (?:the |its |neighbou?ring |neighbou?r )*@{0}(?! (?:-|–)| (?:(?:natural|pipeline|piped) )*gas\b)",
    r"@{0} (?:(?:now|has|had|have|also|was|were|is) )*(?:paid|pays|paying|relied|relies|depended|depends|drew|received|receives|got|took|spent|spends|spending|imported|bought|purchased)\b",
    r"(?:payments?|spending|outlays|expenditure) by (?:the )?@{0}\b",
    r"for (?:its|their) (?:\S+ ){{0,3}}gas from (?:the )?@{0}\b",
    r"from (?:the )?@{0} for (?:its|their) (?:\S+ ){{0,3}}gas\b",
    r"(?:at|on) (?:the |its )*@{0} (?:'s )?border\b",
    r"(?:revenues?|earnings|income|receipts) from (?:the )?@{0}\b",
    r"earned (?:\S+ ){{0,5}}from (?:the )?@{0}\b",
    r"@{0} 's (?:\S+ ){{0,3}}(?:bill|price|spending|intake|purchases|imports|import|expenditure|payments)\b",
)
_COMES_FROM = (
    r"payments? to (?:the )?@{0}\b",
    r"(?:relied|relies|relying|depended|depends|dependent|counted|counts) (?:heavily |mostly |largely )?on (?:the )?@{0} for\b",
    r"(?:from|out of) (?:the )?@{0}(?! (?:-|–))",
    rf"@{{0}} (?:'s )?{_OF_ALL}(?:gas|methane|lng)\b(?! (?:imports|purchases|demand|consumption|bill|market|payments|spending))",
    r"@{0} (?:\S+ ){{0,2}}(?:earned|earns|received|receives|revenues?|earnings|income)\b",
    r"@{0} (?:\S+ ){{0,2}}(?:supplied|delivered|sent|shipped|exported|piped|pumped|sold|provided)\b",
    r"@{0} 's (?:\S+ ){{0,3}}(?:revenues?|earnings|income|receipts|supplies|deliveries|exports)\b",
)
_EARNED = regex(r"\b(?:earned|earns|earning|earnings|revenues?|income|receipts|brought in|netted)\b")


def by_marks(clause: Sequence[Token]) -> Parties:
    """Return who sends gas to whom where no verb or noun of trade says it: "Turkmen gas cost China …", "gas from A to B".

    Of the only two places each must be marked as one end, and not as the other. Of a single one that gas is brought
    to by "pipelines", all the world sends it.
    """
    line, places = joined(clause), [code for code in codes(clause) if code != "WLD"]
    to = [code for code in places if any(regex(one.format(code)).search(line) for one in _GIVEN_TO)]
    out = [code for code in places if any(regex(one.format(code)).search(line) for one in _COMES_FROM)]
    if (
        len(places) == 1
        and to == places
        and not out
        and regex(
            r"\bpipelines (?:brought|sent|supplied)\b|\b(?:pipeline|piped) gas (?:arriving|arrived|reaching|reached|entering|entered|coming|flowing)\b"
        ).search(line)
    ):
        return Parties("WLD", places[0], places[0])
    if len(places) != 2:
        return Parties()
    pairs = [(a, b) for a in out for b in to if a != b]
    clear = [(a, b) for a, b in pairs if len(pairs) == 1 or (a not in to and b not in out)]
    if len(clear) != 1:
        return Parties()
    source, destination = clear[0]
    owner = source if _EARNED.search(line) else destination
    return Parties(source, destination, owner, (("partners", line.split(" #!")[0]),))


def suppliers_together(clause: Sequence[Token]) -> tuple[tuple[str, ...], tuple[Token, ...]] | None:
    """Return the suppliers of "A, B and C together sent #!" and the clause with the first of them alone; None for another."""
    said = {token.text for token in clause}
    at = next((i for i, token in enumerate(clause) if token.text == "#!"), 0)
    start = next((i for i, token in enumerate(clause) if token.place), at)
    end = start
    while end < at and (clause[end].place or clause[end].text in (",", "and")):
        end += 1
    listed = codes(clause[start:end])
    if len(listed) < 2 or not said & {"together", "combined", "jointly", "between"} or "respectively" in said:
        return None
    return listed, (*clause[: start + 1], *clause[end:])


def of_several(reading: Reading, suppliers: Sequence[str]) -> Reading:
    """Return a reading of the first supplier as one of all of them."""
    to = reading.partners[0] if reading.flow == "exports" else reading.reporter
    words = (*reading.words, ("partners", join(f"@{code}" for code in suppliers)))
    return replace(reading, reporter=to, partners=tuple(suppliers), flow="imports", words=words)


def _named_by_then(scope: Scope) -> tuple[str, ...]:
    """Return the places named up to the comma after the number: "…, with Russia supplying 22 bcm" is of another one."""
    texts = [token.text for token in scope.before]
    at = texts.index("#!") if "#!" in texts else 0
    end = next((i for i in range(at, len(texts)) if texts[i] in (",", ";")), len(texts))
    return codes(scope.before[:end])


def pipeline_ends(clause: Sequence[Token], flow: Flow | None) -> tuple[Parties | None, bool]:
    """Return the two ends of a pipeline that the clause names, and that the pipeline's own count is meant."""
    match = LINE.search(joined(clause)) or _LINKING.search(joined(clause))
    if not match:
        return None, False
    ends = (match[1], match[2])
    after = regex(r"\bto (?:the )?@([A-Z0-9]+)(?! (?:-|–))").search(joined(clause[flow.end if flow else 0 :]))
    bought = regex(r"@([A-Z0-9]+) (?:\S+ ){0,3}(?:imported|received|bought|took)\b").search(joined(clause))
    destination = (
        (after or bought or match)[1]
        if (after or bought)
        else next((c for c in reversed(ends) if not members_of(c)), "")
    )
    if destination not in ends:
        return None, False
    source = ends[1] if destination == ends[0] else ends[0]
    if source in members_of("CA5"):
        return None, False  # a stretch of the line that its neighbours fill as well
    return Parties(source, destination, destination, (("partners", match[0]),)), True
