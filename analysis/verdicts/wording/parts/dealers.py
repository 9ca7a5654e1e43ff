"""Who deals for a country, beside whose name it changes nothing: "Chinese buyers", "to customers in China"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

_ECONOMIES = ("economy", "economies")
"""What stands for a country where it trades, and is a figure of its own elsewhere."""

_TO_WHOM = {"to", "from", "with", "by", "for"}


def deals_for_a_place(
    texts: Sequence[str], at: int, dealers: Collection[str], trades: Callable[[str], bool]
) -> int:
    """Return how many words from an index on only tell who deals for the country named beside them.

    Parameters
    ----------
    texts : sequence of str
        The words; a place is a code.
    at : int
        Where the words may begin.
    dealers : collection of str
        The words for those who deal.
    trades : callable
        Whether a word is one of a flow.
    """
    before, after = texts[at - 1] if at else "", list(texts[at + 1 : at + 4])
    if texts[at] in _ECONOMIES and before.startswith("@"):
        return int(bool(after) and trades(after[0]))
    if texts[at] not in dealers:
        return 0
    if before.startswith("@"):
        return 1
    led = bool(_TO_WHOM & set(texts[max(0, at - 3) : at])) and after[:1] in (["of"], ["in"], ["from"])
    place = 2 + (after[1:2] == ["the"])
    return place if led and after[place - 1 : place] and after[place - 1].startswith("@") else 0
