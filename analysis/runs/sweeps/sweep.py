"""What is to be swept: read against what the notebooks declare, before anything starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.runs.notebooks.files import find_notebook, load, numbered_notebooks
from analysis.runs.notebooks.filled import Fill, nothing
from analysis.runs.notebooks.given import unknown
from analysis.runs.notebooks.parameters import Parameter, check_together, declared
from analysis.runs.plan import ARTICLE, Run, run_of
from analysis.runs.publishing.names import slug
from analysis.runs.state import keys
from analysis.runs.sweeps.grid import MOST, Grid
from analysis.runs.sweeps.gridfile import GridFile
from analysis.runs.sweeps.records import Sweep
from analysis.runs.sweeps.tried import from_array, from_texts, single

SEED = "seed"  # the parameter that seeds go to


@dataclass(frozen=True, slots=True)
class SweepRequest:
    """What is to be swept.

    Parameters
    ----------
    asked : GridFile
        What a file asks for, or an empty one.
    texts : mapping
        Values given with ``-p``, which take the place of what the file says of these parameters.
    article : str or None
        The slug of the article, given with ``--article``.
    most : int
        How many sets each notebook may have.
    fill : callable
        Returns what an article gives for parameters left open.
    """

    asked: GridFile = field(default_factory=GridFile)
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    article: str | None = None
    most: int = MOST
    fill: Fill = nothing

    def plan(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Run, ...]:
        """Return the runs of all sweeps, each once, as things stand now."""
        return tuple(run for each in self.sweeps(project, inputs) for run in each.runs)

    def sweeps(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Sweep, ...]:
        """Return one sweep a notebook.

        Raises
        ------
        UsageProblem
            If a notebook, an article, a parameter or a value is not known, there are too many sets, or none.
        """
        if not self._tried():
            raise UsageProblem("Nothing to try is given; write for example -p year=2020,2021,2022.")
        inputs = inputs or keys.Inputs(project)
        request = self._with_article()
        paths = [find_notebook(project, name) for name in self.asked.notebooks]
        loaded = {path: load(path) for path in dict.fromkeys(paths or numbered_notebooks(project))}
        declarations = {
            path: {each.name: each for each in declared(notebook, path.stem)}
            for path, notebook in loaded.items()
        }
        request._check_names(declarations)
        if not paths:
            tried = set(request._tried())
            declarations = {path: held for path, held in declarations.items() if tried & set(held)}
        return tuple(
            request._sweep(project, path, loaded[path], held, inputs) for path, held in declarations.items()
        )

    def _with_article(self) -> SweepRequest:
        if self.article is None:
            return self
        if ARTICLE in self.texts or ARTICLE in self.asked.names:
            raise UsageProblem(
                f"The article is given twice; leave out --article {self.article} or the other."
            )
        return replace(self, texts={**self.texts, ARTICLE: [self.article]})

    def _tried(self) -> list[str]:
        """Return the parameters that are given values, those with one value for all sets aside."""
        asked = [name for name in self.asked.names if name not in self.asked.fixed]
        return [*asked, *self.texts, *([SEED] if self.asked.seeds else [])]

    def _check_names(self, declarations: Mapping[Path, Mapping[str, Parameter]]) -> None:
        known = [name for held in declarations.values() for name in held]
        notebooks = [path.stem for path in declarations]
        wanted = [*self._tried(), *self.asked.fixed, *(n for each in self.asked.where for n in each.names)]
        for name in wanted:
            if name not in known:
                raise unknown(name, known, notebooks)

    def _sweep(
        self,
        project: Project,
        path: Path,
        notebook: Mapping[str, Any],
        held: Mapping[str, Parameter],
        inputs: keys.Inputs,
    ) -> Sweep:
        parameters, runs = tuple(held.values()), dict[str, Run]()
        grid = self._grid(held)
        for given in grid.expand(self.most):
            values = tuple(given[each.name] for each in parameters)
            _check_together(parameters, values)
            run = run_of(project, path, notebook, parameters, values, inputs, self.fill)
            if runs.setdefault(run.path, run).values != run.values:
                raise UsageProblem(
                    f"Two sets of parameters would make the same report, {run.path}: {run.given} and "
                    f"{runs[run.path].given}; leave out one."
                )
        name = slug(self.asked.name) if self.asked.name else _spelled(grid)
        where = tuple(each.text for each in grid.where)
        return Sweep(
            f"{path.stem}--{name}", self.asked.title, tuple(runs.values()), tuple(self.asked.results), where
        )

    def _grid(self, held: Mapping[str, Parameter]) -> Grid:
        """Return what the sets of a notebook are made from: what it declares of all that is asked for."""
        asked, own = self.asked, {name: each for name, each in held.items() if name not in self.texts}
        spoken = {name: from_texts(held[name], texts) for name, texts in self.texts.items() if name in held}
        combined = {name: from_array(own[name], given) for name, given in asked.grid.items() if name in own}
        if asked.seeds and SEED in own:
            seeds = asked.seeds
            combined[SEED] = [
                own[SEED].check(each) for each in (range(seeds) if isinstance(seeds, int) else seeds)
            ]
        return Grid(
            fixed={name: single(own[name], given) for name, given in asked.fixed.items() if name in own},
            combined={**combined, **spoken},
            rows={name: from_array(own[name], given) for name, given in asked.zip.items() if name in own},
            sets=[
                {name: single(own[name], given) for name, given in each.items() if name in own}
                for each in asked.sets
            ],
            where=[each for each in asked.where if set(each.names) <= set(held)],
            defaults={name: each.default for name, each in held.items()},
        )


def _check_together(parameters: Sequence[Parameter], values: Sequence[Any]) -> None:
    """Refuse a set whose values do not go together, and say how to leave such sets out."""
    try:
        check_together(parameters, values)
    except UsageProblem as problem:
        raise UsageProblem(
            f"{problem} Leave such sets out with a condition, such as --where 'low <= high'."
        ) from None


def _spelled(grid: Grid) -> str:
    """Return a name made from what is tried: with the values if that makes a plain name, else with a hash of them."""
    # One article is the folder that the page lies in.
    named = {n: values for n, values in sorted(grid.combined.items()) if n != ARTICLE or len(values) > 1}
    parts = [f"{name}-{'-'.join(map(str, values))}".lower() for name, values in named.items()]
    parts += [each.text for each in grid.where]
    text = "-".join([*parts, *(f"{name}-{value}" for name, value in sorted(grid.fixed.items()))])
    if slug(text) == text:
        return text
    return slug(f"{slug('-'.join(named).replace('_', '-'))[:51]}-{keys.digest(text)[:8]}")
