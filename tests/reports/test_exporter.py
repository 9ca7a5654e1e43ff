"""Tests of the page of a notebook."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from nbformat.v4 import new_output

import analysis
from analysis.errors import BadData
from analysis.reports import note
from analysis.reports.exporter import WorkbookExporter

from .made_up import chart, code, markdown, notebook, parsed, small_table, words

ROOT = Path(analysis.__file__).parents[1]
TABLE = {"text/html": small_table()._repr_html_(), "text/plain": "x"}


def _page(*cells: object, strict: bool = True) -> str:
    resources = {"metadata": {"name": "02_trade"}, "strict": strict}
    return WorkbookExporter().from_notebook_node(notebook(*cells), resources)[0]


def test_the_page_is_valid_and_whole() -> None:
    """The page parses without error, has a language, one main, one first heading, and the policy first of all."""
    tree = parsed(_page(markdown("# Trade\n\nText."), markdown("## Growth"), chart(), code(TABLE)))
    assert tree.getroot().get("lang") == "en"
    assert len(tree.findall(".//main")) == len(tree.findall(".//h1")) == 1
    assert words(tree.find(".//title")) == words(tree.find(".//h1")) == "Trade"
    first = tree.find("head")[0]
    assert first.get("http-equiv") == "Content-Security-Policy"
    assert "default-src 'none'" in first.get("content")
    assert tree.find("body")[0].get("href") == "#main"


def test_no_script_no_request() -> None:
    """There is no script, no style attribute, and nothing that loads."""
    tree = parsed(_page(markdown("# Trade"), chart(), code(TABLE)))
    assert not tree.findall(".//script")
    assert not tree.xpath("//@style | //@src[not(starts-with(., 'data:'))] | //link")


def test_headings_and_contents() -> None:
    """Headings get stable ids, skip no level, and make the contents."""
    html = _page(markdown("# T\n\n## Whose books?\n\n#### Deep\n\n## Whose books?\n\n# Again"))
    tree = parsed(html)
    found = [(each.tag, each.get("id")) for each in tree.find(".//main").iter("h2", "h3", "h4")]
    assert found == [("h2", "whose-books"), ("h3", "deep"), ("h2", "whose-books-2"), ("h2", "again")]
    links = tree.xpath("//nav[@id='contents']//a/@href")
    assert links == ["#whose-books", "#deep", "#whose-books-2", "#again"]


@pytest.mark.parametrize("spelled", ["remove_cell", "remove-cell"])
def test_tags_in_both_spellings(spelled: str) -> None:
    """A tag is heeded however it is spelled."""
    html = _page(
        markdown("# T"), code({"text/plain": "SECRET"}, tags=[spelled]), markdown("SECRET", tags=[spelled])
    )
    assert "SECRET" not in html


def test_tags_for_code_and_outputs() -> None:
    """Code and outputs can be taken away or folded by themselves."""
    shown = {"text/plain": "OUTPUT"}
    assert "CODE" not in _page(code(shown, source="CODE", tags=["remove_input"]))
    assert "OUTPUT" not in _page(code(shown, tags=["remove-output"]))
    folded = parsed(_page(code(shown, tags=["hide_output"])))
    assert "OUTPUT" in words(folded.find(".//details"))
    assert "method" in parsed(_page(markdown("How.", tags=["method"]))).xpath("//main/div/@class")[1]


def test_code_is_folded_with_one_switch_for_all() -> None:
    """Each cell's code has a labelled switch of its own, and one switch shows all."""
    tree = parsed(_page(code({"text/plain": "1"}, source="a < b"), code({"text/plain": "2"})))
    assert words(tree.xpath("//label[@for='code-1']")[0]) == "Code of step 1"
    assert words(tree.find(".//div[@class='code']/pre")) == "a < b"
    assert words(tree.xpath("//label[@class='switch']")[0]) == "Show all code"


def test_outputs_nobody_should_run() -> None:
    """Scripts and widgets are dropped; printed text and errors are shown as text."""
    html = _page(
        code(
            {"application/javascript": "alert(1)"},
            {"application/vnd.jupyter.widget-view+json": {"model_id": "x"}},
        ),
        code({"text/plain": "<b>plain</b>"}),
    )
    assert "alert(1)" not in html
    assert "&lt;b&gt;plain&lt;/b&gt;" in html


