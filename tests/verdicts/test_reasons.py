"""What a verdict says of itself: the reason, what is missing, what would settle it, whether it was said so."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.cli.main import run
from analysis.quantities import Band, band
from analysis.verdicts import Rules, judge
from analysis.verdicts.card import card_html
from analysis.verdicts.findings.gaps import gaps
from analysis.verdicts.findings.sentences import band_words
from analysis.verdicts.tables import area_name, short_name
from tests.verdicts.conftest import ROOT, claim_of, verdict_on

LATER = date(2026, 5, 1)


def test_the_missing_table_is_named_with_its_books() -> None:
    """An open claim says on whose books the figure is missing, what the other side has, and how to add it."""
    verdict = verdict_on("Kyrgyzstan bought $22 billion of goods from China in 2025.", LATER)
    assert (
        verdict.summary
        == "Not enough evidence: no table covers imports from China, 2025, on the books of Kyrgyzstan"
    )
    assert "China's books give 22 billion US dollars, which agrees with it" in verdict.reason
    assert verdict.needs == "a table by Kyrgyzstan of imports from China in value for 2025"


def test_what_was_compared_is_not_asked_for() -> None:
    """Where a figure is at hand that is too loose, or another release may explain the claim, no table is asked for."""
    loose = verdict_on("China's exports to Uzbekistan reached $12.4 billion in 2023.", LATER)
    assert loose.needs.startswith("a more exact figure than 12.4 (12.3 to 12.5) billion US dollars")
    between = verdict_on("Kazakhstan's trade with China was worth $31 billion in 2023.", LATER)
    assert between.needs.startswith("the source of the article's figure")


def test_the_same_figure_is_given_once() -> None:
    """A total and its exports plus imports that say the same of the same books are one sentence."""
    reason = verdict_on("Kazakhstan's trade with China was worth $40 billion in 2023.", LATER).reason
    assert reason.count("30.1 billion") == 1


def test_another_release_is_context() -> None:
    """A supported figure is told with another release of the same books that has it otherwise."""
    context = " ".join(
        verdict_on("Uzbekistan exported $2.49 billion of goods to China in 2023.", LATER).context
    )
    assert "relayed by UN Comtrade" in context
    assert "1.762 billion" in context


def test_a_defective_figure_is_context() -> None:
    """A figure that only the defective series has is refuted, and the page says where it comes from."""
    verdict = verdict_on("Kazakhstan's exports to China amounted to $10.46 billion in 2022.", LATER)
    assert verdict.label == "Refuted"
    assert "known to be defective" in " ".join(verdict.context)


def test_the_command_answers_whether_it_was_said(capsys: pytest.CaptureFixture[str]) -> None:
    """The command line answers in a sentence, gives no reason twice, and names who else counts only what is decided."""
    assert run(["--project", str(ROOT), "verdicts"]) == 0
    out = capsys.readouterr().out
    assert "Was it said so? Yes, verbatim." in out
    assert "No figure to corroborate" not in out
    text = " ".join(out.split())
    assert text.count("no table holds this duration") == 1


@pytest.mark.parametrize(("text", "needs"), [
    ("China's share of Uzbekistan's trade was 20% in 2022.", "a table by Uzbekistan of trade with the world in value for 2022"),
    ("Kazakhstan's imports from China rose 10% in 2025.", "a table by Kazakhstan of imports from China in value for 2025"),
    ("Central Asia had 80 million people in 2023.", "the article's number with more digits"),
])  # fmt: skip
def test_only_what_is_missing_is_asked_for(text: str, needs: str) -> None:
    """Of a share the whole, of growth the year that no table has, of a round number its digits."""
    assert verdict_on(text, LATER).needs.startswith(needs)


@pytest.mark.parametrize(("text", "partners", "goods"), [
    ("China's share of Uzbekistan's trade was 20% in 2022.", ("CHN", "WLD"), ("TOTAL",)),
    ("Machinery made up 30% of Kazakhstan's imports from China in 2022.", ("CHN",), ("84", "85", "TOTAL")),
])  # fmt: skip
def test_a_share_asks_for_its_whole(text: str, partners: tuple[str, ...], goods: tuple[str, ...]) -> None:
    """What a provider is asked for holds the part and the whole of a share."""
    (gap,) = gaps([verdict_on(text, LATER)])
    assert (gap.ask.partners, gap.ask.products) == (partners, goods)


def test_a_figure_is_printed_as_exactly_as_the_band() -> None:
    """The figure printed lies where the finding says, and no digits beyond the source's are added."""
    reason = verdict_on("Kazakhstan's GDP was $225.5 billion in 2022.", LATER).reason
    assert "225.45 billion US dollars to 225.55 billion US dollars" in reason
    assert "225.50 billion US dollars, which agrees" in reason
    loose = verdict_on("China's exports to Uzbekistan reached $12.37 billion in 2023.", LATER).reason
    assert "12.4 (12.3 to 12.5) billion" in loose


