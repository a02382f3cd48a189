"""What stands behind a count: which of its words may be its noun, and which are verbs, adjectives or of something else."""

from factcheck.extract.binding.left_out.carry import bare_digits, scaled_up
from factcheck.extract.binding.left_out.hints import of_them
from factcheck.extract.cues import DETERMINER, GENITIVE, POSSESSIVE, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.words import words
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import (
    CLOSING,
    is_plural,
    unit_of,
)
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit

_MEANS = frozenset({"average", "median"})


def stands_alone(draft: Draft, speech: Speech, *, genitive: bool) -> bool:
    """Whether what follows a number cannot be its noun: "250 000 de la Région" (digits take their noun without "de"), "25 millions
    reçus" (a million takes it with "de"), "340,000 of them"."""
    frame = draft.frame
    genitive = genitive or (draft.last < len(frame.tokens) and frame.tokens[draft.last].text in CLOSING)
    if of_them(draft):
        return True
    if genitive and _of_owned(frame, draft.last, speech):
        return False
    return speech.noun_first and (scaled_up(draft) if not genitive else bare_digits(draft))


def _of_owned(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether "of" stands before several of which a number is some: "55 de sus animales", "12 de los cuadros", "40 de ses bêtes", "20 des
    tableaux"."""
    article = at + (not frame.flags[at] & DETERMINER)
    if article + 1 >= len(frame.tokens) or frame.covered[article + 1] or frame.tokens[article + 1].capital:
        return False
    if not frame.flags[article] & (POSSESSIVE | DETERMINER) or not frame.tokens[article].low.endswith("s"):
        return False
    return not frame.flags[article + 1] and frame.tokens[article + 1].low.endswith(words(speech.language).plural_endings)


def one_only(frame: Frame, hit: Hit, speech: Speech) -> bool:
    """Whether a noun is a singular, where plurals show ("dont trois ferme"), so that several of it cannot be meant."""
    if not speech.noun_first or unit_of(hit) == "people" or "s" not in words(speech.language).plural_endings:
        return False
    return not is_plural(frame, hit, speech)


def past_a_verb(frame: Frame, first: int, noun: int, speech: Speech) -> bool:
    """Whether a word before the noun has no plural form, so that it is no adjective: "otros nueve necesitan obras", and not "cien cabezas
    de ganado muertas"."""
    endings = words(speech.language).plural_endings
    listed = {i for c in frame.cues_of("counts.", first, noun) for i in range(c.first, c.last + 1)}
    plain = (i for i in range(first, noun) if frame.tokens[i].kind == "word" and not frame.flags[i] and i not in listed)
    return any(not frame.tokens[i].low.endswith(endings) for i in plain)


def several(draft: Draft) -> bool:
    """Whether a number is of two or more."""
    value = draft.value.middle if draft.value is not None else None
    return value is not None and abs(value) >= 2


def printed_noun(frame: Frame, phrase: tuple[int, int], head: Hit | None, speech: Speech) -> Cue | None:
    """The noun of a phrase whose exact form says its unit, where it is the head: the first noun where adjectives follow it, else the
    last. None where the lexicon knows the noun by that unit already."""
    found = [c for c in frame.cues_of("counts.") if phrase[0] <= c.first and c.last < phrase[1]]
    if speech.nouns_capitalised:
        found = [c for c in found if frame.tokens[c.last].capital]  # "weitere 127 folgen"
    if speech.noun_first and head is None:
        found = [c for c in found if not _after_a_noun(frame, phrase[0], c.first, speech)]
    if not found:
        return None
    cue = max(found, key=lambda c: ((-c.first if speech.noun_first else c.last), c.last - c.first))
    if head is None:
        return cue
    if head.first <= cue.first <= head.last:
        whole = head.first == head.last or (cue.first == head.first and cue.last == head.last)
        return cue if unit_of(head) != cue.kind.partition(".")[2] and whole else None
    return cue if (cue.first < head.first) == speech.noun_first else None


def _after_a_noun(frame: Frame, first: int, at: int, speech: Speech) -> bool:
    """Whether a plural stands before a word that is none of the adjectives that come first, so that the word describes it: "37 zuecos
    catalanes"."""
    endings = words(speech.language).plural_endings
    between = (frame.tokens[i] for i in range(first, at) if not frame.flags[i] and not frame.cues_of("ellipsis.other", i, i + 1))
    return any(t.kind == "word" and t.low.endswith(endings) and t.low not in speech.before_noun for t in between)


def happens_to(draft: Draft, hit: Hit, speech: Speech) -> bool:
    """Whether a word of an event behind a count is its verb ("23 closed"), as nouns of things counted are plural where a language says
    which forms are."""
    known = concepts()[hit.concept]
    if known.cls not in ("event", "action") or known.unit in (None, "people") or not speech.plurals or hit.first != draft.last:
        return False
    value = draft.value.middle if draft.value is not None else None
    return value is not None and value > 1 and hit.first == hit.last and not is_plural(draft.frame, hit, speech)


def no_noun(draft: Draft, hit: Hit, speech: Speech) -> bool:
    """Whether a word directly behind several is one that has no plural, as a verb or an adjective ("more than 2,000 spent the night")."""
    if not speech.plurals or not several(draft) or unit_of(hit) or hit.first != draft.last or hit.first != hit.last:
        return False
    return not is_plural(draft.frame, hit, speech)


def is_a_mean(frame: Frame, first: int, last: int) -> bool:
    """Whether a phrase says which figure the number is, and not what is counted: "527: the average of private schools"."""
    mean = [h for h in frame.hits if first <= h.first < last and h.concept in _MEANS]
    return any(h.last + 1 < last and frame.flags[h.last + 1] & GENITIVE for h in mean)


def beginning_in(frame: Frame, first: int, last: int) -> list[Hit]:
    """The concepts that begin in a phrase; a wording may end behind it ("décès en excès")."""
    end = max([last, *(h.last + 1 for h in frame.hits if first <= h.first < last)])
    return [h for h in frame.things_in(first, end) if h.first < last]
