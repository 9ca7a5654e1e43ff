"""The page that sums up a sweep, and all its results as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

from analysis.reports import render_index, render_sweep
from analysis.reports.finish import LIMIT
from analysis.reports.sweeps.results import SweepResults
from analysis.runs.sweeps.records import SweepRecord

from .made_up import parsed, run, swept, words


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_what_the_page_says() -> None:
    """Title, answer, what was tried, what is the same in all sets, and what each report answers."""
    tree = parsed(render_sweep(*swept())[0])
    assert words(tree.find(".//h1")) == "Trade: year and flow varied"
    said = words(tree.find(".//div[@class='answer']"))
    assert said.startswith(
        "10 sets of parameters: the verdict of verdicts doubled differs between them; trade level runs from 18 "
    )
    assert said.endswith("(year 2018, flow imports) to 33 billion US dollars (year 2022, flow exports).")
    whole = words(tree.getroot())
    assert "In all of them: unit CNY." in whole
    assert "One number is the same in every set." in whole
    assert "It was 27.0 & more." in whole
    links = tree.xpath("//main//a/@href")
    assert "../02_trade--2018-exports.html" in links
    assert "02_trade--years.csv" in links
    assert tree.xpath("//footer//a[@href='02_trade--years.json']")
    assert not tree.xpath("//input[@id='code']"), "there is no code to show"


def test_every_table_and_chart_can_be_read_aloud() -> None:
    """Tables have captions and headers, the chart an alternative text with its extremes; nothing is a script."""
    tree = parsed(render_sweep(*swept(failed=2))[0])
    tables = tree.xpath("//main//table")
    assert len(tables) == 4
    assert all(words(each.find("caption")) and each.xpath(".//th[@scope='col']") for each in tables)
    [chart] = tree.xpath("//figure[@class='chart']")
    alt = chart.xpath(".//div[@role='img']/@aria-label")[0]
    assert alt.startswith("Small charts, one for each result.")
    assert "trade level, billion US dollars: from 19.0 (year 2019, flow imports) to 33.0" in alt
    assert not tree.xpath("//script")


def test_a_failed_set_is_named() -> None:
    """Its number, parameters and reason stand in a table of their own; it leads to no report and has no results."""
    html, text = render_sweep(*swept(failed=2))
    tree = parsed(html)
    [failed] = tree.xpath("//figure[@id='table-failed']")
    assert "it <failed>." in words(failed)
    assert "year 2018, flow imports" in words(failed)
    assert "10 sets of parameters, of which 2 failed" in words(tree.getroot())
    assert "../02_trade--2018-exports.html" not in tree.xpath("//a/@href")
    rows = _rows(text)
    assert [each["outcome"] for each in rows[:3]] == ["failed", "failed", "done"]
    assert (rows[0]["report"], rows[0]["result"], rows[0]["text"]) == (
        "02_trade--2018-exports",
        "",
        "Notebook 02_trade, code cell 2: it <failed>.",
    )


def test_the_csv_is_tidy() -> None:
    """One result of one set a row, with the parameters that vary and with bounds; no row twice."""
    _, text = render_sweep(*swept())
    rows = _rows(text)
    assert list(rows[0]) == [
        "report", "outcome", "year", "flow", "result", "value", "low", "high", "unit", "text",
    ]  # fmt: skip
    assert len(rows) == 10 * 6
    assert len({(each["report"], each["result"]) for each in rows}) == len(rows)
    [level] = [e for e in rows if (e["year"], e["flow"], e["result"]) == ("2022", "imports", "trade.level")]
    assert {key: level[key] for key in ("value", "low", "high", "unit")} == {
        "value": "22000000000",
        "low": "19800000000",
        "high": "24200000000",
        "unit": "USD",
    }
    [verdict] = [
        e for e in rows if (e["year"], e["flow"], e["result"]) == ("2018", "imports", "verdicts.doubled")
    ]
    assert (verdict["value"], verdict["text"]) == ("", "Refuted")


def test_a_parameter_named_like_a_column() -> None:
    """No column of the CSV comes twice; "unit" is also the name of a parameter."""
    record, runs = swept(years=[2022])
    sets = (record.sets[0], replace(record.sets[1], parameters={**record.sets[1].parameters, "unit": "EUR"}))
    header = _rows(render_sweep(replace(record, sets=sets), runs)[1])[0]
    assert "unit_parameter" in header
    assert len(set(header)) == len(list(header))


def test_results_asked_for() -> None:
    """What is asked for stands side by side; a name that no set has is said."""
    record, runs = swept()
    html, _ = render_sweep(replace(record, results=("constant", "no.such")), runs)
    tree = parsed(html)
    headers = [words(each) for each in tree.xpath("//figure[@id='table-sets']//thead//th")]
    assert headers == ["set", "year", "flow", "constant"]
    assert "No set has a result named no.such." in words(tree.getroot())


def test_what_the_notebook_is_about_goes_first_and_in_its_words() -> None:
    """A result that leads goes before one that varies more, and is called what the notebook calls it."""
    record, runs = swept()
    marked = {
        path: replace(
            run,
            results={
                **run.results,
                "constant": {
                    "value": 50.0 + number / 10,
                    "label": "the thing itself",
                    "lead": 1,
                    "unit": "percent",
                },
            },
        )
        for number, (path, run) in enumerate(runs.items())
    }
    tree = parsed(render_sweep(record, marked)[0])
    assert "the thing itself runs from 50" in words(tree.find(".//div[@class='answer']"))
    [table] = tree.xpath("//figure[@id='table-results-that-vary']")
    assert words(table.xpath(".//tbody//th")[0]) == "the thing itself"
    headers = [words(each) for each in tree.xpath("//figure[@id='table-sets']//thead//th")]
    assert headers[-1].startswith("the thing itself")
    assert not any("trade level" in each for each in headers)


def test_numbers_that_are_not_the_same_thing_are_not_compared() -> None:
    """A result in percent here and in dollars there, or called otherwise, has no lowest and highest."""
    record, runs = swept()
    first = record.sets[0].report
    for odd in ({"unit": "percent"}, {"label": "something else"}):
        other = {**runs[first].results["trade.level"], **odd}
        if isinstance(other.get("value"), dict) and "unit" in odd:
            other["value"] = {**other["value"], **odd}
        mixed = runs | {first: replace(runs[first], results={**runs[first].results, "trade.level": other})}
        results = SweepResults(record, mixed)
        assert "trade.level" not in [each.name for each in results.reaches]


def test_nothing_varies() -> None:
    """Sets with the same results make a page without a chart, which says so; sets without results say that there are none."""
    record, runs = swept(years=[2020, 2021])
    same = dict.fromkeys(runs, runs[record.sets[0].report])
    html, _ = render_sweep(record, same)
    assert "4 sets of parameters: no result varies between them." in words(parsed(html).getroot())
    assert "<svg" not in html
    bare = {
        path: replace(run, results={name: run.results[name] for name in ("title", "answer")})
        for path, run in runs.items()
    }
    html, _ = render_sweep(record, bare)
    assert "4 sets of parameters: none of them gives a result." in words(parsed(html).getroot())


def test_a_large_sweep_stays_within_the_limit() -> None:
    """A thousand sets make a page that can be opened, says what it leaves out, and a CSV with everything."""
    html, text = render_sweep(*swept(years=range(1500, 2000)))
    assert len(html.encode()) <= LIMIT
    assert "more sets are in the file with all results" in html
    assert "more answers are in the file with all results" in html
    assert len(_rows(text)) == 6000


def test_the_same_bytes() -> None:
    """The page and the CSV are the same whenever they are made, and from what was read back."""
    record, runs = swept(failed=1)
    again = SweepRecord.from_json(record.to_json(), "x")
    assert again == record
    assert render_sweep(record, runs) == render_sweep(again, dict(reversed(runs.items())))


def test_the_front_page_lists_the_sweep_and_not_its_sets() -> None:
    """Reports that a sweep lists are not listed again; one that it does not list is; many are folded."""
    record, runs = swept()
    alone: Any = run(name="02_trade--alone")
    tree = parsed(render_index([*runs.values(), alone], sweeps=[record]))
    links = tree.xpath("//main//a/@href")
    assert "sweeps/02_trade--years.html" in links
    assert "02_trade--alone.html" in links
    assert not [link for link in links if link in {f"{path}.html" for path in runs}]
    many = [run(name=f"02_trade--{number}") for number in range(9)]
    assert parsed(render_index(many)).xpath("//main//details//a")


def test_the_front_page_says_what_is_older_than_the_rest() -> None:
    """A sweep or a variant made from other tables than the report with defaults is marked, the others are not."""
    record, _ = swept()
    plain: Any = run(parameters=(), inputs=record.inputs)
    newer = replace(plain, inputs={"data": "cd" * 32})
    variant: Any = run(name="02_trade--old", inputs=record.inputs)
    said = "made before the last change of its inputs: run it again"
    assert words(parsed(render_index([plain, variant], sweeps=[record])).getroot()).count(said) == 0
    assert words(parsed(render_index([newer, variant], sweeps=[record])).getroot()).count(said) == 2


def test_seeds_are_no_axis() -> None:
    """The chart runs along what is studied, never along the seed."""
    record, runs = swept()
    named = [{("seed" if key == "year" else key): v for key, v in e.parameters.items()} for e in record.sets]
    parameters = tuple(
        replace(each, name="seed") if each.name == "year" else each for each in record.parameters
    )
    sets = tuple(replace(each, parameters=given) for each, given in zip(record.sets, named, strict=True))
    html, _ = render_sweep(replace(record, parameters=parameters, sets=sets), runs)
    assert "Against flow, one dot for each set" in html


def test_reach_and_effect() -> None:
    """Bounds are left aside; the spread is a share of the larger end; an effect is the difference of means over the other parameters."""
    results = SweepResults(*swept(years=[2010, 2020], flows=["exports", "imports"]))
    [share] = [each for each in results.reaches if each.name == "trade.share"]
    assert (share.low, share.high, share.spread) == (10.0, 30.0, 20 / 30)
    assert results.effect("year", "trade.share") == (30 + 20) / 2 - (15 + 10) / 2
    assert results.effect("flow", "trade.share") == (15 + 30) / 2 - (10 + 20) / 2
