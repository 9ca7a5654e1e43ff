"""Wordings put as the usual ones: "what China bought from Kazakhstan", "A is B's largest supplier with …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.verdicts.clause.lexicon import BEING, phrases, section, words
from analysis.verdicts.clause.tokens import Token, amounts_in, joined, kept_by_words
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.judgement import known, nouns
from analysis.verdicts.wording.recorded import counts_services
from analysis.verdicts.wording.usual_nouns import in_usual_nouns

_BEST = r"(?:(?:@\w+ (?:'s )?(?=trad|export|suppl|buy|custom|commerc)|the |now |single |second |third |second-largest |third-largest |top |main |largest |biggest |leading |major |most |important |key |number |one ))*"
_FLOWS = (
    ("trade with", r"(?:(?:trading|trade|commercial) )?partner"),
    ("exports to", r"(?:export (?:market|destination)|buyer|customer)"),
    ("imports from", r"(?:supplier|source of imports|source(?= of (?:(?:pipeline|piped|natural) )*gas))"),
)
_GOODS = r"(?: of (?P<goods>(?:pipeline |piped |natural )*gas|lng))?"
_AMONG = r"(?: (?:in|among|of) (?:the )?(?:region|bloc|@\w+)(?: (?:countries|states|nations|republics))?| in 9| last year| ,)*"
_IS = rf"(?:{BEING}|included|as|(?:ranked|ranks|placed|came) (?:first|second|third|fourth|last|top|highest) among)"
_PASSING = r"(?:overtook|overtakes|has overtaken|replaced|replaces|has replaced|displaced|ousted|passed|surpassed|unseated|dethroned)"
_WITH = r"(?:with|at|\(|,|: )"
_STATES = ("countries", "nations", "states", "republics")
_ITSELF = ("itself", "themselves", "alone")
_WARES = frozenset({"goods", "products", "merchandise", "wares", "gas"})
_ALL_THAT = _WARES | {"what", "everything", "all", "the", "that", "which"}
_FLOW_OF = {**dict.fromkeys(phrases("sold"), "exports"), **dict.fromkeys(phrases("bought"), "imports")}


def reworded(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence in the words of the usual wording, where it has another for the same."""
    return _ranked(_plain(with_usual_verbs(tokens)))


_USUAL = {verb: name for name, verbs in section("usual").items() for verb in verbs}
_OFFICES = ("customs", "statistics", "statistical")
"""What a service is that counts: "China's customs service"."""


