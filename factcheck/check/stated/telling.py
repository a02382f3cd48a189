"""Whether words without a figure tell something that can be checked.

Nothing in a sentence says outright that it is a claim. What speaks for it: it names somebody or something, it tells what happened (a
past, a perfect), who says so, or what a certain person or thing does. What speaks against it: it is of nothing in particular ("this",
"one", "there is"), it says what will, would or cannot be, it only says how something is, it judges, it speaks of the writer. The words
themselves speak too: irony is told as a fact is, but of other things. Each counts as much as it does in `telling.toml`, fitted by
`tests/bench/fit_telling.py` on sentences in four languages; a language of which no words were fitted is read by the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.likeness import Features, odds
from factcheck.extract.times.tense import Tense, verbs
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, has_phrase, tokenize

# Log-odds from which words claim something: more is asked for where they also judge, or stand beside a remark, for remarks come in company.
_TELLS = 0.0
_TELLS_AND_JUDGES = 1.0
_TELLS_BESIDE_A_VIEW = 1.2
_JUSTICE = frozenset({"acquitted", "charge_crime", "convicted", "sentence"})  # what nobody says of anybody without a source
_CHECKABLE = ("said", "dates", "numbers", "names", "places")


def tells(text: str, tokens: Sequence[Token], found: Features, *, beside_view: bool = False) -> bool:
    """Whether the words claim something; `found`: what `telling` found in them. A question or an exclamation claims nothing; that somebody
    was charged or convicted always claims something, be it told of "them"."""
    if not tokens or tokens[-1].text in ("?", "!") or text[tokens[-1].end : tokens[-1].end + 2].lstrip()[:1] in ("?", "!"):
        return False
    needed = _TELLS_BESIDE_A_VIEW if beside_view else _TELLS
    return not is_view(found) and ("of justice" in found or odds("telling", found) >= needed)


def is_view(found: Features) -> bool:
    """Whether the words in which `telling` found this give a view, a wish or a judgement: they say whose, or they judge and claim little
    besides."""
    if "own view" in found or "we first" in found or "of everybody" in found:
        return True
    return ("ought" in found or "judging" in found) and odds("telling", found) < _TELLS_AND_JUDGES


def has_verb(tokens: Sequence[Token], language: str) -> bool:
    """Whether the words hold a verb of their own, as far as auxiliaries and verbs of happening tell."""
    helping = word_class(language, "auxiliary")
    if any(token.low in helping for token in tokens):
        return True
    return any(concept(hit.concept).cls in ("action", "change") for hit in lexicon(language).annotate(tokens))


def telling(tokens: Sequence[Token], bag: Bag, language: str) -> Features:
    """What speaks for and against it; `bag`: what the words speak of."""
    words = [token for token in tokens if token.kind != "mark"]
    if not words:
        return {}
    lows = [token.low for token in words]

    def has(part: str) -> bool:
        return has_phrase(lows, _rows(language, part))

    def ends(part: str) -> bool:
        return any(len(low) > 3 and low.endswith(_rows(language, part)) for low in lows)

    undergone = has("undergoing")
    can, would, planned = has("possible"), has("wishing") or ends("wishing_endings"), has("planned")
    views = _views(tokens, language)
    everybody = views.pop("everybody", None) is not None
    bare = can or would or planned or "ought" in views  # after these, what looks like a past is an infinitive or a participle
    past = _past(tokens, language, bare=bare)
    kinds = Counter(word[:2] for word in bag if word[1:2] == ":")
    classes = Counter(concept(word).cls for word in bag if word[1:2] != ":" and not concept(word).generic)
    found = {
        f"starts {_start(words, language)}": 1.0,
        "names": min(2, kinds["n:"]) / 2,
        "places": float(kinds["p:"] > 0),
        "dates": float(kinds["t:"] > 0),
        "numbers": float(kinds["m:"] > 0),
        "happening": float(kinds["e:"] > 0),
        "past": float(past),
        "always": float(any(low in _set(language, "always") for low in lows)),
        "will": float((has("future") and (everybody or not past)) or ends("future_endings")),
        "would": float(would),
        "can": float(can),
        "planned": float(planned),
        "undergone": float(undergone),
        "of justice": float(past and not bare and not _JUSTICE.isdisjoint(bag)),
        "said": float(has("said") or classes["speech"] > 0),
        "impersonal": float(any(low in _set(language, "impersonal") for low in lows)),
        "we": float(any(low in _set(language, "we") for low in lows) or ends("we_endings")),
        "is": float(any(low in _set(language, "being") for low in lows) and not past),
        "people": min(2, classes["person"] + classes["organisation"]) / 2,
        "things": min(2, classes["thing"] + classes["property"]) / 2,
        "acts": min(2, classes["action"] + classes["event"] + classes["change"]) / 2,
        "short": float(len(lows) < 4),
        "long": min(16, len(lows)) / 16,
    }
    found = {name: value for name, value in found.items() if value} | views | _wording(words, language)
    general = everybody and (_of_everybody(found, undergone) or _of_whoever(tokens, found, undergone, language))
    return found | {"of everybody": 1.0} if general else found


def _wording(words: Sequence[Token], language: str) -> Features:
    """The words themselves, by stem and by what they mean: some stand in remarks far more often than in claims, or the other way round."""
    stem = stemmer(language)
    named = {token.start for token in words[1:] if token.capital} if not nouns_capitalised(language) else set()
    stems = {f"{language} {stem(token.low)}": 1.0 for token in words if token.start not in named and token.kind == "word"}
    return stems | {f"of {hit.concept}": 1.0 for hit in lexicon(language).annotate(words)}


def _of_everybody(found: Features, undergone: bool) -> bool:
    """Whether what everybody or nobody will, would, can or ought to do is a remark: nobody named says so, and nothing in it could be looked
    up. What will be done to them ("nobody will be dismissed") can."""
    if "ought" in found:
        return True
    return not undergone and not found.keys().isdisjoint(("will", "would", "can")) and found.keys().isdisjoint(_CHECKABLE)


def _of_whoever(tokens: Sequence[Token], found: Features, undergone: bool, language: str) -> bool:
    """Whether a sentence begins with everybody or nobody and tells no event of them: "nobody who has seen it …", "nobody in town seems to
    mind", "nobody forbids luck". "Nobody has claimed the prize" tells one."""
    line = f"{' '.join(_unquoted(tokens))} "
    first = next((phrase for phrase in _phrases(language, "everybody") if line.startswith(f"{phrase} ")), None)
    if first is None or "said" in found or "numbers" in found:
        return False
    relative = word_class(language, "relative")
    rest = line[len(first) :].split()
    untold = "past" not in found and not undergone
    return untold or (bool(rest) and rest[0] in relative) or any(low in _set(language, "seeming") for low in rest)


