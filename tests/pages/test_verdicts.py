"""The sections of the page of verdicts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from analysis.article import Article, Correction, load_article, read_article
from analysis.charts.chart import Chart
from analysis.claims import find_claims
from analysis.errors import UsageProblem
from analysis.pages import speakers_table
from analysis.pages.article.claims import numbers_table, show_claims
from analysis.pages.section import SILENT
from analysis.pages.verdicts.cases import Cases
from analysis.pages.verdicts.method import corrections_note, method_box, verdict_limits
from analysis.pages.verdicts.moves import Moves
from analysis.pages.verdicts.scorecard import Highs, Needed, Scorecard, labels_of
from analysis.pages.words import NO_NUMBERS
from analysis.quantities import Band, Interval, join
from analysis.reports import Cards
from analysis.verdicts import Rules, Verdict, judge_all
from analysis.verdicts.card import is_bare
from analysis.verdicts.rules import rules_of


@pytest.fixture(scope="module")
def first() -> tuple[Article, tuple[Verdict, ...]]:
    """Return the first article and its verdicts."""
    article = load_article("kazakhstan-china-2023")
    return article, judge_all(find_claims(article), article)


def test_the_scorecard_has_every_judged_claim(first: tuple[Article, tuple[Verdict, ...]]) -> None:
    """A row a claim that tables can be asked about, none with a bare label; the answer counts all claims of the article."""
    card = Scorecard(*first)
    rows = card.table().rows
    assert len(rows) == len([one for one in first[1] if one.label != "Not judged"])
    assert not any(cell in ("Supported", "Refuted", "Not enough evidence") for row in rows for cell in row)
    told = f"of {len(first[1])} claims; .*; {len(first[1]) - len(rows)} is not judged"
    assert re.search(told, str(card.answer()))
    assert card.table().whole


def test_every_judged_claim_has_a_case(first: tuple[Article, tuple[Verdict, ...]]) -> None:
    """Each has a card with its anchor; where figures can be compared, curve and table show the same of them."""
    cases = Cases(first[1])
    judged = [one for one in first[1] if one.label != "Not judged"]
    assert sorted(case.verdict.claim.start for case in cases.cases) == [one.claim.start for one in judged]
    quotes = [case.verdict.claim.hedged for case in cases.cases]
    assert quotes == [row[0] for row in Scorecard(*first).table().rows]
    labels = [case.verdict.label for case in cases.cases]
    assert labels.index("Not enough evidence") == len(labels) - labels.count("Not enough evidence")
    for case in cases.cases:
        assert f'id="{case.verdict.claim.anchor}"' in case.card()._repr_html_()
        if not case.missing:
            assert len(case.table().rows) == len(case.verdict.found) == len(case.chart().data)
    assert {case.chart().name for case in cases.cases if not case.missing} == {
        f"curve-{case.name}" for case in cases.cases if case.verdict.found and case.verdict.band
    }


def test_the_cases_are_shown_one_after_the_other(
    first: tuple[Article, tuple[Verdict, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One call displays the card of each claim, then its curve and its table where there are figures."""
    shown: list[object] = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    cases = Cases(first[1])
    cases.show()
    drawn = [case for case in cases.cases if not case.missing]
    assert len(shown) == len(cases.cases) + 2 * len(drawn)
    assert {name.rsplit(".", 1)[0] for name in cases.figures()} == {
        case.verdict.claim.anchor for case in drawn
    }


def test_another_article_has_its_own_cases() -> None:
    """Whatever the article, each claim that the tables know gets its curve."""
    article = replace(
        read_article("Kazakhstan's GDP was $225.5 billion in 2022. Its population was about 20 million."),
        published=date(2023, 5, 17),
    )
    cases = Cases(judge_all(find_claims(article)))
    assert cases.cases
    assert not cases.cases[0].missing


