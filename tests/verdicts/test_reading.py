"""A claim as a query: what the words give is filled in, what they do not give stays empty."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from analysis.article import Correction, load_article, read_article
from analysis.claims import find_claims
from analysis.errors import BadData
from analysis.verdicts import Reading, Verdict, judge, read_claim
from tests.verdicts.conftest import KNOWN, claim_of, sentence, verdict_on


def reading_of(text: str) -> Reading:
    """Return the reading of a sentence's claim."""
    return read_claim(*claim_of(text))


@pytest.mark.parametrize(
    ("text", "reporter", "partners", "flow"),
    [
        ("Kazakhstan's exports to China reached $13 billion in 2022.", "KAZ", ("CHN",), "exports"),
        ("Exports from Kazakhstan to China reached $13 billion in 2022.", "KAZ", ("CHN",), "exports"),
        ("China imported Kazakh goods worth $13 billion in 2022.", "CHN", ("KAZ",), "imports"),
        ("Imports of Chinese goods by Kazakhstan reached $11 billion in 2022.", "KAZ", ("CHN",), "imports"),
        ("Kazakhstan's trade with China reached $24 billion in 2022.", "KAZ", ("CHN",), "total"),
        ("Trade between Astana and Beijing reached $24 billion in 2022.", "", ("KAZ", "CHN"), "total"),
        ("Sino-Kazakh trade reached $24 billion in 2022.", "", ("CHN", "KAZ"), "total"),
        (
            "Trade with Kazakhstan reached $31 billion in 2022, Chinese customs said.",
            "CHN",
            ("KAZ",),
            "total",
        ),
        ("Kazakhstan's total exports reached $84 billion in 2022.", "KAZ", ("WLD",), "exports"),
    ],
)
def test_whose_books_with_whom_which_way(
    text: str, reporter: str, partners: tuple[str, ...], flow: str
) -> None:
    """The owner of the flow as worded, else the speaker's country, else every book."""
    found = reading_of(text)
    assert (found.reporter, found.partners, found.flow) == (reporter, partners, flow)
    assert found.missing == ""


@pytest.mark.parametrize(
    "text",
    [
        "Xinjiang's trade with Kazakhstan reached $31.2 billion in 2022.",
        "Kazakhstan's non-oil exports to China reached $13.1 billion in 2022.",
        "Kazakhstan's exports to China by rail reached $13.1 billion in 2022.",
        "Kazakhstan's current account deficit with China reached $13.1 billion in 2022.",
        "Kazakhstan's exports to China could reach $13.1 billion in 2022.",
        "Kazakhstan's exports to China reached $13.1 billion.",
        "Kazakhstan's exports to China and Russia reached $13.1 billion in 2022.",
    ],
)
def test_it_stays_empty_rather_than_guess(text: str) -> None:
    """A word that may change what is measured, a plan, no period or two partners leave it unread, with a reason."""
    assert reading_of(text).missing


def test_words_lead_to_each_field() -> None:
    """The reading says which words led to reporter, flow and product."""
    found = reading_of("China's imports of energy products from Kazakhstan grew 58 percent in 2022.")
    words = dict(found.words)
    assert found.product == "energy"
    assert words["flow"] == "“imports”"
    assert words["product"] == "“energy products”"
    assert "China's imports" in words["reporter"]


def test_an_override_goes_before_the_words() -> None:
    """A reading in article.toml sets its fields and is named."""
    claim, article = claim_of("Trade between Kazakhstan and China reached $31.2 billion in 2022.")
    told = Correction("$31.2 billion", fields={"reporter": "China", "partners": "Kazakhstan"})
    found = read_claim(claim, replace(article, readings=(told,)))
    assert (found.reporter, found.partners) == ("CHN", ("KAZ",))
    assert found.overridden == ("partners", "reporter")


def test_an_unknown_country_or_product_names_the_missing_table() -> None:
    """What no table covers is not enough evidence, with how to add it."""
    from tests.verdicts.conftest import verdict_on

    verdict = verdict_on("Trade between Germany and France reached $200 billion in 2022.")
    assert verdict.label == "Not enough evidence"
    assert "no table covers trade between Germany and France" in verdict.summary
    assert "data/statistics/trade.csv" in verdict.to_add


def test_a_reading_says_which_words_led_to_it() -> None:
    """Each field names its words as they are printed, and the speaker where the words leave it to him."""
    own = reading_of("Kazakhstan's exports to China reached $13 billion in 2022.").because
    assert "with whom and whose books: “Kazakhstan's exports to China reached”" in own
    said = reading_of("Trade between China and Kazakhstan reached $31 billion in 2022, Chinese customs said.")
    assert "whose books: the speaker, Chinese customs" in said.because
    assert "@" not in own + said.because


