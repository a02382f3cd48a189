"""What the documentation site adds to mkdocs: the project's front page as its first page, and every page of a folder in the menu."""

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
_BORROWED = {"index.md": "README.md", "contributing.md": "CONTRIBUTING.md", "changelog.md": "CHANGELOG.md"}
_LINK = re.compile(r"(\]\(|src=\")(docs/|CONTRIBUTING\.md|CHANGELOG\.md)")


def on_config(config: Any) -> Any:
    """In the menu, "folder/" stands for the folder's index and then all its other pages."""
    config.nav = [_expanded(Path(config.docs_dir), item) for item in config.nav]
    return config


def on_page_read_source(page: Any, **_: Any) -> str | None:
    """Pages that live in the project's root are read from there, so that nothing is kept twice."""
    name = _BORROWED.get(page.file.src_uri)
    return None if name is None else seen_from_site((ROOT / name).read_text("utf-8"))


def seen_from_site(text: str) -> str:
    """Links of a page in the root, as seen from the site: `docs/` is the site's own top."""
    return _LINK.sub(lambda m: m[1] + {"docs/": ""}.get(m[2], m[2].lower()), text)


def _expanded(docs: Path, item: Any) -> Any:
    if isinstance(item, list):
        return [_expanded(docs, below) for below in item]
    if isinstance(item, dict):
        return {title: _pages(docs, target) if isinstance(target, str) else _expanded(docs, target) for title, target in item.items()}
    return item


def _pages(docs: Path, target: str) -> Any:
    if not target.endswith("/"):
        return target
    found = sorted(path.relative_to(docs).as_posix() for path in (docs / target).glob("*.md"))
    return sorted(found, key=lambda path: not path.endswith("/index.md"))
