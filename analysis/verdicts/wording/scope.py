"""The words around a claim: its sentence as tokens, and the clause that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token, named_places, tokens_of
from analysis.verdicts.tables import of_last_article, of_last_claims
from analysis.verdicts.wording.antecedents import goes_on, points_back, resolved
from analysis.verdicts.wording.asides import compared_off, set_apart, without_quotations
from analysis.verdicts.wording.left_out import completed, has_heading, leaves_out
from analysis.verdicts.wording.parallel import of_its_member
from analysis.verdicts.wording.plain_order import in_plain_order
from analysis.verdicts.wording.remarks import without_remarks
from analysis.verdicts.wording.respectively import by_order_of_places
from analysis.verdicts.wording.rewording import reworded, with_usual_verbs
from analysis.verdicts.wording.same_source import by_the_same_source
from analysis.verdicts.wording.sentences import after_dateline, sentence_of, sentences_before
from analysis.verdicts.wording.sources import counted_first
from analysis.verdicts.wording.splitting import clauses_of
from analysis.verdicts.wording.subjects import subject_of, with_places, with_the_five
from analysis.verdicts.wording.suppliers import as_deliveries, of_suppliers
from analysis.verdicts.wording.topic import Topic, topics_of
from analysis.verdicts.wording.usual_nouns import in_usual_nouns
from analysis.verdicts.wording.whole_years import in_plain_years
from analysis.verdicts.wording.without_times import times_in

_FAR = 8
"""How many sentences back the trade may have been named that a text is about."""


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


@of_last_article
def _article(article: Article) -> tuple[tuple[str, ...], dict[int, dict[str, Topic]]]:
    """Return the places of an article and its topics by offset."""
    text = "\n".join(after_dateline(part.start, part.text, article)[1] for part in article.body)
    return named_places(text), {}


@of_last_claims
def scope_of(claim: Claim, article: Article) -> Scope:
    """Return the words around a claim."""
    start, end = sentence_of(article, claim)
    sentence = article.text[start:end]
    tokens = list(without_remarks(counted_first(without_quotations(_printed(claim, article)))))
    earlier: tuple[tuple[Token, ...], ...] = ()
    supplied, about = False, ""
    if points_back(tokens) or leaves_out(tokens) or of_suppliers(claim, tokens):
        listed = has_heading(tokens)
        said = [tokens_of(text, at) for at, text in sentences_before(article, start, listed=listed)]
        last = said[-1] if said else []
        tokens = resolved(tokens, [token for one in said[:-1] for token in one], last)
        topic = topics_before(claim, article).get("trade")
        pointed, tokens = tokens, completed(tokens, said, topic)
        supplied = tokens != pointed and not listed
        tokens = as_deliveries(tokens, said, claim)
        about = subject_of(last, tokens)
        earlier = clauses_of(last) if goes_on(tokens, last) else ()
    ordered = by_order_of_places(in_usual_nouns(tokens))
    member = of_its_member(ordered, claim)
    divided = _divided(with_places(reworded(member), about))
    clauses = (*earlier, *divided)
    own = next((i for i, clause in enumerate(clauses) if any(t.text == "#!" for t in clause)), 0)
    return Scope(sentence, clauses or ((),), own, _article(article)[0], supplied, member != ordered)


@of_last_claims
def _printed(claim: Claim, article: Article) -> tuple[Token, ...]:
    """Return a claim's sentence as its article prints it, with the five of Central Asia where it only calls them so, in plain order."""
    start, end = sentence_of(article, claim)
    tokens = with_the_five(tokens_of(article.text[start:end], start, claim), article)
    tokens = in_plain_years(tokens, claim, article.text)
    return tuple(in_plain_order(by_the_same_source(tokens, article)))


def as_printed(claim: Claim, article: Article) -> Iterator[Sequence[Token]]:
    """Yield a claim's sentence as its article prints it, where who counts stands elsewhere in the usual words."""
    if _own(claim, article) != _printed(claim, article):
        yield _printed(claim, article)


@of_last_claims
def _own(claim: Claim, article: Article) -> tuple[Token, ...]:
    """Return a claim's sentence without remarks, who counts before all else."""
    return tuple(without_remarks(counted_first(_printed(claim, article))))


@of_last_claims
def own_sentence(claim: Claim, article: Article) -> Sequence[Token]:
    """Return a claim's sentence as tokens, with what it points to itself: "to Central Asia …, and from the region"."""
    return resolved(_own(claim, article), [], [])


