"""The noun of a bare count itself: the one that follows it, known or not, a name, the whole that it is the size of."""

from collections.abc import Sequence

from factcheck.extract.binding.counted.behind_count import (
    beginning_in,
    happens_to,
    is_a_mean,
    no_noun,
    one_only,
    past_a_verb,
    printed_noun,
    several,
    stands_alone,
)
from factcheck.extract.binding.left_out.carry import carry, give, part_of_one, scaled_up, set_unit
from factcheck.extract.binding.left_out.ellipsis import last_currency
from factcheck.extract.binding.left_out.hints import only_money
from factcheck.extract.binding.nouns.counted_units import concept_of_unit, unit_of_ending, unit_of_first, unit_of_measure, unit_of_verb
from factcheck.extract.binding.nouns.creatures import creatures
from factcheck.extract.binding.reckoning import Reckoning
from factcheck.extract.cues import GENITIVE, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.words import words
from factcheck.extract.phrases import (
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
)
from factcheck.measures.concept import concepts, is_a
from factcheck.measures.lexicon import Hit, Lexicon
from factcheck.model import Kind

_UNITS = "en"  # the language of units, whose own plurals say best what is counted
_FAR = 2  # words before a noun that a link before the count leaves it
_SETTLED = 500  # people of a place: fewer are streets or houses


def own_noun(draft: Draft, speech: Speech, lexicon: Lexicon, article: Reckoning, before: Sequence[Draft], *, genitive: bool) -> bool:
    """Gives a bare count the noun that belongs to the count itself, and whether it has one. `genitive`: "of" stands behind it."""
    count = _Count(draft, speech, lexicon, article, before)
    if count.of_people(genitive=genitive) or count.hyphened():
        return True
    phrase, found = count.phrase(genitive=genitive)
    name = named(draft.frame, draft.last)
    nouns = [] if name is not None and speech.noun_first else count.nouns(found)  # "23 400 Lyra assemblées en juin"
    person = count.person(phrase) if phrase is not None else None
    if person is not None and not any(unit_of(h) for h in nouns):
        nouns = []
    if phrase is not None and count.known(phrase, nouns, person):
        return True
    if name is not None:
        count.named(name)
        return True
    if not nouns and _made_up_of(draft, phrase, speech):
        return True
    return phrase is not None and count.unknown(phrase)


