"""The words around a claim: its sentence as tokens, and the clause that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.tokens import Token, amounts_in, named_places, tokens_of

_END = re.compile(
    r"(?<![A-Z]\.[A-Z])(?<!\bU\.S)(?<!\bMr)(?<!\bDr)(?<!\bNo)(?<!\bvs)[.!?]['\"”’)]*\s+(?=[\"“'‘(]?[A-Z0-9$€£¥])"
)
_AS_NO_BREAK = {
    "well",
    "much",
    "many",
    "a",
    "an",
    "of",
    "compared",
    "part",
    "against",
    "low",
    "high",
    "the",
    "soon",
}
_BREAKS = {
    "while", "whereas", "but", "although", "though", "because", "when", "after", "before", "which", "who",
    "as", "since", ";", "whose", "—", "–", ":", "where", "until", "amid", "if", "thanks", "(", ")", "yet", "than",
}  # fmt: skip
_AFTER_COMMA = {
    "and", "up", "down", "with", "a", "an", "making", "compared", "reaching", "hitting", "marking", "or", "including",
    "representing", "accounting", "bringing", "according", "exceeding", "rising", "increasing", "growing", "jumping",
    "surging", "falling", "dropping", "declining", "totaling", "totalling", "amounting", "it", "so",
}  # fmt: skip
_NEW_SUBJECT = {
    "exports",
    "imports",
    "export",
    "import",
    "trade",
    "shipments",
    "purchases",
    "turnover",
    "bilateral",
}


@dataclass(frozen=True, slots=True)
class Scope:
    """What stands around a claim.

    Parameters
    ----------
    sentence : str
        The sentence.
    clauses : tuple of tuple of Token
        The sentence in its clauses.
    own : int
        Which of them holds the claim.
    elsewhere : tuple of str
        Codes of the places that the rest of the article names.
    """

    sentence: str
    clauses: tuple[tuple[Token, ...], ...]
    own: int
    elsewhere: tuple[str, ...]

    @property
    def clause(self) -> tuple[Token, ...]:
        """The clause that holds the claim."""
        return self.clauses[self.own]

    @property
    def before(self) -> tuple[Token, ...]:
        """The sentence up to the end of the clause that holds the claim."""
        return tuple(token for clause in self.clauses[: self.own + 1] for token in clause)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The whole sentence."""
        return tuple(token for clause in self.clauses for token in clause)


_last: list[tuple[Article, tuple[str, ...], list[int]]] = []


def _article(article: Article) -> tuple[tuple[str, ...], list[int]]:
    """Return the places of an article and where its paragraphs begin; the last article's are kept."""
    if not _last or _last[0][0] is not article:
        text = "\n".join(part.text for part in article.body)
        _last[:] = [(article, named_places(text), [part.start for part in article.paragraphs])]
    return _last[0][1:]


def scope_of(claim: Claim, article: Article) -> Scope:
    """Return the words around a claim.

    Parameters
    ----------
    claim : Claim
        A claim of the article.
    article : Article
        The article.
    """
    start, end = _sentence(article, claim)
    sentence = article.text[start:end]
    tokens = tokens_of(sentence, start, claim)
    clauses = tuple(_with_owners(list(_clauses(tokens))))
    own = next((i for i, clause in enumerate(clauses) if any(t.text == "#!" for t in clause)), 0)
    return Scope(sentence, clauses or ((),), own, _article(article)[0])


def _sentence(article: Article, claim: Claim) -> tuple[int, int]:
    at = bisect_right(_article(article)[1], claim.start) - 1
    paragraph = article.paragraphs[at] if at >= 0 else None
    start, text = (paragraph.start, paragraph.text) if paragraph else (0, article.text)
    ends = [start + match.end() for match in _END.finditer(text)]
    first = max((end for end in ends if end <= claim.start), default=start)
    last = min((end for end in ends if end >= claim.end), default=start + len(text))
    return first, last


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
    for clause in clauses:
        if clause[0].text == "whose" and last is not None:
            end = next((i for i, token in enumerate(clause) if token.text == ","), len(clause))
            of = Token("'s", clause[0].start, clause[0].start)
            yield (last, of, *clause[1:end])
            if end < len(clause):
                yield clause[end:]
        else:
            yield clause
        last = next((token for token in reversed(clause) if token.place), last)


def _goes_elsewhere(tokens: Sequence[Token], i: int) -> bool:
    """Return whether another amount for another place begins: "… to Kazakhstan and $19.7 billion to Kyrgyzstan"."""
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
    return before[-1:] in (["to"], ["from"], ["with"])


def _breaks(tokens: Sequence[Token], i: int) -> bool:  # noqa: PLR0911 - a return for each way of wording
    """Return whether a new clause begins with a token."""
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
    if word == "after":
        return True
    if word in _BREAKS:
        return True
    if (word in ("and", "but", "or") or before == ",") and _goes_elsewhere(tokens, i):
        return True
    if before == ",":
        return word in _AFTER_COMMA and not (word in ("a", "an") and after.startswith("@"))
    return (
        word == "and"
        and after in _NEW_SUBJECT
        and before not in ("exports", "imports", "export", "import", "to", "from")
    )
