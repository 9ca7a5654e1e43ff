"""What all runs have in common, done once in the process that they are forked from."""

from __future__ import annotations

# A sentence is enough for the patterns of numbers, times and measures to be compiled.
_SENTENCE = b"China imported goods worth $2.5 billion in 2022, up around 40 percent from a year earlier."


def get_ready() -> None:
    """Put the tables in order and compile the patterns that articles are read with."""
    from analysis.article.loading import article_from_bytes
    from analysis.claims import find_claims
    from analysis.project import find_project
    from analysis.statistics import select
    from analysis.statistics.coverage import OBSERVED

    find_claims(article_from_bytes(_SENTENCE, "sentence.txt"))
    for table in OBSERVED:
        select(table, project=find_project())
