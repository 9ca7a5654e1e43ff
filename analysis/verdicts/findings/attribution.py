"""Whether the official source said it so: a claim against the statements that the tables hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis import statistics
from analysis.claims import Claim
from analysis.quantities import Band
from analysis.statistics import Statement
from analysis.statistics.flows import mirrored
from analysis.verdicts.clause.lexicon import listed
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import area_name, kept, publisher

AttributionLabel = Literal[
    "verbatim", "paraphrased", "bound dropped", "named from the other side", "changed", "not in the statements we hold"
]  # fmt: skip
_INDICATORS = {"trade": ("trade",), "gas": ("deliveries", "imports volume")}
_CUMULATIVE = "cumulative deliveries"
_OF_ANY_OFFICE = listed("of_any_office")
_statements = kept(statistics.statements)
_ANSWERS: dict[AttributionLabel, str] = {
    "verbatim": "yes, verbatim",
    "paraphrased": "yes, in other words",
    "bound dropped": "yes, but as more or less than that",
    "named from the other side": "yes, seen from the other side",
    "changed": "no, the figure said was another one",
    "not in the statements we hold": "not in the statements we hold",
}
_ACCORDING = regex(r", according to [^,.]+\.?\Z")  # the reporter's words, not the speaker's
_ONE_SIDED = ("over", "under", "at_least", "at_most")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whether somebody said it so.

    Parameters
    ----------
    label : str
        "verbatim", "paraphrased", "bound dropped", "named from the other side", "changed" or
        "not in the statements we hold".
    text : str
        A sentence for a page.
    statement : str
        Identifier of the statement, or "".
    """

    label: AttributionLabel
    text: str
    statement: str = ""

    @property
    def answer(self) -> str:
        """The label as an answer to the question whether it was said so."""
        return _ANSWERS[self.label]


NOTHING = Attribution("not in the statements we hold", "")


def attribute(claim: Claim, reading: Reading, band: Band | None) -> Attribution:
    """Return whether an official source said what a claim says.

    Parameters
    ----------
    claim : Claim
        The claim.
    reading : Reading
        The claim as a query.
    band : Band or None
        What its number stands for; None for a high.
    """
    found = [(one, _way(one, reading)) for one in _statements() if _about(one, claim, reading)]
    found = [(one, way) for one, way in found if way]
    if not found:
        return NOTHING
    judged = [
        (_judged(one, way, claim, band), way == "same" and _same_body(one, claim)) for one, way in found
    ]
    judged_so = [one for one, same_body in judged if one.label != "changed" or same_body]
    if not judged_so:
        return NOTHING
    order = ("verbatim", "paraphrased", "bound dropped", "named from the other side", "changed")
    return min(judged_so, key=lambda one: order.index(one.label))


def said_by_a_third(said: Attribution, claim: Claim) -> bool:
    """Return whether the article names the body that said it so, and that body keeps none of the books compared.

    Its own count is not in the tables; what the owners' books have beside it does not show that the body gave another
    figure, and a statement never supports one.

    Parameters
    ----------
    said : Attribution
        What `attribute` found.
    claim : Claim
        The claim.
    """
    one = next((each for each in _statements() if each.id == said.statement), None)
    if one is None or said.label not in ("verbatim", "paraphrased") or not claim.speaker:
        return False
    return not publisher(one.publisher).books and _same_body(one, claim)


def _about(one: Statement, claim: Claim, reading: Reading) -> bool:
    """Return whether a statement is about the same figure: indicator, period, goods, and the unit where it has one."""
    whole = reading.measure == _CUMULATIVE
    allowed = (_CUMULATIVE,) if whole else _INDICATORS.get(reading.indicator, ())
    if one.indicator not in allowed or one.transformation != reading.transformation:
        return False
    # A sum since a line opened is dated by its last day.
    same_time = reading.span is not None and (
        one.period is not None and one.period.end == reading.span.end if whole else one.period == reading.span
    )
    in_unit = one.value is None or one.unit == claim.unit
    in_terms = not (one.terms and reading.terms) or one.terms == reading.terms
    return same_time and in_unit and in_terms and one.product == (reading.product or "TOTAL")


