"""What no table covers is not enough evidence, says what is missing, and how to add it where that is possible."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import claim_of, verdict_on

LATER = date(2024, 5, 17)


@pytest.mark.parametrize(("text", "what", "where"), [
    ("Trade between Ruritania and China reached $3 billion in 2022.", "“Ruritania”", "countries.csv"),
    ("Kosovo's imports from China were $500 million in 2022.", "“Kosovo”", "countries.csv"),
    ("China's imports of plums from Kazakhstan were worth $12 million in 2022.", "“plums”", "products.csv"),
    ("Kazakhstan's exports of saiga horns to China reached $1 million in 2022.", "“saiga”", "products.csv"),
    ("Rhodium averaged $15,000 an ounce in 2022.", "“Rhodium”", "prices.csv"),
    ("Atlantis had a population of 3 million in 2020.", "“Atlantis”", "population.csv"),
    ("The Soviet Union produced 815 bcm of gas in 1990.", "“Soviet Union”", "gas.csv"),
    ("Fiji's exports to China were $90 million in 2022.", "exports to China, 2022, on the books of Fiji", "--reporter FJ"),
    ("ASEAN's trade with China reached $975 billion in 2022.", "on the books of ASEAN", "--reporter CN --partner BN,"),
    ("China's trade with Central Asia reached $9 billion in March 2021.", "March 2021", "data/statistics/trade.csv"),
    ("Mongolia consumed 0.5 bcm of natural gas in 2022.", "consumption of natural gas", "import FILE --as ei"),
])  # fmt: skip
def test_an_unknown_country_product_or_period_names_the_gap(text: str, what: str, where: str) -> None:
    """The verdict names what no table covers, and the file or the command that would change that."""
    verdict = verdict_on(text, LATER)
    assert verdict.label == "Not enough evidence"
    assert verdict.summary.startswith("Not enough evidence: no table covers ")
    assert what in verdict.summary
    assert where in f"{verdict.summary} {verdict.reason} {verdict.to_add}"
    assert "workbook statistics seal" in f"{verdict.summary} {verdict.to_add}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("China imported 1.2 million tonnes of wheat from Kazakhstan in 2022.", "trade in tonnes"),
        ("Kazakhstan sent China 2 million barrels of oil in 2022.", "trade in barrels"),
        ("Kazakhstan's exports to China were 5 trillion tenge in 2022.", "in Kazakh tenge"),
        ("The EU's trade with China reached €856 billion in 2022.", "in euros"),
    ],
)
def test_an_unknown_unit_is_named(text: str, said: str) -> None:
    """What the tables hold is money of two currencies: another unit is no gap that a row could fill, and no row is asked for."""
    verdict = verdict_on(text, LATER)
    assert verdict.label == "Not enough evidence"
    assert "no table covers" in verdict.summary
    assert said in verdict.summary
    assert "refresh" not in verdict.reason


def test_no_provider_is_asked_for_years_before_its_first() -> None:
    """UN Comtrade begins in 1962: for 1905 a row by hand is the only way."""
    assert "refresh" not in verdict_on("Kazakhstan's exports to China were $5 million in 1905.", LATER).to_add
    assert (
        "refresh comtrade" in verdict_on("China's exports to Mongolia were $5 million in 1962.", LATER).to_add
    )


@pytest.mark.parametrize(
    "text",
    [
        "The northwest's exports to China reached $13.1 billion in 2022.",
        "In 2022 the Steppe Bank received $13.1 billion of goods.",
        "China's exports of including tea to Kazakhstan reached $13.1 billion in 2022.",
        "The number of gas customers in Uzbekistan rose to 32,500 people.",
        "China's trade with four Central Asian countries reached $59 billion in 2022.",
        "Kazakhstan's exports to China by rail reached $13.1 billion in 2022.",
        "Exports sent from there to China reached $13.1 billion in 2022.",
    ],
)
def test_a_word_that_is_no_name_is_no_gap(text: str) -> None:
    """A number, a means of transport or an adverb is not understood, which no row of a table would change."""
    assert "no table covers" not in verdict_on(text, LATER, claim_of(text, LATER)[0].quote).summary
