"""`workbook claims`: every number of an article, as a table for the eye or as rows for a program."""

from __future__ import annotations

import csv
import io
import json
import math
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from analysis.patterns import regex
from analysis.project import Project

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.claims import Claim

_FORMATS = ("table", "json", "jsonl", "csv")
_FORMULA = regex(r"\A\s*[=+\-@\t\r\n＝＋－＠]")
_UNPRINTABLE = regex(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+")
_NARROWEST, _WIDEST = 80, 160  # columns of a table
_NO_DATE = (
    "workbook: no date of publication is known, so that periods such as “last year” stay open; "
    "give it with --published, such as --published 2023-05-17."
)


@click.command("claims", short_help="Show the claims of an article.")
@click.argument("source", metavar="FILE|URL|-")
@click.option("--published", metavar="DATE", help="The day of publication, as year-month-day.")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="table",
    show_default=True,
    help="A table to read, or rows with every field: one JSON document, one JSON object a line, or CSV.",
)
@click.pass_context
def claims(context: click.Context, source: str, published: str | None, form: str) -> None:
    """Show every number that an article claims something with.

    FILE is plain text or a saved HTML page, or the slug of an article of the project; URL is the address of a
    page, fetched only from public addresses; - reads standard input. The article has to be in English.

    Each claim has its exact words and where they stand, its value in a base unit, what kind of number it is, the
    period that it is about, what it measures and who says so. Offsets count characters of the decoded file; for
    HTML, of the text taken from the page, which `workbook add` stores.

    \b
    Examples:
      workbook claims kazakhstan-china-2023
      workbook claims story.txt --published 2023-05-17
      workbook claims page.html --format csv > claims.csv
      cat story.txt | workbook claims - --format jsonl

    \b
    Exit codes:
      0    done, also where there is no claim
      2    usage
      65   not an English article, a wrong date, or a wrong article.toml
      69   the address cannot be read, or is not public
      74   the file is missing or unreadable
    """
    from analysis.article.sources import day_given, open_article
    from analysis.claims import find_claims

    day = day_given(published) if published is not None else None
    article = open_article(source, published=day, project=_project(context))
    found = find_claims(article)
    printers = {"table": _table, "json": _json, "jsonl": _jsonl, "csv": _csv}
    click.echo(printers[form](article, found), nl=False)
    warn_undated(article, found)


def warn_undated(article: Article, claims: Sequence[Claim]) -> None:
    """Say how the periods of an article without a day of publication can be had, if one of them stays open."""
    if article.published is None and any(claim.period is None for claim in claims):
        click.echo(_NO_DATE, err=True)


def _project(context: click.Context) -> Project | None:
    """Return the project if one was named; a file outside every project can be read as well."""
    from analysis.cli.main import project_of

    return project_of(context) if context.find_root().obj else None


def _json(article: Article, found: Sequence[Claim]) -> str:
    """Return one document: what is known of the article, what was set aside, and its claims."""
    document = {
        "article": article_row(article),
        "set_aside": [
            {"start": piece.start, "end": piece.end, "text": piece.text, "what": piece.what}
            for piece in article.furniture
        ],
        "claims": [claim.as_row() for claim in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def article_row(article: Article) -> dict[str, Any]:
    """Return what is known of an article, in plain values.

    Parameters
    ----------
    article : Article
        The article.
    """
    return {
        "slug": article.slug,
        "headline": article.headline,
        "agency": article.agency,
        "bylines": list(article.bylines),
        "dateline": article.dateline,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "published_how": article.published_how,
        "found_at": article.found_at,
    }


def _jsonl(article: Article, found: Sequence[Claim]) -> str:
    return "".join(json.dumps(claim.as_row(), ensure_ascii=False) + "\n" for claim in found)


def _csv(article: Article, found: Sequence[Claim]) -> str:
    """Return rows for a spreadsheet; the upper end of a range has a column of its own."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for number, claim in enumerate(found):
        row = claim.as_row()
        low, high = row["value"] if isinstance(row["value"], list) else (row["value"], None)
        cells: dict[str, Any] = {}
        for name, value in row.items():
            cells[name] = low if name == "value" else value
            if name == "value":
                cells["value_to"] = high
        if number == 0:
            writer.writerow(cells)
        writer.writerow([_cell(value) for value in cells.values()])
    return text.getvalue() or _csv_head()


def _csv_head() -> str:
    from analysis.claims import Claim

    names = list(Claim("", "", 0, 0, None, "").as_row())
    names.insert(names.index("value") + 1, "value_to")
    return ",".join(names) + "\n"


def _cell(value: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(value, list):
        value = "; ".join(str(one) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _table(article: Article, found: Sequence[Claim]) -> str:
    """Return the article in a few lines, and its claims as a table as wide as the terminal."""
    head = "\n".join(plain(line) for line in str(article).splitlines())
    if not found:
        return f"{head}\n\nNo claims: the article has no number that claims something.\n"
    names = ("quote", "value", "kind", "period", "what it measures", "who says so")
    rows: list[tuple[str, ...]] = [names, *(_row(claim) for claim in found)]
    if any(claim.corrected for claim in found):
        by_hand = ("corrected by hand", *(plain(", ".join(claim.corrected)) for claim in found))
        rows = [(*row, fields) for row, fields in zip(rows, by_hand, strict=True)]
    widths = _widths(rows, _terminal_width())
    lines = (
        "  ".join(_cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    count = f"{len(found)} claim{'' if len(found) == 1 else 's'}"
    return head + "\n\n" + "\n".join(lines) + f"\n\n{count}; --format json has every field.\n"


def _row(claim: Claim) -> tuple[str, ...]:
    hedge = f"{claim.hedge} " if claim.hedge else ""
    cells = (claim.quote, hedge + _value(claim), claim.kind, claim.period, claim.measure, claim.speaker)
    return tuple(plain(cell or "") for cell in cells)


def _value(claim: Claim) -> str:
    from analysis.errors import WorkbookError
    from analysis.quantities import format_quantity

    if claim.value is None:
        return "no number"
    values = claim.value if isinstance(claim.value, tuple) else (claim.value,)
    try:
        return " to ".join(
            format_quantity(value, claim.unit, _digits(value, claim.precision)) for value in values
        )
    except WorkbookError:
        return " to ".join(f"{value:g}" for value in values) + f" {claim.unit}"


def _digits(value: float, precision: float | None) -> int:
    """Return how many digits a value needs to be shown as it was printed, and no more after a conversion."""
    digits = len(f"{abs(value):.8e}".partition("e")[0].replace(".", "").rstrip("0")) or 1
    printed = math.floor(math.log10(abs(value) / precision) + 1e-9) + 1 if value and precision else digits
    return max(1, min(digits, printed))


def plain(text: str) -> str:
    """Return a text on one line, without characters that could steer a terminal.

    Parameters
    ----------
    text : str
        Words of an article.

    Examples
    --------
    >>> plain("up\\x1b[31m 5%")
    'up [31m 5%'
    """
    return _UNPRINTABLE.sub(" ", text)


def _terminal_width() -> int:
    if not sys.stdout.isatty():
        return _WIDEST
    return min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns))


def _widths(rows: Sequence[Sequence[str]], total: int) -> list[int]:
    """Return the columns' widths: what each needs, the widest cut until all fit."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    while sum(widths) + 2 * (len(widths) - 1) > total and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
