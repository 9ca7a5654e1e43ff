"""What the pages on the article and on energy lead with: title, answer in one sentence, what the data cannot show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.claims import Claim
from analysis.derive.subject import Subject
from analysis.pages.energy.capacity import CapacityUse
from analysis.pages.energy.deliveries import Deliveries
from analysis.pages.words import NO_NUMBERS, why_open
from analysis.quantities import format_quantity, format_ratio, join, years
from analysis.reports import Note, answer, limits
from analysis.runs import record
from analysis.statistics import area_name
from analysis.statistics.coverage import coverage
from analysis.verdicts import Verdict, judge

# What a sentence says of one claim, and of several, with a label.
_TALLIED = {
    "Supported": ("{} is supported", "{} are supported"),
    "Refuted": ("{} is refuted", "{} are refuted"),
    "Conflicting evidence": ("on {} the evidence conflicts",) * 2,
    "Not enough evidence": ("for {} there is not enough evidence",) * 2,
    "Not judged": ("{} is not judged", "{} are not judged"),
}
_NAMED = 6  # claims that a sentence names before it counts the rest
ASKED_OF_GAS = "-p reporter=China -p partners=Turkmenistan -p year=2022"


def article_answer(claims: Sequence[Claim], verdicts: Sequence[Verdict] = ()) -> Note:
    """Return what the article says in numbers, in one sentence, and record it with the page's title.

    Parameters
    ----------
    claims : sequence of Claim
        The article's claims.
    verdicts : sequence of Verdict
        The verdicts of these claims; none to leave them out.
    """
    numbers = [c for c in claims if c.value is not None]
    numbered = (
        f"{len(numbers)} of them" if len(numbers) < len(claims) else "all" if len(claims) > 1 else "one"
    )
    text = f"The article makes {_many(len(claims), 'claim')}, {numbered} with a number"
    text += f"; {said}." if (said := _tally(verdicts)) else "."
    text += _deciding(verdicts) if verdicts else ""
    if not claims:
        text = NO_NUMBERS
    record("title", "What the article says in numbers")
    record("answer", text)
    return answer(text)


def _tally(verdicts: Sequence[Verdict]) -> str:
    """Return how many claims have which verdict."""
    counts = Counter(str(one.label) for one in verdicts)
    return join(
        words[counts[label] > 1].format(counts[label]) for label, words in _TALLIED.items() if counts[label]
    )


def _deciding(verdicts: Sequence[Verdict]) -> str:
    """Return which claims statistics decide, in a sentence."""
    decided = [f"“{one.claim.hedged}”" for one in verdicts if one.decided and one.by_statistics]
    if not decided:
        left = [one for one in verdicts if not one.decided]
        return f" Statistics decide none of them{': ' if left else ''}{why_open(left)}."
    more = [f"{len(decided) - _NAMED} more"] if len(decided) > _NAMED else []
    return f" Statistics decide {join([*decided[:_NAMED], *more])}."


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


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


def energy_answer(deliveries: Deliveries, capacity: CapacityUse) -> Note:
    """Return the energy page's answer in one sentence, and record it with the page's title.

    Parameters
    ----------
    deliveries : Deliveries
        The first section.
    capacity : CapacityUse
        The section on capacity.
    """
    if deliveries.missing:
        record("title", deliveries.title)
        record("answer", deliveries.missing)
        return answer(deliveries.missing)
    subject = deliveries.subject
    words = {"operator": "on the operator's count", "review": "on the Energy Institute's measure"}
    counts = {"operator": deliveries.operator, "review": deliveries.review}
    said = join(
        f"{format_quantity(one[subject.year].figure.value, 'm3')} {words[name]}"
        for name, one in counts.items()
        if subject.year in one
    )
    suppliers = join(area_name(code) for code in deliveries.sources) or subject.partners_name
    text = on_trial(subject)
    text += f"{subject.reporter_name} received {said} through the pipeline from {suppliers} in {subject.year}"
    moved = [
        f"{format_ratio(abs(one.value))} {'less' if one.value < 0 else 'more'}"
        + (f" than in {subject.base_year}" if number == 0 else "")
        + f" {words[name]}"
        for number, (name, one) in enumerate(deliveries.changes().items())
    ]
    text += f"; {join(moved)}" if moved else ""
    if not capacity.missing:
        low, high = (
            format_ratio(v, decimals=0) for v in (capacity.range.interval.low, capacity.range.interval.high)
        )
        text += f"; {low} to {high} of its capacity" if low != high else f"; {low} of its capacity"
    record("title", deliveries.title)
    record("answer", f"{text}.")
    return answer(f"{text}.")


def energy_limits(deliveries: Deliveries) -> Note:
    """Return what the energy page's data cannot show.

    Parameters
    ----------
    deliveries : Deliveries
        The first section.
    """
    if deliveries.missing:
        return held_instead("gas", "gas", "03_energy", ASKED_OF_GAS)
    found = ["Values are customs' unit values; contract prices are not public."]
    if deliveries.subject.year in deliveries.operator:
        found = [
            "Every published figure of the deliveries goes back to the operator, so none checks it independently.",
            "The reference conditions of the operator's cubic metres are presumed, not printed.",
            *found,
        ]
    else:
        found.insert(
            0,
            "The pipeline's operator publishes no figure for this, so the only count of what was received is the Energy Institute's.",
        )
    worked = [y for y, one in deliveries.operator.items() if one.how != "published"]
    if worked:
        found.append(
            f"For {years(worked)} the operator's deliveries are differences of rounded totals, good to about half "
            "a billion cubic metres, so a change on such a year is good to about one percent."
        )
    return limits(*found)
