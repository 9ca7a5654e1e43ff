"""Two releases of the same books never give a bare Refuted, and what follows from two flows is computed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from analysis.quantities import Period
from analysis.verdicts import Specification
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.books import best
from analysis.verdicts.specifications.gas_measures import between_flows
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.specifications.releases import BETWEEN, releases
from tests.verdicts.conftest import verdict_on

LATER = date(2025, 3, 1)
Change = Callable[[str, Callable[[str], str]], None]


def of(reporter: str, partner: str, flow: str, year: int) -> tuple[Specification, ...]:
    """Return the releases of a flow of all goods."""
    return releases(Query(reporter, partner, flow, "TOTAL", Period.year(year)), USUAL)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kazakhstan's trade with China was worth $31.5 billion in 2023.",
        "Kazakhstan imported $16.8 billion of goods from China in 2023.",
        "The Central Asia-China gas pipeline delivered 42 bcm to China in 2022.",
        "China imported 163 bcm of natural gas in 2021.",
        "Russia supplied 14.7 bcm of gas to China in 2022.",
    ],
)
def test_a_figure_of_another_release_conflicts(sentence: str) -> None:
    """What one publication of the same books has and the other has not is conflicting evidence."""
    assert verdict_on(sentence, LATER).label == "Conflicting evidence"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kazakhstan's trade with China was worth $31 billion in 2023.",
        "Kazakhstan's imports from China rose by 45% in 2023.",
        "China consumed 370 billion cubic metres of natural gas in 2022.",
        "China's natural gas output was 221.8 bcm in 2022.",
        "Uzbekistan's GDP was $101.6 billion in 2023.",
        "Uzbekistan's GDP per capita was $2,850 in 2023.",
        "Turkmenistan's GDP was $75.2 billion in 2023.",
        "Kyrgyzstan's GDP was $8.45 billion in 2019.",
        "China's GDP was $3.28 trillion in 2007.",
        "Kazakhstan shipped 4.1 billion cubic metres of gas to China in 2022.",
        "China imported 31 bcm of pipeline gas from Turkmenistan in 2022.",
        "Turkmenistan had a population of 6.4 million in 2022.",
        "Kazakhstan's population was 19.6 million in 2022.",
    ],
)
def test_a_figure_within_known_revisions_is_open(sentence: str) -> None:
    """What lies between two releases, or within a revision as large as any found, is neither supported nor refuted."""
    verdict = verdict_on(sentence, LATER)
    assert verdict.label == "Not enough evidence"
    assert "the source of the article's figure" in verdict.needs


@pytest.mark.parametrize(
    "sentence",
    [
        "Kazakhstan's trade with China was worth $33 billion in 2023.",
        "Kazakhstan's imports from China rose by 60% in 2023.",
        "China consumed 425 billion cubic metres of natural gas in 2022.",
        "Uzbekistan's GDP was $120 billion in 2023.",
        "Kazakhstan's GDP was $197 billion in 2022.",
        "China's GDP was $16.5 trillion in 2022.",
        "Turkmenistan's GDP was $82.3 billion in 2023.",
        "Kazakhstan shipped 3.8 billion cubic metres of gas to China in 2022.",
        "China imported 27 bcm of pipeline gas from Turkmenistan in 2022.",
        "Turkmenistan had a population of 9 million in 2022.",
        "Kazakhstan's population was 21.5 million in 2022.",
    ],
)
def test_what_no_release_comes_near_is_refuted(sentence: str) -> None:
    """Beyond all releases, and beyond the largest revision that was found, a figure is refuted."""
    assert verdict_on(sentence, LATER).label == "Refuted"


def test_a_lone_review_says_how_far_another_count_may_lie() -> None:
    """A third party's measure alone leaves open what two counts of such gas differ by, and says that it does."""
    verdict = verdict_on("Kazakhstan shipped 4.1 billion cubic metres of gas to China in 2022.", LATER)
    assert f"differ by up to {between_flows().percent:g} percent" in verdict.reason


