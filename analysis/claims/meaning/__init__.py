"""What a number says: its kind and direction, what it measures, who says it, whether it is a record."""