def test_highs_moves_and_needs(first: tuple[Article, tuple[Verdict, ...]]) -> None:
    """The high is shown, the choices that move a verdict are named, and so is the table that is missing."""
    article, verdicts = first
    assert "complete from 2001" in str(Highs(verdicts).note())
    high = Highs(verdicts).table()
    assert "billion US dollars" in str(high)
    assert "÷ Chinese yuan per US dollar, 2013" in str(high)
    assert "exchange_rates, 2013" not in str(high)
    moves = Moves(article, [one.claim for one in verdicts], verdicts, Rules())
    assert "without the operator" in str(moves.note())
    assert any(move.choice == "without Kyrgyzstan" and not move.label for move in moves.moves)
    assert {"without Kazakhstan's statistical bureau", "without Turkmenistan"} <= {
        m.choice for m in moves.moves
    }
    assert "tolerance of 20%" in str(moves.note())
    cells = [cell for row in Needed(verdicts).table().rows for cell in row]
    assert any("mechanical and electrical products" in cell for cell in cells)
    assert any("workbook statistics refresh comtrade --reporter CN" in cell for cell in cells)
    assert not any("workbook statistics" in one.reason for one in verdicts)


def test_rules_are_checked() -> None:
    """Countries may be named in words; an unknown publisher is an error."""
    assert rules_of(2, ["bns"], ["Kyrgyzstan"]) == Rules(2, ("bns",), ("KGZ",))
    with pytest.raises(UsageProblem):
        rules_of(0, ["nobody"], [])


def test_an_article_without_figures_has_a_page_too() -> None:
    """Where nothing can be compared each section says so and nothing fails."""
    article = replace(
        read_article("The two ministers met in Geneva and talked for a while."), published=date(2023, 5, 17)
    )
    card = Scorecard(article, ())
    assert "no claim" in str(card.answer())
    assert Cases(()).missing
    assert Highs(()).missing
    assert Needed(()).missing
    assert Moves(article, (), (), Rules()).missing
    assert labels_of(()) == {}
    assert "Supported means" in str(verdict_limits(()))


def test_the_method_box_states_the_rule() -> None:
    """The box names the band, the rule and the labels' source."""
    text = str(method_box())
    for words in ("± p/2", "± z/2", "A range reaches", "conflicting evidence", "AVeriTeC", "one side's count only", "named last counts too", "goes on from the figure before it",
                  "5 percent of GDP", "19.1 for Uzbekistan", "26 for Turkmenistan", "16.8 for China up to 2008",
                  "a series of at least 15 years", "A place in an order", "within 6 percent", "1.15 times", "bound dropped", "by more than 1 percent"):  # fmt: skip
        assert words in text


def test_the_method_box_works_out_its_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the box says of “some 200” comes from the function that holds the rule, not from the text."""
    assert "“some 200” is inside from 180 to 220 and outside beyond 150 to 250" in str(method_box())
    other = Band(Interval(1, 2, 3), Interval(0, 2, 4))
    monkeypatch.setattr("analysis.pages.verdicts.method.band", lambda *_: other)
    assert "“some 200” is inside from 1 to 3 and outside beyond 0 to 4" in str(method_box())


def test_the_article_has_a_card_for_every_claim(
    first: tuple[Article, tuple[Verdict, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the article's page each claim has its card, and its chart where figures can be compared; bare ones come last."""
    shown: list[object] = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    show_claims(first[1][::-1])
    cards = [each for each in shown if isinstance(each, Cards)]
    shown_ids = [one.claim.id for card in cards for one in card.verdicts]
    assert shown_ids == [one.claim.id for one in sorted(first[1], key=is_bare)]
    assert is_bare(cards[-1].verdicts[-1])
    assert not any(is_bare(one) for card in cards[:-1] for one in card.verdicts)
    charts = [at for at, each in enumerate(shown) if isinstance(each, Chart)]
    assert len(charts) == sum(bool(one.found and one.band) for one in first[1])
    assert all(isinstance(shown[at - 1], Cards) for at in charts)


def test_where_no_table_could_be_asked_the_answer_says_so_and_no_scorecard_repeats_it() -> None:
    """No verdict is promised, no scorecard lists claims whose reasons stand in the list after the cards."""
    article = read_article("The bank's profit was $1.9 billion in 2023. Its margin was 2.94%.")
    card = Scorecard(article, judge_all(find_claims(article), article))
    assert str(card.answer()) == (
        "Official sources decide none of the article's 2 claims: the tables could not be asked about any."
        " No number of the article is on trade or gas."
    )
    assert card.table() is SILENT
    assert "The tables hold no more than trade on the books of China, " in str(verdict_limits(card.verdicts))
    assert str(card.note()).endswith(
        "2 claims are not listed, as no table could be asked: the list below says why."
    )


