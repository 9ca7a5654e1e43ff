"""Claims that people, events and groups decide: ages and birthdays, days of a meeting, first times, names and states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import capital, join
from analysis.statistics import Event, Person, events, people
from analysis.statistics.places import places_in
from analysis.verdicts.clause.tokens import codes, joined
from analysis.verdicts.findings.ages import NEAR, FactFound, day_of, judge_age
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.verdict import Label
from analysis.verdicts.wording.scope import scope_of
from analysis.verdicts.wording.sentences import sentence_of, sentences_before

_MEETINGS = r"summit|meeting|conference|forum"
_IN_PERSON = ("in person", "in-person", "offline", "face-to-face", "face to face", "physical")


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
        return judge_age(claim, article)
    if claim.kind == "duration" and claim.unit == "day":
        return _days(claim, article)
    if claim.kind == "ordinal" and claim.value == 1:
        return _first(claim, article)
    if claim.kind == "count":
        return _took_part(claim, article) or _states(claim, article) or _members(claim, article)
    return None


def _meeting(claim: Claim, article: Article) -> Event | None:
    """Return the only meeting of the table that the article, by its day and places, can mean."""
    if article.published is None:
        return None
    scope = scope_of(claim, article)
    named = set(scope.elsewhere) | ({"CA5"} if _OF_FIVE.search(article.text.lower()) else set())
    there = {member for code in named for member in members_of(code) or (code,)}
    text, told = article.text.lower(), bool(_OF_ALL_OF_THEM.search(joined(scope.tokens)))
    found = []
    for one in events():
        near = abs((one.start - article.published).days) <= NEAR
        groups = {
            code for code in named if set(members_of(code)) and set(members_of(code)) <= set(one.participants)
        }
        called = any(name in text for name in _names(one)) and (groups or set(one.participants) & named)
        if near and (
            called
            or (bool(groups) and _held_there(one, text))
            or (told and "summit" in " ".join(_names(one)) and there == set(one.participants))
        ):
            found.append(one)
    return found[0] if len(found) == 1 else None


_OF_ALL_OF_THEM = regex(
    r"(?:#!|\bthe) summit (?:of|between|with|bringing together) (?:(?:the|its|five|9|leaders|presidents|heads of state|of|from) )*@"
)
"""A summit that is named by who takes part: "the summit of China and Central Asia"."""


_OF_FIVE = regex(r"\bfive (?:central asian )?(?:republics|states|countries|nations|presidents|leaders)\b")

_OF_LEADERS = regex(r"\b(?:summit|leaders|presidents|heads of state)\b")
_OF_OTHERS = regex(r"\b(?:ministers?|officials|envoys|forum|fair|expo|business|companies|deputies|experts)\b")


def _held_there(meeting: Event, text: str) -> bool:
    """Return whether a text tells of leaders who met where a meeting was held, and of nobody else's meeting."""
    there = meeting.place.lower() in text.replace("’", "'")
    return there and bool(_OF_LEADERS.search(text)) and not _OF_OTHERS.search(text)


def _names(meeting: Event) -> tuple[str, ...]:
    return tuple(name.lower() for name in (meeting.name, *meeting.other_names))


_FOR_DAYS = r"(?:lasted|went on over|had a duration of|was of|took place (?:over|during)|proceeded (?:for|over)|comprised|ran (?:for|over)|went on for|continued for|took(?: up)?|occupied|spanned|filled|covered|had|was an?|(?:was |were )?(?:spread|stretched|extended|held) (?:over|across)|stretched to)"
_LASTED = regex(
    rf"\b(?:{_MEETINGS})\b[^.;,]*(?:, [^.;,]*,)?[^.;,]* {_FOR_DAYS} (?:all of |altogether |in all )?$"
)
_MET = r"(?:hosted|held|staged|met|gathered|conferred|convened|assembled|sat together)"
_MET_FOR = regex(rf"\b{_MET}\b[^.;]* (?:for|over|across) $")
_FOR = regex(r"(?:\A|[.;,] )(?:for|over|across) (?:all of )?$")
_BEYOND = regex(
    r"\b(?:before|after|prepar\w+|ahead|clos\w+|rehears\w+|visit\w*|trip|stay\w*|journalists?|reporters?|side event|forum|fair|delay\w*|late[rn]?|notice)\b"
)
"""What makes days others than those of the meeting: "closed its roads for four days for the summit"."""