class _Count:
    """A bare count with what its noun is looked for in. `before`: the figures before it, of which it may take up one."""

    def __init__(self, draft: Draft, speech: Speech, lexicon: Lexicon, article: Reckoning, before: Sequence[Draft]) -> None:
        self.draft, self.speech, self.lexicon, self.article, self.before = draft, speech, lexicon, article, before
        self.frame = draft.frame

    def of_people(self, *, genitive: bool) -> bool:
        """Whether it counts the people of a place: "2.8 million Americans", "dos millones de catalanes"."""
        draft, frame = self.draft, self.frame
        who = draft.last + (self.speech.noun_first and genitive and scaled_up(draft))
        if not any(a == who and inhabitants(frame, a, b, self.speech) for a, b, _ in frame.places):
            return False
        draft.noun = ("person",)
        draft.end = max(draft.end, who + 1)
        set_unit(draft, "people")
        return True

    def hyphened(self) -> bool:
        """Whether a hyphen ties a known noun to it, which is in the singular then: "a 640-bed hospital"."""
        frame, at = self.frame, self.draft.last
        if at + 1 >= len(frame.tokens) or frame.tokens[at].text != "-" or frame.tokens[at].end != frame.tokens[at + 1].start:
            return False
        tied = [h for h in countable(frame.hits_in(at + 1, at + 2)) if unit_of(h)]
        if tied:
            self._head((at + 1, at + 2), tied[:1], tied[0])
        return bool(tied)

    def phrase(self, *, genitive: bool) -> tuple[tuple[int, int] | None, list[Hit]]:
        """The noun phrase behind it, or inside the figure of a rate, and what may be counted in that."""
        draft, frame, speech = self.draft, self.frame, self.speech
        phrase = None if stands_alone(draft, speech, genitive=genitive) else phrase_after(frame, draft.last, speech)
        nouns = countable(beginning_in(frame, *phrase)) if phrase else []
        if phrase is not None and is_a_mean(frame, *phrase):
            phrase, nouns = None, []
        if phrase is not None and nouns and speech.noun_first and several(draft) and past_a_verb(frame, phrase[0], nouns[0].first, speech):
            phrase, nouns = None, []
        if draft.figure is None or draft.figure.kind != "rate":
            return phrase, nouns
        number = next((i for i in range(draft.first, draft.last) if frame.tokens[i].start >= draft.figure.number_end), draft.last)
        often = words(speech.language).rate_words
        within = countable([h for h in frame.hits if number <= h.first and h.last < draft.last and frame.tokens[h.last].low not in often])
        return ((number, draft.last), within) if within else (phrase, nouns)  # "25 homes a day"

    def nouns(self, found: Sequence[Hit]) -> list[Hit]:
        """Of the known words of its phrase, those that it may count."""
        draft, frame, speech = self.draft, self.frame, self.speech
        nouns = [h for h in found if looks_like_noun(frame, h, speech) and (unit_of(h) or not done(frame, h.first, speech))]
        nouns = [h for h in nouns if not any(c.first == h.first for c in frame.cues_of("draws.outlives"))]  # "four survived the flood"
        nouns = [h for h in nouns if not concepts()[h.concept].generic or unit_of(h)] or nouns  # "le nombre de décès": deaths
        nouns = [h for h in nouns if not happens_to(draft, h, speech) and not no_noun(draft, h, speech)]
        nouns = [h for h in nouns if not (several(draft) and one_only(frame, h, speech))]
        if part_of_one(draft):  # "a magnitude 6.4 earthquake struck" befell no 6.4 people, though 2.5 people may live in a home
            nouns = [h for h in nouns if unit_of(h) != "people" or concepts()[h.concept].cls == "person"]
        plural = any(unit_of(h) == "people" or is_plural(frame, h, speech) for h in nouns)
        # "more than 2,000 spent the night": several of a thing are told in the plural
        return [] if several(draft) and speech.plurals and not plural else nouns

    def person(self, phrase: tuple[int, int]) -> Cue | None:
        """The first word of a phrase that stands for people."""
        found = (c for c in self.frame.cues_of("one.person") if phrase[0] <= c.first < phrase[1])
        return next(
            (c for c in found if not self.speech.nouns_capitalised or self.frame.tokens[c.last].capital), None
        )  # "zehn fahren schon"

    def known(self, phrase: tuple[int, int], nouns: Sequence[Hit], person: Cue | None) -> bool:
        """Whether it counts a known noun of its phrase, or people."""
        draft, frame, speech = self.draft, self.frame, self.speech
        head = head_of(nouns, speech, frame) if nouns else None
        far = link_before(frame, draft.first)
        printed = printed_noun(frame, phrase, head, speech)
        if printed is not None and not (far and printed.first - phrase[0] > _FAR):
            unit = printed.kind.partition(".")[2]
            give(draft, (concept_of_unit(unit) or self.lexicon.unknown(frame.tokens[printed.last].low),), phrase[0], printed.last, unit)
            return True
        if head is not None and concepts()[head.concept].beasts and (animals := creatures(draft, self.before)) is not None:
            carry(draft, animals)
            return True
        if head is not None and not (far and nouns[0].first - phrase[0] > _FAR):
            self._head(phrase, nouns, head)
            return True
        if person is not None:
            give(draft, ("person",), phrase[0], person.last, "people")
        return person is not None

    def _head(self, phrase: tuple[int, int], nouns: Sequence[Hit], head: Hit) -> None:
        draft, article = self.draft, self.article
        noun = draft.noun = tuple(sorted({h.concept for h in nouns if h.first <= head.last + 2}))
        if unit_of(head) is None and article.currency is not None and scaled_up(draft) and only_money(noun, (), article):
            draft.kind = Kind.MONEY  # "31 milliards de recettes"
            unit = last_currency(draft, article, self.before) or article.currency
        else:
            unit = unit_of(head) or unit_of_measure(nouns, head) or unit_of_first(self.frame, head, self.lexicon, self.speech)
        give(draft, noun, phrase[0], head.last, unit)

    def named(self, name: tuple[int, str, str]) -> None:
        """It counts what has the name that follows."""
        draft = self.draft
        draft.subject, draft.subject_kind, draft.end = name[1], name[2], max(draft.end, name[0])
        draft.noun_text = name[1]
        set_unit(draft, self.article.product or "units")

    def unknown(self, phrase: tuple[int, int]) -> bool:
        """Whether it counts a noun of its phrase that the lexicon lacks."""
        draft, frame, speech, lexicon = self.draft, self.frame, self.speech, self.lexicon
        described = points_back(frame, draft.first, speech)  # "elle en juge 41 crédibles": what they are is told, not what is counted
        if described or change_at(frame, draft.last) or not continues(frame, phrase, speech):
            return False
        at = unknown_head(frame, phrase, speech, plural=several(draft))
        if at is None:
            return False
        low = frame.tokens[at].low
        doubtful = next((id for id in lexicon.doubtful(low) if concepts()[id].unit and speech.code != _UNITS), None)
        listed = speech.counted(low) if doubtful is None else None  # the singular of a listed plural: "ein Lift"
        noun = (doubtful or (concept_of_unit(listed) if listed else None) or lexicon.unknown(low),)
        said = concepts()[doubtful].unit if doubtful is not None else listed or unit_of_verb(draft) or unit_of_ending(low, speech)
        give(draft, noun, phrase[0], at, said or low)
        return True


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
    if phrase is not None and unknown_head(frame, phrase, speech, plural=several(draft)) is not None:
        return False
    whole = next((h for h in frame.hits if h.last == at - 1 and h.concept in concepts() and concepts()[h.concept].of), None)
    value = draft.value.middle if draft.value is not None else None
    if whole is None or value is None or (is_a(whole.concept, "place") and value < _SETTLED):
        return False
    draft.noun = ("population",) if is_a(whole.concept, "place") else ("person", whole.concept)
    draft.noun_text = frame.words(whole.first, whole.last + 1)
    set_unit(draft, concepts()[whole.concept].of)
    return True


def _members(kind: str, noun: Sequence[str]) -> str:
    """The unit of what makes up a whole: people of a team, and what the whole itself is counted in ("a fleet of 618": aircraft)."""
    if kind == "collective.people":
        return "people"
    return next((unit for id in noun if (unit := concepts()[id].unit)), "vehicles")
