"""What the addresses and the forms of the review page say."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from factcheck.review.ledger.edit import EDITABLE
from factcheck.review.page.pages import Pages
from factcheck.review.queue import Filters, find_state

if TYPE_CHECKING:
    from starlette.requests import Request

_LABELS = {"reason": "ui.because"}
_TYPED = (*EDITABLE, "quote", "reason", "asks", "evidence_source", "evidence_url", "second")


def filters(request: "Request") -> Filters:
    """Which findings an address asks for."""
    get = request.query_params.get
    return Filters(find_state(get("state", "")), get("code", "")[:10], get("source", ""), get("severity", "")[:10], get("text", "")[:200])


def query(filters: Filters, **more: str) -> str:
    """The end of an address that asks for the same findings."""
    kept = {key: getattr(filters, key) for key in ("state", "code", "source", "severity", "text")}
    kept["state"] = "" if kept["state"] == "todo" else kept["state"]
    return urlencode({key: value for key, value in {**kept, **more}.items() if value})


def typed(pages: Pages, form: Mapping[str, str]) -> list[tuple[str, str]]:
    """What a person typed into a form that could not be saved, each with its label."""
    return [(pages.t(_LABELS.get(key, f"ui.{key}")), form[key]) for key in _TYPED if form.get(key, "").strip()]
