"""What every format of the report shows: one view of an analysis, worded in the reader's language.

Plain frozen dataclasses, built once by `view.build`. Formats only lay this out; none of them looks at the analysis itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten

from factcheck.lang.joined import quoted
from factcheck.model import Claim, Kind, Source, Verdict
from factcheck.reconcile.findings import SINGLE_ORIGIN
from factcheck.reconcile.matters import TWICE
from factcheck.rules.compatible.later_total import CODE as GROWN
from factcheck.rules.compatible.other_period import CODE as OTHER_PERIOD
from factcheck.rules.compatible.part_of_period import CODE as PART_OF_PERIOD
from factcheck.rules.compatible.planned_done import CODE as PLANNED_DONE
from factcheck.rules.compatible.two_dates import CODE as TWO_DATES
from factcheck.run import NOT_READ, UNDATED


class Standing(StrEnum):
    """May this figure be printed? What the other articles and the reviewers make of it."""

    DISPUTED = "disputed"  # in a conflict that nobody has settled
    UNCLEAR = "unclear"  # something is missing or another figure stands beside it, and nothing says which holds
    PROVISIONAL = "provisional"  # planned, estimated or denied: only with these words
    WRONG = "wrong"  # a reviewer found it wrong
    SINGLE = "single"  # one origin only: attribute it
    CORROBORATED = "corroborated"  # at least two independent origins, no open conflict


@dataclass(frozen=True, slots=True)
class ShownSource:
    """An article. `label`: the outlet, or the title or name where there is none. `origin`: set where others
    share it, who are one witness with it; `ties` say why."""

    index: int
    source: Source
    label: str
    date: str
    origin: str
    link: str | None = None
    claims: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's stem: unique in the dossier."""
        return self.source.name

    @property
    def anchor(self) -> str:
        """The fragment under which the page shows the article."""
        return f"s{self.index}"


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim. `before`, `exact`, `after`: its sentence with the quote in the middle. `figure`: the value (or object) in words.

    `place` is worded for the reader, `place_name` is its name in English. `named`: the subject is surely a name
    and no common noun.
    """

    claim: Claim
    source: ShownSource
    before: str
    exact: str
    after: str
    figure: str
    subject: str
    named: bool
    measure: str
    time: str
    place: str
    entity: str | None
    place_id: str | None
    place_name: str | None
    question: str | None
    standing: Standing
    extras: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


@dataclass(frozen=True, slots=True)
class ShownReason:
    """A rule that spoke, with its sentence."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ShownDecision:
    """A reviewer's word. `kind`: its id, `outcome`: in words; `overruled`: what the machine said, where the reviewer
    said otherwise. `settles`: it closes the matter.
    """

    id: str
    who: str
    when: str
    kind: str
    outcome: str
    why: str
    until: str = ""
    state: str = ""
    overruled: str = ""
    finding: str = ""
    settles: bool = True

    @property
    def but(self) -> str:
        """Why the word does not close the matter, where it does not."""
        return "" if self.settles or not self.state else f" · {self.state}"


@dataclass(frozen=True, slots=True)
class ShownRelation:
    """The verdict on two claims. `supposed`: all that keeps them from contradicting each other is that the figure may have changed, which
    neither text says."""

    a: ShownClaim
    b: ShownClaim
    verdict: Verdict
    reasons: tuple[ShownReason, ...]
    also: tuple[ShownReason, ...]
    question: str | None
    odds: float | None
    supposed: bool = False

    @property
    def likely(self) -> bool:
        """Whether the two are about one thing more likely than not. That a figure may have changed explains any two: alone, it is told of
        two articles, and of what is one thing twice as likely as not. Two figures that read alike differ in nothing a reader can see."""
        if self._reads_alike:
            return False
        if self.reasons and all(r.code == TWO_DATES for r in self.reasons):
            return self.a.source is not self.b.source and (self.odds is None or self.odds >= TWICE)
        return self.odds is None or self.odds >= 0

    @property
    def _reads_alike(self) -> bool:
        """Whether both print one figure, if only one says that it is about that."""
        one, other = self.a.claim.value, self.b.claim.value
        if one is not None and other is not None:
            x, y = (v.stated if v.stated is not None else v.middle for v in (one, other))
            if x is not None and x == y and (one.unit == other.unit or None in (one.unit, other.unit)):
                return True
        return bool(self.a.figure) and self.a.figure == self.b.figure

    @property
    def told(self) -> tuple[ShownReason, ...]:
        """The reasons for a reader of a list: that a figure changes over time adds nothing to a reason that has both times already, nor
        does a second rule that says the same."""
        rest = tuple(r for r in self.reasons if r.code != TWO_DATES)
        return once_told(rest if rest and any(r.code in _DATED for r in rest) else self.reasons)

    @property
    def sentence(self) -> str:
        """The sentence of the rule that decided."""
        return self.reasons[0].sentence if self.reasons else ""


