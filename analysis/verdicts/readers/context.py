"""Readings of claims about population, output, prices and exchange rates."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import movements
from analysis.quantities import is_currency, is_price, join
from analysis.statistics import select
from analysis.verdicts.clause.lexicon import HEDGES, MEANS, listed, phrases, words
from analysis.verdicts.clause.tokens import amounts_in, codes, named_places, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.gas_measure import own_phrase
from analysis.verdicts.readers.prices import (
    commodities,
    going_on,
    is_rate,
    odd_in,
    of_two_years,
    priced_in,
    read_exchange_rate,
    read_price,
    read_rate_moved,
)
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.going_on import GOING_ON, in_dollars, names_output, per_head, with_what_goes_on
from analysis.verdicts.wording.narrowing import described, other_people
from analysis.verdicts.wording.scope import Scope

_MEASURED = ("gdp", "gross", "economy", "population", "output")
_OF_PEOPLE = ("percent", "multiple", "person", "count", "none")
_PART_OF = listed("parts_of_places")
_MID_YEAR = regex(r"\d{4}-(?:06-30|07-01|06|07)")


def read_context(claim: Claim, scope: Scope, article: Article, transformation: str) -> Reading | None:
    """Return a claim about a country's population or output, a price or a rate, as a query; None for another.

    Parameters
    ----------
    claim, scope, article, transformation
        As `analysis.verdicts.readers.phrase.read_words` has them.
    """
    scope = with_what_goes_on(scope)
    said = texts(scope.clause)
    people = claim.unit == "person" or (
        claim.unit == "count" and {"inhabitants", "people", "residents", "citizens", "populace"} & set(said)
    )
    if people and claim.kind in ("count", "level"):
        return _of_country(claim, scope, article, "population", said)
    if is_rate(claim, said):
        goes_on = scope.own and said[0] in GOING_ON
        before = texts(scope.clauses[scope.own - 1]) if goes_on else []
        lead = ["average"] if scope.sentence.lower().startswith("on average,") else []
        return read_exchange_rate(claim, going_on(scope, [*before, *said, *lead]))
    of_a_unit = is_price(claim.unit) or (is_currency(claim.unit) and _averaged(said))
    if of_a_unit and claim.kind in ("price", "level", "change_abs"):
        return read_price(claim, priced_in(scope, said), "change" if claim.kind == "change_abs" else "level")
    level = claim.kind == "level" or (claim.kind == "price" and per_head(_of_its_own(scope, said)))
    if is_currency(claim.unit) and level and names_output(said):
        return _of_country(
            claim, scope, article, "gdp per head" if per_head(_of_its_own(scope, said)) else "gdp", said
        )
    if transformation in ("growth", "share", "change"):
        moved = read_rate_moved(claim, scope) if transformation == "growth" else None
        return moved or _change(claim, scope, said, transformation)
    return None


def _averaged(said: Sequence[str]) -> bool:
    """Return whether an amount is told as the mean price of a commodity, which leaves its usual unit out: "Copper averaged $8,490"."""
    mean = {"averaged", "averages", "averaging"} & set(said) or "on average" in " ".join(said)
    return bool(mean) and len(commodities(said)) == 1


def _of_its_own(scope: Scope, said: Sequence[str]) -> Sequence[str]:
    """Return the words of the number alone where its clause gives several amounts: "GDP of $8 billion, or $870 per head".

    What stands before all of them is said of each: "GDP per head rose to $870 from $840".
    """
    amounts = amounts_in(said)
    return [*said[: amounts[0]], "|", *texts(own_phrase(scope.clause))] if len(amounts) > 1 else said


def _change(claim: Claim, scope: Scope, said: list[str], transformation: str) -> Reading | None:
    """Read a change of population, output or a price; None if it is of something else."""
    if "population" in said and claim.unit in _OF_PEOPLE and transformation != "share":
        return _of_country(claim, scope, None, "population", said, transformation)
    if names_output(said) and transformation == "growth" and in_dollars(said):
        return _of_country(claim, scope, None, "gdp", said, "growth")
    if {"gdp", "population", "economy", "inflation"} & set(said):
        return unread(_no_change(said, transformation), indicator="gdp", transformation=transformation)
    priced = going_on(scope, said) if transformation == "growth" else said
    averaged = MEANS & set(priced) or of_two_years(claim, priced)
    if transformation == "growth" and averaged and commodities(priced):
        return read_price(claim, priced, "growth")
    if transformation == "growth" and "price" in " ".join(priced) and commodities(priced):
        return unread(
            "its words do not say whether a year's average or two days are compared", indicator="price"
        )
    return None


def _no_change(said: Sequence[str], transformation: str) -> str:
    """Return why no table holds a change, in a sentence."""
    if "inflation" in said:
        return "no table holds inflation"
    if transformation == "share":
        return f"no table holds shares of {'a population' if 'population' in said else 'output'}"
    if "population" in said:
        return "a population's change is compared in people, in percent or as a multiple"
    if "nominal" in said:
        return "the table of GDP is in US dollars, and its words do not say that the nominal rate is"
    return "a rate of output is one at constant prices, which no table holds"


def _of_country(
    claim: Claim, scope: Scope, article: Article | None, table: str, said: list[str], shape: str = "level"
) -> Reading:
    said = said[: _end_of_count(said) if table == "population" else _end_before_a_part(said)]
    places = tuple(code for code in codes(scope.clause) if f"@{code}" in said) or named_places(claim.quote)
    named = any(phrase in " ".join(said) for phrase in phrases(f"context.{table.split(maxsplit=1)[0]}"))
    named = named or (table == "population" and _of_another_too(scope))
    people = table == "population" and claim.quote.lower().endswith(
        ("people", "inhabitants", "residents", "citizens")
    )
    allowed = words("context.plain") | words("reaching") | words("beside") | words("around") | words("plain")
    allowed |= {"per", "capita", "head", "person", "average"} if table == "gdp per head" else frozenset()
    allowed |= words("context.at_mid_year") if table == "population" else frozenset()
    odd = odd_in(said, allowed) or described(said, _MEASURED, words("context.adjectives"))
    odd = odd or _of_a_part(said, table)
    if table == "population" and (kind := other_people(claim.quote, places, named=named or people)):
        return unread(f"no table counts {kind}", indicator=table, transformation=shape)
    if len(places) != 1 or odd or not (named or people):
        return unread(_whose(places, odd, table), indicator=table, transformation=shape)
    period = basis = claim.period or ""
    if table == "population" and _MID_YEAR.fullmatch(period):
        period = period[:4]  # the table's day
    if not period and table == "population" and article and article.published and not is_past(said):
        period, basis = at_present(places[0], article.published.year)
    missing = "" if period else "its words do not say for which period"
    return Reading(
        table, places[0], (), "", "", period, claim.base_period or "", shape, "",
        claim.unit if table.startswith("gdp") else "", missing=missing,
        words=(("indicator", table), ("reporter", f"@{places[0]}"), ("period", basis)),
    )  # fmt: skip


def _end_of_count(said: Sequence[str]) -> int:
    """Return where a count of people ends: "home to 36 million people and the region's most populous state".

    "Kyrgyzstan's seven million people" are all of them, whatever they do, but for words that name a part.
    """
    at = said.index("#!") if "#!" in said else 0
    after = said[at + 1] if at + 1 < len(said) else ""
    if list(said[max(0, at - 1) : at]) == ["'s"] and after.isalpha() and not _names_a_part(after):
        return at + 1 + (after in phrases("context.population"))
    more = range(at, len(said) - 1)
    ends = (
        i
        for i in more
        if (said[i] == "and" and not said[i + 1].startswith("@"))
        or (said[i] == "," and said[i + 1] in _ANOTHER_AMOUNT)
    )
    return next(ends, len(said))


def _end_before_a_part(said: Sequence[str]) -> int:
    """Return where words end before a part or a multiple that is told of their figure: ", less than 5% of the Chinese economy"."""
    at = said.index("#!") if "#!" in said else 0
    for i in range(at + 1, len(said) - 2):
        rest = [one for one in said[i + 1 :] if one not in HEDGES]
        if said[i] == "," and rest[:1] == ["9"] and rest[1:2] and rest[1] in ("%", "percent", "per"):
            return i
    return len(said)


_ANOTHER_AMOUNT = HEDGES - {"over", "under"} | {"up", "down", "against", "compared", "9"}
"""What may begin another amount after a comma: "35.7 million people, some 700,000 more than a year earlier"."""


def _names_a_part(word: str) -> bool:
    return word in words("of_people") or word.endswith(("ing", "ed"))


def _of_a_part(said: Sequence[str], table: str) -> str:
    """Return the word that makes a figure one of a part, or a whole: "under 30", "half of the region's 80 million"."""
    at = said.index("#!") if "#!" in said else 0
    if list(said[max(0, at - 2) : at]) in (["region", "'s"], ["bloc", "'s"]):
        return said[at - 2]
    limits = ("under", "over", "below", "above", "more", "less") if table == "population" else ()
    return next(
        (
            text
            for i, text in enumerate(said)
            if (text in limits and (i > at or _of_an_age(said[i + 1 : i + 3])))
            or (i < at and text in _PART_OF)
            or (i == at - 1 and text in phrases("differing"))
        ),
        "",
    )


def _of_an_age(after: Sequence[str]) -> bool:
    """Return whether a number follows that is an age: "the population under 15", and not "over 15 million people"."""
    return after[:1] == ["9"] and not set(after[1:]) & {"million", "billion", "thousand", "%", "percent"}


def _of_another_too(scope: Scope) -> bool:
    """Return whether a count is of people because the clause before says so: "… people and Turkmenistan to about 7 million"."""
    if not scope.own or scope.clause[0].text != "and" or not scope.clause[1].place:
        return False
    before = {token.text for token in scope.clauses[scope.own - 1]}
    return bool({"people", "inhabitants", "population"} & before)


def _whose(places: Sequence[str], odd: str, table: str) -> str:
    """Return why a figure is not one country's, in a sentence."""
    if odd:
        return f"its phrase with “{odd}” is not understood"
    if len(places) > 1:
        names = join(area_name(code) for code in places)
        return f"it names {names}, and its words do not say whose {_called(table)} it is"
    if not places:
        return f"its words do not say whose {_called(table)} it is"
    return f"its words do not say that it is the {_called(table)} of {area_name(places[0])}"


def _called(table: str) -> str:
    return table.replace("gdp", "GDP")


def at_present(country: str, year: int) -> tuple[str, str]:
    """Return the year that the present tense means: the year of publication, or the one before where that is unknown."""
    if select("population", country=country, year=year):
        return str(year), "the year of publication"
    return str(year - 1), "the year before publication"


def is_past(said: Sequence[str]) -> bool:
    """Return whether words tell of a time that is over, or to come: "was", "by", and "grew", but not "has increased"."""
    moved = any(one.endswith("ed") or one in _PASTS for one in said if one in movements("verb"))
    return bool(
        {"was", "were", "had", "will", "by", "lived", "numbered", "counted", "housed"} & set(said)
    ) or (moved and not {"has", "have"} & {*said})


_PASTS = {"rose", "grew", "fell", "shrank", "went", "slid", "sank", "leapt"}
