"""Roles: who holds which post where, from appositions, titles and verbs of leading.

The role is written in canonical English, the house as the text names it ("chief executive of Ryanair"), so that two languages agree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extract.cues import COORDINATOR, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.names.clusters import Name
from factcheck.extract.statements.callings import ends_in_role, house_of, roles
from factcheck.extract.statements.post_parts import deputy, led_part, told_time
from factcheck.extract.statements.post_phrases import Found, after_age, apposed, end_of, house_in, leading, owned, titled
from factcheck.extract.statements.post_turns import adjective, named_last, of_pronouns, relatives, successors
from factcheck.extract.subjects.story import Story
from factcheck.lang import word_class
from factcheck.measures.lexicon import lexicon
from factcheck.model import Kind, TimeRelation

# Posts that are held in a house: where the text does not say in which, in the one that it is about. A farmer, a mayor or a professor
# is not of every house that an article is about.
_IN_A_HOUSE = (
    "executive", "officer", "chair", "president", "director", "director general", "head", "founder", "spokesperson", "coach", "captain",
    "manager", "editor", "owner", "treasurer", "secretary", "secretary general", "administrator", "delegate", "curator", "conductor",
    "rector", "dean", "head teacher", "chief scientist", "member",
)  # fmt: skip
_OF_ITSELF = ("film director",)  # a trade that sounds like such a post
_AS_MUCH = 0.6  # of what speaks for the house that an article is about, when it is about another as well
# Grades and titles: they say less of somebody than a post that follows ("Colonel X, who heads the fire service").
_GRADES = ("colonel", "general", "admiral", "commander", "soldier", "professor", "doctor")
# Posts that houses hold as well as people: beside a name they make no person of it.
_OF_HOUSES = frozenset({"owner", "publisher", "investor", "lead investor", "producer", "developer", "agent", "champion", "head"})
_OF_POSTS = frozenset({"date:take_office", "date:leave_office", "date:elect"})
_FAR = 20


def offices(frame: Frame, story: Story, words: Speech) -> Iterable[Draft]:
    """A draft for each person of the sentence whose post it names."""
    used: set[int] = set()
    idle: list[tuple[int, int, Name]] = []  # those of whom no post is told beside their name
    known = [c for c in (*roles(frame, words), *frame.cues_of("role_verb.")) if not _says(frame, c)]
    people = [(a, b, n) for a, b, n in frame.names if n.kind == "person"]
    for first, last, name, turn in (*successors(frame, people, known), *relatives(frame, known), *named_last(frame, people, known)):
        if turn[2].first not in used:
            used.add(turn[2].first)
            yield _held(frame, first, last, name, turn, story, words)
    coming = {i for c in frame.cues_of("office.succeeds") for i in range(c.first, c.last + 1)}  # "Nachfolger von X" is no post
    known = [c for c in known if c.first not in used | coming]
    for first, last, name in [*people, *_strangers(frame)]:
        found = _role_of(frame, first, last, [c for c in known if c.first not in used], words, strict=name.kind != "person")
        if found is None and name.kind == "person":
            idle.append((first, last, name))
        while found is not None:
            used.add(found[2].first)
            yield _held(frame, first, last, name, found, story, words)
            found = _further(frame, first, found, [c for c in known if c.first not in used], words)
    for cue in frame.cues_of("role_verb."):
        if cue.first in used or any(cue.first < u <= cue.last for u in used):
            continue
        before = [row for row in people if row[1] <= cue.first]
        if not before or cue.first - before[-1][1] > 14 or not frame.flags[cue.first] & RELATIVE:
            continue  # "X, a historian of the left wing, who heads Y"
        first, last, name = before[-1]
        stop = end_of(frame, cue.last + 1)
        house = house_in(frame, cue.last + 1, stop)
        if house is not None:
            used.add(cue.first)
            idle = [row for row in idle if row[0] != first]
            yield _held(frame, first, last, name, (cue.first, stop, cue, house), story, words)
    for first, last, name in idle:
        belongs = _belongs(frame, last)
        if belongs is not None:
            yield _held(frame, first, last, name, (first, belongs[0], Cue(first, last - 1, "role.member", ""), belongs[1]), story, words)
    yield from _become(frame, people, [c for c in known if c.first not in used], story, words)
    yield from _pronoun(frame, [c for c in known if c.first not in used], story, words)
    for first, last, name, turn in of_pronouns(frame, [c for c in known if c.first not in used], story, words):
        yield _held(frame, first, last, name, turn, story, words)
    yield from _made(frame, people, [c for c in known if c.first not in used], story, words)
    yield from _owners(frame, [c for c in known if c.first not in used], story, words)


def _owners(frame: Frame, known: Sequence[Cue], story: Story, words: Speech) -> Iterable[Draft]:
    """ "Nordwind is the owner of the site": what a house is of something else."""
    for first, last, name in frame.names:
        owning = [c for c in known if c.first >= last and c.kind == "role.owner"]
        found = _role_of(frame, first, last, owning, words, strict=False) if name.kind == "organisation" else None
        if found is not None:
            yield replace(_held(frame, first, last, name, found, story, words), subject_kind="organisation")


def of_posts(dates: Iterable[Draft], posts: Sequence[Draft]) -> None:
    """Tells dates of a post ("became mayor in 2001", "was mayor from 2001 to 2008") of whom they are, and posts of when they are."""
    for date in dates:
        post = next((p for p in posts if p.begin <= date.first and date.last <= p.end + 1), None)
        if post is None:
            continue
        frame, begins = date.frame, {i for c in date.frame.cues_of("office.becomes") for i in range(c.first, c.last + 1)}
        if date.measure not in _OF_POSTS:
            held = any(post.begin <= c.first <= date.first for c in frame.cues_of("rank.is"))  # "was mayor"
            if not held and date.first not in begins:
                continue
            date.measure = "date:take_office" if date.first in begins else "date:hold_office"
        date.subject, date.subject_kind = date.subject or post.subject, "person"
        if post.time is None and date.time is not None and date.time.relation is TimeRelation.AT:
            post.time = date.time


def _says(frame: Frame, cue: Cue) -> bool:
    """Whether what looks like a post is the verb of who is quoted: "« C'est cher », juge Étienne Vauquelin"."""
    quoted = cue.first > 0 and frame.tokens[cue.first - 1].kind == "mark"
    return quoted and any(c.first == cue.first for c in frame.cues_of("speech.verb"))


def _belongs(frame: Frame, last: int) -> tuple[int, str] | None:
    """ "X of the University of Grenoble", "X, de France Assureurs": the house right behind a name, and where it ends."""
    comma = last < len(frame.tokens) and frame.tokens[last].text == ","
    at = last + comma
    if at >= len(frame.tokens) or not frame.flags[at] & GENITIVE or not frame.flags[at] & PREPOSITION:
        return None
    if comma and frame.flags[at] & RELATIVE:
        return None  # "X, der Corvo …"
    at += 1
    while at < len(frame.tokens) and frame.flags[at] & DETERMINER:
        at += 1
    house = next(((b, n.key) for a, b, n in frame.names if a == at and n.kind == "organisation"), None)
    address = house is not None and frame.text[frame.tokens[house[0] - 1].end :].startswith(", ") and _place_at(frame, house[0] + 1)
    return None if address else house  # "X, of Mill Road, Leeds"


def _place_at(frame: Frame, at: int) -> bool:
    """Whether a place is named at a token."""
    return any(a == at for a, _, _ in frame.places)


def _further(frame: Frame, first: int, found: Found, known: Sequence[Cue], words: Speech) -> Found | None:
    """A further post in an apposition of its own ("X, the chair of Y, a retired doctor"): at its beginning, and with an article; or joined
    to the first ("mayor of Y and chairman of the board")."""
    at = found[1]
    joined = [c for c in known if c.kind.startswith("role.") and c.first == at + 1 and at < len(frame.tokens)]
    if joined and first < found[2].first and frame.flags[at] & COORDINATOR:
        cue = max(joined, key=lambda c: c.last)
        stop = end_of(frame, cue.last + 1)
        house = house_in(frame, cue.last + 1, stop)
        return None if house is None else (at + 1, stop, cue, house)
    if found[2].kind.startswith("role_verb.") or at + 1 >= len(frame.tokens) or frame.tokens[at].text != ",":
        return None
    if not frame.flags[at + 1] & (DETERMINER | POSSESSIVE) or (frame.flags[at + 1] & RELATIVE and not words.nouns_capitalised):
        return None
    named = any(b == at and n.kind != "person" for _, b, n in frame.names)
    if named and frame.tokens[at + 1].low not in words.phrases.get("placed.article", ()):
        return None  # "X, director of Nordwind, the operator"
    cues = [c for c in known if c.kind.startswith(("role.", "calling.")) and at + 1 < c.first <= at + 3]
    row = _role_of(
        frame, first, at, [c for c in cues if not any(frame.flags[i] & PREPOSITION for i in range(at + 2, c.first))], words, strict=False
    )
    return row if row is None else (at + 1, *row[1:])


def _strangers(frame: Frame) -> list[tuple[int, int, Name]]:
    """Names of two or three words that might be people, though nothing but a post beside them says so; no house with its country."""
    return [
        (a, b, n)
        for a, b, n in frame.names
        if n.kind in ("organisation", "other")
        and 2 <= b - a <= 3
        and all(t.kind == "word" and t.capital for t in frame.tokens[a:b])
        and not any(a < x and y == b for x, y, _ in frame.places)
    ]


def _become(frame: Frame, people: Sequence[tuple[int, int, Name]], known: Sequence[Cue], story: Story, words: Speech) -> Iterable[Draft]:
    """ "X, whose board needed weeks to find it, becomes chairman in September"; "X replaced him as chief executive"."""
    seen: set[int] = set()
    linking = {i for c in frame.cues_of("office.as") for i in range(c.first, c.last + 1)}
    for lead in sorted((*frame.cues_of("office.becomes"), *frame.cues_of("office.as")), key=lambda c: (c.first, -c.last)):
        posts = [c for c in known if c.kind.startswith("role.") and lead.last < c.first <= lead.last + 4 and c.first not in seen]
        before = [row for row in people if row[1] <= lead.first]
        if not posts or not before or any(n.kind == "person" and lead.last < a <= posts[0].first for a, _, n in frame.names):
            continue
        between = range(lead.last + 1, posts[0].first)
        parts = {i for c in frame.cues_of("part.") for i in range(c.first, c.last + 1)}
        if not all(frame.flags[i] & (DETERMINER | POSSESSIVE) or adjective(frame, i) or i in linking or i in parts for i in between):
            continue
        first, last, name = before[-1]
        if lead.kind == "office.as" and not _served(frame, first, last, lead.first):
            continue
        cue = max((c for c in posts if c.first == posts[0].first), key=lambda c: c.last)
        stop = end_of(frame, cue.last + 1)
        seen.add(cue.first)
        stop = min([stop, *(c.first for c in frame.cues_of("office.makes", cue.last + 1, stop))])  # "zur Direktorin des Museums ernannt"
        verb = words.nouns_capitalised and stop > cue.last + 1 and not frame.tokens[stop - 1].capital  # "die Corvo als Chefin diente"
        house = next((n.key for a, b, n in frame.names if a > last and b == lead.first), None)
        house = house or house_in(frame, cue.last + 1, stop - verb)
        left = frame.cues_of("event.leave_office", last, lead.first) if lead.kind == "office.as" else []
        draft = _held(frame, first, last, name, (left[0].first if left else lead.first, stop, cue, house), story, words)
        if left:
            draft.object = f"former {draft.object}"
        yield draft


def _made(frame: Frame, people: Sequence[tuple[int, int, Name]], known: Sequence[Cue], story: Story, words: Speech) -> Iterable[Draft]:
    """ "named X chief executive", "nombró a X directora", "X zur Direktorin ernannt": a verb that gives somebody a post, who, and which."""
    small = DETERMINER | POSSESSIVE | PREPOSITION
    linking = {i for c in frame.cues_of("office.as") for i in range(c.first, c.last + 1)}
    for lead in frame.cues_of("office.makes"):
        for first, last, name in people:
            posts = [c for c in known if not c.kind.startswith("role_verb.") and last <= c.first <= last + 4]
            behind = lead.last < first <= lead.last + 3 and all(frame.flags[i] & small for i in range(lead.last + 1, first))
            if not posts or not (behind or words.nouns_capitalised):
                continue
            cue = max((c for c in posts if c.first == posts[0].first), key=lambda c: c.last)
            between = range(last, cue.first)
            clear = all(i in linking or frame.flags[i] & (DETERMINER | POSSESSIVE) or _plain(frame, i) for i in between)
            if not clear or frame.clause_of[first] != frame.clause_of[lead.first]:
                continue
            stop = min(end_of(frame, cue.last + 1), lead.first if lead.first > cue.last else len(frame.tokens))
            yield _held(frame, first, last, name, (min(first, lead.first), stop, cue, house_in(frame, cue.last + 1, stop)), story, words)
            break


def _pronoun(frame: Frame, known: Sequence[Cue], story: Story, words: Speech) -> Iterable[Draft]:
    """ "A nurse in Nantes, she went home", "Elected mayor in 2001, she …": the post of whom the sentence only calls "he" or "she"."""
    begin, end = frame.clauses[0]
    given = {i for kind in ("office.makes", "office.becomes", "office.as") for c in frame.cues_of(kind) for i in range(c.first, c.last + 1)}
    posts = [
        c
        for c in known
        if not c.kind.startswith("role_verb.") and all(frame.flags[i] & DETERMINER or i in given for i in range(begin, c.first))
    ]
    after = frame.tokens[end + 1].low if end + 1 < len(frame.tokens) and frame.tokens[end].text == "," else ""
    if not posts or after not in words.phrases.get("anaphora.person", ()) or not frame.flags[end + 1] & PRONOUN or story.person is None:
        return
    cue = max((c for c in posts if c.first == posts[0].first), key=lambda c: c.last)
    stop = end_of(frame, cue.last + 1)
    person = Name(frame.tokens[end + 1].start, frame.tokens[end + 1].end, after, story.person, "person")
    yield _held(frame, end + 1, end + 2, person, (begin, stop, cue, house_in(frame, cue.last + 1, stop)), story, words)


def _served(frame: Frame, first: int, last: int, at: int) -> bool:
    """Whether somebody who opens the clause, or the relative that opens it, did something "as" what follows, or left it."""
    clause = frame.clause_of[max(0, at - 1)]
    begin = frame.clauses[clause][0] if clause >= 0 else 0
    return first <= begin + 1 or bool(frame.flags[begin] & COORDINATOR) or (bool(frame.flags[begin] & RELATIVE) and begin == last + 1)


def _held(frame: Frame, first: int, last: int, name: Name, found: Found, story: Story, words: Speech) -> Draft:
    begin, end, cue, house = found
    draft = Draft(frame, first, last, begin, end, Kind.ROLE)
    role = cue.kind.partition(".")[2]
    part = led_part(frame, cue, end, house, words)
    if part is not None:
        role, house = f"{part[0]} {role}", part[1]
    if deputy(frame, cue, words) and not role.startswith(("deputy", "vice ")):
        role = f"deputy {role}"
    if role == "lead investor" and not any(f.kind == "money" for _, _, f in frame.figures):
        role = "head"  # "the club, led by X" is no round of money
    if house is not None and set(lexicon(words.code).concepts_of(house)) == {"company"}:
        house = None  # "die Sprecherin des Unternehmens": which one, the article says elsewhere
    in_a_house = role.endswith(_IN_A_HOUSE) and not role.endswith(_OF_ITSELF)
    said, owner = owned(frame, cue.first, word_class(words.code, "whose"))
    holder = house or house_of(frame, cue) or owner or (_holder(story, name) if in_a_house and not said else None)
    held = told_time(frame, cue, begin, words)
    draft.subject, draft.subject_kind = name.key, "person"
    draft.object = f"{held}{role} of {holder}" if holder and holder != name.key else f"{held}{role}"
    draft.noun = tuple(sorted({h.concept for h in frame.hits_in(cue.first, cue.last + 1)}))
    draft.measure = f"role:{role.replace(' ', '-')}"
    return draft


def _holder(story: Story, person: Name) -> str | None:
    """Whose post it is where the sentence does not say: of the house that the article is about, and of no other that it names. Where it is
    about two of them (a takeover), or the person's own name is that of the other, nobody knows."""
    topic = story.topic
    if topic is None or story.topic_kind != "organisation":
        return None
    scores = dict(story.ranked)
    bar = scores.get(topic, 0.0) * _AS_MUCH
    for name, score in story.ranked:
        own = name in person.key.split() and name not in topic.split()
        if name != topic and (own or (score >= bar and story.kinds.get(name) == "organisation")):
            return None
    return topic


