"""The sections of the pages: what they say follows from the tables, and where there is nothing they say so."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from analysis import find_claims, load_article
from analysis.article import read_article
from analysis.derive.subject import Subject
from analysis.derive.two_books import two_books
from analysis.errors import BadData
from analysis.pages import (
    Amounts,
    BeforeGrowth,
    BeyondBelief,
    BothBooks,
    CapacityUse,
    Deliveries,
    EnergyContent,
    Explained,
    Goods,
    GrowthByRoute,
    Nothing,
    OverTheYears,
    OwnBooks,
    Prices,
    Proportion,
    PublicationDate,
    RelativeDates,
    Statements,
    Suppliers,
    Valuation,
    ValueAndVolume,
    article_answer,
    article_limits,
    article_sources,
    energy_answer,
    energy_limits,
    gas_subject,
    rows_table,
    sources_table,
    speakers_table,
    trade_answer,
    trade_limits,
    trade_subject,
)
from analysis.pages.energy.answer import ASKED_OF_GAS
from analysis.pages.labels import _LABELS, LEADING, label_of
from analysis.pages.trade.answer import ASKED_OF_TRADE
from analysis.pages.trade.books import silence
from analysis.pages.verdicts.cases import Cases
from analysis.pages.verdicts.scorecard import Scorecard
from analysis.statistics import countries_in, select
from analysis.verdicts import Rules, judge_all

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


@cache
def sections(trade, gas, claims=()):
    """Return every section of the pages on trade and energy."""
    both = BothBooks(trade)
    deliveries = Deliveries(gas, range(2009, 2026))
    return [
        OverTheYears(trade, range(1992, 2026)),
        OwnBooks(trade, range(1992, 2026)),
        both,
        BeyondBelief(both),
        Valuation(both),
        GrowthByRoute(trade),
        Goods(trade, claims),
        Prices(trade),
        Proportion(trade),
        deliveries,
        Explained(deliveries, 20, 15),
        CapacityUse(deliveries),
        Suppliers(deliveries),
        ValueAndVolume(deliveries),
        EnergyContent(deliveries, "gross", 36.8, 39.32),
    ]


@pytest.fixture(scope="module")
def first():
    """The first article and its claims."""
    article = load_article("kazakhstan-china-2023")
    return article, find_claims(article)


def test_the_article_says_what_the_pages_are_about(first):
    """Trade and gas, China's books, the five, 2022: read from the article, with nothing given."""
    article, claims = first
    for subject, quote in (
        (trade_subject(article, claims), "$70.2 billion"),
        (gas_subject(article, claims), "43.2"),
    ):
        assert (subject.reporter, subject.partners, subject.group) == ("CHN", FIVE, "CA5")
        assert (subject.year, subject.base_year) == (2022, 2021)
        assert subject.claim.quote.startswith(quote)


def test_parameters_go_before_the_article(first):
    """What a parameter names replaces what the article says."""
    subject = trade_subject(*first, reporter="Kazakhstan", partners=["China"], year=2021, base_year=2019)
    assert (subject.reporter, subject.partners, subject.year, subject.base_year) == (
        "KAZ",
        ("CHN",),
        2021,
        2019,
    )


def test_every_section_of_the_first_article_has_note_chart_and_table(first):
    """Nothing is missing for the article that the workbook was made for."""
    subject = Subject(None, "CHN", FIVE, "CA5", 2022, 2021)
    for section in sections(subject, subject, first[1]):
        assert section.missing == "", type(section).__name__
        assert len(str(section.note())) > 40
        assert section.table().rows
        if not isinstance(section, Prices):
            assert len(section.chart().alt) > 40
        assert section.figures()


def test_every_number_in_a_note_stands_in_its_section(first):
    """A sentence never holds a figure that neither the section's figures nor its table give."""
    subject = Subject(None, "CHN", FIVE, "CA5", 2022, 2021)
    known = re.compile(r"\d[\d,]*\.\d+")
    for section in sections(subject, subject, first[1]):
        figures = [one for figure in section.shown() for one in (figure, *figure.leaves())]
        shown = " ".join(f"{figure} {figure.rounded}" for figure in figures)
        shown += str(section.table()) + str(section.chart() if not isinstance(section, Prices) else "")
        for number in known.findall(str(section.note())):
            assert number in shown or number.rstrip("0") in shown, (type(section).__name__, number)


