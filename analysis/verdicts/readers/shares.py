"""Readings of shares: "China took 15% of Kazakhstan's exports", "a quarter of its imports came from China"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims import Claim
from analysis.verdicts.clause.lexicon import listed, phrases, words
from analysis.verdicts.clause.tokens import Token, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.tables import members_of

_ALL = r"(?:(?:total|overall|whole|entire|foreign|external|global|merchandise|goods|all|own|annual|commodity|the) )*"
_TO, _FROM, _WITH = "to", "from", "with"
_LINKS = {"exports": _TO, "imports": _FROM, "total": _WITH}
_NOUNS = {
    "exports": ("exports", "export", "shipments", "sales"),
    "imports": ("imports", "import", "purchases"),
    "total": ("trade", "trade turnover", "turnover", "commerce", "trade volume"),
}


_WARES = ("goods", "products", "merchandise", "commodities")


def read_share(claim: Claim, clause: Sequence[Token]) -> Reading:
    """Return a share of a country's trade as a query; unread where the words do not say a share of what.

    The whole is the flow that a place owns ("Kazakhstan's exports", "exports of Kazakhstan"), the part is the
    only other place, and the words between must say that the flow goes there.

    Parameters
    ----------
    claim : Claim
        A claim of the kind share, of all goods.
    clause : sequence of Token
        The clause that it stands in.
    """
    if both := _of_both_ways(claim, joined(clause)):
        return both
    line, group = _of_a_group(_with_owner_named(_with_its_owner(_owned(f" {joined(clause)} "))))
    whole = _whole(line)
    places = tuple(code for code in codes(clause) if code != group)
    if whole is None or len(places) != 2 or whole[0] not in places:
        return unread("its words do not say a share of what", indicator="trade", transformation="share")
    owner, kind, start, end = whole
    part = next(code for code in places if code != owner)
    elsewhere = regex(r"(?:to|from|with) (?!(?:the )?@|9)").match(line[end:])  # "imports from the region"
    if elsewhere or (group and not set(members_of(part) or (part,)) <= set(members_of(group))):
        return unread("its words do not say a share of what", indicator="trade", transformation="share")
    if odd := _odd(clause):
        return not_understood(odd, "trade", "share")
    if not _goes_there(line, start, end, part, kind):
        return unread("its words do not say a share of what", indicator="trade", transformation="share")
    of = line[start:end].strip()
    said = (("flow", of), ("reporter", of), ("partners", f"@{part}"), ("period", claim.period or ""))
    return Reading(
        "trade", owner, (part,), kind, "TOTAL", claim.period or "", "", "share", "", "USD",
        whole=group, missing="" if claim.period else "its words do not say for which period", words=said,
    )  # fmt: skip


_MADE_UP = f"(?:{'|'.join(phrases('share_takers.total'))}|were|was)"
_BOTH_WAYS = regex(
    rf"(?:^|[,;] |in 9 )(?:(?:the |its |@(?P<one>\w+) (?:'s )?)?(?P<flow>exports|imports) )?(?:in 9 )?{_MADE_UP} (?:just |only |some |barely |fully )?#! of (?:(?:@(?P<owner>\w+) 's|its) {_ALL}(?:{'|'.join(_NOUNS['total'])}) with (?:the )?@(?P<other>\w+))(?: in 9)?(?: last year)?(?: [.,;]|$)"
)


_CONSISTED = regex(
    rf"#! of (?:@(?P<owner>\w+) 's|its) {_ALL}(?:{'|'.join(_NOUNS['total'])}) with (?:the )?@(?P<other>\w+)(?: in 9)? "
    r"(?:consisted of|was made up of|were|was|came from|stemmed from) (?:@(?P<one>\w+) 's |its )?(?P<flow>exports|imports)(?: in 9)?(?: [.,;]|$)"
)


def _of_both_ways(claim: Claim, line: str) -> Reading | None:
    """Return exports or imports as a share of trade both ways: "exports made up two thirds of China's trade with …"."""
    told = _BOTH_WAYS.search(line) or _CONSISTED.search(line)
    owner = (told["owner"] or told["one"]) if told else None
    if told is None or not told["flow"] or not owner or told["one"] not in (None, owner):
        return None
    said = (
        ("flow", told["flow"]),
        ("reporter", f"@{owner}"),
        ("partners", f"@{told['other']}"),
        ("period", claim.period or ""),
    )
    return Reading(
        "trade", owner, (told["other"],), told["flow"], "TOTAL", claim.period or "", "", "share", "", "USD",
        whole="total", missing="" if claim.period else "its words do not say for which period", words=said,
    )  # fmt: skip


_BARE = regex(
    rf" (of|in|for) (?:the )?(@\w+) (?=(?:total |overall |foreign )*(?:{'|'.join(noun for nouns in _NOUNS.values() for noun in nouns)}) )"
)
_BETWEEN = regex(
    r" of (?:the )?((?:total |overall )*(?:trade|turnover|commerce)) between (?:the )?@(\w+) and (?:the )?@(\w+) "
)


def _owned(line: str) -> str:
    """Return "of Chinese trade" as "of China's trade", "of the trade between China and Central Asia" as of China's with it."""
    both = _BETWEEN.search(line)
    if both and members_of(both[3]) and not members_of(both[2]):
        line = f"{line[: both.start()]} of @{both[2]} 's {both[1]} with @{both[3]} {line[both.end() :]}"
    return _BARE.sub(r" \1 \2 's ", line)


