"""Tests of pages in a browser: no request, no error, no overflow, no barrier, links and downloads that work."""

from __future__ import annotations

import base64
import csv
import importlib.util
import io
import itertools
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import analysis
from analysis.charts.style import PALETTE
from analysis.reports import cards, claim_table, claim_text, render, render_index, render_sweep

from .hostile import hostile_verdict, markup_page, page, shown, verdict_row
from .made_up import article, chart, claims, code, markdown, notebook, run, small_table, swept
from .payloads import TEXTS

pytestmark = pytest.mark.browser

ROOT = Path(analysis.__file__).parents[1]
REPORTS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "reports").rglob("*.html"))
MADE_UP = ("made-up/index.html", "made-up/page.html", "made-up/sweeps/sweep.html")
SHOTS = ROOT / ".workbook" / "screenshots"
_SHEET = 16_000
"""Pixels: a higher picture is more than Chromium draws at once."""
THEMES = ("light", "dark")
OVERFLOW = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
PAPER = 672  # pixels: an A4 sheet less its margins
FOLDED = (
    "return [...document.querySelectorAll('main details:not(.parameters) > :not(summary)')]"
    ".filter(e => e.getClientRects().length === 0).map(e => e.outerHTML.slice(0, 80))"
)
TABBABLE = (
    "return [...document.querySelectorAll('a[href], summary, input, [tabindex=\"0\"]')]"
    ".filter(e => e.checkVisibility()).length"
)
DANGLING = """
const gone = [];
for (const link of document.querySelectorAll('a[href^="#"]'))
  if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) gone.push(link.hash);
return gone"""
TABLES = """
return [...document.querySelectorAll('figure.table')].map(figure => ({
  address: figure.querySelector('a[download]').href,
  rows: [...figure.querySelectorAll('tr')].map(row => [...row.cells].map(cell => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('.hidden').forEach(hidden => hidden.remove());
    copy.querySelectorAll('br').forEach(line => line.replaceWith(' ('));
    return copy.textContent + (cell.querySelector('br') ? ')' : '');
  }))}))"""