@pytest.mark.parametrize(
    "subject",
    [
        None,
        Subject(None, "CHN", FIVE, "CA5", 1999, 1998),
        Subject(None, "CHN", FIVE, "CA5", 2013, 2012),
        Subject(None, "CHN", FIVE, "CA5", 2023, 2022),
        Subject(None, "KAZ", ("CHN",), "", 2022, 2021),
        Subject(None, "THA", ("USA",), "", 2023, 2022),
        Subject(None, "CHN", FIVE, "CA5", 2020, 2019, on_partners_books=True),
        Subject(None, "CHN", FIVE, "CA5", 2022, 2021, on_partners_books=True),
        Subject(None, "CHN", ("KAZ",), "", 2022, 2021, on_partners_books=True),
        Subject(None, "CHN", ("TKM",), "", 2022, 2021, on_partners_books=True),
        Subject(None, "CHN", ("KAZ", "UZB"), "", 2022, 2021),
        Subject(None, "CHN", ("KAZ", "KGZ", "UZB"), "", 2022, 2021, on_partners_books=True),
        Subject(None, "CHN", ("TKM", "UZB"), "", 2022, 2021),
    ],
)
def test_where_tables_hold_nothing_a_section_says_so(subject):
    """Other years and countries: a section shows something or gives its reason; it never fails."""
    for section in sections(subject, subject):
        shown = [section.note(), section.table()]
        if not isinstance(section, Prices):
            shown.append(section.chart())
        if section.missing:
            assert all(isinstance(one, Nothing) and str(one) == section.missing for one in shown)
            assert section.figures() == {}
        else:
            assert not any(isinstance(one, Nothing) for one in shown[:2])
            assert all(str(one) == "" for one in shown[2:] if isinstance(one, Nothing))


def test_a_mistyped_country_is_named(first):
    """An unknown partner is an error that says where countries are listed."""
    with pytest.raises(Exception, match=r"'Narnia'.*countries\.csv"):
        trade_subject(*first, partners=["Narnia"])


def test_the_date_is_inferred_and_agrees_with_the_file(first):
    """Nothing prints the date; the words fix it, and article.toml says the same and calls it inferred."""
    section = PublicationDate(first[0])
    assert section.inference.date == first[0].published
    assert first[0].published_basis == "inferred"
    assert "inferred, not printed" in str(section.note())
    assert "“last year” is 2022" in str(RelativeDates(*first).note())


def test_levels_before_growth(first):
    """100 / 1.5 = 66.7 between 100 / 1.55 and 100 / 1.45; 100 / 1.42 = 70.4."""
    text = str(BeforeGrowth(*first).note())
    assert "66.7 (64.5 to 69.0)" in text
    assert "70.4 (69.9 to 70.9)" in text


def test_gas_a_day_and_as_energy(first):
    """43.2 billion / 365 = 118 million; 43.15 to 43.25 times 36.8 to 39.32 MJ = 1,588 to 1,701 PJ; net 234 to 250 million barrels."""
    text = str(Amounts(first[1], 36.8, 39.32).note())
    for words in (
        "118 million cubic metres per day",
        "(1,588 to 1,701) petajoules",
        "(441 to 472)",
        "(234 to 250)",
    ):
        assert words in text


def test_an_article_without_claims_has_an_empty_page():
    """No number at all is no error."""
    assert BeforeGrowth(load_article("kazakhstan-china-2023"), ()).missing
    assert Amounts((), 36.8, 39.32).missing


def test_every_reference_leads_to_a_row_and_every_row_to_a_source():
    """The links of the tables have their anchors."""
    subject = Subject(None, "CHN", FIVE, "CA5", 2022, 2021)
    made = sections(subject, subject)
    rows, sources = rows_table(*made), sources_table(*made)
    anchors = set(rows.anchors) | set(sources.anchors)
    for section in made:
        html = "" if isinstance(section, OwnBooks) else section.table()._repr_html_()
        for anchor in re.findall(r'href="#((?:row|source)-[^"]+)"', html + rows._repr_html_()):
            assert anchor in anchors, anchor


def test_the_energy_institutes_cells_are_those_that_the_page_cites():
    """Of figures that may be quoted but not given away, only those ship that the first article's page shows."""
    subject = Subject(None, "CHN", FIVE, "CA5", 2022, 2021)
    shown = {row for one in sections(subject, subject) for figure in one.shown() for row in figure.all_rows}
    shipped = {one.id for one in select("gas", publisher=("ei", "bp"))}
    assert shipped <= shown, sorted(shipped - shown)


