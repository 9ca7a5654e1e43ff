"""The words of one clause: places and amounts as tokens, what flows between whom, which goods, whose count."""