def test_words_are_quoted_with_the_numbers_between_them() -> None:
    """Another number between the words stands there as the article prints it."""
    text = "China's exports to Kazakhstan grew to $24.7 billion, while imports from the country totalled $16.3 billion in 2023."
    article = read_article(text)
    claim = next(one for one in find_claims(article) if one.quote == "$16.3 billion")
    assert "China's exports to Kazakhstan grew to $24.7 billion" in read_claim(claim, article).because


THREE_PLACES = (
    "Uzbekistan, whose workers go to Russia and Kazakhstan, recorded trade worth $3.3 billion in 2024."
)


def test_a_corrected_measure_is_read_in_place_of_the_sentence() -> None:
    """The words of the measure say whose books, with whom and which way; the period stays the claim's."""
    article = sentence(THREE_PLACES, date(2025, 5, 1))
    assert read_claim(find_claims(article)[0], article).missing
    told = Correction("$3.3 billion", fields={"measure": "Uzbekistan's exports to Russia"})
    article = replace(article, corrections=(told,))
    verdict = judge(find_claims(article)[0], article)
    found = verdict.reading
    assert (found.reporter, found.partners, found.flow) == ("UZB", ("RUS",), "exports")
    assert (found.period, found.missing) == ("2024", "")
    assert "Set by hand" in verdict._repr_html_()


def test_a_reading_by_hand_needs_no_words() -> None:
    """Reporter, partners and flow are enough where the words say nothing: the rest is the claim's or usual."""
    article = sentence("It came to $24.1 billion in 2022.")
    told = Correction("$24.1 billion", fields={"reporter": "KAZ", "partners": "CHN", "flow": "total"})
    found = read_claim(find_claims(article)[0], replace(article, readings=(told,)))
    assert (found.indicator, found.product, found.transformation, found.period, found.missing) == (
        "trade", "TOTAL", "level", "2022", "",
    )  # fmt: skip


def by_hand(text: str, **fields: object) -> Verdict:
    """Return the verdict on a sentence's amount whose reading is set by hand."""
    article = sentence(text)
    claim = find_claims(article)[0]
    return judge(claim, replace(article, readings=(Correction(claim.quote, fields=fields),)))


def test_what_is_counted_of_gas_is_set_by_hand() -> None:
    """The measure says whether the table of gas is asked for money or for cubic metres; without it nothing is."""
    sold = {"indicator": "gas", "reporter": "CHN", "partners": "TKM", "flow": "imports"}
    assert "does not set measure either" in by_hand("It came to $10.25 billion in 2022.", **sold).summary
    verdict = by_hand("It came to $10.25 billion in 2022.", **sold, measure="value")
    assert (verdict.label, verdict.reading.overridden[2]) == ("Supported", "measure")


@pytest.mark.parametrize("fields", [
    {"indicator": "gas", "reporter": "CHN", "partners": "TKM", "flow": "imports", "measure": "volume"},
    {"indicator": "gas", "reporter": "CHN", "measure": "consumption"},
    {"indicator": "exchange rate", "product": "CNY"},
    {"indicator": "population", "reporter": "TKM"},
    {"indicator": "trade", "reporter": "CHN", "partners": "TKM", "flow": "imports", "transformation": "growth"},
])  # fmt: skip
def test_money_is_compared_with_money_alone(fields: dict[str, object]) -> None:
    """A reading by hand that asks for cubic metres, people or a rate never refutes an amount of dollars."""
    verdict = by_hand("It came to $1.25 billion in 2022.", **fields)
    assert (verdict.label, verdict.found) == ("Not enough evidence", ())


def test_a_price_by_hand_is_named_as_the_table_has_it() -> None:
    """A commodity of the table of prices may be set, and another is bad data that names the table."""
    asked = {"indicator": "price", "transformation": "level"}
    brent = by_hand("It stood at $99.8 a barrel in 2022.", **asked, product="crude-oil-brent")
    assert brent.label == "Supported"
    with pytest.raises(BadData, match=r"prices\.csv does not have"):
        by_hand("It stood at $99.8 a barrel in 2022.", **asked, product="plums")


def test_what_a_reading_by_hand_leaves_open_is_named() -> None:
    """A flow alone is not enough, and the reason says what is still to set."""
    article = sentence("It came to $24.1 billion in 2022.")
    told = Correction("$24.1 billion", fields={"indicator": "trade", "flow": "total"})
    found = read_claim(find_claims(article)[0], replace(article, readings=(told,)))
    assert "article.toml does not set partners either" in found.missing


