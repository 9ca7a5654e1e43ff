"""What the words around a time or a figure tell: what was, what is planned, what goes on."""