@pytest.mark.parametrize(
    ("meant", "unit", "words"),
    [
        (band(20e9, 1e9, 1e10, "at_most"), "m3", "at most 20 billion cubic metres"),
        (band(5e9, 1e9, 1e9, "at_least"), "USD", "at least 5 billion US dollars"),
        (band(5e9, 1e9, 1e9, "over"), "USD", "more than 5 billion US dollars"),
        (band(5e9, 1e9, 1e9, "under"), "USD", "less than 5 billion US dollars"),
        (band(100 / 3, 0, 0, in_words=True), "percent", "31.7% to 35%"),
        (band(850_123, 1, 1), "person", "850,123 people"),
    ],
)
def test_bounds_in_words(meant: Band, unit: str, words: str) -> None:
    """A bound is said as it is meant, a person is never halved, and a fraction has no endless digits."""
    assert band_words(meant, unit) == words


def test_names_that_take_an_article_have_it() -> None:
    """Names are told as a sentence has them."""
    assert (area_name("USA"), area_name("KAZ")) == ("the United States", "Kazakhstan")
    assert (short_name("ei"), short_name("bp")) == ("the Energy Institute", "BP")


def test_a_distrusted_count_is_named_with_its_defect() -> None:
    """A count that the tables hold and do not rely on is told, not passed over as if there were none."""
    other = verdict_on("Kazakhstan's imports from China were $3.58 billion in 2022.", LATER).corroboration
    assert other is not None
    assert "relayed by UN Comtrade) give 3.575 billion US dollars" in other.text
    assert "incomplete" in other.text
    alone = verdict_on("Kazakhstan's GDP was $225.5 billion in 2022.", LATER).corroboration
    assert alone is not None
    assert alone.text.startswith("No other count")


def test_a_comparison_with_a_year_earlier_is_called_one() -> None:
    """A multiple of an earlier year's figure is open, and the reason does not deny that two years are compared."""
    text = "Turkmen gas exports to China reached $10.25 billion in 2022, which is 1.51 times the value a year earlier."
    assert "not two years" not in verdict_on(text, LATER, "1.51 times").reason


def test_the_command_asks_whom_the_sentence_names() -> None:
    """A group keeps no common books: what would settle the claim names the side that the command then asks."""
    verdict = verdict_on(
        "Imports of machinery from China by the five Central Asian nations rose 42% in 2022.", LATER
    )
    (gap,) = gaps([verdict])
    assert gap.ask.reporters == ("CHN",)
    assert "by the five of Central Asia (or, for want of common books, by China) of imports" in gap.needs


def test_a_press_version_is_not_told_as_the_count_itself() -> None:
    """Without the Energy Institute what is left beside the operator's 43.2 is a press version of it, and is called so."""
    said = (
        "The China-Central Asia pipeline delivered 43.2 billion cubic meters of natural gas to China in 2022."
    )
    other = judge(*claim_of(said, LATER), Rules(distrust=("ei",))).corroboration
    assert other is not None
    assert other.text == (
        "Nobody else counts the same thing; a press version of the same count says 42 billion cubic metres."
    )


def test_whether_it_was_said_so_is_told_once() -> None:
    """ "Yes, verbatim" needs no second sentence that it is as it was said; a dropped bound is named."""
    card = card_html(
        verdict_on(
            "China's trade with the five Central Asian countries reached $70.2 billion in 2022.", LATER
        )
    )
    assert "Yes, verbatim. Wang Wentao" in card
    assert "as it was said" not in card


@pytest.mark.parametrize(
    ("said", "rate"), [("grew by 40 percent", "45.4%"), ("was 1.4 times that of 2021", "1.454")]
)
def test_the_rate_in_yuan_is_told_in_the_claims_unit(said: str, rate: str) -> None:
    """Beside a multiple stands a multiple, beside percent a rate in percent."""
    verdict = verdict_on(f"China's trade with Central Asia {said} in 2022.", LATER)
    assert verdict.context == (f"In yuan the rate is {rate}.",)


def test_a_linking_word_is_not_taken_for_a_name() -> None:
    """Nobody is sent to write "or" into the table of countries; a place that no table has is named with where to add it."""
    people = verdict_on(
        "The economy was worth $225 billion, or around $11,500 per head of its 20 million people.",
        quote="20 million people",
    )
    assert "to add it" not in people.summary
    plums = verdict_on("Imports of plums from China were $1 billion in 2022.")
    assert "no table covers “plums”; to add it" in plums.summary


def test_a_number_printed_to_the_last_digit_is_told_so() -> None:
    """People counted to the last one are not rounded to "20.0 million", beside a band of one person."""
    reason = verdict_on("Kazakhstan's population was 20,034,610 in 2022.", LATER).reason
    assert "The number stands for 20.03461 million people, and beyond 20.034605 million people to" in reason
    assert "as published: 20.034609 million people" in reason


