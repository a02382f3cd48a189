"""Source to claims: mentions are found one kind after another, laid out by sentence, and bound to claims in one pass."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from factcheck.extract.binding.bind import bind
from factcheck.extract.binding.links import link
from factcheck.extract.binding.passing import in_passing
from factcheck.extract.binding.reckoning import reckoning
from factcheck.extract.boilerplate import boilerplate
from factcheck.extract.copy import Copy
from factcheck.extract.cues import Speech, speech
from factcheck.extract.dialogue import Interview, asks, converse, spoken_for, supposes
from factcheck.extract.draft import Draft
from factcheck.extract.figures.reading import Figure, figures
from factcheck.extract.figures.words import words as figure_words
from factcheck.extract.finish import finish
from factcheck.extract.frames import Frame, frames
from factcheck.extract.names.clusters import Name, NameCluster
from factcheck.extract.names.reading import is_calendar, names
from factcheck.extract.numbers.lexicon import folded
from factcheck.extract.numbers.numerals import Numeral, numerals
from factcheck.extract.page.entries import Entry, entries
from factcheck.extract.places.reading import PlaceMention, places
from factcheck.extract.statements.dated import of_a_figure
from factcheck.extract.statements.orders import tells_order
from factcheck.extract.statements.reading import statements
from factcheck.extract.subjects.choice import Candidate
from factcheck.extract.subjects.mentions import Mentions
from factcheck.extract.subjects.story import Story, follow
from factcheck.extract.subjects.topics import topic
from factcheck.extract.subjects.voices import Voice, voices
from factcheck.extract.tables.settle import settle, tie
from factcheck.extract.times.phrases import phrases
from factcheck.extract.times.reading import Dated, When, times_and_hours
from factcheck.extract.times.told import Told, news_day, opening, passed, reported, told_last
from factcheck.lang import Pack, pack
from factcheck.measures.lexicon import Lexicon, lexicon
from factcheck.model import Claim, Kind, Link, NotUnderstood, Quote, Scope, Source, Status, short_hash
from factcheck.read.config import Config
from factcheck.read.items import items
from factcheck.read.text import Sentence, sentences

_LONGEST = 140  # tokens
_BEARERS = ("organisation", "product", "person")  # of whose key figures a table tells that names nobody
_REACH = 300  # characters of a clause to either side
_LEAD = 3  # sentences in which an article says what time it reports on


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from one source: its claims in the order of the text, what was not understood, and the names in it.

    `candidates`: by id of a claim, what it may be about, best first; which of them it is, the other articles of a story may know better.
    `spoken`: the marks of all that the article mentions with how often, `titled`: those in its title.
    """

    source: Source
    claims: tuple[Claim, ...]
    not_understood: tuple[NotUnderstood, ...]
    names: tuple[NameCluster, ...]
    candidates: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    spoken: Mapping[str, int] = field(default_factory=dict)
    titled: frozenset[str] = frozenset()