def test_the_articles_answer_counts_verdicts(first):
    """Claims are counted by verdict, and those that statistics decide named; without verdicts, or claims, it says less."""
    text, claims = first
    verdicts = judge_all(claims, text)
    assert str(article_answer(claims, verdicts)) == (
        "The article makes 12 claims, 11 of them with a number; 9 are supported, for 2 there is not enough evidence and 1 is "
        "not judged. Statistics decide “$70.2 billion”, “historic high” and “43.2 billion cubic meters”."
    )
    assert str(article_answer(claims)) == "The article makes 12 claims, 11 of them with a number."
    open_ones = [one for one in verdicts if one.label == "Not enough evidence"]
    assert str(article_answer(claims[:2], open_ones)).endswith(
        "Statistics decide none of them: the tables hold figures that leave 2 open."
    )
    assert str(article_answer(())) == "The article claims nothing in numbers."


def test_a_group_as_reporter_is_refused(first):
    """A group keeps no books; a press figure for it must not stand in for its countries' own."""
    with pytest.raises(BadData, match=r"is a group and keeps no books .* for example KAZ"):
        trade_subject(*first, reporter="CA5", partners=["China"])


def test_no_country_is_on_both_sides(first):
    """The reporter as its own partner is refused; in a group of partners it is left out."""
    with pytest.raises(BadData, match="Kazakhstan is the reporter and the partner at once"):
        trade_subject(*first, reporter="KAZ", partners=["Kazakhstan"])
    subject = trade_subject(*first, reporter="KAZ", partners=["CA5"])
    assert subject.partners == ("KGZ", "TJK", "TKM", "UZB")


def test_places_take_their_article_in_a_sentence(first):
    """A page on the United States names them with "the"."""
    assert trade_subject(*first, partners=["United States"]).partners_name == "the United States"
    both = trade_subject(*first, reporter="KAZ", partners=["Philippines", "China"])
    assert both.partners_name == "the Philippines and China"


def test_the_page_leads_with_the_partners_own_books(first):
    """Those that publish are added up and named, who publishes nothing is named, and the other side follows."""
    subject = trade_subject(*first, reporter="partners")
    assert (subject.reporter, subject.partners, subject.on_partners_books) == ("CHN", FIVE, True)
    section, both = OverTheYears(subject, range(1992, 2026)), BothBooks(subject)
    assert str(trade_answer(section, both)) == (
        "On their own books Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan record 38.5 billion US dollars of "
        "trade with China in 2022, above every earlier year we know; China records 53% more for the same trade."
    )
    assert section.title == "Trade of China with the five of Central Asia, 2022, on the partners' own books"
    assert "Turkmenistan: no figure of its own for 2022" in str(section.note())
    assert section.figures()["trade.level"].value == pytest.approx(both.books.theirs_total.value)
    assert str(GrowthByRoute(subject).note()).startswith("Trade changed: +38.9% on the partners' own books")
    gas = gas_subject(*first, reporter="partners")
    assert "No table has what the suppliers record themselves" in Deliveries(gas, range(2009, 2026)).missing


def test_the_partners_books_are_there_where_the_reporters_are_not(first):
    """China's figure for 2020 is unknown, and four partners publish it: level and growth are theirs."""
    subject = trade_subject(*first, reporter="partners", year=2020)
    section, both = OverTheYears(subject, range(1992, 2026)), BothBooks(subject)
    assert both.missing
    assert str(trade_answer(section, both)).endswith("trade with China in 2020, not a high.")
    assert str(GrowthByRoute(subject).note()) == "Trade changed: −5.7% on the partners' own books."


@pytest.mark.parametrize(
    ("year", "span", "said"),
    [
        (2035, range(1992, 2026), "in 2035; the tables have 1992, 2013 and 2021 to 2025."),
        (2035, range(1992, 2036), "in 2035; the tables have 1992, 2013 and 2021 to 2025."),
        (2022, range(1992, 2020), "leave out 2022, the year on trial; change first_year or last_year."),
    ],
)
def test_a_year_without_a_figure_says_which_years_have_one(first, year, span, said):
    """What no table covers is told from what the page was asked to leave out."""
    subject = trade_subject(*first, year=year)
    assert OverTheYears(subject, span).missing.endswith(said)
    theirs = trade_subject(*first, year=2035, reporter="partners")
    assert "in 2035; the tables have 19" in OverTheYears(theirs, span).missing
    gas = Deliveries(gas_subject(*first, year=year), span)
    assert ("the tables have 20" in gas.missing) == (year == 2035)
    assert ("leave out 2022" in gas.missing) == (year == 2022)


