"""Calendar dates as pages print them."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.article.dates import date_alone, date_in, day_of_line, without_date


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-07",
        "2024-03-07T23:30:00+05:00",
        "7 March 2024",
        "7th of March, 2024",
        "Thursday, 7, March, 2024",
        "07-Mar-2024",
        "March 7, 2024",
        "Thursday, March 7th, 2024",
        "Mar. 7 2024",
        "PUBLISHED : 7 Mar 2024 at 22:18",
        "Updated on March 7, 2024 10:15 GMT",
    ],
)
def test_forms_of_one_day(text: str) -> None:
    """Every usual form gives the same day, and a line of it is a date line."""
    found = date_in(text)
    assert found is not None and found[0] == date(2024, 3, 7)
    assert date_alone(text) == date(2024, 3, 7)


@pytest.mark.parametrize(
    ("text", "day"),
    [("17/05/2023", date(2023, 5, 17)), ("05.17.2023", date(2023, 5, 17)), ("05/05/2023", date(2023, 5, 5))],
)
def test_figures_that_can_be_read_in_one_way(text: str, day: date) -> None:
    """A day above twelve tells the order."""
    assert date_alone(text) == day


@pytest.mark.parametrize(
    "text", ["05/06/2023", "2023-13-01", "31 February 2023", "May 2023", "17 May", "2023", "1 in 2023"]
)
def test_no_full_date(text: str) -> None:
    """What names no day, or one of two, is no date."""
    assert date_in(text) is None


@pytest.mark.parametrize(
    "text", ["On 7 March 2024 exports fell.", "Exports: 7 March 2024", "7 March 2024 " + "x" * 100]
)
def test_sentence_with_a_date_is_no_date_line(text: str) -> None:
    """A line that says more than its date is not a page's date line."""
    assert date_alone(text) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Lee | Published: 3 June 2021 10:30", "By Ann Lee"),
        ("By Ann Day, Thursday, June 3, 2021", "By Ann Day"),
        ("by Ann Lee on 3 June 2021", "by Ann Lee"),
    ],
)
def test_date_behind_a_byline(line: str, name: str) -> None:
    """A byline that ends with the date names the writer alone."""
    assert day_of_line(line) == date(2021, 6, 3)
    assert without_date(line)[0] == name


@pytest.mark.parametrize("line", ["By Ann Lee", "By June Ray and May Lee", "Exports fell on 3 June 2021"])
def test_no_date_behind_a_byline(line: str) -> None:
    """Names that are months, and dates of a sentence, are no date of publication."""
    assert day_of_line(line) is None
    assert without_date(line) == (line,)
