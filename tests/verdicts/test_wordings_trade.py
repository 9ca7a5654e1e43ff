"""Wordings of claims on trade filled from the tables: the true figure is never refuted, a false one never supported.

The wordings of ``wordings_trade.toml`` were written before they were first run: of the first 300, 72.6% of 3,438 figures
were decided rightly and 25 judged wrongly; of the second 150, 77.5% of 1,759, and 19 (four of them wrongly filled); of the
third, longer ones, 66.6% of 1,087, and 3 (two of them true only of a rise); of the
fourth 75.4% of 602, and 7 (three of them true only of a rise).
"""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis.claims import find_claims
from analysis.verdicts import judge
from tests.verdicts.conftest import sentence
from tests.verdicts.filling.wordings import filled

SECTIONS: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "wordings_trade.toml").read_text(encoding="utf-8")
)
FILLS, LIES = 2, 1
"""For how many cases a wording is filled, and how many lies are told of each figure."""
OPEN = ("euros",)
"""Lies that no table can refute: it has no rate of exchange for them."""


def label_at(text: str, published: date, start: int, end: int) -> str:
    """Return the label of the claim that stands at a place of a text; "" if none is found there."""
    article = sentence(text, published)
    found = [one for one in find_claims(article) if one.start < end and one.end > start]
    return judge(found[0], article).label if found else ""


@pytest.mark.parametrize("name", SECTIONS)
def test_true_figures_hold_and_false_ones_do_not(name: str) -> None:
    """No true figure is refuted and no false one supported; the share decided is at least what it was."""
    section = SECTIONS[name]
    decided: Counter[bool] = Counter()
    wrong = []
    for wording in section["wordings"]:
        for one in filled(wording, section, FILLS):
            published = date(one.case.year + 1, 4, 10)
            if "untrue" not in name:
                for start, end, _ in one.slots:
                    label = label_at(one.text, published, start, end)
                    decided[label in ("Supported", "Conflicting evidence")] += 1
                    wrong += [(label, one.text, one.text[start:end])] if label == "Refuted" else []
            for text, start, end, lie in one.false_ones(untrue="untrue" in name, most=LIES):
                label = label_at(text, published, start, end)
                decided[label == "Refuted"] += lie not in OPEN
                wrong += [(label, text, text[start:end])] if label == "Supported" else []
    assert wrong == []
    assert decided[True] / decided.total() >= section["decided"]
