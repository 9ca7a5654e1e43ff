"""What a sentence says in passing neither blocks a claim nor changes it; what it points to is read only where clear."""

from __future__ import annotations

import re
from datetime import date

import pytest

from analysis.verdicts import read_claim
from tests.verdicts.conftest import KNOWN, claim_of, known_label, verdict_on

LATER = date(2024, 3, 1)


def label_of(text: str, quote: str | None = None) -> str:
    """Return the label of a claim of a text of March 2024."""
    return verdict_on(text, LATER, quote).label


@pytest.mark.parametrize(
    "aside",
    [
        ", which has never been closed,",
        ", which some call “not a border but a bridge”,",
        ", led by oil and metals,",
        ", built on oil,",
        ", including uranium,",
    ],
)
def test_an_aside_changes_no_verdict(aside: str) -> None:
    """A relative clause, a participle, a list of examples between commas."""
    sentence = f"Kazakhstan's exports to China{aside} reached ${{}} billion in 2022."
    assert label_of(sentence.format("13.06")) == "Supported"
    assert label_of(sentence.format("31.06")) == "Refuted"


@pytest.mark.parametrize(
    "aside",
    [
        ", including Russia,",
        ", excluding oil,",
        ", measured in tonnes,",
        ", in real terms adjusted for prices,",
        ", Russia, and Uzbekistan",
    ],
)
def test_what_changes_the_measure_is_no_aside(aside: str) -> None:
    """Another place, an exception, another unit leave it open."""
    text = f"Kazakhstan's exports to China{aside} reached $13.06 billion in 2022."
    assert not verdict_on(text, LATER, "$13.06 billion").decided


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“We will never leave our friends”, he said, adding that {} reached $13.06 billion in 2022.", "Supported"),
        ("Ties “have never been so close as now”, he said, while {} reached $31.06 billion in 2022.", "Not enough evidence"),
        ("He said “it is not true” that {} reached $13.06 billion in 2022.", "Not enough evidence"),
        ("{} reached $13.06 billion in 2022, while Beijing says that it bought goods worth $16.3 billion.", "Supported"),
        ("Oil was most of the $13.06 billion that {} reached in 2022.", "Not enough evidence"),
        ("It is wrong that {} reached $13.06 billion in 2022.", "Not enough evidence"),
        ("{} reached $13.06 billion in 2022, “which is not true”, he said.", "Not enough evidence"),
        ("{} “never even came close to” $13.06 billion in 2022.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_only_a_quotation_that_says_nothing_of_the_number_is_left_out(text: str, label: str) -> None:
    """What is quoted may deny the number, or point to it: then it stays."""
    assert label_of(text.format("Kazakhstan's exports to China"), None) == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Uzbekistan, which has a population of 36 million, exports gas.", "36 million", "Supported"),
        ("Uzbekistan, a country of 36 million people, exports gas.", "36 million people", "Supported"),
        ("Uzbekistan, home to 26 million people, imports wheat.", "26 million people", "Refuted"),
        ("Uzbekistan, with 36 million people and four neighbours, sold gas.", "36 million people", "Supported"),
        ("Uzbekistan, home to 36 million people under 30, imports wheat.", "36 million people", "Not enough evidence"),
        ("Uzbekistan, whose south is home to 36 million people, sold gas.", "36 million people", "Not enough evidence"),
        ("There are 36 million people in Uzbekistan.", "36 million people", "Supported"),
        ("Kyrgyzstan (population: 17 million) imports fuel.", "17 million", "Refuted"),
        ("Uzbekistan, home to almost half of the region's 80 million people, is growing.", "80 million people",
         "Not enough evidence"),
        ("Uzbekistan has half of the 80 million people that matter here.", "80 million people", "Not enough evidence"),
        ("Kazakhstan accounted for half of the region's economy of $450 billion in 2023.", "$450 billion",
         "Not enough evidence"),
        ("Kazakhstan has the region's $450 billion economy in 2023.", "$450 billion", "Not enough evidence"),
        ("Kazakhstan, with a GDP of $125.5 billion in 2022, is the largest economy.", "$125.5 billion", "Refuted"),
        ("Kazakhstan's GDP, which stood at $225.5 billion in 2022, is the largest.", "$225.5 billion", "Supported"),
        ("Kazakhstan's GDP was $225.5 billion in 2022, 19 times that of Kyrgyzstan.", "$225.5 billion", "Supported"),
        ("Kazakhstan's GDP was $125.5 billion in 2022, far more than Uzbekistan's.", "$125.5 billion", "Refuted"),
        ("Kazakhstan's GDP was $225.5 billion more than Kyrgyzstan's in 2022.", "$225.5 billion", "Not enough evidence"),
        ("Kazakhstan's GDP was $225.5 billion in 2022, twice Uzbekistan's, in constant prices.", "$225.5 billion",
         "Not enough evidence"),
    ],
)  # fmt: skip
def test_people_and_output_told_in_passing(text: str, quote: str, label: str) -> None:
    """An apposition is of the place before it; a comparison with another country stands for itself."""
    assert label_of(text, quote) == label


