"""Times in years that are a person's age, though no word says so ("Solène Maréchal, 43 ans, …", "una estudiante de 23 años")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, GENITIVE, PREPOSITION, PRONOUN, RELATIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures.reading import Figure
from factcheck.extract.frames import Frame
from factcheck.measures.concept import HAPPENS, concepts
from factcheck.model import Approx, Aspect, Kind

_NEAR, _FAR = 5, 9  # tokens
_APPOSED = 14  # years: a term of office or of prison may stand beside a name, too


def as_age(draft: Draft) -> None:
    """Makes a span of years an age where it is apposed to a person or said of one."""
    figure, value, frame = draft.figure, draft.value, draft.frame
    if figure is None or value is None or figure.kind != "duration" or value.unit != "years" or value.middle is None or not draft.first:
        return
    years, before = value.middle, frame.tokens[draft.first - 1]
    of = bool(frame.flags[draft.first - 1] & GENITIVE)
    mark = frame.tokens[draft.first - 2] if of and draft.first > 1 else before
    if frame.cues_of("age.has", draft.first - 1, draft.first):
        found = not _goes_on(frame, draft.last)
    elif _opens(frame, draft.first, draft.last):
        found = years >= _APPOSED
    elif mark.text in (",", "(") and _ends(frame, draft.last):
        found = years >= _APPOSED and _person_before(frame, draft.first - 1, marks=True)
    else:
        found = of and not _goes_on(frame, draft.last) and _person_before(frame, draft.first - 1, marks=False)
    if found and years <= 120:
        draft.figure, draft.kind = replace(figure, kind="age"), Kind.QUANTITY
        draft.noun, draft.verb, draft.noun_text = ("age",), (), None
        draft.carried, draft.model = False, None
        draft.aspect, draft.direction = Aspect.LEVEL, 0


def of_somebody(draft: Draft) -> bool:
    """Whether an age stands behind a person and "of", and so is that one's: "la muerte de un temporero de 52 años"."""
    frame, first = draft.frame, draft.first
    aged = draft.figure is not None and draft.figure.kind == "age"
    return aged and first > 0 and bool(frame.flags[first - 1] & GENITIVE) and _person_before(frame, first - 1, marks=False)


def written_as_noun(draft: Draft, speech: Speech) -> str:
    """Says "definite" where an age stands for whoever was named last ("der 58-Jährige"), "indefinite" where for somebody else ("ein
    58-Jähriger"); empty where it is no noun."""
    frame, first, figure = draft.frame, draft.first, draft.figure
    if figure is None or figure.kind != "age" or not first or not speech.nouns_capitalised:
        return ""
    behind = frame.text[figure.number_end : figure.number_end + 2]
    if behind[:1] != "-" or not behind[1:].isupper():
        return ""
    if frame.cues_of("one.word", first - 1, first):
        return "indefinite"
    return "definite" if frame.flags[first - 1] & DETERMINER else ""


def _opens(frame: Frame, first: int, last: int) -> bool:
    """Whether a number opens a clause behind the word for "at" and ends at a comma ("À 54 ans, …") or, where the verb comes second, before
    that verb ("Mit 54 Jahren zog …")."""
    found = next((c for c in frame.cues_of("age.") if c.last == first - 1 and c.kind in ("age.at", "age.at_before_verb")), None)
    if found is None or last >= len(frame.tokens) or (found.first > 0 and frame.tokens[found.first - 1].kind != "mark"):
        return False
    following = frame.tokens[last]
    if found.kind == "age.at_before_verb":
        return following.kind == "word" and not following.capital and not frame.flags[last] & (PREPOSITION | COORDINATOR)
    return following.text == ","


def _ends(frame: Frame, at: int) -> bool:
    return at >= len(frame.tokens) or frame.tokens[at].kind == "mark"