@pytest.mark.parametrize(("text", "quote", "said"), [
    ("Inflation eased as rents and household services rose 0.8 percent in 2022.", "0.8 percent", "no table holds consumer prices"),
    ("China's exports of services to Kazakhstan rose 8 percent in 2022.", "8 percent", "no table covers services"),
    ("Among oil companies, Steppe Oil lost 1.9 percent.", "1.9 percent", "the words do not name a flow of trade"),
    ("Crude oil output rose 1.9 percent.", "1.9 percent", "no table covers oil"),
    ("Traded value of the market fell to $24 million.", "$24 million", "the words do not name a flow of trade"),
    ("Goods worth $24 million were traded.", "$24 million", "“traded” stands there without the places"),
    ("The new tariff reached 32,500 households and 41,000 consumers.", "41,000 consumers", "no table counts consumers"),
    ("Exports reached 41 percent of the annual target.", "41 percent", "it is a share of a target"),
    ("Exports are to reach the annual target of $41 million.", "$41 million", "“target” makes it a plan"),
    ("Brent averaged $71 a barrel in June 2019, down 3 cents a barrel from May.", "3 cents a barrel", "no table covers change of price of crude oil, Brent"),
])  # fmt: skip
def test_the_reason_is_one_of_what_is_said(text: str, quote: str, said: str) -> None:
    """A reason speaks of what the sentence is about: prices, shares, a target, and not of a word that stands there by chance."""
    verdict = verdict_on(text, LATER, quote)
    assert verdict.label == "Not enough evidence"
    assert said in verdict.summary


def test_places_in_a_row_are_all_named() -> None:
    """Five partners that are a group of the tables are read as it; others are all named, and not the first two."""
    five = "China's exports to Kazakhstan, Uzbekistan, Kyrgyzstan, Turkmenistan and Tajikistan reached $64.2 billion in 2022."
    assert "exports to the five of Central Asia" in verdict_on(five, LATER).summary
    three = verdict_on(
        "China's exports to Mongolia, Russia and Kazakhstan reached $64.2 billion in 2022.", LATER
    )
    assert "it names Mongolia, Russia and Kazakhstan together" in three.summary


def test_a_high_says_on_whose_books_it_is() -> None:
    """Where two books give a flow, the years compared are those of one, which is named."""
    reason = verdict_on(
        "Trade between Kazakhstan and China reached a record $31.5 billion in 2022.", LATER
    ).reason
    assert "On Kazakhstan's books 2022 is 24.2 billion" in reason


def test_all_imports_are_told_as_such() -> None:
    """Nobody imports "from the world"; a place in the name of a price keeps its capitals."""
    gas = verdict_on("China imported 17 billion cubic metres of natural gas in 1995.", LATER).summary
    assert "volume of all imports of natural gas, 1995, on the books of China" in gas
    price = verdict_on("Natural gas in the United States averaged $6 per mmbtu in 1955.", LATER).summary
    assert "price of natural gas, US, 1955" in price


@pytest.mark.parametrize(
    "led",
    [
        "",
        "BEIJING - ",
        "BEIJING (Agency) - ",
        "BEIJING, June 3 – ",
        "MOSCOW. June 3 (Agency) - ",
        "BAKU, Azerbaijan, June 3. ",
        "MOSCOW, June 3. /WIRE/. ",
    ],
)
def test_a_dateline_is_no_word_of_its_sentence(led: str) -> None:
    """Where a report was written says nothing of what it reports: the reason is that of the sentence alone."""
    text = f"Customs figures\n\n{led}China's natural gas imports rose 12 percent to 3.6 billion cubic metres in January 2012."
    assert (
        "no table covers volume of all imports of natural gas"
        in verdict_on(text, LATER, "3.6 billion cubic metres").summary
    )


@pytest.mark.parametrize(
    "led", ["", "TASHKENT, Uzbekistan, June 3. ", "TASHKENT, Uzbekistan, June 3 (Wire) - "]
)
def test_the_place_of_a_dateline_trades_with_nobody(led: str) -> None:
    """Who trades with China is not told by where the report was written."""
    verdict = verdict_on(f"{led}Trade turnover with China reached $13.7 billion in 2023.", LATER)
    assert "do not say who trades with it" in verdict.summary


def test_a_short_month_is_the_month_and_a_name_is_none() -> None:
    """ "Jan" is January, but for "Jan Novak"; before a flow it narrows it as January does."""
    jan = verdict_on("China's exports to Kazakhstan in Jan reached $1.2 billion.", LATER)
    assert "no table covers exports to Kazakhstan, January" in jan.summary
    narrowed = verdict_on("China's Jan exports to Kazakhstan reached $1.2 billion in 2021.", LATER)
    assert "“Jan” is not understood" in narrowed.summary
    name = verdict_on("China's exports to Jan Novak in Kazakhstan reached $13.98 billion in 2021.", LATER)
    assert "“Jan”" in name.summary
