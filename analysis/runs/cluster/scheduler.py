"""The way to a Dask scheduler: its address and certificates checked, a connection, or a cluster started for trying out."""

from __future__ import annotations

import contextlib
import importlib.util
import ipaddress
import logging
import shutil
from collections.abc import Iterator
from typing import Any

from analysis.errors import InputOutputProblem, SourceUnavailable, UsageProblem
from analysis.patterns import regex
from analysis.project import Project

LOCAL = "local"
_ADDRESS = regex(r"(?:tcp|tls)://(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/\[\]]+):[0-9]{1,5}")
_PORTS = 2**16
_ANSWER = 5  # seconds that a scheduler has to answer in
_CERTIFICATES = (
    "tls:// needs certificates, which Dask's configuration names under distributed.comm.tls: ca-file, and cert and key "
    "of the client; for example DASK_DISTRIBUTED__COMM__TLS__CA_FILE, …__TLS__CLIENT__CERT and …__TLS__CLIENT__KEY "
    "in the environment."
)
INSTALL = "--scheduler needs Dask, which is not installed; install it with: pip install 'workbook[dask]'."


def check_address(address: str) -> str:
    """Check the address of a scheduler and return a warning, or nothing.

    Raises
    ------
    UsageProblem
        If it is no address, Dask is not installed, or its configuration names no certificates for tls://.
    InputOutputProblem
        If the certificates cannot be read.

    Examples
    --------
    >>> check_address("tcp://127.0.0.1:8786")
    ''
    """
    if importlib.util.find_spec("distributed") is None:
        raise UsageProblem(INSTALL)
    match = _ADDRESS.fullmatch(address)
    match = match if match and int(address.rpartition(":")[2]) < _PORTS else None
    if address != LOCAL and match is None:
        raise UsageProblem(
            f"--scheduler {address!r} is no address; write tcp://HOST:PORT or tls://HOST:PORT, or 'local'."
        )
    if address.startswith("tls://"):
        _check_certificates()
        return ""
    if match is None or _is_loopback(match["host"].strip("[]")):
        return ""
    return (
        f"{address} is another machine and the connection is not encrypted: whoever is on the network between "
        "can read and change what is sent, and run code on the workers. Use tls:// with certificates."
    )


@contextlib.contextmanager
def connected(project: Project, scheduler: str, jobs: int) -> Iterator[Any]:
    """Connect to the scheduler, or start one; whatever happens, leave nothing of it behind."""
    import dask
    from distributed import Client, LocalCluster

    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said in our own words
    with contextlib.ExitStack() as stack:
        address: Any = scheduler
        if scheduler == LOCAL:
            scratch = project.workdir / "dask"
            stack.callback(shutil.rmtree, scratch, ignore_errors=True)
            stack.enter_context(dask.config.set({"temporary-directory": str(scratch)}))
            address = LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address=None,
                local_directory=str(scratch),
                env={"WORKBOOK_PROJECT": str(project.root)},
                silence_logs=logging.CRITICAL,
            )
            stack.callback(address.close, timeout=2)
        try:
            client = Client(address, timeout=_ANSWER, set_as_default=False)
        except (OSError, ValueError, RuntimeError) as error:
            raise SourceUnavailable(
                f"No Dask scheduler answers at {scheduler} ({type(error).__name__}); start one with 'dask "
                "scheduler' and workers with 'dask worker', or try --scheduler local."
            ) from None
        stack.callback(client.close, timeout=2)
        stack.enter_context(client.as_current())
        yield client


def _check_certificates() -> None:
    """Check that Dask's configuration names certificates for a connection by TLS, and that they can be read."""
    from distributed.security import Security

    try:
        context = Security().get_connection_args("client").get("ssl_context")
    except OSError as error:  # also ssl.SSLError
        raise InputOutputProblem(
            f"The certificates that Dask's configuration names cannot be read ({error}); see distributed.comm.tls there."
        ) from None
    if context is None:
        raise UsageProblem(_CERTIFICATES)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
