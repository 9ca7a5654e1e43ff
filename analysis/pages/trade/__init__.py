"""The page on trade: the years, both sides' books, the gap, growth, goods, prices, proportion."""
