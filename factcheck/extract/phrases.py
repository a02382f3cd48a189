"""Noun phrases and verbs around a figure, by closed word classes and concepts."""

from collections.abc import Sequence

from factcheck.extract.cues import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FILLER,
    GENITIVE,
    NEGATION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    Speech,
)
from factcheck.extract.draft import Draft
from factcheck.extract.figures.words import words
from factcheck.extract.frames import Frame
from factcheck.measures.concept import HAPPENS, concepts, is_a
from factcheck.measures.lexicon import Hit

THINGS = frozenset({"person", "thing", "organisation", "property", "event"})
LINKS = ("links.against", "links.from", "links.to", "links.equals", "links.part_of")  # what ties a figure to the one before
CLOSING = frozenset('»”"“')
_INFLECTED = ("e", "en", "er", "es", "em")  # endings of a German adjective before its noun
_STOP = COORDINATOR | RELATIVE | AUXILIARY | PRONOUN


def classes(hits: Sequence[Hit], wanted: frozenset[str]) -> list[Hit]:
    """The hits whose concept is of one of the classes."""
    known = concepts()
    return [h for h in hits if (c := known.get(h.concept)) is not None and c.cls in wanted]


def countable(hits: Sequence[Hit]) -> list[Hit]:
    """Hits that can be counted or measured: things and people, and actions that have a plural ("commandes")."""
    known = concepts()
    return [h for h in hits if (c := known.get(h.concept)) is not None and (c.cls in THINGS or c.unit is not None)]


def phrase_after(frame: Frame, at: int, speech: Speech) -> tuple[int, int] | None:
    """The noun phrase that follows a count: up to a mark, a verb or a preposition other than "of"."""
    first = at
    count = len(frame.tokens)
    if first + 1 < count and frame.tokens[first].text in CLOSING and frame.flags[first + 1] & GENITIVE:
        first += 1  # "« Plus de deux millions » de personnes"
    while (
        first < count
        and (
            frame.flags[first] & (GENITIVE | FILLER | POSSESSIVE)
            or frame.tokens[first].kind == "elision"
            or (frame.flags[first] & DETERMINER and not frame.flags[first] & (PRONOUN | PREPOSITION))
            or _of_several(frame, at, first)
        )
        and (frame.flags[first] & GENITIVE or not frame.flags[first] & (COORDINATOR | RELATIVE | PREPOSITION))  # French "en" is both
    ):
        new = frame.flags[first] & DETERMINER and not frame.flags[first] & (GENITIVE | POSSESSIVE | FILLER | PREPOSITION)
        new = new and not _of_several(frame, at, first)
        whose = (
            first == at and frame.flags[first] & POSSESSIVE and not frame.flags[first] & GENITIVE and not _of_whose(frame, first, speech)
        )
        if frame.covered[first] or whose or (new and speech.noun_first):
            return None  # "480,000 their bank details", "con 33 voti contro 26 il raddoppio": an article begins another phrase
        first += 1
    last = first = _past_suspended(frame, first, speech)
    while last < count and last - first < 6:
        token = frame.tokens[last]
        if token.kind in ("mark", "number") or frame.covered[last] or token.low in speech.no_nouns:
            break
        if frame.flags[last] & _STOP and not frame.flags[last] & FILLER:
            break
        if last > first and frame.flags[last] & POSSESSIVE and not (frame.flags[last] | frame.flags[last - 1]) & GENITIVE:
            break  # "8,500 left their homes": another phrase begins
        if last > first and frame.flags[last] & DETERMINER and not (frame.flags[last] | frame.flags[last - 1]) & (GENITIVE | PREPOSITION):
            break  # "the last 210 cover an age": another phrase begins
        if speech.nouns_capitalised and last > first and not token.capital and frame.tokens[last - 1].capital:
            break  # "zwölf Punkte betragen": a small word after the noun is no part of it
        if last > first and speech.verb_endings and token.low.endswith(speech.verb_endings) and frame.things_in(first, last):
            break
        if frame.flags[last] & PREPOSITION and (last > first + 4 or not frame.flags[last] & GENITIVE):
            break
        if frame.flags[last] & PREPOSITION and speech.nouns_capitalised and not any(t.capital for t in frame.tokens[first:last]):
            break  # "25 Millionen kommen vom Staat": no noun has come yet
        last += 1
    return (first, last) if last > first else None


