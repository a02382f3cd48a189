"""The page as PDF, through an optional library: `pip install 'factcheck[pdf]'`."""

from typing import Any, NoReturn

from factcheck.model import InputError
from factcheck.report import html
from factcheck.report.shown import Report
from factcheck.report.wording import Wording


def render(report: Report) -> bytes:
    """The PDF. Raises `InputError` where the library is not installed. Nothing is fetched, whatever the page names."""
    words = Wording(report.language)
    try:
        import weasyprint  # type: ignore[import-not-found,unused-ignore]
    except (ImportError, OSError) as error:  # OSError: its native libraries are missing
        raise InputError(words("pdf.absent"), remedy=words("pdf.remedy")) from error
    document: Any = weasyprint.HTML(string=html.render(report), url_fetcher=_refuse)
    return bytes(document.write_pdf())


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"a report fetches nothing: {url}")
