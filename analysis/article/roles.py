"""What each paragraph is for: headline, standfirst, byline, dateline, subheading, caption or body."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from analysis.article.article import Role
from analysis.article.datelines import DAY_AND_PLACE, PLACE_AND_DAY, dateline_of
from analysis.article.dates import date_alone, date_in, day_of_line, without_date
from analysis.article.furniture import Piece
from analysis.patterns import regex

_BYLINE = regex(
    r"\A(?:by|written by|reporting by|author:|writer:)\s+(?=[A-Z])([^.!?]{3,120})\Z", re.IGNORECASE
)
_NAMES = regex(r"\s*(?:,|;|\band\b|&|\|)\s*")
_LABEL = regex(
    r"\A(?:(writers?|authors?|by|reporters?)|(?:newspaper )?section|category)\s*:?\s*\Z", re.IGNORECASE
)
_CAPTION = regex(
    r"\((?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]ile|[Ii]llustration|[Cc]redit|[Cc]ourtesy)\b[^()]{0,80}\)\s*\Z"
    r"|\s[-–—]\s?[A-Z][\w/ ]{1,40}\b(?:pic|pix|photo|picture)\s*\Z|\A[^!?]{1,80} [Ll]ogo\Z"  # — Agency pic
    r"|\[(?:Photo|Image|Picture|File photo|Illustration|Credit)\b[^\[\]]{0,80}\]\s*\Z"
    r"|[.!?]\s+(?:[A-Z]{2,}|[A-Z]\w+/[A-Z]\w+)(?:[/ ][A-Z]\w+){0,2}\s*\Z"
)
_TWO_WORDS = regex(r"[A-Z][a-z]+ [a-z]{3,}")  # "Gas exports", not the name of a person or a section
_IMPRINT = regex(
    r"\A(?:First )?[Pp]ublished in (?:[Tt]he )?(?P<paper>[A-Z][^,.!?]{1,40}),\s(?P<day>[^!?]{6,60})\Z"
)
_BULLET = regex(r"\A[-*•–—·▪►]\s+\S")
_HEADING = regex(r"\A(?:#{1,6}\s|\*\*[^*]{1,120}\*\*\s*\Z)")
_NO_TITLE = (".", "!", ":", ";", ",")
_HEAD_LENGTH = 20  # paragraphs; a longer run before the first sentence is no article's head
_HEAD_START = 8  # paragraphs among which a byline stands, also after a standfirst that is a sentence
_LEAD_WORDS = 6
_HEADING_WORDS = 18
_HEADLINE_WORDS = 3
_MASTHEAD_WORDS = 4


@dataclass(slots=True)
class Head:
    """What the paragraphs of an article tell of it, and the role of each that is more than body."""

    headline: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    agency: str | None = None
    published: date | None = None
    published_line: str | None = None
    roles: dict[int, Role] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)


def read_roles(pieces: Sequence[Piece], furniture: Mapping[int, str], headline: str | None = None) -> Head:
    """Return what the paragraphs tell of the article, and which of them are more than body.

    Parameters
    ----------
    pieces : sequence of Piece
        Every paragraph.
    furniture : mapping of int to str
        Those set aside already.
    headline : str, optional
        The headline, where something else than the text tells it.

    Returns
    -------
    Head
        ``roles`` by index; ``labels`` are the paragraphs that turned out to be labels of the page.
    """
    head = Head()
    kept = [index for index in range(len(pieces)) if index not in furniture]
    byline = next((index for index in kept[:_HEAD_START] if _BYLINE.match(pieces[index].text.strip())), -1)
    lead = next((index for index in kept if index > byline and _is_lead(pieces[index])), None)
    before = [index for index in kept if lead is None or index < lead][:_HEAD_LENGTH]
    _read_credits(pieces, before, head)
    _read_headline(pieces, before, head, headline)
    for index in kept:
        _read_dateline(pieces[index], index, head)
    after = [index for index in kept if lead is not None and index > lead]
    _read_imprint(pieces, after, head)
    _read_subheadings(pieces, [index for index in after if index not in head.roles], head)
    return head


def agency_named(mark: str) -> str | None:
    """Return the agency that a mark in a dateline stands for; None if the table has no such mark.

    Parameters
    ----------
    mark : str
        What stands in brackets, such as "AA".

    Examples
    --------
    >>> agency_named("AA")
    'Anadolu Agency'
    """
    return _agencies().get(mark.strip().lower())


def _is_lead(piece: Piece) -> bool:
    return piece.is_prose(_LEAD_WORDS) and not _CAPTION.search(piece.text) and not _BYLINE.match(piece.text)


def _read_credits(pieces: Sequence[Piece], before: Sequence[int], head: Head) -> None:
    """Find bylines, dates and labels among the paragraphs before the first sentence."""
    for place, index in enumerate(before):
        text = pieces[index].text.strip()
        label, byline = _LABEL.match(text), _BYLINE.match(text)
        if index in head.roles or index in head.labels:
            continue
        if label:
            after = before[place + 1] if place + 1 < len(before) else None
            head.labels[index] = "a label of the page"
            if after is not None and label.group(1):
                head.roles[after] = "byline"
                head.bylines += _names(pieces[after].text)
            elif after is not None:
                head.labels[after] = "a section of the site"
        elif byline:
            head.roles[index] = "byline"
            head.bylines += _names(without_date(text)[0][byline.start(1) :])
            _date_head(head, day_of_line(text), text)
        elif placed := PLACE_AND_DAY.fullmatch(text):
            head.roles[index] = "dateline"
            head.dateline = head.dateline or text
            head.agency = _agency_of(placed["mark"]) or head.agency
            _date_head(head, date_alone(placed["day"]), text)
        elif dated := DAY_AND_PLACE.fullmatch(text):
            head.roles[index] = "dateline"
            head.dateline = head.dateline or text
            _date_head(head, date_alone(dated["day"]), text)
        elif date_alone(text):
            head.roles[index] = "dateline"
            _date_head(head, date_alone(text), text)
        elif _CAPTION.search(text):
            head.roles[index] = "caption"


def _date_head(head: Head, day: date | None, line: str) -> None:
    """Take the first date of publication that the head of an article prints."""
    if day is not None and head.published is None:
        head.published, head.published_line = day, line


def _read_headline(pieces: Sequence[Piece], before: Sequence[int], head: Head, given: str | None) -> None:
    """Find the headline, the standfirsts after it, and the names of sections before it."""
    free = [index for index in before if index not in head.roles and index not in head.labels]
    wanted = " ".join(given.split()).lower() if given else None
    at = next((i for i in free if wanted and " ".join(pieces[i].text.split()).lower() == wanted), None)
    if at is None and wanted is None:
        long = [i for i in free if len(pieces[i].text.split()) >= _HEADLINE_WORDS]
        named = len(long) > 1 and pieces[long[0]].text.isupper() and not pieces[long[1]].text.isupper()
        # "THE DAILY RECORD": a masthead stands above the headline.
        at = long[named and len(pieces[long[0]].text.split()) <= _MASTHEAD_WORDS] if long else None
        if at is None and free and len(pieces) > 1 and _TWO_WORDS.fullmatch(pieces[free[-1]].text):
            at = free[-1]  # "Gas exports", right above the story
    if at is not None:
        head.roles[at] = "headline"
        head.headline = " ".join(pieces[at].text.split()).strip("#*_ ")
    for index in free:
        short = len(pieces[index].text.split()) < _HEADLINE_WORDS
        if at is not None and index > at and not short:
            head.roles[index] = "standfirst"
        elif (
            short
            and index != at
            and len(pieces) > 1
            and not any(char.isdigit() for char in pieces[index].text)
        ):
            head.labels[index] = "a section of the site"


def _read_dateline(piece: Piece, index: int, head: Head) -> None:
    """Read place, agency and date from the start of the first paragraph that has a dateline."""
    if head.dateline or index in head.roles:
        return
    found = dateline_of(piece.text)
    if found is None:
        return
    head.dateline, mark = found
    head.agency = _agency_of(mark) or head.agency
    day = date_in(head.dateline)
    _date_head(head, day[0] if day else None, head.dateline)


def _agency_of(mark: str | None) -> str | None:
    """Return the agency in the brackets of a dateline: by the table, else the name itself."""
    mark = (mark or "").strip()
    named = mark[:1].isupper() and not any(char.isdigit() for char in mark)
    return agency_named(mark) or (mark if named else None)


def _read_imprint(pieces: Sequence[Piece], after: Sequence[int], head: Head) -> None:
    """Take the day and the paper from the line under a story from print: "Published in Morning, March 7th, 2024"."""
    for index in after:
        match = _IMPRINT.match(pieces[index].text.strip())
        found = date_in(match["day"]) if match else None
        if match and found and not match["day"][found[2] :].strip(" ."):
            head.roles[index] = "dateline"
            head.agency = head.agency or match["paper"]
            _date_head(head, found[0], match[0])


def _read_subheadings(pieces: Sequence[Piece], after: Sequence[int], head: Head) -> None:
    """Find captions, and the short lines between paragraphs that head what follows."""
    for place, index in enumerate(after):
        text = pieces[index].text
        around = [pieces[i].text for i in (*after[max(0, place - 1) : place], *after[place + 1 : place + 2])]
        in_list = _BULLET.match(text) and any(_BULLET.match(other) for other in around)
        if _HEADING.match(text):
            head.roles[index] = "subheading"
        elif _CAPTION.search(text) and len(text) < 300:
            head.roles[index] = "caption"
        elif _is_title(text) and not pieces[index].is_sentence and not in_list and place + 1 < len(after):
            head.roles[index] = "subheading"


def _is_title(text: str) -> bool:
    """Return whether a line has the length and the end of a title, and is no row of a table."""
    words = len(text.split())
    return 2 <= words <= _HEADING_WORDS and not text.rstrip().endswith(_NO_TITLE) and " | " not in text


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in _NAMES.split(text.strip(" .")) if name.strip())


@cache
def _agencies() -> Mapping[str, str]:
    with Path(__file__).with_name("agencies.csv").open(encoding="utf-8", newline="") as file:
        return {row["mark"].lower(): row["name"] for row in csv.DictReader(file)}
