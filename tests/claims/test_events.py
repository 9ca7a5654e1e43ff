"""What happened or was granted on a day."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2025, 8, 12)  # a Tuesday


def periods(text):
    """Return the periods of the claims of a text."""
    return [claim.period for claim in claims(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 14 people have been killed in a fire at a mill in Lugo on Monday, officials said. Forty others were injured.", ["2025-08-11"] * 2),
        ("A tram left the rails in the old town on Tuesday, killing six passengers and injuring 31.", ["2025-08-12"] * 2),
        ("A fire broke out at the market early on Monday. Nine people died, the ministry said on Tuesday.", ["2025-08-11"]),
        ("Clashes were reported on the morning of 3 August. At least 16 have been killed.", ["2025-08-03"]),
        ("Police said on Tuesday that 14 people were missing.", [None]),
        ("Rebels attacked the port on Monday. Since the war began 30,000 people have been killed.", [None]),
        ("A storm struck on Monday. Storms kill about 200 people a year.", [None]),
        ("The fires that broke out on 7 August have destroyed more than 10,000 homes.", [None]),
        ("The raid on Monday wounded three soldiers. In 2023, 50 soldiers were killed.", ["2025-08-11", "2023"]),
    ],
)  # fmt: skip
def test_who_was_hurt(text, expected):
    """The victims of an accident are of its day, those of a war and of a year are not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank on Wednesday approved a €70 million loan for roads.", ["2025-08-06"]),
        ("The agency today granted €40 million to the city for new trams.", ["2025-08-12"]),
        ("The fund approved a credit of $75 million for the country on August 4.", ["2025-08-04"]),
        ("On Friday, the board approved a $30 million grant for schools.", ["2025-08-08"]),
        ("The minister said on Monday the bank had approved a $50 million loan.", [None]),
        ("The bank approved the plan on Monday. The works will cost $50 million.", [None]),
        ("The board has approved $50 million for schools.", [None]),
    ],
)  # fmt: skip
def test_what_was_granted(text, expected):
    """Money is granted on the day that stands with the deed, and not on that of the report."""
    assert periods(text) == expected
