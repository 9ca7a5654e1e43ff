"""What a number measures, in a short phrase of the article's words."""

from __future__ import annotations

import re
from itertools import takewhile

from analysis.claims.lexicon import words
from analysis.claims.meaning.clauses import (
    also_of,
    clause_of,
    foreseen_of,
    rest_of,
    shorten,
    subject_of,
    without_tail,
)
from analysis.claims.meaning.those import with_noun_again
from analysis.claims.numbers.nouns import read_noun
from analysis.claims.numbers.quantity import Quantity

_WINDOW = 260  # characters before a number in which its measure is looked for
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_HEDGES = (
    r"(?:(?:about|around|nearly|almost|some|over|more than|less than|up to|at least|at most|only|just|between|as much as|as many as|roughly|"
    r"approximately|an?|the|record|record-breaking|under|below|above|well|another|additional|further|estimated|total) )*"
)
_OBJECT = re.compile(
    r" (?:worth )?(?:of (?P<of>[^,.;:()\"“”\n]{3,90})|in (?!real |nominal |dollar |yuan |total|the |a |this |that |last |fiscal |late |early |mid)(?P<in>[a-z][^,.;:()\"“”\n]{3,90}))"
)
_OBJECT_ENDS = re.compile(
    rf" (?:last|this|next|previous|in (?:19|20)\d\d|in (?:{_MONTHS})|in the (?:first|second|third|fourth|last|final|year|quarter|month|week)|by (?:19|20)\d\d|"
    r"from |as |while |which |that |who |after |during |compared|against|over the|within|and (?:was|were|is)|(?:and|or|at|for|to|with|by) (?:[A-Za-z]{1,3}\.? ?|[$£€₹¥])?[0-9]|was |were |is |are |to (?:reach|ensure|boost)|to (?:[$£€₹0-9]|an? |record)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|– |- |a year|per year|annually|every year|has |have |had |will )"
)
_THE_WHOLE = re.compile(r" ((?:the|its|their|all|his|our) [^,.;:()\"“”\n]{3,90})")
_NO_OBJECT = re.compile(
    rf"(?:19|20)\d\d\b|the (?:first|second|same|previous|year|month|time)|(?:{_MONTHS})\b|its |their |all$"
)
_ASIDE = re.compile(
    r", (?:which|who|whose|that|including|excluding) (?:[^,\n]|,(?=[0-9]{3})){3,90}, |, (?:however|meanwhile|too|in turn|on the other hand),? "
)
_BRACKETS = re.compile(r" \([^()]{1,90}\)")
_RISE_IN = re.compile(
    r"[- ](?:\w+ ){0,2}(?:rise|increase|growth|drop|fall|decline|decrease|reduction|jump|surge|gain|slump|cut|dip) (?:in|of) (?P<what>[^,.;:()\"“”\n]{3,90})"
)
_HEDGED = re.compile(_HEDGES)
_NOUN = re.compile(r"(?P<noun>[A-Za-z][\w' -]{2,60})\Z")
_LONGEST_NOUN = 62  # characters
_CHANGED = re.compile(
    rf"\b(?:cut|lower(?:ed|ing)?|rais(?:e|ed|ing)|reduc(?:e|ed|ing)|increas(?:e|ed|ing)|hik(?:e|ed|ing)|slash(?:ed)?|trim(?:med)?|boost(?:ed)?|lift(?:ed)?|"
    rf"held|kept|hold|keep|left|set|expand(?:ed)?|double|bring(?:ing)?|brought|taking|put|pushed|pushing|lifting|widening|narrowing|leaving|maintains?) (?:its |the |their |his |a |an )?(?!by |to |from |at )(?P<what>[A-Za-z][^,;.()\"“”\n]{{2,60}}?) (?:by|to|at|from|up|down) {_HEDGES}\Z"
)
_CHANGES = re.compile(rf" (?:by|to|at|from|up|down) {_HEDGES}\Z")
_LISTED = re.compile(r"(?P<what>[A-Za-z][^();:.\"“”]{1,80}) \(\Z")
_LISTED_PARTS = re.compile(r"\), |led by |including |^,? ?and ")
_REST = re.compile(r"(?<=.) (?:to|into|from|by) (?=.)")
_AFTER_NOUN = re.compile(r"[- ](?:of )?([A-Za-z][\w' -]{2,60})")
_NOUN_ENDS = re.compile(
    r" (?:in|on|at|to|for|from|by|of|which|that|who|as|and|will|is|are|was|were|starting|with|after|since|until|ago|earns?|said|before)(?: |\Z)"
)
_LOOSE = re.compile(r"\A(?:\+|-plus|-odd| or (?:more|so|fewer))?(?:[ -]+(?:more|fewer)(?= ))?")
# "Grain: 3.4 million tonnes, up 8%": an item of a list is about its label.
_LABEL = re.compile(
    r"[ \t]*(?:[-*•–·▪►] )?(?P<what>[A-Z][A-Za-z' -]{1,40}): (?=[^A-Za-z]|[a-z]{2,9} [$€£]?[0-9])"
)
_FORECASTERS = re.compile(
    r"(?i)\b(?:analysts?|economists?|ministry|bank|government|agency|imf|fund|poll|forecasters|department|council|experts?)\Z"
)
# "the population was 19 million and its output was …": the subject nearer to the number is its own.
_OWN_SUBJECT = re.compile(
    r".*\b(?:was|were|is|are)\b.* and (?:its|their) (?=(?:[\w-]+ ){1,4}(?:was|were|is|are)\b)"
)


