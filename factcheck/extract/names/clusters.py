"""Which names are one thing, and what kind of thing it is."""

import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from factcheck.extract.cues import DETERMINER, POSSESSIVE, PREPOSITION, Speech
from factcheck.extract.numbers.numerals import lexicon as numbers
from factcheck.extract.places.reading import PlaceMention
from factcheck.lang import pack
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Sentence, Token


@cache
def first_names() -> frozenset[str]:
    """Common given names, as written, from `lang/first_names.toml`: one list for all languages, for people travel."""
    path = Path(pack("en").folder).parent / "first_names.toml"
    return frozenset(tomllib.loads(path.read_text("utf-8"))["names"].split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands. `key`: the cluster it belongs to (its fullest form). `kind`: "person", "organisation", "product", "place" or
    "event"."""

    start: int
    end: int
    text: str
    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class NameCluster:
    """All names of one thing in an article. `name`: the fullest form; `aliases`: the others, sorted."""

    name: str
    aliases: tuple[str, ...]
    kind: str


@dataclass(slots=True)
class Run:
    """A run of capitalised words: the sentence, its tokens (`last` exclusive), and what stands around it."""

    sentence: int
    first: int
    last: int  # exclusive
    words: tuple[str, ...]
    initial: bool
    article: bool
    before: str  # the word before, lower case
    counted: bool = False  # a number stands before it


def cluster(
    text: str,
    found: Sequence[Sentence],
    runs: Sequence[Run],
    speech: Speech,
    places: Sequence[PlaceMention],
    known: Sequence[tuple[str, tuple[str, ...], str | None]],
) -> tuple[list[Name], tuple[NameCluster, ...]]:
    """The names that `runs` are, in order, and which of them are one thing. `known`: name, aliases and kind told by people."""
    forms: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        forms[_form(text, found, run)].append(run)
    # A place that only its preposition makes one ("at SNCF") weighs little against what else is known of the name.
    sure = [p for p in places if not p.place_id.startswith("?")]
    place_texts = {text[p.start : p.end] for p in sure}
    named = _Places({(p.start, p.end) for p in sure}, place_texts, {text[p.start : p.end] for p in places} - place_texts)
    told = {_plain(alias): (name, kind) for name, aliases, kind in known for alias in (name, *aliases)}
    keys = _merge(forms, speech, place_texts)
    _join_translated(keys, forms, speech)
    members: dict[str, set[str]] = defaultdict(set)
    for form, key in keys.items():
        root = told[_plain(form)][0] if _plain(form) in told else told.get(_plain(key), (key, None))[0]
        keys[form] = root
        members[root].add(form)
    kinds: dict[str, str] = {}
    for root in sorted(members):
        of_root = [run for form in sorted(members[root]) for run in forms[form]]
        given = told.get(_plain(root), (root, None))[1]
        short = any(_plain(form) == _plain(root.split()[-1]) for form in members[root]) and len(root.split()) > 1
        kinds[root] = given or _kind(root, of_root, found, speech, named, short=short)
        if given is None and kinds[root] != "place" and _is_made(root, forms, of_root, found, speech, place_texts):
            kinds[root] = "organisation" if root.split()[-1] in place_texts else "product"  # "Citroën France" is Citroën there
    out = []
    for form, group in forms.items():
        for run in group:
            tokens = found[run.sentence].tokens
            out.append(Name(tokens[run.first].start, tokens[run.last - 1].end, form, keys[form], kinds[keys[form]]))
    out.sort(key=lambda n: (n.start, n.end))
    clusters = tuple(NameCluster(root, tuple(sorted(members[root] - {root})), kinds[root]) for root in sorted(members))
    return out, clusters


def _is_made(
    root: str,
    forms: dict[str, list[Run]],
    runs: Sequence[Run],
    found: Sequence[Sentence],
    speech: Speech,
    place_texts: Collection[str],
) -> bool:
    """Whether a name begins with that of who makes what it names: "Citroën Ami" beside "Citroën". But "Corvane Home announced" is who made
    it."""
    maker = root.split(maxsplit=1)[0]
    named = maker != root and maker not in place_texts and len(forms.get(maker, ())) > 1
    return named and not any(_speaks(run, found, speech) for run in runs)


def _speaks(run: Run, found: Sequence[Sentence], speech: Speech) -> bool:
    """Whether a verb of saying stands right behind a name: no product says anything."""
    behind = found[run.sentence].tokens[run.last : run.last + 1]
    return any(cue.kind == "speech.verb" for cue in speech.find(behind))


def _form(text: str, found: Sequence[Sentence], run: Run) -> str:
    tokens = found[run.sentence].tokens
    form = " ".join(text[tokens[run.first].start : tokens[run.last - 1].end].split())
    for mark in ("'s", "’s"):
        if form.endswith(mark):
            form = form[: -len(mark)]
    return form


@lru_cache(maxsize=8192)
def _plain(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name.replace("-", " "))
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).lower().split())


@cache
def _digits(code: str) -> dict[str, str]:
    """The digit for each word of a whole number below ten, in the language of the article or in English, from which products are named."""
    words = {word: entry for language in ("en", code) for word, entry in numbers(pack(language)).words.items()}
    return {_plain(word): str(n) for word, (kind, n, *_) in words.items() if kind == "small" and n < _TEN and n % 1 == 0}


_TEN = 10


def _merge(forms: dict[str, list[Run]], speech: Speech, place_texts: Collection[str]) -> dict[str, str]:
    """Each form's fullest form: same letters, a numeral for its word, an end or beginning of one longer name, initials."""
    order = sorted(forms, key=lambda f: (-len(f.split()), -len(forms[f]), f))
    plain: dict[str, str] = {}
    keys: dict[str, str] = {}
    longer: dict[str, list[str]] = defaultdict(list)
    initials: dict[str, list[str]] = defaultdict(list)
    titles = set(speech.phrases.get("title.person", ()))
    ends = set(speech.phrases.get("title.organisation_end", ()))
    digits = _digits(speech.code)
    for form in order:
        words = [_plain(w).replace(" ", "-") for w in form.split()]
        if len(words) > 1 and words[0].rstrip(".") in titles:
            words = words[1:]
        folded = " ".join(digits.get(w, w) for w in words)
        if folded in plain:
            keys[form] = plain[folded]
            continue
        hosts: list[str] = []
        if len(words) == 1 and form not in place_texts:
            hosts = list(dict.fromkeys(longer.get(words[0], [])))
            if len(hosts) > 1:
                # "Ami" beside "Citroën Ami" and "My Ami": the one that the text names most.
                counts = sorted(((len(forms[h]), h) for h in hosts), reverse=True)
                hosts = [counts[0][1]] if counts[0][0] > counts[1][0] and not _persons(hosts, form) else hosts
            if not hosts and is_acronym(form):
                hosts = list(dict.fromkeys(initials.get(words[0], [])))
        elif len(words) > 1:
            hosts = list(dict.fromkeys(h for h in longer.get(words[-1], []) if f" {folded} " in f" {_plain(h)} "))
        if len(hosts) == 1 and _may_shorten(form, hosts[0], forms):
            keys[form] = hosts[0]
        else:
            keys[form] = form
        plain[folded] = keys[form]
        if keys[form] == form and len(words) > 1:
            # The last word of a person's name, any word of others that is long enough to stand for it.
            if words[-1].isdigit():
                bare = form.rsplit(" ", 1)[0]
                if len(forms.get(bare, ())) <= 2 * len(forms[form]):
                    longer[words[0]].append(form)
                continue
            if len(words[-1]) > 2:
                longer[words[-1]].append(form)
            # "Hinkley" for "Hinkley Point C"; but a maker is not its product ("the Citroën Ami").
            if words[0] in ends or all(w in ends for w in words[1:]) or not any(run.article for run in forms[form]):
                longer[words[0]].append(form)
            upper = "".join(w[0] for w in words if w not in speech.particles and not speech.flags.get(w, 0) & (PREPOSITION | DETERMINER))
            initials[upper].append(form)
    return keys


def _join_translated(keys: dict[str, str], forms: dict[str, list[Run]], speech: Speech) -> None:
    """A name that a translated text gives once in its own language and then word for word ("the Citroën Ami … the Friend", "Le Monde …
    the World"): a lone common noun with a capital and an article is the one name that ends with the same noun of another language."""
    own = lexicon(speech.code)
    for form in sorted(forms):
        if keys[form] != form or " " in form or is_acronym(form) or not all(_definite(run, speech) for run in forms[form]):
            continue
        meant = _telling(own.concepts_of(form.lower()))
        if not meant:
            continue
        hosts = {keys[other] for other in forms if keys[other] != form and meant & _abroad(other.split()[-1].lower(), speech.code)}
        if len(hosts) == 1:
            host = hosts.pop()
            for other, key in keys.items():
                if key == form:
                    keys[other] = host


def _definite(run: Run, speech: Speech) -> bool:
    """Whether a name stands behind an article, also where that begins the sentence."""
    return run.article or bool(speech.flags.get(run.before, 0) & DETERMINER)


_OFTEN_BEFORE = 3
_ORIGINALS = ("en", "fr", "de", "es")  # what translated news is mostly translated from; each lexicon costs a tenth of a second


@cache
def _abroad(word: str, code: str) -> frozenset[str]:
    """What a word means in other languages than that of the article."""
    return frozenset().union(*(_telling(lexicon(other).concepts_of(word)) for other in _ORIGINALS if other != code))


def _telling(ids: Iterable[str]) -> frozenset[str]:
    known = concepts()
    return frozenset(id for id in ids if id in known and not known[id].generic and known[id].cls in ("person", "thing", "organisation"))


def _may_shorten(form: str, host: str, forms: dict[str, list[Run]]) -> bool:
    """Whether a shorter name stands for a longer one: a surname does; what takes an article and is named far more often does not, unless
    the longer one only puts its maker before it ("Citroën Ami")."""
    if len(form.split()) > 1:
        return True
    maker = host.split(maxsplit=1)[0]
    if maker in forms and host.endswith(form):
        return True
    if forms[form][0].sentence < forms[host][0].sentence and host.split(maxsplit=1)[0] not in first_names():
        return False  # a name is written in full first; only people are called by their surname in a heading
    if sum(run.sentence < forms[host][0].sentence for run in forms[form]) >= _OFTEN_BEFORE:
        return False  # a heading and a lead may do so; who is spoken of on and on before is the house or family of whom is named at last
    articles = sum(run.article for run in forms[form])
    return articles * 3 < len(forms[form]) or len(forms[form]) <= 2 * len(forms[host])


def _persons(hosts: Sequence[str], form: str) -> bool:
    """Whether several names that end alike look like people of one family."""
    return (
        all(h.endswith(form) and len(h.split()) == 2 and not any(w.isupper() for w in h.split()) for h in hosts)
        and len({h.split()[0] for h in hosts}) > 1
    )


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a text names places: `spans`, and the words of those; `likely`: words of those that only their preposition makes places."""

    spans: Collection[tuple[int, int]]
    texts: Collection[str]
    likely: Collection[str]


def _kind(root: str, runs: Sequence[Run], found: Sequence[Sentence], speech: Speech, places: _Places, *, short: bool) -> str:
    """What kind of thing a name is, by its own words and by what stands around it. `short`: it is also called by its last word alone."""
    score = _by_words(root, runs, speech, places)
    for run in runs:
        score.update(_by_neighbours(root, run, found[run.sentence].tokens, speech, places))
    words, articles = root.split(), sum(run.article for run in runs)
    parts = re.split(r"[ -]", root.replace("'", "").replace("’", ""))
    if len(words) in (2, 3) and not articles and all(w[:1].isupper() and w[1:].islower() for w in parts):
        score["person"] += 2 if short or words[0] in first_names() else 1
    if any(w in speech.particles for w in words[1:]) and "of" not in words:
        score["person"] += 1
    if articles * 2 >= len(runs) and articles:
        score["product"] += 1
        score["person"] -= 3
    else:
        score["organisation"] += 1
    return max(sorted(score), key=lambda kind: score[kind])


def _by_words(root: str, runs: Sequence[Run], speech: Speech, places: _Places) -> Counter[str]:
    """What the words of a name say of its kind, as points."""
    titles, storms = speech.phrases.get("title.person", ()), speech.phrases.get("title.event", ())
    score: Counter[str] = Counter()
    words = root.split()
    lows = [w.lower().rstrip(".") for w in words]
    house = any(low in speech.phrases.get("title.organisation_end", ()) for low in lows)
    if any(c.isdigit() for c in root):
        score["product"] += 2
    if house:
        score["organisation"] += 4
    if is_acronym(words[0]) and len(words) == 1:
        score["organisation"] += 2
    if root in places.texts:
        score["place"] += 6
    if root in places.likely and not is_acronym(words[0]):
        behind = [bool(speech.flags.get(run.before, 0) & PREPOSITION) for run in runs]
        score["place"] += 4 if all(behind) else 1
    if lows[0] in titles and len(words) > 1:
        score["person"] += 5
    if (lows[0] in storms and len(words) > 1) or any(run.before in storms for run in runs):
        score["event"] += 6  # "Hurricane Delia", "la tempête Ciara"
    given = words[0] in first_names()
    if given and 1 < len(words) <= 4 and not house:
        score["person"] += 4
    if given and len(words) == 1 and not any(run.article for run in runs) and root not in places.texts:
        score["person"] += 2  # "Xavier", called by his first name only
    parts = root.split("-")
    if len(words) == 1 and len(parts) > 2 and parts[-1][:1].isupper() and any(part.islower() for part in parts[1:-1]):
        score["place"] += 4  # "Saint-Jean-de-Luz", "Neustadt-an-der-Aisch"
    return score


def _by_neighbours(root: str, run: Run, tokens: Sequence[Token], speech: Speech, places: _Places) -> Counter[str]:
    """What stands around a name where it is told once says of its kind, as points."""
    score: Counter[str] = Counter()
    houses = speech.phrases.get("anaphora.organisation", ())
    first = root.split(maxsplit=1)[0]
    lead = tokens[max(0, run.first - 5) : run.first]
    # "from" and "between" also stand before people and companies, so that they are no sign of a place.
    if any(c.last == len(lead) - 1 and c.kind.startswith("place.") and c.kind != "place.between" for c in speech.find(lead)):
        score["place"] += 4
    if (tokens[run.first].start, tokens[run.last - 1].end) in places.spans:
        score["place"] += 3
    if run.before.rstrip(".") in speech.phrases.get("title.person", ()):
        score["person"] += 3
    if run.before in houses or (run.last < len(tokens) and tokens[run.last].low in houses):
        score["organisation"] += 2  # "the Stellantis group", "le groupe Stellantis"
    if len(run.words) in (2, 3) and not run.article and _has_post(speech, tokens, run):
        score["person"] += 3
    elif run.before in locative(speech.code) and not run.article and not is_acronym(first) and first not in first_names():
        score["place"] += 3
    return score


@cache
def locative(code: str) -> frozenset[str]:
    """Prepositions after which a name without article is a place (`speech.toml`, "names.locative")."""
    return frozenset(pack(code).part("speech").get("names", {}).get("locative", []))


def _has_post(speech: Speech, tokens: Sequence[Token], run: Run) -> bool:
    """Whether a post stands right before the name ("Prime Minister X", "the director, X") or is apposed to it ("X, director of")."""
    lo, hi = max(0, run.first - 4), min(len(tokens), run.last + 6)
    for cue in speech.find(tokens[lo:hi]):
        first, last = lo + cue.first, lo + cue.last
        if not cue.kind.startswith(("role.", "role_verb.")):
            continue
        if (
            cue.kind.startswith("role.")
            and last < run.first
            and run.first - last <= 2
            and (run.first - last == 1 or tokens[last + 1].text == ",")
        ):
            return True
        if (
            first >= run.last + 1
            and tokens[run.last].text == ","
            and all(speech.flags.get(t.low, 0) & (DETERMINER | PREPOSITION) or not t.capital for t in tokens[run.last + 1 : first])
        ):
            return True
    return _has_calling(speech, tokens, run.last)


def _has_calling(speech: Speech, tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun with the ending of one who does something is apposed by its article or owner (", son distributeur,")."""
    if at + 2 >= len(tokens) or tokens[at].text != ",":
        return False
    led = speech.flags.get(tokens[at + 1].low, 0) & (DETERMINER | POSSESSIVE) or tokens[at + 1].kind == "elision"
    noun = tokens[at + 2]
    closed = at + 3 >= len(tokens) or tokens[at + 3].kind == "mark" or bool(speech.flags.get(tokens[at + 3].low, 0) & PREPOSITION)
    named = noun.kind == "word" and noun.capital is speech.nouns_capitalised and noun.low.endswith(speech.role_endings)
    return bool(led) and named and closed and not speech.flags.get(noun.low, 0)


def is_acronym(word: str) -> bool:
    """Whether a word is all capitals."""
    return len(word) > 1 and word.isupper()
