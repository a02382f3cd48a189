"""A stored article (`sources/<name>.md`: front matter and text) becomes a `Source`."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from typing import Any

from factcheck.lang import languages, pack
from factcheck.model import InputError, Source, TimeSpan
from factcheck.model.time_iso import parse_time
from factcheck.read.files import read_text

FIELDS = ("title", "outlet", "published", "language", "url", "author", "digest")
# The commonest words are an eighth of an article in their language and more, and less than a tenth of one in another; in few words chance
# has more say.
_SHORT, _COMMON, _CHANCE = 60, 0.1, 2.4
_TOLD = 2  # common words by which a table tells its language: "Lorries per day" is not Italian
_SEEN = 4  # common words of another language that are no names and no chance
_ROWS = ("|", "-", "*", "+", "#", ">")  # how a line of Markdown begins that may hold nothing but names and figures
_LAST_LATIN = "\u024f"
_EARLIEST = dt.date(1450, 1, 1)  # before printing there was nothing to publish


def digest_of(text: str) -> str:
    """The digest that front matter records: changes with any character of the text."""
    return blake2b(text.encode(), digest_size=16).hexdigest()


def split_front_matter(content: str, *, name: str) -> tuple[dict[str, Any], str, int]:
    """Front matter, body and the line on which the body begins. Content without front matter gives an empty table.

    Raises `InputError` for front matter that is not closed or is no YAML mapping.
    """
    if not content.startswith("---\n"):
        return {}, content, 1
    end = content.find("\n---\n", 3)
    if end < 0:
        if content.rstrip().endswith("\n---"):
            end = content.rstrip().rfind("\n---")
        else:
            raise InputError("front matter is not closed", path=name, line=1, remedy="end it with a line `---`")
    import yaml

    block = content[4 : end + 1]
    try:
        table = yaml.load(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = getattr(error, "problem", None) or "cannot be parsed"
        raise InputError(
            f"front matter is not valid YAML: {problem}", path=name, line=line, remedy="mend it; quote values that hold a colon"
        ) from error
    if not isinstance(table, dict):
        remedy = "write `title: …`, `outlet: …`, `published: …`"
        raise InputError("front matter is no mapping", path=name, line=2, remedy=remedy)
    body = content[end + 5 :]
    return table, body, block.count("\n") + 3


def load_source(path: Path, root: Path) -> Source:
    """Read one stored article. Raises `InputError` with file and line for everything that a person must mend."""
    try:
        name = path.relative_to(root).as_posix()
    except ValueError:
        name = path.name
    if not path.name.isprintable():
        what = f"the name {path.name!r} holds what cannot be printed"
        raise InputError(what, path=path.parent.name, remedy="rename the file; `factcheck add` gives names that every system accepts")
    content = read_text(path, name=name)
    meta, body, first_line = split_front_matter(content, name=name)
    if not body.strip():
        raise InputError("has front matter but no text", path=name, line=first_line, remedy="put the article's text below the second `---`")
    if not meta.get("published"):
        raise InputError(
            "front matter has no `published` date",
            path=name,
            line=1,
            remedy="add `published: 2025-08-07` (or 2025-08, 2025) between two `---` lines at the top",
        )
    return Source(
        name=path.stem,
        path=name,
        title=_text(meta, "title"),
        outlet=_text(meta, "outlet"),
        published=published(str(meta["published"]), name=name, line=line_of(content, "published")),
        language=_language(meta, body, name, content),
        url=_text(meta, "url"),
        author=_text(meta, "author"),
        digest=digest_of(body),
        recorded_digest=_text(meta, "digest"),
        text=body,
        first_line=first_line,
    )


def published(value: str, *, name: str, line: int | None = None) -> TimeSpan:
    """A publication date at any precision. Raises `InputError` for what is no date and for years before printing."""
    remedy = "write it as 2025-08-07, 2025-08 or 2025"
    try:
        time = parse_time(value[:10] if value[10:11] in ("T", " ") else value)
    except ValueError as error:
        raise InputError(f"`published: {value}` is no date", path=name, line=line, remedy=remedy) from error
    if time.start is None or time.end is None or time.start < _EARLIEST:
        raise InputError(f"`published: {value}` cannot be a publication date", path=name, line=line, remedy=remedy)
    return time


def line_of(content: str, key: str) -> int | None:
    """The line (from 1) on which a front matter key stands."""
    return next((i for i, row in enumerate(content.splitlines(), 1) if row.startswith(f"{key}:")), None)


def _text(meta: dict[str, Any], key: str) -> str | None:
    value = meta.get(key)
    return str(value).strip() or None if value is not None and not isinstance(value, dict | list) else None


def _language(meta: dict[str, Any], body: str, name: str, content: str) -> str:
    stated = _text(meta, "language")
    if stated is None:
        return told_by(body, name=name)
    try:
        return pack(stated).code
    except InputError as error:
        raise InputError(
            f"`language: {stated}` has no language pack", path=name, line=line_of(content, "language"), remedy=error.remedy
        ) from error


def told_by(text: str, *, name: str, beside: Sequence[str] = ()) -> str:
    """The language of an article that does not name it; of a table with hardly a word, one of the languages of the articles
    `beside` it, commonest first.

    Raises `InputError` where it is plainly in none that is read: silence would pass for agreement.
    """
    if not language_is_read(text):
        remedy = f"these are {', '.join(languages())}; name one as its language to have its figures read all the same"
        raise InputError("is in no language that is read", path=name, remedy=remedy)
    words = _words(text)
    code, seen = _likeliest(words, languages())
    table = all(line.startswith("|") for line in text.splitlines() if line)
    if not table or seen >= _TOLD:
        return code
    return next((one for one in beside if not _common(one).isdisjoint(words)), next(iter(beside), "en"))


def detect_language(text: str) -> str:
    """The language whose commonest words the text uses most; English where none is seen."""
    return _likeliest(_words(text), languages())[0]


def language_is_read(text: str) -> bool:
    """Whether a text is plainly in no language that is read: its script is another, it is not short and hardly uses the commonest words
    of any of them, or it uses those of another far more often."""
    letters = [c for c in text[:20000] if c.isalpha()]
    if 2 * sum(c > _LAST_LATIN for c in letters) > len(letters):
        return False
    words = _words("\n".join(line for line in text[:20000].splitlines() if not line.lstrip().startswith(_ROWS)))
    read, unread = _likeliest(words, languages())[1], _likeliest(words, _others())[1]
    return unread < max(_SEEN, 2 * read) and (len(words) < _SHORT or read >= _COMMON * len(words) - _CHANCE)


def _words(text: str) -> list[str]:
    """The words in the beginning of a text, in lower case; an elided article is one of its own ("l'", "d'")."""
    return _WORD.findall(text[:20000].lower().replace("’", "'"))


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?")  # "a-t-il" is one


def _likeliest(words: Sequence[str], codes: Iterable[str]) -> tuple[str, int]:
    """The language whose commonest words stand most often among some words, and how often."""
    best, most = "en", 0
    for code in codes:
        seen = sum(word in _common(code) for word in words)
        if seen > most:
            best, most = code, seen
    return best, most


@cache
def _common(code: str) -> frozenset[str]:
    """The commonest words of a language, read or not."""
    if code in _others():
        return frozenset(_others()[code])
    told = pack(code).part("text")
    return frozenset((*told.get("common_words", []), *told.get("elided", [])))


@cache
def _others() -> dict[str, list[str]]:
    """The commonest words of languages that are not read."""
    return {
        code: words
        for code, words in tomllib.loads(files("factcheck.lang").joinpath("unread.toml").read_text("utf-8")).items()
        if code not in languages()
    }
