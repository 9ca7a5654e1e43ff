"""What a sentence only remarks: ", nearly all of it gas", "quietly reached a respectable", "thanks to a new railway".

What makes a figure another one is told by words that can be listed; why it is so, by any, which their place tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from analysis.claims.lexicon import MONTHS
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import listed, phrases, section, words
from analysis.verdicts.clause.tokens import Token, joined, kept_by_words, texts
from analysis.verdicts.wording.judgement import changes_it, is_adverb, nouns, praises, without_judgement
from analysis.verdicts.wording.passing import without_passing
from analysis.verdicts.wording.said import without_speech
from analysis.verdicts.wording.set_off import takes_a_part

_MOST = listed("how_much_of_it")
_ENDS = (",", ".", ";", ":", "(", ")", "–", "—", '"', "“", "”")
_NUMBERS = {"9", "#", "#!"}
_TELLING = (
    "taking_a_part", "changing", "excepting", "denying", "unreal", "restating", "picking", "rates", "measured", "parts",
    "multiples", "told_elsewhere",
)  # fmt: skip
"""The lists of words that may make a figure another one, or that a reader looks for wherever they stand."""


@kept_by_words
def without_remarks(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return a sentence without what it only remarks on its number, and what only announces it."""
    found = without_passing(without_speech(tokens))
    at = next((i for i, token in enumerate(found) if token.text == "#!"), len(found))
    for start in [i for i in range(len(found) - 1, -1, -1) if found[i].text == ","]:
        end = next((i for i in range(start + 1, len(found)) if found[i].text in (",", ".", ";")), len(found))
        if _is_remark([token.text for token in found[start + 1 : end]]):
            del found[start : end + (start < at)]
    found = [token for i, token in enumerate(found) if not (is_adverb(found, i) or praises(found, i))]
    return tuple(_without_set_off(_without_announcement(_without_reasons(without_judgement(found)))))


def _is_remark(said: Sequence[str]) -> bool:
    if _NUMBERS & set(said) or (words("restating") | words("excepting")) & set(said):
        return False
    of_it = next((i for i in range(1, min(5, len(said) - 1)) if said[i] == "of"), 0)
    most = all(
        text in _MOST or text.endswith(("-tenths", "-fifths", "-quarters", "-thirds"))
        for text in said[:of_it]
    )
    consists = bool(of_it) and said[of_it + 1] in ("it", "them", "which") and most
    return consists or " ".join(said).startswith(
        ("by far the ", "as opposed to ", "unlike ", "in contrast to ")
    )