def _role_of(frame: Frame, first: int, last: int, known: Sequence[Cue], words: Speech, *, strict: bool) -> Found | None:
    """The post of the person at the tokens: the nearest of the wordings that fit. `strict`: only a listed post of one person right beside
    the name makes a person of it."""
    listed = frame.cues_of("role.")
    posts = [c for c in known if not strict or (_listed(c, listed, words) and c.kind.partition(".")[2] not in _OF_HOUSES)]
    posts = [
        c
        for c in posts
        if not any(o is not c and o.first <= c.first and o.last >= c.last and (o.last - o.first) > (c.last - c.first) for o in posts)
    ]
    if not words.noun_first:  # "a nursing assistant" is no nurse
        posts = [c for c in posts if not any(d.first == c.last + 1 for d in frame.cues_of("office.deputy"))]
    best: tuple[int, Found] | None = None
    for cue in posts:
        if cue.kind.startswith("role_verb."):
            row = leading(frame, first, last, cue)
        elif cue.first >= last:
            row = apposed(frame, first, last, cue)
        elif cue.last < first:
            row = titled(frame, first, last, cue)
        else:
            row = None
        if row is not None and cue.kind.startswith("calling.") and not _called(frame, first, last, cue, words):
            row = None
        if row is not None and words.noun_first and _governs(frame, cue):
            row = None
        if row is not None and cue.kind.partition(".")[2] in _GRADES:
            row = row[0] + _FAR, row[1]
        if row is not None and (best is None or row[0] < best[0]):
            best = row
    return None if best is None else best[1]


