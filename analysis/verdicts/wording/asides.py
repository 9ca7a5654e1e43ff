"""What a sentence says in passing: quoted words, relative clauses and appositions that do not hold the number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from analysis.verdicts.clause.described import STATE
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import HEDGES, phrases, words
from analysis.verdicts.clause.tokens import Token, codes

_RELATIVE = ("which", "who", "whom", "where")
_OF_A_PLACE = ("a", "an", "home", "with")
_PEOPLE = {"population", "people", "inhabitants", "residents", "citizens"}
_MEASURED = ("economy", "population", "gdp")


def without_quotations(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without quoted statements that say nothing of the number.

    "Trade with China “has never looked better”, …" denies nothing of the trade. A quotation stays where it holds a
    number, a place, a flow or goods, where it points to something ("it", "true"), where it is a few words that may
    qualify a noun ("non-oil"), or where it is what is said of the number itself.
    """
    found = list(tokens)
    opening = next((i for i, token in enumerate(found) if token.text in ('"', "“")), None)
    while opening is not None:
        closing = next((i for i in range(opening + 1, len(found)) if found[i].text in ('"', "”")), None)
        if closing is None:
            return found
        if _says_nothing_of_it(found, opening, closing):
            comma = found[closing - 1 : closing] if found[closing - 1].text == "," else []
            found[opening : closing + 1] = comma
            closing = opening - 1 + len(comma)
        opening = next((i for i in range(closing + 1, len(found)) if found[i].text in ('"', "“")), None)
    return found


def _says_nothing_of_it(tokens: Sequence[Token], opening: int, closing: int) -> bool:
    inside = tokens[opening + 1 : closing]
    texts = [token.text for token in inside]
    spoken = [text for text in texts if text[0].isalnum()]
    if len(spoken) < 3 or not words("spoken") & set(spoken):
        return False
    if any(token.place or token.text in ("9", "#", "#!") for token in inside) or find_flow(inside):
        return False
    if (words("pointing") | words("excepting")) & set(spoken):
        return False
    after = tokens[closing + 1].text if closing + 1 < len(tokens) else "."
    if after not in (",", ".", ";", "and", "but", "said") and texts[-1] != ",":
        return False
    clause = tokens[:opening]
    last = next((i for i in range(len(clause) - 1, -1, -1) if clause[i].text in (",", ";")), -1)
    return all(token.text != "#!" for token in clause[last + 1 :])


def set_apart(
    tokens: Sequence[Token],
) -> tuple[list[Token], list[Token], list[Token], list[list[Token]]]:
    """Return a sentence in what stands before, in and after the aside that holds the number, and its other asides.

    "Kazakhstan, which has 20 million people, sold …" says who has the people with the place before the comma, and
    what it sold has nothing to do with them. Without such an aside the first part is the sentence without the
    asides that do not hold the number, and the next two are empty.
    """
    if (people := _in_brackets(tokens)) is not None:
        return people
    found = list(tokens)
    others: list[list[Token]] = []
    at = 1
    while at < len(found):
        end = (_closing(found, at) or _of_its_people(found, at)) if found[at - 1].text == "," else None
        if end is None or not _opens(found, at, end):
            at += 1
        elif any(token.text == "#!" for token in found[at:end]):
            return found[: at - 1], [*_antecedent(found, at), *found[at:end]], found[end + 1 :], others
        else:
            others.append(found[at:end])
            del found[at - 1 : end + 1]
    return found, [], [], others


def _in_brackets(
    tokens: Sequence[Token],
) -> tuple[list[Token], list[Token], list[Token], list[list[Token]]] | None:
    """Return a sentence around "Kyrgyzstan (population: 7 million)", as `set_apart` does, or None."""
    texts = [token.text for token in tokens]
    for i in range(1, len(texts) - 2):
        if texts[i : i + 2] == ["(", "population"] and tokens[i - 1].place and ")" in texts[i:]:
            end = texts.index(")", i)
            if "#!" in texts[i:end]:
                inside = [tokens[i - 1], *(t for t in tokens[i + 1 : end] if t.text not in (":", ","))]
                return list(tokens[:i]), inside, list(tokens[end + 1 :]), []
    return None


def _closing(tokens: Sequence[Token], start: int) -> int | None:
    """Return the comma after which the main clause goes on with its verb, or None."""
    verbs = _going_on()
    for i in range(start + 1, len(tokens) - 1):
        if tokens[i].text in (";", ":", "(", ")", "–", "—", '"', "“"):
            return None
        if tokens[i].text == "," and tokens[i + 1].text in verbs:
            return i
    return None


@cache
def _going_on() -> frozenset[str]:
    """Return the verbs with which a main clause goes on."""
    traded = (*phrases("sold"), *phrases("bought"), *phrases("traded"))
    return words("predicates").union(traded, (word for word in words("reaching") if word.endswith("ed")))


