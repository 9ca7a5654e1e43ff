"""What the page on energy leads with: title, answer in one sentence, what the data cannot show."""

from __future__ import annotations

from analysis.pages.answers import held_instead, on_trial
from analysis.pages.energy.capacity import CapacityUse
from analysis.pages.energy.deliveries import Deliveries
from analysis.quantities import capital, format_quantity, format_ratio, join, years
from analysis.reports import Note, answer, limits
from analysis.runs import record
from analysis.statistics import place_in_prose

ASKED_OF_GAS = "-p reporter=China -p partners=Turkmenistan -p year=2022"


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
    suppliers = join(place_in_prose(code) for code in deliveries.sources) or subject.partners_name
    text = on_trial(subject)
    text += f"{capital(subject.reporter_name)} received {said} through the pipeline from {suppliers} in {subject.year}"
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
