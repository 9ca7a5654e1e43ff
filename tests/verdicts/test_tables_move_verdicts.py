"""Verdicts come from tables: a changed table moves them, the order of rows does not."""

from __future__ import annotations

from collections.abc import Callable

from tests.verdicts.conftest import KNOWN, known_label, verdict_on

Change = Callable[[str, Callable[[str], str]], None]
CLAIM = "China's trade with the five Central Asian countries hit $70.2 billion in 2022."
GROWTH = "China's imports of agricultural, energy and mineral products from Central Asia grew by around 50% in 2022."


def _replaced(text: str, old: str, new: str, where: str) -> str:
    return "\n".join(line.replace(old, new) if line.startswith(where) else line for line in text.split("\n"))


def test_another_figure_refutes(tables: Change) -> None:
    """With 60.2 instead of 70.2 in China's rows for 2022 the same sentence is refuted."""
    assert verdict_on(CLAIM).label == "Supported"

    def swap(text: str) -> str:
        for old, new in (
            ("70200000000", "60200000000"),
            ("70000000000", "60000000000"),
            (",70.2,", ",60.2,"),
            (",70,", ",60,"),
        ):
            text = _replaced(text, old, new, "trade-CHN-CA5-total-TOTAL-2022")
        return text

    tables("trade", swap)
    assert verdict_on(CLAIM).label == "Refuted"


def test_without_its_rows_nothing_is_known(tables: Change) -> None:
    """Without China's rows for the group nothing supports the sentence: its countries added up leave it open."""
    tables(
        "trade",
        lambda text: "\n".join(
            line
            for line in text.split("\n")
            if not line.startswith(("trade-CHN-CA5-total-TOTAL-2022", "trade-CHN-CA5-total-TOTAL-2023"))
        ),
    )
    assert verdict_on(CLAIM).label == "Not enough evidence"


def test_a_new_statistic_decides(tables: Change) -> None:
    """With a published statistic for the group of goods the rate is no longer open."""
    assert verdict_on(GROWTH).label == "Not enough evidence"

    def publish(text: str) -> str:
        rows = [
            line
            for line in text.split("\n")
            if "agricultural-energy-mineral" in line and ",statement," in line
        ]
        made = rows[0].replace(",statement,", ",statistic,").replace(",over,", ",exact,")
        identifier = made.split(",")[0]
        return text.rstrip("\n") + "\n" + made.replace(identifier, f"{identifier}-made-up", 1) + "\n"

    tables("trade", publish)
    assert verdict_on(GROWTH).label == "Supported"


def test_the_order_of_rows_changes_nothing(tables: Change) -> None:
    """Shuffled tables of trade and gas give stored claims, some of every set, the same label."""
    chosen = KNOWN[::30]
    before = [known_label(row) for row in chosen]

    def shuffle(text: str) -> str:
        head, *rows = text.rstrip("\n").split("\n")
        return "\n".join([head, *rows[1::2], *rows[::2][::-1]]) + "\n"

    tables("trade", shuffle)
    tables("gas", shuffle)
    assert [known_label(row) for row in chosen] == before
