"""article.toml: what is known of an article besides its text, read strictly and written plainly."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from analysis.article.article import Basis
from analysis.article.corrections import (
    CLAIM_FIELDS,
    READING_FIELDS,
    Correction,
    check_type,
    read_corrections,
)
from analysis.errors import BadData

_KEYS: Mapping[str, tuple[type, ...]] = {
    "headline": (str,),
    "agency": (str,),
    "bylines": (list,),
    "language": (str,),
    "published": (date,),
    "published_basis": (str,),
    "published_how": (str,),
    "found_at": (str,),
    "note": (str,),
    "claims": (list,),
    "readings": (list,),
}
_BASES = ("stated", "inferred")


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What ``article.toml`` may say; every field may be missing, and an empty text means "not known".

    Parameters
    ----------
    headline, agency : str or None
        As printed.
    bylines : tuple of str
        The authors.
    language : str or None
        ISO 639-1 code.
    published : datetime.date or None
        The day of publication.
    published_basis : {"stated", "inferred"} or None
        Whether that day is stated or was inferred.
    published_how : str or None
        By what it is stated, or from what it was inferred.
    found_at : str or None
        Where the article was found.
    note : str or None
        Anything else worth knowing.
    claims, readings : tuple of Correction
        Corrections by hand.
    """

    headline: str | None = None
    agency: str | None = None
    bylines: tuple[str, ...] = ()
    language: str | None = None
    published: date | None = None
    published_basis: Basis | None = None
    published_how: str | None = None
    found_at: str | None = None
    note: str | None = None
    claims: tuple[Correction, ...] = ()
    readings: tuple[Correction, ...] = ()


def read_record(toml: bytes, text: str, where: str = "article.toml") -> ArticleRecord:
    """Return what an ``article.toml`` says.

    Parameters
    ----------
    toml : bytes
        The file's content.
    text : str
        The article's canonical text, which has to hold the quotes that are corrected.
    where : str
        The file's name for messages.

    Raises
    ------
    BadData
        If it is not TOML, holds an unknown key, or a value is of the wrong type.
    """
    try:
        table = tomllib.loads(toml.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadData(
            f"{where} is not UTF-8: byte {error.start} fits no character; save it as UTF-8."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise BadData(f"{where} is not TOML: {error}.") from None
    for key, value in table.items():
        if key not in _KEYS:
            raise BadData(f"{where}: there is no key {key!r}; allowed are {', '.join(sorted(_KEYS))}.")
        check_type(value, _KEYS[key], f"{where}: {key}")
    _check_published(table, where)
    claims = read_corrections(table.get("claims", []), CLAIM_FIELDS, f"{where}: claims", text)
    readings = read_corrections(table.get("readings", []), READING_FIELDS, f"{where}: readings", text)
    known: dict[str, Any] = {key: value or None for key, value in table.items()}
    known.update(bylines=_bylines(table.get("bylines", []), where), claims=claims, readings=readings)
    return ArticleRecord(**known)


def write_record(record: ArticleRecord) -> str:
    """Return the text of an ``article.toml`` for a new article, with every key and no corrections yet.

    Parameters
    ----------
    record : ArticleRecord
        What is known of the article.
    """
    quoted = [
        ("headline", record.headline),
        ("agency", record.agency),
        ("bylines", list(record.bylines)),
        ("language", record.language or "en"),
        ("published", record.published),
        ("published_basis", record.published_basis),
        ("published_how", record.published_how),
        ("found_at", record.found_at),
    ]
    lines = ["# What is known of this article. An empty text means that it is not known."]
    for key, value in quoted:
        if isinstance(value, date):
            lines.append(f"{key} = {value.isoformat()}")
        elif key == "published" or (key.startswith("published_") and record.published is None):
            if key == "published":
                lines.append("# published = 2023-05-17  # not known; without it relative periods stay open")
        else:
            lines.append(f"{key} = {_toml(value if value is not None else '')}")
    return "\n".join([*lines, "", *_HOW_TO_CORRECT, ""])


_HOW_TO_CORRECT = (
    "# A claim is corrected by its quote (nth = 2 for its second occurrence): reject it, add it, or set a field.",
    "# [[claims]]",
    '# quote = "$3 billion"',
    '# period = "2022"',
    '# why = "the ministry named the year when asked"',
)


def _toml(value: object) -> str:
    """Return a TOML basic string or list; JSON's escapes are TOML's, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _check_published(table: Mapping[str, Any], where: str) -> None:
    """Check the day and its basis, which come together."""
    day, basis = table.get("published"), table.get("published_basis")
    if isinstance(day, datetime):
        raise BadData(f"{where}: published is a day without a time, such as 2023-05-17.")
    if basis not in (None, "", *_BASES):
        raise BadData(f"{where}: published_basis is {basis!r}, but should be stated or inferred.")
    if (day is None) != (not basis):
        raise BadData(f"{where}: published and published_basis come together; one of them is missing.")


def _bylines(value: list[object], where: str) -> tuple[str, ...]:
    for name in value:
        check_type(name, (str,), f"{where}: bylines, {name!r}")
    return tuple(cast("list[str]", value))
