"""Names of people, organisations, products and events, and which of them are one.

A name is a run of capitalised words; where a capital says little (first in a sentence, any noun in German) it needs evidence: the same
word never stands in lower case, is no word of the lexicon, stands capitalised within a sentence elsewhere, or is known.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, Speech
from factcheck.extract.places import PlaceMention
from factcheck.measures.lexicon import Lexicon
from factcheck.read.text import Sentence, Token

_JOIN = frozenset({"&", "-", "’", "'", "."})
_CLOSED = PREPOSITION | COORDINATOR | DETERMINER | POSSESSIVE | PRONOUN | AUXILIARY


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands. `key`: the cluster it belongs to (its fullest form). `kind`: "person", "organisation", "product", "place"."""

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
class _Run:
    sentence: int
    first: int
    last: int  # exclusive
    words: tuple[str, ...]
    initial: bool
    article: bool
    before: str  # the word before, lower case
    counted: bool = False  # a number stands before it


def names(
    text: str,
    found: Sequence[Sentence],
    speech: Speech,
    lexicon: Lexicon,
    places: Sequence[PlaceMention],
    taken: Sequence[tuple[int, int]] = (),
    known: Sequence[tuple[str, tuple[str, ...], str | None]] = (),
) -> tuple[list[Name], tuple[NameCluster, ...]]:
    """The names of a text and their clusters. `taken`: spans that are no name (dates). `known`: name, aliases and kind told by people."""
    lower = {t.text for s in found for t in s.tokens if t.kind == "word" and not t.capital}
    given = {alias.lower() for name, aliases, _ in known for alias in (name, *aliases)}
    given_words = {word for alias in given for word in alias.split()}
    place_starts = {p.start: p for p in places}
    blocked: set[int] = set()
    for start, end in taken:
        blocked.update(range(start, end))
    runs: list[_Run] = []
    for number, sentence in enumerate(found):
        runs.extend(_runs(sentence, number, speech, blocked))
    seen_inside = {run.words[0] for run in runs if not run.initial} | {w for run in runs for w in run.words[1:]}
    forms_inside = {" ".join(run.words) for run in runs if not run.initial}
    counted = {run.words[0] for run in runs if run.counted}
    frequent = Counter(word for run in runs for word in run.words)
    with_article = Counter(run.words[0] for run in runs if run.article and len(run.words) == 1)
    kept: list[_Run] = []
    for run in runs:
        sentence = found[run.sentence]
        trimmed = _trim(
            run, sentence, lower, lexicon, speech, seen_inside, given_words, place_starts, frequent, with_article, forms_inside, counted
        )
        if trimmed is not None:
            kept.append(trimmed)
    return _cluster(text, found, kept, speech, places, known)


def _runs(sentence: Sentence, number: int, speech: Speech, blocked: Collection[int]) -> Iterable[_Run]:
    tokens = sentence.tokens
    count = len(tokens)
    at = 0
    opening = True
    while at < count:
        token = tokens[at]
        if token.kind == "mark":
            opening = opening or token.text in '«“"„:'
            at += 1
            continue
        if not _capital(token) or token.start in blocked:
            opening = False
            at += 1
            continue
        last = at + 1
        while last < count:
            following = tokens[last]
            if following.start in blocked:
                break
            adjacent = following.start == tokens[last - 1].end
            if _capital(following) and not adjacent:
                if speech.flags.get(following.low, 0) & (PREPOSITION | DETERMINER) and following.low not in speech.particles:
                    break
                last += 1
            elif (
                following.kind == "mark"
                and following.text in _JOIN
                and last + 1 < count
                and adjacent
                and (_capital(tokens[last + 1]) or (following.text == "-" and tokens[last + 1].kind == "number"))
                and tokens[last + 1].start == following.end
            ) or (following.kind == "mark" and following.text == "&" and last + 1 < count and _capital(tokens[last + 1])):
                last += 2
            elif (
                following.low in speech.particles
                and last + 1 < count
                and (_capital(tokens[last + 1]) or tokens[last + 1].low in speech.particles)
                and not speech.flags.get(tokens[last + 1].low, 0) & PRONOUN
            ):
                step = last + 1
                while step < count and tokens[step].low in speech.particles:
                    step += 1
                if step < count and _capital(tokens[step]) and tokens[step].start not in blocked:
                    last = step + 1
                else:
                    break
            elif following.kind == "number" and following.text.isdigit() and len(following.text) <= 4 and _model(tokens, at, last):
                last += 1
                break
            else:
                break
        before = tokens[at - 1] if at else None
        article = before is not None and before.kind != "mark" and _articled(speech.flags.get(before.low, 0))
        yield _Run(
            number,
            at,
            last,
            tuple(t.text for t in tokens[at:last]),
            opening,
            article,
            before.low if before is not None else "",
            before is not None and (before.kind == "number" or before.start in blocked),
        )
        opening = False
        at = last


