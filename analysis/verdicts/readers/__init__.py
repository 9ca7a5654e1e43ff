"""From the words around a claim to its reading: one reader for trade, gas, shares, prices, population and output."""
