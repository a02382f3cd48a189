"""Wordings to concepts, one lexicon a language.

`lang/<code>/concepts/` lists the wordings of each concept. Words meet by their Snowball stem, so one form is enough; where two
concepts share a stem (French "vent", wind, and "vente", sale) the forms are told apart by their ending. A wording may begin with "_":
then it counts only where it is not capitalised ("_march", the month is "March"); a German noun that is a form of a verb as well
("Betrug") only where it is. One that begins with "?" means something else more
often than not ("round", "holding"): it counts only where the sentence holds another concept of its field. A hyphened wording is found
with, without and instead of its hyphen. Where the language says so (`[forms] compounds`), an unknown word is split into known ones.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from factcheck.lang import Pack, pack
from factcheck.measures.concept import HAPPENS, concepts
from factcheck.measures.stemming import stemmer

_VOWELS = "aeiouáéíóúâêôãõ"
_VOWELS_OF_COMPOUNDS = "aeiouyäöü"
_CLUSTER = re.compile(r"[^aeiouyäöü]{2}[bcdgklmnpqrvwxz]$")
_LONGEST = 40  # letters of a word that is still taken apart: the longest compounds of news prose; keeps the work linear
_LONGEST_PREFIX = 5  # letters of a prefix that stands before the mark of a participle ("her-ge-stellt")
_MEMORY = 200_000  # distinct words remembered before starting anew, so that an endless text cannot fill the memory


class Word(Protocol):
    """What a token must have: the text and its lower case with straight apostrophes."""

    @property
    def text(self) -> str: ...
    @property
    def low(self) -> str: ...


@dataclass(slots=True, unsafe_hash=True)  # never changed; `frozen` would make each of the very many cost four times as much
class Hit:
    """A wording of a concept: token indexes of one sentence, both inclusive."""

    first: int
    last: int
    concept: str


class _Node:
    __slots__ = ("children", "concepts", "large", "small", "weak")

    def __init__(self) -> None:
        self.concepts: tuple[str, ...] = ()
        self.small: tuple[str, ...] = ()  # only where the word is not capitalised
        self.large: tuple[str, ...] = ()  # only where it is
        self.weak: tuple[str, ...] = ()  # only beside another concept of its field
        self.children: dict[str, _Node] = {}


_Row = tuple[list[str], str, str]  # the words of a wording, its concept, its mark


class Lexicon:
    """All wordings of one language."""

    def __init__(self, language: Pack) -> None:
        table = dict(language.part("concepts"))
        forms: dict[str, Any] = table.pop("forms", {})
        self._snowball = stemmer(language.code)
        self._endings: tuple[str, ...] = tuple(sorted(forms.get("endings", ["s"]), key=lambda e: (-len(e), e)))
        self._plural = tuple(ending for ending in self._endings if ending in ("s", "x"))
        self._before_es: str = forms.get("es_after", "")
        self._singulars: tuple[tuple[str, str], ...] = tuple(sorted(forms.get("singular", {}).items(), key=lambda e: (-len(e[0]), e[0])))
        self._prefixes = frozenset(forms.get("prefixes", []))
        self._short_heads = frozenset(forms.get("short_heads", []))
        self._no_heads: frozenset[str] = frozenset(forms.get("no_heads", []))
        self._verbs: tuple[tuple[str, str], ...] = tuple(sorted(forms.get("verbs", {}).items(), key=lambda e: (-len(e[0]), e[0])))
        self._whole = frozenset(forms.get("whole", []))  # no forms of a word that they share a stem with
        self._no_verbs = frozenset(forms.get("no_verbs", []))
        self._participle: str = forms.get("participle", "")
        self._links: tuple[str, ...] = tuple(forms.get("links", [""])) if forms.get("compounds") else ()
        self.wordings: list[tuple[str, str]] = [(wording, id) for rows in table.values() for id, words in rows.items() for wording in words]
        self._split: dict[str, dict[str, str]] = {}
        self._root: dict[str, _Node] = {}
        self._unread: dict[str, list[_Row]] = defaultdict(list)  # by the key of their first word, until a text holds that word
        self._starts: dict[str, _Node | None] = {}
        self._keys: dict[str, str] = {}
        self._stems: dict[str, str] = {}  # of the words of all wordings
        verbs = _verbs_like_nouns(language)
        rows = [
            (row, id, "^" if wording.lower() in verbs and wording[0].isupper() else mark)
            for wording, id in self.wordings
            for row, mark in _variants(wording)
            if row
        ]
        named = {word: None for row, _, _ in rows for word in row}
        self._whole |= _of_grammar(language).difference(row[0] for row, _, _ in rows if len(row) == 1)
        self._stems = {word: self._stem(word) for word in named}
        self._tell_apart(rows)
        for row in rows:
            self._unread[self._key(row[0][0])].append(row)

    def annotate(self, tokens: Sequence[Word]) -> list[Hit]:
        """The wordings in the tokens of one sentence, from left to right, the longest at each place; words of a hit begin no other."""
        hits: list[Hit] = []
        weak: list[Hit] = []
        starts = self._starts
        at = 0
        end = len(tokens)
        while at < end:
            low = tokens[at].low
            try:
                node = starts[low]
            except KeyError:
                node = self._start(low)
            if node is not None and "-" in low and _is_place(tokens[at].text):
                node = self._first(self._key(low))
            if node is None:
                at += 1
                continue
            last = at
            best = node if node.concepts or node.small or node.large or node.weak else None
            step = at + 1
            while node.children and step < end:
                below = node.children.get(self._key(tokens[step].low))
                if below is None:
                    break
                node = below
                if node.concepts or node.small or node.weak:
                    best, last = node, step
                step += 1
            if best is not None:
                for id in best.concepts:
                    hits.append(Hit(at, last, id))
                if best.small or best.large:
                    for id in best.large if tokens[at].text[:1].isupper() else best.small:
                        hits.append(Hit(at, last, id))
                if best.weak:
                    weak += (Hit(at, last, id) for id in best.weak)
            at = last + 1
        return _with_context(hits, weak) if weak else hits

    def concepts_of(self, words: str) -> tuple[str, ...]:
        """The concepts in a few words, sorted, without repeats; `("~stem",)` of the last word where there is none."""
        tokens = [_Plain(word, word.lower().replace("’", "'")) for word in _words(words)]
        found = sorted({hit.concept for hit in self.annotate(tokens)})
        if found or not tokens:
            return tuple(found)
        return (self.unknown(tokens[-1].low),)

    def doubtful(self, word: str) -> tuple[str, ...]:
        """The concepts that a word names only where something else says so, as that it is counted does ("120 libros")."""
        node = self._first(self._make_key(word))
        return node.weak if node is not None else ()

    def unknown(self, word: str) -> str:
        """The id of a noun that no concept names: "~" and its stem."""
        return "~" + self._stem(word.lower())

    def stems(self, words: str) -> tuple[str, ...]:
        """The stems of some words, marks left out."""
        return tuple(self._stem(word) for word in (part.strip(".,;:!?()«»“”\"'") for part in _words(words.lower())) if word)

    def _stem(self, word: str) -> str:
        # Snowball leaves some plurals apart from their singular (French "essais", "essai").
        return self._stems.get(word) or self._snowball(self._singular(word) if self._plural or self._singulars else word)

    def _singular(self, word: str) -> str:
        """A word without the ending of a plural: "s", or "es" behind a vowel and a letter that singulars end in ("mujeres", "mujer"), or
        with that of its singular ("canaux", "canal")."""
        for ending, singular in self._singulars:
            if len(word) > len(ending) + 2 and word.endswith(ending):
                return word[: -len(ending)] + singular
        if len(word) > 4 and word.endswith("es") and word[-3] in self._before_es and word[-4] in _VOWELS:
            return word[:-2]
        return word[:-1] if len(word) > 3 and self._plural and word.endswith(self._plural) else word

    def _start(self, low: str) -> _Node | None:
        if len(self._starts) > _MEMORY:
            self._starts.clear()
        node = self._first(self._key(low))
        if node is None and 4 < len(low) <= _LONGEST:
            node = self._inflected(low) or self._parts(low)
        self._starts[low] = node
        return node

    def _inflected(self, low: str) -> _Node | None:
        """What happens by a form of a verb whose stem Snowball does not find: that of its infinitive ("kaufte" and "gekauft": "kaufen",
        "angelockt": "anlocken")."""
        for ending, base in self._verbs if low not in self._no_verbs else ():
            body = low[: -len(ending)]
            if not low.endswith(ending) or len(body) < 3:
                continue
            before, mark, after = body.partition(self._participle)
            bodies = [body, before + after] if mark and len(before) <= _LONGEST_PREFIX and len(after) > 2 else [body]
            for one in bodies:
                found = self._first(self._make_key(one + base))
                happens = tuple(id for id in found.concepts if _happens(id)) if found is not None else ()
                if happens:
                    node = _Node()
                    node.concepts = happens
                    return node
        return None

    def _parts(self, low: str) -> _Node | None:
        """A word made of known words: "car-maker", "Wohnungspreise"; the concepts of each part."""
        found: list[str] = []
        if "-" in low:
            for part in low.split("-"):
                found += self._single(part)
        elif self._links:
            found = self._compound(low)
        if not found:
            return None
        node = _Node()
        node.concepts = tuple(dict.fromkeys(found))
        return node

    def _single(self, word: str) -> tuple[str, ...]:
        # Not remembered: the pieces of words would fill the memory.
        node = self._first(self._make_key(word)) if len(word) > 2 else None
        return node.concepts + node.small + node.large if node else ()

    def _compound(self, low: str) -> list[str]:
        """The longest known ending with what stands before it; an ending of at least five letters may stand alone."""
        alone: list[str] = []
        for cut in range(3, len(low) - 3):
            tail = self._single(low[cut:])
            if not tail:
                continue
            for link in self._links:
                head = low[:cut]
                if link and not head.endswith(link):
                    continue
                body = head[: len(head) - len(link)]
                if len(body) >= 3 and (before := self._single(body) or (self._compound(body) if len(body) > 7 else ())):
                    return [*before, *(tail if low[cut:] not in self._no_heads or any(map(_somebody, before)) else ())]
            if not alone and low[cut:] not in self._no_heads and len(low) - cut >= 5 and self._begins_word(low[:cut]):
                alone = list(tail)
        return alone

    def _begins_word(self, head: str) -> bool:
        """Whether an unknown beginning can be a word of its own: it has a vowel, is no prefix of verbs ("Verfahren"), and its last letters
        are no cluster of which the last belongs to what follows ("Spann-glieder", not "Spanng-lieder")."""
        if head in self._prefixes or (len(head) < 4 and head not in self._short_heads):
            return False
        return _CLUSTER.search(head) is None and any(c in _VOWELS_OF_COMPOUNDS for c in head)

    def _key(self, low: str) -> str:
        found = self._keys.get(low)
        if found is None:
            if len(self._keys) > _MEMORY:
                self._keys.clear()
            found = self._keys[low] = self._make_key(low)
        return found

    def _make_key(self, low: str) -> str:
        word = low[:-2] if low.endswith("'s") else low
        if word in self._whole:
            return "!" + word  # never the key of a short stem: "war" and that of "Ware"
        stem = self._stem(word)
        forms = self._split.get(stem)
        if forms is not None:
            light = self._light(word)
            if light in forms:
                return forms[light]
            # An inflection that nobody listed belongs to the form that it shares most letters with.
            return max(sorted(forms.items()), key=lambda form: _common(form[0], word))[1]
        # Two or three letters of a stem are shared by too many words (French "tués" and "tu").
        return stem if len(stem) > 3 else "=" + self._light(word)

    def _light(self, word: str) -> str:
        if self._before_es:
            return self._singular(word)
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                return word[: -len(ending)]
        return word

    def _tell_apart(self, rows: Sequence[_Row]) -> None:
        """Keep apart the forms that share a stem where they stand, as a wording of one word, for other concepts."""
        alone: dict[str, set[str]] = defaultdict(set)
        for row, id, _ in rows:
            if len(row) == 1:
                alone[row[0]].add(id)
        seen: dict[str, list[str]] = defaultdict(list)
        for word, stem in self._stems.items():
            seen[stem].append(word)
        for stem, words in seen.items():
            if len(words) == 1:
                continue
            owners: dict[str, set[str]] = defaultdict(set)
            for word in words:
                if word in alone:
                    owners[self._light(word)] |= alone[word]
            if len({frozenset(ids) for ids in owners.values()}) > 1:
                lights = {self._light(word) for word in words}
                self._split[stem] = {light: f"{stem}/{light}" for light in sorted(lights)}

    def _first(self, key: str) -> _Node | None:
        """The node of a first word, with all that may follow it; made when a text first asks for it."""
        rows = self._unread.pop(key, None)
        if rows is None:
            return self._root.get(key)
        node = self._root[key] = _Node()
        for row in rows:
            self._add(node, *row)
        return node

    def _add(self, node: _Node, row: list[str], id: str, mark: str) -> None:
        for word in row[1:]:
            node = node.children.setdefault(self._key(word), _Node())
        if mark == "_" and id not in node.small:
            node.small += (id,)
        elif mark == "^" and id not in node.large:
            node.large += (id,)
        elif mark == "?" and id not in node.weak:
            node.weak += (id,)
        elif not mark and id not in node.concepts:
            node.concepts += (id,)


def _of_grammar(language: Pack) -> frozenset[str]:
    """Words of grammar and ordinals, which are no form of a noun whose stem they share: "primer" and "prima", "war" and "Ware"."""
    numbers = language.part("numbers")
    return frozenset([*numbers.get("ordinals", {}), *numbers.get("labels", {}).get("stop_words", [])])


def _verbs_like_nouns(language: Pack) -> frozenset[str]:
    """Forms of verbs, of a language whose nouns have capitals: in small letters they are no noun ("betrug", "der Betrug")."""
    capitals = language.part("speech").get("names", {}).get("nouns_capitalised", False)
    return frozenset(language.part("tense").get("past", []) if capitals else [])


@dataclass(frozen=True, slots=True)
class _Plain:
    text: str
    low: str


def _is_place(word: str) -> bool:
    """Whether a word with hyphens has small ones between capitals, as only names of places do: no part of "Mont-de-Marsan" or
    "Stratford-upon-Avon" means anything."""
    first, *between, last = word.split("-")
    return first[:1].isupper() and last[:1].isupper() and any(part.islower() for part in between)


def _with_context(hits: list[Hit], weak: list[Hit]) -> list[Hit]:
    """The hits with those weak ones whose field another word of the sentence names, from left to right."""
    known = concepts()
    fields = {known[hit.concept].field for hit in hits if hit.concept in known}
    kept = [hit for hit in weak if hit.concept in known and known[hit.concept].field in fields]
    return sorted(hits + kept, key=lambda hit: hit.first) if kept else hits


def _somebody(id: str) -> bool:
    found = concepts().get(id)
    return found is not None and found.cls == "person"


def _happens(id: str) -> bool:
    found = concepts().get(id)
    return found is not None and found.cls in HAPPENS


def _variants(wording: str) -> list[tuple[list[str], str]]:
    mark = wording[0] if wording[:1] in ("_", "?") else ""
    text = wording.lstrip("_?").lower()
    if text.isalpha():
        return [([text], mark)]
    row = _words(text)
    rows = [(row, mark)]
    if "-" in text:
        rows.append((" ".join(row).replace("-", " ").split(), mark))
        rows.append(([word.replace("-", "") for word in row], mark))
    return rows


def _words(text: str) -> list[str]:
    """Split as the reader splits: at spaces, and after an elided article ("d'affaires")."""
    out: list[str] = []
    for word in text.replace("’", "'").split():
        before, mark, after = word.partition("'")
        if mark and after and len(after) > 1:
            out += [before + mark, after]
        else:
            out.append(word)
    return out


def _common(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; empty where its pack has no concepts. Raises `InputError` for a language without a pack."""
    return Lexicon(pack(code))
