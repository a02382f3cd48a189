"""What goes wrong is told in the reader's language, for all that a reporter or reviewer can do wrong."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.lang.errors import in_words, told, told_again
from factcheck.lang.joined import typeset
from factcheck.model import InputError

PACKAGE = Path(__file__).parents[2] / "factcheck"
OF_REVIEWERS = (
    "review/decide.py",
    "review/commands.py",
    "review/page",
    "review/ledger/edit.py",
    "review/ledger/lock.py",
    "ask",
    "cli/console.py",
)


def _texts(node: ast.expr) -> Iterator[str]:
    """What an expression of the code says, with {} for what it puts in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        holes = ("'{}'" if isinstance(v, ast.FormattedValue) and v.conversion == ord("r") else "{}" for v in node.values)
        yield "".join(str(v.value) if isinstance(v, ast.Constant) else hole for v, hole in zip(node.values, holes, strict=True))
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))


def messages(path: Path) -> Iterator[str]:
    """The English of every error that the code below a path raises with its words in place."""
    for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "InputError":
                for given in (*node.args[:1], *(k.value for k in node.keywords if k.arg == "remedy")):
                    yield from _texts(given)


def test_every_french_message_is_that_of_an_error_that_there_is() -> None:
    code = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    known = {message for path in PACKAGE.rglob("*.py") for message in messages(path)}
    gone = [english for english in typeset("fr", "errors")["messages"] if english not in known and _plain(english) not in _plain(code)]
    assert gone == []


def plain(text: str) -> str:
    """A French sentence with spaces that can be typed."""
    return re.sub("[\u00a0\u202f]", " ", text)


def _plain(text: str) -> str:
    """Without what differs between a message and the string of the code that makes it."""
    return re.sub(r"\{[^{}]*\}|[\s'\"\\]", "", text)


@pytest.mark.parametrize("room", OF_REVIEWERS)
def test_what_a_reviewer_can_do_wrong_is_told_in_french(room: str) -> None:
    english = {message for message in messages(PACKAGE / room) if message.replace("{}", "").strip("`': ")}
    assert [message for message in english if in_words("fr", message.replace("{}", "12")) == message.replace("{}", "12")] == []


def test_an_error_keeps_its_place_and_what_it_names() -> None:
    error = InputError("no finding 'zz'", path="a/b.toml", line=3, remedy="`factcheck review --list` lists them")
    assert plain(told("fr", error)) == "a/b.toml:3: aucun constat « zz » ; `factcheck review --list` les donne"
    assert told("en", error) == told("de", error) == str(error)


def test_a_value_with_an_apostrophe_is_found_in_either_quotation_marks() -> None:
    assert plain(in_words("fr", 'no source "l\'eau"')) == "aucune source « l'eau »"


def test_why_a_document_was_not_read_is_told_in_the_language_of_the_report() -> None:
    kept = "this PDF holds no text (a scan?); run text recognition on it first"
    assert plain(told_again("fr", kept)).startswith("ce PDF ne contient pas de texte (un scan ?) ; le faire")
    assert told_again("en", kept) == kept
