"""Tests of the style sheet and the policy."""

from __future__ import annotations

import base64
import hashlib
import re

from analysis.charts.style import PALETTE
from analysis.reports import render
from analysis.reports.stylesheet import policy, stylesheet

from .made_up import markdown, notebook, parsed, run


def test_both_themes() -> None:
    """Every colour of the charts is a variable in light and in dark, and every variable used is defined."""
    css = stylesheet()
    for name, colour in PALETTE.items():
        assert f"--{name}:{colour.light};" in css
        assert f"--{name}:{colour.dark};" in css
    assert set(re.findall(r"var\((--[\w-]+)\)", css)) <= set(re.findall(r"(--[\w-]+):", css))


def test_policy_allows_the_style_sheet_and_nothing_else() -> None:
    """The hash in the policy is that of the style sheet as it stands in a page."""
    style = parsed(render(notebook(markdown("# T")), run())).find(".//style").text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy()
    assert "script-src" not in policy()


def test_nothing_is_loaded() -> None:
    """The style sheet refers to no file and no font from elsewhere."""
    assert "url(" not in stylesheet()
    assert "@import" not in stylesheet()


def test_a_badge_and_a_long_table_show_what_they_are() -> None:
    """A claim's badge does not break over lines, and a table that goes on below says so with a shadow."""
    css = stylesheet()
    rule = re.search(r"mark sup\{([^}]*)\}", css)
    long = re.search(r"\.long\{([^}]*)\}", css)
    assert rule and "white-space:nowrap" in rule[1]
    assert long and "to top" in long[1] and "var(--sides)" in long[1]
