"""Figures to drafts of claims: what is counted, what happened to it, how the figure is meant, and its quote."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.binding.counted.counted import count_noun
from factcheck.extract.binding.counted.listed import listed
from factcheck.extract.binding.left_out.carry import carry, needs_scale, scaled
from factcheck.extract.binding.measured.measured import measured_noun
from factcheck.extract.binding.no_count.ages import beside_native, beside_person, next_age, without_groups
from factcheck.extract.binding.no_count.called import called
from factcheck.extract.binding.no_count.exchange import each, exchange, one_of, own_rate
from factcheck.extract.binding.no_count.for_one import for_one
from factcheck.extract.binding.reckoning import Reckoning, names_itself
from factcheck.extract.binding.told.aspects import PER_TIME, aspect
from factcheck.extract.binding.told.intervals import intervals
from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.reading import Figure
from factcheck.extract.figures.units.units import convert, is_time
from factcheck.extract.figures.words import words
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.phrases import verbs_of, whole_behind
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Lexicon
from factcheck.model import Approx, Kind, LinkRole
from factcheck.model.value import currency

_KINDS = {
    "number": Kind.QUANTITY,
    "money": Kind.MONEY,
    "percent": Kind.PERCENT,
    "points": Kind.PERCENT,
    "unit": Kind.QUANTITY,
    "duration": Kind.DURATION,
    "age": Kind.QUANTITY,
    "temperature": Kind.QUANTITY,
    "share": Kind.RATIO,
    "multiple": Kind.RATIO,
    "rank": Kind.RANK,
    "rate": Kind.QUANTITY,
}
_ASIDE = 7  # tokens between the two
_NOUGHT = 14  # tokens from a nought to the figure that says of what
_MILLION = 1_000_000
_FAR = 10  # times that one sum is another of the same thing
_LEVELS = frozenset({"°C", "W", "Pa", "V", "A", "Hz", "dB", "m/s", "lx", "ppm", "%"})
_ENDS = ("number", "money", "percent", "points", "unit", "temperature", "duration")


def bind(
    frame: Frame, speech: Speech, lexicon: Lexicon, earlier: Sequence[Draft], article: Reckoning, before: Frame | None = None
) -> tuple[list[Draft], list[tuple[Figure, str]]]:
    """The drafts of a sentence's figures, and figures that became none with the reason. `earlier`: the article's last drafts, oldest
    first. `article`: what the article counts in. `before`: the sentence before."""
    binding = _Binding(frame, speech, lexicon, earlier, article, before)
    for number in range(len(frame.figures)):
        binding.take(number)
    drafts = intervals(without_groups(binding.drafts, binding.lost, speech), binding.lost, speech)
    _borrow(drafts, speech)
    _give_countries(drafts, binding.countries)
    return drafts, binding.lost


class _Binding:
    """The figures of a sentence as they are bound one after another; what it is given is that of `bind`."""

    def __init__(
        self, frame: Frame, speech: Speech, lexicon: Lexicon, earlier: Sequence[Draft], article: Reckoning, before: Frame | None
    ) -> None:
        self.frame, self.speech, self.lexicon = frame, speech, lexicon
        self.earlier, self.article, self.before = earlier, article, before
        self.drafts: list[Draft] = []
        self.lost: list[tuple[Figure, str]] = []
        self.countries: list[Draft] = []  # numbers of countries, which say how far something reaches
        self.waiting: list[Draft] = []  # the first end of "from 28,400 to 36,000 seats", the first numbers of "12, 15 and 20 euros"

    def take(self, number: int) -> None:
        """Binds figure `number` of the sentence, or loses it with the reason."""
        first, behind, printed = self.frame.figures[number]
        figure = _rateless(self.frame, first, behind, printed, self.speech)
        last = _number_end(self.frame, first, behind, figure) if figure is not printed and figure.kind == "number" else behind
        if figure.kind == "number" and called(self.frame.tokens, first, self.speech.language.code) is not None:
            return
        if figure.kind == "number" and _points_back(self.frame, first, figure, self.speech):
            self.lost.append((figure, "refers-back"))
            return
        if figure.kind == "rank" and _plain_ordinal(self.frame, first, last, figure):
            self.lost.append((figure, "ordinal"))
            return
        kind = _KINDS.get(figure.kind, Kind.QUANTITY)
        if figure.kind == "rate" and currency(figure.value.unit):
            kind = Kind.MONEY
        draft = Draft(self.frame, first, last, first, last, kind, value=figure.value, figure=figure, direction=figure.direction)
        _per_known(draft, self.lexicon, self.speech)
        rate = figure.kind in ("number", "money") and exchange(draft, self.drafts, self.speech)
        person = not rate and self._of_people(draft, figure)
        if not rate and not person and not self._measure(draft, figure, number):
            self.lost.append((figure, "number-name"))
            return
        _often(draft)
        for_one(draft, [*self.earlier, *self.drafts])
        if draft not in self.waiting:
            self._serve(draft, figure)
        self._tell(draft, rate=rate, aged=draft.noun == ("age",) and person)
        _quote(draft, number)
        self.drafts.append(draft)

    def _of_people(self, draft: Draft, figure: Figure) -> bool:
        """Makes a figure an age, or a number of people where those are named by where they come from; False where it is neither."""
        if figure.kind not in ("age", "number"):
            return False
        frame, first, last = self.frame, draft.first, draft.last
        native = beside_native(frame, first, last, figure, self.speech)
        if native == "people":
            draft.figure = replace(figure, kind="number")
            draft.noun, draft.noun_text, draft.verb = ("person",), frame.words(first - 2, first - 1), ()
            draft.value = figure.value.model_copy(update={"unit": "people"})
            return True
        previous = self.drafts[-1] if self.drafts else None
        aged = native is not None or figure.kind == "age" or beside_person(frame, first, last, figure)
        if not aged and not next_age(frame, first, last, figure, previous):
            return False
        draft.noun, draft.verb = ("age",), ()
        if figure.kind != "age" and draft.value is not None:
            draft.figure = replace(figure, kind="age")
            draft.value = draft.value.model_copy(update={"unit": "years"})
        return True

    def _measure(self, draft: Draft, figure: Figure, number: int) -> bool:
        """Finds what a figure counts or measures, or lets it wait for the one behind it; False where it is the name of a number."""
        following = self.frame.figures[number + 1] if number + 1 < len(self.frame.figures) else None
        if following is not None and figure.kind == "number" and (_first_end(draft, following) or listed(self.frame, number)):
            self.waiting.append(draft)
        elif figure.kind == "number" or (figure.kind == "rate" and (figure.value.unit or "").startswith("/")):
            self._count(draft, self.drafts)
            return draft.value is None or draft.value.unit is not None or not names_itself(self.frame, figure, self.article)
        else:
            measured_noun(draft, self.speech, _kin(draft, self.drafts, self.earlier))
        return True

    def _serve(self, draft: Draft, figure: Figure) -> None:
        """Gives the figures that waited for it what a figure counts or measures, or each its own."""
        for end in self.waiting:
            said = draft.value is not None and draft.value.unit is not None
            if said and (figure.value.unit is not None or not draft.carried or needs_scale(end, draft) > 1):
                carry(end, draft, ends=True)
            else:
                self._count(end, self.drafts[: self.drafts.index(end)])
        self.waiting = []

    def _count(self, draft: Draft, same: Sequence[Draft]) -> None:
        count_noun(draft, self.speech, self.lexicon, same, self.earlier, self.article, self.before)

    def _tell(self, draft: Draft, *, rate: bool, aged: bool) -> None:
        """What happened to what a figure counts, and per what an amount is given. `rate`: it is a rate of exchange."""
        scope = _country_scope(draft)
        if scope:
            self.countries.append(draft)
            draft.measure = "count:country"
        # A number of countries says how far something reaches, not how much of it there is.
        draft.verb = () if rate or aged or scope else verbs_of(draft)
        if not rate:
            aspect(draft, self.speech)
        if draft.kind is Kind.MONEY:
            own_rate(draft, self.speech)
            each(draft, [*self.earlier, *self.drafts], self.article)
            _both_ends(self.drafts, draft)


def _both_ends(before: Sequence[Draft], draft: Draft) -> None:
    """Gives the first end of a change what its second is found to be given per ("la mensualité passe de 1 402 à 1 431 euros")."""
    first = before[-1] if before else None
    if first is None or first.model is not draft or first.value is None or draft.value is None:
        return
    if draft.value.unit is not None and draft.value.unit.partition("/")[0] == first.value.unit:
        first.value = first.value.model_copy(update={"unit": draft.value.unit})


def _often(draft: Draft) -> None:
    """Gives the one figure of a clause the "every day" of that clause ("Every day, it is said, 100,000 projects begin")."""
    frame, value = draft.frame, draft.value
    if value is None or value.unit is None or "/" in value.unit or draft.kind not in (Kind.QUANTITY, Kind.MONEY) or draft.clause < 0:
        return
    if draft.figure is None or draft.figure.kind == "age" or draft.figure.direction or _is_level(value.unit):
        return
    begin, end = frame.clauses[draft.clause]
    said = frame.cues_of("often.", begin, end) or [c for c in frame.cues_of("often.") if c.first <= 1]
    if len(said) == 1 and not any(begin <= a < end and a != draft.first for a, _, _ in frame.figures):
        draft.value = value.model_copy(update={"unit": f"{value.unit}/{said[0].kind.partition('.')[2]}"})


def _is_level(unit: str) -> bool:
    """Whether a unit says how high something stands, which does not add up over a day: degrees, watts, hertz."""
    return convert(Decimal(1), unit)[1] in _LEVELS


def _number_end(frame: Frame, first: int, last: int, figure: Figure) -> int:
    """The token behind the digits or words of a number."""
    return next((i for i in range(first + 1, last) if frame.tokens[i].start >= figure.number_end), last)


def _rateless(frame: Frame, first: int, last: int, figure: Figure, speech: Speech) -> Figure:
    """ "25 homes a day earlier", "two million tickets in a day": a time and no rate. "A la semana" and "à l'heure" are rates."""
    unit = figure.value.unit or ""
    if "/" not in unit or unit.rpartition("/")[2] not in PER_TIME:
        return figure
    per = frame.text[frame.tokens[last - 3].start : frame.tokens[last - 1].start].lower().strip() if last - 3 > first else ""
    if per and frame.flags[last - 3] & PREPOSITION and frame.flags[last - 2] & DETERMINER and per not in words(speech.language).per:
        plain = unit.rpartition("/")[0] or None
        kind = figure.kind if currency(unit) and figure.kind != "rate" else ("money" if currency(unit) else "number")
        return replace(figure, kind=kind, value=figure.value.model_copy(update={"unit": plain}))
    if last - first < 3 or not frame.flags[last - 2] & DETERMINER:
        return figure  # "150 euros par jour avant 26 ans": only "a day" may be either
    cue = next((c for c in frame.cues if c.kind == "ellipsis.earlier" and last <= c.first <= last + 5), None)
    if cue is None or any(last < a < cue.first for a, _, _ in frame.figures):
        return figure
    if any(frame.tokens[i].kind == "mark" for i in range(last, cue.first)):
        return figure
    return replace(figure, kind="number", value=figure.value.model_copy(update={"unit": unit.rpartition("/")[0] or None}))


def _kin(draft: Draft, same: Sequence[Draft], earlier: Sequence[Draft]) -> Draft | None:
    """The figure before that most likely measures the same: of the same unit for an amount, else the last one."""
    if draft.kind is Kind.MONEY and same and same[-1].kind is Kind.MONEY and 0 < draft.first - same[-1].last <= 3:
        return same[-1]  # "€31bn ($34bn)"
    if draft.kind in (Kind.MONEY, Kind.QUANTITY) and draft.value is not None:
        unit = draft.value.unit
        alike = [d for d in reversed([*earlier, *same]) if d.value is not None and d.value.unit == unit and d.noun]
        found = next((d for d in alike if draft.kind is not Kind.MONEY or _of_one_size(d, draft)), None)
        if found is not None or (alike and not same):
            return found
    return same[-1] if same else (earlier[-1] if earlier else None)


def _of_one_size(other: Draft, draft: Draft) -> bool:
    """Whether two sums of one sentence, or of one size, may be sums of the same thing: millions are no going price."""
    a, b = (abs(d.value.middle or Decimal(0)) if d.value is not None else Decimal(0) for d in (other, draft))
    return other.frame is draft.frame or not a or not b or max(a, b) <= _FAR * min(a, b)


def _first_end(draft: Draft, following: tuple[int, int, Figure]) -> bool:
    """Whether a number is the first end of a change whose second end says what both are: "from 17 to 22 euros", "de 2 a 3,5 millones"."""
    frame, second = draft.frame, following[2]
    if (
        0 < following[0] - draft.last <= _ASIDE
        and second.kind in ("money", "unit")
        and any(c.first == draft.last and c.kind == "links.against" for c in frame.cues)
        and not any(draft.last < a < following[0] for a, _, _ in frame.figures)
    ):
        return True  # "410 instead of, as was said in January, 340 million pounds"
    if _none_of(draft, following):
        return True
    if (
        following[0] - draft.last != 1
        or second.kind not in _ENDS
        or not any(c.first == draft.last and c.kind == "links.to" for c in frame.cues)
    ):
        return False
    if second.kind == "number":
        large = second.value.middle is not None and abs(second.value.middle) >= _MILLION  # "de 13,6 à 14,2 millions"
        noun = bool(second.noun_start) and not any(c.first == following[1] for c in frame.cues_of("change."))  # "auf 18 gestiegen"
        return (large or noun) and any(c.last in (draft.first - 1, draft.first) for c in frame.cues_of("links.from"))
    return second.value.unit is not None


def _none_of(draft: Draft, following: tuple[int, int, Figure]) -> bool:
    """Whether a nought behind a preposition is of what the next figure is given in: "VAT, at zero since May, rises to 2%"."""
    frame, first, last = draft.frame, draft.first, draft.last
    if draft.value is None or draft.value.middle != 0 or following[2].kind != "percent" or following[0] - last > _NOUGHT:
        return False
    return first > 0 and bool(frame.flags[first - 1] & PREPOSITION) and not any(h.first == last for h in frame.hits)


def _points_back(frame: Frame, first: int, figure: Figure, speech: Speech) -> bool:
    """ "the two men", "à eux deux", "the three of them": two or three already known, which states no count."""
    value = figure.value.middle
    if value is None or value > 10 or value < 2 or figure.value.approx is not Approx.EXACT or first == 0:
        return False
    if frame.text[figure.number_start].isdigit():
        return False
    if any(frame.words(max(0, first - 2), first).lower().endswith(per) for per in words(speech.language).per_many if " " in per):
        return False  # "one rat for every two people"
    flag = frame.flags[first - 1]
    if flag & PRONOUN and flag & DETERMINER and not flag & POSSESSIVE and value <= 10:
        return True
    if value > 3:
        return False
    if flag & PRONOUN and not flag & (DETERMINER | RELATIVE | COORDINATOR):
        return True
    return bool(flag & (DETERMINER | POSSESSIVE)) and frame.tokens[first - 1].kind != "elision"


def _plain_ordinal(frame: Frame, first: int, last: int, figure: Figure) -> bool:
    """ "the first reactor", "the second report": an order of telling and no place in a ranking, unless the clause says in what."""
    value = figure.value.middle
    if value is None or value > 3:
        return False
    clause = frame.clause_of[first]
    begin, end = frame.clauses[clause] if clause >= 0 else (first, last)
    if any(c.kind in ("rank.since", "rank.leader", "rank.beside") and c.first >= last for c in frame.cues_of("rank.", last, end)):
        return False
    if last >= len(frame.tokens) or frame.tokens[last].kind == "mark":
        return False
    flag = frame.flags[last]
    article = first > begin and bool(frame.flags[first - 1] & (DETERMINER | POSSESSIVE))
    following = bool(flag & (PREPOSITION | AUXILIARY | COORDINATOR)) or frame.covered[last]
    return article and (not following or bool(flag & GENITIVE and any(a >= last for a, _, _ in frame.figures)))


def _borrow(drafts: Sequence[Draft], speech: Speech) -> None:
    """ "eight of the fourteen areas": the part takes the noun of its whole."""
    for part, whole in itertools.pairwise(drafts):
        if part.frame is not whole.frame or part.noun or part.value is None or whole.value is None or part.value.unit is not None:
            continue
        if whole_behind(part.frame, part.last, speech) == whole.first and whole.value.unit is not None:
            part.noun, part.noun_text = whole.noun, whole.noun_text
            part.value = part.value.model_copy(update={"unit": whole.value.unit})
            if whole.kind is Kind.MONEY:
                part.kind = Kind.MONEY
                scaled(part, whole)  # "ten of its 25 million euros"
            part.links.append((LinkRole.PART_OF, whole))


def _quote(draft: Draft, number: int) -> None:
    """The smallest clause-like stretch with the figure, its noun and its verb."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (draft.first, draft.last)
    others = [(a, b) for i, (a, b, _) in enumerate(frame.figures) if i != number]
    low = max([begin, *(b for a, b in others if b <= draft.first)])
    high = min([end, *(a for a, b in others if a >= draft.last)])
    first = max(low, draft.first - 9)
    last = min(max(draft.end, high), draft.last + 9)
    while first < draft.first and (
        (frame.flags[first] & (COORDINATOR | PREPOSITION) and first == low and low != begin) or frame.tokens[first].kind == "mark"
    ):
        first += 1
    while last > max(draft.end, draft.last) and (
        frame.flags[last - 1] & (PREPOSITION | COORDINATOR | DETERMINER) or frame.tokens[last - 1].kind in ("mark", "elision")
    ):
        last -= 1
    draft.begin, draft.end = min(first, draft.first), max(last, draft.end)


