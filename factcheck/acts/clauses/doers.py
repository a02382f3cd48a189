"""Who does what to whom: the acts of a sentence with the names on either side. The words stand in `lang/<code>/acts.toml`; of a passive it
lists participles, or their endings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.acts.clauses.chunks import Chunk, Parts, parts_of
from factcheck.acts.clauses.wordings import Wording, found_in
from factcheck.acts.words.bags import Anchor, Bag, known
from factcheck.acts.words.sides import negations
from factcheck.lang import pack
from factcheck.measures.concept import class_of, is_a
from factcheck.read.text import Token

_DENIED = 4  # words before an act that may deny it
_ANY = Wording("", "", (), noun=False, kin=False, subject=1, object=2, sides={})  # a verb that has no row


@dataclass(frozen=True, slots=True)
class Act:
    """Something that one side does to the other. `start`: where its first word stands."""

    name: str
    start: int
    one: Bag
    two: Bag


def acts_of(tokens: Sequence[Token], marks: Sequence[Anchor], language: str) -> tuple[Act, ...]:
    """The acts of a sentence that has names on one side or both; none that is denied. `marks`: its numbers, days and places."""
    if not pack(language).part("acts"):
        return ()
    found = list(found_in(tokens, language))
    if not found:
        return ()
    parts = parts_of(tokens, marks, {i for _, span in found for i in span}, language)
    out = []
    for row, span in found:
        if any(token.low in negations(language) for token in tokens[max(0, span[0] - _DENIED) : span[0]]):
            continue
        sides = _Told(row, span, tokens, parts, language).sides()
        one, two = sides[1] - sides[2], sides[2] - sides[1]
        if one or two:
            out.append(Act(row.act, tokens[span[0]].start, one, two))
    return tuple(out)


def _acting(words: Bag) -> bool:
    """Whether some words are of somebody, or of a town or country, which may act like one."""
    return any(class_of(word) in ("person", "organisation") or is_a(word, "place") for word in words if word[1:2] != ":")


def sides_of(at: int, tokens: Sequence[Token], parts: Parts, language: str) -> Mapping[int, Bag]:
    """What stands on either side of any verb: who does it (1), and whom or what it is done to (2)."""
    return _Told(_ANY, [at], tokens, parts, language).sides()


class _Told:
    """An act where a sentence tells it: its wording, the places of its words, and the chunks before and behind it."""

    def __init__(self, row: Wording, span: Sequence[int], tokens: Sequence[Token], parts: Parts, language: str) -> None:
        self._row, self._span, self._tokens = row, span, tokens
        self._table = pack(language).part("acts")
        self._cases = bool(self._table.get("cases", False))
        self._left, self._right = parts.beside(span[0])
        bare = [c for c in self._left if not c.lead]
        self._before = [c for c in bare if c.names or (self._cases and _acting(c.own))] or [c for c in bare if known(c.own)]
        self._behind = [c for c in self._right if not c.lead and not parts.parted(span[0], c.at)]

    def sides(self) -> dict[int, Bag]:
        """What stands on either side: its subject and object by their place, and what a preposition of the act leads."""
        row, out = self._row, {0: Bag(), 1: Bag(), 2: Bag()}
        if row.kin and self._left and self._span[0] and self._tokens[self._span[0] - 1].low.endswith(("'s", "s'")):
            return {**out, row.object: self._left[-1].own}
        agent = self._agent(self._right)
        undergone = not row.noun and passive(self._span, self._tokens, self._table, agent=agent.at if agent is not None else None)
        if undergone and agent is None and self._cases:
            agent = self._agent(reversed(self._left))
        placed = self._object()
        one, two = self._subject(placed), placed
        if row.noun and row.object and agent is not None and agent is placed:  # "der Kauf von Hallam durch Corvane"
            agent = self._agent(c for c in self._right if c.at > placed.at)
        if undergone:
            one, two = agent, one
        elif row.noun and agent is not None:
            one = agent
        elif row.noun and not row.kin and not row.object and placed is not None and placed.names:
            one, two = placed, None  # "the suit of Hallam against Corvane"
        out[row.subject] |= one.own if one else Bag()
        out[row.object] |= two.own if two else Bag()
        for chunk in (*self._left, *self._right) if self._cases else self._right:
            side = row.sides.get(chunk.lead) or row.sides.get(self._lead_of_two(chunk))
            if side and chunk.names and not (chunk is agent and (undergone or row.noun)):
                out[side] |= chunk.own
        return out

    def _agent(self, chunks: Iterable[Chunk]) -> Chunk | None:
        """The first of some chunks that tells by whom."""
        return next((c for c in chunks if c.lead in self._table["by"] and c.names), None)

    def _subject(self, placed: Chunk | None) -> Chunk | None:
        """What stands before an act and is not what it is done to; where cases tell, it may stand behind."""
        if self._before and self._before[-1] is not placed:
            return self._before[-1]
        if len(self._before) > 1:
            return self._before[-2]
        if self._before:
            return self._behind[0] if self._behind and self._behind[0] is not placed else None
        return self._behind[0] if self._behind and placed is None and self._cases and not self._row.noun else None

    def _object(self) -> Chunk | None:
        """What an act is done to: what stands right behind it; by cases also the last of two before it, or what an article shows."""
        before, after = self._before, self._behind
        if self._row.noun:
            return self._owned()
        if not self._cases:
            return after[0] if after else None
        shown = next((c for c in (*after, *reversed(before)) if c.objective), None)
        if shown is not None:
            return shown
        if before and after:
            return after[-1] if len(after) == 1 else after[1]
        return before[-1] if len(before) > 1 else after[1] if len(after) > 1 else None

    def _owned(self) -> Chunk | None:
        """What the noun of an act is of."""
        end = self._span[-1] + 1
        close = next((c for c in self._right if c.at == end), None)
        if close is None and self._cases and end < len(self._tokens) and self._tokens[end].low in self._table["of"]:
            return next((c for c in self._right if c.names and not c.lead), None)  # "Nachfolger des im Herbst entlassenen Hallam"
        if close is None or close.lead in self._table["of"]:
            return close
        if close.lead or not self._cases:
            return None
        first = self._tokens[close.at]
        return close if first.capital or first.low in self._table["determiners"] else None  # no verb: "eines Nachfolgers leitet Hallam"

    def _lead_of_two(self, chunk: Chunk) -> str:
        """A preposition with the word before it: "face à", "frente a", "ahead of"."""
        return f"{self._tokens[chunk.at - 1].low} {chunk.lead}" if chunk.at else ""


_HARD = frozenset(";:")
_FILLER = 2  # words between a passive and its participle


def passive(span: Sequence[int], tokens: Sequence[Token], table: Mapping[str, list[str]], *, agent: int | None) -> bool:
    """Whether the subject of an act undergoes it. `span`: the places of its words; `agent`: the place of who is told to do it."""
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
    return agent == span[-1] + 1


def _helped(at: int, tokens: Sequence[Token], table: Mapping[str, list[str]]) -> bool:
    """Whether a participle is that of a passive, where the verb that helps it may stand far off: right behind it ("verklagt worden war"),
    else before it in its clause ("wurde gestern verklagt"), else behind it ("verklagt und verurteilt wurde"), else in a clause that its
    own goes on with ("wurde, so heißt es, verklagt")."""
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
