"""Two claims side by side as they were read: every comparison that needs nothing but the two, each made once."""

from dataclasses import dataclass, field, replace

from factcheck.extract.places.gazetteer import is_region
from factcheck.graph.side import Alike, Side
from factcheck.graph.times.moments import RECENT, counted_on, inside_roughly, moment, planned_on, published, spoken, stated, until_published
from factcheck.graph.values.figures import Figures, Fit, Rates, digits, dimension, figures
from factcheck.graph.values.rates import usual_rates
from factcheck.graph.who.names import plain, same_name, same_post
from factcheck.graph.who.posts import rivals
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim, Place
from factcheck.measures.concept import broader, concepts
from factcheck.measures.lexicon import lexicon
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import affinity
from factcheck.model import Approx, Aspect, Kind, Modality, Precision, TimeRelation, TimeSpan
from factcheck.model.once import found_once
from factcheck.model.value import currency
from factcheck.read.text import fold, tokenize

LIKE = 0.8  # share of concepts from which two wordings are taken for one measure; only ever for agreement
_REAL = frozenset({Modality.ASSERTED, Modality.REPORTED, Modality.DENIED})
_FIXED = frozenset({MeasureKind.PROPERTY, MeasureKind.DATE, MeasureKind.PLACE})
_GROWING = frozenset({MeasureKind.CUMULATIVE, MeasureKind.COUNT})
_VARYING = frozenset({MeasureKind.STOCK, MeasureKind.RATE, MeasureKind.SHARE, MeasureKind.PRICE, MeasureKind.RANK, MeasureKind.ROLE})
_LONG = frozenset({Precision.QUARTER, Precision.HALF, Precision.YEAR, Precision.DECADE, Precision.SPAN})


