"""What verbs tell: what was, what has been up to now."""

from __future__ import annotations

from analysis.claims.lexicon import either, holds, phrases, with_lead, words
from analysis.patterns import regex

_WAS = """
accounted accounting achieved added amounted arrived attained averaged ballooned beat became booked bought broke brought came climbed closed contracted
crept cut declined decreased delivered dipped drew dropped dwindled earned eased edged ended enjoyed exceeded expanded experienced exported falling
fell fetched gained gave grew had hit hovered imported inched increased jumped jumping leapt led lent logged lost made narrowed offset outstripped paid
plunged plunging posted produced raised reached reaching rebounded recorded recovered registered remained resulting rising rose sank saw sent settled shed
shipped shot showed showing shrank shrunk slid slipped slowed soared sold spent sprang stood suffered surged swelled swung topped totaled totaling totalled
totalling traded tumbled visited was went were widened witnessed won"""
# It begins with what stands before a word, one class of characters: letters are skipped.
_PAST = regex(
    rf"[^a-z]\b(?:{either(_WAS.split())}|"
    r"up(?! to)(?<!is up)(?<!are up)(?<!signed up)(?<!lined up)(?<!teamed up)(?<!make up)(?<!makes up)|down(?<!is down)(?<!are down)(?<!signed down)(?<!lined down)(?<!teamed down)|(?:exceeding|surpassing)(?= [^ ]*[0-9])|advanced(?= (?:by |to |[0-9]))|improved(?= (?:by|to|from)\b)|took(?= [^ ]*[0-9])|"
    r"(?:held|ran)(?= (?:steady |firm |flat |little changed |unchanged )?(?:at|around|near|above|below)\b))\b"
)
# Not what followed from a figure that came out: "the fall has resulted in a surplus of 5 tonnes".
_PERFECT = regex(
    r"\b(?:has|(?<!to )(?<!would )have) (?:(?:already|also|now|since(?: then)?|so far(?: this year)?|each|all|both|nearly|almost|more than|recently|just|only|not|long|still|steadily|sharply) ){0,2}(?:been )?(?!resulted in|led to|translated into|given rise to)(?:[a-z]+(?:ed|en|wn|ne|t)|come|become|run|begun|shrunk|sunk|made|had|held|led|paid|sold|won|found|said)\b"
)
_HAVE = ("has ", "have ")
_ASIDE = regex(
    r", (?:which|who|whose|where) [^,;]{3,90}, "
)  # "that measure, which has fallen for months, dropped"
_DEED = regex(
    rf"\b(?:has|have) (?:(?:so far|already|also|now|since|so far this year) )?(?:been )?{either(phrases('deeds'))}\b"
)
# "has won orders worth": up to a clause of its own, "which has 40 plants"
_UP_TO_NOW = regex(
    rf"(?:{_PERFECT.pattern})(?:(?! (?:is|are|was|were|has|have|will|would|which|who|whose|that|where|when|since|because|if) )[^;]){{0,240}}\Z"
)
_ED = regex(r"[^a-z-](?=[a-z]{2,12}ed(?![a-z-]))(?<!is )(?<!are )(?<!be )(?P<verb>[a-z]{2,12}ed)")
# "overshadowed the decline": what has an object is no participle, but "supplied the previous year" may be one.
_DID = regex(
    r"(?<![a-z-])[a-z]{3,12}ed (?:its|their|his|her|all|it|them|an?(?! (?:year|month|week|day|quarter|decade)\b)|the(?! (?:previous|preceding|prior|same|last|past|year|month|week|day|quarter|period|first|second|third|fourth)\b))(?![a-z])"
)
# "a 26% jump in shipments helped exports": these are participles only before "by"
_DROVE = regex(
    r"\b(?:helped|boosted|pushed|lifted|drove|fuell?ed|underpinned|outweighed|dragged|weighed|supported|powered|propelled|spurred)(?! by\b| (?:and|or) )"
)
_USED = regex(
    r"\b(?:used|took|taking|supplied|provided|met|covered|generated|comprised|constituted|held|owned|bought|represented|"
    r"contributed|received|shared|followed(?! by\b)|yielded|occupied)\b"
)

# "was 2.1% in December", "Exports in March came to $2 billion", "In March exports rose": what is told of a time as over.
_MOVED = either(phrases("came_out"))
_CAME_OUT_BEFORE = regex(
    rf"\b{_MOVED}(?! (?:due|set|scheduled|planned|to be|expected)\b)(?: (?!(?:for|of|after|before|ahead|until|should|will|could|would|may|might|must) )[^ ;]+){{1,8}} (?:in|by) (?:early |late )?\Z"
)
_CAME_OUT_AFTER = regex(rf"(?: [a-z]+){{0,3}} {_MOVED} (?!due|set|scheduled|planned|to be|expected)")
_CLAUSE = 90  # characters before a time


def came_out_in(low: str, start: int, end: int) -> bool:
    """Return whether the words around a time tell what came out in it: "was 2.1% in December"."""
    before = low[max(0, start - _CLAUSE) : start]
    if not before.endswith(("in ", "by ", "in early ", "in late ")):
        return False
    told = _CAME_OUT_BEFORE.search(before) is not None
    return told or _CAME_OUT_AFTER.match(low, end) is not None


def _is_past(low: str, start: int, end: int) -> bool:
    return _PAST.search(with_lead(low, start, end)) is not None


def is_past(low: str, start: int, end: int) -> bool:
    """Return whether a verb there tells what was."""
    told = with_lead(low, start, end)
    if _PAST.search(told):
        return True
    return any(match["verb"] not in words("not_past") for match in _ED.finditer(told))


def is_finite(low: str, start: int, end: int) -> bool:
    """Return whether a verb there tells what was that is no participle: "1.2 million tonnes earmarked for export"."""
    return _is_past(low, start, end) or any(verb.search(low, start, end) for verb in (_DID, _DROVE))


def is_told(low: str, start: int, end: int) -> bool:
    """Return whether a verb there tells what moved, was had or was used."""
    return _is_past(low, start, end) or _USED.search(low, start, end) is not None


def is_perfect(low: str, start: int, end: int) -> bool:
    """Return whether a verb there tells what has been up to now."""
    if not holds(low, _HAVE, start, end) or _PERFECT.search(low, start, end) is None:
        return False
    asides = [aside.span() for aside in _ASIDE.finditer(low, start, end)]
    found = (match.start() for match in _PERFECT.finditer(low, start, end))
    return any(not any(first <= place < last for first, last in asides) for place in found)


def does_deeds(low: str, start: int, end: int) -> bool:
    """Return whether somebody there has done what is told one by one: "has won orders worth"."""
    return _DEED.search(low, start, end) is not None


def is_up_to_now(low: str, start: int, end: int) -> bool:
    """Return whether the clause that ends there tells what has been up to now."""
    return _UP_TO_NOW.search(low, start, end) is not None
