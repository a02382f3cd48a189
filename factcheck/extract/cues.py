"""Words that steer the reading: who speaks, how sure the text is, what points back, what ties one figure to another.

The words are data (`lang/<code>/speech.toml`, `measuring.toml`, `counted.toml`); each list there is a kind of cue, named "section.key"
("speech.verb", "links.part_of").
"""

# ruff: noqa: RUF009  (a declared field says how to read it, and has no default that all would share)

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.extract.times.tense import Verbs, verbs
from factcheck.lang import Pack, being
from factcheck.lang.declared import data_at, flag, in_order, made, one_of, read
from factcheck.lang.kinds import STANDING
from factcheck.lang.listed import meant
from factcheck.lang.superlatives import degrees
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, tokenize

# Lists whose words inflect meet by their stem; all others are compared as written.
_PLURALS = ("", "s", "es", "x", "e", "n", "en")  # endings of plurals in the languages that are read
_DATIVE_IN_N = ("e", "er", "el")  # endings of German plurals that take an "n" behind "mit" and "von"
_STEMMED = frozenset({"speech.verb", "speech.count", "speech.party", "one.person", "one.casualty", "one.loss"})
_STEMMED_SECTIONS = frozenset({"event", "role", "anaphora", "topic", "change", "scene"})
_MEMORY = 200_000
_SECONDS = 2_000

DETERMINER = 1
POSSESSIVE = 2
PREPOSITION = 4
GENITIVE = 8
COORDINATOR = 16
RELATIVE = 32
PRONOUN = 64
AUXILIARY = 128
NEGATION = 256
FILLER = 512
_CLASSES = {
    "determiner": DETERMINER,
    "possessive": POSSESSIVE,
    "preposition": PREPOSITION,
    "genitive": GENITIVE | PREPOSITION,
    "coordinator": COORDINATOR,
    "relative": RELATIVE,
    "pronoun": PRONOUN,
    "auxiliary": AUXILIARY,
    "negation": NEGATION,
    "filler": FILLER,
}
STRUCTURAL = DETERMINER | POSSESSIVE | PREPOSITION | COORDINATOR | RELATIVE | AUXILIARY | NEGATION


@dataclass(slots=True, unsafe_hash=True)  # never changed, as `Token`
class Cue:
    """Token indexes of one sentence (both inclusive) and the list that the words stand in."""

    first: int
    last: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    value: str
    rest: tuple[str, ...]
    stemmed: bool


@dataclass(frozen=True, slots=True)
class _Begins:
    """What may begin with a word: entries of that word alone, one a kind, and longer ones, found by their second word."""

    alone: tuple[_Entry, ...]
    longer: tuple[_Entry, ...]
    seconds: dict[str, tuple[_Entry, ...]]