def test_streams_and_errors() -> None:
    """What a cell prints, and how it fails, is escaped; terminal colours go."""
    cell = code()
    cell.outputs = [
        new_output("stream", name="stdout", text="<i>printed</i>\n"),
        new_output("error", ename="E", evalue="v", traceback=["\x1b[31mE\x1b[0m: <script>"]),
    ]
    tree = parsed(_page(cell))
    assert [words(each) for each in tree.findall(".//div[@role='region']/pre")] == [
        "<i>printed</i>",
        "E: <script>",
    ]


def test_a_chart_has_its_words() -> None:
    """A chart is a figure with its title, its picture with alternative text, and its source."""
    figure = parsed(_page(chart())).find(".//figure")
    assert figure.get("id") == "chart-trade"
    assert [each.tag for each in figure] == ["figcaption", "div", "p"]
    assert words(figure[0]) == "Trade doubled"
    assert dict(figure[1].attrib) == {"role": "img", "aria-label": "Trade doubled."}
    assert figure[1][0].tag == "svg"
    assert words(figure[2]) == "Source: Customs."


def test_wide_and_narrow() -> None:
    """A chart drawn for a phone too brings both drawings, with ids of their own."""
    cell = chart()
    cell.outputs[0].data["application/vnd.workbook.chart-narrow"] = cell.outputs[0].data["image/svg+xml"]
    assert parsed(_page(cell)).xpath("//figure/div/svg/@class") == ["wide", "narrow"]


def test_pictures() -> None:
    """A picture in dots is part of the page, with its alternative text."""
    picture = code({"image/png": "iVBORw0KGgo="}, about={"image/png": {"alt": "dots"}})
    frame = parsed(_page(picture)).find(".//figure/div")
    assert frame.get("aria-label") == "dots"
    assert dict(frame[0].attrib) == {"src": "data:image/png;base64,iVBORw0KGgo=", "alt": ""}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (chart(alt=" "), r"code cell 1 \(cell-1\): a figure without alternative text"),
        (code({"image/png": "AAAA"}), "a figure without alternative text"),
        (code({"image/png": "<b>"}, about={"image/png": {"alt": "x"}}), "is no picture"),
        (chart(svg="<svg"), "cannot be read"),
        (code({"text/html": "<table><tr><td>1</td></tr></table>"}), "a table without a caption"),
        (code({"text/markdown": "![x](https://example.org/a.png)"}), "a picture from outside"),
        (markdown("![](a.png)"), r"markdown cell 2 \(cell-1\): a picture without alternative text"),
        (markdown("|a|\n|-|\n|1|"), "a table without a caption"),
    ],
)
def test_what_fails_a_page(cell: object, said: str) -> None:
    """A figure without words, a table without caption, a picture from outside: one sentence names the cell."""
    with pytest.raises(BadData, match=f"Notebook 02_trade, .*{said}"):
        _page(markdown("# T"), cell)
    assert "<main" in _page(markdown("# T"), cell, strict=False)


def test_what_sets_words_to_the_left_in_jupyter_is_not_on_a_page() -> None:
    """A table brings the style that JupyterLab needs, and the page has none but its own."""
    assert "text-align:left" in TABLE["text/html"]
    tree = parsed(_page(markdown("# Trade"), code(TABLE)))
    assert tree.find("body").findall(".//style") == []
    assert "text-align:left!important" not in words(tree.getroot())


def test_a_notebook_of_any_origin_is_a_page_by_hand() -> None:
    """A plain DataFrame and a picture without words fail a report alone, not what nbconvert is asked for by hand."""
    frame = code({"text/html": pd.DataFrame({"a": [1.5]})._repr_html_()})
    drawn = code({"image/png": "iVBORw0KGgo="})
    html, _ = WorkbookExporter().from_notebook_node(notebook(markdown("# Mine"), frame, drawn))
    assert "1.5" in words(parsed(html).find(".//table"))


def test_markdown_in_outputs() -> None:
    """An output in Markdown is shown as HTML."""
    assert parsed(_page(code({"text/markdown": "a **b**"}))).find(".//main//strong").text == "b"


