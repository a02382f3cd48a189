"""A review server of its own process for tests: `python -m tests.review.serving FOLDER PORT`."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

HERE = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(root: Path, port: int | None = None) -> tuple[subprocess.Popen[bytes], str]:
    """A server process and its address, once it answers."""
    port = port or free_port()
    command = [sys.executable, "-m", "tests.review.serving", str(root), str(port)]
    process = subprocess.Popen(command, cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "NO_PROXY": "*"})
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with contextlib.suppress(httpx.HTTPError):
            httpx.get(address, timeout=10, trust_env=False)
            return process, address
        time.sleep(0.05)
    process.kill()
    raise AssertionError("the server did not start")


@contextlib.contextmanager
def server(root: Path, *, port: int | None = None) -> Iterator[str]:
    process, address = start(root, port)
    try:
        yield address
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


if __name__ == "__main__":
    from factcheck.review.page.server import serve
    from tests.review.desk_of_numbers import analyse, extract

    root, port = Path(sys.argv[1]), int(sys.argv[2])
    serve(root, analyse=analyse, extract=extract, port=port, open_browser=False, reviewer="Ada Low <ada@example.org>")
