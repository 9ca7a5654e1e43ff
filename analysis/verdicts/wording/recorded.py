"""Whose flow it is where a country is said to have recorded it: "Kazakhstan posted exports of …, and imports of …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.statistics import select
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import HEDGES, listed
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import publishes

_RECORDING = listed("recording")
_BETWEEN = HEDGES | listed("beside_recording")
_BEFORE = {"in", "9", ",", "last", "year", "the", "whole", "while", "and", "meanwhile"}


def recorded_by(clauses: Sequence[Sequence[Token]], own: int, flow: Flow) -> Parties | None:
    """Return the sides of a flow whose owner is the subject that recorded it; None if the words do not say this.

    Parameters
    ----------
    clauses : sequence of clauses
        The sentence.
    own : int
        Which of them names the flow; one that begins with "and" may have the subject of the clause before.
    flow : Flow
        The words for the flow.
    """
    clause = clauses[own]
    owner = _subject(clause[: flow.start])
    if not owner and own and clause[0].text == "and" and not codes(clause):
        before = clauses[own - 1]
        owner = _subject(before) if _plain(clause[: flow.start]) else ""
    if not owner or flow.verb or set(codes(clause)) - {owner}:
        return None
    said = (("reporter", "who recorded it"),)
    return Parties("", owner, owner, said) if flow.kind == "imports" else Parties(owner, "", owner, said)


def _subject(tokens: Sequence[Token]) -> str:
    """Return the place that opens a clause and is followed by a verb of recording, and by nothing else of meaning."""
    at = next((i for i, token in enumerate(tokens) if token.place), -1)
    if at < 0 or not all(token.text in _BEFORE for token in tokens[:at]):
        return ""
    rest = tokens[at + 1 :]
    if not rest or rest[0].text not in _RECORDING or len(codes(tokens)) != 1:
        return ""
    return tokens[at].place if _plain(rest[1:]) else ""


def _plain(tokens: Sequence[Token]) -> bool:
    return all(token.text in _BETWEEN | {"exports", "imports", "trade"} for token in tokens)


_OFFICIAL = regex(
    r"@([A-Z]{3})(?: 's)? (?:own )?(?:national |official |state )*(?:statistics|statistical|statisticians|data|figures)\b|\bofficial (?:data|figures|statistics) (?:from|of) @([A-Z]{3})\b|^as @([A-Z]{3}) counts it\b"
)


def counts_services(line: str) -> bool:
    """Return whether words are of goods and services as an office counts them whose table has both.

    Parameters
    ----------
    line : str
        The words of a sentence, as one text.
    """
    if " goods and services " not in line:
        return False
    told = _OFFICIAL.search(line)
    named = [told[told.lastindex or 0]] if told else _CODE.findall(line) if _OFFICE_ALONE.search(line) else []
    return any(holds_services(code) for code in named)


def holds_services(code: str) -> bool:
    """Return whether the table has a country's trade in goods and services, as its office counts them.

    Parameters
    ----------
    code : str
        The country's code, "" for none.
    """
    return bool(code) and bool(select("trade", reporter=code, coverage="goods and services"))


_CODE = regex(r"@([A-Z]{3})\b")
_OFFICE_ALONE = regex(
    r"\b(?:the|its) (?:(?:national|state|country|'s) )*(?:statistics|statistical) (?:agency|committee|office|bureau|service)\b"
)
"""An office that is nobody's but one of those that the sentence names."""


_OF = r"(?:(?:the|own|official|national|state|customs|statistics|statistical|agency|office|bureau|committee|administration|service|authority|authorities|ministry|trade|foreign|general|of|commerce|latest|published) )*"
_COUNT = (
    r"(?:count|reckoning|tally|books|figures|numbers|data|statistics|tables|returns|records|side|accounts)"
)
_OFFICE_RECORDED = regex(
    rf"^(?:the )?@[A-Z]{{3}} (?P<office>(?:'s )?{_OF}(?:{_COUNT}|customs|statistics|bureau|office|agency|committee|service|administration|ministry)"
    r"(?: of (?:the )?(?:national )?(?:statistics|commerce|trade))?) (?:counted|recorded|registered|reported|tallied) (?=(?!.* trade\b).*\b(?:exports|imports)\b)"
)
_OFFICE_IN = regex(
    rf"(?:^|(?<=the )|(?<=by )|(?<=from )|(?<=to )|(?<=, )|(?<=that ))(?P<office>{_OF}(?:{_COUNT}|customs|statistics|bureau|office|agency|committee|service|administration|ministry)"
    r"(?: of (?:the )?(?:national )?(?:statistics|commerce|trade|foreign trade|customs))?) (?:in|out of|from|of) (?:the )?@(?P<a>[A-Z]{3})(?! 's)"
)


def office_owned(tokens: Sequence[Token]) -> list[Token]:
    """Return "the Bureau of National Statistics in Astana" as "Kazakhstan's bureau of national statistics"."""
    line = joined(tokens)
    said = _OFFICE_IN.search(line)
    if said is None:
        return list(tokens)
    start = len(line[: said.start()].split())
    end = start + len(said[0].split())
    office = [token for token in tokens[start : end - 1] if token.text != "the"]
    office = office[: len(said["office"].replace("the ", "").split())]
    place = tokens[end - 1]
    whose = [replace(place, end=place.start), Token("'s", place.start, place.start)]
    led = int(start > 0 and tokens[start - 1].text == "the")
    return [*tokens[: start - led], *whose, *office, *tokens[end:]]


def recorded_by_its_office(tokens: list[Token]) -> list[Token]:
    """Return "Kazakhstan's statistics bureau counted $15.4 billion of imports" as "Kazakhstan recorded …".

    The office of a country of whose books the tables have nothing stays: its own count is meant.
    """
    line = joined(tokens)
    said = _OFFICE_RECORDED.search(line)
    owner, *others = codes(tokens) or ("",)
    if said is None or not any(publishes(owner, other) for other in (*others, "WLD")):
        return tokens
    verb = len(line[: said.end()].split()) - 1
    first = next(i for i, token in enumerate(tokens) if token.place)
    return [*tokens[: first + 1], replace(tokens[verb], text="recorded"), *tokens[verb + 1 :]]
