"""Source to claims: mentions are found one kind after another, laid out by sentence, and bound to claims in one pass."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from factcheck.extract.bind import bind
from factcheck.extract.boilerplate import boilerplate
from factcheck.extract.clusters import Name, NameCluster
from factcheck.extract.cues import Speech, speech
from factcheck.extract.draft import Draft
from factcheck.extract.figures import Figure, figures
from factcheck.extract.frames import Frame, frames
from factcheck.extract.links import link
from factcheck.extract.names import is_calendar, names
from factcheck.extract.numerals import numerals
from factcheck.extract.places import places
from factcheck.extract.setting import place_of, scope_of, time_of
from factcheck.extract.statements import statements
from factcheck.extract.subjects import Story, Subject, counted, follow, is_same, subject_of, topic
from factcheck.extract.times import When, times
from factcheck.extract.voices import Voice, modality, voice_at, voices
from factcheck.lang import pack
from factcheck.measures.lexicon import Lexicon, lexicon
from factcheck.measures.registry import measure, resolve
from factcheck.model import Aspect, Claim, Kind, Link, NotUnderstood, Quote, Scope, Source, TimeRelation, TimeSpan, short_hash
from factcheck.read.config import Config
from factcheck.read.text import Sentence, sentences

_LONGEST = 140  # tokens


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from one source: its claims in the order of the text, what was not understood, and the names in it."""

    source: Source
    claims: tuple[Claim, ...]
    not_understood: tuple[NotUnderstood, ...]
    names: tuple[NameCluster, ...]


def extract(source: Source, config: Config | None = None) -> Extraction:
    """The claims of a source. Every figure in it becomes a claim, a part of one (a scope, a time), or an entry in `not_understood`."""
    language = pack(source.language)
    words = speech(language)
    lexicon_ = lexicon(language.code)
    text = source.text
    found = sentences(text, language)
    skipped = boilerplate(text, found, words)
    kept = [piece for i, s in enumerate(found) if i not in skipped for piece in _pieces(s)]
    spans = [(s.start, s.end) for s in kept]
    digits = numerals(text, language)
    whens = times(text, language, digits, source.published)
    spots = places(text, language)
    known = [(e.name, e.aliases, e.kind) for e in config.entities] if config is not None else []
    when_spans = [(w.start, w.end) for w in whens]
    blocked = when_spans + [(n.start, n.end) for n in digits if n.form in ("words", "mixed", "ordinal", "fraction", "approximate-noun")]
    called, clusters = names(text, kept, words, lexicon_, spots, blocked, known)
    actors = {(n.start, n.end) for n in called if n.kind != "place"}
    spots = [p for p in spots if not p.place_id.startswith("?") or ((p.start, p.end) not in actors and not is_calendar(p.name, words))]
    taken = when_spans + [(n.start, n.end) for n in called if any(c.isdigit() for c in n.text)]
    amounts = figures(text, language, digits, sorted(taken))
    laid = frames(text, kept, words, lexicon_, amounts, whens, spots, called)
    drafts, lost, clusters = _read(source, _heading(source, words, lexicon_, clusters), laid, words, lexicon_, clusters)
    placed = {id(f) for frame in laid for _, _, f in frame.figures}
    lost.extend((f, "crosses-sentences") for f in amounts if id(f) not in placed and any(b <= f.start < e for b, e in spans))
    lost.sort(key=lambda row: (row[0].start, row[0].end))
    link(drafts)
    claims = _claims(source, drafts)
    gone = [
        NotUnderstood(source=source.name, quote=text[f.start : f.end], start=f.start, end=f.end, line=source.line(f.start), why=why)
        for f, why in lost
    ]
    return Extraction(source, claims, tuple(gone), clusters)


