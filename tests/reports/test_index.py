"""Tests of the front page."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from analysis.reports import index, render_index
from analysis.runs.records.record import ParameterValue, RunRecord

from .made_up import article, parsed, run, words


@pytest.fixture(autouse=True)
def _article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the project hold one article."""
    monkeypatch.setattr(index, "article_of", lambda slug, project: article() if slug == "small" else None)


def test_one_article() -> None:
    """The article, the reports in order with title and answer, and what was set aside."""
    records = [
        run(article="small", parameters=()),
        run(article="small", notebook="01_article", name="01_article", parameters=(), results={}),
    ]
    tree = parsed(render_index(records))
    assert words(tree.find(".//h1")) == "Trade doubles, minister says"
    assert tree.xpath("//ol[@class='reports']//a/@href") == ["small/01_article.html", "small/02_trade.html"]
    assert [words(each) for each in tree.findall(".//li/h3")] == ["Article", "Trade on trial"]
    assert "It doubled." in words(tree.find(".//main"))
    assert "Share this page" in words(tree.find(".//details"))


def judged(**changes: object) -> RunRecord:
    """Return the record of a page of verdicts, on a claim that statistics were asked about and another."""
    rows = [
        {"verdict": "Supported", "summary": "Supported on China's books", "hedged": "around 40%", "measure": "trade",
         "anchor": "claim-40", "by_statistics": True, "quote": "40%", "speaker": None, "unit": "percent",
         "reason": "It is.", "band": [35, 45], "deciding": []},
        {"verdict": "Not judged", "summary": "Not judged: no table", "hedged": "two", "measure": None,
         "anchor": "claim-2", "by_statistics": False, "quote": "two", "speaker": None, "unit": "count",
         "reason": "No table.", "band": None, "deciding": []},
    ]  # fmt: skip
    results = {"verdicts": {"value": rows}, "answer": {"value": "One of two."}}
    held: dict[str, Any] = {
        "notebook": "04_verdicts",
        "name": "04_verdicts",
        "parameters": (),
        "results": results,
    }
    return run(article="small", **(held | changes))


def test_the_scorecard() -> None:
    """The answer leads; every verdict is counted, and stands with its claim, which leads to its case."""
    tree = parsed(render_index([run(article="small", parameters=()), judged()]))
    assert words(tree.find(".//p[@class='lede']")) == "One of two."
    assert [words(each) for each in tree.findall(".//ul[@class='tally']/li")] == [
        "✓ 1 supported",
        "– 1 not judged",
    ]
    first, second = tree.xpath("//ol[@class='scores']/li")
    assert words(first) == "around 40% trade ✓ Supported on China's books"
    assert first.find(".//a").get("href") == "small/04_verdicts.html#claim-40"
    assert words(second) == "two – Not judged: no table"
    assert second.find(".//a") is None


def test_verdicts_under_other_parameters_are_not_the_scorecard() -> None:
    """A run with another tolerance does not speak for the article."""
    changed = (ParameterValue("tolerance", "float", 5.0, 0.0, "percent"),)
    tree = parsed(render_index([judged(name="04_verdicts--tolerance-5", parameters=changed)]))
    assert tree.find(".//ol[@class='scores']") is None


def test_other_parameters_stand_apart() -> None:
    """A report with other parameters is listed apart, with what was changed."""
    tree = parsed(render_index([run(article="small", name="02_trade--year-2021")]))
    assert not tree.xpath("//ol[@class='reports']/li")
    assert words(tree.find(".//main//ul/li")) == "Trade on trial (year 2021)"


