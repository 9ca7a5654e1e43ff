"""HTML pages: the canonical text, what is kept in it, and what the page says of itself."""

from __future__ import annotations

import time
from datetime import date

import pytest

from analysis.article.loading import article_from_bytes
from analysis.article.metadata import page_facts
from analysis.article.page import clean
from analysis.claims import find_claims
from analysis.errors import BadData
from tests.article.made_up import PAGE

PROSE = (
    "<p>Ruritania sold 4.3 billion cubic metres of gas abroad last year, its energy ministry said on Tuesday.</p>"
    * 3
)


def test_canonical_text_of_a_page() -> None:
    """Headline, caption, superscripts, lists and tables are in the text; the page's furniture is not."""
    text = article_from_bytes(PAGE.encode(), "page.html").text
    assert text.startswith(
        "Gas exports up 12%\n\nA pipe of 1,200 km near Strelsau\n\nRuritania exported 10^6 t of coal"
    )
    assert "4.3 billion m^3 of gas" in text
    assert "king’s 70th birthday, and CO2 emissions" in text
    assert "- Oil: 70 million tonnes\n- Gas: 9 bcm" in text
    assert "Year | bcm\n2022 | 4.1\n2023 | 4.3" in text
    assert "further next year, according to" in text
    assert text.count("Gas exports up 12%") == 1
    for furniture in ("cookies", "Home", "$5bn", "555-1234", "\xa0", "<"):
        assert furniture not in text


def test_what_the_page_says_of_itself() -> None:
    """Headline, agency, author, date in the page's own time zone, canonical address, language."""
    article = article_from_bytes(PAGE.encode(), "page.html", url="https://short.example/1")
    assert (article.headline, article.agency, article.bylines) == (
        "Gas exports up 12%",
        "The Daily",
        ("Ann Lee",),
    )
    assert (article.published, article.published_basis) == (date(2024, 3, 5), "stated")
    assert article.found_at == "https://daily.example/gas"
    assert article.language == "en"
    assert article.slug == "gas-exports-up-12"


def test_claims_of_a_page_are_those_of_its_stored_text() -> None:
    """Reading the stored canonical text again gives the same paragraphs and the same claims."""
    from analysis.article import read_article
    from analysis.article.storing import record_of

    first = article_from_bytes(PAGE.encode(), "page.html")
    again = read_article(first.text, first.slug, record_of(first))
    assert again.paragraphs == first.paragraphs
    assert find_claims(again) == find_claims(first)
    assert all(first.text[claim.start : claim.end] == claim.quote for claim in find_claims(first))
    assert {"4.3 billion m^3", "1,200 km", "70 million tonnes"} <= {c.quote for c in find_claims(first)}


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="date" content="2024-03-05">', date(2024, 3, 5)),
        ('<meta property="article:published_time" content="2024-03-05T01:00:00Z">', date(2024, 3, 5)),
        ('<meta itemprop="datePublished" content="March 5, 2024">', date(2024, 3, 5)),
        (
            '<script type="application/ld+json">[{"@type":["Thing","Report"]},{"@type":"NewsArticle","datePublished":"2024-03-05"}]</script>',
            date(2024, 3, 5),
        ),
        (
            '<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2024-03-05"}]</script>',
            date(2024, 3, 5),
        ),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<time datetime="2024-03-05">yesterday</time>', date(2024, 3, 5)),
        ('<time datetime="2024-03-05">a</time><time datetime="2024-03-06">b</time>', None),
        ('<meta name="date" content="05/03/2024">', None),
        ('<meta name="date" content="soon">', None),
        ("", None),
    ],
)
def test_date_of_a_page(head: str, day: date | None) -> None:
    """The date is the one that the page states; of two, or of one that can be read in two ways, none."""
    assert page_facts(f"<html><head>{head}</head></html>").published == day


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("<time>March 5, 2024</time>", date(2024, 3, 5)),
        ("<div>By Ann Lee | Published: 5 March 2024 10:30</div>", date(2024, 3, 5)),
        ("<p>Updated 6 March 2024</p><p>Published on March 5, 2024 at 9:10 a.m. ET</p>", date(2024, 3, 5)),
        ("<p>The harvest of 5 March 2024 was poor.</p>", None),
        (f"<p>{'Prices went up again in the kingdom. ' * 6}</p><p>5 March 2024</p>", None),
    ],
)
def test_date_that_a_page_prints(lines: str, day: date | None) -> None:
    """Where the head states no date, the one below the heading counts, but no date of the story itself."""
    assert page_facts(f"<html><body><h1>Prices up</h1>{lines}</body></html>").published == day
    assert page_facts(f"<html><body>{lines.replace('time', 'b')}</body></html>").published is None


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "https://ann:word@x.example/",
        "/relative",
        'https://x.example/"><b>',
        "ftp://x.example",
    ],
)
def test_canonical_address_has_to_be_one(address: str) -> None:
    """A page cannot pass off anything but a plain web address as its own."""
    from html import escape

    assert page_facts(f'<link rel="canonical" href="{escape(address)}">').url is None


