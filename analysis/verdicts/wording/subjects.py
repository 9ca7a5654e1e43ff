"""Whom a sentence is about or only points to: "the neighbour", "there", "the five republics"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.article import Article
from analysis.statistics.flows import LINKS
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import listed, phrases, words
from analysis.verdicts.clause.tokens import Token, codes, joined, named_in, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of, of_last_article

_NOT_SUBJECTS = listed("not_subjects")
_NEIGHBOUR = regex(r"(?:the|its) (?:[a-z]+ )?(?:neighbou?r|neighbou?ring (?:country|state|nation))(?= |$)")


def neighbour_words(tokens: Sequence[Token], i: int) -> int:
    """Return how many words "the neighbour", "the eastern neighbour" or "the neighbouring country" are; 0 for others.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    i : int
        Where they would begin.
    """
    found = _NEIGHBOUR.match(joined(tokens[i : i + 4]))
    return found[0].count(" ") + 1 if found else 0


def the_neighbour(tokens: Sequence[Token], i: int, last: Sequence[Token]) -> str:
    """Return the country that "the neighbour" stands for: the one named before that the words are not about.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    i : int
        Where the words begin.
    last : sequence of Token
        The sentence before.

    Returns
    -------
    str
        Its code; "" where that is not clear.
    """
    here = [code for code in codes(tokens[:i]) if not members_of(code)]
    about = here or subjects_of(last, set())
    others = {code for code in codes(last) if code not in about and not members_of(code)}
    return others.pop() if len(set(about)) == len(others) == 1 else ""


def subject_of(last: Sequence[Token], tokens: Sequence[Token]) -> str:
    """Return the place that the sentence before is about, if it names no other that could be meant.

    Parameters
    ----------
    last, tokens : sequence of Token
        The sentence before, and the sentence, whose own places are not meant.
    """
    here = set(codes(tokens))
    here |= {member for code in here for member in members_of(code)}
    about = subjects_of(last, here)
    if len(about) != 1:
        return ""
    (subject,) = about
    named = [code for code in codes(last) if code not in here and code != subject]
    return "" if any(subject not in members_of(code) for code in named) else subject


def subjects_of(last: Sequence[Token], here: set[str]) -> list[str]:
    """Return the places that a sentence is about: those behind no preposition, but for some.

    Parameters
    ----------
    last : sequence of Token
        The sentence.
    here : set of str
        Codes of places that are not meant.
    """
    about: dict[str, None] = {}
    behind = ""
    for i, token in enumerate(last):
        if token.place:
            near = [one.text for one in last[max(0, i - 2) : i] if one.text != "the"][-1:]
            # In a list the first one's preposition holds for all: "with Kazakhstan, Kyrgyzstan and …".
            behind = behind if near in ([","], ["and"]) and behind else "".join(near)
            if behind not in _NOT_SUBJECTS and token.place not in here:
                about[token.place] = None
    return list(about)


_FIVE = "CA5"
_TO_THE_WEST = (
    ("to", "the", "west"),
    ("to", "its", "west"),
    ("to", "china", "'s", "west"),
    ("to", "@CHN", "'s", "west"),
)


def with_the_five(tokens: Sequence[Token], article: Article) -> list[Token]:
    """Return a sentence with "the five republics" as the five of Central Asia, where its article speaks of no others.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    article : Article
        The article: it names China, and no place and no kind of group beside China and Central Asia.
    """
    found = list(tokens)
    if not any(one.text == "five" for one in found) or not _speaks_of_no_others(article):
        return found
    for at in range(len(found) - 1, 0, -1):
        if found[at].text == "five" and found[at - 1].text in ("the", "these", "those"):
            end = _end(found, at + 1)
            if end:
                start = at - (at > 1 and found[at - 2].text == "all") - 1
                found[start:end] = [Token(f"@{_FIVE}", found[at - 1].start, found[end - 1].end)]
    return found


def _end(tokens: Sequence[Token], at: int) -> int:
    """Return where the words for the five end; 0 where they go on to say which ones they are."""
    texts = [one.text for one in tokens]
    known = listed("describing_the_five")
    described = texts[at : at + 1] != [] and texts[at] in known
    while texts[at : at + 1] and texts[at] in known | listed("describing_any_five"):
        at += 1
    if not (texts[at : at + 1] and texts[at] in listed("states_of_the_five")):
        return 0
    republics = texts[at] == "republics"
    at += 1
    west = next((one for one in _TO_THE_WEST if tuple(texts[at : at + len(one)]) == one), ())
    at += len(west)
    if not (described or republics or west):
        return 0
    after = texts[at] if at < len(texts) else "."
    dated = after == "in" and texts[at + 1 : at + 2] in (["9"], ["the"], ["total"], ["dollar"], ["yuan"])
    return at if west or dated or after not in listed("going_on_about_the_five") else 0


@of_last_article
def _speaks_of_no_others(article: Article) -> bool:
    """Return whether an article names China, and no place and no kind of group beside China and Central Asia."""
    named = {*named_in(article)}
    others = named - {"CHN", _FIVE, "WLD", *members_of(_FIVE)}
    said = {one.text for one in tokens_of(article.text, 0)}
    return "CHN" in named and not others and not said & (words("regions") | listed("groups_of_others"))


_EXISTS = {"is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "remains", "remain"}
_PREPOSITIONS = {"to", "from", "in", "into", "with", "of", "by", "at", "for", "between", "and"}
_BREAKS = {",", ";", "and", "but", "while", "whereas", "although", "though"}


def with_places(tokens: Sequence[Token], about: str = "") -> list[Token]:
    """Return a sentence with the place that "there" or "from them" stands for; it stays where more than one may be meant.

    It is the only place named before in the sentence besides the one that does what the clause says. What goes to
    it or comes from it is told by the word for the flow: "its shipments there" go to it.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    about : str
        The place that the sentence before is about, which is meant where this one names no other.
    """
    found: list[Token] = []
    for i, token in enumerate(tokens):
        there = token.text == "there" and found and _is_a_place(found, tokens[i + 1 :])
        partner = token.text in ("it", "them") and found and found[-1].text in ("to", "from", "with")
        place = _meant(found, about) if there or partner else ""
        if place:
            found += [*_link(found), Token(f"@{place}", token.start, token.end)]
        else:
            found.append(token)
    return found


def _is_a_place(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Tell "its shipments there were …" and "imports from there were …" from "there were …"."""
    if not after or after[0].text not in _EXISTS:
        return True
    noun = find_flow(before[-1:])
    return before[-1].text in ("to", "from") or (noun is not None and not noun.verb)


