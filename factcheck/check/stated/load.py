"""A draft from its file."""

from pathlib import Path

from factcheck.check.stated.draft import Draft
from factcheck.check.stated.markdown import holds_text, parse_markdown
from factcheck.check.stated.word import load_word
from factcheck.model import InputError
from factcheck.read.convert import convert
from factcheck.read.files import read_document_text

_OTHERS = {
    ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
    ".rst": "reStructuredText",
    ".tex": "LaTeX",
    ".org": "Org",
    ".rtf": "RTF",
    ".odt": "ODT",
}


def load_draft(path: Path, root: Path) -> Draft:
    """Read a draft: Markdown, plain text, HTML, PDF or DOCX. Raises `InputError` for what cannot be read."""
    try:
        name = path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        name = path.as_posix()
    if not path.exists():
        raise InputError("no such draft", path=name, remedy="check the name")
    if path.suffix.lower() == ".docx":
        return load_word(path, name)
    if path.suffix.lower() in _OTHERS:
        remedy = "save it as Markdown, HTML or DOCX; a converter such as pandoc does"
        raise InputError(f"is {_OTHERS[path.suffix.lower()]}, whose links nothing here reads", path=name, remedy=remedy)
    content = convert(path).text if path.suffix.lower() == ".pdf" else read_document_text(path, name=name)
    if not holds_text(content, name):
        raise InputError("holds no text", path=name, remedy="give a draft with text in it")
    return parse_markdown(path, name, content)
