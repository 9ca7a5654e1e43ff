"""Ages and birthdays of the people of the table, and what a table of premises says of a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period
from analysis.statistics import Person, people
from analysis.statistics.places import places_in
from analysis.verdicts.needed import regex
from analysis.verdicts.verdict import Label
from analysis.verdicts.wording.scope import scope_of
from analysis.verdicts.wording.sentences import sentences_before

NEAR = 21
"""Days between publication and a meeting, or a birthday, within which an article is taken to speak of it; our choice."""


@dataclass(frozen=True, slots=True)
class FactFound:
    """What a table of premises says of a claim.

    Parameters
    ----------
    label : str
        "Supported", "Refuted" or "Not enough evidence".
    reason : str
        A sentence.
    table : str
        The table that it rests on; "" if none says anything.
    sources : tuple of str
        Ids of the sources that the table names.
    """

    label: Label
    reason: str
    table: str = ""
    sources: tuple[str, ...] = ()


def _people_near(claim: Claim, article: Article) -> list[Person]:
    """Return the persons of the table named in the claim's sentence, the nearest before the claim first.

    Where it names none, "he" is the one that the sentence before begins with.
    """
    scope = scope_of(claim, article)
    start = article.text.find(scope.sentence, max(0, claim.start - len(scope.sentence)))
    near = _people_in(scope.sentence, claim.start - start)
    last = sentences_before(article, start, 1) if not near and _HE.search(scope.sentence) else []
    return near or (_people_in(last[0][1], -1)[:1] if last else [])


_HE = regex(r"\b(?:[Hh]e|[Hh]is)\b")
_LEADER = regex(
    r"\b(?:(?P<whose>\w+)(?:'s|’s)? (?:president|leader|head of state)|(?:president|leader|head of state) of (?:the )?(?P<of>\w+))\b",
    re.IGNORECASE,
)


def _people_in(sentence: str, at: int) -> list[Person]:
    """Return the persons that a sentence names, the nearest before a place in it first; in their order if that is before all."""
    found: list[tuple[int, Person]] = []
    for person in people():
        for name in (person.name, *person.other_names):
            for match in regex(rf"\b{re.escape(name)}\b(?!-|['’]an\b)").finditer(sentence):
                distance = at - match.end()
                found.append((distance if distance >= 0 else 10_000 - distance, person))
    for match in _LEADER.finditer(sentence):
        states = [place.code for place in places_in(match["whose"] or match["of"])]
        leads = [one for one in people() if [one.country] == states and one.office == "president"]
        distance = at - match.end()
        found += [(distance if distance >= 0 else 10_000 - distance, one) for one in leads if len(leads) == 1]
    return list(dict.fromkeys(person for _, person in sorted(found, key=lambda one: (one[0], one[1].id))))


def judge_age(claim: Claim, article: Article) -> FactFound | None:
    """Return what the table of people says of an age or a birthday.

    Parameters
    ----------
    claim : Claim
        An age, or an ordinal of a birthday.
    article : Article
        The article.
    """
    whose = _subject_of_age(claim, article)
    day = Period.parse(claim.period).start if claim.period and len(claim.period) == 10 else article.published
    if whose is None or whose.born is None or day is None or not isinstance(claim.value, float):
        return FactFound(
            "Not enough evidence",
            "An age is checked against a date of birth, and the tables hold none for it.",
        )
    on = claim.kind == "ordinal" or "turn" in article.text[max(0, claim.start - 20) : claim.start].lower()
    if on and not (claim.period and len(claim.period) == 10):
        day = _nearest_birthday(whose.born, day)
    age = day.year - whose.born.year - ((day.month, day.day) < (whose.born.month, whose.born.day))
    birthday = (day.month, day.day) == (whose.born.month, whose.born.day)
    right = age == claim.value and (birthday or not on)
    said = f"{whose.name} was born on {day_of(whose.born)} and so {'turned' if birthday else 'was'} {age} on {day_of(day)}"
    return FactFound("Supported" if right else "Refuted", f"{said}.", "people", (whose.source,))


def _nearest_birthday(born: date, day: date) -> date:
    """Return the birthday that "marked his 70th birthday" means where no day is said; the day itself if none is near."""
    near = [_of_year(born, day.year + step) for step in (-1, 0, 1)]
    best = min(near, key=lambda one: abs((one - day).days))
    return best if abs((best - day).days) <= NEAR else day


def _of_year(born: date, year: int) -> date:
    leap = (born.month, born.day) == (2, 29)
    return date(year, 3, 1) if leap else born.replace(year=year)


_WISHED = regex(
    r"\b(?:congratulat\w+|wish\w+|greet\w+|honou?r\w+|toast\w+|salut\w+|salute) [^.;]*\b(?:on|for) (?:the occasion of )?his $"
)
"""Whom somebody wished well on his birthday."""


def _subject_of_age(claim: Claim, article: Article) -> Person | None:
    near = _people_near(claim, article)
    measured = [one for one in near if any(n in (claim.measure or "") for n in (one.name, *one.other_names))]
    if len(measured) == 1:
        return measured[0]
    before = article.text[max(0, claim.start - 80) : claim.start]
    if near and _WISHED.search(before):
        return near[0]
    possessive = [
        one
        for one in near
        if any(f"{n}’s" in before or f"{n}'s" in before for n in (one.name, *one.other_names))
    ]
    if not possessive and before.endswith((" his ", " her ")):
        possessive = [one for one in near if any(n in before for n in (one.name, *one.other_names))]
    if len(possessive) == 1:
        return possessive[0]
    return _beside(claim, article, near) or (near[0] if len(near) == 1 else None)


def _beside(claim: Claim, article: Article, near: list[Person]) -> Person | None:
    """Return whose age it is where a name stands right at it: "Tokayev, who turned 70", "70-year-old … Tokayev"."""
    before, after = (
        article.text[max(0, claim.start - 60) : claim.start],
        article.text[claim.end : claim.end + 60],
    )
    for person in near:
        for name in (person.name, *person.other_names):
            if regex(
                rf"\b{re.escape(name)}(?:,? who)?(?: (?:has|had))?(?: (?:turned|turns|is|was|aged))? $"
            ).search(before):
                return person
            if "old" in claim.quote and regex(rf"(?: [\w-]+){{0,4}} {re.escape(name)}\b").match(after):
                return person
    return None


def day_of(day: date) -> str:
    """Return a day as a sentence has it."""
    return Period(day, day).label
