"""All that a question names: the words by which claims are ranked (`terms_of`), and those of which a claim must speak to answer for certain
(`needs_of`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from factcheck.acts.words.bags import Bag, words_at
from factcheck.ask.asking_words import grammatical, rows
from factcheck.ask.question import Asked, Span
from factcheck.ask.spoken import Width, beginning, stem_of
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import HAPPENS, concept
from factcheck.model import Kind

_SHORTEST = 3  # letters of a word that tells something
_GRAMMAR = ("qualifier", "change", "speech")  # classes of concepts that no noun of a question has to name
_NO_NOUN = (*_GRAMMAR, "action", "event", "property")  # the same where the word may be a verb: "did they take", and no "trips"
# How much a word of the question tells, next to a concept: names, places, plain words of any language, happenings, stems of its own.
_NAME, _WEIGHTS = 1.4, {"p:": 1.0, "w:": 0.5, "e:": 0.2, "s:": 2.0}


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a question names: where, in which words, by which ids a bag may hold it (`spoken`), one of which is enough, and how
    near to a claim that answers it must be said. `common`: in words that all languages share."""

    at: int
    text: str
    ids: Bag
    within: Width
    common: bool = True

    @property
    def place(self) -> bool:
        """Whether it is a place."""
        return any(id[:2] == "p:" for id in self.ids)


@lru_cache(maxsize=16)
def terms_of(asked: Asked) -> Mapping[str, float]:
    """The ids to look for (see `spoken`), each with how much it tells: concepts that say something, names, places, longer words."""
    asks = {words[0] for words, _ in rows(asked.language)}  # "quel" alone
    searched = [t for i, t in enumerate(asked.tokens) if not (grammatical(t.low, asked.language) or t.low in asks or asked.asks_at(i))]
    rest = [t for t in searched if not (asked.covered(t) or any(a <= t.start < b for a, b in asked.named))]
    found = {f"p:{p.place_id}": _WEIGHTS["p:"] for p in asked.places}
    for i, word in words_at(rest, asked.language):
        if word[:2] == "n:":
            found[beginning(rest[i])] = _NAME
        elif word[:2] == "w:":
            found.setdefault(beginning(rest[i]), _WEIGHTS["w:"])
        elif word[:2] == "e:" or _tells(word):
            found[word] = _WEIGHTS.get(word[:2], 1.0)
    stems = {stem_of(t, asked.language) for t in rest if t.kind == "word" and len(t.low) >= _SHORTEST}
    return {**found, **dict.fromkeys(stems, _WEIGHTS["s:"])}


@lru_cache(maxsize=16)
def needs_of(asked: Asked) -> tuple[Need, ...]:
    """What a claim must speak of to answer for certain: what is asked for, places, nouns and names, in the order of the question.

    A noun is a concept that says something by itself, in whatever language the claim is; a name is what is spelt with a capital. A word
    that no concept knows is taken for a noun only behind "how many", for what was done only at the end of "when", and can be looked for
    only in claims of the question's language.
    What is asked for itself ("how fast", "how many died") must be what the claim or its sentence is of: its paragraph speaks of much; and
    so must what it is the speed or the price of ("what does a ticket cost?").
    """
    spots = [p for p in asked.places if not any(a <= p.start < b for a, b in asked.credit)]
    found = [_need(asked, p.start, p.end, Width.HEADLINE, {f"p:{p.place_id}"}) for p in spots]
    if asked.head is not None:
        first, behind = asked.head
        found.append(_need(asked, asked.tokens[first].start, asked.tokens[behind - 1].end, Width.SENTENCE, asked.sought))
    near = Width.SENTENCE if asked.meant else Width.PARAGRAPH
    found += [_need(asked, asked.tokens[a].start, asked.tokens[b - 1].end, near, ids) for (a, b), ids in _nouns(asked)]
    for (first, behind), ids in _done(asked):
        found.append(_need(asked, asked.tokens[first].start, asked.tokens[behind - 1].end, Width.SENTENCE, ids))
    for i in _unknown(asked):
        token = asked.tokens[i]
        name = token.capital and i > 0 and not nouns_capitalised(asked.language)
        done = asked.kind is Kind.DATE and i != asked.counted_at  # what was done then
        within = Width.SENTENCE if (asked.head is None or done) and not name else Width.HEADLINE
        found.append(_need(asked, token.start, token.end, within, (), common=name or (within is Width.SENTENCE and not done)))
    return tuple(sorted(found, key=lambda need: need.at))


def _need(asked: Asked, start: int, end: int, within: Width, ids: Collection[str], *, common: bool = True) -> Need:
    words = [t for t in asked.tokens if start <= t.start < end and not asked.plain(t)]
    if any(id[1:2] != ":" for id in ids):  # a word that only looks like one that is known is another: "Schafe", "Schäfer"
        words = []
    own = {id for t in words for id in (stem_of(t, asked.language), beginning(t))}
    return Need(start, asked.text[start:end], frozenset(ids) | own, within, common)


def _nouns(asked: Asked) -> list[tuple[Span, Bag]]:
    """The words that a concept knows and that must be spoken of, with their concepts."""
    found = []
    for (first, behind), ids in asked.concepts.items():
        said, known = asked.tokens[first:behind], [concept(id) for id in ids]
        plain = any(k.generic or k.cls in (_GRAMMAR if asked.is_noun(first) else _NO_NOUN) for k in known)
        if not (plain or asked.covered(said[0]) or all(asked.plain(t) for t in said)):
            found.append(((first, behind), ids))
    return found


def _done(asked: Asked) -> list[tuple[Span, Bag]]:
    """What happens to what is counted ("how many homes were without power": those that burnt are no answer), and what was done of which
    the day is asked for ("when was the alert sent": not when it was lifted), with its concepts."""
    if asked.head is None or not (asked.head[0] == asked.counted_at or asked.kind is Kind.DATE):
        return []
    happens = {span: ids for span, ids in asked.concepts.items() if span[0] >= asked.head[1] and not asked.is_noun(span[0])}
    done = [span for span, ids in happens.items() if all((k := concept(id)).cls in HAPPENS and not k.generic for id in ids)]
    done = [span for span in done if not asked.covered(asked.tokens[span[0]])]
    return [(span, happens[span]) for span in (done[-1:] if asked.kind is Kind.DATE else done[:1])]


def _unknown(asked: Asked) -> list[int]:
    """Which words that no concept knows are names or nouns, or what was done then."""
    known = {i for first, behind in asked.concepts for i in range(first, behind)}
    words = [(i, t) for i, t in enumerate(asked.tokens) if t.kind == "word" and i not in known]
    words = [(i, t) for i, t in words if not (asked.covered(t) or asked.plain(t))]
    nouns = nouns_capitalised(asked.language) and not asked.whether  # which begins with its verb
    done = [i for i, _ in words][-1:] if asked.kind is Kind.DATE and asked.head is not None and not asked.person else []  # "lifted"
    return [i for i, t in words if (t.capital and (nouns or i > 0)) or i == asked.counted_at or i in done]


def _tells(id: str) -> bool:
    """Whether a concept says by itself what is asked for."""
    return not concept(id).generic and concept(id).cls not in ("speech", "change")