def test_a_bound_below_an_earlier_year_is_no_high(first):
    """2021 is known as "over 49.5", 2013 as 50.8: neither words nor title call 2021 a high."""
    section = OverTheYears(trade_subject(*first, year=2021), range(1992, 2026), "USD", first[0].published)
    said = f"{section.note().text} {section.chart().title}"
    assert section.high.open
    assert "too loosely to say" in said
    assert "is above every" not in said


def test_one_partner_is_called_by_name():
    """With one country on the other side no sum stands beside it, and its books go by its name."""
    subject = Subject(None, "CHN", ("KAZ",), "", 2023, 2022)
    both = BothBooks(subject)
    shown = both.table()
    assert len(shown.rows) == 1
    assert "Kazakhstan's books" in str(shown)
    assert both.parts_chart().reason == ""
    assert "Kazakhstan's own books" in str(GrowthByRoute(subject).note())
    assert "together" not in str(OwnBooks(subject, range(1992, 2026)).table())


@pytest.mark.parametrize(
    ("reporter", "partner", "outcome"),
    [("KAZ", "CHN", "does not explain the gap, but widens it"), ("CHN", "KAZ", "does not explain the gap")],
)
def test_what_valuation_does_to_a_gap_is_worked_out(reporter, partner, outcome):
    """The title says what the figures say: seen from Kazakhstan, China's higher count goes up still."""
    section = Valuation(BothBooks(Subject(None, reporter, (partner,), "", 2023, 2022)))
    ours, theirs = section.books.ours_same.value, section.books.theirs_total.value
    assert (abs(section.adjusted.value - ours) > abs(theirs - ours)) == outcome.endswith("widens it")
    assert section.chart().title.endswith(outcome)
    assert f"valuation {outcome}." in str(section.note())


def test_one_route_or_one_country_is_no_chart():
    """A single figure stands in its sentence and its table; a chart of one dot would say it a third time."""
    subject = Subject(None, "CHN", ("TKM",), "", 2022, 2021)
    assert GrowthByRoute(subject).chart().reason == ""
    assert Proportion(subject).chart().reason == ""
    assert GrowthByRoute(subject).table().rows
    assert "lower bound" not in str(GrowthByRoute(subject).table())


def test_small_exports_are_not_called_beyond_belief():
    """Kazakhstan's exports are a trifle beside all that China imports: there is nothing to look at closely."""
    section = BeyondBelief(BothBooks(Subject(None, "KAZ", ("CHN",), "", 2023, 2022)))
    assert "raises no question" in section.missing


def test_growth_of_all_trade_is_no_growth_of_goods():
    """Only what the article says of kinds of goods is open for want of figures by product."""
    text = "China's trade with Kazakhstan was $41 billion in 2023, up 32% on 2022. China's GDP grew 5.2% in 2023."
    claims = find_claims(read_article(text))
    subject = Subject(None, "CHN", ("KAZ",), "", 2023, 2022)
    section = Goods(subject, claims)
    assert "32%" not in str(section.note())
    assert section.chart().title == "Some parts of the trade are known for 2023"
    more = find_claims(read_article(f"{text} Kazakhstan's exports of copper to China rose 20% in 2023."))
    assert "so the article's “20%” can be neither confirmed nor refuted" in str(Goods(subject, more).note())


def test_gas_that_the_operator_does_not_count_has_no_empty_columns():
    """Of one supplier only the Energy Institute's measure is known: the table has no column without a figure."""
    table = Deliveries(Subject(None, "CHN", ("TKM",), "", 2022, 2021), range(2009, 2026)).table()
    assert "operator" not in str(table)
    assert table.rows


def test_a_date_that_is_stated_is_not_missing(first):
    """Where no birthday or event fixes the date, the page says who states it, or that nobody does."""
    text = "Trade grew 5% in 2022."
    stated = replace(
        read_article(text),
        published=date(2023, 1, 5),
        published_basis="stated",
        published_how="the page says so",
    )
    assert str(PublicationDate(stated).note()) == "Published on 5 January 2023: the page says so."
    assert str(PublicationDate(stated).table()) == ""
    assert "is not known" in PublicationDate(read_article(text)).missing
    assert "does not print its date" in str(PublicationDate(first[0]).note())
    printed = replace(first[0], published_basis="stated")
    assert str(PublicationDate(printed).note()).endswith("That is the date that it states.")


