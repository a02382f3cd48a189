"""Places that a text states of its subject: where it is made, seated, born, found dead, started, held.

A wording with its preposition says it ("made in"), or an event with a place behind it ("broke out on Monday near Ribera").
"""

from collections.abc import Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.names.words import ignored, is_calendar
from factcheck.extract.phrases import classes
from factcheck.extract.statements.dated import counts
from factcheck.extract.statements.joined_places import nested, place_draft, placing, route
from factcheck.extract.statements.sites import sites, spots
from factcheck.extract.times.ranges import bare
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import Hit
from factcheck.model import Kind

# What events are called among the kinds of place, where that differs from the event: one name for one place in all wordings.
_OF_EVENT = {
    "found": "start", "born": "birth", "die": "death", "land": "landing", "liftoff": "start", "accident": "event", "happen": "event",
    "match": "event", "attack": "event", "bury": "burial", "sign": "event", "discover": "find", "hearing": "trial", "build": "production",
}  # fmt: skip
_OF_SCENE = {"match": "event", "hosting": "event", "flight": "start", "location": "seat"}
# Events that are words, decisions or periods: a place behind them is where somebody spoke, and no fact about the event.
_PLACELESS = frozenset(
    {"announce", "publish", "present", "effect", "deadline", "last", "reach", "control", "end", "lift", "approve", "reject", "vote"}
    | {"record"}
    | {"take_office", "leave_office", "elect", "return", "join", "buy", "charge", "connect", "strike", "bankrupt"}
    | {"resume", "stop", "commission"}
)
_REACH = 8  # tokens from a place that opens a sentence to the time beside it
# What a whole country or continent is stated to be the place of; of other events it only says whereabouts ("struck all over Spain").
_WIDE = frozenset({"production", "birth", "landing", "seat", "filming", "stationed", "residence", "death", "burial"})
_ONES_OWN = frozenset({"birth", "death", "burial", "residence", "seat", "production"})  # whose place may be a name that no list has
_DATED = frozenset({"birth", "death", "burial", "start", "event"})  # whose place may stand behind their day and a comma
_NOUNS = frozenset({"thing", "property", "organisation"})
_FAR = 12  # tokens from an event to its place, the time between them among these
_BEFALLS = ("place.death", "place.start", "place.event")  # what happens to those whom a figure counts, too


def whereabouts(frame: Frame, figures: Sequence[Draft], words: Speech) -> Iterable[Draft]:
    """A draft for each place that follows a wording such as "made in" or "based in"; "the Stockholm firm" states a seat."""
    used: set[int] = set()
    shares = [d for d in figures if d.kind in (Kind.PERCENT, Kind.RATIO) or _partial(frame, d)]
    for cue in sorted(frame.cues_of("place."), key=lambda c: (c.first, -c.last)):
        if cue.kind == "place.adjectival":
            continue  # see `sites`
        if cue.kind == "place.between":
            yield from route(frame, cue, used)
            continue
        if any(i in used for i in range(cue.first, cue.last + 1)):
            continue
        if cue.kind == "place.plant":
            yield from _plant(frame, cue, used)
            continue
        found = _where(frame, cue)
        former = any(c.last == cue.first - 1 for c in frame.cues_of("office.former"))  # "the sale of its former headquarters in Derby"
        if found is None or former or (cue.kind in _BEFALLS and counts(frame, cue, figures)):
            continue
        last, name, place = found
        used.update(range(cue.first, last))
        draft = place_draft(frame, cue, cue.first, last)
        draft.object, draft.place = name, place
        yield draft
    for section in ("scene.", "event.", "event_form."):
        for cue in frame.cues_of(section):
            name = cue.kind.partition(".")[2]
            if cue.kind == "scene.site":
                continue  # see `sites`
            taken = any(i in used for i in range(cue.first, cue.last + 1))
            if (
                taken
                or frame.covered[cue.first]
                or _noun(frame, cue, words)
                or (section != "scene." and name in _PLACELESS)
                or _named(frame, cue)
                or counts(frame, cue, shares if section == "scene." else figures)
                or _in_passing(frame, cue)
            ):
                continue
            event = _OF_SCENE.get(name, name) if section == "scene." else _OF_EVENT.get(name, name)
            drafts = (
                [*_scene(frame, cue, event, used)]
                or [*_led(frame, cue, event, used, words)]
                or [*_unlisted(frame, cue, event, used, words)]
            )
            yield from drafts
    yield from nested(frame, used, words)
    yield from sites(frame, used, words)
    yield from _opening(frame, used, words)


