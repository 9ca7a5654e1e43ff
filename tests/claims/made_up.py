"""Articles made for tests, and the sentences of our own with the claims that they make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from analysis.article import Article, Paragraph
from analysis.claims import Claim, find_claims

_OPENING = re.compile(r"(##?) ([0-9]{4}-[0-9]{2}-[0-9]{2}|-)")


def article(text: str, published: date | None = None) -> Article:
    """Return an article of which every line is a paragraph."""
    paragraphs, place = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(place, place + len(line), line))
        place += len(line) + 1
    return Article(
        "made-up", text, tuple(part for part in paragraphs if part.text.strip()), published=published
    )


def claims(text: str, published: date | None = None) -> tuple[Claim, ...]:
    """Return the claims of a text."""
    return find_claims(article(text, published))


def only(text: str, published: date | None = None) -> Claim:
    """Return the one claim of a text."""
    found = claims(text, published)
    assert len(found) == 1, [claim.quote for claim in found]
    return found[0]


@dataclass(frozen=True)
class Expected:
    """One claim as sentences.txt writes it."""

    quote: str
    value: float | tuple[float, float] | None
    unit: str
    kind: str
    period: str | None
    approx: bool | str
    optional: bool = False


@dataclass(frozen=True)
class Sample:
    """One article of sentences.txt: a sentence, or several paragraphs."""

    text: str
    published: date | None
    expected: tuple[Expected, ...]


@cache
def samples(name: str = "sentences") -> tuple[Sample, ...]:
    """Return the articles of sentences.txt, or of articles.txt, with the claims that they make."""
    found: list[Sample] = []
    published, whole = None, False
    lines: list[str] = []
    expected: list[Expected] = []

    def close() -> None:
        if lines:
            found.append(Sample("\n".join(lines), published, tuple(expected)))
            lines.clear()
            expected.clear()

    for line in (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        opening = _OPENING.fullmatch(line)
        if opening:
            close()
            published = None if opening[2] == "-" else date.fromisoformat(opening[2])
            whole = opening[1] == "##"
        elif line.startswith("#") or not line.strip():
            continue
        elif line.startswith("  "):
            expected.append(_expected(line))
        else:
            if not whole:
                close()
            lines.append(line)
    close()
    return tuple(found)


def _expected(line: str) -> Expected:
    if line.startswith("  ? "):  # neither missed nor false
        return Expected(line.removeprefix("  ? "), None, "none", "count", None, approx=False, optional=True)
    quote, quantity, kind, period, *hedge = (part.strip() for part in line.split(" | "))
    number, unit = quantity.split()
    ends = [float(end) for end in number.split("..")] if number != "-" else []
    value = None if not ends else ends[0] if len(ends) == 1 else (ends[0], ends[1])
    approx = (True if hedge[0] == "about" else hedge[0]) if hedge else False
    return Expected(quote, value, unit, kind, None if period == "-" else period, approx)
