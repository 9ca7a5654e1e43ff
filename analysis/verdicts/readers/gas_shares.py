"""Readings of shares of gas: "Turkmenistan supplied 56 percent of China's pipeline gas imports"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading, unread

_KIND = r"(?P<kind>(?:pipeline |piped )?(?:natural )?gas|lng)"
_WHOLE = regex(
    rf"#! of (?:(?:the )?(?:volumes?|value|amount) of )?(?:the |all )?(?:@(?P<owner>\w+)(?: 's)? |its )(?:(?:total|overall|all|annual) )?"
    rf"(?:{_KIND} (?:imports|purchases)(?P<line> (?:by|via|through) (?:pipelines?|pipe))?|(?P<by>pipeline|piped) imports|imports of {_KIND.replace('kind', 'of')})(?! from| via)"
)

_OF_USE = regex(
    r"#! of (?:the |all )?(?:@(?P<owner>\w+)(?: 's)? |its |domestic |the country 's )*(?:total |annual |overall |natural |gas |own |domestic )*(?:consumption|demand|needs)\b(?! (?:growth|increase|rise|peak))"
)


def of_consumption(reading: Reading, line: str) -> Reading:
    """Return what a country produces or imports as a share of what it burns; unread where the whole is another.

    Parameters
    ----------
    reading : Reading
        A claim of the kind share about a country's own gas.
    line : str
        The words around it.
    """
    whole = _OF_USE.search(line)
    before = line[: whole.start()] if whole else ""
    part = next((name for name, said in _PARTS_OF_USE if said.search(before)), "")
    if whole is None or not part or (whole["owner"] or reading.reporter) != reading.reporter:
        return unread("its words do not say a share of what", indicator="gas", transformation="share")
    imported = part == "volume"
    return replace(
        reading,
        measure=part,
        whole="consumption",
        partners=("WLD",) if imported else (),
        flow="imports" if imported else part,
    )


_PARTS_OF_USE = (
    ("volume", regex(r"\bimport(?:s|ed)\b")),
    ("production", regex(r"\b(?:production|produced|output)\b")),
)


_KIND_BEFORE = regex(r"\b(?:lng|liquefied natural gas|pipeline (?:natural )?gas|piped (?:natural )?gas)\b")
_SHARE_IS = regex(
    r"(?P<part>@\w+) 's share (?:of|in) (?P<whole>(?:the )?.{1,60}?) (?:was|were|is|stood at|came to|reached|amounted to)(?: in 9)? #!"
)
_THAT_IT_IMPORTS = regex(
    rf"(?:the |all )?{_KIND} (?:that |which )?(?P<owner>@\w+) (?:imports|imported|buys|bought|received|receives|purchased|took|takes)\b"
)


_GOT = regex(
    r"(?P<to>@\w+) (?:got|gets|received|receives|sourced|sources|took|takes|bought|buys|imported|imports)(?: in 9)? #! of its (?P<kind>(?:pipeline|piped) (?:natural )?gas)(?: imports)? from (?P<part>@\w+)"
)


def _put_usually(line: str) -> str:
    """Return "Turkmenistan's share of the gas that China imports by pipeline was #!" as "Turkmenistan supplied #! of China's pipeline gas imports"."""
    line = _THAT_IT_IMPORTS.sub(lambda m: f"{m['owner']} 's {m['kind']} imports", line)
    line = _GOT.sub(lambda m: f"{m['part']} supplied #! of {m['to']} 's {m['kind']} imports", line)
    return _SHARE_IS.sub(lambda m: f"{m['part']} supplied #! of {m['whole']}", line)


def of_imports(reading: Reading, clause: Sequence[Token]) -> Reading:
    """Return a share of what a country imports by pipeline or in all; unread where the whole is another.

    Parameters
    ----------
    reading : Reading
        Who sends gas to whom, a claim of the kind share.
    clause : sequence of Token
        The clause that holds the number.
    """
    line = _put_usually(joined(clause))
    whole = _WHOLE.search(line)
    to = reading.partners[0] if reading.flow == "exports" and reading.partners else reading.reporter
    source = reading.reporter if reading.flow == "exports" else next(iter(reading.partners), "")
    kind = (
        (("pipeline gas" if whole["line"] else whole["kind"]) or whole["by"] or whole["of"]) if whole else ""
    )
    if (
        whole
        and source == "WLD"
        and kind.endswith("gas")
        and not kind.startswith("pipe")
        and (part := _KIND_BEFORE.search(line[: whole.start()]))
    ):
        product = "lng" if part[0] in ("lng", "liquefied natural gas") else "pipeline-gas"
        return replace(
            reading,
            reporter=to,
            partners=("WLD",),
            flow="imports",
            product=product,
            measure="volume",
            whole="natural-gas",
        )
    if whole is None or source in ("", "WLD") or (whole["owner"] or to) != to or kind == "lng":
        return unread("its words do not say a share of what", indicator="gas", transformation="share")
    product = "pipeline-gas" if kind.startswith("pipe") else "natural-gas"
    measure = "volume" if reading.measure == "deliveries" else reading.measure
    return replace(reading, reporter=to, partners=(source,), flow="imports", product=product, measure=measure)
