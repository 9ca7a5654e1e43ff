"""The front page: the article, the answer, the verdicts, the reports, other articles, what was set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from analysis.project import Project
from analysis.reports.chapter import Chapter, Count, Entry, Score
from analysis.reports.finish import finished
from analysis.reports.page import article_of, byline, label, project_here
from analysis.reports.stylesheet import TEMPLATE, policy, stylesheet
from analysis.reports.sweeps.title import sweep_title
from analysis.runs.records.record import RunRecord
from analysis.runs.sweeps.records import SweepRecord
from analysis.verdicts.card import verdict_html
from analysis.verdicts.verdict import SIGNS

if TYPE_CHECKING:
    from analysis.article import Article

_DECIDED = ("Supported", "Refuted", "Conflicting evidence")
_SHARED = ("article", "data", "notebook", "analysis")  # parts of a run's key that parameters do not change


def render_index(
    records: Sequence[RunRecord], project: Project | None = None, sweeps: Sequence[SweepRecord] = ()
) -> str:
    """Return the front page of all reports.

    Parameters
    ----------
    records : sequence of RunRecord
        The record of every published run.
    project : Project, optional
        Where the articles are; by default the project one stands in.
    sweeps : sequence of SweepRecord
        The record of every published sweep.
    """
    project = project or project_here()
    swept = {each.report for sweep in sweeps for each in sweep.sets}
    records = [each for each in records if each.path not in swept or not _changed(each)]
    slugs = {each.article for each in records} | {each.article for each in sweeps}
    chapters = [
        _chapter(
            [record for record in records if record.article == slug],
            [sweep for sweep in sweeps if sweep.article == slug],
            slug,
            project,
        )
        for slug in sorted(slugs, key=lambda slug: (slug is None, slug or ""))
    ]
    environment = Environment(loader=FileSystemLoader(TEMPLATE), autoescape=True)
    environment.globals |= {"stylesheet": Markup(stylesheet()), "policy": policy()}  # noqa: S704 - our own
    html = environment.get_template("front.html.j2").render(chapters=chapters)
    return finished(html, "index")


def _chapter(
    records: Sequence[RunRecord], sweeps: Sequence[SweepRecord], slug: str | None, project: Project | None
) -> Chapter:
    article = article_of(slug, project)
    ordered = sorted(records, key=_by_notebook)
    judged = next((each for each in ordered if "verdicts" in each.results and not _changed(each)), None)
    return Chapter(
        (article.headline or article.slug) if article else (slug or "Reports about no one article"),
        byline(article) if article else "",
        tuple(_entry(record) for record in ordered if not _changed(record)),
        tuple(_dated(_entry(record), record, ordered) for record in ordered if _changed(record)),
        tuple(
            _dated(_sweep_entry(sweep), sweep, ordered)
            for sweep in sorted(sweeps, key=lambda each: each.name)
        ),
        (article.published_how or "") if article and article.published_basis == "inferred" else "",
        _furniture(article),
        judged.answer if judged else "",
        _scores(judged),
        _counts(judged),
    )


def _rows(judged: RunRecord | None) -> list[Mapping[str, Any]]:
    return list(judged.results["verdicts"]["value"]) if judged else []


def _scores(judged: RunRecord | None) -> tuple[Score, ...]:
    return tuple(
        Score(
            str(one["hedged"]),
            str(one["measure"] or ""),
            Markup(verdict_html(one["verdict"], one["summary"])),  # noqa: S704 - it escapes what it shows
            _kind(one["verdict"]),
            f"{judged.path}.html#{one['anchor']}" if judged and one["verdict"] != "Not judged" else "",
            bool(one["by_statistics"]),
            one["verdict"] in _DECIDED,
        )
        for one in _rows(judged)
    )


def _counts(judged: RunRecord | None) -> tuple[Count, ...]:
    numbers = Counter(str(one["verdict"]) for one in _rows(judged))
    return tuple(
        Count(sign, label, _kind(label), numbers[label]) for label, sign in SIGNS.items() if numbers[label]
    )


def _kind(label: str) -> str:
    return label.lower().replace(" ", "-")


def _entry(record: RunRecord) -> Entry:
    return Entry(
        record.title if record.title != record.notebook else label(record.notebook),
        record.answer,
        f"{record.path}.html",
        label(record.notebook),
        _changed(record),
    )


def _sweep_entry(sweep: SweepRecord) -> Entry:
    failed = sum(bool(each.failure) for each in sweep.sets)
    told = f"{len(sweep.sets)} {'set' if len(sweep.sets) == 1 else 'sets'} of parameters{f', {failed} failed' if failed else ''}"
    return Entry(sweep_title(sweep), "", f"{sweep.path}.html", label(sweep.notebook), told)


def _dated(entry: Entry, made: RunRecord | SweepRecord, records: Sequence[RunRecord]) -> Entry:
    """Say of a report that it was made from older tables, texts or code than its notebook's report with defaults."""
    now = next((each.inputs for each in records if each.notebook == made.notebook and not _changed(each)), {})
    moved = [
        part
        for part in _SHARED
        if part in made.inputs and now.get(part, made.inputs[part]) != made.inputs[part]
    ]
    if not moved:
        return entry
    return replace(entry, changed=f"{entry.changed}; made before the last change of its inputs: run it again")


def _changed(record: RunRecord) -> str:
    """Return the parameters that make a report another one than the article's own, in words."""
    return ", ".join(
        f"{each.name.replace('_', ' ')} {_words(each.value)}"
        for each in record.parameters
        if each.changed and each.name != "article"
    )


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _furniture(article: Article | None) -> tuple[tuple[str, str], ...]:
    pieces = article.furniture if article else ()
    return tuple((each.what.replace("_", " "), " ".join(each.text.split())) for each in pieces)


def _by_notebook(record: RunRecord) -> tuple[str, str]:
    return record.notebook, record.name
