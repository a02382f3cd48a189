"""A run of capitalised words without those that have their capital for another reason: they begin a sentence, are nouns of German,
name an office or a people before the name."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from factcheck.extract.cues import AUXILIARY, GENITIVE, PREPOSITION, RELATIVE, Speech
from factcheck.extract.names.clusters import Run, first_names, is_acronym
from factcheck.extract.names.words import bare
from factcheck.extract.places.reading import PlaceMention
from factcheck.measures.lexicon import Lexicon
from factcheck.read.text import Sentence, Token


@dataclass(frozen=True, slots=True)
class Capitals:
    """What a text tells of its capitals.

    `lower`: words that also stand in lower case. `given`: words of names that people told, in small letters. `inside`, `forms`: words,
    and whole runs, that have a capital within a sentence too. `counted`: words before which a number stands. `frequent`: how often a
    word has a capital; `with_article`: how often it stands alone behind an article. `places`: mentions by where they begin.
    """

    speech: Speech
    lexicon: Lexicon
    lower: Collection[str]
    given: Collection[str]
    inside: Collection[str]
    forms: Collection[str]
    counted: Collection[str]
    frequent: Counter[str]
    with_article: Counter[str]
    places: Mapping[int, PlaceMention]

    def is_word(self, token: Token) -> bool:
        """Whether a word is one of the lexicon."""
        return bool(self.lexicon.annotate((token,)))


def trim(run: Run, sentence: Sentence, capitals: Capitals) -> bool:
    """Cuts a run down to its name; False where nothing is left of it."""
    tokens = sentence.tokens
    first, last = run.first, run.last
    if run.initial and last - first == 2 and tokens[last - 1].kind == "number" and tokens[first].text not in capitals.inside:
        last -= 1  # "Some 200 people", "Knapp 200"
    while first < last and (needless := _needless(run, sentence, first, last, capitals)):
        first += needless
    while last > first and tokens[last - 1].kind == "mark":
        last -= 1
    first += _role(tokens[first:last], capitals.speech)
    if first >= last or (last - first == 1 and (len(tokens[first].text) == 1 or not tokens[first].text[0].isupper())):
        return False
    if first != run.first:
        run.article = False
        run.before = tokens[first - 1].low
    run.first, run.last, run.words = first, last, tuple(t.text for t in tokens[first:last])
    return True


def _needless(run: Run, sentence: Sentence, first: int, last: int, capitals: Capitals) -> int:
    """How many tokens from `first` on are no part of the name; 0 where it begins there."""
    tokens, speech = sentence.tokens, capitals.speech
    token = tokens[first]
    place = capitals.places.get(token.start)
    if place is not None and place.form != "name" and first + 1 < last and tokens[first + 1].text in first_names():
        return 1  # "le Belge Jonas Verlinden"
    if token.low in capitals.given or place is not None:
        return 0  # known by people or by the gazetteer: nothing to prove
    if speech.flags.get(token.low, 0) and (run.initial or len(token.low) <= _SMALL) and not is_acronym(token.text):
        return 1
    if speech.nouns_capitalised:
        return int(_only_a_noun(run, tokens, first, last, capitals))
    opens = run.initial and first == run.first and not (sentence.heading and _in_capitals(tokens, run.first))
    if opens and _opens_only(tokens, first, last, capitals):
        return next((i for i in range(first + 1, last) if tokens[i].kind != "mark"), last) - first
    return int(sentence.heading and token.low in capitals.lower and last - first == 1)


def _opens_only(tokens: Sequence[Token], first: int, last: int, capitals: Capitals) -> bool:
    """Whether a word has its capital only because it begins a sentence."""
    token, alone = tokens[first], last - first == 1
    rest = " ".join(t.text for t in tokens[first + 1 : last])
    if not alone and (rest not in capitals.forms or token.text in capitals.inside):
        return False
    if token.low in capitals.lower:
        return True
    shown = (
        bare(token.text) in capitals.inside
        or is_acronym(token.text)
        or (token.text in first_names() and not alone)
        or (alone and _acts(tokens, last, capitals, capitals.frequent[token.text]))
    )
    return not shown and (alone or capitals.is_word(token))


def _only_a_noun(run: Run, tokens: Sequence[Token], first: int, last: int, capitals: Capitals) -> bool:
    """Whether a word is a noun and no name where every noun has a capital."""
    token = tokens[first]
    ahead = any(t.text in first_names() for t in tokens[first + 1 : last])
    if token.text not in first_names() and ahead and not is_acronym(token.text):
        return True  # "Konzernchef Carsten Spohr", "Spitze Ruth Brand"
    return token.text in capitals.counted or not _name_among_nouns(run, tokens, first, last, capitals)


def _name_among_nouns(run: Run, tokens: Sequence[Token], first: int, last: int, capitals: Capitals) -> bool:
    """Where every noun is capitalised: two unknown capitalised words in a row, an acronym, or an unknown word that takes no article and has
    its capital not only because it begins sentences ("Damals")."""
    token = tokens[first]
    if is_acronym(token.text) or any(c.isupper() for c in token.text[1:]) or any(c.isdigit() for c in token.text):
        return True
    if token.text in first_names() and (last - first >= 2 or not (run.article or run.initial)):
        return True
    known = capitals.is_word(token)
    if last - first >= 2:
        return not known and not capitals.is_word(tokens[first + 1])
    if known or run.article:
        return False
    inside = token.text in capitals.inside or any(t.kind == "word" for t in tokens[:first])
    return inside and capitals.frequent[token.text] >= 2 and capitals.with_article[token.text] == 0


def _role(name: Sequence[Token], speech: Speech) -> int:
    """How many words at the head of a name are a title or a role: "President Emmanuel Macron", "Herr Dorn"."""
    titles = speech.phrases.get("title.person", ())
    if len(name) < 2 or (len(name) == 2 and name[0].low.rstrip(".") not in titles):
        return 0
    roles = [
        c
        for c in speech.find(name)
        if c.kind.startswith("role.") and (c.first == 0 or name[min(c.last + 1, len(name) - 1)].text in first_names())
    ]
    cut = max((c.last + 1 for c in roles), default=0)
    if name[0].low in titles:
        cut = max(cut, 1)
    of_house = cut < len(name) and speech.flags.get(name[cut].low, 0) & GENITIVE  # "Delegación del Gobierno"
    return cut if cut < len(name) and not of_house else 0


def _in_capitals(tokens: Sequence[Token], opening: int) -> bool:
    """Whether a heading gives its words capitals ("Grid Firm Cuts Jobs"), so that one at its beginning is like any other; one of a
    word says no less than it did."""
    longer = [t for i, t in enumerate(tokens) if t.kind == "word" and i != opening and len(t.text) > _SMALL]
    return not longer or 2 * sum(t.capital for t in longer) > len(longer)


_SMALL = 3  # letters of words that have no capital in any heading


def _acts(tokens: Sequence[Token], at: int, capitals: Capitals, times: int) -> bool:
    """Whether an unknown word that begins a sentence behaves as a name: ", which", ", with", or a verb where it comes back."""
    if at + 1 >= len(tokens) or capitals.is_word(tokens[at - 1]):
        return False
    flags = capitals.speech.flags
    if tokens[at].text == ",":
        return bool(flags.get(tokens[at + 1].low, 0) & (RELATIVE | PREPOSITION))
    return times >= 2 and bool(flags.get(tokens[at].low, 0) & AUXILIARY or capitals.is_word(tokens[at]))
