"""Who a sentence says did something, or what it says caused it, where a thing has one such at a time: the founder of a museum, the scorer
of the winning goal, the cause of a fire. The words stand in `lang/<code>/credits.toml`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.acts.clauses.credit_values import Doer, country, ends, kin, model
from factcheck.acts.clauses.credit_words import Wording, causes_in, found_in, listed, things, trait, two_causes, words
from factcheck.acts.clauses.credit_zones import Zone, Zones
from factcheck.acts.clauses.layout import Layout, printed
from factcheck.acts.clauses.status import status
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.extract.times.tense import Tense, verbs
from factcheck.lang import languages, pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import broader, class_of, concept
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token, has_phrase, tokenize

_STOPS = frozenset(",;:()—–")
_QUOTES = frozenset('"“”„«»')
_FAR = 9  # words between a participle and "by"
_LONG = 8  # words of a title between quotation marks
_HEAD = 5  # words before a verb that may tell a cause
_BEFORE = 6  # words before a thing and its doer that may leave them open


@dataclass(frozen=True, slots=True)
class Credit:
    """One thing and who did it. `first`, `last`: from which token of its sentence to which it is told; `how`: "" as done, else "denied",
    "planned" or "possible"; `named`, `words`: the names and the other words of the thing, `text`: how it is called; `days`: when; `past`:
    whether its verb tells what was; `rest`: all that is said besides the relation and the names or causes of its doer; `led`: whether the
    names of the thing are those of what it belongs to ("the roof of Hadley Hall", "Hadley's roof")."""

    relation: str
    first: int
    last: int
    how: str
    doer: Doer
    named: Bag
    words: Bag
    text: str
    days: Bag
    past: bool
    rest: Bag
    led: bool


def credits_of(laid: Layout) -> tuple[Credit, ...]:
    """What a sentence tells of who did something, where it names them."""
    if not pack(laid.language).part("credits"):
        return ()
    found = [row for row in found_in(laid.tokens, laid.language) if _may_tell(row[0], laid)]
    if not found:
        return ()
    told = _Told(laid)
    out: dict[tuple[str, int], Credit] = {}
    for row, first, last, gap in found:
        if (credit := told.credit(row, first, last, gap)) is not None:
            out.setdefault((credit.relation, first), credit)
    return tuple(out.values())


def _may_tell(row: Wording, laid: Layout) -> bool:
    """Whether a sentence has one of the things of which alone a relation is told: "was a" stands in many."""
    only = things(laid.language, row.relation)
    return not only or _has(laid.tokens, only)


class _Told:
    """A sentence, asked who did what in it."""

    def __init__(self, laid: Layout) -> None:
        self._laid, self._tokens, self._language, self._zones = laid, laid.tokens, laid.language, Zones(laid)
        self._lows = [token.low for token in laid.tokens]

    def credit(self, row: Wording, first: int, last: int, gap: Zone | None) -> Credit | None:
        """Whom words of a relation credit with what; None where they do not say it."""
        found = self._zones.of(row, first, last, gap)
        if found is None:
            return None
        thing, at = found
        zones = [z for z in thing if z[1] >= z[0] >= 0]
        of_kin = trait(row.relation, "kin")
        doer = kin(self._tokens, first, last, self._laid.words, self._language, at) if of_kin else self._doer(row, at, zones)
        if doer is None or not zones or (self._tokens[at[0]].kind == "mark" and at[0] == at[1]):
            return None
        tokens = [t for z in zones for t in self._zones.tokens_of(z)]
        if (only := things(self._language, row.relation)) and not _has(self._zones.tokens_of(at) if row.way == "belongs" else tokens, only):
            return None
        inside = {i for z in zones for i in range(z[0], z[1] + 1)} - {*range(at[0], at[1] + 1)}
        named = frozenset(f"n:{name_key(part)}" for i in inside for part in self._thing_names(i))
        named |= frozenset(word for i, word in self._laid.words if i in inside and word[:2] == "p:")
        plain = frozenset(word for i, word in self._laid.words if i in inside and (_tells(word) or (of_kin and word[1:2] != ":")))
        if row.way == "belongs":
            plain = Bag()  # somebody is known by their name
        if not inside or (not named and all(word[:2] == "m:" for word in plain)):
            return None
        if of_kin and not self._one_of_its_kind(at, plain=False):
            return None
        if row.way != "nouns" and self._lows[zones[0][0]] in words(self._language, "some"):
            return None
        if not self._one_of_its_kind(zones[0], plain=trait(row.relation, "plain")):
            return None
        a, b = min(*inside, at[0], first), max(*inside, at[1], last)
        near = range(max(0, min(a, at[0]) - _BEFORE), b + 1)
        said = [i for i in near if not (of_kin and at[0] <= i <= at[1])]  # "the suspect is her brother"
        spoken = [self._lows[i] for i in said if not self._tokens[i].capital or i == 0]  # not "May"
        how = "possible" if has_phrase(spoken, words(self._language, "hedges")) else status(self._tokens, first, self._language)
        begin, end = self._tokens[self._zones.part(a)[0]].start, self._tokens[self._zones.part(b)[1]].end
        days = frozenset(word for x, _, word in self._laid.marks if word[:2] == "t:" and begin <= x < end)
        return Credit(
            row.relation, a, b, how, doer, named, plain, printed(self._zones.tokens_of(zones[0])), days,
            self._past(first, last), self._rest(a, b, first, last, gap, at, doer), self._led(zones),
        )  # fmt: skip

    def _led(self, zones: Sequence[Zone]) -> bool:
        """Whether all names of a thing stand behind a preposition within it, or own it."""
        leads = word_class(self._language, "preposition") | word_class(self._language, "genitive")
        found = []
        for k, (a, b) in enumerate(zones):
            # where any noun has a capital, one before a preposition tells what the thing is: "das Vorwort zum Roman"
            heads = {i - 1 for i in range(a + 1, b + 1) if self._lows[i] in leads} if nouns_capitalised(self._language) else set[int]()
            named = [i for i in range(a, b + 1) if i not in heads and self._thing_names(i)]
            found += [self._lows[i].endswith(("'s", "s'")) or any(low in leads for low in self._lows[a + (not k) : i]) for i in named]
        return bool(found) and all(found)

    def _rest(self, a: int, b: int, first: int, last: int, gap: Zone | None, at: Zone, doer: Doer) -> Bag:
        """What is said from one token to another besides the relation and its doer."""
        between = range(gap[0], gap[1] + 1) if gap is not None else range(0)
        told = {i for i in range(first, last + 1) if i not in between}
        if doer.causes:  # of "a faulty battery" the battery
            told |= {i for i in range(at[0], at[1] + 1) if causes_in(self._tokens[i : i + 1], self._language)}
            phrase = {i for i in range(at[0], at[1]) if causes_in(self._tokens[i : i + 2], self._language)}
            told |= phrase | {i + 1 for i in phrase if not causes_in(self._tokens[i : i + 1], self._language)}
        else:
            told |= {i for x, y, _ in self._zones.named(at) for i in range(x, y + 1)}
        words_ = (word for i, word in self._laid.words if a <= i <= b and i not in told)
        return frozenset(word for word in words_ if word[:2] not in ("n:", "e:") and (word[1:2] == ":" or not concept(word).generic))

    def _one_of_its_kind(self, zone: Zone, *, plain: bool) -> bool:
        """Whether a thing is told as one that is known: "the school", "Linden Museum", and not "a school in Arlen", "houses in Arlen". What
        has a cause may be told so, but for several ("the fires")."""
        at, lows = zone[0], self._lows
        leads = word_class(self._language, "preposition") - word_class(self._language, "determiner")
        while at <= zone[1] and (lows[at] in leads or at in self._zones.timed or self._tokens[at].kind == "mark"):
            at += 1
        if at > zone[1]:
            return False
        if plain:
            events = [self._tokens[i] for i, word in self._laid.words if zone[0] <= i <= zone[1] and _happens(word)]
            return not any(_several(token, self._language) for token in events)
        indefinite = pack(self._language).part("speech").get("placed", {}).get("article", [])
        if self._tokens[at].kind == "elision" or lows[at] in word_class(self._language, "determiner") | word_class(
            self._language, "possessive"
        ):
            return lows[at] not in indefinite
        return at in self._zones.quoted or any(self._thing_names(i) for i in range(at, min(at + 2, zone[1] + 1)))

    def _past(self, first: int, last: int) -> bool:
        """Whether a verb, or of a passive what helps it, tells what was."""
        forms = verbs(pack(self._language))
        begin, end = self._zones.part(first)
        near = range(begin, end + 1) if self._zones.cases else range(max(begin, first - 3), first)
        helping = [i for i in near if self._lows[i] in self._zones.passive]
        return self._lows[helping[-1]] in forms.past if helping else forms.tense(self._tokens[first : last + 1]) is Tense.PAST

    def _thing_names(self, at: int) -> list[str]:
        """The parts of a word that name a thing; of a title all have a capital."""
        token = self._tokens[at]
        if token.kind != "word" or not token.capital or at in self._zones.timed:
            return []
        if token.low in common_words(self._language) or token.low in _articles():
            return []
        parts = [part for part in token.text.split("-") if len(part) > 1]
        known = lexicon(self._language)
        return [part for part in parts if at in self._zones.quoted or all(id.startswith("~") for id in known.concepts_of(part))]

    def _doer(self, row: Wording, zone: Zone, thing: Sequence[Zone]) -> Doer | None:
        """Who stands in a zone; with others where the sentence says so outside the thing ("the team" is one)."""
        tokens = self._zones.tokens_of(zone)
        if not tokens:
            return None
        if trait(row.relation, "country"):
            return country(tokens, self._language)
        if trait(row.relation, "model"):
            return model(tokens)
        if trait(row.relation, "ends"):
            return ends(self._tokens, self._zones, (zone[0], self._zones.part(zone[0])[1]), self._language)
        if trait(row.relation, "plain"):
            head = [t for t in tokens[-_HEAD:] if t.kind != "mark"]
            causes = causes_in(head, self._language)
            opening = word_class(self._language, "determiner") | word_class(self._language, "possessive")
            begin = max((i for i, t in enumerate(head) if t.low in opening or t.kind == "elision"), default=0)
            text = printed(head[begin:]) if causes_in(head[begin:], self._language) else printed(head)
            more = any(two_causes(x, y) for x in causes for y in causes) or any(t.low in self._zones.joining for t in head)
            return Doer(text, Bag(), Bag(), False, False, causes, more) if causes else None
        runs = [run for run in self._zones.named(zone) if not self._lows[run[1]].endswith(("'s", "s'"))]
        if not runs:
            return None
        more = any(any(low in self._zones.joining or low == "," for low in self._lows[x[1] + 1 : y[0]]) for x, y in pairwise(runs))
        runs = self._joined(runs)
        a, b, person = next((run for run in reversed(runs) if run[2]), runs[-1])
        if trait(row.relation, "titled") and a in self._zones.placed:
            return None  # "published in Vienna"
        if self._only_of(a, zone):
            return None
        person = person or (b > a and self._of_kind(a - 1, "person"))  # "the investor Dale Frost"
        around = frozenset(name_key(t.text) for i, j, _ in runs for t in self._tokens[i : j + 1] if t.kind == "word" and t.capital)
        family = any(t.low in words(self._language, "families") for t in tokens)
        house = not person and not family and (a == b or a in self._zones.placed or any(self._of_house(t) for t in self._tokens[a : b + 1]))
        text = printed(self._tokens[a : b + 1])
        beside = [low for i, low in enumerate(self._lows) if not any(x <= i <= y and not zone[0] <= i <= zone[1] for x, y in thing)]
        shared = has_phrase(beside, words(self._language, "shared"))
        called = tuple(
            (name_key(t.text) if t.capital and i >= a else "", self._concepts(t))
            for i, t in enumerate(self._tokens[: b + 1])
            if i >= zone[0] and t.kind == "word" and t.low not in common_words(self._language)
        )
        house_of = called if not person else ()
        return Doer(text, names_in(text), around, person or family, house, Bag(), more or shared or self._listed(zone), house_of)

    def _joined(self, runs: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
        """Names in a row, those of a house in one: "the Court of Auditors"."""
        out = list(runs[:1])
        for a, b, person in runs[1:]:
            x, y, before = out[-1]
            between = self._lows[y + 1 : a]
            if not person and not before and between and all(low in self._zones.of_words for low in between):
                out[-1] = x, b, False
            else:
                out.append((a, b, person))
        return out

    def _only_of(self, at: int, zone: Zone) -> bool:
        """Whether a name only says whose the doer is: "a pupil of Frans Hals", and not "the ministry of Finance"."""
        i = at - 1
        while i > zone[0] and self._lows[i] in self._zones.of_words:
            i -= 1
        if i < zone[0] or i == at - 1 or not any(low in self._zones.of_leads for low in self._lows[i + 1 : at]):
            return False
        return not any(up in listed("heads") for id in self._concepts(self._tokens[i]) for up in broader(id))

    def _listed(self, zone: Zone) -> bool:
        """Whether a doer is one of a row: "…, and Kevin Systrom", or behind the doer "…, a Brazilian, and Kevin Systrom"."""
        a, b = zone
        if self._lows[a] in self._zones.joining or (a and self._lows[a - 1] in self._zones.joining):
            return True
        parts = [i + 1 for i in range(b + 1, len(self._tokens) - 2) if self._tokens[i].text == ","]
        return any(self._lows[i] in self._zones.joining and self._tokens[i + 1].capital for i in parts)

    def _of_house(self, token: Token) -> bool:
        """Whether a word of a name tells that it is a house's."""
        if token.text == "&" or token.low in legal_forms(self._language):
            return True
        return "organisation" in self._kinds(token) or not listed("houses").isdisjoint(self._concepts(token))

    def _of_kind(self, at: int, kind: str) -> bool:
        return at >= 0 and kind in self._kinds(self._tokens[at])

    def _kinds(self, token: Token) -> Bag:
        """The classes of what a word may mean."""
        return frozenset(class_of(id) or "" for id in self._concepts(token))

    def _concepts(self, token: Token) -> Bag:
        return frozenset(id for id in lexicon(self._language).concepts_of(token.text) if not id.startswith("~"))