def _opening(frame: Frame, used: set[int], words: Speech) -> Iterable[Draft]:
    """Where and when something happened, both at the opening of a sentence ("At Livorno, in March, inspectors found …")."""
    if not frame.whens:
        return
    towns = {(a, b) for a, b, n in frame.names if n.kind == "place"}
    for a, b, name, place in sorted(spots(frame)):
        known = "/" in place and (not place.startswith("?/") or (a, b) in towns)
        after = max([b, *(y for _, y, _ in frame.whens if y <= b + _REACH)])
        if a in used or not known or frame.tokens[a - 1].low not in placing(words) or frame.whens[0][0] > b + _REACH:
            continue
        if not bare(frame, 0, a) or not bare(frame, b, after) or after + 1 >= len(frame.tokens) or frame.tokens[after].text != ",":
            continue
        used.update(range(a, b))
        happened = classes(frame.hits_in(after + 1, len(frame.tokens)), frozenset({"event", "action"}))
        hit = happened[0] if happened else Hit(after + 1, after + 1, "event")
        cue = Cue(hit.first, hit.last, f"place.{_OF_EVENT.get(hit.concept, hit.concept)}", hit.concept)
        draft = place_draft(frame, cue, a - 1, b)
        draft.object, draft.place = name, place
        yield draft
        return


def _of_a_house(frame: Frame, place: int) -> bool:
    """Whether a place only says which authority, house or person is meant ("a court in Lille rejected on 12 March …")."""
    at = place - 1
    while at > 0 and frame.flags[at] & (PREPOSITION | DETERMINER):
        at -= 1
    if at < 1 or frame.covered[at] or frame.flags[at] & AUXILIARY:
        return False
    known = concepts()
    kinds = {known[h.concept].cls for h in frame.hits if h.last == at and h.concept in known}
    houses = ("scene.site", "anaphora.organisation", "speech.party")
    named = any(c.last == at for kind in houses for c in (*frame.cues_of(kind), *frame.cues_of("role.")))
    noun = any(frame.flags[i] & (DETERMINER | POSSESSIVE) for i in range(max(0, at - 2), at))
    return noun and (named or "organisation" in kinds)


def _noun(frame: Frame, cue: Cue, words: Speech) -> bool:
    """Whether a listed verb is met as a noun of the same stem ("a film", not "filmed"; "un projet", not "projeté"; "el partido", not
    "partió")."""
    low, done = frame.tokens[cue.last].low, words.verbs.deed_endings
    if " " in cue.value or words.nouns_capitalised or not cue.value.endswith(done) or low == cue.value:
        return False
    thing = bool(classes(frame.hits_in(cue.first, cue.last + 1), _NOUNS))
    articled = cue.first > 0 and bool(frame.flags[cue.first - 1] & (DETERMINER | POSSESSIVE))
    if low.endswith((*done, "ing")):
        return thing and articled
    return thing or articled or bool(words.verb_endings)


def _named(frame: Frame, cue: Cue) -> bool:
    return any(a <= cue.first < b for a, b, _ in frame.names)


def _partial(frame: Frame, draft: Draft) -> bool:
    """Whether it is said how many of something there are ("52 of its siblings stand in France", of which the place is no fact)."""
    return draft.last < len(frame.tokens) and bool(frame.flags[draft.last] & GENITIVE)


def _in_passing(frame: Frame, cue: Cue) -> bool:
    """Whether an event is a noun that something else hangs on ("fined over a death in Kent", "after the raid in Lille"): the place tells
    which one is meant, and nothing is stated of it."""
    lead = cue.first - 1
    article = lead > 0 and bool(frame.flags[lead] & (DETERMINER | POSSESSIVE)) and not frame.flags[lead] & PREPOSITION
    return article and bool(frame.flags[lead - 1] & PREPOSITION)


