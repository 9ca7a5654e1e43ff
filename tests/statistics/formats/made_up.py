"""Files like those that publishers ship, with invented values; a test fixture, never data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

COUNTRIES = (
    "country_code,country_name,country_iso2,country_iso3\n"
    '156,China,CN,CHN\n398,Kazakhstan,KZ,KAZ\n417,Kyrgyzstan,KG,KGZ\n490,"Other Asia, nes",,S19\n'
    "762,Tajikistan,TJ,TJK\n795,Turkmenistan,TM,TKM\n842,USA,US,USA\n860,Uzbekistan,UZ,UZB\n"
)
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


COMTRADE = (
    "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
    "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
    "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,"
    "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
    "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
    "legacyEstimationFlag,isReported,isAggregate"
)
"""The heading of the CSV that UN Comtrade's pages download."""


def comtrade_csv(*records: Mapping[str, str], separator: str = ",") -> str:
    """Return a CSV as UN Comtrade's pages download it: every row ends with a comma, which the heading does not."""
    usual = {
        "typeCode": "C", "freqCode": "A", "period": "2022", "reporterCode": "156", "reporterDesc": "China",
        "flowCode": "M", "partnerCode": "398", "partnerDesc": '"Kazakhstan, Rep. of"', "partner2Code": "0",
        "classificationCode": "H6", "cmdCode": "TOTAL", "customsCode": "C00", "motCode": "0", "mosCode": "0",
    }  # fmt: skip
    names = COMTRADE.split(",")
    rows = [",".join({**usual, **one}.get(name, "") for name in names) + "," for one in records]
    text = "\n".join([COMTRADE, *rows]) + "\n"
    return (
        text
        if separator == ","
        else text.replace('"Kazakhstan, Rep. of"', "Kazakhstan").replace(",", separator)
    )


def worldbank_csv(
    indicator: str, name: str, values: Mapping[str, Mapping[int, str]], updated: str = "2026-07-13"
) -> str:
    """Return an indicator's CSV as the World Bank zips it."""
    years = sorted({year for by_year in values.values() for year in by_year})
    lines = [
        '"Data Source","World Development Indicators",', "", f'"Last Updated Date","{updated}",', "",
        '"Country Name","Country Code","Indicator Name","Indicator Code",' + "".join(f'"{y}",' for y in years),
    ]  # fmt: skip
    for code, by_year in values.items():
        cells = "".join(f'"{by_year.get(year, "")}",' for year in years)
        lines.append(f'"Name, of {code}","{code}","{name}","{indicator}",{cells}')
    return "\n".join(lines) + "\n"


def review_narrow(*rows: tuple[str, str, int, str, str]) -> str:
    """Return a consolidated file of the Energy Institute, narrow: country, code, year, variable, value."""
    heading = "Country,Year,ISO3166_alpha3,ISO3166_numeric,Region,SubRegion,OPEC,EU,OECD,CIS,Var,Value\n"
    lines = [
        f"{who},{year},{code},1,Asia,East,0,0,0,0,{name},{value}\n" for who, code, year, name, value in rows
    ]
    return heading + "".join(lines)
