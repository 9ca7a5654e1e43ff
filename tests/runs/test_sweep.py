"""Sweeps from beginning to end: what runs, what is published, what an interruption costs."""

from __future__ import annotations

import csv
import json
import signal
import time
from typing import Any

import pytest

from analysis.runs.publishing.exchange import intact

CELLS = (
    "from analysis.runs import record\nassert year != 2021, 'no such year'",
    "record('title', f'Trade in {year}')\nrecord('trade', year * 1e6, 'USD')\nrecord('same', 1)",
    "record('growth', {'low': 1.0, 'value': year / 7, 'high': 900.0, 'unit': 'percent', 'text': 'much'})",
)
DECLARED = 'from typing import Annotated\nlow: Annotated[int, "..high"] = 1\nhigh: int = 4\nyear: int = 2022  # the year\nflow: str = "exports"\npartners: list[str] = []\nseed: int = 0'


def _rows(workbook: Any, path: str) -> list[dict[str, str]]:
    with (workbook.reports / path).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_sweep_is_published_with_its_sets(workbook: Any) -> None:
    """One report a set, a page, a record and a CSV; the second time nothing runs, and one more set is one run."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    out, err = workbook.run("sweep", "-p", "year=2019,2020", "-p", "flow=exports,imports")
    assert "4 sets of parameters: 4 fresh." in out
    assert "4 notebooks to run." in err
    name = "a-small-article/sweeps/02_trade--flow-exports-imports-year-2019-2020"
    assert str(workbook.reports / f"{name}.html") in out
    held = json.loads((workbook.reports / f"{name}.json").read_text())
    assert [each["parameters"]["flow"] for each in held["sets"]] == [
        "exports",
        "exports",
        "imports",
        "imports",
    ] or [each["parameters"]["year"] for each in held["sets"]] == [2019, 2019, 2020, 2020]
    assert len({each["report"] for each in held["sets"]}) == 4
    for each in held["sets"]:
        assert (workbook.reports / f"{each['report']}.html").is_file()
    assert intact(workbook.reports) == []
    before = workbook.files()
    out, err = workbook.run("sweep", "02_trade", "-p", "year=2019,2020", "-p", "flow=exports,imports")
    assert (out.splitlines()[0], err) == ("4 sets of parameters: 4 cached.", "")
    assert workbook.files() == before
    out, _ = workbook.run("sweep", "02_trade", "-p", "year=2018..2020", "-p", "flow=exports")
    assert "3 sets of parameters: 1 fresh, 2 cached." in out


def test_the_article_of_all_sets_is_no_part_of_the_name(workbook: Any) -> None:
    """The page lies in the article's folder; its name does not say the article again, asked for or by default."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    workbook.run("sweep", "02_trade", "-p", "year=2019,2020", "--article", "a-small-article")
    assert (workbook.reports / "a-small-article/sweeps/02_trade--year-2019-2020.html").is_file()


def test_a_set_that_fails_is_named_and_stops_no_other(workbook: Any) -> None:
    """Exit code 4; the page and its record say what failed and why; when all fail, the old page stays."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    out, err = workbook.run("sweep", "--name", "years", "-p", "year=2020,2021,2022", code=4)
    assert "3 sets of parameters: 2 fresh, 1 failed." in out
    assert "Notebook 02_trade, code cell 2 (cell-1), line 2: AssertionError: no such year." in err
    held = json.loads((workbook.reports / "a-small-article/sweeps/02_trade--years.json").read_text())
    assert [bool(each["failure"]) for each in held["sets"]] == [False, True, False]
    page = workbook.reports / "a-small-article/sweeps/02_trade--years.html"
    assert "no such year" in page.read_text()
    assert (workbook.root / ".workbook/failed/a-small-article/02_trade--year-2021.html").is_file()
    assert not (workbook.reports / "a-small-article/02_trade--year-2021.html").exists()
    assert (workbook.reports / "a-small-article/02_trade.html").is_file(), "2022 is the default"
    before = page.read_bytes()
    workbook.run("sweep", "--name", "years", "-p", "year=2021", code=4)
    assert page.read_bytes() == before


def test_the_reports_of_former_sets_go(workbook: Any) -> None:
    """What a sweep had and no sweep has any longer is taken away; the notebook's own report and others' sets stay."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    workbook.run("build")
    workbook.run("sweep", "02_trade", "--name", "other", "-p", "year=2019")
    workbook.run("sweep", "02_trade", "--name", "years", "-p", "year=2018..2020,2022")
    _, err = workbook.run("sweep", "02_trade", "--name", "years", "-p", "year=2020")
    assert "Taken away: the report of a set that no sweep has any longer." in err
    there = {path.stem for path in (workbook.reports / "a-small-article").glob("*.html")}
    assert there == {"02_trade", "02_trade--year-2019", "02_trade--year-2020"}
    assert intact(workbook.reports) == []
    assert "2018" not in (workbook.reports / "index.html").read_text()
    out, _ = workbook.run("sweep", "02_trade", "--name", "years", "-p", "year=2018,2020")
    assert "1 fresh, 1 cached" in out


