"""What an article is about, and what its figures count where it is about no one actor."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.extract.cues import DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, Speech
from factcheck.extract.deeds import tells_deed
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame, after_preposition
from factcheck.extract.names.clusters import NameCluster
from factcheck.extract.names.words import bare
from factcheck.extract.phrases import looks_like_noun
from factcheck.extract.places.reading import PlaceMention
from factcheck.measures.concept import Concept, concepts, is_a
from factcheck.measures.lexicon import Hit, Lexicon
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import measure
from factcheck.model import Kind
from factcheck.read.text import tokenize

# Topics that are no single event with a place in its name: a disease is itself wherever it breaks out, and what a strike, an election or a
# heatwave is counted by (demonstrators, votes, deaths) is what its figures are about.
_EVERYWHERE = frozenset(
    f"topic.{id}" for id in ("measles", "flu", "covid", "cholera", "dengue", "ebola", "mpox", "polio", "malaria", "tuberculosis")
)
# What "people" are in such a story, where neither noun nor verb says it ("police counted 806,000 people").
_PEOPLE_OF = {**dict.fromkeys(_EVERYWHERE, "cases"), "topic.strike": "demonstrators", "topic.demonstration": "demonstrators"}
_COUNTED = frozenset(f"topic.{id}" for id in ("strike", "demonstration", "election", "referendum", "heatwave"))


@dataclass(frozen=True, slots=True)
class Topic:
    """What an article is about, as far as it alone tells.

    `cluster`: the names of an event that no capital names ("the Corbières fire"). `counted`: its figures are rather about what they count
    (the marchers of a strike, the votes of an election), as nothing in it is the one actor. `people`: the measure of people of whom nothing
    else is said. `ranked`: everything it may be about with its score, best first; what other articles of the story are about decides among
    them (`factcheck.link.context`).
    """

    name: str | None = None
    kind: str = "other"
    cluster: NameCluster | None = None
    counted: bool = False
    people: str | None = None
    ranked: tuple[tuple[str, float], ...] = ()


_LEAST = 1.5  # below, a name is only one of many in its article
_EVENT = 4.0  # an event that an article is about counts at least as much as a name in its title
_NAMED = 1.8  # from here on, a name comes before any common noun


def topic(
    title: str | None,
    heading: Frame | None,
    frames: Sequence[Frame],
    clusters: Sequence[NameCluster],
    speech: Speech,
    speakers: Mapping[str, int],
) -> Topic:
    """What the article is about: the name or the event that its title and its sentences speak of most, but not who only speaks."""
    kinds = {c.name: c.kind for c in clusters}
    score = _names_scored(title, heading, frames, clusters, speech, speakers)
    event = _event(title, [*([heading] if heading is not None else []), *frames], speech)
    best = max(sorted(score), key=lambda k: score[k]) if score else None
    ranked = [(name, round(score[name], 2)) for name in sorted(score, key=lambda k: (-score[k], k))]
    if event is not None:
        name, worth, aliases, of_counts, people = event
        chosen = best is None or worth > score[best]
        ranked = sorted([(name, round(max(worth, _EVENT) if chosen else worth, 2)), *ranked], key=lambda row: (-row[1], row[0]))
        if chosen:
            return Topic(name, "event", NameCluster(name, aliases, "event"), of_counts, people, tuple(ranked))
    if best is not None and kinds.get(best) == "person" and event is not None and event[3]:
        return Topic(best, "person", counted=True, ranked=tuple(ranked))
    thing = _thing(heading, frames, speech)
    if thing is not None and (best is None or score[best] < min(_NAMED, thing[1])):
        return Topic(thing[0], "thing", ranked=tuple(sorted([thing, *ranked], key=lambda row: (-row[1], row[0]))))
    if best is None or score[best] < _LEAST:
        return Topic(counted=True, ranked=tuple(ranked))
    return Topic(best, kinds.get(best, "other"), ranked=tuple(ranked))


def _names_scored(
    title: str | None,
    heading: Frame | None,
    frames: Sequence[Frame],
    clusters: Sequence[NameCluster],
    speech: Speech,
    speakers: Mapping[str, int],
) -> dict[str, float]:
    """How much each name is what the article is about: how often and how early it is named, whether as what acts, and in the title."""
    score: dict[str, float] = defaultdict(float)
    mentions: Counter[str] = Counter()
    acting: Counter[str] = Counter()
    for number, frame in enumerate(frames):
        for first, _, named in frame.names:
            acts = not after_preposition(frame, first)
            mentions[named.key] += 1
            acting[named.key] += acts
            score[named.key] += (1.0 if acts else 0.7) + (0.7 if number < 2 else 0)
    spots = {frame.words(a, b): p for frame in frames for a, b, p in frame.places}
    headline = _Headline.of(title, heading, clusters)
    heard = by_first_word(speakers)
    for cluster in clusters:
        name = cluster.name
        spot = next((spots[form] for form in (name, *cluster.aliases) if form in spots), None)
        if name not in score or (spot is not None and spot.form != "name"):
            score.pop(name, None)  # "French", "Americans"
            continue
        said = sum(speakers[speaker] for speaker in heard.get(opening_word(name), ()) if is_same(name, speaker))
        score[name] *= 1 - 0.5 * min(1.0, said / mentions[name])
        if mentions[name] == 1 or not acting[name]:
            score[name] *= 0.5  # what only stands after prepositions is rather a place than what is spoken of
        score[name] += headline.points(cluster, repeated=bool(mentions[name] > 1 and acting[name]))
        if any(c.kind == "speech.party" for c in speech.find(tokenize(name)[:1])):
            score[name] *= 0.4 if said else 0.7
        if cluster.kind == "person":
            score[name] *= 0.5
        elif cluster.kind == "place":
            score[name] *= _of_place(spot)
    for cluster in clusters:
        maker = cluster.name.split()[0]
        if cluster.kind == "product" and maker in score and mentions[cluster.name] > mentions[maker] > 0:
            score[cluster.name] = max(score[cluster.name], score[maker] + 0.1)  # "the tiny Citroën" of a title is the Citroën Ami
    return dict(score)


@dataclass(frozen=True, slots=True)
class _Headline:
    """A title in small letters, its words but for those that are a name by themselves, and the names that it puts behind."""

    low: str
    words: frozenset[str]
    behind: frozenset[str]

    @classmethod
    def of(cls, title: str | None, heading: Frame | None, clusters: Sequence[NameCluster]) -> "_Headline":
        whole = {form for c in clusters for form in (c.name, *c.aliases)}
        named = heading.names if heading is not None else []
        behind = frozenset(n.key for a, b, n in named if heading and (after_preposition(heading, a) or _narrows(heading, b)))
        return cls((title or "").lower(), frozenset(t.text for t in tokenize(title or "")) - whole, behind)

    def points(self, cluster: NameCluster, *, repeated: bool) -> float:
        """Points for a name that stands in the title. `repeated`: the article names it more than once, and not only behind prepositions."""
        forms, back = (cluster.name, *cluster.aliases), cluster.name in self.behind
        if not any(_in(form, self.low) for form in forms):
            return 1.5 if any(w in self.words for w in _telling(cluster)) else 0.0  # "Affaire Meridian", of Meridian Teck
        if back:
            return 1.0 if cluster.kind == "place" else 1.5  # where it happens ("deaths in England")
        opens = any(self.low.startswith(form.lower()) for form in forms)
        return (4.0 if repeated else 3.0) + (1.5 if opens else 0.0)


def _of_place(spot: PlaceMention | None) -> float:
    """How much less a place is what an article is about than where it happens: a country least, one that no gazetteer knows most."""
    if spot is None or spot.place_id.startswith("?"):
        return 0.6
    return 0.4 if "/" in spot.place_id else 0.2


def _narrows(frame: Frame, last: int) -> bool:
    """Whether a name owns or makes what follows it ("Corvane's Lyra", "Corvane Lyra")."""
    return frame.tokens[last - 1].low.endswith(("'s", "’s", "s'", "s’")) or any(a == last for a, _, _ in frame.names)


def _telling(cluster: NameCluster) -> list[str]:
    """The words of a name that stand for it in a title: of a person the last."""
    words = cluster.name.split()
    return [w for w in (words[-1:] if cluster.kind == "person" else words) if len(w) > 3 and w[0].isupper()]


def _thing(heading: Frame | None, frames: Sequence[Frame], speech: Speech) -> tuple[str, float] | None:
    """The common noun that an article speaks of most ("homes", "harvest"), and how much: what its title and its text both name, else the
    one thing of which the text speaks twice as often as of any other. A thing that is counted goes by its unit, the same in every language.
    """
    known = concepts()
    titled = [h.concept for h in heading.hits] if heading is not None else []
    score: Counter[str] = Counter()
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for number, frame in enumerate(frames):
        for hit in frame.hits:
            found = known.get(hit.concept)
            if found is None or found.generic or found.cls not in ("thing", "event") or is_a(found.id, "place"):
                continue
            if frame.covered[hit.first] or (found.cls == "event" and found.id not in titled) or not _opened(frame, hit.first, speech):
                continue
            name = _goes_by(found)
            score[name] += 1 + (number < 2)
            words[name][frame.words(hit.first, hit.last + 1)] += 1
    if not score:
        return None
    order = sorted(score, key=lambda k: (-score[k], k))
    wanted = {_goes_by(known[c]) for c in titled if c in known}
    chosen = next((k for k in order if k in wanted and score[k] >= 3), None)
    if chosen is None:
        second = score[order[1]] if len(order) > 1 else 0
        if score[order[0]] < max(6, 2 * second):
            return None
        chosen = order[0]
    shown = chosen if chosen in _units() else max(sorted(words[chosen]), key=lambda w: words[chosen][w])
    return shown, 1.5 + 0.25 * min(6, score[chosen])


def _opened(frame: Frame, at: int, speech: Speech) -> bool:
    """Whether a word stands where a noun begins: of "l'eau contaminée" only the water. Where adjectives stand before, any word may."""
    begins = DETERMINER | POSSESSIVE | PREPOSITION | GENITIVE
    return not speech.noun_first or at == 0 or bool(frame.flags[at - 1] & begins) or frame.covered[at - 1]


@cache
def _units() -> frozenset[str | None]:
    """What things are counted in."""
    return frozenset(c.unit for c in concepts().values() if c.cls == "thing")


def _goes_by(concept: Concept) -> str:
    """The unit of a thing that is counted, else the id."""
    return concept.unit if concept.unit and concept.cls == "thing" else concept.id


def counted(draft: Draft, measure_id: str, lexicon: Lexicon, speech: Speech) -> str | None:
    """The thing that a figure counts or measures: the first noun that the language has for what its measure is of, the same for "80,000
    marchers" and "80,000 people marched"; for a measure that nobody registered, the noun as printed."""
    head, _, rest = measure_id.partition(":")
    base = rest if head in _ASPECTS else measure_id
    row = measure("demonstrators" if base == "turnout_crowd" else base)  # a turnout is a number of marchers
    frame = draft.frame
    shared = draft.kind in (Kind.PERCENT, Kind.RATIO) and row.kind is MeasureKind.SHARE
    if row.registered and not shared:
        for id in row.concepts:
            word = _first_words(lexicon, speech).get(id)
            if word is not None:
                return word
        return None
    near = [h for h in frame.hits if h.concept in draft.noun and _names(h.concept) and _is_noun(frame, h, speech)]
    if near:
        hit = min(near, key=lambda h: (abs(h.first - draft.last), h.first))
        first = next((i for i in range(hit.first, hit.last) if not frame.flags[i]), hit.last)  # "des agents", "of the votes"
        text = frame.words(first, hit.last + 1)
        return text if speech.nouns_capitalised else text.lower()
    return next((word for id in row.concepts if row.registered and (word := _first_words(lexicon, speech).get(id))), None)


