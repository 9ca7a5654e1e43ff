"""The day of publication that follows from birthdays and events."""

from __future__ import annotations

import time
from datetime import date

import pytest

from analysis.article import DateInference, EventDate, infer_publication_date, read_article

# Made-up people and meetings: 12 June 1964 and 12 June 2024, a Wednesday; 13 June 2024, a Thursday.
BIRTHS = {"Rudolf Elphberg": date(1964, 6, 12), "Flavia von Strelsau": date(1964, 2, 29)}
SUMMIT = EventDate(
    "Strelsau-Zenda Summit", date(2024, 6, 13), date(2024, 6, 14), "ZENDA-2024", ("Castle summit",)
)
EVENTS = [SUMMIT]
LEAD = "STRELSAU (AA) - King Rudolf Elphberg on Wednesday said that trade had grown by a third."


def infer(*sentences: str, events: list[EventDate] | None = None) -> DateInference:
    article = read_article("Trade has grown\n\n" + "\n\n".join(sentences))
    inference = infer_publication_date(article, BIRTHS, EVENTS if events is None else events)
    for step in inference.steps:
        assert article.text[step.start : step.end] == step.quote
    return inference


@pytest.mark.parametrize(
    "sentence",
    [
        "Elphberg turned 60 on Wednesday.",
        "Elphberg, who turned 60 on Wednesday, will stay in the castle for three days.",
        "The king, Rudolf Elphberg, turned 60 years old on Wednesday.",
        "King Elphberg celebrated his 60th birthday on Wednesday in the castle.",
        "Elphberg left the castle early.\n\nHe turned 60 on Wednesday.",
        "Elphberg came to the castle on his 60th birthday.",
    ],
)
def test_birthday_with_the_lead_gives_the_day(sentence: str) -> None:
    """A birthday and the weekday of the first sentence leave one day, however the birthday is put."""
    inference = infer(LEAD, sentence)
    assert inference.date == date(2024, 6, 12)
    assert inference.contradiction is None
    assert inference.steps[0].source == "Rudolf Elphberg"
    assert "12 June 1964" in inference.steps[0].premise
    assert "Wednesday, 12 June 2024" in inference.steps[0].conclusion


@pytest.mark.parametrize(
    "sentence",
    [
        "They will take part in the Strelsau-Zenda summit which is set to begin on Thursday.",
        "The Strelsau–Zenda Summit, which will be held from Thursday until Friday, is the first.",
        "The Strelsau-Zenda summit begins on Thursday.",
        "The Castle summit opens Thursday in Zenda.",
        "The Strelsau-Zenda summit kicks off on Thursday.",
    ],
)
def test_event_with_the_lead_gives_the_day(sentence: str) -> None:
    """An event to come and the weekday of the first sentence leave one day."""
    inference = infer(LEAD, sentence)
    assert inference.date == date(2024, 6, 12)
    assert inference.steps[0].source == "ZENDA-2024"


def test_past_event_comes_before_the_day() -> None:
    """Of an event that has begun, the report is later."""
    inference = infer(
        "King Rudolf Elphberg on Friday said so.", "The Strelsau-Zenda summit began on Thursday."
    )
    assert inference.date == date(2024, 6, 14)


