"""The exporter behind every report; by hand: ``jupyter nbconvert --to workbook notebook.ipynb``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import nbformat
from jinja2 import Environment
from markupsafe import Markup
from nbconvert.exporters import HTMLExporter, TemplateExporter
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer
from traitlets import default

from analysis.reports.finish import finished
from analysis.reports.page import Page
from analysis.reports.stylesheet import TEMPLATE, policy, stylesheet


class WorkbookExporter(HTMLExporter):
    """Renders an executed notebook as one self-contained page without scripts."""

    export_from_notebook = "Workbook report"

    @default("template_name")
    def _template_name_default(self) -> str:
        return TEMPLATE.name

    @default("extra_template_basedirs")
    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(TEMPLATE.parent)]

    @default("optimistic_validation")
    def _optimistic_validation_default(self) -> bool:
        return True  # the notebook is checked once, and not after each of 17 preprocessors

    # nbconvert's HTMLExporter returns text as well; its base class declares a notebook.
    def from_notebook_node(  # type: ignore[override]
        self, nb: Any, resources: Any = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page of a notebook; ``resources["page"]`` says what stands around it.

        Parameters
        ----------
        nb : nbformat.NotebookNode
            The executed notebook.
        resources : dict, optional
            nbconvert's; with ``page`` (see `Page`) and ``strict`` (whether a figure without alternative text
            and the like fail the page, as they do a report's; by hand they do not).

        Raises
        ------
        BadData
            If ``strict`` is set and a figure has no alternative text, a table no caption or a picture comes from
            outside; and if the page is too large.
        """
        resources = dict(resources or {})
        name = str(resources.get("metadata", {}).get("name") or "notebook")
        if "page" not in resources:
            resources["page"] = Page.of_notebook(nb, name)
        resources.setdefault("strict", False)
        # HTMLExporter's own method would add Jupyter's styles and scripts to the resources and parse the page again.
        node = nbformat.from_dict(nb)
        html, resources = TemplateExporter.from_notebook_node(self, node, resources, **kw)
        return finished(html, name, resources.get("heaviest", "")), resources

    def default_filters(self) -> Iterator[tuple[str, Any]]:
        """Yield nbconvert's filters and our own."""
        yield from HTMLExporter.default_filters(self)
        yield "python_code", python_code

    def _create_environment(self) -> Environment:
        environment: Environment = HTMLExporter._create_environment(self)
        environment.autoescape = True
        environment.globals |= {"stylesheet": Markup(stylesheet()), "policy": policy()}  # noqa: S704 - our own
        return environment


@cache
def shared() -> WorkbookExporter:
    """Return the exporter of all pages that a process and its children make: its templates are compiled once."""
    return WorkbookExporter()  # type: ignore[no-untyped-call]  # traitlets gives its classes no typed constructor


def python_code(source: str) -> Markup:
    """Return Python source as HTML with its parts marked for colouring."""
    formatter = HtmlFormatter(nowrap=True)
    return Markup(highlight(source, PythonLexer(), formatter).rstrip())  # noqa: S704 - pygments escapes
