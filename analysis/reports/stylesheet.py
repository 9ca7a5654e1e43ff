"""The one style sheet of all pages, with the colours of the charts, and the policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from analysis.charts.style import PALETTE
from analysis.patterns import regex

TEMPLATE = Path(__file__).parent / "template"
_COMMENT = regex(r"/\*.*?\*/", re.DOTALL)


@cache
def stylesheet() -> str:
    """Return the style sheet: the palette as variables for light and dark paper, then ``page.css``."""
    light = "".join(f"--{name}:{colour.light};" for name, colour in PALETTE.items())
    dark = "".join(f"--{name}:{colour.dark};" for name, colour in PALETTE.items())
    rules = _COMMENT.sub("", (TEMPLATE / "page.css").read_text("utf-8"))
    lines = [" ".join(line.split()) for line in rules.splitlines()]
    themes = f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return "\n".join([themes, *filter(None, lines)]) + "\n"


@cache
def policy() -> str:
    """Return the Content-Security-Policy of a page: its own style sheet, pictures within it, nothing else."""
    digest = base64.b64encode(hashlib.sha256(stylesheet().encode()).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
