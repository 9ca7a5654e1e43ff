"""Sentences in another wording put as the usual one, from a table of wordings: "there was a 38 percent rise in …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.flows import find_flow, is_money_got
from analysis.verdicts.clause.lexicon import listed
from analysis.verdicts.clause.tokens import Token, joined, named_in, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.anew import Anew, as_large, as_spelt, number_in, read_anew, sentence_anew
from analysis.verdicts.wording.by_itself import changes, parts_by_themselves
from analysis.verdicts.wording.one_way import one_way
from analysis.verdicts.wording.parts.anew import said_anew
from analysis.verdicts.wording.parts.changed import without_change
from analysis.verdicts.wording.parts.items import Before
from analysis.verdicts.wording.parts.moved import without_plain_words
from analysis.verdicts.wording.patterns import match
from analysis.verdicts.wording.rewording import with_usual_verbs
from analysis.verdicts.wording.scope import own_sentence, topics_before, words_of
from analysis.verdicts.wording.sentences import sentence_of
from analysis.verdicts.wording.set_off import is_another_figure
from analysis.verdicts.wording.topic import Topic
from analysis.verdicts.wording.without_times import alone, only_time
from analysis.verdicts.wording.wordings import Wording, that_may_fit

_YEAR = r"(?:the )?(?:whole of |full year |calendar year |year |course of )?Y\d+"
_TIME = regex(
    rf"(?<!\S)(?:(?:in|during|for|over|throughout) {_YEAR}(?: calendar year| alone)?|(?:in |during )?last year|between Y\d+ and Y\d+|from Y\d+ to Y\d+"
    r"|(?:in|during|over) the (?:first|second) half of (?:the year )?Y\d+|from january to june Y\d+|between january and june Y\d+"
    r"|in january (?:-|–|to) june Y\d+|as of Y\d+|Y\d+(?= (?:\S+ )?(?:trade|commerce|turnover|exports|imports|shipments|purchases|sales|deliveries) (?:with|to|from) )|, Y\d+ (?:data|figures|statistics) (?:show|showed|indicate))(?= |$)"
)
_BEFORE = r"(?:a|the|one) year (?:earlier|before|ago)|(?:the )?(?:previous|preceding|prior) year"
_BASE = regex(
    rf"(?<!\S)(?:(?:than|as|compared (?:with|to)|against|versus|relative to|from|over|on|up on|down on|since)"
    rf" (?:(?:that|those|it was|they were|had been) )?(?:in |of )?(?:Y\d+(?! to Y)|{_BEFORE})"
    r"|(?:(?:below|above) )?(?:those|that|the (?:level|figure|total|value)) (?:of|in|for) Y\d+|(?:(?:below|above) )?the Y\d+ (?:level|figure|total|value|result|mark)"
    r"|(?:(?:what|that|those|as) )?(?:it|they) (?:was|were|had been|stood at) in Y\d+"
    r"|year (?:-|–) on (?:-|–) year|year-on-year|year on year)(?= |$)"
)
_IN_TERMS = regex(
    r"(?<!\S)in (?:dollar|yuan|renminbi|us dollar|@USA dollar) terms(?!\S)"
)  # read from the sentence itself
_WHOLE = regex(rf"(?:(?:in|during|for|over|throughout|as of) {_YEAR}|, Y\d+|Y\d+).*")
_IS_YEAR = regex(r"(?:19|20)\d\d")
_SOURCE = regex(r"^(?:according to [^,9#]*|as @\w+ counts it) , ")
_SAID = regex(r" , (?![^,]*(?:9|#!))[^9#]*$")
_SAID_WITHIN = regex(r" , [^,9#]*\b(?:said|says|report(?:ed|s)|show(?:ed|s)?|announced)\b[^,9#]*(?= ,)")
_OF_ANOTHER = regex(r"#! .*\b9 (?:[bmtr]+illion )?in Y\d+")  # "reached #!, compared to $3.83 billion in 2021"
_FROM_WHOM = regex(
    r"(?<!\S)(@\w+) (?:'s )?(goods|products|merchandise|wares|items)\b(?! (?:from|exports|imports|trade|turnover|surplus|deficit|balance|shipments|purchases|sales))"
)
"""Whose goods they are: "Chinese goods" come from China."""

_QUOTES = str.maketrans("“”", '""')
_FROM_AN_AMOUNT = regex(r"(?<!\S)(?:from|by) (?:\S+ )?(?:\$ )?(?:9|#!)")
"""What tells of two times, or of the end of one: "rose from $9", "by 9"."""

_TOPICS = ("trade", "figure", "gas")


def recast(claim: Claim, article: Article) -> Iterator[Anew]:
    """Yield a claim as it may be said in other words, each with an article of them, the closest first.

    What the sentence says of the number is one of the wordings of ``recast.toml`` from its first word to its last, but
    for when it was, what it is compared with and who says so: these stay as they are. Else a part of the sentence says
    it by itself. The number is read anew, so that a noun of growth makes it a rate.

    Parameters
    ----------
    claim : Claim
        A claim whose sentence is not read as it stands.
    article : Article
        The article.
    """
    start, end = sentence_of(article, claim)
    words = own_sentence(claim, article)
    if is_another_figure(words, article.text[start:end]) or (
        is_currency(claim.unit) and is_money_got(joined(words))
    ):
        return
    for tokens in words_of(claim, article):
        if usual := _in_the_usual_wording(claim, article, tokens):
            yield usual
    named, own_words = named_in(article), own_sentence(claim, article)
    usual_words = list(with_usual_verbs(own_words))
    whole = [usual_words] if usual_words != own_words else []
    for part in (*whole, *parts_by_themselves(usual_words, named)):
        if own := read_anew(claim, article, as_spelt(part, article.text), number_in(part, article.text), ""):
            yield own
        if usual := _in_the_usual_wording(claim, article, part):
            yield usual
    yield from _at_its_time(claim, article)
    for needs, topic in topics_before(claim, article).items():
        for tokens in words_of(claim, article):
            if usual := _in_the_usual_wording(claim, article, tokens, (needs, topic)):
                yield usual


def _at_its_time(claim: Claim, article: Article) -> Iterator[Anew]:
    """Yield a claim, at its own period, as its sentence says it without its times, or as one way of the trade that it is about."""
    tokens = with_usual_verbs(own_sentence(claim, article))
    number = number_in(tokens, article.text)
    for part in (tokens, *parts_by_themselves(tokens)):
        for bare in alone(part, claim, article):
            read = read_anew(claim, article, as_spelt(bare, article.text), number, "")
            for found in (read, _in_the_usual_wording(claim, article, bare)):
                if own := as_large(found, claim):
                    yield own
    period = only_time(tokens, article) or claim.period
    if not period or claim.kind != "level":
        return
    for line in one_way(tokens):
        found = read_anew(claim, article, sentence_anew(line, {}, ("", "", "")), number, "")
        if own := as_large(found, replace(claim, period=period)):
            yield own


def from_its_parts(claim: Claim, article: Article, before: Before | None = None) -> Iterator[Anew]:
    """Yield a claim, at its own period, in the usual wording that its sentence's parts make up, whatever their order.

    Parameters
    ----------
    claim, article
        As `recast` has them.
    before : Before, optional
        What the sentence goes on from, for what it leaves out or only points to.
    """
    claim = _at_the_only_time(claim, article)
    start, end = sentence_of(article, claim)
    plain = without_plain_words(own_sentence(claim, article))
    own_words = without_change(plain, goes_on=before is not None)
    if is_another_figure(own_words, article.text[start:end]) or (
        is_currency(claim.unit) and is_money_got(joined(own_words))
    ):
        return
    for tokens, said in said_anew(claim, article, before):
        found = read_anew(
            claim, article, sentence_anew(said, {}, ("", "", "")), number_in(tokens, article.text), ""
        )
        if own := as_large(found, claim):
            yield own


def _at_the_only_time(claim: Claim, article: Article) -> Claim:
    """Return a claim without a period with the only year that its sentence names: "the average copper price of 2022"."""
    if claim.period or claim.kind not in ("level", "price", "share", "count"):
        return claim
    start, end = sentence_of(article, claim)
    tokens = tokens_of(article.text[start:end], start, claim)
    if listed("comparing_times") & {one.text for one in tokens} or _FROM_AN_AMOUNT.search(joined(tokens)):
        return claim
    year = only_time(tokens, article)
    over = _IS_YEAR.fullmatch(year) and article.published and int(year) < article.published.year
    return replace(claim, period=year) if over else claim


def _in_the_usual_wording(
    claim: Claim, article: Article, tokens: Sequence[Token], about: tuple[str, Topic] | None = None
) -> Anew | None:
    """Return a claim in the usual wording of its sentence; None if that is none of the wordings known.

    With what the sentences before are about, the wordings are tried that leave it out.
    """
    needs, topic = about or ("", None)
    money = "money" if is_currency(claim.unit) else ""
    base, rest = _taken_out(_line(tokens, article.text), _BASE)
    if claim.kind == "level" and _OF_ANOTHER.search(rest):
        return None
    when, rest = _taken_out(_taken_out(rest, _IN_TERMS)[1], _TIME)
    source, rest = _taken_out(_tidy(rest), _SOURCE)
    within, rest = _taken_out(rest, _SAID_WITHIN)
    said, alone = _taken_out(rest, _SAID)
    for line, after in ((rest, ""), (alone, said)) if said else ((rest, ""),):
        words = _FROM_WHOM.sub(r"\2 from \1", _tidy(line)).split()
        for wording, patterns in that_may_fit(words):
            if (wording.needs == "base" and not base) or wording.of not in ("", claim.unit, money):
                continue
            if (wording.needs if wording.needs in _TOPICS else "") != needs:
                continue
            bound = match(patterns, words, topic.names if topic else {})
            if bound is not None and not (wording.needs == "alone" and len(named_in(article)) > 1):
                if needs == "figure" and not when:
                    return None  # of which other time it is, is not said
                if _changed_beside(bound) or (topic and not (bound := _of_the_topic(wording, bound, topic))):
                    return None
                around = (source, _shifted(when, wording.year), after + within)
                sentence = sentence_anew(wording.say, bound, around)
                return read_anew(claim, article, sentence, number_in(tokens, article.text), base)
    return None


def _changed_beside(bound: dict[str, str]) -> bool:
    """Return whether words that a wording leaves out may make the number another."""
    return changes([Token(one, 0, 0) for name in ("about", "tail") for one in bound.get(name, "").split()])


def _of_the_topic(wording: Wording, bound: dict[str, str], topic: Topic) -> dict[str, str]:
    """Return what the names of a wording stand for; none where its partner is another, or another flow stands beside."""
    about = [Token(one, 0, 0) for one in bound.get("about", "").split()]
    partner = bound.get("B", bound["U"])
    flows = topic.flows(partner)
    beside = "B" in bound and (find_flow(about) or any(one.place for one in about))
    if beside or not topic.is_with(partner[1:]):
        return {}
    return {**bound, **flows} if "V" in flows or not {"{V}", "{Z}"} & set(wording.say.split()) else {}


def _line(tokens: Sequence[Token], text: str) -> str:
    """Return tokens as one line without the full stop, a year as "Y2022"."""
    said = [
        f"Y{text[one.start : one.end]}"
        if one.text == "9" and _IS_YEAR.fullmatch(text[one.start : one.end])
        else one.text
        for one in tokens
    ]
    return " ".join(said).translate(_QUOTES).rstrip(" .")


def _taken_out(line: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return what a pattern finds, if it finds it once, and the line without it."""
    found = list(pattern.finditer(line))
    if len(found) != 1:
        return "", line
    return found[0][0], line[: found[0].start()] + line[found[0].end() :]


def _shifted(when: str, years: int) -> str:
    """Return words for a year, so many years later."""
    named = _IS_YEAR.search(when)
    if named is None:
        return "" if years else when
    whole = _WHOLE.fullmatch(when)
    return f"in {int(named[0]) + years}" if whole or years else when


def _tidy(line: str) -> str:
    """Return a line without the spaces and commas that something taken out has left."""
    line = re.sub(r" +", " ", line).strip()
    return re.sub(r"^(?:, )+|(?: ,)+$", "", re.sub(r"(?: ,){2,}", " ,", line)).strip()