def _pieces(sentence: Sentence) -> Iterable[Sentence]:
    """A sentence no longer than people write; a longer one in pieces, at marks where it has some, so that binding stays linear."""
    tokens = sentence.tokens
    if len(tokens) <= _LONGEST:
        yield sentence
        return
    first = 0
    while first < len(tokens):
        last = min(first + _LONGEST, len(tokens))
        if last < len(tokens):
            last = next((i for i in range(last, first + _LONGEST // 2, -1) if tokens[i - 1].kind == "mark"), last)
        row = tokens[first:last]
        yield Sentence(row[0].start, row[-1].end, sentence.paragraph, sentence.heading, row)
        first = last


def _heading(source: Source, words: Speech, lexicon_: Lexicon, clusters: Sequence[NameCluster]) -> Frame | None:
    """The title laid out like a sentence, for what the article is about; no claim is read from it."""
    if not source.title:
        return None
    language = pack(source.language)
    found = sentences(source.title, language)[:1]
    title = source.title
    called = [
        Name(at, at + len(form), form, cluster.name, cluster.kind)
        for cluster in clusters
        for form in (cluster.name, *cluster.aliases)
        if (at := title.find(form)) >= 0
    ]
    laid = frames(title, found, words, lexicon_, (), (), places(title, language), called)
    return laid[0] if laid else None


def _read(
    source: Source, heading: Frame | None, laid: Sequence[Frame], words: Speech, lexicon_: Lexicon, clusters: tuple[NameCluster, ...]
) -> tuple[list[Draft], list[tuple[Figure, str]], tuple[NameCluster, ...]]:
    told: list[list[Voice]] = []
    last: str | None = None
    for frame in laid:
        found = voices(frame, last)
        told.append(found)
        if found:
            last = found[-1].speaker
    saying = Counter(v.speaker for group in told for v in group)
    story = Story(kinds={c.name: c.kind for c in clusters})
    story.topic, story.topic_kind, event, story.counted = topic(source.title, heading, laid, clusters, words, saying)
    if event is not None:
        clusters = (*clusters, event)
    if story.topic_kind == "product":
        story.product = story.topic
    if story.topic_kind == "organisation":
        story.organisation = story.topic
    story.focus, story.focus_kind = story.topic, story.topic_kind
    if story.counted or story.topic_kind in ("event", "thing"):
        spots = {f.text[p.start : p.end] for f in laid for _, _, p in f.places if p.form == "name" and not p.place_id.startswith("?")}
        mute = {c.name for c in clusters if c.kind != "person" and any(is_same(c.name, s) for s in saying)}
        story.apart = frozenset({c.name for c in clusters if c.name in spots} | mute)
    drafts: list[Draft] = []
    recent: list[Draft] = []
    lost: list[tuple[Figure, str]] = []
    paragraph = -1
    carried: TimeSpan | None = None
    where: str | None = None
    for frame, heard in zip(laid, told, strict=True):
        if frame.sentence.paragraph != paragraph:
            carried, where = None, None
            paragraph = frame.sentence.paragraph
        if frame.tokens and frame.tokens[-1].text == "?":
            lost.extend((f, "question") for _, _, f in frame.figures)
            follow(frame, story, saying)
            continue
        bound, missed = bind(frame, words, lexicon_, recent)
        lost.extend(missed)
        stated = statements(frame, story, bound)
        speakers = {v.speaker for v in heard}
        for draft in (*bound, *stated):
            _finish(draft, words, lexicon_, story, heard, speakers, saying, carried, where, [*recent, *bound])
        drafts.extend(sorted((*bound, *stated), key=lambda d: (d.begin, d.end)))
        recent = [*recent, *bound][-12:]
        if frame.whens and frame.whens[0][0] <= 3 and _lasts(frame.whens[0][2]):
            carried = frame.whens[0][2].time
        if frame.places and frame.places[0][0] <= 3:
            where = frame.places[0][2].place_id
        follow(frame, story, saying)
    return drafts, lost, clusters


def _lasts(when: When) -> bool:
    """Whether a time at the start of a sentence goes on for the next: "In 2024, …", but not "Since 2021, …" or "Two years ago, …"."""
    return when.form in ("date", "period") and when.time.start is not None and when.time.relation in (TimeRelation.AT, TimeRelation.OVER)


def _finish(
    draft: Draft,
    words: Speech,
    lexicon_: Lexicon,
    story: Story,
    heard: Sequence[Voice],
    speakers: set[str],
    saying: Collection[str],
    carried: TimeSpan | None,
    where: str | None,
    others: Sequence[Draft],
) -> None:
    frame = draft.frame
    clause = draft.clause
    begin, end = frame.clauses[clause] if clause >= 0 else (draft.begin, draft.end)
    begin, end = min(begin, draft.begin), max(end, draft.end)
    context = {h.concept for h in frame.hits if frame.inside[h.first] == frame.inside[draft.first]}
    draft.concepts = tuple(sorted({h.concept for h in frame.hits_in(begin, end)} | set(draft.noun) | set(draft.verb)))
    unit = draft.value.unit if draft.value is not None else None
    kind = Kind.DURATION if draft.figure is not None and draft.figure.kind == "age" else draft.kind
    chosen = resolve(draft.noun, draft.verb, context, unit, kind, draft.aspect)
    if draft.value is not None and not draft.measure:
        chosen = _like(draft, chosen, others)
    draft.measure = chosen if not draft.measure or (not chosen.endswith(":?") and ":" not in chosen) else draft.measure
    if draft.subject is None:
        field = measure(chosen.rpartition(":")[2] or chosen).field
        of_thing = draft.kind in (Kind.QUANTITY, Kind.MONEY) and field == "commerce"
        subject = subject_of(frame, draft.first, draft.last, words, story, speakers, of_thing=of_thing, unit=unit)
        if subject.kind == "person" and draft.value is not None:
            if _of_house(draft, story):
                subject = Subject(story.organisation, "organisation", evidence="the house of a person")
            elif (
                field not in _OF_PEOPLE
                and story.topic_kind != "person"
                and (draft.figure is None or draft.figure.kind != "age")
                and (subject.evidence != "clause" or any(is_same(subject.name or "", s) for s in saying))
            ):
                # Who only speaks in an article is not what its figures are about.
                subject = Subject(story.topic, story.topic_kind, place=subject.place, evidence="topic")
        if story.topic_kind == "event" and not story.counted and draft.value is not None and subject.evidence in _WEAK:
            subject = Subject(story.topic, "event", place=subject.place, evidence="topic")
        if field == "company" and subject.kind == "product" and story.topic_kind == "organisation":
            subject = Subject(story.topic, "organisation", place=subject.place, evidence="a company's result")
        if story.counted and draft.value is not None and subject.evidence in _WEAK and not (subject.kind == "person" and _his(field, draft)):
            subject = Subject(counted(draft, chosen, lexicon_, capitals=words.nouns_capitalised) or subject.name, "thing", (), subject.place, "counted")
        draft.subject, draft.subject_kind, draft.candidates = subject.name, subject.kind, subject.candidates
        where = subject.place or where
    if draft.time is None:
        draft.time = time_of(draft, carried)
    if draft.place is None:
        draft.place = place_of(draft, None, where)
    if draft.value is not None:
        scope_of(draft)
    voice = voice_at(heard, draft.first, frame)
    draft.speaker = voice.speaker if voice is not None else None
    if draft.speaker is not None and draft.speaker.lower() in words.phrases.get("anaphora.organisation", ()):
        draft.speaker = story.organisation or (story.topic if story.topic_kind == "product" else None) or draft.speaker
    draft.modality = modality(frame, begin, end, words, voice)


def _like(draft: Draft, chosen: str, others: Sequence[Draft]) -> str:
    """The measure of the figure that this one restates or is compared with, where its own words say less ("contre 0,5 % au printemps",
    "flats (3.8 per cent)", "whose 6.5 million")."""
    head = chosen.partition(":")[0]
    if ":" not in chosen or measure(chosen).registered:
        return chosen
    if draft.carried and draft.model is not None and draft.model.measure and draft.model.kind is draft.kind:
        told = draft.model.measure
        if draft.aspect is draft.model.aspect and ":?" not in told:
            return told
        if draft.aspect is Aspect.CHANGE and ":" not in told:
            return f"change:{told}"
    if draft.kind is Kind.PERCENT and chosen.startswith("change:count:"):
        last = next((d for d in reversed(others) if d.measure.startswith("change:") and d is not draft), None)
        if last is not None and last.frame.sentence.paragraph == draft.frame.sentence.paragraph and ":" not in last.measure[7:]:
            return last.measure
    if draft.kind is Kind.PERCENT and draft.aspect is Aspect.LEVEL and head in ("count", "size"):
        before = [d for d in others if d.kind is Kind.PERCENT and d is not draft and d.measure]
        last = next((d for d in reversed(before) if d.frame.sentence.paragraph == draft.frame.sentence.paragraph), None)
        if last is not None and last.measure.partition(":")[0] not in ("count", "size"):
            if last.aspect is Aspect.CHANGE and last.frame is draft.frame:
                draft.aspect, draft.direction = Aspect.CHANGE, draft.direction or last.direction
                return last.measure
            if last.aspect is not Aspect.CHANGE:
                draft.aspect = last.aspect
                return last.measure
    return chosen


_WEAK = ("topic", "open", "focus", "pronoun", "within", "clause before", "anaphora", "complement", "clause after")
_OF_PEOPLE = ("elections", "sport", "justice")  # fields of measures that are a person's


def _his(field: str, draft: Draft) -> bool:
    return field == "elections" or (draft.figure is not None and draft.figure.kind in ("age", "rank"))


def _of_house(draft: Draft, story: Story) -> bool:
    """Whether a figure beside a person is about the company that the article is about, not about the person (his age, his votes)."""
    if story.topic_kind != "organisation" or story.organisation is None or draft.value is None:
        return False
    return draft.figure is None or draft.figure.kind not in ("age", "rank")


def _claims(source: Source, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    text = source.text
    ids: dict[int, str] = {}
    counted: dict[str, int] = {}
    for draft in drafts:
        quote = draft.frame.words(draft.begin, draft.end)
        value = draft.value
        row = "" if value is None else f"{value.low}..{value.high} {value.unit}"
        base = short_hash(quote, draft.measure, row, draft.object or "")
        number = counted[base] = counted.get(base, 0) + 1
        ids[id(draft)] = f"{source.name}-{base}" + (f"-{number}" if number > 1 else "")
    lines = _lines(source)
    out = []
    for draft in drafts:
        frame = draft.frame
        start, end = frame.tokens[draft.begin].start, frame.tokens[draft.end - 1].end
        out.append(
            Claim.model_construct(
                id=ids[id(draft)],
                source=source.name,
                quote=Quote.model_construct(exact=text[start:end], start=start, end=end),
                line=lines(start),
                sentence=(frame.sentence.start, frame.sentence.end),
                subject=draft.subject,
                subject_candidates=draft.candidates,
                measure=draft.measure,
                measure_text=draft.noun_text,
                concepts=draft.concepts,
                kind=draft.kind,
                aspect=draft.aspect,
                direction=draft.direction,
                value=draft.value,
                object=draft.object,
                time=draft.time,
                place=draft.place,
                scope=Scope.model_construct(
                    population=draft.population,
                    basis=draft.basis,
                    countries=draft.countries,
                ),
                modality=draft.modality,
                attributed_to=draft.speaker,
                links=tuple(Link.model_construct(role=role, claim=ids[id(other)]) for role, other in draft.links if id(other) in ids),
                note=draft.note,
            )
        )
    return tuple(out)


def _lines(source: Source):  # type: ignore[no-untyped-def]
    from bisect import bisect_right

    breaks = [i for i, c in enumerate(source.text) if c == "\n"]
    return lambda offset: source.first_line + bisect_right(breaks, offset - 1)
