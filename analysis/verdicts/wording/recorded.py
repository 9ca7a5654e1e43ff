"""Whose flow it is where a country is said to have recorded it: "Kazakhstan posted exports of …, and imports of …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.statistics import select
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token, codes, joined

_RECORDING = {
    "recorded", "records", "posted", "posts", "reported", "reports", "registered", "registers", "logged", "logs", "notched",
    "booked", "saw", "had", "ran",
}  # fmt: skip
_BETWEEN = HEDGES | {
    "up", "in", "of", "total", "its", "a", "record", "merchandise",
    "goods", "#!", "$", "9", "billion", "million", "trillion", "worth", "and", "combined", "overall", "annual", "foreign",
}  # fmt: skip
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


_OFFICIAL = re.compile(
    r"@([A-Z]{3})(?: 's)? (?:own )?(?:national |official |state )*(?:statistics|statistical|statisticians|data|figures)\b|\bofficial (?:data|figures|statistics) (?:from|of) @([A-Z]{3})\b"
)


def counts_services(line: str) -> bool:
    """Return whether words are of goods and services as an office counts them whose table has both.

    Parameters
    ----------
    line : str
        The words of a sentence, as one text.
    """
    told = _OFFICIAL.search(line) if " goods and services " in line else None
    code = (told[1] or told[2]) if told else ""
    return bool(code) and bool(select("trade", reporter=code, coverage="goods and services"))


_AS_COUNTED = re.compile(
    r", as (?:(?:the )?@([A-Z]{3})(?: 's)?(?: [a-z]+){0,3} (?:counts?|counted|records?|recorded|reports?|reported|reckons?|sees?|puts?) (?:it|them|this)"
    r"|(?:counted|recorded|reported|reckoned|measured|seen) (?:by|in) (?:the )?@([A-Z]{3})(?: 's)?(?: [a-z]+){0,3}) (?=[,.])"
)


def counted_first(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence with whose count it is before all else: ", as Beijing counts it," as "as China counts it, …".

    Parameters
    ----------
    tokens : sequence of Token
        A sentence.
    """
    line = joined(tokens)
    said = _AS_COUNTED.search(line)
    if said is None:
        return list(tokens)
    start = len(line[: said.start()].split())
    end = start + len(said[0].split())
    rest = [*tokens[:start], *tokens[end + (tokens[end].text == ",") :]]
    at = tokens[0].start
    return [Token(text, at, at) for text in ("as", f"@{said[1] or said[2]}", "counts", "it", ",")] + rest