def _of_several(frame: Frame, at: int, article: int) -> bool:
    """Whether an article stands behind the "of" behind a count, be it a pronoun elsewhere: "300 de los visitantes"."""
    plural = frame.flags[article] & DETERMINER and frame.tokens[article].low.endswith("s")
    return article == at + 1 and bool(plural and frame.flags[at] & GENITIVE)


def _of_whose(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether a German possessive is a genitive, so that a number is some of what is owned: "55 seiner Tiere", "drei ihrer Kinder"."""
    behind = frame.tokens[at + 1] if at + 1 < len(frame.tokens) else None
    return speech.nouns_capitalised and frame.tokens[at].low.endswith("er") and behind is not None and behind.kind == "word"


def _past_suspended(frame: Frame, at: int, speech: Speech) -> int:
    """Where the word stands that says what is counted, past those that share its second half: "41.000 Giro- und | Kreditkarten"."""
    tokens = frame.tokens
    while (
        speech.nouns_capitalised
        and at + 3 < len(tokens)
        and tokens[at].kind == "word"
        and tokens[at + 1].text == "-"
        and tokens[at + 1].start == tokens[at].end
        and tokens[at + 2].start > tokens[at + 1].end - (tokens[at + 2].kind == "mark")
        and (frame.flags[at + 2] & COORDINATOR or tokens[at + 2].text == ",")
    ):
        at += 3
    return at


def continues(frame: Frame, phrase: tuple[int, int], speech: Speech) -> bool:
    """Whether what follows a count can be its noun: not a verb form, not a name, not "by police"."""
    token = frame.tokens[phrase[0]]
    if token.capital and not speech.nouns_capitalised:
        return False
    if token.capital and any(a == phrase[0] for a, _, _ in frame.names):
        return False
    known = list(frame.things_in(phrase[0], phrase[0] + 1))
    return (
        not known
        or nominal(frame, phrase[0], speech)
        or any(concepts().get(h.concept) is not None and concepts()[h.concept].cls not in ("action", "change", "speech") for h in known)
    )


def nominal(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether a word for something done is a noun by its form, where several of it are counted ("120 crossings", "120 consultations"), or
    because right behind a number no verb ends in "s" ("two cuts")."""
    token = frame.tokens[at]
    behind = any(b == at for _, b, _ in frame.figures) and "s" in words(speech.language).plural_endings
    if (
        behind
        and not speech.nouns_capitalised
        and len(token.low) > 3
        and token.low.endswith("s")
        and not token.low.endswith(("ss", *speech.participle_endings))
    ):
        return True
    return len(token.low) > 5 and (token.capital if speech.nouns_capitalised else token.low.endswith(speech.noun_endings))


def unknown_head(frame: Frame, phrase: tuple[int, int], speech: Speech, *, plural: bool) -> int | None:
    """The noun of a phrase of which the lexicon knows none: the first where adjectives follow it, else the last. `plural`: several are
    counted, so that only a plural can be it. No verb form is taken ("150 000 espérées par la marque")."""
    first, last = phrase
    indices = [i for i in range(first, last) if not frame.flags[i] & (GENITIVE | DETERMINER | FILLER) and frame.tokens[i].kind == "word"]
    if not indices:
        return None
    often = words(speech.language).rate_words
    other = {c.first for c in frame.cues_of("ellipsis.other", first, last)}
    indices = [i for i in indices if i not in other and frame.tokens[i].low not in often]
    acting = {h.first for h in classes(frame.things_in(first, last), HAPPENS | {"speech"}) if not nominal(frame, h.first, speech)}
    cut = next((i for i in indices if i in acting), None)
    if cut is not None:
        indices = [i for i in indices if i < cut]
    if not indices:
        return None
    if speech.nouns_capitalised:
        at = next((i for i in indices if frame.tokens[i].capital), None)
        if at is None or any(a <= at < b for a, b, n in frame.names if n.kind != "thing"):
            return None
        return None if any(not frame.tokens[i].low.endswith(_INFLECTED) for i in indices if i < at) else at  # "25 Millionen nimmt Marenza"
    endings = words(speech.language).plural_endings
    if speech.noun_first:
        at = next((i for i in indices if len(frame.tokens[i].low) > 3), None)
        if at is None or (plural and not frame.tokens[at].low.endswith(endings)):
            return None
        return None if done(frame, at, speech) else at
    run = [i for i in indices if i - indices[0] == indices.index(i)][:3]
    lows = {i: frame.tokens[i].low for i in run}
    nouns = [
        i for i, low in lows.items() if len(low) > 3 and (low.endswith(("s", *speech.people_endings)) and low not in speech.not_people)
    ]
    return nouns[0] if nouns else None


def done(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether a word is a participle and no noun: it says by whom it was done, or another figure of the sentence says what they are
    ("38 annulés et 12 déroutés")."""
    if not frame.tokens[at].low.endswith(speech.participle_endings):
        return False
    if any(c.first == at + 1 for c in frame.cues_of("agent.by")):
        return True
    before = next((a for a, b, _ in frame.figures if b <= at <= b + 2), at) - 1
    if before >= 0 and (link_before(frame, before + 1) or frame.flags[before] & DETERMINER):
        return True  # "dont 31 rendus", "les 14 000 espérés"
    if any(c.last == at - 1 for c in frame.cues_of("ellipsis.other")):
        return True  # "75 autres déroutés"
    return any(
        b <= at - 1 and f.kind == "number" and any(t.low.endswith(speech.participle_endings) for t in frame.tokens[b : min(b + 3, before)])
        for _, b, f in frame.figures
    )


def looks_like_noun(frame: Frame, hit: Hit, speech: Speech) -> bool:
    """Whether a wording can be a noun: in German only with a capital, and no adverb ("4,200 nationally")."""
    if frame.tokens[hit.last].low.endswith(speech.adverb_endings):
        return False
    return not speech.nouns_capitalised or any(frame.tokens[i].capital for i in range(hit.first, hit.last + 1))


def acts(frame: Frame, hit: Hit, first: int, speech: Speech) -> bool:
    """Whether a word before a number is a verb and no noun: it follows a pronoun or an auxiliary ("si arriva a 116.000", "est battu de
    26 millions"), or nothing opens it as a noun and only a preposition parts it from the number ("punta a quattro milioni"). What
    happens to people counts them, verb or noun ("fueron evacuados 4.650")."""
    at = hit.first
    if hit.last > at and frame.flags[hit.last] & PREPOSITION and any(a == hit.last + 1 for a, _, _ in frame.figures):
        return unit_of(hit) != "people"  # "fell from 120"
    if speech.nouns_capitalised or hit.last > at or at == 0 or unit_of(hit) == "people":
        return False
    before = frame.flags[at - 1]
    if frame.tokens[at - 1].low in speech.infinitive and not is_plural(frame, hit, speech):
        return True
    if before & (DETERMINER | POSSESSIVE | GENITIVE | PREPOSITION) and not before & AUXILIARY:
        return False
    if before & (PRONOUN | AUXILIARY | RELATIVE | NEGATION):
        return True
    clause = frame.clause_of[at]
    opens = clause >= 0 and frame.clauses[clause][0] == at
    return not opens and first == at + 2 and bool(frame.flags[at + 1] & PREPOSITION) and not is_plural(frame, hit, speech)


def head_of(nouns: Sequence[Hit], speech: Speech, frame: Frame) -> Hit:
    """The head of a noun phrase: the first noun where adjectives follow, else the last of the first run. A plural is no part of a
    compound but its end ("people work", "homes lost")."""
    if speech.noun_first:
        countable = [h for h in nouns if unit_of(h)]
        return countable[0] if countable else nouns[0]
    head = nouns[0]
    for hit in nouns[1:]:
        if hit.first <= head.last + 1 and not (hit.first > head.last and unit_of(head) and is_plural(frame, head, speech)):
            head = hit
        else:
            break
    return head


def is_plural(frame: Frame, hit: Hit, speech: Speech) -> bool:
    """Whether a noun can be a plural by its form; in languages that do not show it (German), any can."""
    low = frame.tokens[hit.last].low
    if speech.noun_first:
        return any(frame.tokens[i].low.endswith(words(speech.language).plural_endings) for i in range(hit.first, hit.last + 1))
    if not speech.plurals:
        return True
    if low in speech.plurals or (low.endswith(speech.people_endings) and low not in speech.not_people):
        return True  # "helmsmen"
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is"))


def named(frame: Frame, at: int) -> tuple[int, str, str] | None:
    """A name directly after a count is what is counted ("2334 Piaggio One")."""
    for a, b, n in frame.names:
        if a == at and n.kind not in ("person", "place"):
            return b, n.key, n.kind
    return None


def change_at(frame: Frame, at: int) -> bool:
    """Whether a word of change stands at a token or the next one."""
    return any(c.first in (at, at + 1) and c.kind.startswith("change.") for c in frame.cues)


def link_before(frame: Frame, at: int) -> bool:
    """Whether a word that links figures stands right before a token, or one word before that."""
    return any(c.last in (at - 1, at - 2) for c in frame.cues if c.kind in LINKS)


def counts_itself(frame: Frame, hit: Hit, first: int) -> bool:
    """Whether a noun before a bare number is who counts, who is there, or where, and so not what is counted ("the police counted 87,000",
    "in the capital 3,500")."""
    known = concepts()[hit.concept]
    if known.cls == "event" and known.unit == "people":
        return False  # "the dead numbered 611", "the official toll is 648"
    if any(a == hit.last + 1 and n.kind == "person" for a, _, n in frame.names):
        return True  # "the former chief executive Jörg Altmann got six million"
    if hit.first == hit.last and frame.flags[hit.first] & AUXILIARY and not frame.tokens[hit.first].capital:
        return True  # Italian "sono stati 44"
    if known.cls == "organisation" or any(c.first <= hit.last and hit.first <= c.last for c in frame.cues_of("speech.party")):
        return True
    if any(c.first <= hit.last and hit.first <= c.last for c in frame.cues_of("role.")):
        return True
    if frame.cues_of("speech.count", hit.last + 1, first):
        return True
    back = hit.first - 1
    while back >= 0 and frame.flags[back] & DETERMINER and not frame.flags[back] & PREPOSITION:
        back -= 1
    return is_a(hit.concept, "place") and back >= 0 and bool(frame.flags[back] & PREPOSITION)


def points_back(frame: Frame, first: int, speech: Speech) -> bool:
    """Whether the verb before a number has a pronoun for what is counted ("les notaires en dénombraient 780 000", "ne hanno visti 26")."""
    words = speech.phrases.get("ellipsis.of_it", ())
    if not words:
        return False
    clause = frame.clause_of[first]
    begin = frame.clauses[clause][0] if clause >= 0 else 0
    for i in range(max(begin, first - 6), first - 1):
        if frame.tokens[i].low in words and not frame.tokens[i + 1].capital and not frame.covered[i + 1]:
            acting = any(h.first == i + 1 and concepts()[h.concept].cls in ("action", "speech", "change") for h in frame.hits)
            said = any(c.first == i + 1 and c.kind.startswith(("speech.", "change.")) for c in frame.cues)
            unknown = i + 2 == first and not frame.flags[i + 1] and not any(h.first <= i + 1 <= h.last for h in frame.hits)
            if acting or said or unknown or frame.flags[i + 1] & AUXILIARY:
                return True
    return False


def heads(hits: Sequence[Hit], speech: Speech) -> list[Hit]:
    """The hits without what only the first part of a German compound names: "Geburtskliniken" are clinics and no births."""
    if not speech.nouns_capitalised:
        return list(hits)
    last = {(h.first, h.last): h for h in hits if unit_of(h)}
    return [h for h in hits if not unit_of(h) or last[h.first, h.last] is h]


def unit_of(hit: Hit) -> str | None:
    """In what a concept is counted, an English plural; None where it is counted in nothing."""
    return concepts()[hit.concept].unit


def taken(frame: Frame, hit: Hit) -> bool:
    """Whether a word of a concept is part of a figure or time."""
    return any(frame.covered[i] for i in range(hit.first, hit.last + 1))


def verbs_of(draft: Draft) -> tuple[str, ...]:
    """What happened: the actions of the clause, else of the clause before it, else of the clause after."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    if clause < 0:
        return ()
    order = [clause, *range(clause - 1, -1, -1)]
    if clause + 1 < len(frame.clauses):
        order.insert(1, clause + 1) if frame.clauses[clause][1] - draft.last <= 1 else order.append(clause + 1)
    figures = [(a, b) for a, b, _ in frame.figures if a != draft.first]
    for step in order:
        begin, end = frame.clauses[step]
        hits = [h for h in classes(frame.things_in(begin, end), frozenset({"action", "event"})) if not taken(frame, h)]
        if step > clause and any(begin <= a < end for a, _ in figures):
            continue
        own = [h for h in hits if not any(draft.last <= a < h.first for a, _ in figures)] or hits
        if own:
            return tuple(sorted({h.concept for h in own}))
    return ()


def inhabitants(frame: Frame, first: int, last: int, speech: Speech) -> bool:
    """Whether the mention of a place is its people ("2.8 million Americans", "les Français, 508 000", "los británicos eran") and no
    adjective: a plural or a word after an article, with no noun behind it."""
    place = next((p for a, _, p in frame.places if a == first), None)
    if place is None or place.form == "name" or last - first > 1:
        return False
    token = frame.tokens[first]
    if speech.nouns_capitalised:
        return token.capital
    following = frame.tokens[last] if last < len(frame.tokens) else None
    followed = following is not None and following.kind == "word" and not frame.flags[last] & (_STOP | PREPOSITION)
    if not speech.noun_first and token.low.endswith("s"):
        return True
    if speech.noun_first and first and _counted_people(frame, first, speech):
        return True
    if followed:
        return False
    if speech.noun_first:
        counted = first > 0 and (frame.covered[first - 1] or bool(frame.flags[first - 1] & DETERMINER))
        return counted and token.low.endswith(words(speech.language).plural_endings)
    return first > 0 and bool(frame.flags[first - 1] & DETERMINER)


def _counted_people(frame: Frame, first: int, speech: Speech) -> bool:
    """Whether a number stands right before the plural of a word for the people of a place, where adjectives follow their noun: "tres
    catalanes", "deux millions de Bretons"."""
    at = first - 1
    if at > 0 and frame.flags[at] & GENITIVE and not frame.flags[at] & DETERMINER:
        at -= 1
    number = any(b == at + 1 and f.kind == "number" for _, b, f in frame.figures)
    return number and frame.tokens[first].low.endswith(words(speech.language).plural_endings)


def whole_behind(frame: Frame, last: int, speech: Speech) -> int | None:
    """Where the figure begins that a number is a part of: "eight of the fourteen areas", "one of Spain's 12 dams", "126 seiner 218
    Häuser". None where none follows."""
    if last >= len(frame.tokens):
        return None
    starts = [a for a, _, _ in frame.figures if last < a <= last + _WHOLE]
    if not starts:
        return None
    at, flag = starts[0], frame.flags[last]
    if speech.nouns_capitalised and flag & POSSESSIVE and frame.tokens[last].low.endswith("er"):
        return at if at == last + 1 else None
    end = next(b for a, b, _ in frame.figures if a == at)
    versus = at == last + 1 and any(c.first == c.last == last for c in frame.cues_of("links.against"))
    if versus and any(h.first == end for h in frame.hits):
        return at  # "179 gegen 148 Stimmen": what the other side counts, too
    if not flag & GENITIVE:
        return None
    led = at - last == 1 or (at - last == 2 and frame.flags[last + 1])  # "de las 12", and not "de catalanes pasar de 230"
    return at if led or frame.tokens[at - 1].low.endswith("'s") else None


_WHOLE = 4  # tokens from "of" to the number of the whole: "of the home's 84 residents"
