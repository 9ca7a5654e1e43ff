"""What may not change a verdict: how a number is spelt, and the currency of both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.derive.figure import given as taken
from analysis.quantities import Band, Interval, band
from analysis.verdicts import Rules, Specification, findings, judge
from analysis.verdicts.bands import band_of
from analysis.verdicts.findings.label import label_of
from analysis.verdicts.specifications.specification import Standing
from tests.verdicts.conftest import claim_of, verdict_on

AMOUNTS = st.floats(min_value=1e3, max_value=1e14, allow_nan=False)
REVERSED = {("Supported", "Refuted"), ("Refuted", "Supported")}


def spec(low: float, high: float, standing: Standing = "primary", unit: str = "USD") -> Specification:
    """Return a specification that gives an interval."""
    return Specification(
        "books", "made up", taken("made up", Interval.between(low, high), unit, "a test"), standing
    )


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("$13 billion", "$13,000,000,000"),
        ("$13.1 billion", "$13,100,000,000"),
        ("$13.1 billion", "13.1 billion US dollars"),
        ("$13.1 billion", "$13,100 million"),
        ("$18.1 billion", "$18,100,000,000"),
        ("$3 million", "$3,000,000"),
    ],
)
def test_spelling_reverses_no_verdict(short: str, long: str) -> None:
    """A number in figures for one in words may leave a claim open, and never turns it round."""
    text = "Kazakhstan's exports to China reached {} in 2022."
    assert (verdict_on(text.format(short)).label, verdict_on(text.format(long)).label) not in REVERSED


@given(value=st.integers(1, 9_999), scale=st.sampled_from([1e3, 1e6, 1e9]), share=st.floats(0.2, 5.0))
@settings(max_examples=300, deadline=None)
def test_no_band_in_figures_contradicts_the_band_in_words(value: int, scale: float, share: float) -> None:
    """What is inside the one is never outside the other."""
    from analysis.quantities import last_digit_place

    amount = value * scale
    words = band(amount, scale, last_digit_place(amount, scale, has_decimals=False))
    figures = band(amount, 1.0, last_digit_place(amount, 1.0, has_decimals=False))
    assert {words.find(amount * share), figures.find(amount * share)} != {"inside", "outside"}


@given(
    low=AMOUNTS, width=st.floats(0, 0.5), claim=AMOUNTS, half=st.floats(1e-4, 0.2), rate=st.floats(0.01, 1000)
)
@settings(max_examples=300, deadline=None)
def test_the_currency_of_both_sides_changes_nothing(
    low: float, width: float, claim: float, half: float, rate: float
) -> None:
    """Claim and figure in another currency find the same, but for the last bits at a band's very end."""
    stands = Band(Interval.around(claim, claim * half), Interval.around(claim, claim * half * 2))
    other = Band(
        *(
            Interval(one.low * rate, one.value * rate, one.high * rate)
            for one in (stands.inside, stands.outside)
        )
    )
    one = findings([spec(low, low * (1 + width))], stands)[0].finding
    two = findings([spec(low * rate, low * (1 + width) * rate, unit="CNY")], other)[0].finding
    ends = [stands.inside.low, stands.inside.high, stands.outside.low, stands.outside.high]
    near = any(abs(end - at) <= 1e-8 * at for end in ends for at in (low, low * (1 + width)))
    assert one == two or near


@given(
    found=st.lists(
        st.tuples(
            st.sampled_from(["primary", "variant", "alternative", "part"]),
            st.floats(1, 200),
            st.floats(0, 20),
        ),
        max_size=6,
    ),
    order=st.randoms(use_true_random=False),
)
@settings(max_examples=300, deadline=None)
def test_the_order_of_specifications_changes_nothing(
    found: list[tuple[Standing, float, float]], order: object
) -> None:
    """A label does not depend on which specification comes first."""
    stands = band(100, 1, 100)
    specs = [spec(low, low + width, standing) for standing, low, width in found]
    label = label_of(findings(specs, stands))
    order.shuffle(specs)  # type: ignore[attr-defined]
    assert label_of(findings(specs, stands)) == label


