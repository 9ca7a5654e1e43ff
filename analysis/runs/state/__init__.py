"""What one build leaves for the next: keys, hashes, finished runs, the log."""
