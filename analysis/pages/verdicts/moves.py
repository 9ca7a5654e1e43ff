"""How verdicts move with the tolerance, with whom one trusts, and with which country is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from analysis.article import Article
from analysis.claims import Claim
from analysis.pages.section import Section
from analysis.quantities import join
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name, group, publisher, read_table
from analysis.verdicts import Rules, Verdict, judge_all
from analysis.verdicts.tables import row_publishers, short_name

TOLERANCES = (1.0, 2.0, 5.0, 10.0, 20.0)
"""Percent that are tried."""

_TOLERANCE = "tolerance"  # how the name of such a choice begins


@dataclass(frozen=True, slots=True)
class Move:
    """What one other choice does to one verdict."""

    choice: str
    before: Verdict
    after: Verdict

    @property
    def label(self) -> bool:
        """Whether the label moves, and not only whose books or who else."""
        return self.before.label != self.after.label


class Moves(Section):
    """What would move a verdict: every choice that is open to the reader, tried on every claim with figures.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    verdicts : sequence of Verdict
        Their verdicts under the rules of the page.
    rules : Rules
        These rules.
    """

    def __init__(
        self, article: Article, claims: Sequence[Claim], verdicts: Sequence[Verdict], rules: Rules
    ) -> None:
        self.judged = [one for one in verdicts if one.found or one.reading.transformation == "high"]
        self.moves: list[Move] = []
        self.still: list[str] = []
        if not self.judged:
            self.missing = "No verdict rests on figures that another choice could move."
            return
        before = self.judged  # under the tolerance before: what a smaller one did, a larger need not do again
        for name, other in _others(self.judged, rules):
            left = set(other.leave_out) - set(rules.leave_out)
            chosen = [one for one in self.judged if not left or left & _members(one)]
            after = judge_all([one.claim for one in chosen], article, other)
            tolerant = name.startswith(_TOLERANCE)
            told = before if tolerant else chosen
            pairs = list(zip(chosen, told, after, strict=True))
            self.moves += [Move(name, one, two) for one, last, two in pairs if _differ(last, two)]
            if not any(_differ(one, two) for one, _, two in pairs):
                self.still.append(name)
            before = list(after) if tolerant else before

    def _note(self) -> Note:
        text = f"These choices move a label: {join(moved)}. " if (moved := self._moved()) else ""
        text = text or "No other choice moves a label. "
        if self.still:
            text += f"Nothing moves {join(_still(self.still), 'or')}."
        return note(text)

    def _moved(self) -> list[str]:
        """Return what each choice that moves a label makes of which claims."""
        by_choice: dict[tuple[str, str], list[str]] = {}
        for m in self.moves:
            if m.label:
                by_choice.setdefault((m.choice, m.after.label), []).append(f"“{m.before.claim.hedged}”")
        return [
            f"{join(quotes)} {'becomes' if len(quotes) == 1 else 'become'} {label.lower()} {_when(choice)}"
            for (choice, label), quotes in by_choice.items()
        ]

    def _table(self) -> Table:
        frame = pd.DataFrame(
            {
                "claim": [m.before.claim.hedged for m in self.moves],
                "verdict on this page": [m.before.summary for m in self.moves],
                "verdict then": [m.after.summary for m in self.moves],
                "who else counts it, then": [_who_else(m.after) for m in self.moves],
            },
            index=pd.Index([m.choice for m in self.moves], name="choice"),
        )
        return table(
            frame,
            caption="What other choices do to the verdicts",
            units="",
            source="own calculation",
            name="moves",
        )


def _others(judged: Sequence[Verdict], rules: Rules) -> Iterator[tuple[str, Rules]]:
    """Yield each other choice with its name: more tolerance, without a publisher, without a country."""
    for percent in TOLERANCES:
        if percent > rules.tolerance:
            yield f"{_TOLERANCE} {percent:g}%", replace(rules, tolerance=percent)
    for who in _publishers(judged):
        if who not in rules.distrust:
            yield f"without {short_name(who)}", replace(rules, distrust=(*rules.distrust, who))
    for code in _countries(judged):
        if code not in rules.leave_out:
            yield f"without {area_name(code)}", replace(rules, leave_out=(*rules.leave_out, code))


def _publishers(judged: Sequence[Verdict]) -> list[str]:
    """Return whose figures decide a verdict or stand beside it, in alphabetical order of their names."""
    found = {who for one in judged for f in one.found for who in f.specification.publishers}
    whose = row_publishers()
    found |= {whose[row] for one in judged for row in one.rows if row in whose}
    return sorted(found, key=lambda who: publisher(who).short)


def _countries(judged: Sequence[Verdict]) -> list[str]:
    """Return the countries that are added up or compared: the members of the groups that the claims name."""
    return sorted({code for one in judged for code in _members(one)}, key=area_name)


def _members(one: Verdict) -> set[str]:
    """Return the members of the groups that a claim names."""
    groups = {str(row["id"]) for row in read_table("groups").rows} - {"WLD"}
    called = {one.reading.reporter, *one.reading.partners} & groups
    return {member for code in called for member in group(code).members}


def _differ(one: Verdict, other: Verdict) -> bool:
    return (one.summary, _who_else(one)) != (other.summary, _who_else(other))


def _who_else(one: Verdict) -> str | None:
    return one.corroboration.text or None if one.decided else None


def _when(choice: str) -> str:
    return choice.replace(_TOLERANCE, "from a tolerance of") if choice.startswith(_TOLERANCE) else choice


def _still(choices: Sequence[str]) -> list[str]:
    """Return the choices that move nothing, of the tolerances only the largest."""
    tolerances = [one for one in choices if one.startswith(_TOLERANCE)]
    rest = [one for one in choices if not one.startswith(_TOLERANCE)]
    return [tolerances[-1].replace(_TOLERANCE, "with a tolerance of"), *rest] if tolerances else rest
