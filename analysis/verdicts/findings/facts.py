"""Claims that people, events and groups decide: ages and birthdays, days of a meeting, first times, names and states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period, join
from analysis.statistics import Event, Person, events, people
from analysis.statistics.places import places_in
from analysis.verdicts.findings.sentences import capital
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.verdict import Label
from analysis.verdicts.wording.scope import scope_of
from analysis.verdicts.wording.tokens import codes

NEAR = 21
"""Days between publication and a meeting within which an article is taken to speak of it; our choice."""

_IN_PERSON = ("in person", "in-person", "offline", "face-to-face", "face to face", "physical")


@dataclass(frozen=True, slots=True)
class FactFound:
    """What a table of premises says of a claim.

    Parameters
    ----------
    label : str
        "Supported", "Refuted" or "Not enough evidence".
    reason : str
        A sentence.
    premise : str
        What it rests on, with its source.
    sources : tuple of str
        Ids of the sources of what it rests on.
    """

    label: Label
    reason: str
    premise: str
    sources: tuple[str, ...] = ()


def judge_fact(claim: Claim, article: Article) -> FactFound | None:
    """Return what the tables of people, events and groups say of a claim; None if they say nothing of its kind.

    Parameters
    ----------
    claim : Claim
        An age, an ordinal, a duration or a count.
    article : Article
        The article.
    """
    if claim.kind == "age" or (claim.kind == "ordinal" and "birthday" in claim.quote.lower()):
        return _age(claim, article)
    if claim.kind == "duration" and claim.unit == "day":
        return _days(claim, article)
    if claim.kind == "ordinal" and claim.value == 1:
        return _first(claim, article)
    if claim.kind == "count":
        return _states(claim, article) or _members(claim, article)
    return None


def _people_near(claim: Claim, article: Article) -> list[Person]:
    """Return the persons of the table named in the claim's sentence, the nearest before the claim first."""
    scope = scope_of(claim, article)
    start = article.text.find(scope.sentence, max(0, claim.start - len(scope.sentence)))
    found: list[tuple[int, Person]] = []
    for person in people():
        for name in (person.name, *person.other_names):
            for match in re.finditer(rf"\b{re.escape(name)}\b(?!-)", scope.sentence):
                distance = claim.start - (start + match.end())
                found.append((distance if distance >= 0 else 10_000 - distance, person))
    return list(dict.fromkeys(person for _, person in sorted(found, key=lambda one: (one[0], one[1].id))))


def _age(claim: Claim, article: Article) -> FactFound | None:
    whose = _subject_of_age(claim, article)
    day = Period.parse(claim.period).start if claim.period and len(claim.period) == 10 else article.published
    if whose is None or whose.born is None or day is None or not isinstance(claim.value, float):
        return FactFound(
            "Not enough evidence",
            "An age is checked against a date of birth, and the tables hold none for it.",
            "",
        )
    age = day.year - whose.born.year - ((day.month, day.day) < (whose.born.month, whose.born.day))
    birthday = (day.month, day.day) == (whose.born.month, whose.born.day)
    on = claim.kind == "ordinal" or "turn" in article.text[max(0, claim.start - 20) : claim.start].lower()
    right = age == claim.value and (birthday or not on)
    said = f"{whose.name} was born on {_day(whose.born)} and so {'turned' if birthday else 'was'} {age} on {_day(day)}"
    premise = f"people.csv, {whose.id}, {whose.source}"
    return FactFound("Supported" if right else "Refuted", f"{said}.", premise, (whose.source,))


def _subject_of_age(claim: Claim, article: Article) -> Person | None:
    near = _people_near(claim, article)
    measured = [one for one in near if any(n in (claim.measure or "") for n in (one.name, *one.other_names))]
    if len(measured) == 1:
        return measured[0]
    before = article.text[max(0, claim.start - 80) : claim.start]
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
            if re.search(
                rf"\b{re.escape(name)}(?:,? who)?(?: (?:has|had))?(?: (?:turned|turns|is|was|aged))? $",
                before,
            ):
                return person
            if "old" in claim.quote and re.match(rf"(?: [\w-]+){{0,4}} {re.escape(name)}\b", after):
                return person
    return None


def _meeting(claim: Claim, article: Article) -> Event | None:
    """Return the only meeting of the table that the article, by its day and places, can mean."""
    if article.published is None:
        return None
    named = set(scope_of(claim, article).elsewhere)
    text = article.text.lower()
    found = []
    for one in events():
        words = [one.name.lower(), *(name.lower() for name in one.other_names)]
        near = abs((one.start - article.published).days) <= NEAR
        groups = {
            code for code in named if set(members_of(code)) and set(members_of(code)) <= set(one.participants)
        }
        if near and any(word in text for word in words) and (groups or set(one.participants) & named):
            found.append(one)
    return found[0] if len(found) == 1 else None


