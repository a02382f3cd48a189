"""Runs of capitalised words, which may be names, and where each ends: what joins two words to one name, and what does not."""

import re
from collections.abc import Collection, Iterator, Sequence

from factcheck.extract.cues import COORDINATOR, DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, Speech
from factcheck.extract.figures.units.units import unit_names
from factcheck.extract.names.clusters import Run, first_names, is_acronym
from factcheck.extract.names.words import JOIN, bare, ignored, is_calendar, is_capital, linkers, official
from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import lexicon
from factcheck.read.text import Sentence, Token

# Marks after which a sentence goes on; behind any other one, a capital may only be that of a beginning ("**À quel prix ?** Moins de …").
_INNER = frozenset({",", ";", "(", ")", "[", "]", "-", "–", "—", "’", "'", "&", ".", "/", "%", "°", "€", "$", "£", "+"})


def runs_in(sentence: Sentence, number: int, speech: Speech, blocked: Collection[int], begin: int) -> Iterator[Run]:
    """The runs of sentence `number` of a text. `blocked`: offsets at which no word of a name begins. `begin`: where its own words begin,
    behind the place of a dateline."""
    tokens = sentence.tokens
    at, opening = 0, True
    while at < len(tokens):
        opening = opening or (tokens[at].start >= begin and tokens[at - 1].start < begin)
        if tokens[at].kind == "mark":
            opening = opening or tokens[at].text not in _INNER
            at += 1
        elif _begins(tokens, at, speech, blocked):
            last = _end(tokens, at, speech, blocked, opening=opening)
            before = tokens[at - 1] if at else None
            yield Run(
                number,
                at,
                last,
                tuple(t.text for t in tokens[at:last]),
                initial=opening,
                article=before is not None and before.kind != "mark" and _articled(speech.flags.get(before.low, 0)),
                before=before.low if before is not None else "",
                counted=before is not None
                and (before.kind == "number" or before.start in blocked)
                and tokens[at].text not in first_names(),
            )
            at, opening = last, False
        else:
            at, opening = at + 1, False


def _begins(tokens: Sequence[Token], at: int, speech: Speech, blocked: Collection[int]) -> bool:
    """Whether a name may begin with a word: it has a capital, and is no day, feast or pronoun ("J'ai", "I'm")."""
    token = tokens[at]
    if not is_capital(token) or token.start in blocked:
        return False
    nobody = is_calendar(token.low, speech) or bare(token.low) in ignored(speech.code)
    if nobody and not is_acronym(token.text) and not _continues(tokens, at):
        return False
    if speech.flags.get(re.split("['’]", token.low)[0], 0) & PRONOUN and "'" in token.low.replace("’", "'"):
        return False
    return not _is_adjective(token, speech)


def _is_adjective(token: Token, speech: Speech) -> bool:
    """Whether a name is only part of an adjective: "the Lisbon-based group"."""
    return token.text.rpartition("-")[2] in speech.adjective_tails


def _end(tokens: Sequence[Token], at: int, speech: Speech, blocked: Collection[int], *, opening: bool) -> int:
    """The token behind the last one of the run that begins at `at`."""
    last = at + 1
    while last < len(tokens) and tokens[last].start not in blocked and (more := _more(tokens, at, last, speech, blocked, opening=opening)):
        last += more
    if last < len(tokens) and tokens[last].start not in blocked and _model(tokens, at, last, speech):
        last += 1
    opened = last - at == 2 and bool(speech.flags.get(tokens[at].low, 0) & DETERMINER)  # "La Cour des comptes …"
    if (last - at == 1 or opened) and _is_head(tokens[last - 1], speech):
        last = official(tokens, last, speech, blocked)
    return last


def _more(tokens: Sequence[Token], first: int, at: int, speech: Speech, blocked: Collection[int], *, opening: bool) -> int:
    """How many tokens from `at` on go on with the name that began at `first`."""
    token, flags = tokens[at], speech.flags
    if is_capital(token) and token.start != tokens[at - 1].end:
        small = flags.get(token.low, 0) & (PREPOSITION | DETERMINER) and token.low not in speech.particles
        return 0 if small or _is_adjective(token, speech) else 1
    if at + 1 == len(tokens):
        return 0
    ahead = tokens[at + 1]
    if token.kind == "mark" and _hold_together(tokens[at - 1], token, ahead):
        return 2
    if (
        token.low in speech.particles
        and _joins(tokens, first, at, speech, opening=opening)
        and (is_capital(ahead) or ahead.low in speech.particles)
        and not flags.get(ahead.low, 0) & PRONOUN
    ):
        step = next((i for i in range(at + 1, len(tokens)) if tokens[i].low not in speech.particles), None)
        return step + 1 - at if step is not None and is_capital(tokens[step]) and tokens[step].start not in blocked else 0
    if token.low in linkers(speech.code) and _is_head(tokens[at - 1], speech) and is_capital(ahead) and ahead.start not in blocked:
        return 2  # "Office for National Statistics", "Bundesamt für Migration"
    return 0


def _is_head(token: Token, speech: Speech) -> bool:
    """Whether an office may be called by a word and its field ("Bundesamt", "Cour")."""
    return token.low in speech.phrases.get("title.organisation_end", ())


def _hold_together(before: Token, mark: Token, behind: Token) -> bool:
    """Whether a mark joins two words to one name: "Crédit-Nord", "A-10", "Marks & Spencer"."""
    if mark.text == "&" and is_capital(behind):
        return True
    glued = before.end == mark.start and mark.end == behind.start
    return mark.text in JOIN and glued and (is_capital(behind) or (mark.text == "-" and behind.kind == "number"))


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


def _articled(flags: int) -> bool:
    """Whether a word is an article or possessive and no relative ("the Ami", but not "that Anton wrote")."""
    return bool(flags & (DETERMINER | POSSESSIVE)) and not flags & RELATIVE


def _model(tokens: Sequence[Token], first: int, at: int, speech: Speech) -> bool:
    """Whether digits after a capitalised word are part of a name ("Ami 6", "Flamanville 3") and no figure of a list
    ("Huron Perth reported 22, Grand Erie 14")."""
    if tokens[at].kind != "number" or not tokens[at].text.isdigit():
        return False
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
    if not small and speech.nouns_capitalised and _counted(tokens, first, following, speech):
        return False
    return following.kind == "word" and (not following.text[0].islower() or small)


def _counted(tokens: Sequence[Token], first: int, noun: Token, speech: Speech) -> bool:
    """Whether digits between a name without an article and a noun count what the noun names, where every noun has a capital: "betreibt in
    Berlin 28 Läden", "streicht Harko 300 Stellen", but "der Peugeot 208 Diesel"."""
    if first > 0 and _articled(speech.flags.get(tokens[first - 1].low, 0)):
        return False
    found = (concepts().get(hit.concept) for hit in lexicon(speech.code).annotate((noun,)))
    return any(concept is not None and concept.unit for concept in found)


def _goes_on_with(tokens: Sequence[Token], first: int, speech: Speech) -> bool:
    """Whether a name is the next of a list ("France won 12 medals, Italy 9 and Spain 7"); an article before it makes it a thing."""
    before = tokens[first - 1] if first else None
    if before is not None and before.kind == "elision" and first > 1:
        before = tokens[first - 2]
    return before is not None and (before.text in (",", ";") or bool(speech.flags.get(before.low, 0) & COORDINATOR))


def _closes(token: Token, speech: Speech) -> bool:
    return token.kind == "mark" or bool(speech.flags.get(token.low, 0) & COORDINATOR)