def once_told(reasons: Iterable[ShownReason]) -> tuple[ShownReason, ...]:
    """The reasons without those that say in the same words what another says."""
    return tuple({reason.sentence: reason for reason in reversed(tuple(reasons))}.values())[::-1]


SIDE_BY_SIDE = 12  # parallel passages that a reader is asked to compare; the JSON report has all
_DATED = frozenset({PLANNED_DONE, PART_OF_PERIOD, OTHER_PERIOD, GROWN})


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """What a person should look at."""

    code: str
    severity: str
    fingerprint: str
    claims: tuple[str, ...]
    file: str | None
    line: int | None
    message: str
    decision: ShownDecision | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One matter to look at: a conflict, an arithmetic finding or something unclear.

    `claims`: the two (or more) claims shown in full. `lead`: the claim whose words name what it is about. `more`: further pairs that say
    the same, because their claims agree with those shown; one contradiction that twenty articles repeat is one card. `copies`: where other
    articles print word for word what is shown, and it is found of them too. `odds`: log-odds that the two are about one thing.
    """

    anchor: str
    sort: str  # "conflict" | "arithmetic" | "unclear"
    severity: str
    claims: tuple[ShownClaim, ...]
    lead: ShownClaim
    reasons: tuple[ShownReason, ...]
    settle: tuple[str, ...]
    question: str | None
    codes: tuple[str, ...] = ()
    fingerprint: str = ""
    more: tuple[tuple[ShownClaim, ShownClaim], ...] = ()
    copies: tuple[ShownClaim, ...] = ()
    odds: float = 0.0
    fingerprints: frozenset[str] = frozenset()
    decision: ShownDecision | None = None

    @property
    def settled(self) -> bool:
        """Whether a reviewer's word holds on it."""
        return self.decision is not None and self.decision.settles


_WORDS = 60  # characters of an article's words that stand for the name of a measure