def test_the_offices_own_figure_is_preferred() -> None:
    """The office's own decides; what the United Nations pass on is a variant, summed where it gives both flows."""
    found = {one.how: one for one in of("KAZ", "CHN", "total", 2023)}
    assert found["as published by Kazakhstan's statistical bureau"].primary
    other = found["exports plus imports (another release, reported on 10 March 2026)"]
    assert (other.standing, other.publishers) == ("variant", ("comtrade",))
    assert other.figure.value == pytest.approx(14758685500 + 16772250500)
    assert found[BETWEEN].interval.high == pytest.approx(other.interval.high)


def test_releases_that_agree_have_no_range() -> None:
    """Where every release says the same nothing lies between them."""
    assert BETWEEN not in {one.how for one in of("KGZ", "CHN", "exports", 2018)}


def test_exports_are_trade_less_imports() -> None:
    """A flow that is not published follows from the two that are, with the bounds of both."""
    one, loose = of("CHN", "UZB", "exports", 2023)
    assert (one.how, one.standing) == ("trade less imports", "primary")
    assert (loose.how, loose.standing) == ("trade less imports, allowing for a revised total", "variant")
    assert one.interval.low == pytest.approx(12.3e9)
    assert one.interval.high == pytest.approx(12.5e9)


def test_no_difference_beside_a_published_figure() -> None:
    """A difference of two larger figures is no check on one that the publisher itself gives."""
    assert all("less" not in one.how for one in of("CHN", "KAZ", "exports", 2023))


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("China's exports to Uzbekistan reached about $12.4 billion in 2023.", "Supported"),
        ("China's exports to Uzbekistan reached $13.4 billion in 2023.", "Refuted"),
        ("China's exports to Uzbekistan reached $12.4 billion in 2023.", "Not enough evidence"),
        ("China's exports to Uzbekistan reached $12.2 billion in 2023.", "Not enough evidence"),
    ],
)
def test_a_difference_decides_as_far_as_its_bounds_let_it(sentence: str, label: str) -> None:
    """Twelve and a half less or more a tenth supports "about 12.4", refutes 13.4 and leaves 12.4 open."""
    assert verdict_on(sentence, LATER).label == label


def test_a_superseded_figure_is_a_release(tables: Change) -> None:
    """What a refresh replaced stops its own figure from being refuted, and says that it was replaced."""
    claim = "Kyrgyzstan's exports to China came to $90 million in 2023."
    assert verdict_on(claim, LATER).label == "Refuted"
    row = best(Query("KGZ", "CHN", "exports", "TOTAL", Period.year(2023)))
    assert row is not None
    line = f"{row.rows[0]}.1,trade,{row.rows[0]},2024-12-01,D-NSC-KG,90000000,USD,exact,90,mn USD,nsc,D-NSC-KG,high,"
    tables("superseded", lambda text: text + line + "\n")
    verdict = verdict_on(claim, LATER)
    assert verdict.label == "Conflicting evidence"
    assert "agree in the release superseded on 1 December 2024, not in that reported in" in verdict.summary


def test_a_superseded_output_is_a_release(tables: Change) -> None:
    """The same holds for GDP: the earlier vintage agrees, the present one does not."""
    claim = "Kazakhstan's GDP was $190 billion in 2022."
    assert verdict_on(claim, LATER).label == "Refuted"
    line = "gdp-KAZ-2022-worldbank.1,gdp,gdp-KAZ-2022-worldbank,2024-12-01,D-WDI-GDP,190000000000,USD,exact,190,bn USD,worldbank,D-WDI-GDP,high,"
    tables("superseded", lambda text: text + line + "\n")
    assert verdict_on(claim, LATER).label == "Conflicting evidence"


