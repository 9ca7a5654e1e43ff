"""article.toml: strict reading, and what is written for a new article."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article.record import ArticleRecord, read_record, write_record
from analysis.errors import BadData

TEXT = "Trade rose to $3 billion in 2023 and to $3 billion in 2022."


def read(toml: str) -> ArticleRecord:
    return read_record(toml.encode(), TEXT)


def test_everything_that_may_be_said() -> None:
    """Every field is read; corrections keep their quote, their reason and their fields."""
    record = read(
        'headline = "Up"\nagency = "AA"\nbylines = ["Ann Lee"]\nlanguage = "en"\npublished = 2023-05-17\n'
        'published_basis = "inferred"\npublished_how = "from a birthday"\nfound_at = ""\nnote = "none"\n'
        '[[claims]]\nquote = "$3 billion"\nnth = 2\nperiod = "2022"\nwhy = "it says so"\n'
        '[[claims]]\nquote = "2023"\nreject = true\n'
        '[[claims]]\nquote = "Trade"\nadd = true\nvalue = [1, 2.5]\nunit = "USD"\nkind = "level"\n'
        '[[readings]]\nquote = "$3 billion"\nnth = 1\npartners = ["KAZ", "UZB"]\nflow = "exports"\n'
    )
    assert (record.headline, record.bylines, record.found_at) == ("Up", ("Ann Lee",), None)
    assert (record.published, record.published_basis) == (date(2023, 5, 17), "inferred")
    second, rejected, added = record.claims
    assert (second.quote, second.nth, dict(second.fields), second.why) == (
        "$3 billion",
        2,
        {"period": "2022"},
        "it says so",
    )
    assert rejected.reject and not rejected.fields
    assert added.add and added.fields["value"] == [1, 2.5]
    assert dict(record.readings[0].fields) == {"partners": ["KAZ", "UZB"], "flow": "exports"}


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("headlin = 'Up'", "no key 'headlin'"),
        ("headline = 5", "headline is 5, but should be a text"),
        ("bylines = 'Ann'", "bylines is 'Ann', but should be a list"),
        ("bylines = [1]", "should be a text"),
        ("published = '2023-05-17'\npublished_basis = 'stated'", "published is"),
        ("published = 2023-05-17T10:00:00\npublished_basis = 'stated'", "published is"),
        ("published = 2023-05-17", "come together"),
        ("published_basis = 'stated'", "come together"),
        ("published = 2023-05-17\npublished_basis = 'guessed'", "stated or inferred"),
        ("headline = ", "is not TOML"),
        ("claims = 3", "should be a list"),
        ("claims = [3]", "list of tables"),
        ("[[claims]]\nperiod = '2022'", "names its quote"),
        ("[[claims]]\nquote = '$4 billion'\nreject = true", "holds '$4 billion' 0 times"),
        ("[[claims]]\nquote = '$3 billion'\nnth = 3\nreject = true", "no occurrence 3"),
        ("[[claims]]\nquote = '$3 billion'\nreject = true", "nth = 1 to 2 says which"),
        ("[[claims]]\nquote = '$3 billion'\nnth = 0\nreject = true", "nth counts from 1"),
        ("[[claims]]\nquote = '$3 billion'", "corrects nothing"),
        ("[[claims]]\nquote = '$3 billion'\nreject = true\nunit = 'EUR'", "cannot also"),
        ("[[claims]]\nquote = '$3 billion'\nvalue = 'three'", "value is 'three'"),
        ("[[claims]]\nquote = '$3 billion'\nvalue = true", "value is True"),
        (
            "[[claims]]\nquote = '$3 billion'\napprox = 'ovr'",
            "approx is 'ovr'; allowed are false, true, over",
        ),
        ("[[claims]]\nquote = '$3 billion'\nkind = 'levle'", "kind is 'levle'; allowed are level"),
        ("[[claims]]\nquote = '$3 billion'\ndirection = 'left'", "direction is 'left'"),
        ("[[claims]]\nquote = '$3 billion'\nflow = 'exports'", "no key 'flow'"),
        ("[[readings]]\nquote = '$3 billion'\nunit = 'EUR'", "no key 'unit'"),
        ("[[readings]]\nquote = '$3 billion'\ntransformation = 'grwth'", "allowed are level, growth"),
        ("[[readings]]\nquote = '$3 billion'\nmeasure = 'weight'", "allowed are an empty text, deliveries"),
        (
            "[[readings]]\nquote = '$3 billion'\nperiod = 'last spring'",
            "period: 'last spring' is not a period",
        ),
        ("[[claims]]\nquote = '$3 billion'\nbase_period = '2022x'", "base_period: '2022x' is not a period"),
    ],
)
def test_anything_else_is_one_sentence(toml: str, said: str) -> None:
    """An unknown key or a wrong type is bad data, said in one sentence that names the file."""
    with pytest.raises(BadData) as error:
        read(toml)
    assert said in str(error.value)
    assert "article.toml" in str(error.value)
    assert "\n" not in str(error.value)
    assert error.value.exit_code == 65


def test_file_that_is_not_utf_8() -> None:
    """The byte that fits no character is named."""
    with pytest.raises(BadData, match="not UTF-8: byte 12"):
        read_record(b'headline = "\xe9"', TEXT)


@given(
    st.text(max_size=40),
    st.lists(st.text(min_size=1, max_size=20), max_size=3),
    st.none() | st.dates(),
    st.text(max_size=40),
)
def test_what_is_written_is_read_again(headline: str, names: list[str], day: date | None, how: str) -> None:
    """Any text comes back from the file as it was; no text can break out of its quotes."""
    record = ArticleRecord(
        headline=headline or None,
        bylines=tuple(names),
        language="en",
        published=day,
        published_basis="stated" if day else None,
        published_how=(how or None) if day else None,
    )
    assert read(write_record(record)) == record
