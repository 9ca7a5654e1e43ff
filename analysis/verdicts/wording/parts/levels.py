"""Output, people, annual prices and rates of exchange, each of one place or one commodity."""

from __future__ import annotations

from dataclasses import replace

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import section
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import Item, Said, loosely, parsed
from analysis.verdicts.wording.parts.moved import predicate

_SIMPLE = ("OF", "IN", "BY", "TO", "AT", "FOR", "ROSE", "FELL", "RISE", "FALL", "COST")
_NOUN = regex(r"[a-z][a-z-]*\Z")
_PEOPLE = {"people", "inhabitants", "residents", "citizens", "million", "billion", "thousand"}

_LASTING = {"cost", "costs", "fetched", "sold for", "went for", "priced", "paid", "sold"}
"""What something does as long as it has a price; "reached" it may have done for a day."""

_GAS_IN = {"@EU": "gas in europe", "@USA": "natural gas in @USA"}


_ADJECTIVE = r"(?:(?:current|nominal|official|market|prevailing|us|u\.s\.|@USA|the) )"
AT_PRICES = regex(
    r"(?<!\S)(?:(?:measured|expressed|converted|calculated|reckoned|valued|counted|translated) )?(?:nominally|(?:in|into|at) (?:terms of )?"
    rf"(?:{_ADJECTIVE}*dollars?(?: terms)?(?: of the day)?|{_ADJECTIVE}+(?:prices|rates|exchange rates|terms|money)(?: of the day)?|(?:money|prices) of the day))(?= |$)"
)
"""The prices and the currency that the table of output is in: "in current dollars", "at market exchange rates"."""

_MADE = regex(
    r"(?<!\S)(?:produced|generated|turned out)(?!\S)|(?<!\S)output (?=of @|in @)|(?<='s )output(?!\S)"
)


def at_current_prices(line: str, claim: Claim) -> str:
    """Return a line on output without the prices that it is in; what a country is said to produce in them is its output.

    Parameters
    ----------
    line : str
        The words, as one text.
    claim : Claim
        The claim.
    """
    if not AT_PRICES.search(line) or not is_currency(claim.unit.partition("/")[0]):
        return line
    bare = regex(r" +").sub(" ", AT_PRICES.sub("", line)).strip(" ,")
    tags = {one.tag for one in loosely(bare.split())}
    if tags & {"OUTPUT", "HEAD"}:
        return bare
    made = _MADE.search(bare) and not tags & {
        "GAS",
        "LNG",
        "PIPE",
        "PRODUCT",
        "KIND",
        "?",
        "EXPORTS",
        "IMPORTS",
        "TRADE",
        "GOODS",
    }
    return f"{bare} of gdp" if made else line


def counts_people(claim: Claim) -> bool:
    """Return whether a count is of people and not of some: "34.9 million workers"."""
    last = _NOUN.search(claim.quote.lower())
    return last is None or last[0] in _PEOPLE or claim.unit in ("percent", "multiple")


def output(said: Said) -> str:
    """Return a country's output in the usual words, such as "the gdp per head of @KAZ was {N}"; "" for another figure."""
    tags, claim = set(said.tags), said.claim
    level = is_currency(claim.unit.partition("/")[0]) and claim.kind in ("level", "price")
    told = predicate(said)
    verbs = {one.text for one in said.items if one.tag in ("PRODUCED", "EARNED")}
    named = said.tags.count("OUTPUT") == 1 or ("HEAD" in tags and verbs <= {"produced", "output"} and verbs)
    if (
        not named
        or not verbs <= {"produced", "output", "generated", "yielded"}
        or len(said.places) != 1
        or not told
    ):
        return ""
    if not said.only("OUTPUT", "PRODUCED", "HEAD", "EARNED", "ACCOUNTED", *_SIMPLE):
        return ""
    if not (level or (claim.kind == "growth_rate" and "dollar" in said.terms)):
        return ""
    head = " per head" if "HEAD" in tags else ""
    return f"the gdp{head} of {next(iter(said.places))} {told.replace('were', 'was')}"


def people(said: Said) -> str:
    """Return a country's population in the usual words; "" for another figure."""
    tags, claim = set(said.tags), said.claim
    told = predicate(said)
    if not said.only("PEOPLE", "LIVED", "WITH", *_SIMPLE) or len(said.places) != 1 or not told:
        return ""
    if claim.unit not in ("person", "percent", "count") or not counts_people(claim):
        return ""
    if not (tags & {"PEOPLE", "LIVED"} or claim.unit == "person"):
        return ""
    return f"the population of {next(iter(said.places))} {told.replace('were', 'was')}"


def exchange_rate(said: Said) -> str:
    """Return a mean rate of the yuan to the dollar in the usual words; "" for another figure."""
    tags, claim = set(said.tags), said.claim
    dollar = "DOLLAR" in tags or "dollar" in claim.quote.lower()
    known = said.only(
        "DOLLAR", "YUAN", "MEAN", "RATE", "BOUGHT", *_GIVEN_FOR_MONEY, *_SIMPLE
    ) and said.places <= {
        "@CHN",
        "@USA",
    }
    if (
        claim.kind not in ("price", "level")
        or claim.unit.partition("/")[0] != "CNY"
        or not (dollar and known and "MEAN" in tags)
        or ("@CHN" in said.places and "YUAN" not in tags and set(_GIVEN_FOR_MONEY) & tags)
    ):
        return ""
    per = "" if "dollar" in claim.quote.lower() else " per us dollar"
    return f"the average exchange rate was {{N}}{per}" if predicate(said) else ""


