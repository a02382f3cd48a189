"""What a reader asks for: the kind of answer, the measure that a question word stands for, and the words to look for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path

from factcheck.acts.bags import Bag, bag_of, nouns_capitalised
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.places.reading import places
from factcheck.extract.times.reading import times
from factcheck.lang import languages, pack
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import Hit, lexicon
from factcheck.measures.stemming import stemmer
from factcheck.model import Kind, TimeSpan
from factcheck.model.time_iso import parse_time
from factcheck.read.source import detect_language
from factcheck.read.text import Token, tokenize

_YEARS = range(1900, 2101)
_SHORTEST = 3  # letters of a word that tells something
_HEADS = ("event", "action", "person", "property")  # classes of concepts that tell what is asked for where no noun is counted


@dataclass(frozen=True)
class Asked:
    """A reader's question. `language`: the one it is asked in. `named`: where in it things of the dossier are named, as offsets."""

    text: str
    language: str
    named: tuple[tuple[int, int], ...] = ()

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its words and marks."""
        return tokenize(self.text)

    @cached_property
    def kinds(self) -> Mapping[Kind, int]:
        """The kinds of claim that answer it, each with its place in the order of likelihood; empty where it does not say."""
        asked = [self._row(key) for _, _, key in self._matches]
        # "how much does it cost?" asks for no quantity
        rows = [row.get("kinds", ()) for row in asked if row.get("concepts") or not self.meant]
        return {Kind(kind): min(row.index(kind) for row in rows if kind in row) for row in rows for kind in row}

    @cached_property
    def meant(self) -> Bag:
        """The concepts that its question words stand for: "how fast" asks for a speed. One of them is enough."""
        return frozenset(id for _, _, key in self._matches for id in self._row(key).get("concepts", ()))

    @cached_property
    def counted_at(self) -> int | None:
        """Which token stands right behind "how many"."""
        starts = {a for a, _, _ in self._matches}
        return max((b for _, b, key in self._matches if key == "number" and b < len(self.tokens) and b not in starts), default=None)

    @cached_property
    def counted(self) -> Bag:
        """The concepts of the noun right behind "how many"."""
        return frozenset(hit.concept for hit in self._hits if hit.first == self.counted_at)

    @cached_property
    def head(self) -> tuple[int, int] | None:
        """The tokens that say what is asked for: the question words where they stand for a measure, the noun behind "how many", a measure
        that is named, else what happens or who; None where no concept knows it."""
        if self.meant:
            return next((a, b) for a, b, key in self._matches if self._row(key).get("concepts"))
        rest = [h for h in self._hits if not any(a <= h.first < b for a, b, _ in self._matches)]
        counted = [h for h in rest if h.first == self.counted_at and not concept(h.concept).generic]
        named = [h for h in rest if concept(h.concept).cls == "property"] if self.counted_at is None else []
        happens = [h for h in rest if h.first != self.counted_at and concept(h.concept).cls in _HEADS]
        return next(((h.first, h.last + 1) for h in (*counted, *named, *happens)), None)

    @cached_property
    def sought(self) -> Bag:
        """The concepts of what is asked for (see `head`); one of them is enough."""
        return self.meant or self.concepts.get(self.head or (0, 0), frozenset())

    @cached_property
    def hinted(self) -> Bag:
        """The concepts that stand in its question words by themselves ("how long": a length)."""
        return frozenset(h.concept for h in self._hits if any(a <= h.first < b for a, b, _ in self._matches))

    @cached_property
    def concepts(self) -> Mapping[tuple[int, int], Bag]:
        """The concepts of its words by the tokens that stand for them; words may mean several."""
        spans = {(h.first, h.last + 1) for h in self._hits}
        return {span: frozenset(h.concept for h in self._hits if (h.first, h.last + 1) == span) for span in sorted(spans)}

    @cached_property
    def terms(self) -> Bag:
        """The words to look for: concepts that say something, names, places, and longer words that no concept knows."""
        spots = [*((self.tokens[a].start, self.tokens[b - 1].end) for a, b, _ in self._matches), *self.named]
        asks = {words[0] for words, _ in _rows(self.language)}  # "quel" alone
        plain = [t for t in self.tokens if not (grammatical(t.low, self.language) or t.low in asks)]
        rest = [t for t in plain if not any(a <= t.start < b for a, b in spots)]
        where = places(self.text, pack(self.language))
        stand = {t.start for t in rest for p in where if p.start <= t.start < p.end}
        found = {w for w in words_of([t for t in rest if t.start not in stand], self.language) if w[1:2] == ":" or _tells(w)}
        return frozenset(found | {f"p:{p.place_id}" for p in where})

    @cached_property
    def times(self) -> tuple[TimeSpan, ...]:
        """The times it names."""
        return tuple(time for _, _, time in self.times_at(None))

    def times_at(self, published: TimeSpan | None) -> list[tuple[int, int, TimeSpan]]:
        """The times it names, as an article of that day would mean them, each with its offsets; a bare year is one."""
        rules = pack(self.language)
        found = [(w.start, w.end, w.time) for w in times(self.text, rules, numerals(self.text, rules), published)]
        years = [t for t in self.tokens if t.text.isdigit() and int(t.text) in _YEARS]
        return found + [(t.start, t.end, parse_time(t.text)) for t in years if not any(a <= t.start < b for a, b, _ in found)]

    def figures(self, spoken: Iterable[str]) -> frozenset[Decimal]:
        """The figures that it names, read as each language of the dossier (`spoken`) writes them; years are none."""
        if not any(c.isdigit() for c in self.text):
            return frozenset()
        found = [n.value for code in sorted({*spoken, *asking()}) for n in numerals(self.text, pack(code)) if n.form in ("digits", "mixed")]
        return frozenset(v for v in found if not (v == v.to_integral_value() and int(v) in _YEARS))

    def _row(self, key: str) -> Mapping[str, list[str]]:
        """What a question word asks for; "how high is the damage?" names a measure of its own and asks for no height."""
        row = _answers()[key]
        return _answers()[row["named"][0]] if "named" in row and self._names_measure else row

    @cached_property
    def _names_measure(self) -> bool:
        asks = [(a, b) for a, b, key in self._matches if "named" in _answers()[key]]
        hits = [h for h in self._hits if not any(a <= h.first < b for a, b in asks)]
        return any(concept(h.concept).cls == "property" and (self.is_noun(h.first) or self._asks_at(h.first)) for h in hits)

    def _asks_at(self, at: int) -> bool:
        return any(a <= at < b for a, b, _ in self._matches)

    def is_noun(self, at: int) -> bool:
        """Whether a word is a noun for certain: counted, behind an article or a genitive ("Ibera's profit"), or spelt as nouns are."""
        if at == self.counted_at or (nouns_capitalised(self.language) and self.tokens[at].capital):
            return True
        words = pack(self.language).part("speech").get("words", {})
        known = {*words.get("determiner", ()), *words.get("possessive", ())}
        narrowing = {h.first for h in self._hits if concept(h.concept).cls == "qualifier"}  # "the net debt"
        spot = next((i for i in range(at - 1, -1, -1) if i not in narrowing), 0)
        before = self.tokens[spot]
        return at > 0 and (before.low in known or f"{before.low}'" in known or before.text.endswith(("'s", "’s")))

    @cached_property
    def _hits(self) -> Sequence[Hit]:
        """The concepts of its words; those of grammar ("war") mean none."""
        hits = lexicon(self.language).annotate(self.tokens)
        return [h for h in hits if not all(grammatical(t.low, self.language) for t in self.tokens[h.first : h.last + 1])]

    @cached_property
    def _matches(self) -> list[tuple[int, int, str]]:
        return _question_words(self.tokens, self.language)


def words_of(tokens: Sequence[Token], language: str) -> Bag:
    """The words of a stretch of text as those of a question are looked for: what languages share (`acts.bags`), and stems of its own."""
    stem = stemmer(language)
    own = {
        f"s:{language}:{stem(t.low)}" for t in tokens if t.kind == "word" and len(t.low) >= _SHORTEST and not grammatical(t.low, language)
    }
    return bag_of(tokens, language) | own


def asking() -> tuple[str, ...]:
    """The languages in which a question may be asked: those whose packs have question words."""
    return tuple(code for code in languages() if pack(code).part("ask"))


def languages_of(text: str) -> tuple[str, ...]:
    """In which languages a question may be: that of its question words, else of its common words; all of them for "billet musée"."""
    tokens = tokenize(text)
    found = {code: sum(b - a for a, b, _ in _question_words(tokens, code)) for code in asking()}
    likely = detect_language(text)
    best = max(found, key=lambda code: (found[code], code == likely), default=likely)
    if found.get(best):
        return (best,)
    return (likely,) if any(grammatical(t.low, likely) for t in tokens) else asking()


def grammatical(word: str, language: str) -> bool:
    """Whether a word, in small letters, is one of grammar."""
    known = pack(language)
    return any(
        word in words
        for words in (known.part("numbers").get("labels", {}).get("stop_words", []), known.part("text").get("common_words", []))
    )


def _question_words(tokens: Sequence[Token], code: str) -> list[tuple[int, int, str]]:
    """The question words among some tokens, the longest where they overlap: first token, the one behind the last, their key."""
    lows = [t.low for t in tokens]
    hits = [(i, i + len(p), key) for p, key in _rows(code) for i in range(len(lows)) if tuple(lows[i : i + len(p)]) == p]
    taken: list[tuple[int, int, str]] = []
    for first, behind, key in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if all(behind <= a or b <= first for a, b, _ in taken):
            taken.append((first, behind, key))
    return taken


@cache
def _rows(code: str) -> list[tuple[tuple[str, ...], str]]:
    return [(tuple(t.low for t in tokenize(w)), key) for key, words in pack(code).part("ask").items() for w in words]


@cache
def _answers() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("answers.toml").read_text("utf-8"))


def _tells(id: str) -> bool:
    """Whether a concept says by itself what is asked for."""
    return not concept(id).generic and concept(id).cls not in ("speech", "change")
