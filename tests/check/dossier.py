"""A dossier of one article a language, for drafts to cite as https://example.org/<language>."""

from collections.abc import Callable, Mapping
from pathlib import Path

from factcheck.check import Statement, check
from factcheck.run import Analysis, analyse


def dossier_of(root: Path, articles: Mapping[str, str], published: str) -> tuple[Analysis, Path]:
    """Write the articles (language code to text) into `root` and read them. Returns the analysis and the folder."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for code, text in articles.items():
        head = f"title: t\noutlet: Outlet {code}\npublished: {published}\nlanguage: {code}\nurl: https://example.org/{code}"
        (root / "sources" / f"{code}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    return analyse(root), root


def statement_of(analysis: Analysis, root: Path) -> Callable[[str, str], Statement | None]:
    """What `check` says of the words in brackets of a draft, cited to a source. A draft ends in "~" to be in that source's language, for
    sources that are called by theirs; else it is English."""

    def of(text: str, source: str) -> Statement | None:
        path = root / "draft.md"
        language = source if text.endswith("~") else "en"
        cited = text.rstrip("~").replace("]", f"](https://example.org/{source})")
        path.write_text(f"---\nlanguage: {language}\npublished: 2025-03-06\n---\n{cited}\n", "utf-8")
        linked = text[text.index("[") + 1 : text.index("]")]
        found = [s for s in check(analysis, [path]).statements if linked in s.quote or s.quote in linked]
        return max(found, key=lambda s: len(s.quote), default=None)

    return of


def status_of(analysis: Analysis, root: Path) -> Callable[[str, str], str]:
    """The status alone (see `statement_of`), "none" where nothing is said."""
    statement = statement_of(analysis, root)

    def of(text: str, source: str) -> str:
        found = statement(text, source)
        return "none" if found is None else found.status.value

    return of


Status = Callable[[str, str], str]
TOLD_APART = ("supported", "reported")


def verdicts(status: Status, said: str, otherwise: str, source: str) -> tuple[str, str]:
    """The status of what a source says, and of what it says otherwise: "reported" where an editor is told that the source does not say it,
    else the statement and its status."""
    found = [status(text, source) for text in (said, otherwise)]
    return (
        found[0] if found[0] == "supported" else f"{found[0]}: {said}",
        "reported" if found[1] in ("contradicted", "not-in-source") else f"{found[1]}: {otherwise}",
    )
