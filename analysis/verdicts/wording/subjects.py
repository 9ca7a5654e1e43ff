"""Which country a sentence is about, and which one "the neighbour" then is."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.lexicon import listed
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of

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