def _days(claim: Claim, article: Article) -> FactFound | None:
    meeting = _meeting(claim, article)
    after = article.text[claim.end :].lstrip().lower()
    named = meeting is not None and after.startswith(_names(meeting))
    before = article.text[max(0, claim.start - 160) : claim.start].lower()
    about = f"{claim.measure or ''} {after[:20]}"
    lasted = _LASTED.search(before)
    if not named and not re.search(_MEETINGS, about) and not (lasted and not _BEYOND.search(lasted[0])):
        said = scope_of(claim, article).sentence.lower()
        led = (_MET_FOR.search(before) or _FOR.search(before)) and re.search(rf"\b{_MET}\b", said)
        if not led or not re.search(rf"\b(?:{_MEETINGS})\b", said) or _BEYOND.search(said):
            return None
    if meeting is None:
        return FactFound("Not enough evidence", "No table of events holds a meeting that this can be.")
    days = (meeting.end - meeting.start).days + 1
    said = f"The {meeting.name} was held from {day_of(meeting.start)} to {day_of(meeting.end)}, {days} days."
    label: Label = "Supported" if claim.value == days else "Refuted"
    return FactFound(label, said, "events", (meeting.source,))


def _first(claim: Claim, article: Article) -> FactFound | None:
    sentence = scope_of(claim, article).sentence.lower()
    if not any(word in sentence for word in _IN_PERSON):
        return None
    meeting = _meeting(claim, article)
    if meeting is None:
        return FactFound("Not enough evidence", "No table of events holds a meeting that this can be.")
    same = set(meeting.participants)
    earlier = [one for one in events() if one.start < meeting.start and same <= set(one.participants)]
    in_person = [one for one in earlier if one.format == "in person"]
    if in_person:
        said = f"The same states met in person on {day_of(in_person[0].start)} already."
        return FactFound("Refuted", said, "events", (meeting.source, in_person[0].source))
    if meeting.format != "in person" or "first" not in meeting.first:
        return FactFound(
            "Not enough evidence", "The table of events does not say that it was the first.", "events"
        )
    before = "; ".join(f"the meeting of {day_of(one.start)} was {one.format}" for one in earlier)
    said = f"The {meeting.name} is {meeting.first}" + (f"; {before}" if before else "") + "."
    return FactFound("Supported", said, "events", (meeting.source, *(one.source for one in earlier)))


_TOOK_PART = regex(
    r"\b(?:attend|joined|came together|came to|assembled|sat (?:down )?at|took part|taking part|participat|gathered|met\b|represented|brought together|convened)"
)
_WHO = regex(
    r"\w+ (?P<of>central asian )?(?:heads of state|presidents|leaders|countries|nations|states)\b(?! of\b)",
    re.IGNORECASE,
)


def _took_part(claim: Claim, article: Article) -> FactFound | None:
    """Judge "six heads of state attended the summit"; fewer than took part may be some of them."""
    who = _WHO.match(article.text, claim.start)
    said = scope_of(claim, article).sentence.lower() if who else ""
    meeting = _meeting(claim, article) if _TOOK_PART.search(said) else None
    last = sentences_before(article, sentence_of(article, claim)[0], 1)
    held = said if re.search(_MEETINGS, said) or not last else last[0][1].lower()
    if not who or not meeting or len(re.findall(_MEETINGS, held)) != 1:
        return None  # several meetings
    if re.search(r"\b(?:forum|conference)\b", held) and not any(
        re.search(r"forum|conference", one) for one in _names(meeting)
    ):
        return None  # another meeting
    there = [one for one in meeting.participants if not who["of"] or one in members_of("CA5")]
    if not isinstance(claim.value, float) or claim.value < len(there):
        return None
    names = join(area_name(one) for one in there)
    label: Label = "Supported" if claim.value == len(there) else "Refuted"
    return FactFound(label, f"{names} took part in the {meeting.name}.", "events", (meeting.source,))


