"""Who does what to whom: the acts of a sentence with the names on either side. The words stand in `lang/<code>/acts.toml`."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.acts.bags import Anchor, Bag, bag_between, common_words, name_key
from factcheck.acts.sides import negations
from factcheck.lang import pack
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, tokenize

_GAP = 12  # words that "…" may stand for
_SHORT = 4  # letters from which a word of an act is known in other forms, too
_HARD = frozenset(";:")
_SOFT = frozenset("\"'“”„«»‘’-")
_CONCEPT = 6  # words that one concept may have
_FILLER = 2  # words between a passive and its participle


@dataclass(frozen=True, slots=True)
class Act:
    """Something that one side does to the other. `start`: where its first word stands."""

    name: str
    start: int
    one: Bag
    two: Bag


@dataclass(frozen=True, slots=True)
class _Row:
    """The words of an act (`parts`: before and behind a gap; `first`: the first as it is written) and where its two sides stand. `kin`: a
    noun for one of the two ("successor"), whose owner is the other."""

    act: str
    first: str
    parts: tuple[tuple[str, ...], ...]
    noun: bool
    kin: bool
    subject: int
    object: int
    sides: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words that belong together: `lead`: the preposition before them, `own`: what they speak of; `at`: the place of the first."""

    at: int
    lead: str
    own: Bag
    names: bool
    objective: bool


@dataclass(frozen=True, slots=True)
class _Parts:
    """What parts a sentence: its chunks with their places, and where marks stand that part clauses (`hard`) or anything (`marks`)."""

    chunks: Sequence[_Chunk]
    places: Sequence[int]
    hard: Sequence[int]
    marks: Sequence[int]

    @classmethod
    def of(cls, tokens: Sequence[Token], chunks: Sequence[_Chunk]) -> "_Parts":
        marks = [i for i, t in enumerate(tokens) if t.kind == "mark" and t.text not in _SOFT and not _in_number(tokens, i)]
        hard = [i for i, t in enumerate(tokens) if t.text in _HARD and not _in_number(tokens, i)]
        return cls(chunks, [c.at for c in chunks], hard, marks)

    def beside(self, at: int) -> tuple[list[_Chunk], list[_Chunk]]:
        """The chunks before and behind a place, up to a hard mark."""
        k = bisect_left(self.hard, at)
        low = self.hard[k - 1] if k else -1
        k = bisect_right(self.hard, at)
        high = self.hard[k] if k < len(self.hard) else self.places[-1] + 1 if self.places else 0
        left = self.chunks[bisect_right(self.places, low) : bisect_left(self.places, at)]
        right = self.chunks[bisect_right(self.places, at) : bisect_left(self.places, high)]
        return [c for c in left if c.own], [c for c in right if c.own]

    def parted(self, first: int, last: int) -> bool:
        """Whether a mark stands between two places."""
        k = bisect_left(self.marks, first)
        return k < len(self.marks) and self.marks[k] < last


def known(words: Bag) -> Bag:
    """Of some words, names and what is known by its concept."""
    return frozenset(word for word in words if word[:2] != "w:")


def named(words: Bag) -> Bag:
    """Of some words, names and places."""
    return frozenset(word for word in words if word[:2] in ("n:", "p:"))


def acts_of(tokens: Sequence[Token], marks: Sequence[Anchor], language: str) -> tuple[Act, ...]:
    """The acts of a sentence that has names on one side or both; none that is denied. `marks`: its numbers, days and places."""
    if not pack(language).part("acts"):
        return ()
    found = list(_found(tokens, language))
    if not found:
        return ()
    inside = {i for _, span in found for i in span}
    here = _marks_of(tokens, marks)
    chunks = _chunks(tokens, inside, here, _placed(tokens, here), language)
    parts = _Parts.of(tokens, chunks)
    out = []
    for row, span in found:
        if any(token.low in negations(language) for token in tokens[max(0, span[0] - 4) : span[0]]):
            continue
        sides = _sides(row, span, tokens, parts, language)
        one, two = sides[1] - sides[2], sides[2] - sides[1]
        if one or two:
            out.append(Act(row.act, tokens[span[0]].start, one, two))
    return tuple(out)


