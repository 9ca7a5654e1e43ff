"""Notebooks, articles and runs made up for tests of reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import html5lib
import nbformat
import pandas as pd
from lxml import etree
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.article.article import Article, Furniture, Paragraph
from analysis.claims.claim import Claim
from analysis.reports import Table, table
from analysis.runs.records.record import ParameterValue, RunRecord
from analysis.runs.sweeps.records import SweepRecord, SweepSet

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'
    '<defs><clipPath id="clip"><rect width="100" height="50"/></clipPath></defs>'
    '<g clip-path="url(#clip)"><path d="M 0 0 L 9 9" fill="#144f8f"/><text x="1" y="9">a label</text></g></svg>'
)
TEXT = (
    "Trade doubles, minister says\n\nTrade rose to $12.5 billion last year, up around 40%.\n\nShare this page"
)


def markdown(text: str, **metadata: Any) -> Any:
    """Return a Markdown cell."""
    return new_markdown_cell(text, metadata=metadata)


def code(
    *bundles: Mapping[str, Any], source: str = "show()", about: Mapping[str, Any] | None = None, **meta: Any
) -> Any:
    """Return a code cell with an output for each bundle of MIME types."""
    outputs = [new_output("display_data", data=dict(each), metadata=dict(about or {})) for each in bundles]
    return new_code_cell(source, outputs=outputs, execution_count=1, metadata=meta)


def chart(svg: str = SVG, name: str = "trade", **words: str) -> Any:
    """Return a code cell that shows a chart."""
    about = {"name": name, "alt": "Trade doubled.", "title": "Trade doubled", "source": "Customs"} | words
    return code({"image/svg+xml": svg}, about={"image/svg+xml": about})


def notebook(*cells: Any) -> Any:
    """Return a notebook whose cells have ids that stay the same."""
    made = new_notebook(cells=list(cells))
    for number, cell in enumerate(made.cells):
        cell.id = f"cell-{number}"
    nbformat.validate(made)
    return made


def run(**changes: Any) -> RunRecord:
    """Return the record of a run that belongs to no article of the project."""
    held: dict[str, Any] = {
        "article": None,
        "notebook": "02_trade",
        "name": "02_trade",
        "parameters": (ParameterValue("year", "int", 2021, 2022, "the year compared"),),
        "inputs": {"data": "ab" * 32, "notebook": "cd" * 32},
        "results": {"title": {"value": "Trade on trial"}, "answer": {"value": "It doubled."}},
    }
    return RunRecord(**(held | changes))


def swept(
    years: Sequence[int] = range(2018, 2023),
    flows: Sequence[str] = ("exports", "imports"),
    failed: int = 0,
    **more: Any,
) -> tuple[SweepRecord, dict[str, RunRecord]]:
    """Return a sweep over years and flows, whose first sets have failed, with the records of its runs."""
    declared = (
        ParameterValue("year", "int", 2022, 2022, "the year compared"),
        ParameterValue("flow", "str", "exports", "exports", "which way goods go"),
        ParameterValue("unit", "str", "USD", "USD", ""),
    )
    sets, runs = [], {}
    for number, (year, flow) in enumerate((year, flow) for year in years for flow in flows):
        values = {"year": year, "flow": flow, "unit": "CNY"}
        failure = "Notebook 02_trade, code cell 2: it <failed>." if number < failed else ""
        sets.append(SweepSet(f"02_trade--{year}-{flow}", values, failure))
        share = (year - 2000) * (1.5 if flow == "exports" else 1.0)
        level = {
            "low": share * 0.9e9,
            "value": share * 1e9,
            "high": share * 1.1e9,
            "unit": "USD",
            "text": "so much",
        }
        results = {
            "title": {"value": "Trade"},
            "answer": {"value": f"It was {share} & more."},
            "trade.level": {"value": level},
            "trade.share": {"value": share, "unit": "percent"},
            "constant": {"value": 7},
            "verdicts": {"value": [{"id": "doubled", "verdict": "Supported" if share > 20 else "Refuted"}]},
        }
        runs[sets[-1].report] = run(name=sets[-1].report, results=results)
    return SweepRecord(
        None, "02_trade", "02_trade--years", "", declared, (), (), tuple(sets), {"data": "ab" * 32}, **more
    ), runs


def article(text: str = TEXT, **changes: Any) -> Article:
    """Return an article of a headline, a paragraph and a piece of furniture."""
    headline, body, share = text.split("\n\n")
    at, end = len(headline) + 2, len(headline) + 2 + len(body)
    paragraphs = (
        Paragraph(0, len(headline), headline, "headline"),
        Paragraph(at, end, body, "body"),
        Paragraph(end + 2, len(text), share, "furniture"),
    )
    furniture = (Furniture(end + 2, len(text), share, "a button"),)
    held = {"headline": headline, "agency": "An Agency", "published": date(2024, 3, 9)} | changes
    return Article("a-small-article", text, paragraphs, furniture, published_basis="inferred", **held)


def claims(text: str = TEXT) -> tuple[Claim, Claim]:
    """Return the two claims of the article, the second first."""
    return (
        claim(
            text,
            "40%",
            40.0,
            "percent",
            kind="growth_rate",
            approx=True,
            hedge="around",
            precision=1.0,
            last_digit=10.0,
        ),
        claim(
            text,
            "$12.5 billion",
            12.5e9,
            "USD",
            measure="trade",
            precision=1e8,
            last_digit=1e8,
            period="2023",
        ),
    )


def claim(text: str, quote: str, value: float, unit: str, **more: Any) -> Claim:
    """Return a claim about a quote of a text."""
    start = text.index(quote)
    return Claim(quote.strip("$%").replace(" ", "-"), quote, start, start + len(quote), value, unit, **more)


def small_table(
    rows: Sequence[Sequence[Any]] = (("China", 70.2, -5.31), ("Nobody", None, 1234.5)), **changes: Any
) -> Table:
    """Return a table with a missing figure and a negative number."""
    frame = pd.DataFrame(rows, columns=["partner", "trade", "gap"]).set_index("partner")
    held: dict[str, Any] = {
        "caption": "Trade with each partner",
        "units": {"trade": "billion US dollars"},
        "source": "Customs",
        "name": "trade",
    }
    return table(frame, **(held | changes))


def parsed(html: str) -> Any:
    """Return a page as a tree, read as a browser reads it; an error in it is an error of the test."""
    builder = html5lib.getTreeBuilder("lxml")
    tree = html5lib.HTMLParser(builder, strict=True, namespaceHTMLElements=False).parse(html)
    for element in tree.iter("{*}*"):
        element.tag = etree.QName(element).localname
    return tree


def fragment(html: str) -> Any:
    """Return a fragment's body as a tree."""
    return parsed(f"<!DOCTYPE html><html><head><title>t</title></head><body>{html}</body></html>").find(
        ".//body"
    )


def words(element: Any) -> str:
    """Return the text of an element, single-spaced."""
    return " ".join("".join(element.itertext()).split())


def as_text(element: Any) -> str:
    """Return an element as markup, for messages."""
    return str(etree.tostring(element, encoding="unicode"))
