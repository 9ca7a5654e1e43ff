"""Nouns put as the usual ones: "goods exchanged by", "export revenue from", "the share of China in the trade of Kazakhstan"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.verdicts.clause.lexicon import phrases
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, joined

_SAYS_IT = r"(?:(?:says|said|claims|claimed|reports|reported) (?:that )?(?:it|they|@\w+) )?"
_SOLD_OR_BOUGHT = "|".join((*phrases("sold"), *phrases("bought")))
_KINDS = r"(?:(?:total|overall|foreign|external|whole|entire|global|annual) )*"
_COMES = (
    r"(?:the |all |all the )?(?:natural )?gas (?:(?:that |which )(?:the )?(@\w+) (?:imports|imported|buys|bought|receives|received|gets|got)"
    r"|(?:that |which )?(?:reache[sd]|reaching|enter(?:s|ed|ing)|arriv(?:es|ed|ing) in|(?:came|come|comes|coming|flows|flowed|flowing) (?:to|into)) (?:the )?(@\w+))"
    r" (?:by|via|through) "
)
_NOWHERE_ELSE = r"(?! (?:from|via|through|across|to|and|or))(?!\S)"
_SO_MUCH = r"(#!|9 (?:bcm|mcm)|(?:metres|meters))(?: of (?:natural )?gas)?"
_OF_GAS = (
    (
        r"(?<!@[A-Z0-9]{3} )(?<!'s )\b(?:lng|liquefied (?:natural )?gas) (?:deliveries|shipments|supplies|arrivals|cargoes)(?: (?:landed|unloaded|delivered|shipped))? (?:to|into|in) (?:the )?(@\w+)\b(?! (?:'s|-|–|from))",
        r"\1 's lng imports",
    ),
    (
        rf"(?:lng )?tankers (?:brought|delivered|carried|landed|took) (?:to )?(?:the )?(@\w+) {_SO_MUCH}(?: of lng)?(?!\S)",
        r"\1 imported \2 of lng",
    ),
    (rf"(?<=and )(?:lng )?tankers {_SO_MUCH}(?: of lng)?(?!\S)", r"\1 of lng"),
    (r"(?<= )(?:appetite|thirst|hunger) for (?=(?:natural )?gas )", r"demand for "),
    (
        r"(?:the )?power of siberia(?: gas)?(?: pipeline| line)?(?! (?:9|#|-|–|two|pipeline))",
        r"the @RUS - @CHN pipeline",
    ),
    (rf"(?<!\S){_SO_MUCH} (?:as|in the form of) (?:lng|liquefied (?:natural )?gas)(?!\S)", r"\1 of lng"),
    (rf"(?<!\S){_SO_MUCH} by (?:ships?|sea|tankers?){_NOWHERE_ELSE}", r"\1 of lng"),
    (
        r"(?<!\S)(#!|bcm|mcm|metres|meters) of (?:natural )?gas by (?:pipelines?|pipe)(?= (?:and|,|but|while|as) )",
        r"\1 of pipeline gas",
    ),
    (rf"(?<!\S){_COMES}(?:pipelines?|pipe){_NOWHERE_ELSE}", r"\1\2 's pipeline gas imports"),
    (
        r"(?<= of )(?:the |all |all the )(?:natural )?gas(?: volumes?| supplies)? (?:(?:that |which )?(?:is |was ))?(?:piped|pumped) (?:in)?to (?:the )?(@\w+)\b(?! 's)",
        r"\1 's pipeline gas imports",
    ),
    (
        r"(?<= of )(?:what|all(?: that)?|everything(?: that)?) (?:the )?(@\w+) (?:imports|imported|buys|bought|receives|received|gets|got|took in) (?:by|via|through) (?:pipelines?|pipe)"
        rf"{_NOWHERE_ELSE}",
        r"\1 's pipeline gas imports",
    ),
    (rf"(?<!\S){_COMES}(?:ships?|sea|tankers?){_NOWHERE_ELSE}", r"\1\2 's lng imports"),
)
"""The same in a sentence on gas, by the way that it comes."""

_SAID_AS = (
    (
        r"(?:the )?number of (?:people|inhabitants|residents) (?:living )?(?:in|of) (?:the )?(@\w+)\b(?! 's)",
        r"\1 's population",
    ),
    (r"(?<=\S) (?:taken )?as a whole(?!\S)", ""),
    (r"(?<=\S) taken (?=together\b)", " "),
    (r"\bthe (?:last day|close) of (?=9\b)", r"the end of "),
    (
        r"(?:(?:the )?(?:volume|value|amount) of )?(?:goods|merchandise|wares) (?:exchanged|traded) (?:by|between) (?:the )?(@\w+) and (?:the )?(@\w+)",
        r"trade between \1 and \2",
    ),
    (
        r"(@\w+) (?:has |have |had )?#! (?:its|their|his) ((?:\S+ )?(?:trade|turnover|exports|imports|purchases|sales)(?: (?!in\b|during\b|since\b|between\b|last\b|year\b)[^,.;#9 ]+)*)(?! [^,.;]*#)(?= |$)",
        r"\1 's \2 #!",
    ),
    (
        r"(?:the )?trade (?:that |which )?(?:the )?(@\w+) (?:did|does|conducted|conducts|had|has) with(?= )",
        r"\1 's trade with",
    ),
    (rf"^(from|to) (?:the )?(@\w+) , (?:the )?(@\w+) ({_SOLD_OR_BOUGHT})(?= )", r"\3 \4 \1 \2"),
    (
        r"(?<= )(?:its|their|the) (?:[a-z-]+ ){0,3}(?:partner|neighbour|neighbor|ally|customer|supplier|buyer|market) , (?:the )?(@\w+)(?: ,| (?=[.;]))",
        r"\1",
    ),
    (
        r"(?:the )?((?:(?:national|state|general|statistical|statistics|customs|central) )+(?:committee|agency|bureau|office|service|administration|authority)) of (?:the )?(@\w+)(?= (?:puts?|values?d?|counts?|counted|recorded|records|reports?|reported|estimates?d?|says?|said|shows?|showed) )",
        r"\2 's \1",
    ),
    (
        rf"\b(of|in) (?:all )?(?:the )?(?:goods|products|merchandise) (?:{'|'.join(phrases('sold'))}) by (?:the )?(@\w+)\b(?! 's)",
        r"\1 \2 's exports",
    ),
    (
        rf"\b(of|in) (?:all )?(?:the )?(?:goods|products|merchandise) (?:{'|'.join(phrases('bought'))}) by (?:the )?(@\w+)\b(?! 's)",
        r"\1 \2 's imports",
    ),
    (
        r"([;,] (?:and |but |while )?)(@\w+) 's own (?:tally|count|reckoning|figure|number|total)(?= )",
        r"\1\2 's figure",
    ),
    (
        r"(@\w+) (?:'s )?(?:own )?(?:tally|count|figure|figures|data) (?:of|for|on) (?:its |their )?(trade|exports|imports)(?= (?:to|from|with) )",
        r"\1 's \2",
    ),
    (r"([,;] (?:and |while |but )?)(@\w+) its (trade|exports|imports)(?= (?:to|from|with) )", r"\1\2 's \3"),
    (
        rf"#! as much (@\w+) (?:'s )?(?:goods|merchandise|products|wares) (?:was|were) (?:{'|'.join(phrases('sold'))}) (to (?:the )?@\w+)\b as (to (?:the )?@\w+)\b(?! 's| and)",
        r"\1 exported #! as much \2 as \3",
    ),
    (r" across (?:the|its|their) (?:common |shared )?border(?= (?:to|from|into) )", ""),
    (r"(?<!on )(?<!from )(?<!by )\bthe (@\w+) side(?! of)(?!\S)", r"\1"),
    (
        rf"\bwhat (?:the )?(@\w+) {_SAYS_IT}(?:{'|'.join(phrases('sold'))})(?= (?:to|there) )",
        r"\1 's exports",
    ),
    (rf"\bwhat (?:the )?(@\w+) {_SAYS_IT}(?:{'|'.join(phrases('bought'))})(?= from )", r"\1 's imports"),
    (r"\bexport (?:revenues?|earnings|receipts|income) from (?:the )?(@\w+)\b(?! 's)", r"exports to \1"),
    (r"(?:the )?(share|proportion|weight) of (?:the )?(@\w+) in(?= )", r"\2 's \1 in"),
    (
        rf"\b(in|of) the ({_KINDS}(?:trade|turnover|exports|imports)) of (?:the )?(@\w+)\b(?! (?:'s|and|,))",
        r"\1 \3 's \2",
    ),
)
"""Nouns that say the same as the usual ones, with these."""


def in_usual_nouns(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence with the usual nouns: "goods exchanged by A and B" as "trade between A and B"."""
    found = list(tokens)
    gas = {"gas", "lng", "bcm", "mcm", "siberia"} & {token.text for token in tokens}
    for pattern, usual in (*(_OF_GAS if gas else ()), *_SAID_AS):
        line = joined(found)
        for told in reversed(list(re.finditer(pattern, line))):
            start = len(line[: told.start()].split())
            end = start + len(told[0].split())
            whole = {one.text: one for one in found[start:end]}
            span = Token("", found[start].start, found[end - 1].end)
            words = told.expand(usual).split()
            found[start:end] = [whole.get(text, replace(span, text=text)) for text in words]
    return _goods_first(found)


_CONSISTS_OF = re.compile(
    r"^(?:in 9 ,? ?)?(?P<part>#! of (?P<whole>[^,.;#]*?(?:exports|imports|purchases|sales|shipments)\b[^,.;#]*?)) (?P<is>was|were|is|are|consisted of|was made up of|were made up of|came from|was in|were in) (?P<goods>[^,.;#@]+?)(?: in 9)?(?: [.;]|$)"
)


def _goods_first(tokens: list[Token]) -> list[Token]:
    """Return "a third of its exports was natural gas" as "natural gas made up a third of its exports"."""
    line = joined(tokens)
    told = _CONSISTS_OF.search(line)
    if told is None or goods_named(told["goods"].split()) != [(0, len(told["goods"].split()))]:
        return tokens
    part, is_, goods, end = (
        len(line[:at].split())
        for at in (told.start("part"), told.start("is"), told.start("goods"), told.end("goods"))
    )
    made = [replace(tokens[is_], text=text) for text in ("made", "up")]
    return [*tokens[:part], *tokens[goods:end], *made, *tokens[part:is_], *tokens[end:]]