@pytest.mark.parametrize(
    "main",
    ['"https://daily.example/gas"', '{"@type": "WebPage", "@id": "https://daily.example/gas"}', '["x"]', "7"],
)
def test_address_from_the_data_of_a_page(main: str) -> None:
    """Without a canonical link the main page of the structured data is taken, if it has an address."""
    data = f'{{"@type":"NewsArticle","mainEntityOfPage":{main}}}'
    found = page_facts(f'<script type="application/ld+json">{data}</script>').url
    assert found == ("https://daily.example/gas" if "https" in main else None)


def test_scripts_and_styles_are_never_text() -> None:
    """What a page runs or hides does not get into the text, by either way of reading it."""
    hidden = "<script>var a = '5 billion';</script><style>p{x:7}</style><noscript>8 million</noscript><template>9 bn</template>"
    for wrap in ("<html><body><article>{}</article></body></html>", "<p>{}"):
        text = article_from_bytes(wrap.format(hidden + PROSE + hidden).encode(), "page").text
        assert "4.3 billion" in text
        for word in ("var a", "x:7", "9 bn"):
            assert word not in text


def test_page_that_is_read_by_the_plain_reader() -> None:
    """Where the extractor finds nothing, <article>, <main> or the body is read."""
    import trafilatura

    page = f"<html><body><header><p>Site of ours</p></header><main>{PROSE}<p>Trade rose by 10<sup>3</sup> t in the year.</p></main></body></html>"
    before = trafilatura.extract
    try:
        trafilatura.extract = lambda *args, **kwargs: None
        text = article_from_bytes(page.encode(), "page").text
    finally:
        trafilatura.extract = before
    assert text.count("4.3 billion") == 3
    assert "10^3 t" in text
    assert "Site of ours" not in text


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("5\xa0%\u202fof\u2009it", "5 % of it"),
        ("a\u200bb\ufeffc\xadd", "abcd"),
        ("e\u0301", "é"),
        ("AT&amp;T&nbsp;paid &pound;5", "AT&T paid £5"),
        ("10\ue0006 t", "10^6 t"),
        ("m\ue0002 and km\ue0003", "m^2 and km^3"),
        ("70\ue000th, 1\ue000st", "70th, 1st"),
        ("Total\ue000a and 1,500\ue000b,c", "Total and 1,500"),
        ("oil\ue000*, gas\ue000 .", "oil, gas."),
        ("3\ue0001/2 percent, \ue0001/4 of it", "3 1/2 percent, 1/4 of it"),
        ("5\ue000n and m\ue0003/day", "5^n and m^3/day"),
        ("10\ue000-3", "10^-3"),
        ("up\x1b[31m\x00", "up[31m"),
        (" a  b \n\n c ", "a b\nc"),
    ],
)
def test_cleaning(raw: str, cleaned: str) -> None:
    """Spaces become plain, marks without width go, superscripts are marked, entities are resolved."""
    assert clean(raw) == cleaned


def test_a_run_of_line_breaks_costs_what_two_do() -> None:
    """A hundred thousand empty lines are read in little more time than two, and the text is the same."""

    def reading(breaks: int) -> tuple[str, float]:
        page = f"<html><body>{PROSE}<p>It sold{'<br />' * breaks}no coal.</p></body></html>".encode()
        started = time.process_time()
        return article_from_bytes(page, "page").text, time.process_time() - started

    reading(2)
    (short, quick), (long, slow) = reading(2), reading(100_000)
    assert short == long
    assert slow < 20 * quick + 0.2


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + PROSE + "</div>" * 20_000,
        "<p>a" * 50_000,
        "<div " + "a" * 1_000_000 + ">",
        "<" * 300_000,
        "<!--" * 100_000,
        '<p a="' * 100_000,
        "<p a='" * 100_000 + ">",
        '<td x="<b y=' * 50_000,
        "&amp;" * 200_000,
        "<p>" + "<span>" * 50_000 + "x",
        "<p>x" + "<sup>1</sup>" * 20_000,
        "<table>" + "<tr><td>1</td></tr>" * 20_000,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        "<figcaption>a b c</figcaption>" * 20_000,
        "\0" * 1000 + PROSE,
    ],
)
def test_hostile_page_is_read_or_refused_in_seconds(body: str) -> None:
    """A page made to exhaust a parser is read or refused; it never raises anything else and never hangs."""
    started = time.process_time()
    try:
        article = article_from_bytes(f"<html><body>{body}</body></html>".encode(), "page")
        assert "4.3 billion" in article.text
    except BadData as error:
        assert str(error).startswith("page is ")
    assert time.process_time() - started < 15


def test_a_list_of_terms_keeps_each_with_what_it_is() -> None:
    """A term stands before its first description; a second one has a line of its own."""
    terms = "<dl><dt>Jobs:</dt><dd>310</dd><dt>Tonnes</dt><dd>40</dd><dd>50 planned</dd></dl>"
    text = article_from_bytes(
        f"<html><body><article>{PROSE}{terms}{PROSE}</article></body></html>".encode(), "x"
    ).text
    assert "- Jobs: 310\n- Tonnes: 40\n- 50 planned" in text
