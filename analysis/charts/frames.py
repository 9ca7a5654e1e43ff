"""What a chart asks of the table it is drawn from."""

from __future__ import annotations

from typing import Any

import pandas as pd


def need(frame: pd.DataFrame, *columns: str) -> None:
    """Check that a table has rows and these columns.

    Raises
    ------
    ValueError
        If it does not; the sentence names what is missing and what is there.
    """
    missing = [column for column in columns if column not in frame.columns]
    if missing:
        raise ValueError(
            f"The chart needs the column {', '.join(map(repr, missing))}, "
            f"but the table has {', '.join(map(repr, frame.columns)) or 'none'}; rename or add it."
        )
    if frame.empty:
        raise ValueError("The chart has no rows to draw; choose years or countries that the tables hold.")


def column(frame: pd.DataFrame, name: str, default: Any) -> list[Any]:
    """Return a column's values, or the default where the column or a value is missing."""
    if name not in frame.columns:
        return [default] * len(frame)
    return [default if pd.isna(value) else value for value in frame[name]]
