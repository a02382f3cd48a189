"""How a post stands to a name: behind it in apposition, before it as a title, or in a clause that says who leads what.

Each finding gives how many tokens lie between, and the quote, the cue and the house.
"""

from collections.abc import Collection

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, FILLER, GENITIVE, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, Cue
from factcheck.extract.frames import Frame
from factcheck.measures.concept import concept

Found = tuple[int, int, Cue, str | None]  # first and last token of the quote, the cue, the house
_BESIDE = ("office.former", "office.now", "office.deputy", "office.acting", "part.")  # what may stand before a post without an article
_HOUSE = 7  # tokens of a house that stands before who heads it ("the chamber of commerce, which X heads")


def leading(frame: Frame, first: int, last: int, cue: Cue) -> tuple[int, Found] | None:
    """ "X, who heads Y", "Y, que préside X", "Y, an dessen Spitze X steht"."""
    if cue.first >= last:
        between = frame.tokens[last : cue.first]
        if len(between) <= 1 and all(t.kind == "mark" for t in between):
            stop = end_of(frame, cue.last + 1)
            return len(between), (first, stop, cue, house_in(frame, cue.last + 1, stop))
        if _verb_last(frame, last, cue):
            timed = next((i for i in range(last + 2, cue.first) if frame.covered[i]), cue.first)
            return len(between), (first, cue.last + 1, cue, house_in(frame, last + 2, timed))
    elif cue.last < first and _untitled(frame, first) <= cue.last + 2:
        first = _untitled(frame, first)
        number = frame.clause_of[max(0, cue.first - 1)]
        if number < 0 and cue.first > 1:  # a mark stands before
            number = frame.clause_of[cue.first - 2]
        begin = frame.clauses[number][0] if number >= 0 else cue.first
        begin = max(begin, cue.first - _HOUSE)
        told = any(frame.covered[i] or frame.flags[i] & AUXILIARY for i in range(begin, cue.first))
        named = any(begin <= a and b <= cue.first and n.kind != "person" for a, b, n in frame.names)
        return first - cue.last, (begin, last, cue, house_in(frame, begin, cue.first) if named or not told else None)
    return None


def _untitled(frame: Frame, first: int) -> int:
    """Where the title and article before a name begin ("led by the doctor, X": "la docteure X")."""
    titles = {c.first for c in frame.cues_of("title.person")}
    at = first
    while at > 0 and (at - 1 in titles or (at < first and frame.flags[at - 1] & DETERMINER and not frame.flags[at - 1] & PREPOSITION)):
        at -= 1
    return at


def _verb_last(frame: Frame, last: int, cue: Cue) -> bool:
    """Whether a verb of leading ends the relative clause that the name opens ("X, der das Werk seit 2018 leitet")."""
    if (
        last + 2 >= cue.first
        or frame.tokens[last].text != ","
        or not frame.flags[last + 1] & RELATIVE
        or not frame.flags[last + 1] & DETERMINER
    ):
        return False
    ends = cue.last + 1 >= len(frame.tokens) or frame.tokens[cue.last + 1].kind == "mark" or bool(frame.flags[cue.last + 1] & COORDINATOR)
    return ends and all(t.kind != "mark" or t.text in "-'’" for t in frame.tokens[last + 1 : cue.first])


