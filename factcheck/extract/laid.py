"""What a text mentions, found one kind after another: numbers, times, places, names, figures; laid out by sentence."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.extract.attributes import set_apart
from factcheck.extract.boilerplate import boilerplate
from factcheck.extract.copy import Copy
from factcheck.extract.cues import Speech
from factcheck.extract.figures.reading import Figure, figures
from factcheck.extract.figures.words import words as figure_words
from factcheck.extract.frames import Frame, frames
from factcheck.extract.names.clusters import Name, NameCluster
from factcheck.extract.names.reading import names
from factcheck.extract.names.words import is_calendar
from factcheck.extract.numbers.lexicon import folded
from factcheck.extract.numbers.numerals import Numeral, numerals
from factcheck.extract.page.entries import Entry
from factcheck.extract.places.reading import PlaceMention, places
from factcheck.extract.times.reading import times_and_hours
from factcheck.extract.times.when import When
from factcheck.lang import Pack
from factcheck.measures.lexicon import Lexicon
from factcheck.read.config import Config
from factcheck.read.text import pieces, sentences, within

_LONGEST = 140  # tokens
_REACH = 300  # characters of a clause to either side


@dataclass(frozen=True, slots=True)
class Laid:
    """The sentences of a text with what they mention. `across`: figures that no sentence holds whole."""

    frames: Sequence[Frame]
    clusters: tuple[NameCluster, ...]
    names: Sequence[Name]
    places: Sequence[PlaceMention]
    across: Sequence[Figure]


def lay_out(copy: Copy, words: Speech, lexicon_: Lexicon, config: Config | None) -> Laid:
    """Finds all that a text mentions, each kind with what was found before it."""
    source, language = copy.article, words.language
    text = copy.text
    found = sentences(text, language)
    skipped = boilerplate(text, found, words)
    kept = [piece for i, s in enumerate(found) if i not in skipped for piece in pieces(s, _LONGEST)]
    spans = [(s.start, s.end) for s in kept]
    digits = numerals(text, language)
    openings = tuple(f"{word} " for word in words.phrases.get("how_long.opens", ()))
    found_times, hours = times_and_hours(text, language, digits, source.published, copy.days)
    shares = _shares(text, digits, language)
    whens = [w for w in found_times if w.start not in shares and not _how_long(w, text, openings)]
    spots = places(text, language)
    known = [(e.name, e.aliases, e.kind) for e in config.entities] if config is not None else []
    when_spans = [(w.start, w.end) for w in whens]
    before, low, halves = figure_words(language).hedges_before, folded(text), figure_words(language).fraction_not_before
    blocked = when_spans + [(n.start, n.end) for n in digits if n.form in ("words", "mixed", "ordinal", "approximate-noun")]
    blocked += [(n.start, n.end) for n in digits if n.form == "fraction" and not low.startswith(halves, n.end)]  # "Medio Ambiente"
    blocked += [(_letters(text, n.start), n.end) for n in digits if n.form == "digits" and text[n.start - 1 : n.start].isalpha()]
    called, clusters = names(text, kept, words, lexicon_, spots, blocked, known, source.title)
    actors = {(n.start, n.end) for n in called if n.kind != "place"}
    spots = [p for p in spots if not p.place_id.startswith("?") or ((p.start, p.end) not in actors and not is_calendar(p.name, words))]
    hedged = frozenset(n.start for n in digits if n.form == "article" and (before.match(low, n.start) or ("", "exact"))[1] != "exact")
    delays = tuple(f" {phrase}" for phrase in figure_words(language).article.get("delays", ()))
    ago = tuple(f"{word} " for word in words.phrases.get("how_long.ago", ()))
    stated = _stated_lengths([w for w in whens if not text[w.start : w.end].lower().startswith(ago)], text, digits, hedged, delays)
    taken = [span for span in when_spans if span not in stated]
    taken += [(h.start, h.end) for h in hours] + [(n.start, n.end) for n in called if any(c.isdigit() for c in n.text)]
    amounts = _beside_names(figures(text, language, digits, sorted(taken), _countries(spots)), called)
    laid = frames(text, kept, words, lexicon_, amounts, whens, spots, called, [h for h in hours if h.alone])
    for frame in laid:
        set_apart(frame, words)
    _set_entries(laid, copy.entries)
    placed = {id(f) for frame in laid for _, _, f in frame.figures}
    across = [f for f in amounts if id(f) not in placed and within(f.start, spans)]
    return Laid(laid, clusters, called, spots, across)


def _set_entries(laid: Sequence[Frame], told_of: Sequence[Entry]) -> None:
    """Give each sentence the entry of the page in which it stands, and the length of the date that leads in to it."""
    starts = [entry.start for entry in told_of]
    for frame in laid:
        at = bisect_right(starts, frame.sentence.start) - 1
        if at >= 0 and frame.sentence.start < told_of[at].until:
            frame.entry = told_of[at]
            frame.lead = sum(token.end <= frame.entry.head for token in frame.tokens)


def _letters(text: str, at: int) -> int:
    """Where the letters begin that stand right before a number: those of money ("SFr68m"), which are no name."""
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _countries(spots: Sequence[PlaceMention]) -> list[tuple[int, str]]:
    """Where a text tells of which country, by its code."""
    return [(p.start, p.place_id[:2]) for p in spots if p.place_id[:2].isalpha() and p.place_id[2:3] in ("", "/")]


def _beside_names(found: Sequence[Figure], called: Sequence[Name]) -> list[Figure]:
    """The figures, without a direction that the end of a name gave them ("the One Plus €3,399")."""
    ends = {n.end for n in called}
    return [replace(f, direction=0) if f.direction and (f.start in ends or f.start - 1 in ends) else f for f in found]


def _how_long(when: When, text: str, openings: tuple[str, ...]) -> bool:
    """Whether a span says how long something was ("jailed for five years") rather than when it was."""
    return when.form == "duration" and text[when.start : when.start + 12].lower().startswith(openings)


def _shares(text: str, digits: Sequence[Numeral], language: Pack) -> frozenset[int]:
    """Where a share begins that counts times, and dates nothing: "une journée" of "une journée sur cinq"."""
    pattern = figure_words(language).share_of
    return frozenset(
        one.start
        for one, other in itertools.pairwise(digits)
        if one.form == "article" and other.start - one.end < _SHARE and other.value > 1 and pattern.fullmatch(text[one.end : other.start])
    )


_SHARE = 20  # letters between the two numbers of a share

_CLAUSE = re.compile(r"[.,;:!?](?!\d)|[()–—\n]")


def _stated_lengths(
    whens: Sequence[When], text: str, digits: Sequence[Numeral], hedged: frozenset[int], delays: tuple[str, ...]
) -> frozenset[tuple[int, int]]:
    """The lengths of time that are all that their clause counts ("struck for the first time in 29 years", "head of it for four years"),
    so that they are stated like figures; beside another figure one only says over what time that is. `hedged`: where an article with a
    hedge before it begins, which counts like a number ("après près d'un an"), as does one before one of `delays` ("un an de retard")."""
    starts = [n.start for n in digits]
    in_times = {n.start for w in whens for n in digits[bisect_left(starts, w.start) : bisect_left(starts, w.end)]}
    found = set()
    for when in whens:
        own = digits[bisect_left(starts, when.start) : bisect_left(starts, when.end)]
        counts = any(n.form in ("digits", "words", "mixed") or n.start in hedged for n in own)
        if when.form != "duration" or not (counts or text.startswith(delays, when.end)):
            continue
        begin = max((m.end() for m in _CLAUSE.finditer(text, max(0, when.start - _REACH), when.start)), default=when.start - _REACH)
        closing = _CLAUSE.search(text, when.end, when.end + _REACH)
        end = closing.start() if closing is not None else when.end + _REACH
        others = digits[bisect_left(starts, begin) : bisect_left(starts, end)]
        if all(n.start in in_times or n.form in ("article", "ordinal") for n in others):
            found.add((when.start, when.end))
    return frozenset(found)