def _of_its_people(tokens: Sequence[Token], at: int) -> int | None:
    """Return the comma that ends ", a country of 20 million people," whatever verb goes on after it, or None."""
    opening = [token.text for token in tokens[at : at + 4]]
    counts = opening[:1] == ["home"] or (
        opening[:1] in (["a"], ["an"]) and opening[1:3] == [*opening[1:2], "of"]
    )
    counts = counts or (opening[:1] == ["with"] and bool({"#!", "9"} & set(opening)))
    end = next((i for i in range(at + 1, len(tokens) - 1) if tokens[i].text == ","), None)
    plain = end is not None and not {";", ":", "(", "–", "—"} & {token.text for token in tokens[at:end]}
    return end if counts and plain and at > 1 and bool(tokens[at - 2].place) else None


def _opens(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether an aside begins: "which …", or after a place "home to …", "a country of …", "with …"."""
    first = tokens[at].text
    if first in _RELATIVE:
        return all(token.text not in _RELATIVE for token in tokens[at + 1 : end])
    apposed = first in ("the", "its", "one") or (tokens[at].place and tokens[at + 1].text == "'s")
    if first in words("asides") or first.endswith("ed") or (apposed and at > 1 and tokens[at - 2].place):
        return _only_tells_more(tokens[at:end])
    if first not in _OF_A_PLACE or at < 2 or not tokens[at - 2].place:
        return False
    inside = [token.text for token in tokens[at:end]]
    if first in ("a", "an"):
        return ("#!" in inside and "economy" in inside) or (inside[1] in STATE and inside[2:3] == ["of"])
    return first == "home" or bool(_PEOPLE & set(inside)) or "#!" in inside


def _only_tells_more(aside: Sequence[Token]) -> bool:
    """Return whether an aside leaves what is measured as it is; "including Afghanistan" or "in real terms" does not."""
    told = {token.text for token in aside}
    if "#!" in told or words("restating") & told or find_flow(aside):
        return False
    return aside[0].text not in words("picking") or not codes(aside)


def _antecedent(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the place, and what is measured of it, that an aside says more of; nothing if it is something else."""
    before = tokens[at - 2] if at > 1 else None
    if before is None:
        return []
    if before.text in _MEASURED:
        owner = next((i for i in range(at - 3, max(-1, at - 6), -1) if tokens[i].place), None)
        return list(tokens[owner : at - 1]) if owner is not None else []
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].text in _RELATIVE and follows in words("predicates") - words("having"):
        return []  # "exports to China, which reached …"
    near = {token.text for token in tokens[at : at + 6]}
    counted = "#!" in (follows, *(token.text for token in tokens[at + 2 : at + 3] if follows == "its"))
    if tokens[at].text == "with" and not (_PEOPLE | set(_MEASURED)) & near and not counted:
        return []  # "China, Uzbekistan's biggest partner, with trade worth …"
    return [before] if before.place else []


def related(before: Sequence[Token], clause: Sequence[Token]) -> tuple[Token, ...]:
    """Return a clause that ends its sentence and begins with "which" or "who", with the place that it is about.

    Parameters
    ----------
    before, clause : sequence of Token
        The clause before it, and the clause.
    """
    if clause[0].text not in _RELATIVE or not before or before[-1].text != ",":
        return tuple(clause)
    about = _antecedent([*before, *clause], len(before))
    return (*about, *clause[1:]) if about else tuple(clause)


def compared_off(clause: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return a clause without what it says of its number beside another's, and that.

    "… $225 billion in 2022, some 20 times that of Kyrgyzstan": who the second country is to the first changes nothing
    of the first one's amount. A comparison that stands right at the number ("$5 billion more than …") makes it a
    difference, and stays.
    """
    texts = [token.text for token in clause]
    at = texts.index("#!") if "#!" in texts else len(texts)
    if (verb := _goes_on_to_compare(texts, at)) and _beside_another(clause[verb:]):
        return tuple(clause[:verb]), tuple(clause[verb:])
    comma = next((i for i in range(at + 1, len(texts)) if texts[i] == ","), None)
    if comma is None:
        return tuple(clause), ()
    told = {text for text, after in pairwise([*texts[comma:], ""]) if after != "of"}
    if words("restating") & told:
        return tuple(clause), ()  # "… double the size of Uzbekistan's, adjusted for prices"
    for i in range(comma + 1, len(texts)):
        if texts[i] in words("comparing") and _beside_another(clause[i:]):
            start = i
            while (
                start - 1 > comma
                and not clause[start - 1].place
                and texts[start - 1] not in (",", "'s", *_MEASURED)
            ):
                start -= 1
            return tuple(clause[:start]), tuple(clause[start:])
    return tuple(clause), ()


def _goes_on_to_compare(texts: Sequence[str], at: int) -> int:
    """Return where "… GDP of #! in 2022 was more than 40 times that of …" goes on to compare, or 0."""
    for i in range(at + 1, len(texts) - 2):
        if texts[i] in ("was", "were", "is", "are", "being") and not words("restating") & set(texts[i:]):
            hedges = words("around") | words("more_than") | HEDGES | {"9", "#"}
            near = [t for t in texts[i + 1 : i + 7] if t not in hedges]
            return i if near[:1] and near[0] in ("times", "twice", "double", "triple", "half") else 0
    return 0


def _beside_another(tokens: Sequence[Token]) -> bool:
    texts = [token.text for token in tokens]
    return any(token.place for token in tokens) or any(
        pair in (("those", "of"), ("that", "of")) for pair in pairwise(texts)
    )
