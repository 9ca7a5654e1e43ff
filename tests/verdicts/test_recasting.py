"""Sentences in another wording are read as the usual one, from the table of wordings, and judged like it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from analysis.claims import find_claims
from analysis.claims.lexicon import written
from analysis.verdicts import judge
from analysis.verdicts.wording.patterns import Written, match, usual_words
from analysis.verdicts.wording.wordings import wordings
from tests.verdicts.conftest import sentence, verdict_on

LATER = date(2024, 7, 10)
TABLE = written("verdicts/wording", "recast")

# On Kazakhstan's own books it sold China goods for 14.67 billion dollars in 2023, 13.06 in 2022 and 9.77 in 2021, and bought
# goods for 11.14 billion in 2022; all its exports in 2022 were 84.59 billion.
TRUE_AND_FALSE = [
    ("There was a {} percent rise in Kazakhstan's exports to China in 2023.", "12.3", "20"),
    ("Kazakhstan sold ${} billion more to China in 2022 than in 2021.", "3.29", "5"),
    ("In 2022 Kazakhstan's exports to China exceeded its imports by ${} billion.", "1.92", "3"),
    ("Kazakhstan had a surplus of ${} billion in its trade with China in 2022.", "1.92", "13.06"),
    ("China bought {} percent of everything Kazakhstan exported in 2022.", "15.4", "25"),
    ("Kazakhstan brought in goods worth ${} billion from China in 2022.", "11.14", "13.06"),
    ('"We sold ${} billion worth of goods to China in 2022," said Kazakhstan\'s trade minister.', "13.06", "11.14"),
    ("Kazakhstan's exports to China rose in 2023. The increase was {} percent.", "12.3", "20"),
    ("Kazakhstan experienced a {} percent rise in its exports to China in 2023.", "12.3", "20"),
    ("Kazakhstan recorded a sharp increase of {} percent in annual exports to China in 2023.", "12.3", "20"),
]  # fmt: skip

# Of output, prices and gas: the World Bank's, the Energy Institute's and the customs' figures.
OF_OTHER_FIGURES = [
    ("At ${} billion, Kazakhstan's GDP was the largest in 2022.", "225.5", "325.5"),
    ("Tajikistan closed 2023 with a gross domestic product of ${} billion.", "12.1", "90.9"),
    ("Tajikistan remained the smallest economy in Central Asia in 2023, with a GDP of ${} billion.", "12.1", "21.1"),
    ("China's bill for Russian pipeline gas swelled in 2023, reaching ${} billion.", "6.43", "8.43"),
    ("Turkmenistan was by far China's biggest pipeline supplier in 2022, providing {}% of everything it imported by pipe.", "56", "96"),
    ("With {} bcm, Turkmenistan was the main source of China's pipeline gas in 2022.", "32.9", "62.9"),
    ("Beijing's gas payments to Uzbekistan fell to ${} million in 2023.", "563.5", "863.5"),
    ("Kazakhstan has the largest GDP in Central Asia, at ${} billion in 2022.", "225.5", "325.5"),
    ("At {} bcm, China's purchases of liquefied natural gas in 2022 were a fifth lower than the year before.", "87", "57"),
    ("China bought {} bcm less gas from Turkmenistan in 2023 than in 2022.", "2.4", "9.4"),
    ("China's own gas fields yielded {} bcm in 2022, some 6% more than in 2021.", "220.1", "364.6"),
    ("European gas cost ${} per million British thermal units on average in 2022, two and a half times what it did in 2021.", "40.3", "90.3"),
    ("China's imports of Uzbek gas brought Tashkent ${} million in 2023.", "564", "864"),
    ("Central Asia's five economies had a combined GDP of ${} billion in 2022.", "386", "586"),
    ("Throughput of the Central Asia-China pipeline was {} bcm in 2022.", "43.2", "63.2"),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "true", "false"), [*TRUE_AND_FALSE, *OF_OTHER_FIGURES])
def test_another_wording_is_judged_as_the_usual_one(wording: str, true: str, false: str) -> None:
    """The true figure of another wording is supported, a false one refuted, and the claim stays the article's own."""
    verdict = verdict_on(wording.format(true), LATER)
    assert verdict.label == "Supported"
    assert verdict.claim.quote in wording.format(true)
    assert verdict_on(wording.format(false), LATER).label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan sold $3.29 billion more to China in 2022.",  # than when, or than it bought
        "Kazakhstan sold $3.29 billion more to China in 2022 than to Russia.",
        "There was a 33.6 percent rise in Kazakhstan's exports of copper to China in 2022.",
        "There might have been a 33.6 percent rise in Kazakhstan's exports to China in 2022.",
        "Kazakhstan had a surplus of $1.92 billion in its services trade with China in 2022.",
        "Turkmenistan was China's biggest pipeline supplier in 2022, providing 96% of everything it imported by rail.",
        "China bought 9.4 bcm less gas from Turkmenistan in 2023 than from Russia.",
        "At 57 bcm, China's purchases of liquefied natural gas on long contracts were a fifth lower in 2022 than in 2021.",
        "Tajikistan closed 2023 with a GDP of $90.9 billion at purchasing power parity.",
        "At $325.5 billion, Kazakhstan's GDP excluding oil was the largest in 2022.",
    ],
)
def test_what_is_no_such_wording_stays_open(text: str) -> None:
    """Words that the table of wordings does not have leave a figure open."""
    assert verdict_on(text, LATER).label == "Not enough evidence"


