"""What a journalist corrects by hand: claims that article.toml overrides, adds or rejects."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analysis.article.corrections import occurrences
from analysis.claims.claim import Claim
from analysis.claims.ids import claim_ids
from analysis.errors import BadData
from analysis.quantities import join, unit

if TYPE_CHECKING:
    from analysis.article import Article, Correction


def correct(claims: Sequence[Claim], article: Article) -> tuple[Claim, ...]:
    """Return the claims as the corrections of an article leave them, in the order of the text.

    Parameters
    ----------
    claims : sequence of Claim
        What was found.
    article : Article
        Its ``corrections`` name a quote each, and reject it, add it or set fields of it.

    Returns
    -------
    tuple of Claim
        A claim that was changed or added names the fields in ``corrected``.

    Raises
    ------
    BadData
        If a correction is about a quote that is no claim, or adds one without its value, unit and kind.
    """
    found = list(claims)
    for correction in article.corrections:
        start = _place(article.text, correction)
        end = start + len(correction.quote)
        over = [claim for claim in found if claim.start < end and start < claim.end]
        exact = [claim for claim in over if (claim.start, claim.end) == (start, end)]
        if not over and not correction.add:
            raise BadData(
                f"article.toml corrects {correction.quote!r}, but no claim was found there; "
                "add = true makes it one."
            )
        found = [claim for claim in found if claim not in over]
        if correction.reject:
            continue
        fields = {name: _field(name, value) for name, value in correction.fields.items()}
        found.append(
            _set((exact or over)[0], fields) if over else _added(article, correction.quote, start, fields)
        )
    found.sort(key=lambda claim: claim.start)
    if not article.corrections:
        return tuple(found)
    names = claim_ids(article.text, [(claim.start, claim.end) for claim in found])
    return tuple(replace(claim, id=name) for claim, name in zip(found, names, strict=True))


def _place(text: str, correction: Correction) -> int:
    places = occurrences(text, correction.quote)
    if len(places) < correction.nth:
        raise BadData(
            f"article.toml corrects {correction.quote!r}, which the article does not hold so often."
        )
    return places[correction.nth - 1]


def _field(name: str, value: Any) -> Any:
    if name == "unit" and value:
        unit(value)
    if name != "value":
        return None if value == "" else value
    numbers = value if isinstance(value, list) else [value]
    if not all(isinstance(one, int | float) and math.isfinite(one) for one in numbers):
        raise BadData(f"article.toml gives {value!r} as a value; it is a number, or a list of two.")
    if not isinstance(value, list):
        return float(value)
    if len(value) != 2 or value[0] >= value[1]:
        raise BadData(f"article.toml gives {value!r} as a value; a range has two ends, the lower one first.")
    return (float(value[0]), float(value[1]))


def _set(claim: Claim, fields: Mapping[str, Any]) -> Claim:
    changed = dict(fields)
    if "value" in fields and claim.precision is None:
        changed["precision"] = 1.0
    return replace(claim, **changed, corrected=tuple(sorted(fields)))


def _added(article: Article, quote: str, start: int, fields: Mapping[str, Any]) -> Claim:
    missing = [name for name in ("value", "unit", "kind") if name not in fields]
    if missing:
        raise BadData(f"article.toml adds the claim {quote!r} without {join(missing)}; give them.")
    return Claim(
        "", quote, start, start + len(quote), **{"precision": 1.0, **fields},
        corrected=("added", *sorted(fields)), article=article,
    )  # fmt: skip