def extract(source: Source, config: Config | None = None) -> Extraction:
    """The claims of a source. Every figure in it becomes a claim, a part of one (a scope, a time), or an entry in `not_understood`."""
    copy = Copy(source)
    language = pack(source.language)
    words = speech(language)
    lexicon_ = lexicon(language.code)
    text = copy.text
    found = sentences(text, language)
    skipped = boilerplate(text, found, words)
    kept = [piece for i, s in enumerate(found) if i not in skipped for piece in _pieces(s)]
    spans = [(s.start, s.end) for s in kept]
    digits = numerals(text, language)
    openings = tuple(f"{word} " for word in words.phrases.get("how_long.opens", ()))
    told_of = entries(copy.told.text, copy.layout, language, source.published)
    last = source.published.end if source.published is not None else None
    days = [Dated(e.start, e.until, e.day, e.begun) for e in told_of if e.day is not None and (last is None or e.day <= last)]
    found_times, hours = times_and_hours(text, language, digits, source.published, days)
    shares = _shares(text, digits, language)
    whens = [w for w in found_times if w.start not in shares and not _how_long(w, text, openings)]
    spots = places(text, language)
    known = [(e.name, e.aliases, e.kind) for e in config.entities] if config is not None else []
    when_spans = [(w.start, w.end) for w in whens]
    blocked = when_spans + [(n.start, n.end) for n in digits if n.form in ("words", "mixed", "ordinal", "fraction", "approximate-noun")]
    blocked += [(_letters(text, n.start), n.end) for n in digits if n.form == "digits" and text[n.start - 1 : n.start].isalpha()]
    called, clusters = names(text, kept, words, lexicon_, spots, blocked, known, source.title)
    actors = {(n.start, n.end) for n in called if n.kind != "place"}
    spots = [p for p in spots if not p.place_id.startswith("?") or ((p.start, p.end) not in actors and not is_calendar(p.name, words))]
    before, low = figure_words(language).hedges_before, folded(text)
    hedged = frozenset(n.start for n in digits if n.form == "article" and (before.match(low, n.start) or ("", "exact"))[1] != "exact")
    delays = tuple(f" {phrase}" for phrase in figure_words(language).article.get("delays", ()))
    ago = tuple(f"{word} " for word in words.phrases.get("how_long.ago", ()))
    stated = _stated_lengths([w for w in whens if not text[w.start : w.end].lower().startswith(ago)], text, digits, hedged, delays)
    taken = [span for span in when_spans if span not in stated]
    taken += [(h.start, h.end) for h in hours] + [(n.start, n.end) for n in called if any(c.isdigit() for c in n.text)]
    amounts = _beside_names(figures(text, language, digits, sorted(taken), _countries(spots)), called)
    laid = frames(text, kept, words, lexicon_, amounts, whens, spots, called, [h for h in hours if h.alone])
    _set_entries(laid, told_of)
    drafts: list[Draft] = []
    lost: list[tuple[Figure, str]] = []
    spoken: Counter[str] = Counter()
    interview = converse(laid, source.title, words, clusters)
    starts = [copy.layout.read(start) for start in items(copy.told)]
    parts = [list(part) for _, part in itertools.groupby(laid, key=lambda frame: bisect_right(starts, frame.sentence.start))] or [laid]
    title = source.title if len(parts) == 1 else None  # that of a column is of no item
    heading = _heading(title, words, lexicon_, clusters)
    titled: frozenset[str] = frozenset()
    for part in parts:
        read, missed, clusters, mentions = _read(copy, title, heading, part, words, lexicon_, clusters, interview)
        drafts += read
        lost += missed
        spoken.update(mentions.count)
        titled |= mentions.titled
    placed = {id(f) for frame in laid for _, _, f in frame.figures}
    lost.extend((f, "crosses-sentences") for f in amounts if id(f) not in placed and _within(spans, f.start))
    lost.sort(key=lambda row: (row[0].start, row[0].end))
    in_tables = _settled(copy, drafts, spots, called)
    link([draft for draft in drafts if not draft.narrows and id(draft) not in in_tables])
    claims = _claims(copy, drafts)
    gone = [_gone(source, *copy.stored(f.start, f.end), why) for f, why in lost]
    gone += [_gone(source, cell.start, cell.end, "unbound") for cell in copy.untold]
    gone.sort(key=lambda one: (one.start, one.end))
    candidates = {claim.id: draft.ranking for claim, draft in zip(claims, drafts, strict=True) if draft.ranking}
    return Extraction(source, claims, tuple(gone), clusters, candidates, dict(spoken), titled)


