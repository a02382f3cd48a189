"""Whether a statement takes a word from one half of a sentence of its source and the rest from the other: "the minister came to the place"
of "the prefect came to the place, but the minister cancelled his visit"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from factcheck.acts.clauses.agents import verbs_in
from factcheck.acts.words.bags import common_words, nouns_capitalised
from factcheck.check.facts.carried import Held, Part, held_among, parts
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.citing import clauses, joints
from factcheck.check.stated.telling import has_verb
from factcheck.extract.times.tense import Tense, verbs
from factcheck.lang import pack, tie_words, word_class
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token, has_phrase

_TWO = 2
_HALF = 0.5  # of the other words of a statement that the half must hold which tells them


@dataclass(frozen=True, slots=True)
class _Half:
    """A part of a sentence (`at`) with a verb: its words, and those before its verb, of the half before where it has none there."""

    tokens: Sequence[Token]
    subject: Sequence[Token]
    at: int


def told_of_the_other_half(
    start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading, theirs: Fact | None, *, plainly: bool = False
) -> bool:
    """Whether the clause of a stretch of a sentence of the draft (`at`) is told by one half of a sentence of the source, but for what it
    opens with, or what a preposition leads in it: in that place the half has something else, and another half of the sentence has that of
    the statement. `theirs`: the figure or date of the source that the statement seems to have. `plainly`: of two halves of one sentence,
    the one tells all else of the statement."""
    language = draft.source.language
    if language != source.source.language:
        return False
    clause = draft.tokens_around(start, end, at)
    listed = tie_words(language, "and") if theirs is not None and not plainly else frozenset[str]()  # what "and" adds to a figure tells on
    halves = [half for i in ([sentence] if plainly else _contrasted(source, sentence)) for half in _halves(source, i, listed)]
    if not clause or len(halves) < _TWO:
        return False
    asked = [part for part in parts(clause[0].start, clause[-1].end, at, draft) if part.kind not in ("little", "limit")]
    acting = {clause[i].start for i in verbs_in(clause, language)}
    opening = max((token.start for token in _opening(clause, language)), default=-1)
    for lead, words in _places(clause, language):
        own = [part for part in asked if any(part.at == token.start for token in words)]
        rest = [part for part in asked if part not in own]
        acts = [part for part in rest if (part.kind == "act" or part.at in acting) and part.at > opening]
        telling = _telling(halves, acts, rest, source, theirs) if own and (rest or theirs is not None) else []
        if plainly and not all(_holds(halves[i].tokens, sentence, part, source) for i in telling for part in rest):
            continue
        if telling and _told_apart(lead, own, [p for p in asked if p not in acts], halves, telling, source):
            return True
    return False


def _contrasted(source: Reading, at: int) -> list[int]:
    """A sentence, and the one before or behind it where a word sets the two against each other ("the union, by contrast, refused")."""
    against = pack(source.source.language).part("check").get("contrasting", [])
    near = [i for i in (at - 1, at, at + 1) if 0 <= i < len(source.sentences)]
    set_against = {i for i in near if has_phrase((token.low for token in source.sentences[i].tokens), against)}
    return [i for i in near if i == at or max(i, at) in set_against]


def _telling(halves: Sequence[_Half], acts: Sequence[Part], rest: Sequence[Part], source: Reading, theirs: Fact | None) -> list[int]:
    """Which halves tell the rest of a statement: that with its figure, else those that hold most of what is done, or of all."""
    if theirs is not None:
        return [i for i, half in enumerate(halves) if half.tokens[0].start <= theirs.start < half.tokens[-1].end]
    for some in (acts, rest):
        share = [sum(_holds(half.tokens, half.at, part, source) for part in some) for half in halves]
        if some and max(share) >= _HALF * len(some):
            return [i for i, number in enumerate(share) if number == max(share)]
    return []


def _told_apart(
    lead: str, own: Sequence[Part], asked: Sequence[Part], halves: Sequence[_Half], telling: Sequence[int], source: Reading
) -> bool:
    """Whether the halves that tell the rest of a statement have others in the place of some of its words, and another half has these."""
    if any(_holds(halves[i].tokens, halves[i].at, part, source) for i in telling for part in own):
        return False
    for i in telling:
        half, language = halves[i], source.source.language
        there = [words for led, words in _places(half.tokens, language) if led == lead] if lead else [half.subject]
        others = [words for words in there if _names_something(words, language)]
        if not others or any(_holds(words, half.at, part, source) for words in others for part in asked):
            return False
        if not lead and all(part.text[:1].isupper() for part in own) and _takes_up(half, source):
            return False
    return any(i not in telling and all(_holds(h.tokens, h.at, part, source) for part in own) for i, h in enumerate(halves))


def _takes_up(half: _Half, source: Reading) -> bool:
    """Whether what a half is of may be somebody named before it: "Valmorel grew; the group plans a plant"."""
    definite, language = frozenset(pack(source.source.language).part("check").get("definite", [])), source.source.language
    named = any(word[:2] in ("n:", "p:") for word in source.laid[half.at].bag_of(half.subject))
    kinds = (class_of(hit.concept) for hit in lexicon(language).annotate(half.subject))
    return (
        bool(half.subject) and half.subject[0].low in definite and not named and any(kind in ("person", "organisation") for kind in kinds)
    )


def _holds(tokens: Sequence[Token], at: int, part: Part, source: Reading) -> bool:
    return held_among(tokens, part, at, source) is not Held.NOT


def _halves(reading: Reading, at: int, listed: Collection[str]) -> Iterator[_Half]:
    """The parts of a sentence that have a verb, each with those behind it that have none, or that some words join to it."""
    language, sentence = reading.source.language, reading.sentences[at]
    joining = frozenset(pack(language).part("check").get("joining", []))
    parted = {*joints(sentence, language), *(t.end for t in sentence.tokens if t.text == ";")}
    pieces, ends = clauses(sentence, language), sentence.start
    opens = list[bool]()
    for piece in pieces:
        opens.append(any(ends <= place <= piece[0].start for place in parted) or piece[0].low in joining)
        ends = piece[-1].end
    found = list[list[Token]]()
    for i, piece in enumerate(pieces):
        own = (words for words in _up_to_next(pieces, opens, i) if not _depends(words, language))
        fresh = opens[i] and any(_verb(words, language) for words in own)
        if found and (
            _joined(piece, sentence.tokens, listed) or (not fresh and _goes_on(piece, language)) or not _verb(found[-1], language)
        ):
            found[-1] += piece
        else:
            found.append(list(piece))
    subject: Sequence[Token] = ()
    for half in found:
        opening = _opening(half, language)
        subject = opening if _names_something(opening, language) else subject
        yield _Half(half, subject, at)


def _joined(piece: Sequence[Token], tokens: Sequence[Token], words: Collection[str]) -> bool:
    """Whether some words join a piece of a sentence to the one before it: its first, or the one before that."""
    at = next((i for i, token in enumerate(tokens) if token.start == piece[0].start), 0)
    return any(token.low in words for token in tokens[max(0, at - 1) : at + 1])


def _up_to_next(pieces: Sequence[list[Token]], opens: Sequence[bool], at: int) -> Sequence[list[Token]]:
    """A piece of a sentence with those behind it, up to the next that opens a clause."""
    end = next((i for i in range(at + 1, len(pieces)) if opens[i]), len(pieces))
    return pieces[at:end]


def _goes_on(part: Sequence[Token], language: str) -> bool:
    """Whether a part of a sentence is of the part before it: it depends on that, has no verb, or opens with a participle."""
    return _depends(part, language) or not _verb(part, language) or _verb(part[:1], language) > 0


def _depends(part: Sequence[Token], language: str) -> bool:
    """Whether a part of a sentence opens with a relative or with what else makes it depend on another ("because")."""
    subordinate = word_class(language, "coordinator") - frozenset(pack(language).part("check").get("joining", []))
    return part[0].low in subordinate or _relative(part, language)


def _places(tokens: Sequence[Token], language: str) -> Iterator[tuple[str, Sequence[Token]]]:
    """What some words open with ("" before it), and what prepositions lead in them, with whose it is behind that."""
    yield "", _opening(tokens, language)
    stops, owning = (
        word_class(language, "coordinator") | word_class(language, "auxiliary"),
        frozenset(pack(language).part("acts").get("of", [])),
    )
    leads = word_class(language, "preposition")
    acts = {tokens[i].start for i in verbs_in(tokens, language)}
    run, lead = list[Token](), ""
    for token in [*tokens, None]:
        opens = token is not None and token.low in leads and not (token.low in owning and run)
        if token is None or opens or token.kind == "mark" or token.low in stops or token.start in acts:
            if lead and run:
                yield lead, run
            run, lead = [], token.low if token is not None and opens else ""
        elif lead:
            run.append(token)


def _opening(tokens: Sequence[Token], language: str) -> Sequence[Token]:
    """The words before the verb of a part of a sentence; none where a preposition or a relative opens it."""
    first = _verb(tokens, language)
    words = list(tokens[: first - 1] if first else ())
    joining = word_class(language, "coordinator") | frozenset(pack(language).part("check").get("joining", []))
    while words and (words[0].low in joining or words[0].kind == "mark"):
        words.pop(0)
    return () if words and (words[0].low in word_class(language, "preposition") or _relative(tokens, language)) else words


def _relative(part: Sequence[Token], language: str) -> bool:
    """Whether a part of a sentence opens with a relative; where that is an article as well, its verb closes the part."""
    if part[0].low not in word_class(language, "relative") or not nouns_capitalised(language):
        return part[0].low in word_class(language, "relative")
    words = [token for token in part if token.kind == "word"]
    return _verb(words, language) >= len(words) - 1


def _verb(tokens: Sequence[Token], language: str) -> int:
    """Which word of some, counted from one, is the first of a verb; 0 for none."""
    helping, found, forms = word_class(language, "auxiliary"), verbs_in(tokens, language), verbs(pack(language))
    for i, token in enumerate(tokens):
        if i in found or token.low in helping or (i and not token.capital and forms.tense([token]) is not Tense.OPEN):
            return i + 1
        # where nouns have capitals, a word behind one that has none is mostly its verb
        behind_noun = i > 0 and nouns_capitalised(language) and tokens[i - 1].capital and not token.capital
        if behind_noun and token.kind == "word" and token.low not in common_words(language):
            return i + 1
    return next((i + 1 for i, t in enumerate(tokens) if i and not t.capital and has_verb([t], language)), 0)


def _names_something(tokens: Sequence[Token], language: str) -> bool:
    """Whether a word among some is no grammar."""
    return any(token.kind == "word" and token.low not in common_words(language) for token in tokens)