def test_birthday_and_event_leave_days_between_them() -> None:
    """Without a weekday in the first sentence two days are left: no date is given, but both ends are."""
    inference = infer(
        "King Rudolf Elphberg spoke of trade.",
        "Elphberg turned 60 on Wednesday.",
        "The Strelsau-Zenda summit begins on Thursday.",
    )
    assert inference.date is None
    assert (inference.earliest, inference.latest) == (date(2024, 6, 12), date(2024, 6, 13))
    assert "nothing tells on which" in inference.conclusion


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        (["Elphberg turned 60 on Thursday."], "60th birthday was not on a Thursday"),
        (["Elphberg turned 61 on Wednesday."], "61st birthday was not on a Wednesday"),
        (["The Strelsau-Zenda summit begins on Monday."], "did not have the weekdays"),
        (["The Strelsau-Zenda summit will be held from Thursday to Saturday."], "did not have the weekdays"),
        (
            ["Elphberg turned 60 on Wednesday.", "The Castle meeting of kings begins on Friday."],
            "exclude each other",
        ),
    ],
)
def test_contradiction_gives_no_date(sentences: list[str], said: str) -> None:
    """Where the text and the tables exclude each other, that is said and no date is given."""
    later = EventDate("Castle meeting of kings", date(2025, 6, 13), date(2025, 6, 13), "KINGS")
    inference = infer("King Rudolf Elphberg on Wednesday said so.", *sentences, events=[SUMMIT, later])
    assert inference.date is None
    assert inference.earliest is None
    assert said in (inference.contradiction or "")
    assert "contradiction" in str(inference)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade turned 60 on Wednesday.",
        "Michael Elphberg turned 60 on Wednesday.",
        "Zenda turned 60 on Wednesday.",
        "The summit begins on Thursday.",
        "A Zenda fair begins on Thursday.",
        "Elphberg turned 9999 on Wednesday.",
        "",
    ],
)
def test_nothing_follows_from_what_no_table_knows(sentence: str) -> None:
    """A stranger, a namesake, or an event without its name give no step and no date."""
    inference = infer("The king's minister on Wednesday said so. Michael Elphberg smiled.", sentence)
    assert inference.date is None
    assert inference.steps == ()


def test_yearly_event_counts_where_one_of_its_dates_fits() -> None:
    """A name that stands for meetings of several years is settled by the weekday, or counts for nothing."""
    first = EventDate("Strelsau-Zenda Summit", date(2023, 6, 12), date(2023, 6, 13), "ZENDA-2023")
    said = "The Strelsau-Zenda summit begins on Thursday."
    assert infer(LEAD, said, events=[first, SUMMIT]).date == date(2024, 6, 12)
    same = EventDate("Strelsau-Zenda Summit", date(2018, 6, 14), date(2018, 6, 15), "ZENDA-2018")
    assert infer(LEAD, said, events=[same, SUMMIT]).steps == ()


def test_leap_day() -> None:
    """Who was born on the 29 of February turns 59 on the 1 of March."""
    inference = infer(
        "King Rudolf on Wednesday said so.", "Queen Flavia von Strelsau turned 59 on Wednesday."
    )
    assert inference.date == date(2023, 3, 1)


def test_furniture_gives_no_step() -> None:
    """What a reader's comment says of a birthday is no evidence."""
    inference = infer(
        LEAD, LEAD.replace("said", "told us"), "Leave a comment", "Elphberg turned 60 on Wednesday."
    )
    assert inference.steps == ()


def test_a_cell_shows_the_steps_escaped() -> None:
    """The steps are shown in order, and no markup of the text gets into the cell."""
    inference = infer(
        LEAD, "Elphberg turned 60 on Wednesday.", "The Castle summit <b>x</b> begins on Thursday."
    )
    shown = inference._repr_html_()
    assert shown.index("turned 60") < shown.index("Castle summit")
    assert "<b>" not in shown
    assert "Wednesday, 12 June 2024.</strong>" in shown


@pytest.mark.parametrize(
    "unit", ["A-", "Elphberg turned 6 ", "Castle summit held ", "said on ", "on his 6", "A Bc "]
)
def test_time_grows_with_length_only(unit: str) -> None:
    """Text made to mislead the patterns takes four times as long where it is four times as long, or little more."""

    def seconds(size: int) -> float:
        article = read_article(f"Rudolf Elphberg. {unit * (size // len(unit))}")
        started = time.process_time()
        infer_publication_date(article, BIRTHS, EVENTS)
        return time.process_time() - started

    seconds(10_000)
    assert seconds(200_000) < 12 * max(seconds(50_000), 0.01)
