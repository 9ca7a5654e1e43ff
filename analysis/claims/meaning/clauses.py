"""The clause before a number: its subject, and the words that only lead to it or away from it."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import HEDGES, either, has_word, holds, table, words
from analysis.quantities.period import MONTHS, WEEKDAYS

_MOST = 110  # characters of a measure
# "demand rising by 1.4 percent to ...": the subject ends before the participle.
_PARTICIPLE = re.compile(
    r" (?:rising|falling|growing|climbing|dropping|plunging|jumping|slipping|declining|increasing|expanding|surging)(?= (?:by|to|from|at|a|sharply)\b| ?\Z)",
    re.IGNORECASE,
)
MONTH = "|".join(MONTHS)
_DAY = "|".join(WEEKDAYS)
# Where the object of a number ends.
OBJECT_ENDS = re.compile(
    rf" (?:last|this|next|previous|in (?:19|20)\d\d|in (?:{MONTH})|in the (?:first|second|third|fourth|last|final|year|quarter|month|week)|by (?:19|20)\d\d|"
    rf"from |as |while |which |that |who |after |during |compared|against|over the|within|and (?:was|were|is|the|they|it|he|she|both)(?= )|(?:and|or|at|for|to|with|by) (?:[A-Za-z]{{1,3}}\.? ?|[$£€₹¥])?[0-9]|was |were |is |are |to (?:reach|ensure|boost)|to (?:[$£€₹0-9]|an? |record)|worth |on (?:{_DAY})|– |- |a year|per year|annually|every year|has |have |had |will )"
)
_CLAUSE = re.compile(
    # Each part begins with a character of its own, which lets the regular expression engine skip everything else.
    r" (?:– |(?:reported|announced|said|showed)(?: on \w+day)?(?: that)? (?!an? )|(?:while|whereas|(?<!all )but|said|says|that|where|who) "
    r"|told (?:[a-z]+ ){1,3}?(?=(?:the|its|their|his|her|an?) )|because |when )"
    r"|A(?<=\bA)s [^,.;\n]{2,60} (?:reported|announced|said|showed|noted|estimated|estimates), "
    r"|a(?<=\ba)s [^,.;\n]{2,60} (?:reported|announced|said|showed|noted|estimated|estimates), "
    r"|, (?:(?:as|and|with|which|although) |adding (?:that )?)|\.(?:(?<=[a-z]{3}\.)|(?<=[A-Z]{3}\.)) "
    r'|;|:|—|\n|"|“|”'
)
# "In FY24 the economy", "Since 2013 trade", "Two years ago the price": a time in front is no part of the subject.
_TIME = (
    rf"(?:early |late |mid-|end-)?(?:(?:{MONTH.lower()}|{_DAY.lower()}|fy ?[0-9]{{2,4}}(?:[-/][0-9]{{2,4}})?|(?:19|20)[0-9]{{2}}(?:[-/][0-9]{{2,4}}|s)?|[qh][1-4]|(?:fiscal|financial|calendar) year|"
    r"(?:last |this |next |past |first |second |third |fourth |final |same |previous )(?:(?:[a-z]+|[0-9]+) )?(?:half|quarters?|months?|years?|weeks?|days?|decades?)|end|start|[0-9]{1,2}(?=,? (?:of )?\d))(?![\w'’%.,-]*[\w'’%]))"
)
_FRONTED = (
    rf"(?:in|on|by|at|as of|since|until|from|between|over|during|for) (?:the )?{_TIME}(?:,? (?:of |to |and |until |the |-)*{_TIME})*(?: alone| as a whole| combined| so far)?,?"
    r"|(?:an?|one|two|three|four|five|six|ten|[0-9]+) (?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|before|later),?"
)
_LEAD = re.compile(  # of a phrase in small letters
    r"(?:[\s,.•▪*]*(?:and|but|also|however|meanwhile|while|although|as(?! of)|that|the|a|an|in fact|overall,|likewise|so|then,?|with(?! [^,]{2,60},)|when|where|because|"
    rf"since(?! (?:the )?{_TIME})|this,|despite|moreover,|some|about|around|it|according to [^,]+,|based on [^,]+,|(?:in|of|within|if|with|per|across|amid|under|during|for|by|at|as of|on|from|over|between|through|under|against|compared with|compared to|before|after|outside|among) [^,]{{2,60}},|"
    rf"{_FRONTED}|(?:19|20)[0-9]{{2}}(?: and (?:19|20)[0-9]{{2}},?|,)|"
    rf"(?:in|during|over|for) (?:the )?(?:first|second|third|fourth|last|past|final|same)(?: \w+)? (?:months?|quarters?|half|years?|period)(?: of (?:this year|last year|the year|(?:19|20)\d\d))?,?|in (?:19|20)\d\d,?|(?:in|during) (?:{MONTH.lower()})(?: (?:19|20)\d\d)?(?= [a-z])|(?:in|for|during|over) the (?:\w+ )?(?:year|quarter|half|months|weeks|period) (?:ended|ending|to|through)(?: in| on)?(?: \d{{1,2}})? (?:{MONTH.lower()})(?: \d{{1,2}},?)?(?: (?:19|20)\d\d)?,?|[a-z]{{3,15}}ly,|(?:[0-9.]+ )?(?:aided|helped|driven|boosted|led|combined|embracing) [^,]{{2,60}},|moreover,|meanwhile,|however,|likewise,|(?:week|month|quarter|year)-(?:on|over)-(?:week|month|quarter|year),|"
    r"last (?:year|month|week|weekend|quarter),?|this (?:year|month|week),?|also,|still,|remarkably,)\s+)+"
)
_FORESEEN = re.compile(
    r"\b(?:sees?|saw|expects?|expected|puts?|pegs?|pegged|forecasts?|projects?|predicts?|estimates?|estimated|reckons?|thinks?|assumes?) (?:that )?(?:the |its |their |an? )?"
    r"(?!to |at |by |from |of |in |for )(?P<what>[A-Za-z][^,;.()\"“”\n]{2,60}?)"
    r" (?:at|to (?:reach|hit|average|total|stay|be|come to|rise|fall|grow|shrink|increase|expand|climb|drop|decline|exceed|move|handle)(?: by| to| between| at)?|will (?:reach|hit|average|total|be|rise|fall|grow|increase|decline|drop|climb|stay)(?: by| to| at)?)(?: an average of| a total of)? \Z"
)
# "… 39% to $4 billion and imports", and what else a second figure may be of
_ALSO = re.compile(
    r"(?:[0-9%]|illion|per ?cent|tonnes?|tons|barrels|dollars|euros|bcm|bn|TEUs?)\)?,? (?:and|while|but|whereas) "
)
_JOINTS = (" and ", " while ", " but ", " whereas ")
_NUMBER_ON = re.compile(r" ?[$£€₹]?[0-9](?![0-9]* [a-z]{3,}ed\b)")  # but "the S&P 500 dropped"
_TO_ANOTHER = re.compile(r"(?P<how>to|from|in) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* (?:by |up |down )?")
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our", "other", "all", "some"))
_SHORT = 4  # words
_INNER = frozenset(
    ("of", "for", "to", "from", "and", "the", "a", "an", "with", "its", "their", "total", "many")
)
_LONGEST = 9  # words of a noun with what belongs to it
_DETERMINER = re.compile(r"(?:the|a|an|its|their|this) ", re.IGNORECASE)
_CONJUNCTIONS = ("if", "after", "before", "since", "until")
_AUXILIARY = re.compile(r"\A(?:is|was|are|were|will|would|had|has|have|that's) .*")  # "will decrease"
_MOVES_NOW = re.compile(r"(?<=\w) (?:rises?|falls?|increases?|drops?|jumps?|climbs?|surges?|grows?)\Z")
_PRONOUN = re.compile(r"\A(?:I|we|you|he|she|they)\b ?", re.IGNORECASE)  # "he paid" measures what is paid
_INTENDS = re.compile(
    r" (?:plans?|planned|aims?|aimed|wants?|seeks?|sought|hopes?|intends?|agreed|agrees) to "
)
_DESCRIBED = re.compile(
    r"(?:^| )(?:of|the|a|an|its|their|for|from) [a-z]+\Z|\A *(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]ver) the (?:[\w-]+ )?(?:year|quarter|half|months|weeks|period) ended\Z"
)


@cache
def parting_verbs() -> frozenset[str]:
    """Return the verbs that part a subject from its number; words that are as often nouns are left out."""
    moving = {row["word"] for row in table("movements") if row["part"] == "verb"}
    return (words("verbs") | moving) - words("verbs_as_nouns")


@cache
def _parting() -> re.Pattern[str]:
    # It begins with what stands before a word, one class of characters: letters are skipped.
    return re.compile(rf"[^a-z](?P<verb>{either(parting_verbs().union(_COST))})(?![a-z])")


# "exports rose as oil averaged $62": a clause of its own
_AS = re.compile(
    r" as (?=(?:the |its |their )?[A-Za-z]+(?: [a-z]+){0,2} (?:averaged|rose|fell|grew|shrank|declined|dropped|climbed|jumped|slid|surged|slumped|eased|increased|decreased)\b)"
)
_COST = ("cost", "costs")
_COSTS = re.compile(rf"costs? {HEDGES}")
_OWN_CLAUSE = re.compile(r"(?:[,;] | )(?:while|whereas|but|and) (?P<what>[^,;0-9]{4,60})\Z")


def subject_of(before: str) -> str | None:
    """Return the subject of the verb that leads to the number."""
    verbs = parting_verbs()
    before = _AS.sub("; ", before) if " as " in before else before
    clauses = [piece for piece in _CLAUSE.split(before) if piece.strip()][-3:]
    for whole in reversed(clauses):
        subject_part, *rest = _PARTICIPLE.split(whole, maxsplit=1) if "ing" in whole else (whole,)
        if rest and ", " in rest[0]:
            subject_part, rest = whole, []  # "with imports rising, the gap widened"
        told = _INTENDS.sub(" will ", whole) if " to " in whole else whole
        clause = f"{subject_part} was " if rest else told
        for match in _parting().finditer(f" {clause.lower()}"):  # a verb may be its first word
            word = match["verb"]
            costs = word in _COST and _COSTS.fullmatch(clause, match.start())  # "a kilo of beef costs"
            if (word not in verbs and not costs) or clause.startswith(("May", "March"), match.start()):
                continue
            if word.endswith("ed") and _DESCRIBED.search(clause, 0, match.start() + len(word)):
                continue  # "the share of imported coal", "the year ended 30 June"
            subject = without_lead(without_tail(" " + clause[: match.start()])).strip(" ,'")
            if determiner := _DETERMINER.match(subject):
                subject = subject[determiner.end() :]
            if (
                (len(subject) > 2 or subject.isupper())
                and not subject.endswith("'s")
                and subject.lower() not in words("measure_empty")
            ):
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
    joined = holds(before, _JOINTS)
    last = max(_ALSO.finditer(before), key=lambda match: match.end(), default=None) if joined else None
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
        if word.lower() in parting_verbs() or word.lower() in ("by", "up", "down", "at"):
            break
        named.append(word)
    lead = named[0].lower() if named else ""
    if not 0 < len(named) <= _SHORT + _SHORT or (lead in words("stops") and lead not in _DETERMINERS):
        return None
    return shorten(_DETERMINER.sub("", without_tail(" " + " ".join(named)).strip(), count=1))


def foreseen_of(before: str) -> str | None:
    """Return what is foreseen in "the bank sees inflation at" and "she expects the jobless rate to reach"."""
    match = _FORESEEN.search(before) if has_word(before, words("foreseen_by")) else None
    return shorten(match["what"]) if match else None


def rest_of(before: str) -> str | None:
    """Return the words of the clause before the number."""
    clause = _CLAUSE.split(before)[-1]
    phrase = shorten(without_tail(" " + without_lead(without_tail(" " + clause))))
    if f" that {phrase}" in before or f" who {phrase}" in before:
        return None  # what those of whom a clause is told did
    phrase = _MOVES_NOW.sub("", _AUXILIARY.sub("", _PRONOUN.sub("", phrase)))
    empty = words("measure_tails", "measure_empty")
    told = (word for word in phrase.split() if not word.endswith("ly"))
    said = any(word.lower() not in empty and word.lower() not in _CONJUNCTIONS for word in told)
    return phrase if len(phrase) > 2 and said and not phrase.isdigit() else None


def without_lead(phrase: str) -> str:
    """Cut the words off a phrase that only lead to a subject: "but in May the"."""
    phrase = phrase.strip() + " "
    lead = _LEAD.match(phrase.lower())
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


@cache
def _noun_starts() -> frozenset[str]:
    """Return the words after which a noun starts."""
    return (words("stops") | parting_verbs()) - _INNER


def noun_back(before: str) -> str:
    """Return the noun, with what belongs to it, at the end of words.

    Examples
    --------
    >>> noun_back("Growth comes despite tax rebates for many firms")
    'tax rebates for many firms'
    >>> noun_back("The best markets were Spain")
    'Spain'
    """
    ends = _noun_starts()
    pieces = before.split(", ")
    if " and " not in pieces[-1]:
        before = pieces[-1]  # else "phones, cameras and parts"
    named: list[str] = []
    for word in reversed(before.split()[-_LONGEST:]):
        low = word.lower().strip(",")
        if (
            low in ends
            or word[-1] in ";:.)"
            or (low.endswith(("ed", "ly")) and len(low) > _SHORT and word.islower())
        ):
            break
        if word.endswith(",") and named and named[0].endswith("ing") and named[0].islower():
            del named[0]  # "on Monday, blaming floods and frost"
            break
        named.insert(0, word)
    while named and named[0].lower() in _INNER:
        del named[0]
    return " ".join(named)
