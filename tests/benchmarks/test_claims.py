"""The reader of numbers against quantulum3, in the same run."""

import pytest

from tests.benchmarks.claims import NEWS, SPARSE, _ours, measure_all, news, report


@pytest.mark.soak
def test_ours_is_more_accurate_faster_and_smaller():
    """Twenty times the speed where numbers are few and ten times in any news, less memory, better on sentences of our own."""
    found = measure_all()
    print("\n" + report(found))
    ours = found["ours"]
    assert ours["strict F1"] >= 0.90
    assert ours[NEWS] >= 200_000
    if "quantulum3" not in found:
        pytest.skip("quantulum3 is not installed: pip install 'workbook[bench]'")
    theirs = found["quantulum3"]
    assert ours[SPARSE] >= 20 * theirs[SPARSE]
    assert ours[NEWS] >= 10 * theirs[NEWS]
    assert ours["peak memory, MB"] < theirs["peak memory, MB"]
    assert ours["strict F1"] > theirs["strict F1"]


def test_the_news_holds_as_many_numbers_as_news_does():
    """Speed is told for articles of two to six numbers in a thousand characters, and of the length of news."""
    read = _ours()
    for article in news()[NEWS]:
        found = read(article.text, article.published)
        assert 2 <= 1000 * len(found) / len(article.text) <= 6
        assert len(article.text) > 1200