def read_measure(text: str, quantity: Quantity, span: tuple[int, int]) -> str | None:
    """Return what a quantity measures, a phrase of at most some 110 characters.

    Parameters
    ----------
    text : str
        The surface.
    quantity : Quantity
        The quantity, with its kind.
    span : (int, int)
        Its sentence.
    """
    label = None if quantity.noun else _LABEL.match(text, *span)
    if label and label.end() <= quantity.edge and label["what"].split()[-1] not in words("sayings"):
        return shorten(label["what"])
    named = quantity.hedge in words("verbs") or (quantity.hedge or "").endswith(
        "speed of"
    )  # "a top speed of"
    edge = quantity.start if named else quantity.edge
    raw = text[max(span[0], edge - _WINDOW) : edge]
    before = _BRACKETS.sub("", raw) if "(" in raw else raw
    before = _ASIDE.sub(" ", before) if ", " in before else before
    before = _OWN_SUBJECT.sub("", before) if " and " in before else before
    before = with_noun_again(before) if " those " in before else before
    after = text[quantity.end : min(span[1], quantity.end + 160)]
    if quantity.kind in ("count", "ordinal", "rank", "duration", "age", "record"):
        return _own(text[quantity.start : quantity.end], quantity, before, after)
    if text.startswith("ed", quantity.end - 2) and (own := clause_of(before)):
        return own  # "exports fell 3%, while imports doubled"
    if quantity.role == "fraction" and (thing := _part_of(after)):
        return thing
    adjective = quantity.kind == "level" and text.startswith("-", quantity.body or -1)
    if adjective and (thing := _following(after)):
        return thing  # "a 55-bcm pipeline"
    return _of_change(quantity, raw, before, after) or (
        _following(after) if quantity.kind == "level" else None
    )


def _of_change(quantity: Quantity, raw: str, before: str, after: str) -> str | None:
    """Return what a list or a change names, and else what the clause does."""
    if quantity.signed and (match := _LISTED.search(raw)):
        listed = _LISTED_PARTS.split(match["what"])
        return shorten(listed[-1] if listed[-1].strip() else match["what"])
    if (match := _RISE_IN.match(after)) and not _NO_OBJECT.match(match["what"]):
        return shorten(_OBJECT_ENDS.split(match["what"])[0])
    if _CHANGES.search(before) and (match := _CHANGED.search(before)):
        return shorten(match["what"])
    moved = quantity.kind in ("growth_rate", "change_abs") or before.endswith((" to ", " at "))
    return (also_of(before) if moved else None) or foreseen_of(before) or _of_clause(quantity, before, after)


def _of_clause(quantity: Quantity, before: str, after: str) -> str | None:
    """Return the measure that the subject, the noun before or the object after a number gives."""
    if quantity.kind in ("level", "share", "change_abs") and (thing := _object(after)):
        return _join(thing, quantity, before)
    noun = _noun_of(before)
    if noun and quantity.kind not in ("growth_rate", "change_abs"):
        return noun
    subject = subject_of(before)
    if noun and (not subject or _FORECASTERS.search(subject)):
        return noun
    verb = _transitive(before) if quantity.kind == "level" else None
    if subject and verb and not subject.endswith(verb):  # else "the cost was"
        return shorten(f"{subject} {verb}")
    return subject or noun or rest_of(before)


