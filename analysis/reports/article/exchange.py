"""Verdicts for exchange: schema.org's ClaimReview and Claim as JSON-LD, for the page and as a file.

The fields are those of the Fact Check Tools API (claimReviewed, itemReviewed.appearance, reviewRating.alternateName
and ratingExplanation). Search engines retired the snippet in June 2025; archives and aggregators still read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.errors import BadData
from analysis.project import Project
from analysis.quantities import unit
from analysis.reports.page import article_of, project_here
from analysis.runs.records.record import RunRecord, as_json
from analysis.verdicts.verdict import LABELS

if TYPE_CHECKING:
    from analysis.article import Article

# UN/CEFACT Recommendation 20 (units of measure used in international trade).
_CODES = {
    "percent": "P1", "t": "TNE", "kg": "KGM", "m3": "MTQ", "bbl": "BLL", "Wh": "WHR", "kWh": "KWH", "MWh": "MWH",
    "GWh": "GWH", "J": "JOU", "W": "WTT", "kW": "KWT", "MW": "MAW", "m": "MTR", "km": "KMT", "day": "DAY",
}  # fmt: skip
# A place on a scale for readers that ask for a number; an open claim has none.
_RATINGS = {"Refuted": 1, "Conflicting evidence": 2, "Supported": 3}
_REVIEWER = {"@type": "Organization", "name": "The numbers of a news article, on trial (research workbook)"}
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def claim_reviews(
    verdicts: list[Mapping[str, Any]], article: Article | None, page: str, digest: str = ""
) -> dict[str, Any]:
    """Return the verdicts of an article as schema.org's terms.

    Parameters
    ----------
    verdicts : list of mapping
        The verdicts as a run record holds them (`Verdict.as_record`).
    article : Article or None
        The article, if it can be read.
    page : str
        The file name of the page with the cases, such as ``04_verdicts.html``.
    digest : str
        The hash of the article's folder, which identifies a text without an address.

    Returns
    -------
    dict
        One NewsArticle, and one ClaimReview for each claim that was judged, with the claim's band and the
        figures that decide as QuantitativeValues; none where there is no bound.
    """
    judged = [one for one in verdicts if one["verdict"] in LABELS[:-1]]
    reviews = [_review(one, article, f"{page}#{one['anchor']}") for one in judged]
    return {"@context": "https://schema.org", "@graph": [_article(article, digest), *reviews]}


def claim_files(records: Sequence[RunRecord], project: Project | None = None) -> dict[str, str]:
    """Return for each article with verdicts the file ``<article>/claims.jsonld``.

    Parameters
    ----------
    records : sequence of RunRecord
        The record of every published run; those with other parameters than the defaults are left out.
    project : Project, optional
        Where the articles are; by default the project one stands in.
    """
    made = {}
    for record in records:
        verdicts = record.results.get("verdicts", {}).get("value")
        if verdicts and record.name == record.notebook:
            article = article_of(record.article, project or project_here())
            digest = record.inputs.get("article", "")
            data = claim_reviews(verdicts, article, f"{record.name}.html", digest)
            made[f"{record.article}/claims.jsonld" if record.article else "claims.jsonld"] = as_json(data)
    return made


def as_script(data: Mapping[str, Any]) -> Markup:
    """Return JSON-LD as it can stand in a script element: no sign of it can end the element or begin another.

    Examples
    --------
    >>> as_script({"a": "</script>"})
    Markup('{"a":"\\\\u003c/script\\\\u003e"}')
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.translate(_ESCAPED))  # noqa: S704 - every sign of markup is escaped


def _article(article: Article | None, digest: str) -> dict[str, Any]:
    held: dict[str, Any] = {"@type": "NewsArticle", "@id": "#article"}
    if digest:
        held["identifier"] = f"sha256:{digest}"
    if article is None:
        return held
    held |= {"headline": article.headline, "inLanguage": article.language, "url": article.found_at}
    held["datePublished"] = article.published.isoformat() if article.published else None
    held["publisher"] = {"@type": "NewsMediaOrganization", "name": article.agency} if article.agency else None
    held["author"] = [{"@type": "Person", "name": name} for name in article.bylines]
    return {key: value for key, value in held.items() if value}


def _review(one: Mapping[str, Any], article: Article | None, address: str) -> dict[str, Any]:
    measure = f"{one['measure']}: " if one["measure"] else ""
    rating: dict[str, Any] = {
        "@type": "Rating",
        "alternateName": one["summary"],
        "ratingExplanation": one["reason"],
    }
    if one["verdict"] in _RATINGS:
        rating |= {"ratingValue": _RATINGS[one["verdict"]], "worstRating": 1, "bestRating": 3}
    claim: dict[str, Any] = {
        "@type": "Claim",
        "text": one["quote"],
        "appearance": {"@id": "#article"},
        "about": list(_values(one)),
    }
    if article and article.published:
        claim["datePublished"] = article.published.isoformat()
    if one["speaker"]:
        claim["author"] = {
            "@type": "Thing",
            "name": one["speaker"],
        }  # the text may name a person or an office
    elif article and article.agency:
        claim["author"] = {"@type": "NewsMediaOrganization", "name": article.agency}
    return {
        "@type": "ClaimReview",
        "@id": address,
        "url": address,
        "author": _REVIEWER,
        "claimReviewed": f"{measure}{one['hedged']}",
        "reviewRating": rating,
        "itemReviewed": claim,
    }


def _values(one: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what the claim's number stands for, and each figure that decides, as a QuantitativeValue."""
    if one["band"]:
        low, high = one["band"]
        yield _value("as claimed, with what its wording leaves open", low, high, one["unit"])
    for each in one["deciding"]:
        yield _value(each["name"], each["low"], each["high"], each["unit"], each["value"])


def _value(
    name: str, low: float | None, high: float | None, symbol: str, value: float | None = None
) -> dict[str, Any]:
    bounds = {"value": value, "minValue": low, "maxValue": high}
    held = {"@type": "QuantitativeValue", "name": name} | {k: v for k, v in bounds.items() if v is not None}
    if symbol in _CODES:
        return held | {"unitCode": _CODES[symbol]}
    try:
        words = unit(symbol).plural
    except BadData:
        words = symbol
    return held | ({"unitText": words} if words else {})