@cache
def _articles() -> Bag:
    """Articles of all languages, for a title stands in its own: "Der Rufer"."""
    return frozenset().union(*(word_class(code, "determiner") for code in languages()))


def names_in(text: str) -> Bag:
    """The beginnings of the words of a name."""
    return frozenset(name_key(token.text) for token in tokenize(text) if token.kind == "word" and token.capital)


@cache
def legal_forms(language: str) -> Bag:
    """Words of firms in a language, and those that stand in all."""
    return frozenset(form for code in (language, "en") for form in pack(code).part("names").get("legal", []))


def _happens(word: str) -> bool:
    return word[1:2] != ":" and class_of(word) == "event"


def _several(token: Token, language: str) -> bool:
    """Whether a noun is told as of several, in languages where its ending says so."""
    return not nouns_capitalised(language) and token.low.endswith(("s", "x")) and not token.low.endswith("ss")


def _tells(word: str) -> bool:
    """Whether a word of a bag tells what a thing is."""
    if word[1:2] == ":":
        return word[:2] in ("w:", "m:")
    found = concept(word)
    return not found.generic and class_of(word) in ("thing", "organisation", "person", "event", "action")


def _has(tokens: Sequence[Token], phrases: Sequence[str]) -> bool:
    """Whether some words have one of some phrases; one that begins with a hyphen ends a word."""
    lows = [token.low for token in tokens]
    ends = tuple(phrase[1:] for phrase in phrases if phrase[0] == "-")
    return has_phrase(lows, [p for p in phrases if p[0] != "-"]) or (bool(ends) and any(low.endswith(ends) for low in lows))