def _settled(copy: Copy, drafts: Sequence[Draft], spots: Sequence[PlaceMention], called: Sequence[Name]) -> set[int]:
    """Gives the figures of tables what the tables say of them and ties them; which drafts they are."""
    cells: dict[tuple[int, int, int], Draft] = {}
    found = set()
    starts, names_at = [p.start for p in spots], [n.start for n in called]
    for draft in drafts:
        told = copy.cell(draft.frame.sentence.start)
        if told is None:
            continue
        low, high = told.caption or (0, 0)
        above = called[bisect_left(names_at, low) : bisect_left(names_at, high)]
        settle(draft, told, spots[bisect_left(starts, told.start) : bisect_left(starts, told.end)], above)
        cells.setdefault((told.table, *told.at), draft)
        found.add(id(draft))
    tie(cells, copy.cells)
    return found


def _set_entries(laid: Sequence[Frame], told_of: Sequence[Entry]) -> None:
    """Give each sentence the entry of the page in which it stands, and the length of the date that leads in to it."""
    starts = [entry.start for entry in told_of]
    for frame in laid:
        at = bisect_right(starts, frame.sentence.start) - 1
        if at >= 0 and frame.sentence.start < told_of[at].until:
            frame.entry = told_of[at]
            frame.lead = sum(token.end <= frame.entry.head for token in frame.tokens)


def _gone(source: Source, start: int, end: int, why: str) -> NotUnderstood:
    return NotUnderstood(source=source.name, quote=source.text[start:end], start=start, end=end, line=source.line(start), why=why)


