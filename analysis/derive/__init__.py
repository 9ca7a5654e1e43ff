"""Derived figures, each with its bounds, its formula, its method and its inputs."""

from analysis.derive.figure import Figure, derived, given

__all__ = ["Figure", "derived", "given"]
