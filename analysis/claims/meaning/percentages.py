"""Whether a percentage is a growth rate, a share, or the level of a rate."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.claims.lexicon import HEDGES, WORSE, holds, movements, words
from analysis.claims.meaning.context import Context
from analysis.claims.meaning.paces import grows_at, moves_at
from analysis.claims.meaning.subjects import kind_of_subject
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex

_TO = regex(
    rf"\b(?:to|into|at|from|reach|reached|reaching|hit|hitting|totall?ed|stood at|was|were|is|of|between|than|remain|remained) {HEDGES}\Z"
)
_INTO = regex(rf"\b(?:to|into|at|from|between|below|beneath|beyond) {HEDGES}\Z")
BY = regex(rf"by (?<=\bby ){HEDGES}\Z")
_OF = regex(r" ?(?:\([^)]{0,20}\) )?\(?of (?!growth|increase|decline)")
# "a decline of between 4 and 5 per cent"
_OF_A_MOVE = regex(
    r"\b(?:rise|increase|drop|fall|decline|decrease|reduction|jump|gain|growth|contraction|expansion|hike|cut)s? of"
    rf" {HEDGES}(?:from {HEDGES})?\Z|\bof \Z"
)
_MOVE = r"(?:rise|increase|growth|drop|fall|decline|decrease|reduction|jump|gain|improvement)"
_MOVE_AFTER = regex(rf" (?:[a-z-]+ )?{_MOVE}\b")
_MOVE_BEFORE = regex(rf"\b{_MOVE} of {HEDGES}\Z")
_MOVE_FROM = regex(rf" {_MOVE} from (?:the |an? )?{HEDGES}")
# "22 percent had been searching for work": those who did.
_WHO_DID = regex(
    r" (?:had|have|were|are|said|says?|think|believe|live|lived|work|worked|plan|planned|want|wanted|expect|went|goes|came|comes|back|favou?r|oppose|(?:reported|saw|see|noted|experienced) (?:an?|no|lower|higher|fewer|more))\b"
)
_SO_FAR = regex(r" (?:full|complete|completed|finished|(?:[a-z]+-)?owned)(?![a-z-])")  # "89% complete"
# "coal (31% and contributing 3.3 percentage points)": by how much it grew, and what of the total's growth that makes
_CONTRIBUTING = regex(
    r",? (?:and |while )?contribut(?:ing|ed|es) (?:about |around |nearly |some )?[-+]?[0-9.,]+ ?(?:of a )?(?:percentage|%|pp)"
)
# "the deficit as a percentage of GDP fell to 2.7%", "output grew, and of that 20% was exported"
_AS_A_SHARE = regex(
    r"\bas (?:an? |the )?(?:percentage|per ?cent|share|proportion|ratio) (?:of|to) [^,;]*\b(?:was|were|is|stood|fell|rose|to|from|at) [^,;]*\Z"
    rf"|\bof (?:that|which|these|those|them),? {HEDGES}\Z"
    r"|\bexports?['’]? coverage(?: of)? imports [^,;]*\Z"  # as Turkey's statisticians say
)
_SHARED = ("as ", "of th", "of which", "coverage")
_OR_HIGHER = regex(r", (?:higher|lower|more|less) than\b")  # "40 cents, or 0.7 percent, higher than"
_OF_VALUE = regex(r" of (?:its|their|his|her|the|this) (?:market )?value\b")
# "plans to cut 5% of its staff"
_OF_ITS = regex(r" of (?:its|their|his|her|the (?:company|group|firm|bank)'s) ")
_CUT = frozenset(
    ("cut", "cuts", "cutting", "shed", "sheds", "shedding", "axe", "slash", "slashed", "trim", "trimmed")
)
_IN_TOTAL = regex(
    r"\b(?:of|in) (?:gdp|gross domestic product|output|exports|imports|revenue|sales|the total|the economy|total)\b"
)
_RATE_A_YEAR = regex(
    r"\b(?:average|mean|compound|median) (?:annual|yearly) rate of[^,;]{0,24}\Z|\b(?:annual|yearly) average rate of[^,;]{0,24}\Z"
)
_ANNUAL = regex(
    r"year-on-year|year-over-year|on[- ]year|yoy|y-o-y|y/y|annual(?:ly|ised|ized)?|month-on-month|quarter-on-quarter|from a year|on the (?:year|month)"
)
# "a rise of exports at 27% year-on-year", and not "the rate fell to 5% year-on-year"
_STEP_AFTER = regex(
    r",? \(?(?:year-on-year|year-over-year|on-year|yoy|y-o-y|y/y|month-on-month|mom|m-o-m|quarter-on-quarter|qoq|q-o-q)\b"
)
_ENDS_AT = regex(rf"\b(?:to|from) {HEDGES}\Z")
_GROWING = frozenset(
    ("grew", "grow", "grown", "growing", "expanded", "expanding", "shrank", "contracted", "rose", "rising")
)
_GREW = ("grew", "grow", "grown", "growing", "expanded", "shrank", "contracted")  # "grew above 6 percent"
_SHRINKING = frozenset(("contraction", "deflation"))
# "a 14% month-by-month fall"
_STEPPING = regex(
    r" (?:[a-z]+ )?(?:year|month|quarter|week)-(?:to|by|on|over)-(?:year|month|quarter|week) [a-z]"
)
# "half the size", "less than a third the number": what the fraction is of; "fell a third the following year" has a time
_OF_THE = regex(
    r" (?:the|its|their|that|those|what|as (?:much|many)) (?!(?:same )?(?:following|next|year|month|quarter|week|day|past|last|previous|(?:market )?value)\b)[a-z0-9$€£]"
)
# "coal came first with 24.7%, followed by natural gas with 21.2%"
_RANKED = regex(
    rf"\b(?:came (?:first|second|third|next|last)|ranked [a-z]+|(?:dominated|led|topped|headed) by)\b[^,;0-9]{{0,40}}? with {HEDGES}\Z"
)
# "tea grew by 9%, followed by coffee with 4%": as the figure before it is
_FOLLOWED = regex(rf"\bfollowed by\b[^;]{{0,160}} (?:with|at|on) {HEDGES}\Z")
_UP_AT = regex(
    rf"(?<!\w)(?:up|down)(?: [a-z]+ly| a (?:bit|little|touch))? at {HEDGES}\Z"
)  # "vans were up slightly at 3%"
_HIGHER_BY = regex(rf"\b(higher|lower|larger|smaller)(?: than [^,;0-9]{{2,30}})? by {HEDGES}\Z")
# "exceeds the 2019 level by 22%"
_EXCEEDS_BY = regex(rf"\b(?:exceed|surpass)(?:s|es|ed|ing) [^,;]{{2,40}} by {HEDGES}\Z")
_FULL = ("full", "fill", "book", "complet", "cover", "plan ", "programme", "program", "target")
_FILLED = regex(
    rf"\b(?:filled|full|booked|complete|completed|covered|plan (?:was|is|has been) [a-z]+ed|(?:implement|fulfil|execut|complet|met|meet)[a-z]* (?:the|its|their) (?:[a-z'-]+ ){{0,3}}(?:plan|programme|program|target)) (?:by|to|at) {HEDGES}\Z"
)
_FAR, _BOUNDS = 8, ("below", "above", "under", "beneath")  # words
_KINDS = ("growth_rate", "share", "level")


def percentage_kind(quantity: Quantity, context: Context) -> str:
    """Return "growth_rate", "share" or "level" for a quantity in percent; "" where no word tells."""
    if quantity.noun == "share" or _SO_FAR.match(context.after):  # "one in five"
        return "share"
    if quantity.role == "fraction" and _OF_THE.match(context.after) and not BY.search(context.before):
        return "share"
    bracketed = quantity.signed and context.before.endswith("(") and context.after.startswith(")")
    if (
        bracketed
        or quantity.signed == "+"
        or WORSE.match(context.after)
        or (context.before.endswith("or ") and _OR_HIGHER.match(context.after))
        or _CONTRIBUTING.match(context.after)
        or (_STEP_AFTER.match(context.after) and not _ENDS_AT.search(context.before))
    ):
        return "growth_rate"
    shared = holds(context.before, _SHARED) and _AS_A_SHARE.search(context.before)
    if shared and not BY.search(context.before):
        return "share"
    of = _OF.match(context.after) is not None
    bound = (quantity.hedge or "").split(" ")[-1] in _BOUNDS
    if bound and context.left and context.left[-1] in movements("verb") and not of:
        # "had fallen below 6%" is where a rate came to, "growth slowed to below 6%" a rate of growth
        return "growth_rate" if context.left[-1] in _GREW else kind_of_subject(context.sentence) or "level"
    told = _by_noun_after(context, of=of) or _by_words_before(context, of=of) or _otherwise(quantity, context)
    up = " at " in context.before and _UP_AT.search(context.before) and not kind_of_subject(context.sentence)
    return "" if up or ("followed by" in context.sentence and _FOLLOWED.search(context.sentence)) else told


def is_filled(before: str) -> bool:
    """Return whether the words before a percentage say how full a thing is, or how much of a plan is done."""
    return holds(before, _FULL) and _FILLED.search(before) is not None


def untold_kind(quantity: Quantity, context: Context, last: Quantity | None) -> str:
    """Return the kind of a percentage that no word tells: that of the percentage before it, which it goes on about.

    Parameters
    ----------
    quantity : Quantity
        The quantity.
    context : Context
        The words around it.
    last : Quantity or None
        The percentage before it.
    """
    if last and last.kind in _KINDS and quantity.sentence - last.sentence <= (quantity.role != "fraction"):
        return last.kind
    return "level" if _TO.search(context.before) else "share"


def growth_told(quantity: Quantity, context: Context) -> str | None:
    """Return the direction of a growth rate that is told as a level: "inflation slowed to 1.8%" is a rise of 1.8%.

    Parameters
    ----------
    quantity : Quantity
        A growth rate in percent.
    context : Context
        The words around it.
    """
    if " by " in context.before and (further := _HIGHER_BY.search(context.before)):
        return movements("adverb")[further[1]]  # "was lower by 2%"
    growth = context.distance(words("growth_rates"))
    told = kind_of_subject(context.sentence) == "growth_rate" or context.moves() < growth < _FAR + _FAR
    if quantity.signed or WORSE.match(context.after) or not told:
        return None
    if _TO.search(context.before) is None or BY.search(context.before):
        return None
    return "up" if _SHRINKING.isdisjoint(context.left[-growth - 1 :]) else "down"


def _by_noun_after(context: Context, *, of: bool) -> str | None:
    right = context.right
    if (right and right[0] in words("share_nouns")) or (len(right) > 1 and right[1] == "stake"):
        return "share"
    if of:
        return None
    if _WHO_DID.match(context.after) and min(context.moves(), context.distance(words("growth_rates"))) > _FAR:
        return "share"
    # "grew at a 2.3% annualized rate", "growth ran at around a 2% pace"
    growing = (
        not _GROWING.isdisjoint(context.left[-6:]) or context.distance(words("growth_rates")) < _FAR + _FAR
    )
    paced = right[:1] and right[0] in ("rate", "pace", "clip") and (growing or moves_at(context.before))
    if paced or any(word in words("growth_rates") or movements("noun").get(word) for word in right[:3]):
        return "growth_rate"
    if _STEPPING.match(context.after):
        return "growth_rate"
    by = BY.search(context.before) is not None
    return "level" if not by and any(word in words("rate_nouns") for word in right[:3]) else None


def _by_words_before(context: Context, *, of: bool) -> str | None:
    by, moves = BY.search(context.before) is not None or context.moves_between(), context.moves()
    if of:
        value = _OF_VALUE.match(context.after) and moves < 8
        cut = _OF_ITS.match(context.after) and context.left and context.left[-1] in _CUT
        return "growth_rate" if value or cut or (by and moves < 6) else "share"
    return next((kind for kind, decides in _nearest(context, moves, by=by) if decides), None)


def _nearest(context: Context, moves: int, *, by: bool) -> Iterator[tuple[str, bool]]:
    """Yield each kind with whether the nearest word decides for it, those that bind most closely first."""
    before = context.before
    yield "share", is_filled(before)
    yield "growth_rate", grows_at(before)
    yield "growth_rate", " by " in before and bool(_HIGHER_BY.search(before) or _EXCEEDS_BY.search(before))
    yield "share", " with " in before and _RANKED.search(before) is not None
    yield "growth_rate", moves < 8 and " rate of" in before and _RATE_A_YEAR.search(before) is not None
    share, growth = context.distance(words("share_before")), context.distance(words("growth_rates"))
    rate = context.distance(words("level_rates"))
    yield "growth_rate", growth <= min(share, rate) and growth < 12
    yield "growth_rate", (by and moves < 12) or (moves < 3 and bool(_OF_A_MOVE.search(context.before)))
    if told := "" if by else kind_of_subject(context.sentence):
        yield told, True
    to = _TO.search(context.before) is not None
    yield "level", rate < 12 and rate < share and (to or moves > rate)
    yield "share", (share < 10 and share < moves) or (to and share < 14)
    yield "level", moves < 14 and _INTO.search(context.before) is not None
    yield "growth_rate", moves < 14
    yield "share", share < 14 or _IN_TOTAL.match(context.after.lstrip()[:30]) is not None


def _otherwise(quantity: Quantity, context: Context) -> str:
    sentence = set(context.whole.split())
    if sentence & words("growth_rates"):
        return "growth_rate"
    if context.direction(quantity) is not None or _ANNUAL.search(context.whole + context.after):
        return "growth_rate"
    if quantity.role == "fraction":
        return "share"
    if BY.search(context.before) and context.left[-2:-1] not in (["followed"], ["led"], ["owned"], ["held"]):
        return "growth_rate"  # "and those to Europe by 11.6 percent"
    return ""


def is_told_as_move(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a percentage of "This is ..." is by how much the last figure moved: "a 2% increase", "7% less"."""
    if WORSE.match(low, quantity.end) or _MOVE_AFTER.match(low, quantity.end):
        return True
    return _MOVE_BEFORE.search(low, start, quantity.edge) is not None


def is_origin_of_move(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a percentage is where a move began, and no move: "a 2% increase from the 78% recorded in May"."""
    led = last.kind == "growth_rate" and _MOVE_FROM.fullmatch(low, last.end, quantity.edge)
    return bool(led) and not _MOVE_AFTER.match(low, quantity.end)
