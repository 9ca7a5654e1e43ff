"""What the process that runs are forked from imports once, so that they start at once.

multiprocessing's fork server imports this module as the first thing it does; where no modules are named in the
environment, importing it does nothing. The server has no thread, and its memory is shared with its children for
as long as nobody writes.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
import warnings

from analysis.runs.processes import tree as processes

# The environment variable that names what notebooks need, separated by commas: modules to import, and functions
# to call, written as module:function.
MODULES = "WORKBOOK_PRELOAD"
_OURS = (
    "analysis.runs.execution.run",
    "analysis.runs.execution.engine",
    "analysis.runs.execution.inprocess",
    "analysis.runs.execution.warm:compile_validators",
    "IPython.core.completerlib",
    "pygments.styles.default",
    "sqlite3",
)


def spare_a_grammar() -> None:
    """Keep jsonschema from building a grammar when it is imported, which takes 0.8 s.

    It does so where JupyterLab's packages are installed, for the check of a format that no notebook's schema
    has; where they are not, it does without that check.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def spare_a_debugger() -> None:
    """Keep ipykernel from loading a debugger into each run, which takes 0.2 s; nobody could attach to it.

    ipykernel does without where there is none. A cell may import it all the same.
    """
    if "debugpy" not in sys.modules:
        sys.modules["debugpy"] = None  # type: ignore[assignment]
        with contextlib.suppress(ImportError):
            importlib.import_module("ipykernel.debugger")
        del sys.modules["debugpy"]


def compile_validators() -> None:
    """Have nbformat compile its schema, once as papermill checks notebooks and once as nbconvert does."""
    import nbformat

    for relaxed in (False, True):
        nbformat.validate(nbformat.v4.new_notebook(), relax_add_props=relaxed)


def _import() -> None:
    """Import what runs need; what cannot be imported will be missed, and told of, where it is used.

    What a run that died has started stays below this process, which multiprocessing would warn of.
    """
    processes.adopt_orphans()
    warnings.filterwarnings("ignore", "forkserver: waitpid")
    gc.disable()  # hardly anything that is imported is rubbish, and looking for it takes 0.3 s
    spare_a_grammar()
    spare_a_debugger()
    for each in (*_OURS, *filter(None, os.environ[MODULES].split(","))):
        module, _, function = each.partition(":")
        with contextlib.suppress(Exception):
            there = importlib.import_module(module)
            if function:
                getattr(there, function)()
    gc.freeze()
    gc.enable()


if MODULES in os.environ:
    _import()