def test_a_rate_without_an_upper_end_is_a_bound():
    """ "More than a fifth" leaves the level before below a bound, not anywhere from nothing."""
    article = read_article("Exports of copper rose by more than a fifth to $2.3 billion. Sales doubled.")
    section = BeforeGrowth(article, find_claims(article))
    assert "“more than a fifth” means less than 1.96 billion US dollars before" in str(section.note())
    assert "÷ (1 + growth ÷ 100)" in str(section.table())
    assert "less than 1.96 billion US dollars" in str(section.table())


def test_every_figure_has_a_name_of_its_own_in_words(first):
    """Where many runs stand side by side a reader sees words; what a page is about goes before what it adds."""
    subject = Subject(None, "CHN", FIVE, "CA5", 2022, 2021)
    made = sections(subject, subject, first[1])
    named = {name: label for one in made for name, label in _labels(one).items()}
    assert all(named.values()), [name for name, label in named.items() if not label]
    assert len(set(named.values())) == len(named)
    assert set(LEADING) <= set(named)
    judged = judge_all(first[1], first[0])
    for one in (Cases(judged), Scorecard(first[0], judged)):
        assert all(_labels(one).values())


def test_a_result_means_the_same_whatever_the_page_is_asked(first):
    """Results are named for what they are and not counted, so that those of other rules can be compared."""
    before, after = (
        Scorecard(first[0], judge_all(first[1], first[0], rules)).figures()
        for rules in (Rules(), Rules(distrust=("gacc",)))
    )
    common = before.keys() & after.keys()
    assert common
    assert all(before[name].unit == after[name].unit for name in common)
    assert all(before[name].name == after[name].name for name in common)


def _labels(section):
    own = section.labels()
    return {name: own.get(name) or label_of(name) for name in section.figures()}


def test_where_an_article_is_from_is_said_as_far_as_it_is_known(first):
    """A text from a file has no address, and a stated date needs no table."""
    said = str(article_sources(read_article("Trade grew."), Amounts((), 36.8, 39.3)))
    assert said == "The article's text, as it was added to the workbook; the calendar."
    assert "people.csv" in str(article_sources(first[0], Amounts((), 36.8, 39.3)))


def test_a_page_leads_with_the_articles_own_figure(first):
    """The answer gives the article's figure its verdict; of another year, asked for by a parameter, it does not."""
    subject = trade_subject(*first)
    said = str(trade_answer(OverTheYears(subject, range(1992, 2026)), BothBooks(subject)))
    assert said.startswith("The article's “$70.2 billion”: Supported on China's books; contradicted by")
    gas = Deliveries(gas_subject(*first), range(2009, 2026))
    assert str(energy_answer(gas, CapacityUse(gas))).startswith(
        "The article's “43.2 billion cubic meters”: Supported"
    )
    other = trade_subject(*first, year=2023)
    assert str(trade_answer(OverTheYears(other, range(1992, 2026)), BothBooks(other))).startswith(
        "China records"
    )
    exports = read_article("Uzbekistan's exports to China were $2.5 billion in 2023.")
    subject = trade_subject(exports, find_claims(exports))
    said = str(trade_answer(OverTheYears(subject, range(1992, 2026)), BothBooks(subject)))
    assert said.startswith("The article's “$2.5 billion” of exports: ")


def test_figures_that_take_in_services_are_said_to():
    """Uzbekistan counts services in its trade by country: beside the figure, and among what the data cannot show."""
    subject = Subject(None, "UZB", ("CHN",), "", 2023, 2022)
    years, both = OverTheYears(subject, range(1992, 2026)), BothBooks(subject)
    assert "Uzbekistan's statistical agency, goods and services" in str(years.table())
    assert "The figures of Uzbekistan take in services as well as goods." in str(trade_limits(years, both))
    mirror = Subject(None, "CHN", ("UZB",), "", 2023, 2022)
    assert "of Uzbekistan take in services" in str(
        trade_limits(OverTheYears(mirror, range(1992, 2026)), BothBooks(mirror))
    )
    goods = Subject(None, "CHN", ("KAZ",), "", 2023, 2022)
    assert "services" not in str(trade_limits(OverTheYears(goods, range(1992, 2026)), BothBooks(goods)))
    assert "For Uzbekistan the trade is 15.2% of its GDP in 2023." in str(Proportion(subject).note())