def _same_body(one: Statement, claim: Claim) -> bool:
    """Return whether a statement is by whom the article names, or by the owner of the books where it names nobody."""
    if not claim.speaker:
        return one.country == one.reporter
    said_by = _words(f"{one.speaker} {one.office} {publisher(one.publisher).name}")
    return bool(_words(claim.speaker) & said_by)


def _words(name: str) -> set[str]:
    return set(regex(r"[a-z]+").findall(name.lower())) - _OF_ANY_OFFICE - {"s"}


def _way(one: Statement, reading: Reading) -> str:
    said = (one.reporter, one.partner, one.flow)
    if said in reading.books or said in _open(reading):
        return "same"
    other = (one.partner, one.reporter, mirrored(one.flow))
    return "mirror" if other in reading.books else ""


def _open(reading: Reading) -> tuple[tuple[str, str, str], ...]:
    if reading.reporter or len(reading.partners) != 2:
        return ()
    first, second = reading.partners
    return ((first, second, reading.flow), (second, first, mirrored(reading.flow)))


def _judged(one: Statement, way: str, claim: Claim, band: Band | None) -> Attribution:
    label, own = _label(one, claim, band), claim.approx if claim.approx in _ONE_SIDED else ""
    who = f"{one.speaker}{f', {one.office},' if one.office else ''}"
    wording = _ACCORDING.sub("", one.wording)
    said = (
        f"{who} said “{wording}”" if one.wording_is == "verbatim" else f"{who} is reported with “{wording}”"
    )
    turned = own and own != one.bound and _is_number(one, claim)
    moved = ": the article has it moving the other way" if _fell_or_rose(one, claim) else ""
    endings = {
        "bound dropped": f": the article leaves out that it was {_BOUNDS.get(one.bound, one.bound)} that",
        "changed": f": the article has {_BOUNDS[own]} that"
        if turned
        else moved or ": the article's figure is another one",
    }
    text = f"{said}{endings.get(label, '')}."
    if way == "mirror" and label != "changed":
        text += f" The same flow is named from the other side ({one.flow} of {area_name(one.reporter)}), which is ordinary."
        if label != "bound dropped":
            label = "named from the other side"
    return Attribution(label, text, one.id)


def _label(one: Statement, claim: Claim, band: Band | None) -> AttributionLabel:
    if one.value is None or band is None:
        words = regex(r"[a-z]+").findall(claim.quote.lower())
        return "verbatim" if " ".join(words) in one.wording.lower() else "paraphrased"
    exact = _is_number(one, claim)
    bound = one.bound if one.bound in _ONE_SIDED else ""
    own = claim.approx if claim.approx in _ONE_SIDED else ""
    turned = own and own != bound and (exact or bool(bound))  # a bound put in, or one the other way
    if turned or _fell_or_rose(one, claim) or (not exact and band.find(one.value) == "outside"):
        return "changed"
    if bound and not own:
        return "bound dropped" if exact else "changed"
    if not exact:
        return "paraphrased"
    quoted = regex(r"[^\w.%$]+").sub("", claim.quote.lower()) in regex(r"[^\w.%$]+").sub(
        "", one.wording.lower()
    )
    same_bound = bound == own and claim.approx is not True
    return "verbatim" if quoted and same_bound else "paraphrased"


def _is_number(one: Statement, claim: Claim) -> bool:
    """Return whether a claim prints the number that was said."""
    return (
        one.value is not None
        and isinstance(claim.value, float | int)
        and abs(claim.value - abs(one.value)) <= 1e-9 * abs(one.value)
    )


def _fell_or_rose(one: Statement, claim: Claim) -> bool:
    """Return whether a claim has a rise where a fall was said, or a fall where a rise was."""
    moved = one.transformation in ("growth", "change") and one.value is not None
    return moved and claim.direction == ("down" if (one.value or 0) > 0 else "up")


_BOUNDS = {"over": "more than", "under": "less than", "at_least": "at least", "at_most": "at most"}
