"""Pages with a hostile text in every place where text can enter."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

import pandas as pd
from nbformat.v4 import new_output

from analysis.charts.pairs import pairs
from analysis.claims import Claim
from analysis.derive.figure import Figure
from analysis.quantities import Interval
from analysis.reports import answer, cards, claim_table, claim_text, note, render, table
from analysis.runs.execution.results import result
from analysis.runs.records.record import Failure, ParameterValue
from analysis.statistics import Source
from analysis.verdicts import Found, Reading, Specification, Verdict
from analysis.verdicts.findings.attribution import Attribution
from analysis.verdicts.findings.corroboration import Corroboration

from .made_up import article, chart, claim, code, markdown, notebook, run


def shown(thing: Any) -> Any:
    """Return a code cell that shows a thing as a kernel would send it."""
    if hasattr(thing, "_repr_mimebundle_"):
        data, about = thing._repr_mimebundle_()
        return code(data, about=about)
    return code({"text/html": thing._repr_html_(), "text/plain": str(thing)})


def page(text: str) -> str:
    """Return a page of a run in which every text that comes from outside is this one."""
    cells = [markdown("# T"), *article_cells(text), *table_cells(text), *chart_cells(text), *raw_cells(text)]
    record = run(
        parameters=(ParameterValue("note", "str", text, "", text),),
        results={
            "title": {"value": text},
            "answer": {"value": text},
            "verdicts": {"value": [verdict_row(text)]},
        },
    )
    return render(notebook(*cells), record)


def failed_page(text: str) -> str:
    """Return the page of a run that failed with a hostile message."""
    failed = code(source=text)
    failed.outputs = [new_output("error", ename=text, evalue=text, traceback=[text])]
    failure = Failure(text, cell=1, cell_id="x", source=text, traceback=text)
    return render(notebook(markdown("# T"), failed), run(), failure)


def article_cells(text: str) -> list[Any]:
    """Return cells with the text as headline, paragraph, furniture, quote, measure and speaker."""
    whole = f"{text}\n\nIt rose: {text} this year.\n\n{text}"
    held = article(whole, headline=text, agency=text)
    found = claim(
        whole, f"rose: {text}", 12.5, text, measure=text, speaker=text, period=text, kind=text, hedge=text
    )
    return [
        shown(claim_text(held, [found], labels={found.id: text})),
        shown(cards([hostile_verdict(text, found)], page="04_verdicts.html")),
        shown(claim_table([found], source=text, carded=True)),
        shown(answer(text)),
        shown(note(text)),
    ]


def hostile_verdict(text: str, found: Claim) -> Verdict:
    """Return a verdict with the text wherever a table or an article can bring it."""
    figure = Figure(text, Interval.exact(1.0), "percent", formula=text, source=text, rows=(text,))
    way = Specification(text, text, figure, note=text)
    said = Attribution("changed", text, text)
    pages = [
        Source(text, text, text, text, text, url, text, text, date(2024, 3, 9), text, text, text)
        for url in (text, f"https://evil.example/{text}")
    ]
    return Verdict(
        found, Reading(overridden=(text,)), "Refuted", f"Refuted {text}", text, Corroboration("contradicted", text, text),
        said, (Found(way, "outside"),), context=(text,), needs=text, figures=(figure,), premises=tuple(pages),
    )  # fmt: skip


def verdict_row(text: str) -> dict[str, Any]:
    """Return such a verdict as a run record holds it."""
    found = claim(f"a {text} b", text, 12.5, text, measure=text, speaker=text, hedge=text)
    return dict(result("verdicts", [hostile_verdict(text, found)])["value"][0])


def table_cells(text: str) -> list[Any]:
    """Return a cell with the text in every part of a table."""
    frame = pd.DataFrame(
        {text: [text, None], "numbers": [1.5, -2.5]}, index=pd.Index([text, "b"], name=text + " ")
    )
    units = {text: text, "numbers": text}
    return [shown(table(frame, caption=text, units=units, source=text, name="t", note=text, anchor="row"))]


def chart_cells(text: str) -> list[Any]:
    """Return cells with the text as label, title, unit, source and alternative text of charts."""
    frame = pd.DataFrame({"label": [text], "first": [2.0], "second": [1.0], "gap": [text]})
    drawn = pairs(frame, name="c", title=text, source=text, units=text, first=text, second=text, alt=text)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{escape(text)}</title></svg>'
    return [shown(drawn), chart(svg=svg, name="d", alt=text, title=text, source=text, window="0 0 1 1")]


def raw_cells(text: str) -> list[Any]:
    """Return cells in which the text itself is what a cell shows, printed, or said in Markdown."""
    printing = code(source=text)
    printing.outputs = [new_output("stream", name=name, text=text) for name in ("stdout", "stderr")]
    plain = code({"text/plain": text}, {"application/javascript": text})
    return [printing, plain]


def markup_page(text: str) -> str:
    """Return a page where the text is taken for markup by a cell that says that it shows HTML or Markdown."""
    cells = [
        markdown(text),
        code({"text/html": text, "text/plain": ""}),
        code({"text/markdown": text, "text/plain": ""}),
        chart(svg=f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{text}</svg>'),
    ]
    return render(notebook(*cells), run(), Failure("its figures are not looked at"))
