"""What makes a number no outcome that a table could hold: a plan, a denial, a part, a rate, a comparison of two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import MONTH
from analysis.quantities import Period
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import HEDGES, any_of, phrases, words
from analysis.verdicts.clause.tokens import amounts_in, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.going_on import per_head
from analysis.verdicts.wording.how_far import how_far
from analysis.verdicts.wording.narrowing import part_of_it
from analysis.verdicts.wording.passing import asks
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.set_off import right_before

_RATE = regex(
    r"#!(?: of goods| worth of goods)? ((?:a|per|each|every) (?:person|head|capita))|\b((?:a|per|each|every) (?:month|day|week|hour)|(?:per|each|every) quarter|per @\w+(?= ,)|divided (?:by|among)|(?:(?<!on )average|each|every|typical) @\w+ (?:spen[dt]s?|earn(?:s|ed)|pa(?:ys|id)|export(?:s|ed)|import(?:s|ed)|(?:s|b)ought|s(?:ells|old)|consume[sd]))(?!\w)|#! (a quarter)\b"
)
_THAN = regex(
    r"#! (?:higher|lower|more|less|greater|larger|smaller|bigger)(?: \S+){0,4} than (?!(?:(?:in|during|for|over|the|that|of|level|average|mean|figure|value|total) )*9(?! (?:billion|million|trillion|percent|%|bcm))|(?:(?:in|during|for|over) )?(?:(?:a|one) year|(?:the )?(?:previous|year|same|corresponding|preceding|prior)|last|during))"
)
_TIMES_WHAT = regex(r"\b(?:times|twice|double|triple|half|than) (?:what|that which)\b(?=.* #!)")
_COUNTED = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|several|\d+)"
_SOME_YEARS = regex(
    rf"\b9 plus 9\b|\b{_COUNTED} years (?:to|through|until|ended|ending|up to) (?:end-)?9\b"
    rf"|\b(?:over|during|in) the (?:past|last|previous) {_COUNTED} years\b(?=.*\b(?:totall?ed|added up|amounted|summed)\b)"
)
_GDP = regex(r"\b(?:gdp|gdps|gross domestic product|economy|output)\b")
_CARRIES = regex(r"\bpipelines? (?:\S+ ){0,6}can (?:carry|transport|deliver|handle|pump|move|bring)\b")
_WITHIN_YEARS = regex(rf"\b(?:in|over|within|during)(?: the)?(?: (?:past|last|previous))? {_COUNTED} years\b")
_BY_THEN = regex(r"\bby (?:the end of )?(?:19|20)\d\d,? (?:it|this|that|they|these|[a-z' ]{3,60}) had\b")
_UP_TO = r"\b(?:by|through|until|till|before|as of|up to|months to|as early as|as late as)(?: early| late)? (?:mid-)?"
_MONTHS = regex(
    rf"\b{_COUNTED} months of\b|\b(?:first|second|third|last|each) of the {_COUNTED} years\b|{_UP_TO}(?:{MONTH})(?! 9)\b|\bby then\b|\b(?:half|mid|part)-?way (?:through|into)\b"
)
_UNTIL = regex(r"#! ((?:before|until|prior to) 9)\b")
_DEFLATED = regex(
    r"\bin real terms\b|\b(?:at|in) (?:constant|comparable|fixed|9) (?:prices|terms|dollars)\b|\badjusted for inflation\b|\binflation-adjusted\b|\bseasonal(?:ly)? adjust\w+"
)
_WITH_MORE = regex(
    r"\b(?:when|if|once|with) (?:[a-z-]+ ){1,6}(?:(?:is|are|was|were) )?(?:included|counted|added)(?: in)?\b"
)
_SET = r"(?:set|due|slated|scheduled|meant|supposed|poised|bound|on course|on track|in line)"
_WAS_TO = regex(  # which nothing says that it did: "was to close the year with #!"
    rf"\b((?:(?:was|were|is|are) (?:[a-z]+ly )?(?:{_SET} )?|(?:has|have|had) been {_SET} )to) (?!(?:the|a|an|its|their|some|{'|'.join(sorted(HEDGES))})\b)[a-z]+ [^,;]*#!"
)
_NOT_SO = regex(
    r", or so (?:\S+ ){1,5}(?:hoped?|hopes|claim(?:ed|s)?|thought|thinks?|believed?|believes|said|says|say|promised|insist(?:ed|s)?|argued?|argues|imagined)\b|\b(?:not|never|hardly|n't) (?:\S+ )?(?:true|correct|accurate|right|so|the case)\b|\b(?:later|since|subsequently) (?:revised|corrected|withdrawn|disowned)\b|\bnever was\b"
    r"|(?<=#! )(?:was|were|has been|had been) (?:[a-z]+ )?(?:exceeded|surpassed|passed|crossed|topped|overcome|broken|breached|missed)\b|\bfar from (?:true|certain|clear|so)\b|\b(?:only a )?(?:few|hardly anyone|scarcely anyone|no one|none)(?: \S+){0,3}? (?:believes?|thinks?|says?|accepts?|agrees?|expects?) that\b"
    r"|^(?:had|were|should) (?:the|it|they|there|@\w+)(?: \S+)+? (?:been|stayed|kept|remained|risen|fallen|gone|come|not|[a-z]+ed)\b"
)
_NOT_SAID = regex(rf"\b(?:{any_of('speech.no_statement')}) (?:[a-z]+ ){{0,4}}(?:that|whether|if)\b")
_WHOLE = regex(
    r"\b(?:made up|makes up|make up|accounted for|accounts for|account for|constituted|represented|comprised|was|were|is|are)"
    r" (?:\S+ ){0,3}(half|most|much|thirds?|quarters?|fifths?|tenths?|bulk|majority|part|share|percent|%|#) of (?:\S+ ){0,4}#!"
)
_AGAINST = regex(
    r"\b(?:against|versus|vs|compared (?:with|to)) #! (?:with|to|from|for|in) (?:the |its |their )?(?:@|exports\b|imports\b)|\bthan (?:those|that)\b.*\b(?:against|versus) #!"
)
_ELSEWHERE = "it compares with another place, not with another year"
_BY = regex(
    r"\b(?:exceed(?:ed|ing)|surpassed|outstripped|outpaced|topped|beat|overtook|above|below|under|higher|larger|lower|smaller|less|short of)\b(?: \S+){1,8} by #!"
)
_OF_AIM = regex(
    r"#! of (?:(?:the|its|their|a|an|this|'s|@\w+|9|year|full-year|annual|yearly) )*(target|goal|plan|projection)\b"
)
_CONSUMERS = regex(r"\b(?:consumer[- ]prices?|inflation|cost of living|CPI)\b", re.IGNORECASE)
_EARLIER = regex(r"\b(?:a year (?:earlier|ago|before)|(?:previous|year before|last) year|(?:of|in) 9)\b")
_COMPARED = regex(r"#! (?:(?:that|those) of|as |the |its |their |of |higher|larger|bigger|more than|times|@)")
_MAY = regex(r"(?:in|of|last|since|by|until|from|than|during|through) may(?: \S+)?|(?:\S+ )?may 9")
_LARGE = regex(
    r" as (?:large|big|high|great|much|many|fast|quickly|rapidly|strongly|steeply)(?: (?!as\b)[^\s,.;]+){0,4} as\b"
)  # where the clause ends before it


def no_outcome(
    scope: Scope, claim: Claim, article: Article, *, of_two_figures: bool = False, of_output: bool = False
) -> str:
    """Return which words make a claim's number no outcome, in a sentence; "" if none do.

    Parameters
    ----------
    scope, claim : Scope, Claim
        The words around the claim, and the claim.
    article : Article
        The article, whose day of publication a period must not reach beyond.
    of_two_figures : bool
        Whether the number is known to compare two years, or two places.
    of_output : bool
        Whether the words go on from output, so that so much a head is of that.
    """
    texts = [token.text for token in scope.clause]
    at = texts.index("#!") if "#!" in texts else 0
    line, before = joined(scope.clause), joined(scope.before)
    return (
        _unreal(scope, texts, _about(claim, article))
        or _longer(scope, claim, texts, at)
        or part_of_it(claim, before)
        or _another_measure(claim, line, f"gdp {before}" if of_output else before)
        or ("" if of_two_figures else _of_two(claim, texts, at, line, article))
        or _another_period(claim, texts, before if regex(_UP_TO).match(before) else line)
        or _of_more_years(claim, joined(scope.tokens), scope.sentence.lower())
        or (_ELSEWHERE if _AGAINST.search(before) else "")
        or _not_yet(claim, article)
    )


def _about(claim: Claim, article: Article) -> str:
    """Return a claim's paragraph with the headline, which say what its figures are of."""
    own = article.paragraph_at(claim.start)
    return f"{article.headline or ''} {own.text if own else ''}"