@dataclass(eq=False)
class Grammar:
    """How words are built and ordered in a language."""

    nouns_capitalised: bool = flag("speech.names.nouns_capitalised")
    bare_years: bool = flag("speech.names.bare_years")  # a year needs no preposition ("wurde 1972 gebaut")
    particles: frozenset[str] = one_of("speech.names.particles")
    noun_first: bool = flag("speech.names.noun_first", missing=True)
    drops_pronouns: bool = flag("speech.names.drops_pronouns")  # "Fue alcaldesa": a subject that goes without saying has no word
    before_noun: frozenset[str] = one_of("speech.names.before_noun")  # adjectives that stand before their noun where others follow it
    oblique: frozenset[str] = one_of("speech.names.oblique")  # articles that no subject of a clause has ("den", "dem")
    plurals: frozenset[str] = one_of("speech.names.plurals")  # irregular ones; with them given, a regular one ends in "s"
    participle_endings: tuple[str, ...] = in_order("speech.names.participle_endings")  # plural: "38 annulés et 12 déroutés"
    declined_endings: tuple[str, ...] = in_order("speech.names.declined_endings")  # of adjectives before a noun: "der hohe Deich"
    adjective_tails: frozenset[str] = one_of("speech.names.adjective_tails")  # behind a hyphen: "Lisbon-based"
    science_endings: tuple[str, ...] = in_order("speech.names.science_endings")  # of nouns that say what somebody studies
    role_endings: tuple[str, ...] = in_order("speech.names.role_endings")  # of nouns that say what somebody does
    infinitive: frozenset[str] = one_of("speech.names.infinitive")  # what stands before one: "to"
    verbs: Verbs = made(verbs)
    verb_endings: tuple[str, ...] = in_order("speech.names.verb_endings")
    adverb_endings: tuple[str, ...] = in_order("speech.names.adverb_endings")  # of words that are no nouns: "nationally"
    people_endings: tuple[str, ...] = in_order("speech.names.people_endings")  # of nouns that are people
    verb_prefixes: frozenset[str] = one_of("speech.names.verb_prefixes")  # that part from their verb: "aus-ge-flogen"
    participle_mark: str = made(lambda pack: data_at(pack, "speech.names.participle_mark", ""))  # between the two
    noun_endings: tuple[str, ...] = in_order("speech.names.noun_endings", missing="-")  # of nouns for what is done, in the plural
    no_nouns: frozenset[str] = one_of("speech.names.no_nouns")  # end like plurals and are none: "ailleurs", "antes"
    native_plurals: tuple[str, ...] = in_order("speech.names.native_plurals", missing="s")  # of those who come from somewhere
    native_singulars: tuple[str, ...] = in_order("speech.names.native_singulars")  # that end like them
    before_several: frozenset[str] = one_of("speech.names.before_several")  # articles of a plural
    of_several: frozenset[str] = one_of("speech.names.of_several")  # articles that say of several that they are meant: "des"
    not_people: frozenset[str] = one_of("speech.names.not_people")
    # of verbs that say what would be, or what is only said to be
    conditional: tuple[str, ...] = in_order("speech.names.conditional_endings")
    future: tuple[str, ...] = in_order("speech.names.future_endings")  # of verbs that say what will be


