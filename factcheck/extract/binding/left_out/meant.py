"""What a pronoun, a question or an apposition says a bare number counts, where no figure before does."""

from dataclasses import dataclass

from factcheck.extract.cues import NEGATION, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.words import words
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import THINGS, classes, countable, is_plural, looks_like_noun, taken, unit_of
from factcheck.measures.lexicon import lexicon
from factcheck.model import Kind

OF_CLAUSE = 3.0  # points of a noun of the clause
_MEANT = 2.2  # the sentence before has it, and a pronoun stands for it
_ASKED = 4.0  # "How many patients are there? Up to four million"
_PLURAL = ("e", "n", "r")  # endings of a German plural: "des Zeichners (480.000)", "der Rekord (480.000)" count nothing
_SHORT = 6  # words of a question that only names something
_OPENS = 3  # tokens into a sentence its subject begins
_WORD = 4  # letters of a noun that the lexicon lacks


@dataclass(frozen=True, slots=True)
class Option:
    """What a bare number may stand for: another figure, or a noun with its unit; the more points the likelier."""

    points: float
    figure: Draft | None = None
    noun: tuple[str, ...] = ()
    noun_text: str | None = None
    unit: str | None = None
    kind: Kind = Kind.QUANTITY


def meant(sentence: Frame, speech: Speech) -> list[Option]:
    """What a pronoun stands for that no figure counts yet: the last plural of the sentence before ("The visitor sees cameras. There are
    140 of them")."""
    known = countable(sentence.hits)
    plurals = [h for h in known if unit_of(h) and looks_like_noun(sentence, h, speech) and is_plural(sentence, h, speech)]
    plurals = [h for h in plurals if not (h.first and sentence.flags[h.first - 1] & NEGATION)]  # "employees, not contractors"
    plurals = [h for h in plurals if not taken(sentence, h) and not sentence.tokens[h.last].low.endswith("'s")]
    printed = [c for c in sentence.cues_of("counts.") if not any(h.first <= c.first <= h.last for h in plurals)]
    last = max([*(h.last for h in plurals), *(c.last for c in printed)], default=-1)
    if last < 0:
        return []
    cue = next((c for c in printed if c.last == last), None)
    if cue is not None:
        return [Option(_MEANT, noun_text=sentence.words(cue.first, cue.last + 1), unit=cue.kind.partition(".")[2])]
    hits = [h for h in plurals if h.last == last]
    noun = tuple(sorted({h.concept for h in hits}))
    return [Option(_MEANT, noun=noun, noun_text=sentence.words(hits[0].first, last + 1), unit=unit_of(hits[0]))]


def told_of(sentence: Frame, draft: Draft, speech: Speech) -> list[Option]:
    """What "they" stands for that no figure counts yet: the plural that the sentence before begins with ("Births are falling. They were
    8,200 ...")."""
    if not draft.frame.cues_of("ellipsis.they", max(0, draft.first - 6), draft.first):
        return []  # "the Germans, on 1.05 million"
    first = next((h for h in classes(sentence.hits, THINGS) if looks_like_noun(sentence, h, speech)), None)
    unit = unit_of(first) if first is not None and is_plural(sentence, first, speech) and not taken(sentence, first) else None
    if first is None or unit is None or first.first > _OPENS or any(b <= first.first <= b + 3 for _, b, _ in sentence.figures):
        return []
    return [Option(_MEANT, noun=(first.concept,), noun_text=sentence.words(first.first, first.last + 1), unit=unit)]


def asked(draft: Draft, speech: Speech) -> list[Option]:
    """What the question that the figure answers asks the number of ("How many patients are there?"), or only names ("And the
    passengers?")."""
    question = draft.frame.question
    if question is None:
        return []
    many = question.cues_of("ellipsis.how_many")
    if many:
        at = many[0].last + 1
        hit = next((h for h in classes(question.hits, THINGS) if unit_of(h) and 0 <= h.first - at <= 2), None)
        if hit is not None:
            return [Option(_ASKED, noun=(hit.concept,), noun_text=question.words(hit.first, hit.last + 1), unit=unit_of(hit))]
        low = question.tokens[at].low if at < len(question.tokens) and not question.flags[at] else ""
        unit = speech.counted(low) or low
        plural = low.endswith(words(speech.language).plural_endings) and len(low) >= _WORD
        return [Option(_ASKED, noun=(lexicon(speech.code).unknown(low),), noun_text=low, unit=unit)] if plural else []
    doubted = [last for _, last, f in question.figures if f.kind == "number"]  # "Were 300 trees felled? No, it was 140"
    if doubted:
        near = [h for h in classes(question.hits, THINGS) if unit_of(h) and 0 <= h.first - doubted[0] <= 1]
        return [Option(_ASKED, noun=(h.concept,), noun_text=question.words(h.first, h.last + 1), unit=unit_of(h)) for h in near[:1]]
    if question.figures or sum(token.kind != "mark" for token in question.tokens) > _SHORT:
        return []
    things = [h for h in classes(question.hits, THINGS) if unit_of(h) and is_plural(question, h, speech) and not taken(question, h)]
    return [Option(_MEANT, noun=(h.concept,), noun_text=question.words(h.first, h.last + 1), unit=unit_of(h)) for h in things[-1:]]


def apposed(draft: Draft, speech: Speech) -> list[Option]:
    """A noun that the lexicon lacks, with its number set behind it between two marks ("the foundations, 36, were")."""
    frame, at, last = draft.frame, draft.first - 2, draft.last
    if at < 0 or frame.tokens[at + 1].text not in ",(" or frame.tokens[at].kind != "word" or frame.veiled[at]:
        return []
    if last < len(frame.tokens) and frame.tokens[last].kind != "mark":
        return []
    token = frame.tokens[at]
    plural = (
        token.capital and token.low.endswith(_PLURAL)
        if speech.nouns_capitalised
        else token.low.endswith(words(speech.language).plural_endings)
    )
    if (
        not plural
        or len(token.low) < 4
        or any(unit_of(h) for h in frame.hits_in(at, at + 1))
        or (token.capital and not speech.nouns_capitalised)
    ):
        return []
    return [Option(OF_CLAUSE, noun=(lexicon(speech.code).unknown(token.low),), noun_text=token.text, unit=token.low)]