def _start(words: Sequence[Token], language: str) -> str:
    """What the sentence begins with: "definite" (something in particular), "vague" (nothing so), "indefinite", "noun", "other"."""
    first = words[0].low
    definite, vague = first in _set(language, "definite"), first in _set(language, "vague")
    if definite and vague:  # German "das" is "the" before a noun and "that" without one
        return "definite" if len(words) > 1 and words[1].capital else "vague"
    if definite or vague or first in _set(language, "indefinite"):
        return "definite" if definite else "vague" if vague else "indefinite"
    named = any(concept(hit.concept).cls in ("person", "organisation", "thing") for hit in lexicon(language).annotate(words[:1]))
    return "noun" if named else "other"


def _past(tokens: Sequence[Token], language: str, *, bare: bool) -> bool:
    """Whether the verbs tell what was, or what is so by now. `bare`: behind a modal only the forms of a list do ("would have closed")."""
    known = verbs(pack(language))
    if bare:
        return any(token.low in known.past and token.low not in _set(language, "wishing") for token in tokens)
    return known.tense(tokens) is not Tense.OPEN


def _views(tokens: Sequence[Token], language: str) -> Features:
    """What words of a view there are; quoted words do not count, their speaker is responsible for them."""
    lows = _unquoted(tokens)
    stem = stemmer(language)
    judging = any(stem(low) in _judging(language) for low in lows)
    found = {
        "own view": has_phrase(lows, _phrases(language, "view")),
        "everybody": has_phrase(lows, _phrases(language, "everybody")),
        "ought": has_phrase(lows, _phrases(language, "ought")),
        "judging": judging or has_phrase(lows, _phrases(language, "judging")),
        "we first": any(low in _set(language, "first_person") for low in lows[:2]),
    }
    return {name: 1.0 for name, there in found.items() if there}


def _unquoted(tokens: Sequence[Token]) -> list[str]:
    lows: list[str] = []
    inside = False
    for token in tokens:
        if token.text in "«“„":
            inside = True
        elif token.text in "»”":
            inside = False
        elif token.text == '"':
            inside = not inside
        elif not inside and token.kind != "mark":
            lows += re.split(r"(?<=')", token.low)
    return [low for low in lows if low]


@cache
def _phrases(language: str, part: str) -> tuple[str, ...]:
    rows = _rows(language, part)
    elided = "'"  # of "nul n'", which is read together with the word behind it
    return tuple(" ".join(_unquoted(tokenize(row))) + elided * row.endswith(elided) for row in rows if part != "judging" or " " in row)


@cache
def _judging(language: str) -> frozenset[str]:
    stem = stemmer(language)
    return frozenset(stem(row) for row in pack(language).part("check").get("judging", []) if " " not in row)


@cache
def _rows(language: str, part: str) -> tuple[str, ...]:
    return tuple(pack(language).part("check").get(part, []))


@cache
def _set(language: str, part: str) -> frozenset[str]:
    return frozenset(_rows(language, part))
