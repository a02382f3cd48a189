"""Names of all articles to entities.

Merged are, in this order: what `factcheck.toml` names together; names of one spelling; an acronym with the one name it abbreviates; a
surname or a shortened name with the one fuller name it fits; near spellings; what two languages write with one stem; and common nouns
("the fire", "el incendio") with the one thing of that kind that the articles speak of. Never merged: names whose numerals or single
letters differ ("Ami 6", "A350", "Point C"), and a name with a longer one whose further words are names themselves ("Piaggio One",
"Piaggio One Plus"). Articles that surely tell of two stories share names of one spelling alone: "Keller" of the one is not Anna Keller
of the other, and its fire is another fire.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from operator import eq
from typing import Protocol

from factcheck.lang import languages
from factcheck.lang.kinds import nouns_capitalised
from factcheck.link.forms import Form, fold, form, kin, sounded
from factcheck.link.linked import Entity
from factcheck.link.stories import Unlike
from factcheck.measures.concept import class_of
from factcheck.model import Source, short_hash
from factcheck.model.disjoint_sets import DisjointSets
from factcheck.read.config import EntityConfig

_LETTERS, _SHARED = 6, 5  # of a name and of a beginning that can make it the same in another language
_FULL = 2  # words of a given name and a surname
_STORIES = 40  # stories of a dossier in which a common noun is looked for
_NEAR = 92  # rapidfuzz ratio of two spellings of one name ("Nawrocki", "Nawrocky")


class Cluster(Protocol):
    """Names that one article uses for one thing."""

    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def kind(self) -> str: ...


@dataclass(slots=True)
class _Node:
    source: str
    forms: list[Form] = field(default_factory=list)
    kind: str = ""
    spoken: int = 0  # claims about it
    language: str = ""  # of its article
    named: bool = True  # as a name, and not only as what a claim is about


class Entities:
    """The entities of a dossier, and which of them a name in an article means."""

    def __init__(
        self, sources: Sequence[Source], clusters: Mapping[str, Sequence[Cluster]], subjects: Mapping[str, Counter[str]],
        told: Sequence[EntityConfig], unlike: Unlike,
    ) -> None:  # fmt: skip
        self._nodes: list[_Node] = []
        self._sets = DisjointSets[int]()  # nodes that are one entity
        self._at: dict[tuple[str, str], int] = {}
        self._told: dict[int, EntityConfig] = {}
        self._texts = {s.name: fold(s.text) for s in sources}
        self._stories = unlike
        self._shared: frozenset[tuple[str, ...]] = frozenset()  # surnames that two people bear: they join nobody
        for row in told:
            # People write aliases in any language.
            forms = {f.key: f for name in (row.name, *row.aliases) for f in (form(name, code) for code in languages())}
            node = self._node("", list(forms.values()), row.kind or "")
            self._told[node] = row
        # The first of several names takes the others in; which it is must not depend on what the files are called.
        for source in sorted(sources, key=lambda s: (str(s.published.start) if s.published else "", s.digest)):
            self._read(source, clusters.get(source.name, ()), subjects.get(source.name, Counter()))
        self._shared = self._surnames_of_two()
        self._by_spelling()
        self._by_acronym()
        self._by_shortening()
        self._by_near_spelling()
        self._by_translation()
        self._by_kind()
        self._ids: dict[int, str] = {}
        self._generic: set[str] = set()
        self._in: dict[str, list[str]] = defaultdict(list)
        for source_name, name in self._at:
            self._in[source_name].append(name)
        self.entities = self._named()

    def of(self, source: str, name: str | None) -> str | None:
        """The id of the entity that a name means in an article; None where the name is not known there."""
        node = self._at.get((source, name)) if name is not None else None
        return None if node is None else self._ids.get(self._sets.root(node))  # a name without a letter or digit is nobody's

    def names(self, source: str) -> list[tuple[str, str]]:
        """The wordings of an article with the ids of their entities, sorted."""
        return [(name, id) for name in sorted(self._in.get(source, ())) if (id := self.of(source, name)) is not None]

    def called(self, source: str, id: str) -> str:
        """What an article calls an entity: the longest of its names there, else the name that it goes by in the dossier."""
        own = [name for name, other in self.names(source) if other == id]
        return max(own, key=lambda name: (len(name), name), default=next(e.name for e in self.entities if e.id == id))

    def generic(self, id: str) -> bool:
        """Whether an entity is a common noun and no name."""
        return id in self._generic

    def person(self, source: str, name: str | None) -> bool:
        """Whether a wording of an article is the name of a person."""
        node = self._at.get((source, name)) if name else None
        return node is not None and self._nodes[node].kind == "person"

    # --- reading ---

    def _node(self, source: str, forms: list[Form], kind: str, *, language: str = "", named: bool = True) -> int:
        self._nodes.append(_Node(source, [f for f in forms if f.key], kind, language=language, named=named))
        return len(self._nodes) - 1

    def _forms(self) -> Iterator[tuple[int, _Node, Form]]:
        """Every form of every name, with its node and the number of that."""
        return ((number, node, f) for number, node in enumerate(self._nodes) for f in node.forms)

    def _read(self, source: Source, clusters: Iterable[Cluster], subjects: Counter[str]) -> None:
        for cluster in sorted(clusters, key=lambda c: c.name):
            names = (cluster.name, *cluster.aliases)
            node = self._node(source.name, [form(name, source.language) for name in names], cluster.kind, language=source.language)
            for name in names:
                self._at.setdefault((source.name, name), node)
        for subject, count in sorted(subjects.items()):
            if (source.name, subject) not in self._at:
                noun = form(subject, source.language, as_name=False)
                self._at[source.name, subject] = self._node(source.name, [noun], "", language=source.language, named=False)
            self._nodes[self._at[source.name, subject]].spoken += count

    # --- merging ---

    def _join(self, a: int, b: int) -> None:
        a, b = sorted((self._sets.root(a), self._sets.root(b)))
        if a != b and not (a in self._told and b in self._told):
            self._sets.merge(a, b)
            if b in self._told:
                self._told[a] = self._told[b]

    def _unlike(self, a: int, b: int) -> bool:
        """Whether the articles of two nodes surely tell of two stories."""
        return self._stories(self._nodes[a].source, self._nodes[b].source)

    def _join_story(self, hosts: list[int], number: int) -> None:
        """Join a common noun with that of another article of its story, among those of `hosts`, of which each stands for one story."""
        host = next((h for h in hosts[:_STORIES] if not self._unlike(h, number)), None)
        if host is None:
            hosts.append(number)
        else:
            self._join(host, number)

    def _surnames_of_two(self) -> frozenset[tuple[str, ...]]:
        """Surnames by which articles call people of two given names: Anna Keller and Paul Keller. A given name that begins alike may be
        the same in short ("Chris", "Christopher", "C.")."""
        given: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for number, node in enumerate(self._nodes):
            surnames = {f.key for f in node.forms if len(f.key) == 1}
            for f in node.forms:
                if node.kind == "person" and number not in self._told and len(f.key) == _FULL and f.key[-1:] in surnames and not f.heads:
                    given[f.key[-1:]].add(f.key[0][0])
        return frozenset(surname for surname, letters in given.items() if len(letters) > 1)

    def _by_spelling(self) -> None:
        seen: dict[tuple[str, ...], int] = {}
        bare: dict[tuple[str, ...], list[int]] = defaultdict(list)  # surnames alone, and what no article has as a name: each of its story
        for number, node, f in self._forms():
            key = tuple(sorted(f.key)) if len(f.key) > 1 else f.key
            if key in self._shared:
                continue
            if not f.core and f.heads and number not in self._told and seen.get(key) not in self._told:
                continue  # "the fire": decided by what the articles speak of, unless people told
            if not node.named or (node.kind == "person" and len(f.key) == 1):
                self._join_story(bare[key], number)
            else:
                self._join(seen.setdefault(key, number), number)
        for key, numbers in bare.items():
            for number in numbers:
                if key in seen and not self._unlike(seen[key], number):
                    self._join(seen[key], number)

    def _by_acronym(self) -> None:
        long: dict[str, set[int]] = defaultdict(set)
        for number, _, f in self._forms():
            if len(f.key) > 1:
                long[f.initials].add(self._sets.root(number))
        for number, _, f in self._forms():
            if len(f.key) == 1 and f.text.isupper() and 2 <= len(f.key[0]) <= 6:
                hosts = {self._sets.root(h) for h in long.get(f.key[0], ()) if not self._unlike(h, number)}
                if len(hosts) == 1:
                    self._join(hosts.pop(), number)

    def _by_shortening(self) -> None:
        """A surname, or a name without its kind ("Lufthansa", "Lufthansa group"), where only one fuller name has it."""
        by_word: dict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
        for number, _, f in self._forms():
            for word in f.key if len(f.key) > 1 else ():
                by_word[word].setdefault(f.key, number)  # one for each spelling: the others are already joined to it
        for number, node, told in self._forms():
            if not told.core or told.key in self._shared:
                continue
            f = told
            # "le président Nawrocki": the office is no part of the name; a surname is, whatever it means ("Jens Haller", of "Halle").
            if node.kind == "person" and told.heads and told.key[-1] in told.core:
                f = replace(told, key=tuple(word for word in told.key if word in told.core), heads=frozenset(), narrows=frozenset())
            few = min((by_word.get(word, {}) for word in f.key), key=len, default={})
            fuller = ((other, self._nodes[other]) for other in set(few.values()))
            hosts = {
                self._sets.root(other)
                for other, host in fuller
                if any(self._shortens(f, node, g, host) for g in host.forms)
                and not _other_given_name(f, node, host)
                and not self._unlike(number, other)
            }
            hosts.discard(self._sets.root(number))
            if len(hosts) == 1:
                self._join(hosts.pop(), number)

    @staticmethod
    def _shortens(f: Form, node: _Node, g: Form, other: _Node) -> bool:
        if len(f.key) >= len(g.key) or not set(f.key) < set(g.key) or f.marks != g.marks or f.narrows != g.narrows:
            return False
        if node.kind == "place":
            return False  # "England" is not the Bank of England
        # The Louvre is not the Louvre theft, an airline not its passengers; a president may be called by his office.
        apart = ("event", "action", "property") if "person" in (node.kind, other.kind) else ("event", "action", "property", "person")
        if any(class_of(id) in apart for id in g.heads - f.heads):
            return False
        rest = set(g.key) - set(f.key)
        if not rest & g.core:
            return True  # all that is left out are common words: "fire", "museum", "airline"
        person = "person" in (node.kind, other.kind) and not {"organisation", "product", "place", "event"} & {node.kind, other.kind}
        return person and f.key == g.key[-len(f.key) :] and len(g.key) - len(f.key) <= 2

    def _by_near_spelling(self) -> None:
        from rapidfuzz import fuzz

        blocks: dict[tuple[int, str], list[tuple[int, Form, str]]] = defaultdict(list)
        for number, _, f in self._forms():
            text = " ".join(f.key)
            if len(text) >= 7 and f.core:
                # One block by the first letters and the number of words: a typing fault seldom stands there.
                blocks[len(f.key), text[:3]].append((number, f, text))
        for _, rows in sorted(blocks.items(), key=lambda item: item[0]):
            kept: dict[str, tuple[int, Form]] = {}
            for number, f, text in rows:
                if text in kept:
                    continue
                for other, (host, g) in kept.items():
                    near = abs(len(text) - len(other)) <= 2 and f.marks == g.marks and fuzz.ratio(text, other) >= _NEAR
                    if near and not self._unlike(host, number):
                        self._join(host, number)
                        break
                kept[text] = (number, f)
                if len(kept) > 400:  # a block this crowded holds a list, not spellings of one name
                    break

    def _by_translation(self) -> None:
        """Names that two languages write with one stem ("La Cartographe", "The Cartographer"; "Moselle", "Mosela"), where no article has
        both: by the beginning that they share, most of the longer one."""
        blocks: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, node, f in self._forms():
            written = node.named and node.language and node.kind != "person"
            if written and len(f.core) == len(f.key) == 1 and not f.marks and not f.heads:
                stem = sounded(f.key[0])
                if len(stem) >= _LETTERS and f.text != f.text.lower() and (number, stem) not in blocks[stem[:4]]:
                    blocks[stem[:4]].append((number, stem))
        for _, rows in sorted(blocks.items()):
            for i, (a, left) in enumerate(rows[:200]):
                for b, right in rows[i + 1 : 200]:
                    if self._nodes[a].language == self._nodes[b].language or self._sets.root(a) == self._sets.root(b):
                        continue
                    shared = sum(takewhile(bool, map(eq, left, right)))
                    alike = shared >= max(_SHARED, 0.7 * max(len(left), len(right)))
                    if alike and self._sources(a).isdisjoint(self._sources(b)) and not self._unlike(a, b):
                        self._join(a, b)

    def _sources(self, node: int) -> set[str]:
        """The articles that name the entity of a node."""
        root = self._sets.root(node)
        return {n.source for number, n in enumerate(self._nodes) if self._sets.root(number) == root}

    def _by_kind(self) -> None:
        """Common nouns: with what shares their kind and part of their name; then the unnamed with the only named one of the story."""
        nouns = [(number, f) for number, node, f in self._forms() if f.heads and len(f.core) <= 3 and node.source]
        by_core: dict[str, list[tuple[int, Form]]] = defaultdict(list)
        kept: set[tuple[str, Form]] = set()
        for number, f in nouns:
            for word in sorted(f.core):
                for other, g in by_core[word]:
                    if _same_named(f, g) and self._sets.root(number) != self._sets.root(other) and not self._unlike(number, other):
                        self._join(other, number)
                        break
                if (word, f) not in kept:
                    kept.add((word, f))
                    by_core[word].append((number, f))
        same: dict[tuple[frozenset[str], frozenset[str]], list[int]] = defaultdict(list)  # one for each story
        for number, f in nouns:
            if not f.core:
                self._join_story(same[f.heads, f.narrows], number)
        self._main_events(nouns)

    def _main_events(self, nouns: Sequence[tuple[int, Form]]) -> None:
        """The one fire, trial or election that each article is about is one for all, where its places are named in both articles."""
        groups: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        cores: dict[int, set[str]] = defaultdict(set)
        for number, f in nouns:
            root = self._sets.root(number)
            cores[root] |= f.core
            for head in f.heads:
                if class_of(head) == "event":
                    groups[head][root].add(self._nodes[number].source)
        for _, roots in sorted(groups.items()):
            named = sorted(r for r in roots if cores[r])
            for i, a in enumerate(named):
                for b in named[i + 1 : i + 40]:
                    apart = not (roots[a] & roots[b])
                    if apart and self._told_together(cores[a], roots[b]) and self._told_together(cores[b], roots[a]):
                        self._join(a, b)
            for r in sorted(roots):
                if not cores[r]:
                    left = {self._sets.root(n) for n in named if not self._unlike(n, r)}
                    if len(left) == 1:
                        self._join(left.pop(), r)

    def _told_together(self, names: set[str], sources: set[str]) -> bool:
        return all(any(name in self._texts.get(source, "") for name in names) for source in sources)

    # --- naming ---

    @staticmethod
    def _proper(node: _Node, f: Form) -> bool:
        """Whether a form is a name, and no common noun that only no concept knows ("slab"): that begins small, or has a capital as every
        noun of its language has."""
        small = f.text == f.text.lower() or (not node.named and nouns_capitalised(node.language))
        return bool(f.core) and not small

    def _named(self) -> tuple[Entity, ...]:
        """The entities, sorted by their ids; which of them are common nouns is kept beside."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._nodes)):
            members[self._sets.root(number)].append(number)
        drafts: list[tuple[int, str, tuple[str, ...], bool]] = []
        for root, numbers in sorted(members.items()):
            told = next((self._told[n] for n in sorted({root, *numbers}) if n in self._told), None)
            counts: Counter[str] = Counter()
            for n in numbers:
                for place, f in enumerate(self._nodes[n].forms):
                    counts[f.text] += 1 + (2 if place == 0 else 0)
            if not counts and told is None:
                continue
            proper = {f.text for n in numbers for f in self._nodes[n].forms if self._proper(self._nodes[n], f)}
            best = told.name if told else min(counts, key=lambda t: (t not in proper, -counts[t], -len(t), t))
            drafts.append((root, best, tuple(sorted(set(counts) - {best})), not proper and told is None))
        taken = Counter(_slug(name) for _, name, _, _ in drafts)
        made = []
        for root, name, aliases, generic in drafts:
            slug = _slug(name)
            id = self._ids[root] = slug if taken[slug] == 1 else f"{slug}-{short_hash(name, *aliases, size=2)}"
            made.append(Entity(id, name, aliases))
            if generic:
                self._generic.add(id)
        return tuple(sorted(made, key=lambda e: e.id))


def _slug(name: str) -> str:
    """A name as an id: its words in small letters and digits, joined by hyphens."""
    words = "-".join(fold(name).replace("'", " ").replace("’", " ").split()) or "entity"
    return "".join(c if c.isalnum() or c == "-" else "-" for c in words).strip("-") or "entity"


def _same_named(f: Form, g: Form) -> bool:
    """ "Louvre museum" and "musée du Louvre"; an event may carry less of its name ("the Aude fire", "the fire of Aude and Hérault")."""
    if f.marks != g.marks or f.narrows != g.narrows or not kin(f.heads, g.heads):
        return False
    event = any(class_of(id) == "event" for id in f.heads)
    return f.core == g.core or (event and (f.core < g.core or g.core < f.core))


def _other_given_name(surname: Form, one: _Node, other: _Node) -> bool:
    """Whether both articles give a first name to whom they call by one surname, and the two do not begin alike: "Quesada" is Tomás Quesada
    in the one, and Elena Quesada is somebody else."""
    initials = [{g.key[0][0] for g in node.forms if g.key[1:] == surname.key and g.key[0] in g.core} for node in (one, other)]
    return all(initials) and initials[0].isdisjoint(initials[1])
