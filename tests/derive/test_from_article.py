"""What follows from an article's own words, on sentences of our own."""

import pytest

from analysis import find_claims, load_article
from analysis.derive.from_article import daily_averages, gas_energies, implied_bases
from analysis.derive.gas import calorific_range


def read(tmp_path, sentence):
    """Return a one-sentence article and its claims."""
    path = tmp_path / "story.txt"
    path.write_text(f"{sentence}\n", encoding="utf-8")
    from datetime import date

    article = load_article(path, published=date(2023, 6, 1))
    return article, find_claims(article)


def test_a_rate_that_leads_to_a_level_gives_the_level_before(tmp_path):
    """Rose 25% to $5 billion: $4 billion before."""
    article, claims = read(
        tmp_path, "Exports of the country rose 25% to $5 billion last year, the ministry said."
    )
    (_, base), *_ = implied_bases(article.text, claims)
    assert base.unit == "USD"
    assert base.value == pytest.approx(4e9)


def test_a_fall_is_a_negative_rate(tmp_path):
    """Down 20%: 125 before for every 100 afterwards."""
    article, claims = read(tmp_path, "Imports of the country fell 20% last year, the statistics office said.")
    (_, base), *_ = implied_bases(article.text, claims)
    assert base.value == pytest.approx(125)


def test_two_figures_side_by_side_are_not_tied_together(tmp_path):
    """A rate and a level of different things stay apart: the base is per 100."""
    article, claims = read(
        tmp_path, "Exports rose 25% last year while the trade deficit was $5 billion in May."
    )
    (_, base), *_ = implied_bases(article.text, claims)
    assert base.unit == "none"


def test_only_gas_becomes_energy(tmp_path):
    """Water in cubic metres is not gas."""
    _, water = read(tmp_path, "The dam held 3 billion cubic metres of water in 2022, engineers said.")
    _, gas = read(
        tmp_path, "The country exported 3 billion cubic metres of natural gas in 2022, the company said."
    )
    values = calorific_range(36.8, 39.3, "a test")
    assert gas_energies(water, values) == []
    assert len(gas_energies(gas, values)) == 1
    assert len(daily_averages(gas)) == 1


def test_a_stock_is_not_so_much_a_day(tmp_path):
    """What is stored at the end of a month is no amount of each of its days; what is produced in it is."""
    _, stock = read(tmp_path, "Ruritania's gas inventories stood at 2.7 billion cubic meters in July 2022.")
    assert [(one.kind, one.unit, one.period) for one in stock] == [("level", "m3", "2022-07")]
    assert daily_averages(stock) == []
    _, flow = read(tmp_path, "Ruritania's gas output stood at 2.7 billion cubic meters in July 2022.")
    assert len(daily_averages(flow)) == 1