def test_a_high_within_a_release_is_open() -> None:
    """Kazakhstan's 24.2 billion of 2022 and 24.0 of 2012 come from two publishers; 31.5 of 2023 is beyond both."""
    close = verdict_on("Kazakhstan's trade with China hit a record high in 2022.", LATER)
    assert close.label == "Not enough evidence"
    assert "another release" in close.summary
    assert verdict_on("Kazakhstan's trade with China hit a record high in 2023.", LATER).label == "Supported"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Kazakhstan's trade with China was $24.1 billion in 2022.",
            "Kazakhstan's books agree in the release reported on 17 October 2023, not in that reported on 25 July 2024",
        ),
        (
            "Trade between Uzbekistan and China was $13.7 billion in 2023.",
            "Uzbekistan's books (as published by Uzbekistan's statistical agency, reported on 12 February 2024) agree, "
            "Uzbekistan's books (exports plus imports, reported in 2024) and China's books do not",
        ),
    ],
)
def test_books_on_both_sides_are_told_apart_by_their_releases(sentence: str, said: str) -> None:
    """Books that agree and do not agree, by release, are named with when each was reported, and how where that differs."""
    assert verdict_on(sentence, LATER).summary == f"Conflicting evidence: {said}"


@pytest.mark.parametrize(("sentence", "said"), [
    ("Uzbekistan's trade with China was $13.7 billion in 2023.", "China's books give 14 billion US dollars, within 1.3% of Uzbekistan's books."),
    ("China's trade with Uzbekistan was $14 billion in 2023.", "Uzbekistan's books give 13.8 billion US dollars, within 1.2% of China's books."),
])  # fmt: skip
def test_who_else_counts_it_says_how_near_it_comes(sentence: str, said: str) -> None:
    """Figures that are near each other and not the same are not said to agree."""
    other = verdict_on(sentence, LATER).corroboration
    assert other is not None
    assert other.text == said


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade between Uzbekistan and China was $13.7 billion in 2023.",
        "Kazakhstan's trade with China was $31.2 billion in 2022.",
        "Kazakhstan's exports to China grew by 33.6 percent in 2022.",
        "Turkmenistan earned $10.25 billion from gas sales to China in 2022.",
    ],
)
def test_a_reason_is_made_of_sentences(sentence: str) -> None:
    """What sets a figure apart stands in its sentence, or after the word "Note"; no fragment stands alone."""
    for one in verdict_on(sentence, LATER).reason.split(". "):
        assert re.search(r"\b(stands for|which (agrees|does not agree|leaves it open))\b|^Note: ", one), one


@pytest.mark.parametrize(
    ("amount", "label"),
    [
        ("$70.2 billion", "Refuted"),
        ("about $50 billion", "Supported"),
        ("over $49.5 billion", "Supported"),
        ("$50.1 billion", "Not enough evidence"),
        ("$49.4 billion", "Refuted"),
    ],
)
def test_a_published_bound_leaves_the_next_years_growth_to_decide(amount: str, label: str) -> None:
    """China published "over 49.5 billion" for 2021; its growth of 2022 says how much over."""
    assert verdict_on(f"China's trade with Central Asia was {amount} in 2021.", LATER).label == label


def test_a_rise_in_people_is_counted_to_the_last() -> None:
    """A difference of two counts of people is that many, without a half of one either way."""
    verdict = verdict_on("China's population fell by 185,000 in 2022.", LATER)
    assert verdict.label == "Supported"
    assert str(verdict.found[0].specification.figure) == "−185,000 people"
    assert str(verdict.found[1].specification.figure) == "−0.185 (−1.650 to 1.260) million people"


def test_rules_that_make_no_difference_are_not_worked_out_again() -> None:
    """Only a publisher of one of the three flows can change what releases give; whom that leaves counts in none."""
    query = Query("KAZ", "CHN", "total", "TOTAL", Period.year(2022))
    usual = releases(query, USUAL)
    assert releases(query, Rules(tolerance=5.0, distrust=("mofcom",), leave_out=("KGZ",))) is usual
    for who in usual[0].publishers:
        left = releases(query, Rules(distrust=("mofcom", who)))
        assert left != usual
        assert all(who not in one.publishers for one in left)
