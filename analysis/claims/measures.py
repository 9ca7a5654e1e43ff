"""What a number measures, in a short phrase of the article's words."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import either, table, words
from analysis.claims.quantity import Quantity

_MOST = 110  # characters of a measure
_OBJECT = re.compile(r" (?:worth )?(?:of|in|for) (?P<what>[^,.;:()\"“”\n]{3,90})")
_STOP_OBJECT = re.compile(
    r" (?:last|this|next|previous|in (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|by (?:19|20)\d\d|from |as |while |which |that |who |after |during |compared|against|over the|within|and (?:was|were|is)|was |were |is |are |to (?:reach|ensure|boost))|, "
)
_CLAUSE = re.compile(
    r"(?:[;:—]| – | while | whereas | although | but |, as |, and |, with |, which |, although |\. |\n|\"|“|”| said | says | that )"
)
_LEAD = re.compile(
    r"^(?:[\s,.]*(?:and|but|also|however|meanwhile|while|although|as|that|the|a|an|in fact|overall,|likewise|so|then|with|when|where|because|since|this,|despite|moreover,|according to [^,]+,|"
    r"(?:in|during|for|by|at|as of|on|from|over|between) [^,]{2,60},|last (?:year|month|week|quarter),?|this (?:year|month|week),?|meanwhile,|also,|still,|remarkably,)\s+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s,]+(?:also|has|have|had|already|likewise|further|again|then|now|still|only|even|just|the|a|an|to|by|at|of|and|is|are|was|were|be|been|being|it|which|that|who|up|down|from|will|would|could|may|about|sharply|slightly|steadily|rapidly|more|than|on|in|for|with|as))+\Z",
    re.IGNORECASE,
)
_RISE_IN = re.compile(
    r" (?:\w+ ){0,2}(?:rise|increase|growth|drop|fall|decline|decrease|reduction|jump|surge|gain|slump|cut|dip) (?:in|of) (?P<what>[^,.;:()\"“”\n]{3,90})"
)
_NOUN_BEFORE = re.compile(r"(?P<what>[A-Za-z][^,.;:()\"“”\n]{2,80}?) (?:of|by|at|to)(?: [a-z]+){0,3} \Z")
_LISTED = re.compile(r"(?P<what>[A-Za-z][^();:.\"“”]{1,80}) \(\Z")


@cache
def _verb() -> re.Pattern[str]:
    moving = {row["word"] for row in table("movements") if row["part"] == "verb"}
    verbs = (words("verbs") | moving) - {
        "total",
        "account",
        "increase",
        "decrease",
        "decline",
        "gain",
        "cut",
        "drop",
        "fall",
        "rise",
        "estimated",
        "worth",
        "cost",
        "costs",
        "supplies",
        "exports",
        "imports",
        "average",
        "show",
        "cover",
        "covers",
        "hold",
        "report",
        "forecast",
        "expected",
        "will",
        "record",
        "put",
        "expanding",
        "growing",
        "rising",
        "falling",
        "scale",
        "slide",
        "rally",
        "surge",
        "slump",
        "jump",
        "boost",
        "save",
        "saving",
        "advance",
        "advances",
        "increased",
        "reduced",
        "combined",
    } | {"increased", "expected"}
    return re.compile(rf"\b(?:{either(verbs)})\b")


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
    before = text[max(span[0], quantity.start - 260) : quantity.start]
    after = text[quantity.end : min(span[1], quantity.end + 160)]
    if quantity.kind in ("count", "ordinal", "rank", "duration", "age", "record"):
        return _own(text, quantity, before, after)
    if match := _RISE_IN.match(after):
        return _object(match["what"])
    if quantity.signed and (match := _LISTED.search(before)):
        listed = re.split(r"\), |, and |, |\band (?=[a-z])|led by |including ", match["what"])
        return _shorten(listed[-1] if listed[-1].strip() else match["what"])
    subject = _subject(before)
    matched = _OBJECT.match(after)
    if matched and quantity.kind in ("level", "share", "change_abs"):
        thing = _object(matched["what"])
        if thing and not re.match(
            r"(?:19|20)\d\d\b|the (?:first|second|same|previous|year|month)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
            thing,
        ):
            return _join(thing, subject, quantity, before)
    if subject:
        return subject
    tail = _TAIL.sub("", before).split("\n")[-1]
    return _shorten(_LEAD.sub("", _CLAUSE.split(tail)[-1])) or None


def _own(text: str, quantity: Quantity, before: str, after: str) -> str | None:
    """Return the measure of a number that carries its noun."""
    quote = text[quantity.start : quantity.end]
    if quantity.kind == "count":
        noun = re.sub(
            r"^[\d.,]+(?: (?:thousand|million|billion|lakh|crore))?[ -]?|^[A-Za-z]+[ -](?=[A-Za-z])",
            "",
            quote,
        )
        return _shorten(noun if noun != quote else _LEAD.sub("", _subject(before) or "")) or None
    if quantity.kind == "record":
        return _subject(before) or None
    if quantity.kind == "age":
        return _shorten(_subject(before) or " ".join(before.split()[-3:])) or None
    following = re.match(r"[- ](?:of )?([A-Za-z][\w' -]{2,60})", after)
    tail = following[1] if following else ""
    tail = re.split(
        r" (?:in|on|at|to|for|from|by|of|which|that|who|as|and|will|is|are|was|were|starting|with|after|since|until|ago) ?",
        tail,
    )[0]
    if quantity.kind in ("ordinal", "rank"):
        noun = quote.split(None, 1)[1] if " " in quote else ""
        return _shorten(f"{noun} {tail}".strip()) or _subject(before)
    return _shorten(tail) or _subject(before)


def _subject(before: str) -> str | None:
    """Return the subject of the verb that leads to the number."""
    clauses = [piece for piece in _CLAUSE.split(before) if piece]
    for clause in reversed(clauses[-3:]):
        matches = list(_verb().finditer(clause.lower()))
        for match in matches:
            subject = _TAIL.sub("", clause[: match.start()].rstrip())
            subject = _LEAD.sub("", subject + " ").strip(" ,'")
            subject = re.sub(r"^(?:the|a|an|its|their|this) ", "", subject, flags=re.IGNORECASE)
            if len(subject) > 2 and subject.lower() not in (
                "it",
                "they",
                "he",
                "she",
                "which",
                "who",
                "that",
                "this",
                "there",
            ):
                return _shorten(subject.split(", ")[-1] if len(subject) > 80 else subject)
    if (match := _NOUN_BEFORE.search(before)) and clauses:
        noun = _CLAUSE.split(match["what"])[-1]
        return _shorten(_LEAD.sub("", noun)) or None
    return None


def _object(what: str) -> str:
    return _shorten(_STOP_OBJECT.split(what)[0])


def _join(thing: str, subject: str | None, quantity: Quantity, before: str) -> str:
    """Return "natural gas the pipeline delivered to China" for "the pipeline delivered 43 bcm of natural gas to China"."""
    if quantity.kind == "share":
        return _shorten(f"{subject} as a share of {thing}" if subject else thing)
    verb = next((word for word in reversed(before.split()[-3:]) if _TRANSITIVE.fullmatch(word)), None)
    head = re.match(r"(?P<head>.+?)(?P<rest> (?:to|into|from|by) .+)?\Z", thing)
    if subject and verb and head:
        return _shorten(f"{head['head']} {subject} {verb}{head['rest'] or ''}")
    return thing


_TRANSITIVE = re.compile(
    r"(?:delivered|supplied|produced|exported|imported|sold|bought|received|shipped|generated|consumed|processed|transported|carried|handled|pumped|mined|purchased)"
)


def _shorten(phrase: str) -> str:
    phrase = " ".join(phrase.split()).strip(" ,.;:'\"“”()-–—*#")
    if len(phrase) > _MOST:
        phrase = phrase[:_MOST].rsplit(" ", 1)[0]
    return phrase
