"""The sanity checks: they hold on the tables as they are, and fail when a figure is changed."""

from __future__ import annotations

import pytest

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics import check, select
from tests.statistics.conftest import Edit

CITED = [
    "gas-imports-volume-CHN-KAZ-2017-bp-D-BP-2018",
    "gas-imports-volume-CHN-TKM-2017-bp-D-BP-2018",
    "gas-imports-volume-CHN-UZB-2017-bp-D-BP-2018",
    "gas-imports-volume-CHN-WLD-2017-bp-D-BP-2018",
    "gas-imports-volume-CHN-KAZ-2018-bp-D-BP-2019",
    "gas-imports-volume-CHN-TKM-2018-bp-D-BP-2019",
    "gas-imports-volume-CHN-UZB-2018-bp-D-BP-2019",
    "gas-imports-volume-CHN-WLD-2018-bp-D-BP-2019",
    "gas-imports-volume-CHN-KAZ-2019-bp-D-BP-2020",
    "gas-imports-volume-CHN-TKM-2019-bp-D-BP-2020",
    "gas-imports-volume-CHN-UZB-2019-bp-D-BP-2020",
    "gas-imports-volume-CHN-WLD-2019-bp-D-BP-2020",
    "gas-imports-volume-CHN-KAZ-2020-bp-D-BP-2021",
    "gas-imports-volume-CHN-TKM-2020-bp-D-BP-2021",
    "gas-imports-volume-CHN-UZB-2020-bp-D-BP-2021",
    "gas-imports-volume-CHN-WLD-2020-bp-D-BP-2021",
    "gas-imports-volume-CHN-KAZ-2021-bp-D-BP-2022",
    "gas-imports-volume-CHN-RUS-2021-bp-D-BP-2022",
    "gas-imports-volume-CHN-TKM-2021-bp-D-BP-2022",
    "gas-imports-volume-CHN-UZB-2021-bp-D-BP-2022",
    "gas-imports-volume-CHN-MMR-2021-bp-D-BP-2022",
    "gas-imports-volume-CHN-WLD-2021-bp-D-BP-2022",
    "gas-imports-volume-CHN-KAZ-2022-ei-D-EI-2023",
    "gas-imports-volume-CHN-RUS-2022-ei-D-EI-2023",
    "gas-imports-volume-CHN-TKM-2022-ei-D-EI-2023",
    "gas-imports-volume-CHN-UZB-2022-ei-D-EI-2023",
    "gas-imports-volume-CHN-MMR-2022-ei-D-EI-2023",
    "gas-imports-volume-CHN-WLD-2022-ei-D-EI-2023",
    "gas-imports-volume-CHN-KAZ-2023-ei-D-EI-2024",
    "gas-imports-volume-CHN-TKM-2023-ei-D-EI-2024",
    "gas-imports-volume-CHN-UZB-2023-ei-D-EI-2024",
    "gas-imports-volume-CHN-WLD-2023-ei-D-EI-2024",
    "gas-imports-volume-CHN-WLD-lng-2021-ei-D-EI-2024",
    "gas-imports-volume-CHN-WLD-lng-2022-ei-D-EI-2024",
    "gas-consumption-CHN-natural-gas-2021-ei-D-EI-2024",
    "gas-consumption-CHN-natural-gas-2022-ei-D-EI-2024",
]
"""Every cell of BP's and the Energy Institute's reviews that ships."""


def test_all_hold(project: Project) -> None:
    """Every check holds, and says in words what it found."""
    sentences = check(project)
    assert (
        "trade: China's total with the five in 2022, on the ministry's figure, is 70.20 billion US dollars."
        in sentences
    )
    assert all(sentence.endswith(".") for sentence in sentences)


def test_cited_cells_only() -> None:
    """Of BP's and the Energy Institute's reviews exactly the listed cells ship."""
    assert sorted(one.id for one in select("gas", publisher=("bp", "ei"))) == sorted(CITED)


CHANGES = {
    "the ministry's total": (
        "statistics/trade.csv", "level,70200000000,USD,,exact,statistic,70.2",
        "level,72000000000,USD,,exact,statistic,72.0", "China's total with the five in 2022",
    ),
    "a partner's exports": (
        "statistics/trade.csv", "13060205500,USD,,exact,statistic,13060205.5",
        "11060205500,USD,,exact,statistic,11060205.5", "four partners that publish",
    ),
    "confidence of a defective figure": (
        "statistics/trade.csv", "comtrade,D-COMTRADE-CIPF,goods,low", "comtrade,D-COMTRADE-CIPF,goods,high",
        "mark them low",
    ),
    "the operator's count": (
        "statistics/gas.csv", "43200000000,m3,,exact,statistic,43.2", "34200000000,m3,,exact,statistic,34.2",
        "the operator's count for 2022",
    ),
    "a mark that falls": (
        "statistics/gas.csv", "263200000000,m3,,exact,statistic,263.2",
        "163200000000,m3,,exact,statistic,163.2", "marks fall",
    ),
    "the rate of the yuan": (
        "statistics/exchange_rates.csv", "6.729,CNY/USD,exact,statistic,6.7290",
        "7.629,CNY/USD,exact,statistic,7.6290", "a US dollar in 2022",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "said"), CHANGES.values(), ids=CHANGES.keys())
def test_changed_figure(copy: Project, resealed: Edit, path: str, old: str, new: str, said: str) -> None:
    """A figure that was changed and sealed passes the schema, and is caught by a check."""
    resealed(path, old, new)
    with pytest.raises(BadData, match=said) as caught:
        check(copy)
    assert "\n" not in str(caught.value)


def test_corrected_figure(copy: Project, resealed: Edit) -> None:
    """A figure that changes together with what is known of it passes, and no line of code changes with it."""
    figure = "43200000000,m3,,exact,statistic,43.2"
    resealed("statistics/gas.csv", figure, "43250000000,m3,,exact,statistic,43.25")
    with pytest.raises(BadData, match=r"known_values\.csv, row operator-2022"):
        check(copy)
    resealed("definitions/known_values.csv", "for 2022,43200000000,", "for 2022,43250000000,")
    with pytest.raises(BadData, match=r"row operator-2021"):
        check(copy)
    resealed("definitions/known_values.csv", "marks,44054000000,", "marks,44004000000,")
    assert "gas: the operator's count for 2022 is 43.25 billion cubic metres." in check(copy)


def test_a_missing_known_value(copy: Project, resealed: Edit) -> None:
    """A row that is gone, or was given another name, is named in one sentence."""
    resealed("definitions/known_values.csv", "brent-2022,", "brent-in-2022,")
    with pytest.raises(BadData, match=r"known_values\.csv has no row brent-2022"):
        check(copy)
