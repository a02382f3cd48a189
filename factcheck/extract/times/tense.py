"""What the forms of verbs say: whether something is told as past, so by now, or neither; and which form names what was done.

No grammar is parsed: verbs in the past are known by a list and by their endings, a perfect by its auxiliary and the participle after it. In
French, Italian and German the perfect tells what was ("a vendu", "hat verkauft"), in English and Spanish what is so by now. Where a form
stands in its clause, and so whether it is a verb there, is for `deeds` to say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from factcheck.lang import Pack
from factcheck.read.text import Token

_SHORTEST = 4  # letters of a word whose ending tells
_REACH = 5  # tokens behind an auxiliary in which its participle stands, where it need not end its clause


class Tense(StrEnum):
    """What some words tell of when."""

    PAST = "past"
    PERFECT = "perfect"  # so by now, as "has sold 500"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Verbs:
    """The forms of a language (`lang/<code>/tense.toml`). `endings_after_noun`: of verbs that adjectives share ("die geplanten", "450
    überlebten"). `beginnings`: of participles, in a language that has some; there they end their
    clause. `determiners`: behind an auxiliary these begin what it has ("a des lits"). `relatives`: where no
    mark need stand before them. `obliging`: behind an auxiliary these say
    what has to be done ("has to close"). `perfect_is_past`: its perfect tells what was.

    `deeds`: past forms and participles that name what was done, `deed_endings` of those that are regular, `prefixes` that such a form may
    have ("reopened", "stattfand"). `infix`: of participles, where a language has one ("ge"); `without_infix`: how those begin that lack it,
    `endings_without_infix`: and how they end.
    `stative`, `imperfect_endings`: forms that say how things stood, and that nothing was done ("seemed", "semblait").

    `unreal`: auxiliaries that tell with a participle what would have been ("would have", "hätte"); `unreal_or_said`: those that also tell
    what is only said to have been ("aurait", "hätten"). `participles_of_state`: where endings do not tell participles, those of no deed.
    """

    past: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    endings_after_noun: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    obliging: frozenset[str] = frozenset()
    perfect_is_past: bool = False
    nouns_capitalised: bool = False
    deeds: frozenset[str] = frozenset()
    deed_endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    infix: str = ""
    without_infix: tuple[str, ...] = ()
    endings_without_infix: tuple[str, ...] = ()
    relatives: frozenset[str] = frozenset()
    stative: frozenset[str] = frozenset()
    imperfect_endings: tuple[str, ...] = ()
    unreal: frozenset[tuple[str, ...]] = frozenset()
    unreal_or_said: frozenset[tuple[str, ...]] = frozenset()
    participles_of_state: frozenset[str] = frozenset()

    def tense(self, tokens: Sequence[Token]) -> Tense:
        """What the verbs among the tokens tell."""
        if self.perfect(tokens):
            return Tense.PAST if self.perfect_is_past else Tense.PERFECT
        before = None
        for token in tokens:
            if self._is_past(token, before):
                return Tense.PAST
            before = token
        return Tense.OPEN

    def perfect(self, tokens: Sequence[Token]) -> bool:
        """Whether an auxiliary and its participle are among the tokens."""
        return any(token.low in self.auxiliaries and self._participle(tokens[i + 1 :]) for i, token in enumerate(tokens))

    def _is_past(self, token: Token, before: Token | None) -> bool:
        if token.kind != "word" or (token.capital and before is not None) or token.low in self.not_past:
            return False
        if token.low in self.past:
            return True
        if len(token.low) < _SHORTEST or (token.capital and self.nouns_capitalised):
            return False
        after_noun = before is not None and (before.capital or before.kind == "number")
        return token.low.endswith(self.endings) or (after_noun and token.low.endswith(self.endings_after_noun))

    def _participle(self, following: Sequence[Token]) -> bool:
        """Whether a participle belongs to the auxiliary before these tokens; in a language without endings for it, it always does."""
        if not self.participles:
            return not following or following[0].low not in self.obliging
        for i, token in enumerate(following if self.beginnings else following[:_REACH]):
            if token.text == "." and i and following[i - 1].kind == "number":
                continue  # "haben sich bis zum 21. März gemeldet"
            if (token.kind == "mark" and token.text not in "«»“”„") or (not self.beginnings and token.low in self.determiners):
                return False
            closes = i + 1 == len(following) or following[i + 1].kind == "mark" or not self.beginnings
            if closes and not token.capital and self.participle(token):
                return True
        return False

    def would_have_been(self, tokens: Sequence[Token], *, or_said: bool) -> bool:
        """Whether the tokens tell what would have been. `or_said`: or, in a form that tells both, what is said to have been."""
        auxiliaries = self.unreal | self.unreal_or_said if or_said else self.unreal
        heads = {auxiliary[0] for auxiliary in auxiliaries}  # most sentences have none of them
        return any(
            self._participle_at(tokens, i, i + len(auxiliary))
            for i, token in enumerate(tokens)
            if token.low in heads
            for auxiliary in auxiliaries
            if tuple(t.low for t in tokens[i : i + len(auxiliary)]) == auxiliary
        )

    def _participle_at(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether a participle belongs to an auxiliary, behind it or, at the end of a subordinate clause, before it."""
        if not self.participles:
            low = next((token.low for token in tokens[last:] if not token.low.endswith("ly")), "")
            return low in self.past or low in self.participles_of_state or self.listed(low) or low.endswith(self.deed_endings)
        before = bool(self.beginnings) and first > 0 and not tokens[first - 1].capital and self.participle(tokens[first - 1])
        return before or self._participle(tokens[last:])

    def finite(self, low: str) -> bool:
        """Whether a word has the form of a verb that tells how things were or what was done, and of no participle."""
        return low in self.past or low.endswith(self.imperfect_endings)

    def participle(self, token: Token) -> bool:
        """Whether a word may be a past participle, by its form."""
        if token.kind != "word" or token.low in self.not_past:
            return False
        return token.low.endswith(self.participles) and token.low.startswith(self.beginnings or ("",))

    def listed(self, low: str) -> bool:
        """Whether a list has the word as a form that names what was done, with a prefix or without."""
        return low in self.deeds or any(low.startswith(p) and low[len(p) :] in self.deeds for p in self.prefixes)

    def deed(self, low: str) -> bool:
        """Whether a word is a past form or participle of what was done, by a list or by its ending."""
        return low in self.deeds or low.endswith(self.deed_endings)


@lru_cache(maxsize=16)
def verbs(language: Pack) -> Verbs:
    """How the verbs of a language show when, and what was done."""
    data, speech = language.part("tense"), language.part("speech")
    capitals = bool(speech.get("names", {}).get("nouns_capitalised", False))
    return Verbs(
        deeds=frozenset(data.get("past", ())) - frozenset(data.get("no_deeds", ())) | frozenset(data.get("participles", ())),
        deed_endings=tuple(data.get("deed_endings", ())),
        prefixes=tuple(data.get("verb_prefixes", ())),
        infix=data.get("participle_infix", ""),
        without_infix=tuple(data.get("participle_prefixes", ())),
        endings_without_infix=tuple(data.get("participle_endings_without_infix", ())),
        stative=frozenset(data.get("stative", ())),
        imperfect_endings=tuple(data.get("imperfect_endings", ())),
        relatives=frozenset() if capitals else frozenset(speech.get("words", {}).get("relative", ())),
        past=frozenset(data.get("past", ())),
        endings=tuple(data.get("past_endings", ())),
        endings_after_noun=tuple(data.get("past_endings_after_noun", ())),
        not_past=frozenset(data.get("not_past", ())),
        auxiliaries=frozenset(data.get("perfect", ())),
        obliging=frozenset(data.get("obliging", ())),
        participles=tuple(data.get("participle_endings", ())),
        beginnings=tuple(data.get("participle_beginnings", ())),
        determiners=frozenset(speech.get("words", {}).get("determiner", ())),
        nouns_capitalised=capitals,
        perfect_is_past=data.get("perfect_is_past", False),
        unreal=_phrases(data.get("unreal", ())),
        unreal_or_said=_phrases(data.get("unreal_or_said", ())),
        participles_of_state=frozenset(data.get("participles_of_state", ())),
    )


def _phrases(words: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in words)
