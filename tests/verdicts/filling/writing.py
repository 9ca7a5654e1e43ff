"""How figures are written: with no more digits than the table has, in the words of a wording."""

from __future__ import annotations

import re
from math import floor, log10

from tests.verdicts.filling.figures import CannotFill, Figure


def number(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}"


def decimals_of(value: float, slack: float) -> int:
    """Return how many decimals to print: three digits, or fewer, so that what is printed holds all the figure may be."""
    for decimals in range(max(0, 2 - floor(log10(value))), -1, -1):
        if abs(round(value, decimals) - value) + slack <= 10**-decimals / 2 + 1e-9:
            return decimals
    raise CannotFill


def amount(figure: Figure, pattern: str, decimals: int | None = None) -> str:
    """Write an amount in billions, or millions or trillions, with no more digits than the table has."""
    scales = ((1e12, "trillion", "tn"), (1e9, "billion", "bn"), (0, "million", "m"))
    least, long, short = next(one for one in scales if figure.value >= one[0] * 0.9995)
    size = least or 1e6
    if decimals is None:
        decimals = decimals_of(figure.value / size, figure.slack / size)
    pattern = re.sub(r"\bbillion\b", long, pattern)
    pattern = pattern.replace("#bn", f"#{short}").replace("# bn", f"# {long if size < 1e9 else short}")
    return pattern.replace("#", number(figure.value / size, decimals))


def far(value: float, known: list[float], by: float = 0.15) -> bool:
    return all(abs(value - one) > by * max(abs(value), abs(one)) for one in known)


def other_currency(text: str) -> str:
    if re.search("yuan|RMB", text):
        return re.sub(r"yuan|RMB", lambda found: {"yuan": "dollars", "RMB": "USD"}[found[0]], text)
    return in_currency(text, "yuan")


def in_currency(text: str, currency: str) -> str:
    amount = re.sub(r"US\$|\$|USD |US dollars|U\.S\. dollars|dollars|USD", "", text).strip()
    return f"{amount} {currency}"
