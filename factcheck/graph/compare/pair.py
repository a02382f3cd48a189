"""A pair of claims among the others of its articles: how sure one may be of what their comparison says."""

from dataclasses import dataclass

from factcheck.acts.words.complements import Complement
from factcheck.acts.words.excluding import Excluded
from factcheck.acts.words.frames import Noun
from factcheck.graph.compare.evidence import Weighed
from factcheck.graph.compare.sameness import (
    AGAIN,
    AGREE,
    AGREE_WORDS,
    CERTAIN,
    COMPARABLE,
    COMPARABLE_WORDS,
    CONFLICT,
    LIKELY,
    SLIP,
    SURE,
    agreement,
    comparability,
    contradiction,
    two_dates,
    wordy,
)
from factcheck.graph.side import Alike, Side
from factcheck.graph.times.moments import one_hour
from factcheck.graph.times.moving import as_it_stands, ran_on, told_as_done
from factcheck.graph.told_apart.complements import of_two_complements, surely_two
from factcheck.graph.told_apart.counted import counted_otherwise, two_of_a_kind
from factcheck.graph.told_apart.excluded import any_excluded, excluded
from factcheck.graph.told_apart.foci import of_two_foci
from factcheck.graph.told_apart.frames import figures_apart, slots
from factcheck.graph.told_apart.holders import two_holders
from factcheck.graph.told_apart.set_apart import names_apart, numbers_apart, sorts_told
from factcheck.graph.values.counted import beasts_apart, may_be_one, of_two_sorts, sorts_apart
from factcheck.graph.values.figures import Fit, digits, dimension
from factcheck.graph.who.names import same_name
from factcheck.graph.who.posts import offices, post, stand
from factcheck.link.linked import LinkedClaim
from factcheck.link.stories import TWO_STORIES
from factcheck.model import Kind, Modality, Precision, Status
from factcheck.model.once import found_once

_TELLING = 2  # digits of a figure that hardly stands in two texts by chance
_SURELY_TELLING = 3  # digits of a figure that hardly has its digits in another order by chance
_DOZEN = 12  # up to so many is a handful
_WEEKS = 31  # days within which an equal figure is the same one, told again with a day of its own
_TERM = 300  # days after which somebody may well hold another office
_SEAT = 400  # the same for the town of a practice or a museum, which changes less often
_PROMOTION = 90  # the same for a deputy who now leads
_YEAR = 366
_FEW_LETTERS = 120  # of an article of one sentence
_FULL = frozenset({Precision.HOUR, Precision.DAY})