def _led(frame: Frame, cue: Cue, event: str, used: set[int], words: Speech) -> Iterable[Draft]:
    """The place right before its verb, where verbs come last ("in Prag gedreht", "in Leipzig ansässig")."""
    if not words.nouns_capitalised:
        return
    clause = frame.clause_of[cue.first]
    people = {i for a, b, n in frame.names if n.kind == "person" for i in range(a, b)}  # "1887 in Bilbao von Luis Prieto gegründet"
    houses = {a for a, _, n in frame.names if n.kind == "organisation"}
    for a, b, name, place in spots(frame):
        gap = [i for i in range(b, cue.first) if not frame.covered[i] and not frame.flags[i] & PREPOSITION and i not in people]
        if a and frame.flags[a - 1] & GENITIVE:
            continue  # "südlich von Prag gelegen"
        if a in used or b > cue.first or gap or cue.first - b > 5 or a < 2 or frame.clause_of[a] != clause:
            continue
        if place.startswith("?/") and (event not in _ONES_OWN or a in houses or frame.tokens[a - 1].low not in placing(words)):
            continue
        if ("/" not in place and event not in _WIDE) or _of_a_house(frame, a):
            continue
        lead = a - 1 if frame.flags[a - 1] & PREPOSITION or not frame.flags[a - 1] & DETERMINER else a - 2
        if not frame.flags[lead] & PREPOSITION or (event != "start" and frame.tokens[lead].low not in words.phrases.get("placed.at", ())):
            continue  # "the player from Chennai won": where somebody comes from
        used.update(range(a, cue.last + 1))
        draft = place_draft(frame, cue, a - 1, cue.last + 1)
        draft.measure, draft.object, draft.place = f"place:{event}", name, place
        yield draft
        return


def _unlisted(frame: Frame, cue: Cue, event: str, used: set[int], words: Speech) -> Iterable[Draft]:
    """A place that no list knows, behind the verb and a preposition of place ("landed safely in Keflavik", "held at the Arena Norte")."""
    clause = frame.clause_of[cue.first]
    end = frame.clauses[clause][1] if clause >= 0 else cue.last + 1
    before_place = placing(words)
    dated = end < len(frame.tokens) - 2 and frame.tokens[end].text == "," and frame.covered[end - 1] and event in _DATED
    if dated and frame.tokens[end + 1].low in before_place and frame.clause_of[end + 1] >= 0:
        end = frame.clauses[frame.clause_of[end + 1]][1]  # "born on 14 March, at Ribera"
    homes = {c.first for c in frame.cues_of("placed.home", cue.last, end)}
    others = 0
    for at in range(cue.last, min(end - 1, cue.last + _FAR)):
        if any(a <= at < b for a, b, _ in frame.figures):
            return
        if frame.covered[at] or frame.tokens[at].text == "," or (at > cue.last and frame.covered[at + 1]):
            continue  # the time, and what leads to it
        away = (
            event == "start" and at == cue.last + 1 and frame.flags[at] & GENITIVE and frame.tokens[at].kind == "word"
        )  # "despegó de Kourou"
        away = away or (at - 1 in homes and bool(frame.flags[at] & GENITIVE))  # "murió en su casa de Altea"
        if frame.tokens[at].low not in before_place and not away:
            others += at > cue.last
            if others > 2 or (at > cue.last and frame.flags[at] & (AUXILIARY | PREPOSITION)):
                return
            continue
        first = at + 1
        while first < end and frame.flags[first] & DETERMINER and first - at < 2:
            first += 1
        if first in homes or (first + 1 in homes and frame.flags[first] & POSSESSIVE):
            continue  # "in seinem Haus in Altea"
        if first in used:
            return
        if first >= end or frame.covered[first] or frame.tokens[first].kind != "word" or not frame.tokens[first].capital:
            continue
        named = [(a, b, n) for a, b, n in frame.names if a <= first < b]
        if is_calendar(frame.tokens[first].text, words) or frame.tokens[first].low in ignored(words.code):
            return
        if named and named[0][2].kind == "person":
            return
        if first > at + 1 and not (named and named[0][1] - named[0][0] > 1):
            return  # "in a Series"
        if frame.flags[first] or (not named and (words.nouns_capitalised or first > at + 1)):
            return  # a common noun, where those have capitals
        last = named[0][1] if named else first + 1
        text = frame.words(first, last)
        used.update(range(cue.first, last))
        draft = place_draft(frame, cue, at if at > cue.last else cue.first, last)
        draft.measure, draft.object, draft.place = f"place:{event}", text, f"?/{text}"
        yield draft
        return


