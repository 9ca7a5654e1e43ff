"""From bytes to text, whatever the encoding and whatever is declared."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from analysis.article import load_article
from analysis.article.decoding import decode_page, decode_text
from analysis.article.loading import article_from_bytes
from analysis.errors import BadData, InputOutputProblem

TEXT = "Exports rose to €3 billion – “a record” – last year, the minister’s office said on Tuesday.\n"
LATIN = "Exports rose to £3 billion in 2023, said René Müller of the café owners’ union in Strelsau.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_plain_text_in_any_encoding(encoding: str) -> None:
    """The text comes out character by character, without a declaration."""
    assert decode_text(TEXT.encode(encoding), "story.txt") == TEXT


def test_text_is_kept_as_it_is() -> None:
    """Byte order mark, carriage returns, double spaces and entities stay, since offsets count them."""
    text = "\ufeffExports  rose&nbsp;by\xa05%.\r\n"
    assert decode_text(text.encode(), "story.txt") == text


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "cp1252", "iso-8859-15", "cp1250", "mac_roman", "iso-8859-1"]
)
@pytest.mark.parametrize("declared", ["right", "wrong", "none"])
def test_page_in_any_encoding(encoding: str, declared: str) -> None:
    """A page is decoded rightly with a right, a wrong (for UTF) or no declaration; offsets slice back."""
    text = LATIN if encoding.startswith(("iso", "cp1250")) else TEXT
    text = text.replace("’", "'") if encoding.startswith("iso") else text
    if encoding == "cp1250":
        text = text.replace("£", "€")
    if declared != "right" and encoding in ("iso-8859-15", "cp1250", "mac_roman"):
        text = text.replace("£", "").replace("€", "").replace("é", "e").replace("ü", "u")
    says = {"right": encoding, "wrong": "utf-8" if "utf" not in encoding else "iso-8859-1", "none": None}[
        declared
    ]
    meta = f'<meta charset="{says}">' if says else ""
    page = f"<html><head>{meta}</head><body><article><p>{text}</p><p>{text * 2}</p></article></body></html>"
    article = article_from_bytes(page.encode(encoding), "page.html")
    assert text.strip() in article.text
    for paragraph in article.paragraphs:
        assert article.text[paragraph.start : paragraph.end] == paragraph.text


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-15"])
def test_what_says_latin_1_may_have_a_euro(encoding: str) -> None:
    """Browsers read Latin 1 as Windows-1252; in Latin 9 the byte of the euro would be another sign."""
    text = "<meta charset=iso-8859-1><p>Exports rose to €3 billion, said René Müller.</p>"
    assert decode_page(text.encode(encoding), None, "page.html") == text


def test_one_broken_byte_spoils_no_page() -> None:
    """A page of UTF-8 with one byte cut off is still read as UTF-8."""
    data = (TEXT * 20).encode()
    broken = data.replace("€".encode(), b"\xe2\x82", 1)
    assert decode_page(broken, "utf-8", "page").count("“a record”") == 20


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\xef\xbb\xbf", "holds no word"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF file"),
        (b"PK\x03\x04rest", "zip file or an office document"),
        (gzip.compress(b"text"), "gzip file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "is an image"),
        (b"\x7fELF\x02" + bytes(50), "is a program"),
        (bytes(range(256)) * 4, "is a binary file"),
        (b"MZ" + bytes(range(32)) * 10, "is a binary file"),
        (json.dumps({"cells": [], "nbformat": 4}).encode(), "is a notebook"),
        (b'{\n "nbformat": 4, "cells": []}', "is a notebook"),
        ("\ufffd".encode() * 40 + b"Trade rose", "decoded wrongly"),
        (b"... --- ...", "holds no word"),
        (b'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News of the day', "is a feed"),
        (b"x" * 10_000_001, "larger than 10 MB"),
        (
            "Правительство сообщило, что экспорт газа в 2023 году вырос на 5 процентов.".encode(),
            "written in Russian",
        ),
        (
            b"Die Regierung hat mit der Ausfuhr von Gas im Jahr 2023 mehr verdient als im Jahr davor.",
            "in German",
        ),
        ("在过去的一年里，出口增长了百分之五。政府表示，这是一个新的纪录。".encode(), "written in Chinese"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "page without an article"),
        (
            b"<html><body><h1>Sign in</h1><form><input> Password</form><p>Please sign in to read.</p></body></html>",
            "without an article",
        ),
    ],
)
def test_what_is_no_article_is_one_sentence(data: bytes, said: str) -> None:
    """Each kind of wrong file is bad data, said in one sentence that names the file."""
    with pytest.raises(BadData) as error:
        article_from_bytes(data, "story.file")
    assert said in str(error.value)
    assert str(error.value).startswith("story.file ")
    assert "\n" not in str(error.value)
    assert error.value.exit_code == 65


def test_large_file_is_not_read(tmp_path: Path) -> None:
    """A file of 100 MB is refused by its size alone."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(BadData, match="has 100 MB, more than the 10 MB allowed"):
        load_article(path)


@pytest.mark.parametrize("name", ["none.txt", "x" * 300 + ".txt", "a\0b.txt"])
def test_missing_file(tmp_path: Path, name: str) -> None:
    """A file that is not there, or cannot be, is an input problem in one sentence."""
    with pytest.raises(InputOutputProblem, match="There is no file"):
        load_article(tmp_path / name)


def test_short_english_text_is_enough() -> None:
    """A sentence is an article; a few words are not judged by their language."""
    assert article_from_bytes(b"Exports rose 5%.", "standard input").words == 3
