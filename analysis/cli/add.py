"""`workbook add`: a new article for the project, whole or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from analysis.cli.main import project_of
from analysis.project import Project

if TYPE_CHECKING:
    from analysis.article import Article, DateInference


@click.command("add", short_help="Add an article to the project.")
@click.argument("source", metavar="FILE|URL|-")
@click.option("--slug", metavar="NAME", help="The article's short name. Default: made of its headline.")
@click.option("--published", metavar="DATE", help="The day of publication, as year-month-day.")
@click.pass_context
def add(context: click.Context, source: str, slug: str | None, published: str | None) -> None:
    """Add an article to the project, and show what was found in it.

    The folder data/articles/NAME gets article.txt, the text that all offsets count in, and article.toml, what is
    known of the article: agency, bylines, headline, day of publication and how it is known. Correct article.toml
    by hand where it is wrong; claims are corrected there too. An article that is there already stays as it is.

    Where neither the page nor --published names the day, it is inferred, if the text speaks of a birthday or an
    event that the project's tables know.

    \b
    Examples:
      workbook add story.txt --published 2023-05-17
      workbook add page.html --slug gas-deal-2024
      workbook add https://news.example/story
      workbook build --article gas-deal-2024

    \b
    Exit codes:
      0    added
      2    usage
      65   not an English article, a wrong date or slug, or the article is there already
      69   the address cannot be read, or is not public
      74   the file is missing, or the project cannot be written
    """
    from analysis.article.loading import slug_of
    from analysis.article.sources import day_given, open_article
    from analysis.article.storing import store_article

    project = project_of(context)
    day = day_given(published) if published is not None else None
    article = open_article(source, published=day, project=project)
    if article.headline:
        article = replace(article, slug=slug_of(article.headline))
    inference = _infer(article, project) if article.published is None else None
    if inference is not None and inference.date is not None:
        how = "inferred from the text: " + "; ".join(f"“{step.quote}”" for step in inference.steps)
        article = replace(
            article, published=inference.date, published_basis="inferred", published_how=" ".join(how.split())
        )
    _show(store_article(article, project, slug), project)


def _infer(article: Article, project: Project) -> DateInference | None:
    """Return what follows about the day of publication from the project's tables, if it has them."""
    from analysis.article import EventDate, infer_publication_date
    from analysis.errors import WorkbookError
    from analysis.statistics import events, people

    try:
        births = {person.name: person.born for person in people(project) if person.born}
        held = [
            EventDate(event.name, event.start, event.end, event.source, event.other_names)
            for event in events(project)
        ]
    except WorkbookError:
        return None
    return infer_publication_date(article, births, held)


def _show(article: Article, project: Project) -> None:
    """Say what was found, and what to do next."""
    from analysis.claims import find_claims
    from analysis.cli.claims import plain

    for line in str(article).splitlines():
        click.echo(plain(line))
    found = find_claims(article)
    kinds = Counter(claim.kind for claim in found)
    listed = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in sorted(kinds.items()))
    click.echo(f"{len(found)} claims{': ' + listed if listed else ''}")
    if article.published_how:
        click.echo(f"date: {plain(article.published_how)}")
    folder = article.folder.relative_to(project.root).as_posix() if article.folder else article.slug
    click.echo(f"\nAdded {folder}/ (article.txt, article.toml).")
    if article.published is None:
        click.echo(
            f"No date of publication is known, so that periods such as “last year” stay open; "
            f"set published and published_basis in {folder}/article.toml."
        )
    click.echo(f"Next: workbook claims {article.slug}, or workbook build --article {article.slug}.")
