"""What the cells of a notebook show, turned into safe HTML: prose, charts, tables, printed text, errors."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import mistune
from markupsafe import Markup
from nbconvert.preprocessors import Preprocessor

from analysis.errors import BadData
from analysis.reports.cells import reject
from analysis.reports.drawings import drawing
from analysis.reports.fragments import cleaned, complaints
from analysis.reports.tables import slug

_SVG = "image/svg+xml"
_NARROW = "application/vnd.workbook.chart-narrow"
_PICTURES = ("image/png", "image/jpeg")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class Prose(Preprocessor):
    """Turns every Markdown cell into safe HTML."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with all its prose as HTML."""
        for cell in nb.cells:
            if cell.cell_type == "markdown":
                html = str(_markdown()(cell.source))
                for what in complaints(html):
                    reject(nb, cell, resources, what)
                cell.source = cleaned(html)
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
        if _SVG in data or any(kind in data for kind in _PICTURES):
            return self._figure(cell, output, resources)
        if "text/html" in data or "text/markdown" in data:
            html = data.get("text/html") or str(_markdown()(data["text/markdown"]))
            for what in complaints(html):
                reject(self.notebook, cell, resources, what)
            return cleaned(html)
        return _printed(data["text/plain"], "text") if "text/plain" in data else None

    def _figure(self, cell: Any, output: Any, resources: Any) -> Markup:
        kind = next(kind for kind in (_SVG, *_PICTURES) if kind in output.data)
        about = output.metadata.get(kind, {})
        if not str(about.get("alt", "")).strip():
            reject(
                self.notebook,
                cell,
                resources,
                "a figure without alternative text; make it with analysis.charts",
            )
        alt = str(about.get("alt", "")).strip() or "no description"
        self.drawn += 1
        name = slug(str(about.get("name") or f"figure-{self.drawn}"))
        try:
            picture = (
                self._drawn(output, about, alt) if kind == _SVG else _raster(output.data[kind], kind, alt)
            )
        except BadData as error:
            reject(self.notebook, cell, resources, str(error))
            picture = Markup("<p>{}</p>").format(alt)
        title = Markup("<figcaption>{}</figcaption>").format(about["title"]) if about.get("title") else ""
        foot = (
            Markup('<p class="source">Source: {}</p>').format(_ended(about["source"]))
            if about.get("source")
            else ""
        )
        return Markup('<figure class="chart" id="chart-{}">{}{}{}</figure>').format(
            name, title, picture, foot
        )

    def _drawn(self, output: Any, about: Any, alt: str) -> Markup:
        prefix, window = f"f{self.drawn}", str(about.get("window", ""))
        svg = "".join(output.data[_SVG])
        if _NARROW not in output.data:
            return drawing(svg, alt=alt, prefix=prefix, window=window)
        narrow = str(output.metadata.get(_NARROW, {}).get("window", ""))
        small = "".join(output.data[_NARROW])
        return drawing(svg, alt=alt, prefix=prefix, window=window, classes="wide") + drawing(
            small, alt=alt, prefix=f"{prefix}n", window=narrow, classes="narrow"
        )


@cache
def _markdown() -> mistune.Markdown:
    return mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "footnotes"])


def _as_output(html: Markup) -> Any:
    from nbformat.v4 import new_output

    return new_output("display_data", data={"text/html": html})  # type: ignore[no-untyped-call]


def _printed(text: str, classes: str) -> Markup | None:
    text = _COLOURS.sub("", "".join(text)).rstrip()
    if not text:
        return None
    return Markup(
        '<div class="scroll {}" role="region" tabindex="0" aria-label="printed text"><pre>{}</pre></div>'
    ).format(classes, text)


def _raster(data: str, kind: str, alt: str) -> Markup:
    text = "".join(data)
    if not _BASE64.fullmatch(text):
        raise BadData(f"an output of type {kind} is no picture")
    return Markup('<img src="data:{};base64,{}" alt="{}">').format(kind, "".join(text.split()), alt)


def _ended(text: Any) -> str:
    text = str(text).strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