def _is_noun(frame: Frame, hit: Hit, speech: Speech) -> bool:
    """Whether a known word is a noun, and does not say what was done ("ont circulé")."""
    done = not speech.nouns_capitalised and hit.first == hit.last and tells_deed(frame, hit.first, speech)
    return looks_like_noun(frame, hit, speech) and not done


def _names(id: str) -> bool:
    found = concepts().get(id)
    return found is not None and found.cls in ("person", "thing", "property") and not found.generic


_ASPECTS = ("change", "share", "ratio", "rate", "rank")


@cache
def _first_words(lexicon: Lexicon, speech: Speech) -> Mapping[str, str]:
    """The first wording of each concept that is a noun by its form, else the first."""
    words: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for wording, id in lexicon.wordings:
        word = wording.lstrip("_?")
        words.setdefault(id, word)
        if word[:1].isupper() if speech.nouns_capitalised else not speech.flags.get(re.split(r"[ ']", word)[0].lower(), 0):
            nouns.setdefault(id, word)
    return words | nouns


def is_same(name: str, speaker: str) -> bool:
    """Whether a speaker as written ("la Cour des comptes") is a name or begins with it."""
    return speaker == name or speaker.startswith(name + " ") or name.startswith(speaker + " ")


def opening_word(name: str) -> str:
    """The first word of a name, which two names that `is_same` calls one have in common."""
    return name.split(" ", 1)[0]