def test_the_first_year_known_is_no_high():
    """Where no earlier year is known the title says so, the growth is the partner's alone, and one part is no chart."""
    subject = Subject(None, "CHN", ("KGZ",), "", 2022, 2021)
    assert OverTheYears(subject, range(1992, 2026)).chart().title.endswith("2022 is the first year we know")
    assert str(GrowthByRoute(subject).note()).startswith(
        "On China's books no growth from 2021 to 2022 is known. Seen from"
    )
    assert Goods(subject, ()).chart().reason == ""


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2022, "Turkmenistan publishes nothing"),
        (2024, "Turkmenistan publishes nothing"),  # a bank's statement about it is on nobody's books
        (
            2025,
            "Kazakhstan, Kyrgyzstan and Tajikistan have no figure of 2025 in the tables, Turkmenistan publishes nothing",
        ),
    ],
)
def test_who_publishes_nothing_is_told_from_a_year_that_is_missing(year, words):
    """A partner whose other years are in the tables is not said to publish nothing."""
    books = two_books("CHN", [one.alpha3 for one in countries_in("CA5")], year)
    assert silence(books) == words


def test_a_lower_bound_is_never_told_as_the_figure():
    """China's trade with the five in 2021 is published as over 49.5 billion: the page says "more than"."""
    subject = Subject(None, "CHN", FIVE, "CA5", 2021, 2020)
    years = OverTheYears(subject, range(1992, 2026))
    assert "records more than 49.5 billion US dollars" in str(trade_answer(years, BothBooks(subject)))
    assert "2021 has more than 49.5 billion" in str(years.note())
    assert "more than 0.3% of its GDP" in str(Proportion(subject).note())


def test_an_amount_with_an_open_end_has_no_infinite_cell():
    """ "Below 7.1 bcm" is less than so much a day; the end that nothing bounds is left empty."""
    text = "Kazakhstan shipped less than 7.1 billion cubic meters of gas to China in 2019."
    amounts = Amounts(find_claims(read_article(text)), 36.8, 39.32)
    cells = [cell for row in amounts.table().rows for cell in row]
    assert not any("∞" in cell for cell in cells)
    assert amounts.table().rows[0][2:4] == ("less than 19.5 million cubic metres per day", "")


def test_a_formula_names_a_claim_by_its_quote():
    """What a claim measures may be any words of the sentence; its quote is known to the reader."""
    text = "It carried 43.2 billion cubic meters of gas in 2022, after exports to China rose 12.3% to $14.7 billion in 2023."
    claims = find_claims(read_article(text))
    rows = [
        *Amounts(claims, 36.8, 39.32).table().rows,
        *BeforeGrowth(read_article(text), claims).table().rows,
    ]
    formulas = " ".join(row[-1] for row in rows)
    assert "“43.2 billion cubic meters” ÷ days in 2022" in formulas
    assert "“$14.7 billion” ÷ (1 + growth ÷ 100)" in formulas


def test_all_prices_and_none_are_told_as_such():
    """All 16 rose from 2020 to 2021: "all", not "16 of 16"."""
    assert "prices, all rose" in str(Prices(Subject(None, "CHN", FIVE, "CA5", 2021, 2020)).note())


def test_liquefied_gas_is_not_told_as_not_understood():
    """The page on energy is about pipeline gas, and says no more than that none was found."""
    article = replace(
        read_article("The U.S. shipped 56.2 bcm of LNG to the EU in 2023."), published=date(2024, 3, 11)
    )
    claims = find_claims(article)
    assert "liquefied" in judge_all(claims, article)[0].reading.in_words
    missing = Deliveries(gas_subject(article, claims), range(2009, 2026)).missing
    assert "a whole year's pipeline gas" in missing


def test_the_one_source_of_the_operators_count_is_named_in_a_sentence():
    """Only the operator's count goes back to the operator, who takes an article; the review's measure does not."""
    article = load_article("kazakhstan-china-2023")
    note = str(Deliveries(gas_subject(article, find_claims(article)), range(2009, 2026)).note())
    assert (
        "All that is published of the operator's count goes back to one source, the operator of the pipeline"
        in note
    )


def test_trade_of_some_months_is_not_told_as_not_understood():
    """The page compares whole years: months that are read elsewhere are not among them, and it says just that."""
    text = "Trade between Kazakhstan and China was $20 billion in January to August 2023."
    article = replace(read_article(text), published=date(2023, 12, 7))
    claims = find_claims(article)
    assert "January to August 2023" in judge_all(claims, article)[0].reading.in_words
    missing = OverTheYears(trade_subject(article, claims), range(1992, 2026)).missing
    assert "a whole year's trade in all goods" in missing


