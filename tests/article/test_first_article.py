"""The first article, as it lies in the project."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

import analysis
from analysis.article import Article, EventDate, infer_publication_date, load_article
from analysis.project import Project

ROOT = Path(analysis.__file__).parents[1]
SLUG = "kazakhstan-china-2023"
SHA256 = "6c28b0b9c310b32a5e93e46111d35e229ef015a869589af0e9ad98e1f56e558d"


@pytest.fixture(scope="module")
def article() -> Article:
    return load_article(SLUG, project=Project(ROOT))


def test_text_is_the_file_byte_for_byte(article: Article) -> None:
    """The file is the one received, and the canonical text is the file."""
    data = (ROOT / "data" / "articles" / SLUG / "article.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SHA256
    assert article.text.encode() == data


def test_what_is_known(article: Article) -> None:
    """Headline, agency, bylines, dateline and date; the text names no address, and the file says so."""
    assert article.headline == "Cooperation with China based on ‘unshakable friendship,’ says Kazakhstan"
    assert article.agency == "Anadolu Agency"
    assert article.bylines == ("Burc Eruygur", "Riyaz ul Khaliq")
    assert article.dateline == "ISTANBUL (AA)"
    assert (article.published, article.published_basis) == (date(2023, 5, 17), "inferred")
    assert article.found_at is None


def test_furniture_is_set_aside_with_its_reason(article: Article) -> None:
    """All that the page added is set aside: each piece once, with a reason."""
    assert [(piece.what, piece.text[:20]) for piece in article.furniture] == [
        ("the headline again", "Cooperation with Chi"),
        ("the source line of the page", "Kaynak:Source of New"),
        ("a counter", "This news has been r"),
        ("the comment form", "ADD A COMMENT to TO "),
        ("a notice in Turkish", "UYARI: Küfür, hakare"),
        ("navigation", "Previous and Next Ne"),
    ]


def test_roles(article: Article) -> None:
    """The head, the one subheading and the body are told apart."""
    roles = [paragraph.role for paragraph in article.body]
    assert roles[:4] == ["headline", "standfirst", "byline", "body"]
    assert roles.count("subheading") == 1
    assert roles.count("body") == len(roles) - 4


def test_text_alone_tells_as_much_as_its_record(article: Article, tmp_path: Path) -> None:
    """Without article.toml the same headline, agency and bylines come from the text; only the date is missing."""
    copy = tmp_path / "article.txt"
    copy.write_bytes((ROOT / "data" / "articles" / SLUG / "article.txt").read_bytes())
    alone = load_article(copy)
    assert (alone.headline, alone.agency, alone.bylines) == (
        article.headline,
        article.agency,
        article.bylines,
    )
    assert alone.paragraphs == article.paragraphs
    assert alone.published is None


def test_stored_date_is_the_inferred_one(article: Article) -> None:
    """The date in article.toml is the one that follows from the text and the project's sourced tables."""
    from analysis.statistics import events, people

    births = {person.name: person.born for person in people() if person.born}
    held = [
        EventDate(event.name, event.start, event.end, event.source, event.other_names) for event in events()
    ]
    inference = infer_publication_date(article, births, held)
    assert inference.date == article.published
    assert inference.contradiction is None
    assert len(inference.steps) >= 3
    assert all(article.text[step.start : step.end] == step.quote for step in inference.steps)
