"""The review page: a local web server for one dossier, on the loopback interface only."""

import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.model import Claim, InputError, Source
from factcheck.review.decide import reviewer as git_reviewer
from factcheck.review.desk import Analyse, Desk, Extract
from factcheck.review.page.handlers import Handlers
from factcheck.review.page.safety import Guard, loopback_hosts

if TYPE_CHECKING:
    from starlette.applications import Starlette

_HERE = Path(__file__).parent
_GRACE = 5  # seconds that a page still being made may hold up whoever stops the server; every file is written whole or not at all


def extract_claims(source: Source, config: Any) -> tuple[Claim, ...]:
    """What the machine reads in a source."""
    from factcheck.extract.cache import extract_cached

    return extract_cached(source, config).claims


def create_app(
    root: Path,
    *,
    analyse: Analyse,
    port: int,
    extract: Extract = extract_claims,
    reviewer: str | None = None,
) -> "Starlette":
    """The application for a dossier. `analyse`: gives the analysis of the folder on a day (`factcheck.run.analyse`).

    The page is in the dossier's own language, in English where that has no page. `port`: the one that the `Host` header must name.
    `reviewer`: who decides; git's name where left out.
    """
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.routing import Mount, Route
    from starlette.staticfiles import StaticFiles

    desk = Desk(root, analyse, extract)
    site = Handlers(desk, reviewer or git_reviewer(root))
    routes = [
        Route("/", site.queue),
        Route("/finding/{fingerprint}", site.finding),
        Route("/finding/{fingerprint}/decide", site.decide, methods=["POST"]),
        Route("/undo", site.undo, methods=["POST"]),
        Route("/note", site.note, methods=["POST"]),
        Route("/source/{name}", site.source),
        Route("/source/{name}/claim/{claim}", site.claim, methods=["POST"]),
        Route("/source/{name}/add", site.add, methods=["POST"]),
        Mount("/static", StaticFiles(directory=_HERE / "static")),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, hosts=loopback_hosts(port))],
        exception_handlers={InputError: site.wrong, 404: site.missing},
    )


def serve(
    root: Path,
    *,
    analyse: Analyse,
    extract: Extract = extract_claims,
    port: int = 0,
    open_browser: bool = True,
    announce: Callable[[str], None] = lambda _: None,
    reviewer: str | None = None,
) -> None:
    """Serve the review page until interrupted. `port` 0 takes a free one; `announce` is told the address. Raises `InputError` for a
    port that is taken."""
    import uvicorn

    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError as error:
            raise InputError(f"port {port} is taken", remedy="name another with --port, or leave it out") from error
        port = listener.getsockname()[1]
        app = create_app(root, analyse=analyse, extract=extract, port=port, reviewer=reviewer)
        address = f"http://127.0.0.1:{port}/"
        announce(address)
        if open_browser:
            import webbrowser

            threading.Timer(0.8, webbrowser.open, [address]).start()
        config = uvicorn.Config(
            app, log_level="warning", server_header=False, access_log=False, lifespan="off", timeout_graceful_shutdown=_GRACE
        )
        uvicorn.Server(config).run(sockets=[listener])
