"""Sentences that begin with the figure of a time: "The 2021 average was", "The level of 2022 was"."""

from __future__ import annotations

import re

from analysis.claims.periods.times.expressions import Time

# "The 2021 average was $70", "The level of 2022 was $5 billion": what the sentence is about
_IS = r" (?:was|were|is|had been|stood|came|amounted|reached|totall?ed|lay)\b"
_THING_BEFORE = re.compile(
    r"\W*(?:(?:by contrast|by comparison|in comparison),? )?(?:the |its |their )?(?:annual |full-year )?\Z"
)
_THING_OF_BEFORE = re.compile(
    r"\W*(?:the|that) (?:(?:same|corresponding|comparable|equivalent|respective|total|overall|annual) )?(?:average|mean|level|volume|value|amount|sum|total|figure|number|result|indicator) of (?:the year )?\Z"
)
_THING_AFTER = re.compile(rf"(?:'s)? (?:average|level)s?(?: price| rate)?{_IS}")
_VERB_AFTER = re.compile(_IS)


def is_subject(low: str, start: int, time: Time) -> bool:
    """Return whether a sentence begins with the figure of a time: "The 2021 average was", "The level of 2022 was"."""
    after = (_THING_BEFORE, _THING_AFTER), (_THING_OF_BEFORE, _VERB_AFTER)
    return any(lead.match(low, start, time.start) and verb.match(low, time.end) for lead, verb in after)
