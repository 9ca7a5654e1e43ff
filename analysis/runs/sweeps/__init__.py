"""One notebook with many sets of parameters: the sets, their conditions, and what is recorded of them."""
