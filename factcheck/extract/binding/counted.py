"""What a bare count counts: the noun that follows it, a name, the whole that it is the size of; else what `ellipsis` finds."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.extract.binding.carry import bare_digits, carry, part_of_one, scaled_up, set_unit
from factcheck.extract.binding.counted_units import unit_of_ending, unit_of_first, unit_of_measure, unit_of_verb
from factcheck.extract.binding.creatures import creatures
from factcheck.extract.binding.ellipsis import currency, fill
from factcheck.extract.binding.hints import of_them, only_money
from factcheck.extract.binding.phrases import (
    CLOSING,
    THINGS,
    change_at,
    continues,
    countable,
    done,
    head_of,
    inhabitants,
    is_plural,
    link_before,
    looks_like_noun,
    named,
    phrase_after,
    points_back,
    unit_of,
    unknown_head,
    verbs_of,
    whole_behind,
)
from factcheck.extract.binding.reckoning import Reckoning, names_itself
from factcheck.extract.binding.senses import sense
from factcheck.extract.binding.taken_up import property_unit
from factcheck.extract.binding.tally import tally
from factcheck.extract.cues import DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.exchange import one_of
from factcheck.extract.figures.units import unit_names
from factcheck.extract.figures.words import words
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concepts, is_a
from factcheck.measures.lexicon import Hit, Lexicon
from factcheck.model import Kind

_UNITS = "en"  # the language of units, whose own plurals say best what is counted


def count_noun(
    draft: Draft,
    speech: Speech,
    lexicon: Lexicon,
    same: Sequence[Draft],
    earlier: Sequence[Draft],
    article: Reckoning,
    before: Frame | None = None,
) -> None:
    """Gives a bare count its noun and unit. `before`: the sentence before, where a pronoun may find what it stands for."""
    frame = draft.frame
    genitive = draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & GENITIVE)
    if whole_behind(frame, draft.last, speech) is not None:
        return  # "eight of the fourteen areas": the noun is that of the figure after it
    if _occasions(draft, speech) or _compound(draft, speech, lexicon):
        return
    if (told := sense(draft, speech, before)) is not None:
        first, at, unit = told
        concept = one_of(unit).replace(" ", "_")  # a field is no oil field
        known = concept if concept in concepts() else lexicon.unknown(frame.tokens[at].low)
        _give(draft, (known,), first, at, unit)
        return
    if _own(draft, speech, lexicon, article, [*earlier, *same], genitive=genitive):
        _as_whole(draft, same)
    elif draft.figure is not None and names_itself(frame, draft.figure, article):
        return
    elif not tally(draft) and not _on_named_scale(draft, speech, lexicon):
        fill(draft, speech, same, earlier, article, before)


def _occasions(draft: Draft, speech: Speech) -> bool:
    """Counts what happened so many times in what happened ("dreimal brannte es": fires), in times where that has no plural."""
    frame, figure, last = draft.frame, draft.figure, draft.last
    if figure is None:
        return False
    names, printed = unit_names(speech.language).names, figure.number_end - figure.number_start
    hyphen = last < len(frame.tokens) and frame.tokens[last].text == "-"  # "21-mal"
    lows = [(i, frame.tokens[i].low) for i in (last - 1, last, last + hyphen) if i < len(frame.tokens)]
    at = next((i for i, low in lows if "x" in (names.get(low), names.get(low[printed:]))), None)
    if at is None and frame.cues_of("ellipsis.occasions", last, last + 1) and draft.first and frame.flags[draft.first - 1] & PREPOSITION:
        at = last  # "à trois reprises", "on three occasions"
    if at is None:
        return False
    own = {h.concept for h in frame.hits_in(at, at + 1)}  # the word of the occasions is no verb
    verb = [id for id in verbs_of(draft) if id not in own]
    unit = next((unit for id in verb if (unit := concepts()[id].unit) and unit != "people"), "times")
    draft.noun, draft.noun_text = ("time",), frame.words(at, at + 1)
    draft.end = max(draft.end, at + 1)
    set_unit(draft, unit)
    return True


def _compound(draft: Draft, speech: Speech, lexicon: Lexicon) -> bool:
    """Counts what a number is made one word with: "a 94-page report", "die siebenköpfige Jury"."""
    frame, figure = draft.frame, draft.figure
    rest = _JOINED.match(frame.text, figure.number_end) if figure is not None else None
    at = next((i for i in range(draft.first, len(frame.tokens)) if rest and frame.tokens[i].end >= rest.end()), None)
    if rest is None or at is None or at > draft.last + 1:
        return False
    word = rest[1].lower()
    made_of = speech.phrases.items() if speech.nouns_capitalised else ()
    unit = next((kind.partition(".")[2] for kind, ends in made_of if kind.startswith("made_of.") and word.startswith(ends)), None)
    noun = _of_unit(unit) if unit is not None else None
    if unit is None and speech.plurals:
        found = [id for id in lexicon.concepts_of(word) if id in concepts()]
        noun = next((id for id in found if concepts()[id].unit), None)
        unit = speech.counted(word) or (concepts()[noun].unit if noun is not None else None)
        if unit is None:  # "a 6.4-magnitude quake"
            noun = unit = next((id for id in found if property_unit(id) == id), None)
    if unit is None:
        return False
    _give(draft, (noun or lexicon.unknown(word),), at, at, unit)
    return True


_JOINED = re.compile(r"-?([^\W\d_]{4,})")


def _as_whole(draft: Draft, same: Sequence[Draft]) -> None:
    """Counts a part whose noun the lexicon lacks in what its whole is counted in: "350 people, among them 120 temps"."""
    unknown = bool(draft.noun) and all(noun.startswith("~") for noun in draft.noun)
    whole = same[-1] if same else None
    if not unknown or whole is None or whole.kind is not Kind.QUANTITY or whole.value is None or draft.value is None:
        return
    part = any(c.last in (draft.first - 1, draft.first - 2) for c in draft.frame.cues_of("links.part_of"))
    mine, theirs = draft.value.middle, whole.value.middle
    if part and whole.value.unit and "/" not in whole.value.unit and mine is not None and theirs is not None and mine <= theirs:
        draft.value = draft.value.model_copy(update={"unit": whole.value.unit})


def _own(draft: Draft, speech: Speech, lexicon: Lexicon, article: Reckoning, before: Sequence[Draft], *, genitive: bool) -> bool:
    """The noun that belongs to the count itself."""
    frame = draft.frame
    who = draft.last + (speech.noun_first and genitive and scaled_up(draft))
    if any(a == who and inhabitants(frame, a, b, speech) for a, b, _ in frame.places):
        draft.noun = ("person",)  # "2.8 million Americans", "dos millones de catalanes"
        draft.end = max(draft.end, who + 1)
        set_unit(draft, "people")
        return True
    phrase = None if _stands_alone(draft, speech, genitive=genitive) else phrase_after(frame, draft.last, speech)
    nouns = countable(_beginning_in(frame, *phrase)) if phrase else []
    if phrase is not None and _is_a_mean(frame, *phrase):
        phrase, nouns = None, []
    if phrase is not None and nouns and speech.noun_first and _several(draft) and _past_a_verb(frame, phrase[0], nouns[0].first, speech):
        phrase, nouns = None, []
    if draft.figure is not None and draft.figure.kind == "rate":  # "25 homes a day": the noun is inside the figure
        number = next((i for i in range(draft.first, draft.last) if frame.tokens[i].start >= draft.figure.number_end), draft.last)
        often = words(speech.language).rate_words
        within = countable([h for h in frame.hits if number <= h.first and h.last < draft.last and frame.tokens[h.last].low not in often])
        phrase, nouns = ((number, draft.last), within) if within else (phrase, nouns)
    nouns = [h for h in nouns if looks_like_noun(frame, h, speech) and (unit_of(h) or not done(frame, h.first, speech))]
    name = named(frame, draft.last)
    if name is not None and speech.noun_first:
        nouns = []  # "23 400 Lyra assemblées en juin"
    nouns = [h for h in nouns if not any(c.first == h.first for c in frame.cues_of("draws.outlives"))]  # "four survived the flood"
    nouns = [h for h in nouns if not concepts()[h.concept].generic or unit_of(h)] or nouns  # "le nombre de décès": deaths
    nouns = [
        h
        for h in nouns
        if not _happens_to(draft, h, speech) and not _no_noun(draft, h, speech) and not (_several(draft) and _one_only(frame, h, speech))
    ]
    if part_of_one(draft):  # "a magnitude 6.4 earthquake struck" befell no 6.4 people, though 2.5 people may live in a home
        nouns = [h for h in nouns if unit_of(h) != "people" or concepts()[h.concept].cls == "person"]
    if nouns and _several(draft) and speech.plurals and not any(unit_of(h) == "people" or is_plural(frame, h, speech) for h in nouns):
        nouns = []  # "more than 2,000 spent the night": several of a thing are told in the plural
    person = [c for c in frame.cues_of("one.person") if phrase is not None and phrase[0] <= c.first < phrase[1]]
    if speech.nouns_capitalised:
        person = [c for c in person if frame.tokens[c.last].capital]  # "zehn fahren schon"
    if person and nouns and not any(unit_of(h) for h in nouns):
        nouns = []
    if phrase is not None:
        head = head_of(nouns, speech, frame) if nouns else None
        if head is not None and _several(draft) and _describes(frame, head, phrase[1], speech):
            behind = frame.tokens[head.last + 1].low  # "8,300 dead colonies"
            _give(draft, (*sorted({h.concept for h in nouns}), lexicon.unknown(behind)), phrase[0], head.last + 1, behind)
            return True
        far = link_before(frame, draft.first)
        printed = _printed(frame, phrase, head, speech)
        if printed is not None and not (far and printed.first - phrase[0] > 2):
            unit = printed.kind.partition(".")[2]
            _give(draft, (_of_unit(unit) or lexicon.unknown(frame.tokens[printed.last].low),), phrase[0], printed.last, unit)
            return True
        if head is not None and concepts()[head.concept].beasts and (animals := creatures(draft, before)) is not None:
            carry(draft, animals)
            return True
        if head is not None and not (far and nouns[0].first - phrase[0] > 2):
            noun = tuple(sorted({h.concept for h in nouns if h.first <= head.last + 2}))
            draft.noun = noun
            if unit_of(head) is None and article.currency is not None and scaled_up(draft) and only_money(noun, (), article):
                draft.kind = Kind.MONEY  # "31 milliards de recettes"
                _give(draft, noun, phrase[0], head.last, currency(draft, article, before) or article.currency)
                return True
            _give(
                draft,
                noun,
                phrase[0],
                head.last,
                unit_of(head) or unit_of_measure(nouns, head) or unit_of_first(frame, head, lexicon, speech),
            )
            return True
        if person:
            _give(draft, ("person",), phrase[0], person[0].last, "people")
            return True
    if name is not None:
        draft.subject, draft.subject_kind, draft.end = name[1], name[2], max(draft.end, name[0])
        draft.noun_text = name[1]
        set_unit(draft, article.product or "units")
        return True
    if not nouns and _made_up_of(draft, phrase, speech):
        return True
    described = points_back(frame, draft.first, speech)  # "elle en juge 41 crédibles": what they are is told, not what is counted
    if phrase is not None and not described and not change_at(frame, draft.last) and continues(frame, phrase, speech):
        at = unknown_head(frame, phrase, speech, plural=_several(draft))
        if at is not None:
            low = frame.tokens[at].low
            doubtful = next((id for id in lexicon.doubtful(low) if concepts()[id].unit and speech.code != _UNITS), None)
            listed = speech.counted(low) if doubtful is None else None  # the singular of a listed plural: "ein Lift"
            noun = (doubtful or (_of_unit(listed) if listed else None) or lexicon.unknown(low),)
            said = concepts()[doubtful].unit if doubtful is not None else listed or unit_of_verb(draft) or unit_of_ending(low, speech)
            _give(draft, noun, phrase[0], at, said or low)
            return True
    return False


def _give(draft: Draft, noun: tuple[str, ...], first: int, last: int, unit: str) -> None:
    draft.noun, draft.noun_text = noun, draft.frame.words(first, last + 1)
    draft.end = max(draft.end, last + 1)
    set_unit(draft, unit)


def _stands_alone(draft: Draft, speech: Speech, *, genitive: bool) -> bool:
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
    """Whether "of" stands before several of which a number is some: "55 de sus animales", "12 de los cuadros", "40 de ses bêtes"."""
    if at + 2 >= len(frame.tokens) or frame.covered[at + 2] or frame.tokens[at + 2].capital:
        return False
    article = frame.flags[at + 1] & (POSSESSIVE | DETERMINER) and frame.tokens[at + 1].low.endswith("s")
    return bool(article) and not frame.flags[at + 2] and frame.tokens[at + 2].low.endswith(words(speech.language).plural_endings)


def _describes(frame: Frame, head: Hit, end: int, speech: Speech) -> bool:
    """Whether a known word is no noun but stands before one that the lexicon lacks."""
    at = head.last + 1
    if not speech.plurals or at >= end or is_plural(frame, head, speech) or frame.flags[at] or frame.hits_in(at, at + 1):
        return False
    token = frame.tokens[at]
    said = any(c.first == at for c in frame.cues)
    return token.kind == "word" and not token.capital and len(token.low) > 3 and token.low.endswith("s") and not said


def _one_only(frame: Frame, hit: Hit, speech: Speech) -> bool:
    """Whether a noun is a singular, where plurals show ("dont trois ferme"), so that several of it cannot be meant."""
    if not speech.noun_first or unit_of(hit) == "people" or "s" not in words(speech.language).plural_endings:
        return False
    return not is_plural(frame, hit, speech)


def _past_a_verb(frame: Frame, first: int, noun: int, speech: Speech) -> bool:
    """Whether a word before the noun has no plural form, so that it is no adjective: "otros nueve necesitan obras", and not "cien cabezas
    de ganado muertas"."""
    endings = words(speech.language).plural_endings
    listed = {i for c in frame.cues_of("counts.", first, noun) for i in range(c.first, c.last + 1)}
    plain = (i for i in range(first, noun) if frame.tokens[i].kind == "word" and not frame.flags[i] and i not in listed)
    return any(not frame.tokens[i].low.endswith(endings) for i in plain)