@kept_by_words
def with_usual_verbs(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return a sentence with the usual verb for others that say the same: "booked" as "recorded", "galloped to" as "came to".

    Services that the books of its office hold with the goods are no other measure, and are left out.
    """
    if counts_services(joined(tokens)):
        left = [i for i, one in enumerate(tokens) if one.text == "services"]
        tokens = [one for i, one in enumerate(tokens) if not {i, i + 1} & set(left)]
    tokens = [
        one
        for i, one in enumerate(tokens)
        if one.text != "service" or not i or tokens[i - 1].text not in _OFFICES
    ]
    tokens = _of_what(in_usual_nouns(tokens))
    found: list[Token] = []
    for one in (_as_came(tokens, i) for i in range(len(tokens))):
        found.append(replace(one, text=_USUAL[one.text]) if one.text in _USUAL else one)
        if found[-1].text not in _THIRD_WORDS:
            continue
        if said := next((verb for verb, known in _IN_THREE_WORDS if known.fullmatch(joined(found[-3:]))), ""):
            found[-3:] = [Token(said, found[-3].start, one.end)]
    return tuple(_a_head(_through_the_pipeline(found)))


def _a_head(tokens: Sequence[Token]) -> list[Token]:
    """Return "per capita, Uzbekistan's GDP" as "Uzbekistan's GDP per capita"."""
    found = list(tokens)
    for match in _PER_HEAD_FIRST.finditer(joined(tokens)):
        start, comma, end = (
            len(match.string[:at].split()) for at in (match.start(), match.start("of"), match.end())
        )
        found = [*tokens[:start], *tokens[comma:end], *tokens[start : start + 2], *tokens[end:]]
    return found


_PER_HEAD_FIRST = regex(
    r"(?<!\S)per (?:capita|head|person) , (?P<of>(?:the )?@\w+ 's (?:nominal )?(?:gdp|gross domestic product))(?!\S)"
)


def _through_the_pipeline(tokens: Sequence[Token]) -> list[Token]:
    """Return "throughput of the Central Asia-China pipeline" as "deliveries through" it, and what was got for gas as earned."""
    found, line = list(tokens), joined(tokens)
    for match in _GOT_FOR_GAS.finditer(line):
        at = len(line[: match.start()].split())
        found[at] = replace(found[at], text="earned")
    if brought := _BROUGHT_IN.search(line):
        at = len(line[: brought.start("verb")].split())
        found[at : at + 2] = [replace(found[at], text="earned")]
        return found
    for match in _ON_A_PIPELINE.finditer(line):
        at = len(line[: match.start("noun")].split())
        found[at] = replace(found[at], text="deliveries")
        found[at + 1] = replace(found[at + 1], text="through")
    return found


_BROUGHT_IN = regex(r"\bgas (?P<verb>brought in) (?:\S+ ){0,3}?#!(?: in 9)? from (?:the )?@")
_GOT_FOR_GAS = regex(
    r"(?<!\S)(?:received|got|took|obtained|collected|pocketed)(?= (?:\S+ ){0,8}#! (?:\S+ ){0,4}for (?:its|their) (?:(?:natural|pipeline|piped) )*gas\b(?! pipe))"
)
"""Money got for gas, which is none that was bought: "received #! from China for its gas"."""

_ON_A_PIPELINE = regex(
    r"(?<!\S)(?P<noun>throughput|transmission|transit|transport|transportation|flow|flows) (?:of|on|in|by|via|through|along)"
    r" (?=(?:the )?@\w+ (?:(?:-|–) @\w+ )?(?:(?:natural|gas|trunk) )*(?:pipeline|line|link)\b)"
)
_PARTICLES = ("in", "up", "out", "off", "down", "back", "around", "on")
"""What a verb may have beside it: "bottomed out at"."""
_IN_THREE_WORDS = (
    (
        "was",
        regex(rf"(?:worked|ended|wound|came|weighed|clocked|recorded) (?:{'|'.join(_PARTICLES)}) (?:at|to)"),
    ),
    ("went", regex(r"(?:found|made) (?:its|their) way")),
    ("imported", regex(r"(?:took|taken|taking|takes) delivery of")),
)
"""Verbs of three words, by the usual one that says the same."""
_THIRD_WORDS = ("at", "to", "way", "of")


def _plain(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without what only stresses a place: "Kazakhstan itself"."""
    texts = [token.text for token in tokens]
    dropped = {
        i + j
        for i, token in enumerate(tokens)
        if members_of(token.place) and texts[i + 1 : i + 2] == ["'s"]
        for j in _its_states(texts[i + 1 : i + 4], texts)
    }
    return [
        token
        for i, token in enumerate(tokens)
        if i not in dropped and not (token.text in _ITSELF and i and tokens[i - 1].place)
    ]


def _its_states(after: Sequence[str], texts: Sequence[str]) -> range:
    """Return which words after a group only say that it is one of states: "Central Asia's five countries"."""
    size = 2 + (after[1:2] == ["five"])
    states = (*_STATES, "economies") if {"gdp", "product", "output"} & set(texts) else _STATES
    return range(1, size + 1) if after[size - 1 : size] and after[size - 1] in states else range(0)


def _of_what(tokens: Sequence[Token]) -> list[Token]:
    """Return "of what China bought from Kazakhstan" and "of the goods it bought" said of China as "of China's imports"."""
    found = list(tokens)
    for i in range(len(found) - 2, 0, -1):
        start = _of_all_that(found, i)
        noun = _FLOW_OF.get(found[i + 1].text, "") if found[i].place and start else ""
        if not noun:
            continue
        owner, verb = found[i], found[i + 1]
        bought_in = noun == "imports" and [t.text for t in found[i + 2 : i + 3]] == ["in"]
        if bought_in and any(t.place for t in found[i + 3 : i + 5]):
            found[i + 2] = Token("from", found[i + 2].start, found[i + 2].end)  # "bought in Central Asia"
        wares = [t for t in found[start:i] if t.text in _WARES]
        gas = [Token("gas", verb.start, verb.end)] if any(t.text == "gas" for t in wares) else []
        of = Token("'s", owner.end, owner.end)
        found[start : i + 2] = [owner, of, *gas, Token(noun, verb.start, verb.end)]
    return found


def _of_all_that(tokens: Sequence[Token], at: int) -> int:
    """Return where "what", "all the goods that" or "everything" begins after "of", right before a place; else 0."""
    start = at
    while start > 1 and tokens[start - 1].text in _ALL_THAT:
        start -= 1
    said = {token.text for token in tokens[start:at]}
    whole = said & (_WARES | {"what", "everything", "all"})
    of_gas = "gas" in said and tokens[start - 2].text != "#!"  # "the volume of gas China received"
    return start if whole and tokens[start - 1].text == "of" and not of_gas else 0


def _ranked(tokens: Sequence[Token]) -> list[Token]:
    """Return the amount of "A remained B's largest partner with #!" as "B's trade with A was #!"."""
    texts = [token.text for token in tokens]
    if "#!" not in texts:
        return list(tokens)
    line, at = joined(tokens), texts.index("#!")
    for phrase, kind in _FLOWS:
        owner = rf"(?P<owner>@\w+) 's {_BEST}(?P<of>(?:(?:pipeline|piped|natural) )*gas |lng )?{kind}s?{_GOODS}{_AMONG}"
        amount = rf"{_WITH} (?:a )?(?:(?:(?:bilateral|mutual|two-way|total) )*(?:trade|turnover) (?:of|worth|at|totall?ing|reaching|amounting to) )?#!"
        head = regex(
            rf"(?P<best>@\w+) (?:, )?(?:{_PASSING} (?:the )?@\w+ )?{_IS} (?:the )?{owner} {amount}"
        ).search(line) or regex(rf"{owner} {_IS} (?:the )?(?P<best>@\w+) (?:, )?{amount}").search(line)
        if head is None or head["best"] == head["owner"]:
            continue
        partner = head["best"]
        start, end = tokens[0].start, tokens[at].start
        flow, _, link = phrase.partition(" ")
        named = head["goods"] or (head["of"] or "").strip()
        goods = f" of {named}" if named else ""
        said = f"{head['owner']} 's {flow}{goods} {link} {partner} were"
        return [*(Token(word, start, end) for word in said.split()), *_with_tail(tokens, at)]
    return list(tokens)


def _with_tail(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the number with the words right after it, and with what the sentence says after all amounts."""
    texts = [token.text for token in tokens]
    own = next(
        (i for i in range(at, len(texts)) if texts[i] in (",", "and", "followed", ")", ";")), len(texts)
    )
    last = max(amounts_in(texts))
    comma = next((i for i in range(max(last, own), len(texts)) if texts[i] == ","), len(texts))
    return [*tokens[at:own], *tokens[comma:]]


def _as_came(tokens: Sequence[Token], at: int) -> Token:
    """Return the verb of "exports galloped to #!", whatever it is, as "came"; any other word as it is."""
    token = tokens[at]
    past = token.text.endswith("ed") or token.text in words("irregular")
    if not past or token.text in words("not_reaching") or token.text in known():
        return token
    after = [one.text for one in tokens[at + 1 : at + 7]]
    links = 1 + (after[:1] != [] and after[0] in _PARTICLES and after[1:2] in (["at"], ["to"]))
    led = after[:1] in (["to"], ["at"]) or links > 1
    number = next((text for text in after[links:] if text not in {"a", "an", "the"} | words("judging")), "")
    named = at and (tokens[at - 1].place or tokens[at - 1].text in {*nouns(), "9"})
    return Token("came", token.start, token.end) if led and named and number == "#!" else token
