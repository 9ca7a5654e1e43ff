"""What a number measures, in a short phrase of the article's words."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import table, words
from analysis.claims.quantity import Quantity
from analysis.claims.those import with_noun_again

_MOST = 110  # characters of a measure
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
    r"from |as |while |which |that |who |after |during |compared|against|over the|within|and (?:was|were|is)|was |were |is |are |to (?:reach|ensure|boost)|to (?:[$£€₹0-9]|an? |record)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|– |- |a year|per year|annually|every year|has |have |had |will )"
)
_NO_OBJECT = re.compile(
    rf"(?:19|20)\d\d\b|the (?:first|second|same|previous|year|month|time)|(?:{_MONTHS})\b|its |their |all$"
)
_ASIDE = re.compile(
    r", (?:which|who|whose|that|including|excluding) (?:[^,\n]|,(?=[0-9]{3})){3,90}, |, (?:however|meanwhile|too|in turn|on the other hand),? "
)
_BRACKETS = re.compile(r" \([^()]{1,90}\)")
# "demand rising by 1.4 percent to ...": the subject ends before the participle.
_PARTICIPLE = re.compile(
    r" (?:rising|falling|growing|climbing|dropping|plunging|jumping|slipping|declining|increasing|expanding|surging)(?= (?:by|to|from|at|a|sharply)\b| ?\Z)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r" (?:– |(?:reported|announced|said|showed)(?: on \w+day)?(?: that)? (?!an? )|(?:while|whereas|but|said|says|that|who) )"
    r"|, (?:as|and|with|which|although) |[;:—\n\"“”]|\. "
)
_LEAD = re.compile(
    r"(?:[\s,.]*(?:and|but|also|however|meanwhile|while|although|as|that|the|a|an|in fact|overall,|likewise|so|then|with|when|where|because|"
    r"since|this,|despite|moreover,|some|about|around|it|according to [^,]+,|based on [^,]+,|(?:in|across|amid|under|during|for|by|at|as of|on|from|over|between|through|under) [^,]{2,60},|"
    r"(?:in|during|over|for) (?:the )?(?:first|second|third|fourth|last|past|final|same)(?: \w+)? (?:months?|quarters?|half|years?|period)(?: of (?:this year|last year|the year|(?:19|20)\d\d))?,?|in (?:19|20)\d\d,?|meanwhile,|however,|likewise,|"
    r"last (?:year|month|week|quarter),?|this (?:year|month|week),?|also,|still,|remarkably,)\s+)+",
    re.IGNORECASE,
)
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
_DETERMINER = re.compile(r"(?:the|a|an|its|their|this) ", re.IGNORECASE)
_LISTED = re.compile(r"(?P<what>[A-Za-z][^();:.\"“”]{1,80}) \(\Z")
_LISTED_PARTS = re.compile(r"\), |led by |including |^,? ?and ")
_REST = re.compile(r"(?<=.) (?:to|into|from|by) (?=.)")
_AFTER_NOUN = re.compile(r"[- ](?:of )?([A-Za-z][\w' -]{2,60})")
_NOUN_ENDS = re.compile(
    r" (?:in|on|at|to|for|from|by|of|which|that|who|as|and|will|is|are|was|were|starting|with|after|since|until|ago|earns?|said|before)(?: |\Z)"
)
_NUMBER_FIRST = re.compile(
    r"^[\d.,]+(?:[- ]?(?:thousand|million|billion|trillion|lakh|crore|mln|bn|m|k)\b)*[ -]?|^[A-Za-z]+[ -](?=[A-Za-z])"
)
_FORECASTERS = re.compile(
    r"(?i)\b(?:analysts?|economists?|ministry|bank|government|agency|imf|fund|poll|forecasters|department|council|experts?)\Z"
)
_WORD = re.compile(r"[a-z]+")
# "the population was 19 million and its output was …": the subject nearer to the number is its own.
_OWN_SUBJECT = re.compile(
    r".*\b(?:was|were|is|are)\b.* and (?:its|their) (?=(?:[\w-]+ ){1,4}(?:was|were|is|are)\b)"
)


@cache
def _verbs() -> frozenset[str]:
    """Verbs that part a subject from its number; words that are as often nouns are left out."""
    moving = {row["word"] for row in table("movements") if row["part"] == "verb"}
    return (words("verbs") | moving) - words("verbs_as_nouns")


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
    raw = text[max(span[0], quantity.start - _WINDOW) : quantity.start]
    before = _BRACKETS.sub("", raw) if "(" in raw else raw
    before = _ASIDE.sub(" ", before) if ", " in before else before
    before = _OWN_SUBJECT.sub("", before) if " and " in before else before
    before = with_noun_again(before) if " those " in before else before
    after = text[quantity.end : min(span[1], quantity.end + 160)]
    if quantity.kind in ("count", "ordinal", "rank", "duration", "age", "record"):
        return _own(text[quantity.start : quantity.end], quantity.kind, before, after)
    if quantity.signed and (match := _LISTED.search(raw)):
        listed = _LISTED_PARTS.split(match["what"])
        return _shorten(listed[-1] if listed[-1].strip() else match["what"])
    if (match := _RISE_IN.match(after)) and not _NO_OBJECT.match(match["what"]):
        return _shorten(_OBJECT_ENDS.split(match["what"])[0])
    if _CHANGES.search(before) and (match := _CHANGED.search(before)):
        return _shorten(match["what"])
    return _of_clause(quantity, before, after)


def _of_clause(quantity: Quantity, before: str, after: str) -> str | None:
    """Return the measure that the subject, the noun before or the object after a number gives."""
    if quantity.kind in ("level", "share", "change_abs") and (thing := _object(after)):
        return _join(thing, quantity, before)
    noun = _noun_of(before)
    if noun and quantity.kind not in ("growth_rate", "change_abs"):
        return noun
    subject = _subject(before)
    if noun and (not subject or _FORECASTERS.search(subject)):
        return noun
    verb = _transitive(before) if quantity.kind == "level" else None
    return _shorten(f"{subject} {verb}") if subject and verb else subject or noun or _rest(before)


def _own(quote: str, kind: str, before: str, after: str) -> str | None:
    """Return the measure of a number that carries its noun."""
    if kind == "record":
        return _subject(before)
    if kind == "count":
        noun = _NUMBER_FIRST.sub("", quote, count=1)
        return _shorten(noun) if noun and noun != quote else _subject(before) or _rest(before)
    following = _AFTER_NOUN.match(after)
    led = following[1].split(" ")[0].lower() if following else ""
    tail = _NOUN_ENDS.split(following[1])[0] if following and led not in words("stops") else ""
    if kind == "age":
        return _shorten(tail) if "old" in quote and tail else _subject(before) or _rest(before)
    if kind in ("ordinal", "rank"):
        noun = quote.split(None, 1)[1] if " " in quote else ""
        phrase = _shorten(f"{noun} {tail}" if kind == "rank" or not noun else noun)
        return _rest(before) or phrase if phrase.split(" ")[0] in ("time", "year", "month", "") else phrase
    return _shorten(tail) or _subject(before) or _rest(before)


def _subject(before: str) -> str | None:
    """Return the subject of the verb that leads to the number."""
    verbs = _verbs()
    clauses = [piece for piece in _CLAUSE.split(before) if piece.strip()][-3:]
    for whole in reversed(clauses):
        subject_part, *rest = _PARTICIPLE.split(whole, maxsplit=1) if "ing" in whole else (whole,)
        clause = f"{subject_part} was " if rest else whole
        for match in _WORD.finditer(clause.lower()):
            if match.group() not in verbs:
                continue
            subject = _without_lead(_without_tail(" " + clause[: match.start()])).strip(" ,'")
            if determiner := _DETERMINER.match(subject):
                subject = subject[determiner.end() :]
            if len(subject) > 2 and subject.lower() not in words("measure_empty"):
                return _shorten(subject.split(", ")[-1] if len(subject) > 80 else subject)
    return None


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
    return _shorten(" ".join(phrase[-5:])) or None


def _object(after: str) -> str | None:
    """Return what follows in "43 billion cubic metres of gas", "$150 billion in foreign investment"."""
    match = _OBJECT.match(after)
    if not match:
        return None
    thing = _shorten(_without_tail(_OBJECT_ENDS.split((match["of"] or match["in"]) + " ")[0]))
    return None if _NO_OBJECT.match(thing) or not thing else thing


def _transitive(before: str) -> str | None:
    return next((word for word in reversed(before.rsplit(None, 3)[-3:]) if word in words("transitive")), None)


def _join(thing: str, quantity: Quantity, before: str) -> str:
    """Return "gas the pipeline delivered to China" for "the pipeline delivered 43 bcm of gas to China"."""
    share, verb = quantity.kind == "share", _transitive(before)
    subject = _subject(before) if share or verb else None
    if not subject:
        return _shorten(thing) if share else thing
    if share:
        return _shorten(f"{subject} as a share of {thing}")
    led = f" {before.lower()}"
    start = subject[:12].lower()
    the = next((f"{word} " for word in ("the", "a", "its", "their") if f" {word} {start}" in led), "")
    place = _REST.search(thing)
    head, rest = (thing[: place.start()], thing[place.start() :]) if place else (thing, "")
    return _shorten(f"{head} {the}{subject} {verb}{rest}")


def _rest(before: str) -> str | None:
    """Return the words of the clause before the number."""
    clause = _CLAUSE.split(before)[-1]
    phrase = _shorten(_without_tail(" " + _without_lead(_without_tail(" " + clause))))
    return phrase if len(phrase) > 2 and phrase.lower() not in words("measure_empty") else None


def _without_lead(phrase: str) -> str:
    """Cut the words off a phrase that only lead to a subject: "but in May the"."""
    phrase = phrase.strip() + " "
    lead = _LEAD.match(phrase)
    return phrase[lead.end() :] if lead else phrase


def _without_tail(phrase: str) -> str:
    """Cut the words off the end of a phrase that belong to its verb or its number: " was up by"."""
    phrase, tails = phrase.rstrip(), words("measure_tails")
    while (gap := max(phrase.rfind(" "), phrase.rfind(","))) >= 0 and phrase[gap + 1 :].lower() in tails:
        phrase = phrase[:gap].rstrip(" ,")
    return phrase


def _shorten(phrase: str) -> str:
    phrase = " ".join(phrase.split()).strip(" ,.;:'\"“”()-–—*#")
    if len(phrase) > _MOST:
        phrase = phrase[:_MOST].rsplit(" ", 1)[0]
    return phrase
