"""One run: the notebook executed in a process of its own, watched, and its outcome checked."""
