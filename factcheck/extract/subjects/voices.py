"""Who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.cues import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    GENITIVE,
    NEGATION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    Cue,
    Speech,
)
from factcheck.extract.deeds import tells_deed
from factcheck.extract.frames import Frame, after_preposition

_LONGEST = 9
_QUOTES = frozenset('"”“„»«')
_MUTE = ("place", "product")  # kinds of names that say nothing
_OWNED = 2  # tokens from an owner to the noun that he has
_NOT_BEFORE_A_NAME = COORDINATOR | RELATIVE | AUXILIARY | PRONOUN | NEGATION
_ENDS_A_PHRASE = DETERMINER | POSSESSIVE | PREPOSITION | COORDINATOR | RELATIVE | AUXILIARY | PRONOUN


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the tokens of the sentence (last exclusive) that are his. `counted`: he counted, and did not only say."""

    speaker: str
    first: int
    last: int
    at: int
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker, where in the stored text his words begin and end, and where that he speaks is told."""

    speaker: str
    start: int
    end: int
    at: int


def voices(frame: Frame, last_speaker: str | None, last_person: str | None, words: Speech) -> list[Voice]:
    """The speakers of a sentence, in the order of the text. `last_speaker` answers a pronoun ("they said"), `last_person` ("he said") where
    the text has spoken of somebody since."""
    found: list[Voice] = []
    for cue in frame.cues_of("speech.source"):
        phrase = _phrase(frame, cue.last + 1)
        if phrase is None or _is_tally(frame, *phrase) or frame.cues_of("speech.verb", phrase[0], phrase[0] + 1):
            continue  # "según informó X": the verb has its speaker
        phrase = _to_its_noun(frame, *phrase) if words.nouns_capitalised else _to_its_verb(frame, *phrase, words)
        if _owned(frame, *phrase):  # of somebody spoken of since the last one spoke, either may be meant
            speaker = None if last_person and last_speaker else last_person or last_speaker
        elif _is_pronoun(frame, *phrase):
            speaker = _pronoun(frame, *phrase, last_speaker, last_person)
        else:
            speaker = _speaker(frame, *phrase)
        if speaker is not None:
            first, last = _reach(frame, cue.first)
            found.append(Voice(speaker, first, last, cue.first))
    for cue in frame.cues:
        if cue.kind not in ("speech.verb", "speech.count") or frame.covered[cue.first] or _is_noun(frame, cue.first):
            continue
        if any(v.at == cue.first for v in found):
            continue
        voice = _of_verb(frame, cue, last_speaker, last_person)
        if voice is not None:
            found.append(voice)
    for cue in frame.cues_of("speech.source_after"):
        voice = _of_noun(frame, cue)
        if voice is not None:
            found.append(voice)
    found += _counting_too(frame, found)
    found.sort(key=lambda v: (v.at, v.speaker))
    return found


def voice_at(found: Sequence[Voice], token: int, frame: Frame) -> Voice | None:
    """The speaker of what stands at a token: the one of its own clause, else the nearest that reaches it."""
    reaching = [v for v in found if v.first <= token < v.last]
    if not reaching:
        return None
    clause = frame.clause_of[token] if token < len(frame.clause_of) else -1
    return min(reaching, key=lambda v: (frame.clause_of[v.at] != clause, abs(v.at - token), v.speaker))


def counts(frame: Frame, voice: Voice) -> bool:
    """Whether a speaker is told to have counted: by "the police counted 7,500", or "spoke of 7,500"."""
    return voice.counted or any(cue.first == voice.at for cue in frame.cues_of("speech.count"))


def opener(frame: Frame) -> str | None:
    """The person with whom a sentence begins, whom "he" in the next one means; what he is may stand before his name ("The firm's chief
    executive, Judith Marlowe, …")."""
    at, name = next(((a, n) for a, _, n in frame.names if n.kind == "person"), (0, None))
    if name is None or (at and not (frame.cues_of("role.", 0, at) or frame.cues_of("title.person", 0, at))):
        return None
    led = frame.flags[:at]
    other = any(frame.covered[:at]) or any(flag & _NOT_BEFORE_A_NAME or (flag & PREPOSITION and not flag & GENITIVE) for flag in led)
    return None if other else name.key


def _of_verb(frame: Frame, cue: Cue, last_speaker: str | None, last_person: str | None) -> Voice | None:
    clause = frame.clause_of[cue.first]
    if clause < 0:
        return None
    speaker = _before(frame, cue.first, frame.clauses[clause][0])
    if cue.kind == "speech.count":
        return Voice(speaker, *frame.clauses[clause], cue.first, counted=True) if speaker is not None else None
    speaker = speaker or _elsewhere(frame, cue, clause) or _meant(frame, cue, clause, last_speaker, last_person)
    if speaker is None:
        return None
    first, last = _reach(frame, cue.first)
    return Voice(speaker, first, _narrated(frame, cue.last + 1, last), cue.first)


def _elsewhere(frame: Frame, cue: Cue, clause: int) -> str | None:
    """Who speaks where it is not told right before the verb: before an apposition, or behind it."""
    first, _ = frame.clauses[clause]
    apart = _over_apposition(frame, clause) if all(frame.flags[i] & AUXILIARY for i in range(first, cue.first)) else None
    if apart is not None or frame.cues_of("speech.telling", cue.first, cue.last + 1):
        return apart
    return _after(frame, cue.last + 1, clause, opens=cue.first == first)


def _meant(frame: Frame, cue: Cue, clause: int, last_speaker: str | None, last_person: str | None) -> str | None:
    """Whom the pronoun before a verb means, where its clause names nobody ("Londres n'en reconnaît que 1 400")."""
    first, at = frame.clauses[clause][0], cue.first - 1
    if at < first or not _is_pronoun(frame, at, cue.first) or any(first <= a < at for a, _, _ in frame.names):
        return None
    return _pronoun(frame, at, cue.first, last_speaker, last_person)


def _narrated(frame: Frame, at: int, last: int) -> int:
    """Where the words of somebody end whose quotation a verb behind it has closed: what the text tells of him then is the text's own ("… »,
    résume Solène Caradec, qui dirige la maison depuis 2018")."""
    back = at - 2
    while back >= 0 and frame.tokens[back].text == ",":
        back -= 1
    person = next((b for a, b, n in frame.names if a - at <= _OWNED and a >= at and n.kind == "person"), None)
    if back < 0 or person is None or frame.tokens[back].text not in _QUOTES:
        return last
    told_on = any(t.text in _QUOTES for t in frame.tokens[person:last]) or frame.cues_of("speech.", person, last)
    return last if told_on else person


def _is_noun(frame: Frame, at: int) -> bool:
    """Whether what looks like a verb of saying is a noun or an adjective: "37 reports", "la Cour des comptes", "a recalled blanket"."""
    before = frame.flags[at - 1] if at else 0
    if before & POSSESSIVE or (before & DETERMINER and before & GENITIVE) or any(last == at for _, last, _ in frame.figures):
        return True
    if not before & DETERMINER or before & PRONOUN:
        return False
    # In the middle of a clause an article may be what is said: "la chambre les chiffre à 23 millions".
    return at < 2 or frame.clause_of[at - 2] != frame.clause_of[at] or bool(frame.flags[at - 2] & PREPOSITION)


def _is_pronoun(frame: Frame, first: int, last: int) -> bool:
    return last == first + 1 and bool(frame.flags[first] & PRONOUN) and not frame.flags[first] & RELATIVE


def _pronoun(frame: Frame, first: int, last: int, last_speaker: str | None, last_person: str | None) -> str | None:
    """Whom a pronoun means that speaks: "he" the person of whom the text spoke since, "they" the last speaker."""
    he = frame.cues_of("anaphora.person", first, last)
    return last_person if he and last_person else last_speaker


def _counting_too(frame: Frame, found: Sequence[Voice]) -> list[Voice]:
    """Who counted otherwise, where the verb is left out: "police counted 80,000, the organisers 400,000", "… auf 4500, die Veranstalter auf
    7000"."""
    counting = [v for v in found if counts(frame, v)]
    out = []
    for (_, before, _), (at, end, _) in zip(frame.figures, frame.figures[1:], strict=False):
        last = at - 1 if frame.flags[at - 1] & PREPOSITION else at
        first = _party_before(frame, last, before)
        if first is None or not any(v.at < first for v in counting):
            continue
        speaker = frame.words(first, last).strip()
        if all(v.speaker != speaker for v in found):
            out.append(Voice(speaker, first, end, first, counted=True))
    return out


def _party_before(frame: Frame, last: int, limit: int) -> int | None:
    """Where a party or an organisation begins that ends at a token and follows a mark or "and", with at most its article between."""
    heads = [c.first for c in frame.cues_of("speech.party", limit, last) if c.last == last - 1]
    heads += [a for a, b, n in frame.names if b == last and a >= limit and n.kind == "organisation"]
    if not heads:
        return None
    first = lead = min(heads)
    while lead > limit and frame.flags[lead - 1] & DETERMINER:
        lead -= 1
    opened = lead > limit and (frame.tokens[lead - 1].text in (",", ";") or bool(frame.flags[lead - 1] & COORDINATOR))
    return first if opened else None


def _over_apposition(frame: Frame, clause: int) -> str | None:
    """Who speaks where an apposition or a relative clause stands between him and his verb ("The region's president, Antoine Rebuffat, said
    …", "Bernard Fontana, the chief executive, said …")."""
    if not clause or not _between_commas(frame, clause - 1):
        return None
    first, last = frame.clauses[clause - 1]
    people = [(a, b, n) for a, b, n in frame.names if n.kind == "person"]
    apposed = next((n for a, b, n in people if (a, b) == (first, last)), None)
    if apposed is not None:
        return apposed.key
    before = next((n for a, b, n in people if b == first - 1 and not after_preposition(frame, a)), None)
    return before.key if before is not None and (frame.flags[first] & RELATIVE or frame.cues_of("role.", first, last)) else None


def _between_commas(frame: Frame, clause: int) -> bool:
    first, last = frame.clauses[clause]
    return first > 0 and last < len(frame.tokens) and frame.tokens[first - 1].text == frame.tokens[last].text == ","


def _before(frame: Frame, verb: int, first: int) -> str | None:
    """The subject that stands before the verb in its clause, when it is somebody who can speak."""
    names = [(a, b, n) for a, b, n in frame.names if first <= a and b <= verb and n.kind not in _MUTE]
    parties = [c for c in frame.cues_of("speech.party", first, verb) if verb - c.last > _OWNED or not _owns(frame, c)]
    near = [(a, b, n) for a, b, n in names if verb - b <= 3 and not after_preposition(frame, a)]
    if near:
        return near[-1][2].key if near[-1][2].kind == "person" or not parties else _phrase_text(frame, near[-1][0], near[-1][1], first)
    if parties and verb - parties[-1].last <= 8:
        head = parties[0]
        if after_preposition(frame, head.first) and len(parties) == 1:
            return None
        end = parties[-1].last + 1 if parties[-1].last - head.last <= 4 else head.last + 1
        return _phrase_text(frame, head.first, _with_house(frame, end, verb), first)
    return None


def _with_house(frame: Frame, end: int, verb: int) -> int:
    """Where a phrase for somebody who speaks ends, with the house that tells who he is: "le directeur commercial de Pellam France"."""
    for first, last, name in frame.names:
        of = end < first <= end + _TO_ITS_HOUSE and last <= verb and any(frame.flags[i] & GENITIVE for i in range(end, first))
        if of and name.kind == "organisation":
            return last
    return end


_TO_ITS_HOUSE = 3  # tokens from what somebody is to the house of which he is it


def _owns(frame: Frame, party: Cue) -> bool:
    """Whether somebody is named as an owner ("the company's weak point", where "point" is no verb)."""
    return frame.tokens[party.last].low.endswith(("'s", "’s"))


def _after(frame: Frame, at: int, clause: int, *, opens: bool) -> str | None:
    """The speaker after an inverted verb ("said X", "estiment les pompiers"), or after the day that follows it ("informó el lunes X"), in
    the clause of that verb. `opens`: the verb stands first in it; behind others a name with an article is rather what is spoken of
    ("announced the recall of the Ami") than who speaks ("indique l'Insee")."""
    at = next((b for a, b, _ in frame.whens if a <= at < b or (a == at + 1 and frame.flags[at] & DETERMINER)), at)
    phrase = _phrase(frame, at)
    if phrase is None or phrase[0] - at > 1 or frame.cues_of("speech.hearer", *phrase):
        return None
    if frame.flags[at] & RELATIVE and frame.clause_of[at] != clause:
        return None  # "suggest that its maker waited": what is said
    mute = _MUTE[:1] if opens else _MUTE
    named = any(a == phrase[0] for a, _, _ in frame.names)
    to_whom = any(frame.flags[i] & PREPOSITION and not frame.flags[i] & GENITIVE for i in range(at, phrase[0]))
    if to_whom or (frame.flags[phrase[0]] & PREPOSITION and not named):
        return None  # "declared in the port", "admitted to hospital", "déclaré au conseil": where and to whom, not who
    head = next((i for i in range(*phrase) if frame.flags[i] & GENITIVE), phrase[1])  # "announced a plan of the regulator"
    if not any(phrase[0] <= a < phrase[1] for a, _, n in frame.names if n.kind not in mute) and not frame.cues_of(
        "speech.party", phrase[0], head
    ):
        return None
    return _speaker(frame, *phrase)


def _of_noun(frame: Frame, cue: Cue) -> Voice | None:
    """ "by the police count", "by the Louvre's own count", "on official figures"."""
    at = cue.first
    low = max(0, at - 6)
    back = at - 1
    while back > low and not frame.flags[back] & PREPOSITION:
        back -= 1
    if back < 0 or not frame.flags[back] & PREPOSITION:
        return None
    has_name = [n for a, _, n in frame.names if back < a < at and n.kind != "place"]
    has_party = frame.cues_of("speech.party", back + 1, at + 1)
    if has_name:
        speaker = has_name[0].key
    elif has_party:
        speaker = frame.words(has_party[0].first, has_party[-1].last + 1)
    else:
        return None
    clause = frame.clause_of[at]
    if clause < 0:
        return None
    return Voice(speaker, *frame.clauses[clause], at)


def _phrase(frame: Frame, at: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token: up to a mark, a relative or a verb."""
    count = len(frame.tokens)
    first = at
    while (first < count and frame.flags[first] & (DETERMINER | NEGATION)) or (first < count and frame.tokens[first].kind == "elision"):
        first += 1
    last = first
    while last < count and last - first < _LONGEST:
        token = frame.tokens[last]
        if token.kind == "mark" and token.text not in "-&'’":
            break
        if frame.covered[last] or frame.flags[last] & (RELATIVE | AUXILIARY) or (frame.flags[last] & COORDINATOR and last > first):
            break
        if frame.flags[last] & PREPOSITION and last > first and not frame.flags[last] & GENITIVE:
            break
        last += 1
    return (first, last) if last > first else None


def _is_tally(frame: Frame, first: int, last: int) -> bool:
    """Whether a phrase is only what was counted so far ("the latest toll"), and names nobody who counted."""
    if not frame.cues_of("speech.tally", first, last) or frame.cues_of("speech.party", first, last):
        return False
    return not _names_in(frame, first, last)


def _to_its_noun(frame: Frame, first: int, last: int) -> tuple[int, int]:
    """A phrase up to its last word with a capital: in "nach Angaben des Ministeriums nur 38 Prozent" the ministry speaks alone."""
    end = next((i + 1 for i in range(last - 1, first - 1, -1) if frame.tokens[i].kind != "word" or frame.tokens[i].capital), last)
    return first, end


def _to_its_verb(frame: Frame, first: int, last: int, words: Speech) -> tuple[int, int]:
    """A phrase up to what was done with it, or what it did, and up to the next article: "un sondage | réalisé en mars", "the report | sent
    to us", "según los sindicatos | siguió el paro"."""
    for at in range(first + 1, last):
        opens = frame.flags[at] & DETERMINER and not (frame.flags[at] | frame.flags[at - 1]) & (GENITIVE | PREPOSITION)
        named = any(a <= at < b for a, b, _ in frame.names)
        if not named and (opens or tells_deed(frame, at, words)):
            return first, at
    return first, last


def _owned(frame: Frame, first: int, last: int) -> bool:
    """Whether a phrase only says of whom the word is ("according to his calculations"), and names nobody that he has ("his lawyer")."""
    if not frame.flags[first] & POSSESSIVE or frame.flags[first] & GENITIVE:
        return False
    return not (frame.cues_of("speech.party", first, last) or frame.cues_of("role.", first, last) or _names_in(frame, first, last))


def _names_in(frame: Frame, first: int, last: int) -> bool:
    return any(first <= a < last for a, _, _ in frame.names)


def _speaker(frame: Frame, first: int, last: int) -> str | None:
    while first + 1 < last and frame.flags[first] & POSSESSIVE and not frame.flags[first] & GENITIVE:
        first += 1  # "su promotor"
    people = [n for a, b, n in frame.names if first <= a and b <= last and n.kind == "person"]
    if people:
        return people[0].key
    whole = [n for a, b, n in frame.names if a == first and b >= last - 1 and n.kind != "place"]
    if whole:
        return whole[0].key
    if last < len(frame.tokens) and frame.tokens[last].text == ",":  # "said its chief executive, Hélène Castan"
        titled = last + 1 + bool(frame.cues_of("title.person", last + 1, last + 2))
        apposed = next((n for a, _, n in frame.names if a in (last + 1, titled) and n.kind == "person"), None)
        if apposed is not None and frame.cues_of("role.", first, last):
            return apposed.key
    words = frame.words(first, last).strip()
    return words or None


def _phrase_text(frame: Frame, first: int, last: int, limit: int) -> str:
    """The phrase with what stands before its head, without its article."""
    begin = first
    while begin > limit and not frame.flags[begin - 1] & _ENDS_A_PHRASE:
        if frame.tokens[begin - 1].kind == "mark" or frame.covered[begin - 1] or first - begin >= 4:
            break
        begin -= 1
    return frame.words(begin, last).strip()


def _reach(frame: Frame, at: int) -> tuple[int, int]:
    """How far a speaker's word goes: the whole sentence up to a semicolon or a closing of what he says."""
    first, last = 0, len(frame.tokens)
    for i, token in enumerate(frame.tokens):
        if token.kind == "mark" and token.text == ";":
            if i < at:
                first = i + 1
            elif i > at:
                last = min(last, i)
    return first, last
