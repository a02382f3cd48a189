"""What people are called by their work or office: nouns of role, whether a list knows them or not.

A role is a wording of the lists ("role."); in languages that write compounds, a word that ends in one ("Konzernsprecher",
"Taunusbank-Chef"); a concept of the lexicon that is a person; and, where a sentence puts it beside a person's name, any word with the
ending of one who does something ("Aktuarin", "distributeur"). The kind of the cue is "role." and the role in English, or "calling." and
the word itself.
"""

from collections.abc import Mapping
from functools import cache

from factcheck.extract.cues import DETERMINER, Cue, Speech
from factcheck.extract.frames import Frame
from factcheck.extract.places.reading import lookup
from factcheck.measures.concept import concepts, is_a

# People that anybody may be for a day; saying so states no role.
_ANYBODY = frozenset({
    "person", "group", "man", "woman", "child", "teenager", "adult", "elderly", "resident", "citizen", "civilian", "foreigner",
    "member", "customer", "subscriber", "user", "paying_user", "survivor", "demonstrator", "spectator", "visitor", "viewer",
    "listener", "reader", "participant", "voter", "patient", "smoker", "passenger", "driver", "pedestrian", "migrant",
    "refugee", "tenant", "prisoner", "defendant", "witness", "plaintiff", "tourist", "follower", "recruit", "terrorist",
    "believer", "catholic", "protestant", "muslim", "jew", "pilgrim", "victim", "victim_relative", "taxpayer", "beneficiary",
    "applicant", "homeless", "festivalgoer", "unemployed", "opponent", "enemy", "shareholder", "expert", "graduate", "pupil", "student",
    "employee", "volunteer", "rescuer", "winner", "candidate",
})  # fmt: skip
_APART = 3  # letters that an inflected form may have more or less than the word of the list
_SHORTEST = 4  # letters of a role that may end a compound


def roles(frame: Frame, words: Speech) -> list[Cue]:
    """The nouns of role in the sentence, those of the lists first; no plurals: they are many people."""
    found = [c for c in frame.cues_of("role.") if not _plural(frame, c) and not _verb(frame, c, words)]
    taken = {i for c in frame.cues_of("role.") for i in range(c.first, c.last + 1)}
    singles, known = _singles(words), concepts()
    people = {
        h.first: h.concept
        for h in frame.hits
        if h.first == h.last and h.concept in known and known[h.concept].cls == "person" and h.concept not in _ANYBODY
    }
    taken |= {c.first for c in frame.cues_of("title.person") if c.first == c.last}
    taken |= {c.first for c in frame.cues_of("place.birth") if c.first < c.last}  # "originaire de"
    others = {h.first for h in frame.hits if h.concept in known and known[h.concept].cls != "person"}
    taken |= {h.first for h in frame.hits if h.concept in _ANYBODY}  # "woman" and "adversaire" have the ending of a calling
    taken |= {h.first for h in frame.hits if is_a(h.concept, "animal")}  # "l'éléphante Samira" bears a name and does nothing
    for at, token in enumerate(frame.tokens):
        if token.kind != "word" or at in taken or frame.covered[at] or frame.flags[at]:
            continue
        if words.nouns_capitalised and token.capital:
            compound = _compound(token.low, singles) or (_compound(_undeclined(token.low), singles) if _names_next(frame, at) else None)
        else:
            compound = _prefixed(token.low, singles, words)
        if compound is not None:
            found.append(Cue(at, at, f"role.{compound}", token.low))
        elif (
            not token.low.endswith(words.role_endings)  # a verb of the same stem: "reported"
            or token.capital is not words.nouns_capitalised
            or any(a <= at < b for a, b, _ in frame.names)
        ):
            continue
        elif any(a <= at < b for a, b, _ in frame.places) or (token.capital and lookup(token.text[:-2], words.code) is not None):
            continue  # "der Kölner": where somebody is from
        elif at in people and not _of_science(token.low, people[at], words):
            found.append(Cue(at, at, f"role.{people[at].replace('_', ' ')}", token.low))
        elif at not in others or _before_person(frame, at):
            found.append(Cue(at, at, f"calling.{token.low}", token.low))
    starts = {c.first for c in found}
    # a deputy director is no deputy
    aside = {c.first for c in frame.cues_of("office.deputy") if c.last + 1 in starts}
    return sorted((c for c in found if c.first not in aside), key=lambda c: (c.first, -c.last))