def apposed(frame: Frame, first: int, last: int, cue: Cue) -> tuple[int, Found] | None:
    """ "X, chief executive of Y", "X, Y's chief executive", "X is chief executive"."""
    tokens = frame.tokens
    if _verb_between(frame, last):
        last += 1
    last = _who_is(frame, _in_brackets(frame, last))
    aged = after_age(frame, last)
    then = {i for c in frame.cues_of("office.then") for i in range(c.first, c.last + 1)}
    then |= {i for kind in _BESIDE for c in frame.cues_of(kind) for i in range(c.first, c.last + 1)}
    then |= {i for a, b, _ in frame.whens for i in range(a, b)}  # "X, seit 2020 Bürgermeisterin"
    then |= {i for a, b, f in frame.figures if f.kind == "age" for i in range(a, b)}  # "X, a 43-year-old vet"
    direct = aged > last or (last < len(tokens) and (tokens[last].text in (",", "(") or _is(frame, last)))
    between = range(aged, cue.first)
    linked = all(
        (tokens[i].kind in ("mark", "elision") and tokens[i].text not in ';:."“”«»)')
        or frame.flags[i] & DETERMINER
        or (frame.flags[i] & POSSESSIVE and not frame.flags[i] & RELATIVE)  # no "whose"
        or _is(frame, i)
        or i in then
        or any(a <= i < b for a, b, n in frame.names if n.kind != "person")
        or any(a <= i < b for a, b, _ in frame.places)
        or tokens[i].low.endswith("s")
        or (tokens[i].kind == "word" and not tokens[i].capital and not frame.flags[i] and _articled(frame, last, i))
        for i in between
    )
    if not (direct and linked and len(between) <= 6):
        return None
    stop = end_of(frame, cue.last + 1)
    owner = [n.key for a, b, n in frame.names if last <= a and b <= cue.first and n.kind != "person"]
    owner = owner or [p.name for a, b, p in frame.places if last <= a and b <= cue.first]
    of = (
        cue.last + 1 < stop and frame.flags[cue.last + 1] & GENITIVE
    )  # "Norway's minister of finance": what the post is of, not whose it is
    behind = house_in(frame, cue.last + 1, stop, verbless=True) if of or not owner else None
    return len(between), (first, stop, cue, behind or (owner[0] if owner else None))


def _in_brackets(frame: Frame, last: int) -> int:
    """Where the age or the initials of a party or country behind a name end ("X (CDU) is mayor"), which say nothing of what follows."""
    opens, word, closes = (*frame.tokens[last : last + 3], None, None, None)[:3]
    if opens is None or word is None or closes is None or (opens.text, closes.text) != ("(", ")"):
        return last
    return last + 3 if word.kind == "number" or (word.text.isupper() and len(word.text) > 1) else last


def _who_is(frame: Frame, last: int) -> int:
    """Where a relative with a form of "to be" stands behind the name, its last token ("X, who was chief executive")."""
    if last + 2 >= len(frame.tokens) or frame.tokens[last].text != ",":
        return last
    is_ = frame.flags[last + 1] & RELATIVE and any(c.first == last + 2 for c in frame.cues_of("rank.is"))
    return last + 2 if is_ else last


def _verb_between(frame: Frame, last: int) -> bool:
    """Whether only the verb that ends the clause stands between a name and what is apposed to it ("hat X verurteilt, den Gründer")."""
    if last + 2 >= len(frame.tokens) or frame.tokens[last + 1].text != ",":
        return False
    token = frame.tokens[last]
    particle = bool(frame.flags[last] & (PREPOSITION | DETERMINER))  # "räumt X ein, Leiterin des Werks": before a comma
    articled = bool(frame.flags[last + 2] & (DETERMINER | POSSESSIVE)) or (particle and frame.tokens[last + 2].capital)
    plain = token.kind == "word" and not token.capital and (particle or not frame.flags[last])
    return articled and plain and frame.tokens[last - 1].capital


def after_age(frame: Frame, last: int) -> int:
    """The token after an age beside the name ("X, 58," "X, 58 ans,"), else the token after the name."""
    tokens = frame.tokens
    if last + 1 >= len(tokens) or tokens[last].text not in ",(" or tokens[last + 1].kind != "number":
        return last
    for at in range(last + 2, min(last + 6, len(tokens))):
        if tokens[at].text in ",)":
            return at
        if not frame.covered[at] and tokens[at].kind != "word":
            return last
    return last


def _articled(frame: Frame, first: int, at: int) -> bool:
    """Whether an article or an owner opens the apposition not far before ("the liberal mayor", "Corvo's last boss")."""
    back = range(max(first, at - 2), at)
    return any(frame.flags[i] & (DETERMINER | POSSESSIVE) or frame.tokens[i].low.endswith(("'s", "’s")) for i in back)


