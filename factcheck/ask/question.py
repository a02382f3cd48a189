"""What a reader asks: yes or no, why, or which kind of answer; of what, of which time, by whose word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property

from factcheck.acts.words.bags import Bag, bag_of
from factcheck.ask.asking_words import MARKS, answers, asking, asking_words, grammatical, question_words
from factcheck.check.stated.telling import telling
from factcheck.extract.cues import speech
from factcheck.extract.extract import Extraction, extract
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.places.reading import PlaceMention, places
from factcheck.extract.subjects.voices import Heard
from factcheck.extract.times.reading import times
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import being, nouns_capitalised
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import Hit, lexicon
from factcheck.model import Kind, Source, TimeSpan
from factcheck.model.time_iso import parse_time
from factcheck.read.source import digest_of
from factcheck.read.text import Token, tokenize

_YEARS = range(1900, 2101)
_HEADS = ("event", "action", "person", "property")  # classes of concepts that tell what is asked for where no noun is counted
Span = tuple[int, int]


@dataclass(frozen=True)
class Asked:
    """A reader's question. `language`: the one it is asked in. `named`: where in it things of the dossier are named, as offsets."""

    text: str
    language: str
    named: tuple[Span, ...] = ()
    published: TimeSpan | None = None

    def __post_init__(self) -> None:
        inverted: list[str] = pack(self.language).part("ask").get("inverted", [])
        for ending in sorted(inverted, key=len, reverse=True):  # "a-t-il": no word is looked for with the pronoun behind it
            object.__setattr__(self, "text", re.sub(rf"(?<=\w){ending}\b", " " * len(ending), self.text))

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its words and marks."""
        return tokenize(self.text)

    @cached_property
    def source(self) -> Source:
        """What it takes to be so, or asks whether it is, as a text of its own."""
        return Source(
            name="question", path="", published=self.published, language=self.language, digest=digest_of(self.premise), text=self.premise
        )

    @cached_property
    def extraction(self) -> Extraction:
        """That, read as an article is read."""
        return extract(self.source)

    @cached_property
    def _heard(self) -> Heard | None:
        """Who is asked to be heard, where it says so; "who said" names nobody, and "is the report expected?" nobody who expects."""
        heard = (h for h in self.extraction.heard if not all(self.plain(t) for t in tokenize(h.speaker)))
        return next((h for h in heard if not self._is_told_of(h)), None)

    def _is_told_of(self, heard: Heard) -> bool:
        """Whether a form of "to be" stands before who seems to speak, so that something is told of him."""
        at = self.text.find(heard.speaker)
        before = [t.low for t in self.tokens if t.start < at]
        return at <= heard.at and not being(self.language).isdisjoint(before)

    @cached_property
    def speaker(self) -> str:
        """Whose word is asked for ("according to the police"); empty where anybody's will do."""
        return self._heard.speaker if self._heard is not None else ""

    @property
    def unheard(self) -> bool:
        """Whether it asks if something was said, by whom nobody can tell: that an article says so is no yes."""
        # as behind "said that"; "was the report published?" asks for no word
        opening = word_class(self.language, "relative") | word_class(self.language, "coordinator")
        said = (h for h in self._hits if concept(h.concept).cls == "speech")
        behind = (next((t for t in self.tokens[h.last + 1 :] if t.kind == "word"), None) for h in said)
        return not self.speaker and any(t is not None and (t.low in opening or f"{t.low}'" in opening) for t in behind)

    @property
    def uncredited(self) -> str:
        """It, without whose word is asked for."""
        return "".join(" " if any(a <= i < b for a, b in self.credit) else c for i, c in enumerate(self.text))

    @cached_property
    def reason(self) -> bool:
        """Whether it asks why or how."""
        return any(key == "reason" for _, _, key in self._matches)

    @cached_property
    def person(self) -> bool:
        """Whether it asks who did something."""
        return any(key == "person" for _, _, key in self._matches)

    @cached_property
    def whether(self) -> bool:
        """Whether it asks for yes or no: it begins as such a question does, or it has no other question word."""
        keys = [key for _, _, key in self._matches]
        return keys[:1] == ["whether"] or (self.text.rstrip().endswith("?") and not any(key != "whether" for key in keys))

    @cached_property
    def premise(self) -> str:
        """What it takes to be so, or asks whether it is: the question as a statement, each word where it stands."""
        spans = [(self.tokens[a].start, self.tokens[b - 1].end) for a, b, key in self._matches if key == "reason" or b - a > 1]
        marks = [(t.start, t.end) for t in self.tokens if t.text in MARKS]
        told = self.text
        for start, end in (*spans, *marks):
            told = told[:start] + " " * (end - start) + told[end:]
        return told.rstrip() + "."

    @cached_property
    def ahead(self) -> bool:
        """Whether it asks for what is to come; a word of planning may mean something else in a question ("combien de lits compte …")."""
        return ahead(self.text, self.language, frozenset({"will"}))

    @cached_property
    def changing(self) -> bool:
        """Whether it names a change: by how much something grew, or became dearer."""
        changes = any(cue.kind.startswith("change.") for cue in speech(pack(self.language)).find(self.tokens))
        return changes or self._of_change or any(concept(hit.concept).cls == "change" for hit in self._hits)

    @property
    def _of_change(self) -> bool:
        return any(key == "change" for _, _, key in self._matches)

    @property
    def unclear(self) -> bool:
        """Whether it asks for something that no measure, happening or person it names tells: "what is the vaccine called?"."""
        return self.head is None and [key for _, _, key in self._matches] == ["which"]

    @property
    def by_how_much(self) -> bool:
        """Whether it asks for a change itself: "how much did the shares rise?"."""
        uncounted = not self.of_single_things and any(key == "number" for _, _, key in self._matches)  # "combien les loyers …"
        return self._of_change or (self.changing and (self.measured or uncounted))

    @cached_property
    def kinds(self) -> Mapping[Kind, int]:
        """The kinds of claim that answer it, each with its place in the order of likelihood; empty where it does not say."""
        if self.whether:
            return {c.kind: 0 for c in self.extraction.claims}
        if self.head is not None and "rank" in self.sought:  # "where does the firm rank?"
            return {Kind.RANK: 0}
        asked = [answers()["change"]] if self.by_how_much else [self._row(key) for _, _, key in self._matches]
        # "how much does it cost?" asks for no quantity
        rows = [row.get("kinds", ()) for row in asked if row.get("concepts") or not self.meant or self.by_how_much]
        return {Kind(kind): min(row.index(kind) for row in rows if kind in row) for row in rows for kind in row}

    @property
    def kind(self) -> Kind | None:
        """The likeliest of them."""
        return next(iter(self.kinds), None)

    @cached_property
    def meant(self) -> Bag:
        """The concepts that its question words stand for: "how fast" asks for a speed. One of them is enough."""
        return frozenset(id for _, _, key in self._matches for id in self._row(key).get("concepts", ()))

    @cached_property
    def units(self) -> frozenset[str]:
        """The bases of the units in which what its question words stand for is given: metres, of a height; empty where any will do."""
        return frozenset(unit for _, _, key in self._matches for unit in self._row(key).get("unit", ()))

    @cached_property
    def measured(self) -> bool:
        """Whether it asks how much, and names nothing that is counted one by one ("how much did they pay?")."""
        return any(key == "amount" for _, _, key in self._matches) and not any(concept(id).unit for id in self.counted)

    @cached_property
    def counted_at(self) -> int | None:
        """Which token stands right behind "how many"; an elided word joins the two ("combien d'œuvres")."""
        starts = {a for a, _, _ in self._matches}
        behind = [b for _, b, key in self._matches if key in ("number", "amount") and b < len(self.tokens) and b not in starts]
        at = max(behind, default=None)
        elided = at is not None and self.tokens[at].kind == "elision" and at + 1 < len(self.tokens)
        return at + 1 if at is not None and elided else at

    @cached_property
    def _of_a_part(self) -> bool:
        """Whether a part of what stands behind "how many" is asked for: "how many of the", "wie viele der"."""
        genitive = word_class(self.language, "genitive")
        return self.counted_at is not None and self.tokens[self.counted_at].low in genitive

    @cached_property
    def counted(self) -> Bag:
        """The concepts of the noun right behind "how many"."""
        return frozenset(hit.concept for hit in self._hits if hit.first == self.counted_at)

    @property
    def of_single_things(self) -> bool:
        """Whether it asks how many there are of something, and not how much: behind "how many" stands a noun that is counted one by one,
        or one that no concept knows."""
        at = self.counted_at
        if at is None or self.plain(self.tokens[at]) or self.tokens[at].kind != "word":
            return False
        known = [concept(id) for id in self.counted]
        return all(k.cls != "property" for k in known) and (not known or any(k.unit for k in known))

    @cached_property
    def head(self) -> Span | None:
        """The tokens that say what is asked for: the question words where they stand for a measure, the noun behind "how many", a measure
        that is named, else what happens or who; None where no concept knows it."""
        if self.meant:
            return next((a, b) for a, b, key in self._matches if self._row(key).get("concepts"))
        rest = [h for h in self._hits if not self.asks_at(h.first)]
        if self._of_a_part:  # "how many of the patients are nurses": the patients are not asked for
            whole = next((h.first for h in rest if h.first >= (self.counted_at or 0)), 0)
            rest = [h for h in rest if h.first > whole] or rest
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
        return frozenset(h.concept for h in self._hits if self.asks_at(h.first))

    @property
    def of_a_thing(self) -> bool:
        """Whether it asks how long something is, and names nothing that happens or lasts: a length may be meant, and comes first."""
        return bool(self.hinted) and self.kind is Kind.DURATION and self.head is None

    @cached_property
    def concepts(self) -> Mapping[Span, Bag]:
        """The concepts of its words by the tokens that stand for them; words may mean several."""
        spans = {(h.first, h.last + 1) for h in self._hits}
        return {span: frozenset(h.concept for h in self._hits if (h.first, h.last + 1) == span) for span in sorted(spans)}

    def covered(self, token: Token) -> bool:
        """Whether a word names a place, a time or whose word is asked for."""
        spans = [*((p.start, p.end) for p in self.places), *self.credit, *((at, end) for at, end, _ in self.times_at(self.published))]
        return any(a <= token.start < b for a, b in spans)

    def plain(self, token: Token) -> bool:
        """Whether a word is one of grammar or may ask."""
        return grammatical(token.low, self.language) or token.low in asking_words(self.language)

    @cached_property
    def places(self) -> list[PlaceMention]:
        """The places that it names."""
        return places(self.text, pack(self.language))

    @cached_property
    def credit(self) -> list[Span]:
        """Where it says whose word is asked for, and that it is his word."""
        at = self.text.find(self.speaker) if self.speaker else -1
        if self._heard is None or at < 0:
            return []
        return [(min(at, self._heard.at), max(at + len(self.speaker), self._heard.at + 1))]

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
        row = answers()[key]
        return answers()[row["named"][0]] if "named" in row and self._names_measure else row

    @cached_property
    def _names_measure(self) -> bool:
        asks = [(a, b) for a, b, key in self._matches if "named" in answers()[key]]
        hits = [h for h in self._hits if not any(a <= h.first < b for a, b in asks)]
        return any(concept(h.concept).cls == "property" and (self.is_noun(h.first) or self.asks_at(h.first)) for h in hits)

    def asks_at(self, at: int) -> bool:
        """Whether a word is one that asks."""
        return any(a <= at < b for a, b, _ in self._matches)

    def is_noun(self, at: int) -> bool:
        """Whether a word is a noun for certain: counted, behind an article or a genitive ("Ibera's profit"), or spelt as nouns are."""
        if at == self.counted_at or (nouns_capitalised(self.language) and self.tokens[at].capital):
            return True
        known = word_class(self.language, "determiner") | word_class(self.language, "possessive") | _leading_nouns(self.language)
        narrowing = {h.first for h in self._known if concept(h.concept).cls == "qualifier"}  # "the net debt"
        spot = next((i for i in range(at - 1, -1, -1) if i not in narrowing), 0)
        before = self.tokens[spot]
        return at > 0 and (before.low in known or f"{before.low}'" in known or before.text.endswith(("'s", "’s")))

    @cached_property
    def _hits(self) -> Sequence[Hit]:
        """The concepts of its words; a noun that names a thing is no verb that is spelt alike ("the ship")."""
        things = {(h.first, h.last) for h in self._known if concept(h.concept).cls == "thing" and self.is_noun(h.first)}
        return [h for h in self._known if (h.first, h.last) not in things or concept(h.concept).cls != "action"]

    @cached_property
    def _known(self) -> Sequence[Hit]:
        """The concepts that its words may mean; those of grammar ("war") mean none, nor does a name that is spelt as one ("l'Ami")."""
        hits = lexicon(self.language).annotate(self.tokens)
        spans = [(h, self.tokens[h.first : h.last + 1]) for h in hits]
        return [h for h, words in spans if not (all(grammatical(t.low, self.language) for t in words) or self._is_name(words))]

    def _is_name(self, words: Sequence[Token]) -> bool:
        """Whether words are spelt as a name of the dossier is, which no noun of the language would be."""
        within = any(a <= words[0].start and words[-1].end <= b for a, b in self.named)
        return within and words[0].start > 0 and all(t.capital for t in words) and not nouns_capitalised(self.language)

    @cached_property
    def _matches(self) -> list[tuple[int, int, str]]:
        return question_words(self.tokens, self.language)


@cache
def _leading_nouns(language: str) -> Bag:
    """The prepositions behind which no verb stands: "without power", and not "to power"."""
    return frozenset(pack(language).part("ask").get("before_nouns", []))


def ahead(text: str, language: str, coming: frozenset[str] = frozenset({"will", "planned"})) -> bool:
    """Whether a sentence tells of, or asks for, what is to come, by what `telling` finds in it (`coming`)."""
    tokens = tokenize(text)
    told = telling(tokens, bag_of(tokens, language), language).keys()
    passive = frozenset(pack(language).part("check").get("future_or_passive", []))  # "werden vermisst" is no future
    if any(token.low in passive for token in tokens):
        coming -= {"will"}
    return "past" not in told and not told.isdisjoint(coming)