def test_the_level_before_a_small_change_is_told_apart_from_the_one_after():
    """A fall of 0.4 percent to 100 began at 100.40, not at 100; the chart says the same."""
    article = read_article("The average price fell 0.4 percent in August.")
    before = BeforeGrowth(article, find_claims(article))
    assert "100.40" in str(before.note())
    assert list(before.chart().data["text"]) == ["100.40"]


def test_levels_in_different_units_are_not_drawn_on_one_axis():
    """Dollars and cubic metres have no axis in common; the chart draws both per 100 of the later level."""
    article = read_article(
        "Exports rose 12.3% to $14.7 billion. Deliveries of gas rose 5% to 43 billion cubic meters."
    )
    before = BeforeGrowth(article, find_claims(article))
    assert [base.unit for _, base in before.bases] == ["USD", "m3"]
    assert list(before.chart().data["text"]) == ["89.0", "95.2"]
    assert before.chart().units == "per 100 of the later level"


def test_partners_that_are_no_group_have_every_page():
    """Some countries that no group holds have pages too; what the operator counts of all of them together is left out."""
    subject = Subject(None, "CHN", ("KAZ", "UZB"), "", 2022, 2021)
    made = sections(subject, subject)
    deliveries, use = made[9], made[11]
    assert not deliveries.missing
    assert not deliveries.operator
    assert "on the Energy Institute's measure" in str(energy_answer(deliveries, use))
    assert "with Kazakhstan and Uzbekistan" in str(trade_answer(made[0], made[2]))


def test_a_price_that_moved_the_other_way_is_no_part_of_the_change():
    """Turkmenistan's gas of 2023 was worth less although its unit value rose: no share of -43% to -15% is told."""
    subject = Subject(None, "CHN", ("TKM", "UZB"), "", 2023, 2022)
    value = ValueAndVolume(Deliveries(subject, range(2009, 2026)))
    assert value.code == "TKM"
    assert "price worked against the change, which volume alone made" in str(value.note())
    assert value.chart().title == "Volume, not price, changed the value of gas from Turkmenistan"


def test_statements_are_told_with_whose_records_they_speak_of():
    """One statement is one; it speaks of what China records, also on a page that leads with Kazakhstan's books."""
    said = str(Statements(Subject(None, "KAZ", ("CHN", "UZB"), "", 2022, 2021)).note())
    assert said.startswith("1 statement on this trade is held")
    assert "It speaks of imports as China records them" in said


def test_a_label_says_alone_what_it_is():
    """Labels stand one by one in tables of sweeps and comparisons: none points back to another with "that"."""
    assert not [
        words
        for words in _LABELS.values()
        if re.search(r"\b(?:it|these|this|that partner|the same)\b", words)
    ]


RATES = "Prices of tea rose 26.4 percent in 2014. Over the year prices of tea rose 26.4 percent, those of salt 5 percent in 2014."


def test_a_rate_that_the_article_repeats_is_told_once():
    """The note names 26.4 percent once; the table keeps a row for each claim, with what it is counted in."""
    article = read_article(RATES)
    section = BeforeGrowth(article, find_claims(article))
    assert len(section.bases) == 3
    assert str(section.note()).count("79.1") == 1
    assert "the table has" not in str(section.note())
    assert all(row[2].endswith(" per 100 afterwards") for row in section.table().rows)


def test_a_level_before_is_told_in_the_unit_that_it_is_printed_in():
    """Gigawatts stand in the cell; no other column calls them watts."""
    text = "Ruritania's installed capacity rose by 4.5 percent to 41,800 MW in 2019."
    section = BeforeGrowth(read_article(text), find_claims(read_article(text)))
    rows = section.table().rows
    assert "40.0 gigawatts" in rows[0]
    assert "watts" not in rows[0]


