"""Whether a level that is right went the way its words say: "fell to $4.07 billion", "$4.07 billion, down from"."""

from __future__ import annotations

from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import movements
from analysis.verdicts.clause.lexicon import HEDGED, listed
from analysis.verdicts.clause.tokens import YEAR
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.verdict import Verdict
from analysis.verdicts.wording.scope import scope_of

# The verb stands right before the number, so that the movement is no other number's; nor denied, nor a possibility.
_TO = regex(
    r"(?:(?P<lead>[\w'’]+) )?(?P<verb>[a-z]+)(?: [a-z]+ly)?(?: (?:by )?[\d.]+ ?(?:%|per ?cent),?)? to "
    rf"(?:(?:an?|the) )?(?:annual )?(?:average of )?{HEDGED}"
    r"(?:us)?[$€¥]?$"
)
_NO_FACT = listed("no_fact")
# A turn within the year, or a return to an older level, is measured from another level than the year before.
_REGAINED = ("rebound", "recover", "return", "rally", "rallie")
_FROM = regex(
    r"^(?: in (?:19|20)\d\d| last year| that year)?,? (?P<way>up|down) from (?:a |the )?(?P<year_before>year (?:earlier|before)|previous year|"
    r"(?:us)?[$€¥]?[\d.,]+(?: (?:thousand|million|billion|trillion))?(?: [a-z]{3,})?"
    r"(?: (?:in (?P<base>(?:19|20)\d\d)|(?:a|the) (?:year (?:earlier|before)|previous year)))?)\s*(?:[.;]|, |$)"
)
_OTHER_BASE = regex(r"\b(?:since|decade|peak|record|earlier high|quarter|half|month|between|compared|over)\b")


def as_moved(verdict: Verdict, claim: Claim, reading: Reading, article: Article, rules: Rules) -> Verdict:
    """Return the verdict of an amount said to have risen or fallen to it: the other way round it is refuted.

    Only a supported amount of a calendar year changes, and only where the year before is known on the same books and
    every release of them has it move the other way; what may be compared with another year stays as it is.

    Parameters
    ----------
    verdict : Verdict
        The verdict on the amount alone.
    claim, reading, article, rules
        As for `judge`.
    """
    year = reading.span.calendar_year if reading.span else None
    if verdict.label != "Supported" or reading.transformation != "level" or year is None:
        return verdict
    direction = _direction(claim, article, year)
    if not direction:
        return verdict
    asked = replace(reading, transformation="growth", base_period=str(year - 1))
    found = [one for one in specifications(asked, "percent", rules) if one.standing in ("primary", "variant")]
    rates = [one.interval for one in found if one.figure.unit == "percent"]
    if not any(one.primary for one in found) or not rates:
        return verdict
    if not all(rate.high < 0 if direction == "up" else rate.low > 0 for rate in rates):
        return verdict
    first = next(one for one in found if one.primary)
    noun, went = ("rise", "fell") if direction == "up" else ("fall", "rose")
    return replace(
        verdict,
        label="Refuted",
        summary=f"Refuted as a {noun}, though the amount is right: {verdict.summary}",
        reason=f"{verdict.reason} As a {noun}: refuted. On {first.books} it {went} from {year - 1}: {first.figure}.",
        figures=(*verdict.figures, first.figure),
    )


def _direction(claim: Claim, article: Article, year: int) -> str:
    """Return "up" or "down" where the words say that a number rose or fell from the year before; else ""."""
    sentence = scope_of(claim, article).sentence.lower()
    if _OTHER_BASE.search(sentence) or "economy" in sentence:
        return ""
    # An earlier sentence of the paragraph may give the level that this one is measured from.
    paragraph = article.text[article.text.rfind("\n", 0, claim.end) + 1 : claim.end].lower()
    years = {int(one) for one in YEAR.findall(f"{paragraph} {sentence}")}
    after = article.text[claim.end : claim.end + 120].lower().split("\n")[0]
    named = _FROM.match(after)
    if named:
        fits = named["base"] in (None, str(year - 1)) and years <= {year, year - 1}
        return named["way"] if fits else ""
    before = article.text[max(0, claim.start - 90) : claim.start].lower()
    said = _TO.search(before)
    if not said or said["lead"] in _NO_FACT or said["verb"].startswith(_REGAINED) or not years <= {year}:
        return ""
    return movements("verb").get(said["verb"], "") if " from " not in after.split(".")[0] else ""
