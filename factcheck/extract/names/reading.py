"""Names of people, organisations, products and events, and which of them are one.

A name is a run of capitalised words; where a capital says little (first in a sentence, any noun in German) it needs evidence: the same
word never stands in lower case, is no word of the lexicon, stands capitalised within a sentence elsewhere, or is known.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, Speech
from factcheck.extract.figures.units import unit_names
from factcheck.extract.names.clusters import Name, NameCluster, Run, cluster, first_names, is_acronym
from factcheck.extract.names.words import JOIN, calendar, ignored, is_capital, linkers, official, works_in
from factcheck.extract.places.reading import PlaceMention
from factcheck.measures.lexicon import Lexicon
from factcheck.read.text import Sentence, Token, tokenize

__all__ = ["Name", "NameCluster", "is_calendar", "names"]

# Marks after which a sentence goes on; behind any other one, a capital may only be that of a beginning ("**À quel prix ?** Moins de …").
_INNER = frozenset({",", ";", "(", ")", "[", "]", "-", "–", "—", "’", "'", "&", ".", "/", "%", "°", "€", "$", "£", "+"})


def names(
    text: str,
    found: Sequence[Sentence],
    speech: Speech,
    lexicon: Lexicon,
    places: Sequence[PlaceMention],
    taken: Sequence[tuple[int, int]] = (),
    known: Sequence[tuple[str, tuple[str, ...], str | None]] = (),
    title: str | None = None,
) -> tuple[list[Name], tuple[NameCluster, ...]]:
    """The names of a text and their clusters. `taken`: spans that are no name (dates). `known`: name, aliases and kind told by people.
    `title`: what has a capital there too is the likelier a name."""
    lower = {t.text for s in found for t in s.tokens if t.kind == "word" and not t.capital}
    # Of a name that people told, its small words ("the production Ami") prove no capital.
    told = {word for name, aliases, _ in known for alias in (name, *aliases) for word in alias.split() if word[:1].isupper()}
    given_words = {word.lower() for word in told if not speech.flags.get(word.lower(), 0)}
    place_starts = {p.start: p for p in places}
    blocked: set[int] = set()
    for start, end in taken:
        blocked.update(range(start, end))
    runs: list[Run] = []
    works: list[Run] = []
    for number, sentence in enumerate(found):
        quoted = list(works_in(sentence, number, speech, blocked))
        works.extend(quoted)
        inside = blocked | {sentence.tokens[i].start for run in quoted for i in range(run.first, run.last)}
        runs.extend(_runs(sentence, number, speech, inside))
    runs = [run for run in runs if not _of_post(run, found[run.sentence].tokens, speech)]
    seen_inside = {run.words[0] for run in runs if not run.initial} | {w for run in runs for w in run.words[1:]}
    forms_inside = {" ".join(run.words) for run in runs if not run.initial}
    counted = {run.words[0] for run in runs if run.counted}
    measured = counted - {run.words[0] for run in runs if not run.counted}
    common = {run.words[0] for run in runs if _is_common(run, found[run.sentence].tokens, speech)}
    runs = [run for run in runs if not (len(run.words) == 1 and run.words[0] in measured | common and is_acronym(run.words[0]))]  # "14 MW"
    frequent = Counter(word for run in runs for word in run.words)
    if not speech.nouns_capitalised:
        frequent.update({t.text for t in tokenize(title or "") if is_capital(t)})
    with_article = Counter(run.words[0] for run in runs if run.article and len(run.words) == 1)
    kept: list[Run] = []
    for run in runs:
        sentence = found[run.sentence]
        trimmed = _trim(
            run, sentence, lower, lexicon, speech, seen_inside, given_words, place_starts, frequent, with_article, forms_inside, counted
        )
        if trimmed is not None:
            kept.append(trimmed)
    return cluster(text, found, [*kept, *works], speech, places, known)


def _is_common(run: Run, tokens: Sequence[Token], speech: Speech) -> bool:
    """Whether a word stands as a common noun does, behind "a" or "this", if with an adjective between: "un SUV", "ce petit VE"."""
    one = speech.phrases.get("placed.article", ())
    for at in (run.first - 1, run.first - 2):
        if at < 0 or tokens[at].kind != "word":
            return False
        flags = speech.flags.get(tokens[at].low, 0)
        if flags & DETERMINER:
            return tokens[at].low in one or bool(flags & PRONOUN and not flags & RELATIVE)
        if flags or at < run.first - 1:
            return False
    return False


def _of_post(run: Run, tokens: Sequence[Token], speech: Speech) -> bool:
    """Whether the word is part of a post ("ministro del Interior") and names nobody."""
    if run.last - run.first != 1 or (not speech.flags.get(run.before, 0) & PREPOSITION and run.before not in ("l'", "dell'", "d'")):
        return False
    lead = tokens[max(0, run.first - 4) : run.last]
    return any(c.last == len(lead) - 1 and c.last > c.first and c.kind.startswith("role.") for c in speech.find(lead))


def _runs(sentence: Sentence, number: int, speech: Speech, blocked: Collection[int]) -> Iterable[Run]:
    tokens = sentence.tokens
    count = len(tokens)
    at = 0
    opening = True
    nobody = calendar(speech.code) | ignored(speech.code)
    heads = frozenset(speech.phrases.get("title.organisation_end", ()))
    joining = linkers(speech.code)
    while at < count:
        token = tokens[at]
        if token.kind == "mark":
            opening = opening or token.text not in _INNER
            at += 1
            continue
        if (
            not is_capital(token)
            or token.start in blocked
            or (_bare(token.low) in nobody and not is_acronym(token.text) and not _continues(tokens, at))
            or (speech.flags.get(re.split("['’]", token.low)[0], 0) & PRONOUN and "'" in token.low.replace("’", "'"))
            or token.text.rpartition("-")[2] in speech.adjective_tails  # "the Lisbon-based group"
        ):
            opening = False
            at += 1
            continue
        last = at + 1
        while last < count:
            following = tokens[last]
            if following.start in blocked:
                break
            adjacent = following.start == tokens[last - 1].end
            if is_capital(following) and not adjacent:
                if speech.flags.get(following.low, 0) & (PREPOSITION | DETERMINER) and following.low not in speech.particles:
                    break
                last += 1
            elif (
                following.kind == "mark"
                and following.text in JOIN
                and last + 1 < count
                and adjacent
                and (is_capital(tokens[last + 1]) or (following.text == "-" and tokens[last + 1].kind == "number"))
                and tokens[last + 1].start == following.end
            ) or (following.kind == "mark" and following.text == "&" and last + 1 < count and is_capital(tokens[last + 1])):
                last += 2
            elif (
                following.low in speech.particles
                and _joins(tokens, at, last, speech, opening=opening)
                and last + 1 < count
                and (is_capital(tokens[last + 1]) or tokens[last + 1].low in speech.particles)
                and not speech.flags.get(tokens[last + 1].low, 0) & PRONOUN
            ):
                step = last + 1
                while step < count and tokens[step].low in speech.particles:
                    step += 1
                if step < count and is_capital(tokens[step]) and tokens[step].start not in blocked:
                    last = step + 1
                else:
                    break
            elif (
                following.low in joining
                and tokens[last - 1].low in heads
                and last + 1 < count
                and is_capital(tokens[last + 1])
                and tokens[last + 1].start not in blocked
            ):
                last += 2  # "Office for National Statistics", "Bundesamt für Migration"
            elif following.kind == "number" and following.text.isdigit() and len(following.text) <= 4 and _model(tokens, at, last, speech):
                last += 1
                break
            else:
                break
        opened = last - at == 2 and bool(speech.flags.get(token.low, 0) & DETERMINER)  # "La Cour des comptes …"
        if (last - at == 1 or opened) and tokens[last - 1].low in heads:
            last = official(tokens, last, speech, blocked)
        before = tokens[at - 1] if at else None
        article = before is not None and before.kind != "mark" and _articled(speech.flags.get(before.low, 0))
        yield Run(
            number,
            at,
            last,
            tuple(t.text for t in tokens[at:last]),
            opening,
            article,
            before.low if before is not None else "",
            before is not None and (before.kind == "number" or before.start in blocked) and token.text not in first_names(),
        )
        opening = False
        at = last


def _joins(tokens: Sequence[Token], first: int, at: int, speech: Speech, *, opening: bool) -> bool:
    """Whether a particle can go on with a name ("Ursula von der Leyen", "Stade de France"), and does not begin what follows it: where
    every noun has a capital it only goes with given names ("Angaben der Bank"), a model is complete ("Model Y de Tesla"), and a capital
    that begins a sentence is part of nothing behind an article ("Seule la Model Y")."""
    before, flags = tokens[at - 1], speech.flags.get(tokens[at].low, 0)
    if not flags & (PREPOSITION | DETERMINER):
        return True
    if tokens[at].low == "of" and at - first > 1 and tokens[first].text in first_names():
        return False  # "Toni Bauzà of Basta Serena"
    if speech.nouns_capitalised:  # "Toni Bauer von der Universität" is complete, "Ursula von der Leyen" is not
        return any(t.text in first_names() for t in tokens[first:at]) and (at - first == 1 or before.text in first_names())
    if len(before.text) == 1 or any(c.isdigit() for c in before.text):
        return False
    return not (opening and at - first == 1 and flags & DETERMINER and not flags & PREPOSITION)


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether a further capitalised word follows at once ("European Commission", "Christmas Island")."""
    return at + 1 < len(tokens) and is_capital(tokens[at + 1])