def _unreal(scope: Scope, texts: Sequence[str], about: str) -> str:
    """Return which words tell a plan, take something out, or deny what is said."""
    plan = next((t for i, t in enumerate(texts) if t in words("unreal") and not _is_month(texts, i)), "")
    plan = plan or "".join(_WAS_TO.findall(joined(scope.clause))[:1])
    if plan == "can" and _CARRIES.search(joined(scope.clause)):
        return "capacities are designed, not counted, and published in several sizes"
    if plan:
        whole = _OF_AIM.search(joined(scope.clause))
        aimed = f"it is a share of a {whole[1]}, and no table holds what is aimed at" if whole else ""
        return aimed or f"“{plan}” makes it a plan, a forecast or a denial, not an outcome"
    every = [token.text for token in scope.tokens]
    if less := next((word for word in every if word in words("excepting")), ""):
        return _taken_out(less, scope, about)
    for pattern, does in (
        (_WITH_MORE, "adds something that no table does"),
        (_DEFLATED, "puts it in prices that no table has"),
    ):
        if told := pattern.search(joined(scope.tokens)):
            return f"“{told[0]}” {does}"
    not_so = _NOT_SO.search(joined(scope.tokens)) or _NOT_SAID.search(joined(scope.tokens))
    denial = next((word for word in every if word in words("denying")), "")
    if denial := denial or (not_so[0].lstrip(", ") if not_so else ""):
        return f"“{denial}” may deny it"
    return "it is a question" if asks(scope.sentence) else ""