def _own(quote: str, quantity: Quantity, before: str, after: str) -> str | None:
    """Return the measure of a number that carries its noun."""
    kind = quantity.kind
    if kind == "record":
        return subject_of(before)
    if kind == "count":
        noun = _LOOSE.sub("", quote[quantity.body - quantity.start :]) if quantity.noun else ""
        return shorten(noun) or subject_of(before) or rest_of(before)
    following = _AFTER_NOUN.match(after)
    led = following[1].split(" ")[0].lower() if following else ""
    tail = _NOUN_ENDS.split(following[1])[0] if following and led not in words("stops") else ""
    if kind == "age":
        return shorten(tail) if "old" in quote and tail else subject_of(before) or rest_of(before)
    if kind in ("ordinal", "rank"):
        noun = quote.split(None, 1)[1] if " " in quote else ""
        phrase = shorten(f"{noun} {tail}" if kind == "rank" or not noun else noun)
        return rest_of(before) or phrase if phrase.split(" ")[0] in ("time", "year", "month", "") else phrase
    return shorten(tail) or subject_of(before) or rest_of(before)


def _noun_of(before: str) -> str | None:
    """Return the noun of "a trade deficit of $1.64 billion"; None where it is only "a high of"."""
    place = before.rfind(" of ")
    if place < 0 or not _HEDGED.fullmatch(before, place + len(" of ")):
        return None
    match = _NOUN.search(before, max(0, place - _LONGEST_NOUN), place)
    if not match:
        return None
    phrase: list[str] = []
    for word in reversed(match["noun"].split()):
        if word.lower() in words("stops") or (
            word.lower() in words("verbs") and word.lower() not in ("total",)
        ):
            break
        phrase.insert(0, word)
    if not phrase or phrase[-1].lower() in words("measure_heads"):
        return None
    return shorten(" ".join(phrase[-5:])) or None


def _object(after: str) -> str | None:
    """Return what follows in "43 billion cubic metres of gas", "$150 billion in foreign investment"."""
    match = _OBJECT.match(after)
    if not match:
        return None
    thing = shorten(without_tail(_OBJECT_ENDS.split((match["of"] or match["in"]) + " ")[0]))
    return None if _NO_OBJECT.match(thing) or not thing else thing


def _following(after: str) -> str | None:
    """Return the noun of "a 700-megawatt reactor", "a 600 W heater"."""
    match = _AFTER_NOUN.match(after)
    named = match[1].split(" ") if match else []
    ends = words("stops") | words("verbs") | words("not_noun")
    thing = list(takewhile(lambda word: word.lower() not in ends and not word.endswith("ly"), named))
    return shorten(" ".join(thing)) or None


def _part_of(after: str) -> str | None:
    """Return what a fraction is a part of: "half the harvest", "one in five workers"."""
    if match := _THE_WHOLE.match(after):
        return shorten(_OBJECT_ENDS.split(match[1] + " ")[0])
    noun = read_noun(after, 0)
    return shorten(after[: noun[0]]) if noun else None


def _transitive(before: str) -> str | None:
    return next((word for word in reversed(before.rsplit(None, 3)[-3:]) if word in words("transitive")), None)


def _join(thing: str, quantity: Quantity, before: str) -> str:
    """Return "gas the pipeline delivered to China" for "the pipeline delivered 43 bcm of gas to China"."""
    share, verb = quantity.kind == "share", _transitive(before)
    subject = subject_of(before) if share or verb else None
    if not subject:
        return shorten(thing) if share else thing
    if share:
        return shorten(f"{subject} as a share of {thing}")
    led = f" {before.lower()}"
    start = subject[:12].lower()
    the = next((f"{word} " for word in ("the", "a", "its", "their") if f" {word} {start}" in led), "")
    place = _REST.search(thing)
    head, rest = (thing[: place.start()], thing[place.start() :]) if place else (thing, "")
    return shorten(f"{head} {the}{subject} {verb}{rest}")