def _scene(frame: Frame, cue: Cue, event: str, used: set[int]) -> Iterable[Draft]:
    """The place behind an event in its clause, after a preposition and at most its time."""
    clause = frame.clause_of[cue.first]
    for a, b, p in frame.places:
        if a <= cue.last or frame.clause_of[a] != clause or a in used or p.form != "name":
            continue
        if "/" not in p.place_id and event not in _WIDE:
            return
        if any(cue.last < x < a for x, _, _ in frame.figures):
            return
        inverted = cue.first == 0 and bool(frame.flags[cue.last + 1] & AUXILIARY)  # "Gebaut wird das Auto in Breslau"
        way = range(cue.last + 1 + inverted, a)
        between = [i for i in way if not frame.covered[i] and not frame.flags[i] & DETERMINER]
        prepositional = bool(between) and bool(frame.flags[between[-1]] & PREPOSITION)
        venue = frozenset(i for x, y, n in frame.names if n.kind not in ("person", "place") and x > cue.last for i in range(x, y))
        between = [i for i in between if i not in venue]  # "played at the Arena Norte in Porto"
        near = len(between) <= 5 and prepositional and _plain(frame, cue.last + 1, a)
        office = any(c.first <= i <= c.last for c in frame.cues_of("role.") for i in between)  # "arrêté de la préfète de la Nièvre"
        if not near or office or any(frame.flags[i] & AUXILIARY for i in between):
            return
        used.update(range(cue.first, b))
        begin = next((i for i in range(a - 1, cue.last, -1) if frame.covered[i]), cue.first - 1) + 1
        draft = place_draft(frame, cue, begin, b)
        draft.measure, draft.object, draft.place = f"place:{event}", p.name, p.place_id
        yield draft
        return


def _plant(frame: Frame, cue: Cue, used: set[int]) -> Iterable[Draft]:
    """What leaves a factory is made where the factory stands: "l'usine marocaine de Kenitra", "the Nordwind plant in Gijón", "à Maubeuge,
    l'usine Corvane"."""
    owner = {i for a, b, n in frame.names if n.kind != "place" for i in range(a, b)}
    owner |= {i - 1 for i in owner if i and frame.flags[i - 1] & GENITIVE and i - 1 > cue.last}
    clause = frame.clause_of[cue.first]
    named = {(a, b) for a, b, n in frame.names if n.kind == "place"}
    for a, b, name, place in sorted(spots(frame)):
        if a in used or (place.startswith("?/") and (a, b) not in named):
            continue
        behind = [i for i in range(cue.last + 1, a - 1) if i not in owner]
        follows = cue.last < a and len(behind) <= 2 and frame.clause_of[a] == clause
        follows = follows and not any(frame.flags[i] & (PREPOSITION | AUXILIARY) for i in behind)
        opens = a == 1 and b + 1 < cue.first <= b + 3 and frame.tokens[b].text == "," and bool(frame.flags[b + 1] & DETERMINER)
        if not (follows or opens) or not frame.flags[a - 1] & PREPOSITION:
            continue
        first, last = (a - 1, cue.last + 1) if opens else (cue.first, b)
        used.update(range(first, last))
        draft = place_draft(frame, cue, first, last)
        draft.measure, draft.object, draft.place = "place:production", name, place
        yield draft
        return


def _where(frame: Frame, cue: Cue) -> tuple[int, str, str] | None:
    """The place after the wording: end token, name and id; of "Coningsby, in Lincolnshire" the first."""
    after = [(a, b, p) for a, b, p in frame.places if cue.last < a <= cue.last + 4 and p.form == "name"]
    clause = frame.clause_of[cue.first]
    after = [row for row in after if frame.clause_of[row[0]] == clause and _plain(frame, cue.last + 1, row[0])]
    owned = cue.kind == "place.production" and bool(
        frame.flags[cue.last] & GENITIVE
    )  # "l'usine de Lanternier" is where it stands, and not its owner
    nobody = ("person", "organisation") if owned else ("person",)
    named = [
        (a, b, n)
        for a, b, n in frame.names
        if cue.last < a <= cue.last + 2 and n.kind not in nobody and (n.kind == "place" or a == cue.last + 1)
    ]
    behind = next((a for a, _, _ in after if named and a == named[0][1] + 1), 0)
    if owned and behind and frame.flags[behind - 1] & PREPOSITION:
        named = []  # "l'usine de Nordwind à Lyon", where Nordwind may be taken for a place
        after = [row for row in after if row[0] >= behind]
    if named and (not after or named[0][0] <= after[0][0]):
        a, b, n = named[0]
        inside = [p for x, y, p in frame.places if a <= x and y <= b]
        same = [p for p in inside if frame.words(a, b) == frame.text[p.start : p.end]]
        return b, same[0].name if same else n.text, inside[0].place_id if inside else n.text
    if after:
        a, b, p = after[0]
        return b, p.name, p.place_id
    return None


def _plain(frame: Frame, first: int, last: int) -> bool:
    """Whether the way to the place holds no other actor and no new clause."""
    return not any(first <= a < last and n.kind == "person" for a, _, n in frame.names) and not any(
        frame.flags[i] & COORDINATOR and not frame.flags[i] & PREPOSITION for i in range(first, last)
    )
