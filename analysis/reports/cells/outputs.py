"""What the cells of a notebook show, turned into safe HTML: prose, charts, tables, printed text, errors."""

from __future__ import annotations

from functools import cache
from typing import Any

import mistune
from markupsafe import Markup
from nbconvert.preprocessors import Preprocessor

from analysis.errors import BadData
from analysis.patterns import regex
from analysis.reports.cells.figures import KINDS, figure
from analysis.reports.cells.formulas import drawn, formulas
from analysis.reports.cells.fragments import cleaned, complaints
from analysis.reports.cells.tags import reject

_COLOURS = regex(r"\x1b\[[0-9;]*[A-Za-z]")


class Prose(Preprocessor):
    """Turns every Markdown cell into safe HTML."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with all its prose as HTML."""
        for number, cell in enumerate(nb.cells):
            if cell.cell_type == "markdown":
                html = str(_markdown()(cell.source))
                for what in complaints(html):
                    reject(nb, cell, resources, what)
                cell.source = drawn(cleaned(html), f"m{number}")
        return nb, resources


class Outputs(Preprocessor):
    """Turns every output into one piece of safe HTML, or drops it: scripts and widgets have no place on a page."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with all its outputs as HTML."""
        self.notebook, self.drawn = nb, 0
        for cell in nb.cells:
            if cell.cell_type == "code":
                shown = [self._html(cell, output, resources) for output in cell.outputs]
                cell.outputs = [_as_output(html) for html in shown if html]
        return nb, resources

    def _html(self, cell: Any, output: Any, resources: Any) -> Markup | None:
        if output.output_type == "stream":
            return _printed(output.text, f"text {output.name}")
        if output.output_type == "error":
            return _printed("\n".join(output.traceback) or f"{output.ename}: {output.evalue}", "text error")
        data = output.data
        if any(kind in data for kind in KINDS):
            return self._figure(cell, output, resources)
        if "text/html" in data or "text/markdown" in data:
            html = data["text/html"] if "text/html" in data else str(_markdown()(data["text/markdown"]))
            for what in complaints(html):
                reject(self.notebook, cell, resources, what)
            return cleaned(html)
        return _printed(data["text/plain"], "text") if "text/plain" in data else None

    def _figure(self, cell: Any, output: Any, resources: Any) -> Markup:
        self.drawn += 1
        try:
            return figure(output, self.drawn)
        except BadData as error:
            reject(self.notebook, cell, resources, str(error))
        return Markup()


@cache
def _markdown() -> mistune.Markdown:
    return mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "footnotes", formulas])


def _as_output(html: Markup) -> Any:
    from nbformat.v4 import new_output

    return new_output("display_data", data={"text/html": html})


def _printed(text: str, classes: str) -> Markup | None:
    text = _COLOURS.sub("", "".join(text)).rstrip()
    if not text:
        return None
    return Markup(
        '<div class="scroll {}" role="region" tabindex="0" aria-label="printed text"><pre>{}</pre></div>'
    ).format(classes, text)