def titled(frame: Frame, first: int, last: int, cue: Cue) -> tuple[int, Found] | None:
    """ "Prime Minister X", "the chief executive of Y, X", "Y's chief executive, X"."""
    tokens = frame.tokens
    name_at = first
    titles = {i for c in frame.cues_of("title.person") for i in range(c.first, c.last + 1)}
    while first > cue.last + 1 and (first - 1 in titles or (tokens[first - 1].text == "." and first - 2 in titles)):
        first -= 1  # "the health officer, Dr X", "Laborleiterin Dr. X"
    if first > cue.last + 1 and tokens[first - 1].text == "." and first < name_at:
        first = name_at
    stretch = range(cue.last + 1, first)
    of = first - 1
    while of > cue.last and frame.flags[of] & DETERMINER and not frame.flags[of] & GENITIVE:
        of -= 1
    if of > cue.last and frame.flags[of] & GENITIVE:
        return None  # "the director of Public Health", "of the Health Board": what the post is of, not who holds it
    clean = all(tokens[i].text not in ';:."“”«»()' and not _is(frame, i) and not _relative(frame, i) for i in stretch)
    commas = sum(tokens[i].text == "," for i in stretch)
    if not clean or len(stretch) > 9:
        return None
    if commas:
        fits = commas == 1 and tokens[first - 1].text == ","
    else:
        small = GENITIVE | DETERMINER
        fits = len(stretch) <= 6 and all(
            frame.flags[i] & small
            or tokens[i].capital
            or tokens[i].kind == "elision"
            or any(a <= i < b for a, b, _ in (*frame.names, *frame.places))  # "l'architecte lyonnaise X"
            for i in stretch
        )
    if not fits:
        return None
    begin, owner = _owner(frame, cue.first)
    return len(stretch), (begin, last, cue, house_in(frame, cue.last + 1, first, verbless=True) or owner)


def _relative(frame: Frame, at: int) -> bool:
    """Whether a word opens a relative clause, and is no article of the same form ("Leiterin der Bank")."""
    return bool(frame.flags[at] & RELATIVE) and not frame.flags[at] & DETERMINER


def _owner(frame: Frame, at: int) -> tuple[int, str | None]:
    """Whose post it is, said before it ("Y's chief executive", "the Polish president"), and where the quote begins."""
    begin = at
    for a, b, n in frame.names:
        if b <= at <= b + 1 and frame.tokens[b - 1].low.endswith((*_OWNS, "s'")):
            return a, n.key
    timed = any(a < at <= b for a, b, _ in frame.whens)  # "Today's chief executive"
    if at > 0 and not timed and frame.tokens[at - 1].capital and frame.tokens[at - 1].low.endswith(_OWNS):
        first = at - 1  # the first word of a sentence is no name for its capital alone
        while first > 0 and frame.tokens[first - 1].kind == "word" and frame.tokens[first - 1].capital and not frame.flags[first - 1]:
            first -= 1
        return first, frame.words(first, at)[:-_MARKED]
    for a, b, p in frame.places:
        if b == at:
            begin = a - 1 if a and frame.flags[a - 1] & DETERMINER else a
            return begin, p.name
    while begin > 0 and frame.flags[begin - 1] & (DETERMINER | POSSESSIVE):
        begin -= 1
    return begin, None


def owned(frame: Frame, at: int, whose: Collection[str]) -> tuple[bool, str | None]:
    """Whether a relative right before a post says whose it is ("the union, whose secretary, X, …"), and the house where that is a name. Of
    which company it is, the article says elsewhere. `whose`: such relatives."""
    while at > 0 and frame.tokens[at - 1].low not in whose and _adjectival(frame, at - 1):
        at -= 1
    if at < 3 or frame.tokens[at - 1].low not in whose or frame.tokens[at - 2].text != ",":
        return False, None
    house = next((n.key for _, b, n in frame.names if b == at - 2 and n.kind != "person"), None)
    return house is not None or all(h.concept != "company" for h in frame.hits_in(at - 3, at - 2)), house


def _adjectival(frame: Frame, at: int) -> bool:
    """Whether a word may stand between such a relative and the post: an article or an adjective."""
    token = frame.tokens[at]
    return (
        bool(frame.flags[at] & DETERMINER)
        or token.kind == "elision"
        or (token.kind == "word" and not frame.flags[at] and not token.capital)
    )


