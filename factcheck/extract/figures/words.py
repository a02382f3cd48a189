"""What a language says of the words around numbers, from `numbers.toml` and `units.toml`, ready to be looked up.

A word list is one line: its name here, and where a language pack has it.
"""

# ruff: noqa: RUF009  (what these calls give is a field that says how to read it, and no default that all would share)

import itertools
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.extract.figures.around import After, Before
from factcheck.extract.numbers.lexicon import trie
from factcheck.lang import Pack
from factcheck.lang.declared import as_is, by_word, data_at, flag, in_order, longest_first, made, one_of, read, stripped


def _groups(pack: Pack, where: str | dict[str, str]) -> dict[str, Iterable[str]]:
    """Phrases by group: a table of lists, or lists that stand apart."""
    return data_at(pack, where, {}) if isinstance(where, str) else {name: data_at(pack, path) for name, path in where.items()}


def _before(where: str | dict[str, str], *, contracted: bool = False) -> Any:
    """Phrases before a number; `contracted`, also as the language runs their last word together with an article."""
    return made(lambda pack: Before(_groups(pack, where), _contractions(pack) if contracted else None))


def _after(where: str | dict[str, str]) -> Any:
    return made(lambda pack: After(_groups(pack, where)))


def _contractions(pack: Pack) -> Mapping[str, Iterable[str]]:
    found: Mapping[str, Iterable[str]] = data_at(pack, "numbers.contractions", {})
    return found


def _hedges(pack: Pack) -> Before:
    """The hedges before a number, each also with an adverb behind its one word or before its article: "ronda ya", "dépasse déjà les"."""
    articles, adverbs = frozenset(data_at(pack, "numbers.hedges.articles")), data_at(pack, "numbers.hedges.adverbs")
    out = {group: list(phrases) for group, phrases in data_at(pack, "numbers.hedges.before", {}).items()}
    for group in out.keys() - {"exact"}:
        for phrase in tuple(out[group]):
            front, _, last = phrase.rpartition(" ")
            if not front and last.isalpha():
                out[group] += [f"{last} {adverb}" for adverb in adverbs]
            elif front and last in articles:
                out[group] += [f"{front} {adverb} {last}" for adverb in adverbs]
    return Before(out, _contractions(pack))


