"""The one guarded way to the network: public addresses only, every hop checked, bounded in size and time."""

from analysis.fetch.addresses import AddressRefused, Target, is_public, parse_url
from analysis.fetch.fetching import Fetched, fetch
from analysis.fetch.limits import FetchFailed, Limits, Unreachable
from analysis.fetch.retrying import Patience

__all__ = [
    "AddressRefused",
    "FetchFailed",
    "Fetched",
    "Limits",
    "Patience",
    "Target",
    "Unreachable",
    "fetch",
    "is_public",
    "parse_url",
]