def exchange_rate_moved(said: Said) -> str:
    """Return by how much one of yuan and dollar rose or fell against the other in the usual words; "" for another figure."""
    said = replace(said, items=_as_moved(said.items) or ())
    tags, told = said.tags, predicate(said)
    beside = zip(("", *tags), tags, strict=False)  # "against the yuan, the dollar gained"
    subject = next((one for led, one in beside if one in ("YUAN", "DOLLAR") and led != "AGAINST"), "")
    both = {"YUAN", "DOLLAR"} <= set(tags) or (subject and said.terms)
    known = said.only("YUAN", "DOLLAR", "MEAN", "RATE", "PRICE", "VALUE", "AGAINST", *_SIMPLE)
    if said.claim.unit != "percent" or "MEAN" not in tags or not (both and known and told.endswith("by {N}")):
        return ""
    if said.places - {"@CHN", "@USA"}:
        return ""
    first, second = ("yuan", "dollar") if subject == "YUAN" else ("dollar", "yuan")
    return f"on average the {first} {told.removesuffix(' by {N}')} {{N}} against the {second}"


_GIVEN_FOR_MONEY = ("PRICE", "PAID", "EARNED", "GOT", "SOLD", "TRADED")


def price(line: str, said: Said) -> str:
    """Return the price of a commodity in the usual words, such as "the average price of gold was {N}"; "" for another figure.

    Parameters
    ----------
    line : str
        The words, as one text.
    said : Said
        The claim; its items are not read, as the words for a commodity may be those of other things.
    """
    claim = said.claim
    if not (claim.kind == "price" or "/" in claim.unit or claim.kind == "growth_rate"):
        return ""
    phrase, rest = commodity(f" {line} ")
    items = _as_moved(parsed(rest.split()))
    if items is None or "N" not in {one.tag for one in items}:
        return ""
    found = Said(claim, items)
    places = "".join(found.places)
    if not phrase and ("GAS" in found.tags or claim.unit == "USD/MMBtu"):
        places = "@EU" if not places and "EUROPE" in found.tags else places
        phrase = (
            "lng in @JPN"
            if places == "@JPN" and "LNG" in found.tags
            else _GAS_IN.get(places, "")
            if "LNG" not in found.tags
            else ""
        )
        places = ""
    if phrase == "iron ore" and places == "@CHN" and "IN" in found.tags:
        places = ""  # where the price of it is taken
    told = predicate(found)
    if not phrase or places or not told or not _only_priced(found):
        return ""
    tags = set(found.tags)
    brought = {one.text for one in items if one.tag in _BROUGHT}
    if brought and (
        phrase not in ("lng in @JPN", "iron ore") or not brought <= _LANDED or items[0].tag in _BROUGHT
    ):
        return ""
    if "MEAN" in tags or said.mean:
        return f"the average price of {phrase} {told.replace('were', 'was')}"
    lasting = {one.text for one in items if one.tag in _PAYING} & _LASTING
    return (
        f"{phrase} cost {{N}}"
        if lasting and claim.kind != "growth_rate" and not {"ROSE", "FELL"} & tags
        else ""
    )


_BROUGHT = ("MOVED", "SENT", "ENTERED")
"""Where a price is told that is one of goods brought there: "landed in Japan"."""

_LANDED = {"landed", "delivered", "shipped", "arriving"}

_PAYING = ("PRICE", "PAID", "SOLD", "EARNED", "COST")


def _only_priced(found: Said) -> bool:
    """Return whether words only say what a price is: "sold for", and not "the cost of selling"."""
    deeds = {one.text for one in found.items if one.tag in ("SOLD", "PAID", "EARNED")}
    return deeds <= _LASTING and found.only(
        "MEAN", "EUROPE", "WITH", "PRICE", "GAS", "LNG", "SOLD", "PAID", "EARNED", "ITS", *_BROUGHT, *_SIMPLE
    )


def _as_moved(items: tuple[Item, ...] | None) -> tuple[Item, ...] | None:
    """Return items with "dearer" and "cheaper" as a price's rise and fall."""
    ways = {"DEARER": "ROSE", "CHEAPER": "FELL"}
    return None if items is None else tuple(Item(ways.get(one.tag, one.tag), one.text) for one in items)


def commodity(line: str) -> tuple[str, str]:
    """Return the words for the only commodity of a line, and the line without them; "" and the line where it is none or several."""
    named = {
        (name, phrase)
        for name, known in section("commodities").items()
        for phrase in known
        if f" {phrase} " in line
    }
    longest = {
        (name, one)
        for name, one in named
        if not any(one != two and f" {one} " in f" {two} " for _, two in named)
    }
    if len(longest) != 1:
        return "", line
    ((_, phrase),) = longest
    return phrase, line.replace(f" {phrase} ", " ", 1)