def _several(draft: Draft) -> bool:
    value = draft.value.middle if draft.value is not None else None
    return value is not None and abs(value) >= 2


def _printed(frame: Frame, phrase: tuple[int, int], head: Hit | None, speech: Speech) -> Cue | None:
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


@cache
def _of_unit(unit: str) -> str | None:
    """The one concept that is counted in a unit, if only one is."""
    found = [id for id, known in concepts().items() if known.unit == unit and known.cls in THINGS] if unit != "people" else ["person"]
    return found[0] if len(found) == 1 else None


def _happens_to(draft: Draft, hit: Hit, speech: Speech) -> bool:
    """Whether a word of an event behind a count is its verb ("23 closed"), as nouns of things counted are plural where a language says
    which forms are."""
    known = concepts()[hit.concept]
    if known.cls not in ("event", "action") or known.unit in (None, "people") or not speech.plurals or hit.first != draft.last:
        return False
    value = draft.value.middle if draft.value is not None else None
    return value is not None and value > 1 and hit.first == hit.last and not is_plural(draft.frame, hit, speech)


def _no_noun(draft: Draft, hit: Hit, speech: Speech) -> bool:
    """Whether a word directly behind several is one that has no plural, as a verb or an adjective ("more than 2,000 spent the night")."""
    if not speech.plurals or not _several(draft) or unit_of(hit) or hit.first != draft.last or hit.first != hit.last:
        return False
    return not is_plural(draft.frame, hit, speech)


