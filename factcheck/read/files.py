"""Reading and writing of text files such that nothing is lost or half-written."""

import os
import re
import secrets
import unicodedata
from pathlib import Path

from factcheck.model import InputError
from factcheck.read import hidden


def read_text(path: Path, *, name: str | None = None) -> str:
    """The text of a UTF-8 file (a byte order mark is dropped, line ends become "\\n").

    Raises `InputError` for files that are missing, empty, binary or in another encoding, with the line of the first bad byte, and for
    those in which a merge left both versions: read as one text, they would contradict themselves.
    """
    shown = name or str(path)
    if path.exists() and not path.is_file() and not path.is_dir():
        raise InputError("is no file but a device or pipe", path=shown, remedy="name a file")  # reading it may never end
    try:
        data = path.read_bytes()
    except IsADirectoryError as error:
        raise InputError("is a folder", path=shown, remedy="name a file") from error
    except FileNotFoundError as error:
        raise InputError("no such file", path=shown, remedy="check the name") from error
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", path=shown, remedy="check its permissions") from error
    if not data.strip():
        raise InputError("is empty", path=shown, remedy="put the article's text into it, or remove the file")
    if b"\0" in data:
        remedy = "save it as plain text in UTF-8, or as HTML, PDF or DOCX"
        raise InputError("is not a text file", path=shown, remedy=remedy)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"is not UTF-8 (byte 0x{data[error.start]:02x})", path=shown, line=line, remedy="save it as UTF-8") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unmerged := _UNMERGED.search(text):
        line = text.count("\n", 0, unmerged.start()) + 1
        remedy = "keep what holds of the two, and delete the lines <<<<<<<, ======= and >>>>>>>"
        raise InputError("git left two versions here, unmerged", path=shown, line=line, remedy=remedy)
    return text


UNSEEN = re.compile(f"[{hidden.SOFT_HYPHEN}{hidden.JOINTS}{hidden.MARKS}]")
"""What stands in a text and is not seen: soft hyphens, joints and marks of direction, which pasting brings along."""


def read_document_text(path: Path, *, name: str | None = None) -> str:
    """The text of a document from outside, as `read_text`, and in what older programs save: UTF-16, which its first bytes tell, and
    Windows-1252, where all of it is plainly that."""
    try:
        data = path.read_bytes()
    except OSError:
        return read_text(path, name=name)  # which says what is wrong
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return decoded(path, "utf-16")
    return decoded(path, "cp1252") if _is_western(data) else read_text(path, name=name)


def decoded(path: Path, encoding: str) -> str:
    """The text of a file in an encoding that it tells itself: by its first bytes, or in the head of a page."""
    try:
        return path.read_bytes().decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except (UnicodeDecodeError, LookupError) as error:
        raise InputError(f"is not in the encoding that it names, {encoding}", path=path, remedy="save it in UTF-8") from error


def _is_western(data: bytes) -> bool:
    """Whether a text that is no UTF-8 is Windows-1252: no damaged UTF-8, whose letters are pairs of bytes, and no text of an old Mac, whose
    letters stand where Windows-1252 has hardly any."""
    try:
        data.decode("utf-8")
        return False
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = [c for c in text if not c.isascii() and c.isalpha()]
    plain = sum("\u00c0" <= c <= "\u00ff" for c in letters)
    return b"\0" not in data and plain > len(_PAIR.findall(data)) * 2 and 2 * plain >= len(letters)


_PAIR = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_UNMERGED = re.compile(r"^<{7} ", re.MULTILINE)


def write_atomic(path: Path, content: str | bytes) -> bool:
    """Write `content` (a text as UTF-8) to `path` through a temporary file that is moved into place; False where the file already holds it.

    A reader sees the old or the new file, never a part; a crash leaves the old one. A link is followed; a device or pipe is written to.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)
        return True
    path = path.resolve() if path.is_symlink() else path
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(6)}.tmp")
    try:  # (an interrupt may come as soon as the file is there)
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)  # the system applies the umask
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return True


def slug(name: str) -> str:
    """A file name that every system accepts: lower case, ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "source"
