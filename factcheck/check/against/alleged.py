"""Whether a statement tells as a fact what its source has as the word of one side: of somebody who alleges or supposes it, or whom the next
sentence contradicts."""

from collections.abc import Iterator, Sequence

from factcheck.acts.words.bags import Bag
from factcheck.acts.words.sides import sides
from factcheck.check.against.happened import unsettled
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.telling import telling
from factcheck.lang import pack, word_class
from factcheck.read.text import Token, has_phrase, tokenize

_STOPS = frozenset(";:.!?")
_OPEN = ("might", "likely", "supposing", "supposed")  # parts of the table
_SHORT = 8  # words of a sentence that does no more than contradict the one before it: "Hollmann bestreitet das."


def only_alleged(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a sentence of a source only has somebody allege what a stretch of the draft's sentence `at` tells, which names nobody who
    says so; and no other sentence of the source tells as much."""
    asked = draft.bag(start, end, draft.sentences[at])
    alleged = _alleged(sentence, source) and not _alleged_aside(asked, sentence, source)
    if _said(at, draft) or _alleged(at, draft) or not (alleged or _disputed(sentence, source)):
        return False
    held = len(asked & source.bags[sentence])
    others = (i for i, words in enumerate(source.bags) if i != sentence and len(asked & words) >= held)
    return all(_alleged(i, source) or _disputed(i, source) for i in others)


def only_supposed(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether a sentence of a source only has somebody suppose what a stretch of the draft's sentence `at` tells as so: "the thruster
    failed" of "investigators suspect that the thruster failed"; and no other sentence of the source tells as much."""
    mine = draft.tokens_around(start, end, at)
    asked = draft.laid[at].bag_of(mine)
    part = _part(start, draft.sentences[at].tokens)
    if not mine or _says_who(part, at, draft) or _left_open(part, draft):
        return False
    laid = source.laid[sentence]
    for before, supposed in _supposed(source.sentences[sentence].tokens, source.source.language):
        held, aside = len(asked & laid.bag_of(supposed)), len(asked & laid.bag_of(before))
        others = (i for i, words in enumerate(source.bags) if i != sentence and len(asked & words) >= held)
        if held > aside and all(any(_supposed(source.sentences[i].tokens, source.source.language)) for i in others):
            return True
    return False


def _supposed(tokens: Sequence[Token], language: str) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
    """What somebody supposes in a sentence, up to the next mark but a comma, with what stands before."""
    lows = [token.low for token in tokens]
    for phrase in pack(language).part("check").get("supposing", []):
        words = tuple(token.low for token in tokenize(phrase))
        for i in range(len(lows)):
            if tuple(lows[i : i + len(words)]) == words:
                first = i + len(words)
                last = next((k for k in range(first, len(tokens)) if tokens[k].text in _STOPS), len(tokens))
                yield tokens[:i], tokens[first:last]


def _part(start: int, tokens: Sequence[Token]) -> Sequence[Token]:
    """The words around a place, from one mark to the next but for commas."""
    first = max((i + 1 for i, token in enumerate(tokens) if token.text in _STOPS and token.start < start), default=0)
    return tokens[first : next((i for i in range(first, len(tokens)) if tokens[i].text in _STOPS), len(tokens))]


def _left_open(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether some words hold something for no more than likely, or suppose it themselves."""
    table, told = pack(reading.source.language).part("check"), telling(tokens, frozenset(), reading.source.language).keys()
    words = [token.text if i else token.low for i, token in enumerate(tokens)]
    return not told.isdisjoint({"would", "can"}) or has_phrase(words, [w for part in _OPEN for w in table.get(part, [])])


def _said(at: int, reading: Reading) -> bool:
    """Whether a sentence names somebody who says so, or fears or wants it."""
    return _says_who(reading.sentences[at].tokens, at, reading)


def _says_who(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    language = reading.source.language
    return "said" in telling(tokens, reading.laid[at].bag_of(tokens), language) or unsettled(tokens, language)


def _alleged(at: int, reading: Reading) -> bool:
    lows = [token.low for token in reading.sentences[at].tokens]
    return has_phrase(lows, pack(reading.source.language).part("check").get("alleged", []))


def _alleged_aside(asked: Bag, at: int, reading: Reading) -> bool:
    """Whether a sentence alleges something in a relative clause alone, and tells more of what is asked for around it: "arrested two men,
    who allegedly fished in the reserve"."""
    language, tokens = reading.source.language, reading.sentences[at].tokens
    relative = word_class(language, "relative")
    first = next((i for i, token in enumerate(tokens) if i and token.low in relative and tokens[i - 1].text == ","), len(tokens))
    last = next((i for i in range(first, len(tokens)) if tokens[i].kind == "mark"), len(tokens))
    around = (*tokens[:first], *tokens[last:])
    if has_phrase((token.low for token in around), pack(language).part("check").get("alleged", [])):
        return False
    laid = reading.laid[at]
    return len(asked & laid.bag_of(around)) > len(asked & laid.bag_of(tokens[first:last]))


def _disputed(at: int, reading: Reading) -> bool:
    """Whether a sentence is somebody's word and the next one does no more than contradict it."""
    if not _said(at, reading) or at + 1 == len(reading.sentences):
        return False
    after = reading.sentences[at + 1].tokens
    return sum(token.kind == "word" for token in after) <= _SHORT and sides(after, reading.source.language).get("statement") == -1
