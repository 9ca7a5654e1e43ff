"""A verdict as a card: the one drawing of it, for a cell, for the article's page and for the page of verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from analysis.derive.figure import Figure
from analysis.quantities import capital
from analysis.statistics import Source
from analysis.verdicts.specifications.specification import AGREEMENTS, Found
from analysis.verdicts.verdict import SIGNS, Verdict

STANDINGS = {
    "primary": "decides the verdict",
    "variant": "alternative that may stop a refutation",
    "alternative": "alternative, decides nothing",
    "part": "parts, shown and never counted",
}
"""What the standing of a specification means to a reader."""
FINDINGS = AGREEMENTS | {"inside": "agrees with the claim"}
"""What a finding means to a reader."""
_FINDING_SIGNS = {"inside": "✓", "outside": "✗", "undecided": "?"}


def card_html(verdict: Verdict, *, page: str = "", article: str = "", evidence: bool = True) -> str:
    """Return a verdict as HTML; every word of the article and the tables is escaped.

    Quote, what is measured, verdict and whose books; what it was read as, why, who else counts it, whether it
    was said so, what context is missing; every way to compute it with its working, and the sources, folded.

    Parameters
    ----------
    verdict : Verdict
        The verdict.
    page : str
        The address of the page that has every way to compute it in a table; empty if the card stands there.
    article : str
        The address of the page with the article's text; empty if it stands on the same page.
    evidence : bool
        Whether every way to compute it and the sources go in, folded; not where their table follows.
    """
    claim, kind = verdict.claim, verdict.label.lower().replace(" ", "-")
    measure = f'<p class="measure">{escape(claim.measure)}</p>' if claim.measure else ""
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in _lines(verdict))
    links = [f'<a href="{escape(article)}#{claim.mark}">In the article</a>']
    if page and verdict.found:
        links.append(f'<a href="{escape(page)}#{claim.anchor}">Every way with its table rows</a>')
    return (
        f'<section class="card {kind}" id="{claim.anchor}">'
        f"<h3><q>{escape(claim.hedged)}</q></h3>{measure}{verdict_html(verdict.label, verdict.summary)}"
        f'<dl>{lines}{_read_in(verdict.premises)}</dl>{_evidence(verdict) if evidence else ""}<p class="ways-on">{" ".join(links)}</p></section>'
    )


def is_bare(verdict: Verdict) -> bool:
    """Return whether a card has no more to say than the verdict in a line."""
    return not any(_lines(verdict)) and not verdict.found and not verdict.figures


def rest_html(verdicts: Iterable[Verdict], *, article: str = "") -> str:
    """Return bare verdicts as one list, those together that one reason leaves open; each claim keeps its anchor.

    Parameters
    ----------
    verdicts : iterable of Verdict
        Verdicts that `is_bare` holds of.
    article : str
        The address of the page with the article's text; empty if it stands on the same page.
    """
    groups: dict[tuple[str, str], list[Verdict]] = {}
    for one in verdicts:
        groups.setdefault((one.label, one.summary), []).append(one)
    return "<h3>Claims that no table could be asked about</h3>" + "".join(
        f'<section class="card {label.lower().replace(" ", "-")}">{verdict_html(label, summary)}'
        f"<ul>{''.join(_bare(one, article) for one in group)}</ul></section>"
        for (label, summary), group in groups.items()
    )


def _bare(verdict: Verdict, article: str) -> str:
    claim = verdict.claim
    measure = f' <span class="measure">{escape(claim.measure)}</span>' if claim.measure else ""
    return (
        f'<li id="{claim.anchor}"><a href="{escape(article)}#{claim.mark}"><q>{escape(claim.hedged)}</q></a>'
        f"{measure}</li>"
    )


def verdict_html(label: str, summary: str) -> str:
    """Return a verdict in a line: its sign and label to be seen at once, then whose books and who contradicts."""
    rest = summary.removeprefix(label)
    return (
        f'<p class="verdict"><strong class="label"><span aria-hidden="true">{SIGNS.get(label, "")} </span>'
        f"{escape(label)}</strong>{escape(rest)}</p>"
    )


def _lines(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """Yield what a card says in words, each with its heading; nothing where there is nothing to say."""
    reading = verdict.reading
    if not reading.missing:
        yield "Read as", reading.in_words
        if reading.because:
            yield "From the words", reading.because
    if verdict.set_by_hand:
        yield "Set by hand", ", ".join(verdict.set_by_hand)
    if verdict.why:
        yield "Why", verdict.why
    if verdict.corroboration.text and verdict.decided:
        yield "Who else counts it", verdict.corroboration.text
    if verdict.by_statistics:
        said = verdict.attribution
        yield "Was it said so", f"{capital(said.answer)}. {said.text}".strip()
    if verdict.later:
        yield "Evidence", verdict.later
    if verdict.context:
        yield "Missing context", " ".join(verdict.context)
    if verdict.needs:
        yield "What would settle it", f"{capital(verdict.needs)}."


def _read_in(sources: Iterable[Source]) -> str:
    """Return where the table of a fact has it from, each linked to its address."""
    said = [
        f'<a href="{escape(one.url)}">{escape(one.cite())}</a>'
        if one.url.startswith(("https://", "http://"))
        else escape(one.cite())
        for one in sources
    ]
    return f"<dt>Read in</dt><dd>{'; '.join(said)}</dd>" if said else ""


def _evidence(verdict: Verdict) -> str:
    """Return every way to compute the claim with its working, or the figures it rests on, and the sources."""
    ways = sorted(verdict.found, key=lambda one: list(STANDINGS).index(one.specification.standing))
    figures = [one.specification.figure for one in ways] or list(verdict.figures)
    if not figures:
        return ""
    count = f"{len(ways)} {'way' if len(ways) == 1 else 'ways'} to compute it" if ways else "The figures"
    inside = "".join(_standing(standing, group) for standing, group in groupby(ways, _standing_of))
    inside += "" if ways else f"<ul>{''.join(_figure(one) for one in dict.fromkeys(figures))}</ul>"
    sources = dict.fromkeys(leaf.source for one in figures for leaf in one.leaves() if leaf.source)
    listed = "".join(f"<li>{escape(one)}</li>" for one in sources)
    return (
        f"<details><summary>{count}, with working and sources</summary>{inside}"
        f"<p><strong>Sources</strong></p><ul>{listed}</ul></details>"
    )


def _standing_of(one: Found) -> str:
    return one.specification.standing


def _standing(standing: str, group: Iterable[Found]) -> str:
    return f"<p><strong>{capital(STANDINGS[standing])}</strong></p><ul>{''.join(map(_way, group))}</ul>"


def _way(one: Found) -> str:
    what, later = one.specification, "; appeared after the article" if one.later else ""
    note = f" Note: {escape(what.note)}." if what.note and what.note not in what.how else ""
    return (
        f'<li class="{one.finding}"><span aria-hidden="true">{_FINDING_SIGNS[one.finding]} </span>'
        f"{escape(what.books)}, {escape(what.how)}: <b>{escape(str(what.figure))}</b>, "
        f"which {FINDINGS[one.finding]}{later}.{note}{_working(what.figure)}</li>"
    )


def _figure(one: Figure) -> str:
    return f"<li>{escape(one.name)}: <b>{escape(str(one))}</b>{_working(one)}</li>"


def _working(one: Figure) -> str:
    return f"<br><small>= {escape(one.how)}</small>" if one.how else ""