def _marks_of(tokens: Sequence[Token], marks: Sequence[Anchor]) -> Sequence[Anchor]:
    """Of the marks of a text, those of a sentence, and of them that reach into it."""
    first = bisect_left(marks, (tokens[0].start, 0, ""))
    while first and marks[first - 1][1] > tokens[0].start:
        first -= 1
    return marks[first : bisect_left(marks, (tokens[-1].end, 0, ""))]


def _placed(tokens: Sequence[Token], marks: Sequence[Anchor]) -> frozenset[int]:
    """Where the words of a sentence stand that name a place or a day."""
    starts = [token.start for token in tokens]
    spans = [(a, b) for a, b, word in marks if word[:2] in ("p:", "t:")]
    return frozenset(start for a, b in spans for start in starts[bisect_left(starts, a) : bisect_left(starts, b)])


def _found(tokens: Sequence[Token], language: str) -> Iterator[tuple[_Row, list[int]]]:
    """The acts that some words tell, the longest phrase at each place, with the places of their words."""
    stem, rows = stemmer(language), _rows(language)
    keys = [_key(token.low, stem) for token in tokens]
    i = 0
    while i < len(tokens):
        best: tuple[_Row, list[int]] | None = None
        best_fit = (0, 0)
        for row in rows.get(keys[i], ()):
            fit = _fit(row, tokens, i, language)
            span = _match(row.parts, keys, tokens, i) if fit else []
            if span and (len(span), fit) > best_fit:
                best, best_fit = (row, span), (len(span), fit)
        if best is not None:
            yield best
            i += max(1, len([j for j in best[1] if j - i < len(best[0].parts[0])]))
        else:
            i += 1


def _key(low: str, stem: Callable[[str], str]) -> str:
    """What the forms of a word share: its stem, with its first letters, for stems may drop a sign that matters ("fordert", "fördert")."""
    found = stem(low)
    return low if len(found) < _SHORT else f"{low[:_SHORT]} {found}"


def _fit(row: _Row, tokens: Sequence[Token], i: int, language: str) -> int:
    """How well a word may be the noun or verb of a row: in German nouns alone have a capital, but for the first word of a clause; elsewhere
    a noun follows its article. 0 where it cannot be."""
    token, before = tokens[i], tokens[i - 1] if i else None
    if "participles" in pack(language).part("acts"):
        free = before is None or before.kind == "mark" or token.text.isupper()
        return 2 if token.capital == row.first[:1].isupper() else int(free)
    if not row.noun:
        return 2
    return 3 if before is not None and before.low in _before_nouns(language) and token.low.removesuffix("s") == row.first else 1


@cache
def _before_nouns(language: str) -> frozenset[str]:
    """What stands before a noun and no verb."""
    words = pack(language).part("speech").get("words", {})
    return frozenset((*words.get("determiner", []), *words.get("possessive", []), *words.get("preposition", [])))


def _match(parts: tuple[tuple[str, ...], ...], keys: Sequence[str], tokens: Sequence[Token], i: int) -> list[int]:
    """The places of the words of a phrase from a place on; empty where it does not stand there."""
    first = parts[0]
    if tuple(keys[i : i + len(first)]) != first:
        return []
    span = list(range(i, i + len(first)))
    if len(parts) == 1:
        return span
    last = parts[1]
    for j in range(i + len(first), min(i + _GAP, len(keys))):
        if tokens[j].text in _HARD:
            break
        if tuple(keys[j : j + len(last)]) == last:
            return [*span, *range(j, j + len(last))]
    return []


@cache
def _rows(language: str) -> Mapping[str, list[_Row]]:
    """The rows of acts by the key of their first word."""
    stem, found = stemmer(language), dict[str, list[_Row]]()
    table = pack(language).part("acts")
    for row in table.get("row", []):
        sides = {prep: side for side, key in ((1, "first"), (2, "second")) for prep in row.get(key, [])}
        for text in row["words"]:
            parts = tuple(tuple(_key(t.low, stem) for t in tokenize(part.strip())) for part in text.split("…") if part)
            noun, kin = row.get("noun", False), row.get("kin", False)
            first, places = tokenize(text)[0].text, (row.get("subject", 1), row.get("object", 2))
            found.setdefault(parts[0][0], []).append(_Row(row["act"], first, parts, noun, kin, *places, sides))
    return found


