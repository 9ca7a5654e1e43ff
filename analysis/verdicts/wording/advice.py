"""What a reader can do about a claim that is not read, added to why it is not."""

from __future__ import annotations

from analysis.verdicts.needed import regex

_HELD = "trade in goods, gas, output, population, annual prices and rates of exchange"
_BY_HAND = "set the reading in article.toml"
_SIDES = "where it is known, set reporter and partners in article.toml"

_ADVICE: tuple[tuple[str, str], ...] = (
    (r"its phrase with “[^”]*” is not understood", f"; if that changes nothing, {_BY_HAND}"),
    (r"the words do not name a flow of trade or another figure that the tables hold", f": these are {_HELD}"),
    (r"no table covers (?:oil|coal|LNG|electricity|investment|services|trade in services|tourism)", f"; the tables hold {_HELD}"),
    (r"no table holds this (?!price)\w[\w ]*", f"; the tables hold {_HELD}"),
    (r"no table holds consumer prices|no table counts \w+", f"; the tables hold {_HELD}"),
    (r"its words do not say which price of \w+ it is|its part of the sentence does not name .*|it names several prices", f"; {_BY_HAND}"),
    (r"no table holds this price", ": data/statistics/prices.csv has annual means of what it lists, in dollars"),
    (r"its words do not say for which period", "; where the text around it does, set its period in article.toml"),
    (r"its period had not ended when the article was published", "; if only a part of it is meant, set that period in article.toml"),
    (r"it gives several figures, and their order does not tell which is of what", "; set the reading of each in article.toml"),
    (r"its words do not say a share of what", "; a share is judged where they name whose exports, imports or trade the whole is"),
    (r"its words do not say whose (?:balance|gas|population|GDP).*|its words do not say who delivered gas to whom", f"; {_SIDES}"),
    (r"it is not clear whom “[^”]*” stands for|“[^”]*” stands there without the places that trade", f"; {_SIDES}"),
    (r"it names .* and its words do not say (?:to whom|from whom|with whom|who trades|as what).*", f"; {_SIDES}"),
    (r"it names .* together, and the tables have each by itself", f"; {_BY_HAND} for one of them"),
    (r"its words give a part, or another partner", f"; {_SIDES}"),
    (r"it compares two figures, not two years", "; each of the two can be judged by itself"),
)  # fmt: skip


def advised(missing: str) -> str:
    """Return why a claim is not read, with what a reader can do about it.

    Parameters
    ----------
    missing : str
        Why it is not read, in a sentence without its full stop; "" if it is read.

    Examples
    --------
    >>> advised("its words do not say for which period")
    'its words do not say for which period; where the text around it does, set its period in article.toml'
    """
    found = next((add for pattern, add in _ADVICE if regex(pattern).fullmatch(missing)), "")
    return f"{missing}{found}"