def test_sections_with_nothing_to_show() -> None:
    """A section whose outputs all say that there is nothing is left out, and named with the reason."""
    nothing = {"application/vnd.workbook.nothing+json": {"reason": "No table has it."}, "text/plain": "x"}
    html = _page(
        markdown("# T"),
        markdown("## Kept"),
        code({"text/plain": "something"}, nothing),
        markdown("## Gone\n\nWords."),
        code(nothing),
        markdown("### Gone as well"),
        code(nothing),
        markdown("## After"),
    )
    tree = parsed(html)
    assert tree.xpath("//main//h2/@id") == ["kept", "after", "omitted"]
    assert [words(each) for each in tree.findall(".//section[@class='omitted']//li")] == [
        "No table has it. Left out: Gone."
    ]


def test_one_reason_is_given_once() -> None:
    """Sections left out for one reason stand under it; where it was said already, cell and sentence before it go."""
    key = "application/vnd.workbook.nothing+json"
    nothing = {key: {"reason": "No trade."}, "text/plain": "No trade."}
    other = {key: {"reason": "No gas."}, "text/plain": "No gas."}
    html = _page(
        markdown("# T"),
        code({"text/plain": "No trade."}),
        markdown("It leads to nothing."),
        code(nothing),
        markdown("## One"),
        code(nothing),
        markdown("## Two?"),
        code(other, nothing),
        markdown("## Kept"),
        code({"text/plain": "something"}),
        markdown("This leads to a reason not given before."),
        code(other),
    )
    tree = parsed(html)
    assert [words(each) for each in tree.findall(".//section[@class='omitted']//li")] == [
        "Left out for the reason given above: One; Two?"
    ]
    assert "leads to nothing" not in html
    assert "not given before" in html


def test_what_needs_no_reason_goes_without_one() -> None:
    """A chart that the page needs not show goes with its sentence, silently; a section gone is named with its reason, if it has one."""
    silent = {"application/vnd.workbook.nothing+json": {"reason": ""}, "text/plain": ""}
    nothing = {"application/vnd.workbook.nothing+json": {"reason": "No gas."}, "text/plain": "No gas."}
    html = _page(
        markdown("# T"),
        markdown("## Kept"),
        code({"text/plain": "something"}),
        markdown("A chart of one dot."),
        code(silent),
        markdown("## Gone"),
        code(silent),
        code(silent),
        code(nothing),
        markdown("## Not missed"),
        code(silent),
    )
    assert "one dot" not in html
    assert "Not on this page" in html
    assert [words(each) for each in parsed(html).findall(".//section[@class='omitted']//li")] == [
        "No gas. Left out: Gone."
    ]


def test_notes_stand_as_prose() -> None:
    """A note made from results is a paragraph."""
    assert (
        words(parsed(_page(code({"text/html": note("a & b")._repr_html_()}))).find(".//div[@class='note']/p"))
        == "a & b"
    )


def test_same_notebook_same_bytes() -> None:
    """The page of the same notebook is the same, byte for byte."""
    cells = (markdown("# T"), chart(), code(TABLE))
    assert _page(*cells) == _page(*cells)


def test_by_hand(tmp_path: Path) -> None:
    """`jupyter nbconvert` writes the page of a notebook that declares parameters."""
    parameters = code(source="year: int = 2022  # the year compared", tags=["parameters"])
    made = notebook(markdown("# By hand"), parameters, chart())
    nbformat.write(made, tmp_path / "by_hand.ipynb")
    to = f"{WorkbookExporter.__module__}.{WorkbookExporter.__name__}"
    done = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", to, "by_hand.ipynb"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    tree = parsed((tmp_path / "by_hand.html").read_text("utf-8"))
    assert words(tree.find(".//h1")) == "By hand"
    assert words(tree.find(".//details[@class='parameters']//tbody")) == "year20222022the year compared"


def test_name_for_nbconvert() -> None:
    """The package tells nbconvert the exporter by the name ``workbook``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["nbconvert.exporters"] == {
        "workbook": f"{WorkbookExporter.__module__}:{WorkbookExporter.__name__}"
    }


def test_an_output_that_is_empty() -> None:
    """Empty HTML is nothing to show, and no error."""
    tree = parsed(_page(markdown("# T"), code({"text/html": "", "text/plain": "x"})))
    assert [words(each) for each in tree.findall(".//main//pre")] == ["show()"]


def test_a_page_that_is_too_large_names_the_cell() -> None:
    """The message of a page over its size names the cell that takes the most room."""
    with pytest.raises(BadData, match=r"the most takes code cell 2 \(cell-2\) with 400,"):
        _page(markdown("# T"), code(TABLE), code({"text/html": f"<p>{'x' * 400_000}</p>", "text/plain": ""}))