def test_reports_and_sweeps_are_removed_by_name(workbook: Any) -> None:
    """A run goes with its record, a sweep with its sets; a set of another sweep is refused."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    workbook.run("build", "-p", "year=2018")
    workbook.run("sweep", "02_trade", "--name", "years", "-p", "year=2019,2020,2022")
    before = workbook.files()
    _, err = workbook.run("runs", "remove", "02_trade--year-2019", code=2)
    assert "is a set of the sweep a-small-article/sweeps/02_trade--years; remove the sweep." in err
    _, err = workbook.run("runs", "remove", "02_trade--yeras", code=2)
    assert "No run or sweep 02_trade--yeras in reports/; did you mean 02_trade--years?" in err
    assert workbook.files() == before
    out, _ = workbook.run("runs", "remove", "02_trade--years", "02_trade--year-2018")
    assert out.count("taken away") == 4
    assert sorted(workbook.files()) == [
        "a-small-article/02_trade.html",
        "a-small-article/02_trade.json",
        "index.html",
        "manifest.json",
    ]
    assert intact(workbook.reports) == []
    workbook.run("runs", "remove", "02_trade")
    assert sorted(workbook.files()) == ["manifest.json"]
    workbook.run("build")
    assert (workbook.reports / "index.html").is_file()


def test_the_same_bytes_with_one_two_or_eight_jobs(workbook: Any) -> None:
    """How many sets run at a time, and in how many goes, changes nothing of what is published."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    found = []
    for jobs in ("1", "2", "8"):
        workbook.run("sweep", "-p", "year=2020..2022", "-j", jobs, "--force", code=4)
        found.append(workbook.files())
    assert found[0] == found[1] == found[2]


def test_a_killed_sweep_is_taken_up(workbook: Any) -> None:
    """After kill -9 and after an interrupt, only what had not finished runs; the reports were untouched."""
    slow = "import time, pathlib; time.sleep(0.8); pathlib.Path('../ran').open('a').write(f'{year}\\n')"
    workbook.notebook("02_trade", *CELLS, slow, parameters=DECLARED)
    ran, finished = workbook.root / "ran", workbook.root / ".workbook" / "runs"
    arguments = ("sweep", "--name", "years", "-p", "year=2001..2012", "-j", "2")
    for count, number in ((5, signal.SIGKILL), (8, signal.SIGINT)):
        process = workbook.start(*arguments)
        deadline = time.monotonic() + 60
        while (
            not (ran.exists() and len(ran.read_text().splitlines()) >= count) and time.monotonic() < deadline
        ):
            time.sleep(0.05)
        while not list(finished.glob("*/whole")) and time.monotonic() < deadline:
            time.sleep(0.05)  # what has ended is looked at now and then
        process.send_signal(number)
        process.communicate(timeout=60)
        assert process.returncode == (130 if number == signal.SIGINT else -9)
        assert not workbook.reports.exists()
        assert workbook.leftovers() == []
        assert list(finished.glob("*/whole"))
    out, err = workbook.run(*arguments)
    assert "finished before an earlier build was interrupted; taken up." in err
    assert "12 sets of parameters: 12 fresh." in out
    years = ran.read_text().splitlines()
    assert set(years) == {str(year) for year in range(2001, 2013)}
    assert len(years) <= 12 + 2 * 4, "at most what was at work, or had just ended, is run anew"
    assert not finished.exists()


