"""A dossier of one article a language, for drafts to cite as https://example.org/<language>."""

from collections.abc import Mapping
from pathlib import Path

from factcheck.run import Analysis, analyse


def dossier_of(root: Path, articles: Mapping[str, str], published: str) -> tuple[Analysis, Path]:
    """Write the articles (language code to text) into `root` and read them. Returns the analysis and the folder."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for code, text in articles.items():
        head = f"title: t\noutlet: Outlet {code}\npublished: {published}\nlanguage: {code}\nurl: https://example.org/{code}"
        (root / "sources" / f"{code}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    return analyse(root), root