@dataclass(unsafe_hash=True)  # never changed, as `Beside`
class Compared:
    """Two claims to compare, the earlier on the left. `rates`: exchange rates that the articles state."""

    left: LinkedClaim
    right: LinkedClaim
    rates: Rates = field(default_factory=dict)

    # what they are about

    @property
    def subject_open(self) -> bool:
        """Whether a text does not say whom or what its figure is about."""
        return self.left.entity is None or self.right.entity is None

    @property
    def same_subject(self) -> bool:
        """Whether both are about one entity, or answer one question."""
        return self.left.question == self.right.question or (self.left.entity is not None and self.left.entity == self.right.entity)

    @found_once
    def alike(self) -> Alike:
        """How the measures stand: the left to the right."""
        a, b = self.left.measure, self.right.measure
        if a.id == b.id or (self._one_rate and a.id.removeprefix("rate:") == b.id.removeprefix("rate:")):
            return Alike.SAME
        if b.id in a.part_of:
            return Alike.PART
        if a.id in b.part_of:
            return Alike.WHOLE
        if b.id in a.at_most:
            return Alike.AT_MOST
        if a.id in b.at_most:
            return Alike.AT_LEAST
        if not self.one_aspect or self.left.claim.kind is not self.right.claim.kind:
            return Alike.OTHER
        return Alike.LIKE if self.affinity >= LIKE else Alike.OTHER

    @found_once
    def affinity(self) -> float:
        """How much the two clauses speak of the same things, from 0 to 1."""
        a, b = self.left, self.right
        return affinity(a.claim.concepts, b.claim.concepts, measure_a=a.measure.id, measure_b=b.measure.id)

    @found_once
    def one_aspect(self) -> bool:
        """Whether both give a level, or both a change, a rate, a ratio; "40 % of visitors" is level and share in one."""
        a, b = self.left.claim, self.right.claim
        if {a.aspect, b.aspect} == {Aspect.LEVEL, Aspect.SHARE} and dimension(a) == dimension(b) == "%":
            return True
        # A text that has said "a month" or "more than a year ago" once leaves it out from there on, and its figure is read as a level;
        # what is lost or added each day is a change to one reader and a rate to the other.
        loosely_read = Aspect.LEVEL in (a.aspect, b.aspect) or {a.aspect, b.aspect} == {Aspect.CHANGE, Aspect.RATE}
        if loosely_read and self.fit is Fit.SAME and digits(a) > 1:
            return True
        if self._one_rate:
            return True
        loose = {Aspect.LEVEL, Aspect.MAXIMUM}
        if self.left.measure.kind is MeasureKind.SHARE and self.right.measure.kind is MeasureKind.SHARE:
            loose.add(Aspect.SHARE)  # a share is a level of its own
        return a.aspect is b.aspect or {a.aspect, b.aspect} <= loose

    @property
    def _one_rate(self) -> bool:
        """Whether both say how much in one time, though one has the time from what was said before ("from 9.19 to 9.35 euros an hour")."""
        a, b = self.left.claim, self.right.claim
        if a.value is None or b.value is None or {a.aspect, b.aspect} != {Aspect.LEVEL, Aspect.RATE}:
            return False
        return "/" in (a.value.unit or "") and a.value.unit == b.value.unit

    @property
    def one_post(self) -> bool:
        """Whether two people are said to hold one post, named down to whose post it is; "president" alone names none."""
        a, b = self.left.claim.object, self.right.claim.object
        return self.is_kind(Kind.ROLE) and a is not None and (same_post(a, b) or rivals(self.left, self.right))

    @property
    def one_person(self) -> bool:
        """Whether one named person holds both posts: whatever their sentences share, the posts can be compared."""
        a, b = self.left, self.right
        if not self.is_kind(Kind.ROLE) or not a.claim.subject or not b.claim.subject:
            return False
        return (a.entity is not None and a.entity == b.entity) or same_name(a.claim.subject, b.claim.subject)

    @property
    def same_measure(self) -> bool:
        """One measure, in one aspect: a level is not compared with its change."""
        return self.alike is Alike.SAME and self.one_aspect

    # what they say

    @found_once
    def figures(self) -> Figures | None:
        """The values in one unit, money through a rate that an article states, else the usual one; None where there is no such unit."""
        found = figures(self.left.claim, self.right.claim, self.rates)
        if found is not None or not all(currency(dimension(c.claim) or "") for c in (self.left, self.right)):
            return found
        found = figures(self.left.claim, self.right.claim, usual_rates(self.left, self.right))
        return None if found is None else replace(found, rated=False, usual=True)

    @found_once
    def fit(self) -> Fit | None:
        """How the figures stand; None where there are none in one unit."""
        if self.figures is None:
            return None
        a, b = self.left.claim, self.right.claim
        if a.aspect is Aspect.CHANGE and b.aspect is Aspect.CHANGE and a.direction * b.direction < 0:
            return Fit.APART
        found = self.figures.fit
        exact = self.figures.left.exact and self.figures.right.exact
        settled = self.left.measure.settled or self.right.measure.settled
        return Fit.APART if found is Fit.COARSE and exact and settled else found  # nobody rounds a sentence of five and a half years

    @property
    def rises(self) -> bool:
        """Whether the figure on the right is the larger."""
        return self.figures is not None and self.figures.right.middle > self.figures.left.middle

    @property
    def hedged(self) -> bool:
        """Whether a figure is given as an estimate or only about."""
        claims = (self.left.claim, self.right.claim)
        loose = (Approx.ABOUT, Approx.NEARLY)
        return any(c.modality is Modality.ESTIMATED or (c.value is not None and c.value.approx in loose) for c in claims)

    # when

    @property
    def growing(self) -> bool:
        """Totals and counts: what is known so far, which only grows."""
        return self._kinds <= _GROWING and self._level and not self._measured

    @property
    def varying(self) -> bool:
        """What may be another figure every day."""
        return self._kinds <= _VARYING or not self._level

    @property
    def flowing(self) -> bool:
        """What adds up over a stretch: the sales of a month are a part of those of the year."""
        return self._kinds == {MeasureKind.FLOW} and self._level

    @property
    def fixed(self) -> bool:
        """What does not change with the day: a length, a date, a place."""
        return (self._kinds <= _FIXED or (self._kinds <= _GROWING and self._measured)) and self._level

    @property
    def _measured(self) -> bool:
        """Whether something is measured and not counted, by a measure that nobody registered: an age, a distance, a span of time."""
        if self.left.measure.registered or self.right.measure.registered:
            return False
        return dimension(self.left.claim) not in ("count", None) and self.left.claim.kind is not Kind.MONEY

    @property
    def _kinds(self) -> frozenset[MeasureKind]:
        return frozenset({self.left.measure.kind, self.right.measure.kind})

    @property
    def _level(self) -> bool:
        return all(c.claim.aspect in (Aspect.LEVEL, Aspect.MAXIMUM) for c in (self.left, self.right))

    @found_once
    def when(self) -> Side:
        """How the stated times stand; SILENT where a text gives none. What only the sentences around a claim say of its time may confirm
        that two times are one, and contradicts nothing."""
        a, b = spoken(self.left), spoken(self.right)
        if a is None or b is None:
            return Side.SILENT
        if a.assumed or b.assumed:
            return Side.SAME if (a.start, a.end, a.relation) == (b.start, b.end, b.relation) else Side.SILENT
        if a.relation is TimeRelation.SINCE or b.relation is TimeRelation.SINCE:
            return self._since(a, b)
        if (a.start, a.end) == (b.start, b.end):
            return Side.SAME
        if not a.overlaps(b):
            return Side.APART
        spans = a.relation is TimeRelation.OVER or b.relation is TimeRelation.OVER or self.flowing or (self.growing and self._both_long)
        if b.contains(a):
            return Side.WITHIN if spans else Side.SAME
        if a.contains(b):
            return Side.AROUND if spans else Side.SAME
        if TimeRelation.OVER in (a.relation, b.relation):
            if inside_roughly(a, b):
                return Side.WITHIN
            if inside_roughly(b, a):
                return Side.AROUND
        return Side.OVERLAP

    @property
    def told_apart(self) -> bool:
        """Whether the texts give both claims a time, be it around them, and the two have no day in common."""
        a, b = spoken(self.left), spoken(self.right)
        return a is not None and b is not None and not a.overlaps(b)

    def _since(self, a: TimeSpan, b: TimeSpan) -> Side:
        """How two times stand of which one began and goes on: it ends with its article for now."""
        if a.start == b.start:
            return Side.SAME
        one, other = until_published(self.left, a), until_published(self.right, b)
        if (self.growing or self.flowing) and TimeRelation.OVER in (one.relation, other.relation):
            if other.contains(one):
                return Side.WITHIN
            if one.contains(other):
                return Side.AROUND
        return Side.OVERLAP if a.overlaps(b) else Side.APART

    @property
    def _both_long(self) -> bool:
        a, b = self.left.time, self.right.time
        return a is not None and b is not None and (a.precision in _LONG or b.precision in _LONG)

    @found_once
    def days(self) -> int:
        """Days from the moment of which the left speaks to that of the right; 0 where they cannot be told apart. Where only one of two
        plans says by when it is to be carried out, or only one of two counts on which day of the news it happened, both are as of their
        publication."""
        plans = self.when is Side.SILENT and all(self.planned)
        one_count = self.left.measure.id == self.right.measure.id and self.left.measure.kind in _GROWING
        counts = self.when is Side.SILENT and one_count
        as_of = planned_on if plans else counted_on if counts else moment
        a, b = as_of(self.left), as_of(self.right)
        if a is None or b is None or (a[1] >= b[0] and b[1] >= a[0]):
            return 0
        return (b[1] - a[1]).days

    @property
    def published_days(self) -> int:
        """Days from the publication of the left to that of the right."""
        a, b = published(self.left), published(self.right)
        return 0 if a is None or b is None else (b - a).days

    @property
    def undated(self) -> bool:
        """Whether the two may be of two times for all that is known: nobody knows when an article appeared, and of its claim the text gives
        no time, or one that goes on until then. What lasts is the same at any time, unless it is a plan."""
        unknown = [c for c in (self.left, self.right) if published(c) is None]
        if not unknown or self.left.claim.source == self.right.claim.source:
            return False
        told = all((time := stated(c)) is not None and time.relation is not TimeRelation.SINCE for c in unknown)
        return any(self.planned) or not (self.fixed or told)

    @property
    def both_silent(self) -> bool:
        """Whether neither text gives a time."""
        return stated(self.left) is None and stated(self.right) is None

    @property
    def fresh(self) -> bool:
        """Whether the event was so recent, when the earlier article appeared, that its counts were still coming in. What has no day at all
        in two articles of the same days is the news of these."""
        days = [d for c in (self.left, self.right) if (d := published(c)) is not None]
        times = [t.end for c in (self.left, self.right) if (t := spoken(c)) is not None and t.end is not None]
        if not times:
            return 0 < abs(self.published_days) <= RECENT
        return bool(days) and (min(days) - min(times)).days <= RECENT

    # where, who, how

    @found_once
    def where(self) -> Side:
        """How the places stand; SILENT where one text gives none, or names a place that no gazetteer knows. Neither gives one: SAME."""
        a, b = self.left.place, self.right.place
        if a is None or b is None:
            return Side.SILENT if a is not b else Side.SAME
        if a.id == b.id or plain(a.name) == plain(b.name):
            return Side.SAME
        if a.inside(b) or b.inside(a):
            return Side.WITHIN if a.inside(b) else Side.AROUND
        # A name that no gazetteer knows may lie anywhere, or be the same place in another language.
        if self.is_kind(Kind.PLACE) and self.left.source.language != self.right.source.language and "?" in (a.id[0], b.id[0]):
            return Side.SILENT
        if self.is_kind(Kind.PLACE) and (_may_hold(a, b) or _may_hold(b, a)):
            return Side.SILENT
        return Side.APART if _known(a) and _known(b) else Side.SILENT

    @found_once
    def population(self) -> Side:
        """How the groups counted stand: women lie within all. What narrows one figure and stands in some form in the other's
        sentence narrows both ("crisis graves", "schwere Anfälle")."""
        a, b = (frozenset(c.claim.scope.population) for c in (self.left, self.right))
        return _sets(a | {x for x in b - a if narrows_too(self.left, x)}, b | {x for x in a - b if narrows_too(self.right, x)})

    @found_once
    def basis(self) -> Side:
        """Whether both are reckoned on one basis (gross, adjusted, provisional); SILENT where one text names none."""
        a, b = frozenset(self.left.claim.scope.basis), frozenset(self.right.claim.scope.basis)
        if a == b:
            return Side.SAME
        return Side.SILENT if not a or not b else Side.APART

    @property
    def countries(self) -> Side:
        """How the numbers of countries covered stand; SAME where a text gives none."""
        a, b = self.left.claim.scope.countries, self.right.claim.scope.countries
        if a is None or b is None or a == b:
            return Side.SAME
        return Side.WITHIN if a < b else Side.AROUND

    @property
    def same_scope(self) -> bool:
        """One group, no other basis, as many countries; place and time are asked apart."""
        return self.population is Side.SAME and self.basis in (Side.SAME, Side.SILENT) and self.countries is Side.SAME

    @property
    def parties(self) -> tuple[str, str] | None:
        """Two different speakers, both named; None otherwise."""
        a, b = self.left.claim.attributed_to, self.right.claim.attributed_to
        if not a or not b or same_name(a, b) or self._one_party(a, b):
            return None
        return a, b

    def _one_party(self, a: str, b: str) -> bool:
        """Whether two names say one sort of party, in two languages or in short: "les organisateurs", "the organisers"; "the interior
        ministry", "le ministère"."""
        one, other = (_sorts(c, name) for c, name in ((self.left, a), (self.right, b)))
        return bool(one & other) or any(x and x <= {up for id in y for up in broader(id)} for x, y in ((one, other), (other, one)))

    @property
    def planned(self) -> tuple[bool, bool]:
        """Whether the left is a plan, and whether the right is."""
        return self.left.claim.modality is Modality.PLANNED, self.right.claim.modality is Modality.PLANNED

    @property
    def denied(self) -> bool:
        """Whether exactly one of them is a denial."""
        return (self.left.claim.modality is Modality.DENIED) is not (self.right.claim.modality is Modality.DENIED)

    @property
    def one_date(self) -> bool:
        """Whether both date what happened, and to one and the same time."""
        one, two = self.left.time, self.right.time
        return self.left.claim.kind is self.right.claim.kind is Kind.DATE and one is not None and two is not None and one.iso == two.iso

    @property
    def unreal(self) -> bool:
        """Whether one tells what would have been and the other what is or was. A plan or an estimate may be of what would have been."""
        one, other = self.left.claim.modality, self.right.claim.modality
        return (one in _REAL and other is Modality.COUNTERFACTUAL) or (one is Modality.COUNTERFACTUAL and other in _REAL)

    @property
    def single(self) -> bool:
        """Whether the measure has one value at a time, and is named by more than words that fit anything ("happen", "count")."""
        measure = self.left.measure
        if measure.registered:
            return measure.single_valued
        named = sum(_telling(id) for id in measure.concepts)
        return measure.single_valued and named >= (2 if self.left.claim.kind in (Kind.DURATION, Kind.RATIO) else 1)

    def is_kind(self, *kinds: Kind) -> bool:
        """Whether both claims are of one of the kinds."""
        return self.left.claim.kind in kinds and self.right.claim.kind in kinds