def test_what_was_finished_with_other_inputs_is_not_taken_up(workbook: Any) -> None:
    """A run counts only for exactly the key that it had."""
    workbook.notebook("02_trade", *CELLS, "import time; time.sleep(0.4)", parameters=DECLARED)
    process = workbook.start("sweep", "-p", "year=2001..2010", "-j", "1")
    deadline = time.monotonic() + 60
    while not list((workbook.root / ".workbook").glob("runs/*/whole")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    (workbook.root / "data" / "datapackage.json").write_text('{"name": "changed"}')
    out, err = workbook.run("sweep", "-p", "year=2001..2003")
    assert "taken up" not in err
    assert "3 sets of parameters: 3 fresh." in out


def test_a_file_with_all_parts(workbook: Any) -> None:
    """Fixed, grid, zip, sets, seeds and a condition; what -p gives takes the place of the file's."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    path = workbook.root / "all.toml"
    path.write_text(
        'notebooks = ["02_trade"]\nseeds = 2\nwhere = ["year != 2015"]\n'
        '[grid]\nyear = ["2014..2016"]\n[zip]\nflow = ["exports", "imports"]\npartners = [["KAZ", "UZB"], []]\n'
    )
    out, _ = workbook.run("sweep", str(path), "--dry-run")
    assert out.splitlines()[0] == "reports/a-small-article/sweeps/02_trade--all.html: 8 sets of parameters"
    assert out.splitlines()[-1] == "8 of 8 would run."
    assert not workbook.reports.exists()
    out, _ = workbook.run("sweep", str(path), "-p", "year=2017", "-p", "partners=TKM", "-n")
    assert "4 of 4 would run." in out
    workbook.run("sweep", str(path))
    held = json.loads((workbook.reports / "a-small-article/sweeps/02_trade--all.json").read_text())
    sets = [each["parameters"] for each in held["sets"]]
    assert {(each["flow"], tuple(each["partners"])) for each in sets} == {
        ("exports", ("KAZ", "UZB")),
        ("imports", ()),
    }
    assert {each["seed"] for each in sets} == {0, 1}


def test_only_the_summary_is_on_the_front_page(workbook: Any) -> None:
    """The front page is given all records, and those of sweeps apart."""
    workbook.notebook("02_trade", *CELLS, parameters=DECLARED)
    workbook.run("sweep", "-p", "year=2019,2020")
    page = (workbook.reports / "index.html").read_text()
    assert "sweeps/02_trade--year-2019-2020: a sweep" in page
    assert "sweeps/" not in workbook.run("runs", "list")[0]
    (workbook.root / "notebooks" / "02_trade.ipynb").unlink()
    workbook.notebook("03_gas", "1")
    workbook.run("build")
    assert not list(workbook.reports.glob("*/sweeps/*"))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "Nothing to try is given; write for example -p year=2020,2021,2022."),
        (["-p", "yaer=2020,2021"], 2, "No parameter yaer in 02_trade, 03_gas; did you mean year?"),
        (["-p", "year=2020,two"], 2, "parameter year: 'two' is not allowed; it takes a whole number."),
        (["-p", "year=1..5000"], 2, "5,000 sets of parameters, more than the 1,000 allowed"),
        (["-p", "year"], 2, "-p 'year' is not NAME=VALUE"),
        (["-p", "year=2020", "--where", "yaer > 1"], 2, "No parameter yaer"),
        (["-p", "year=2020", "--where", "year >"], 2, "The condition 'year >' cannot be read"),
        (["-p", "year=2020", "--where", "year > 2030"], 2, "No set of parameters fulfils 'year > 2030'"),
        (["--where", "year > 1"], 2, "Nothing to try is given"),
        (["--article", "a-small-article"], 2, "Nothing to try is given"),
        (["-p", "year=2020", "--where", "flow == 'imports'"], 2, "No set of parameters fulfils"),
        (["-p", "low=1..9..4"], 2, "5 does not go with high = 4"),
        (["-p", "low=1..9..4"], 2, "Leave such sets out with a condition, such as --where 'low <= high'."),
        (["03_gas", "--seeds", "2"], 2, "No parameter seed in 03_gas"),
        (["02_trad", "-p", "year=1"], 2, "No notebook 02_trad in notebooks/; did you mean 02_trade?"),
        (["none.toml"], 74, "There is no file none.toml"),
        (["a.toml", "b.toml"], 2, "A sweep takes one file; given are a.toml, b.toml."),
        (["bad.toml"], 65, "bad.toml has the key grids, which no sweep has; did you mean grid?"),
        (["wrong.toml"], 2, "Notebook 02_trade, parameter year: 'x' is not allowed"),
        (["--article", "nowhere", "-p", "year=1"], 2, "No article 'nowhere'"),
        (["--article", "sweeps", "-p", "year=1"], 2, "No article can be named sweeps"),
        (["--article", "x", "-p", "article=y"], 2, "The article is given twice"),
        (["-p", "flow=a,A", "02_trade"], 2, "Two sets of parameters would make the same report"),
    ],
)
def test_wrong_sweeps_start_nothing(workbook: Any, arguments: list[str], code: int, said: str) -> None:
    """One sentence, the documented exit code, and nothing has run."""
    workbook.notebook("02_trade", "open('ran', 'w')", parameters=DECLARED)
    workbook.notebook("03_gas", "open('ran', 'w')")
    (workbook.root / "bad.toml").write_text("[grids]\nyear = [1]\n")
    (workbook.root / "wrong.toml").write_text('notebooks = ["02_trade"]\n[grid]\nyear = ["x"]\n')
    _, err = workbook.run("sweep", *arguments, code=code)
    assert said in err
    assert len(err.splitlines()) == 1
    assert not (workbook.root / "notebooks" / "ran").exists()
