"""Every code that the code can emit has a page."""

import ast
import re
from pathlib import Path

import pytest

import factcheck
from factcheck.check.codes import code_page, code_title, codes

PACKAGE = Path(factcheck.__file__).parent
CODE = re.compile(r"[SCAURXGK]\d{3}")
OWN = {"A350"}  # an aeroplane, as names go


def emitted() -> set[str]:
    """Strings of the code that are codes and nothing else: whatever is put into a finding or a relation is written so somewhere."""
    found: set[str] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        found |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
        }
    return found - OWN


def test_every_code_that_can_be_emitted_has_a_page() -> None:
    found = emitted()
    assert {"S101", "A101", "C101", "U601", "X001", "R201"} <= found  # the search sees what it should
    assert found - set(codes()) == set()


@pytest.mark.parametrize("code", codes())
def test_a_page_says_what_it_sees_and_has_a_title_of_one_line(code: str) -> None:
    page = code_page(code)
    assert page.startswith(f"# {code}")
    assert len(page.splitlines()) >= 3
    assert "\n" not in code_title(code)
    assert code_title(code) != code


def test_a_code_of_nobody_has_no_page() -> None:
    with pytest.raises(KeyError):
        code_page("Z999")