def _without_reasons(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without why its number is so: "… in 2023 thanks to a new railway", "fell for lack of demand, to #!"."""
    found = list(tokens)
    for start in range(len(found) - 1, 1, -1):
        if found[start - 1].text in _ENDS or not _begins_a_reason(found, start):
            continue
        end = next((i for i in range(start, len(found)) if found[i].text in _ENDS), len(found))
        goes_on = "#!" in texts(found[end:])
        if (not goes_on or found[end].text == ",") and _only_tells(found[start:end], 2):
            del found[start:end]
    return found


_WHOLES = ("everything", "all", "goods", "gas", "products", "merchandise")
"""What a clause after "that" says more of: "of everything that Kyrgyzstan imported"."""


def _without_announcement(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without who only announces it: "Fresh data show that …", "Opening the fair, the mayor said …"."""
    that = next((i for i, token in enumerate(tokens) if token.text in ("that", *_NUMBERS)), 0)
    stated = bool(that) and tokens[that].text == "that" and tokens[that + 1].text not in words("predicates")
    if stated and tokens[that - 1].text not in _WHOLES:
        reckoned = tokens[that - 1].text in _RECKONING
        if _only_announces(tokens[: that - reckoned]):
            return list(tokens[that + 1 :])
    said = next((i for i, token in enumerate(tokens) if token.text in words("saying")), 0)
    begins = (
        said
        and said + 1 < len(tokens)
        and (tokens[said + 1].place or tokens[said + 1].text in nouns() | {"the"})
    )
    return list(tokens[said + 1 :]) if begins and _only_announces(tokens[:said]) else list(tokens)


def _only_announces(lead: Sequence[Token]) -> bool:
    """Return whether the words before a statement only say who makes it, and where or when."""
    told = [token for token in lead if token.text not in ("chamber", "commerce")]
    parts: list[list[Token]] = [[]]
    for token in told:
        if token.text == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    said = set(texts(told))
    doubted = {"far", *words("speech.no_statement")} & said or any(
        map(changes_it, said)
    )  # "it is far from true that"
    ended = any(token.text in _ENDS and token.text != "," for token in told)
    return not (doubted or ended) and all(
        part and _only_tells(part, int(part[0].text == "it")) for part in parts
    )


_RECKONING = ("estimate", "estimates", "estimated", "calculate", "calculates", "calculated")


def _without_set_off(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without the phrases between commas that leave its figure as it is."""
    found = list(tokens)
    stops = [
        -1,
        *(i for i, token in enumerate(found) if token.text in _ENDS or _is_dash(found, i)),
        len(found),
    ]
    at = next((i for i, token in enumerate(found) if token.text == "#!"), len(found))
    for start, end in reversed(list(pairwise(stops))):
        phrase = found[start + 1 : end]
        if not phrase or not _commas(found, start, end):
            continue
        after = found[end + 1].text if end + 1 < len(found) else ""
        behind = start > at
        if after in ("and", "or") and not behind:
            continue  # a row
        if behind and phrase[0].text in words("predicates"):
            continue  # "China, with its #!, is the biggest buyer"
        opens = (
            start < 0 and len(phrase) < 4 and phrase[0].text not in section("set_off") and not _alters(phrase)
        )
        if (behind or opens or _leads_a_remark(phrase)) and _only_tells(phrase, _leads_a_remark(phrase)):
            del found[max(0, start) : end + (start < 0 or not behind)]
    return found


def _alters(phrase: Sequence[Token]) -> bool:
    """Return whether a phrase may say what was done to a figure, or up to when: "Deflated", "Halfway through"."""
    return (phrase[0].text.endswith("ed") and phrase[0].text != "granted") or any(
        one.text in (*_UP_TO, "into") for one in phrase
    )


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a sign parts words, and is no part of one: " - a lopsided relationship"."""
    near = tokens[max(0, at - 1) : at + 2]
    return (
        tokens[at].text in ("-", "–", "—")
        and len(near) == 3
        and near[0].end < near[1].start
        and near[1].end < near[2].start
    )


def _commas(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a phrase stands between commas, or between one and an end of the sentence."""
    opened = start < 0 or tokens[start].text == "," or _is_dash(tokens, start)
    closed = end == len(tokens) or tokens[end].text in (",", ".")
    return opened and closed and not (start < 0 and (end == len(tokens) or tokens[end].text == "."))


_UP_TO = ("by", "through", "of", "to", "as", "until", "till")


def _leads_a_remark(phrase: Sequence[Token]) -> int:
    """Return how many words lead a phrase that goes with the whole sentence, or tells more of a noun; 0 for another."""
    first = phrase[0].text
    if len(phrase) > 1 and phrase[-2].text in _UP_TO and set(MONTHS) & set(phrase[-1].text.split("-")):
        return 0  # "by mid-May", "as of October": of a part of the year
    if first in section("set_off"):
        return 0 if takes_a_part(phrase) else len(phrase)
    if _begins_a_reason([*phrase, Token(".", 0, 0)], 0):
        return 2
    participle = len(phrase) > 2 and first.endswith(("ed", "ing")) and first not in words("restating")
    return int(first in words("leading") or participle)


def _begins_a_reason(tokens: Sequence[Token], at: int) -> bool:
    first = tokens[at].text
    by = first.endswith("ed") and texts(tokens[at + 1 : at + 2]) == ["by"]
    begun = _begun_by_reasons().get(first, ())
    return by or (bool(begun) and joined(tokens[at : at + 5]).startswith(begun))


@cache
def _begun_by_reasons() -> dict[str, tuple[str, ...]]:
    every = [f"{phrase} " for phrase in phrases("reasons")]
    return {one.split()[0]: tuple(two for two in every if two.split()[0] == one.split()[0]) for one in every}


def _only_tells(part: Sequence[Token], lead: int = 0) -> bool:
    """Return whether a part of a sentence names no number, place, flow, nor anything that makes a figure another."""
    every = texts(part)
    named = any(token.place for token in part) or bool((_NUMBERS | _MEASURED) & set(every))
    said = [text for text in every[lead:] if lead < 2 or text not in words("in_reasons")]
    return not (named or _kept(said) or takes_a_part(part) or find_flow(part))


_MEASURED = {
    "average",
    "mean",
    "terms",
    "own",
    "count",
    "reckoning",
    "books",
    "tally",
    "statistics",
    "statistical",
}
"""What makes a figure a mean or one in other money, or says whose it is."""


def _kept(said: Sequence[str]) -> bool:
    """Return whether words hold one that may make a figure another one, or that a reader looks for."""
    parts = {part for text in said for part in (text, *text.split("-"))}
    return (
        any(words(name) & parts - {"#"} for name in _TELLING)
        or bool(_measures() & parts)
        or any(map(changes_it, parts))
    )


@cache
def _measures() -> frozenset[str]:
    """Return the words of what is measured, of goods, of offices that count gas, and of months."""
    goods = [
        phrase
        for name in ("uncovered", "commodities", "goods", "gas_sources")
        for known in section(name).values()
        for phrase in known
    ]
    told = {
        word for phrase in (*goods, *phrases("gas.nouns"), *phrases("gas.line")) for word in phrase.split()
    }
    return (nouns() | told | set(MONTHS)) - {
        "may",
        "of",
        "in",
        "to",
        "'s",
        "from",
        "said",
        "says",
        "national",
    }
