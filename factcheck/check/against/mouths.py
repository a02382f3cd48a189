"""Whether a draft puts words that a source quotes into another mouth: the source prints the very words, and names others beside them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.acts.words.bags import Bag, name_key, tokens_in
from factcheck.check.facts.quoted import Quotation, printed, quotations
from factcheck.check.facts.reading import Reading
from factcheck.extract.names.clusters import first_names
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.lexicon import lexicon
from factcheck.model.once import once_with
from factcheck.read.text import Token

_BESIDE = 4  # words beside a quote in which somebody is said to say it
_BACK = 3  # sentences before a quote in which its speaker was named
_WORKS = frozenset({"film", "book", "artwork", "opera_work", "theatre_play", "album", "poem"})  # the concepts of what has a title
_CREDIT = "—–"  # before the speaker of a quote that stands by itself


def in_another_mouth(start: int, end: int, sentence: int, draft: Reading, source: Reading) -> int | None:
    """The sentence of a source that has others say the words for which a stretch of a draft names a speaker; None where there is none."""
    said = _persons(tokens_in(draft.sentences[sentence].tokens, start, end), draft)
    if not said or draft.source.language != source.source.language:
        return None
    quotes = (quote for quote in _quotes(sentence, draft) if quote.of_somebody or _quoted(quote, source))
    return next((at for quote in quotes if (at := _of_others(quote, sentence, draft, source)) is not None), None)


def quoted_from_another(start: int, end: int, sentence: int, draft: Reading, source: Reading) -> int | None:
    """The sentence of a source that has others say a quote of the draft than whom the draft names right beside it. Where a pronoun stands
    there, it says who speaks, and whom the sentence names is spoken to or of."""
    language, tokens = draft.source.language, [t for t in draft.sentences[sentence].tokens if t.kind != "mark"]
    before = [t for t in tokens if t.end <= start][-_BESIDE:]
    behind = [t for t in tokens if t.start >= end][:_BESIDE]
    pronouns = word_class(language, "pronoun") - word_class(language, "relative")
    if language != source.source.language or any(t.low in pronouns for t in (*before, *behind)):
        return None
    quote = next((quote for quote in quotations(draft) if quote.start == start), None)
    return _of_others(quote, sentence, draft, source) if quote is not None else None


def _of_others(quote: Quotation, sentence: int, draft: Reading, source: Reading) -> int | None:
    """The sentence in which a source prints a quote, where it names speakers and a sentence of the draft others only."""
    if _title(quote, draft):
        return None
    at = printed(source, quote.words)
    told = _speakers(source, at) if at is not None else frozenset[str]()
    named = _outside(sentence, draft) & _all_persons(draft)
    return at if named and told and told.isdisjoint(named) else None


def _title(quote: Quotation, reading: Reading) -> bool:
    """Whether what is quoted is how a work is called, which nobody said: it goes on from a word that tells of no saying ("the
    film “Low Water”"), or where any noun has a capital from the name of a work."""
    tokens, language = reading.sentences[quote.sentence].tokens, reading.source.language
    at = next((i for i, t in enumerate(tokens) if t.start == quote.start), 0)
    if at < 2 or not tokens[at].capital or tokens[at - 2].kind != "word":
        return False
    before = tokens[at - 2]
    if nouns_capitalised(language):
        return not _WORKS.isdisjoint(lexicon(language).concepts_of(before.text))
    return not before.capital and before.low not in pack(language).part("speech").get("speech", {}).get("verb", [])


def _persons(tokens: Sequence[Token], reading: Reading) -> Bag:
    """The last names, as keys, of those who are named with a first name; of those who hold a post any first name will do."""
    known = first_names()
    pairs = ((a, b) for a, b in pairwise(tokens) if a.capital and b.capital and a.end + 1 == b.start)
    return frozenset(name_key(b.text) for a, b in pairs if a.text in known or name_key(b.text) in reading.holders)


@once_with
def _all_persons(source: Reading) -> Bag:
    return _persons([token for sentence in source.sentences for token in sentence.tokens], source)


def _quotes(sentence: int, reading: Reading) -> Iterator[Quotation]:
    """The quotes of a sentence, and of one that stands by itself before a sentence which only says whose it is."""
    text, within = reading.source.text, reading.sentences[sentence]
    alone = sentence and text[within.start] in _CREDIT and reading.sentences[sentence - 1].paragraph == within.paragraph
    return (quote for quote in quotations(reading) if quote.sentence in (sentence, sentence - bool(alone)))


def _quoted(quote: Quotation, source: Reading) -> bool:
    """Whether a source quotes some words, too few to be one person's own wherever they stand, and no more than them."""
    return len(quote.words) > 1 and any(theirs.words == quote.words for theirs in quotations(source))


@once_with
def _speakers(source: Reading, at: int) -> Bag:
    """The last names beside what is quoted in a sentence. Where its own words name nobody ("she said"), those whom the sentences before it
    in its paragraph named last; where there are none, or the quote stands by itself, those of the sentence behind as well."""
    here = _named_in(source, at)
    if here:
        return here
    before = next((found for i in range(at - 1, at - 1 - _BACK, -1) if (found := _beside(source, at, i))), frozenset[str]())
    said = any(token.kind == "word" for token in _unquoted(at, source))
    return before if said and before else before | _beside(source, at, at + 1)


def _beside(source: Reading, at: int, other: int) -> Bag:
    """Who is named in another sentence of the paragraph of a sentence."""
    inside = 0 <= other < len(source.sentences) and source.sentences[other].paragraph == source.sentences[at].paragraph
    return _named_in(source, other) if inside else frozenset()


def _named_in(source: Reading, at: int) -> Bag:
    return _outside(at, source) & _all_persons(source)


def _outside(at: int, source: Reading) -> Bag:
    """What is written with a capital outside the quotes of a sentence."""
    return frozenset(name_key(token.text) for token in _unquoted(at, source) if token.capital)


def _unquoted(at: int, source: Reading) -> list[Token]:
    """The words of a sentence outside its quotes."""
    quoted = [(quote.start, quote.end) for quote in quotations(source) if quote.sentence == at]
    return [t for t in source.sentences[at].tokens if not any(a <= t.start < b for a, b in quoted)]
