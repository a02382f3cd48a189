"""Posts told in other turns than beside their holder's name: who takes whose place, what "he" is, who a post is, and what a relative does
for a living.

Each gives the tokens and the name of the holder, and the post as found.
"""

from collections.abc import Collection, Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, DETERMINER, FILLER, GENITIVE, NEGATION, POSSESSIVE, PREPOSITION, PRONOUN, Cue, Speech
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.names.clusters import Name
from factcheck.extract.statements.post_phrases import Found, end_of, house_in
from factcheck.extract.subjects.story import Story

Turn = tuple[int, int, Name, Found]
_Person = tuple[int, int, Name]
_REACH = 12  # tokens from a name to the verb that says whose place its bearer takes
_NEAR = 4  # tokens from the one name to the post
_BECOMING = ("rank.is", "office.becomes", "office.makes")  # what gives a post to its subject
_BESIDE_POST = ("office.as", "office.now", "office.then", "office.former", "office.acting", "office.deputy", "part.")


def successors(frame: Frame, people: Sequence[_Person], known: Sequence[Cue]) -> Iterable[Turn]:
    """ "X will succeed Y as chair", "X succède à Y à la tête de Z", "Y was replaced by X as coach": the post is that of who comes."""
    heads = [Cue(c.first, c.last, "role.head", c.value) for c in frame.cues_of("office.at_head")]
    passive = frame.cues_of("office.succeeded_by")
    for lead in (*passive, *(c for c in frame.cues_of("office.succeeds") if not any(p.first <= c.first <= p.last for p in passive))):
        before = [row for row in people if row[1] <= lead.first <= row[1] + _REACH]
        after = [row for row in people if lead.last < row[0] <= lead.last + 3]
        if not after:
            continue
        posts = [c for c in (*known, *heads) if after[0][1] <= c.first <= after[0][1] + _NEAR and c.kind.startswith("role")]
        posts = [c for c in posts if _leads_to(frame, after[0][1], c)]
        holder = after[0] if lead.kind == "office.succeeded_by" else before[-1] if before else None
        if not posts or holder is None:
            continue
        cue = max(posts, key=lambda c: (-c.first, c.last))
        stop = end_of(frame, cue.last + 1)
        yield *holder, (min(holder[0], lead.first), stop, cue, house_in(frame, cue.last + 1, stop))


def _leads_to(frame: Frame, first: int, post: Cue) -> bool:
    """Whether only "as" and an article stand between a name and a post, or nothing before "at the head of"."""
    as_ = {i for c in frame.cues_of("office.as") for i in range(c.first, c.last + 1)}
    between = range(first, post.first)
    if not between:
        return not post.kind.startswith("role.") or post.value in {c.value for c in frame.cues_of("office.at_head")}
    return first in as_ and all(i in as_ or frame.flags[i] & (DETERMINER | POSSESSIVE) for i in between)


def of_pronouns(frame: Frame, known: Sequence[Cue], story: Story, words: Speech) -> Iterable[Turn]:
    """ "She is the mayor of Z", "the house, dont il est le trésorier", "Elle en devient présidente", "1976 wurde sie Professorin", and
    where a language leaves "she" out "Fue alcaldesa de Z": the post of whom the sentence does not name."""
    if story.person is None:
        return
    aside, by = _tokens_of(frame, _BESIDE_POST), words.phrases.get("agent.by", ())
    for cue in known:
        if frame.tokens[cue.last].low in by or any(c.first == cue.first and frame.tokens[c.last].low in by for c in known):
            continue  # "Il est dirigé par": the house, and not who leads it
        leads = cue.kind.startswith("role_verb.")
        found = _leading(frame, cue, words, spoken_of=story.goes_on) if leads else _unnamed(frame, cue, words, spoken_of=story.goes_on)
        if found is None or not cue.kind.startswith(("role.", "role_verb.")):
            continue
        at, begin = found
        token = frame.tokens[at]
        if token.low in words.phrases.get("anaphora.person", ()) and not story.meant_by(token.low):
            continue
        person = Name(token.start, token.end, token.text, story.person, "person")
        behind = max(cue.last, at) + 1 if leads else cue.last + 1  # "leitet sie das Museum"
        while leads and behind < len(frame.tokens) and (behind in aside or frame.covered[behind] or _led(frame, behind)):
            behind += 1  # "Elle dirige depuis mars"
        behind += leads and behind < len(frame.tokens) and bool(frame.flags[behind] & DETERMINER)
        stop = min([end_of(frame, behind), *(c.first for c in frame.cues_of("office.makes", behind))])
        house = house_in(frame, behind, stop)
        if house is not None or not leads:
            yield at, at + 1, person, (begin, stop, cue, house)


def _leading(frame: Frame, verb: Cue, words: Speech, *, spoken_of: bool) -> tuple[int, int] | None:
    """The pronoun that leads something ("She chairs Z", "Elle a dirigé Z", "Seit Mai leitet sie Z"), or where the language needs none that
    verb, at the head of its clause; and where the two begin."""
    persons = words.phrases.get("anaphora.person", ())
    before = verb.first - 1
    while before > 0 and frame.flags[before] & (AUXILIARY | FILLER) and not frame.flags[before] & PRONOUN:
        before -= 1
    turned = [verb.last + 1] if words.nouns_capitalised else []
    for at in (before, *turned):
        if 0 <= at < len(frame.tokens) and _is_person(frame, at, persons):
            return at, min(at, verb.first)
    opens = any(begin == verb.first for begin, _ in frame.clauses) and not frame.flags[verb.first]
    return (verb.first, verb.first) if opens and spoken_of and words.drops_pronouns else None


