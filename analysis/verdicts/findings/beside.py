"""What the figures before a claim and the other places of its sentence settle for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Band
from analysis.statistics.flows import mirrored
from analysis.verdicts.bands import agrees_closely
from analysis.verdicts.clause.counting import last_counted
from analysis.verdicts.clause.tokens import Token, texts
from analysis.verdicts.findings.label import FITS_TOO, label_of
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.specification import findings
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.verdict import Verdict
from analysis.verdicts.wording.scope import pointed_words

_OTHER_BOOKS = "the text goes on with figures of {0}, and its own words do not say that it leaves them; on the books of {0} it is not refuted"


def settled_beside(reading: Reading, near: Iterable[Verdict]) -> bool:
    """Return whether a figure right before, whose partner is not said either, holds with the partner that the text speaks of.

    Parameters
    ----------
    reading : Reading
        A claim whose sentence does not say with whom.
    near : iterable of Verdict
        The verdicts on the figures right before it.
    """
    if reading.transformation == "balance":
        return False
    return any(
        one.label == "Supported" and one.reading.supplied and one.reading.flow != "total"
        and (one.reading.reporter, one.reading.partners) == (reading.reporter, reading.partners)
        for one in near
    )  # fmt: skip


def told_on_other_books(
    reading: Reading, meant: Band, printed: tuple[Claim, Article], before: Iterable[Verdict], rules: Rules
) -> str:
    """Return that a refuted figure may be told on its partner's books, as those before it are; "" if it may not.

    After China's figures "Kazakhstan bought Chinese goods for $24.7 billion" is China's figure too.

    Parameters
    ----------
    reading : Reading
        What it was refuted as.
    meant : Band
        What the number stands for.
    printed : (Claim, Article)
        The claim as its article prints it, and the article: an office that its text names last may be whose books are told.
    before : iterable of Verdict
        The verdicts on the figures before it, the last at the end.
    rules : Rules
        Tolerance, whom to trust.
    """
    if reading.indicator != "trade" or reading.speaker or len(reading.partners) != 1 or not reading.reporter:
        return ""
    (partner,) = reading.partners
    told = [one.reading for one in before if one.reading.indicator == "trade" and one.reading.reporter]
    group = {reading.reporter, *(code for code in ("CA5",) if reading.reporter in members_of(code))}
    claim, article = printed
    office = last_counted(article.text, claim.start)
    on_those = told[-1].reporter == partner and group & set(told[-1].partners) if told else office == partner
    if not on_those:
        return ""
    turned = replace(reading, reporter=partner, partners=(reading.reporter,), flow=mirrored(reading.flow))
    label = label_of(findings(specifications(turned, claim.unit, rules), meant))
    return _OTHER_BOOKS.format(area_name(partner)) if label in ("Supported", "Conflicting evidence") else ""


def fits_another(
    claim: Claim, reading: Reading, meant: Band, printed: tuple[Claim, Article], rules: Rules
) -> str:
    """Return what else a refuted figure of trade may be of, and agrees with within a tenth of its value, in a sentence; "" if nothing.

    It may be of another place that the sentence names, or of trade with all the world: which of them it is, only its
    words tell, and these may have been misread.

    Parameters
    ----------
    claim, reading, meant
        The claim, its reading, and what its number can mean, in the claim's unit.
    printed : (Claim, Article)
        The claim as the article prints it, and the article.
    rules : Rules
        Whom to trust, whom to leave out.
    """
    if reading.transformation not in ("level", "growth") or not reading.period:
        return ""
    for other in _others(reading, *printed):
        found = findings(specifications(other, claim.unit, rules), meant, printed[1].published)
        values = [one.specification.interval.value for one in found if one.specification.primary]
        if label_of(found) == "Supported" and all(agrees_closely(meant, value) for value in values):
            return FITS_TOO.format(other.in_words)
    return ""


def _others(reading: Reading, claim: Claim, article: Article) -> Iterator[Reading]:
    """Yield a reading with all the world where only an addition names the partner, or with another place before "whose" in the place of either side.

    A place behind "to" or "with" is told as one that trades; of which figure it is the partner is not mistaken.
    """
    told = pointed_words(claim, article).tokens
    own = {reading.reporter, *reading.partners}
    before = ("", *texts(told))
    named = [one.place for one, last in zip(told, before, strict=False) if one.place and last not in _LINKS]
    named = named if "whose" in before else []
    world = ("WLD",) if _only_in_an_addition(told, reading.partners) else ()
    for code in dict.fromkeys((*named, *world)):
        if code in own:
            continue
        if len(reading.partners) == 1 and reading.reporter:
            yield replace(reading, partners=(code,))
            if code != "WLD":
                yield replace(reading, reporter=code)
        elif len(reading.partners) == 2 and code != "WLD":
            for i in (0, 1):
                yield replace(reading, partners=(*reading.partners[:i], code, *reading.partners[i + 1 :]))


def _only_in_an_addition(told: Sequence[Token], partners: Collection[str]) -> bool:
    """Return whether the partner is told of only after the figure and a comma: "spent #! on imports, 40 percent of it on goods from China"."""
    said = texts(told)
    at = said.index("#!") if "#!" in said else len(said)
    first = next((i for i, one in enumerate(told) if one.place in partners), 0)
    return "," in said[at:first]


_LINKS = ("to", "with", "from", "between", "and", ",")
