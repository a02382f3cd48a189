"""How a sentence tells an act: as done, planned, possible or denied. The words for it stand in `lang/<code>/acts.toml` and, of denials,
in `sides.toml`."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from factcheck.acts.words.sides import by_first_word, calendar, denied_at, turning
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack, tie_words, word_class
from factcheck.read.text import Token

KINDS = ("denied", "planned", "possible")
_REACH = 14  # words that are planned or denied by one before them
_NEAR = 3  # words before or behind a "not"
_BEHIND = 2  # words behind a noun that may put it in the future
_LONG = 5  # letters from which an ending tells a verb
_HARD = frozenset(";:.")


def status(tokens: Sequence[Token], at: int, language: str) -> str:
    """What a sentence says of the act at a place: "" where it is told as it is."""
    lows = [token.low for token in tokens]
    if any(i != at and at - _NEAR <= i < at + _NEAR for i in denied_at(lows, language)):
        return "denied"
    verb_last = pack(language).part("acts").get("cases", False)  # "den Bau einer Fabrik plant", "soll gebaut werden"
    if _of_nobody(tokens, at, language) or (verb_last and _denied_last(tokens, at, language)):
        return "denied"
    first = max((i + 1 for i in range(at) if tokens[i].text in _HARD), default=0)
    first = max(first, _apposed(tokens, at, language), 0 if verb_last else _told_of_it(tokens, at, language))
    for i in range(at - 1, max(first, at - _REACH) - 1, -1):
        if _than(lows, i, language) or (not verb_last and i + 1 < at and tokens[i + 1].text == ","):  # "not the flood all had feared, cut"
            continue
        if is_named_day(tokens[i], language):
            continue
        for kind, phrases in settling(language).items():
            if any(
                tuple(lows[i : i + len(phrase)]) == phrase and not is_subject(tokens[: at + 1], i, i + len(phrase), language)
                for phrase in phrases.get(lows[i], ())
            ):
                return kind
    if verb_last and _ruled_out(tokens, at, language):
        return "denied"
    if verb_last:
        for i in range(at + 1, min(len(tokens), at + _REACH)):
            if tokens[i].kind == "mark":
                break
            if not _than(lows, i, language) and any((lows[i],) in phrases.get(lows[i], ()) for phrases in settling(language).values()):
                return "planned"
    return "planned" if to_come(tokens[at : at + 1 + _BEHIND], language) else ""


def _denied_last(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a clause begins with an act and ends with its "not": "entlassen wird er deshalb nicht"."""
    if at and tokens[at - 1].kind != "mark":
        return False
    lows = [token.low for token in takewhile(lambda token: token.kind != "mark", tokens[at:])]
    return len(lows) - 1 in denied_at(lows, language)


def is_subject(tokens: Sequence[Token], begin: int, end: int, language: str) -> bool:
    """Whether words are a noun to which the participle behind it was done: "the request was filed" requests nothing."""
    if begin == 0 or tokens[begin - 1].low not in word_class(language, "determiner"):
        return False
    forms = verbs(pack(language))
    clause = list(takewhile(lambda token: token.kind != "mark", tokens[end:]))
    helping = next((i for i, token in enumerate(clause) if token.low in forms.auxiliaries or token.low in forms.past), len(clause))
    return any(forms.deed(token.low) or forms.participle(token) for token in clause[helping + 1 :])


def _apposed(tokens: Sequence[Token], at: int, language: str) -> int:
    """Where an act begins that is told by a participle behind a relative clause, whose words say nothing of it: "the room that is to hold
    the prints, closed since the flood"; else 0."""
    forms = verbs(pack(language))
    if at < 2 or tokens[at - 1].text != "," or not (forms.participle(tokens[at]) or forms.deed(tokens[at].low)):
        return 0
    clause = takewhile(lambda token: token.kind != "mark", reversed(tokens[: at - 1]))
    return at if any(token.low in word_class(language, "relative") for token in clause) else 0


def _told_of_it(tokens: Sequence[Token], at: int, language: str) -> int:
    """Where a relative clause opens behind a mark in which an act stands, 0 for none: "asked for a rise, which the board refused"."""
    relative = word_class(language, "relative")
    opens = (i for i in range(at, max(0, at - _REACH), -1) if tokens[i].low in relative and tokens[i - 1].text == ",")
    return next(opens, 0)


def _ruled_out(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether the part of a sentence that has an act denies it by a verb of two parts: "Entlassungen schließt die Firma aus"."""
    first = max((i + 1 for i in range(at) if tokens[i].kind == "mark"), default=0)
    lows = [token.low for token in takewhile(lambda token: token.kind != "mark", tokens[first:])]
    for row in pack(language).part("acts").get("ruling_out", []):
        begin, _, end = row.split()
        if begin in lows and end in lows[lows.index(begin) + 1 :]:
            return True
    return False


def _of_nobody(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether the clause of an act begins with nobody, or with none of what it is told of: "no passenger had to be rescued". "No other"
    tells it of the one that is left out."""
    joining = word_class(language, "coordinator")
    begin = max((i + 1 for i in range(at) if tokens[i].kind == "mark"), default=0)
    begin += tokens[begin].low in joining
    lows = [token.low for token in tokens[begin:at]]
    for phrase in by_first_word(pack(language).part("sides").get("turning", {}).get("none", [])).get(lows[0] if lows else "", ()):
        if tuple(lows[: len(phrase)]) == phrase:
            others = tie_words(language, "others")
            return joining.isdisjoint(lows) and lows[len(phrase) : len(phrase) + 1] not in ([other] for other in others)
    return False


def is_named_day(token: Token, language: str) -> bool:
    """Whether a word names a month, a day of the week or a season, and is not the verb that is written like it: "in May"."""
    return token.capital and token.low in calendar(language)


def to_come(tokens: Sequence[Token], language: str) -> bool:
    """Whether words of an act or right behind it put it in the future or under a condition: "production will start", "arrancaría"."""
    table = pack(language).part("check")
    words = frozenset((*table.get("future", []), *table.get("wishing", []))) - frozenset(table.get("future_or_passive", []))
    endings = (*table.get("future_endings", []), *table.get("wishing_endings", []))
    for token in tokens:
        if token.kind == "mark":
            return False
        if token.low in words or (len(token.low) > _LONG and bool(endings) and token.low.endswith(endings)):
            return True
    return False


def _than(lows: Sequence[str], at: int, language: str) -> bool:
    """Whether a word only says with what something is compared: "earlier than planned"."""
    relative = word_class(language, "relative")  # "que prévoit la ville"
    return at > 0 and lows[at - 1] in tie_words(language, "than") and lows[at - 1] not in relative


@cache
def settling(language: str) -> Mapping[str, Mapping[str, list[tuple[str, ...]]]]:
    """By kind, the phrases that plan, fear or deny what follows, by their first word."""
    table = pack(language).part("acts")
    found: dict[str, Mapping[str, list[tuple[str, ...]]]] = {"denied": turning(language)}
    for kind in ("planned", "possible"):
        found[kind] = by_first_word(table.get(kind, []))
    return found
