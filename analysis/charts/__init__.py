"""Charts: one style, one module per kind, each a function from a table to a `Chart`."""
