"""Which chapters of the Harmonized System stand for a wording of goods, and how far they can decide a claim."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.statistics import product
from analysis.statistics.goods import codes_in_words
from analysis.verdicts.specifications.specification import Standing
from analysis.verdicts.tables import kept

WIDEST = "the widest list that the wording can stand for"
_HOW_FAR = {
    "exact": "",
    "usual": "our reading of the wording",
    "narrower": "the office's own list is not published and takes in more",
}


@dataclass(frozen=True, slots=True)
class Definition:
    """A list of goods that can stand for a wording.

    Parameters
    ----------
    codes : tuple of str
        Chapters, headings or subheadings.
    standing : str
        "primary", or "variant" where a narrower list is the usual one. Where the office's own list is between a
        narrower and a wider one, both are primary: the claim holds or fails on both, or the evidence conflicts.
    note : str
        How the list stands to the wording.
    """

    codes: tuple[str, ...]
    standing: Standing
    note: str

    @property
    def words(self) -> str:
        """The list in words: "HS chapters 01 to 27"."""
        return codes_in_words(self.codes)


@kept
def definition(goods: str, wide: bool = False) -> Definition | None:
    """Return the list of codes that stands for goods, or the widest one; None where there is none.

    Parameters
    ----------
    goods : str
        A product as the table of products writes it.
    wide : bool
        Whether the widest list is wanted.

    Examples
    --------
    >>> definition("mechanical-electrical").words, definition("mechanical-electrical", wide=True).words
    ('HS chapters 84 to 85', 'HS chapters 73, 82 to 92')
    """
    one = product(goods)
    codes = one.hs_wide if wide else one.hs
    if not codes or one.kind == "chapter":
        return None
    if not wide:
        return Definition(codes, "primary", _HOW_FAR.get(one.hs_is, ""))
    return Definition(codes, "primary" if one.hs_is == "narrower" else "variant", WIDEST)
