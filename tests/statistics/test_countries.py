"""Countries and groups: codes, names, adjectives, capitals, and words that mean several."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics import area, area_name, countries_in, country, country_words, group, read_table
from analysis.statistics.places import places_in


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CHN", "CHN"), ("cn", "CHN"), ("156", "CHN"), ("China", "CHN"), ("Chinese", "CHN"), ("Beijing", "CHN"),
        ("PRC", "CHN"), ("Kazakhstani", "KAZ"), ("kyrgyz republic", "KGZ"), ("Ashgabat", "TKM"),
        ("the Netherlands", "NLD"), ("Côte d’Ivoire", "CIV"), ("U.S.", "USA"), ("Türkiye", "TUR"),
        ("Singapore", "SGP"), ("Georgia", "GEO"), ("Niger", "NER"), ("Nigeria", "NGA"),
    ],
)  # fmt: skip
def test_country(text: str, code: str) -> None:
    """A country is found by code, name, adjective, other name or capital, in any case of letters."""
    assert country(text).alpha3 == code


@pytest.mark.parametrize("text", ["Congo", "Korean", "Dominican"])
def test_ambiguous(text: str) -> None:
    """A word that means two countries is refused with both codes."""
    with pytest.raises(BadData, match=r"can mean [A-Z]{3}, [A-Z]{3}"):
        country(text)


def test_unknown() -> None:
    """A word that means no country is refused; the message says what comes near, and where they are listed."""
    with pytest.raises(
        BadData, match=r"'Qqq' is not a country we know; data/definitions/countries\.csv lists"
    ):
        country("Qqq")
    with pytest.raises(BadData, match=r"did you mean Kazakhstan\? "):
        country("Kazahkstan")
    with pytest.raises(BadData, match=r"a country or group we know; did you mean Central Asia\? "):
        area("Centrl Asia")
    with pytest.raises(BadData, match=r"'CA5' is a group of countries; name a country, for example KAZ"):
        country("CA5")


def test_all_of_iso_3166(project: Project) -> None:
    """There are 249 countries and territories, each with three codes of its own."""
    rows = read_table("countries", project).rows
    assert len(rows) == 249
    for code in ("alpha3", "alpha2", "m49"):
        assert len({row[code] for row in rows}) == 249


def test_adjectives(project: Project) -> None:
    """Every country of the groups that news names most has an adjective and a capital."""
    for name in ("CA5", "EU", "ASEAN", "G7", "BRICS", "SCO"):
        for one in countries_in(name, project):
            assert one.demonym, one
            assert one.capital or one.alpha3 == "SGP", one


def test_the_five() -> None:
    """Central Asia's five are found by every name in use."""
    five = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    for name in ("CA5", "Central Asia", "Central Asian countries", "the five of Central Asia"):
        assert group(name).members == five


def test_members_of_a_day() -> None:
    """Members are those of the day asked for."""
    assert "GBR" in group("EU", on=date(2020, 1, 31)).members
    assert "GBR" not in group("EU", on=date(2020, 2, 1)).members
    assert "GBR" not in group("EU").members
    assert len(group("EU").members) == 27
    assert len(group("BRICS", on=date(2023, 5, 17)).members) == 5
    assert "KGZ" not in group("EAEU", on=date(2015, 6, 1)).members


def test_area() -> None:
    """A text means a group or a country; its name comes back from its code."""
    assert [area(text) for text in ("China", "EU", "the world", "CA5", "KAZ")] == [
        "CHN", "EU", "WLD", "CA5", "KAZ",
    ]  # fmt: skip
    assert area_name("WLD") == "the world"
    with pytest.raises(BadData, match="'Atlantis'"):
        area("Atlantis")


def test_unknown_group() -> None:
    """An unknown group is refused, and the message says where to add one."""
    with pytest.raises(BadData, match=r"data/definitions/groups\.csv"):
        countries_in("Hanseatic League")


def test_words() -> None:
    """Words of the news stand with all they can mean; phrases that only look like countries with nothing."""
    words = country_words()
    assert words["Kazakh"] == ("KAZ",)
    assert set(words["Korea"]) == {"KOR", "PRK"}
    assert words["Latin American"] == ()


def test_lookalikes_are_passed_over() -> None:
    """Currencies, seas and newspapers are no countries."""
    text = "It rose to 70 billion US dollars, the South China Morning Post wrote; Latin American ports and Oman gained."
    assert [place.code for place in places_in(text)] == ["OMN"]


def test_a_part_of_a_country_is_not_the_country() -> None:
    """Scotland's figures are not the United Kingdom's, nor Northern Ireland's those of Ireland."""
    assert places_in("Exports of Scotland, Wales, England and Northern Ireland rose in New England.") == ()


def test_lookalikes_hold_a_country(project: Project) -> None:
    """Each phrase of that table really holds a word that alone would mean a country."""
    words = country_words(project)
    for row in read_table("lookalikes", project).rows:
        phrase = str(row["phrase"])
        assert any(codes and word in phrase for word, codes in words.items()), phrase