def _meant(before: Sequence[Token], about: str) -> str:
    """Return the only place named that is not the one that does what the clause says, else what it is about, or ""."""
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].text in _BREAKS), 0)
    owner = [one.place for one, mark in pairwise(before[-3:-1]) if one.place and mark.text == "'s"]
    doers = owner or _unlinked(before[start:]) or _unlinked(before)[:1]  # "of China's exports there"
    others = (set(codes(before)) - {"WLD", *doers[-1:]}) or {about} - {"", *doers[-1:]}
    return others.pop() if doers and len(others) == 1 else ""


def _unlinked(tokens: Sequence[Token]) -> list[str]:
    """Return the places that no preposition stands before, nor a verb that they are the object of: "sold Kyrgyzstan"."""
    ties = _PREPOSITIONS | {*phrases("sold"), *phrases("bought")} - {*phrases("exports"), *phrases("imports")}
    found, last = [], ""
    for token in tokens:
        if token.place and last not in ties:
            found.append(token.place)
        last = last if token.text == "the" else token.text
    return found


def _link(before: Sequence[Token]) -> list[Token]:
    """Return "to", "from" or "with" as the flow before says; nothing where a preposition stands there already."""
    last = before[-1]
    if last.text in ("to", "from", "with", "in", "into"):
        return []
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].text in _BREAKS), 0)
    flow = find_flow([token for token in before[start:] if token.text != "#!"])
    return [Token(LINKS[flow.kind], last.end, last.end)] if flow else []
