"""The other presidents by name and state, whichever of the two stands first."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.claims import find_claims
from analysis.verdicts import judge
from tests.verdicts.conftest import sentence, verdict_on

OF = "Leaders of {} came to the China-Central Asia Summit in Xi'an: {}, {}, Serdar Berdimuhamedov of Turkmenistan and Shavkat Mirziyoyev of Uzbekistan."
OFFICE = "Leaders of {} - {}, {}, Serdar Berdimuhamedov, president of Turkmenistan, and Shavkat Mirziyoyev, president of Uzbekistan - attended the China-Central Asia Summit."
BEFORE = "Leaders of {} - {}, {}, Turkmenistan's Serdar Berdimuhamedov and Uzbekistan's Shavkat Mirziyoyev - attended the China-Central Asia Summit."


@pytest.mark.parametrize(
    ("text", "first", "second", "label"),
    [
        (OF, "Sadyr Japarov of Kyrgyzstan", "Emomali Rahmon of Tajikistan", "Supported"),
        (OF, "Sadyr Japarov of Tajikistan", "Emomali Rahmon of Kyrgyzstan", "Refuted"),
        (OFFICE, "Sadyr Japarov, president of Kyrgyzstan", "Emomali Rahmon, president of Tajikistan", "Supported"),
        (OFFICE, "Sadyr Japarov, president of Tajikistan", "Emomali Rahmon, president of Kyrgyzstan", "Refuted"),
        (BEFORE, "Kyrgyzstan's Sadyr Japarov", "Tajikistan's Emomali Rahmon", "Supported"),
        (BEFORE, "Kyrgyz leader Sadyr Japarov", "Tajik President Emomali Rahmon", "Supported"),
        (BEFORE, "Tajikistan's Sadyr Japarov", "Kyrgyzstan's Emomali Rahmon", "Refuted"),
        (BEFORE, "Kyrgyz Prime Minister Sadyr Japarov", "Tajikistan's Emomali Rahmon", "Refuted"),
    ],
)  # fmt: skip
def test_each_by_name_and_state(text: str, first: str, second: str, label: str) -> None:
    """A name beside another state, or beside another office, is not that president's."""
    quote = "four other states"
    verdict = verdict_on(text.format(quote, first, second), date(2023, 5, 18), quote)
    assert verdict.label == label
    assert ("Sadyr Japarov as president of Kyrgyzstan" in verdict.reason) == (label == "Refuted")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Six heads of state attended the China-Central Asia Summit in Xi'an.", "Supported"),
        ("Eight heads of state attended the China-Central Asia Summit in Xi'an.", "Refuted"),
        ("Five Central Asian presidents took part in the China-Central Asia Summit in Xi'an.", "Supported"),
        ("Three heads of state attended the China-Central Asia Summit in Xi'an.", "Not judged"),
        ("Eight former heads of state attended the China-Central Asia Summit in Xi'an.", "Not judged"),
        ("Eight heads of state attended the SCO summit in Samarkand.", "Not judged"),
        (
            "Eight heads of state met at the G7 summit after the China-Central Asia Summit in Xi'an.",
            "Not judged",
        ),
        ("The China-Central Asia Summit in Xi'an lasted two days.", "Supported"),
        ("The China-Central Asia Summit in Xi'an lasted four days.", "Refuted"),
        ("The leaders of China and the five republics gathered in Xi'an for a {}.", "Refuted"),
    ],
)
def test_how_many_took_part_and_for_how_long(text: str, label: str) -> None:
    """Of the only meeting that is named; fewer may be some of them."""
    said = text.format("three-day summit")
    quote = next(
        one for one in ("three-day", "two days", "four days", said.split(maxsplit=1)[0]) if one in said
    )
    assert verdict_on(said, date(2023, 5, 20), quote).label == label


@pytest.mark.parametrize(
    ("text", "day", "quote", "label"),
    [
        ("Xi'an hosted the China-Central Asia Summit for two days in May 2023.", 29, "two days", "Supported"),
        ("Xi'an hosted the China-Central Asia Summit for four days in May 2023.", 29, "four days", "Refuted"),
        ("Xi'an closed its roads for four days for the China-Central Asia Summit in May 2023.", 29, "four days", "Not judged"),
        ("The China-Central Asia Summit ended in Xi'an on 19 May. Six heads of state attended.", 19, "Six heads", "Supported"),
        ("Tokayev met Xi in Xi'an on 17 May 2023. It was his 70th birthday.", 18, "70th birthday", "Supported"),
        ("Xi Jinping congratulated the Kazakh president on his 72nd birthday.", 18, "72nd birthday", "Refuted"),
    ],
)  # fmt: skip
def test_how_long_with_whom_and_at_what_age(text: str, day: int, quote: str, label: str) -> None:
    """Days of a meeting, those who attended it, and the age of one whom the sentence before names."""
    article = sentence(text, date(2023, 5, day))
    claim = next(one for one in find_claims(article) if one.start <= text.index(quote) < one.end)
    assert judge(claim, article).label == label
