"""A draft from its file."""

from pathlib import Path

from factcheck.check.stated.draft import Draft
from factcheck.check.stated.markdown import holds_text, parse_markdown
from factcheck.check.stated.word import load_word
from factcheck.model import InputError
from factcheck.read.files import read_document_text


def load_draft(path: Path, root: Path) -> Draft:
    """Read a draft: Markdown, plain text or DOCX. Raises `InputError` for what cannot be read."""
    try:
        name = path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        name = path.as_posix()
    if not path.exists():
        raise InputError("no such draft", path=name, remedy="check the name")
    if path.suffix.lower() == ".docx":
        return load_word(path, name)
    content = read_document_text(path, name=name)
    if not holds_text(content, name):
        raise InputError("holds no text", path=name, remedy="give a draft with text in it")
    return parse_markdown(path, name, content)