def _states(claim: Claim, article: Article) -> FactFound | None:
    """Judge "leaders from four other states – the Kyrgyz president …": the number, the names, the states."""
    scope = scope_of(claim, article)
    after = article.text[claim.end : claim.end + 400].split(".\n")[0]
    listed = [one for one in people() if one.name in after]
    if len(listed) < 2 or not isinstance(claim.value, float):
        return None
    wrong = [one for one in listed if not _fits(one, after, listed)]
    states = sorted({one.country for one in listed})
    names = join(f"{one.name} ({one.office} of {area_name(one.country)})" for one in listed)
    sources = tuple(dict.fromkeys(one.source for one in listed))
    if wrong:
        known = join(f"{one.name} as {one.office} of {area_name(one.country)}" for one in wrong)
        return FactFound(
            "Refuted", f"The table of people has {known}, and not as it stands here.", "people", sources
        )
    if len(states) != claim.value or len(codes(scope.tokens)) == 0:
        return FactFound(
            "Refuted", f"The table of people has {names}: {len(states)} states.", "people", sources
        )
    meeting = _meeting(claim, article)
    absent = [code for code in states if meeting and code not in meeting.participants]
    if absent:
        return FactFound("Refuted", f"{area_name(absent[0])} did not take part.", "people", sources)
    said = f"{names}: {len(states)} states, each by name and office."
    return FactFound("Supported", said, "people", sources)


_OTHER_OFFICE = regex(r"minister|chancellor|king|speaker|ambassador|premier|governor", re.IGNORECASE)
"""What a president is not."""
_OF_A_STATE = regex(r",? (?:(?:the )?(?:president|leader|head of state) )?of (?:the )?[A-Z]", re.IGNORECASE)


def _fits(person: Person, text: str, others: Sequence[Person]) -> bool:
    """Return whether the state named beside a person's name is that person's, before it or after it, and no other office."""
    at = text.index(person.name)
    behind = at + len(person.name)
    if _OTHER_OFFICE.search(text[max(0, at - 30) : at]):
        return False
    end = min((i for one in others if (i := text.index(one.name)) > at), default=len(text))
    if _OF_A_STATE.match(text[behind:end]):  # "Sadyr Japarov, president of Kyrgyzstan"
        after = places_in(text[behind:end])
        return bool(after) and after[0].code == person.country
    before = places_in(text[:at])
    return bool(before) and before[-1].code == person.country


def _members(claim: Claim, article: Article) -> FactFound | None:
    """Judge "the five Central Asian nations": how many countries a group has."""
    if not re.search(r"countr|nation|state|republic|econom|member", claim.quote.lower()):
        return None
    groups = {p.code for p in places_in(claim.quote) if members_of(p.code)} or _group_of(claim, article)
    if len(groups) != 1:
        return None
    code = groups.pop()
    members = members_of(code, article.published)
    count = len(members)
    lead = article.text[max(0, claim.start - 12) : claim.start].lower().split()
    if claim.value != count and lead[-1:] not in (["the"], ["all"], ["all-"], ["has"]):
        return None  # "four Central Asian countries" may be four of the five
    names = join(area_name(one) for one in members)
    return FactFound(
        "Supported" if claim.value == count else "Refuted",
        f"{capital(area_name(code))}: {names}.",
        "memberships",
    )


def _group_of(claim: Claim, article: Article) -> set[str]:
    """Return the group of "the European Union has 27 member states", "the five countries of the Eurasian Economic Union"."""
    scope = scope_of(claim, article)
    line = joined(scope.tokens)
    whole = re.search(
        r"@(\w+) (?:now |currently )?(?:has|had|have|counts|consists of|comprises|is made up of|unites) #! ",
        line,
    )
    of = re.search(r"#! of (?:the )?@(\w+)", line)
    return {match[1] for match in (whole, of) if match and members_of(match[1])}