class Browser:
    """A browser without a window."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, path: Path, width: int = 1280, theme: str = "light") -> list[str]:
        """Open a page and return the addresses that it asked for besides itself."""
        self.resize(width, theme)
        self.driver.get_log("performance"), self.driver.get_log("browser")
        self.driver.get(path.as_uri())
        return [each for each in self.asked() if each != path.as_uri()]

    def resize(self, width: int, theme: str) -> None:
        """Give the page that is open another width and theme."""
        feature = [{"name": "prefers-color-scheme", "value": theme}]
        screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": feature})
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)

    def asked(self) -> list[str]:
        """Return the addresses that were asked for since the last look."""
        told = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [each["params"] for each in told if each["method"] == "Network.requestWillBeSent"]
        addresses = [each["request"]["url"] for each in sent]
        return [each for each in addresses if not each.startswith("data:")]

    def errors(self) -> list[str]:
        """Return what the page wrote to the console."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def run(self, script: str) -> Any:
        """Run a script in the page, as the browser's own and not as the page's."""
        return self.driver.execute_script(script)

    def shoot(self, path: Path, top: int = 0, most: int = _SHEET) -> None:
        """Write a picture of the page from so many pixels below its top, so many pixels high at most."""
        height = self.run("return document.documentElement.scrollHeight") - top
        width = self.run("return document.documentElement.clientWidth")
        clip = {"x": 0, "y": top, "width": width, "height": min(height, most), "scale": 1}
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip}
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(picture["data"]))

    def shoot_all(self, path: Path) -> None:
        """Write pictures of the whole page, further sheets as "-2", "-3"."""
        height = self.run("return document.documentElement.scrollHeight")
        for sheet, top in enumerate(range(0, height, _SHEET), 1):
            self.shoot(path if sheet == 1 else path.with_stem(f"{path.stem}-{sheet}"), top)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser; without one the tests are skipped."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip(
            "no chromium and chromedriver on this machine; install Debian's chromium and chromium-driver"
        )
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = chromium
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
    ):
        options.add_argument(argument)
    options.add_experimental_option(
        "prefs", {"download.default_directory": str(tmp_path_factory.mktemp("saved"))}
    )
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # A home of its own: a machine that tests may have none that can be written to.
    home = tmp_path_factory.mktemp("home")
    options.add_argument(f"--user-data-dir={home / 'profile'}")
    opened = webdriver.Chrome(options=options, service=Service(driver, env={**os.environ, "HOME": str(home)}))
    try:
        yield Browser(opened)
    finally:
        opened.quit()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a front page and a page that has everything a page can have."""
    folder = tmp_path_factory.mktemp("site") / "made-up"
    folder.mkdir()
    wide = chart(name="wide", source="A source with a name so long that it has to go on in the line below")
    wide.outputs[0].data["application/vnd.workbook.chart-narrow"] = wide.outputs[0].data["image/svg+xml"]
    results = {"title": {"value": "T"}, "verdicts": {"value": [verdict_row("a reason")]}}
    cells = [
        markdown("# T"),
        markdown("## The article"),
        shown(claim_text(article(), claims(), labels={"40": "Refuted"})),
        shown(cards([hostile_verdict("a reason", claims()[0])])),
        shown(claim_table(claims(), name="all", carded=True)),
        markdown("## Trade"),
        wide,
        chart(name="trade"),
        shown(small_table(note="A note")),
        code({"text/plain": "x" * 400}, source="y = " + "x" * 300),
        markdown("### A word that is long: " + "w" * 90),
        markdown("How it was done.", tags=["method"]),
    ]
    (folder / "page.html").write_text(render(notebook(*cells), run(name="page", results=results)), "utf-8")
    (folder / "page.json").write_text("{}")
    (folder / "sweeps").mkdir()
    (folder / "sweeps" / "sweep.html").write_text(render_sweep(*swept(failed=1))[0], "utf-8")
    (folder / "index.html").write_text(render_index([run(name="page", parameters=())]), "utf-8")
    return folder.parent


def _path(site: Path, name: str) -> Path:
    return (site if name in MADE_UP else ROOT) / name


@pytest.mark.parametrize("name", [*MADE_UP, *REPORTS])
def test_quiet_and_within_its_width(browser: Browser, site: Path, name: str) -> None:
    """No request, no error, no sideways overflow on a desk, on a phone, and at twice the size, by day and by night."""
    assert browser.open(_path(site, name)) == []
    for theme, width in itertools.product(THEMES, (1280, 640, 390)):
        browser.resize(width, theme)
        assert browser.run(OVERFLOW) <= 0, (theme, width)
        assert browser.asked() == [], (theme, width)
        assert browser.errors() == [], (theme, width)
    for theme in THEMES:
        browser.resize(1280, theme)
        browser.run("document.documentElement.style.fontSize = '212.5%'")
        assert browser.run(OVERFLOW) <= 0, theme


@pytest.mark.soak
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", REPORTS)
def test_pictures(browser: Browser, name: str, theme: str, width: int) -> None:
    """Every report is photographed from top to bottom, for people to look at."""
    browser.open(ROOT / name, width, theme)
    path = SHOTS / f"{name.removeprefix('reports/').removesuffix('.html')}-{width}-{theme}.png"
    browser.shoot_all(path)
    assert path.is_file()


# The theme changes colours alone and the width the layout alone, so two of the four views see all there is to see.
@pytest.mark.parametrize(
    ("width", "theme"),
    [
        (1280, "light"),
        (390, "dark"),
        pytest.param(1280, "dark", marks=pytest.mark.soak),
        pytest.param(390, "light", marks=pytest.mark.soak),
    ],
)
@pytest.mark.parametrize("name", [*MADE_UP, *REPORTS])
def test_no_barrier(browser: Browser, site: Path, name: str, width: int, theme: str) -> None:
    """axe-core finds no violation of WCAG 2.2 AA or of best practice, on a desk and on a phone."""
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("axe-core is not installed; it comes with the test extra")
    browser.open(_path(site, name), width, theme)
    browser.run((Path(package.origin).parent / "axe.min.js").read_text("utf-8"))
    found = browser.driver.execute_async_script(
        "const done = arguments[0]; axe.run({resultTypes: ['violations']}).then(r => done(r.violations))"
    )
    told = [(each["id"], [node["html"][:200] for node in each["nodes"]][:3]) for each in found]
    assert told == []


@pytest.mark.parametrize("name", [*MADE_UP, *REPORTS])
def test_links_lead_somewhere(browser: Browser, site: Path, name: str) -> None:
    """Every link into the page has its target, and every link to another page its file and the place in it."""
    path = _path(site, name)
    browser.open(path)
    assert browser.run(DANGLING) == []
    links = browser.run("return [...document.querySelectorAll('a')].map(link => link.getAttribute('href'))")
    near = [link.partition("#") for link in links if not link.startswith(("#", "http", "data:"))]
    if name in REPORTS:
        assert [link for link, _, _ in near if not (path.parent / link).is_file()] == []
        texts = {link: (path.parent / link).read_text("utf-8") for link, _, _ in near}
        assert [place for link, _, place in near if place and f' id="{place}"' not in texts[link]] == []


@pytest.mark.parametrize(
    "name", [*MADE_UP[1:], *(name for name in REPORTS if not name.endswith("index.html"))]
)
def test_downloads_equal_the_tables(browser: Browser, site: Path, name: str) -> None:
    """Each table's CSV holds what the table shows, cell by cell."""
    browser.open(_path(site, name))
    tables = browser.run(TABLES)
    for each in tables:
        text = base64.b64decode(each["address"].partition("base64,")[2]).decode()
        held = list(csv.reader(io.StringIO(text)))
        assert [[_plain(cell) for cell in row] for row in each["rows"]] == [
            [_plain(cell) for cell in row] for row in held
        ]


