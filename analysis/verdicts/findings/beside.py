"""What the figures before a claim settle for it: with whom its trade is, and on whose books it may be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Band
from analysis.statistics.flows import mirrored
from analysis.verdicts.clause.counting import last_counted
from analysis.verdicts.findings.label import label_of
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.specification import findings
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.verdict import Verdict

_OTHER_BOOKS = "the text goes on with figures of {0}, and its own words do not say that it leaves them; on the books of {0} it is not refuted"


def settled_beside(reading: Reading, near: Iterable[Verdict]) -> bool:
    """Return whether a figure right before, whose partner is not said either, holds with the partner that the text speaks of.

    Parameters
    ----------
    reading : Reading
        A claim whose sentence does not say with whom.
    near : iterable of Verdict
        The verdicts on the figures right before it.
    """
    if reading.transformation == "balance":
        return False
    return any(
        one.label == "Supported" and one.reading.supplied and one.reading.flow != "total"
        and (one.reading.reporter, one.reading.partners) == (reading.reporter, reading.partners)
        for one in near
    )  # fmt: skip


def told_on_other_books(
    reading: Reading, meant: Band, printed: tuple[Claim, Article], before: Iterable[Verdict], rules: Rules
) -> str:
    """Return that a refuted figure may be told on its partner's books, as those before it are; "" if it may not.

    After China's figures "Kazakhstan bought Chinese goods for $24.7 billion" is China's figure too.

    Parameters
    ----------
    reading : Reading
        What it was refuted as.
    meant : Band
        What the number stands for.
    printed : (Claim, Article)
        The claim as its article prints it, and the article: an office that its text names last may be whose books are told.
    before : iterable of Verdict
        The verdicts on the figures before it, the last at the end.
    rules : Rules
        Tolerance, whom to trust.
    """
    if reading.indicator != "trade" or reading.speaker or len(reading.partners) != 1 or not reading.reporter:
        return ""
    (partner,) = reading.partners
    told = [one.reading for one in before if one.reading.indicator == "trade" and one.reading.reporter]
    group = {reading.reporter, *(code for code in ("CA5",) if reading.reporter in members_of(code))}
    claim, article = printed
    office = last_counted(article.text, claim.start)
    on_those = told[-1].reporter == partner and group & set(told[-1].partners) if told else office == partner
    if not on_those:
        return ""
    turned = replace(reading, reporter=partner, partners=(reading.reporter,), flow=mirrored(reading.flow))
    label = label_of(findings(specifications(turned, claim.unit, rules), meant))
    return _OTHER_BOOKS.format(area_name(partner)) if label in ("Supported", "Conflicting evidence") else ""