@pytest.mark.parametrize(
    ("text", "reporter", "partners", "flow"),
    [
        ("Central Asia is growing. China's trade with the region hit $70.2 billion in 2022.", "CHN", ("CA5",), "total"),
        ("The C5 met. Commerce between Beijing and the bloc hit $70.2 billion in 2022.", "", ("CHN", "CA5"), "total"),
        ("China's neighbour Kazakhstan grew. Its exports to China hit $13 billion in 2022.", "KAZ", ("CHN",), "exports"),
        ("Beijing says it sold Kazakhstan $24.7 billion of goods in 2023.", "CHN", ("KAZ",), "exports"),
        ("The Kyrgyz statistics office puts the country's imports from China at $4 billion for 2022.", "KGZ", ("CHN",),
         "imports"),
        ("China is Uzbekistan's top trading partner, with trade of $8.9 billion in 2022.", "UZB", ("CHN",), "total"),
        ("China, Uzbekistan's main trade partner, with trade of $8.9 billion in 2022, is growing.", "UZB", ("CHN",), "total"),
        ("Kyrgyzstan's imports from China tripled in 2022. They came to $4.07 billion.", "KGZ", ("CHN",), "imports"),
        ("Kazakhstan sold China $13 billion of goods in 2022, when total exports were $84.6 billion.", "KAZ", ("WLD",),
         "exports"),
        ("China sold the five Central Asian republics $61.4 billion of goods in 2023.", "CHN", ("CA5",), "exports"),
        ("China exported $61.4 billion to Central Asia in 2023 and imported $28 billion.", "CHN", ("CA5",), "imports"),
        ("Chinese customs put exports to Tajikistan at $3.6 billion in 2023, whereas Dushanbe reported imports of $775 billion.",
         "TJK", ("CHN",), "imports"),
        ("Trade with China: $30.1 billion in 2023, says Kazakhstan's statistics bureau.", "KAZ", ("CHN",), "total"),
        ("He said China and Kazakhstan traded goods worth $41 billion in 2023.", "", ("CHN", "KAZ"), "total"),
        ("China invests more after its trade with Kazakhstan hit $41 billion in 2023.", "CHN", ("KAZ",), "total"),
        ("Trade between China and Kyrgyzstan was $19.8 billion in 2023, said Beijing, but only $5.4 billion according to Bishkek.",
         "KGZ", ("CHN",), "total"),
        ("Xinhua: China, Kazakhstan trade hits $41 billion in 2023", "", ("CHN", "KAZ"), "total"),
        ("Astana: trade with China reached $30.1 billion in 2023", "KAZ", ("CHN",), "total"),
        ("Uzbekistan's foreign trade with China: exports $2.5 billion, imports $11.3 billion in 2023.", "UZB", ("CHN",),
         "imports"),
        ("Kazakhstan's trade with China was put at $31.2 billion in 2022 by Beijing.", "CHN", ("KAZ",), "total"),
    ],
)  # fmt: skip
def test_what_words_point_to(text: str, reporter: str, partners: tuple[str, ...], flow: str) -> None:
    """The region, the bloc, its, it, the country, a partner: read where the words before leave no doubt."""
    found = read_claim(*claim_of(text, LATER, _amounts(text)[-1]))
    assert (found.missing, found.reporter, found.partners, found.flow) == ("", reporter, partners, flow)