def _plain(cell: str) -> str:
    """Return a cell without what is for readers only: dash for nothing, true minus, thousands, an apostrophe."""
    plain = cell.strip().removeprefix("'").replace("−", "-").replace("∞", "inf")
    number = plain.replace(",", "")
    return "" if plain == "–" else number if number.lstrip("-").replace(".", "").isdigit() else plain


def test_a_download_is_saved(browser: Browser, site: Path, tmp_path: Path) -> None:
    """A click on the link saves the file under the table's name, whatever the policy forbids."""
    browser.open(_path(site, MADE_UP[1]))
    how = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.driver.execute_cdp_cmd("Browser.setDownloadBehavior", how)
    browser.run("document.querySelector('a[download=\"trade.csv\"]').click()")
    from selenium.webdriver.support.ui import WebDriverWait

    saved = tmp_path / "trade.csv"
    WebDriverWait(browser.driver, 10).until(lambda _: saved.is_file() and saved.stat().st_size)
    assert saved.read_text("utf-8") == small_table().csv


def test_keyboard(browser: Browser, site: Path) -> None:
    """The first stop leads past the header; every stop is reached once, with a frame to be seen."""
    from selenium.webdriver.common.keys import Keys

    browser.open(_path(site, MADE_UP[1]))
    count = browser.run(TABBABLE)
    seen = []
    for _ in range(count):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        seen.append(browser.driver.switch_to.active_element)
        style = browser.run(
            "const e = document.activeElement, s = getComputedStyle(e.matches('.code input') ? e.labels[0] : e);"
            "return s.outlineStyle + s.outlineWidth"
        )
        assert style == "solid3px", seen[-1].get_attribute("outerHTML")
    assert seen[0].get_attribute("href").endswith("#main")
    assert len({each.id for each in seen}) == count


