"""The article as the passes read it: its surface, its prose, its sentences and its tables."""
