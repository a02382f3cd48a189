"""Whether a source that seems to tell something of a thing tells it of another of its kind, which only its number, or a word beside it,
tells apart; or in the same words of another thing, or the reverse: "sold 4,300 tractors" of "sold 4,300 lorries", or of "bought"."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.acts.words.bags import name_key
from factcheck.acts.words.excluding import Excluded, excluded
from factcheck.acts.words.frames import other_nouns, reversed_told
from factcheck.acts.words.numbered import Numbered, apart, numbered, together
from factcheck.acts.words.sorts import sorts
from factcheck.check.answer import Answer, Support
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import Stretch
from factcheck.read.text import Token

_APPOSED = 3  # words between a clause and the word of an apposition of its subject
_Told = Callable[[str, str], Numbered]


def _sorts(text: str, language: str) -> Numbered:
    """The sorts of a stretch of text; an average taken for a median is told by that name (`standard.py`)."""
    return {kind: told for kind, told in sorts(text, language).items() if not kind.startswith("mean ")}


_BY: Mapping[str, _Told] = {"number": numbered, "sort": _sorts}


def set_apart(stretch: Stretch, draft: Reading, source: Reading, found: Support) -> str:
    """By what the clause of a statement tells of another thing than that of the source, "" where it does not: it names line 14 or the
    southern tunnel, where the source names line 4 or the northern one, or names none and the sentences around it line 4 alone."""
    at = found.fact.sentence if found.fact is not None else found.sentence
    clause = draft.tokens_around(stretch.start, stretch.end, stretch.sentence)
    if at < 0:
        return ""
    by = next((by for by, told in _BY.items() if _apart(clause, draft, at, source, found, told)), "")
    if by or found.answer is Answer.SAYS:
        return by or _made_alike(clause, draft, stretch.sentence, at, source, found)
    two = found.fact is not None and not found.why  # another figure or day, and another word: of two things, or of two times
    return "side" if two and excluding(clause, draft, stretch.sentence, at, source) is not None else ""


def _made_alike(clause: Sequence[Token], draft: Reading, sentence: int, at: int, source: Reading, found: Support) -> str:
    """What the clause of the source has in the place of a word of the statement's clause, where the two are made alike: the reverse
    ("side"), or another noun ("thing")."""
    if draft.source.language != source.source.language:
        return ""
    told = source.clause_of(found.fact) if found.fact is not None else source.sentences[at].tokens
    if reversed_told(clause, told, draft.source.language):
        return "side"
    apart = excluding(clause, draft, sentence, at, source)
    if apart is not None and apart.of_one:
        return "side"
    nouns = other_nouns(clause, told, draft.source.language)
    if found.fact is None or nouns is None or not nouns[0].is_other(nouns[1]):
        return ""
    mine, theirs = ({name_key(token.text) for token in tokens} for tokens in (clause, source.sentences[at].tokens))
    there = name_key(nouns[0].text) in theirs or name_key(nouns[1].text) in mine  # "the north of Britain", "Britain's north"
    return "" if there else "thing"


def excluding(clause: Sequence[Token], draft: Reading, sentence: int, at: int, source: Reading) -> Excluded | None:
    """The words of a clause, or of the sentence of the draft that has it, and those in their place of a sentence `at` of the source, of
    which only one holds."""
    language, told = draft.source.language, source.sentences[at].tokens
    if language != source.source.language:
        return None
    beside = [token for s in source.sentences[max(0, at - 1) : at + 2] for token in s.tokens]
    tokens = draft.sentences[sentence].tokens
    found = excluded(tokens, told, language, beside, whole=True, may_tell_more=True)
    if found is not None:
        between = (
            [t for t in tokens if (found.at < t.start < clause[0].start) or (clause[-1].start < t.start < found.at)] if clause else tokens
        )
        if len(between) <= _APPOSED:
            return found
    return excluded(clause, told, language, beside, may_tell_more=True)


def _apart(clause: Sequence[Token], draft: Reading, at: int, source: Reading, found: Support, by: _Told) -> bool:
    mine = _in(draft, clause, by)
    if not mine:
        return False
    told = source.clause_of(found.fact) if found.fact is not None else source.sentences[at].tokens
    beside = together(_in(source, sentence.tokens, by) for sentence in source.sentences[max(0, at - 1) : at + 2])
    return apart(mine, {**beside, **_in(source, told, by)})


def _in(reading: Reading, tokens: Sequence[Token], by: _Told) -> Numbered:
    """What some tokens of a text that follow each other name."""
    return by(reading.source.text[tokens[0].start : tokens[-1].end], reading.source.language) if tokens else {}
