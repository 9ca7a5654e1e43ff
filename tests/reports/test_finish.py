"""Tests of the last look at a page."""

from __future__ import annotations

import pytest

from analysis.errors import BadData
from analysis.reports.finish import LIMIT, PER_CLAIM, finished


def test_links_that_lead_nowhere_become_text() -> None:
    """A link to an id the page has stays; one to an id it has not leaves its words."""
    html = '<p id="a"><a href="#a">x</a> <a class="c" href="#b">y <b>z</b></a> <a href="p.html#b">w</a></p>'
    assert finished(html, "p") == '<p id="a"><a href="#a">x</a> y <b>z</b> <a href="p.html#b">w</a></p>'


def test_an_id_twice() -> None:
    """Two elements of one id fail the page."""
    with pytest.raises(BadData, match=r"Page p: the id 'a' comes twice"):
        finished('<p id="a"></p><p class="x" id="a"></p>', "p")


def test_too_large() -> None:
    """A page over its size fails, with its name and both sizes."""
    with pytest.raises(BadData, match=r"Page p has 300,001 bytes, more than the 300,000 allowed"):
        finished("x" * (LIMIT + 1), "p")
    assert len(finished("é" * (LIMIT // 2), "p")) == LIMIT // 2


def test_an_article_of_many_claims() -> None:
    """Where an article makes many claims, its page may grow with them."""
    html = "".join(f'<p id="claim-{number}"></p>' for number in range(40))
    assert finished(html + "x" * (40 * PER_CLAIM - len(html)), "p")
    with pytest.raises(BadData, match="more than the 1,000,000 allowed"):
        finished(html + "x" * (40 * PER_CLAIM), "p")


def test_the_way_from_a_chart_to_its_table() -> None:
    """A chart without a table of its name has no link to one."""
    html = '<p>Source. <a class="figures" href="#table-b">The figures</a></p>'
    assert finished(html, "p") == "<p>Source. </p>"
    assert finished(f'{html}<i id="table-b"></i>', "p").startswith(html)
