"""What a reader meets first in Python: the names, and a verdict in words."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import analysis
from analysis import find_claims, judge, load_article


def test_the_public_names_are_listed_before_they_are_used() -> None:
    """A fresh interpreter completes them all, and listing imports nothing."""
    script = "import analysis, sys; print(set(analysis.__all__) - set(dir(analysis)), 'analysis.claims' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "set() False\n"
    assert set(analysis.__all__) == set(analysis._WHERE)


def test_the_readmes_first_cell_runs() -> None:
    """What the README shows of a notebook runs as it stands, and its own sentence is judged."""
    readme = (Path(analysis.__file__).parents[1] / "README.md").read_text("utf-8")
    (cell,) = re.findall(r"```python\n(from analysis import .*?)```", readme, re.DOTALL)
    names: dict[str, Any] = {}
    exec(cell, names)  # noqa: S102 - our own
    assert str(judge(find_claims(names["own"])[0])).startswith("“$31.2 billion”: Supported on China's books")


def test_a_verdict_in_plain_python_is_a_line(tmp_path: Path) -> None:
    """Not its whole content: the words, the verdict and why."""
    file = tmp_path / "story.txt"
    file.write_text("Kazakhstan's trade with China was $31 billion in 2022.\n", "utf-8")
    verdict = judge(find_claims(load_article(file))[0])
    assert repr(verdict) == f"<Verdict {verdict}>"
    assert len(repr(verdict)) < 1000
