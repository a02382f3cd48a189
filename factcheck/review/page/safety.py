"""What keeps the page to the person at this machine: loopback names only, no other origin, a token in every form, no inline script."""

import secrets
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT = 1_000_000
"""Bytes of a form; a reason and a quote need far less."""

_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # "no-referrer" would make browsers send `Origin: null` with our own forms
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class TooLarge(Exception):
    """A form beyond `BODY_LIMIT`."""


def new_token() -> str:
    """A token for the forms of one process."""
    return secrets.token_urlsafe(32)


def same_token(given: object, token: str) -> bool:
    """Whether a form carries this process's token; takes the same time whatever is given."""
    return isinstance(given, str) and secrets.compare_digest(given.encode(), token.encode())


def loopback_hosts(port: int) -> frozenset[str]:
    """The `Host` headers under which this page may be asked for."""
    return frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))


class Guard:
    """ASGI middleware: refuses other hosts (a name rebound to this machine included) and writes from other origins."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self.app = app
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope["method"], headers)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    out[name] = value
            await send(message)

        if refusal is not None:
            await PlainTextResponse(refusal, status_code=403)(scope, receive, guarded)
            return
        seen = 0

        async def limited() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > BODY_LIMIT:
                raise TooLarge
            return message

        try:
            await self.app(scope, limited, guarded)
        except TooLarge:
            await PlainTextResponse("too large", status_code=413)(scope, receive, guarded)

    def _refusal(self, method: str, headers: Headers) -> str | None:
        host = headers.get("host", "")
        if len(headers.getlist("host")) != 1 or host not in self.hosts:
            return "this page answers to 127.0.0.1 and localhost only"
        if method in ("GET", "HEAD"):
            return None
        if method != "POST":
            return "no such request"
        origin = headers.get("origin")
        if origin is not None and origin != f"http://{host}":
            return "the form comes from another origin"
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return "the form comes from another site"
        return None
