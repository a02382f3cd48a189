"""Where in a sentence the thing stands and where who did it or what caused it, by the words that tell the relation: before and behind a
verb, around "by", behind a noun like "founder"."""

from collections.abc import Sequence

from factcheck.acts.clauses.credit_words import Wording, things, trait, words
from factcheck.acts.clauses.layout import Layout
from factcheck.acts.words.bags import Bag, common_words
from factcheck.extract.names.clusters import first_names
from factcheck.extract.names.words import calendar
from factcheck.lang import being, pack, tie_words, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token

_STOPS = frozenset(",;:()—–.!?")
_QUOTES = frozenset('"“”„«»')
_FAR = 9  # words between a participle and "by"
_LONG = 8  # words of a title between quotation marks

Zone = tuple[int, int]  # from which token to which, the last inclusive


class Zones:
    """A sentence, asked where in it who did something stands, and the thing."""

    def __init__(self, laid: Layout) -> None:
        self._laid, self._tokens, self._language = laid, laid.tokens, laid.language
        self._lows = [token.low for token in laid.tokens]
        self.quoted = _quoted(laid.tokens)
        language = laid.language
        self._aux = word_class(language, "auxiliary") | being(language)
        self.passive = frozenset(pack(language).part("acts").get("passive", []))
        self.of_leads = frozenset(pack(language).part("acts").get("of", [])) | word_class(language, "genitive")
        self._determiners = word_class(language, "determiner") | word_class(language, "possessive")
        self._leads = word_class(language, "preposition")
        self.of_words = self.of_leads | self._determiners
        self.joining = frozenset(tie_words(language, "and"))
        self._whose = word_class(language, "relative") & (words(language, "whose") | words(language, "whom"))
        self._joins = word_class(language, "coordinator") - self._leads | self.joining
        self.cases = bool(pack(language).part("acts").get("cases", False))
        self.timed, self.placed = self._marked("t:"), self._marked("p:")
        self._stops = [i for i, t in enumerate(laid.tokens) if t.kind == "mark" and t.text in _STOPS and i not in self.quoted]

    def _marked(self, kind: str) -> frozenset[int]:
        spans = [(a, b) for a, b, word in self._laid.marks if word[:2] == kind]
        return frozenset(i for i, t in enumerate(self._tokens) if any(a <= t.start < b for a, b in spans))

    def part(self, at: int) -> Zone:
        """The part of the sentence between two marks around a place."""
        before = max((i for i in self._stops if i < at), default=-1)
        behind = min((i for i in self._stops if i > at), default=len(self._tokens))
        return before + 1, behind - 1

    def of(self, row: Wording, first: int, last: int, gap: Zone | None) -> tuple[list[Zone], Zone] | None:
        """Where the thing stands, in one part or in several, and its doer, of words of a relation from one token to another."""
        if row.way == "nouns":
            return self._by_noun(first, last)
        if row.way == "given":
            return self._given(first, last, gap)
        if row.way == "led":
            return self._led(first, last, gap)
        if row.way == "belongs":
            return self._belongs(first, last)
        return self._by_cases(row, first, last, gap) if self.cases else self._does(row, first, last)

    def _does(self, row: Wording, first: int, last: int) -> tuple[list[Zone], Zone] | None:
        """Of a verb: "X founded Y", "Y was founded by X", "Y, founded by X"."""
        a, b = self.part(first)
        by = next((i for i in range(last + 1, min(b, last + _FAR) + 1) if self._lows[i] in words(self._language, "by")), None)
        helped = any(low in self.passive for low in self._lows[max(a, first - 3) : first])
        opens = first == a and a > 0
        if (
            by is not None
            and (helped or opens or first == 0 or by == last + 1 or by - 1 in self.timed)
            and not self._subject_before(a, first, by, last)
        ):
            doer = self._until(by + 1, b)
            if first == 0 and b + 2 < len(self._tokens):  # "Founded by Nora Quist, the bakery …"
                return [self.part(b + 2)], doer
            return [self._before(first), (last + 1, by - 1)], doer
        if helped or opens:
            return None
        turned = words(self._language, "clitic") if first else frozenset()
        if first and self._lows[first - 1] in turned and first - 1 > a:
            return [(a, first - 2)], self._until(last + 1, b)
        whom = words(self._language, "whom")
        lead = self._before_helpers(first, a)
        if lead >= a and self._lows[lead] in whom and self.named(self._until(last + 1, b)):
            return [self._before(lead) if lead > a else self._part_before(a)], self._until(last + 1, b)
        if last < b and self._lows[last + 1] in self._leads and self._lows[last + 1] not in words(self._language, "onto"):
            return None  # "took over at", "wrote over a weekend"
        return [self._object(last + 1, b, things(self._language, row.relation))], self._before(first)

    def _subject_before(self, a: int, first: int, by: int, last: int) -> bool:
        """Whether it is no passive: "has founded a museum by …"."""
        has = frozenset(pack(self._language).part("acts").get("active", ["has", "have", "had"]))
        return (
            by > last + 1
            and any(low in has for low in self._lows[max(a, first - 2) : first])
            and not any(low in self.passive for low in self._lows[max(a, first - 3) : first])
        )

    def _before_helpers(self, at: int, least: int) -> int:
        """The last word before a verb that does not help it."""
        i = at - 1
        while i >= least and (
            (self._lows[i] in self._aux and not self._tokens[i].capital)
            or (self._tokens[i].kind == "elision" and self._lows[i] not in self._whose)
        ):
            i -= 1
        return i

    def _before(self, at: int) -> Zone:
        """What stands before a verb and is its subject: of a relative clause, and of what is set apart by commas, what these go on from."""
        a, _ = self.part(at)
        lead = self._before_helpers(at, a)
        relative = next((i for i in range(lead, a - 1, -1) if self._lows[i] in self._whose and (not self.cases or i == a > 0)), -1)
        if lead < a or (relative >= a and not self.named((relative + 1, lead)) and relative == a):
            return self._part_before(a)
        if relative >= a:
            return (relative + 1, lead) if lead > relative and self._content((relative + 1, lead)) else (a, relative - 1)
        start = a
        for i in range(lead, a - 1, -1):
            if (
                (self._lows[i] in self._whose and not self.cases)
                or (self._lows[i] in self._saying and not (i and self._lows[i - 1] in self._determiners))  # "the report" says nothing
                or (self._lows[i] in self._joins and self._lows[i] not in self.joining)
            ):
                start = i + 1
                break
        apposed = a > 1 and self._tokens[a - 1].text == "," and not self._content((start, lead))
        return self._part_before(a) if apposed else (start, lead)

    @property
    def _saying(self) -> Bag:
        said = pack(self._language).part("speech").get("speech", {})
        return frozenset(word for rows in said.values() if isinstance(rows, list) for word in rows)

    def _part_before(self, a: int) -> Zone:
        """The part of the sentence before one; of what is said of a name between commas with the name: "Marc Petit, head of Veltis, …"."""
        if a < 2:
            return 0, -1
        first, last = self.part(a - 2)
        named = self.named((first, last))
        if first > 1 and self._tokens[first - 1].text == "," and not (named and named[0][0] == first):
            before = self.part(first - 2)
            if self.named(before):
                return before[0], last
        return first, last

    def _content(self, zone: Zone) -> bool:
        return any(t.kind == "word" and t.low not in common_words(self._language) and t.low not in self._aux for t in self.tokens_of(zone))

    def _object(self, first: int, end: int, things: Sequence[str]) -> Zone:
        """What stands behind a verb, up to what goes on with another clause, or tells what for."""
        beyond = frozenset[str]() if things else words(self._language, "beyond")
        for i in range(first, end + 1):
            low = self._lows[i]
            goes_on = low in self._whose or (low in self._joins and (low not in self.joining or self._verb_behind(i, end)))
            if i not in self.quoted and (goes_on or (i > first and low in beyond)):
                return first, i - 1
        return first, end

    def _verb_behind(self, at: int, end: int) -> bool:
        """Whether an "and" goes on with a verb and no thing."""
        behind = self._tokens[at + 1] if at + 1 <= end else None
        return behind is None or not (behind.capital or behind.low in self._determiners)

    def _until(self, first: int, end: int) -> Zone:
        """Who is told behind "by" or "to": up to a preposition, a verb that helps, or another clause."""
        i = first
        while i <= end:
            low, token = self._lows[i], self._tokens[i]
            joining = low in self.joining and i + 1 <= end and not self._verb_behind_doer(i, end)
            leads = low in self._leads and not (low in self.of_leads and i > first)
            if i > first and (leads or low in self._aux or (low in self._joins and not joining) or low in self._whose or i in self.timed):
                break
            if i == first and low in self._leads and low not in self.of_leads and low not in self._determiners:
                break
            if token.kind == "mark" and token.text in _QUOTES and i > first:
                break
            i += 1
        return first, i - 1

    def _verb_behind_doer(self, at: int, end: int) -> bool:
        behind = self._tokens[at + 1] if at + 1 <= end else None
        return behind is None or behind.low in self._aux or behind.low in self._leads

    def _led(self, first: int, last: int, gap: Zone | None) -> tuple[list[Zone], Zone] | None:
        """Of words between the thing and the doer: "Y is named after X", "Y was sold to X", "sold Y to X"."""
        a, b = self.part(last)
        doer = self._until(last + 1, b)
        if gap is not None and self._content(gap) and self._things(gap):
            return [gap], doer
        if first == a and a == 0:  # "Because of a storm, …"
            return [self.part(doer[1] + 2)] if doer[1] + 2 < len(self._tokens) else None, doer  # type: ignore[return-value]
        return [self._told_again(first, a) or self._before(first)], doer

    def _told_again(self, first: int, a: int) -> Zone | None:
        """The thing within a relative clause, right before a participle: of "the paper, which cites a report published in …" the report."""
        behind = first - 1
        if behind <= a or self._lows[a] not in self._whose or not self._content((behind, behind)):
            return None
        lead = next((i for i in range(behind, a, -1) if self._lows[i] in self._determiners), None)
        return (lead, behind) if lead is not None else None

    def _belongs(self, first: int, last: int) -> tuple[list[Zone], Zone] | None:
        """Of words right behind a person, before their house: "Karin Holm of Lund University", "Karin Holm, a biologist at …"."""
        a, b = self.part(first)
        end = first - 1
        if self.cases and any(low in self.passive for low in self._lows[a:b]):
            return None  # "wurde Anna Berger von der Universität Köln ausgezeichnet"
        if self.named((a, end)):
            if self._lows[first] not in self.of_leads:
                return None  # "met Karin Holm at Lund University"
        elif a > 1 and self._tokens[a - 1].text == "," and (first == a or self._somebody(end)):
            end = a - 2
        people = [run for run in self.named((self.part(end)[0], end)) if run[2]] if end >= 0 else []
        if not people or people[-1][1] != end:
            return None
        return [(people[-1][0], end)], self._until(last + 1, b)

    def _somebody(self, at: int) -> bool:
        """Whether a word is what somebody is ("biologist")."""
        return any(class_of(id) == "person" for id in lexicon(self._language).concepts_of(self._tokens[at].text))

    def _things(self, zone: Zone) -> bool:
        return any(i not in self.timed for i in range(zone[0], zone[1] + 1) if self._content((i, i)))

    def _given(self, first: int, last: int, gap: Zone | None) -> tuple[list[Zone], Zone] | None:
        """Of words around the doer: "blamed X for Y", "ist nach X benannt"."""
        if gap is None:
            return None
        a, b = self.part(last)
        return ([(a, first - 1)] if self.cases or last == b else [self._object(last + 1, b, ())]), gap

    def _by_noun(self, first: int, last: int) -> tuple[list[Zone], Zone] | None:
        """Of a noun for the doer: "the founder of Y was X", "X, the founder of Y", "X is the founder of Y", "Y's founder, X"."""
        a, b = self.part(first)
        near = [self._lows[i] for i in (first - 2, first - 1, last + 1) if a <= i <= b]
        if not words(self._language, "unlike").isdisjoint(near):
            return None
        copula = being(self._language)
        is_at = next((i for i in range(last + 1, b + 1) if self._lows[i] in copula), None)
        thing = self._owned(first, last, b if is_at is None else is_at - 1)
        if thing is None:
            return None
        if self._lows[first - 1].endswith(("'s", "s'")) and first:  # "X is Y's founder"
            owned = next((i for i in range(first - 1, a, -1) if self._lows[i] in copula), None)
            if owned is not None and owned + 1 < first:
                return [(owned + 1, first - 1)], (a, owned - 1)
            if owned is None and a > 1 and self._tokens[a - 1].text == "," and self.named(self._part_before(a)):
                return [thing], self._part_before(a)
        lead = first - 1
        while lead > a and (self._lows[lead] in self._determiners or self._tokens[lead].kind == "elision"):
            lead -= 1
        if lead > a and self._lows[lead] in copula and self._content((a, lead - 1)):
            return [thing], (a, lead - 1)
        if is_at is not None:
            return [thing], self._until(is_at + 1, b)
        if b + 1 < len(self._tokens) and self._tokens[b + 1].text in (":", ",") and self._doer_apposed(self.part(b + 2)):
            return [thing], self.part(b + 2)
        before = self._part_before(a)
        if before[1] >= before[0] and lead <= a and self._tokens[a - 1].text == "," and self.named(before):
            return [thing], before
        return None

    def _doer_apposed(self, zone: Zone) -> bool:
        """Whether a part of a sentence begins with a name, or a cause behind a colon."""
        colon = self._tokens[zone[0] - 1].text == ":"
        if colon:
            return self._content(zone)
        here = self.tokens_of(zone)
        named = self.named(zone)
        return bool(named) and named[0][0] - zone[0] <= 1 and not any(t.low in self._leads for t in here[:1])

    def _owned(self, first: int, last: int, end: int) -> Zone | None:
        """The thing of which a noun is the doer."""
        if first and self._lows[first - 1].endswith(("'s", "s'")):
            a, _ = self.part(first)
            return a, first - 1
        at = last + 1
        if at > end:
            return None
        low = self._lows[at]
        if low in self.of_leads or (self.cases and (low in self._determiners or low in self._leads)):
            return at, end
        if "brand" in self._lows[first] and self.cases:
            return first, end
        return None

    def _by_cases(self, row: Wording, first: int, last: int, gap: Zone | None) -> tuple[list[Zone], Zone] | None:
        """The same of a verb where cases tell, and who does it may stand behind."""
        a, b = self.part(first)
        _, end = self.part(last)
        b = max(b, end)
        inside = {*range(first, last + 1)} if gap is None else {*range(first, gap[0]), *range(gap[1] + 1, last + 1)}
        relative = self._lows[a] in self._whose and a > 0 and not self._tokens[a].capital
        zones = self._noun_groups(a, b, inside)
        if (
            any(low in self.passive for low in self._lows[a : b + 1])
            or (first == a and a > 0)
            or (first > a and self._lows[first][:2] == "ge" and self._attributive(first))
        ):
            by = [z for z in zones if self._lows[z[0]] in words(self._language, "by")]
            if not by:
                return None
            rest = [z for z in zones if z not in by]
            things = [self._part_before(a)] if (first == a and a > 0) or relative else rest
            return things, (by[0][0] + 1, by[0][1])
        bare = [z for z in zones if self._lows[z[0]] not in self._leads and self._content(z)]
        if relative:
            outer = self._part_before(a)
            return (
                ([outer], bare[0])
                if bare and self.named(bare[0]) and not self._named_thing(bare[0])
                else (bare + self._led_groups(zones), outer)
            )
        if len(bare) < 2:
            return None
        objective = [z for z in bare if self._lows[z[0]] in pack(self._language).part("acts").get("objective", [])]
        if objective:
            thing, doer = objective[0], next(z for z in bare if z is not objective[0])
        elif trait(row.relation, "plain"):
            doer, thing = bare[0], bare[1]
        else:
            names = [z for z in bare if self.named(z) and self._lows[z[0]] not in self._determiners]
            doer = next((z for z in names if any(p for *_, p in self.named(z))), names[0] if names else bare[0])
            thing = next(z for z in bare if z is not doer)
        return [thing, *self._led_groups(zones)], doer

    def _attributive(self, at: int) -> bool:
        return self._lows[at].endswith(("ete", "eten", "etes", "eter", "ene", "enen", "enes", "ener"))

    def _led_groups(self, zones: Sequence[Zone]) -> list[Zone]:
        return [z for z in zones if self._lows[z[0]] in self._leads and not all(i in self.timed for i in range(z[0] + 1, z[1] + 1))]

    def _named_thing(self, zone: Zone) -> bool:
        return self._lows[zone[0]] in self._determiners

    def _noun_groups(self, a: int, b: int, inside: set[int]) -> list[Zone]:
        """The parts of a clause outside its verb: each from a determiner, preposition or name on."""
        found: list[Zone] = []
        start: int | None = None
        for i in range(a, b + 1):
            low, token = self._lows[i], self._tokens[i]
            quoted = i in self.quoted
            ends = not quoted and (
                i in inside
                or low in self._aux
                or (token.kind == "mark" and token.text not in _QUOTES)
                or token.kind == "number"
                or i in self.timed
            )
            begins = not quoted and (
                low in self._leads
                or (
                    low in self._determiners
                    and not (start is not None and self._lows[start] in self._leads and i == start + 1)
                    and low not in self.of_leads
                )
            )
            if (ends or begins) and start is not None:
                found.append((start, i - 1))
                start = None
            if not ends and start is None:
                start = i
        return [*found, (start, b)] if start is not None else found

    def tokens_of(self, zone: Zone) -> Sequence[Token]:
        """The tokens of a zone."""
        return self._tokens[max(0, zone[0]) : zone[1] + 1]

    def named(self, zone: Zone) -> list[tuple[int, int, bool]]:
        """The names in a zone: from which token to which, and whether it is surely a person's."""
        out: list[tuple[int, int, bool]] = []
        i = max(0, zone[0])
        while i <= zone[1]:
            j = i
            while j <= zone[1] and self._name_word(j, j > i):
                j += 1
            if j == i:
                i += 1
                continue
            first = next((k for k in range(i, j) if self._tokens[k].text in first_names()), None)
            if first is not None and j - first > 1:
                out.append((first, j - 1, True))
            else:
                out.append((i, j - 1, False))
            i = j
        return out

    def _name_word(self, at: int, inside: bool) -> bool:
        token = self._tokens[at]
        if (
            inside
            and token.low in ("de", "von", "van", "del", "di", "da", "la", "der", "du", "&", "al", "bin")
            and at + 1 < len(self._tokens)
        ):
            return self._tokens[at + 1].capital and self._tokens[at + 1].kind == "word"
        if token.kind != "word" or not token.capital or at in self.timed or token.low in calendar(self._language):
            return False
        if token.text in first_names() or (at and self._tokens[at - 1].text in first_names()):
            return True
        if token.low in common_words(self._language):
            return False
        if nouns_capitalised(self._language) or at == 0 or self._tokens[at - 1].kind == "mark":
            known = [id for id in lexicon(self._language).concepts_of(token.text) if not id.startswith("~")]
            return not known and (
                inside or not nouns_capitalised(self._language) or at == 0 or self._tokens[at - 1].low not in self._determiners
            )
        return True


def _quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """The words of titles between quotation marks."""
    marks = [i for i, t in enumerate(tokens) if t.text in _QUOTES]
    return frozenset(k for x, y in zip(marks[::2], marks[1::2], strict=False) if y - x <= _LONG for k in range(x + 1, y))
