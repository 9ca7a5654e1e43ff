"""Charts: one style, one module per kind, each with a function from a table to a `Chart`."""
