"""What "those" stands for in the words before a number."""

from __future__ import annotations

import re

from analysis.claims.lexicon import words

# "Exports to India fell by 5%, and those to Europe by 11%"
_THOSE = re.compile(r"(?:,|;)? (?:and|while|but|whereas) (?P<those>those) (?P<how>to|from|of|in) ")
_THOSE_BY = re.compile(r"(?P<what>[^,;0-9]{2,60}?) by ")


def with_noun_again(before: str) -> str:
    """Return words with the noun that "those to Europe" stands for, and a verb where "by" has none.

    Examples
    --------
    >>> with_noun_again("Exports to India fell by 5%, and those to Europe by ")
    'Exports to India fell by 5%, and Exports to Europe was by '
    """
    match = _THOSE.search(before)
    lead, how, _ = before[: match.start()].partition(f" {match['how']} ") if match else ("", "", "")
    if not match or not how:
        return before
    noun: list[str] = []
    for word in reversed(lead.split()[-3:]):
        if word.lower() in words("stops"):
            break
        noun.insert(0, word)
    rest = _THOSE_BY.sub(r"\g<what> was by ", before[match.start("how") :], count=1)
    return f"{before[: match.start('those')]}{' '.join(noun)} {rest}" if noun else before
