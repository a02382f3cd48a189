"""Whether a statement tells an act as done of which the source says that it is planned, demanded, feared or denied. The words that say so
stand in `lang/<code>/acts.toml` and, of denials, in `sides.toml`."""

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.acts.bags import Bag, bag_of
from factcheck.acts.sides import saying_no, turning
from factcheck.check.exchanged import acts
from factcheck.check.reading import Reading
from factcheck.check.telling import telling
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token, tokenize

_REACH = 14  # words that are planned or denied by one before them
_NEAR = 3  # words before or behind a "not"
_HARD = frozenset(";:.")
_KINDS = ("denied", "planned", "possible")


def not_done(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> str:
    """How a sentence of a source tells the act that a stretch of a sentence of the draft (`at`) tells as done, where it has not been done
    and nothing else in the source says that it has: "denied", "planned" or "possible"; else ""."""
    mine = draft.tokens_around(start, end, at)
    if not mine or unsettled(mine, draft.source.language):
        return ""
    within = draft.sentences[at]
    asked = _acts(mine, draft, at)
    if not asked or "past" not in telling(mine, draft.bag(mine[0].start, mine[-1].end, within), draft.source.language):
        return ""
    told = _told(asked, sentence, source)
    if not told or "" in told:
        return ""
    others = (i for i in range(len(source.sentences)) if i != sentence)
    if any("" in _told(asked, i, source) for i in others):
        return ""
    return min(told, key=_KINDS.index)


def _told(asked: Bag, at: int, reading: Reading) -> list[str]:
    """How a sentence tells each of the acts that are asked for: "" as done."""
    tokens = reading.sentences[at].tokens
    return [_status(tokens, i, reading.source.language) for i, names in _placed(tokens, reading, at) if names & asked]


def _acts(tokens: Sequence[Token], reading: Reading, at: int) -> Bag:
    """The acts that verbs of a clause tell as done."""
    first, last = tokens[0].start, tokens[-1].start
    sentence, forms = reading.sentences[at].tokens, verbs(pack(reading.source.language))
    told = [(sentence[i], names) for i, names in _placed(sentence, reading, at)]
    return frozenset().union(*(names for token, names in told if first <= token.start <= last and forms.deed(token.low)))


def _placed(tokens: Sequence[Token], reading: Reading, at: int) -> list[tuple[int, Bag]]:
    """Where a sentence tells of an act, and which."""
    language = reading.source.language
    found: dict[int, set[str]] = {}
    for hit in lexicon(language).annotate(tokens):
        if concept(hit.concept).cls in ("action", "event", "change") and not concept(hit.concept).generic:
            found.setdefault(hit.first, set()).add(hit.concept)
    starts = {token.start: i for i, token in enumerate(tokens)}
    for act in acts(reading, at):
        found.setdefault(starts[act.start], set()).add(f"a:{act.name}")
    for i, token in enumerate(tokens):
        if token.kind == "word" and (names := {word for word in bag_of([token], language) if word[:2] == "e:"}):
            found.setdefault(i, set()).update(names)
    return [(i, frozenset(names)) for i, names in sorted(found.items())]


def _status(tokens: Sequence[Token], at: int, language: str) -> str:
    """What a sentence says of the act at a place: "" where it is told as it is."""
    lows = [token.low for token in tokens]
    no = saying_no(language)
    if any(low in no for low in lows[max(0, at - _NEAR) : at]) or any(low in no for low in lows[at + 1 : at + _NEAR]):
        return "denied"
    first = max((i + 1 for i in range(at) if tokens[i].text in _HARD), default=0)
    for i in range(at - 1, max(first, at - _REACH) - 1, -1):
        if _than(lows, i, language):
            continue
        for kind, phrases in _words(language).items():
            if any(tuple(lows[i : i + len(phrase)]) == phrase for phrase in phrases.get(lows[i], ())):
                return kind
    if "participles" in pack(language).part("acts"):  # "den Bau einer Fabrik plant", "soll gebaut werden"
        for i in range(at + 1, min(len(tokens), at + _REACH)):
            if tokens[i].kind == "mark":
                break
            if not _than(lows, i, language) and any((lows[i],) in phrases.get(lows[i], ()) for phrases in _words(language).values()):
                return "planned"
    return ""


def _than(lows: Sequence[str], at: int, language: str) -> bool:
    """Whether a word only says with what something is compared: "earlier than planned"."""
    relative = pack(language).part("speech").get("words", {}).get("relative", [])  # "que prévoit la ville"
    return at > 0 and lows[at - 1] in pack(language).part("arithmetic").get("than", []) and lows[at - 1] not in relative


def unsettled(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words plan, decide, fear or deny something, so that nothing in them need have been done."""
    lows = [token.low for token in tokens]
    if any(low in saying_no(language) for low in lows):
        return True
    deciding = {word for word in pack(language).part("check").get("deciding", []) if " " not in word}
    if not deciding.isdisjoint(lows):
        return True
    return any(
        tuple(lows[i : i + len(phrase)]) == phrase
        for i, low in enumerate(lows)
        for phrases in _words(language).values()
        for phrase in phrases.get(low, ())
    )


@cache
def _words(language: str) -> Mapping[str, Mapping[str, list[tuple[str, ...]]]]:
    """By kind, the phrases that plan, fear or deny what follows, by their first word."""
    table = pack(language).part("acts")
    rows = {"denied": turning(language)}
    for kind in ("planned", "possible"):
        rows[kind] = [tuple(token.low for token in tokenize(text)) for text in table.get(kind, [])]
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for kind, phrases in rows.items():
        for phrase in phrases:
            found.setdefault(kind, {}).setdefault(phrase[0], []).append(phrase)
    return found