def test_many_amounts_are_told_as_some_and_counted():
    """Of five amounts of gas two are told a day and two as energy; the table has all."""
    text = " ".join(f"Ruritania produced {n}.5 billion cubic meters of gas in 20{n}." for n in range(11, 16))
    section = Amounts(find_claims(read_article(text)), 36.8, 39.32)
    said = str(section.note())
    assert said.count("a day") == 0
    assert said.count("per day") == said.count("petajoules") == 2
    assert said.count("the table has 3 more") == 2
    assert len(section.table().rows) == 5 + 25


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tea sold for $3.1 million in 2014.", "no speaker of any claim."),
        ("Tea sold for $3.1 million in 2014, the ministry said.", ""),
        (
            "Tea sold for $3.1 million in 2014, the ministry said. Salt sold for $4 million.",
            "of 1 of the claims.",
        ),
    ],
)
def test_claims_without_a_speaker_are_counted(text, said):
    """All, some or none of them."""
    limits = str(article_limits(find_claims(read_article(text))))
    assert said in limits
    assert ("speaker" in limits) == bool(said)


def test_one_claim_is_tied_to_a_period():
    """One claim is, two are; each is quoted with its hedge."""
    article = read_article("Tea sold for more than $3.1 million in 2014. It is liked.")
    section = RelativeDates(article, find_claims(article))
    assert str(section.note()).startswith("1 claim is tied to a period: 2014.")
    assert section.table().rows[0][0] == "“more than $3.1 million”"
    assert speakers_table(article, find_claims(article)).rows[0][2] == "“more than $3.1 million”"


def test_suppliers_without_a_figure_of_the_year_have_those_of_others():
    """No table has Turkmen gas of 2012, but the review has it from 2017 on: the page says so."""
    subject = Subject(None, "CHN", ("TKM",), "", 2012, 2011)
    assert Deliveries(subject, range(2009, 2026)).missing == (
        "No table has the gas that China received from Turkmenistan in 2012; the tables have 2017 to 2023."
    )
    cut = Deliveries(Subject(None, "CHN", ("TKM",), "", 2022, 2021), range(2009, 2020))
    assert "leave out 2022" in cut.missing


@pytest.mark.parametrize("asked", [ASKED_OF_TRADE, ASKED_OF_GAS])
def test_what_a_page_without_a_figure_proposes_to_ask_has_an_answer(asked):
    """The parameters that a page names compare something, for an article that says nothing of it."""
    given = dict(pair.split("=") for pair in asked.split() if pair != "-p")
    keys = {"reporter": given["reporter"], "partners": [given["partners"]], "year": int(given["year"])}
    article = read_article("Tea sold for $3.1 million in 2014.")
    claims = find_claims(article)
    span = range(1992, 2026)
    if asked == ASKED_OF_TRADE:
        nothing, found = (trade_subject(article, claims, **some) for some in ({}, keys))
        assert not OverTheYears(found, span).missing
        said = trade_limits(OverTheYears(nothing, span), BothBooks(nothing))
    else:
        nothing, found = (gas_subject(article, claims, **some) for some in ({}, keys))
        assert not Deliveries(found, span).missing
        said = energy_limits(Deliveries(nothing, span))
    assert str(said).endswith(f"--article … {asked}.")


def test_an_amount_that_is_no_gas_has_no_words_on_gas():
    """Tea a day has no calorific value in its table's foot; gas has."""
    for what, told in (("tonnes of tea", False), ("billion cubic meters of gas", True)):
        article = read_article(f"Ruritania produced 84 {what} in 2018.")
        foot = str(Amounts(find_claims(article), 36.8, 39.32).table()._repr_html_())
        assert ("calorific" in foot) == ("Petajoules" in foot) == told


def test_prices_of_a_trade_that_no_table_has_are_left_out():
    """World-market prices stand beside the trade of a year; where no table has it they give its reason."""
    for partner in ("KAZ", "PER"):
        subject = Subject(None, "CHN", (partner,), "", 2022, 2021)
        trade = (OverTheYears(subject, range(1992, 2026)), BothBooks(subject))
        assert bool(trade[0].missing and trade[1].missing) == (partner == "PER")
        assert Prices(subject, trade).missing == trade[0].missing


def test_a_high_is_one_among_all_years_whichever_are_drawn():
    """A page that draws 2022 alone knows the years before it: it is no first year, and partners' series stay long."""
    subject = Subject(None, "CHN", FIVE, "CA5", 2022, 2021)
    for kind in (OverTheYears, OwnBooks):
        all_years, one = kind(subject, range(1992, 2026)), kind(subject, range(2022, 2023))
        assert str(one.note()) == str(all_years.note())
        assert [row[0] for row in one.table().rows] == ["2022"]
        assert one.high == all_years.high
        assert "2022" in kind(subject, range(2023, 2026)).missing
