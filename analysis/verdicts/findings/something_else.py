"""Why a decided figure may be of something that no table holds: of each of something, of a group's own books, of its neighbour in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.lexicon import listed
from analysis.verdicts.clause.tokens import joined, texts, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.verdict import Verdict
from analysis.verdicts.wording.scope import Scope, scope_of

_PARTING = frozenset({",", ";", ":", "and", "but", "or", "while", "whereas", "with", "–", "—"})
_SIGNS = frozenset({"$", "€", "£", "¥"})
_UNITS = listed("neighbours.units")
_FRONTING = frozenset({"after", "following", "from", "with", "at", "despite", "against", "having", "starting", "by", "to", "up", "down"})  # fmt: skip
"""What opens a phrase before the subject that its figure is of: "after a peak of #! in 2012, exports fell"."""

_LINES, _OF_A_LINE = frozenset({"pipeline", "pipelines", "line", "lines"}), (["gas"], ["imports"])
_TRADED = listed("neighbours.traded")
_PLACE = regex(r"@\w+")
_COUNTED = frozenset({"population", "people", "inhabitants"})


def of_its_neighbour(reading: Reading, scope: Scope, *, held: bool) -> str:
    """Return the words that a figure seems to be of and that stand with another figure of its sentence, "" if none do.

    Parameters
    ----------
    reading : Reading
        What the figure was taken for.
    scope : Scope
        The words around it.
    held : bool
        Whether the tables hold the number: that of another figure would hardly agree.
    """
    said = texts(scope.tokens)
    at = said.index("#!") if "#!" in said else -1
    amounts = [i for i in range(len(said)) if _is_amount(said, i)]
    if at < 0 or not amounts:
        return ""
    end = next((i for i in range(at + 1, len(said)) if said[i] in _PARTING), len(said))
    start = next((i + 1 for i in range(at - 1, -1, -1) if said[i] in _PARTING), 0)
    opens = said[start] if start > 1 else said[0]  # "with growth of #!": what parts may open it too
    fronted = opens in _FRONTING and not any(one.startswith("@") for one in said[start:at])
    behind = "" if held or fronted else _only_behind(said, end, amounts, reading)
    return behind or (_another_here(said[start:end], reading) if amounts[0] < start else "")


def _is_amount(said: Sequence[str], at: int) -> bool:
    """Return whether a number is another figure, and no year: "$ 9", "9 bcm"."""
    return said[at] == "9" and (
        said[at - 1 : at] in [[one] for one in _SIGNS] or bool(_UNITS & {*said[at + 1 : at + 2]})
    )


def _only_behind(said: Sequence[str], end: int, amounts: Sequence[int], reading: Reading) -> str:
    """Return the words for what is measured, if they only stand behind a figure's part of the sentence, with an amount of their own."""
    first, length = _named(said, reading)
    if first < end:
        return ""
    start = next((i + 1 for i in range(first - 1, -1, -1) if said[i] in _PARTING), 0)
    stop = next((i for i in range(first, len(said)) if said[i] in _PARTING), len(said))
    own = [i for i in amounts if start <= i < stop]
    shared = own and own[-1] < first and "of" in said[own[-1] : first]  # "… and Russia 9 bcm of pipeline gas"
    return " ".join(said[first : first + length]) if own and not shared else ""


def _named(said: Sequence[str], reading: Reading) -> tuple[int, int]:
    """Return where the words for what is measured first stand, and how many they are; -1 if they stand nowhere."""
    if reading.measure.startswith("deliveries"):
        lines = [i for i, one in enumerate(said) if one in _LINES and said[i + 1 : i + 2] not in _OF_A_LINE]
        named = [i for i in lines if any(one.startswith("@") for one in said[max(0, i - 3) : i])]
        return next(iter(named or lines), -1), 1
    told = next((told for name, told in reading.words if name == "indicator"), "")
    wanted = texts(tokens_of(told.strip("“”"), 0)) if told.startswith("“") else _PLACE.findall(told)
    places = (i for i in range(len(said)) if wanted and [*said[i : i + len(wanted)]] == wanted)
    return next(places, -1), len(wanted)


def _another_here(part: Sequence[str], reading: Reading) -> str:
    """Return a word of a figure's own part of the sentence that names something else than what it was taken for."""
    if reading.measure in ("production", "consumption"):
        return next((one for one in part if one in _TRADED), "")
    if reading.measure.startswith("deliveries"):
        return "siberia" if "siberia" in part else ""
    if reading.indicator in ("gdp", "trade"):
        return next((one for one in part if one in _COUNTED), "")
    return ""


_OWN_COUNT = regex(
    r"\bas @(?P<who>\w+) counts it\b|\b(?:its|their) own (?:count|figures|books|statistics|data|reckoning|records|returns)\b"
)
_TOGETHER = regex(r"@[A-Z0-9]+ and @[A-Z0-9]+ (?:together|jointly|combined|taken together)\b")
_ONE_SIDE = regex(
    r"\b(?:import|export) side\b|\b(?:side of|in|as to|as for|regarding|as regards|by way of) (?:exports|imports)\b(?! (?:and|plus|or|to|from|of)\b)"
)
"""What makes trade with somebody one way of it: "on the import side, trade with Kazakhstan was #!"."""
_TO = regex(r"\bto @(\w+)\b")
_PEAKED = regex(r"\b(?:peak\w*|topped out|culminated)\b[^,;]*\Z")
_NEAR = 40  # characters before a number


def of_something_else(verdict: Verdict, claim: Claim, article: Article) -> str:
    """Return why a number is of each of something, of what stands beside it, or no peak; "" if nothing says so.

    Parameters
    ----------
    verdict : Verdict
        The verdict.
    claim : Claim
        The claim.
    article : Article
        The article.
    """
    reading, held = verdict.reading, verdict.label == "Supported"
    if claim.kind == "price" and reading.indicator in ("gdp", "trade"):
        return "it is an amount for each of something, and no table holds that"
    said = joined(scope_of(claim, article).tokens)
    own = _OWN_COUNT.search(said)
    grouped = any(members_of(one) for one in (reading.reporter, *reading.partners))
    if own and grouped and (own["who"] is None or members_of(own["who"])):
        return "it asks for the books of a group, which keeps none in common"
    to = {one.upper() for one in _TO.findall(said)} if reading.indicator == "gas" else set()
    if to and not to & {reading.reporter, *reading.partners}:
        return f"it is gas for {area_name(min(to))}"
    if reading.indicator == "trade" and not held and (why := _of_other_trade(reading, said)):
        return why
    peaked = _PEAKED.search(article.text, max(0, claim.start - _NEAR), claim.start) is not None
    if held and peaked and any(one.startswith("Below ") for one in verdict.context):
        return "it calls that a peak, and an earlier year was higher"
    other = of_its_neighbour(reading, scope_of(claim, article), held=held)
    return f"“{other}” stands with another figure of its sentence" if other else ""


def _of_other_trade(reading: Reading, said: str) -> str:
    """Return why trade between two may be more than that, or one way of it; "" if nothing says so."""
    if _TOGETHER.search(said):
        return "what they traded together may be with others too"
    side = _ONE_SIDE.search(said) if reading.flow == "total" else None
    return f"“{side[0]}” may make it one way of that trade" if side else ""