@dataclass(unsafe_hash=True)  # never changed, as `Beside`
class Pair(Weighed):
    """Two claims to compare (`pair` puts them in order), and how sure it is that there is something to compare. `many_dates`: one of
    the articles itself gives several dates for the question, so that none of them can be held against another. `told_again`: a third
    article gives one of the figures at a time that leaves no change between them (`reconcile.unchanged`), or they are the ages of one
    person. `aligned`: both carry the better reading of whom and what they are about; `open_subject`: one did not say before that."""

    many_dates: bool = False
    told_again: bool = False
    aligned: bool = False
    open_subject: bool = False

    @property
    def exact(self) -> bool:
        """Whether subject and measure were read alike in both articles."""
        return not self.aligned and (self.same_subject or self.one_post) and self.alike not in (Alike.OTHER, Alike.LIKE)

    @property
    def one_day(self) -> bool:
        """Whether two texts date an event to one day, or to one hour of days that they leave open, in sentences that share enough for it to
        be one event, whatever they call it."""
        if one_hour(self.left, self.right):
            return self.lenient
        a, b = self.left.time, self.right.time
        if not self.is_kind(Kind.DATE) or a is None or b is None or a.assumed or b.assumed:
            return False
        return a.precision in _FULL and b.precision in _FULL and a.start == b.start and a.end == b.end and self.lenient

    @property
    def one_spot(self) -> bool:
        """Whether two texts name one place, finer than a country, for what is one event or thing by all that their sentences share."""
        a, b = self.left.place, self.right.place
        if not self.is_kind(Kind.PLACE) or a is None or b is None or a.id != b.id or "/" not in a.id:
            return False
        return self.left.measure.id == self.right.measure.id and self.lenient

    @found_once
    def posts(self) -> Side:
        """How the posts of one person stand: SAME, APART (nobody holds both at once), SILENT (the texts leave it open)."""
        return stand(self.left, self.right)

    @property
    def moved(self) -> bool:
        """Whether one text says that a post is held no longer, or of late, and the other says no such thing of its own; whether an article
        gives the person both posts; or whether so long lies between the articles that people change office, or the deputy moves up."""
        one, other = (post(c.claim.object or "") for c in (self.left, self.right))
        if one.time != other.time or self.beside.both_posts:
            return True
        term = _TERM if offices(one, other) is Side.APART else _SEAT
        promoted = one.group is not None and one.group.id == "deputy" and other.leads
        return abs(self.published_days) > (_PROMOTION if promoted else term)

    @property
    def one_of_the_day(self) -> bool:
        """Whether one text alone says that its figure is so now, where no text gives a time that the other could be held to."""
        return self.when is Side.SILENT and as_it_stands(self.left) is not as_it_stands(self.right)

    @property
    def done(self) -> LinkedClaim | None:
        """The claim that is told as done, where the other is a plan; two limits are both of what is yet to come, however they are told."""
        if self.planned[0] is self.planned[1] or (self.figures is not None and self.figures.limits):
            return None
        other = self.right if self.planned[0] else self.left
        return other if told_as_done(other) else None

    @found_once
    def settled(self) -> bool:
        """Whether what both count or cost is settled, so that a later article cannot find it changed: a third article shows it, or all such
        figures are, where neither is a plan, an estimate or said to be so now, and no years lie between."""
        if self.told_again or not (self.left.measure.settled and self.right.measure.settled) or self.when is not Side.SILENT:
            return self.told_again
        loose = {Modality.PLANNED, Modality.ESTIMATED} & {self.left.claim.modality, self.right.claim.modality}
        return not loose and not self.one_of_the_day and abs(self.published_days) <= _YEAR

    @property
    def ran_on(self) -> bool:
        """Whether one tells how long something has lasted so far, and a later article how long it did."""
        return ran_on(self.left, self.right) or ran_on(self.right, self.left)

    @found_once
    def same_counted(self) -> bool:
        """Whether the units could count the same: people and firefighters, not people and unions."""
        return may_be_one(self.left, self.right) or self.counts_one_thing

    @found_once
    def beasts_apart(self) -> bool:
        """Whether one counts animals and the other people or things: sheep are no vehicles, whatever else two texts share."""
        return beasts_apart(self.left, self.right)

    @found_once
    def numbers_apart(self) -> bool:
        """Whether they are of two things that only their numbers tell apart: line 4 and line 14."""
        return numbers_apart(self.left, self.right)

    @found_once
    def names_apart(self) -> bool:
        """Whether their names say that they are about two of a kind: the Labour Party and the Conservative Party. Who holds a post may be
        told wrongly."""
        return not self.is_kind(Kind.ROLE) and names_apart(self.left, self.right)

    @found_once
    def two_foci(self) -> bool:
        """Whether their articles tell alike of two things, of which neither knows the other's. A post may be told wrongly, and a place that
        lies in the other's is not another's."""
        inside = self.where in (Side.WITHIN, Side.AROUND)
        return not inside and not self.is_kind(Kind.ROLE) and of_two_foci(self.left, self.right)

    @found_once
    def sorts_told(self) -> tuple[str, str] | None:
        """The words that tell what the two are of apart, where they are of two things of one kind: the northern and the southern tunnel. A
        post may be told wrongly, the deputy's as the mayor's."""
        if self.is_kind(Kind.ROLE):
            return None
        two = self.two_complements
        return sorts_told(self.left, self.right) or ((two[0].said, two[1].said) if two is not None and surely_two(*two) else None)

    @found_once
    def two_complements(self) -> tuple[Complement, Complement] | None:
        """What the figures are measured of, where that differs: the exports of rice and of tea, the rents of two quarters."""
        return of_two_complements(self.left, self.right) if self.figures is not None else None

    @found_once
    def slots(self) -> tuple[Noun, Noun] | None:
        """The nouns in which their clauses differ, where these are made alike: roads and schools, for which so much was spent."""
        return slots(self.left, self.right)

    @found_once
    def excluded(self) -> Excluded | None:
        """The words of the two, made alike, of which only one holds: the left and the right wing, open and closed."""
        return excluded(self.left, self.right)

    @found_once
    def any_excluded(self) -> bool:
        """Whether they have such words, in whatever languages."""
        return any_excluded(self.left, self.right)

    @found_once
    def two_of_a_kind(self) -> bool:
        """Whether they are of two of a kind, by their places in its order: the first and the second defendant."""
        return two_of_a_kind(self.left, self.right) or counted_otherwise(self.left, self.right)

    @found_once
    def two_holders(self) -> bool:
        """Whether they say of two things, not surely one, that they are the most of their kind."""
        return two_holders(self.left, self.right)

    @property
    def two_slots(self) -> bool:
        """Whether clauses made alike differ both in the figure or day and in a noun, or in words that exclude each other: they are of two
        things, or of one under two names, or at two times."""
        figures = figures_apart(self.left, self.right) if self.is_kind(Kind.PLACE) else self.fit is Fit.APART
        if figures and self.slots is not None:
            return True
        return (figures or self.when is Side.APART) and self.excluded is not None and not self.excluded.sorts

    @property
    def other_noun(self) -> bool:
        """Whether clauses made alike give one figure for what is known to be two things."""
        return self.fit is Fit.SAME and self.slots is not None and self.slots[0].is_other(self.slots[1])

    @found_once
    def sorts_apart(self) -> bool:
        """Whether the nouns beside the figures name two things: 27 children and 27 schools, the third accident and the second track. Of a
        handful, which every text is full of, it is enough that they are of two sorts: two inquiries and two people."""
        handful = self.figures is not None and max(abs(self.figures.left.middle), abs(self.figures.right.middle)) <= _DOZEN
        return sorts_apart(self.left, self.right) or (handful and of_two_sorts(self.left, self.right))

    @found_once
    def counts_one_thing(self) -> bool:
        """Whether two counted nouns stand for one thing although no concept joins them ("792,000 homes were sold", "780,000 sales"): the
        measure says what is counted, and the rest of the two texts agrees."""
        surely = self.beyond_doubt and self.hardly_by_chance
        return surely or (self.left.measure.registered and self.left.measure.id == self.right.measure.id and self.likely)

    @property
    def hardly_by_chance(self) -> bool:
        """Whether figures resemble each other hardly by chance: they could count the same, or have many digits."""
        many = min(digits(self.left.claim), digits(self.right.claim)) >= _SURELY_TELLING
        return many or not of_two_sorts(self.left, self.right)

    @property
    def comparable_now(self) -> bool:
        """One measure, one scope, one place: only time and value are left to compare."""
        return self.same_measure and self.same_scope and self.where in (Side.SAME, Side.SILENT) and self.same_counted

    @found_once
    def by_figure(self) -> bool:
        """Whether only the figure joins them: equal and telling, in related words, with a subject or measure that differs or is vaguer."""
        if self.exact and self.same_measure and self.same_scope and self.where is not Side.APART:
            return False
        a, b = self.left.claim, self.right.claim
        if self.figures is None or self.figures.usual:
            return False
        if a.source == b.source or self.fit is not Fit.SAME or not self.one_aspect or Modality.DENIED in (a.modality, b.modality):
            return False
        far = self.when is Side.APART and abs(self.days) > _WEEKS
        if (far and not self.certain) or self.basis is Side.APART:
            return False
        if self.alike in (Alike.AT_MOST, Alike.AT_LEAST) or a.direction * b.direction < 0:
            return False
        return self.lenient

    @property
    def _meant(self) -> bool:
        """Whether somebody asks about two claims of one subject and one measure, or two ordered ones, with nothing else to go by; or wrote
        one of them, and with it what it is about."""
        added = Status.ADDED in (self.left.claim.status, self.right.claim.status)
        return (self.beside.asked or added) and self.exact

    @found_once
    def comparable(self) -> bool:
        """Whether the two are about one thing, or may well be: anything but conflict can be concluded."""
        if self.is_kind(Kind.ROLE):
            return self._of_posts
        if self._meant:
            return True
        equal = self.fit is Fit.SAME or self.fit is None
        return (equal and self.lenient) or self.odds >= (COMPARABLE_WORDS if wordy(self) else COMPARABLE)

    @found_once
    def odds(self) -> float:
        """How likely it is, as log-odds, that the two are about one thing."""
        return comparability(self)

    @found_once
    def agreeing(self) -> float:
        """How likely it is, as log-odds, that the two state one thing, given that their values do not differ."""
        return agreement(self)

    @found_once
    def lenient(self) -> bool:
        """Whether an equal figure, or a bound that is met, is the same statement."""
        if self.is_kind(Kind.ROLE):
            return self._of_posts
        if self._short_length and not self._meant:
            return self.agreeing >= CERTAIN and self.figures is not None and not self.figures.half_bounded
        return self._meant or self.agreeing >= (CERTAIN if self._few_of_two else AGREE_WORDS if wordy(self) else AGREE)

    @property
    def two_stories(self) -> bool:
        """Whether the two articles surely tell of two stories."""
        return self.beside.stories <= TWO_STORIES

    @found_once
    def _of_posts(self) -> bool:
        """Whether two posts are of one person, or are one; in another story, one named without its house is that of another house, and a
        name that is nearly the same is somebody else's."""
        bare = post(self.left.claim.object or "").house is None
        spelt = not self.two_stories or same_name(self.left.claim.subject, self.right.claim.subject)
        return (self.one_person and spelt) or (self.one_post and not (bare and self.two_stories))

    @property
    def _short_length(self) -> bool:
        """Whether a length of time of one digit is told, and a text does not say of what: two days of mourning are no two days of rain."""
        if not self.is_kind(Kind.DURATION) or min(digits(self.left.claim), digits(self.right.claim)) >= _TELLING:
            return False
        return any(c.claim.measure.endswith("?") for c in (self.left, self.right))

    @property
    def _few_of_two(self) -> bool:
        """Whether a round number stands before two nouns of one language, or for two registered measures, as it does by chance: two
        abstentions are no two suspensions, and nine defeats no nine assists."""
        one, other = (c.claim.value.unit if c.claim.value is not None else None for c in (self.left, self.right))
        few = self.is_kind(Kind.QUANTITY) and min(digits(self.left.claim), digits(self.right.claim)) < _TELLING
        told_alike = self.left.source.language != self.right.source.language or one == other
        two = self.alike is Alike.OTHER and self.left.measure.registered and self.right.measure.registered
        return few and (two or not told_alike) and dimension(self.left.claim) == "count"

    @found_once
    def certain(self) -> bool:
        """Whether an equal figure is so surely the same statement that a time or a subject that differs was read wrongly."""
        return self.lenient and not self.beside.asked and self.agreeing >= CERTAIN

    @found_once
    def contradicting(self) -> float:
        """How likely it is, as log-odds, that the two contradict each other if their values differ."""
        meant = self._meant and not self.beside.one_article
        return (CERTAIN if self.alike is Alike.SAME else CONFLICT) if meant else contradiction(self)

    @found_once
    def strict(self) -> bool:
        """Whether values that differ contradict each other, if nothing explains them."""
        return self._of_posts if self.is_kind(Kind.ROLE) else (self.beyond_doubt if self.open_subject else self.contradicting >= self._bar)

    @property
    def _bar(self) -> float:
        """From where on unequal values contradict each other: two dates of what both texts call the same sooner than other values; two
        lengths of time of which one text alone says what lasted (how long somebody waited) later, for texts are full of years and days;
        and those of two measures that are known only where nothing that was read stands against it."""
        known = [c.measure.id for c in (self.left, self.right) if c.measure.registered]
        if self.alike is Alike.OTHER and len(known) > 1:
            return CERTAIN
        if self.alike is Alike.OTHER and self.is_kind(Kind.DURATION) and known not in ([], ["duration"]):
            return SURE
        return SLIP if self.exact and two_dates(self) else AGAIN if self.told_again else CONFLICT

    @found_once
    def sure(self) -> bool:
        """Whether the contradiction stands although a text gives no time: it is too likely for time to explain it."""
        return (not self.open_subject or self.beyond_doubt) and self.contradicting >= SURE and (self.published_days == 0 or not self._brief)

    @found_once
    def beyond_doubt(self) -> bool:
        """Whether so much in two articles ties the two claims together that a subject or a place that was read otherwise, or not at all,
        was read wrongly."""
        return not self.beside.asked and self.contradicting >= SURE

    @found_once
    def overrules(self) -> bool:
        """Whether it is so far beyond doubt that a period, a population or a plan that would explain the difference was read wrongly."""
        return self.beyond_doubt and not self._brief

    @property
    def _brief(self) -> bool:
        """Whether an article is so short that every word of it is rare in it: that it shares some says little."""
        return not self.beside.asked and min(len(c.source.text) for c in (self.left, self.right)) < _FEW_LETTERS

    @found_once
    def plausible(self) -> bool:
        """Whether two unequal values contradict each other likely enough that a time or a place that a text leaves out explains nothing."""
        return not self.beside.asked and self.contradicting >= LIKELY

    @found_once
    def likely(self) -> bool:
        """Whether the two are about one thing more likely than not."""
        return not self.beside.asked and self.odds >= 0

    @found_once
    def slip(self) -> bool:
        """Whether what looks like a slip of the pen may be taken for one."""
        return self.contradicting >= SLIP
