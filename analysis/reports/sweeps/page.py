"""The summary page of a sweep: a notebook made here, rendered as every report is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from analysis.errors import BadData
from analysis.project import Project
from analysis.quantities import join
from analysis.reports.notes import answer, note
from analysis.reports.page import Link, Page, article_of, byline, made_from, project_here
from analysis.reports.sweeps.charts import sweep_charts
from analysis.reports.sweeps.frames import address, reach_table, reach_words, sets_table
from analysis.reports.sweeps.results import TEXTS, SweepResults
from analysis.reports.sweeps.title import given_words, sweep_title, told, words
from analysis.reports.tables.table import table
from analysis.runs.records.record import VERDICTS, RunRecord
from analysis.runs.sweeps.records import SweepRecord

# What a page shows at first, and how much less of it if it grows too large: rows and panels.
_ROWS = (250, 100, 40, 15)
_SAID = 40  # sets whose answers stand on the page


def render_sweep(
    record: SweepRecord, runs: Mapping[str, RunRecord], project: Project | None = None
) -> tuple[str, str]:
    """Return the summary page of a sweep and all its results as CSV.

    Parameters
    ----------
    record : SweepRecord
        The sweep.
    runs : mapping
        The record of each run that came out well, by the path of its report.
    project : Project, optional
        Where the article is; by default the project one stands in.
    """
    results = SweepResults(record, runs)
    page = _page(results, project or project_here())
    for rows in _ROWS[:-1]:
        try:
            return _rendered(results, page, rows), results.csv
        except BadData:  # too large: show less of it
            continue
    return _rendered(results, page, _ROWS[-1]), results.csv


def sweep_answer(results: SweepResults) -> str:
    """Return in a sentence or two what a sweep gives."""
    count, failed = len(results.record.sets), sum(bool(each.failure) for each, _ in results.sets)
    said = [
        f"{count} {'set' if count == 1 else 'sets'} of parameters{f', of which {failed} failed' if failed else ''}"
    ]
    names = results.chosen
    numbers = [each.name for each in results.reaches]
    led = next((name for name in names if name in numbers), None)
    differing = results.answering or ([] if led else results.texts)
    found = [_differing(results, differing)] if differing else []
    found += [reach_words(results, led)] if led else []
    if found:
        said.append("; ".join(found))
    elif count > failed:
        said.append("no result varies between them" if results.names else "none of them gives a result")
    return ": ".join(said) + "."


def _differing(results: SweepResults, names: Sequence[str]) -> str:
    """Return in a clause which results in words differ between sets."""
    called = [results.label(name) for name in names]
    left = len(called) - TEXTS
    shown = [*called[:TEXTS], f"{left} more"] if left > 0 else called
    one = len(called) == 1
    what = f"the verdict{'' if one else 's'} of " if names[0].startswith(f"{VERDICTS}.") else ""
    return f"{what}{join(shown)} differ{'s' if one else ''} between them"


def _page(results: SweepResults, project: Project | None) -> Page:
    record = results.record
    article = article_of(record.article, project)
    up = "../../" if record.article else "../"
    return Page(
        record.name,
        sweep_title(record),
        sweep_answer(results),
        (article.headline or article.slug) if article else "",
        byline(article) if article else "",
        index=Link("All reports", f"{up}index.html"),
        provenance=made_from(record.inputs),
        record=f"{record.name}.json",
    )


def _rendered(results: SweepResults, page: Page, rows: int) -> str:
    from nbformat.v4 import new_notebook

    from analysis.reports.exporter import shared

    cells = [*_opening(results), *_variation(results, rows), *_side_by_side(results, rows)]
    cells += [*_failures(results, rows), *_said(results, min(rows, _SAID))]
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"
    resources = {"metadata": {"name": page.name}, "page": page, "strict": True}
    html, _ = shared().from_notebook_node(new_notebook(cells=cells), resources)
    return html


def _opening(results: SweepResults) -> list[Any]:
    record = results.record
    same = given_words(record.same)
    said = [f"The notebook {record.notebook} ran once for each set of parameters."]
    said += [f"In all of them: {same}."] if same else []
    said += (
        [f"Left out was every set that does not fulfil {join(map(_quoted, record.where))}."]
        if record.where
        else []
    )
    helps = {each.name: each for each in record.parameters}
    tried = {name: [told(value) for value in record.tried(name)] for name in record.varying}
    frame = pd.DataFrame(
        {
            "parameter": [words(name) for name in tried],
            "values": ["; ".join(values) for values in tried.values()],
            "default": [told(helps[name].default) for name in tried],
            "what it does": [helps[name].help for name in tried],
        }
    )
    cells = [
        _shown(answer(sweep_answer(results))),
        _shown(note(" ".join(said))),
    ]
    cells.append(_prose(f"[Download all results of all sets as CSV]({record.name}.csv), one in a row."))
    if tried:
        made = table(
            frame, caption="What was tried", units="", source=f"the notebook {record.notebook}", name="tried"
        )
        cells.append(_shown(made))
    return cells


def _variation(results: SweepResults, rows: int) -> list[Any]:
    if not results.reaches:
        return []
    fixed = sum(results.numeric(name) and not results.varies(name) for name in results.names)
    said = f"{fixed} numbers are the same in every set." if fixed > 1 else "Every number varies."
    said = "One number is the same in every set." if fixed == 1 else said
    missing = [name for name in results.record.results if name not in results.names]
    if missing:
        said += f" No set has a result named {join(missing)}."
    charts = [_shown(chart) for chart in sweep_charts(results)]
    return [
        _prose("## What moves the results"),
        _shown(note(said)),
        *charts,
        _shown(reach_table(results, min(rows, 40))),
    ]


def _side_by_side(results: SweepResults, rows: int) -> list[Any]:
    return [_prose("## Side by side"), _shown(sets_table(results, results.chosen, rows))]


def _failures(results: SweepResults, rows: int) -> list[Any]:
    failed = [(number, each) for number, (each, _) in enumerate(results.sets, 1) if each.failure]
    if not failed:
        return []
    varying = results.record.varying
    frame = pd.DataFrame(
        {
            "set": [f"{number}" for number, _ in failed[:rows]],
            "parameters": [
                given_words({n: each.parameters[n] for n in varying}) for _, each in failed[:rows]
            ],
            "what happened": [each.failure for _, each in failed[:rows]],
            "how far it came": [f".workbook/failed/{each.report}.html" for _, each in failed[:rows]],
        }
    )
    left = len(failed) - len(frame)
    made = table(
        frame,
        caption="Sets that failed",
        units="",
        source="the runs of this sweep",
        name="failed",
        note=f"{left} more failed; the file with all results has them." if left else None,
    )
    return [_prose("## Sets that failed"), _shown(made)]


def _said(results: SweepResults, most: int) -> list[Any]:
    """Return what the reports answer in a sentence, and which of them."""
    varying, shared = results.record.varying, dict[str, list[str]]()
    for each, held in results.sets:
        if "answer" in held and held["answer"].text:
            said = escape(given_words({name: each.parameters[name] for name in varying}) or "the report")
            link = f'<a href="{escape(address(results.record, each))}">{said}</a>'
            shared.setdefault(held["answer"].text, []).append(link)
    lines = [f"<li>{_some(links, most)}: {escape(said)}</li>" for said, links in shared.items()]
    if not lines:
        return []
    more = (
        f"<p>{len(lines) - most} more answers are in the file with all results.</p>"
        if len(lines) > most
        else ""
    )
    html = f"<ul>{''.join(lines[:most])}</ul>{more}"
    return [_prose("## What each report answers"), _output({"text/html": html})]


def _some(links: list[str], most: int) -> str:
    left = len(links) - most
    return "; ".join([*links[:most], *([f"{left} more"] if left > 0 else [])])


def _quoted(text: str) -> str:
    return f"“{text}”"


def _prose(text: str) -> Any:
    from nbformat.v4 import new_markdown_cell

    return new_markdown_cell(text)


def _shown(thing: Any) -> Any:
    """Return a cell that shows something, without code."""
    if hasattr(thing, "_repr_mimebundle_"):
        return _output(*thing._repr_mimebundle_())
    return _output({"text/html": thing._repr_html_()})


def _output(data: Mapping[str, str], metadata: Mapping[str, Any] | None = None) -> Any:
    from nbformat.v4 import new_code_cell, new_output

    output = new_output("display_data", data=dict(data), metadata=dict(metadata or {}))
    return new_code_cell("…", outputs=[output], metadata={"tags": ["remove-input"]})
