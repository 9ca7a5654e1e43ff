"""Products: the words of the news, and how far chapters stand for them."""

from __future__ import annotations

import pytest

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics import chapter, product, products


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("energy, agricultural and mineral products", "agricultural-energy-mineral"),
        ("mechanical and electronic products", "mechanical-electrical"),
        ("机电产品", "mechanical-electrical"),
        ("Pipeline natural gas", "pipeline-gas"),
        ("LNG", "lng"),
        ("TOTAL", "TOTAL"),
    ],
)
def test_product(words: str, identifier: str) -> None:
    """A wording of the news finds its product."""
    assert product(words).id == identifier


def test_words_mean_one_product(project: Project) -> None:
    """No wording belongs to two products."""
    seen: dict[str, str] = {}
    for one in products(project):
        for word in (one.id, one.name, *one.words):
            assert seen.setdefault(word.casefold(), one.id) == one.id, word


def test_narrower_list_says_so() -> None:
    """Chapters 84 and 85 are marked as narrower than the customs' own list, with the reason."""
    one = product("mechanical-electrical")
    assert (one.hs, one.hs_is) == (("84", "85"), "narrower")
    assert "was not found" in one.note


def test_chapters_exist(project: Project) -> None:
    """Every chapter that a product names is one of the Harmonized System."""
    for one in products(project):
        for code in one.hs:
            assert chapter(code[:2], project).title


def test_chapters() -> None:
    """There are 96 chapters, 77 not in use; sections are those of the system."""
    assert chapter(27).section == "V"
    assert chapter("01").title == "live animals"
    assert chapter(85).section == "XVI"
    with pytest.raises(BadData, match="no chapter '77'"):
        chapter(77)


def test_unknown() -> None:
    """An unknown product is refused, and the message says where to add one."""
    with pytest.raises(BadData, match=r"data/definitions/products\.csv"):
        product("unobtainium")