def is_calendar(word: str, speech: Speech) -> bool:
    """Whether a word is the name of a day or month."""
    return _bare(word.lower()) in calendar(speech.code)


def _bare(low: str) -> str:
    return low[:-2] if low.endswith("'s") else low


def _articled(flags: int) -> bool:
    """Whether a word is an article or possessive and no relative ("the Ami", but not "that Anton wrote")."""
    return bool(flags & (DETERMINER | POSSESSIVE)) and not flags & RELATIVE


def _model(tokens: Sequence[Token], first: int, at: int, speech: Speech) -> bool:
    """Whether the digits after a capitalised word are part of a name ("Ami 6", "Flamanville 3") and no figure of a list
    ("Huron Perth reported 22, Grand Erie 14")."""
    if len(tokens[at].text) > 3 or tokens[at].text.startswith("0"):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.text in ("%", "°", "€", "$", "£", "-", "–") and following.start <= tokens[at].end + 1:
        return False
    earlier = any(t.kind == "number" for t in tokens[:first])
    small = len(tokens[at].text) == 1
    if earlier and (not small or (_goes_on_with(tokens, first, speech) and (following is None or _closes(following, speech)))):
        return False
    if following is None or following.kind == "mark":
        return small or not earlier
    if following.low in unit_names(speech.language).names:
        return False  # "Rasmus Hvidt 1 min 20 s"
    return following.kind == "word" and (not following.text[0].islower() or small)