def _sorts(c: LinkedClaim, name: str) -> frozenset[str]:
    """The telling concepts that a speaker's name has in the language of a claim."""
    return frozenset(id for id in lexicon(c.source.language).concepts_of(name) if _telling(id) and not id.startswith("~"))


def _telling(id: str) -> bool:
    """Whether a concept names something in particular."""
    found = concepts().get(id)
    return id.startswith("~") or (found is not None and not found.generic)


def _known(place: Place) -> bool:
    """Whether the place is one of the gazetteer: a country or region by its code, or a place inside one."""
    return bool(place.parents) or not place.id.islower()


def _may_hold(wide: Place, name: Place) -> bool:
    """Whether a place that no list knows may lie in another: none says which towns a country or a region has."""
    listed = name.parents and name.id[0] != "?"
    return not listed and name.id != name.id.upper() and ("/" not in wide.id or is_region(wide.id))


def narrows_too(c: LinkedClaim, group: str) -> bool:
    """Whether the sentence of a claim has a form of a word that narrows what is counted to a group."""
    wordings = [fold(w) for w in pack(c.source.language).part("speech").get("population", {}).get(group, ())]
    first, last = c.claim.sentence
    said = [fold(t.low) for t in tokenize(c.source.text[first:last]) if len(t.low) >= _WHOLE_WORD]
    return any(word.startswith(w) or w.startswith(word.removesuffix("s")) for w in wordings if len(w) >= _WHOLE_WORD for word in said)


_WHOLE_WORD = 5  # letters of a word that is no beginning of many others


def _sets(a: frozenset[str], b: frozenset[str]) -> Side:
    """How what two groups are narrowed by stands: the more words, the narrower the group."""
    if a == b:
        return Side.SAME
    return Side.AROUND if a < b else Side.WITHIN if b < a else Side.APART