def test_where_tables_lack_a_figure_the_answer_counts_it() -> None:
    """Of three claims one is read, and no table has its figure."""
    text = "Trade between Peru and Chad was $4.1 billion in 2021. The bank's profit was $1.9 billion. Its margin was 2.94%."
    article = replace(read_article(text), published=date(2022, 2, 6))
    card = Scorecard(article, judge_all(find_claims(article), article))
    assert str(card.answer()) == (
        "Official sources decide none of the article's 3 claims: the tables hold no figure for 1 and could not be asked about the other 2."
    )
    assert [row[0] for row in card.table().rows] == ["$4.1 billion"]
    assert card.table().rows[0][2] == "trade.csv has no such figure as recorded by either side."


def test_one_claim_left_open_is_told_as_one() -> None:
    """One claim is neither none nor several."""
    article = read_article("The bank's profit was $1.9 billion in 2023.")
    card = Scorecard(article, judge_all(find_claims(article), article))
    assert str(card.answer()) == (
        "Official sources do not decide the article's 1 claim: the tables could not be asked about it."
        " No number of the article is on trade or gas."
    )


def test_a_tolerance_that_moves_nothing_more_is_not_listed_again() -> None:
    """$43 billion is supported from a tolerance of 5% on; 10% and 20% do the same and are not told."""
    text = "China's trade with Kazakhstan was $43 billion in 2023, China's customs said."
    article = replace(read_article(text), published=date(2024, 2, 1))
    claims = find_claims(article)
    moves = Moves(article, claims, judge_all(claims, article), Rules())
    tolerant = [
        one.choice for one in moves.moves if one.choice.startswith("tol") and one.after.label == "Supported"
    ]
    assert tolerant == ["tolerance 5%"]
    assert "becomes supported from a tolerance of 5%" in str(moves.note())


def test_an_article_without_numbers_says_so_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards, table and speakers have one reason, under which a report names what it leaves out."""
    shown: list[object] = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    show_claims(())
    article = read_article("The ministers talked about rivers and fish.")
    assert [str(one) for one in (*shown, numbers_table(()), speakers_table(article, ()))] == [NO_NUMBERS] * 3


PRICED = (
    "Trade between Kazakhstan and China was $41 billion in 2023, Chinese customs data show, up 32% from $31.2 billion "
    "in 2022. Brent crude averaged $82.6 a barrel in 2023. Kazakhstan's economy was worth $225 billion in 2022. "
    "The mine was opened four years late."
)


@pytest.fixture(scope="module")
def priced() -> tuple[Article, tuple[Verdict, ...]]:
    """Return an article with several contradicted claims and several that one source alone counts."""
    article = replace(read_article(PRICED), published=date(2024, 2, 6))
    return article, judge_all(find_claims(article), article)


def test_the_answer_names_every_contradicted_claim(priced: tuple[Article, tuple[Verdict, ...]]) -> None:
    """Claims that other books contradict are named together, not only the first of them."""
    contradicted = [
        f"“{one.claim.hedged}”"
        for one in priced[1]
        if one.label == "Supported" and one.corroboration and one.corroboration.label == "contradicted"
    ]
    assert len(contradicted) == 3
    said = str(Scorecard(*priced).answer())
    assert (
        f"{join(contradicted)} are supported on China's books, but contradicted by Kazakhstan's books."
        in said
    )


def test_several_claims_of_one_source_rest_on_one_each(priced: tuple[Article, tuple[Verdict, ...]]) -> None:
    """One that nobody else counts rests on one source; of two, each does."""
    assert "“$82.6 a barrel” and “$225 billion”, so each rests on one source" in str(
        verdict_limits(priced[1])
    )
    alone = [one for one in priced[1] if one.claim.quote == "$225 billion"]
    assert "“$225 billion”, so it rests on one source" in str(verdict_limits(alone))


def test_a_choice_that_moves_several_claims_is_told_once(priced: tuple[Article, tuple[Verdict, ...]]) -> None:
    """The claims that one choice moves stand together, and an office takes its article."""
    article, verdicts = priced
    said = str(Moves(article, [one.claim for one in verdicts], verdicts, Rules()).note())
    assert said.count("without China's customs") == said.count("without the World Bank") == 1
    assert "“$82.6 a barrel” and “$225 billion” become not enough evidence without the World Bank" in said


def test_a_claim_that_no_table_was_asked_about_is_counted_beside_the_scorecard() -> None:
    """The scorecard has a row for each claim that was read; how many others there are stands before it."""
    text = "China's trade with Kazakhstan was $41 billion in 2023. The deal is worth $5 billion."
    article = replace(read_article(text), published=date(2024, 2, 6))
    verdicts = judge_all(find_claims(article), article)
    card = Scorecard(article, verdicts)
    assert [is_bare(one) for one in verdicts] == [False, True]
    assert "no more than" not in str(verdict_limits(verdicts))
    assert [row[0] for row in card.table().rows] == ["$41 billion"]
    assert all(card.table().rows[0])
    assert "1 claim is not listed, as no table could be asked" in str(card.note())


def test_one_figure_is_printed_in_one_way_on_a_card(priced: tuple[Article, tuple[Verdict, ...]]) -> None:
    """What decides has the same digits in the reason, in the scorecard and in the working: as many as the claim's band."""
    rows = {row[0]: row for row in Scorecard(*priced).table().rows}
    for quote, shown in (("$225 billion", "225.5 billion"), ("$41 billion", "41.02 billion")):
        one = next(v for v in priced[1] if v.claim.hedged == quote)
        assert shown in one.reason
        assert shown in rows[quote][2]
        assert shown in str(one.found[0].specification.figure.rounded)


