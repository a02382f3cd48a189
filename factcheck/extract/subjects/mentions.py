"""Everything that a sentence names or speaks of and that could be what a figure is about, and how much an article speaks of each.

Names, places and common nouns are told alike: by a key under which mentions of one thing meet within an article, and by marks (concepts,
stems, spellings) under which they meet across articles and, as concepts know no language, across languages.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.extract.cues import AUXILIARY, DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, Speech
from factcheck.extract.deeds import tells_deed
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.names.clusters import NameCluster
from factcheck.extract.phrases import looks_like_noun
from factcheck.extract.subjects.actors import noun_phrases
from factcheck.extract.subjects.bearer import Shared
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit, lexicon
from factcheck.read.text import fold

_CLASSES = ("event", "organisation", "thing", "person", "property")  # of what could be a subject; the first of several counts
_SHORTEST = 4  # letters of a word that tells anything
_IN_TITLE = 4  # mentions that one in the title is worth
_LEAD = 2  # sentences that say what an article is about


@dataclass(slots=True, unsafe_hash=True)  # never changed, as `Token`
class Mention:
    """A name or noun phrase, `last` exclusive. `kind`: that of a name, else the class of its noun ("thing", "event", …, "unknown").

    `prepositional`, `definite`, `possessed`, `owner`: as in `actors.Phrase`. `bare`: neither a name nor behind an article. `marks`: what it
    shares with other mentions of the same thing.
    """

    first: int
    last: int
    key: str
    name: str
    kind: str
    marks: frozenset[str]
    named: bool = False
    prepositional: bool = False
    definite: bool = False
    possessed: bool = False
    bare: bool = False
    owner: int | None = None


class Mentions:
    """The mentions of an article, sentence by sentence, and what it makes of each of them.

    `count`: how often it has each mark; `paragraphs`: the same by paragraph; `titled`, `lead`: what its title and its first sentences speak
    of; `called`, `kinds`: the commonest wording of a key, and its kind; `nouns`: the keys of common nouns, the most frequent first.
    """

    def __init__(self, heading: Frame | None, laid: Sequence[Frame], clusters: Sequence[NameCluster], speech: Speech) -> None:
        self.frames = laid
        self._spellings = {c.name: frozenset(fold(form) for form in (c.name, *c.aliases)) for c in clusters}
        self._speech = speech
        self._lexicon = lexicon(speech.code)
        self.of_frame = [self._read(frame) for frame in laid]
        self.at = {id(frame): number for number, frame in enumerate(laid)}
        self.count: Counter[str] = Counter()
        self.paragraphs: dict[int, Counter[str]] = defaultdict(Counter)
        self.kinds: dict[str, str] = {}
        self.standings: dict[tuple[frozenset[str], str], Shared] = {}  # kept by `bearers`
        wordings: dict[str, Counter[str]] = defaultdict(Counter)
        lead: set[str] = set()
        for number, (frame, found) in enumerate(zip(laid, self.of_frame, strict=True)):
            paragraph = self.paragraphs[frame.sentence.paragraph]
            for m in found:
                self.count.update(m.marks)
                paragraph.update(m.marks)
                wordings[m.key][m.name] += 1
                self.kinds.setdefault(m.key, m.kind)
                if number < _LEAD:
                    lead |= m.marks
        self.lead = frozenset(lead)
        self.titled = frozenset(self._titled(heading))
        self.called = {key: max(sorted(seen), key=lambda w: seen[w]) for key, seen in wordings.items()}
        nouns = [key for key in self.called if key.startswith("~")]
        self.nouns = sorted(nouns, key=lambda k: (-self.count[k] - _IN_TITLE * (k in self.titled), k))

    def subject_of(self, number: int) -> Mention | None:
        """What a sentence is likely about: the first that it names behind no preposition."""
        return next((m for m in self.of_frame[number] if not m.prepositional and m.kind != "demonym"), None)

    def standing(self, marks: frozenset[str]) -> dict[str, float]:
        """How much the article speaks of a thing."""
        found = {"count": math.log1p(max([self.count[mark] for mark in marks], default=0))}
        found |= {sign: 1.0 for sign, where in (("titled", self.titled), ("lead", self.lead)) if not marks.isdisjoint(where)}
        return found

    def _titled(self, heading: Frame | None) -> Iterable[str]:
        if heading is None:
            return
        for m in self._read(heading):
            yield from m.marks
        yield from (hit.concept for hit in heading.hits)
        yield from (self._stem(token.low) for token in heading.tokens if len(token.low) >= _SHORTEST)

    def _stem(self, low: str) -> str:
        return "~" + self._speech.stem(low)

    def marks(self, name: str) -> frozenset[str]:
        """The spellings under which other articles may know a name."""
        return self._spellings.get(name) or frozenset((fold(name),))

    def marks_of_thing(self, name: str) -> frozenset[str]:
        """The spellings and the concepts of what no capital names, or not alone ("homes", "the Corbières fire")."""
        known = concepts()
        found = self._lexicon.concepts_of(name)
        return self.marks(name) | {id for id in found if id.startswith("~") or not known[id].generic}

    def _read(self, frame: Frame) -> list[Mention]:
        """The mentions of a sentence, from left to right."""
        found = [
            Mention(a, b, n.key, n.key, n.kind, self.marks(n.key), named=True, prepositional=after_preposition(frame, a))
            for a, b, n in frame.names
        ]
        taken = [False] * len(frame.tokens)
        for m in found:
            taken[m.first : m.last] = [True] * (m.last - m.first)
        for a, b, spot in frame.places:
            if a >= frame.dateline and not any(taken[a:b]):
                kind = "place" if spot.form == "name" else "demonym"
                words = frame.words(a, b)
                marks = frozenset((fold(words), spot.place_id))
                found.append(Mention(a, b, words, words, kind, marks, named=True, prepositional=after_preposition(frame, a)))
                taken[a:b] = [True] * (b - a)
        opening = next((i for i, token in enumerate(frame.tokens) if token.kind != "mark"), 0)
        for p in noun_phrases(frame, self._speech):
            taken[p.first : p.last] = [True] * (p.last - p.first)
            kind = next((c for c in _CLASSES if c in p.classes), "unknown")
            if kind == "unknown" and p.classes:
                continue  # a change, a word of saying, what only describes
            opens = self._speech.nouns_capitalised and not p.definite and p.first == opening
            if not (opens and (kind == "unknown" or (kind == "event" and self._is_participle(frame, p.first)))):
                # "Zuletzt waren es 300", "Verletzt wurde niemand": the first word of a sentence is no noun for its capital alone
                key, marks = self._noun(frame, p.first, p.last, p.head)
                words, free = frame.words(p.first, p.last), not p.definite
                found.append(
                    Mention(p.first, p.last, key, words, kind, marks, False, p.prepositional, p.definite, p.possessed, free, p.owner)
                )
        found += self._alone(frame, taken)
        return sorted(found, key=lambda m: (m.first, m.last))

    def _noun(self, frame: Frame, first: int, last: int, head: int) -> tuple[str, frozenset[str]]:
        """The key and the marks of a noun phrase."""
        known = concepts()
        marks = {h.concept for h in frame.hits if first <= h.first < last and h.concept in known and not known[h.concept].generic}
        marks |= {self._stem(frame.tokens[i].low) for i in range(first, last) if len(frame.tokens[i].low) >= _SHORTEST}
        key = self._stem(frame.tokens[head].low)
        return key, frozenset(marks | {key})

    def _is_noun(self, frame: Frame, hit: Hit) -> bool:
        """Whether a known word can be a noun: no preposition ("contre 15"), no verb behind a pronoun or auxiliary ("chacun a dépensé")."""
        led = hit.first > 0 and frame.flags[hit.first - 1] & DETERMINER
        if hit.first == hit.last and frame.flags[hit.first] & PREPOSITION and not led:
            return False
        if hit.first and frame.flags[hit.first - 1] & (PRONOUN | AUXILIARY) and not frame.flags[hit.first - 1] & (DETERMINER | PREPOSITION):
            return self._speech.nouns_capitalised and frame.tokens[hit.first].capital
        if any(cue.first <= hit.first <= cue.last > cue.first for cue in frame.cues_of("speech.count")):
            return False  # "la police parle de 7 500"
        if hit.first == hit.last and tells_deed(frame, hit.first, self._speech):
            return False  # "built", "began", "Fermé en mars"
        return looks_like_noun(frame, hit, self._speech)

    def _is_participle(self, frame: Frame, at: int) -> bool:
        """Whether a word at the head of its sentence is, by its form and the verb behind it, what was done: "Verletzt wurde niemand"."""
        following = frame.flags[at + 1] if at + 1 < len(frame.tokens) else 0
        return bool(following & AUXILIARY) and self._speech.verbs.participle(frame.tokens[at])

    def _acts(self, frame: Frame, hit: Hit, taken: Sequence[bool]) -> bool:
        """Whether a word is, by where it stands, a verb or an adjective where those follow their noun: right behind a noun or a name ("la
        Ville verse", "Los trabajos empezarán"), or right before a number with nothing to open it as a noun ("puis réclame deux euros")."""
        at = hit.first
        if not self._speech.noun_first or hit.last > at or at == 0 or frame.tokens[at].capital:
            return False
        opened = frame.flags[at - 1] & (DETERMINER | POSSESSIVE | PREPOSITION) and not taken[at - 1]
        numbered = any(a == at + 1 for a, _, f in frame.figures if f.kind != "rank")
        return taken[at - 1] or (numbered and not opened)

    def _alone(self, frame: Frame, taken: Sequence[bool]) -> Iterable[Mention]:
        """Known nouns outside of every phrase ("41,500 burglaries", "asylum applications from Syria")."""
        known = concepts()
        spans: dict[tuple[int, int], list[str]] = defaultdict(list)
        counting = {i for a, b, f in frame.figures if f.kind in ("number", "unit", "rate", "money") for i in range(a, b)}
        for hit in frame.hits:
            found = known.get(hit.concept)
            if found is None or found.generic or found.cls not in _CLASSES or any(taken[hit.first : hit.last + 1]):
                continue
            if (not frame.covered[hit.first] or hit.first in counting) and self._is_noun(frame, hit) and not self._acts(frame, hit, taken):
                spans[hit.first, hit.last + 1].append(hit.concept)
        for (a, b), ids in spans.items():
            kind = next(c for c in _CLASSES if any(known[id].cls == c for id in ids))
            key, marks = self._noun(frame, a, b, b - 1)
            yield Mention(a, b, key, frame.words(a, b), kind, marks, prepositional=after_preposition(frame, a), bare=True)