def _days(claim: Claim, article: Article) -> FactFound | None:
    if not re.search(
        r"summit|meeting|conference|forum",
        f"{claim.measure or ''} {article.text[claim.end : claim.end + 20]}",
    ):
        return None
    meeting = _meeting(claim, article)
    if meeting is None:
        return FactFound("Not enough evidence", "No table of events holds a meeting that this can be.", "")
    days = (meeting.end - meeting.start).days + 1
    said = f"The {meeting.name} was held from {_day(meeting.start)} to {_day(meeting.end)}, {days} days."
    label: Label = "Supported" if claim.value == days else "Refuted"
    premise = f"events.csv, {meeting.id}, {meeting.source}"
    return FactFound(label, said, premise, (meeting.source,))


def _first(claim: Claim, article: Article) -> FactFound | None:
    sentence = scope_of(claim, article).sentence.lower()
    if not any(word in sentence for word in _IN_PERSON):
        return None
    meeting = _meeting(claim, article)
    if meeting is None:
        return FactFound("Not enough evidence", "No table of events holds a meeting that this can be.", "")
    same = set(meeting.participants)
    earlier = [one for one in events() if one.start < meeting.start and same <= set(one.participants)]
    premise = f"events.csv, {meeting.id}, {meeting.source}"
    in_person = [one for one in earlier if one.format == "in person"]
    if in_person:
        said = f"The same states met in person on {_day(in_person[0].start)} already."
        return FactFound("Refuted", said, premise, (meeting.source, in_person[0].source))
    if meeting.format != "in person" or "first" not in meeting.first:
        return FactFound(
            "Not enough evidence", "The table of events does not say that it was the first.", premise
        )
    before = "; ".join(f"the meeting of {_day(one.start)} was {one.format}" for one in earlier)
    said = f"The {meeting.name} is {meeting.first}" + (f"; {before}" if before else "") + "."
    return FactFound("Supported", said, premise, (meeting.source, *(one.source for one in earlier)))


def _states(claim: Claim, article: Article) -> FactFound | None:
    """Judge "leaders from four other states – the Kyrgyz president …": the number, the names, the states."""
    scope = scope_of(claim, article)
    after = article.text[claim.end : claim.end + 400].split(".\n")[0]
    listed = [one for one in people() if one.name in after]
    if len(listed) < 2 or not isinstance(claim.value, float):
        return None
    wrong = [one for one in listed if not _fits(one, after)]
    states = sorted({one.country for one in listed})
    names = join(f"{one.name} ({one.office} of {area_name(one.country)})" for one in listed)
    premise = "people.csv, " + ", ".join(one.id for one in listed)
    sources = tuple(dict.fromkeys(one.source for one in listed))
    if wrong or len(states) != claim.value or len(codes(scope.tokens)) == 0:
        return FactFound(
            "Refuted", f"The table of people has {names}: {len(states)} states.", premise, sources
        )
    meeting = _meeting(claim, article)
    absent = [code for code in states if meeting and code not in meeting.participants]
    if absent:
        return FactFound("Refuted", f"{area_name(absent[0])} did not take part.", premise, sources)
    said = f"{names}: {len(states)} states, each by name and office."
    return FactFound("Supported", said, premise, sources)


def _fits(person: Person, text: str) -> bool:
    """Return whether the state named before a person's name is that person's."""
    at = text.index(person.name)
    before = [place.code for place in places_in(text[:at])]
    return (
        bool(before) and before[-1] == person.country and person.office in text[max(0, at - 30) : at].lower()
    )


def _members(claim: Claim, article: Article) -> FactFound | None:
    """Judge "the five Central Asian nations": how many countries a group has."""
    groups = {p.code for p in places_in(claim.quote) if members_of(p.code)}
    if len(groups) != 1 or not re.search(r"countr|nation|state|republic|member", claim.quote.lower()):
        return None
    code = groups.pop()
    count = len(members_of(code))
    lead = article.text[max(0, claim.start - 12) : claim.start].lower().split()
    if claim.value != count and lead[-1:] not in (["the"], ["all"], ["all-"]):
        return None  # "four Central Asian countries" may be four of the five
    names = join(area_name(one) for one in members_of(code))
    return FactFound(
        "Supported" if claim.value == count else "Refuted",
        f"{capital(area_name(code))}: {names}.",
        f"memberships.csv, {code}",
    )


def _day(day: date) -> str:
    return Period(day, day).label