@of_last_claims
def words_of(claim: Claim, article: Article) -> Sequence[Sequence[Token]]:
    """Return a claim's sentence as tokens, with what it points to, and then with the sentence before it."""
    return [*_words_of(claim, article)]


def _words_of(claim: Claim, article: Article) -> Iterator[Sequence[Token]]:
    start = sentence_of(article, claim)[0]
    tokens = [*own_sentence(claim, article)]
    yield tokens
    usual = list(with_usual_verbs(tokens))
    if usual != tokens:
        yield usual
    member = of_its_member(by_order_of_places(usual), claim)
    if member != usual:
        yield member
    if lead := _lead(tokens):
        yield tokens[lead:]
    stops = [i for i, token in enumerate(tokens) if token.text == ";"]
    cuts = [0, *(i + 1 for i in stops), len(tokens)]
    parts = [[one for one in tokens[a:b] if one.text != ";"] for a, b in pairwise(cuts)]
    part = next((one for one in parts if any(token.text == "#!" for token in one)), tokens)
    if stops:
        yield part
    said = [tokens_of(text, at) for at, text in sentences_before(article, start)]
    if not said:
        return
    before = [token for one in said[:-1] for token in one]
    pointed = resolved(tokens, before, said[-1])
    if pointed != tokens:
        yield pointed
    yield [*said[-1][_lead(said[-1]) :], *(part if stops and pointed == tokens else pointed)]


def _lead(tokens: Sequence[Token]) -> int:
    """Return where a sentence begins behind a lead that names no number and no place: "A word on energy now: …"; 0 without one."""
    at = next((i for i, token in enumerate(tokens) if token.text == ":"), 0)
    named = any(token.place or token.text in ("#!", "#", "9") for token in tokens[:at])
    return 0 if named or not at else at + 1


def names_a_time(claim: Claim, article: Article) -> bool:
    """Return whether a claim's own sentence says of which time it is, so that it is not carried over from one before."""
    return bool(times_in(own_sentence(claim, article), article))


def leading_to(claim: Claim, article: Article) -> tuple[tuple[Token, ...], ...]:
    """Return the words that lead to a claim: the sentence before its own, and its own up to its clause, clause by clause."""
    scope = scope_of(claim, article)
    last = sentences_before(article, sentence_of(article, claim)[0], 1)
    return (*(tuple(tokens_of(text, at)) for at, text in last), *scope.clauses[: scope.own])


@dataclass(frozen=True, slots=True)
class Pointed:
    """A sentence with places where it only points to them.

    Parameters
    ----------
    start : int
        Where it begins, in characters of the article's text.
    sentence : str
        The sentence.
    tokens : tuple of Token
        Its words.
    last : tuple of Token
        Those of the sentence before.
    elsewhere : tuple of str
        Codes of the places that the rest of the article names.
    """

    start: int
    sentence: str
    tokens: tuple[Token, ...]
    last: tuple[Token, ...]
    elsewhere: tuple[str, ...]


def pointed_words(claim: Claim, article: Article) -> Pointed:
    """Return a claim's sentence as tokens, with what it points to."""
    start, end = sentence_of(article, claim)
    said = [tokens_of(text, at) for at, text in sentences_before(article, start)]
    before = [token for one in said[:-1] for token in one]
    last = said[-1] if said else []
    tokens = with_usual_verbs(resolved(_own(claim, article), before, last))
    return Pointed(start, article.text[start:end], tuple(tokens), tuple(last), _article(article)[0])


def _divided(tokens: list[Token]) -> list[tuple[Token, ...]]:
    """Return a sentence in its clauses, its asides and comparisons at the end."""
    before, aside, after, others = set_apart(tokens)
    clauses = list(clauses_of(before))
    if aside:
        clauses += [tuple(aside), *clauses_of(after)]
    found, compared = [], []
    for clause in clauses:
        kept, off = compared_off(clause)
        found.append(kept)
        compared += [off] if off else []
    return [*found, *compared, *(tuple(one) for one in others)]


def topics_before(claim: Claim, article: Article) -> dict[str, Topic]:
    """Return what the sentences before a claim's are about, by what a wording may need."""
    start = sentence_of(article, claim)[0]
    known = _article(article)[1]
    if start not in known:
        known[start] = topics_of([tokens_of(text, at) for at, text in sentences_before(article, start, _FAR)])
    return known[start]
