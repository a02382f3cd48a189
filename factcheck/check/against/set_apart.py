"""Whether a source that seems to tell something of a thing tells it of another of its kind, which only its number, or a word beside it,
tells apart; or in the same words of another thing, or the reverse: "sold 4,300 tractors" of "sold 4,300 lorries", or of "bought"."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.acts.words.bags import name_key
from factcheck.acts.words.frames import other_nouns, reversed_told
from factcheck.acts.words.numbered import Numbered, apart, numbered, together
from factcheck.acts.words.sorts import sorts
from factcheck.check.answer import Answer, Support
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import Stretch
from factcheck.read.text import Token

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
    return by or (_made_alike(clause, draft, at, source, found) if found.answer is Answer.SAYS else "")


def _made_alike(clause: Sequence[Token], draft: Reading, at: int, source: Reading, found: Support) -> str:
    """What the clause of the source has in the place of a word of the statement's clause, where the two are made alike: the reverse
    ("side"), or another noun ("thing")."""
    if draft.source.language != source.source.language:
        return ""
    told = source.clause_of(found.fact) if found.fact is not None else source.sentences[at].tokens
    if reversed_told(clause, told, draft.source.language):
        return "side"
    nouns = other_nouns(clause, told, draft.source.language)
    if found.fact is None or nouns is None or not nouns[0].is_other(nouns[1]):
        return ""
    mine, theirs = ({name_key(token.text) for token in tokens} for tokens in (clause, source.sentences[at].tokens))
    there = name_key(nouns[0].text) in theirs or name_key(nouns[1].text) in mine  # "the north of Britain", "Britain's north"
    return "" if there else "thing"


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