_OWNS = ("'s", "’s")
_MARKED = len("'s")
_HOUSES = ("organisation", "thing")  # classes of concepts that a place may be put before


def _is(frame: Frame, at: int) -> bool:
    return bool(frame.flags[at] & AUXILIARY)


def end_of(frame: Frame, at: int) -> int:
    """The end of an apposition: the next mark, relative or verb, a further post behind "and", "as", or a word for when ("at the time")."""
    last = at
    posts = {c.first for c in frame.cues_of("role.", at, at + 10) if not any(a <= c.first < b for a, b, _ in frame.names)}
    stops = {c.first for c in frame.cues_of("office.as", at + 1, at + 9)}
    stops |= {c.first for c in frame.cues_of("office.then", at, at + 9) if c.last > c.first or c.first > at}  # "préside désormais le club"
    while last < len(frame.tokens) and last - at < 9:
        if last in stops or (frame.flags[last] & COORDINATOR and last + 1 in posts):
            break
        if frame.tokens[last].kind == "mark" and frame.tokens[last].text not in "-'’&":
            break
        articled = last > 0 and frame.flags[last] & DETERMINER and frame.flags[last - 1] & PREPOSITION  # "bei der CCR"
        articled = articled or (frame.flags[last] & GENITIVE and frame.flags[last] & DETERMINER and frame.tokens[last - 1].capital)
        if (frame.flags[last] & RELATIVE and not articled) or frame.flags[last] & AUXILIARY or frame.covered[last]:
            break
        last += 1
    while last > at and frame.flags[last - 1] & PREPOSITION:
        last -= 1  # "as chair in" May
    return last


def house_in(frame: Frame, first: int, last: int, *, verbless: bool = False) -> str | None:
    """The house that a role is held in: a name, else the words after "of"."""
    first = max((c.last + 1 for c in frame.cues_of("office.acting", first, last) if c.first == first), default=first)
    inside = [n for a, b, n in frame.names if first <= a and b <= last and n.kind != "person"]
    begin = first
    if first < last and inside and frame.tokens[first].kind == "word" and not frame.flags[first] and not frame.tokens[first].capital:
        return inside[0].key  # "secrétaire permanent à la CNE"
    if verbless and first < last and frame.tokens[first].kind == "word" and not frame.flags[first] and not frame.tokens[first].capital:
        return None  # "la presidenta insular"
    last = next((i for i in range(first, last) if frame.covered[i]), last)  # "of the federation since 2016"
    small = GENITIVE | DETERMINER | PREPOSITION | FILLER
    while begin < last and (frame.flags[begin] & small or frame.tokens[begin].kind in ("elision", "mark")):
        begin += 1
    if begin >= last:
        return inside[0].key if inside else None
    if frame.flags[begin] & COORDINATOR:
        return None  # "jurist and right hand of X": what else somebody is
    if begin > first and frame.flags[begin] & PRONOUN and not frame.flags[begin] & POSSESSIVE:
        return None  # "who ran operations until she left"
    if frame.flags[begin] & POSSESSIVE:
        return inside[0].key if inside else None  # "its authority": whose is not said here
    if inside and frame.tokens[begin].capital:
        return _called_by_place(frame, begin, last) or inside[0].key
    end = last
    while end > begin and (frame.tokens[end - 1].kind == "mark" or frame.flags[end - 1] & (COORDINATOR | PREPOSITION)):
        end -= 1
    words = frame.words(begin, end).strip(" ,")
    return words or None


def _called_by_place(frame: Frame, begin: int, last: int) -> str | None:
    """A house that is called by its place and what it is ("the Leeds hospital trust", "a Sussex charity"): the place alone is none."""
    at = next((b for a, b, p in frame.places if a == begin and p.form == "name"), last)
    sorts = [h for h in frame.hits_in(at, last) if concept(h.concept).cls in _HOUSES]
    end = at
    while end < last and not frame.tokens[end].capital and any(h.first <= end <= h.last for h in sorts):
        end += 1
    return frame.words(begin, end) if end > at else None
