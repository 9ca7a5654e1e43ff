"""A verdict as a card for a notebook."""

from __future__ import annotations

from html import escape

from analysis.verdicts.verdict import Verdict

_SHOWN = 8


def card_html(verdict: Verdict) -> str:
    """Return a verdict as HTML; every word of the article is escaped.

    Parameters
    ----------
    verdict : Verdict
        The verdict.
    """
    claim = verdict.claim
    hedge = (
        f"{claim.hedge} " if claim.hedge and not claim.quote.lower().startswith(claim.hedge.lower()) else ""
    )
    rows = [
        ("read as", verdict.reading.in_words),
        ("why", verdict.reason),
        ("who else", verdict.corroboration.text if verdict.corroboration else ""),
        (
            "was it said so",
            f"{verdict.attribution.label}. {verdict.attribution.text}"
            if verdict.label != "Not judged"
            else "",
        ),
        ("missing context", " ".join(verdict.context)),
        ("what would settle it", verdict.needs),
    ]
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in rows if text)
    return (
        f'<section class="verdict"><p><q>{escape(hedge + claim.quote)}</q>'
        f"{escape(', ' + claim.measure) if claim.measure else ''}</p>"
        f"<p><strong>{escape(verdict.summary)}</strong></p><dl>{lines}</dl>{_specifications(verdict)}</section>"
    )


def _specifications(verdict: Verdict) -> str:
    if not verdict.found:
        return ""
    cells = "".join(
        f"<tr><td>{escape(one.specification.books)}</td><td>{escape(one.specification.how)}</td>"
        f"<td>{escape(str(one.specification.figure))}</td><td>{escape(one.finding)}</td>"
        f"<td>{escape(one.specification.standing)}{', later' if one.later else ''}</td></tr>"
        for one in verdict.found[:_SHOWN]
    )
    more = len(verdict.found) - _SHOWN
    note = f"<p>… and {more} more in <code>.specifications</code>.</p>" if more > 0 else ""
    head = "<tr><th>books</th><th>how</th><th>gives</th><th>finding</th><th>standing</th></tr>"
    return f"<table><thead>{head}</thead><tbody>{cells}</tbody></table>{note}"
