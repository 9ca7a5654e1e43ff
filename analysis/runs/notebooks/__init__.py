"""What a notebook declares: its parameters, their types and ranges, and the values given for them."""
