"""The place, the day and the agency with which a story opens, or which stand on a line of their own."""

from __future__ import annotations

from analysis.patterns import regex

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’`\-]+"
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?|\d\d?\.\d\d\.\d{4})"
_PLACE = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"  # ISTANBUL, NUR-SULTAN, NEW DELHI, LONDON/PARIS
_COUNTRY = r"(?:,\s[A-Z][\w.'’]+(?:\s[A-Z]\w+)?){0,2}"  # , China
_MARK = r"\.?\s*[(/]([^()/]{2,40})[)/]"  # (AA), /TASS/
_DASH = r"\s*(?:[–—−]|--?)\s"
_DATELINE = regex(
    rf"\A((?:{_PLACE}(?:(?<=\.)\s[A-Z][a-z]{{2,12}}(?={_DASH}))?"  # BAKU. Trend
    rf"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}(?=,\s{_DAY}|(?:,\s[A-Z]\w+){{1,2}}\s*\([^()]{{2,40}}\){_DASH}))"  # Ashgabat, 3 May
    rf"{_COUNTRY}(?:[,.]?\s{_DAY})?(?:{_MARK})?){_DASH}"  # BEIJING. Jan 23 (Interfax) -
)
# "TASHKENT, Uzbekistan, February 2. Trade turnover", "Ashgabat, August 6 (TDH). Trade turnover": with a day, a full stop does for the dash.
_DATELINE_STOPPED = regex(
    rf"\A((?:{_PLACE}|[A-Z][\w.'’-]+(?=[^.!?()]{{2,60}}\([^()]{{2,40}}\)\.)){_COUNTRY}[,.]?\s{_DAY}(?:{_MARK})?\.)\s+(?=[\"“A-Z])"
)
PLACE_AND_DAY = regex(  # LONDON, June 19, 2024 (Reuters), on a line of its own
    rf"(?P<place>(?:{_PLACE}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}})"
    rf"{_COUNTRY}),\s(?P<day>{_DAY})(?:\s*\((?P<mark>[^()]{{2,40}})\))?"
)
DAY_AND_PLACE = regex(rf"(?P<day>{_DAY})\s[-–—]\s[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]+){{0,4}}")  # likewise
# "MOSCOW (Agency - 23rd November, 2021) The company said"
_DATELINE_BRACKETED = regex(
    rf"\A({_PLACE} \(([^()]{{2,40}}?)(?: [-–—] |, )[^()]{{4,24}}[0-9]{{4}}\))\s+(?=[\"“A-Z])"
)
_FORMS = (_DATELINE, _DATELINE_STOPPED, _DATELINE_BRACKETED)


def dateline_of(text: str) -> tuple[str, str | None] | None:
    """Return the dateline that a paragraph opens with and the agency's mark in it; None if it has none.

    Parameters
    ----------
    text : str
        The paragraph.

    Examples
    --------
    >>> dateline_of("ISTANBUL, May 17 (AA) - Trade grew.")
    ('ISTANBUL, May 17 (AA)', 'AA')
    >>> dateline_of("MOSCOW, January 23. /TASS/. Trade grew.")
    ('MOSCOW, January 23. /TASS/.', 'TASS')
    >>> dateline_of("In May trade grew.") is None
    True
    """
    match = next(filter(None, (form.match(text) for form in _FORMS)), None)
    return (match.group(1).strip(), match.group(2)) if match else None
