"""What a language pack lacks, compared with English, and what that costs; and what in it nothing reads as it stands."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any

from factcheck.lang.kinds import REFERENCE
from factcheck.lang.pack import Pack, languages, pack

_COSTS = {
    "text": "sentences are cut at every full stop, and the language of an article cannot be told",
    "numbers": "no figure is read",
    "units": "units and currencies are not read",
    "time": "no date or period is read",
    "places": "places and demonyms are not read",
    "speech": "speakers, hedges and plans are not told from statements",
    "concepts": "claims cannot be compared with those of other languages",
    "check": "opinion in a draft is not told from claims",
    "acts": "who does what to whom is not read, so that a draft may turn it round unseen",
    "arithmetic": "sums and shares in the text are not reckoned again",
    "ask": "questions are not answered",
    "credits": "two who did one thing, and two causes of it, are not told apart",
    "counted": "figures of things that are no concept meet none in other languages",
    "measuring": "what a figure measures is told from nouns alone",
    "names": "one name in two forms is two",
    "sorts": "two things of one kind that a word tells apart (the northern, the southern tunnel) are held against each other",
    "sides": "of two opposite outcomes neither is recognised",
    "stages": "what is asked for is not told from what is settled",
    "superlatives": "two things that are called the largest of one kind are not told apart",
    "tables": "totals and years in the heads of tables are not read",
    "tense": "past and future are not told apart",
}
_LISTED = 20  # entries that a person adds one by one; of more, the number says more than the list
# Tables whose keys are the same in every language; in all others the keys are the language's own words.
_SHARED_KEYS = ("concepts", "say/")
_KINDS = frozenset({"arithmetic", "speech.words"})  # whose keys say what the words are for: of these no language has its own


def lacks(code: str) -> list[str]:
    """One line for each part, table or key that English has and the language lacks; empty where it is complete.

    The tool's own sentences (`say/`) may be missing in a language that is only read: then reports are in English.
    """
    mine, reference = pack(code), pack(REFERENCE)
    found: list[str] = []
    says = any(part.startswith("say/") and part != "say/values" for part in mine.parts)
    for part in reference.parts:
        if part.startswith("say/") and not says:
            continue
        kind = part.split("/", maxsplit=1)[0]
        given = mine.part(kind) if kind in mine.parts else mine.part(part)  # a folder of files, or one file for all of them
        if part not in mine.parts and kind not in mine.parts:
            cost = _COSTS.get(kind)
            found.append(f"{code}/{part}.toml is missing" + (f": {cost}" if cost else ""))
            continue
        depth = 9 if part.startswith(_SHARED_KEYS) else 1
        paths = _missing(reference.part(part), given, depth)
        if len(paths) > _LISTED and depth > 1:
            paths = [f"{len(paths)} entries of {REFERENCE}, such as {', '.join(paths[:3])}"]
        found += [f"{code}/{part}.toml lacks {path}" for path in paths]
    if not says:
        found.append(f"{code} has no sentences of the tool (say/): reports are written in {REFERENCE}")
    return found


def mistaken(mine: Pack) -> list[str]:
    """One line for each file, key or value of a pack that nothing reads as it stands: misspelt, or of another sort than in English."""
    code, reference = mine.code, pack(REFERENCE)
    known = {part.split("/", maxsplit=1)[0] for part in reference.parts}
    found = [f"{code}/{part}.toml is read by nothing{_near(part, known, 0.7)}" for part in mine.parts if part.split("/")[0] not in known]
    others = [pack(other) for other in languages() if other != code]
    for part in mine.parts:
        if not part.startswith(_SHARED_KEYS):
            usual = {key for other in others for key in other.part(part)}
            found += [f"{code}/{part}.toml: {fault}" for fault in _faults(part, mine.part(part), reference.part(part), usual)]
    return found


def _faults(part: str, given: Mapping[str, Any], reference: Mapping[str, Any], usual: set[str]) -> list[str]:
    out = []
    for key, value in given.items():
        wanted = reference.get(key)
        if wanted is None:  # a language may have keys of its own
            near = "" if key in usual else _near(key, reference.keys(), 0.85)
            out += [f"nothing reads `{key}`{near}"] if near or part in _KINDS else []
        elif _sort(value) != _sort(wanted):
            out.append(f"`{key}` is {_sort(value)}, and {_sort(wanted)} is wanted")
        elif isinstance(value, dict):
            if f"{part}.{key}" in _KINDS:
                out += [f"nothing reads `{key}.{name}`{_near(name, wanted, 0.7)}" for name in value if name not in wanted]
            sorts = {_sort(entry) for entry in wanted.values()}
            wrong = [name for name, entry in value.items() if len(sorts) == 1 and _sort(entry) not in sorts]
            out += [f"`{key}.{name}` is {_sort(value[name])}, and {min(sorts)} is wanted" for name in wrong]
    return out


def _near(name: str, known: Collection[str], alike: float) -> str:
    near = get_close_matches(name, sorted(known), 1, cutoff=alike)
    return f"; did you mean `{near[0]}`?" if near else ""


def _sort(value: object) -> str:
    sorts = ((bool, "true or false"), (int | float, "a number"), (str, "a word"), (list, "a list"), (dict, "a table"))
    return next((name for sort, name in sorts if isinstance(value, sort)), "a date")


def _missing(wanted: Mapping[str, Any], given: Mapping[str, Any], depth: int, path: str = "") -> list[str]:
    out = []
    for key, value in wanted.items():
        if key not in given:
            out += [path + key] if value != [] else []
        elif depth > 1 and isinstance(value, dict) and isinstance(given[key], dict):
            out += _missing(value, given[key], depth - 1, f"{path}{key}.")
    return out
