"""Witnesses that are one: texts of one outlet, copies of a text, texts that credit an agency, texts that say where they have it from.

Forty copies of one agency text (`link.copies`) are one witness. What is called corroborated counts origins, not articles.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import regex

from factcheck.lang import tie_words
from factcheck.link.copies import WORD, copies
from factcheck.link.linked import LinkedClaim
from factcheck.model import Reason, Source
from factcheck.model.disjoint_sets import DisjointSets

# Quoted speech common to two texts that ties them: two sentences. One quoted line may come from one press conference.
_QUOTED_WORDS = 30
_LONG_QUOTE = 9  # words; shorter sayings are common
_SPEECH = regex.compile(r"[«“„\"]([^«»“”„\"\n]{40,900})[»”“\"]")


@dataclass(frozen=True, slots=True)
class Tie:
    """Why a source is no witness of its own: `on` is a source or an agency; the reason is a sentence as data."""

    source: str
    on: str
    reason: Reason


@dataclass(frozen=True)
class Origins:
    """`of`: the origin of each source by name (its own name where it stands alone). `ties`: the reasons, in order of the sources."""

    of: Mapping[str, str] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    outlets: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    def of_claim(self, claim: LinkedClaim) -> str:
        """The origin of one claim: that of the outlet it is attributed to, where the dossier holds that outlet's article."""
        said = claim.claim.attributed_to
        named = self.outlets.get(_fold(said)) if said else None
        return self.of.get(named or claim.claim.source, named or claim.claim.source)

    def label(self, claim: LinkedClaim) -> str:
        """The origin of a claim as readers know it: its outlet or agency."""
        return self.labels.get(self.of_claim(claim), self.of_claim(claim))

    def count(self, claims: Iterable[LinkedClaim]) -> int:
        """How many independent origins stand behind the claims."""
        return len({self.of_claim(claim) for claim in claims})


def find_origins(sources: Sequence[Source]) -> Origins:
    """Tie the sources that are one witness. The origin of a group is its agency, or its earliest text."""
    ordered = sorted(sources, key=_age)
    place = {source.name: i for i, source in enumerate(ordered)}
    ties = [*_of_one_outlet(ordered), *_copies(ordered), *_quotations(ordered), *_credits(ordered), *_namings(ordered)]
    groups = DisjointSets[str]()
    for tie in ties:
        groups.merge(tie.source, tie.on)
    first = dict[str, str]()
    for group in groups.sets():
        first |= dict.fromkeys(group, min(group, key=lambda name: (place.get(name, -1), name)))
    named = {source.name: first.get(source.name, source.name) for source in sorted(sources, key=lambda s: s.name)}
    outlets = {_fold(source.outlet): source.name for source in reversed(ordered) if source.outlet}
    kept = sorted({(t.source, t.on, t.reason.key): t for t in ties}.values(), key=lambda t: (t.source, t.on, t.reason.key))
    return Origins(named, tuple(kept), outlets, {source.name: source.label for source in sorted(sources, key=lambda s: s.name)})


def _age(source: Source) -> tuple[str, str]:
    time = source.published
    return (str(time.end or time.start) if time else "9999", source.name)


def _tie(later: Source, on: str, key: str, other: str) -> Tie:
    reason = Reason(code="S501", key=f"reconcile.origin.{key}", values={"source": later.label, "other": other})
    return Tie(later.name, on, reason)


# --- copies and quotations ----------------------------------------------------------------------------------------------------


def _copies(ordered: Sequence[Source]) -> list[Tie]:
    """Later texts that are copies of an earlier one."""
    return [_tie(later, earlier.name, "copies", earlier.label) for earlier, later in copies(ordered)]


