"""Several runs at a time on this machine: a process each, a time limit, and nothing left behind."""
