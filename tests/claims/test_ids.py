"""Identifiers of claims, which corrections, reports and links rely on."""

from tests.claims.made_up import claims

NEWS = "Exports rose 5% in May. Output fell 5% in June. Sales reached $3bn."


def ids(text):
    """Return the identifiers of a text's claims by their sentences' first words."""
    return {text[: claim.start].rpartition(". ")[2].split()[0]: claim.id for claim in claims(text)}


def test_a_quote_that_stands_once_is_the_identifier():
    """Signs are spelled out."""
    assert ids(NEWS)["Sales"] == "usd-3bn"


def test_where_a_quote_repeats_its_claims_are_numbered():
    """Both begin with the quote, and differ."""
    found = ids(NEWS)
    assert found["Exports"].startswith("5-percent-")
    assert found["Output"].startswith("5-percent-")
    assert found["Exports"] != found["Output"]


def test_other_sentences_with_the_same_quote_move_no_identifier():
    """An equal quote added before, between or after leaves those that stand as they were."""
    found = ids(NEWS)
    for more in (
        f"Rents rose 5% in April. {NEWS}",
        NEWS.replace("Output", "Rents rose 5% in April. Output"),
        f"{NEWS} Rents rose 5% in April.",
    ):
        assert {key: name for key, name in ids(more).items() if key != "Rents"} == found


def test_the_same_sentence_twice_still_gives_two_identifiers():
    """No two claims of an article share one."""
    found = [claim.id for claim in claims("Prices rose 5%. Prices rose 5%. Prices rose 5%.")]
    assert len(set(found)) == 3


def test_one_sentence_with_a_quote_twice_gives_two_identifiers():
    """What stands before and after differs."""
    first, second = claims("Imports rose 5% and exports fell 5%.")
    assert first.id != second.id
