"""The words around a claim: its sentence as tokens, and the clause that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token, named_places, tokens_of
from analysis.verdicts.wording.antecedents import goes_on, points_back, resolved, subject_of
from analysis.verdicts.wording.asides import compared_off, set_apart, without_quotations
from analysis.verdicts.wording.left_out import completed, has_heading, leaves_out
from analysis.verdicts.wording.parallel import of_its_member
from analysis.verdicts.wording.recorded import counted_first
from analysis.verdicts.wording.remarks import without_remarks
from analysis.verdicts.wording.respectively import by_order_of_places
from analysis.verdicts.wording.rewording import reworded, with_usual_verbs
from analysis.verdicts.wording.splitting import clauses_of
from analysis.verdicts.wording.suppliers import as_deliveries, of_suppliers
from analysis.verdicts.wording.there import with_places
from analysis.verdicts.wording.topic import Topic, topics_of
from analysis.verdicts.wording.usual_nouns import in_usual_nouns

_END = re.compile(
    r"(?<![A-Z]\.[A-Z])(?<!\bU\.S)(?<!\bMr)(?<!\bDr)(?<!\bNo)(?<!\bvs)[.!?]['\"”’)]*\s+(?=[\"“'‘(]?[A-Z0-9$€£¥])|:[ \t]*\n\s*(?=[A-Z])"
)
"""The end of a sentence; so is a colon at the end of a line, after which a list begins."""
_ITEM = re.compile(r"[A-Z][\w .'’-]{2,30}:\s")
"""The heading of a list's item, which names what it is about."""
_LED = re.compile(r"\s*[–—−-]{0,2}\s+")
_FAR = 8
"""How many sentences back the trade may have been named that a text is about."""
_BEFORE = 3
"""How many sentences back a group may have been named that "the region" or "the bloc" stands for."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What stands around a claim.

    Parameters
    ----------
    sentence : str
        The sentence.
    clauses : tuple of tuple of Token
        The sentence in its clauses, those said in passing at the end.
    own : int
        Which of them holds the claim.
    elsewhere : tuple of str
        Codes of the places that the rest of the article names.
    supplied : bool
        Whether it leaves out who trades, and the sentences before have said it.
    row : bool
        Whether the claim is a member of a row of figures, which share what only one of them says.
    """

    sentence: str
    clauses: tuple[tuple[Token, ...], ...]
    own: int
    elsewhere: tuple[str, ...]
    supplied: bool = False
    row: bool = False

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


_last: list[tuple[Article, tuple[str, ...], list[int], dict[int, dict[str, Topic]]]] = []


def _article(article: Article) -> tuple[tuple[str, ...], list[int], dict[int, dict[str, Topic]]]:
    """Return the places of an article, where its paragraphs begin and its topics by offset; the last article's are kept."""
    if not _last or _last[0][0] is not article:
        text = "\n".join(part.text for part in article.body)
        _last[:] = [(article, named_places(text), [part.start for part in article.paragraphs], {})]
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
    tokens = without_remarks(counted_first(without_quotations(tokens_of(sentence, start, claim))))
    earlier: list[tuple[Token, ...]] = []
    supplied, about = False, ""
    if points_back(tokens) or leaves_out(tokens) or of_suppliers(claim, tokens):
        listed = has_heading(tokens)
        said = [tokens_of(text, at) for at, text in _sentences_before(article, start, listed=listed)]
        last = said[-1] if said else []
        tokens = resolved(tokens, [token for one in said[:-1] for token in one], last)
        topic = topics_before(claim, article).get("trade")
        pointed, tokens = tokens, completed(tokens, said, topic)
        supplied = tokens != pointed and not listed
        tokens = as_deliveries(tokens, said, claim)
        about = subject_of(last, tokens)
        earlier = clauses_of(last) if goes_on(tokens, last) else []
    ordered = by_order_of_places(in_usual_nouns(tokens))
    member = of_its_member(ordered, claim)
    divided = _divided(with_places(reworded(member), about))
    clauses = (*earlier, *divided)
    own = next((i for i, clause in enumerate(clauses) if any(t.text == "#!" for t in clause)), 0)
    return Scope(sentence, clauses or ((),), own, _article(article)[0], supplied, member != ordered)