@given(found=st.lists(st.tuples(st.sampled_from(["alternative", "part"]), st.floats(1, 200)), max_size=5))
@settings(max_examples=100, deadline=None)
def test_alternatives_and_parts_decide_nothing(found: list[tuple[Standing, float]]) -> None:
    """However many there are, without a primary specification there is not enough evidence."""
    specs = [spec(low, low, standing) for standing, low in found]
    assert label_of(findings(specs, band(100, 1, 100))) == "Not enough evidence"


def test_a_fall_is_a_negative_rate() -> None:
    """ "Fell by 10 percent" stands for minus 10.5 to minus 9.5."""
    claim, _ = claim_of("China's trade with Kazakhstan fell by 10 percent in 2022.")
    found = band_of(claim)
    assert found is not None
    assert (found.inside.low, found.inside.high) == (-10.5, -9.5)


def test_tolerance_widens_and_distrust_removes() -> None:
    """A tolerance lets a near figure agree; without a publisher's figures nothing is left to decide."""
    claim, article = claim_of("Kazakhstan's exports to China reached $13.4 billion in 2022.")
    assert judge(claim, article).label == "Refuted"
    assert judge(claim, article, Rules(tolerance=5)).label == "Supported"
    right = replace(claim, value=13.1e9)
    assert judge(right, article).label == "Supported"
    assert judge(right, article, Rules(distrust=("bns",))).label != "Supported"


@pytest.mark.parametrize("rules", [Rules(distrust=("gacc",)), Rules(leave_out=("CHN",))])
def test_a_figure_that_is_left_aside_is_not_called_missing(rules: Rules) -> None:
    """The tables have it, by whom it is, and no command that would bring it is told."""
    text = "China's trade with Kazakhstan reached $31.2 billion in 2022, customs data show."
    verdict = judge(*claim_of(text), rules)
    assert verdict.summary == "Not enough evidence: the figure of China's customs is left aside"
    assert "it is left aside, as asked" in verdict.reason
    assert "refresh" not in verdict.reason
    high = judge(
        *claim_of("China's trade with Kyrgyzstan hit a record high in 2022."), Rules(distrust=("gacc",))
    )
    assert high.summary == verdict.summary


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("a little less than $60 billion", "Refuted"), ("slightly below $32 billion", "Supported"),
        ("less than $60 billion", "Supported"), ("marginally above $20 billion", "Refuted"),
        ("a bit more than $31 billion", "Supported"), ("at most $32 billion", "Supported"),
        ("no more than $30 billion", "Refuted"), ("up to $40 billion", "Not enough evidence"),
        ("up to $30 billion", "Refuted"), ("not quite $32 billion", "Supported"),
        ("virtually $31 billion", "Supported"), ("something like $30 billion", "Supported"),
    ],
)  # fmt: skip
def test_a_bound_that_is_missed_by_little_has_another_end(words: str, label: str) -> None:
    """China's customs counted 31.17 billion dollars of trade with Kazakhstan in 2022."""
    text = f"China's trade with Kazakhstan amounted to {words} in 2022, according to Chinese customs."
    assert verdict_on(text).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kazakhstan's exports to China fell by less than 50% in 2022.", "Refuted"),
        ("Kazakhstan's exports to China rose by less than 50% in 2022.", "Supported"),
        ("Kazakhstan's exports to China fell by no more than 50% in 2022.", "Refuted"),
        ("Kyrgyzstan's exports to China fell by less than 10% in 2022.", "Supported"),
        ("Kyrgyzstan's exports to China rose by less than 10% in 2022.", "Refuted"),
        ("Kyrgyzstan's exports to China rose by under $10 million in 2022.", "Refuted"),
        ("Kyrgyzstan's exports to China less than doubled in 2022.", "Not enough evidence"),
        ("Kazakhstan's exports to China less than doubled in 2022.", "Supported"),
    ],
)
def test_a_change_by_less_than_a_number_did_not_go_the_other_way(text: str, label: str) -> None:
    """Kazakhstan's exports to China rose by 34.7% in 2022, Kyrgyzstan's fell by 5.1%, or 3.29 million dollars."""
    assert verdict_on(text, date(2024, 3, 1)).label == label