def _goes_on_with(tokens: Sequence[Token], first: int, speech: Speech) -> bool:
    """Whether a name is the next of a list ("France won 12 medals, Italy 9 and Spain 7"); an article before it makes it a thing."""
    before = tokens[first - 1] if first else None
    if before is not None and before.kind == "elision" and first > 1:
        before = tokens[first - 2]
    return before is not None and (before.text in (",", ";") or bool(speech.flags.get(before.low, 0) & COORDINATOR))


def _closes(token: Token, speech: Speech) -> bool:
    return token.kind == "mark" or bool(speech.flags.get(token.low, 0) & COORDINATOR)


def _in_capitals(tokens: Sequence[Token], opening: int) -> bool:
    """Whether a heading gives its words capitals ("Grid Firm Cuts Jobs"), so that one at its beginning is like any other; one of a
    word says no less than it did."""
    longer = [t for i, t in enumerate(tokens) if t.kind == "word" and i != opening and len(t.text) > _SMALL]
    return not longer or 2 * sum(t.capital for t in longer) > len(longer)


_SMALL = 3  # letters of words that have no capital in any heading


def _trim(
    run: Run,
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
) -> Run | None:
    """The run without words that are capitalised for another reason; None where nothing is left."""
    tokens = sentence.tokens
    first, last = run.first, run.last
    if run.initial and last - first == 2 and tokens[last - 1].kind == "number" and tokens[first].text not in inside:
        last -= 1  # "Some 200 people", "Knapp 200"
    while first < last:
        token = tokens[first]
        low = token.low
        spot = place_starts.get(token.start)
        if spot is not None and spot.form != "name" and first + 1 < last and tokens[first + 1].text in first_names():
            first += 1  # "le Belge Jonas Verlinden"
            continue
        # Known by people or by the gazetteer: nothing to prove.
        if low in given or spot is not None:
            break
        if speech.flags.get(low, 0) and (run.initial or len(low) <= 3) and not is_acronym(token.text):
            first += 1
            continue
        if speech.nouns_capitalised:
            ahead = any(t.text in first_names() for t in tokens[first + 1 : last])
            if token.text not in first_names() and ahead and not is_acronym(token.text):
                first += 1  # "Konzernchef Carsten Spohr", "Spitze Ruth Brand"
                continue
            if token.text in counted or not _german_name(tokens, first, last, lexicon, frequent, with_article, run):
                first += 1
                continue
            break
        if run.initial and first == run.first and not (sentence.heading and _in_capitals(tokens, run.first)):
            alone = last - first == 1
            shown = (
                token.text in inside
                or is_acronym(token.text)
                or (token.text in first_names() and not alone)
                or (alone and _acts(tokens, last, speech, frequent[token.text], lexicon))
            )
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
        roles = [
            c
            for c in speech.find(tokens[first:last])
            if c.kind.startswith("role.") and (c.first == 0 or tokens[min(first + c.last + 1, last - 1)].text in first_names())
        ]
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


def _german_name(
    tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon, frequent: Counter[str], with_article: Counter[str], run: Run
) -> bool:
    """Where every noun is capitalised: two unknown capitalised words in a row, an acronym, or an unknown word that takes no article."""
    token = tokens[first]
    if is_acronym(token.text) or any(c.isupper() for c in token.text[1:]) or any(c.isdigit() for c in token.text):
        return True
    if token.text in first_names() and (last - first >= 2 or not (run.article or run.initial)):
        return True
    known = _word(lexicon, token)
    if last - first >= 2:
        return not known and not _word(lexicon, tokens[first + 1])
    if known or run.article:
        return False
    return frequent[token.text] >= 2 and with_article[token.text] == 0