def _taken_out(word: str, scope: Scope, about: str) -> str:
    """Return what a word takes out of what is measured; services are no part of trade in goods, or a consumer's."""
    if word != "services":
        return f"“{word}” takes something out that no table does"
    consumers = find_flow(scope.tokens) is None and _CONSUMERS.search(about)
    return "no table holds consumer prices" if consumers else "no table covers services"


def _longer(scope: Scope, claim: Claim, texts: Sequence[str], at: int) -> str:
    whole = scope.clause[at].start == claim.start if texts else False
    amount = texts[at - 1] in ("9", "billion", "million", "thousand")
    amount = amount and texts[max(0, at - 2) : at] != ["in", "9"]  # "in 2023 a quarter of its imports"
    return "it is a part of a longer number" if at and whole and amount else ""


def _another_measure(claim: Claim, line: str, before: str) -> str:
    """Return which words make it a rate or a whole."""
    texts = line.split()
    if (per := _RATE.search(line)) and not (per_head(texts) and _GDP.search(before)):
        return f"“{per[1] or per[2] or per[3]}” makes it a rate that no table has"
    if claim.kind == "level" and (whole := _WHOLE.search(line)):
        return f"“{whole[1]} of” makes it a whole, of which its words name a part"
    if claim.kind == "level" and (times := _TIMES_WHAT.search(before)):
        return f"“{times[0]}” compares it with another figure"
    return ""


def _of_two(claim: Claim, texts: Sequence[str], at: int, line: str, article: Article) -> str:
    """Return which words make it a difference, or what one figure is beside another."""
    if beyond := _beyond(claim, texts, at):
        return beyond
    verb = ("by" if _BY.search(line) else _differing(texts, at)) if claim.kind == "level" else ""
    if verb := verb or how_far(claim.kind, line):
        return f"“{verb}” makes it a difference, and its words do not say of what"
    return _two_figures(claim, line, article.text[claim.end :])