def _with_its_owner(line: str) -> str:
    """Return "Kazakhstan sent a fifth of its exports to China" as "a fifth of Kazakhstan's exports went to China"."""
    for kind, nouns in _NOUNS.items():
        verbs = "|".join(phrases(f"share_givers.{kind}"))
        match = regex(
            rf"@(\w+) (?:now |also )?(?:{verbs}) #! of its ({_ALL}(?:{'|'.join(nouns)})) (?={_LINKS[kind]} (?:the )?@)"
        ).search(line)
        if match:
            return f"{line[: match.start()]}#! of @{match[1]} 's {match[2]} went {line[match.end() :]}"
    return line


def _with_owner_named(line: str) -> str:
    """Return "… of Kazakhstan's exports and #! of its imports" with Kazakhstan for "its"."""
    own = regex(r" #! of (?:all )?its ").search(line)
    owners = set(regex(r"@(\w+) 's ").findall(line[: own.start()])) if own else set()
    return line.replace(own[0], f" #! of @{owners.pop()} 's ") if own and len(owners) == 1 else line


def _of_a_group(line: str) -> tuple[str, str]:
    """Return "… of China's exports to Central Asia …" without the group that the whole is with, and the group."""
    for kind, nouns in _NOUNS.items():
        match = regex(
            rf" (?:of|in) (?:the )?@\w+ 's {_ALL}(?:{'|'.join(nouns)}) ({_LINKS[kind]} (?:the )?@(\w+) )"
        ).search(line)
        if match and members_of(match[2]) and match[2] != "WLD":
            return line[: match.start(1)] + line[match.end(1) :], match[2]
    return line, ""


_DEALERS = listed("of_goods") | listed("other_things")
"""What makes a flow another thing behind it: "foreign trade companies"."""


def _whole(line: str) -> tuple[str, str, int, int] | None:
    """Return whose flow the whole is, which flow, and where in the line; the one after "of" or "in" goes first."""
    found = []
    for kind, nouns in _NOUNS.items():
        noun = "|".join(sorted(nouns, key=len, reverse=True))
        owned = rf" (of|in|for) (?:the )?@(\w+) 's {_ALL}(?:{noun}) "
        of = rf" (of|in|for) {_ALL}(?:{noun}) (?:of|by) (?:the )?@(\w+) "
        for pattern in (owned, of):
            every = [
                m for m in regex(pattern).finditer(line) if (*line[m.end() :].split(), ".")[0] not in _DEALERS
            ]
            found += [(m[2], kind, m.start(), m.end()) for m in every]
    if (
        " #! of " in line
    ):  # "18.5 percent of Kazakhstan's exports and #! of its imports": its own words tell the whole
        found = [one for one in found if line[: one[2]].endswith("#!")]
    wholes = {one[:2] for one in found}
    return found[-1] if len(wholes) == 1 else None


def _odd(clause: Sequence[Token]) -> str:
    allowed = words("plain") | words("reaching") | words("beside") | words("around") | words("share")
    named = [
        *phrases("share_links"),
        *(
            one
            for name in ("share_givers", "share_takers")
            for kind in _NOUNS
            for one in phrases(f"{name}.{kind}")
        ),
    ]
    allowed |= {word for one in named for word in one.split()}
    texts = [token.text for token in clause]
    return next(
        (
            text
            for text in texts
            if text[0].isalnum() and text not in allowed and not all(p in allowed for p in text.split("-"))
        ),
        "",
    )


def _goes_there(line: str, start: int, end: int, part: str, kind: str) -> bool:
    """Return whether the words say that the part is the share that goes to, comes from or is with the other place."""
    before, after = f"{line[:start]} ", line[end:]
    there = f"@{part}"
    link = _LINKS[kind]
    if there in after:
        # "of Kazakhstan's exports went to China"; "of Kazakhstan's exports to China" is another whole.
        verb = "|".join(re.escape(v) for v in phrases("share_links"))
        fits = {_TO: "to|into|for", _FROM: "from", _WITH: "with"}[link]
        goods_are = rf"|(?:were|was|are|is) (?:of |made in )?(?:the )?{there} (?:'s )?(?:goods |products |origin )?(?=in 9|[.,;]|$)"
        of_there = goods_are if kind == "imports" else ""  # "of Kyrgyzstan's imports were Chinese"
        return bool(
            regex(
                rf"(?:in 9 )?(?:(?:\S+ )?(?:{verb}) (?:\S+ )?(?:{fits}) (?:the )?{there} {of_there})"
            ).match(after)
        )
    if f"{there} 's" in before or regex(rf"share of (?:the )?{there} ").search(before):
        return "share" in before or bool(regex(rf"{there} 's part ").search(before))
    flow = regex(rf" (\w+) (to|from|with) (?:the )?{there} ").search(before)
    if flow and flow[1] not in _WARES:
        return flow[2] == link and flow[1] in _NOUNS[kind]
    if flow and flow[2] != link:
        return False
    takers = phrases("share_takers." + kind)
    return bool(regex(rf"{there} (?:\S+ ){{0,3}}(?:{'|'.join(map(re.escape, takers))}) ").search(before))
