"""Where sentences begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.claims.lexicon import holds, words
from analysis.patterns import regex
from analysis.quantities.period import MONTHS

# "fell 5% last year.Exports, too": pages lose the space between two sentences, or the line between two paragraphs.
_GLUED = (
    r"""(?:(?<=[A-Za-z][a-z]{2}[.!?])|(?<=[A-Z]{2}[.!?])|(?<=[0-9]{2}[.!?])|(?<=[%)”"][.!?]))"""
    rf"""(?=["“]?(?!(?:{"|".join(month[:3] for month in MONTHS)}))[A-Z][A-Za-z'’-]{{0,20}},? [A-Za-z0-9$€£])"""
)
_STOP = regex(
    rf"""[.!?\n](?:(?<=\n)|["'”’)\]*⁰¹²³⁴-⁹]{{0,3}}[ ]+(?=["“'(\[*$£€₹+]{{0,3}}[A-Z0-9$£€₹À-Þ])|{_GLUED})"""
)
_MONTH = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]{{0,6}}\.? [0-9]{{1,2}}(?:, [0-9]{{4}})?"
# "BEIJING, June 9 (Xinhua) -- ", "YEREVAN. Aug 26 (Wire) - ", "MANILA, Philippines — ", "Ashgabat, 3 May (TDH) - ", "MOSCOW, August 2. /WIRE/. ", "(Wire) April 14 -- ", "April 14 (Wire) - ", at the start of a paragraph.
_DATELINE = regex(
    rf"(?:{_MONTH}(?= \([A-Z][^()\n]{{1,30}}\) ?[-–—])|\([A-Z][^()\n]{{1,30}}\) (?:{_MONTH}|[0-9]{{1,2}} [A-Z][a-z]{{2,8}})(?= ?[-–—])|[A-Z][A-Z.'’/ -]{{1,30}}[A-Z]|[A-Z][\w.'’-]{{1,20}}(?: [A-Z][\w.'’-]{{1,20}}){{0,3}}(?=(?:, [A-Z]\w+)?,? (?:{_MONTH}|[0-9]{{1,2}} [A-Z]|\()))"
    rf"(?:, [A-Z][\w.'’]{{1,20}}(?: [A-Z][\w.'’]{{1,20}})?)?(?:[,.]? (?:{_MONTH}|[0-9]{{1,2}} [A-Z][a-z]{{2,8}}(?: [0-9]{{4}})?))?"
    rf"(?:\.? ?(?:\([^()\n]{{2,40}}\)(?!: [$€£]?[0-9])|/[^/\n]{{2,30}}/))?(?: ?(?:[–—]|--)[-–—]* ?| -+ ?|-+ |: |(?<=[0-9/)])\. )(?=[\"“A-Z0-9$€£])"
)
_BROKEN = regex(
    r"[$€£¥₹](?<![0-9.,].)[0-9]{1,4}\.\n{1,3}[0-9]{1,3} (?:million|billion|trillion)\b"
)  # a number over two lines
_LAST_WORD = regex(r"[A-Za-z.]{1,8}\Z")
_FIGURE_NEXT = regex(r" \(?[0-9]")
_ADDRESS = regex(r"[^ \n]*(?:[/@_]|[A-Za-z]\.[A-Za-z])[^ \n]*\Z")  # "www.Example.Org/Page.Html"
_FIRMS = ("Corp", "Inc", "Co", "Ltd")
_LONGEST_WORD = 8  # characters of an abbreviation
_LONGEST_SENTENCE = 1200  # characters; news has sentences of up to some 600


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a surface.

    Parameters
    ----------
    starts : tuple of int
        Where each begins; the last entry is the end of the surface.
    paragraphs : tuple of int
        The number of the paragraph that each belongs to.
    datelines : tuple of (int, int)
        Where the datelines at the start of paragraphs stand: the day in one dates no figure.
    """

    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]
    datelines: tuple[tuple[int, int], ...]

    def index(self, place: int) -> int:
        """Return the number of the sentence at ``place``."""
        return bisect_right(self.starts, place, 0, len(self.starts) - 1) - 1

    def span(self, index: int) -> tuple[int, int]:
        """Return where a sentence starts and ends."""
        return self.starts[index], self.starts[index + 1]


def split_sentences(text: str) -> Sentences:
    """Return the sentences of a surface; a line feed parts paragraphs."""
    starts, paragraphs, paragraph, datelines = [0], [0], 0, []
    if lead := _DATELINE.match(text):
        datelines.append(lead.span())
        starts.append(lead.end())
        paragraphs.append(0)
    signed = holds(text, "$€£¥₹")
    broken = {place for number in _BROKEN.finditer(text) for place in range(*number.span())} if signed else ()
    for match in _STOP.finditer(text):
        stop, end = match.span()
        feed = text[stop] == "\n"
        if broken and stop in broken:
            continue
        in_dateline = end <= starts[-1]  # "YEREVAN. Aug 26 (Wire) - "
        if not feed and (in_dateline or _abbreviated(text, stop)):
            continue
        if end - starts[-1] > _LONGEST_SENTENCE:
            cuts = [*_cuts(text, starts[-1], end)]
            starts += cuts
            paragraphs += [paragraph] * len(cuts)
        paragraph += feed
        if end < len(text):
            starts.append(end)
            paragraphs.append(paragraph)
            if feed and (lead := _DATELINE.match(text, end)):
                datelines.append(lead.span())
                starts.append(lead.end())
                paragraphs.append(paragraph)
    return Sentences((*starts, len(text)), tuple(paragraphs), tuple(datelines))


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where to cut what is too long for a sentence, so that no pass reads more than it can use."""
    while end - start > _LONGEST_SENTENCE:
        space = text.find(" ", start + _LONGEST_SENTENCE, min(end, start + _LONGEST_SENTENCE + 40))
        start = space + 1 if space >= 0 else start + _LONGEST_SENTENCE
        if start < end:
            yield start


def _abbreviated(text: str, stop: int) -> bool:
    if text[stop] != ".":
        return False
    before = text[max(0, stop - _LONGEST_WORD) : stop]
    match = _LAST_WORD.search(before)
    if match and match.group() in _FIRMS and text.startswith(" (", stop + 1):
        return True  # "Harbour Corp. (“Harbour”) sold"
    if not match:
        return False
    if "." in match.group() and _FIGURE_NEXT.match(text, stop + 1):
        return True  # "the U.A.E. (10 percent)"
    if text[stop + 1 : stop + 2].isalpha() and _ADDRESS.match(text, text.rfind(" ", 0, stop) + 1, stop):
        return True
    word = match.group().lower()
    # "Joseph R. Biden": a capital on its own is an initial.
    return word in words("abbreviations") or (len(word) == 1 and match.group().isupper())
