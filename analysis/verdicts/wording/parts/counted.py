"""Who counts, taken out of a line wherever it stands: "Chinese customs put … at", ", on the books of Kazakhstan", "reported by"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import written
from analysis.verdicts.clause.lexicon import section
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import entry, places_in


def without_counting(line: str) -> tuple[str, str] | None:
    """Return a line without the words for who counts, and these; None where two are named.

    Parameters
    ----------
    line : str
        The words, as one text; places are codes.
    """
    said = ""
    names_one = _office().search(line) or _exact().search(line)
    for pattern in _patterns() if names_one else _patterns()[-1:]:
        by = pattern is _patterns()[-1]
        found = next((one for one in pattern.finditer(line) if by or _is_office(one)), None)
        if found is None:
            continue
        if said:
            return None
        said = found["who"].strip()
        line = f"{line[: found.start()]} {line[found.end() :]}"
    return regex(r" +").sub(" ", line).strip(" ,"), said


def who_counts(counts: str) -> str:
    """Return who counts in the usual words, to stand behind a sentence: " , according to @CHN 's customs"; "" for nobody in particular."""
    own = f" {counts} "
    places = places_in(counts)
    named = [one for one in _known() if f" {one} " in own]
    if named:
        said = f"the {max(named, key=len)}"
    elif regex(rf" (?:{entry('office.companies')}) ").search(own):
        said = "the operator"
    elif "world bank" in counts or "world development" in counts or "wdi" in counts.split():
        said = "the world bank"
    elif "comtrade" in counts:
        said = "un comtrade"
    elif len(places) == 1:
        said = f"{places.pop()} 's {'customs' if 'customs' in counts else 'statistics'}"
    elif owned := regex(r" (?:its|their) ").search(own):
        return f" , by {owned[0].strip()} own count"
    elif "customs" in counts:
        said = "customs"
    else:
        return ""
    return f" , according to {said}"


@cache
def _of_places() -> tuple[tuple[str, str], ...]:
    """Return the names of offices that tell whose they are: "the national statistical committee"."""
    names = written("verdicts/wording/parts", "words")["source"]["names"].items()
    return tuple((place, one) for place, said in names if place.startswith("@") for one in said.split("|"))


def with_its_place(counts: str) -> str:
    """Return the words for who counts with whose office it is, where its name tells that: "the national statistical committee".

    Parameters
    ----------
    counts : str
        The words.
    """
    places = {place for place, one in _of_places() if f" {one} " in f" {counts} "}
    return f"{places.pop()} 's statistics" if len(places) == 1 and not places_in(counts) else counts


def offices_in(line: str) -> tuple[str, tuple[str, ...]]:
    """Return a line without the offices that it names, and these: "the statistics agency of @UZB", "its own figures".

    Parameters
    ----------
    line : str
        The words, as one text; places are codes.
    """
    found: list[str] = []
    own = f" {line} "
    if not any(f" {one} " in own for one in (*entry("office.counting").split(), *_known())):
        return line, ()

    def _taken(run: re.Match[str]) -> str:
        words = run[0].split()
        counting = set(entry("office.counting").split())
        told = [i for i, one in enumerate(words) if one in counting]
        names = [one for one in _known() if f" {one} " in f" {run[0]} "]
        if not told and not names:
            return run[0]
        last = told[-1] if told else len(words) - 1
        first = next(i for i, one in enumerate(words) if one not in _LEADING)
        if words[last + 1 : last + 2] in (["of"], ["in"], ["from"]) and words[last + 2 : last + 3]:
            last += 2 if words[last + 2].startswith("@") else 0
        found.append(" ".join(words[first : last + 1]))
        return " ".join((*words[:first], ",", *words[last + 1 :]))

    return _run().sub(_taken, line), tuple(found)


_LEADING = ("in", "of", "by", "for", "the", "on", "at", "as", "from", "trade", "import", "export", "report")


@cache
def _run() -> re.Pattern[str]:
    words = "|".join(map(re.escape, entry("office.words").split()))
    one = rf"(?:{'|'.join(map(re.escape, _known()))}|{entry('office.companies')}|@[A-Z]{{3}}|{words})"
    return regex(rf"(?<!\S){one}(?: {one})*(?!\S)")


@cache
def _known() -> tuple[str, ...]:
    return tuple(one for names in section("gas_sources").values() for one in names)


def _is_office(found: re.Match[str]) -> bool:
    """Return whether words name who counts; behind a bare "by" or "on" only what is of statistics: not "by the national bank"."""
    lead = found.groupdict().get("lead") or ""
    exact = lead in entry("office.bare").split("|")
    return bool((_exact() if exact else _office()).search(found["who"]))


@cache
def _exact() -> re.Pattern[str]:
    return regex(rf"\b(?:{'|'.join(entry('office.exact').split())})\b")


@cache
def _office() -> re.Pattern[str]:
    return regex(rf"\b(?:{'|'.join(entry('office.counting').split())})\b")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return patterns of who counts: behind "according to", before its verb, behind a comma with its verb, and behind "by"."""
    words = "|".join(map(re.escape, entry("office.words").split()))
    name = rf"(?:(?:{'|'.join(_known())}|{entry('office.companies')}|@[A-Z]{{3}}|{words}) )*(?:{'|'.join(_known())}|{entry('office.companies')}|@[A-Z]{{3}}|{words})"
    leads, says = entry("office.leads"), entry("office.says")
    end = r"(?= ?[,.]|$)"
    return (
        regex(rf"(?<!\S)(?P<lead>{leads}) (?P<who>{name})(?: (?:{says}))?(?: (?:it|them))?{end}"),
        regex(rf"(?<!\S)as (?P<who>@[A-Z]{{3}}|{name}) (?:{says})(?: (?:it|them))?{end}"),
        regex(rf"^(?P<who>{name}) (?:(?:have|has|had) )?(?:{says}|:)(?: that| how|:)? "),
        regex(rf"^(?P<lead>{leads}) (?P<who>{name})(?= (?:{entry('office.behind_it')}) )"),
        regex(
            rf"(?:(?<= figure )|(?<= number )|(?<=^figure )|(?<= count ))(?P<lead>of|from|by) (?P<who>{name})(?= (?:was|were|is|are|stood|came|stands|comes) )"
        ),
        regex(rf" , (?:as )?(?P<who>{name}) (?:have |has |had )?(?:{says}){end}"),
        regex(rf" , (?:{says}) (?P<who>{name}){end}"),
        regex(rf"(?<!\S)(?:as )?(?:{says}) by (?P<who>{name}){end}"),
    )