def _country_scope(draft: Draft) -> bool:
    """ "in 14 countries" narrows another figure of the sentence."""
    frame = draft.frame
    if draft.figure is None or draft.figure.kind != "number" or "country" not in draft.noun:
        return False
    return (after_preposition(frame, draft.first) or bool(frame.flags[draft.first] & PREPOSITION)) and len(frame.figures) > 1


def _give_countries(drafts: Sequence[Draft], countries: Sequence[Draft]) -> None:
    near = [d for d in drafts if d not in countries and d.kind in (Kind.QUANTITY, Kind.MONEY)]
    for scope in countries:
        number = int(scope.value.middle or 0) if scope.value else 0
        if near and number > 0:
            min(near, key=lambda d: (abs(d.first - scope.first), d.first)).countries = number
            scope.narrows = True
            scope.noun = ("country",)  # what is sold there is counted beside it


def _per_known(draft: Draft, lexicon: Lexicon, speech: Speech) -> None:
    """Names what an amount is given per as the lexicon does: "je Fall" is for a case, "par foyer" for a household."""
    value = draft.value
    top, *pers = (value.unit or "").split("/") if value is not None else ("",)
    number, _, word = pers[0].rpartition(" ") if pers else ("", "", "")
    if value is None or not word or not (top or number) or not word.islower() or word == "person" or is_time(f"{word}s"):
        return
    units = (c.unit for id in lexicon.concepts_of(word) if (c := concepts().get(id)) is not None)
    unit = next((unit for unit in units if unit is not None), None) or speech.counted(word)
    if unit is not None:
        pers[0] = f"{number} {unit}" if number else one_of(unit)
        draft.value = value.model_copy(update={"unit": "/".join((top, *pers))})
