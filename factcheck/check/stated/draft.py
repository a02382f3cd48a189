"""A draft as its readers see it, and a map back to the file.

Markdown is read down to plain text: links, footnotes, emphasis and comments leave the text and are kept as citations and suppressions.
Every offset into the plain text can be turned into an offset into the file, so that quotes are the file's own words.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from factcheck.lang import languages, pack
from factcheck.model import InputError
from factcheck.read import read_text
from factcheck.read.source import split_front_matter


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source: `start`/`end` in the plain text (the linked words; equal for a footnote mark or `[@key]`), and the
    addresses, keys and titles by which it names the source."""

    start: int
    end: int
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suppression:
    """`<!-- factcheck: ignore S101: reason -->`: the codes, the reason, the line of the file, and where it stands in the plain text."""

    codes: tuple[str, ...]
    reason: str
    line: int
    at: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft. `text`: plain text; `content`: the file's text (for DOCX: the plain text itself)."""

    path: Path
    name: str
    content: str
    text: str
    meta: dict[str, object]
    citations: tuple[Citation, ...]
    suppressions: tuple[Suppression, ...]
    clean_starts: tuple[int, ...] = field(repr=False)
    file_starts: tuple[int, ...] = field(repr=False)

    def in_file(self, offset: int) -> int:
        """The offset in the file of the character at `offset` of the plain text."""
        i = max(0, bisect_right(self.clean_starts, offset) - 1)
        return self.file_starts[i] + offset - self.clean_starts[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file that holds `text[start:end]`; markup inside it is included."""
        return self.in_file(start), self.in_file(end - 1) + 1 if end > start else self.in_file(start)

    def line(self, file_offset: int) -> int:
        """The line of the file, from 1."""
        return bisect_left(_breaks(self.content), file_offset) + 1


@lru_cache(maxsize=8)
def _breaks(text: str) -> list[int]:
    """Where the lines of a text end."""
    return [found.start() for found in re.finditer("\n", text)]


def load_draft(path: Path, root: Path) -> Draft:
    """Read a draft: Markdown, plain text or DOCX. Raises `InputError` for what cannot be read."""
    try:
        name = path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        name = path.as_posix()
    if not path.exists():
        raise InputError("no such draft", path=name, remedy="check the name")
    if path.suffix.lower() == ".docx":
        from factcheck.check.stated.word import load_word

        return load_word(path, name)
    content = read_text(path, name=name)
    if not _COMMENT.sub("", split_front_matter(content, name=name)[1]).strip():
        raise InputError("holds no text", path=name, remedy="give a draft with text in it")
    return parse_markdown(path, name, content)


_DEFINITION = re.compile(r"^ {0,3}\[(?P<id>[^\]\n]+)\]:[ \t]*(?P<body>.*(?:\n(?: {4}|\t).*)*)$", re.MULTILINE)
_IGNORE = re.compile(
    r"\s*factcheck:?\s*ignore\b\s*(?P<codes>[A-Z]\d{3}(?:\s*,\s*[A-Z]\d{3})*)?\s*(?::\s*(?P<reason>.*\S))?\s*$", re.DOTALL | re.IGNORECASE
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MEANS_TO_IGNORE = re.compile(r"\s*factcheck\b.*\bignore\b", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(r"(?:^|(?<=\n\n))---\n(?!\s*\n)(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)", re.DOTALL)
_URL = re.compile(r"https?://[^\s<>()\[\]\"'»”]+[^\s<>()\[\]\"'»”.,;:!?]")
_SOFT_BREAK = re.compile(r"(?<=[^\n>])(?<!^\#)\n(?=[^\n\S]*[^\s#>|*+\-\d=`~\[<]|[^\n\S]*(?:\d+[^\n.)\d]|\[(?![^\]\n]*\]:)))")
_QUOTED_BREAK = re.compile(r"(?<=\n)(>[^\n]*\S[^\n]*)\n(?=>[ \t]*[^\s>#|*+\-\d])")
_EMPHASIS = re.compile(r"\*{1,3}|`+|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
_FIELD = re.compile(r"[A-Za-z][\w-]*")  # the name of a field of metadata, and no "Note to readers: …"
_KEY = re.compile(r"@(?:\{([^{}\n]+)\}|([\w:.#$%&+?<>~/-]*\w))")
_MARKUP = re.compile(
    r"(?P<fence>^(?P<tick>`{3,}|~{3,})[^\n]*\n.*?^(?P=tick)[^\n]*$)"
    r"|(?P<comment><!--.*?-->)"
    r"|(?P<image>!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?)"
    r"|\[\^(?P<note>[^\]\s]+)\]"
    r"|\[(?P<cite>[^\[\]\n]*@(?:\{[^{}\n]+\}|[\w:.#$%&+?<>~/-]+)[^\[\]\n]*)\](?!\()"
    r"|\[(?P<words>[^\[\]\n]*(?:\n(?!\n)[^\[\]\n]*)*)\](?:\((?P<url><[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+[\"'][^\"']*[\"'])?\)|\[(?P<ref>[^\[\]\n]*)\])?"
    r"|<(?P<auto>https?://[^>\s]+)>"
    r"|(?P<bare>https?://[^\s<>()\[\]]+)"
    r"|(?P<rule>^[ \t]*(?:={2,}|-{3,})[ \t]*$)"
    r"|(?P<line>^(?:\#{1,6}[ \t]+|>[ \t]?|[ \t]*[-*+][ \t]+|[ \t]*\d{1,3}[.)][ \t]+))"
    r"|(?P<mark>\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`+|</?[a-zA-Z][^<>\n]*>)",
    re.MULTILINE | re.DOTALL,
)


def parse_markdown(path: Path, name: str, content: str) -> Draft:
    """The draft in a Markdown text."""
    meta, body, _ = split_front_matter(content, name=name)
    base = len(content) - len(body)
    blocks = [(m.start(), m.end(), table) for m in _BLOCK.finditer(body) if (table := _metadata(m["yaml"]))]
    for _, _, table in blocks:
        meta = table | meta
    found_definitions = [m for m in _DEFINITION.finditer(body) if not any(a <= m.start() < b for a, b, _ in blocks)]
    definitions = {m["id"].lower(): m["body"].strip() for m in found_definitions}
    skipped = sorted([*((m.start(), m.end()) for m in found_definitions), *((a, b) for a, b, _ in blocks)])
    keys = _keys(meta)
    # A line break inside a paragraph is a space to the reader; it stays one character, so offsets stay.
    joined = _SOFT_BREAK.sub(" ", body)
    while (again := _QUOTED_BREAK.sub(r"\1 ", joined)) != joined:  # lines of one quotation, each after its ">"
        joined = again
    plain = _Plain()
    citations: list[Citation] = []
    suppressions: list[Suppression] = []
    at = 0
    while at < len(body):
        hole = next((b for a, b in skipped if a == at), None)
        if hole is not None:  # definitions are no text of the draft
            at = hole
            continue
        m = _MARKUP.search(body, at)
        stop = min([m.start() if m else len(body), *(a for a, _ in skipped if a > at)])
        if stop > at:
            plain.take(joined, at, stop, base)
            at = stop
            continue
        assert m is not None
        at = m.end()
        if m["comment"] is not None:
            line = content.count("\n", 0, base + m.start()) + 1
            if (found := _suppressed(m["comment"][4:-3])) is not None:
                suppressions.append(Suppression(*found, line, plain.length))
        elif m["note"] is not None:
            targets = _targets(definitions.get(f"^{m['note'].lower()}", ""), keys) or (m[0],)  # one that nothing defines leads nowhere
            citations.append(Citation(plain.behind, plain.behind, targets))
        elif m["cite"] is not None:
            named = [braced or plainly for braced, plainly in _KEY.findall(m["cite"])]
            cited_words = _cited_words(m["cite"])
            begin = plain.length if cited_words else plain.behind
            for a, b in _unmarked(body, m.start("cite"), m.start("cite") + cited_words):
                plain.take(joined, a, b, base)
            citations.append(
                Citation(begin, plain.length if cited_words else begin, tuple(t for key in named for t in (key, *keys.get(key, ()))))
            )
        elif m["words"] is not None:
            reference = (m["ref"] or m["words"]).lower()
            broken = bool(m["ref"]) and any(c.isalpha() for c in m["words"])  # `[words][key]` cites, whether or not the key is defined
            if m["url"] is None and reference not in definitions and not broken:
                plain.take(body, m.start(), m.start() + 1, base)  # brackets that are no link
                at = m.start() + 1
                continue
            begin = plain.length
            for a, b in _unmarked(body, m.start("words"), m.end("words")):
                plain.take(joined, a, b, base)
            if m["url"] is not None:
                url = m["url"].strip("<>")
                targets = _targets(url, keys) or (url,)
            else:
                targets = _targets(definitions.get(reference, ""), keys) or (f"[{reference}]",)
            citations.append(Citation(begin, plain.length, targets))
        elif m["auto"] is not None or m["bare"] is not None:
            url = m["auto"] or (_URL.match(m["bare"]) or m)[0]
            citations.append(Citation(plain.behind, plain.behind, (url,)))
            at = m.end() if m["auto"] else m.start() + len(url)
    return Draft(
        path=path,
        name=name,
        content=content,
        text=plain.text(),
        meta=dict(meta),
        citations=tuple(sorted(citations, key=lambda c: (c.start, c.end, c.targets))),
        suppressions=tuple(suppressions),
        clean_starts=tuple(plain.clean),
        file_starts=tuple(plain.file),
    )


def _suppressed(comment: str) -> tuple[tuple[str, ...], str] | None:
    """The codes and the reason of a comment that suppresses, none of either where it means to and cannot be read; None for another."""
    found = _IGNORE.match(comment)
    if found is None:
        return ((), "") if _MEANS_TO_IGNORE.match(comment) else None
    return tuple(code.strip().upper() for code in (found["codes"] or "").split(",") if code.strip()), (found["reason"] or "").strip()


@cache
def _pointers() -> frozenset[str]:
    """The words that lead to a source in a citation ("see", "voir", "vgl."), in all languages: a draft may mix them."""
    return frozenset(word for code in languages() for word in pack(code).part("check").get("pointers", []))


def _cited_words(cite: str) -> int:
    """How many characters of `words @key` in brackets are words of the text: none of `@key` and `see @key`, all of `65,000 cars @key`."""
    before = cite[: cite.index("@")].rstrip(" \t\n-[;,:(")
    words = re.findall(r"[^\W_]+(?:[.'’][^\W_]+)*", before.lower())
    return len(before) if any(word not in _pointers() for word in words) else 0


def _unmarked(body: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of linked words that are text, emphasis marks left out."""
    out, at = [], start
    for m in _EMPHASIS.finditer(body, start, end):
        if m.start() > at:
            out.append((at, m.start()))
        at = m.end()
    if end > at:
        out.append((at, end))
    return out


class _Plain:
    """Plain text under construction, with the place in the file of each piece."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.clean: list[int] = []
        self.file: list[int] = []
        self.length = 0

    def take(self, body: str, start: int, end: int, base: int) -> None:
        """Keep `body[start:end]`."""
        if not self.pieces or self.file[-1] + self.length - self.clean[-1] != base + start:
            self.clean.append(self.length)
            self.file.append(base + start)
        self.pieces.append(body[start:end])
        self.length += end - start

    @property
    def behind(self) -> int:
        """Where a mark stands: behind the last word before it on its line, for "sold 40 [@key]" ends with "40"."""
        last = self.pieces[-1] if self.pieces else ""
        return self.length - (len(last) - len(last.rstrip(" \t"))) if last.strip() else self.length

    def text(self) -> str:
        """All of it."""
        return "".join(self.pieces)


def _metadata(block: str) -> dict[str, object]:
    """The metadata that a block between two rules holds, as Pandoc has it anywhere in a text; none where it is prose between two rules."""
    import yaml

    try:
        table = yaml.load(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError:
        return {}
    return table if isinstance(table, dict) and all(isinstance(key, str) and _FIELD.fullmatch(key) for key in table) else {}


def _keys(meta: dict[str, object]) -> dict[str, tuple[str, ...]]:
    """What front matter says of citation keys: Pandoc's `references:`, or a `sources:` list or mapping."""
    found: dict[str, tuple[str, ...]] = {}
    references = meta.get("references")
    for entry in references if isinstance(references, list) else []:
        if isinstance(entry, dict) and entry.get("id"):
            found[str(entry["id"])] = tuple(str(v) for k, v in sorted(entry.items()) if k != "id" and isinstance(v, str))
    sources = meta.get("sources")
    if isinstance(sources, dict):
        found |= {str(key): (str(value),) for key, value in sources.items()}
    return found


def document_sources(meta: dict[str, object]) -> tuple[tuple[str, ...], ...]:
    """The `sources:` list of front matter, or its one entry: sources that the whole draft rests on, each with the addresses, keys and
    titles by which it may be known."""
    sources = meta.get("sources")
    entries = sources if isinstance(sources, list) else [sources] if isinstance(sources, str) and sources.strip() else []
    return tuple(found for entry in entries if (found := _entry_targets(entry)))


def _entry_targets(entry: object) -> tuple[str, ...]:
    if isinstance(entry, dict):
        return tuple(str(value) for value in entry.values() if isinstance(value, str) and value.strip())
    if isinstance(entry, list):
        return tuple(target for inner in entry for target in _entry_targets(inner))
    text = "" if entry is None else str(entry).strip()
    return tuple(dict.fromkeys((*_URL.findall(text), text))) if text else ()


def _targets(text: str, keys: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The addresses in a link, definition or footnote, then the words around them."""
    urls = tuple(m.group() for m in _URL.finditer(text))
    words = " ".join(_URL.sub(" ", text).replace("<", " ").replace(">", " ").split()).strip(" .,;:")
    return (*urls, *((words,) if words and words not in urls else ()), *(t for key in (words,) for t in keys.get(key, ())))