@pytest.mark.parametrize(("more", "label"), [("33.7", "Supported"), ("23", "Refuted")])
def test_a_surplus_with_nobody_named_is_one_with_all_the_world(more: str, label: str) -> None:
    """Kazakhstan exported 84.59 and imported 50.93 billion dollars in all in 2022."""
    article = sentence(
        f"Kazakhstan sold goods worth $84.59 billion in 2022, ${more} billion more than it bought.", LATER
    )
    *_, surplus = find_claims(article)
    assert judge(surplus).label == label


def test_words_of_the_usual_wording_are_not_quoted() -> None:
    """What led to a reading is quoted only where the article has the words."""
    text = "There was a 33.6 percent rise in Kazakhstan's exports to China in 2022."
    for _, said in verdict_on(text, LATER).reading.words:
        assert all(quoted in text for quoted in said.split("“")[1:] for quoted in [quoted.split("”")[0]])


def test_every_list_of_the_table_is_used_and_every_pattern_finds_its_number() -> None:
    """No list of words is left over, and each pattern holds the number on trial once."""
    whole = str([one["when"] for one in TABLE["wordings"]]) + str(TABLE["flow"])
    assert [name for name in TABLE["words"] if name not in whole] == []
    for wording in TABLE["wordings"]:
        for when in wording["when"]:
            assert when.split().count("N") + when.count("did:") + when.count("rest:") == 1, when


def test_every_pattern_knows_what_its_usual_wording_names() -> None:
    """What a usual wording says stands in each of its patterns outside the brackets of what may be missing."""
    for wording in TABLE["wordings"]:
        named = set(re.findall(r"{(\w+)}", wording["say"]))
        named -= {"link"} if "flow" in named else set()  # which its direction tells
        if wording.get("needs") in ("trade", "figure", "gas"):
            # The sentences before give both sides, and what flows with one.
            named = (named | ({"B"} if named & {"W", "V"} else set())) - {"T", "U", "W", "V", "Z"}
        for when in wording["when"]:
            held = re.sub(r"\[[^\]]*\]", "", when)
            known = re.findall(r"\b(?:[A-D]|N|FLOW)\b|[a-z]+(?=:)", held)
            assert named <= set(known), f"{wording['say']!r} names what {when!r} may lack"


def test_what_has_a_usual_word_has_it_in_every_pattern() -> None:
    """Each phrase under a name that has usual words has one, unless the pattern gives the link of its flow itself."""
    for wording in wordings():
        for pattern in wording.when:
            for part in pattern:
                said = {usual_words().get((part.name, " ".join(one)), "") for one in part.phrases}
                if part.name in TABLE["usual"] and not said <= set(TABLE["usual"][part.name]):
                    assert "link" in {one.name for one in pattern}, said


def test_a_flow_goes_its_own_way() -> None:
    """Nothing is sold from a partner, and what stands twice is one flow; the link is that of its direction."""
    lists = {"SOLD": "sold", "BOUGHT": "bought"}
    pattern = Written(lists).pattern("A flow:SOLD|BOUGHT N link:to|from|in B [, as it flow:SOLD]")
    sold = ["@KAZ", "sold", "#!", "in", "@CHN"]
    assert match([pattern], sold) == {"A": "@KAZ", "flow": "exports", "link": "to", "B": "@CHN"}
    assert match([pattern], ["@KAZ", "bought", *sold[2:]])["flow"] == "imports"  # type: ignore[index]
    assert match([pattern], ["@KAZ", "sold", "#!", "from", "@CHN"]) is None
    assert match([pattern], [*sold, ",", "as", "it", "sold"]) is not None
    assert match([pattern], ["@KAZ", "bought", *sold[2:], ",", "as", "it", "sold"]) is None