@dataclass(frozen=True, slots=True)
class Agreement:
    """Claims that say the same. `lead`: the one whose words tell what they say; `origins`: how many independent origins they have."""

    claims: tuple[ShownClaim, ...]
    lead: ShownClaim
    reasons: tuple[ShownReason, ...]
    origins: int
    question: str | None
    language: str = "en"

    @property
    def about(self) -> str:
        """The subject and what is counted, where the figure does not say it already ("11 countries"). Where most articles were not read to
        tell of the same, their words say of what the figure is, and no name of a measure that only one of them has."""
        lead = self.lead
        said = lead.figure.casefold()
        parts = [lead.subject] if lead.subject.casefold() not in said.split() else []
        alike = sum(c.claim.measure == lead.claim.measure for c in self.claims) * 2 > len(self.claims)
        if not alike and any(map(str.isalpha, lead.exact)):
            parts.append(quoted(self.language, shorten(lead.exact, _WORDS, placeholder=" …")))
        elif alike and lead.measure and lead.measure.casefold() not in said and lead.measure.casefold() not in lead.subject.casefold():
            parts.append(lead.measure)
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """What may be printed for a question. `standing`: the standing of the best claim, disputed where the question is. `brief`: the sentence
    beside a title that names the measure already, with what forbids or supports it. `two`: what it tells of two."""

    sentence: str
    brief: str
    claims: tuple[str, ...]
    best: str | None
    standing: Standing
    two: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """Claims that answer one thing together, in order of time."""

    index: int
    id: str
    subject: str
    measure: str
    measure_id: str
    place: str
    place_id: str | None
    place_name: str | None
    claims: tuple[ShownClaim, ...]
    answer: ShownAnswer | None
    counts: Mapping[str, int]

    @property
    def anchor(self) -> str:
        """The fragment under which the page shows the question; where one claim answers it, the claim's."""
        return f"q{self.index}" if len(self.claims) > 1 else f"c-{self.claims[0].id}"

    @property
    def articles(self) -> frozenset[str]:
        """The names of the sources that answer it."""
        return frozenset(c.source.name for c in self.claims)

    @property
    def title(self) -> str:
        """Subject, measure and place in one line; of a question that asks for the place, it is the answer."""
        place = "" if self.claims[0].claim.kind is Kind.PLACE else self.place
        return " · ".join(part for part in (self.subject, self.measure, place) if part)


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of what may be printed, or may not. `anchor`: the fragment under which the page shows what it rests on."""

    title: str
    anchor: str
    answer: ShownAnswer


@dataclass(frozen=True, slots=True)
class ShownGap:
    """A figure that became no claim."""

    index: int
    source: ShownSource
    before: str
    exact: str
    after: str
    start: int
    end: int
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A sentence of an article, on one line in `text`."""

    source: ShownSource
    start: int
    end: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ShownSum:
    """A calculation in an article that was made again and holds."""

    reason: ShownReason
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """How often two sources agree and conflict."""

    agree: int
    conflict: int


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A remark that somebody left."""

    who: str
    when: str
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report. `explained`: compatible pairs that are more likely than not about one thing, those that say the same together, the
    likeliest first. `supposed`: those of them that no text explains: the figure changed, or one is wrong. `printable`: the questions whose
    answers are listed. `parallels`: passages of several articles that tell of the same thing, about which nothing is told above.

    `counts`: conflict, arithmetic, unclear, supposed, compatible, weaker (compatible pairs that are less likely than not about one thing),
    agree, settled, gaps, claims, sources, origins.
    """

    language: str
    title: str
    version: str
    rules_version: str
    period: str
    sources: tuple[ShownSource, ...]
    claims: Mapping[str, ShownClaim]
    gaps: tuple[ShownGap, ...]
    cards: tuple[Card, ...]
    relations: tuple[ShownRelation, ...]
    explained: tuple[tuple[ShownRelation, ...], ...]
    supposed: tuple[tuple[ShownRelation, ...], ...]
    agreements: tuple[Agreement, ...]
    questions: tuple[ShownQuestion, ...]
    printable: tuple[Printed, ...]
    findings: tuple[ShownFinding, ...]
    decisions: tuple[ShownDecision, ...]
    notes: tuple[ShownNote, ...]
    matrix: Mapping[tuple[int, int], Cell]
    sums: tuple[ShownSum, ...]
    counts: Mapping[str, int]
    parallels: tuple[tuple[ShownPassage, ...], ...] = ()

    def of(self, *sorts: str, settled: bool | None = None) -> tuple[Card, ...]:
        """The cards of these sorts, in order."""
        return tuple(c for c in self.cards if c.sort in sorts and (settled is None or c.settled is settled))

    @property
    def gaps_in_words(self) -> tuple[tuple[ShownGap, ...], ...]:
        """The figures that were not understood, those together that articles print in the same words: copies make one list long."""
        found: dict[tuple[str, ...], list[ShownGap]] = {}
        for g in self.gaps:
            found.setdefault((g.before, g.exact, g.after, g.why), []).append(g)
        return tuple(map(tuple, found.values()))

    @property
    def not_read(self) -> tuple[ShownFinding, ...]:
        """Documents of which nothing was read, and articles of which nobody knows when they appeared: told where a reader begins."""
        return tuple(f for f in self.findings if f.code in (NOT_READ, UNDATED))

    @property
    def other_findings(self) -> tuple[ShownFinding, ...]:
        """Findings that nothing else shows: sourcing, ledger, review. Figures that were not understood (X) are in `gaps`, and that all who
        say so go back to one source is told with the agreements."""
        on_cards = {fingerprint for card in self.cards for fingerprint in card.fingerprints}
        copied = {c.id: n for n, agreement in enumerate(self.agreements) if agreement.origins == 1 for c in agreement.claims}
        return tuple(
            f
            for f in self.findings
            if f.fingerprint not in on_cards
            and not f.code.startswith("X")
            and f.code not in (NOT_READ, UNDATED)
            and not (f.code == SINGLE_ORIGIN and f.claims[0] in copied and len({copied.get(id) for id in f.claims}) == 1)
        )
