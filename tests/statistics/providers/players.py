"""Servers that play the providers, with invented values: every figure here is a test fixture and nobody's data.

Their answers have the form that the public documentation gives; what they cannot show is how the real providers differ
from it.
"""

from __future__ import annotations

import io
import json
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from analysis.project import find_project
from analysis.statistics import read_table

FIVE = {"398": "KAZ", "417": "KGZ", "762": "TJK", "795": "TKM", "860": "UZB"}
NAMES = ("Aluminum", "Barley", "Coal, Australian", "Copper", "Cotton, A Index", "Crude oil, Brent", "Crude oil, average", "Gold",
         "Iron ore, cfr spot", "Lead", "Liquefied natural gas, Japan", "Natural gas, Europe", "Natural gas, US", "Silver",
         "Sunflower oil", "Wheat, US HRW", "Zinc")  # fmt: skip
UNITS = ("$/mt", "$/mt", "$/mt", "$/mt", "$/kg", "$/bbl", "$/bbl", "$/troy oz", "$/dmtu", "$/mt", "$/mmbtu", "$/mmbtu", "$/mmbtu",
         "$/troy oz", "$/mt", "$/mt", "$/mt")  # fmt: skip

Answer = Callable[[socket.socket, str, str], None]


def reply(body: bytes, kind: str = "application/json", status: str = "200 OK", *extra: str) -> bytes:
    """Return a well-formed answer of a server."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *extra]
    return "\r\n".join([*lines, "", ""]).encode() + body


SIZES = {
    "398": (14.8e9, 16.4e9),
    "417": (0.1e9, 15.4e9),
    "762": (0.4e9, 2.2e9),
    "795": (10.3e9, 0.9e9),
    "860": (2.2e9, 7.5e9),
}
"""About how much China imports from and exports to each of the five in 2022, so that invented parts have a likely sum."""


def comtrade_value(partner: str, flow: str, product: str, year: str) -> float:
    """Return an invented trade of China's in 2021 or 2022, in dollars.

    Imports of chapters 1 to 27 grow by half and exports of 84 and 85 by 42 percent; what a wider list of the same
    wording takes in grows by as much, and the rest stands still.
    """
    imports, exports = SIZES.get(partner, (1e9, 1e9))
    chapter = int(product)
    heavy = 40 if chapter in (27, 84, 85) else 1
    size = (imports if flow == "M" else exports) * heavy / 213
    grown = 1.5 if flow == "M" and (chapter <= 27 or 71 <= chapter <= 81) else 1.0
    grown = 1.42 if flow == "X" and (chapter == 73 or 82 <= chapter <= 92) else grown
    return round(size / (grown if year == "2021" else 1), 2)


def comtrade_records(query: dict[str, list[str]]) -> list[dict[str, Any]]:
    """Return the records that a query asks for."""
    asked = {name: query[name][0].split(",") for name in ("partnerCode", "flowCode", "cmdCode", "period")}
    found = []
    for year in asked["period"]:
        for partner in asked["partnerCode"]:
            for flow in asked["flowCode"]:
                for product in asked["cmdCode"]:
                    chapters = (
                        [f"{n:02d}" for n in range(1, 98) if n != 77] if product == "TOTAL" else [product]
                    )
                    value = round(sum(comtrade_value(partner, flow, one, year) for one in chapters), 2)
                    found.append(
                        comtrade_record(query["reporterCode"][0], partner, flow, product, year, value)
                    )
    return found


def comtrade_record(
    reporter: str, partner: str, flow: str, product: str, year: str, value: float
) -> dict[str, Any]:
    """Return one record as UN Comtrade's documentation shows it."""
    return {
        "typeCode": "C", "freqCode": "A", "refPeriodId": int(f"{year}0101"), "refYear": int(year), "refMonth": 52,
        "period": year, "reporterCode": int(reporter), "reporterISO": None, "reporterDesc": None, "flowCode": flow,
        "flowDesc": None, "partnerCode": int(partner), "partnerISO": None, "partnerDesc": None, "partner2Code": 0,
        "partner2ISO": None, "partner2Desc": None, "classificationCode": "H6", "classificationSearchCode": "HS",
        "isOriginalClassification": True, "cmdCode": product, "cmdDesc": None, "aggrLevel": 0 if product == "TOTAL" else len(product),
        "isLeaf": None, "customsCode": "C00", "customsDesc": None, "mosCode": "0", "motCode": 0, "motDesc": None,
        "qtyUnitCode": -1, "qtyUnitAbbr": None, "qty": None, "isQtyEstimated": False, "altQtyUnitCode": -1,
        "altQtyUnitAbbr": None, "altQty": None, "isAltQtyEstimated": False, "netWgt": None, "isNetWgtEstimated": False,
        "grossWgt": None, "isGrossWgtEstimated": False, "cifvalue": value if flow == "M" else None,
        "fobvalue": value if flow == "X" else None, "primaryValue": value, "legacyEstimationFlag": 0, "isReported": False,
        "isAggregate": True,
    }  # fmt: skip


def comtrade_body(path: str) -> dict[str, Any]:
    """Return the answer to a call."""
    records = comtrade_records(parse_qs(urlsplit(path).query))
    return {"elapsedTime": "0.05 secs", "count": len(records), "data": records, "error": ""}