def _beyond(claim: Claim, texts: Sequence[str], at: int) -> str:
    """Return that the word right before a number makes it a multiple, a part, a mean or what is added."""
    beyond = right_before(texts, at) if claim.kind in ("level", "count", "price", "share") else ""
    if not beyond or (beyond == "average" and ("/" in claim.unit or claim.kind == "price")):
        return ""
    return f"“{beyond}” makes it another figure than its words name"


def _two_figures(claim: Claim, line: str, after: str) -> str:
    """Return that a number compares two figures, and not two years."""
    grew = claim.kind in ("growth_rate", "change_abs") and _THAN.search(line)
    if not grew and not (claim.unit == "multiple" and (_COMPARED.search(line) or _LARGE.match(after))):
        return ""
    earlier = "it compares with an earlier figure in words that are not understood"
    return earlier if _EARLIER.search(line) else "it compares two figures, not two years"


def _another_period(claim: Claim, texts: Sequence[str], line: str) -> str:
    """Return which words make it a part of the year, or a rate by another period."""
    if claim.kind == "level" and (years := _SOME_YEARS.search(line)):
        return f"“{years[0]}” makes it a sum of several years"
    if (months := _MONTHS.search(line)) and len(claim.period or "") == 4:
        return f"“{months[0]}” makes it a part of the year"
    rate = next((word for word in texts if word in words("rates")), "")
    return f"“{rate}” makes it a rate that no table has" if rate else ""


def _of_more_years(claim: Claim, tokens: str, sentence: str) -> str:
    """Return which words make a change of one year one of several, or a level one of all the years before: "until 2022"."""
    if claim.kind == "level" and (until := _UNTIL.search(tokens)):
        return f"“{until[1]}” makes it one of all the years before"
    one_year = claim.period and int(claim.period[:4]) - int((claim.base_period or claim.period)[:4]) < 2
    years = _WITHIN_YEARS.search(sentence) or (None if claim.base_period else _BY_THEN.search(sentence))
    changed = claim.kind in ("growth_rate", "change_abs") and years and one_year
    return f"“{years[0]}” makes it a change over several years" if changed and years else ""


def _not_yet(claim: Claim, article: Article) -> str:
    late = claim.period and article.published and Period.parse(claim.period).end > article.published
    return "its period had not ended when the article was published" if late else ""


def _beside_its_year(texts: Sequence[str], at: int) -> bool:
    """Return whether a figure is the level of a year that one before it lies below or above: "… in 2022, well below #! in 2019"."""
    amounts = [i for i in amounts_in(texts) if i < at]
    dated = [i for i in range(at) if texts[i] == "9" and i not in amounts]
    compared = texts[at - 1] in ("below", "above") and " ".join(texts[at + 1 : at + 3]) in ("in 9", "of 9")
    return bool(at and compared and amounts and dated)


def _is_month(texts: Sequence[str], at: int) -> bool:
    """Return whether "may" is the month: "in May", "May 2023"."""
    return _MAY.fullmatch(" ".join(texts[max(0, at - 1) : at + 2])) is not None


def _differing(texts: Sequence[str], at: int) -> str:
    """Return the verb of a difference that governs the number, or ""."""
    if list(texts[max(0, at - 3) : at]) == ["added", "up", "to"] or _beside_its_year(texts, at):
        return ""
    if {"adding", "added"} & set(texts[max(0, at - 5) : at]) and "that" in texts[max(0, at - 4) : at]:
        return ""
    beside = [*texts[max(0, at - 2) : at], *texts[at + 1 : at + 3]]
    if more := next((text for text in beside if text in words("more_than")), ""):
        return more
    if texts[max(0, at - 1) : at] == ["of"] and texts[at - 2] in words("differences"):
        return f"{texts[at - 2]} of"
    verbs = phrases("differing")
    before = [one for one in texts[max(0, at - 4) : at] if one not in words("reaching") or one in verbs]
    return before[-1] if before and before[-1] in verbs else ""
