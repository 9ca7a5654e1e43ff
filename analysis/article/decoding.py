"""From bytes to text: what kind of file it is, and which encoding it really has."""

from __future__ import annotations

import codecs
import re

from analysis.errors import BadData

LARGEST = 10_000_000  # bytes; news articles have under 100,000

# How other kinds of files begin.
_MAGIC = (
    (b"%PDF-", "a PDF file; save its text as a .txt file and give that"),
    (b"PK\x03\x04", "a zip file or an office document; save its text as a .txt file and give that"),
    (b"\x1f\x8b", "a gzip file; unpack it first"),
    (b"\xfd7zXZ", "an xz file; unpack it first"),
    (b"{\\rtf", "an RTF document; save its text as a .txt file and give that"),
    (b"\xd0\xcf\x11\xe0", "an office document; save its text as a .txt file and give that"),
    (b"\x89PNG", "an image; an article has to be text"),
    (b"\xff\xd8\xff", "an image; an article has to be text"),
    (b"GIF8", "an image; an article has to be text"),
    (b"\x7fELF", "a program; an article has to be text"),
)
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# One-byte encodings of English text, the likeliest first; of Latin-9 the euro sign tells.
_ONE_BYTE = ("cp1252", "iso8859_15", "mac_roman", "cp850")
# What declares Latin 1 is read as Windows-1252 (WHATWG Encoding Standard, "Names and labels"), or has a euro in Latin 9.
_LATIN = ("cp1252", "iso8859_15")
_LATIN_LABELS = frozenset(
    {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii"}
)
# The characters beyond ASCII that English news has; each found speaks for an encoding.
_USUAL = frozenset("‘’“”–—…€£¥°·•§©®½¼¾²³éèêëàâáäåãçñóòôöøúüíïîößÉÖÜ\xa0")
_NOTEBOOK = re.compile(r"\A\s*\{.*\"(?:cells|nbformat)\"\s*:", re.DOTALL)
_FEED = re.compile(
    r"\A\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b",
    re.DOTALL,
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_READ = 100_000  # characters that suffice to tell
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_MOST_CONTROL = 0.01  # of the characters; text has next to none
_MENDED = 5  # whole characters beyond ASCII to each broken one
_MOST_REPLACED = 0.01  # of the characters


def check_kind(data: bytes, name: str) -> None:
    """Raise if a file is empty, too large or of a kind that holds no article.

    Parameters
    ----------
    data : bytes
        The file's content, at least its beginning.
    name : str
        The file's name for messages.

    Raises
    ------
    BadData
        If it cannot be an article.
    """
    if len(data) > LARGEST:
        raise BadData(
            f"{name} is larger than {LARGEST // 1_000_000} MB, which no article is; give the article alone."
        )
    if not data.strip():
        raise BadData(f"{name} is empty; give a file that holds an article.")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise BadData(f"{name} is {what}.")


def decode_text(data: bytes, name: str) -> str:
    """Return a plain text file as text, character by character as the file has it.

    UTF-8 is tried first, since no other encoding's text passes for it by chance; then UTF-16 and UTF-32;
    then the one-byte encodings of English, judged by the punctuation that they would give.

    Parameters
    ----------
    data : bytes
        The file's content.
    name : str
        The file's name for messages.

    Raises
    ------
    BadData
        If it is no text.
    """
    check_kind(data, name)
    return check_text(_decoded(data), name)


def decode_page(data: bytes, charset: str | None, name: str) -> str:
    """Return an HTML page as text, whatever encoding it declares.

    Parameters
    ----------
    data : bytes
        The page.
    charset : str or None
        What the server declared.
    name : str
        The page's name for messages.

    Raises
    ------
    BadData
        If it is no text.
    """
    check_kind(data, name)
    declared = [match.decode("ascii") for match in _DECLARED.findall(data[:4096])]
    text = _unicode(data)
    for encoding in (charset, *declared):
        text = _declared(data, encoding) if text is None and encoding else text
    return check_text(text if text is not None else _decoded(data), name)


def check_text(text: str, name: str) -> str:
    """Return a text again; raise if it is binary, a notebook, or decoded to rubbish.

    Parameters
    ----------
    text : str
        The decoded file.
    name : str
        The file's name for messages.

    Raises
    ------
    BadData
        If it is no article's text.
    """
    start = text[:_READ]
    if len(_CONTROL.findall(start)) > _MOST_CONTROL * len(start):
        raise BadData(f"{name} is a binary file; an article has to be text or HTML.")
    if text.count("\ufffd") > _MOST_REPLACED * len(text):
        raise BadData(
            f"{name} was decoded wrongly before: it is full of replacement characters; get it anew."
        )
    if _NOTEBOOK.match(start):
        raise BadData(
            f"{name} is a notebook; give the article's text or HTML, a notebook is not run as input."
        )
    if _FEED.match(start):
        raise BadData(f"{name} is a feed or a map of a site; give the page of one article.")
    if not any(char.isalnum() for char in text):
        raise BadData(f"{name} holds no word; give a file that holds an article.")
    return text


def _unicode(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _try(data, encoding)
    even, odd = data[:2000:2].count(0), data[1:2000:2].count(0)
    if max(even, odd) > 0.3 * min(len(data), 2000) / 2 and len(data) % 2 == 0:
        return _try(data, "utf-16-be" if even > odd else "utf-16-le")
    return _try(data, "utf-8") or _mended(data)


def _mended(data: bytes) -> str | None:
    """Return a text of UTF-8 in which a few bytes are broken, as where a page was cut at a byte; else None."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond = sum(char > "\x7f" for char in text) - broken
    return text if beyond >= _MENDED * broken else None


def _declared(data: bytes, encoding: str) -> str | None:
    return _likeliest(data, _LATIN) if encoding.lower() in _LATIN_LABELS else _try(data, encoding)


def _decoded(data: bytes) -> str:
    text = _unicode(data)
    return text if text is not None else _likeliest(data, _ONE_BYTE)


def _likeliest(data: bytes, encodings: tuple[str, ...]) -> str:
    tried = [text for text in (_try(data, encoding) for encoding in encodings) if text is not None]
    return max(tried, key=_likelihood) if tried else data.decode("latin-1")


def _likelihood(text: str) -> int:
    """Return how many of a text's characters beyond ASCII English news has, less those that it has not."""
    beyond = [char for char in text[:_READ] if char > "\x7f"]
    return sum(1 if char in _USUAL else -1 for char in beyond)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
