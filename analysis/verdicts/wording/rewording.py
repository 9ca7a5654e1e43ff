"""Wordings put as the usual ones: "what China bought from Kazakhstan", "A is B's largest supplier with …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.verdicts.wording.lexicon import phrases
from analysis.verdicts.wording.tokens import Token, amounts_in, joined

_BEST = r"(?:(?:the |now |single |second |third |top |main |largest |biggest |leading |major |most |important |key |number |one ))*"
_FLOWS = (
    ("trade with", r"(?:trading|trade|commercial) partner"),
    ("exports to", r"(?:export (?:market|destination)|buyer|customer)"),
    ("imports from", r"(?:supplier|source of imports)"),
)
_GOODS = r"(?: of (?P<goods>(?:pipeline |piped |natural )*gas|lng))?"
_AMONG = r"(?: (?:in|among|of) (?:the )?(?:region|bloc|@\w+)(?: (?:countries|states|nations|republics))?| in 9| last year| ,)*"
_IS = r"(?:is|are|was|were|remained|remains|became|stayed|has been|included|as)"
_PASSING = r"(?:overtook|overtakes|has overtaken|replaced|replaces|has replaced|displaced|ousted|passed|surpassed|unseated|dethroned)"
_WITH = r"(?:with|at|\(|,|: )"


def reworded(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence in the words of the usual wording, where it has another for the same.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    """
    return _of_what(_ranked(_without_as_much(tokens)))


def _without_as_much(tokens: Sequence[Token]) -> list[Token]:
    """Return "sold it more than twice as much, $61.4 billion" as "sold it $61.4 billion"."""
    line = joined(tokens)
    told = re.search(
        r"(?:(?:more|less|nearly|almost|over|about|around|than) )*(?:(?:9|\w+) times|twice|double|half|thrice) (?:as|that) (?:much|amount)? ?, (?=\$? ?(?:#!|9))",
        line,
    )
    if told is None:
        return list(tokens)
    first, last = (len(line[:at].split()) for at in told.span())
    return [*tokens[:first], *tokens[last:]]


def _of_what(tokens: Sequence[Token]) -> list[Token]:
    """Return "of what China bought from Kazakhstan" as "of China's imports from Kazakhstan"."""
    found = list(tokens)
    for i in range(len(found) - 3, 0, -1):
        if (
            found[i - 1].text != "of"
            or found[i].text not in ("what", "everything", "all")
            or not found[i + 1].place
        ):
            continue
        verb = found[i + 2]
        noun = (
            "imports"
            if verb.text in phrases("bought")
            else ("exports" if verb.text in phrases("sold") else "")
        )
        if noun:
            owner = found[i + 1]
            if (
                noun == "imports"
                and [t.text for t in found[i + 3 : i + 4]] == ["in"]
                and any(t.place for t in found[i + 4 : i + 6])
            ):
                found[i + 3] = Token(
                    "from", found[i + 3].start, found[i + 3].end
                )  # "what China bought in Central Asia"
            found[i : i + 3] = [owner, Token("'s", owner.end, owner.end), Token(noun, verb.start, verb.end)]
    return found


def _ranked(tokens: Sequence[Token]) -> list[Token]:
    """Return the amount of "A remained B's largest partner with #!" as "B's trade with A was #!"."""
    texts = [token.text for token in tokens]
    if "#!" not in texts:
        return list(tokens)
    line, at = joined(tokens), texts.index("#!")
    for words, kind in _FLOWS:
        owner = rf"(?P<owner>@\w+) 's {_BEST}{kind}s?{_GOODS}{_AMONG}"
        amount = rf"{_WITH} (?:trade of |a turnover of |turnover of )?#!"
        head = re.search(
            rf"(?P<best>@\w+) (?:, )?(?:{_PASSING} (?:the )?@\w+ )?{_IS} (?:the )?{owner} {amount}", line
        ) or re.search(rf"{owner} {_IS} (?:the )?(?P<best>@\w+) (?:, )?{amount}", line)
        if head is None or head["best"] == head["owner"]:
            continue
        partner = head["best"]
        start, end = tokens[0].start, tokens[at].start
        flow, _, link = words.partition(" ")
        goods = f" of {head['goods']}" if head["goods"] else ""
        said = f"{head['owner']} 's {flow}{goods} {link} {partner} were"
        return [*(Token(word, start, end) for word in said.split()), *_with_tail(tokens, at)]
    return list(tokens)


def _with_tail(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the number with the words right after it, and with what the sentence says after all amounts."""
    texts = [token.text for token in tokens]
    own = next(
        (i for i in range(at, len(texts)) if texts[i] in (",", "and", "followed", ")", ";")), len(texts)
    )
    last = max(amounts_in(texts))
    comma = next((i for i in range(max(last, own), len(texts)) if texts[i] == ","), len(texts))
    return [*tokens[at:own], *tokens[comma:]]
