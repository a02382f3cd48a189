"""Whether a draft gives a person another first name than its source does."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.acts.words.bags import name_key, numbers_name
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.reading import Reading
from factcheck.extract.names.clusters import first_names
from factcheck.model.once import once_with
from factcheck.read.text import Token

_FIRST = 2
_ALIKE = str.maketrans("ckwyjiph", "kkvjjjff")  # "Karl" is "Charles" nowhere, but "Carl", and "Wladimir" is "Vladimir"


def misnamed(start: int, end: int, sentence: int, draft: Reading, evidence: Evidence, source: str) -> bool:
    """Whether the clause of a stretch names somebody whose last name the source has with other first names only, and no source of the
    dossier with the draft's: two of one family are both named somewhere."""
    told = _told(evidence.readings[source])
    for last, firsts in first_names_of(draft.tokens_around(start, end, sentence)).items():
        theirs = told.get(last, set())
        if not theirs or any(_alike(a, b) for a in firsts for b in theirs):
            continue
        if not any(firsts & _told(reading).get(last, set()) for reading in evidence.readings.values()):
            return True
    return False


@once_with
def _told(reading: Reading) -> Mapping[str, set[str]]:
    return first_names_of([t for s in reading.sentences for t in s.tokens])


def first_names_of(tokens: Sequence[Token]) -> Mapping[str, set[str]]:
    """The first names that stand before each last name, both as keys; "Ana María Gil" has two."""
    known, found = first_names(), defaultdict[str, set[str]](set)
    names: list[str] = []
    for a, b in pairwise(tokens):
        if not (a.capital and a.text in known and a.end + 1 == b.start and b.capital) or numbers_name(a, b):
            names = []
            continue
        names.append(name_key(a.text))
        if b.text not in known:
            found[name_key(b.text)] |= set(names)
            names = []
    return found


def _alike(one: str, other: str) -> bool:
    """Whether two first names may be one in two spellings or short forms: they begin alike, with the same consonants ("Tom" and "Thomas",
    "Mohammed" and "Muhammad", not "Markus" and "Matthias")."""
    begins = one[:1].translate(_ALIKE) == other[:1].translate(_ALIKE)
    return begins and all(a == b for a, b in zip(_consonants(one), _consonants(other), strict=False))


def _consonants(name: str) -> str:
    """The first consonants of a name, doubled ones once."""
    plain = re.sub(r"[aeiouyh]", "", name.replace("ph", "f")).translate(_ALIKE)
    return re.sub(r"(.)\1+", r"\1", plain)[:_FIRST]