def _person_before(frame: Frame, at: int, *, marks: bool) -> bool:
    """Whether the nearest thing before a token, over places and adjectives and, in an apposition, over other appositions, is a person
    ("un hombre de Bristol de 34 años", "Luc Renard, ancien encadreur, 41 ans,")."""
    known = concepts()
    for i in range(at - 1, max(-1, at - (_FAR if marks else _NEAR)), -1):
        if any(a <= i < b and (n.kind == "person" or (marks and n.kind != "place")) for a, b, n in frame.names):
            return True
        if frame.cues_of("role.", i, i + 1):
            return True
        if i and frame.flags[i - 1] & DETERMINER and any(a == i < b and p.form != "name" for a, b, p in frame.places):
            return True  # "la Française de 26 ans"
        found = [c for h in frame.hits if h.first <= i <= h.last and (c := known.get(h.concept)) is not None]
        if any(c.cls == "person" and not c.generic for c in found):
            return True
        if frame.covered[i] or (
            not marks and (frame.tokens[i].kind == "mark" or any(c.cls in ("thing", "event", "action") for c in found))
        ):
            return False
    return False


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether the years are of something else ("un salarié de 20 ans d'ancienneté")."""
    return at < len(frame.tokens) and bool(frame.flags[at] & GENITIVE)


def beside_person(frame: Frame, first: int, last: int, figure: Figure) -> bool:
    """Whether a number is an age: between two marks behind a person ("a Spanish student, 22;"), behind "of" ("a Dane of 31"), what he
    or she is said to be ("She is 58, a professor"), or what the oldest or youngest of some was."""
    value = figure.value.middle
    if value is None or not 0 < value <= 110 or value % 1 or not first:
        return False
    if _first_in_age(frame, first, last):
        return True
    if value < 14:
        return False
    before = frame.tokens[first - 1]
    closed = last >= len(frame.tokens) or frame.tokens[last].kind == "mark"
    person = any(
        h.last == first - 2 and (c := concepts().get(h.concept)) is not None and c.cls == "person" and not c.generic for h in frame.hits
    )
    if frame.cues_of("age.being", first - 1, first) and figure.value.approx is Approx.EXACT:
        named = person or any(b == first - 1 and n.kind == "person" for _, b, n in frame.names)
        ends = closed or bool(frame.flags[last] & (COORDINATOR | PREPOSITION)) or _time_follows(frame, last)
        return ends and (named or bool(frame.cues_of("age.who", first - 2, first - 1)))
    if _opens(frame, first, last):  # "At 54, she …"
        return bool(frame.cues_of("age.who", last + 1, last + 2)) or any(a == last + 1 and n.kind == "person" for a, _, n in frame.names)
    if _lived_until(frame, first, last):
        return True
    if figure.value.grain != 1:
        return False
    if before.text == ",":
        return closed and (person or any(b == first - 1 and n.kind == "person" for _, b, n in frame.names))
    if not frame.flags[first - 1] & GENITIVE:
        return False
    if not (closed or frame.flags[last] & (COORDINATOR | PREPOSITION | RELATIVE | AUXILIARY) or _done_to(frame, last)):
        return False
    native = any(b == first - 1 and p.form == "demonym" for _, b, p in frame.places)
    return bool(frame.cues_of("one.word", max(0, first - 4), first - 1)) and (person or native)


def _first_in_age(frame: Frame, first: int, last: int) -> bool:
    """Whether a number ends a clause behind "was", and before that the word for the youngest or oldest, with whoever that is and nothing
    else: "the youngest victim was 16"."""
    if not (_ends(frame, last) or frame.flags[last] & COORDINATOR) or not frame.cues_of("age.being", first - 1, first):
        return False
    found = max((h.last for h in frame.hits if h.last < first - 1 and h.concept in _FIRST_IN_AGE), default=None)
    if found is None:
        return False
    between = range(found + 1, first - 1)
    sorts = [known for h in frame.hits if h.first in between and (known := concepts().get(h.concept)) is not None]
    who = not between or any(c.cls == "person" or c.unit == "people" for c in sorts)
    return who and len(between) <= _NEAR and all(frame.tokens[i].kind != "mark" for i in between)


_FIRST_IN_AGE = frozenset({"oldest", "youngest"})


def _lived_until(frame: Frame, first: int, last: int) -> bool:
    """Whether "at" stands before a number with no noun, and before that what people do at an age: "may retire at 62", "la retraite à 62",
    "Rente mit 67", "jubilarse a los 62 costaría …"."""
    at = next((c.first for c in frame.cues_of("age.when", first - 3, first) if c.last == first - 1), None)
    if at is None or not frame.cues_of("age.lives", max(0, at - _NEAR), at):
        return False
    if last >= len(frame.tokens) or frame.tokens[last].kind == "mark" or frame.flags[last]:
        return True
    following = frame.tokens[last]  # what is counted would be several
    return following.kind == "word" and not following.capital and not following.low.endswith(("s", "x"))


def next_age(frame: Frame, first: int, last: int, figure: Figure, before: Draft | None) -> bool:
    """Whether a number follows an age in a list of such: "aged 24, 29 and 41", "im Alter von 24, 29 und 41"."""
    value = figure.value.middle
    if before is None or before.frame is not frame or before.figure is None or before.figure.kind != "age" or before.last >= first:
        return False
    if value is None or value % 1 or not 0 < value <= 110 or figure.value.unit is not None or figure.noun_start is not None:
        return False
    between = range(before.last, first)
    if not all(frame.tokens[i].text == "," or frame.flags[i] & COORDINATOR for i in between):
        return False
    return _ends(frame, last) or bool(frame.flags[last] & (COORDINATOR | PREPOSITION | RELATIVE | AUXILIARY))


def beside_native(frame: Frame, first: int, last: int, figure: Figure, speech: Speech) -> str | None:
    """What a number in brackets says behind a word for who comes from somewhere: how many they are ("les Allemands (52)": people) or how
    old one is ("der Schweizer (34)": years)."""
    at, value = first - 2, figure.value.middle
    if at < 0 or frame.tokens[first - 1].text != "(" or last >= len(frame.tokens) or frame.tokens[last].text != ")":
        return None
    if value is None or value % 1 or not any(b == at + 1 and p.form != "name" for _, b, p in frame.places):
        return None
    low = frame.tokens[at].low
    plural = low.endswith(speech.native_plurals) and not low.endswith(speech.native_singulars)
    article = at > 0 and (bool(frame.flags[at - 1] & DETERMINER) or frame.tokens[at - 1].kind == "elision")
    if plural and (not article or frame.tokens[at - 1].low in speech.before_several):
        return "people"
    return "years" if article and 14 <= value <= 110 else None


def _done_to(frame: Frame, at: int) -> bool:
    """Whether what is done or happens stands at a token, and no noun: "a man of 71 found in his car"."""
    hits = [c for h in frame.hits if h.first == at and (c := concepts().get(h.concept)) is not None]
    return bool(hits) and all(c.cls in HAPPENS for c in hits) and not frame.tokens[at].low.endswith("s")


def _time_follows(frame: Frame, at: int) -> bool:
    """Whether a time stands at a token: "who turned 23 two days later", "she turned 40 last week"."""
    return any(a == at for a, _, _ in frame.whens) or any(a == at and f.kind == "duration" for a, _, f in frame.figures)


def without_groups(drafts: Sequence[Draft], lost: list[tuple[Figure, str]], speech: Speech) -> list[Draft]:
    """The drafts without ages that only say who is counted: "16 per cent are 65 or over", "les plus de 65 ans", "unter 35 Jahre alt"."""
    kept = []
    for draft in drafts:
        if draft.figure is not None and _of_a_group(draft, drafts, speech):
            lost.append((draft.figure, "age-group"))
        else:
            kept.append(draft)
    return kept


def _of_a_group(draft: Draft, drafts: Sequence[Draft], speech: Speech) -> bool:
    """Whether an open age stands beside a share or a number of people of its sentence, and no word says that it is how long."""
    figure, value, frame = draft.figure, draft.value, draft.frame
    if _names_a_group(draft, speech):
        return True
    if figure is None or value is None or not value.approx.side or not _whole(value.middle):
        return False
    years, unit = value.middle, (figure.value if figure.kind == "number" else value).unit
    behind = figure.kind == "number" and (
        any(c.first < draft.last and c.last >= draft.first for c in frame.cues_of("age_group.open"))
        or bool(draft.first and frame.cues_of("age.being", draft.first - 1, draft.first))
    )
    if years is None or not 3 <= years <= 110 or (figure.kind not in ("age", "duration") and not behind) or (unit or "years") != "years":
        return False
    before = frame.tokens[draft.first - 1].low if draft.first else ""
    if before in speech.phrases.get("how_long.before", ()):
        return False
    others = [other for other in drafts if other is not draft]
    shares = any(other.kind in (Kind.PERCENT, Kind.RATIO) for other in others)
    return shares or (not frame.cues_of("limit.") and any(_counts_people(other) for other in others))


def _names_a_group(draft: Draft, speech: Speech) -> bool:
    """Whether years alone say who is told of: "les moins de 26 ans", "those under 26", "Personen unter 26 Jahren", "pupils between 14 and
    18"."""
    frame, at = draft.frame, draft.first - 1
    figure = next((f for a, _, f in frame.figures if a == draft.first), None)  # as printed, with nothing that it took over
    if figure is None or at < 0 or figure.kind not in ("age", "duration", "number", "range") or (figure.value.unit or "years") != "years":
        return False
    low, high = figure.value.low, figure.value.high
    between = figure.value.approx is Approx.RANGE and low is not None and high is not None and _YOUNGEST <= low < high <= _OLDEST
    opens = any(c.first == draft.first for c in frame.cues_of("age_group.opens"))
    years = high if low is None else low
    if not (between or (opens and years is not None and _YOUNGEST <= years <= _OLDEST)) or _goes_on(frame, draft.last):
        return False
    if between and _bracket(draft, figure):
        return True
    noun = not _ends(frame, draft.last) and not frame.flags[draft.last]
    if figure.kind in ("number", "range") and noun and (frame.tokens[draft.last].capital or not speech.nouns_capitalised):
        return False  # "those under 26 tonnes"
    genitive = bool(frame.flags[at] & GENITIVE) and not frame.flags[at] & DETERMINER
    last = at - 1 if genitive else at
    person = any(h.last == last and (c := concepts().get(h.concept)) is not None and c.cls == "person" for h in frame.hits)
    if person:  # "tuvo preso más de 20 años", "hielt den Gefangenen über 20 Jahre" say how long
        dative = frame.tokens[draft.last - 1].low in speech.phrases.get("age_group.years", ())
        return genitive or dative or figure.kind in ("number", "range") or bool(frame.cues_of("age_group.only", draft.first, draft.last))
    article = bool(frame.flags[at] & DETERMINER) or (frame.flags[at] & PRONOUN and not frame.flags[at] & (GENITIVE | PREPOSITION))
    return opens and bool(article) and frame.tokens[at].kind != "elision" and figure.kind != "range"


def _bracket(draft: Draft, figure: Figure) -> bool:
    """Whether two ages in digits bracket a group: a word says that they are ages ("aged 15 to 24", "15- bis 64-Jährige"), the article of
    the group stands before them ("les 18-25 ans"), or a person with "of" ("des jeunes de 15 à 24 ans")."""
    frame, at = draft.frame, draft.first - 1
    printed = frame.text[figure.start : figure.end]
    if _TWO_AGES.search(printed) is None:
        return False
    if figure.kind == "age" or not printed[0].isdigit():  # "de 15 a 24 años"
        return figure.kind == "age" or (bool(frame.flags[draft.first] & GENITIVE) and _person_before(frame, draft.first, marks=False))
    return figure.kind == "duration" and bool(frame.flags[at] & DETERMINER)


_TWO_AGES = re.compile(r"\d{1,2}\D{1,12}\d")
_YOUNGEST, _OLDEST = 5, 99


def _whole(years: Decimal | None) -> bool:
    """Whether a number of years has no fraction, as ages seldom have."""
    return years is not None and years % 1 == 0


def _counts_people(draft: Draft) -> bool:
    return draft.kind is Kind.QUANTITY and draft.value is not None and draft.value.unit in ("people", "deaths", "cases", "births")
