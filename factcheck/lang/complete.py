"""What a language pack lacks, compared with English, and what that costs."""

from collections.abc import Mapping
from typing import Any

from factcheck.lang.pack import pack

_REFERENCE = "en"
_COSTS = {
    "text": "sentences are cut at every full stop, and the language of an article cannot be told",
    "numbers": "no figure is read",
    "units": "units and currencies are not read",
    "time": "no date or period is read",
    "places": "places and demonyms are not read",
    "speech": "speakers, hedges and plans are not told from statements",
    "concepts": "claims cannot be compared with those of other languages",
    "check": "opinion in a draft is not told from claims",
}
# Tables whose keys are the same in every language; in all others the keys are the language's own words.
_SHARED_KEYS = ("concepts", "say/")


def lacks(code: str) -> list[str]:
    """One line for each part, table or key that English has and the language lacks; empty where it is complete.

    The tool's own sentences (`say/`) may be missing in a language that is only read: then reports are in English.
    """
    mine, reference = pack(code), pack(_REFERENCE)
    found: list[str] = []
    says = any(part.startswith("say/") and part != "say/values" for part in mine.parts)
    for part in reference.parts:
        if part.startswith("say/") and not says:
            continue
        if part not in mine.parts:
            cost = _COSTS.get(part.split("/", maxsplit=1)[0])
            found.append(f"{code}/{part}.toml is missing" + (f": {cost}" if cost else ""))
            continue
        depth = 9 if part.startswith(_SHARED_KEYS) else 1
        found += [f"{code}/{part}.toml lacks {path}" for path in _missing(reference.part(part), mine.part(part), depth)]
    if not says:
        found.append(f"{code} has no sentences of the tool (say/): reports are written in {_REFERENCE}")
    return found


def _missing(wanted: Mapping[str, Any], given: Mapping[str, Any], depth: int, path: str = "") -> list[str]:
    out = []
    for key, value in wanted.items():
        if key not in given:
            out.append(path + key)
        elif depth > 1 and isinstance(value, dict) and isinstance(given[key], dict):
            out += _missing(value, given[key], depth - 1, f"{path}{key}.")
    return out
