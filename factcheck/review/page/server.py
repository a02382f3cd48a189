"""The review page: a local web server for one dossier, on the loopback interface only."""

import datetime as dt
import socket
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from factcheck.lang import pack
from factcheck.model import Claim, InputError, Source, Status
from factcheck.read.hidden import put_back
from factcheck.review.decide import Ruling, decide, note, parse_day, undo
from factcheck.review.decide import reviewer as git_reviewer
from factcheck.review.decision import Evidence
from factcheck.review.desk import Analyse, Desk, Extract
from factcheck.review.ledger.edit import EDITABLE, add, release, touch
from factcheck.review.ledger.files import texts
from factcheck.review.page.pages import Pages
from factcheck.review.page.passages import visible
from factcheck.review.page.safety import Guard, loopback_hosts, new_token, same_token
from factcheck.review.queue import Filters, beside, find_state
from factcheck.review.state import State

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

_HERE = Path(__file__).parent
_GRACE = 5  # seconds that a page still being made may hold up whoever stops the server; every file is written whole or not at all
_LABELS = {"reason": "ui.because"}


def extract_claims(source: Source, config: Any) -> tuple[Claim, ...]:
    """What the machine reads in a source."""
    from factcheck.extract.cache import extract_cached

    return extract_cached(source, config).claims


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


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
    site = _Site(desk, reviewer or git_reviewer(root))
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


