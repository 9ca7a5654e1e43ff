"""What the figures come to, on the books of the office that the article named last where its words leave these open."""

from __future__ import annotations

from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Band
from analysis.statistics.flows import mirrored
from analysis.verdicts.bands import band_of, is_denial
from analysis.verdicts.clause.counting import last_counted
from analysis.verdicts.findings.label import label_of
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.specification import Found, beside, findings
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.verdict import Label


def _findings_of(
    claim: Claim, reading: Reading, meant: Band, article: Article, rules: Rules
) -> tuple[Found, ...]:
    usual = band_of(claim, USUAL, article) or meant
    ways = [beside(one, usual) for one in specifications(reading, claim.unit, rules)]
    return findings(ways, meant, article.published)


def as_counted(
    claim: Claim,
    reading: Reading,
    meant: Band,
    article: Article,
    rules: Rules,
    printed: tuple[Claim, Article],
) -> tuple[Reading, tuple[Found, ...], Label]:
    """Return a reading, its findings and its label, where they settle more with the count of the office named last.

    Parameters
    ----------
    claim, reading, meant, article, rules
        The claim, its reading and its band, the article it is read in, and the rules.
    printed : (Claim, Article)
        The claim as the article prints it, where it is read in other words.
    """
    found = _findings_of(claim, reading, meant, article, rules)
    label = label_of(found, denied=is_denial(claim))
    wider = _with_office(reading, label, *printed)
    if wider is not None:
        counted = _findings_of(claim, wider, meant, article, rules)
        told = label_of(counted, denied=is_denial(claim))
        if told not in ("Refuted", label):
            return wider, counted, told
    return reading, found, label


def _with_office(reading: Reading, label: Label, claim: Claim, article: Article) -> Reading | None:
    """Return an undecided value of gas, or a refuted trade, with the count of the office that the article named last.

    So too trade of which the two sides' books differ, and its words do not say whose count it is. None where that office
    is no side's, or where the owner's own office speaks for the claim.
    """
    gas = reading.indicator == "gas" and reading.measure == "value"
    if not (gas or reading.indicator == "trade") or (reading.speaker and reading.speaker == reading.reporter):
        return None
    differ = not reading.reporter and label == "Conflicting evidence"
    left_open = reading.mirror is not None and label == ("Not enough evidence" if gas else "Refuted")
    office = last_counted(article.text, claim.end) if differ or left_open else ""
    if differ and office in reading.partners:
        other = next((code for code in reading.partners if code != office), "")
        flow = reading.flow if office == reading.partners[0] else mirrored(reading.flow)
        return replace(reading, reporter=office, partners=(other,), flow=flow)
    if not left_open or reading.mirror is None or office != reading.partners[0]:
        return None
    reporter, partner, flow = reading.mirror
    if gas:
        return replace(reading, reporter=reporter, partners=(partner,), flow=flow)
    return replace(reading, reporter="", partners=(partner, reporter))
