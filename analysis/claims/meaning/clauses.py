"""The clause before a number: its subject, and the words that only lead to it or away from it."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import table, words

_MOST = 110  # characters of a measure
# "demand rising by 1.4 percent to ...": the subject ends before the participle.
_PARTICIPLE = re.compile(
    r" (?:rising|falling|growing|climbing|dropping|plunging|jumping|slipping|declining|increasing|expanding|surging)(?= (?:by|to|from|at|a|sharply)\b| ?\Z)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r" (?:– |(?:reported|announced|said|showed)(?: on \w+day)?(?: that)? (?!an? )|(?:while|whereas|but|said|says|that|who) )"
    r"|\b[Aa]s [^,.;\n]{2,60} (?:reported|announced|said|showed|noted|estimated|estimates), "
    r"|, (?:as|and|with|which|although) |[;:—\n\"“”]|(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\. "
)
_LEAD = re.compile(
    r"(?:[\s,.]*(?:and|but|also|however|meanwhile|while|although|as(?! of)|that|the|a|an|in fact|overall,|likewise|so|then|with|when|where|because|"
    r"since|this,|despite|moreover,|some|about|around|it|according to [^,]+,|based on [^,]+,|(?:in|across|amid|under|during|for|by|at|as of|on|from|over|between|through|under|against|compared with|compared to|before|after|outside|among) [^,]{2,60},|"
    r"(?:in|during|over|for) (?:the )?(?:first|second|third|fourth|last|past|final|same)(?: \w+)? (?:months?|quarters?|half|years?|period)(?: of (?:this year|last year|the year|(?:19|20)\d\d))?,?|in (?:19|20)\d\d,?|meanwhile,|however,|likewise,|"
    r"last (?:year|month|week|quarter),?|this (?:year|month|week),?|also,|still,|remarkably,)\s+)+",
    re.IGNORECASE,
)
_FORESEEN = re.compile(
    r"\b(?:sees?|saw|expects?|expected|puts?|pegs?|pegged|forecasts?|projects?|predicts?|estimates?|estimated|reckons?|thinks?|assumes?) (?:that )?(?:the |its |their |an? )?"
    r"(?!to |at |by |from |of |in |for )(?P<what>[A-Za-z][^,;.()\"“”\n]{2,60}?)"
    r" (?:at|to (?:reach|hit|average|total|stay|be|come to|rise|fall|grow|shrink|increase|expand|climb|drop|decline|exceed|move|handle)(?: by| to| between| at)?|will (?:reach|hit|average|total|be|rise|fall|grow)(?: by| to| at)?) \Z"
)
# "… 39% to $4 billion and imports", and what else a second figure may be of
_ALSO = re.compile(
    r"(?:[0-9%]|illion|per ?cent|tonnes?|tons|barrels|dollars|euros|bcm|bn|TEUs?)\)?,? (?:and|while|but|whereas) "
)
_NUMBER_ON = re.compile(r" ?[$£€₹]?[0-9]")
_TO_ANOTHER = re.compile(r"(?P<how>to|from|in) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* (?:by |up |down )?")
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our", "other", "all", "some"))
_SHORT = 4  # words
_DETERMINER = re.compile(r"(?:the|a|an|its|their|this) ", re.IGNORECASE)
_PRONOUN = re.compile(r"\A(?:I|we|you|he|she|they)\b ?", re.IGNORECASE)  # "he paid" measures what is paid
_WORD = re.compile(r"[a-z]+")


@cache
def _verbs() -> frozenset[str]:
    """Verbs that part a subject from its number; words that are as often nouns are left out."""
    moving = {row["word"] for row in table("movements") if row["part"] == "verb"}
    return (words("verbs") | moving) - words("verbs_as_nouns")


_OWN_CLAUSE = re.compile(r"(?:[,;] | )(?:while|whereas|but|and) (?P<what>[^,;0-9]{4,60})\Z")


def subject_of(before: str) -> str | None:
    """Return the subject of the verb that leads to the number."""
    verbs = _verbs()
    clauses = [piece for piece in _CLAUSE.split(before) if piece.strip()][-3:]
    for whole in reversed(clauses):
        subject_part, *rest = _PARTICIPLE.split(whole, maxsplit=1) if "ing" in whole else (whole,)
        clause = f"{subject_part} was " if rest else whole
        for match in _WORD.finditer(clause.lower()):
            if match.group() not in verbs or clause.startswith(("May", "March"), match.start()):
                continue
            subject = without_lead(without_tail(" " + clause[: match.start()])).strip(" ,'")
            if determiner := _DETERMINER.match(subject):
                subject = subject[determiner.end() :]
            if len(subject) > 2 and subject.lower() not in words("measure_empty"):
                return shorten(subject.split(", ")[-1] if len(subject) > 80 else subject)
    return None


def also_of(before: str) -> str | None:
    """Return the subject after "and" that has a figure of its own: "exports fell 39% to $4 billion and imports 26%".

    Examples
    --------
    >>> also_of("Exports fell 39% to $4 billion and imports 26% to ")
    'imports'
    >>> also_of("Exports to China rose 5% and to India ")
    'Exports to India'
    >>> also_of("Trade rose 5% and ")
    """
    last = max(_ALSO.finditer(before), key=lambda match: match.end(), default=None)
    if last is None:
        return None
    rest = _NUMBER_ON.split(before[last.end() :], maxsplit=1)[0]
    again = _TO_ANOTHER.fullmatch(rest)
    if again:
        head, how, _ = before[: last.start()].partition(f" {again['how']} ")
        noun = without_lead(head)
        short = how and len(noun.split()) <= _SHORT
        return shorten(f"{noun} {rest}") if short else None
    named: list[str] = []
    for word in rest.split():
        if word.lower() in _verbs() or word.lower() in ("by", "up", "down", "at"):
            break
        named.append(word)
    lead = named[0].lower() if named else ""
    if not 0 < len(named) <= _SHORT + _SHORT or lead in words("stops") - _DETERMINERS:
        return None
    return shorten(_DETERMINER.sub("", without_tail(" " + " ".join(named)).strip(), count=1))


def foreseen_of(before: str) -> str | None:
    """Return what is foreseen in "the bank sees inflation at" and "she expects the jobless rate to reach"."""
    match = _FORESEEN.search(before)
    return shorten(match["what"]) if match else None


def rest_of(before: str) -> str | None:
    """Return the words of the clause before the number."""
    clause = _CLAUSE.split(before)[-1]
    phrase = shorten(without_tail(" " + without_lead(without_tail(" " + clause))))
    phrase = _PRONOUN.sub("", phrase)
    return phrase if len(phrase) > 2 and phrase.lower() not in words("measure_empty") else None


def without_lead(phrase: str) -> str:
    """Cut the words off a phrase that only lead to a subject: "but in May the"."""
    phrase = phrase.strip() + " "
    lead = _LEAD.match(phrase)
    return phrase[lead.end() :] if lead else phrase


def without_tail(phrase: str) -> str:
    """Cut the words off the end of a phrase that belong to its verb or its number: " was up by"."""
    phrase, tails = phrase.rstrip(), words("measure_tails")
    while (gap := max(phrase.rfind(" "), phrase.rfind(","))) >= 0 and phrase[gap + 1 :].lower() in tails:
        phrase = phrase[:gap].rstrip(" ,")
    return phrase


def shorten(phrase: str) -> str:
    """Return a phrase without the marks around it, cut at a word where it is too long."""
    phrase = " ".join(phrase.split()).strip(" ,.;:'\"“”()-–—*#")
    if len(phrase) > _MOST:
        phrase = phrase[:_MOST].rsplit(" ", 1)[0]
    return phrase


def clause_of(before: str) -> str | None:
    """Return what stands before a verb such as "doubled" in a clause of its own; None where no word opens one."""
    own = _OWN_CLAUSE.search(before)
    return shorten(without_tail(own["what"])) if own else None
