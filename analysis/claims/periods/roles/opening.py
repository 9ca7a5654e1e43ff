"""Sentences that begin with the figure of a time: "The 2021 average was", "The level of 2022 was"."""

from __future__ import annotations

from analysis.claims.periods.times.expressions import Time
from analysis.patterns import regex

# "The 2021 average was $70", "The level of 2022 was $5 billion": what the sentence is about
_IS = r" (?:was|were|is|had been|stood|came|amounted|reached|totall?ed|lay)\b"
_THING_BEFORE = regex(
    r"\W*(?:(?:by contrast|by comparison|in comparison),? )?(?:the |its |their )?(?:annual |full-year )?\Z"
)
_THING_OF_BEFORE = regex(r"\W*the (?:average|mean|level|volume|value|amount|sum|total|figure) of \Z")
_THING_AFTER = regex(rf"(?:'s)? (?:average|level)s?(?: price| rate)?{_IS}")
_VERB_AFTER = regex(_IS)


def is_subject(low: str, start: int, time: Time) -> bool:
    """Return whether a sentence begins with the figure of a time: "The 2021 average was", "The level of 2022 was"."""
    after = (_THING_BEFORE, _THING_AFTER), (_THING_OF_BEFORE, _VERB_AFTER)
    return any(lead.match(low, start, time.start) and verb.match(low, time.end) for lead, verb in after)
