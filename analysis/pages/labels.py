"""What the pages' figures are called where many runs stand side by side, and which of them answer a page's question."""

from __future__ import annotations

import re

from analysis.statistics import area_name

LEADING = (
    "trade.level",
    "trade.highest_before",
    "books.theirs",
    "books.gap_relative",
    "own_books.level",
    "growth.as_published_in_us_dollars",
    "growth.the_partners_own_books",
    "deliveries.operator",
    "deliveries.review",
    "explained.part",
    "capacity.use",
    "energy.gross",
)
"""The figures that pages on trade and energy are about, in the order of the pages."""

_OPERATOR, _REVIEW = "operator's count", "Energy Institute's measure"
_LABELS = {
    "trade.level": "trade in the year on trial",
    "trade.highest_before": "highest trade before the year on trial",
    "own_books.level": "trade on the books of partners with a long series",
    "own_books.highest_before": "highest trade before the year on trial, on the books of partners with a long series",
    "books.sum_of_countries": "the reporter's country figures added up",
    "books.ours_same": "the reporter's figure for the partners that publish",
    "books.theirs": "the partners' own figures added up",
    "books.gap": "gap between the two sides' books",
    "books.gap_relative": "gap between the two sides' books, of the reporter's figure",
    "books.hybrid": "hybrid of the two sides' books",
    "largest_gap.exports": "exports to the partner with the widest gap",
    "largest_gap.mirror": "imports of the partner with the widest gap from the reporter, on its own books",
    "largest_gap.imports": "all imports of the partner with the widest gap",
    "largest_gap.gdp": "GDP of the partner with the widest gap",
    "largest_gap.of_imports": "exports to the partner with the widest gap, of all its imports",
    "largest_gap.of_gdp": "exports to the partner with the widest gap, of its GDP",
    "valuation.exports": "the partners' exports",
    "valuation.imports": "the partners' imports",
    "valuation.adjusted": "the partners' trade at the reporter's valuation",
    "goods.all": "growth of all goods, on the partners' books",
    "goods.all_without_largest_gap": "growth of all goods, without the partner with the widest gap",
    "deliveries.operator": f"gas delivered, {_OPERATOR}",
    "deliveries.review": f"gas imported, {_REVIEW}",
    "deliveries.change_operator": f"change on the base year, {_OPERATOR}",
    "deliveries.change_review": f"change on the base year, {_REVIEW}",
    "explained.ratio": "operator's count over the Energy Institute's measure",
    "explained.temperature": "ratio that temperature explains",
    "explained.rest": "ratio that stays unexplained",
    "explained.part": "part of the difference that temperature explains",
    "capacity.use": "use of capacity",
    "share.pipeline_imports": "share of all pipeline imports",
    "share.all_imports": "share of all gas imports",
    "share.consumption": "share of gas consumption",
    "share.consumption_operator": f"share of gas consumption, {_OPERATOR}",
    "split.price_share": "part of the change in value that is price",
    "split.volume_growth": "growth of the volume",
    "split.unit_value_growth": "growth of the unit value",
    "split.change": "change in value",
    "together.price": "price of all suppliers together",
    "together.volume": "volume of all suppliers together",
    "energy.gross": "energy content, gross",
    "energy.gross_twh": "energy content, gross, as electricity is counted",
    "energy.net": "energy content, net",
    "energy.net_twh": "energy content, net, as electricity is counted",
    "energy.oil": "oil equivalent, net",
}
_PATTERNS = (
    (r"books\.part_(?P<place>[a-z]{3})", "{place}: part of the gap"),
    (r"proportion\.(?P<place>[a-z]{3})_trade", "{place}: trade on its own books"),
    (r"proportion\.(?P<place>[a-z]{3})_of_trade", "{place}: trade, of all its trade"),
    (r"proportion\.(?P<place>[a-z]{3})_of_gdp", "{place}: trade, of its GDP"),
    (r"proportion\.(?P<place>[a-z]{3})_per_head", "{place}: trade per head"),
    (r"suppliers\.(?P<place>[a-z]{3})", "gas from {place}"),
    (r"deliveries\.operator_(?P<year>\d{4})", f"gas delivered in {{year}}, {_OPERATOR}"),
    (r"deliveries\.review_(?P<year>\d{4})", f"gas imported in {{year}}, {_REVIEW}"),
    (r"split\.price_share_(?P<number>\d+)", "part of the change in value that is price, series {number}"),
    (r"split\.volume_growth_(?P<number>\d+)", "growth of the volume, series {number}"),
    (r"split\.unit_value_growth_(?P<number>\d+)", "growth of the unit value, series {number}"),
)


def label_of(name: str) -> str | None:
    """Return what a figure is called, by the name of its result; None where only its section can tell.

    Examples
    --------
    >>> label_of("books.part_kaz"), label_of("deliveries.operator_2019")
    ('Kazakhstan: part of the gap', "gas delivered in 2019, operator's count")
    """
    if name in _LABELS:
        return _LABELS[name]
    for pattern, words in _PATTERNS:
        match = re.fullmatch(pattern, name)
        if match:
            held = {
                key: area_name(text.upper()) if key == "place" else text
                for key, text in match.groupdict().items()
            }
            return words.format(**held)
    return None
