"""Where the clauses of a sentence begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.verdicts.clause.lexicon import HEDGES, listed, phrases, words
from analysis.verdicts.clause.speakers import country_of
from analysis.verdicts.clause.tokens import MONEY, Token, amounts_in, kept_by_words
from analysis.verdicts.wording.asides import related

_AS_NO_BREAK = listed("as_no_break")
_BREAKS = listed("breaks")
_DOING = ("exported", "imported", "sold", "bought", "exporting", "importing", "selling", "buying")
_TIMES = ("twice", "double", "triple", "half", "times")
_SAYS = ("says", "said", "puts", "put", "counts", "counted", "reports", "reported", "records", "recorded")
_SOME = ("most", "much", "many", "some", "all", "half", "part")
_WHOLE = ("total", "overall", "bilateral", "combined")
_FRONTED = listed("fronted")
_AFTER_COMMA = listed("after_a_comma")
_COMPARING = HEDGES | listed("between_compared")
_NEW_SUBJECT = listed("new_subjects")
_BEGINNING = _NEW_SUBJECT.union(_DOING)


@kept_by_words
def clauses_of(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], ...]:
    """Return a sentence in its clauses, those of "Uzbekistan, whose trade …" as "Uzbekistan's trade …"."""
    return tuple(_with_owners(list(_clauses(tokens))))


def _clauses(tokens: Sequence[Token]) -> Iterable[tuple[Token, ...]]:
    clause: list[Token] = []
    for i, token in enumerate(tokens):
        if clause and _breaks(tokens, i):
            yield tuple(clause)
            clause = []
        clause.append(token)
    if clause:
        yield tuple(clause)


def _with_owners(clauses: list[tuple[Token, ...]]) -> Iterable[tuple[Token, ...]]:
    """Yield clauses, those of "Uzbekistan, whose trade …, wants" as "Uzbekistan's trade …" and ", wants"."""
    last: Token | None = None
    before: tuple[Token, ...] = ()
    for divided in clauses:
        clause = divided
        if [token.text for token in clause[:3]] == ["whose", "country", "'s"]:
            last, clause = _country_of_who(before) or last, (clause[0], *clause[3:])
        if clause[0].text == "whose" and last is not None:
            end = next((i for i, token in enumerate(clause) if token.text == ","), len(clause))
            of = Token("'s", clause[0].start, clause[0].start)
            yield (last, of, *clause[1:end])
            if end < len(clause):
                yield clause[end:]
        else:
            yield related(before, clause)
        before = clause
        last = next((token for token in reversed(clause) if token.place), last)


def _country_of_who(before: Sequence[Token]) -> Token | None:
    """Return the country of the person just named: "said Tokayev, whose country's trade …"."""
    spoken = [token for token in before if token.text[0].isalpha()][-1:]
    code = country_of(spoken[0].text) if spoken else ""
    return Token(f"@{code}", spoken[0].start, spoken[0].end) if code else None


def _first_comma(tokens: Sequence[Token]) -> int:
    return next(i for i, token in enumerate(tokens) if token.text == ",")


def _another_flow(tokens: Sequence[Token], i: int) -> bool:
    """Return whether another flow with its own amount begins: "exports to China reached $9 billion, imports $8 billion"."""
    if i >= len(tokens) or tokens[i].text not in _BEGINNING:
        return False
    texts = [token.text for token in tokens]
    amounts = amounts_in(texts)
    return any(j < i for j in amounts) and any(i < j < i + 6 for j in amounts)


def _compares_flows(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a flow is compared with the opposite one: "sold $33 billion, more than the $16 billion it bought"."""
    times = i and tokens[i].text == "the" and tokens[i - 1].text in _TIMES
    if not (times or (tokens[i + 1 : i + 2] and tokens[i + 1].text == "than")):
        return False
    texts = [token.text for token in tokens]
    at = next((j for j in amounts_in(texts) if i < j < i + 8), None)
    if at is None:
        return False
    does = next((j + 1 for j in range(at, min(at + 4, len(texts))) if texts[j] in ("it", "they")), len(texts))
    kinds = (phrases("sold"), phrases("bought"))
    return any(
        texts[does : does + 1] and texts[does] in own and bool(set(other) & set(texts[:i]))
        for own, other in (kinds, kinds[::-1])
    )


