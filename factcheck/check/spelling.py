"""Names of a draft that no source spells so, where one spells all but the same: "Steinman" of "Steinmann"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.reading import Reading
from factcheck.check.outcome import Fault
from factcheck.check.spans import Spans
from factcheck.check.stated.draft import Draft
from factcheck.extract.names.clusters import NameCluster
from factcheck.lang import pack
from factcheck.lang.kinds import nouns_capitalised
from factcheck.link.linked import Entity
from factcheck.model import Reason
from factcheck.model.once import once_with
from factcheck.read.text import Token, fold

CODE = "S106"
_LETTERS, _LONG = 5, 9  # of a name in which one letter may be a slip, and in which two may


@dataclass(slots=True)
class _Written:
    """How a word is written with a capital, how often, and where first."""

    text: str
    at: int
    label: str
    often: int = 1


def misspelled(draft: Draft, reading: Reading, names: Iterable[NameCluster], evidence: Evidence, entities: Iterable[Entity]) -> list[Fault]:
    """The names of a draft that no source of its language has, and that differ by a letter or two from one that a source has, or, where
    none has it, the draft itself more often. `names`: those of the draft; `entities`: those of the sources."""
    language = reading.source.language
    theirs, plain = _of_sources(evidence, language)
    mine, _ = _written([("", reading)])
    asked = _words(name for cluster in names for name in (cluster.name, *cluster.aliases))
    named = theirs.keys() - plain  # where all nouns have a capital, those of which something is claimed
    if nouns_capitalised(language):
        named &= _words(name for entity in entities for name in (entity.name, *entity.aliases))
    endings = tuple(pack(language).part("check").get("name_endings", []))
    places = Spans((start, end) for start, end, mark in reading.marks if mark[:2] == "p:")
    found = []
    for key, word in mine.items():
        if key not in asked or len(key) < _LETTERS or key in theirs or key in plain or places.meet(word.at, word.at + 1):
            continue  # (a place that is known is spelled as it is: "Germany" beside "German")
        others = [w for k, w in theirs.items() if k in named and _slip(key, k, endings)]
        others = others or [w for k, w in mine.items() if k in asked and w.often > word.often and _slip(key, k, endings)]
        if others:
            found.append(_fault(draft, word, max(others, key=lambda w: (w.often, w.text))))
    return found


@once_with
def _of_sources(evidence: Evidence, language: str) -> tuple[Mapping[str, _Written], frozenset[str]]:
    """The words of the sources of a language, gathered once however many drafts are checked against them."""
    sources = (text for text in evidence.readings.values() if text.source.language == language)
    return _written((evidence.label(text.source.name), text) for text in sources)


def _written(texts: Iterable[tuple[str, Reading]]) -> tuple[Mapping[str, _Written], frozenset[str]]:
    """The words of some texts that have a capital, without accents, and those that stand without one as well."""
    found: dict[str, _Written] = {}
    plain = set[str]()
    for label, text in texts:
        for token in (t for sentence in text.sentences for t in sentence.tokens if t.kind == "word"):
            for part, start in _parts(token):
                key = fold(part)
                if not part[:1].isupper():
                    plain.add(key)
                elif key in found:
                    found[key].often += 1
                else:
                    found[key] = _Written(part, start, label)
    return found, frozenset(plain)


def _parts(token: Token) -> Sequence[tuple[str, int]]:
    """The parts of a word with hyphens, each with its place."""
    out, at = [], token.start
    for part in token.text.split("-"):
        out.append((part.removesuffix("'s").removesuffix("’s"), at))
        at += len(part) + 1
    return out


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for name in names for word in name.replace("-", " ").split())


def _slip(one: str, other: str, endings: tuple[str, ...]) -> bool:
    """Whether two words are likely one with a slip: they begin alike, differ in a letter, of long ones in two, and not by an ending."""
    from rapidfuzz.distance import OSA

    if one[0] != other[0] or len(other) < _LETTERS - 1 or any(c.isdigit() for c in one + other):
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long.endswith(endings):
        return False
    most = 2 if len(short) >= _LONG else 1
    return 0 < OSA.distance(one, other, score_cutoff=most) <= most


def _fault(draft: Draft, word: _Written, other: _Written) -> Fault:
    start, end = draft.span(word.at, word.at + len(word.text))
    name = "check.spelling.source" if other.label else "check.spelling.draft"
    values = {"quote": draft.content[start:end], "theirs": other.text, "source": other.label}
    return Fault(start, end, Reason(code=CODE, key=name, values=values))
