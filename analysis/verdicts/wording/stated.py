"""What an office is said to put at a number, as a statement: "@CHN 's trade with @KAZ at #!" with "was #!"."""

from __future__ import annotations

from analysis.verdicts.clause.tokens import Token, joined, texts
from analysis.verdicts.needed import regex

FLOWS = {"trade": ("with",), "turnover": ("with",), "exports": ("to",), "imports": ("from",), "purchases": ("from",), "sales": ("to",), "deliveries": ("to",), "shipments": ("to",)}  # fmt: skip
"""Flows, and what leads from them to the other side."""


def words_at(words: str, at: int) -> list[Token]:
    """Return words as tokens that stand at one place.

    Parameters
    ----------
    words : str
        The words.
    at : int
        Where they stand in the article's text.
    """
    return [Token(text, at, at) for text in words.split()]


def as_stated(rest: list[Token], who: str) -> list[Token]:
    """Return what an office is said to put at a number as a statement: "@CHN 's trade with @KAZ at #!" with "was #!".

    Parameters
    ----------
    rest : list of Token
        What stands behind its verb.
    who : str
        The office, as `who_counts` has it.
    """
    if rest[0].text == "#!" and (told := _OF_WHAT.match(joined(rest[1:]))):
        behind = rest[1 + len(told[0].split()) :]
        end = len(behind) - (behind[-1].text == ".")
        rest = [*behind[:end], Token("was", behind[end - 1].end, behind[end - 1].end), rest[0], *behind[end:]]
    if (
        rest[0].text in FLOWS
        and who[0] == "@"
        and len(rest) > 2
        and rest[1].text in FLOWS[rest[0].text]
        and rest[2].place
    ):
        rest = [*words_at(f"{who} 's", rest[0].start), *rest]
    if rest[0].text in ("country", "its", "their") and who[0] == "@":
        rest = [*words_at(f"{who} 's", rest[0].start), *rest[1 + (texts(rest[1:2]) == ["'s"]) :]]
    if who[0] == "@" and texts(rest[:2]) in (["a", "surplus"], ["a", "deficit"]):
        at = next((i for i, one in enumerate(rest) if one.text == "country"), 0)
        if at:
            rest[at - (rest[at - 1].text == "the") : at + 2] = words_at("its", rest[at].start)
        return [*words_at(f"{who} had", rest[0].start), *rest]
    return as_linked(rest)


def as_linked(rest: list[Token]) -> list[Token]:
    """Return a statement with "was" for what links its number to the flow: "stands at #!", "of #!"; nothing without a number.

    Parameters
    ----------
    rest : list of Token
        The statement.
    """
    number = texts(rest).index("#!") if "#!" in texts(rest) else 0
    if link := _LINK.search(joined(rest[:number])):
        words = len(link[0].split())
        rest[number - words : number] = [Token("was", rest[number - words].start, rest[number - 1].end)]
    return rest if number else []


_OF_WHAT = regex(
    r"(?:for|as|of) (?:the )?(?:(?:value|amount|figure|total|level|size|worth) (?:of|for) (?:the )?)?(?=@[A-Z]{3} 's )"
)
_LINK = regex(
    r"(?<!\S)(?<!surplus )(?<!deficit )(?<!growth )(?<!increase )(?<!rise )(?<!gain )(?<!drop )(?<!fall )(?<!decline )(?<!decrease )(?<!jump )(?<!gap )(?<!share )"
    r"(?:(?:(?:appears?|appeared|figures?|figured|stands?|stood|is|are|was|were) )?(?:(?:down|entered|listed|given|carried|shown|recorded|booked|found|included|put|registered|reported|valued|reckoned|counted) )?(?:at|as)"
    r"|of|with|to be|to have been|to be worth|to have totalled|to have reached|being)$"
)
