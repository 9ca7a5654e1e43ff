"""When the other side's books contradict a figure, and when they cannot tell."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.pages.verdicts.method import method_box
from analysis.verdicts.findings.corroboration import by_difference
from analysis.verdicts.specifications.other_side import RULE, only_count
from tests.verdicts.conftest import verdict_on

LATER = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("percent", "label"),
    [(5.0, "independent"), (-5.0, "independent"), (14.0, "same source only"), (-12.0, "same source only"),
     (16.0, "contradicted"), (-14.0, "contradicted"), (-100.0, "contradicted")],
)  # fmt: skip
def test_what_freight_and_insurance_may_explain_contradicts_nothing(percent: float, label: str) -> None:
    """CIF over FOB is 1.06 to 1.15: an import may be 15% above the export, an export 13% below the import."""
    assert by_difference(percent, "the partners' books", "", ()).label == label


def test_one_partner_of_five_is_too_few_to_tell() -> None:
    """In 2025 only Uzbekistan's own figure is in the tables; only Turkmenistan publishes nothing at all."""
    verdict = verdict_on("China's trade with Central Asia reached $106 billion in 2025.", LATER)
    assert verdict.summary == "Supported on China's books; the partners' books cover too little of it to tell"
    assert verdict.context == ()
    said = verdict.as_row()["who_else"]
    assert "Uzbekistan alone records 17.2 billion US dollars" in said
    assert (
        "Turkmenistan publishes nothing and no figure of 2025 by Kazakhstan, Kyrgyzstan and Tajikistan is in the "
        "tables; with them at China's value" in said
    )


def test_most_of_the_trade_beyond_valuation_contradicts() -> None:
    """Four of five partners, 84% of the trade, record 35% less."""
    verdict = verdict_on("China's trade with Central Asia reached $70.2 billion in 2022.", LATER)
    assert verdict.summary == "Supported on China's books; contradicted by the partners' books"


def test_a_statement_is_no_partners_books() -> None:
    """Turkmenistan publishes nothing: what the Eurasian Development Bank says of 2024 is not its books."""
    text = "China's trade with the five Central Asian countries reached $94.8 billion in 2024."
    found = verdict_on(text, date(2025, 6, 17))
    assert found.corroboration is not None
    assert "The four partners that publish" in found.corroboration.text
    assert "trade-TKM-CHN-total-TOTAL-2024-edb-EDB-2025-08" not in found.rows


def test_a_complete_series_of_several_sources_says_so() -> None:
    """The Uzbek figure of 2024 is another publisher's than that of 2023, of goods where that is of services too."""
    text = "China's trade with the five Central Asian countries reached a record $94.8 billion in 2024."
    assert (
        "not all from the same sources, and coverage may differ" in verdict_on(text, date(2025, 6, 17)).reason
    )


ONLY = "the other side's is the only"


@pytest.mark.parametrize(("text", "label", "reason"), [
    ("Turkmenistan earned $10.25 billion from gas sales to China in 2022.", "Supported", ONLY),
    ("Russia earned $3.98 billion from sales of pipeline gas to China in 2022.", "Supported", ONLY),
    ("Turkmenistan's exports to China were $9.6 billion in 2023.", "Supported", ONLY),
    ("Central Asia's imports from China were $61.4 billion in 2023.", "Supported", ONLY),
    ("Kazakhstan earned $1.08 billion from gas sales to China in 2022.", "Not enough evidence", "decides nothing"),
    ("Kazakhstan's imports of machinery from China grew by 21% in 2022.", "Not enough evidence", "decides nothing"),
])  # fmt: skip
def test_the_other_sides_count_decides_where_it_is_the_only_one(text: str, label: str, reason: str) -> None:
    """One rule for trade and gas: of an owner without books in the tables the other side's count decides, else never."""
    verdict = verdict_on(text, LATER)
    assert verdict.label == label
    assert reason in verdict.reason


