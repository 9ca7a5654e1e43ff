"""UN Comtrade: trade as each country's office reported it to the United Nations, by partner and product.

Written after the public documentation (https://uncomtrade.org/docs/, https://comtradedeveloper.un.org/) and the
clients that follow it (the United Nations' comtradeapicall, rOpenSci's comtradr):

- without a key the preview, ``/public/v1/preview/C/A/HS``: at most 500 records and one year a call;
- with a key ``/data/v1/get/C/A/HS``: at most 100,000 records (free key) and twelve years a call;
- ten calls a minute; 429, or 403 for a used-up quota, with Retry-After;
- a record is one reporter, partner, flow, product and year. ``primaryValue`` is in US dollars: free on board for
  exports; cost, insurance and freight included for imports. Totals over modes of transport, customs procedures and
  second partners are the records with ``motCode`` 0, ``customsCode`` C00 and ``partner2Code`` 0;
- what was not traded has no record.

The figures are the reporting country's; the United Nations relay them (publishers.csv says so), so that a figure of
China in UN Comtrade goes back to China's customs and corroborates nothing that they published.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import urlencode

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.countries import area_name
from analysis.statistics.providers.ask import Ask
from analysis.statistics.providers.codes import country_of, number_of
from analysis.statistics.providers.provider import Answer, BadAnswer, Provider, Request, Terms, Tidy
from analysis.statistics.providers.reading import Number, cell, digits_of, read_json

KEY = "COMTRADE_API_KEY"
"""The environment variable with the user's own key."""

WHO = "UN Comtrade"
FLOWS = {"X": "exports", "M": "imports"}
TOTAL = "TOTAL"
_PREVIEW_RECORDS, _PREVIEW_YEARS = 500, 1
_KEYED_RECORDS, _KEYED_YEARS = 100_000, 12
_MOST_CODES, _MOST_PARTNERS = 150, 100  # an address that is longer than 2,000 characters is not asked for
HIGHEST = 10**14  # US dollars; all the world's trade of a year is a quarter of it
SLACK = 1.005  # chapters are rounded each for itself; their sum may pass the total by as much
Key = tuple[str, str, str, str]
"""Reporter, partner, flow, year."""