def comtrade(connection: socket.socket, path: str, request: str) -> None:
    """Play UN Comtrade."""
    connection.sendall(reply(json.dumps(comtrade_body(path)).encode()))


WORLD = {
    "NY.GDP.MKTP.CD": ("GDP (current US$)", 10**9),
    "SP.POP.TOTL": ("Population, total", 10**5),
    "TX.VAL.MRCH.CD.WT": ("Merchandise exports (current US$)", 10**8),
    "TM.VAL.MRCH.CD.WT": ("Merchandise imports (current US$)", 10**8),
}
TABLES = {"NY.GDP.MKTP.CD": "gdp", "SP.POP.TOTL": "population"}


def known_values(indicator: str) -> dict[tuple[str, int], int]:
    """Return the values that the tables have, raised by a tenth: so much is revised in this play."""
    if indicator not in TABLES:
        return {}
    rows = read_table(TABLES[indicator], find_project(Path(__file__).parent)).rows
    return {(str(r["country"]), int(str(r["period"])[:4])): round(float(str(r["value"])) * 1.1) for r in rows}


PLACES = ("CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB", "DEU", "WLD", "ARB")


def worldbank_records(indicator: str, first: int, last: int) -> list[dict[str, Any]]:
    """Return the records of an indicator, the newest year first; the last place is an aggregate of regions."""
    name, size = WORLD[indicator]
    held = known_values(indicator)
    return [
        {
            "indicator": {"id": indicator, "value": name},
            "country": {"id": place[:2], "value": place},
            "countryiso3code": place,
            "date": str(year),
            "value": None
            if place == "TKM" and year == last
            else held.get((place, year), size * (index + 2) + year),
            "unit": "",
            "obs_status": "",
            "decimal": 0,
        }
        for index, place in enumerate(PLACES)
        for year in range(last, first - 1, -1)
    ]


def worldbank_body(path: str, per_page: int = 100) -> list[Any]:
    """Return one page of an indicator, with fewer records a page than were asked for, as a server may."""
    parts = urlsplit(path)
    query = parse_qs(parts.query)
    first, last = (int(year) for year in query["date"][0].split(":"))
    records = worldbank_records(parts.path.rpartition("/")[2], first, last)
    page = int(query["page"][0])
    about = {
        "page": page, "pages": -(-len(records) // per_page), "per_page": per_page, "total": len(records), "sourceid": "2",
        "lastupdated": "2026-10-15",
    }  # fmt: skip
    return [about, records[(page - 1) * per_page : page * per_page]]


def worldbank(connection: socket.socket, path: str, request: str) -> None:
    """Play the World Bank's API."""
    connection.sendall(reply(json.dumps(worldbank_body(path)).encode()))


def price(column: int, year: int, month: int) -> float:
    """Return an invented price."""
    return 10.5 * (column + 1) + (year - 2000) + month / 10


def pinksheet_lines(first: int = 1960, last: int = 2025) -> list[list[str | float]]:
    """Return the sheet of monthly prices, of which the last year has ten months."""
    head: list[list[str | float]] = [
        ["World Bank Commodity Price Data (The Pink Sheet)"],
        ["monthly prices in nominal US dollars, 1960 to present"],
        ["(monthly series are available in nominal US dollars)"],
        ["Updated on November 04, 2025"],
        ["", *NAMES, "Tea, Colombo"],
        ["", *(f"({unit})" for unit in UNITS), "($/kg)"],
    ]
    months = [
        (year, month)
        for year in range(first, last + 1)
        for month in range(1, 13)
        if (year, month) <= (last, 10)
    ]
    return head + [
        [f"{y}M{m:02d}", *("…" if n == 0 and y < 1970 else price(n, y, m) for n in range(len(NAMES))), 1.0]
        for y, m in months
    ]


def workbook(lines: list[list[str | float]], sheet: str = "Monthly Prices") -> bytes:
    """Return lines as an Office Open XML workbook, the smallest that a reader takes."""
    rows = "".join(
        f'<row r="{n}">{"".join(_cell(n, place, value) for place, value in enumerate(line))}</row>'
        for n, line in enumerate(lines, 1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(
                zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), f'<?xml version="1.0" encoding="UTF-8"?>{text}'
            )
    return file.getvalue()


def _cell(row: int, place: int, value: str | float) -> str:
    letters = (chr(64 + place // 26) if place >= 26 else "") + chr(65 + place % 26)
    if isinstance(value, str):
        return f'<c r="{letters}{row}" t="inlineStr"><is><t>{value}</t></is></c>' if value else ""
    return f'<c r="{letters}{row}"><v>{value!r}</v></c>'


LINK = "https://thedocs.worldbank.org/en/doc/0f00-0350012025/related/CMO-Historical-Data-Monthly.xlsx"
"""Where the page of the Commodity Markets Outlook says the workbook is; the path changes with each release."""


def pinksheet(connection: socket.socket, path: str, request: str) -> None:
    """Play the World Bank's page on commodity markets and the store of its documents."""
    if path.endswith(".xlsx"):
        connection.sendall(reply(workbook(pinksheet_lines()), "application/octet-stream"))
    else:
        link = LINK.replace("https:", "http:")
        connection.sendall(reply(f'<html><a href="{link}">Monthly prices</a></html>'.encode(), "text/html"))
