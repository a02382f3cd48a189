"""The sentences of an article, or of an item of a column, in order: each is bound to claims with what those before it left."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.extract.binding.bind import bind
from factcheck.extract.binding.passing import in_passing
from factcheck.extract.binding.reckoning import Reckoning, reckoning
from factcheck.extract.copy import Copy
from factcheck.extract.cues import Speech
from factcheck.extract.dialogue import Interview, asks, spoken_for, supposes
from factcheck.extract.draft import Draft
from factcheck.extract.figures.reading import Figure
from factcheck.extract.finish import finish
from factcheck.extract.frames import Frame, frames
from factcheck.extract.names.clusters import Name, NameCluster
from factcheck.extract.places.reading import places
from factcheck.extract.statements.dated import of_a_figure
from factcheck.extract.statements.orders import tells_order
from factcheck.extract.statements.reading import statements
from factcheck.extract.subjects.mentions import Mentions
from factcheck.extract.subjects.story import Story, follow
from factcheck.extract.subjects.topics import topic
from factcheck.extract.subjects.voices import Heard, Voice, opener, voices
from factcheck.extract.tables.telling import Told as Cell
from factcheck.extract.times.article_times import Told, dateline, news_day, opening, passed, reported, titled, told_last
from factcheck.extract.times.begun import began
from factcheck.extract.times.phrases import phrases
from factcheck.measures.lexicon import Lexicon
from factcheck.model import Kind
from factcheck.read.text import sentences

_BEARERS = ("organisation", "product", "person")  # of whose key figures a table tells that names nobody
_LEAD = 3  # sentences in which an article says what time it reports on


def walk(
    copy: Copy,
    title: str | None,
    heading: Frame | None,
    laid: Sequence[Frame],
    words: Speech,
    lexicon_: Lexicon,
    clusters: tuple[NameCluster, ...],
    interview: Interview,
) -> tuple[list[Draft], list[tuple[Figure, str]], tuple[NameCluster, ...], Mentions, list[Heard]]:
    prose = [frame for frame in laid if copy.cell(frame.sentence.start) is None] if copy.cells else laid
    told: list[list[Voice]] = []
    last: str | None = None
    person: str | None = None
    for frame in laid:
        found = voices(frame, last, person)
        told.append(found)
        last, person = (found[-1].speaker, None) if found else (last, opener(frame) or person)
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
    when.article = titled(title, words.language, copy.article.published)
    where: str | None = None
    led = 0  # sentences so far that told something
    for number, (frame, heard) in enumerate(zip(laid, told, strict=True)):
        story.leads = number == 0
        if (cell := copy.cell(frame.sentence.start)) is not None:
            bound, missed = _of_table(cell, frame, story, words, lexicon_, when, article)
            lost.extend(missed)
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
        stated = statements(frame, story, bound, words) if not dateline(frame) else []
        when.opened = (began(stated), when.opened[0])
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
        if when.article is None and led < _LEAD and not dateline(frame):
            led += not frame.sentence.heading
            happened = story.topic_kind == "event"
            when.article, when.field = reported(frame, bound, copy.article.published, of_time, event=happened) or (None, "")
            when.news = when.news or news_day(frame, copy.article.published, of_time)
            if when.article is None and led == _LEAD:
                when.article = when.news
        if frame.places and frame.places[0][0] <= 3:
            where = frame.places[0][2].place_id
        follow(frame, story, saying)
    speaking = [one for frame, group in zip(laid, told, strict=True) for one in _heard(frame, group, copy)]
    return drafts, lost, clusters, mentions, speaking


def _heard(frame: Frame, group: Sequence[Voice], copy: Copy) -> Iterator[Heard]:
    """The speakers of a sentence, by the offsets of the stored text; else who says all of it, as in an interview."""
    if copy.cell(frame.sentence.start) is not None:
        return
    for voice in group:
        start, end = copy.stored(frame.tokens[voice.first].start, frame.tokens[voice.last - 1].end)
        yield Heard(voice.speaker, start, end, copy.stored(frame.tokens[voice.at].start, frame.tokens[voice.at].end)[0])
    if not group and frame.said_by is not None:
        start, end = copy.stored(frame.sentence.start, frame.sentence.end)
        yield Heard(frame.said_by, start, end, start)


def _of_table(
    cell: Cell, frame: Frame, story: Story, words: Speech, lexicon_: Lexicon, when: Told, article: Reckoning
) -> tuple[list[Draft], list[tuple[Figure, str]]]:
    """The claim of a cell, which takes nothing from the sentences before its table and leaves nothing to those behind it."""
    bound, missed = bind(frame, words, lexicon_, [], article)
    bound = [draft for draft in bound if draft.figure is not None and cell.has(draft.figure.number_start)]
    if cell.rank:
        bound = [draft for draft in statements(frame, story, bound, words) if draft.kind is Kind.RANK][:1]
    topical = cell.subject is None and story.topic_kind in _BEARERS and story.topic != cell.source
    for draft in bound:
        finish(draft, words, lexicon_, story, (), set(), when, None, [])
        if topical and draft.subject not in story.kinds:
            draft.subject, draft.subject_kind, draft.ranking = story.topic, story.topic_kind, ()
    return bound, [(figure, why) for figure, why in missed if cell.has(figure.number_start)]


def heading_of(title: str | None, words: Speech, lexicon_: Lexicon, clusters: Sequence[NameCluster]) -> Frame | None:
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