@pytest.mark.parametrize(
    "text",
    [
        "The EU and Central Asia met. China's trade with the region reached $70.2 billion in 2022.",
        "Xinjiang borders Central Asia. China's trade with the region reached $70.2 billion in 2022.",
        "China's trade with the region reached $70.2 billion in 2022.",
        "Kazakhstan and Uzbekistan grew. Its exports to China reached $13.06 billion in 2022.",
        "Kazakhstan borders Russia. Its exports to China reached $13.06 billion in 2022.",
        "Kazakhstan, Russia and China met. The country's exports to China reached $13.06 billion in 2022.",
        "Kazakhstan's exports to China rose, and its GDP grew. It reached $13.06 billion in 2022.",
        "Kazakhstan's rail exports to China rose. They reached $13.06 billion in 2022.",
        "Kazakhstan's exports to China and the region reached $13.06 billion in 2022.",
        "Kazakhstan's imports from its giant eastern neighbour reached $25.4 billion in 2023.",
        "China Railway, home to 2 million workers, shipped goods worth $24.7 billion to Kazakhstan in 2023.",
        "China Railway, a giant, shipped goods worth $24.7 billion to Kazakhstan in 2023.",
        "Kazakhstan's trade with Russia fell. It was $27 billion in 2022, against $24.2 billion with China.",
        "China's exports to Kazakhstan beat those to Russia, larger than those to Uzbekistan in 2023: $9 billion against $24.7 billion.",
        "Kazakhstan's imports from the country reached $25.4 billion in 2023.",
        "Kazakhstan's oil exports to China were $1 billion in 2022, when total exports were $84.6 billion.",
    ],
)
def test_what_may_point_to_several_stays_open(text: str) -> None:
    """Two groups, another region, two countries, two figures: no guess."""
    assert not verdict_on(text, LATER, _amounts(text)[-1]).decided


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("In 2023 Kazakhstan sent {} percent of its exports to China.", "18.5", "28.5"),
        ("Kazakhstan bought {} percent of its imports from China in 2023.", "25.5", "15.5"),
        (
            "Kazakhstan does {} percent of its foreign trade with China, 2023 figures of the bureau show.",
            "21.5",
            "31.5",
        ),
    ],
)
def test_a_share_of_its_own_flow(text: str, right: str, wrong: str) -> None:
    """Who sends a part of its exports somewhere owns the whole."""
    assert label_of(text.format(right)) == "Supported"
    assert label_of(text.format(wrong)) == "Refuted"
    assert label_of(text.format(wrong).replace("its ", "its oil ")) == "Not enough evidence"


def test_a_headline_takes_the_year_of_the_words_below_it() -> None:
    """Where the paragraph below speaks of the same flow between the same places in one whole year."""
    told = "China's trade with Central Asia tops $89 billion\n\nChina's trade with Central Asia grew by 27 percent in {}."
    assert label_of(told.format("2023"), "$89 billion") == "Supported"
    assert label_of(told.format("2023").replace("$89", "$99"), "$99 billion") == "Refuted"
    for unclear in ("2023 after 40 percent in 2022", "the first half of 2023", "2023, as did that of Russia"):
        assert label_of(told.format(unclear), "$89 billion") == "Not enough evidence"


def test_a_high_without_an_owner_is_refuted_only_on_all_books() -> None:
    """What is no high on one side's books may be one on the other's, which leave it open."""
    text = "Trade between China and Kazakhstan reached a record high in 2024."
    assert verdict_on(text, date(2025, 3, 1)).label == "Not enough evidence"