class Comtrade(Provider):
    """UN Comtrade, annual trade in goods by the Harmonized System."""

    name = "comtrade"
    title = WHO
    terms = Terms(
        "UN Comtrade: free for use with attribution; re-dissemination needs the United Nations' permission",
        "https://uncomtrade.org/docs/policy-on-use-and-re-dissemination/",
        "United Nations, UN Comtrade Database, https://comtradeplus.un.org",
    )
    pause = 6.0
    base: ClassVar[str] = "https://comtradeapi.un.org"

    def __init__(self) -> None:
        self._key = os.environ.get(KEY, "").strip()
        if self._key and not re.fullmatch(r"[\x21-\x7e]{8,200}", self._key):
            raise UsageProblem(f"{KEY} is no key: it is too short, too long or holds an odd character.")

    @property
    def keyed(self) -> bool:
        """Whether the environment holds a key."""
        return bool(self._key)

    def requests(self, ask: Ask, project: Project) -> tuple[Request, ...]:
        """Return calls so small that none can be cut at the limit of records."""
        _check(ask)
        records = _KEYED_RECORDS if self.keyed else _PREVIEW_RECORDS
        found = []
        for reporter in ask.reporters:
            others = [one for one in ask.partners or ("WLD",) if one != reporter]
            for years in _batches(ask.years, _KEYED_YEARS if self.keyed else _PREVIEW_YEARS):
                room = (records - 1) // (len(FLOWS) * len(years))
                for goods in _batches(_without_total(ask), min(room - 1, _MOST_CODES)) or [()]:
                    products = (TOTAL, *goods)
                    most = max(1, min(room // len(products), _MOST_PARTNERS))
                    for partners in _batches(others, most):
                        found.append(self._request(reporter, partners, products, years, project))
        return tuple(found)

    def _request(
        self, reporter: str, partners: Sequence[str], products: Sequence[str], years: Sequence[int], project: Project
    ) -> Request:  # fmt: skip
        query = {
            "reporterCode": number_of(reporter, project),
            "period": ",".join(map(str, years)),
            "partnerCode": ",".join(number_of(one, project) for one in partners),
            "cmdCode": ",".join(products),
            "flowCode": ",".join(FLOWS),
            "partner2Code": "0",
            "motCode": "0",
            "customsCode": "C00",
            "maxRecords": str(_KEYED_RECORDS if self.keyed else _PREVIEW_RECORDS),
            "includeDesc": "false",
        }
        path = "/data/v1/get/C/A/HS" if self.keyed else "/public/v1/preview/C/A/HS"
        secret = {"Ocp-Apim-Subscription-Key": self._key} if self.keyed else {}
        return Request(f"{self.base}{path}?{urlencode(query, safe=',')}", secret)

    def read(self, answers: Sequence[Answer], ask: Ask, project: Project) -> Tidy:
        """Return the records as rows of the table of trade."""
        values: dict[Key, dict[str, Number]] = {}
        for answer in answers:
            for key, product, value in _records(answer, ask, project):
                before = values.setdefault(key, {}).setdefault(product, value)
                if before != value:
                    raise BadAnswer(
                        f"{WHO} gives two values for {named(key)}, {product}: {before} and {value}."
                    )
        if not values:
            raise BadAnswer(
                f"{WHO} holds no figures for {ask.in_words(project)}; it may not have been reported yet."
            )
        rows = [row for key, by_product in sorted(values.items()) for row in flow_rows(key, by_product, ask)]
        return Tidy(
            "comtrade",
            {"trade": rows},
            title=f"Annual trade in goods: {ask.in_words(project)}",
            address="https://comtradeplus.un.org/",
            evidence=f"{len(rows)} records of primaryValue",
            notes=tuple(_missing(values, ask)),
        )


def _check(ask: Ask) -> None:
    for option, part in (("--reporter", ask.reporters), ("--years", ask.years)):
        if not part:
            raise UsageProblem(f"UN Comtrade needs {option}, or --for an article; for example {option} " + ("CN." if option == "--reporter" else "2021,2022."))  # fmt: skip
    if "WLD" in ask.reporters:
        raise UsageProblem("The world reports nothing to UN Comtrade; name countries with --reporter.")
    if any(year < 1962 for year in ask.years):
        raise UsageProblem("UN Comtrade begins in 1962; name later --years.")


def _with_total(ask: Ask) -> tuple[str, ...]:
    # The total comes with every answer: it shows that the year was reported at all, and that no chapter is too large.
    return tuple(dict.fromkeys((TOTAL, *ask.products)))


def _without_total(ask: Ask) -> tuple[str, ...]:
    return tuple(one for one in ask.products if one != TOTAL)


def _batches(items: Sequence[Any], size: int) -> list[Sequence[Any]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def _records(answer: Answer, ask: Ask, project: Project) -> Iterator[tuple[Key, str, Number]]:
    said = read_json(answer, WHO)
    data = said.get("data") if isinstance(said, dict) else None
    if not isinstance(data, list):
        raise BadAnswer(f"The answer of {WHO} holds no list of records: {_complaint(said)}.")
    if said.get("error"):
        raise BadAnswer(f"{WHO} says: {_complaint(said)}.")
    count = said.get("count")
    if count is not None and count != len(data):
        raise BadAnswer(
            f"The answer of {WHO} announces {count} records and holds {len(data)}: some are missing."
        )
    limit = _KEYED_RECORDS if "/data/v1/" in answer.asked else _PREVIEW_RECORDS
    if len(data) >= limit:
        raise BadAnswer(
            f"The answer of {WHO} holds {len(data)} records, as many as one call may: some are cut off."
        )
    for row in data:
        if not isinstance(row, Mapping):
            raise BadAnswer(f"The answer of {WHO} holds something that is no record.")
        yield _record(row, ask, project)


def _record(row: Mapping[str, Any], ask: Ask, project: Project) -> tuple[Key, str, Number]:
    for name, wanted in (("partner2Code", 0), ("motCode", 0), ("customsCode", "C00"), ("typeCode", "C"), ("freqCode", "A")):  # fmt: skip
        if name in row and row[name] not in (None, wanted):
            raise BadAnswer(f"A record of {WHO} has {name} {row[name]!r}, which was not asked for.")
    reporter = country_of(cell(row, "reporterCode", int, WHO), project)
    partner = country_of(cell(row, "partnerCode", int, WHO), project)
    flow = FLOWS.get(cell(row, "flowCode", str, WHO).strip())
    product, year = cell(row, "cmdCode", str, WHO), str(cell(row, "period", (str, int), WHO))
    asked = (
        reporter in ask.reporters
        and partner in (ask.partners or ("WLD",))
        and product in _with_total(ask)
        and year.isdigit()
        and int(year) in ask.years
    )
    if not asked or flow is None or reporter is None or partner is None:
        raise BadAnswer(f"{WHO} answered with a record that was not asked for: {named((str(row['reporterCode']), str(row['partnerCode']), str(row['flowCode']), year))}, {product}.")  # fmt: skip
    if not str(row.get("classificationCode", "H")).startswith("H"):
        raise BadAnswer(
            f"A record of {WHO} is by {row['classificationCode']!r}, not by the Harmonized System."
        )
    value = cell(row, "primaryValue", (int, Decimal), WHO)
    if not 0 <= value < HIGHEST:
        raise BadAnswer(f"{WHO} gives an impossible value for {named((reporter, partner, flow, year))}, {product}: {value}.")  # fmt: skip
    return (reporter, partner, flow, year), product, value


def flow_rows(key: Key, values: Mapping[str, Number], ask: Ask) -> Iterator[dict[str, str]]:
    """Yield a flow's records as rows of the table of trade, the total first.

    Raises
    ------
    BadAnswer
        If there is no total, or products come to more than it.
    """
    total = values.get(TOTAL)
    if total is None:
        raise BadAnswer(f"{WHO} gives no total for {named(key)}: rows are missing.")
    chapters = [value for product, value in values.items() if len(product) == 2]
    most = max((value for product, value in values.items() if product != TOTAL), default=0)
    if float(sum(chapters)) > float(total) * SLACK or float(most) > float(total) * SLACK:
        raise BadAnswer(f"For {named(key)} the products of {WHO} come to more than its total: the units may have changed.")  # fmt: skip
    for product in _with_total(ask):
        if product in values:
            yield record_row(key, product, values[product])
        elif len(product) == 2:
            note = "asked for and not there: what was not traded has no record in UN Comtrade"
            yield {**record_row(key, product, 0), "confidence": "medium", "note": note}


def record_row(key: Key, product: str, value: Number) -> dict[str, str]:
    """Return a record as a row of the table of trade."""
    reporter, partner, flow, year = key
    return {
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "product": product if product == TOTAL else f"HS{product}",
        "period": Period.year(int(year)).iso,
        "printed_value": digits_of(value),
        "printed_unit": "USD",
    }


def _missing(values: Mapping[Key, Any], ask: Ask) -> Iterator[str]:
    for reporter in ask.reporters:
        for partner in ask.partners or ("WLD",):
            years = [str(y) for y in ask.years if not any((reporter, partner, f, str(y)) in values for f in FLOWS.values())]  # fmt: skip
            if years and partner != reporter:
                yield f"{WHO} holds nothing of {area_name(reporter)} with {area_name(partner)} for {', '.join(years)}."


def named(key: Key) -> str:
    """Return a flow in words."""
    reporter, partner, flow, year = key
    return f"{flow} of {reporter} with {partner} in {year}"


def _complaint(said: Any) -> str:
    """Return what a provider complains of, in at most a line."""
    text = ""
    if isinstance(said, dict):
        inner = said.get("errorObject") if isinstance(said.get("errorObject"), dict) else said
        text = str(
            next((inner[k] for k in ("errorMessage", "message", "error") if inner and inner.get(k)), "")
        )
    return " ".join(text.split())[:120].rstrip(".") or "it is of another form"
