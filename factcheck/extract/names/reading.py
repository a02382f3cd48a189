"""Names of people, organisations, products and events, and which of them are one.

A name is a run of capitalised words; where a capital says little (first in a sentence, any noun in German) it needs evidence: the same
word never stands in lower case, is no word of the lexicon, stands capitalised within a sentence elsewhere, or is known.
"""

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.extract.cues import DETERMINER, PREPOSITION, PRONOUN, RELATIVE, Speech
from factcheck.extract.names.clusters import Name, NameCluster, Run, cluster, is_acronym
from factcheck.extract.names.runs import runs_in
from factcheck.extract.names.trimmed import Capitals, trim
from factcheck.extract.names.words import is_capital, works_in
from factcheck.extract.places.reading import PlaceMention
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import Lexicon
from factcheck.read.items import dateline
from factcheck.read.text import Sentence, Token, tokenize

__all__ = ["Name", "NameCluster", "names"]


# Where a company's shares are listed, behind its name: "(Euronext Paris: NVN)".
_LISTED_AT = re.compile(r"\([^\W\d_][^():\n]{1,30}: ?[A-Z][A-Z0-9.]{0,7}\)")


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
    runs, works = _runs(text, found, speech, taken)
    inside = {run.words[0] for run in runs if not run.initial} | {w for run in runs for w in run.words[1:]}
    forms = {" ".join(run.words) for run in runs if not run.initial}
    counted = {run.words[0] for run in runs if run.counted}
    measured = counted - {run.words[0] for run in runs if not run.counted}
    common = {run.words[0] for run in runs if _is_common(run, found[run.sentence].tokens, speech)}
    runs = [run for run in runs if not (len(run.words) == 1 and is_acronym(run.words[0]) and run.words[0] in measured | common)]  # "14 MW"
    frequent = Counter(word for run in runs for word in run.words)
    if not speech.nouns_capitalised:
        frequent.update({t.text for t in tokenize(title or "") if is_capital(t)})
    capitals = Capitals(
        speech,
        lexicon,
        lower={t.text for s in found for t in s.tokens if t.kind == "word" and not t.capital},
        given=_given(known, speech),
        inside=inside,
        forms=forms,
        counted=counted,
        frequent=frequent,
        with_article=Counter(run.words[0] for run in runs if run.article and len(run.words) == 1),
        places={p.start: p for p in places},
    )
    kept = [run for run in runs if trim(run, found[run.sentence], capitals)]
    kept = [run for run in kept if len(run.words) > 1 + run.initial or not _of_amount(run.words[-1], lexicon)]
    return cluster(text, found, [*kept, *works], speech, places, known)


def _runs(text: str, found: Sequence[Sentence], speech: Speech, taken: Sequence[tuple[int, int]]) -> tuple[list[Run], list[Run]]:
    """What may be names, and the titles of works between quotation marks."""
    listed = (match.span() for match in _LISTED_AT.finditer(text))
    blocked = {at for start, end in (*taken, *listed) for at in range(start, end)}
    runs: list[Run] = []
    works: list[Run] = []
    for number, sentence in enumerate(found):
        quoted = list(works_in(sentence, number, speech, blocked))
        works.extend(quoted)
        blocked.update(sentence.tokens[i].start for run in quoted for i in range(run.first, run.last))
        begin = dateline(text, sentence.start)
        written = range(sentence.start, begin if "(" in text[sentence.start : begin] else sentence.start)  # where and by which agency
        runs.extend(r for r in runs_in(sentence, number, speech, blocked, begin) if sentence.tokens[r.first].start not in written)
    return [run for run in runs if not _of_post(run, found[run.sentence].tokens, speech)], works


def _given(known: Sequence[tuple[str, tuple[str, ...], str | None]], speech: Speech) -> set[str]:
    """The words of names that people told, in small letters; small words ("the production Ami") prove no capital."""
    told = (word for name, aliases, _ in known for form in (name, *aliases) for word in form.split() if word[:1].isupper())
    return {word.lower() for word in told if not speech.flags.get(word.lower(), 0)}


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


def _of_amount(word: str, lexicon: Lexicon) -> bool:
    """Whether an abbreviation is for what figures are given of ("EBITDA", "GDP"), and names nobody."""
    return is_acronym(word) and any(class_of(id) == "property" for id in lexicon.concepts_of(word) if not id.startswith("~"))


def _of_post(run: Run, tokens: Sequence[Token], speech: Speech) -> bool:
    """Whether the word is part of a post ("ministro del Interior") and names nobody."""
    elided = run.first > 0 and tokens[run.first - 1].kind == "elision"
    if run.last - run.first != 1 or not (elided or speech.flags.get(run.before, 0) & PREPOSITION):
        return False
    lead = tokens[max(0, run.first - 4) : run.last]
    return any(c.last == len(lead) - 1 and c.last > c.first and c.kind.startswith("role.") for c in speech.find(lead))
