"""What all pages of the review have: their look and language, who decides, the token of their forms, and what is shown when something is
wrong."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck.lang import pack
from factcheck.lang.errors import told
from factcheck.model import InputError
from factcheck.read.config import load_config
from factcheck.read.hidden import put_back
from factcheck.review.desk import Desk
from factcheck.review.page.forms import typed
from factcheck.review.page.pages import Pages
from factcheck.review.page.passages import visible
from factcheck.review.page.safety import new_token, same_token

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_TEMPLATES = Path(__file__).parent / "templates"


class Site:
    """The pages of one dossier, and the way of every form: read, its token looked at, then worked on in a thread."""

    def __init__(self, desk: Desk, reviewer: str) -> None:
        import jinja2

        self.desk = desk
        self.reviewer = reviewer
        self.token = new_token()
        loader = jinja2.FileSystemLoader(_TEMPLATES)
        self.templates = jinja2.Environment(loader=loader, autoescape=True, finalize=_finalize, trim_blocks=True, lstrip_blocks=True)
        self.templates.globals["path"] = lambda text: quote(text, safe="")

    @property
    def pages(self) -> Pages:
        """What pages show, in the dossier's own language, or in English where that has no page."""
        return Pages(self.desk, _with_pages(str(self.desk.analysis().config.language)), self.reviewer)

    def _language(self) -> str:
        """The language of a page that may be shown because the dossier cannot be read."""
        try:
            return _with_pages(load_config(self.desk.root).language)
        except InputError:
            return "en"

    def render(self, template: str, pages: Pages, values: Mapping[str, Any], status: int = 200) -> "Response":
        """A page made of a template."""
        from starlette.responses import HTMLResponse

        base = {
            "t": pages.t,
            "day": pages.day,
            "quoted": pages.quoted,
            "lang": pages.language,
            "token": self.token,
            "reviewer": self.reviewer,
            "error": "",
            "query": "",
            "form": {},
            "written": [],
        }
        return HTMLResponse(self.templates.get_template(template).render({**base, **values}), status_code=status)

    async def wrong(self, request: "Request", error: Exception) -> "Response":
        """A page for what a person must mend: a broken ledger, a finding or an article that is gone."""
        return self._error(error, 422 if request.method == "POST" else 404 if request.path_params else 500)

    def _error(self, error: Exception, status: int, form: Mapping[str, str] | None = None) -> "Response":
        """The page of an error, with what was typed into the form that it keeps from being saved."""
        from starlette.responses import HTMLResponse

        pages = Pages(self.desk, self._language())
        said = told(pages.language, error) if isinstance(error, InputError) else str(error)
        body = self.templates.get_template("error.html").render(
            t=pages.t, lang=pages.language, error=said, written=typed(pages, form or {})
        )
        return HTMLResponse(body, status_code=status)

    async def missing(self, _request: "Request", _: Exception) -> "Response":
        """A page for an address that leads nowhere."""
        return self._error(InputError("no such page", remedy="go back to the queue"), 404)

    async def write(self, request: "Request", work: "Callable[[dict[str, str]], Response]") -> "Response":
        """What `work` makes of a form that is from this page."""
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

    def who(self, form: Mapping[str, str]) -> str:
        """Who decides, from now on the one that the form names."""
        name = " ".join(form.get("reviewer", "").split())
        if name:
            self.reviewer = name
        return self.reviewer


def _with_pages(wanted: str) -> str:
    """The language, or English where it has no page."""
    try:
        return pack(wanted).code if pack(wanted).part("say/review").get("ui") else "en"
    except InputError:
        return "en"


def _finalize(value: object) -> object:
    """Every value that a template prints: marks that would reverse the page are written out (`Markup` is ours and stays)."""
    return visible(value) if type(value) is str else value