class Speech(Grammar):
    """The cues and closed word classes of one language."""

    def __init__(self, language: Pack) -> None:
        super().__init__(**read(Grammar, language))
        self.code = language.code
        self.language = language
        self._stem = stemmer(language.code)
        self._stems: dict[str, str] = {}
        self._exact: dict[str, list[_Entry]] = {}
        self._by_stem: dict[str, list[_Entry]] = {}
        self._starts: dict[str, _Begins] = {}
        self.flags: dict[str, int] = {}
        for word_class, flag_ in _CLASSES.items():
            for word in data_at(language, f"speech.words.{word_class}"):
                self.flags[word] = self.flags.get(word, 0) | flag_
        lists = _lists(language)
        self.phrases: dict[str, tuple[str, ...]] = {
            f"{section}.{key}": tuple(words) for section, rows in lists.items() for key, words in rows.items()
        }
        for kind, phrases in self.phrases.items():
            for phrase in phrases:
                self._add(kind, phrase)
        self.senses: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
            word: tuple((unit, tuple(beginnings)) for unit, beginnings in units.items())
            for word, units in data_at(language, "counted.senses", {}).items()
        }
        self._counts: dict[str, str] = {word: unit for unit, words in lists["counts"].items() for word in words}

    def counted(self, low: str) -> str | None:
        """The unit that the plural of a noun is listed with ("bête": animals)."""
        return next((unit for ending in _PLURALS if (unit := self._counts.get(low + ending)) is not None), None)

    def stem(self, low: str) -> str:
        """The stem of a lower-case word, remembered."""
        found = self._stems.get(low)
        if found is None:
            if len(self._stems) > _MEMORY:
                self._stems.clear()
            found = self._stems[low] = self._stem(low)
        return found

    def _add(self, kind: str, phrase: str) -> None:
        section = kind.partition(".")[0]
        if section == "counts" and self.nouns_capitalised and phrase.endswith(_DATIVE_IN_N):
            self._enter(kind, phrase + "n", stemmed=False)
        self._enter(kind, phrase, stemmed=kind in _STEMMED or section in _STEMMED_SECTIONS or section.startswith("of_"))

    def _enter(self, kind: str, phrase: str, *, stemmed: bool) -> None:
        if phrase.startswith("="):  # as written, in a list whose other words meet by their stem
            phrase, stemmed = phrase[1:], False
        elided = phrase.endswith("'")
        lows = [token.low for token in tokenize(phrase + "a" if elided else phrase)]
        if elided:
            lows.pop()  # a word that is cut short is one only before another: "faux qu'"
        if not lows:
            return
        if stemmed:
            lows = [self.stem(low) for low in lows]
        entry = _Entry(kind, phrase, tuple(lows[1:]), stemmed)
        (self._by_stem if stemmed else self._exact).setdefault(lows[0], []).append(entry)

    def _start(self, low: str) -> _Begins:
        if len(self._starts) > _MEMORY:
            self._starts.clear()
        found: tuple[_Entry, ...] = (*self._exact.get(low, ()), *self._by_stem.get(self.stem(low), ()))
        alone = {e.kind: e for e in reversed(found) if not e.rest}
        begins = self._starts[low] = _Begins(tuple(e for e in found if alone.get(e.kind) is e), tuple(e for e in found if e.rest), {})
        return begins

    def _continued(self, begins: _Begins, low: str) -> tuple[_Entry, ...]:
        """The longer entries whose second word this is."""
        if len(begins.seconds) > _SECONDS:
            begins.seconds.clear()
        stem = self.stem(low)
        found = begins.seconds[low] = tuple(e for e in begins.longer if e.rest[0] == (stem if e.stemmed else low))
        return found

    def find(self, tokens: Sequence[Token]) -> list[Cue]:
        """All cues of a sentence from left to right; of one kind, the longest at each place."""
        cues: list[Cue] = []
        starts = self._starts
        count = len(tokens)
        for at in range(count):
            low = tokens[at].low
            begins = starts.get(low)
            if begins is None:
                begins = self._start(low)
            longer: tuple[_Entry, ...] = ()
            if begins.longer and at + 1 < count:
                second = tokens[at + 1].low
                known = begins.seconds.get(second)
                longer = self._continued(begins, second) if known is None else known
            if not longer:
                for entry in begins.alone:
                    cues.append(Cue(at, at, entry.kind, entry.value))
                continue
            best = {entry.kind: Cue(at, at, entry.kind, entry.value) for entry in begins.alone}
            for entry in longer:
                last = at + len(entry.rest)
                if last < count and self._matches(tokens, at + 1, entry) and (entry.kind not in best or best[entry.kind].last < last):
                    best[entry.kind] = Cue(at, last, entry.kind, entry.value)
            cues.extend(best.values())
        return cues

    def _matches(self, tokens: Sequence[Token], at: int, entry: _Entry) -> bool:
        for word in entry.rest:
            low = tokens[at].low
            if (self.stem(low) if entry.stemmed else low) != word:
                return False
            at += 1
        return True


@cache
def speech(language: Pack) -> Speech:
    """The cues of a language; nearly empty where its pack has no `speech.toml`."""
    return Speech(language)


def _lists(language: Pack) -> dict[str, dict[str, Any]]:
    """The lists of phrases of a language, by section and key."""
    sections = {**language.part("speech"), **language.part("measuring")}
    rank = sections.get("rank", {})
    most = {way: [*meant(rank.get(way, ()), degrees(language.code))] for way in ("up", "down")}
    sections["rank"] = {**rank, **most, "is": sorted(being(language.code, *STANDING))}
    sections["counts"] = _joined(sections.get("counts", {}), data_at(language, "counted.counts", {}))
    return {name: rows for name, rows in sections.items() if name not in ("words", "names")}


def _joined(one: dict[str, list[str]], other: dict[str, list[str]]) -> dict[str, list[str]]:
    """The rows of two tables; a word that both have belongs to the second."""
    moved = {word for words in other.values() for word in words}
    rows = {key: [word for word in words if word not in moved] for key, words in one.items()}
    return {key: [*rows.get(key, []), *other.get(key, [])] for key in [*rows, *(key for key in other if key not in rows)]}