def by_first_word(speakers: Iterable[str]) -> dict[str, list[str]]:
    """Speakers by their first word."""
    found: dict[str, list[str]] = {}
    for speaker in speakers:
        found.setdefault(opening_word(speaker), []).append(speaker)
    return found


def speaks(name: str, speakers: Mapping[str, Iterable[str]]) -> bool:
    """Whether a name is that of one of some speakers, who are given by their first word."""
    return any(is_same(name, speaker) for speaker in speakers.get(opening_word(name), ()))


def _in(form: str, head: str) -> bool:
    """Whether a title holds a name as words of its own ("KLM" is no word of "Air France-KLM")."""
    plain = "".join(c if c.isalnum() or c in "-'’." else " " for c in head)
    low = form.lower()
    return any(f" {low}{end} " in f" {plain} ".replace("l'", " ").replace("l’", " ") for end in ("", "'s", "’s"))


def _event(title: str | None, frames: Sequence[Frame], speech: Speech) -> tuple[str, float, tuple[str, ...], bool, str | None] | None:
    """An event such as a fire or an election, by its most frequent noun, with the place that names it."""
    score: dict[str, float] = defaultdict(float)
    words: dict[str, Counter[str]] = {}
    near: dict[str, Counter[str]] = {}
    phrases: dict[str, Counter[str]] = {}
    heads = speech.find(tokenize(title)) if title else []
    for cue in heads:
        if cue.kind.startswith("topic."):
            score[cue.kind] += 3
    for frame in frames:
        for cue in frame.cues:
            if not cue.kind.startswith("topic.") or frame.covered[cue.first]:
                continue
            definite = cue.first > 0 and bool(frame.flags[cue.first - 1] & (DETERMINER | POSSESSIVE))
            score[cue.kind] += 1 if definite else 0.5
            word = frame.words(cue.first, cue.last + 1)
            words.setdefault(cue.kind, Counter())[word] += 1
            for first, last, place in frame.places:
                if place.form != "name":
                    continue
                near_weight = 2 if "/" in place.place_id else 1
                gap = min(abs(first - cue.last), abs(cue.first - last))
                if gap <= 8:
                    near.setdefault(cue.kind, Counter())[bare(frame.words(first, last))] += near_weight * (3 if gap <= 3 else 1)
                    if cue.last < first <= cue.last + 3 and frame.flags[cue.last + 1] & GENITIVE:
                        phrases.setdefault(cue.kind, Counter())[frame.words(cue.first, last)] += 1
            for first, last, called in frame.names:
                if called.kind != "person" and cue.last < first <= cue.last + 6:
                    near.setdefault(cue.kind, Counter())[called.key] += 3
                    if first <= cue.last + 3 and frame.flags[cue.last + 1] & GENITIVE:
                        phrases.setdefault(cue.kind, Counter())[frame.words(cue.first, last)] += 1
    if not score:
        return None
    kind = max(sorted(score), key=lambda k: score[k])
    if score[kind] < 1.5 or kind not in words:
        return None
    noun = max(sorted(words[kind]), key=lambda w: words[kind][w])
    concept = kind.partition(".")[2]
    if kind in _EVERYWHERE:
        return noun.lower() if not speech.nouns_capitalised else noun, score[kind] + 1, (), False, _PEOPLE_OF.get(kind)
    where = max(sorted(near[kind]), key=lambda w: near[kind][w]) if kind in near else None
    plain = f"{where} {concept}" if where else noun
    name = max(sorted(phrases[kind]), key=lambda w: phrases[kind][w]) if kind in phrases else (f"{where} {noun}" if where else noun)
    others = {f"{p} {concept}" for p, weight in near.get(kind, Counter()).items() if weight >= 2}
    return name, score[kind] + 1, tuple(sorted({plain, noun, *others} - {name})), kind in _COUNTED, _PEOPLE_OF.get(kind)
