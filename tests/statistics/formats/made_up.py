"""Files like those that publishers ship, with invented values; a test fixture, never data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

COUNTRIES = (
    "country_code,country_name,country_iso2,country_iso3\n"
    "156,China,CN,CHN\n398,Kazakhstan,KZ,KAZ\n417,Kyrgyzstan,KG,KGZ\n490,\"Other Asia, nes\",,S19\n"
    "762,Tajikistan,TJ,TJK\n795,Turkmenistan,TM,TKM\n842,USA,US,USA\n860,Uzbekistan,UZ,UZB\n"
)  # fmt: skip
"""The list of countries of a release of BACI."""

FIVE = {"KAZ": 398, "KGZ": 417, "TJK": 762, "TKM": 795, "UZB": 860}
CHINA = 156

Line = tuple[int, int, str, str, str]
"""Exporter, importer, product, thousand dollars, tonnes."""


def year_of_baci(year: int, lines: Iterable[Line]) -> str:
    """Return a year of BACI as text."""
    return "t,i,j,k,v,q\n" + "".join(f"{year}," + ",".join(map(str, line)) + "\n" for line in lines)


def release(
    years: Mapping[int, Iterable[Line]], revision: str = "17", version: str = "202501"
) -> dict[str, str]:
    """Return the members of a release of BACI as CEPII zips them."""
    tables = {
        f"BACI_HS{revision}_Y{year}_V{version}.csv": year_of_baci(year, lines)
        for year, lines in years.items()
    }
    return {
        **tables,
        f"country_codes_V{version}.csv": COUNTRIES,
        f"product_codes_HS{revision}_V{version}.csv": "code,description\n010121,Horses\n",
        "Readme.txt": "Name of the dataset : BACI\n",
    }


def china_and_the_five(bought: float, sold: float) -> list[Line]:
    """Return a year in which China buys chapters 01, 25 and 27 from the five, and sells them 84, 85 and 87."""
    lines: list[Line] = []
    for place, number in enumerate(FIVE.values(), 1):
        for product in ("010121", "250100", "270900"):
            lines.append((number, CHINA, product, f"{bought * place:.3f}", "1.5"))
        for product in ("840110", "850440", "870323"):
            lines.append((CHINA, number, product, f"{sold * place:.3f}", "          NA"))
    return sorted(lines)
