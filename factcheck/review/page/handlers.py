"""What each address of the review page does."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from factcheck.lang.errors import told
from factcheck.model import InputError, Source, Status
from factcheck.review.decide import Ruling, decide, note, parse_day, undo
from factcheck.review.decision import Evidence
from factcheck.review.ledger.edit import EDITABLE, add, release, touch
from factcheck.review.ledger.files import texts
from factcheck.review.page.forms import filters, query, typed
from factcheck.review.page.pages import Pages
from factcheck.review.page.site import Site
from factcheck.review.queue import beside
from factcheck.review.state import State

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


class Handlers(Site):
    """The handlers. Reading ones run in threads; writing ones read the form, then work in a thread."""

    def queue(self, request: "Request") -> "Response":
        asked = filters(request)
        pages = self.pages
        values = pages.queue(asked, request.query_params.get("done", ""))
        return self.render("queue.html", pages, {**values, "query": query(asked)})

    def finding(self, request: "Request") -> "Response":
        asked = filters(request)
        pages = self.pages
        values = pages.finding(request.path_params["fingerprint"], asked, request.query_params.get("done", ""))
        return self.render("finding.html", pages, {**values, "query": query(asked)})

    def source(self, request: "Request") -> "Response":
        pages = self.pages
        start = request.query_params.get("from", "0")
        given = {key: request.query_params[key] for key in ("quote",) if key in request.query_params}
        claim = request.query_params.get("claim", "")
        values = pages.source(request.path_params["name"], int(start) if start.isascii() and start.isdigit() else 0, claim, given)
        return self.render("source.html", pages, values)

    async def decide(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            asked = filters(request)
            fingerprint = request.path_params["fingerprint"]
            pages = self.pages
            found = self.desk.analysis()
            finding = next(
                (f for f in (*found.ledger_findings, *found.reconciliation.findings) if f.fingerprint == fingerprint),
                None,
            )
            if finding is None:
                raise InputError(pages.t("ui.finding_gone"), remedy=pages.t("ui.back_to_queue"))
            following = pages.after(fingerprint, asked)
            evidence = Evidence(source=form.get("evidence_source") or None, url=form.get("evidence_url") or None)
            try:
                if pages.has_changed(finding, form.get("seen")):
                    raise InputError(pages.t("ui.changed_since"), remedy=pages.t("ui.look_again"))
                if form.get("decision") == "left-right" and not form.get("wrong") and not pages.is_pair(finding):
                    raise InputError(pages.t("ui.which_wrong"), remedy=pages.t("ui.some_wrong"))
                ruling = _ruling(form, evidence, self.who(form))
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
                values = {**pages.finding(fingerprint, asked), "error": told(pages.language, error), "form": form, "query": query(asked)}
                return self.render("finding.html", pages, values, 422)
            then = f"?{query(asked, done=made.id)}"
            return _go(f"/finding/{following}{then}" if following else f"/{then}")

        return await self.write(request, work)

    async def undo(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            pages = self.pages
            target = form.get("decision", "")
            reason = form.get("reason", "").strip() or pages.t("ui.undo_reason")
            made = undo(self.desk.root, target, reason, reviewer=self.who(form), now=_now())
            here = {f.fingerprint for f in self.desk.analysis().reconciliation.findings}
            then = f"?{query(filters(request), done=made.id)}"
            return _go(f"/finding/{made.on}{then}" if made.on in here else f"/{then}")

        return await self.write(request, work)

    async def note(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            on = form.get("on", "")
            found = self.desk.analysis()
            claim = next((c for c in found.claims if c.id == on), None)
            source = claim.source if claim else self.desk.source(on).name
            said = form.get("note", "")
            note(self.desk.root, claim or source, said, reviewer=self.who(form), now=_now(), texts=texts(found.sources))
            back = form.get("back", "")
            safe = back.startswith(("/finding/", "/source/")) and "//" not in back and "\\" not in back
            return _go(back if safe else f"/source/{quote(source, safe='')}")

        return await self.write(request, work)

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
                    touch(self.desk.root, source, machine, claim, status, changes, by=self.who(form), now=_now())
                else:
                    raise InputError(f"no action {action!r}", remedy=pages.t("ui.back_to_queue"))
            except InputError as error:
                values = {**pages.source(source.name, 0, claim), "error": told(pages.language, error)}
                if changed:  # what is there now stands in the form, and what was typed above it: neither overwrites the other
                    values["written"] = typed(pages, form)
                elif action == "correct":
                    values["views"] = [view.typed(form) if view.claim.id == claim else view for view in values["views"]]
                return self.render("source.html", pages, values, 422)
            return _go(f"/source/{quote(source.name, safe='')}?claim={quote(claim, safe='')}#c-{quote(claim, safe='')}")

        return await self.write(request, work)

    async def add(self, request: "Request") -> "Response":
        def work(form: dict[str, str]) -> "Response":
            pages = self.pages
            source = self.desk.source(request.path_params["name"])
            row = {key: form.get(key) for key in (*EDITABLE, "quote", "at", "line")}
            if not row["quote"]:
                row["at"] = None
            try:
                made = add(self.desk.root, source, self.desk.extracted(source), row, by=self.who(form), now=_now())
            except InputError as error:
                return self.render(
                    "source.html", pages, {**pages.source(source.name, 0, form=form), "error": told(pages.language, error)}, 422
                )
            return _go(f"/source/{quote(source.name, safe='')}?claim={quote(made.id, safe='')}#c-{quote(made.id, safe='')}")

        return await self.write(request, work)

    def _has_changed(self, pages: Pages, source: Source, claim_id: str, seen: str | None) -> bool:
        """Whether a claim is no longer as a form showed it."""
        claim = next((c for c in self.desk.ledger_claims(source) if c.id == claim_id), None)
        return bool(seen) and (claim is None or pages.view(self.desk.analysis(), claim).seen != seen)

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


def _ruling(form: Mapping[str, str], evidence: Evidence, reviewer: str) -> Ruling:
    """What a form rules."""
    decision = form.get("decision", "")
    return Ruling(
        decision,
        form.get("reason", ""),
        reviewer,
        _now(),
        wrong=form.get("wrong", "").split() if decision == "left-right" else (),
        expires=parse_day(form.get("until") if decision == "leave-open-until" else form.get("expires")),
        asks=form.get("asks"),
        evidence=evidence if evidence != Evidence() else None,
        second=form.get("second"),
    )


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _go(address: str) -> "Response":
    from starlette.responses import RedirectResponse

    return RedirectResponse(address, status_code=303)
