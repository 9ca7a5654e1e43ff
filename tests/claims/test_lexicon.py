"""The tables of words: what a row needs."""

from collections import Counter

import pytest

from analysis.claims.lexicon import either, either_case, holds, shared, table, words
from analysis.claims.meaning import measures, speakers
from analysis.claims.numbers import hedges
from analysis.claims.periods.roles import reach, tasks
from analysis.claims.periods.sentence import same_time
from analysis.claims.periods.tenses import carried, lists, plans, ranks, verbs
from analysis.claims.periods.times import ago
from tests.claims.accuracy import places
from tests.claims.made_up import samples

FACTORS = ("units", "scales", "currencies")


@pytest.mark.parametrize("name", FACTORS)
def test_every_factor_has_a_source(name):
    """A factor of one needs none: it is the unit itself."""
    assert [row["form"] for row in table(name) if float(row["factor"]) != 1 and not row["source"]] == []


@pytest.mark.parametrize("name", FACTORS)
def test_no_row_stands_twice(name):
    """A word has one meaning in one place, unless other words of the article decide between two."""
    rows = Counter(
        (row["form"], row.get("spelling", row.get("place")), row.get("needs")) for row in table(name)
    )
    assert [row for row, times in rows.items() if times > 1] == []


def test_of_two_spellings_the_longer_is_taken():
    """Whatever the order in which they are given."""
    assert (
        either(["bbl", "barrel", "barrels"])
        == either(["barrels", "barrel", "bbl"])
        == "(?:b(?:arrel(?:s|)|bl))"
    )


def test_shared_starts_change_no_match():
    """A list of words is written another way, and one of spellings takes capitals."""
    assert shared("(?:bbl|barrel|boe|barge|bag)s?") == "(?:b(?:a(?:g|r(?:ge|rel))|bl|oe))s?"
    assert shared("(?:the|a) (?:b.)") == "(?:the|a) (?:b.)"
    assert either_case(["bbl", "ton"]) == "(?:[bB](?i:bl)|[tT](?i:on))"


def test_lists_are_joined():
    """Several lists of words are one set."""
    assert words("stops", "verbs") == words("stops") | words("verbs")


# A pattern, and the words without which it is not tried.
GUARDED = (
    (ago._YEARS_LATER, ago._LATER),
    (carried._DEEDS, carried._DEED_STEMS),
    (hedges._IN_THE, hedges._IN_THE_LAST),
    (lists._LABELLED, lists._LABEL_MARKS),
    (measures._OWN_SUBJECT, measures._AND_ITS),
    (plans._IS_TO, plans._ARE_TO),
    (plans._ANNUAL_TARGET_OF, plans._TARGETS),
    (ranks._RANKED, ranks._RANKS),
    (reach._CAPABLE, reach._CAPABLE_OF),
    (reach._PRESENT, reach._JOINTS),
    (tasks._BY, tasks._DUE_LAST),
    (tasks._DONE, tasks._DONE_LAST),
    (tasks._SEEN, ("trend", ", based on ")),
    (same_time._FORECAST_OF, same_time._FORECASTS),
    (speakers._CONTRAST, speakers._WHILE),
    (speakers._SAME_REPORT, speakers._REPORTED),
    (verbs._PERFECT, verbs._HAVE),
)


@pytest.mark.parametrize(("pattern", "needed"), GUARDED, ids=lambda part: str(part)[:30])
def test_no_pattern_matches_without_its_words(pattern, needed):
    """What is not tried would have matched nothing: sentences up to each of their numbers, and whole."""
    for sample in (*samples(), *samples("articles")):
        ends = [start for start, _ in places(sample.text, sample.expected)]
        for end in (*ends, len(sample.text)):
            sentence = sample.text[sample.text.rfind("\n", 0, end) + 1 : end]
            for text in (sentence, sentence.lower()):
                assert holds(text, needed) or not pattern.search(text), text