def _letters(text: str, at: int) -> int:
    """Where the letters begin that stand right before a number: those of money ("SFr68m"), which are no name."""
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether an offset lies in one of some spans, which are in order."""
    before = bisect_right(spans, at, key=itemgetter(0))
    return before > 0 and at < spans[before - 1][1]


def _countries(spots: Sequence[PlaceMention]) -> list[tuple[int, str]]:
    """Where a text tells of which country, by its code."""
    return [(p.start, p.place_id[:2]) for p in spots if p.place_id[:2].isalpha() and p.place_id[2:3] in ("", "/")]


def _beside_names(found: Sequence[Figure], called: Sequence[Name]) -> list[Figure]:
    """The figures, without a direction that the end of a name gave them ("the One Plus €3,399")."""
    ends = {n.end for n in called}
    return [replace(f, direction=0) if f.direction and (f.start in ends or f.start - 1 in ends) else f for f in found]


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


def _how_long(when: When, text: str, openings: tuple[str, ...]) -> bool:
    """Whether a span says how long something was ("jailed for five years") rather than when it was."""
    return when.form == "duration" and text[when.start : when.start + 12].lower().startswith(openings)


def _shares(text: str, digits: Sequence[Numeral], language: Pack) -> frozenset[int]:
    """Where a share begins that counts times, and dates nothing: "une journée" of "une journée sur cinq"."""
    pattern = figure_words(language).share_of
    return frozenset(
        one.start
        for one, other in itertools.pairwise(digits)
        if one.form == "article" and other.start - one.end < _SHARE and other.value > 1 and pattern.fullmatch(text[one.end : other.start])
    )


_SHARE = 20  # letters between the two numbers of a share

_CLAUSE = re.compile(r"[.,;:!?](?!\d)|[()–—\n]")


def _stated_lengths(
    whens: Sequence[When], text: str, digits: Sequence[Numeral], hedged: frozenset[int], delays: tuple[str, ...]
) -> frozenset[tuple[int, int]]:
    """The lengths of time that are all that their clause counts ("struck for the first time in 29 years", "head of it for four years"),
    so that they are stated like figures; beside another figure one only says over what time that is. `hedged`: where an article with a
    hedge before it begins, which counts like a number ("après près d'un an"), as does one before one of `delays` ("un an de retard")."""
    starts = [n.start for n in digits]
    in_times = {n.start for w in whens for n in digits[bisect_left(starts, w.start) : bisect_left(starts, w.end)]}
    found = set()
    for when in whens:
        own = digits[bisect_left(starts, when.start) : bisect_left(starts, when.end)]
        counts = any(n.form in ("digits", "words", "mixed") or n.start in hedged for n in own)
        if when.form != "duration" or not (counts or text.startswith(delays, when.end)):
            continue
        begin = max((m.end() for m in _CLAUSE.finditer(text, max(0, when.start - _REACH), when.start)), default=when.start - _REACH)
        closing = _CLAUSE.search(text, when.end, when.end + _REACH)
        end = closing.start() if closing is not None else when.end + _REACH
        others = digits[bisect_left(starts, begin) : bisect_left(starts, end)]
        if all(n.start in in_times or n.form in ("article", "ordinal") for n in others):
            found.add((when.start, when.end))
    return frozenset(found)


def _heading(title: str | None, words: Speech, lexicon_: Lexicon, clusters: Sequence[NameCluster]) -> Frame | None:
    """The title laid out like a sentence, for what the article is about; no claim is read from it."""
    if not title:
        return None
    language = words.language
    found = sentences(title, language)[:1]
    called = [
        Name(at, at + len(form), form, cluster.name, cluster.kind)
        for cluster in clusters
        for form in (cluster.name, *cluster.aliases)
        if (at := title.find(form)) >= 0
    ]
    laid = frames(title, found, words, lexicon_, (), (), places(title, language), called)
    return laid[0] if laid else None


def _read(
    copy: Copy,
    title: str | None,
    heading: Frame | None,
    laid: Sequence[Frame],
    words: Speech,
    lexicon_: Lexicon,
    clusters: tuple[NameCluster, ...],
    interview: Interview,
) -> tuple[list[Draft], list[tuple[Figure, str]], tuple[NameCluster, ...], Mentions]:
    prose = [frame for frame in laid if copy.cell(frame.sentence.start) is None] if copy.cells else laid
    told: list[list[Voice]] = []
    last: str | None = None
    for frame in laid:
        found = voices(frame, last)
        told.append(found)
        if found:
            last = found[-1].speaker
    saying = Counter(v.speaker for group in told for v in group)
    story = Story(kinds={c.name: c.kind for c in clusters}, published=copy.article.published, house=interview.house)
    about = spoken_for(topic(title, heading, prose or laid, clusters, words, saying), interview)
    story.topic, story.topic_kind, story.counted, story.people = about.name, about.kind, about.counted, about.people
    if about.cluster is not None:
        clusters = (*clusters, about.cluster)
    if story.topic_kind == "product":
        story.product = story.topic
    if story.topic_kind == "organisation":
        story.organisation = story.topic
    story.focus, story.focus_kind = story.topic, story.topic_kind
    story.ranked = about.ranked
    mentions = story.mentions = Mentions(heading, laid, clusters, words)
    named = Counter(n.key for frame in laid for _, _, n in frame.names)
    story.once = frozenset(key for key, number in named.items() if number == 1 and key != story.topic)
    article = reckoning(laid)
    drafts: list[Draft] = []
    recent: list[Draft] = []
    lost: list[tuple[Figure, str]] = []
    paragraph = -1
    when, of_time = Told(published=copy.article.published), phrases(words.language)
    where: str | None = None
    for number, (frame, heard) in enumerate(zip(laid, told, strict=True)):
        story.leads = number == 0
        cell = copy.cell(frame.sentence.start)
        if cell is not None:  # the sentence that tells it leaves nothing to those behind the table
            bound, missed = bind(frame, words, lexicon_, [], article)
            bound = [draft for draft in bound if draft.figure is not None and cell.has(draft.figure.number_start)]
            if cell.rank:
                bound = [draft for draft in statements(frame, story, bound, words) if draft.kind is Kind.RANK][:1]
            for draft in bound:
                finish(draft, words, lexicon_, story, (), set(), when, None, [])
                if (
                    cell.subject is None
                    and draft.subject not in story.kinds
                    and story.topic_kind in _BEARERS
                    and story.topic != cell.source
                ):
                    draft.subject, draft.subject_kind, draft.ranking = story.topic, story.topic_kind, ()
            lost.extend((f, why) for f, why in missed if cell.has(f.number_start))
            drafts.extend(bound)
            continue
        if frame.sentence.paragraph != paragraph or frame.entry is not when.entry:
            of_entry = frame.entry.time if frame.entry is not None and frame.entry.sure else None
            when.entry, when.paragraph, when.last = frame.entry, of_entry, None
            where = where if frame.sentence.paragraph == paragraph else None
            paragraph = frame.sentence.paragraph
        if frame.sentence.heading and not frame.figures:
            recent = []  # what a section counts, it names itself
        if asks(frame) and not supposes(frame, laid[number + 1] if number + 1 < len(laid) else None):
            lost.extend((f, "question") for _, _, f in frame.figures)
            follow(frame, story, saying)
            continue
        bound, missed = bind(frame, words, lexicon_, recent, article, laid[number - 1] if number else None)
        bound = [draft for draft in bound if not tells_order(draft, words)]
        lost.extend(missed)
        stated = statements(frame, story, bound, words)
        speakers = {v.speaker for v in heard}
        for draft in (*bound, *stated):
            finish(draft, words, lexicon_, story, heard, speakers, when, where, [*recent, *bound])
        stated = [draft for draft in stated if not of_a_figure(draft, bound)]
        if idle := [draft for draft in bound if in_passing(draft)]:
            lost.extend((draft.figure, "in-passing") for draft in idle if draft.figure is not None)
            bound = [draft for draft in bound if not any(draft is other for other in idle)]
        drafts.extend(sorted((*bound, *stated), key=lambda d: (d.begin, d.end)))
        recent = [*recent, *(draft for draft in bound if not draft.narrows)][-12:]
        when.paragraph = opening(frame, of_time) or passed(frame, when.paragraph)
        when.last = told_last(frame, when, of_time)
        if when.article is None and number < _LEAD:
            happened = story.topic_kind == "event"
            when.article, when.field = reported(frame, bound, copy.article.published, of_time, event=happened) or (None, "")
            when.news = when.news or news_day(frame, copy.article.published, of_time)
            if when.article is None and number == _LEAD - 1:
                when.article = when.news
        if frame.places and frame.places[0][0] <= 3:
            where = frame.places[0][2].place_id
        follow(frame, story, saying)
    return drafts, lost, clusters, mentions


def _claims(copy: Copy, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    source = copy.article
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
        start, end, sentence = _quoted(copy, draft)
        out.append(
            Claim.known(
                id=ids[id(draft)],
                source=source.name,
                quote=Quote.known(exact=text[start:end], start=start, end=end),
                line=lines(start),
                sentence=sentence,
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
                scope=Scope.known(
                    population=draft.population,
                    basis=draft.basis,
                    countries=draft.countries,
                ),
                modality=draft.modality,
                attributed_to=draft.speaker,
                status=Status.EXTRACTED,
                links=tuple(Link.known(role=role, claim=ids[id(other)]) for role, other in draft.links if id(other) in ids),
                note=None,
            )
        )
    return tuple(out)


def _quoted(copy: Copy, draft: Draft) -> tuple[int, int, tuple[int, int]]:
    """The offsets of a quote and of its sentence in the article; of a cell those from the label of its row on, and of the row."""
    frame = draft.frame
    cell = copy.cell(frame.sentence.start)
    if cell is not None:
        return *cell.quote, cell.row
    start, end = copy.stored(frame.tokens[draft.begin].start, frame.tokens[draft.end - 1].end)
    return start, end, copy.stored(frame.sentence.start, frame.sentence.end)


def _lines(source: Source):  # type: ignore[no-untyped-def]
    breaks = [found.start() for found in re.finditer("\n", source.text)]
    return lambda offset: source.first_line + bisect_right(breaks, offset - 1)