def _share_of(pack: Pack) -> re.Pattern[str]:
    share = "|".join(re.escape(w) for w in sorted(data_at(pack, "numbers.shares.of"), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:\s\S+){{0,4}}?\s(?:{share})\s$" if share else r"(?!)")


def _multiple_values(pack: Pack) -> dict[str, Any]:
    table = data_at(pack, "numbers.multiples", {})
    stems = {stem + end: value for stem, value in table.get("stems", {}).items() for end in table.get("endings", [])}
    spelt = [table.get(key, {}) for key in ("infinitives", "adverbs", "phrases")]
    return dict(itertools.chain(*(t.items() for t in (*spelt, stems, table.get("verbs", {})))))


def _multiples(pack: Pack) -> dict[str, frozenset[str]]:
    kinds = ("infinitives", "adverbs", "infinitive_before", "infinitive_after", "adverb_after")
    return {kind: frozenset(data_at(pack, f"numbers.multiples.{kind}")) for kind in kinds}


def _age_words(pack: Pack) -> dict[str, int]:
    """Words for an age, with the age or the first of its decade: "vingtaine", "mid 40s"."""
    table = data_at(pack, "numbers.age_words", {})
    decades = {f"{before} {word}": age for word, age in table.get("decades", {}).items() for before in table.get("before", [])}
    return {**table.get("spans", {}), **table.get("exact", {}), **decades}


def _zeros(pack: Pack) -> dict[str, str]:
    """Words for none, with the noun that they hold: "no casualties", "Verletzte gab es keine"."""
    table = data_at(pack, "numbers.zeros", {})
    nouns = table.get("nouns", [])
    before = {f"{word} {noun}": noun for word in table.get("words", []) for noun in nouns}
    return before | {f"{noun} {word}": noun for word in table.get("behind", []) for noun in nouns}


def _wordless(pack: Pack) -> re.Pattern[str]:
    """Figures in words that hold no number word."""
    tables = (("multiple", _multiple_values(pack)), ("age", _age_words(pack)), ("none", _zeros(pack)))
    return re.compile("|".join(rf"\b(?P<{name}>{trie(table)})\b" for name, table in tables if table) or "(?!)")


def _age_person(pack: Pack) -> Before:
    persons, links = data_at(pack, "numbers.ages.person_of"), data_at(pack, "numbers.ages.of")
    return Before({"person": [f"{person} {of}" for person, of in itertools.product(persons, links)]})


def _bare_links(pack: Pack) -> frozenset[str]:
    return frozenset(link.strip() for link in data_at(pack, "units.links")) - frozenset(data_at(pack, "units.per_article"))


def _per_any(pack: Pack) -> re.Pattern[str]:
    per = data_at(pack, "units.per")
    return re.compile(f"/|[ (](?:{trie(p for p in per if p != '/')})" if per else "(?!)")


def _clock_days(pack: Pack) -> frozenset[str]:
    weekdays = data_at(pack, "time.words.weekday", {})
    return frozenset(itertools.chain(data_at(pack, "numbers.clock_days"), *weekdays.values()))


def _joining(pack: Pack) -> frozenset[str]:
    both = itertools.chain(data_at(pack, "numbers.ranges.or"), data_at(pack, "numbers.ranges.and"))
    return frozenset(word.strip() for word in both if " " not in word.strip())


@dataclass(frozen=True)
class Words:
    """What `numbers.toml` and `units.toml` of a language say about the words around numbers."""

    hedges_before: Before = made(_hedges)
    hedges_after: After = _after("numbers.hedges.after")
    merely: frozenset[str] = one_of("numbers.hedges.merely")  # before a small number they mean "only"
    direction_before: Before = _before({"1": "numbers.direction.up", "-1": "numbers.direction.down"}, contracted=True)
    direction_after: After = _after({"1": "numbers.direction.up_after", "-1": "numbers.direction.down_after"})
    between: Before = _before({"between": "numbers.ranges.between"}, contracted=True)
    from_: Before = _before({"from": "numbers.ranges.from"})
    from_is_change: bool = flag("numbers.ranges.from_is_change")
    change: tuple[str, ...] = in_order("numbers.ranges.change", "numbers.multiples.stems")
    spread: tuple[str, ...] = in_order("numbers.ranges.spread")
    dashes: frozenset[str] = one_of("numbers.ranges.dashes", missing=("-", "–", " - ", " – "))
    to: tuple[str, ...] = in_order("numbers.ranges.to")
    or_: tuple[str, ...] = in_order("numbers.ranges.or")
    and_: tuple[str, ...] = in_order("numbers.ranges.and")
    share_of: re.Pattern[str] = made(_share_of)
    share_links: frozenset[str] = one_of("numbers.shares.of")
    scale_links: frozenset[str] = one_of("numbers.shares.scale")
    possible: frozenset[str] = one_of("numbers.shares.possible")
    over: frozenset[str] = one_of("numbers.shares.over")
    wordless: re.Pattern[str] = made(_wordless)
    age_words: dict[str, int] = made(_age_words)
    age_exact: frozenset[str] = one_of("numbers.age_words.exact")
    zeros: dict[str, str] = made(_zeros)
    grades: frozenset[str] = one_of("numbers.zeros.grades")  # behind a noun of none, of which there may be others: "blessé grave"
    comparison: frozenset[str] = one_of("numbers.ranges.comparison")
    multiple_values: dict[str, Any] = made(_multiple_values)
    multiples: dict[str, Any] = made(_multiples)
    multiple_always: frozenset[str] = one_of("numbers.multiples.always")
    multiple_more: Before = _before({"more": "numbers.multiples.more"})
    factor: Before = _before({"divided": "numbers.multiples.divided", "multiplied": "numbers.multiples.multiplied"})
    comparative: frozenset[str] = one_of("numbers.multiples.comparative")
    less: frozenset[str] = one_of("numbers.multiples.less")
    age_before: Before = _before({"age": "numbers.ages.before"})
    age_always: Before = _before({"age": "numbers.ages.always"})
    age_after: After = _after({"age": "numbers.ages.after"})
    age_person: Before = made(_age_person)
    labels: frozenset[str] = one_of("numbers.labels.before")
    details: frozenset[str] = one_of("numbers.labels.details")  # those that say where on a thing, or how far, something is
    intervals: frozenset[str] = one_of("numbers.labels.intervals")  # of confidence
    interval_links: frozenset[str] = one_of("numbers.labels.interval_links")  # between those and their level
    spreads: frozenset[str] = one_of("numbers.labels.spreads")  # about a mean
    p_values: frozenset[str] = one_of("numbers.labels.p_values")  # behind the p of a probability: "p value"
    page_marks: frozenset[str] = one_of("numbers.labels.page_marks")  # before the pages of a journal
    ends_before: frozenset[str] = one_of("numbers.labels.ends_before", "numbers.labels.intervals")  # before the two ends of a range
    moments: Before = _before({"moment": "numbers.labels.moments"})  # before a time, at the head of a clause: "at 12 weeks"
    phone_before: frozenset[str] = one_of("numbers.labels.phone_before")
    phones: frozenset[str] = one_of("numbers.labels.phones")
    callings: frozenset[str] = one_of("numbers.labels.phone_before", "numbers.labels.callings")
    phone_links: frozenset[str] = one_of("numbers.labels.phone_links")
    day_before: frozenset[str] = one_of("numbers.labels.day_before")
    singular_articles: frozenset[str] = one_of("numbers.labels.singular_articles")
    average: frozenset[str] = one_of("numbers.labels.average")
    lengths_behind: frozenset[str] = one_of("numbers.labels.lengths_behind")
    races: frozenset[str] = one_of("numbers.labels.races")
    lengths_before: Before = _before({"name": "numbers.labels.lengths_before"})
    of_the: Before = _before({"of the": "numbers.labels.of_the"})
    address: frozenset[str] = one_of("numbers.labels.address_after")
    not_rank: frozenset[str] = one_of("numbers.labels.ordinal_not_rank")
    rank_before: frozenset[str] = one_of("numbers.labels.rank_before")
    rank_after: frozenset[str] = one_of("numbers.labels.rank_after")
    stops: frozenset[str] = one_of("numbers.labels.stop_words")
    abbreviations: frozenset[str] = one_of("text.abbreviations")
    year_before: frozenset[str] = one_of("numbers.labels.year_before")
    months: frozenset[str] = one_of("numbers.labels.months")
    prepositions: frozenset[str] = one_of("numbers.labels.prepositions")
    leads: frozenset[str] = one_of("speech.words.preposition")  # no nouns, though they have a capital where a sentence begins
    nouns_capitalised: bool = flag("numbers.labels.nouns_capitalised")
    plural_endings: tuple[str, ...] = in_order("numbers.labels.plural_endings", missing=("s",))
    article: dict[str, Any] = as_is("numbers.article_counts")
    links: tuple[str, ...] = in_order("units.links")
    genitives: frozenset[str] = made(lambda pack: _bare_links(pack) | frozenset(data_at(pack, "units.of")))
    bare_links: frozenset[str] = made(_bare_links)
    per: tuple[str, ...] = longest_first("units.per")
    per_any: re.Pattern[str] = made(_per_any)
    per_many: tuple[str, ...] = longest_first("units.per_many")
    per_times: dict[str, str] = by_word("units.per_times")
    per_one: frozenset[str] = one_of("units.per_one")
    per_article: frozenset[str] = one_of("units.per_article")
    per_measure: frozenset[str] = one_of("units.per_measure")
    per_verbs: frozenset[str] = one_of("units.per_verbs")
    per_nouns: frozenset[str] = one_of("units.per_nouns")
    clock_after: frozenset[str] = one_of("numbers.clock_after")
    clock_before: frozenset[str] = one_of("numbers.clock_before")
    clock_at: frozenset[str] = one_of("numbers.clock_at")
    clock_days: frozenset[str] = made(_clock_days)
    clock_near: Before = _before({"clock": "numbers.clock_near"})
    further: frozenset[str] = one_of("units.further")
    verb_endings: tuple[str, ...] = in_order("numbers.labels.verb_endings")  # of verbs that open a sentence before what is counted
    emergency: frozenset[str] = one_of("numbers.labels.emergency")
    parts: frozenset[str] = one_of("numbers.ranges.parts")
    clock_units: frozenset[str] = one_of("numbers.clock_units")
    fraction_links: tuple[str, ...] = made(lambda pack: tuple(data_at(pack, "units.fraction_links", data_at(pack, "units.links"))))
    minus: tuple[str, ...] = in_order("numbers.minus")
    address_before: frozenset[str] = one_of("numbers.labels.address_before")
    street: re.Pattern[str] = made(lambda pack: _street(data_at(pack, "numbers.labels.streets", ())))  # "calle Feria, ", at its end
    name_articles: frozenset[str] = one_of("numbers.labels.name_articles")
    half_after_unit: tuple[str, ...] = longest_first("numbers.half_after_unit.phrases")
    time_after: frozenset[str] = one_of("numbers.article_counts.time_after")
    points: frozenset[str] = one_of("numbers.labels.points", missing=("point", "points"))
    play: frozenset[str] = one_of("numbers.labels.play")  # words of sport
    editions: tuple[str, ...] = in_order("numbers.labels.editions")
    remaining: frozenset[str] = one_of("numbers.labels.remaining")
    minutes: frozenset[str] = one_of("numbers.labels.minutes")
    minutes_before: frozenset[str] = one_of("numbers.labels.minutes_before")
    names_after: frozenset[str] = one_of("numbers.labels.names_after")
    closed: frozenset[str] = one_of("units.closed")
    fraction_not_before: tuple[str, ...] = in_order("numbers.fraction_words.not_before")
    fraction_not_at: tuple[str, ...] = in_order("numbers.fraction_words.not_at")
    fraction_needs: frozenset[str] = one_of("numbers.fraction_words.needs_determiner")
    fraction_points: frozenset[str] = one_of("numbers.fraction_words.of_a_point")
    fraction_determiners: frozenset[str] = one_of("numbers.fraction_words.determiners")
    fraction_of: frozenset[str] = one_of("numbers.fraction_words.needs_of")  # what shares out nothing unless "of" follows: "das Viertel"
    ordinals: frozenset[str] = one_of("numbers.ordinals")
    ordinal_needs: frozenset[str] = one_of("numbers.labels.ordinal_needs")
    ordinal_determiners: frozenset[str] = one_of("numbers.labels.ordinal_determiners")
    below_zero: After = _after({"minus": "numbers.below_zero.after"})
    minus_not_after: frozenset[str] = one_of("numbers.below_zero.not_after")
    denials: tuple[str, ...] = in_order("numbers.denials.words")
    denied_before: Before = _before({"denied": "numbers.denials.before"})
    bars: frozenset[str] = one_of("numbers.denials.bars")
    barred_verbs: tuple[str, ...] = in_order("numbers.denials.verb_endings")
    passing: frozenset[str] = one_of("numbers.hedges.passing")
    each: frozenset[str] = one_of("numbers.shares.each")
    each_from: int = made(lambda pack: int(data_at(pack, "numbers.shares.each_from", 2)))
    in_a_row_before: frozenset[str] = one_of("numbers.in_a_row.before")
    in_a_row_after: After = _after({"row": "numbers.in_a_row.after"})
    change_to: frozenset[str] = stripped("numbers.ranges.to", "numbers.ranges.change_to")
    change_by: frozenset[str] = one_of("speech.how_much.by")  # before how much something changed: "up by 13 percent to 44 percent"
    ordinal_dot: frozenset[str] = one_of("numbers.labels.ordinal_dot")
    clock_strong: frozenset[str] = one_of("numbers.clock_strong")
    clock_dotted: frozenset[str] = one_of("numbers.clock_before", "numbers.clock_strong", "numbers.clock_dotted")
    timetable_after: frozenset[str] = one_of("numbers.timetable_after")
    age_units: frozenset[str] = one_of("numbers.ages.units")
    in_a_row_units: dict[str, str] = by_word("numbers.in_a_row.units")
    not_after_words: frozenset[str] = one_of("units.not_after_words")
    heads: frozenset[str] = one_of("units.heads")
    article_prices: bool = flag("units.article_prices")
    rate_after: After = _after("units.rates")
    rate_before: Before = _before("units.rates")
    rate_words: frozenset[str] = made(lambda pack: frozenset(itertools.chain(*data_at(pack, "units.rates", {}).values())))
    unit_before: Before = _before("units.said_before")
    unit_behind: After = _after("units.said_behind")
    not_rate: frozenset[str] = one_of("units.not_rate")
    joining: frozenset[str] = made(_joining)
    clock_tails: After = _after({"clock": "numbers.clock_tails"})
    groups: tuple[str, ...] = in_order("numbers.groups")
    hedge_articles: frozenset[str] = one_of("numbers.hedges.articles")
    hedge_verbs: tuple[str, ...] = in_order("numbers.hedges.verbs")
    versus: frozenset[str] = one_of("numbers.hedges.versus")
    worth: frozenset[str] = one_of("numbers.hedges.worth")
    governing: tuple[str, ...] = in_order("numbers.hedges.governing")
    among: frozenset[str] = one_of("numbers.hedges.among")
    up_to: frozenset[str] = one_of("numbers.hedges.up_to")
    up_to_particle: str = made(lambda pack: str(data_at(pack, "numbers.hedges.particle.phrase", "")))
    up_verbs: frozenset[str] = one_of("numbers.hedges.particle.verbs")
    up_across: frozenset[str] = one_of("numbers.hedges.particle.across")
    up_objects: frozenset[str] = one_of("numbers.hedges.particle.objects")
    within: Before = _before({"most": "numbers.hedges.within"}, contracted=True)
    during: frozenset[str] = one_of("numbers.hedges.during")
    lasting: frozenset[str] = one_of("numbers.hedges.lasting")
    covering: frozenset[str] = one_of("numbers.hedges.covering")
    where: frozenset[str] = one_of("numbers.hedges.where")
    metres_behind: frozenset[str] = one_of("numbers.glued_ambiguous.metres_behind")
    metres_before: frozenset[str] = one_of("numbers.glued_ambiguous.metres_before")


def _street(kinds: Collection[str]) -> re.Pattern[str]:
    """A street with its name, right before the number of a house."""
    choice = "|".join(re.escape(kind) for kind in sorted(kinds, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?i:{choice})((?: [^\W\d_][\w'.-]*){{1,5}}),? $" if kinds else "(?!)")


@cache
def words(pack: Pack) -> Words:
    """The compiled tables of a language."""
    return Words(**read(Words, pack))
