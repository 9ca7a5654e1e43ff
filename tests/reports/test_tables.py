"""Tests of tables for readers."""

from __future__ import annotations

import base64
import csv
import io
from dataclasses import replace

import pandas as pd
import pytest

from analysis.errors import BadData
from analysis.reports import table

from .made_up import fragment, small_table, words


def test_caption_headers_and_scopes() -> None:
    """A table has a caption, column headers with scope and unit, and a row header first in each row."""
    tree = fragment(small_table()._repr_html_())
    assert words(tree.find(".//caption")) == "Trade with each partner"
    heads = tree.findall(".//thead//th")
    assert [words(head) for head in heads] == ["partner", "tradebillion US dollars", "gap"]
    assert {head.get("scope") for head in heads} == {"col"}
    assert [row[0].get("scope") for row in tree.findall(".//tbody/tr")] == ["row", "row"]


def test_numbers_and_nothing() -> None:
    """Numbers are marked as such; what is missing is a dash that says so."""
    tree = fragment(small_table()._repr_html_())
    cells = [[words(cell) for cell in row] for row in tree.findall(".//tbody/tr")]
    assert cells == [["China", "70.2", "−5.3"], ["Nobody", "–", "1,234.5"]]
    assert [cell.get("class") for cell in tree.findall(".//td")] == ["number"] * 4
    assert tree.find(".//abbr").get("title") == "no figure"


def test_download_equals_the_table() -> None:
    """The download holds the cells that are shown, as programs read them, and no formula."""
    made = small_table(rows=[("=cmd()", 70.2, -5.31), ("-2+3", None, 1.0)])
    link = fragment(made._repr_html_()).find(".//a[@download]")
    assert link.get("download") == "trade.csv"
    text = base64.b64decode(link.get("href").partition("base64,")[2]).decode()
    assert list(csv.reader(io.StringIO(text))) == [
        ["partner", "trade (billion US dollars)", "gap"],
        ["'=cmd()", "70.2", "-5.31"],
        ["'-2+3", "", "1.00"],
    ]


def test_one_unit_for_all() -> None:
    """A single unit stands with the caption."""
    tree = fragment(small_table(units="million tonnes")._repr_html_())
    assert words(tree.find(".//caption/span/small")) == "million tonnes"


def test_source_and_note() -> None:
    """Source and note stand below, as sentences."""
    tree = fragment(small_table(note="Goods only")._repr_html_())
    assert words(tree.find(".//figcaption")) == "Goods only. Source: Customs. Download as CSV"


def test_box_that_scrolls_can_be_reached() -> None:
    """The box around a table takes the keyboard's focus and has a name."""
    tree = fragment(small_table()._repr_html_())
    box = tree.find(".//div[@role='region']")
    assert box.get("tabindex") == "0"
    assert tree.find(f".//*[@id='{box.get('aria-labelledby')}']").tag == "caption"


def test_rows_and_links() -> None:
    """A row can be linked to, and a cell that names rows of another table links to each."""
    frame = pd.DataFrame({"row": ["a 1", "b"], "from": ["x, y/2", None]})
    tree = fragment(
        table(
            frame, caption="c", units="", source="s", name="t", anchor="row", refers={"from": "row"}
        )._repr_html_()
    )
    assert [row.get("id") for row in tree.findall(".//tbody/tr")] == ["row-a-1", "row-b"]
    assert [link.get("href") for link in tree.findall(".//td/a")] == ["#row-x", "#row-y-2"]


def test_addresses_are_links() -> None:
    """A cell that is an address of the web is a link; one of another kind is text."""
    frame = pd.DataFrame({"no": [1, 2], "address": ["https://example.org/a?b=1&c=2", "javascript:alert(1)"]})
    links = fragment(table(frame, caption="c", units="", source="s", name="t")._repr_html_()).findall(
        ".//td/a"
    )
    assert [link.get("href") for link in links] == ["https://example.org/a?b=1&c=2"]


def test_index_makes_columns() -> None:
    """Every level of an index makes a column; a mere count does not."""
    index = pd.MultiIndex.from_tuples([("a", 2021), ("b", 2022)], names=["who", "year"])
    assert table(pd.DataFrame({"x": [1, 2]}, index), caption="c", units="", source="s", name="t").header == (
        "who",
        "year",
        "x",
    )
    assert table(pd.DataFrame({"x": [1, 2]}), caption="c", units="", source="s", name="t").header == ("x",)


def test_plain_text() -> None:
    """On a terminal a table is aligned text with its caption and source."""
    assert str(small_table()).splitlines() == [
        "Trade with each partner",
        "partner  trade (billion US dollars)     gap",
        "China                          70.2    -5.3",
        "Nobody                               1234.5",
        "Source: Customs",
    ]


def test_an_empty_table() -> None:
    """A table without rows has its headers all the same."""
    made = table(pd.DataFrame({"x": [], "y": []}), caption="c", units="", source="s", name="t")
    assert made.csv == "x,y\n"
    assert fragment(made._repr_html_()).findall(".//tbody/tr") == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"caption": " "}, "has no caption"),
        ({"name": "A table"}, "cannot name a table"),
        ({"units": {"trades": "t"}}, "has no column 'trades'; its columns are partner, trade, gap"),
        ({"formats": {"x": 1}}, "has no column 'x'"),
    ],
)
def test_mistakes(changes: dict[str, object], said: str) -> None:
    """What is missing or misspelled is told in a sentence."""
    with pytest.raises(BadData, match=said):
        small_table(**changes)


def test_no_rows() -> None:
    """A table without rows is a sentence, not a header over nothing."""
    assert words(fragment(small_table(rows=())._repr_html_())) == "Trade with each partner: none."


def test_a_table_read_from_end_to_end_has_no_box_of_its_own() -> None:
    """A long table scrolls under its header, unless it is to be read whole."""
    long = table(pd.DataFrame({"value": range(40)}), caption="Long", units="", source="x", name="long")
    assert 'class="scroll long"' in long._repr_html_()
    assert 'class="scroll"' in replace(long, whole=True)._repr_html_()


def test_a_wide_table_of_words_becomes_blocks_on_a_phone() -> None:
    """Its cells name their columns and keep the roles of a table; a table of numbers stays as it is."""
    words_ = pd.DataFrame(
        {
            "verdict": ["Supported on China's books"],
            "why, in short": ["because the figure is the same in every book"],
            "amount": [1.5],
        },
        index=pd.Index(["$70.2 billion"], name="claim"),
    )
    html = table(words_, caption="C", units={"amount": "USD"}, source="S", name="words")._repr_html_()
    assert '<figure class="table stack"' in html
    assert '<table role="table">' in html
    assert '<td role="cell" data-label="verdict">Supported' in html
    assert 'data-label="amount (USD)">1.5<' in html
    assert html.count('role="columnheader"') == 4
    numbers = pd.DataFrame(
        {"2021": [1.0], "2022": [2.0]}, index=pd.Index(["a country with a long name"], name="country")
    )
    plain = table(numbers, caption="C", units="", source="S", name="numbers")._repr_html_()
    assert "stack" not in plain
    assert "data-label" not in plain
    assert 'role="table"' not in plain