def test_several_articles() -> None:
    """With several articles the front page is their list: verdicts counted, the decided ones in the open, the rest folded."""
    records = [run(article="small", parameters=()), judged(), run(article="other", parameters=())]
    tree = parsed(render_index(records))
    assert [len(each.findall(".//ul[@class='tally']/li")) for each in tree.findall(".//main/section")] == [
        0,
        2,
    ]
    section = tree.findall(".//main/section")[1]
    assert [words(each) for each in section.findall("./div/ol[@class='scores']/li")] == [
        "around 40% trade ✓ Supported on China's books"
    ]
    (folded,) = section.xpath("./details[ol or .//ol[@class='scores']]")
    assert words(folded.find("summary")) == "One claim is not decided"
    assert [words(each) for each in folded.findall(".//li")] == ["two – Not judged: no table"]
    assert [words(each) for each in tree.findall(".//main//h2")] == ["other", "Trade doubles, minister says"]


def test_what_figures_stand_against_comes_first() -> None:
    """A refuted claim stands before a conflicting one and both before a supported one, each in the order of the text."""
    row = judged().results["verdicts"]["value"][0]
    said = ["Supported", "Conflicting evidence", "Refuted", "Supported"]
    rows = [row | {"verdict": one, "summary": one, "hedged": str(number)} for number, one in enumerate(said)]
    tree = parsed(render_index([judged(results={"verdicts": {"value": rows}})]))
    found = tree.xpath("//section[@aria-labelledby='verdicts']/ol/li//q")
    assert [words(each).strip("“”") for each in found] == ["2", "1", "0", "3"]


def test_what_is_not_decided_is_no_fact_and_many_are_folded() -> None:
    """A claim that is not read stands with the undecided ones, not with days and people; more than a few are folded."""
    rows = judged().results["verdicts"]["value"]
    fact = rows[0] | {"summary": "Supported by the table of people", "hedged": "70th", "by_statistics": False}
    unread = [
        rows[0]
        | {
            "verdict": "Not enough evidence",
            "summary": "Not enough evidence: no words",
            "by_statistics": False,
        }
    ] * 5
    held = {"verdicts": {"value": [rows[0], fact, *unread]}, "answer": {"value": "One of six."}}
    tree = parsed(render_index([judged(results=held)]))
    section = tree.find(".//section[@aria-labelledby='verdicts']")
    assert len(section.findall("./ol/li")) == 1
    assert words(section.find("./details/summary")) == "5 claims are not decided"
    assert [words(each) for each in section.findall("./div/ol/li/p[@class='claim']")] == ["70th trade"]


def test_the_page_of_verdicts_is_introduced() -> None:
    """Its answer leads the front page and is not said twice; a sentence says what the page adds."""
    entry = parsed(render_index([judged()])).find(".//ol[@class='reports']/li/p[2]")
    assert words(entry).startswith("The answer above, claim by claim")


def test_same_records_same_bytes() -> None:
    """The order in which records come does not matter."""
    records = [run(article="small", notebook=name, name=name, parameters=()) for name in ("a", "b", "c")]
    assert render_index(records) == render_index(records[::-1])


def test_the_front_page_needs_nothing_heavy() -> None:
    """It is made by the build's own process, which leaves pandas, matplotlib and nbconvert to the runs."""
    program = (
        "import sys; from analysis import reports; reports.render_index, reports.claim_files\n"
        "heavy = {'pandas', 'numpy', 'matplotlib', 'nbconvert', 'nbformat'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_several_articles_are_counted_in_the_title_and_name_no_report_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A link to the verdicts is "Verdicts: the headline", not "Verdicts: Verdicts: the headline"."""
    monkeypatch.setattr(index, "article_of", lambda slug, project: article())
    results = {"title": {"value": "Verdicts: Trade doubles"}}
    records = [
        run(article=slug, notebook="04_verdicts", name="04_verdicts", parameters=(), results=results)
        for slug in ("small", "smaller")
    ]
    tree = parsed(render_index(records))
    assert words(tree.find(".//title")) == "2 articles – the numbers on trial"
    assert [words(each) for each in tree.findall(".//ul[@class='row']//a")] == ["Verdicts: Trade doubles"] * 2
