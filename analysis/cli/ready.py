"""What all runs have in common, done once in the process that they are forked from."""

from __future__ import annotations

from typing import Any

# A sentence is enough for the patterns of numbers, times and measures to be compiled.
_SENTENCE = b"China imported goods worth $2.5 billion in 2022, up around 40 percent from a year earlier."


def get_ready() -> None:
    """Put the tables in order, compile the patterns that articles are read with, and have runs hold the tables."""
    from analysis.article.loading import article_from_bytes
    from analysis.claims import find_claims
    from analysis.project import find_project
    from analysis.statistics import select
    from analysis.statistics.coverage import OBSERVED
    from analysis.statistics.package import hold
    from analysis.statistics.places import places_in

    _compile_templates()
    find_claims(article_from_bytes(_SENTENCE, "sentence.txt"))
    places_in("China")
    for table in OBSERVED:
        select(table, project=find_project())
    hold()


def _compile_templates() -> None:
    """Make a page of next to nothing, so that the templates of all pages and what they call are there."""
    import nbformat

    from analysis.reports.exporter import shared
    from analysis.reports.page import Page

    new: Any = nbformat.v4
    cells = [new.new_markdown_cell("# A title\n\nA *text*."), new.new_code_cell("1 + 1")]
    resources = {"metadata": {"name": "nothing"}, "page": Page("nothing"), "strict": False}
    shared().from_notebook_node(new.new_notebook(cells=cells), resources)
