"""Nouns put as the usual ones: "goods exchanged by", "export revenue from", "the share of China in the trade of Kazakhstan"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from analysis.verdicts.clause.lexicon import HEDGED, phrases
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, joined, kept_by_words
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.usual import Usual, put, put_as, usual

_SAYS_IT = r"(?:(?:says|said|claims|claimed|reports|reported) (?:that )?(?:it|they|@\w+) )?"
_SOLD_OR_BOUGHT = "|".join((*phrases("sold"), *phrases("bought")))
_GOODS = r"(?:goods|products|merchandise|wares)"
_BOUGHT = "(?:bought|purchased|procured|sourced|ordered)"
_KINDS = r"(?:(?:total|overall|foreign|external|whole|entire|global|annual) )*"
_SAID_AS = (
    (
        r"((?:^|\b(?:in|during|for) )9) , (?:the|a|an) (?!(?:[a-z-]+ )*?(?:half|quarter|months?|weeks?|fiscal|financial|marketing|crop|season|tax|to|ending|ended|until) )"
        r"(?:[a-z-]+ ){0,6}year(?: (?!to |until |ending |ended |from )[a-z-]+){0,6} ,",
        r"\1 ,",
    ),
    (
        r"(?:(?:the )?(?:sum|total) of (@\w+ (?:'s )?)|(@\w+ (?:'s )?)(?:total|combined|joint) )(?:exports to and imports from|imports from and exports to)(?= (?:the )?@\w+ (?!and )[^#9]*#![^#]*$)(?!.*\$ 9)(?!.*respectively)",
        r"\1\2trade with",
    ),
    (r"(?<=@CA5) (?:(?:countries|states|republics|nations) )?(?:\(|, namely|–|:) @CA5(?: \)|,)", ""),
    (
        r"(?:(?<=\bto )(?:buyers|customers|importers)|(?<=\bfrom )(?:sellers|suppliers|exporters)) in (?=(?:the )?@)",
        "",
    ),
    (r" (?:over|across) (?:the|its|their) (?:common |shared )?border(?= (?:to|from|into|with|in) )", ""),
    (r"\b(trade|commerce|turnover) with (?:the )?(@\w+) in both directions(?!\S)", r"\1 with \2"),
    (
        r"^per (?!capita|head|person|inhabitant|citizen|tonne|barrel|@\w+ ,)(?=[^,#9]{2,40} , )",
        "according to ",
    ),
    (
        r"\b(?:is|are|was|were) (?:pleased|proud|happy|delighted|glad) to (?:announce|report|say|confirm)(?= that\b)",
        "said",
    ),
    (
        r"\b(?:had|has|held|holds|took|claimed|commanded) a share of (#!|9 (?:percent|%)) (?:in|of)(?= )",
        r"accounted for \1 of",
    ),
    (r"\b(?:was|were|is|are|stood|lay) behind (?=#! of )", "accounted for "),
    (r"\b(?:originated|originates|originate|stemmed|stems|hailed) (?:in|from) (?=(?:the )?@)", "came from "),
    (
        r"(?<= )(?:travelling|traveling|heading|running|crossing) (?=(?:back|the other way|in the (?:other|opposite|reverse) direction)(?!\S))",
        "going ",
    ),
    (r"(?<= )(produced(?: \S+){0,4} #!(?: of (?:natural )?gas)?) (?:at home|domestically)(?!\S)", r"\1"),
    (
        r"\b(?:going|judging|judged|measured|counted|reckoned|taken) (?:by|on|from) (?:the )?(annual|yearly) (?:averages?|means?|average prices|mean prices)(?= [,.])",
        r"on \1 average",
    ),
    (r"^taken together , ", "together "),
    (r"(?<= )(?:break|broke|breaks) down (?:as follows|like this|thus)(?= :)", "were"),
    (r"(?<= )(?:were|are|was|is) (?:as follows|these) :", "were"),
    (
        r"(?:the )?number of (?:people|inhabitants|residents) (?:living )?(?:in|of) (?:the )?(@\w+)\b(?! 's)",
        r"\1 's population",
    ),
    (r"(?<=\S) (?:taken )?as a whole(?!\S)", ""),
    (
        r"(@\w+) (?:'s )?(?:\S+ )?bill for (?:the )?(@\w+) (?:'s )?(?:imports|goods|products|merchandise)(?!\S)",
        r"\1 's imports from \2",
    ),
    (
        rf"#! (?:(?:worth )?of|in) {_GOODS} (?:changed hands|(?:was|were) (?:traded|exchanged)) in (?:the )?(@\w+ 's (?:\S+ )?trade with (?:the )?@\w+)",
        r"\1 was #!",
    ),
    (
        rf"(?<= )({_BOUGHT} (?:{_GOODS} )?(?:(?:worth|for) )?{HEDGED}(?:#!|\$ 9 \S+)(?: (?:(?:worth )?of|in) {_GOODS})?|{_BOUGHT} {_GOODS}) in (?=(?:the )?@)",
        r"\1 from ",
    ),
    (rf"(?<=\S) (?:doing|conducting) (?={HEDGED}#! (?:(?:worth )?of|in) )", r" did "),
    (
        r"(?:(?<=^)|(?<=, )|(?<= ))(?:measured|counted|expressed|calculated|reckoned|taken|denominated) (?=in (?:us |u.s. )?(?:dollars?|yuan|renminbi)(?: terms)? ,)",
        "",
    ),
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
        r"(?:the )?((?:(?:national|state|general|statistical|statistics|customs|central) )+(?:committee|agency|bureau|office|service|administration|authority)"
        r"|(?:\S+ )?(?:committee|agency|bureau|office|service) of (?:national )?statistics) of (?:the )?(@\w+)"
        r"(?= (?:puts?|values?d?|counts?|counted|recorded|records|reports?|reported|estimates?d?|says?|said|shows?|showed|booked|logged|tallied|registered) )",
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
    (
        r"(?<= )(?:across|over) the (@\w+) (?:-|–|and) (@\w+) (?:common |shared )?border(?! to| from| into)",
        r"between \1 and \2",
    ),
    (
        rf"(@\w+) paid (?:the )?(@\w+) ({HEDGED}#!) for (?:its|\2 's|\2) {_GOODS}(?!\S)",
        r"\1 imported \3 of goods from \2",
    ),
    (r"(?:goods flows|flows of goods) (?=between )", "trade "),
    (r"(?<= of )(@\w+ 's|its) (@\w+) trade(?= in 9| last year| was| is|,)", r"\1 trade with \2"),
    (
        r"trade with (?:the )?(@\w+) (?:brought|gave) (?:the )?(@\w+) (?:a turnover of #!|#! (?:in|of) turnover)",
        r"\2 's trade with \1 was #!",
    ),
    (r"(?<!on )(?<!from )(?<!by )\bthe (@\w+) side(?! of)(?!\S)", r"\1"),
    (
        rf"\bwhat (?:the )?(@\w+) {_SAYS_IT}(?:{'|'.join(phrases('sold'))})(?= (?:to|there) )",
        r"\1 's exports",
    ),
    (rf"\bwhat (?:the )?(@\w+) {_SAYS_IT}(?:{'|'.join(phrases('bought'))})(?= from )", r"\1 's imports"),
    (r"\bexport (?:revenues?|earnings|receipts|income) from (?:the )?(@\w+)\b(?! 's)", r"exports to \1"),
    (r"(?:the )?(share|proportion|weight) of (?:the )?(@\w+) in(?= )", r"\2 's \1 in"),
    (
        r"(?<!\S)(its|their) own (?=(?:exports|imports|sales|purchases|deliveries|shipments|supplies) )",
        r"\1 ",
    ),
    (
        rf"(\btrade\b(?:(?! exports | imports | surplus | deficit ).)*@\w+ (?:'s )?(?:[a-z]+ ){{0,4}}?(?:counted|recorded|registered|reported|booked|logged|counts|reports|has|had|saw) {HEDGED}#!) with (?=(?:the )?@)",
        r"\1 of trade with ",
    ),
    (
        rf"(@\w+ (?:'s )?(?:[a-z]+ ){{0,4}}?)(?:arrive[sd] at|c[ao]mes? up with|entered|enters|gives|gave) ({HEDGED}#!) (?:for|in|of) (?=(?:its )?(?:trade|exports|imports)\b)",
        r"\1recorded \2 of ",
    ),
    (
        r"(@\w+|customs|bureau|committee|agency|office|authority) (?:records|registers|admit(?:s|ted)? to|own(?:s|ed)? up to|(?:wrote|writes|noted|set|put) down) (?=(?:only |just )?(?:exports|imports|trade)\b)",
        r"\1 recorded ",
    ),
    (
        r"(\b(?:data|figures|statistics|returns|records) )(?:confirm(?:s|ed)?|disclose[sd]?|list(?:s|ed)?|contain(?:s|ed)?|give[s]?|gave|have|put) (?=(?:\S+ )?(?:exports|imports|trade) (?:from|to|with|between|of)\b)",
        r"\1show ",
    ),
    (
        rf"\b(in|of) the ({_KINDS}(?:trade|turnover|exports|imports)) of (?:the )?(@\w+)\b(?! (?:'s|and|,))",
        r"\1 \3 's \2",
    ),
)
"""Nouns that say the same as the usual ones, with these."""


@cache
def _said_as() -> tuple[Usual, ...]:
    return tuple(put(said, usual) for said, usual in _SAID_AS)


@kept_by_words
def in_usual_nouns(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return a sentence with the usual nouns and links: "goods exchanged by A and B" as "trade between A and B"."""
    found = list(tokens)
    line = joined(found)
    gas = {"gas", "lng", "bcm", "mcm", "siberia", "pipeline"} & set(line.split())
    linked = "#!" in line
    found = put_as(
        found,
        (
            *(usual("usual_gas") if gas else ()),
            *(usual("links") if linked else ()),
            *_said_as(),
        ),
    )
    return tuple(_goods_first(found))


_CONSISTS_OF = regex(
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
