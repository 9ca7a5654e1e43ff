"""The other presidents by name and state, whichever of the two stands first."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

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
    assert verdict_on(text.format(quote, first, second), date(2023, 5, 18), quote).label == label
