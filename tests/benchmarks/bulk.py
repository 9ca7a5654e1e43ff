"""Measure a year of BACI of ten million rows, beside pandas: `python -m tests.benchmarks.bulk`.

The file is made up, zipped as CEPII ships it, and its sums are known from whole numbers while it is written. Every
reader runs in a process of its own, so that start-up and memory are its own too.
"""

from __future__ import annotations

import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

from tests.benchmarks.claims import ROOT, peak
from tests.benchmarks.row import Row

ROWS = 10_000_000
YEAR = 2021
NAME = "BACI_HS17_V202501.zip"
_MEMBER = f"BACI_HS17_Y{YEAR}_V202501.csv"
_PARTNERS = (398, 417, 762, 795, 860)
_CHINA = 156
ROUNDS = {"first": 2, "later": 3, "pandas": 1}  # the quickest counts: other work on the machine only slows
READERS = tuple(ROUNDS)


def make(path: Path, rows: int = ROWS, seed: int = 7) -> dict[str, str]:
    """Write a zip like CEPII's, and return in dollars its sum and what China sells the five in chapters 84 and 85."""
    chance = random.Random(seed)  # noqa: S311 - made-up figures, the same each time
    countries = sorted([4, 8, 12, _CHINA, 203, 251, *_PARTNERS, 699, 757, 842, *range(900, 1100)])
    whole = chosen = 0
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(_MEMBER, "w", force_zip64=True) as binary,
        io.TextIOWrapper(binary, "ascii", write_through=False) as file,
    ):
        file.write("t,i,j,k,v,q\n")
        for place, i in enumerate(countries):  # by exporter and importer, as CEPII's
            count = rows * (place + 1) // len(countries) - rows * place // len(countries)
            importers = sorted(chance.choices(countries, k=count))
            products = chance.choices(range(10_111, 971_000), k=count)
            dollars = chance.choices(range(1_000, 90_000_000), k=count)
            lines = []
            for j, k, v in zip(importers, products, dollars, strict=True):
                whole += v
                if i == _CHINA and j in _PARTNERS and 840_000 <= k < 860_000:
                    chosen += v
                weight = "NA" if v % 50 == 0 else f"{v // 3 / 1000:.3f}"
                lines.append(f"{YEAR},{i},{j},{k:06d},{v // 1000}.{v % 1000:03d},{weight}\n")
            file.write("".join(lines))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        known = "156,China,CN,CHN\n398,Kazakhstan,KZ,KAZ\n417,Kyrgyzstan,KG,KGZ\n762,Tajikistan,TJ,TJK\n795,Turkmenistan,TM,TKM\n860,Uzbekistan,UZ,UZB\n"
        archive.writestr(
            "country_codes_V202501.csv", "country_code,country_name,country_iso2,country_iso3\n" + known
        )
    return {"sum": str(whole), "chosen": str(chosen)}


def _ours(path: Path, folder: Path) -> dict[str, str]:
    """Return the sums as `workbook statistics import` gets them: the project's data stand in a folder of their own."""
    from analysis.project import Project
    from analysis.statistics.formats import file_format
    from analysis.statistics.providers import Ask

    tidy = file_format("baci").read(
        path, Ask(("CHN",), ("KAZ", "KGZ", "TJK", "TKM", "UZB"), ("84", "85"), (YEAR,)), Project(folder)
    )
    rows = [row for row in tidy.rows["trade"] if row["reporter"] == "CHN" and row["product"] != "TOTAL"]
    chosen = sum(Decimal(row["printed_value"]) for row in rows) * 1000
    return {"sum": str(Decimal(tidy.evidence.rpartition(" ")[2]) * 1000), "chosen": str(chosen)}


def _pandas(path: Path) -> dict[str, str]:
    import pandas as pd

    with zipfile.ZipFile(path) as archive, archive.open(_MEMBER) as file:
        table = pd.read_csv(file, dtype={"k": "str"})
    china = table[(table["i"] == _CHINA) & table["j"].isin(_PARTNERS) & table["k"].str[:2].isin(["84", "85"])]
    return {"sum": repr(float(table["v"].sum()) * 1000), "chosen": repr(float(china["v"].sum()) * 1000)}


def measure_one(reader: str, path: Path, folder: Path) -> dict[str, Any]:
    """Return what one reader finds, its seconds (by the clock or of all processors, the less), and its peak memory."""
    begun = time.perf_counter()
    found = _pandas(path) if reader == "pandas" else _ours(path, folder)
    seconds, used = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF)
    # On a busy machine the clock counts others' work too; what the processors did for us is then the fairer figure.
    return {**found, "seconds": min(seconds, used.ru_utime + used.ru_stime), "memory, MB": peak()}


def measure_all(rows: int = ROWS) -> dict[str, dict[str, Any]]:
    """Return what every reader finds and takes, each in a process of its own, beside what is known of the file."""
    with tempfile.TemporaryDirectory() as temporary:
        path, folder = Path(temporary) / NAME, Path(temporary) / "project"
        for part in ("definitions", "statistics"):
            copytree(ROOT / "data" / part, folder / "data" / part)
        (folder / "data" / "datapackage.json").write_bytes((ROOT / "data" / "datapackage.json").read_bytes())
        found: dict[str, dict[str, Any]] = {"known": make(path, rows)}
        for reader, rounds in ROUNDS.items():
            found[reader] = min(
                (_run(reader, path, folder) for _ in range(rounds)), key=lambda one: one["seconds"]
            )
    return found


def _run(reader: str, path: Path, folder: Path) -> dict[str, Any]:
    if reader == "first":
        rmtree(folder / "data" / "snapshots", ignore_errors=True)
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bulk", reader, str(path), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def rows() -> list[Row]:
    """Return the lines on ten million rows of trade: time and memory against pandas."""
    found = measure_all()
    first, later, pandas = (found[name] for name in READERS)
    time, memory = "seconds", "memory, MB"
    return [
        Row("statistics", "first query of ten million rows", first[time], pandas[time], "pandas", limit=15),
        Row("statistics", "later queries", later[time], pandas[time], "pandas", limit=2),
        Row(
            "statistics",
            "memory",
            max(first[memory], later[memory]),
            pandas[memory],
            "pandas",
            "MB",
            limit=600,
        ),
    ]


def report(found: dict[str, dict[str, Any]]) -> str:
    """Return the figures as a table, and the ratios of time and memory."""
    lines = [f"{'':<12}{'sum, USD':>26}{'China to the five, USD':>26}{'seconds':>10}{'memory, MB':>12}"]
    for name, one in found.items():
        took = f"{one['seconds']:>10.1f}{one['memory, MB']:>12.0f}" if "seconds" in one else ""
        lines.append(f"{name:<12}{one['sum']:>26}{one['chosen']:>26}{took}")
    first, later, pandas = (found[name] for name in READERS)
    lines.append(
        f"pandas takes {pandas['seconds'] / first['seconds']:.1f} times as long as the first query, "
        f"{pandas['seconds'] / later['seconds']:.0f} times as long as later ones, and "
        f"{pandas['memory, MB'] / first['memory, MB']:.1f} times the memory"
    )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    """Print the figures of all readers as a table, or of one as JSON."""
    if arguments:
        print(json.dumps(measure_one(arguments[0], Path(arguments[1]), Path(arguments[2]))))
    else:
        print(report(measure_all()))


if __name__ == "__main__":
    main(sys.argv[1:])