@pytest.mark.parametrize(
    ("owner", "why"),
    [
        ("KAZ", ""),
        ("CA5", "keep no common books"),
        ("TKM", "the tables hold nothing that Turkmenistan publishes of it"),
        ("RUS", "the tables hold nothing that Russia publishes of it"),
    ],
)
def test_the_rule_is_one_function(owner: str, why: str) -> None:
    """Who has books in the tables goes first, who has none is not said to publish nothing at all."""
    found = only_count(owner, "CHN")
    assert (why in found) if why else found == ""
    assert "publishes nothing" not in found
    assert RULE in str(method_box())


@pytest.mark.parametrize("amount", ["$1 billion", "$1.2 billion", "$9 billion"])
def test_what_is_told_as_its_own_books_is_not_judged_on_the_others(amount: str) -> None:
    """The tables hold nothing that Turkmenistan publishes: what its statistics show is neither right nor wrong."""
    text = f"Turkmen statistics show that the country imported {amount} worth of goods from China in 2023."
    assert verdict_on(text, date(2024, 4, 18)).label == "Not enough evidence"


_PUT = "Chinese statistics put trade with Kyrgyzstan in 2022 at {}, nearly four times the {} Kyrgyz statistics show."


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("$15.5 billion", "$4.13 billion", ("Supported", "Supported")),
        ("$4.13 billion", "$15.5 billion", ("Refuted", "Refuted")),
    ],
)
def test_a_figure_is_of_the_books_that_the_words_right_after_it_name(
    first: str, second: str, labels: tuple[str, str]
) -> None:
    """China's customs count 15.5 billion dollars, Kyrgyzstan's statisticians 4.13 billion."""
    text = _PUT.format(first, second)
    assert tuple(verdict_on(text, LATER, one).label for one in (first, second)) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Trade between China and Kazakhstan was {} in 2023 by China's count and {} by Kazakhstan's.", ("Supported", "Supported")),
        ("Whereas China reports trade of {} with Kazakhstan in 2023, Kazakhstan reports trade of {} with China.", ("Supported", "Supported")),
        ("China and Kazakhstan traded {} worth of goods in 2023, {} according to Kazakhstan.", ("Conflicting evidence", "Supported")),
    ],
)  # fmt: skip
def test_each_of_two_figures_is_of_the_books_that_its_own_words_name(
    text: str, labels: tuple[str, str]
) -> None:
    """China counts 41.0 billion dollars of trade with Kazakhstan in 2023, Kazakhstan 30.1."""
    told = text.format("$41 billion", "$30.1 billion")
    assert tuple(verdict_on(told, LATER, one).label for one in ("$41 billion", "$30.1 billion")) == labels


@pytest.mark.parametrize(("amount", "label"), [("$5.35 billion", "Supported"), ("$19.7 billion", "Refuted")])
def test_the_other_side_of_a_flow_is_the_one_of_the_clause_before(amount: str, label: str) -> None:
    """Kyrgyzstan records 5.35 billion dollars of imports from China in 2023."""
    text = f"Whereas China reports exports of $19.7bn to Kyrgyzstan in 2023, Kyrgyzstan reports imports of only {amount}."
    assert verdict_on(text, LATER, amount).label == label


def test_two_counts_above_a_bound_do_not_agree_with_each_other() -> None:
    """More than five billion holds on both books, one of which has nearly four times the other."""
    verdict = verdict_on("Kyrgyz imports from China surpassed $5 billion in 2023.", LATER)
    assert (
        verdict.summary
        == "Supported on Kyrgyzstan's books; and independently by China's books, with another figure"
    )
    said = verdict.as_row()["who_else"]
    assert "agrees with the claim too, where Kyrgyzstan's books give 5.35 billion US dollars" in said
    assert verdict.context == ("China's books give another figure.",)


def test_context_is_missing_beside_what_is_open_too() -> None:
    """China's books leave "up to 40 billion" open, and Kazakhstan's give a quarter less than these."""
    text = (
        "China's trade with Kazakhstan amounted to up to $40 billion in 2022, according to Chinese customs."
    )
    verdict = verdict_on(text, LATER)
    assert verdict.label == "Not enough evidence"
    assert verdict.missing_context
    assert verdict.context[0] == "Kazakhstan's books give another figure."
