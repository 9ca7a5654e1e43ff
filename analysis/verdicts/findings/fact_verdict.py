"""The verdict on a claim that the tables of people, events and groups can hold."""

from __future__ import annotations

from analysis.article import Article
from analysis.claims import Claim
from analysis.statistics import source
from analysis.verdicts.findings.corroboration import ONE_TABLE, UNCORROBORATED
from analysis.verdicts.findings.facts import judge_fact
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.specification import later
from analysis.verdicts.tables import dates_of
from analysis.verdicts.verdict import Verdict

_BY_PREMISE = "judged by the tables of people, events and groups"


def verdict_of_fact(claim: Claim, article: Article) -> Verdict | None:
    """Return the verdict on a claim that the tables of people, events and groups can hold; None for any other.

    Parameters
    ----------
    claim, article
        As `judge_fact` has them.
    """
    fact = judge_fact(claim, article)
    if fact is None:
        return None
    reason = f"{fact.reason[:1].lower()}{fact.reason[1:].rstrip('.')}"
    return Verdict(
        claim,
        Reading(missing=_BY_PREMISE),
        fact.label,
        f"{fact.label} by the table of {fact.table}" if fact.table else f"{fact.label}: {reason}",
        fact.reason,
        ONE_TABLE if fact.table else UNCORROBORATED,
        premises=tuple(source(one) for one in fact.sources),
        late=later(dates_of(fact.sources), article.published),
    )