class _Site:
    """The handlers. Reading ones run in threads; writing ones read the form, then work in a thread."""

    def __init__(self, desk: Desk, reviewer: str) -> None:
        import jinja2

        self.desk = desk
        self.reviewer = reviewer
        self.token = new_token()
        loader = jinja2.FileSystemLoader(_HERE / "templates")
        self.templates = jinja2.Environment(loader=loader, autoescape=True, finalize=_finalize, trim_blocks=True, lstrip_blocks=True)
        self.templates.globals["path"] = lambda text: quote(text, safe="")

    @property
    def pages(self) -> Pages:
        wanted = str(self.desk.analysis().config.language)
        try:
            known = pack(wanted).part("say/review").get("ui")
        except InputError:
            known = None
        return Pages(self.desk, pack(wanted).code if known else "en", self.reviewer)

    def render(self, template: str, pages: Pages, values: Mapping[str, Any], status: int = 200) -> "Response":
        from starlette.responses import HTMLResponse

        base = {
            "t": pages.t,
            "lang": pages.language,
            "token": self.token,
            "reviewer": self.reviewer,
            "error": "",
            "query": "",
            "form": {},
            "written": [],
        }
        return HTMLResponse(self.templates.get_template(template).render({**base, **values}), status_code=status)

    def queue(self, request: "Request") -> "Response":
        filters = _filters(request)
        pages = self.pages
        values = pages.queue(filters, request.query_params.get("done", ""))
        return self.render("queue.html", pages, {**values, "query": _query(filters)})

    def finding(self, request: "Request") -> "Response":
        filters = _filters(request)
        pages = self.pages
        values = pages.finding(request.path_params["fingerprint"], filters, request.query_params.get("done", ""))
        return self.render("finding.html", pages, {**values, "query": _query(filters)})

    def source(self, request: "Request") -> "Response":
        pages = self.pages
        start = request.query_params.get("from", "0")
        given = {key: request.query_params[key] for key in ("quote",) if key in request.query_params}
        claim = request.query_params.get("claim", "")
        values = pages.source(request.path_params["name"], int(start) if start.isascii() and start.isdigit() else 0, claim, given)
        return self.render("source.html", pages, values)

    async def decide(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            filters = _filters(request)
            fingerprint = request.path_params["fingerprint"]
            pages = self.pages
            found = self.desk.analysis()
            finding = next(
                (f for f in (*found.ledger_findings, *found.reconciliation.findings) if f.fingerprint == fingerprint),
                None,
            )
            if finding is None:
                raise InputError(pages.t("ui.finding_gone"), remedy=pages.t("ui.back_to_queue"))
            following = pages.after(fingerprint, filters)
            evidence = Evidence(source=form.get("evidence_source") or None, url=form.get("evidence_url") or None)
            try:
                if pages.has_changed(finding, form.get("seen")):
                    raise InputError(pages.t("ui.changed_since"), remedy=pages.t("ui.look_again"))
                if form.get("decision") == "left-right" and not form.get("wrong") and not pages.is_pair(finding):
                    raise InputError(pages.t("ui.which_wrong"), remedy=pages.t("ui.some_wrong"))
                ruling = Ruling(
                    form.get("decision", ""),
                    form.get("reason", ""),
                    self._who(form),
                    _now(),
                    wrong=form.get("wrong", "").split() if form.get("decision") == "left-right" else (),
                    expires=parse_day(form.get("until") if form.get("decision") == "leave-open-until" else form.get("expires")),
                    asks=form.get("asks"),
                    evidence=evidence if evidence != Evidence() else None,
                    second=form.get("second"),
                )
                made = decide(
                    self.desk.root,
                    finding,
                    {c.id: c for c in found.claims},
                    ruling,
                    state=(found.states or {}).get(fingerprint, State()),
                    beside=beside(found, finding),
                    texts=texts(found.sources),
                )
            except InputError as error:
                values = {**pages.finding(fingerprint, filters), "error": str(error), "form": form, "query": _query(filters)}
                return self.render("finding.html", pages, values, 422)
            query = f"?{_query(filters, done=made.id)}"
            return _go(f"/finding/{following}{query}" if following else f"/{query}")

        return await self._write(request, work)

    async def undo(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            pages = self.pages
            target = form.get("decision", "")
            reason = form.get("reason", "").strip() or pages.t("ui.undo_reason")
            made = undo(self.desk.root, target, reason, reviewer=self._who(form), now=_now())
            here = {f.fingerprint for f in self.desk.analysis().reconciliation.findings}
            query = f"?{_query(_filters(request), done=made.id)}"
            return _go(f"/finding/{made.on}{query}" if made.on in here else f"/{query}")

        return await self._write(request, work)

    async def note(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            on = form.get("on", "")
            found = self.desk.analysis()
            claim = next((c for c in found.claims if c.id == on), None)
            source = claim.source if claim else self.desk.source(on).name
            said = form.get("note", "")
            note(self.desk.root, claim or source, said, reviewer=self._who(form), now=_now(), texts=texts(found.sources))
            back = form.get("back", "")
            safe = back.startswith(("/finding/", "/source/")) and "//" not in back and "\\" not in back
            return _go(back if safe else f"/source/{quote(source, safe='')}")

        return await self._write(request, work)

    async def claim(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            pages = self.pages
            source = self.desk.source(request.path_params["name"])
            claim = request.path_params["claim"]
            action = form.get("action", "")
            machine = self.desk.extracted(source)
            changed = self._has_changed(pages, source, claim, form.get("seen"))
            try:
                if changed:
                    raise InputError(pages.t("ui.changed_since"), remedy=pages.t("ui.look_again"))
                if action == "release":
                    release(self.desk.root, source, machine, claim)
                elif action in ("confirm", "correct", "reject"):
                    status = {"confirm": Status.CONFIRMED, "correct": Status.CORRECTED, "reject": Status.REJECTED}[action]
                    changes = self._changes(pages, source, claim, form) if action == "correct" else {}
                    touch(self.desk.root, source, machine, claim, status, changes, by=self._who(form), now=_now())
                else:
                    raise InputError(f"no action {action!r}", remedy=pages.t("ui.back_to_queue"))
            except InputError as error:
                values = {**pages.source(source.name, 0, claim), "error": str(error)}
                if changed:  # what is there now stands in the form, and what was typed above it: neither overwrites the other
                    values["written"] = self._written(pages, form)
                elif action == "correct":
                    values["views"] = [view.typed(form) if view.claim.id == claim else view for view in values["views"]]
                return self.render("source.html", pages, values, 422)
            return _go(f"/source/{quote(source.name, safe='')}?claim={quote(claim, safe='')}#c-{quote(claim, safe='')}")

        return await self._write(request, work)

    async def add(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            pages = self.pages
            source = self.desk.source(request.path_params["name"])
            row = {key: form.get(key) for key in (*EDITABLE, "quote", "at", "line")}
            if not row["quote"]:
                row["at"] = None
            try:
                made = add(self.desk.root, source, self.desk.extracted(source), row, by=self._who(form), now=_now())
            except InputError as error:
                return self.render("source.html", pages, {**pages.source(source.name, 0, form=form), "error": str(error)}, 422)
            return _go(f"/source/{quote(source.name, safe='')}?claim={quote(made.id, safe='')}#c-{quote(made.id, safe='')}")

        return await self._write(request, work)

    async def wrong(self, request: "Request", error: Exception) -> "Response":
        """A page for what a person must mend: a broken ledger, a finding or an article that is gone."""
        return self._error(error, 422 if request.method == "POST" else 404 if request.path_params else 500)

    def _error(self, error: Exception, status: int, form: Mapping[str, str] | None = None) -> "Response":
        """The page of an error, with what was typed into the form that it keeps from being saved."""
        from starlette.responses import HTMLResponse

        pages = Pages(self.desk, "en")
        written = self._written(pages, form or {})
        body = self.templates.get_template("error.html").render(t=pages.t, lang=pages.language, error=str(error), written=written)
        return HTMLResponse(body, status_code=status)

    async def missing(self, _request: "Request", _: Exception) -> "Response":
        return self._error(InputError("no such page", remedy="go back to the queue"), 404)

    async def _write(self, request: "Request", work: "Callable[[dict[str, str]], Response]") -> "Response":
        from starlette.concurrency import run_in_threadpool

        async with request.form(max_files=0, max_fields=60) as data:
            form = {key: put_back(value.replace("\r\n", "\n")) for key, value in data.items() if isinstance(value, str)}
            if "wrong" in data:
                form["wrong"] = " ".join(value for value in data.getlist("wrong") if isinstance(value, str))
        if not same_token(form.get("token"), self.token):
            return self._error(
                InputError("this form is not from this page", remedy="open the page again; what was typed is below"), 403, form
            )
        try:
            return await run_in_threadpool(work, form)
        except InputError as error:
            return self._error(error, 422, form)

    def _who(self, form: Mapping[str, str]) -> str:
        name = " ".join(form.get("reviewer", "").split())
        if name:
            self.reviewer = name
        return self.reviewer

    def _has_changed(self, pages: Pages, source: Source, claim_id: str, seen: str | None) -> bool:
        """Whether a claim is no longer as a form showed it."""
        claim = next((c for c in self.desk.ledger_claims(source) if c.id == claim_id), None)
        return bool(seen) and (claim is None or pages.view(self.desk.analysis(), claim).seen != seen)

    @staticmethod
    def _written(pages: Pages, form: Mapping[str, str]) -> list[tuple[str, str]]:
        """What a person typed into a form that could not be saved, each with its label."""
        keys = (*EDITABLE, "quote", "reason", "asks", "evidence_source", "evidence_url", "second")
        return [(pages.t(_LABELS.get(key, f"ui.{key}")), form[key]) for key in keys if form.get(key, "").strip()]

    def _changes(self, pages: Pages, source: Source, claim_id: str, form: Mapping[str, str]) -> dict[str, str | None]:
        """What differs from the claim as it is now; the figure's three fields go together."""
        claim = next((c for c in self.desk.ledger_claims(source) if c.id == claim_id), None)
        if claim is None:
            raise InputError(f"no claim {claim_id!r}", remedy="reload the page")
        old = pages.view(self.desk.analysis(), claim).form
        changed: dict[str, str | None] = {k: form[k] for k in EDITABLE if k in form and form[k].strip() != old[k]}
        if set(changed) & {"value", "low", "high"}:
            changed |= {key: form.get(key, "") for key in ("value", "low", "high")}
        if not changed:
            raise InputError(pages.t("ui.nothing_changed"), remedy=pages.t("ui.confirm_instead"))
        return changed


def _finalize(value: object) -> object:
    """Every value that a template prints: marks that would reverse the page are written out (`Markup` is ours and stays)."""
    return visible(value) if type(value) is str else value


def _filters(request: "Request") -> Filters:
    get = request.query_params.get
    return Filters(find_state(get("state", "")), get("code", "")[:10], get("source", ""), get("severity", "")[:10], get("text", "")[:200])


def _query(filters: Filters, **more: str) -> str:
    kept = {key: getattr(filters, key) for key in ("state", "code", "source", "severity", "text")}
    kept["state"] = "" if kept["state"] == "todo" else kept["state"]
    return urlencode({key: value for key, value in {**kept, **more}.items() if value})


def _go(address: str) -> "Response":
    from starlette.responses import RedirectResponse

    return RedirectResponse(address, status_code=303)
