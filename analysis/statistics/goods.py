"""Products and product groups, and the words that news uses for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.package import Table, read_table


@dataclass(frozen=True, slots=True)
class Product:
    """A product or a product group.

    Parameters
    ----------
    id, name : str
        As tables write it, and as prose names it.
    kind : str
        ``all``, ``group`` (a wording without an agreed list), ``chapter`` or ``heading`` (of the Harmonized System)
        or ``section`` (of another classification).
    hs : tuple of str
        Chapters (two digits), headings (four) or subheadings (six) of the Harmonized System.
    hs_is : str
        How these stand to the wording: ``exact``, ``usual`` (our reading), ``narrower`` or ``unknown``.
    hs_wide : tuple of str
        The widest list that the wording can stand for, where it may take in more than ``hs``.
    words : tuple of str
        What news calls it.
    note : str
        What to know before comparing.
    """

    id: str
    name: str
    kind: str
    hs: tuple[str, ...]
    hs_is: str
    hs_wide: tuple[str, ...]
    words: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the Harmonized System, in our own short words, and its section (roman numeral)."""

    chapter: str
    section: str
    title: str


def products(project: Project | None = None) -> tuple[Product, ...]:
    """Return every product and product group that the tables and the reading of articles know."""
    return tuple(_products(read_table("products", project)).values())


def product(text: str, project: Project | None = None) -> Product:
    """Return the product that an identifier, a name or a word of the news means.

    Raises
    ------
    BadData
        If none does.

    Examples
    --------
    >>> product("machinery and electronics").id
    'mechanical-electrical'
    """
    wanted = " ".join(text.casefold().split())
    for one in products(project):
        if wanted in (name.casefold() for name in (one.id, one.name, *one.words)):
            return one
    raise BadData(
        f"{text!r} is not a product we know; data/definitions/products.csv lists them: add it there."
    )


def chapter(number: int | str, project: Project | None = None) -> Chapter:
    """Return a chapter of the Harmonized System.

    Raises
    ------
    BadData
        If the system has no such chapter.

    Examples
    --------
    >>> chapter(27).title
    'mineral fuels, oils and waxes'
    """
    wanted = f"{int(number):02d}" if str(number).isdigit() else str(number)
    for row in read_table("hs_chapters", project).rows:
        if row["chapter"] == wanted:
            return Chapter(wanted, str(row["section"]), str(row["title"]))
    raise BadData(f"The Harmonized System has no chapter {wanted!r}; it has 01 to 97 without 77.")


def codes_in_words(codes: Sequence[str]) -> str:
    """Return chapters, headings or subheadings of the Harmonized System in words, neighbouring chapters as one.

    Examples
    --------
    >>> codes_in_words(["01", "02", "03", "84"]), codes_in_words(["2709"])
    ('HS chapters 01 to 03, 84', 'HS 2709')
    """
    what = "" if len(codes[0]) > 2 else "chapter " if len(codes) == 1 else "chapters "
    return f"HS {what}{_runs(codes)}"


def _runs(codes: Sequence[str]) -> str:
    runs: list[list[str]] = []
    for code in codes:
        step = 2 if runs and runs[-1][-1] == "76" else 1  # chapter 77 is not in use
        if runs and len(code) == 2 and int(code) - int(runs[-1][-1]) == step:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)


@lru_cache(maxsize=4)
def _products(table: Table) -> dict[str, Product]:
    rows: list[dict[str, Any]] = [dict(row) for row in table.rows]
    return {
        row["id"]: Product(
            **{
                **row,
                "hs": tuple(row["hs"].split()),
                "hs_wide": tuple(row["hs_wide"].split()),
                "words": tuple(word.strip() for word in row["words"].split(";") if word.strip()),
            }
        )
        for row in rows
    }