def test_growth_over_years_names_both() -> None:
    """A reading says from which year to which."""
    found = read_claim(
        *claim_of("Kazakhstan's exports to China more than tripled between 2016 and 2023.", LATER)
    )
    assert "2016 to 2023" in found.in_words


def _amounts(text: str) -> list[str]:
    return [part for part in (f"${one.split()[0]} billion" for one in text.split("$")[1:]) if part in text]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("China's trade with Kazakhstan and Uzbekistan hit $55 billion in 2023.", "Kazakhstan and Uzbekistan together"),
        ("Trade with China and Kazakhstan's neighbours hit $55 billion in 2023.", "Kazakhstan"),
        ("China's trade with the region hit $89.4 billion in 2023.", "“the region”"),
        ("Bilateral trade hit $30 billion in 2023.", "“Bilateral”"),
        ("Imports hit $30 billion in 2023.", "“Imports”"),
        ("Russia watches. Exports from Kazakhstan hit $30 billion in 2023.", "Kazakhstan, and its words do not say to whom"),
        ("The GDP of Kazakhstan and Uzbekistan was $352 billion in 2023.", "Kazakhstan and Uzbekistan"),
        ("China's coastal trade with Kazakhstan hit $41 billion in 2023.", "“coastal”"),
    ],
)  # fmt: skip
def test_the_reason_names_the_words_that_stop_it(text: str, reason: str) -> None:
    """A page says which words leave a claim unread."""
    assert reason in read_claim(*claim_of(text, LATER)).missing


@pytest.mark.parametrize("aside", ["which will never forget it", "home to many people", "Russia's neighbour"])
def test_no_aside_turns_a_known_verdict_round(aside: str) -> None:
    """Said in passing of a side of a known claim, it leaves the verdict as it is, or open."""
    place = re.compile(
        r"(?<=\w )(China|Kazakhstan|Kyrgyzstan|Uzbekistan)(?= (?:reached|rose|fell|was|were|hit|grew|totalled) )"
    )
    rows = [row for row in KNOWN if "quote" not in row and place.search(row["text"])]
    assert len(rows) > 50
    turned = []
    for row in rows:
        text = place.sub(rf"\1, {aside},", row["text"], count=1)
        label = known_label({**row, "text": text})
        if label not in (known_label(row), "Not enough evidence"):
            turned.append((text, label))
    assert turned == []


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("did not reach $90 billion", "Supported"),
        ("failed to reach $90 billion", "Supported"),
        ("fell short of $90 billion", "Supported"),
        ("did not reach $85 billion", "Refuted"),
        ("did not reach $89.4 billion", "Not enough evidence"),
        ("did not exceed $85 billion", "Refuted"),
        ("will not reach $90 billion", "Not enough evidence"),
        ("never reached $90 billion", "Not enough evidence"),
    ],
)
def test_a_denied_bound_is_a_bound(words: str, label: str) -> None:
    """China's trade with the five was 89.4 billion dollars in 2023; what rounds to the printed number leaves it open."""
    text = f"China's trade with Central Asia {words} in 2023."
    assert verdict_on(text, date(2024, 4, 1)).label == label


