"""The first article comes out complete and right; so do odd inputs."""

from datetime import date
from pathlib import Path

import pytest

from analysis.article import load_article
from analysis.claims import find_claims
from tests.claims.made_up import claims, only

TEXT = Path(__file__).parents[2] / "data" / "articles" / "kazakhstan-china-2023" / "article.txt"

# Read by hand: quote, value, unit, kind, period, approx, direction.
FIRST_ARTICLE = [
    ("two-day", 2, "day", "duration", None, False, None),
    ("70th birthday", 70, "ordinal", "ordinal", "2023-05-17", False, None),
    ("70", 70, "year", "age", "2023-05-17", False, None),
    ("three golden decades", 3, "decade", "duration", None, False, None),
    ("first time", 1, "ordinal", "ordinal", None, False, None),
    ("four other states", 4, "count", "count", None, False, None),
    ("$70.2 billion", 70.2e9, "USD", "level", "2022", False, None),
    ("historic high", None, "none", "record", "2022", False, None),
    ("43.2 billion cubic meters", 43.2e9, "m3", "level", "2022", False, None),
    ("50%", 50, "percent", "growth_rate", "2022", True, "up"),
    ("five Central Asian nations", 5, "count", "count", None, False, None),
    ("42%", 42, "percent", "growth_rate", "2022", True, "up"),
]


@pytest.fixture(scope="module")
def first():
    """The claims of the first article."""
    return find_claims(load_article(TEXT, published=date(2023, 5, 17)))


def test_first_article_is_complete_and_right(first):
    """Twelve claims, in order, with value, unit, kind, period, hedge and direction."""
    assert [
        (c.quote, c.value, c.unit, c.kind, c.period, c.approx, c.direction) for c in first
    ] == FIRST_ARTICLE


def test_first_article_measures_and_speakers(first):
    """A reader of the table sees what is measured and who says it, in the article's words."""
    by_quote = {claim.quote: claim for claim in first}
    trade, gas = by_quote["$70.2 billion"], by_quote["43.2 billion cubic meters"]
    assert trade.measure == "overall trade between China and Central Asian nations"
    assert trade.record
    assert trade.speaker == gas.speaker == "details released from Beijing"
    assert gas.measure == "natural gas the China-Central Asia pipeline delivered to China"
    assert by_quote["50%"].measure == "imports of energy, agricultural and mineral products by Beijing"
    assert by_quote["70th birthday"].speaker == "Xi"
    assert by_quote["50%"].base_period == "2021"


def test_furniture_is_no_claim(first):
    """The counter of readers under the article is set aside."""
    assert "164" not in {claim.quote.split()[0] for claim in first}


def test_without_a_date_relative_periods_stay_open():
    """Claims come all the same; what hangs on the day of publication is None."""
    claim = only("Exports reached $5.4 billion last year.")
    assert (claim.value, claim.period) == (5.4e9, None)


def test_identifiers_stay_when_other_text_changes():
    """The id is made from the quote and numbered where the quote repeats."""
    before = claims("Exports rose 5%. Imports fell 7%.")
    after = claims("It rained. Exports rose 5%. Nothing else happened. Imports fell 7%.")
    assert [claim.id for claim in before] == [claim.id for claim in after] == ["5-percent", "7-percent"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\x00\x01", "½", "$", "1", "%", "—", "a", "1e400", "٣٤٥", "𝟗𝟖%"]
)
def test_odd_texts_raise_nothing(text):
    """Empty and broken texts give no claim and no error."""
    for claim in claims(text):
        assert text[claim.start : claim.end] == claim.quote


def test_numbers_broken_by_lines_and_entities_keep_their_offsets():
    """Non-breaking spaces, literal entities, double spaces and line ends are read through; quotes stay raw."""
    for text, quote, value in [
        ("It sold 43.2\u00a0billion cubic\u00a0metres.", "43.2\u00a0billion cubic\u00a0metres", 43.2e9),
        ("Output was 7.2  per  cent  higher.", "7.2  per  cent", 7.2),
        ("It sold 12&nbsp;million tonnes.", "12&nbsp;million tonnes", 12e6),
        ("It cost &pound;5m.", "&pound;5m", 5e6),
    ]:
        claim = only(text)
        assert (claim.quote, claim.value) == (quote, value)


@pytest.mark.parametrize(
    ("text", "value", "flagged"),
    [
        ("The tanker delivered 0.75 tons of crude.", 0.75, True),
        ("The tanker unloaded 1.2 barrels of crude.", 1.2, True),
        ("They paid $3.2 billlion for it.", 3.2, True),
        ("They paid $3.2 millon for it.", 3.2, True),
        ("They paid $3.2 bills back.", 3.2, False),
        ("The tank holds 1.2 barrels of crude.", 1.2, False),
    ],
)
def test_publishers_slips_are_kept_and_flagged(text, value, flagged):
    """A shipload of less than a ton, or a misspelt scale, is kept as printed, and the reader is told."""
    claim = only(text)
    assert claim.value == value
    assert claim.flags == ("looks like a misprint",) * flagged


def test_an_amount_that_is_no_number_is_told():
    """Four digits in a group: no value is made up, the amount is a claim, and the reader is told."""
    first, second, third = claims(
        "It got $1,641.67 million in May, $1,1555.23 million in June and $1,476.91 million in July."
    )
    assert (second.quote, second.value, second.unit) == ("$1,1555.23 million", None, "USD")
    assert second.flags == ("looks like a misprint",)
    assert not first.flags + third.flags
    assert first.measure == second.measure == third.measure
    assert not claims("It was called $1,5.")