def _chunks(
    tokens: Sequence[Token], inside: Iterable[int], marks: Sequence[Anchor], placed: Collection[int], language: str
) -> list[_Chunk]:
    """The words of a sentence outside its acts, parted at marks, verbs that help, and words that join or lead."""
    table, words = pack(language).part("acts"), pack(language).part("speech").get("words", {})
    leads = frozenset(words.get("preposition", [])) | frozenset(table["by"]) | frozenset(table["of"])
    breaks = frozenset((*words.get("auxiliary", []), *words.get("relative", []), *words.get("coordinator", []))) - leads
    opening, taken = frozenset(table.get("determiners", [])), frozenset(inside)
    found, run, seen = list[_Chunk](), list[int](), 0
    for i, token in enumerate(tokens):
        lead = token.low in leads
        stop = i in taken or (token.kind == "mark" and token.text not in _SOFT) or (token.low in breaks and token.low not in opening)
        first = lead or (token.low in opening and not (run and tokens[run[-1]].low in leads))
        if token.low in table["of"] and run and i == run[-1] + 1:
            fresh = run[max(0, seen - _CONCEPT) :]  # the words before have no name
            if not _chunk(fresh, tokens, leads, marks, placed, language).names:
                stop = first = False  # "the duchess of Alconera"
                seen = len(run)
        if (stop or first) and run:
            found.append(_chunk(run, tokens, leads, marks, placed, language))
            run, seen = [], 0
        if not stop:
            run.append(i)
    return [*found, _chunk(run, tokens, leads, marks, placed, language)] if run else found


def _chunk(
    run: Sequence[int], tokens: Sequence[Token], leads: frozenset[str], marks: Sequence[Anchor], placed: Collection[int], language: str
) -> _Chunk:
    table = pack(language).part("acts")
    own = [tokens[i] for i in run]
    lead = own[0].low if own[0].low in leads else ""
    rest = own[1:] if lead else own
    bag = bag_between(rest, marks, rest[0].start, rest[-1].end, language) if rest else frozenset()
    kept = frozenset(word for word in bag if word[:2] not in ("m:", "t:", "e:"))
    if "participles" not in table:  # "Marco" is a name, whatever else the word means
        kept |= {f"n:{name_key(t.text)}" for t in rest if t.start not in placed and _names(t, language)}
    objective = bool(rest) and rest[0].low in table.get("objective", [])
    return _Chunk(run[0], lead, kept, bool(named(kept)), objective)


def _names(token: Token, language: str) -> bool:
    """Whether a word looks like a name, or a part of one."""
    return token.capital and token.kind == "word" and token.low not in common_words(language)


def _sides(row: _Row, span: Sequence[int], tokens: Sequence[Token], parts: _Parts, language: str) -> dict[int, Bag]:
    """What stands on either side of an act: its subject and object by their place, and what a preposition of the act leads."""
    table, out = pack(language).part("acts"), {0: Bag(), 1: Bag(), 2: Bag()}
    left, right = parts.beside(span[0])
    if row.kin and span[0] and tokens[span[0] - 1].low.endswith(("'s", "s'")) and left:
        out[row.object] = left[-1].own
        return out
    agent = next((c for c in right if c.lead in table["by"] and c.names), None)
    passive = not row.noun and _passive(span, tokens, table, agent)
    if passive and agent is None:
        agent = next((c for c in reversed(left) if c.lead in table["by"] and c.names), None) if "participles" in table else None
    bare_left, subject = [c for c in left if not c.lead and c.names] or [c for c in left if not c.lead and known(c.own)], None
    bare_right = [c for c in right if not c.lead and not parts.parted(span[0], c.at)]
    if bare_left:
        subject = bare_left[-1]
    placed = _object(row, span, tokens, bare_left, bare_right, right, table)
    if placed is not None and subject is placed:
        subject = bare_left[-2] if len(bare_left) > 1 else bare_right[0] if bare_right and bare_right[0] is not placed else None
    if subject is None and placed is None and bare_right and "participles" in table and not row.noun:
        subject = bare_right[0]
    if row.noun and row.object and agent is not None and agent is placed:  # "der Kauf von Hallam durch Corvane"
        agent = next((c for c in right if c.at > placed.at and c.lead in table["by"] and c.names), None)
    if passive:
        out[row.object] |= subject.own if subject else Bag()
        out[row.subject] |= agent.own if agent else Bag()
    else:
        doer = subject
        if row.noun and agent is not None:
            doer = agent
        elif row.noun and not row.kin and not row.object and placed is not None and placed.names:
            doer, placed = placed, None  # "the suit of Hallam against Corvane"
        out[row.subject] |= doer.own if doer else Bag()
        out[row.object] |= placed.own if placed else Bag()
    for chunk in (*left, *right) if "participles" in table else right:
        side = row.sides.get(chunk.lead) or row.sides.get(_lead_of_two(chunk, tokens))
        if side and chunk.names and not (passive and chunk is agent) and not (row.noun and chunk is agent):
            out[side] |= chunk.own
    return out


