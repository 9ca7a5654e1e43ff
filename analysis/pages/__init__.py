"""What each notebook shows: sections with a finding in words, a chart, its table and its figures."""

from analysis.pages.article.answer import article_answer
from analysis.pages.article.claims import numbers_table, show_claims
from analysis.pages.article.dates import PublicationDate, RelativeDates
from analysis.pages.article.figures import Amounts, BeforeGrowth, article_limits, article_sources
from analysis.pages.article.speakers import speakers_table
from analysis.pages.energy.answer import energy_answer, energy_limits
from analysis.pages.energy.capacity import CapacityUse
from analysis.pages.energy.content import EnergyContent
from analysis.pages.energy.deliveries import Deliveries
from analysis.pages.energy.difference import Explained
from analysis.pages.energy.suppliers import Suppliers
from analysis.pages.energy.value import ValueAndVolume
from analysis.pages.explore import FlowView, controls
from analysis.pages.section import Nothing, Section, keep
from analysis.pages.sources import rows_table, sources_table
from analysis.pages.trade.answer import trade_answer, trade_limits
from analysis.pages.trade.books import BothBooks
from analysis.pages.trade.gap import BeyondBelief, Valuation
from analysis.pages.trade.goods import Goods
from analysis.pages.trade.growth import GrowthByRoute
from analysis.pages.trade.own_books import OwnBooks
from analysis.pages.trade.prices import Prices
from analysis.pages.trade.proportion import Proportion
from analysis.pages.trade.versions import OtherFigures, Statements
from analysis.pages.trade.years import OverTheYears
from analysis.pages.verdicts.cases import Cases
from analysis.pages.verdicts.method import corrections_note, method_box, verdict_limits
from analysis.pages.verdicts.moves import Moves
from analysis.pages.verdicts.scorecard import Highs, Needed, Scorecard, labels_of
from analysis.verdicts.rules import rules_of
from analysis.verdicts.subject import gas_subject, trade_subject

__all__ = [
    "Amounts",
    "BeforeGrowth",
    "BeyondBelief",
    "BothBooks",
    "CapacityUse",
    "Cases",
    "Deliveries",
    "EnergyContent",
    "Explained",
    "FlowView",
    "Goods",
    "GrowthByRoute",
    "Highs",
    "Moves",
    "Needed",
    "Nothing",
    "OtherFigures",
    "OverTheYears",
    "OwnBooks",
    "Prices",
    "Proportion",
    "PublicationDate",
    "RelativeDates",
    "Scorecard",
    "Section",
    "Statements",
    "Suppliers",
    "Valuation",
    "ValueAndVolume",
    "article_answer",
    "article_limits",
    "article_sources",
    "controls",
    "corrections_note",
    "energy_answer",
    "energy_limits",
    "gas_subject",
    "keep",
    "labels_of",
    "method_box",
    "numbers_table",
    "rows_table",
    "rules_of",
    "show_claims",
    "sources_table",
    "speakers_table",
    "trade_answer",
    "trade_limits",
    "trade_subject",
    "verdict_limits",
]
