"""Derived figures, each with its bounds, its formula, its method and its inputs."""