def _articled(flags: int) -> bool:
    """Whether a word is an article or possessive and no relative ("the Ami", but not "that Anton wrote")."""
    return bool(flags & (DETERMINER | POSSESSIVE)) and not flags & RELATIVE


def _capital(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper()


def _model(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the digits after a capitalised word are part of a name ("Ami 6", "Flamanville 3") and no figure of a list
    ("Huron Perth reported 22, Grand Erie 14")."""
    if len(tokens[at].text) > 3 or tokens[at].text.startswith("0"):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.text in ("%", "°", "€", "$", "£", "-", "–") and following.start <= tokens[at].end + 1:
        return False
    earlier = any(t.kind == "number" for t in tokens[:first])
    small = len(tokens[at].text) == 1
    if earlier and not small:
        return False
    if following is None or following.kind == "mark":
        return small or not earlier
    return following.kind == "word" and (not following.text[0].islower() or small)


def _trim(
    run: _Run,
    sentence: Sentence,
    lower: Collection[str],
    lexicon: Lexicon,
    speech: Speech,
    inside: Collection[str],
    given: Collection[str],
    place_starts: dict[int, PlaceMention],
    frequent: Counter[str],
    with_article: Counter[str],
    forms_inside: Collection[str],
    counted: Collection[str],
) -> _Run | None:
    """The run without words that are capitalised for another reason; None where nothing is left."""
    tokens = sentence.tokens
    first, last = run.first, run.last
    while first < last:
        token = tokens[first]
        low = token.low
        # Known by people or by the gazetteer: nothing to prove.
        if low in given or token.start in place_starts:
            break
        if speech.flags.get(low, 0) and (run.initial or len(low) <= 3) and not _acronym(token.text):
            first += 1
            continue
        if speech.nouns_capitalised:
            if token.text in counted or not _german_name(tokens, first, last, lexicon, frequent, with_article, run):
                first += 1
                continue
            break
        if run.initial and first == run.first and not sentence.heading:
            alone = last - first == 1
            shown = token.text in inside or _acronym(token.text) or (alone and _acts(tokens, last, speech, frequent[token.text], lexicon))
            rest = " ".join(t.text for t in tokens[first + 1 : last])
            doubtful = (low in lower or (not shown and (alone or _word(lexicon, token)))) and (alone or rest in forms_inside)
            if doubtful and (alone or token.text not in inside):
                first += 1
                while first < last and tokens[first].kind == "mark":
                    first += 1
                continue
        if sentence.heading and low in lower and last - first == 1:
            first += 1
            continue
        break
    while last > first and tokens[last - 1].kind == "mark":
        last -= 1
    if last - first >= 3 or (last - first == 2 and tokens[first].low.rstrip(".") in speech.phrases.get("title.person", ())):
        roles = [c for c in speech.find(tokens[first:last]) if c.first == 0 and c.kind.startswith("role.")]
        cut = max((c.last + 1 for c in roles), default=0)
        if tokens[first].low in speech.phrases.get("title.person", ()):
            cut = max(cut, 1)
        if 0 < cut < last - first:
            first += cut
    if first >= last:
        return None
    if last - first == 1 and len(tokens[first].text) == 1:
        return None
    if last - first == 1 and not tokens[first].text[0].isupper():
        return None
    if first != run.first:
        run.article = False
        run.before = tokens[first - 1].low
    run.first, run.last, run.words = first, last, tuple(t.text for t in tokens[first:last])
    return run


def _acts(tokens: Sequence[Token], at: int, speech: Speech, times: int, lexicon: Lexicon) -> bool:
    """Whether an unknown word that begins a sentence behaves as a name: ", which", ", with", or a verb where it comes back."""
    if at + 1 >= len(tokens) or _word(lexicon, tokens[at - 1]):
        return False
    flags = speech.flags
    if tokens[at].text == ",":
        return bool(flags.get(tokens[at + 1].low, 0) & (RELATIVE | PREPOSITION))
    return times >= 2 and bool(flags.get(tokens[at].low, 0) & AUXILIARY or _word(lexicon, tokens[at]))


def _word(lexicon: Lexicon, token: Token) -> bool:
    return bool(lexicon.annotate((token,)))


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _german_name(
    tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon, frequent: Counter[str], with_article: Counter[str], run: _Run
) -> bool:
    """Where every noun is capitalised: two unknown capitalised words in a row, an acronym, or an unknown word that takes no article."""
    token = tokens[first]
    if _acronym(token.text) or any(c.isupper() for c in token.text[1:]) or any(c.isdigit() for c in token.text):
        return True
    known = _word(lexicon, token)
    if last - first >= 2:
        return not known and not _word(lexicon, tokens[first + 1])
    if known or run.article:
        return False
    return frequent[token.text] >= 2 and with_article[token.text] == 0


def _cluster(
    text: str,
    found: Sequence[Sentence],
    runs: Sequence[_Run],
    speech: Speech,
    places: Sequence[PlaceMention],
    known: Sequence[tuple[str, tuple[str, ...], str | None]],
) -> tuple[list[Name], tuple[NameCluster, ...]]:
    forms: dict[str, list[_Run]] = defaultdict(list)
    for run in runs:
        forms[_form(text, found, run)].append(run)
    place_spans = {(p.start, p.end) for p in places}
    place_texts = {text[p.start : p.end] for p in places}
    keys = _merge(forms, speech, place_texts)
    told: dict[str, tuple[str, str | None]] = {}
    for name, aliases, kind in known:
        for alias in (name, *aliases):
            told[_plain(alias)] = (name, kind)
    kinds: dict[str, str] = {}
    members: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        if _plain(form) in told:
            keys[form] = told[_plain(form)][0]
    for form, key in keys.items():
        root = told.get(_plain(key), (key, None))[0]
        keys[form] = root
        members[root].add(form)
    for root in sorted(members):
        of_root = [run for form in sorted(members[root]) for run in forms[form]]
        given = told.get(_plain(root), (root, None))[1]
        kinds[root] = given or _kind(found, of_root, speech, place_spans, place_texts, root)
        maker = root.split()[0]
        if (
            given is None
            and kinds[root] != "place"
            and maker != root
            and maker in forms
            and len(forms[maker]) > 1
            and maker not in place_texts
        ):
            kinds[root] = "product"  # "Citroën Ami" beside "Citroën"
    out = []
    for form, group in forms.items():
        key = keys[form]
        for run in group:
            tokens = found[run.sentence].tokens
            out.append(Name(tokens[run.first].start, tokens[run.last - 1].end, form, key, kinds[key]))
    out.sort(key=lambda n: (n.start, n.end))
    clusters = tuple(NameCluster(root, tuple(sorted(members[root] - {root})), kinds[root]) for root in sorted(members))
    return out, clusters


def _form(text: str, found: Sequence[Sentence], run: _Run) -> str:
    tokens = found[run.sentence].tokens
    form = " ".join(text[tokens[run.first].start : tokens[run.last - 1].end].split())
    for mark in ("'s", "’s"):
        if form.endswith(mark):
            form = form[: -len(mark)]
    return form


def _plain(name: str) -> str:
    import unicodedata

    flat = unicodedata.normalize("NFKD", name.replace("-", " "))
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).lower().split())


_DIGITS = {"one": "1", "two": "2", "three": "3", "un": "1", "deux": "2", "uno": "1", "due": "2", "dos": "2", "eins": "1", "zwei": "2"}


def _merge(forms: dict[str, list[_Run]], speech: Speech, place_texts: Collection[str]) -> dict[str, str]:
    """Each form's fullest form: same letters, a numeral for its word, an end or beginning of one longer name, initials."""
    order = sorted(forms, key=lambda f: (-len(f.split()), -len(forms[f]), f))
    plain: dict[str, str] = {}
    keys: dict[str, str] = {}
    longer: dict[str, list[str]] = defaultdict(list)
    initials: dict[str, list[str]] = defaultdict(list)
    titles = set(speech.phrases.get("title.person", ()))
    ends = set(speech.phrases.get("title.organisation_end", ()))
    for form in order:
        words = [_plain(w).replace(" ", "-") for w in form.split()]
        if len(words) > 1 and words[0].rstrip(".") in titles:
            words = words[1:]
        folded = " ".join(_DIGITS.get(w, w) for w in words)
        if folded in plain:
            keys[form] = plain[folded]
            continue
        hosts: list[str] = []
        if len(words) == 1 and form not in place_texts:
            hosts = list(dict.fromkeys(longer.get(words[0], [])))
            if len(hosts) > 1:
                # "Ami" beside "Citroën Ami" and "My Ami": the one that the text names most.
                counts = sorted(((len(forms[h]), h) for h in hosts), reverse=True)
                hosts = [counts[0][1]] if counts[0][0] > counts[1][0] and not _persons(hosts) else hosts
            if not hosts and _acronym(form):
                hosts = list(dict.fromkeys(initials.get(words[0], [])))
        elif len(words) > 1:
            hosts = list(dict.fromkeys(h for h in longer.get(words[-1], []) if f" {folded} " in f" {_plain(h)} "))
        if len(hosts) == 1 and _may_shorten(form, hosts[0], forms):
            keys[form] = hosts[0]
        elif hosts and len(words) == 1:
            keys[form] = form
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
            if all(w in ends for w in words[1:]):
                longer[words[0]].append(form)
            upper = "".join(w[0] for w in words if w not in speech.particles and not speech.flags.get(w, 0) & (PREPOSITION | DETERMINER))
            initials[upper].append(form)
    return keys


def _may_shorten(form: str, host: str, forms: dict[str, list[_Run]]) -> bool:
    """Whether a shorter name stands for a longer one: a surname does; what takes an article and is named far more often does not, unless
    the longer one only puts its maker before it ("Citroën Ami")."""
    if len(form.split()) > 1:
        return True
    maker = host.split(maxsplit=1)[0]
    if maker in forms and host.endswith(form):
        return True
    articles = sum(run.article for run in forms[form])
    return articles * 3 < len(forms[form]) or len(forms[form]) <= 2 * len(forms[host])


def _persons(hosts: Sequence[str]) -> bool:
    """Whether several names that end alike look like people of one family."""
    return all(len(h.split()) == 2 and not any(w.isupper() for w in h.split()) for h in hosts) and len({h.split()[0] for h in hosts}) > 1


def _kind(
    found: Sequence[Sentence],
    runs: Sequence[_Run],
    speech: Speech,
    place_spans: Collection[tuple[int, int]],
    place_texts: Collection[str],
    root: str,
) -> str:
    titles = set(speech.phrases.get("title.person", ()))
    ends = set(speech.phrases.get("title.organisation_end", ()))
    score: Counter[str] = Counter()
    words = root.split()
    lows = [w.lower().rstrip(".") for w in words]
    if any(c.isdigit() for c in root):
        score["product"] += 2
    if any(low in ends for low in lows):
        score["organisation"] += 4
    if _acronym(words[0]) and len(words) == 1:
        score["organisation"] += 2
    if root in place_texts:
        score["place"] += 6
    if lows[0] in titles and len(words) > 1:
        score["person"] += 5
    articles = 0
    for run in runs:
        tokens = found[run.sentence].tokens
        span = (tokens[run.first].start, tokens[run.last - 1].end)
        if span in place_spans:
            score["place"] += 3
        if run.before.rstrip(".") in titles:
            score["person"] += 3
        articles += run.article
        if len(run.words) in (2, 3) and not run.article:
            near = {c.kind.partition(".")[0] for c in _near(speech, tokens, run)}
            score["person"] += 3 * ("role" in near or "role_verb" in near) + ("speech" in near)
    if (
        len(words) in (2, 3)
        and not articles
        and all(w[:1].isupper() and w[1:].islower() for w in re.split(r"[ -]", root.replace("'", "").replace("’", "")))
    ):
        score["person"] += 2
    if any(w in speech.particles for w in words[1:]) and "of" not in words:
        score["person"] += 1
    if articles * 2 >= len(runs) and articles:
        score["product"] += 1
        score["person"] -= 3
    else:
        score["organisation"] += 1
    return max(sorted(score), key=lambda kind: score[kind])


def _near(speech: Speech, tokens: Sequence[Token], run: _Run) -> list:  # type: ignore[type-arg]
    lo, hi = max(0, run.first - 4), min(len(tokens), run.last + 5)
    return speech.find(tokens[lo:hi])
