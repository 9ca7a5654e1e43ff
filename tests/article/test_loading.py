"""An article comes whole, whichever of its files is named."""

from __future__ import annotations

from analysis.article import load_article
from analysis.project import find_project


def test_the_text_of_a_folder_brings_what_is_known_of_it() -> None:
    """Naming article.txt gives the same article as naming its folder: date, agency and bylines included."""
    folder = find_project(__file__).articles / "kazakhstan-china-2023"
    assert load_article(folder / "article.txt") == load_article(folder)
