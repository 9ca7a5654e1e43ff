"""Bringing in official figures: from providers on the network, and from files a user has.

The way is the same for all of them, and every part of it can be used alone::

    Ask                what is wanted: whose books, with whom, which goods, which years      ask.py
      -> Request, Answer   calls without a key in their address; raw bytes as they came      provider.py
      -> Snapshot          the answers kept under data/snapshots, with hash, day and terms   snapshots.py
      -> Tidy              rows of text cells for tables of the data package                 provider.py
      -> complete          whole rows: value and unit follow exactly from what was printed,  rows.py
                           known defects lower the confidence                                defects.py
      -> enter             tables, sources and seals change in one step; what was revised    entering.py
                           moves to the table `superseded`
      -> Step              in the journal with the old bytes: `diff` shows it, `undo`        journal.py
                           takes it back

Nothing but `enter` and `undo` writes a table, and both do it whole or not at all. A fault anywhere before leaves
every table as it was.

**To add a provider** write one module with a subclass of `Provider`: ``name``, ``title``, ``terms`` and ``pause``
(seconds between calls), ``requests`` (what to ask; a UsageProblem where it must be told more), ``further`` (next
pages, or the file a page links to) and ``read``. Raise `BadAnswer`, one sentence, for anything that the public
documentation does not promise: another schema, a missing row, an impossible value, another unit. Then name it in
`analysis.statistics.providers.known`, give its publisher a row in publishers.csv and its rhythm a row in
releases.csv, and its ways of failing a test beside the others in tests/statistics/providers.

**To add a format of files** write one module in `analysis.statistics.formats` with a subclass of `FileFormat`: the
same, but ``read`` gets the file's path and opens it with `analysis.statistics.bulk`, and raises BadData. Then name it
in ``KNOWN`` there. A file is read in place and never copied: its snapshot keeps one `Answer` of kind "json" that
names the file, its size and its sha256 (`analysis.statistics.formats.importing`).

A row of `Tidy.rows` holds the columns that say which figure it is, ``period``, ``printed_value`` (the provider's own
digits, as text: never through a float), ``printed_unit`` (an identifier of printed_units.csv) and what differs from
the usual among ``coverage``, ``bound``, ``class``, ``confidence`` and ``note``. Products are "TOTAL" or "HS" and the
code ("HS27", "HS2709", "HS271121"); `enter` adds those that products.csv does not have yet. Countries are alpha-3
codes: `analysis.statistics.providers.codes` turns UN Comtrade's and BACI's numbers into them.
"""

from analysis.statistics.providers.ask import Ask
from analysis.statistics.providers.defects import Defect, defects, worst
from analysis.statistics.providers.entering import enter
from analysis.statistics.providers.journal import Step, recover, steps, undo
from analysis.statistics.providers.provider import (
    Answer,
    BadAnswer,
    FileFormat,
    Origin,
    Provider,
    Request,
    Terms,
    Tidy,
)
from analysis.statistics.providers.snapshots import Snapshot, keep, last_snapshot, now, read_snapshot

__all__ = [
    "Answer",
    "Ask",
    "BadAnswer",
    "Defect",
    "FileFormat",
    "Origin",
    "Provider",
    "Request",
    "Snapshot",
    "Step",
    "Terms",
    "Tidy",
    "defects",
    "enter",
    "keep",
    "last_snapshot",
    "now",
    "read_snapshot",
    "recover",
    "steps",
    "undo",
    "worst",
]
