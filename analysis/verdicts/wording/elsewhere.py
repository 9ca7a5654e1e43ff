"""Where a sentence begins to say the same of another place: "… to Kazakhstan and $19.7 billion to Kyrgyzstan"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.wording.lexicon import phrases
from analysis.verdicts.wording.several import WARES
from analysis.verdicts.wording.tokens import Token, amounts_in


def goes_elsewhere(tokens: Sequence[Token], i: int) -> bool:
    """Return whether another amount for another place begins: "… to Kazakhstan and $19.7 billion to Kyrgyzstan"."""
    if tokens[i].text in phrases("sold") + phrases("bought"):
        return False  # the verb of a subject before the comma
    amounts = amounts_in([token.text for token in tokens])
    amount = next((j for j in amounts if i <= j < i + 5), None)
    if amount is None or any(token.place for token in tokens[i:amount]):
        return False
    if not any(j < i for j in amounts):
        return False
    for token in tokens[amount : amount + 7]:
        if token.text in (",", ";", "(", "and"):
            return False
        if token.place:
            return _linked(tokens, token)
    return False


def _linked(tokens: Sequence[Token], place: Token) -> bool:
    at = next(i for i, token in enumerate(tokens) if token is place)
    before = [token.text for token in tokens[max(0, at - 2) : at] if token.text != "the"]
    wares = before[-1:] == ["of"] and bool(WARES & {token.text for token in tokens[at + 1 : at + 3]})
    return wares or before[-1:] in (["to"], ["from"], ["with"])


def of_another_partner(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the same of another partner begins: "and from Uzbekistan for $996 million", "that with Uzbekistan"."""
    texts = [token.text for token in tokens[i : i + 10] if token.text != "the"]
    start = int(texts[0] == "and")
    after_comma = i > 0 and tokens[i - 1].text == ","
    pointing = texts[start : start + 1] in (["that"], ["those"])
    start += pointing
    if not (texts[0] == "and" or (after_comma and pointing)):
        return False
    if texts[start : start + 1] not in (["to"], ["from"], ["with"]) or not texts[start + 1 : start + 2]:
        return False
    at = next((j for j in amounts_in(texts) if j > start + 1), None)
    if at is None or not texts[start + 1].startswith("@") or {",", ";", "and"} & set(texts[start + 2 : at]):
        return False
    return any(j < i for j in amounts_in([token.text for token in tokens]))


def of_another_place(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the same is said of another place: "… 10 million people and Turkmenistan to about 7 million"."""
    texts = [token.text for token in tokens[i : i + 6]]
    if (
        not texts[1:2]
        or not texts[1].startswith("@")
        or tokens[i - 1].place
        or "between" in [t.text for t in tokens[:i]]
    ):
        return False
    number = next((j for j, text in enumerate(texts[2:], 2) if text in ("9", "#", "#!")), None)
    return number is not None and set(texts[2:number]) <= {
        "to",
        "has",
        "with",
        "about",
        "some",
        "around",
        "nearly",
        "$",
    }