def test_the_method_names_what_was_corrected_by_hand() -> None:
    """Claims and readings corrected in article.toml are told with their fields, and all that may be set is named."""
    article = read_article(
        "Trade between Kazakhstan and China rose to $31.2 billion in 2022, or by 23 percent."
    )
    plain = str(corrections_note(article))
    assert (
        "(indicator, reporter, partners, flow, product, period, base_period, transformation, measure)"
        in plain
    )
    assert "This page used" not in plain
    article = replace(
        article,
        corrections=(
            Correction("$31.2 billion", fields={"measure": "China's trade with Kazakhstan"}),
            Correction("23 percent", reject=True, why="the ministry's slip"),
        ),
        readings=(Correction("$31.2 billion", fields={"reporter": "CHN"}),),
    )
    told = str(corrections_note(article))
    assert "corrected claims: “$31.2 billion” (measure), “23 percent” (rejected: the ministry's slip)" in told
    assert "corrected readings: “$31.2 billion” (reporter)" in told


def test_leaving_a_country_out_is_tried_where_it_is_added_up() -> None:
    """A claim about Kyrgyzstan alone is not tried without it, and a sum of four is no count of five that refutes."""
    text = "Kyrgyzstan bought $19.7 billion of Chinese goods in 2023. The five Central Asian states have 80 million people."
    article = replace(read_article(text), published=date(2024, 1, 24))
    claims = find_claims(article)
    verdicts = judge_all(claims, article)
    moves = Moves(article, claims, verdicts, Rules()).moves
    assert not any(m.label for m in moves if m.choice == "without Kyrgyzstan")
    people = next(one for one in verdicts if one.claim.unit == "person")
    assert people.found
    without = judge_all([people.claim], article, Rules(leave_out=("KAZ",)))[0]
    assert without.label == "Not enough evidence"


def test_a_count_that_differs_by_freight_is_a_count() -> None:
    """Where China's books differ by no more than freight explains, it is not said that nobody else counts it."""
    text = "Uzbekistan imported $11.3 billion of goods from China in 2023, its statistics agency said."
    article = replace(read_article(text), published=date(2024, 1, 24))
    verdicts = judge_all(find_claims(article), article)
    assert "freight" in verdicts[0].summary
    assert "Nobody else counts" not in str(verdict_limits(verdicts))


def test_bounds_in_the_table_do_not_round_to_the_figure() -> None:
    """10.25 stands for 10.245 to 10.255, which two decimals would hide; 24.7 for 24.65 to 24.75 needs two."""
    text = "In 2022 China paid $10.25 billion for Turkmen gas. Chinese exports to Kazakhstan came to $24.7 billion in 2023."
    article = replace(read_article(text), published=date(2024, 2, 6))
    cases = {case.verdict.claim.quote: case for case in Cases(judge_all(find_claims(article), article)).cases}
    assert cases["$10.25 billion"].table().rows[0][2:5] == ("10.250", "10.245", "10.255")
    assert cases["$24.7 billion"].table().rows[0][2:5] == ("24.70", "24.65", "24.75")