def test_code_is_shown_by_its_switches(browser: Browser, site: Path) -> None:
    """Code is folded; a cell's switch shows its own, the switch at the top shows all."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    browser.open(_path(site, MADE_UP[1]))
    shown_code = "return [...document.querySelectorAll('.code pre')].filter(e => e.checkVisibility()).length"
    total = browser.run("return document.querySelectorAll('.code pre').length")
    assert browser.run(shown_code) == 0
    browser.driver.find_element(By.CSS_SELECTOR, ".code input").send_keys(Keys.SPACE)
    assert browser.run(shown_code) == 1
    browser.driver.find_element(By.ID, "code").send_keys(Keys.SPACE)
    assert browser.run(shown_code) == total


def test_charts_follow_theme_and_width(browser: Browser, site: Path) -> None:
    """Colours of a chart change with the theme, and a phone gets the narrow drawing."""
    path, colours = _path(site, MADE_UP[1]), []
    fill = "return getComputedStyle(document.querySelector('#chart-trade svg path')).fill"
    for theme in THEMES:
        browser.open(path, theme=theme)
        colours.append(browser.run(fill))
    assert colours == [_rgb(PALETTE["blue"].light), _rgb(PALETTE["blue"].dark)]
    seen = "return [...document.querySelectorAll('#chart-wide svg')].map(e => e.checkVisibility())"
    assert browser.run(seen) == [True, False]
    browser.open(path, width=390)
    assert browser.run(seen) == [False, True]


@pytest.mark.parametrize("name", REPORTS)
def test_paper(browser: Browser, name: str) -> None:
    """On paper nothing is wider than the sheet, nothing stays folded, and the way through the site is left out."""
    browser.open(ROOT / name, PAPER)
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert browser.run(OVERFLOW) <= 0
        assert browser.run(FOLDED) == []
        assert (
            browser.run("return getComputedStyle(document.querySelector('.top nav, .skip')).display")
            == "none"
        )
        sheet = {"preferCSSPageSize": True, "printBackground": True}
        printed = browser.driver.execute_cdp_cmd("Page.printToPDF", sheet)
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    path = SHOTS / f"{name.removeprefix('reports/').removesuffix('.html')}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(base64.b64decode(printed["data"]))


def test_the_picture_of_the_readme(browser: Browser) -> None:
    """The first screen of the front page shows the headline, the answer and the first verdicts."""
    browser.open(ROOT / "reports" / "index.html", 1280)
    bottom = "return [...document.querySelectorAll('h1, .lede, .scores li')].slice(0, 4).map(e => e.getBoundingClientRect().bottom)"
    assert max(browser.run(bottom)) < 900
    browser.shoot(SHOTS / "preview.png", most=900)


def _rgb(colour: str) -> str:
    red, green, blue = bytes.fromhex(colour[1:])
    return f"rgb({red}, {green}, {blue})"


@pytest.mark.parametrize("text", TEXTS[::11])
def test_hostile_texts(browser: Browser, tmp_path: Path, text: str) -> None:
    """A page full of a hostile text asks for nothing, opens no dialog and writes no error."""
    _stays_quiet(browser, tmp_path, text)


@pytest.mark.soak
@pytest.mark.parametrize("text", TEXTS)
def test_all_hostile_texts(browser: Browser, tmp_path: Path, text: str) -> None:
    """The same with every text of the list."""
    _stays_quiet(browser, tmp_path, text)


def _stays_quiet(browser: Browser, tmp_path: Path, text: str) -> None:
    from selenium.common.exceptions import NoAlertPresentException

    for number, made in enumerate((page(text), markup_page(text))):
        path = tmp_path / f"{number}.html"
        path.write_text(made, "utf-8")
        assert browser.open(path) == []
        assert browser.errors() == []
        with pytest.raises(NoAlertPresentException):
            browser.driver.switch_to.alert.accept()
