"""Charts: one style, one module per kind, each with a function from a table to a `Chart`."""

from analysis.charts.chart import Chart

__all__ = ["Chart"]