def _called(frame: Frame, first: int, last: int, cue: Cue, words: Speech) -> bool:
    """Whether a word that no list knows stands where only a post stands: with an article or bare right beside the name and its comma
    ("the actuary, X,", "X, Aktuarin bei Y"), and closed by a mark, "of" or a preposition."""
    if cue.last < first:
        at = cue.last + 1
        if words.noun_first and at < first and _plain(frame, at):
            at += 1  # "l'armateur sétois X", "la gérante unique, X"
        near = first == at or (first == at + 1 and frame.tokens[at].kind == "mark")
        before = cue.first - 1
        led = before >= 0 and (bool(frame.flags[before] & (DETERMINER | POSSESSIVE)) or frame.tokens[before].low.endswith(("'s", "’s")))
        return near and (led or (frame.tokens[cue.last].capital and first == cue.last + 1))
    at = cue.last + 1
    if at + 1 < len(frame.tokens) and _plain(frame, at):
        at += 1  # an adjective behind the noun
    if (
        not words.noun_first
        and not words.nouns_capitalised
        and not any(frame.flags[i] & (DETERMINER | POSSESSIVE) for i in range(max(0, cue.first - 2), cue.first))
    ):
        return False  # English says "an actuary"; "together" and "however" have its ending
    closed = at >= len(frame.tokens) or frame.tokens[at].kind == "mark" or bool(frame.flags[at] & PREPOSITION)
    closed = closed or any(a == at and n.kind != "person" for a, _, n in frame.names)  # "X, trésorier CFDT"
    return closed and cue.first - after_age(frame, last) <= 3


def _listed(cue: Cue, listed: Sequence[Cue], words: Speech) -> bool:
    """Whether a post is one of the lists, or a compound that ends in one ("Inselpräsidentin")."""
    return cue in listed or (words.nouns_capitalised and cue.kind.startswith("role.") and ends_in_role(cue.value, words))


def _governs(frame: Frame, cue: Cue) -> bool:
    """Whether an article right behind a noun makes a verb of it ("Olga Brandt, juge l'inflation trop forte")."""
    at = cue.last + 1
    if cue.kind.startswith("role_verb.") or at >= len(frame.tokens):
        return False
    return bool(frame.flags[at] & DETERMINER) and not frame.flags[at] & (GENITIVE | PREPOSITION | RELATIVE)


def _plain(frame: Frame, at: int) -> bool:
    """Whether a word may be an adjective: no small word, and no name."""
    return frame.tokens[at].kind == "word" and not frame.flags[at] and not frame.tokens[at].capital
