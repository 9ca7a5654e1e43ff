"""Formulas between lines of ``$$`` as drawings within the page: no script and no font comes from outside."""

from __future__ import annotations

import html
import io
import re
from typing import Any

import mistune
from markupsafe import Markup
from mistune.plugins.math import BLOCK_MATH_PATTERN, parse_block_math

from analysis.charts.style import style
from analysis.patterns import regex
from analysis.reports.cells.drawings import drawing

_FORMULA = regex(r'<p class="formula">(.*?)</p>', re.DOTALL)
_SIZE = 19.0  # pixels, so that the small parts of a fraction can be read
_EXTENT = regex(r'viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"')


def formulas(md: mistune.Markdown) -> None:
    """Let Markdown know formulas; only those between lines of ``$$``, as a single ``$`` is money here."""
    md.block.register("block_math", BLOCK_MATH_PATTERN, parse_block_math, before="list")
    if md.renderer is not None:
        md.renderer.register("block_math", _as_text)


def drawn(fragment: Markup, prefix: str) -> Markup:
    """Return a cleaned fragment with its formulas drawn.

    Parameters
    ----------
    fragment : markupsafe.Markup
        HTML in which formulas are still TeX.
    prefix : str
        What ids within the drawings begin with; once on a page.

    Returns
    -------
    markupsafe.Markup
        A formula that matplotlib cannot set stays as it was written.
    """
    numbers = iter(range(1, len(fragment)))

    def picture(match: re.Match[str]) -> str:
        tex = html.unescape(match[1]).strip()
        shown = formula(tex, f"{prefix}-{next(numbers)}")
        return str(shown) if shown else f'<p class="formula"><code>{match[1].strip()}</code></p>'

    return Markup(_FORMULA.sub(picture, fragment))  # noqa: S704 - it was cleaned, and a drawing is safe


def formula(tex: str, prefix: str) -> Markup | None:
    """Return a formula as a drawing with its TeX as alternative text; None if it cannot be set."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    page = io.StringIO()
    with (
        style(),
        rc_context({"svg.fonttype": "path"}),
    ):  # the page's font has not the shapes that were measured
        figure = Figure(figsize=(0.01, 0.01))
        figure.text(
            0, 0, f"${' '.join(tex.split())}$", fontsize=_SIZE, parse_math=True, math_fontfamily="stix"
        )
        try:
            figure.savefig(page, format="svg", bbox_inches="tight", pad_inches=0.03, metadata={"Date": None})
        except (ValueError, RuntimeError):  # what matplotlib raises for TeX that it does not know
            return None
    svg = drawing(page.getvalue(), prefix=prefix)
    size = _EXTENT.search(svg)
    if size is None:
        return None
    sized = svg.replace("<svg ", Markup('<svg width="{}" height="{}" ').format(size[1], size[2]), 1)
    return Markup('<div class="formula" role="img" aria-label="{}">{}</div>').format(tex, sized)


def _as_text(_renderer: Any, text: str) -> str:
    return f'<p class="formula">{html.escape(text)}</p>\n'
