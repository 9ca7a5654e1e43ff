"""The command line: one file a group of commands, each imported when it is called."""

import gc

# What is imported and read is no rubbish; to look for some every 700 objects takes 5 ms.
gc.set_threshold(50_000)
