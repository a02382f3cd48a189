"""Whether a statement tells an act as done of which the source says that it is planned, demanded, feared or denied. The words that say so
stand in `lang/<code>/acts.toml` and, of denials, in `sides.toml`."""

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.acts.bags import Bag, bag_of
from factcheck.acts.sides import denied_at, turning
from factcheck.check.against.exchanged import acts
from factcheck.check.says.reading import Reading
from factcheck.check.stated.telling import telling
from factcheck.extract.times.tense import verbs
from factcheck.lang import pack
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Token, tokenize

_REACH = 14  # words that are planned or denied by one before them
_NEAR = 3  # words before or behind a "not"
_BEHIND = 2  # words behind a noun that may put it in the future
_LONG = 5  # letters from which an ending tells a verb
_HARD = frozenset(";:.")
_KINDS = ("denied", "planned", "possible")


def not_done(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> str:
    """How a sentence of a source tells the act that a stretch of a sentence of the draft (`at`) tells as done, where it has not been done
    and nothing else in the source says that it has: "denied", "planned" or "possible"; else ""."""
    mine = draft.tokens_around(start, end, at)
    if not mine or unsettled(mine, draft.source.language):
        return ""
    within = draft.sentences[at]
    by_now = _by_now(mine, draft.source.language)
    asked = _acts(mine, draft, at, named=by_now)
    tells = telling(mine, draft.bag(mine[0].start, mine[-1].end, within), draft.source.language)
    if not asked or not (by_now or "past" in tells) or "planned" in tells:
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


def _by_now(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words say that something is so by now: "already", "désormais"."""
    line = f" {' '.join(token.low for token in tokens)} "
    return any(f" {phrase} " in line for phrase in pack(language).part("check").get("by_now", []))


def _acts(tokens: Sequence[Token], reading: Reading, at: int, *, named: bool) -> Bag:
    """The acts that verbs of a clause tell as done; with `named` also those that it only names ("production is already under way")."""
    first, last = tokens[0].start, tokens[-1].start
    sentence, forms = reading.sentences[at].tokens, verbs(pack(reading.source.language))
    told = [(sentence[i], names) for i, names in _placed(sentence, reading, at)]
    return frozenset().union(*(names for token, names in told if first <= token.start <= last and (named or forms.deed(token.low))))


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
    if any(i != at and at - _NEAR <= i < at + _NEAR for i in denied_at(lows, language)):
        return "denied"
    first = max((i + 1 for i in range(at) if tokens[i].text in _HARD), default=0)
    verb_last = "participles" in pack(language).part("acts")
    for i in range(at - 1, max(first, at - _REACH) - 1, -1):
        if _than(lows, i, language) or (not verb_last and i + 1 < at and tokens[i + 1].text == ","):  # "not the flood all had feared, cut"
            continue
        for kind, phrases in _words(language).items():
            if any(tuple(lows[i : i + len(phrase)]) == phrase for phrase in phrases.get(lows[i], ())):
                return kind
    if verb_last:  # "den Bau einer Fabrik plant", "soll gebaut werden"
        for i in range(at + 1, min(len(tokens), at + _REACH)):
            if tokens[i].kind == "mark":
                break
            if not _than(lows, i, language) and any((lows[i],) in phrases.get(lows[i], ()) for phrases in _words(language).values()):
                return "planned"
    return "planned" if _to_come(tokens[at + 1 : at + 1 + _BEHIND], language) else ""


def _to_come(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words right behind an act put it in the future or under a condition: "production will start", "arrancaría"."""
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
    relative = pack(language).part("speech").get("words", {}).get("relative", [])  # "que prévoit la ville"
    return at > 0 and lows[at - 1] in pack(language).part("arithmetic").get("than", []) and lows[at - 1] not in relative


def unsettled(tokens: Sequence[Token], language: str) -> bool:
    """Whether some words plan, decide, fear or deny something, so that nothing in them need have been done."""
    lows = [token.low for token in tokens]
    if denied_at(lows, language):
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