def _before_person(frame: Frame, at: int) -> bool:
    """Whether a word stands between an article and a person's name ("le facteur Hubert Morel"): there it is no thing of the same word."""
    return at > 0 and bool(frame.flags[at - 1] & DETERMINER) and _names_next(frame, at)


def _names_next(frame: Frame, at: int) -> bool:
    """Whether a person's name stands right behind a word."""
    return any(a == at + 1 and n.kind == "person" for a, _, n in frame.names)


def _undeclined(low: str) -> str:
    """A noun of one person as it stands in no oblique case ("vom Vereinsvorsitzenden X")."""
    return low.removesuffix("n")


def _of_science(low: str, concept: str, words: Speech) -> bool:
    """Whether a word says what somebody studies, and the concept something else ("ecologist", who need not be an environmentalist)."""
    return bool(words.science_endings) and low.endswith(words.science_endings) and not concept.endswith("logist")


def house_of(frame: Frame, cue: Cue) -> str | None:
    """The house that a compound names before its hyphen ("Taunusbank-Chef")."""
    before, hyphen, _ = frame.tokens[cue.last].text.rpartition("-")
    return before if hyphen and before[:1].isupper() and before.lower() not in ("ex", "vize") else None


def _plural(frame: Frame, cue: Cue) -> bool:
    """Whether the text has the plural of the listed singular ("the owners")."""
    text, listed = frame.tokens[cue.last].low, cue.value.split()[-1].lower()
    return text != listed and text.endswith(("s", "x")) and not listed.endswith(("s", "x"))


def _verb(frame: Frame, cue: Cue, words: Speech) -> bool:
    """Whether it is another word of the same stem ("reported", not "reporter")."""
    low, listed = frame.tokens[cue.last].low, cue.value.split()[-1]
    if abs(len(low) - len(listed)) > _APART:
        return True  # "la autoridad", not "el autor"; "restauré", not "restaurateur"
    shorter = words.nouns_capitalised and len(low) < len(listed) - 1  # "der Bau", not "der Bauer"
    return shorter or (bool(words.verb_endings) and low.endswith(words.verb_endings) and not cue.value.endswith(words.verb_endings))


def ends_in_role(low: str, words: Speech) -> bool:
    """Whether a word is a compound of a listed role."""
    return _compound(low, _singles(words)) is not None


def _compound(low: str, singles: Mapping[str, str]) -> str | None:
    """The role that a word ends in, in its masculine form or with "-in"; the longest that is listed."""
    for cut in (0, *range(2, len(low) - _SHORTEST + 1)):
        role = singles.get(low[cut:]) or singles.get(low[cut:].removesuffix("in"))
        if role is not None:
            return role
    return None


def _prefixed(low: str, singles: Mapping[str, str], words: Speech) -> str | None:
    """The role in "subdirectora", "exalcalde", "ex-directeur"."""
    prefixes = (*words.phrases.get("office.deputy_prefix", ()), *words.phrases.get("office.former_prefix", ()))
    return next((role for p in prefixes if low.startswith(p) and (role := singles.get(low[len(p) :])) is not None), None)


@cache
def _singles(words: Speech) -> dict[str, str]:
    """Roles of one word, by the word."""
    return {
        phrase: kind.partition(".")[2]
        for kind, phrases in words.phrases.items()
        if kind.startswith("role.")
        for phrase in phrases
        if " " not in phrase and len(phrase) >= _SHORTEST
    }
