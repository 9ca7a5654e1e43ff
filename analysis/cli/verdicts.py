"""`workbook verdicts`: what the tables say of every claim of an article."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.claims import warn_undated
from analysis.cli.main import project_of
from analysis.errors import BadData, UsageProblem

if TYPE_CHECKING:
    from analysis.verdicts import Verdict

DEFAULT = "kazakhstan-china-2023"
_FORMATS = ("table", "json", "csv")
_WIDTH = 96


@click.command("verdicts", short_help="Judge the claims of an article.")
@click.argument("source", metavar="[ARTICLE|FILE]", default=DEFAULT)
@click.option("--published", metavar="DATE", help="The day of publication, as year-month-day.")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True,
    help="Lines to read, or one row a claim with every field: a JSON list or CSV.",
)  # fmt: skip
@click.option(
    "--tolerance",
    type=click.FloatRange(0, 100),
    default=0.0,
    metavar="PERCENT",
    help="How far an official figure may miss a claim and still agree.",
)
@click.option("--distrust", multiple=True, metavar="PUBLISHER", help="Leave this publisher's figures aside.")
@click.option(
    "--leave-out",
    multiple=True,
    metavar="COUNTRY",
    help="Leave this country out where countries are added up.",
)
@click.pass_context
def verdicts(
    context: click.Context, source: str, published: str | None, form: str, tolerance: float,
    distrust: tuple[str, ...], leave_out: tuple[str, ...],
) -> None:  # fmt: skip
    """Judge every claim of an article against the official statistics.

    ARTICLE is the slug of an article of the project, by default the first one; FILE is plain text or a saved HTML
    page, and may hold one sentence. A verdict is Supported, Refuted, Conflicting evidence or Not enough evidence,
    and says whose books decide it, who else counts the same, whether an official said it so, and why. Numbers that
    no statistic is about are Not judged.

    \b
    Examples:
      workbook verdicts
      workbook verdicts story.txt --published 2023-05-17
      workbook verdicts story.txt --format json
      workbook verdicts --tolerance 2 --leave-out Kyrgyzstan

    \b
    Exit codes:
      0    done, whatever the verdicts are
      2    usage; there is no such publisher or country
      65   not an English article, a wrong date, or a broken table
      74   the file is missing or unreadable
    """
    from analysis.article.sources import day_given, open_article
    from analysis.claims import find_claims
    from analysis.verdicts import judge_all

    project = project_of(context)
    rules = _rules(tolerance, distrust, leave_out)
    day = day_given(published) if published is not None else None
    article = open_article(source, published=day, project=project)
    found = judge_all(find_claims(article), article, rules)
    printers = {"table": _table, "json": _json, "csv": _csv}
    click.echo(printers[form](found), nl=False)
    warn_undated(article, [one.claim for one in found])


def _rules(tolerance: float, distrust: Sequence[str], leave_out: Sequence[str]) -> Any:
    from analysis.statistics import read_table
    from analysis.verdicts.rules import rules_of

    for name in ("publishers", "countries", "groups", "memberships"):
        read_table(name)  # a broken one is no wrong option
    try:
        return rules_of(tolerance, distrust, leave_out)
    except BadData as unknown:
        raise UsageProblem(str(unknown)) from None


def _table(found: Sequence[Verdict]) -> str:
    """Return each verdict in a few lines: the words, the verdict in full, why, and what else to know."""
    if not found:
        return "No claim was found.\n"
    return "\n".join(_lines(one) for one in found)


def _lines(one: Verdict) -> str:
    claim, said = one.claim, one.attribution
    rows = [
        f"“{claim.hedged}”" + (f", {claim.measure}" if claim.measure else ""),
        *_indented(f"{one.summary}."),
        *_indented(f"Set by hand: {', '.join(one.set_by_hand)}." if one.set_by_hand else ""),
        *_indented(one.why),
        *_indented(f"Was it said so? {said.answer.capitalize()}. {said.text}" if said.statement else ""),
        *_indented(f"Who else: {one.corroboration.text}" if one.decided and one.corroboration.text else ""),
        *_indented(f"Evidence: {one.later[:1].lower()}{one.later[1:]}" if one.later else ""),
        *_indented(f"Missing context: {' '.join(one.context)}" if one.context else ""),
        *_indented(f"What would settle it: {one.needs}." if one.needs else ""),
        *_indented(f"To add it: {one.to_add}." if one.to_add else ""),
    ]
    return "\n".join(rows) + "\n"


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ") if text else []


def _json(found: Sequence[Verdict]) -> str:
    return json.dumps([one.as_row() for one in found], ensure_ascii=False, indent=1) + "\n"


def _csv(found: Sequence[Verdict]) -> str:
    rows = [one.as_row() for one in found]
    if not rows:
        return ""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue()


def _cell(value: object) -> object:
    """Return a value as a cell: lists set apart by blanks, and no text that a spreadsheet takes for a formula."""
    if isinstance(value, list):
        value = " ".join(map(str, value))
    if isinstance(value, str):
        text = " ".join(value.split())
        return f"'{text}" if text[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠") else text
    return value