@pytest.mark.parametrize(
    ("exports", "imports"), [("$79.1 billion", "$60.4 billion"), ("$60.4 billion", "$79.1 billion")]
)
def test_imports_beside_exports_to_all_the_world_are_from_all_the_world(exports: str, imports: str) -> None:
    """Where nobody else is named, both are with all the world."""
    text = f"Kazakhstan's exports were {exports} in 2023, while imports came to {imports}."
    label = "Supported" if imports == "$60.4 billion" else "Refuted"
    assert verdict_on(text, date(2024, 4, 1), imports).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("China, with its 1.4 billion people, is the biggest buyer.", "1.4 billion people", "Supported"),
        ("Kyrgyzstan's seven million people rely on remittances.", "seven million people", "Supported"),
        (
            "Kyrgyzstan's one million people abroad send money home.",
            "one million people",
            "Not enough evidence",
        ),
        (
            "Kyrgyzstan's one million people living in poverty get aid.",
            "one million people",
            "Not enough evidence",
        ),
        ("Kazakhstan, a country of 205 million people, borders China.", "205 million people", "Refuted"),
        ("Kyrgyzstan has a population of around seven million.", "seven million", "Supported"),
        (
            "With more than 36 million people, Uzbekistan is by far the most populous country in Central Asia.",
            "36 million people",
            "Supported",
        ),
        (
            "Turkmenistan is the smallest country in Central Asia, with 4 million people.",
            "4 million people",
            "Refuted",
        ),
        (
            "With 300,000 people, Uzbekistan is the biggest military power in Central Asia.",
            "300,000 people",
            "Not enough evidence",
        ),
        (
            "With 2.4 million people, Uzbekistan's capital is the largest city in the country.",
            "2.4 million people",
            "Not enough evidence",
        ),
        (
            "With 36 million people, Afghanistan is the largest country in the region.",
            "36 million people",
            "Not enough evidence",
        ),
    ],
)
def test_a_country_and_its_people(text: str, quote: str, label: str) -> None:
    """All the people of a country are meant, whatever the sentence goes on with, but for words that name a part."""
    assert verdict_on(text, date(2025, 4, 1), quote).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("From January to April 2023 trade between China and Central Asia rose by 37.3 percent.", "Supported"),
        ("From January to April 2023 trade between China and Central Asia rose by 27.3 percent.", "Refuted"),
        ("Between January and April 2023 China's trade with Central Asia rose by 37.3 percent.", "Supported"),
        ("From January to May 2023 trade between China and Central Asia rose by 37.3 percent.", "Not enough evidence"),
        ("From January to April 2023 April trade between China and Central Asia rose by 37.3 percent.", "Not enough evidence"),
        ("In April 2023 trade between China and Central Asia rose by 37.3 percent.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_run_of_months_is_when_it_was(text: str, label: str) -> None:
    """The last month of a period is no adjective of the flow behind it."""
    assert verdict_on(text, LATER, text.split(" by ")[1].rstrip(".")).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Tashkent's population is 3 million.", "3 million", "Not enough evidence"),
        ("Tashkent, the capital of Uzbekistan, has 3 million inhabitants.", "3 million inhabitants", "Not enough evidence"),
        ("Bishkek's population has passed 1 million.", "1 million", "Not enough evidence"),
        ("Beijing has a population of 22 million.", "22 million", "Not enough evidence"),
        ("The GDP of Beijing came to $600 billion in 2022.", "$600 billion", "Not enough evidence"),
        ("Tashkent says Uzbekistan has 36 million inhabitants.", "36 million inhabitants", "Supported"),
        ("Beijing put China's GDP at $17.9 trillion in 2022.", "$17.9 trillion", "Supported"),
        ("Beijing's exports to Kazakhstan came to $24.7 billion in 2023.", "$24.7 billion", "Supported"),
    ],
)  # fmt: skip
def test_a_capital_stands_for_its_state_in_trade_alone(text: str, quote: str, label: str) -> None:
    """Its people and its output are those of a city; where it speaks it is the state."""
    assert verdict_on(text, LATER, quote).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Firms in Kazakhstan exported goods worth $14.7 billion to China in 2023.", "$14.7 billion", "Supported"),
        ("Chinese firms in Kazakhstan exported goods worth $14.7 billion in 2023.", "$14.7 billion", "Not enough evidence"),
        ("Trade between China and Turkmenistan was on track to reach $10.6 billion in 2023.", "$10.6 billion", "Not enough evidence"),
        ("Trade between China and Turkmenistan reached $10.6 billion in 2023.", "$10.6 billion", "Supported"),
    ],
)  # fmt: skip
def test_who_does_it_and_whether_it_was_done(text: str, quote: str, label: str) -> None:
    """Firms of one country in another are neither's exports to the other."""
    assert verdict_on(text, LATER, quote).label == label