def _quotations(ordered: Sequence[Source]) -> list[Tie]:
    """Later texts that share long quoted speech with an earlier one."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, source in enumerate(ordered):
        for speech in {" ".join(WORD.findall(m.group(1).lower())) for m in _SPEECH.finditer(source.text)}:
            if speech.count(" ") + 1 >= _LONG_QUOTE:
                holders[speech].append(i)
    words: Counter[tuple[int, int]] = Counter()
    for speech, found in holders.items():
        for later in found[1:]:
            words[found[0], later] += speech.count(" ") + 1
    return [_tie(ordered[j], ordered[i].name, "quotes", ordered[i].label) for (i, j), n in sorted(words.items()) if n >= _QUOTED_WORDS]


# --- outlets, credits and namings ----------------------------------------------------------------------------------------------------


def _of_one_outlet(ordered: Sequence[Source]) -> list[Tie]:
    """Later texts of an outlet: whoever prints a figure twice has not confirmed it."""
    first: dict[str, Source] = {}
    out = []
    for source in ordered:
        if outlet := _fold(source.outlet or ""):
            earliest = first.setdefault(outlet, source)
            if earliest is not source:
                out.append(_tie(source, earliest.name, "outlet", earliest.title or earliest.name))
    return out


@cache
def _agencies() -> tuple[regex.Pattern[str], regex.Pattern[str], dict[str, str]]:
    """A credit in a text, what stands between the names of an author's line, and the agency of each name."""
    data = tomllib.loads(files("factcheck.reconcile").joinpath("agencies.toml").read_text("utf-8"))
    names = {alias: agency for agency, aliases in data["agencies"].items() for alias in aliases}
    joint = r"(?:\s*[/,&]\s*|\s+\L<joined_by>\s+)"
    pattern = regex.compile(
        r"(?:[(\[]\s*(?:(?:\L<credits>)\s*:?\s*)?|(?:^|\n|[.–—-]\s+)(?:\L<credits>)\s*:?\s+|©\s*)(?P<name>\L<names>)\b"
        rf"(?:{joint}(?P<name>\L<names>)\b)*(?!\s+\p{{Ll}})"
        rf"|(?:{joint}(?P<name>\L<names>)\b)+\s*[)\]]",
        regex.IGNORECASE,
        credits=data["credits"],
        joined_by=data["joined_by"],
        names=list(names),
    )
    return pattern, regex.compile(rf"{joint}|^\L<joined_by>\s+", regex.IGNORECASE, joined_by=data["joined_by"]), names


def _credits(ordered: Sequence[Source]) -> list[Tie]:
    """Texts that credit an agency: in brackets, in a line of its own, as their author or outlet."""
    pattern, joint, names = _agencies()
    out: list[Tie] = []
    for source in ordered:
        found = {names[name.lower()] for m in pattern.finditer(source.text) for name in m.captures("name")}
        for field_ in (source.author, source.outlet):
            found |= {names[part] for part in joint.split((field_ or "").strip().lower()) if part in names}
        out.extend(_tie(source, agency, "credits", agency) for agency in sorted(found))
    return out


def _namings(ordered: Sequence[Source]) -> list[Tie]:
    """Texts that say near their beginning, or more than once, that they have it from another article's outlet."""
    outlets: dict[str, Source] = {}
    for source in ordered:
        if source.outlet and len(source.outlet) >= 4:
            outlets.setdefault(source.outlet.casefold(), source)
    if not outlets:
        return []
    names = regex.compile(r"\b\L<names>\b", regex.IGNORECASE, names=list(outlets))
    out = []
    for source in ordered:
        said = _according(source.language)
        if said is None:
            continue
        places: dict[str, list[int]] = defaultdict(list)
        for m in names.finditer(source.text):
            other = outlets[m.group().casefold()]
            if other is not source and other.outlet != source.outlet and said.search(source.text[max(0, m.start() - 30) : m.start()]):
                places[other.name].append(m.start())
        for name, at in sorted(places.items()):
            if min(at) < 500 or len(at) > 1:
                origin = next(s for s in ordered if s.name == name)
                out.append(_tie(source, name, "names", origin.label))
    return out


@cache
def _according(language: str) -> regex.Pattern[str] | None:
    words = tie_words(language, "according")
    return regex.compile(r"\b(?:\L<words>)\W+(?:\p{L}+\W+){0,2}$", regex.IGNORECASE, words=words) if words else None


@cache
def _fold(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))
