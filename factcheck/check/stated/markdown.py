"""Markdown read down to plain text: links, footnotes, emphasis and comments leave the text and are kept as citations and suppressions."""

import re
import unicodedata
from bisect import bisect_left
from functools import cache
from html import unescape
from pathlib import Path

from factcheck.check.stated.draft import URL, Citation, Draft, Suppression, line_of, targets
from factcheck.check.stated.front_matter import citation_keys, metadata
from factcheck.lang import languages, pack
from factcheck.read.convert import KINDS
from factcheck.read.files import UNSEEN
from factcheck.read.plain import COMPOSED, ENTITY
from factcheck.read.source import split_front_matter

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[(?P<id>[^\]\n]+)\]:[ \t]*(?P<body>.*(?:\n(?: {4}|\t).*)*)$", re.MULTILINE)
_IGNORE = re.compile(
    r"\s*factcheck:?\s*ignore\b\s*(?P<codes>[A-Z]\d{3}(?:\s*,\s*[A-Z]\d{3})*)?\s*(?::\s*(?P<reason>.*\S))?\s*$", re.DOTALL | re.IGNORECASE
)
_MEANS_TO_IGNORE = re.compile(r"\s*factcheck\b.*\bignore\b", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(r"(?:^|(?<=\n\n))---\n(?!\s*\n)(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)", re.DOTALL)
_SOFT_BREAK = re.compile(r"(?<=[^\n>])(?<!^\#)\n(?=[^\n\S]*[^\s#>|*+\-\d=`~\[<]|[^\n\S]*(?:\d+[^\n.)\d]|\d{4,}[.)]|\[(?![^\]\n]*\]:)))")
_QUOTED_BREAK = re.compile(r"(?<=\n)(>[^\n]*\S[^\n]*)\n(?=>[ \t]*[^\s>#|*+\-\d])")
_EMPHASIS = re.compile(rf"</?[a-zA-Z][^<>\n]*>|\*{{1,3}}|`+|(?<!\w)_{{1,3}}(?=\S)|(?<=\S)_{{1,3}}(?!\w)|{UNSEEN.pattern}")
_HEAD = re.compile(
    r"^\#{1,6}[ \t]+[^\n]*$"
    r"|^[^\s>#|*+-][^\n]*\n(?:={2,}|-{3,})[ \t]*$"
    r"|(?:(?<=\n\n)|\A)(?P<mark>\*{1,3}|_{1,3})(?=\S)(?:(?!(?P=mark))[^\n]|\n(?!\n))*(?<=\S)(?P=mark)[ \t]*(?=\n\n|\n*\Z)",
    re.MULTILINE,
)
_SUFFIX = "|".join(re.escape(kind) for kind in KINDS)
_FILE = rf"[^()<>\n]*(?:\([^()<>\n]*\)[^()<>\n]*)*(?i:{_SUFFIX})(?=\s*[)\"'])"  # whose name may hold blanks, which no address does
_LINK = rf"\[[^\[\]\n]+\](?:\((?:<[^<>\n]*>|{_FILE}|[^()\s]*)(?:\s+[\"'][^\"'\n]*[\"'])?\)|\[[^\[\]\n]*\])"
_BETWEEN = r"(?:\s*[,;/&]\s*|\s)(?:[^\W\d_]{1,3}\s)?\s*"  # of two links in brackets: "," ";" "and" ", et"
_JOINT = re.compile(_BETWEEN)
_KEY = re.compile(r"@(?:\{([^{}\n]+)\}|([\w:.#$%&+?<>~/-]*\w))")
_MARKUP = re.compile(
    r"(?P<fence>^(?P<tick>`{3,}|~{3,})[^\n]*\n.*?^(?P=tick)[^\n]*$)"
    r"|(?P<comment><!--.*?-->)"
    r"|(?P<unshown><(?P<tag>head|script|style)\b.*?</(?P=tag)>)"
    r"|(?P<anchor><a\s[^<>]*?href=[\"'](?P<href>[^\"'<>]+)[\"'][^<>]*>)(?P<inner>(?:(?!</?a\b).)*)</a>"
    rf"|(?P<entity>{ENTITY}|{COMPOSED})"
    rf"|(?P<aside>[ \t\n]*\((?={_LINK}(?:{_BETWEEN}{_LINK})*\)))"
    r"|(?P<image>!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?)"
    r"|\[\^(?P<note>[^\]\s]+)\]"
    r"|\[(?P<cite>[^\[\]\n]*@(?:\{[^{}\n]+\}|[\w:.#$%&+?<>~/-]+)[^\[\]\n]*)\](?!\()"
    rf"|\[(?P<words>[^\[\]\n]*(?:\n(?!\n)[^\[\]\n]*)*)\](?:\((?P<url><[^<>\n]*>|{_FILE}|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+[\"'][^\"']*[\"'])?\)|\[(?P<ref>[^\[\]\n]*)\])?"
    r"|<(?P<auto>https?://[^>\s]+)>"
    r"|(?P<bare>https?://[^\s<>()\[\]]+)"
    r"|(?P<rule>^[ \t]*(?:={2,}|-{3,})[ \t]*$)"
    r"|(?P<line>^(?:\#{1,6}[ \t]+|>[ \t]?|[ \t]*[-*+][ \t]+|[ \t]*\d{1,3}[.)][ \t]+))"
    r"|(?P<mark>\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`+|</?[a-zA-Z][^<>\n]*>)"
    rf"|{UNSEEN.pattern}",
    re.MULTILINE | re.DOTALL,
)


def holds_text(content: str, name: str) -> bool:
    """Whether a file says anything beside its front matter and its comments. Raises `InputError` for front matter that cannot be read."""
    return bool(_COMMENT.sub("", split_front_matter(content, name=name)[1]).strip())


def parse_markdown(path: Path, name: str, content: str) -> Draft:
    """The draft in a Markdown text. Raises `InputError` for front matter that cannot be read."""
    read = _Markdown(name, content)
    at = 0
    while at < len(read.body):
        at = read.step(at)
    return Draft(
        path=path,
        name=name,
        content=content,
        text=read.plain.text(),
        meta=read.meta,
        citations=tuple(sorted(read.citations, key=lambda c: (c.start, c.end, c.targets))),
        suppressions=tuple(read.suppressions),
        clean_starts=tuple(read.plain.clean),
        file_starts=tuple(read.plain.file),
        heads=tuple((read.base + m.start(), read.base + m.end()) for m in _HEAD.finditer(read.body)),
    )


class _Markdown:
    """A Markdown text as it is read, from one markup to the next."""

    def __init__(self, name: str, content: str) -> None:
        front, body, _ = split_front_matter(content, name=name)
        self.content, self.body = content, body
        self.base = len(content) - len(body)  # where the body begins
        blocks = [(m.start(), m.end(), table) for m in _BLOCK.finditer(body) if (table := metadata(m["yaml"]))]
        self.meta: dict[str, object] = dict(front)
        for _, _, table in blocks:
            self.meta = table | self.meta
        self.keys = citation_keys(self.meta)
        found = [m for m in _DEFINITION.finditer(body) if not any(a <= m.start() < b for a, b, _ in blocks)]
        self.definitions = {m["id"].lower(): m["body"].strip() for m in found}
        self.skipped = sorted([*((m.start(), m.end()) for m in found), *((a, b) for a, b, _ in blocks)])  # no text of the draft
        # A line break inside a paragraph is a space to the reader; it stays one character, so offsets stay.
        self.joined = _SOFT_BREAK.sub(" ", body)
        while (again := _QUOTED_BREAK.sub(r"\1 ", self.joined)) != self.joined:  # lines of one quotation, each after its ">"
            self.joined = again
        self.joined = _ENTITY.sub(_decoded, self.joined)
        self.plain = _Plain()
        self.citations: list[Citation] = []
        self.suppressions: list[Suppression] = []

    def step(self, at: int) -> int:
        """Reads the text from `at` to the next markup, or the markup that stands there; where to go on."""
        ahead = bisect_left(self.skipped, (at, 0))
        begin, end = self.skipped[ahead] if ahead < len(self.skipped) else (len(self.body), len(self.body))
        if begin == at:
            return end
        m = _MARKUP.search(self.body, at)
        stop = min(m.start() if m else len(self.body), begin)
        if m is not None and stop <= at:
            return self._markup(m)
        self.plain.take(self.joined, at, stop, self.base)
        return stop

    def _markup(self, m: re.Match[str]) -> int:
        """Takes in a markup; where to go on."""
        if m["comment"] is not None:
            line = line_of(self.content, self.base + m.start())
            if (found := _suppressed(m["comment"][4:-3])) is not None:
                self.suppressions.append(Suppression(*found, line, self.plain.length))
        elif m["note"] is not None:
            told = targets(self.definitions.get(f"^{m['note'].lower()}", ""), self.keys)
            self._cite(None, told or (m[0],))  # one that nothing defines leads nowhere
        elif m["cite"] is not None:
            self._keyed(m)
        elif m["aside"] is not None:
            return self._named(m)
        elif m["words"] is not None:
            return self._linked(m)
        elif m["anchor"] is not None:
            begin = self.plain.length
            for a, b in _unmarked(self.joined, m.start("inner"), m.end("inner")):
                self.plain.take(self.joined, a, b, self.base)
            self._cite(begin, targets(unescape(m["href"]), self.keys))
        elif m["entity"] is not None:
            known = self.joined[m.start() : m.end()] != m[0]
            self.plain.take(self.joined, m.start(), m.start() + 1 if known else m.end(), self.base)
        elif m["auto"] is not None or m["bare"] is not None:
            url = m["auto"] or (URL.match(m["bare"]) or m)[0]
            self._cite(None, (url,))
            return m.end() if m["auto"] else m.start() + len(url)
        return m.end()

    def _named(self, m: re.Match[str]) -> int:
        """ "([The Gazette](url), [The Mail](url))": who is named alone in brackets, with a capital, is cited for what stands before; where
        to go on."""
        links = [_MARKUP.match(self.body, m.end())]
        while (last := links[-1]) is not None and (joint := _JOINT.match(self.body, last.end())) is not None:
            links.append(_MARKUP.match(self.body, joint.end()))
        named = [link for link in links if link is not None and link["words"] is not None and link["words"].strip("*_` ")[:1].isupper()]
        if len(named) < len(links):
            self.plain.take(self.joined, m.start(), m.end(), self.base)
            return m.end()
        for link in named:
            self._cite(None, self._targets(link))
        return named[-1].end() + 1

    def _keyed(self, m: re.Match[str]) -> None:
        """ "[@key]", "[see @key]", "[65,000 cars @key]"."""
        words = _cited_words(m["cite"])
        begin = self.plain.length if words else None
        for a, b in _unmarked(self.joined, m.start("cite"), m.start("cite") + words):
            self.plain.take(self.joined, a, b, self.base)
        named = [braced or plainly for braced, plainly in _KEY.findall(m["cite"])]
        self._cite(begin, tuple(t for key in named for t in (key, *self.keys.get(key, ()))))

    def _linked(self, m: re.Match[str]) -> int:
        """ "[words](url)", "[words][key]", "[key]"; where to go on, which is behind the bracket where it opens no link."""
        reference = (m["ref"] or m["words"]).lower()
        broken = bool(m["ref"]) and any(c.isalpha() for c in m["words"])  # `[words][key]` cites, whether or not the key is defined
        if m["url"] is None and reference not in self.definitions and not broken:
            self.plain.take(self.body, m.start(), m.start() + 1, self.base)
            return m.start() + 1
        begin = self.plain.length
        for a, b in _unmarked(self.joined, m.start("words"), m.end("words")):
            self.plain.take(self.joined, a, b, self.base)
        self._cite(begin, self._targets(m))
        return m.end()

    def _targets(self, m: re.Match[str]) -> tuple[str, ...]:
        """What a link names as its source; its address or key where that leads nowhere."""
        reference = (m["ref"] or m["words"]).lower()
        url = m["url"].strip("<>") if m["url"] is not None else None
        told = targets(self.definitions.get(reference, "") if url is None else url, self.keys)
        return told or (f"[{reference}]" if url is None else url,)

    def _cite(self, begin: int | None, named: tuple[str, ...]) -> None:
        """Keeps a citation of the words from `begin` on, or of what stands before where it is a mark."""
        start, end = (begin, self.plain.length) if begin is not None else (self.plain.behind, self.plain.behind)
        self.citations.append(Citation(start, end, named))


_ENTITY = re.compile(f"{ENTITY}|{COMPOSED}")


def _decoded(entity: re.Match[str]) -> str:
    """What "&nbsp;" stands for, or a letter with its accent behind it, with as many that are not seen as the rest of it has; what stands
    for no one character is left."""
    char = unicodedata.normalize("NFC", unescape(entity[0]))
    return char.ljust(len(entity[0]), "\u200b") if len(char) == 1 else entity[0]


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
