"""What a journalist corrects by hand."""

from dataclasses import replace

import pytest

from analysis.article import Correction
from analysis.claims import find_claims
from analysis.errors import BadData
from tests.claims.made_up import article

TEXT = "Exports rose 5% to $3bn. Imports rose 5% too."


def corrected(*corrections):
    """Return the claims of the text with corrections."""
    return find_claims(replace(article(TEXT), corrections=corrections))


def test_a_field_is_set_and_named():
    """The second 5% gets another measure; the first is untouched."""
    found = corrected(Correction("5%", nth=2, fields={"measure": "imports of goods", "period": "2022"}))
    assert [claim.corrected for claim in found] == [(), (), ("measure", "period")]
    assert (found[2].measure, found[2].period) == ("imports of goods", "2022")


def test_a_claim_is_rejected():
    """A rejected claim is gone, and the others keep their places."""
    assert [claim.quote for claim in corrected(Correction("$3bn", reject=True))] == ["5%", "5%"]


def test_a_claim_is_added():
    """An added claim stands in the order of the text and says so."""
    found = corrected(Correction("too", add=True, fields={"value": 2, "unit": "count", "kind": "count"}))
    assert (found[-1].quote, found[-1].value, found[-1].corrected[0]) == ("too", 2.0, "added")


def test_an_empty_text_means_none():
    """measure = "" takes the measure away."""
    assert corrected(Correction("$3bn", fields={"measure": ""}))[1].measure is None


def test_a_range_is_given_as_a_list():
    """value = [4, 6] is a range."""
    assert corrected(Correction("$3bn", fields={"value": [4, 6]}))[1].value == (4.0, 6.0)


@pytest.mark.parametrize(
    ("correction", "part"),
    [
        (Correction("Imports", fields={"unit": "USD"}), "no claim was found there"),
        (Correction("too", add=True, fields={"unit": "USD"}), "without value and kind"),
        (Correction("5%", nth=3, reject=True), "not hold so often"),
        (Correction("$3bn", fields={"value": [1, 2, 3]}), "two ends"),
        (Correction("$3bn", fields={"value": [2, 1]}), "lower one first"),
        (Correction("$3bn", fields={"value": float("nan")}), "is a number"),
        (Correction("$3bn", fields={"value": [1, "x"]}), "is a number"),
        (Correction("$3bn", fields={"unit": "dolars"}), "not a unit we know"),
    ],
)
def test_wrong_corrections_say_so(correction, part):
    """One sentence each."""
    with pytest.raises(BadData, match=part):
        corrected(correction)
