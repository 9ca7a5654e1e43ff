"""What the page on the article leads with: its title and its answer in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.claims import Claim
from analysis.pages.words import NO_NUMBERS, nothing_on_trade_or_gas, why_open
from analysis.quantities import join
from analysis.reports import Note, answer
from analysis.runs import record
from analysis.verdicts import Verdict

# What a sentence says of one claim, and of several, with a label.
_TALLIED = {
    "Supported": ("{} is supported", "{} are supported"),
    "Refuted": ("{} is refuted", "{} are refuted"),
    "Conflicting evidence": ("on {} the evidence conflicts",) * 2,
    "Not enough evidence": ("for {} there is not enough evidence",) * 2,
    "Not judged": ("{} is not judged", "{} are not judged"),
}
_NAMED = 6  # claims that a sentence names before it counts the rest


def article_answer(claims: Sequence[Claim], verdicts: Sequence[Verdict] = ()) -> Note:
    """Return what the article says in numbers, in one sentence, and record it with the page's title.

    Parameters
    ----------
    claims : sequence of Claim
        The article's claims.
    verdicts : sequence of Verdict
        The verdicts of these claims; none to leave them out.
    """
    numbers = [c for c in claims if c.value is not None]
    numbered = (
        f"{len(numbers)} of them" if len(numbers) < len(claims) else "all" if len(claims) > 1 else "one"
    )
    text = f"The article makes {_many(len(claims), 'claim')}, {numbered} with a number"
    text += f"; {said}." if (said := _tally(verdicts)) else "."
    text += _deciding(verdicts) + nothing_on_trade_or_gas(verdicts) if verdicts else ""
    if not claims:
        text = NO_NUMBERS
    record("title", "What the article says in numbers")
    record("answer", text)
    return answer(text)


def _tally(verdicts: Sequence[Verdict]) -> str:
    """Return how many claims have which verdict."""
    counts = Counter(str(one.label) for one in verdicts)
    return join(
        words[counts[label] > 1].format(counts[label]) for label, words in _TALLIED.items() if counts[label]
    )


def _deciding(verdicts: Sequence[Verdict]) -> str:
    """Return which claims statistics decide, in a sentence."""
    decided = [f"“{one.claim.hedged}”" for one in verdicts if one.decided and one.by_statistics]
    if not decided:
        left = [one for one in verdicts if not one.decided]
        return f" Statistics decide none of them{': ' if left else ''}{why_open(left)}."
    more = [f"{len(decided) - _NAMED} more"] if len(decided) > _NAMED else []
    return f" Statistics decide {join([*decided[:_NAMED], *more])}."


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
