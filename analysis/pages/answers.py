"""What several pages lead with: the figure on trial, or what the tables could be asked."""

from __future__ import annotations

from analysis.derive.subject import Subject
from analysis.quantities import join
from analysis.reports import Note
from analysis.statistics.coverage import coverage
from analysis.verdicts import judge


def on_trial(subject: Subject) -> str:
    """Return the article's figure and its verdict in one sentence; "" if parameters ask for something else.

    Parameters
    ----------
    subject : Subject
        What the page is about.
    """
    claim = subject.claim
    if claim is None or claim.period != str(subject.year) or subject.on_partners_books:
        return ""
    verdict = judge(claim)
    read = {*verdict.reading.partners, verdict.reading.reporter} - {""}
    if read and read != {subject.reporter, *([subject.group] if subject.group else subject.partners)}:
        return ""
    flow = verdict.reading.flow if verdict.reading.indicator == "trade" else ""
    what = f" of {flow}" if flow in ("exports", "imports") else ""
    return f"The article's “{claim.hedged}”{what}: {verdict.summary}. "


def held_instead(table: str, what: str, notebook: str, asked: str) -> Note:
    """Return what a table could be asked, for an article that asks it nothing, and how.

    Parameters
    ----------
    table, what : str
        The table, and what it is about.
    notebook : str
        The notebook whose parameters ask it without the article.
    asked : str
        Parameters that it has an answer to, as on the command line.
    """
    held = coverage(table)
    places = sorted({one.place for one in held})
    known = [year for one in held for year in one.years]
    if not known:
        return Note(f"What the tables could be asked. They hold nothing on {what}.", "limits")
    return Note(
        f"What the tables could be asked. They hold figures on {what} from {min(known)} to {max(known)}, on the books of "
        f"{join(places)}. What to compare can be said without a figure of the article, such as: workbook build {notebook} "
        f"--article … {asked}.",
        "limits",
    )
