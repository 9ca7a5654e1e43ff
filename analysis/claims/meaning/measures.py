"""What a number measures, in a short phrase of the article's words."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from analysis.claims.lexicon import HEDGED, HEDGES, holds, words
from analysis.claims.meaning.clauses import (
    also_of,
    clause_of,
    foreseen_of,
    parting_verbs,
    rest_of,
    shorten,
    subject_of,
)
from analysis.claims.meaning.moved import of_change
from analysis.claims.meaning.objects import (
    AFTER_NOUN,
    doubled_of,
    following_noun,
    named_after,
    object_of,
    part_of,
)
from analysis.claims.meaning.those import before_which, thing_of_which, with_noun_again
from analysis.claims.numbers.quantity import Quantity

_WINDOW = 260  # characters before a number in which its measure is looked for
_ASIDE = re.compile(
    r", (?:which|who|whose|that|including|excluding) (?:[^,\n]|,(?=[0-9]{3})){3,90}, |, with (?:[^,\n]|,(?=[0-9]{3})){3,90}, (?=(?:has|have|had|was|were|is|are|will) )|, an? [^,\n0-9]{3,90}, |(?P<adverb>, (?:however|meanwhile|too|in turn|on the other hand),? )"
)
_BRACKETS = re.compile(r" \([^()]{1,90}\)")
_NOUN = re.compile(r"(?P<noun>[A-Za-z][\w' -]{2,60}+)\Z")
# "the profit, Sosna said in a report, fell 4%"
_SAID = re.compile(
    r", [^,\n0-9]{2,60} (?:said|says|reported|announced)(?: (?:in|on|at|late|early|earlier|last|this) [^,\n0-9]{1,40})?, (?!and |but |while |whereas |as |with |which |adding )"
)
_APPLIES = re.compile(r"[a-z]+s")
_AGED = re.compile(r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}), (?:aged |now )?\Z")
_LONGEST_NOUN = 62  # characters
_FORECASTS = {"forecast", "forecasts", "predicts", "projects"}  # "the fund forecasts growth of"
_LONGEST_PHRASE = 7  # words
_AS_NOUNS = frozenset(("total", "exports", "imports", "supplies", "cost", "average"))
_LISTED = re.compile(r"(?P<what>[A-Za-z][^();:.\"“”]{1,80}) \(\Z")
_LISTED_PARTS = re.compile(r"\), |led by |including |^,? ?and ")
_REST = re.compile(r"(?<=.) (?:to|into|from|by) (?=.)")
_NOUN_ENDS = re.compile(
    r" (?:in|on|at|to|for|from|by|of|which|that|who|as|and|will|is|are|was|were|starting|with|after|since|until|ago|earns?|said|before|followed|during|behind|among|last|this|next|when|where)(?: |\Z)"
)
_MANY = re.compile(r"(?:.* )?(?:dozens|tens|hundreds|thousands|millions|billions) of ", re.IGNORECASE)
_LOOSE = re.compile(r"\A(?:\+|-plus|-odd| or (?:more|so|fewer))?(?:[ -]+(?:more|fewer)(?= ))?")
# "gas worth [$5bn]": what leads to the next number is not the object of this one.
_UNFINISHED = re.compile(
    r"(?:,? (?:(?:and|or) an? (?:increase|rise|decrease|fall|drop) of|worth|valued at|and|or|an?|the|of|with|to|from|by|for|in|at|on|plus|but|about|nearly|some))+ ?(?:[$€£₹¥]|US\$)?\Z"
)
# "Grain: 3.4 million tonnes, up 8%": an item of a list is about its label.
_LABEL = re.compile(
    r"[ \t]*(?:[-*•–·▪►] )?(?P<what>(?:[QH][1-4] )?[A-Za-z][A-Za-z' -]{1,40})(?: \([^()\n]{1,40}\))?: (?=[^A-Za-z]|[a-z]{2,9} [$€£]?[0-9]|[A-Z]{1,3}\$? ?[0-9]|[QH][1-4] )"
)
_ARE = re.compile(r" (?:is|are|was|were)(?: |\Z)")  # "rates are as follows: "
_CAPACITY = re.compile(r"\b[Cc]apacity\b")
_IN_YEAR = re.compile(r" in (?:19|20)\d\d of (?=[a-z ]*\Z)")
# "the coast accounted for 5% of sales", "imports were 5% of sales": only then a share of the one in the other
_SHARES = re.compile(
    rf"(?:\b(?:account\w*|responsible) (?:\w+ )?for|\b(?:ma(?:ke|kes|de|king)|tak(?:es?|ing)) up|\b(?:constitut|represent|compris|form)\w*|\b(?:is|was|were|are|equals?|equal to|equivalent to|to|at|from|reach\w*|hit|exceed\w*|ha[sd])) (?:now |still |only |down to )?{HEDGES}\Z"
)
_OPENS = re.compile(r"(?:, with|, and|, while) [a-z ]{0,12}\Z")
_FORECASTERS = re.compile(
    r"(?i)\b(?:analysts?|economists?|ministry|bank|government|agency|imf|fund|poll|forecasters|department|council|experts?)\Z"
)
# "the population was 19 million and its output was …": the subject nearer to the number is its own.
_OWN_SUBJECT = re.compile(
    r"\A.*\b(?:was|were|is|are)\b.* and (?:its|their) (?=(?:[\w-]+ ){1,4}(?:was|were|is|are)\b)"
)
_AND_ITS = (" and its ", " and their ")


def read_measure(text: str, quantity: Quantity, span: tuple[int, int], until: int) -> str | None:
    """Return what a quantity measures, a phrase of at most some 110 characters.

    Parameters
    ----------
    text : str
        The surface.
    quantity : Quantity
        The quantity, with its kind.
    span : (int, int)
        Its sentence.
    until : int
        Where the next number begins: what comes after is of that one.
    """
    listed = not quantity.noun and ": " in text[span[0] : quantity.edge]
    label = _LABEL.match(text, *span) if listed else None
    if label and label.end() <= quantity.edge and label["what"].split()[-1] not in words("sayings"):
        return shorten(_ARE.split(label["what"])[0])
    named = quantity.hedge in words("verbs") or (quantity.hedge or "").endswith(
        "speed of"
    )  # "a top speed of"
    edge = quantity.start if named else quantity.edge
    raw = text[max(span[0], edge - _WINDOW) : edge]
    if edge - span[0] > _WINDOW:
        raw = raw.partition(" ")[2]  # no half a word
    plain = _SAID.sub(" ", raw) if ", " in raw else raw
    before = _BRACKETS.sub("", plain) if "(" in plain else plain
    before = _ASIDE.sub(lambda aside: ", " if aside["adverb"] else " ", before) if ", " in before else before
    before = _OWN_SUBJECT.sub("", before) if holds(before, _AND_ITS) else before
    before = with_noun_again(before) if " those " in before else before
    after = text[quantity.end : min(span[1], quantity.end + 160, until)]
    after = after if after.endswith((".", ". ", "\n")) else _UNFINISHED.sub("", after)
    if quantity.kind in ("count", "ordinal", "rank", "duration", "age", "record"):
        return _own(text[quantity.start : quantity.end], quantity, before, after)
    own = None
    if quantity.unit == "multiple":
        own = doubled_of(after, whole=quantity.role == "multiple")  # "it doubled its target"
    if not own and text.startswith("ed", quantity.end - 2):
        own = clause_of(before)  # "exports fell 3%, while imports doubled"
    if not own and quantity.role == "fraction":
        own = part_of(after)
    if not own and quantity.kind == "level" and text.startswith("-", quantity.body or -1):
        own = following_noun(after)  # "a 55-bcm pipeline"
    own = own or _of_change(quantity, raw, before, after)
    return own or (following_noun(after) if quantity.kind == "level" else None)


def _of_change(quantity: Quantity, raw: str, before: str, after: str) -> str | None:
    """Return what a list or a change names, and else what the clause does."""
    if quantity.signed and (match := _LISTED.search(raw)):
        listed = _LISTED_PARTS.split(match["what"])
        return shorten(listed[-1] if listed[-1].strip() else match["what"])
    moved = quantity.kind in ("growth_rate", "change_abs") or before.endswith((" to ", " at "))
    named = named_after(after, quantity)
    if named and _APPLIES.fullmatch(named) and _noun_of(before):
        named = None  # "a tax of 20% applies"
    return (
        of_change(before, after)
        or named
        or before_which(before)
        or (also_of(before) if moved else None)
        or foreseen_of(before)
        or _of_clause(quantity, before, after)
    )


def _of_clause(quantity: Quantity, before: str, after: str) -> str | None:
    """Return the measure that the subject, the noun before or the object after a number gives."""
    noun = _noun_of(before)
    subject = subject_of(before)
    for named in (noun, subject):
        if named and "apacity" in named and _CAPACITY.search(named):
            return named  # "a capacity of 5 bcm of gas"
    if quantity.kind in ("level", "share", "change_abs") and (
        thing := object_of(after, share=quantity.kind == "share")
    ):
        return _join(thing, quantity, before)
    if noun and quantity.kind not in ("growth_rate", "change_abs"):
        return noun
    if noun and (not subject or _FORECASTERS.search(subject)):
        return noun
    verb = _transitive(before) if quantity.kind == "level" else None
    if subject and verb and verb not in subject.split():  # else "the cost was"
        return shorten(f"{subject} {verb}")
    return subject or noun or rest_of(before)


def _own(quote: str, quantity: Quantity, before: str, after: str) -> str | None:
    """Return the measure of a number that carries its noun."""
    kind = quantity.kind
    if kind == "record":
        return subject_of(before)
    if kind == "count":
        many = _MANY.match(quote)
        noun = quote[many.end() if many else quantity.body - quantity.start :] if quantity.noun else ""
        return shorten(_LOOSE.sub("", noun)) or subject_of(before) or rest_of(before)
    following = AFTER_NOUN.match(after)
    led = following[1].split(" ")[0].lower() if following else ""
    tail = _NOUN_ENDS.split(following[1])[0] if following and led not in words("stops") else ""
    if kind == "age":
        if aged := _AGED.search(before):
            return shorten(aged[1])
        return shorten(tail) if "old" in quote and tail else subject_of(before) or rest_of(before)
    if kind in ("ordinal", "rank"):
        noun = quote.split(None, 1)[1] if " " in quote else ""
        if kind == "rank":
            noun = "" if noun.isdigit() or noun.endswith("est") else noun
            tail = " ".join(takewhile(lambda word: word.lower() not in parting_verbs(), tail.split(" ")))
        phrase = shorten(f"{noun} {tail}" if kind == "rank" or not noun else noun)
        return (
            thing_of_which(before) or subject_of(before) or rest_of(before) or phrase
            if phrase.split(" ")[0] in ("time", "year", "month", "")
            else phrase
        )
    return shorten(tail) or _noun_of(before) or subject_of(before) or rest_of(before)


@cache
def _noun_ends() -> frozenset[str]:
    return (words("stops", "verbs") | parting_verbs()) - _AS_NOUNS


def _noun_of(before: str) -> str | None:
    """Return the noun of "a trade deficit of $1.64 billion"; None where it is only "a high of"."""
    if " of " not in before:
        return None
    before = _IN_YEAR.sub(" of ", before)  # "supplies to Riga in 2023 of 5 bcm"
    place = before.rfind(" of ")
    if place < 0 or not HEDGED.fullmatch(before, place + len(" of ")):
        return None
    match = _NOUN.search(before, max(0, place - _LONGEST_NOUN), place)
    if not match:
        return None
    phrase: list[str] = []
    ends = _noun_ends()
    for word in reversed(match["noun"].split()):
        to_place = word in ("to", "from", "with") and phrase and phrase[0][:1].isupper()
        if (word.lower() in ends and not to_place) or (
            phrase and (word in words("foreseeing") or word in _FORECASTS)
        ):
            break
        phrase.insert(0, word)
    phrase = phrase[phrase[:1] in (["to"], ["from"], ["with"]) :]
    rate = phrase[-1:] in (["rate"], ["value"]) and len(phrase) > 1  # "the current rate"
    if not phrase or (phrase[-1].lower() in words("measure_heads") and not rate):
        return None
    return shorten(" ".join(phrase[-_LONGEST_PHRASE:])) or None


def _transitive(before: str) -> str | None:
    return next((word for word in reversed(before.rsplit(None, 3)[-3:]) if word in words("transitive")), None)


def _join(thing: str, quantity: Quantity, before: str) -> str:
    """Return "gas the pipeline delivered to China" for "the pipeline delivered 43 bcm of gas to China"."""
    share, verb = quantity.kind == "share", _transitive(before)
    if share and not _SHARES.search(before):
        return shorten(thing)
    subject = subject_of(before) if share or verb else None
    if not subject or _OPENS.search(before):
        return shorten(thing) if share else thing
    if share:
        joined = f"{subject} as a share of {thing}"
        return joined if shorten(joined) == joined else shorten(thing)
    led = f" {before.lower()}"
    start = subject[:12].lower()
    the = next((f"{word} " for word in ("the", "a", "its", "their") if f" {word} {start}" in led), "")
    place = _REST.search(thing)
    head, rest = (thing[: place.start()], thing[place.start() :]) if place else (thing, "")
    return shorten(f"{head} {the}{subject} {verb}{rest}")