@pytest.mark.parametrize("section", ["readings", "corrections"])
def test_what_is_set_by_hand_is_not_read_in_other_words(section: str) -> None:
    """A sentence that is read in other words alone stays unread where what is set by hand does not complete it."""
    article = sentence("In 2022, there was a 34% rise in Kazakhstan's trade with China.")
    claim = find_claims(article)[0]
    assert read_claim(claim, article).missing
    assert judge(claim, article).decided
    fields = {"indicator": "gas"} if section == "readings" else {"measure": "the flow of goods"}
    set_by_hand = replace(article, **{section: (Correction(claim.quote, fields=fields),)})
    verdict = judge(find_claims(set_by_hand)[0], set_by_hand)
    assert (verdict.label, verdict.found) == ("Not enough evidence", ())


def test_only_the_articles_own_words_stand_in_quotation_marks() -> None:
    """What is quoted is printed so in the article, capitals and all; what is left out between has a sign."""
    count = 0
    texts = {row["text"]: row["published"] for row in KNOWN[::6]}
    for text, published in texts.items():
        article = sentence(text, date.fromisoformat(published))
        printed = " ".join(article.text.split())
        for claim in find_claims(article):
            for quoted in re.findall("“(.+?)”(?=;|$)", read_claim(claim, article).because):
                assert all(piece in printed for piece in quoted.split(" … ")), (quoted, text)
                count += 1
    assert count > 2 * len(texts)


def test_a_word_that_is_not_understood_is_quoted_as_printed() -> None:
    """A place or a sentence's first word keeps its capital where the reading names it."""
    assert (
        "“Xinjiang”" in reading_of("Xinjiang's trade with Kazakhstan reached $31.2 billion in 2022.").missing
    )
    assert (
        "“Excluding”"
        in reading_of("Excluding oil, Kazakhstan's exports to China were $9 billion in 2022.").missing
    )


@pytest.mark.parametrize(("text", "said"), [
    ("China accounted for 18 percent of Kazakhstan's trade in 2022.",
     "flow and whose books: “of Kazakhstan's trade”; with whom: “China”; period: “2022”"),
    ("Kazakhstan's GDP was $225.5 billion in 2022.", "what: “GDP”; whose books: “Kazakhstan”; period: “2022”"),
    ("China consumed 364.6 bcm of natural gas in 2022.", "what: consumption; whose books: “China”; period: “2022”"),
])  # fmt: skip
def test_every_field_of_every_kind_of_reading_names_its_words(text: str, said: str) -> None:
    """Shares, output and gas at home say what led to whose books, with whom and when, as trade does."""
    assert reading_of(text).because == said


def test_what_stands_for_other_words_is_told_without_quotation_marks() -> None:
    """ "Goods and services produced" are GDP, three capital letters that are no place."""
    verdict = verdict_on("In 2022 Kazakhstan produced goods and services worth $225.5 billion.")
    assert verdict.reading.because == "what: GDP; whose books: “Kazakhstan”; period: “2022”"


def test_a_period_that_the_words_do_not_print_is_not_quoted() -> None:
    """ "Last year" is told as the year that it is, without quotation marks."""
    assert (
        "period: 2022" in reading_of("Kazakhstan's exports to China reached $13 billion last year.").because
    )
    assert (
        "period: “2022”" in reading_of("Kazakhstan's exports to China reached $13 billion in 2022.").because
    )


def test_a_place_of_several_words_is_quoted_whole() -> None:
    """Five Central Asian nations are one place, and stand as the article has them."""
    article = load_article("kazakhstan-china-2023")
    claim = next(one for one in find_claims(article) if one.quote == "42%")
    assert "by the five Central Asian nations also rose by" in read_claim(claim, article).because


def test_what_is_up_between_commas_stands_before_them() -> None:
    """ "Exports, up 12%, trailed imports": the rate is not of the imports that follow."""
    text = "Kazakh exports to China, up {} percent in 2023, trailed imports."
    for rate, label in (("12.3", "Supported"), ("38.1", "Refuted")):
        assert verdict_on(text.format(rate), date(2024, 4, 1)).label == label


def test_words_that_stand_apart_are_told_by_the_places_names() -> None:
    """What is not one piece of the article is no quotation: places by name, and set as a sentence sets them."""
    apart = replace(
        reading_of("Kazakhstan's trade with China reached $24 billion in 2022."),
        words=(("reporter", "@KAZ 's trade  with the @CA5"), ("partners", "CHN, from the sentence")),
    )
    told = (
        "whose books: Kazakhstan's trade with the five of Central Asia; with whom: China, from the sentence"
    )
    assert apart.because == told
