"""Files are read and written such that nothing is lost."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import InputError
from factcheck.read.files import read_text, write_atomic


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        (b"", None, "is empty"),
        (b" \n\t\n", None, "is empty"),
        (b"%PDF\0\0", None, "is not a text file"),
        (b"It cost\n<<<<<<< HEAD\n12 euros.\n=======\n13 euros.\n>>>>>>> other\n", 2, "two versions here"),
        ("première\nligne\n".encode() + "déjà".encode("latin-1"), 3, "is not UTF-8"),
    ],
)
def test_what_is_no_utf8_text_or_not_merged_is_refused_with_its_line(tmp_path: Path, content: bytes, line: int | None, says: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(content)
    with pytest.raises(InputError, match=says) as caught:
        read_text(path)
    assert caught.value.line == line
    assert path.read_bytes() == content


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    with pytest.raises(InputError, match="is no file but a device or pipe"):
        read_text(tmp_path / "a.md")


def test_what_is_written_to_a_link_goes_where_it_leads_and_a_device_stays_one(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("old")
    (tmp_path / "a.txt").symlink_to("b.txt")
    write_atomic(tmp_path / "a.txt", "new")
    assert (tmp_path / "b.txt").read_text() == "new" and (tmp_path / "a.txt").is_symlink()
    (tmp_path / "null").symlink_to(os.devnull)
    write_atomic(tmp_path / "null", "new")
    assert (tmp_path / "null").is_symlink() and Path(os.devnull).is_char_device()


def test_line_ends_and_byte_order_mark_are_made_uniform(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(path) == "one\ntwo\nthree\n"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_written_file_holds_the_whole_new_text_and_no_other_file_is_left(
    tmp_path_factory: pytest.TempPathFactory, old: str, new: str
) -> None:
    path = tmp_path_factory.mktemp("w") / "deep" / "a.txt"
    write_atomic(path, old)
    assert write_atomic(path, new) is (old != new)
    assert path.read_bytes() == new.encode()
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomic(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_atomic(path, "lone surrogate \ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
