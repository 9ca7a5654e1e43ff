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
from collections.abc import Sequence
from typing import Any, ClassVar
from urllib.parse import urlencode

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.statistics.providers.ask import Ask
from analysis.statistics.providers.codes import number_of
from analysis.statistics.providers.comtrade_records import (
    FLOWS,
    TOTAL,
    WHO,
    Key,
    flow_rows,
    missing,
    named,
    records_of,
)
from analysis.statistics.providers.provider import Answer, BadAnswer, Provider, Request, Terms, Tidy
from analysis.statistics.providers.reading import Number

KEY = "COMTRADE_API_KEY"
"""The environment variable with the user's own key."""

_PREVIEW_RECORDS, _PREVIEW_YEARS = 500, 1
_KEYED_RECORDS, _KEYED_YEARS = 100_000, 12
_MOST_CODES, _MOST_PARTNERS = 150, 100  # an address that is longer than 2,000 characters is not asked for


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
            for key, product, value in records_of(answer, ask, _most(answer), project):
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
            notes=tuple(missing(values, ask)),
        )


def _most(answer: Answer) -> int:
    return _KEYED_RECORDS if "/data/v1/" in answer.asked else _PREVIEW_RECORDS


def _check(ask: Ask) -> None:
    for option, part in (("--reporter", ask.reporters), ("--years", ask.years)):
        if not part:
            raise UsageProblem(
                f"UN Comtrade needs {option}, or --for an article; for example {option} "
                + ("CN." if option == "--reporter" else "2021,2022.")
            )
    if "WLD" in ask.reporters:
        raise UsageProblem("The world reports nothing to UN Comtrade; name countries with --reporter.")
    if any(year < 1962 for year in ask.years):
        raise UsageProblem("UN Comtrade begins in 1962; name later --years.")


def _without_total(ask: Ask) -> tuple[str, ...]:
    return tuple(one for one in ask.products if one != TOTAL)


def _batches(items: Sequence[Any], size: int) -> list[Sequence[Any]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