def _beside_another(tokens: Sequence[Token], i: int) -> bool:
    """Return whether an amount of another flow or year is put beside one: "…, about double the $13.5 billion of imports"."""
    texts = [token.text for token in tokens]
    amounts = amounts_in(texts)
    at = next((j for j in amounts if j >= i), None)
    if at is None or not any(j < i for j in amounts) or not set(texts[i:at]) <= _COMPARING:
        return False
    if texts[i:at] in ([], ["$"]) and texts[i - 1] == ",":
        return "of" in texts[at + 1 : at + 3] and bool({"it", "that", "this"} & set(texts[at + 2 : at + 4]))
    end = next((j for j in range(at + 1, len(texts)) if texts[j] not in MONEY | {"worth"}), len(texts))
    of = [text for text in texts[end + 1 : end + 4] if text not in ("a", "the")][:1]
    return texts[end : end + 1] in (["of"], ["in"]) and of in (
        ["imports"],
        ["exports"],
        ["year"],
        ["previous"],
    )


def _plans_on(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a sentence that has told its amounts goes on with a plan: "was $41 billion in 2023 and is expected to grow"."""
    texts = [token.text for token in tokens]
    amounts = amounts_in(texts)
    after = {*texts[i + 1 : i + 2]}
    plan = after & words("unreal") or (after & _AUXILIARY and words("unreal") & set(texts[i + 2 :]))
    return bool(plan) and bool(amounts) and max(amounts) < i


_AUXILIARY = {"is", "are", "has", "have", "was", "were"}


def _says_another(tokens: Sequence[Token], i: int) -> bool:
    """Return whether another country gives its amount: "… $13 billion to China, Beijing says $16 billion"."""
    return bool(tokens[i].place) and any(j < i for j in amounts_in([token.text for token in tokens]))


def _breaks(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a new clause begins with a token."""
    by_word = _by_word(tokens, i)
    return _by_what_follows(tokens, i) if by_word is None else by_word


def _by_word(tokens: Sequence[Token], i: int) -> bool | None:
    """Return whether a word begins a new clause by itself; None if what stands around it must tell."""
    word = tokens[i].text
    before = tokens[i - 1].text if i else ""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if word == "as":
        return after not in _AS_NO_BREAK and before not in ("such", "as", "far", "well", "same")
    if word == "than":
        return False
    if word in ("–", "—"):
        return not (tokens[i].start == tokens[i - 1].end and before.startswith("@"))
    if word == "since":
        return after != "9"
    if word == "before":
        return before not in ("year", "years", "period")
    compares = word in ("compare", "compares") and after in ("with", "to")
    flows = word in ("against", "versus") and after in ("exports", "imports")
    return True if compares or flows or word == "after" or word in _BREAKS else None


def _by_what_follows(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a clause begins after a comma or with "and": another subject, another amount, a main clause."""
    word = tokens[i].text
    before = tokens[i - 1].text if i else ""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    total = tokens[i + 2 : i + 3] and tokens[i + 2].text in _WHOLE  # "and its total imports to"
    if word == "and" and after in (*_WHOLE, "its", "their") and _another_flow(tokens, i + 2 + bool(total)):
        return True
    if word in ("and", "but") and _plans_on(tokens, i):
        return True
    if _compares_flows(tokens, i) or (word == "and" and after in _DOING and _another_flow(tokens, i + 1)):
        return True
    if before != ",":
        joining = ("exports", "imports", "export", "import", "to", "from")
        return word == "and" and after in _NEW_SUBJECT and before not in joining
    fronted = (
        tokens[0].text in _FRONTED and word not in ("and", "or", "but") and _first_comma(tokens) == i - 1
    )
    of_some = word in _SOME and after == "of"
    other = (
        _beside_another(tokens, i)
        or _another_flow(tokens, i)
        or (word in ("its", "total") and _another_flow(tokens, i + 1))
    )
    if (
        fronted
        or of_some
        or other
        or (
            (after in _SAYS or (after == "at" and {"put", "puts"} & {t.text for t in tokens[:i]}))
            and _says_another(tokens, i)
        )
    ):
        return True
    return word in _AFTER_COMMA and not (word in ("a", "an") and after.startswith("@"))
