"""What a cell printed, put together: the same pieces of text however the kernel cut them."""

from __future__ import annotations

from typing import Any

_ORDER = {"stdout": 0, "stderr": 1}


def joined(outputs: list[Any]) -> list[Any]:
    """Return a cell's outputs with the streams between two other outputs put together.

    A kernel hands over printed text in pieces, of which the size and, between standard output and standard
    error, the order are left to chance. Where streams stand side by side, each comes once, standard output
    first; what is shown between them keeps its place. nbclient can do so too, but moves printed text past
    what was shown before it, and takes time that grows with the square of a line's length.

    Parameters
    ----------
    outputs : list
        The outputs of one cell.
    """
    found: list[Any] = []
    streams: dict[str, list[Any]] = {}
    for output in outputs:
        if output["output_type"] != "stream":
            found += _in_order(streams)
            streams = {}
            found.append(output)
        else:
            streams.setdefault(output["name"], []).append(output)
    return found + _in_order(streams)


def _in_order(streams: dict[str, list[Any]]) -> list[Any]:
    """Return one output a stream: its first piece, with the text of all."""
    ordered = sorted(streams.items(), key=lambda item: _ORDER.get(item[0], 2))
    for _, pieces in ordered:
        pieces[0]["text"] = overwritten("".join(piece["text"] for piece in pieces))
    return [pieces[0] for _, pieces in ordered]


def overwritten(text: str) -> str:
    r"""Return a text as a terminal shows it after the carriage returns in it: a bar's last state, not each.

    Examples
    --------
    >>> overwritten("10%\r20%\r30%\ndone\r\n")
    '30%\ndone\r\n'
    """
    return "\n".join(line[line[:-1].rfind("\r") + 1 :] for line in text.split("\n"))
