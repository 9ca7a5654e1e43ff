"""Wordings of claims on gas, output, people, prices and more, filled from the tables: no verdict on them is wrong.

The wordings of ``wordings_energy.toml`` were written before they were first run: 51.4% of 2,038 figures decided
rightly, two judged wrongly. Of its second set (``again``) 61.2% of 694, two wrongly.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.verdicts.filling.sentences import filled
from tests.verdicts.test_wordings_trade import label_at

SECTIONS: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "wordings_energy.toml").read_text(encoding="utf-8")
)
FILLS = 2


def _published(text: str, section: dict[str, Any], year: int) -> date:
    """Return a day by which the year's figures are out; early in the next year where the text says "last year"."""
    return section.get("published") or date(year + 1, 3 if "ast year" in text else 8, 1)


def _right_and_wrong(true: bool, *, undecidable: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which labels are right and which are wrong of a figure; any other leaves it open."""
    if undecidable:
        return ("", "Not enough evidence", "Not judged"), ("Supported", "Refuted", "Conflicting evidence")
    return (("Supported",), ("Refuted",)) if true else (("Refuted",), ("Supported",))


@pytest.mark.parametrize("name", SECTIONS)
def test_true_figures_hold_and_false_ones_do_not(name: str) -> None:
    """No true figure is refuted and no false one supported; the share decided is at least what it was."""
    section = SECTIONS[name]
    decided: Counter[bool] = Counter()
    wrong = []
    for wording in section["wordings"]:
        for one in filled(wording, section, FILLS):
            for number, (start, end) in enumerate(one.spans):
                if one.wrong not in (-1, number):
                    continue
                label = label_at(one.text, _published(one.text, section, one.year), start, end)
                right, bad = _right_and_wrong(one.wrong == -1, undecidable="undecidable" in section)
                decided[label in right] += 1
                wrong += [(label, one.lie, one.text, one.text[start:end])] if label in bad else []
    assert wrong == []
    assert decided[True] / decided.total() >= section.get("decided", 0)