def test_measures_of_a_list_and_of_clauses():
    """Each item of a list, the subject of each clause, and the noun before "of"."""
    text = "Exports of food rose 2% to $5bn, led by rice (+91.5%), and sauces and oils (+3%). It left a deficit of $1bn."
    assert [claim.measure for claim in claims(text)] == [
        "Exports of food",
        "Exports of food",
        "rice",
        "sauces and oils",
        "deficit",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Output fell 5%, according to the customs office.", "customs office"),
        ("The finance ministry said on Monday that output fell 5%.", "finance ministry"),
        ("“Output fell 5%,” said Li Wei, an economist at a bank.", "Li Wei"),
        ("Output fell 5%.", None),
        ("Ruritania added 5 GW of solar.", None),
        ("The ministry added that output fell 5%.", "ministry"),
        ("Shops, which the report says could sell 9% more, shut.", "report"),
        ("As Xinhua reported, output fell 5%.", "Xinhua"),
        ("Many shops shut, according to the ministry, while output fell 5%.", None),
        ("Many shops shut, the ministry said, whereas output fell 5%, the bank said.", "bank"),
        ("The ministry said that many shops had shut, while output fell 5%.", "ministry"),
        ("Output fell 5%, port officials said in a note.", "port officials"),
        ("Output fell 5%, the town's chief planner said.", "town's chief planner"),
        ("Output fell 5%, said fish board head Ola Berg.", "fish board head Ola Berg"),
        ("The Ministry of Fish and Salt (MFS) reported that output fell 5%.", "Ministry of Fish and Salt"),
        ("Shops shut and Riga said that output fell 5%.", "Riga"),
        ("According to estimates shared by the fish board, output fell 5%.", "fish board"),
        ("Figures released by Riga Customs showed that output fell 5%.", "Riga Customs"),
        ("Output fell 5%, according to the Port of Riga (PR) report out on Friday.", "Port of Riga report"),
        ("According to estimates, output fell 5%.", None),
        ("As per the claim, output fell 5%.", None),
        ("Figures showed that output fell 5%.", None),
        ("Based on this price and the board's hope of a rise, it cut output by 5%.", None),
        ("The old board added a capacity of 5 MW, said Riga News.", "Riga News"),
        ("The plant will also support savings estimated at $5 million.", None),
        ("Trade of the Baltic states has grown 5%.", None),
        ("Riga and Oslo concluded a deal of $5 million.", None),
        ("The firm beat analyst forecasts when sales rose 5%.", None),
    ],
)
def test_speakers(text, speaker):
    """Who says it, before and after the words, or nobody."""
    assert only(text).speaker == speaker


def test_a_report_goes_on():
    """What refers back to a report is of the one who made it, and a paper without an owner is of the last one named."""
    text = "Trade with Oslo grew, the customs office has reported.\n\nIt rose by 5% over the said period.\n\nOf the total, fish made up 40%. Salt was sold for $3 million."
    assert [claim.speaker for claim in claims(text)] == ["customs office", "customs office", None]
    text = "Output fell 5%, the fish board said. It had been $3 million, the data showed."
    assert [claim.speaker for claim in claims(text)] == ["fish board", "fish board"]


def test_a_sign_may_stand_for_both_ends_of_a_range():
    """ "between $40 and 42 billion" is one amount; without "between", or with a noun, it is two."""
    [claim] = claims("Trade was between $40 and 42 billion in 2023.")
    assert (claim.value, claim.unit) == ((40e9, 42e9), "USD")
    assert [each.unit for each in claims("Fees were between $4 and 42 ships came.")] == ["USD", "count"]


def test_a_second_subject_with_its_own_verb_is_the_measure():
    """What stands before "and its" is not what the second number measures."""
    text = "The population of Kazakhstan was 19.6 million in 2022 and its GDP was $225 billion."
    assert [claim.measure for claim in claims(text)] == ["population of Kazakhstan", "GDP"]


def test_what_doubled_in_a_clause_of_its_own():
    """The clause before does not name what doubled in the next."""
    text = "Peruvian exports fell 3%, while imports nearly doubled to $4 billion."
    assert [claim.measure for claim in claims(text)] == ["Peruvian exports", "imports", "imports"]


def test_she_is_a_person_and_a_second_clause_has_its_own_speaker():
    """ "she" is no report, and after a semicolon others may put the figure elsewhere."""
    said = "Prices rose by 12%, said Jo Hall, an analyst. Use fell by 3 tonnes, according to a report of the agency."
    assert [c.speaker for c in claims(f'{said} "Demand could hit 40 GW," she added.')][-1] == "Jo Hall"
    union, ministers = claims("The union says pay is down 9%; ministers put it at 4%.")
    assert (union.speaker, ministers.speaker) == ("union", "ministers")


def test_a_flow_is_no_speaker():
    """Trade shows growth and says nothing."""
    assert only("Trade with China showed growth of 8%, the customs said.").speaker == "customs"
    assert only("Exports to Kenya reported a rise of 5%.").speaker is None
    assert only("The statistics bureau puts the figure lower, at $30 billion.").speaker == "statistics bureau"
    assert only("The bureau put off the release of 2,400 tables.").speaker is None
    assert only("The Ministry of Trade reported a rise of 5%.").speaker == "Ministry of Trade"