def words_of(claim: Claim, article: Article) -> Iterator[list[Token]]:
    """Yield a claim's sentence as tokens, with what it points to, and then with the sentence before it.

    Parameters
    ----------
    claim : Claim
        A claim of the article.
    article : Article
        The article.
    """
    start, end = _sentence(article, claim)
    own = without_remarks(counted_first(tokens_of(article.text[start:end], start, claim)))
    tokens = resolved(own, [], [])  # "to Central Asia …, and from the region"
    yield tokens
    usual = with_usual_verbs(tokens)
    if usual != tokens:
        yield usual
    member = of_its_member(by_order_of_places(usual), claim)
    if member != usual:
        yield member
    stops = [i for i, token in enumerate(tokens) if token.text == ";"]
    cuts = [0, *(i + 1 for i in stops), len(tokens)]
    parts = [[one for one in tokens[a:b] if one.text != ";"] for a, b in pairwise(cuts)]
    if stops:
        yield next((part for part in parts if any(token.text == "#!" for token in part)), tokens)
    said = [tokens_of(text, at) for at, text in _sentences_before(article, start)]
    if not said:
        return
    before = [token for one in said[:-1] for token in one]
    pointed = resolved(tokens, before, said[-1])
    if pointed != tokens:
        yield pointed
    yield [*said[-1], *pointed]


def told_before(claim: Claim, article: Article) -> tuple[tuple[Token, ...], ...]:
    """Return the words that lead to a claim: the sentence before its own, and its own up to its clause, clause by clause."""
    scope = scope_of(claim, article)
    last = _sentences_before(article, _sentence(article, claim)[0], 1)
    return (*(tuple(tokens_of(text, at)) for at, text in last), *scope.clauses[: scope.own])


@dataclass(frozen=True, slots=True)
class Pointed:
    """A sentence with places where it only points to them."""

    start: int
    sentence: str
    tokens: tuple[Token, ...]
    elsewhere: tuple[str, ...]


def pointed_words(claim: Claim, article: Article) -> Pointed:
    """Return a claim's sentence as tokens, with what it points to."""
    start, end = _sentence(article, claim)
    own = without_remarks(counted_first(tokens_of(article.text[start:end], start, claim)))
    said = [tokens_of(text, at) for at, text in _sentences_before(article, start)]
    before = [token for one in said[:-1] for token in one]
    tokens = resolved(own, before, said[-1] if said else [])
    return Pointed(start, article.text[start:end], tuple(with_usual_verbs(tokens)), _article(article)[0])


def _divided(tokens: list[Token]) -> list[tuple[Token, ...]]:
    """Return a sentence in its clauses, its asides and comparisons at the end."""
    before, aside, after, others = set_apart(tokens)
    clauses = clauses_of(before)
    if aside:
        clauses += [tuple(aside), *clauses_of(after)]
    found, compared = [], []
    for clause in clauses:
        kept, off = compared_off(clause)
        found.append(kept)
        compared += [off] if off else []
    return [*found, *compared, *(tuple(one) for one in others)]


def topics_before(claim: Claim, article: Article) -> dict[str, Topic]:
    """Return what the sentences before a claim's are about, by what a wording may need.

    Parameters
    ----------
    claim : Claim
        A claim of the article.
    article : Article
        The article.
    """
    start = _sentence(article, claim)[0]
    known = _article(article)[2]
    if start not in known:
        known[start] = topics_of(
            [tokens_of(text, at) for at, text in _sentences_before(article, start, _FAR)]
        )
    return known[start]


def _sentences_before(
    article: Article, start: int, most: int = _BEFORE, *, listed: bool = False
) -> list[tuple[int, str]]:
    """Return the last sentences of the article before an offset, each with where it begins; of a list, those before it."""
    found: list[tuple[int, str]] = []
    for part in reversed([one for one in article.body if one.start < start]):
        text = article.text[part.start : min(start, part.start + len(part.text))]
        first, text = after_dateline(part.start, text, article)
        cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
        pairs = [(first + a, text[a:b]) for a, b in pairwise(cuts) if text[a:b].strip()]
        pairs = [(at, said) for at, said in pairs if not (listed and _ITEM.match(said))]
        found = pairs + found
        if len(found) >= most:
            break
    return found[-most:]


def after_dateline(start: int, text: str, article: Article) -> tuple[int, str]:
    """Return where a paragraph begins to speak, and what it says: "BEIJING - China's exports" names Beijing for nobody.

    Parameters
    ----------
    start : int
        Where the paragraph begins, in characters of the article's text.
    text : str
        The paragraph.
    article : Article
        The article, which knows its dateline.
    """
    led = _LED.match(text.removeprefix(article.dateline)) if article.dateline else None
    if article.dateline is None or led is None or not text.startswith(article.dateline):
        return start, text
    at = len(article.dateline) + led.end()
    return start + at, text[at:]


def _sentence(article: Article, claim: Claim) -> tuple[int, int]:
    at = bisect_right(_article(article)[1], claim.start) - 1
    paragraph = article.paragraphs[at] if at >= 0 else None
    start, text = (paragraph.start, paragraph.text) if paragraph else (0, article.text)
    start, text = after_dateline(start, text, article)
    ends = [start + match.end() for match in _END.finditer(text)]
    first = max((end for end in ends if end <= claim.start), default=start)
    last = min((end for end in ends if end >= claim.end), default=start + len(text))
    return first, last