def _object(
    row: _Row,
    span: Sequence[int],
    tokens: Sequence[Token],
    before: Sequence[_Chunk],
    after: Sequence[_Chunk],
    right: Sequence[_Chunk],
    table: Mapping[str, list[str]],
) -> _Chunk | None:
    """What an act is done to: what stands right behind it; in German also the last of two before it, or what an article shows."""
    if row.noun:
        close = next((c for c in right if c.at == span[-1] + 1), None)
        behind = tokens[span[-1] + 1].low if span[-1] + 1 < len(tokens) else ""
        if close is None and behind in table["of"] and "participles" in table:  # "Nachfolger des im Herbst entlassenen Hallam"
            return next((c for c in right if c.names and not c.lead), None)
        if close is None or close.lead in table["of"]:
            return close
        if close.lead or "participles" not in table:
            return None
        genitive = tokens[close.at].capital or tokens[close.at].low in table["determiners"]  # no verb: "eines Nachfolgers leitet Hallam"
        return close if genitive else None
    if "participles" not in table:
        return after[0] if after else None
    shown = next((c for c in (*after, *reversed(before)) if c.objective), None)
    if shown is not None:
        return shown
    if before and after:
        return after[-1] if len(after) == 1 else after[1]
    return before[-1] if len(before) > 1 else after[1] if len(after) > 1 else None


def _in_number(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark stands within a score or an hour: "3:1"."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def _lead_of_two(chunk: _Chunk, tokens: Sequence[Token]) -> str:
    """A preposition with the word before it: "face à", "frente a", "ahead of"."""
    return f"{tokens[chunk.at - 1].low} {chunk.lead}" if chunk.at else ""


def _passive(span: Sequence[int], tokens: Sequence[Token], table: Mapping[str, list[str]], agent: _Chunk | None) -> bool:
    """Whether the subject of an act undergoes it."""
    if "participles" in table:
        return tokens[span[-1]].low in table["participles"] and _helped(span[-1], tokens, table)
    word = tokens[span[0]].low
    if word.endswith(tuple(table["not_passive"])):
        return False
    if word.endswith(tuple(table.get("participle_endings", [""]))):  # "est parvenu à racheter" helps another verb
        before = [token.low for token in tokens[max(0, span[0] - _FILLER - 1) : span[0]]]
        helped = [i for i, low in enumerate(before) if low in table["passive"]]
        if helped and not any(low in table["not_between"] for low in before[helped[-1] :]):
            return True
    return agent is not None and agent.at == span[-1] + 1


def _helped(at: int, tokens: Sequence[Token], table: Mapping[str, list[str]]) -> bool:
    """Whether a participle is that of a passive, of German, where the verb that helps it may stand far off: right behind it ("verklagt
    worden war"), else before it in its clause ("wurde gestern verklagt"), else behind it ("verklagt und verurteilt wurde"), else in a
    clause that its own goes on with ("wurde, so heißt es, verklagt")."""
    helping = {**dict.fromkeys(table["active"], False), **dict.fromkeys(table["passive"], True)}
    first, last = at, at + 1
    while first and tokens[first - 1].kind != "mark":
        first -= 1
    while last < len(tokens) and tokens[last].kind != "mark":
        last += 1
    for i in (*range(at + 1, min(last, at + 2)), *range(at - 1, first - 1, -1), *range(at + 2, last)):
        if tokens[i].low in helping:
            return helping[tokens[i].low]
    goes_on = tokens[first].low not in table["subordinate"]
    while goes_on and first and tokens[first - 1].text not in _HARD:
        end = first = first - 1
        while first and tokens[first - 1].kind != "mark":
            first -= 1
        if first < end and tokens[first].low not in table["subordinate"]:
            for i in range(end - 1, first - 1, -1):
                if tokens[i].low in helping:
                    return helping[tokens[i].low]
    return False
