"""What stands around a notebook's cells on its page, and the page itself."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup, escape

from analysis.errors import WorkbookError
from analysis.project import Project, find_project
from analysis.quantities import capital
from analysis.runs.execution.results import results_of
from analysis.runs.notebooks.parameters import declared
from analysis.runs.records.record import Failure, ParameterValue, RunRecord

if TYPE_CHECKING:
    from analysis.article import Article

_SHORT = 12  # characters of a hash that a reader sees
# What a run's record calls what a page was made from, in a reader's words and order.
_INPUTS = {
    "article": "the article", "data": "the tables", "parameters": "the parameters", "notebook": "the notebook",
    "analysis": "the code", "lock": "the lock file",
}  # fmt: skip


class Link(NamedTuple):
    """A link: its words and its address."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page besides its cells.

    Parameters
    ----------
    name : str
        The report's name, such as ``02_trade``.
    title : str
        What the page is about; empty to take the notebook's first heading.
    answer : str
        The answer in a sentence, for lists of reports.
    headline, byline : str
        The article's, with agency and date and how it is known.
    parameters : tuple of ParameterValue
        What the run was given.
    previous, following, index : Link or None
        The pages before and after it and the front page.
    provenance : tuple of (str, str)
        What the page was made from, with the first characters of each hash.
    record : str
        The address of the run record; empty if there is none.
    failure, traceback : str
        How the run failed, in one sentence, and where; empty if it did not.
    data : str
        The page's verdicts as JSON-LD; empty if it has none.
    exchange : str
        The address of the file that holds the same; empty if there is none.
    corrected : tuple of str or None
        The quotes whose claims or readings ``article.toml`` corrects; None if there is no article.
    """

    name: str
    title: str = ""
    answer: str = ""
    headline: str = ""
    byline: str = ""
    parameters: tuple[ParameterValue, ...] = ()
    previous: Link | None = None
    following: Link | None = None
    index: Link | None = None
    provenance: tuple[tuple[str, str], ...] = ()
    record: str = ""
    failure: str = ""
    traceback: str = ""
    data: str = ""
    exchange: str = ""
    corrected: tuple[str, ...] | None = None

    @property
    def changed(self) -> tuple[ParameterValue, ...]:
        """The parameters whose values are not the defaults; which article it is, the page's head says."""
        return tuple(each for each in self.parameters if each.changed and each.name != "article")

    @classmethod
    def of_notebook(cls, notebook: Mapping[str, Any], name: str) -> Page:
        """Return what a notebook by itself says about its page."""
        results: Mapping[str, Mapping[str, Any]] = {}
        parameters: tuple[ParameterValue, ...] = ()
        with contextlib.suppress(WorkbookError):  # a notebook of any origin may be rendered by hand
            results = results_of(notebook)
        with contextlib.suppress(WorkbookError):
            parameters = tuple(
                ParameterValue(each.name, each.annotation, each.default, each.default, each.help)
                for each in declared(notebook, name)
            )
        title = results.get("title", {}).get("value") or notebook.get("metadata", {}).get("title") or ""
        answer = results.get("answer", {}).get("value") or ""
        slug = next((str(each.value) for each in parameters if each.name == "article"), None)
        data = exchange_of(results, article_of(slug, project_here()), name)
        return cls(name, str(title), str(answer), parameters=parameters, data=data)

    @classmethod
    def of_run(
        cls, record: RunRecord, failure: Failure | None = None, project: Project | None = None
    ) -> Page:
        """Return what stands around the page of a run."""
        project = project or project_here()
        article = article_of(record.article, project)
        previous, following = _neighbours(record, project)
        depth = "../" if record.article else ""
        page = cls(
            record.name,
            str(record.results.get("title", {}).get("value") or ""),
            record.answer,
            (article.headline or article.slug) if article else "",
            byline(article) if article else "",
            record.parameters,
            previous,
            following,
            Link("All reports", f"{depth}index.html"),
            made_from(record.inputs),
            f"{record.name}.json",
            data=exchange_of(record.results, article, record.name, record.inputs.get("article", "")),
            corrected=_corrected(article) if article else None,
            exchange="claims.jsonld" if record.name == record.notebook else "",
        )
        if failure is None:
            return page
        return replace(page, failure=failure.sentence(record.notebook), traceback=failure.traceback)


def render(notebook: Mapping[str, Any], record: RunRecord, failure: Failure | None = None) -> str:
    """Return the page of a run.

    Parameters
    ----------
    notebook : mapping
        The executed notebook, as far as it came.
    record : RunRecord
        What is known of the run.
    failure : Failure, optional
        How it failed; the page says so at its top.

    Raises
    ------
    BadData
        If a figure has no alternative text, a table no caption, a picture comes from outside, or the page
        is too large; the page of a failed run is only checked for its size.
    """
    from analysis.reports.exporter import shared

    resources = {
        "metadata": {"name": record.name},
        "page": Page.of_run(record, failure),
        "strict": failure is None,
    }
    html, _ = shared().from_notebook_node(notebook, resources)
    return html


def exchange_of(
    results: Mapping[str, Mapping[str, Any]], article: Article | None, name: str, digest: str = ""
) -> Markup:
    """Return the verdicts among a run's results as JSON-LD; nothing if there are none."""
    verdicts = results.get("verdicts", {}).get("value")
    if not verdicts:
        return Markup()
    from analysis.reports.article.exchange import as_script, claim_reviews

    return as_script(claim_reviews(verdicts, article, f"{name}.html", digest))


def made_from(inputs: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return in words what a page was made from, with the first characters of each hash."""
    return tuple((words, inputs[name][:_SHORT]) for name, words in _INPUTS.items() if name in inputs)


def byline(article: Article) -> Markup:
    """Return an article's agency and date, and how the date is known; they lead to where it was found."""
    parts = [article.agency] if article.agency else []
    if article.published:
        day = f"{article.published.day} {article.published:%B %Y}"
        parts.append(f"{day} (inferred)" if article.published_basis == "inferred" else day)
    else:
        parts.append("date not known")
    said, address = escape(", ".join(parts)), article.found_at or ""
    if not address.startswith(("https://", "http://")):
        return said
    return Markup('<a href="{}">{}</a>').format(address, said)


def label(notebook: str) -> str:
    """Return a notebook's name as a word for links.

    Examples
    --------
    >>> label("02_trade")
    'Trade'
    """
    words = re.sub(r"^\d+_", "", notebook).replace("_", " ")
    return capital(words)


def project_here() -> Project | None:
    """Return the project one stands in; None for a notebook that belongs to none."""
    with contextlib.suppress(WorkbookError):
        return find_project()
    return None


def article_of(slug: str | None, project: Project | None) -> Article | None:
    """Return an article of the project; None if there is none or it cannot be read."""
    if slug is None or project is None:
        return None
    from analysis.article import load_article

    with contextlib.suppress(WorkbookError):  # a run that failed for its article gets its page all the same
        return load_article(slug, project=project)
    return None


def _corrected(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.quote for each in (*article.corrections, *article.readings)))


def _neighbours(record: RunRecord, project: Project | None) -> tuple[Link | None, Link | None]:
    """Return links to the reports before and after this one, in the order of the notebooks."""
    if project is None:
        return None, None
    names = sorted(path.stem for path in project.notebooks.glob("[0-9][0-9]_*.ipynb"))
    if record.notebook not in names:
        return None, None
    at = names.index(record.notebook)
    links = [Link(label(name), f"{name}.html") for name in names]
    return (links[at - 1] if at else None), (links[at + 1] if at + 1 < len(links) else None)
