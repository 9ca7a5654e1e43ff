"""Goods that stand for a flow behind trade both ways: "Kyrgyz goods made up #! of this, the rest being Chinese supplies"."""

from __future__ import annotations

from dataclasses import replace

from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading


def pair_of(old: Reading) -> tuple[str, str]:
    """Return whose trade it is and with whom, "" for what is not known.

    Parameters
    ----------
    old : Reading
        Trade.
    """
    if old.reporter:
        return old.reporter, old.partners[0] if len(old.partners) == 1 else ""
    return (old.partners[0], old.partners[1]) if len(old.partners) == 2 else ("", "")


_REST = regex(r"(?<= ), (?:with )?the (?:rest|remainder|balance) (?!of )")


def without_rest(segment: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words without what is said of the rest behind the number: ", the rest being Chinese supplies".

    Parameters
    ----------
    segment : tuple of Token
        The words of a figure.
    """
    line = joined(segment)
    rest = _REST.search(line, line.find("#!"))
    return segment[: line[: rest.start()].count(" ")] if rest else segment


WARES = regex(r"(?<!\S)@([A-Z]{3}) (?:'s )?(?:goods|products|merchandise|wares)(?= |$)")


def with_flow_of_wares(segment: tuple[Token, ...], old: Reading) -> tuple[Token, ...]:
    """Return the wares of one side as its flow, behind trade both ways: "Kyrgyz goods made up #! of this".

    Parameters
    ----------
    segment : tuple of Token
        The words of a figure.
    old : Reading
        The trade that it goes on from.
    """
    owner, other = pair_of(old)
    line = joined(segment)
    wares = WARES.search(line)
    if old.flow != "total" or wares is None or not old.reporter or wares[1] not in (owner, other):
        return segment
    first = line[: wares.start()].count(" ")
    size = len(wares[0].split())
    noun = replace(segment[first + size - 1], text="exports" if wares[1] == owner else "imports")
    return (*segment[:first], noun, *segment[first + size :])
