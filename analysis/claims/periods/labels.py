"""Times that label the figure after them: "22% (2021: 52%)", "2022 – 71 TWh, 2023 – 74 TWh"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.times import Time

_OPENS, _LEADS = (" (", ": "), (": ", " - ", " – ", " — ", " = ")
_LABEL = re.compile(r"(?:: | [-–—=] )[^ 0-9]{0,4}[0-9]")
_SERIES = 2  # labels of one sentence that make it a list of times


def labelled_by(low: str, quantity: Quantity, times: Sequence[Time]) -> Time | None:
    """Return the time that labels a figure in brackets, or in a list of times and figures.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    times : sequence of Time
        The times of its sentence.
    """
    led = [(low[time.end : quantity.edge], time) for time in times if time.period]
    own = next((time for lead, time in led if lead in _OPENS), None)
    if own and low.startswith(")", quantity.end):
        return own
    label = next((time for lead, time in led if lead in _LEADS), None)
    return label if label and sum(_LABEL.match(low, t.end) is not None for t in times) >= _SERIES else None
