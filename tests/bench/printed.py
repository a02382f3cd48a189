"""How far what is told of a story depends on how its files are written: `python tests/bench/printed.py FOLDER_OF_STORIES`.

Each article is written in one form after another (accents as characters of their own, lines broken at a width, links, …); a reader sees the
same text, so the same claims and relations must be found. Printed: how many were lost and how many are new, of how many.
"""

import re
import shutil
import sys
import tempfile
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from factcheck.run import Analysis, analyse

_MARKED = ("|", "-", "#", ">", "*")  # lines that are no running text


def _prose(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n\n".join(p if p.startswith(_MARKED) else change(p) for p in text.split("\n\n"))


def _wrapped(width: int, indent: str = "") -> Callable[[str], str]:
    def wrap(paragraph: str) -> str:
        lines = textwrap.wrap(paragraph.strip(), width, break_on_hyphens=False, break_long_words=False)
        return "\n".join(indent + line for line in lines)

    return _prose(wrap)


FORMS: Mapping[str, Callable[[str], str]] = {
    "decomposed accents": lambda t: unicodedata.normalize("NFD", t),
    "lines of 72": _wrapped(72),
    "lines of 100, set in": _wrapped(100, "  "),
    "a line for each clause": _prose(lambda p: re.sub(r"([,;:]) (?=[a-zéà])", r"\1\n", p)),
    "no blank lines": lambda t: t.replace("\n\n", "\n"),
    "blanks at the ends of lines": lambda t: t.replace("\n", "  \n"),
    "tabs at the heads of lines": _prose(lambda p: "\t" + p.strip()),
    "a forwarded mail": lambda t: "\n".join(f"> {line}" if line.strip() else ">" for line in t.split("\n")),
    "soft hyphens": lambda t: re.sub(r"(\w{5})(\w{5})", "\\1\u00ad\\2", t),
    "ligatures": lambda t: t.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "no-break hyphens": lambda t: re.sub(r"(?<=\w)-(?=\w)", "\u2011", t),
    "other spaces in figures": lambda t: t.replace("\u202f", " ").replace("\u00a0", "\u202f"),
    "typographic apostrophes": lambda t: t.replace("'", "’"),
    "bold figures": lambda t: re.sub(r"(?<=[ (])([€$£]?\d[\w.,]*[\w%€])(?=[ .,;:)])", r"**\1**", t),
    "names in italics": lambda t: re.sub(r"(?<=[ (])([A-ZÉ]\w+(?: [A-ZÉ]\w+)*)(?=[ .,)])", r"*\1*", t),
    "links": lambda t: re.sub(r"(?<= )([a-zé]{7,})(?= )", r"[\1](https://example.org/x)", t),
    "escaped marks": lambda t: re.sub(r"([-.$])", r"\\\1", t),
}
"""What a text may be written like, by what it is called."""

_SAME = str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’", "'"), "\u2010": "-", "\u00ad": None, "*": None, "\\": None})


def as_seen(words: str) -> str:
    """Quoted words as a reader sees them, in whatever form they are written."""
    words = re.sub(r"\]\(https://example.org/x\)|\[|(?m:^>)", "", unicodedata.normalize("NFKC", words).translate(_SAME))
    return " ".join(words.split())


def written(story: Path, form: str, root: Path) -> Analysis:
    """A labelled story with its articles in a form, written into `root` and read."""
    (root / "sources").mkdir(parents=True)
    for article in sorted((story / "sources").glob("*.md")):
        head, body = re.match(r"(---\n.*?\n---\n)(.*)", article.read_text("utf-8"), re.DOTALL).groups()  # type: ignore[union-attr]
        (root / "sources" / article.name).write_text(head + FORMS[form](body), "utf-8")
    return analyse(root)


def told(analysis: Analysis) -> tuple[Counter[tuple[str, ...]], Counter[tuple[str, str, str]]]:
    """The claims and the relations of a dossier, told by what a reader sees of them."""
    claims = {c.id: (c.source, as_seen(c.quote.exact), str(c.value), c.measure, str(c.time and c.time.iso)) for c in analysis.claims}
    pairs = [r for r in analysis.undecided.relations if {r.a, r.b} <= claims.keys()]
    relations = Counter((str(sorted((claims[r.a], claims[r.b]))), r.verdict.value, r.reasons[0].code) for r in pairs)
    return Counter(claims.values()), relations


def main(folder: Path) -> None:
    """Print a line for each form."""
    stories = sorted(p for p in folder.iterdir() if (p / "sources").is_dir())
    plain = {story: told(analyse(story)) for story in stories}
    for form in FORMS:
        lost = [[0, 0], [0, 0]]
        with tempfile.TemporaryDirectory() as at:
            for i, story in enumerate(stories):
                claims, relations = told(written(story, form, Path(at, str(i))))
                lost[0][0] += (plain[story][0] - claims).total()
                lost[0][1] += (claims - plain[story][0]).total()
                lost[1][0] += (plain[story][1] - relations).total()
                lost[1][1] += (relations - plain[story][1]).total()
                shutil.rmtree(Path(at, str(i)))
        of = [sum(found[kind].total() for found in plain.values()) for kind in (0, 1)]
        print(f"{form:28} claims -{lost[0][0]} +{lost[0][1]} of {of[0]}, relations -{lost[1][0]} +{lost[1][1]} of {of[1]}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