def _unnamed(frame: Frame, post: Cue, words: Speech, *, spoken_of: bool) -> tuple[int, int] | None:
    """The pronoun that a verb of being or becoming gives a post, or that verb where the language needs no pronoun, and where both begin.
    `spoken_of`: whether the sentence before was about somebody."""
    clause = frame.clause_of[post.first]
    begin = frame.clauses[clause][0] if clause >= 0 else post.first
    verbs, small = _tokens_of(frame, _BECOMING), _tokens_of(frame, _BESIDE_POST)
    persons = words.phrases.get("anaphora.person", ())
    verb = None
    for at in range(post.first - 1, begin - 1, -1):
        flags = frame.flags[at]
        if _is_person(frame, at, persons):
            turned = words.nouns_capitalised and at - 1 in verbs  # "wurde sie"
            return (at, at - turned) if turned or verb is not None else None
        if at in verbs:
            verb = at
            continue
        beside = at in small or frame.covered[at] or flags & (DETERMINER | AUXILIARY | FILLER) or adjective(frame, at)
        led = flags and (at + 1 in verbs or frame.covered[at + 1])  # "elle en devient", "En 1989 se convirtió"
        if flags & NEGATION or not (beside or led):
            return None
    named = any(post.last < a and frame.clause_of[a] == clause and not after_preposition(frame, a) for a, _, _ in frame.names)
    dropped = words.drops_pronouns and spoken_of and not named  # "Es nombrado director X": who it is follows
    return (verb, verb) if dropped and verb is not None else None


def _is_person(frame: Frame, at: int, persons: Collection[str]) -> bool:
    """Whether a token is "he" or "she"."""
    return bool(frame.flags[at] & PRONOUN) and not frame.flags[at] & POSSESSIVE and frame.tokens[at].low in persons


def adjective(frame: Frame, at: int) -> bool:
    """Whether a word between an article and a post may be its adjective ("the new chair")."""
    return (
        frame.tokens[at].kind == "word" and not frame.tokens[at].capital and not frame.flags[at] and bool(frame.flags[at - 1] & DETERMINER)
    )


def _led(frame: Frame, at: int) -> bool:
    """Whether a preposition brings in a time."""
    return bool(frame.flags[at] & PREPOSITION) and at + 1 < len(frame.tokens) and frame.covered[at + 1]


def _tokens_of(frame: Frame, kinds: Iterable[str]) -> set[int]:
    return {i for kind in kinds for c in frame.cues_of(kind) for i in range(c.first, c.last + 1)}


def named_last(frame: Frame, people: Sequence[_Person], known: Sequence[Cue]) -> Iterable[Turn]:
    """ "The new chair of Z is X", "Trainer ist seit Mai X": the post opens its clause, and the name closes what is said of it."""
    copulas = {c.first for c in frame.cues_of("rank.is")}
    small = _tokens_of(frame, _BESIDE_POST)
    for first, last, name in people:
        at = first - 1
        while at > 0 and at not in copulas and (at in small or frame.covered[at] or frame.flags[at] & (DETERMINER | PREPOSITION | FILLER)):
            at -= 1
        if at not in copulas or not (last >= len(frame.tokens) or frame.tokens[last].kind == "mark" or frame.flags[last]):
            continue
        begin = max((b for b, _ in frame.clauses if b <= at), default=0)
        for cue in known:
            led = all(i in small or frame.flags[i] & (DETERMINER | POSSESSIVE) or adjective(frame, i) for i in range(begin, cue.first))
            between = range(cue.last + 1, at)
            if cue.kind.startswith("role.") and begin <= cue.first < at and led and not any(frame.flags[i] & AUXILIARY for i in between):
                yield first, last, name, (begin, last, cue, house_in(frame, cue.last + 1, at))
                break


def relatives(frame: Frame, known: Sequence[Cue]) -> Iterable[Turn]:
    """ "her husband, an architect,", "son fils est ingénieur", "the daughter of a baker": what a relative who is not named is or was."""
    is_ = {c.first for c in frame.cues_of("rank.is")}
    for kin in (*frame.cues_of("office.kin"), *frame.cues_of("office.offspring")):
        at = kin.last + 1
        if at + 1 >= len(frame.tokens) or kin.first == 0:
            continue
        owned = bool(frame.flags[kin.first - 1] & POSSESSIVE)
        if owned and (at in is_ or frame.tokens[at].text == ","):
            pass
        elif kin.kind == "office.offspring" and frame.flags[at] & (GENITIVE | DETERMINER) and not owned:
            at -= not frame.flags[at] & PREPOSITION  # "Tochter eines Bäckers"
        else:
            continue
        first = at + 1
        while first < len(frame.tokens) and frame.flags[first] & DETERMINER:
            first += 1
        articled = first > at + 1
        posts = [c for c in known if c.kind.startswith("role.") and first <= c.first <= first + articled]
        if not posts or (kin.kind == "office.offspring" and not owned and not articled):
            continue
        cue = max(posts, key=lambda c: (-c.first, c.last))
        begin = kin.first - 1 if owned else kin.first
        name = Name(frame.tokens[begin].start, frame.tokens[kin.last].end, frame.words(begin, at), frame.words(begin, at), "person")
        stop = end_of(frame, cue.last + 1)
        yield begin, kin.last + 1, name, (begin, stop, cue, None)
