"""The sentences of an article, or of an item of a column, in order: each is bound to claims with what those before it left."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from factcheck.extract.binding.bind import bind
from factcheck.extract.binding.reckoning import reckoning
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
from factcheck.extract.subjects.story import Story, follow, return_to
from factcheck.extract.subjects.topics import Topic, by_first_word, topic
from factcheck.extract.subjects.voices import Heard, Voice, opener, voices
from factcheck.extract.tables.telling import Told as Cell
from factcheck.extract.times.article_times import Told, dateline, looked_back, news_day, opening, passed, reported, titled, told_last
from factcheck.extract.times.begun import began
from factcheck.extract.times.phrases import phrases
from factcheck.measures.concept import HAPPENS, concepts
from factcheck.measures.lexicon import Lexicon
from factcheck.measures.registry import measure
from factcheck.model import Approx, Kind, TimeSpan
from factcheck.model.progress import counted
from factcheck.read.text import sentences

_BEARERS = ("organisation", "product", "person")  # of whose key figures a table tells that names nobody
_LONG = 1000  # sentences that take some seconds, so that it is told how far they are read
_LEAD = 3  # sentences in which an article says what time it reports on
_RECENT = 12  # figures to which a bare one may go back
_AT_THE_HEAD = 3  # tokens before a place that holds for what follows


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
    """The drafts of the sentences `laid`, the figures that became none with the reason, the names with those that only their topic tells,
    all that is mentioned, and who speaks where. `title` and `heading`: that of the article; `clusters`: its names; `interview`: who answers
    in it."""
    prose = [frame for frame in laid if copy.cell(frame.sentence.start) is None] if copy.cells else laid
    told = _voices(laid, words)
    saying = Counter(v.speaker for group in told for v in group)
    about = spoken_for(topic(title, heading, prose or laid, clusters, words, saying), interview)
    story = _story(about, laid, clusters, copy.article.published, interview)
    if about.cluster is not None:
        clusters = (*clusters, about.cluster)
    mentions = story.mentions = Mentions(heading, laid, clusters, words)
    walked = _Walk(copy, title, laid, words, lexicon_, story, by_first_word(saying))
    for number, heard in enumerate(counted(told, "reading sentences", least=_LONG)):
        walked.read(number, heard)
    speaking = [one for frame, heard in zip(laid, told, strict=True) for one in _heard(frame, heard, copy)]
    return walked.drafts, walked.lost, clusters, mentions, speaking


def _voices(laid: Sequence[Frame], words: Speech) -> list[list[Voice]]:
    """Who speaks in each sentence; "he said" means the one who spoke last."""
    told: list[list[Voice]] = []
    last: str | None = None
    person: str | None = None
    for frame in laid:
        found = voices(frame, last, person, words)
        told.append(found)
        last, person = (found[-1].speaker, None) if found else (last, opener(frame) or person)
    return told


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


def _story(about: Topic, laid: Sequence[Frame], clusters: Sequence[NameCluster], published: TimeSpan | None, interview: Interview) -> Story:
    """What is known of an article before its first sentence is read."""
    named = Counter(n.key for frame in laid for _, _, n in frame.names)
    return Story(
        topic=about.name,
        topic_kind=about.kind,
        counted=about.counted,
        focus=about.name,
        focus_kind=about.kind,
        organisation=about.name if about.kind == "organisation" else None,
        product=about.name if about.kind == "product" else None,
        people=about.people,
        once=frozenset(key for key, number in named.items() if number == 1 and key != about.name),
        kinds={c.name: c.kind for c in clusters},
        ranked=about.ranked,
        published=published,
        house=interview.house,
    )


class _Walk:
    """The sentences as they are read: what they gave so far, and what they left to those behind them."""

    def __init__(
        self,
        copy: Copy,
        title: str | None,
        laid: Sequence[Frame],
        words: Speech,
        lexicon_: Lexicon,
        story: Story,
        speakers: Mapping[str, Collection[str]],
    ) -> None:
        published = copy.article.published
        self.copy, self.laid, self.words, self.lexicon = copy, laid, words, lexicon_
        self.story, self.speakers = story, speakers  # those of the article, by their first word
        self.article, self.of_time = reckoning(laid), phrases(words.language)
        self.drafts: list[Draft] = []
        self.lost: list[tuple[Figure, str]] = []
        self.recent: list[Draft] = []  # the last figures of the prose
        self.when = Told(published=published, article=titled(title, words.language, published))
        self.where: str | None = None  # the place that a sentence of the paragraph began with
        self.paragraph = -1
        self.led = 0  # sentences so far that told something

    def read(self, number: int, heard: Sequence[Voice]) -> None:
        """Reads sentence `number`, in which `heard` speak."""
        frame, story, when = self.laid[number], self.story, self.when
        story.leads = number == 0
        if (cell := self.copy.cell(frame.sentence.start)) is not None:
            self._cell(cell, frame)
            return
        self._turn_to(frame)
        if asks(frame) and not supposes(frame, self.laid[number + 1] if number + 1 < len(self.laid) else None):
            self.lost.extend((f, "question") for _, _, f in frame.figures)
        else:
            bound = self._bind(frame, self.laid[number - 1] if number else None, heard)
            when.paragraph = opening(frame, self.of_time) or passed(frame, when.paragraph)
            when.last, when.back = told_last(frame, when, self.of_time), looked_back(frame, self.of_time)
            self._date(frame, bound)
            head = next((row for row in frame.places if row[0] >= frame.bureau), None)
            if head is not None and head[0] - frame.bureau <= _AT_THE_HEAD and head[2].form == "name":
                self.where = head[2].place_id
        follow(frame, story, self.speakers)

    def _turn_to(self, frame: Frame) -> None:
        """Leaves behind what no longer holds where a paragraph, an entry of the page or a section begins."""
        paragraph, when = frame.sentence.paragraph, self.when
        if paragraph != self.paragraph or frame.entry is not when.entry:
            of_entry = frame.entry.time if frame.entry is not None and frame.entry.sure else None
            when.entry, when.paragraph, when.last = frame.entry, of_entry, None
            self.where = self.where if paragraph == self.paragraph else None
            if paragraph != self.paragraph:
                return_to(self.story, self.speakers)
            self.paragraph = paragraph
        if frame.sentence.heading and not frame.figures:
            self.recent = []  # what a section counts, it names itself

    def _bind(self, frame: Frame, before: Frame | None, heard: Sequence[Voice]) -> list[Draft]:
        """Takes up the claims of a sentence, and returns those of its figures that are more than told in passing."""
        story, when, words = self.story, self.when, self.words
        bound, missed = bind(frame, words, self.lexicon, self.recent, self.article, before)
        bound = [draft for draft in bound if not tells_order(draft, words)]
        self.lost.extend(missed)
        stated = statements(frame, story, bound, words) if not dateline(frame) else []
        when.opened = (began(stated), when.opened[0])
        speakers = {v.speaker for v in heard}
        for draft in (*bound, *stated):
            finish(draft, words, self.lexicon, story, heard, speakers, when, self.where, [*self.recent, *bound])
        stated = [draft for draft in stated if not of_a_figure(draft, bound)]
        if idle := [draft for draft in bound if in_passing(draft)]:
            self.lost.extend((draft.figure, "in-passing") for draft in idle if draft.figure is not None)
            bound = [draft for draft in bound if not any(draft is other for other in idle)]
        self.drafts.extend(sorted((*bound, *stated), key=lambda d: (d.begin, d.end)))
        self.recent = [*self.recent, *(draft for draft in bound if not draft.narrows)][-_RECENT:]
        return bound

    def _date(self, frame: Frame, bound: Sequence[Draft]) -> None:
        """Finds what time the article reports on, as long as its first sentences are read."""
        when, published = self.when, self.copy.article.published
        if when.article is not None or self.led >= _LEAD or dateline(frame):
            return
        self.led += not frame.sentence.heading
        happened = self.story.topic_kind == "event"
        when.article, when.field = reported(frame, bound, published, self.of_time, event=happened) or (None, "")
        when.news = when.news or news_day(frame, published, self.of_time)
        if when.article is None and self.led == _LEAD:
            when.article = when.news

    def _cell(self, cell: Cell, frame: Frame) -> None:
        """Takes up the claim of a cell, which takes nothing from the sentences before its table and leaves nothing to those behind it."""
        story, words = self.story, self.words
        bound, missed = bind(frame, words, self.lexicon, [], self.article)
        bound = [draft for draft in bound if draft.figure is not None and cell.has(draft.figure.number_start)]
        if cell.rank:
            bound = [draft for draft in statements(frame, story, bound, words) if draft.kind is Kind.RANK][:1]
        topical = cell.subject is None and story.topic_kind in _BEARERS and story.topic != cell.source
        for draft in bound:
            finish(draft, words, self.lexicon, story, (), set(), self.when, None, [])
            if topical and draft.subject not in story.kinds:
                draft.subject, draft.subject_kind, draft.ranking = story.topic, story.topic_kind, ()
        self.lost.extend((figure, why) for figure, why in missed if cell.has(figure.number_start))
        self.drafts.extend(bound)


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


_A_PAIR = 2


def in_passing(draft: Draft) -> bool:
    """Whether a figure is a bare "two" in words of things that no measure is about ("a guard saw two lights"): such a pair is told, not
    stated. People, what was done ("two cuts"), a rate, a change of two, and a pair that is hedged or whole of something else are figures
    all the same."""
    value, figure = draft.value, draft.figure
    if value is None or figure is None or draft.kind is not Kind.QUANTITY or figure.kind != "number":
        return False
    if value.stated != _A_PAIR or value.approx is not Approx.EXACT or draft.carried or draft.links:
        return False
    if value.unit == "people" or "/" in (value.unit or "") or any(c.isdigit() for c in draft.frame.text[figure.start : figure.end]):
        return False
    if any(id in concepts() and concepts()[id].cls in HAPPENS for id in draft.noun):
        return False
    return draft.measure.startswith("count:") and not measure(draft.measure).registered