def test_a_pattern_binds_its_places() -> None:
    """A place may have "the" before it, two names are two places, and the whole sentence must fit."""
    pattern = Written({"BE": "were|came to"}).pattern("A's exports to B [BE] N")
    fits = match([pattern], ["@KAZ", "exports", "to", "the", "@CHN", "came", "to", "#!"])
    assert fits == {"A": "@KAZ", "B": "@CHN"}
    assert match([pattern], ["@KAZ", "'s", "exports", "to", "@KAZ", "were", "#!"]) is None
    assert match([pattern], ["@KAZ", "'s", "exports", "to", "@CHN", "were", "#!", "then"]) is None


@pytest.mark.parametrize("quote", ["$13.2 billion", "$11 billion"])
def test_exports_to_a_country_are_not_that_countrys_own(quote: str) -> None:
    """ "Exports to China" are another's, whoever it is; China sold the world 3.59 trillion dollars' worth."""
    text = "Trade with China came to $24.1 billion in 2022. Exports to China were $13.2 billion, and imports $11 billion."
    assert verdict_on(text, LATER, quote).label != "Refuted"


@pytest.mark.parametrize("verb", ["were to reach", "are to reach", "were reportedly to reach"])
def test_what_was_to_come_did_not_come_by_that(verb: str) -> None:
    """The true figure stays open, and so does a false one."""
    for amount in ("14.67", "16.3"):
        text = f"Kazakhstan's exports to China {verb} ${amount} billion in 2023."
        assert verdict_on(text, LATER).label == "Not enough evidence"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Of the 168 bcm of gas China imported in 2021, LNG made up 65 percent.", "65 percent"),
        ("Of China's gas imports of 168 bcm in 2021, 65 percent was LNG.", "65 percent"),
        ("China met 60 percent of its gas demand with domestic production in 2022.", "60 percent"),
        ("China brought in 168 bcm of natural gas in 2021.", "168 bcm"),
        ("China lost 1.5 million people in 2023.", "1.5 million people"),
        ("With output of $261.4 billion in 2023, Kazakhstan has by far the biggest economy in the region.", "$261.4 billion"),
        ("Kazakhstan quintupled its gas sales to China in volume between 2017 and 2018.", "quintupled"),
    ],
)  # fmt: skip
def test_gas_people_and_output_in_other_words_are_read(text: str, quote: str) -> None:
    """Kinds of gas, gas at home, people lost, output beside a rank, and who multiplies what it sells."""
    assert verdict_on(text, LATER, quote).label == "Supported"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Beijing counted $89.4 billion worth of goods crossing between China and Central Asia in 2023.", "$89.4 billion", "Supported"),
        ("Chinese customs tallied $79 billion of goods moving between Central Asia and China in 2023.", "$79 billion", "Refuted"),
        ("Goods worth $70.2 million were traded by China with the Central Asian states in 2022.", "$70.2 million", "Refuted"),
        ("Kazakhstan and China traded more than $35 billion worth of goods with each other in 2023.", "$35 billion", "Conflicting evidence"),
        ("Natural gas represented 35 percent of Uzbekistan's exports to China in 2022, and copper another 14 percent.", "14 percent", "Supported"),
        ("Kazakhstan alone was behind 46 percent of China's trade with Central Asia in 2023.", "46 percent", "Supported"),
        ("More than half of the gas China imported by pipeline in 2022 originated in Turkmenistan.", "half", "Supported"),
        ("China produced 220.1 bcm of natural gas domestically in 2022.", "220.1 bcm", "Supported"),
        ("China produced 220.1 bcm of natural gas for the market at home in 2022.", "220.1 bcm", "Not enough evidence"),
        ("Going by annual averages, Brent was 17 percent cheaper in 2023 than in 2022.", "17 percent", "Supported"),
        ("China imported 32.9 bcm of pipeline gas from Turkmenistan in 2022, far more than the 4.4 bcm that came from Kazakhstan.", "4.4 bcm", "Supported"),
    ],
)  # fmt: skip
def test_goods_parts_and_means_in_other_words_are_judged(text: str, quote: str, label: str) -> None:
    """Goods that cross between two, parts told after a first, what lay behind a share, gas produced at home."""
    assert verdict_on(text, LATER, quote).label == label


@pytest.mark.parametrize("beside", ["which arrived", "that arrived", "which came", "that reached it"])
def test_many_times_another_suppliers_gas_is_not_the_first_ones(beside: str) -> None:
    """A relative clause tells whose the second amount is."""
    text = f"China imported 32.9 bcm of pipeline gas from Turkmenistan in 2022, more than seven times the 4.4 bcm {beside} from Kazakhstan."
    assert verdict_on(text, LATER, "4.4 bcm").label != "Refuted"
