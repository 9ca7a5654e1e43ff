"""The words around a claim: its sentence as tokens, and the clause that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analysis.article import Article
from analysis.claims import Claim
from analysis.statistics.places import places_in
from analysis.verdicts.lexicon import section
from analysis.verdicts.tables import members_of

_TOKEN = re.compile(r"U\.S\.|us\$|[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*|'s\b|\d[\d,.]*\d|\d|[^\w\s]", re.IGNORECASE)
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

_STATES = {"countries", "nations", "states", "republics", "economies"}
_DESCRIBE = {
    "five",
    "9",
    "former",
    "soviet",
    "ex-soviet",
    "post-soviet",
    "landlocked",
    "neighbouring",
    "neighboring",
    "all",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a place (``@KAZ``), a number (``9``, ``#`` for a claim's, ``#!`` for the one on trial) or a sign."""

    text: str
    start: int
    end: int

    @property
    def place(self) -> str:
        """The code of the place, or ""."""
        return self.text[1:] if self.text.startswith("@") else ""


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


def joined(tokens: Iterable[Token]) -> str:
    """Return tokens as one text, a space between them."""
    return " ".join(token.text for token in tokens)


def codes(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the codes of the places among tokens, each once."""
    return tuple(dict.fromkeys(token.place for token in tokens if token.place))


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
    tokens = _tokens(sentence, start, claim)
    clauses = tuple(_with_owners(list(_clauses(tokens))))
    own = next((i for i, clause in enumerate(clauses) if any(t.text == "#!" for t in clause)), 0)
    return Scope(sentence, clauses or ((),), own, _article(article)[0])


def named_places(text: str) -> tuple[str, ...]:
    """Return the codes of the places that a text names, each once."""
    return tuple(dict.fromkeys(code for _, _, code in _places(text)))


def _sentence(article: Article, claim: Claim) -> tuple[int, int]:
    at = bisect_right(_article(article)[1], claim.start) - 1
    paragraph = article.paragraphs[at] if at >= 0 else None
    start, text = (paragraph.start, paragraph.text) if paragraph else (0, article.text)
    ends = [start + match.end() for match in _END.finditer(text)]
    first = max((end for end in ends if end <= claim.start), default=start)
    last = min((end for end in ends if end >= claim.end), default=start + len(text))
    return first, last


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[tuple[int, int, str], ...]:
    found = [(one.start, one.end, one.code) for one in places_in(text)]
    for code, names in section("groups").items():
        for name in names:
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                if not any(start < match.end() and match.start() < end for start, end, _ in found):
                    found.append((match.start(), match.end(), code))
    for code, names in section("prefixes").items():
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(names)})(?=-)", text, re.IGNORECASE):
            found.append((match.start(), match.end(), code))
    return tuple(sorted(found))


def _tokens(sentence: str, offset: int, claim: Claim) -> list[Token]:
    folded = sentence.replace("’", "'").replace("‘", "'")
    marks = [(start, end, f"@{code}") for start, end, code in _places(sentence)]
    own = (*_with_hedge(folded, claim, offset), "#!")
    marks = sorted([own, *(m for m in marks if not (m[0] < own[1] and own[0] < m[1]))])
    tokens: list[Token] = []
    at = 0
    for start, end, text in marks:
        if start < at:
            continue
        tokens += _plain(folded, at, start, offset)
        tokens.append(Token(text, offset + start, offset + end))
        at = end
    return _one_group(tokens + _plain(folded, at, len(folded), offset))


def _with_hedge(sentence: str, claim: Claim, offset: int) -> tuple[int, int]:
    """Return where a claim's number stands with its hedge: "no more than" is part of the number and no denial."""
    start, end = claim.start - offset, claim.end - offset
    if claim.hedge:
        hedge = re.escape(claim.hedge).replace(r"\ ", r"\s+")
        if before := re.search(rf"(?<!\w){hedge}\s+$", sentence[:start], re.IGNORECASE):
            return before.start(), end
        if after := re.match(rf"\s+{hedge}(?!\w)", sentence[end:], re.IGNORECASE):
            return start, end + after.end()
    return start, end


def _one_group(tokens: list[Token]) -> list[Token]:
    """Make one token of a place and what only describes it.

    "The five former Soviet republics of Central Asia" is Central Asia, "the rest of the world" the world, and
    "China-bound" is "to China".
    """
    found: list[Token] = []
    for each in tokens:
        token = each
        texts = [one.text for one in found]
        if token.text == "bound" and texts[-1:] == ["-"] and found[-2:-1] and found[-2].place:
            found[-2:] = [Token("to", found[-2].start, found[-2].start), found[-2]]
            continue
        keep = _described_from(texts, token.place)
        if keep < len(texts):
            token = Token(token.text, found[keep].start, token.end)
            found = found[:keep]
        found.append(token)
    return found


def _described_from(texts: list[str], place: str) -> int:
    """Return from which token on the words before a place only describe it."""
    keep = len(texts)
    if place == "WLD" and texts[-2:] == ["rest", "of"]:
        return keep - 2
    if not (place and members_of(place) and texts[-1:] in (["of"], ["in"]) and set(texts[-2:-1]) & _STATES):
        return keep
    keep -= 2
    while keep and texts[keep - 1] in _DESCRIBE:
        keep -= 1
    return keep


def _plain(text: str, start: int, end: int, offset: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group().lower()
        found.append(Token("9" if word[0].isdigit() else word, offset + match.start(), offset + match.end()))
    return found


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
    amount = next((j for j in range(i, min(i + 5, len(tokens))) if _is_amount(tokens, j)), None)
    if amount is None or any(token.place for token in tokens[i:amount]):
        return False
    if not any(_is_amount(tokens, j) for j in range(i)):
        return False
    for token in tokens[amount : amount + 7]:
        if token.text in (",", ";", "(", "and"):
            return False
        if token.place:
            return _linked(tokens, token)
    return False


def _is_amount(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a token is the number on trial, or a number with a currency sign or a scale; a year is none."""
    if tokens[i].text == "#!":
        return True
    around = {token.text for token in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])}
    return tokens[i].text == "9" and bool(around & _MONEY)


_MONEY = {
    "$",
    "us$",
    "€",
    "£",
    "¥",
    "billion",
    "million",
    "trillion",
    "bn",
    "mn",
    "bln",
    "mln",
    "bcm",
    "percent",
    "%",
}


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
