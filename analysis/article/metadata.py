"""What a page says of itself: headline, agency, authors, date, language and address, from its head and its data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from analysis.article.blocks import head_lines
from analysis.article.dates import UPDATED, date_in, day_of_line

_HEADLINES = ("og:title", "twitter:title", "dc.title", "title")
_DATES = (
    "article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "date",
)
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "twitter:creator",
)
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher")
_ARTICLE_TYPES = re.compile(
    r"(?:News|Report|Blog|Analysis|Opinion|Background|Review|Tech)?Article|BlogPosting|LiveBlogPosting"
)
_TITLE_PARTS = re.compile(r"\s+[|•·»]\s+|\s+[–—-]\s+(?=[^–—-]{2,40}\Z)")
_LONGEST = 400  # characters of a headline or a name
_DEEPEST = 12  # levels of a page's data
_MOST_DATA = 2_000_000  # characters of a page's data


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself; what it does not say is None.

    Parameters
    ----------
    headline, site, language, url : str or None
        As the page has them; ``url`` is the canonical one.
    authors : tuple of str
        Their names.
    published : datetime.date or None
        The day, as the page's own time zone has it.
    published_how : str or None
        Where on the page it stands.
    """

    headline: str | None = None
    site: str | None = None
    language: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    published_how: str | None = None


def page_facts(page: str) -> PageFacts:
    """Return what an HTML page says of itself.

    Its structured data (JSON-LD) goes before its meta elements, and these before its visible title.

    Parameters
    ----------
    page : str
        The decoded page.
    """
    reader = _HeadReader()
    reader.feed(page)
    meta, data = reader.meta, _article_data(reader.data)
    published, how = _published(meta, data, reader.times)
    if published is None:
        published, how = _printed(page)
    main = data.get("mainEntityOfPage")  # an address, or a thing that has one
    title = _TITLE_PARTS.split(reader.title)[0] if reader.title.strip() else ""
    names = _names(data.get("author")) or tuple(
        name for key in _AUTHORS[:1] for name in _split_names(meta.get(key, ""))
    )
    return PageFacts(
        headline=_first(data.get("headline"), *(meta.get(key) for key in _HEADLINES), reader.heading, title),
        site=_first(*_names(data.get("publisher")), *(meta.get(key) for key in _SITES)),
        language=_language(reader.language or meta.get("og:locale", "") or str(data.get("inLanguage") or "")),
        url=_address(
            reader.canonical,
            meta.get("og:url"),
            data.get("url"),
            main.get("@id") if isinstance(main, dict) else main,
        ),
        authors=names or tuple(name for key in _AUTHORS[1:] for name in _split_names(meta.get(key, "")))[:6],
        published=published,
        published_how=how,
    )


class _HeadReader(HTMLParser):
    """Collects the meta elements, the data, the title and the first heading."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.data: list[str] = []
        self.times: list[str] = []
        self.title = self.heading = self.language = self.canonical = ""
        self._into = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
            if name and given.get("content", "").strip():
                self.meta.setdefault(name, given["content"].strip())
        elif tag == "html":
            self.language = self.language or given.get("lang") or given.get("xml:lang", "")
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.canonical = self.canonical or given.get("href", "")
        elif tag == "time":
            self.times.append(given.get("datetime", ""))
            self._into = "" if self.times[-1] else "time"
        elif tag == "script" and "ld+json" in given.get("type", "").lower():
            self._into = "data"
            self.data.append("")
        elif (tag == "title" and not self.title) or (tag == "h1" and not self.heading):
            self._into = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "title", "h1", "time"):
            self._into = ""

    def handle_data(self, data: str) -> None:
        if self._into == "data" and len(self.data[-1]) < _MOST_DATA:
            self.data[-1] += data
        elif self._into == "time" and len(self.times[-1]) < _LONGEST:
            self.times[-1] += data
        elif self._into == "title" and len(self.title) < _LONGEST:
            self.title += data
        elif self._into == "h1" and len(self.heading) < _LONGEST:
            self.heading += data


def _article_data(blocks: list[str]) -> Mapping[str, Any]:
    """Return the first object of a page's structured data that describes an article."""
    for block in blocks:
        try:
            loaded = json.loads(block, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _objects(loaded, 0):
            kinds = thing.get("@type")
            if any(
                _ARTICLE_TYPES.fullmatch(str(kind))
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return thing
    return {}


def _objects(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth + 1)


def _published(
    meta: Mapping[str, str], data: Mapping[str, Any], times: list[str]
) -> tuple[date | None, str | None]:
    """Return the day of publication as the page prints it, and where it stands."""
    stated = [("datePublished in its data", str(data.get("datePublished") or ""))]
    stated += [(f"its meta element “{key}”", meta.get(key, "")) for key in _DATES]
    if len(set(times)) == 1:
        stated.append(("its time element", times[0]))
    for where, text in stated:
        found = date_in(text[:100])
        if found and found[1] <= 30:
            return found[0], f"the page says so in {where}"
    return None, None


def _printed(page: str) -> tuple[date | None, str | None]:
    """Return the day that a page prints below its heading, and how it says so; an update counts where nothing else does."""
    dated = [line for line in head_lines(page) if day_of_line(line)]
    line = min(dated, key=lambda line: UPDATED.search(line) is not None, default="")
    return day_of_line(line), f"the page says “{line}”" if line else None


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(name for item in value[:10] for name in _names(item))
    if isinstance(value, dict):
        value = value.get("name")
    return _split_names(value) if isinstance(value, str) else ()


def _split_names(text: str) -> tuple[str, ...]:
    """Return the names of a list of authors; addresses of profiles are no names."""
    text = re.sub(r"\A\s*by\s+", "", text, flags=re.IGNORECASE)
    parts = (_clean(part) for part in re.compile(r"\s*(?:,|;|\band\b|&|\|)\s*").split(text))
    return tuple(dict.fromkeys(part for part in parts if part and "/" not in part and "@" not in part))


def _first(*values: object) -> str | None:
    return next((_clean(value) for value in values if isinstance(value, str) and _clean(value)), None)


def _clean(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def _language(text: str) -> str | None:
    code = re.compile(r"[-_]").split(text.strip().lower())[0]
    return code if re.compile(r"[a-z]{2}").fullmatch(code) else None


def _address(*candidates: object) -> str | None:
    """Return the first candidate that is a plain web address."""
    for candidate in candidates:
        if isinstance(candidate, str) and re.compile(r"https?://[^\s\"'<>\\]{3,1000}").fullmatch(
            candidate.strip()
        ):
            try:
                parts = urlsplit(candidate.strip())
            except ValueError:
                continue
            if parts.hostname and "@" not in parts.netloc:
                return parts._replace(fragment="").geturl()
    return None