def _is_a_mean(frame: Frame, first: int, last: int) -> bool:
    """Whether a phrase says which figure the number is, and not what is counted: "527: the average of private schools"."""
    mean = [h for h in frame.hits if first <= h.first < last and h.concept in _MEANS]
    return any(h.last + 1 < last and frame.flags[h.last + 1] & GENITIVE for h in mean)


_MEANS = frozenset({"average", "median"})


def _beginning_in(frame: Frame, first: int, last: int) -> list[Hit]:
    """The concepts that begin in a phrase; a wording may end behind it ("décès en excès")."""
    end = max([last, *(h.last + 1 for h in frame.hits if first <= h.first < last)])
    return [h for h in frame.things_in(first, end) if h.first < last]


def _made_up_of(draft: Draft, phrase: tuple[int, int] | None, speech: Speech) -> bool:
    """Whether the number says how many a whole has that stands before it with "of": "a team of 12", "a city of 182,000"."""
    frame, at = draft.frame, draft.first - 1
    members = [c for c in frame.cues_of("collective.") if c.last == at]
    if members:
        hits = [h for h in frame.hits if members[0].first <= h.first <= members[0].last and h.concept in concepts()]
        draft.noun = tuple(sorted({h.concept for h in hits}))
        draft.noun_text = frame.words(members[0].first, members[0].first + 1)
        set_unit(draft, _members(members[0].kind, draft.noun))
        return True
    if at < 1 or not frame.flags[at] & GENITIVE:
        return False
    if phrase is not None and unknown_head(frame, phrase, speech, plural=_several(draft)) is not None:
        return False
    whole = next((h for h in frame.hits if h.last == at - 1 and h.concept in concepts() and concepts()[h.concept].of), None)
    value = draft.value.middle if draft.value is not None else None
    if whole is None or value is None or (is_a(whole.concept, "place") and value < _SETTLED):
        return False
    draft.noun = ("population",) if is_a(whole.concept, "place") else ("person", whole.concept)
    draft.noun_text = frame.words(whole.first, whole.last + 1)
    set_unit(draft, concepts()[whole.concept].of)
    return True


_SETTLED = 500  # people of a place: fewer are streets or houses


def _on_named_scale(draft: Draft, speech: Speech, lexicon: Lexicon) -> bool:
    """Whether a number is what a scale with a name of its own says and takes no unit from elsewhere: "aged 19 and with an Elo of 2,541"."""
    frame, at = draft.frame, draft.first - 2
    if at < 1 or speech.nouns_capitalised or scaled_up(draft) or not frame.flags[at + 1] & GENITIVE:
        return False
    named = frame.tokens[at].kind == "word" and frame.tokens[at].capital and not frame.covered[at]
    if not named or not frame.cues_of("one.word", at - 1, at) or frame.hits_in(at, at + 1):
        return False
    draft.noun, draft.noun_text = (lexicon.unknown(frame.tokens[at].low),), frame.words(at, at + 1)
    return True


def _members(kind: str, noun: Sequence[str]) -> str:
    """The unit of what makes up a whole: people of a team, and what the whole itself is counted in ("a fleet of 618": aircraft)."""
    if kind == "collective.people":
        return "people"
    return next((unit for id in noun if (unit := concepts()[id].unit)), "vehicles")
