"""What a language says of the words around numbers, from `numbers.toml` and `units.toml`, ready to be looked up."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.extract.figures.around import After, Before
from factcheck.extract.numbers.lexicon import trie
from factcheck.lang import Pack


@dataclass(frozen=True)
class Words:
    """What `numbers.toml` and `units.toml` of a language say about the words around numbers."""

    hedges_before: Before
    hedges_after: After
    merely: frozenset[str]  # before a small number they mean "only"
    direction_before: Before
    direction_after: After
    between: Before
    from_: Before
    from_is_change: bool
    change: tuple[str, ...]
    spread: tuple[str, ...]
    dashes: frozenset[str]
    to: tuple[str, ...]
    or_: tuple[str, ...]
    and_: tuple[str, ...]
    share_of: re.Pattern[str]
    share_links: frozenset[str]
    scale_links: frozenset[str]
    possible: frozenset[str]
    over: frozenset[str]
    wordless: re.Pattern[str]
    age_words: dict[str, int]
    age_exact: frozenset[str]
    zeros: dict[str, tuple[str | None, str | None]]
    comparison: frozenset[str]
    multiple_values: dict[str, Any]
    multiples: dict[str, Any]
    multiple_always: frozenset[str]
    multiple_more: Before
    factor: Before
    comparative: frozenset[str]
    less: frozenset[str]
    age_before: Before
    age_always: Before
    age_after: After
    age_person: Before
    labels: frozenset[str]
    intervals: frozenset[str]  # of confidence
    interval_links: frozenset[str]  # between those and their level
    spreads: frozenset[str]  # about a mean
    p_values: frozenset[str]  # behind the p of a probability: "p value"
    page_marks: frozenset[str]  # before the pages of a journal
    ends_before: frozenset[str]  # before the two ends of a range
    moments: Before  # before a time, at the head of a clause: "at 12 weeks"
    phone_before: frozenset[str]
    phones: frozenset[str]
    callings: frozenset[str]
    phone_links: frozenset[str]
    day_before: frozenset[str]
    singular_articles: frozenset[str]
    average: frozenset[str]
    lengths_behind: frozenset[str]
    races: frozenset[str]
    lengths_before: Before
    of_the: Before
    address: frozenset[str]
    not_rank: frozenset[str]
    rank_before: frozenset[str]
    rank_after: frozenset[str]
    stops: frozenset[str]
    year_before: frozenset[str]
    months: frozenset[str]
    prepositions: frozenset[str]
    nouns_capitalised: bool
    plural_endings: tuple[str, ...]
    article: dict[str, Any]
    links: tuple[str, ...]
    genitives: frozenset[str]
    bare_links: frozenset[str]
    per: tuple[str, ...]
    per_any: re.Pattern[str]
    per_many: tuple[str, ...]
    per_times: dict[str, str]
    per_one: frozenset[str]
    per_article: frozenset[str]
    per_measure: frozenset[str]
    clock_after: frozenset[str]
    clock_before: frozenset[str]
    clock_at: frozenset[str]
    clock_days: frozenset[str]
    clock_near: Before
    further: frozenset[str]
    verb_endings: tuple[str, ...]  # of verbs that open a sentence before what is counted
    emergency: frozenset[str]
    parts: frozenset[str]
    clock_units: frozenset[str]
    fraction_links: tuple[str, ...]
    minus: tuple[str, ...]
    address_before: frozenset[str]
    half_after_unit: tuple[str, ...]
    time_after: frozenset[str]
    points: frozenset[str]
    play: frozenset[str]  # words of sport
    editions: tuple[str, ...]
    remaining: frozenset[str]
    minutes: frozenset[str]
    minutes_before: frozenset[str]
    names_after: frozenset[str]
    closed: frozenset[str]
    fraction_not_before: tuple[str, ...]
    fraction_not_at: tuple[str, ...]
    fraction_needs: frozenset[str]
    fraction_points: frozenset[str]
    fraction_determiners: frozenset[str]
    fraction_of: frozenset[str]  # what shares out nothing unless "of" follows: "das Viertel"
    ordinals: frozenset[str]
    ordinal_needs: frozenset[str]
    ordinal_determiners: frozenset[str]
    below_zero: After
    minus_not_after: frozenset[str]
    denials: tuple[str, ...]
    denied_before: Before
    bars: frozenset[str]
    barred_verbs: tuple[str, ...]
    passing: frozenset[str]
    each: frozenset[str]
    each_from: int
    in_a_row_before: frozenset[str]
    in_a_row_after: After
    change_to: frozenset[str]
    change_by: frozenset[str]  # before how much something changed: "up by 13 percent to 44 percent"
    ordinal_dot: frozenset[str]
    clock_strong: frozenset[str]
    clock_dotted: frozenset[str]
    timetable_after: frozenset[str]
    age_units: frozenset[str]
    in_a_row_units: dict[str, str]
    not_after_words: frozenset[str]
    heads: frozenset[str]
    article_prices: bool
    rate_after: After
    rate_before: Before
    rate_words: frozenset[str]
    unit_before: Before
    unit_in: tuple[str, ...]
    unit_behind: After
    not_rate: frozenset[str]
    joining: frozenset[str]
    clock_tails: After
    groups: tuple[str, ...]
    hedge_articles: frozenset[str]
    hedge_verbs: tuple[str, ...]
    versus: frozenset[str]
    worth: frozenset[str]
    governing: tuple[str, ...]
    among: frozenset[str]
    up_to: frozenset[str]
    up_to_particle: str
    up_verbs: frozenset[str]
    up_across: frozenset[str]
    up_objects: frozenset[str]
    within: Before
    during: frozenset[str]
    lasting: frozenset[str]
    covering: frozenset[str]
    where: frozenset[str]
    metres_behind: frozenset[str]
    metres_before: frozenset[str]


@cache
def words(pack: Pack) -> Words:
    """The compiled tables of a language."""
    n, u = pack.part("numbers"), pack.part("units")
    hedges, ranges, direction = n.get("hedges", {}), n.get("ranges", {}), n.get("direction", {})
    shares, multiples, ages, labels = n.get("shares", {}), n.get("multiples", {}), n.get("ages", {}), n.get("labels", {})
    weekdays: dict[str, list[str]] = pack.part("time").get("words", {}).get("weekday", {})
    article, contractions = n.get("article_counts", {}), n.get("contractions", {})
    values: dict[str, Any] = {
        **multiples.get("infinitives", {}),
        **multiples.get("adverbs", {}),
        **multiples.get("phrases", {}),
        **{stem + end: value for stem, value in multiples.get("stems", {}).items() for end in multiples.get("endings", [])},
        **multiples.get("verbs", {}),
    }
    age = n.get("age_words", {})
    age_words: dict[str, int] = {**age.get("spans", {}), **age.get("exact", {})}
    age_words.update({f"{before} {word}": start for word, start in age.get("decades", {}).items() for before in age.get("before", [])})
    none = n.get("zeros", {})
    zeros: dict[str, tuple[str | None, str | None]] = {
        f"{word} {noun}": (noun, None) for word in none.get("words", []) for noun in none.get("nouns", [])
    }
    zeros.update(dict.fromkeys(none.get("persons", []), (None, "people")))
    tables = (("multiple", values), ("age", age_words), ("none", zeros))
    share = "|".join(re.escape(w) for w in sorted(shares.get("of", []), key=lambda w: (-len(w), w)))
    bare_links = frozenset(link.strip() for link in u.get("links", [])) - frozenset(u.get("per_article", []))
    return Words(
        hedges_before=Before(_with_adverbs(hedges), contractions),
        hedges_after=After(hedges.get("after", {})),
        merely=frozenset(hedges.get("merely", [])),
        direction_before=Before({"1": direction.get("up", []), "-1": direction.get("down", [])}, contractions),
        direction_after=After({"1": direction.get("up_after", []), "-1": direction.get("down_after", [])}),
        between=Before({"between": ranges.get("between", [])}, contractions),
        from_=Before({"from": ranges.get("from", [])}),
        from_is_change=bool(ranges.get("from_is_change")),
        change=(*ranges.get("change", []), *n.get("multiples", {}).get("stems", {})),
        spread=tuple(ranges.get("spread", [])),
        dashes=frozenset(ranges.get("dashes", ["-", "–", " - ", " – "])),
        to=tuple(ranges.get("to", [])),
        or_=tuple(ranges.get("or", [])),
        and_=tuple(ranges.get("and", [])),
        share_of=re.compile(rf"(?:\s\S+){{0,4}}?\s(?:{share})\s$" if share else r"(?!)"),
        share_links=frozenset(shares.get("of", [])),
        scale_links=frozenset(shares.get("scale", [])),
        possible=frozenset(shares.get("possible", [])),
        over=frozenset(shares.get("over", [])),
        wordless=re.compile("|".join(rf"\b(?P<{name}>{trie(table)})\b" for name, table in tables if table) or "(?!)"),
        age_words=age_words,
        age_exact=frozenset(n.get("age_words", {}).get("exact", {})),
        zeros=zeros,
        comparison=frozenset(ranges.get("comparison", [])),
        multiple_values=values,
        multiples={
            k: frozenset(multiples.get(k, [])) for k in ("infinitives", "adverbs", "infinitive_before", "infinitive_after", "adverb_after")
        },
        multiple_always=frozenset(multiples.get("always", [])),
        multiple_more=Before({"more": multiples.get("more", [])}),
        factor=Before({"divided": multiples.get("divided", []), "multiplied": multiples.get("multiplied", [])}),
        comparative=frozenset(multiples.get("comparative", [])),
        less=frozenset(multiples.get("less", [])),
        age_before=Before({"age": ages.get("before", [])}),
        age_always=Before({"age": ages.get("always", [])}),
        age_after=After({"age": ages.get("after", [])}),
        age_person=Before({"person": [f"{p} {of}" for p in ages.get("person_of", []) for of in ages.get("of", [])]}),
        labels=frozenset(labels.get("before", [])),
        intervals=frozenset(labels.get("intervals", [])),
        interval_links=frozenset(labels.get("interval_links", [])),
        spreads=frozenset(labels.get("spreads", [])),
        p_values=frozenset(labels.get("p_values", [])),
        page_marks=frozenset(labels.get("page_marks", [])),
        ends_before=frozenset((*labels.get("ends_before", []), *labels.get("intervals", []))),
        moments=Before({"moment": labels.get("moments", [])}),
        phone_before=frozenset(labels.get("phone_before", [])),
        phones=frozenset(labels.get("phones", [])),
        callings=frozenset((*labels.get("phone_before", []), *labels.get("callings", []))),
        phone_links=frozenset(labels.get("phone_links", [])),
        day_before=frozenset(labels.get("day_before", [])),
        singular_articles=frozenset(labels.get("singular_articles", [])),
        average=frozenset(labels.get("average", [])),
        lengths_behind=frozenset(labels.get("lengths_behind", [])),
        races=frozenset(labels.get("races", [])),
        lengths_before=Before({"name": labels.get("lengths_before", [])}),
        of_the=Before({"of the": labels.get("of_the", [])}),
        address=frozenset(labels.get("address_after", [])),
        not_rank=frozenset(labels.get("ordinal_not_rank", [])),
        rank_before=frozenset(labels.get("rank_before", [])),
        rank_after=frozenset(labels.get("rank_after", [])),
        stops=frozenset(labels.get("stop_words", [])),
        year_before=frozenset(labels.get("year_before", [])),
        months=frozenset(labels.get("months", [])),
        prepositions=frozenset(labels.get("prepositions", [])),
        nouns_capitalised=bool(labels.get("nouns_capitalised")),
        plural_endings=tuple(labels.get("plural_endings", ["s"])),
        article=article,
        links=tuple(u.get("links", [])),
        genitives=bare_links | frozenset(u.get("of", [])),
        bare_links=bare_links,
        per=tuple(sorted(u.get("per", []), key=lambda w: (-len(w), w))),
        per_any=re.compile(f"/|[ (](?:{trie(p for p in u.get('per', []) if p != '/')})" if u.get("per") else "(?!)"),
        per_many=tuple(sorted(u.get("per_many", []), key=lambda w: (-len(w), w))),
        per_times={word: unit for unit, group in u.get("per_times", {}).items() for word in group},
        per_one=frozenset(u.get("per_one", [])),
        per_article=frozenset(u.get("per_article", [])),
        per_measure=frozenset(u.get("per_measure", [])),
        clock_after=frozenset(n.get("clock_after", [])),
        clock_before=frozenset(n.get("clock_before", [])),
        clock_at=frozenset(n.get("clock_at", [])),
        clock_days=frozenset(n.get("clock_days", [])) | frozenset(d for days in weekdays.values() for d in days),
        verb_endings=tuple(labels.get("verb_endings", [])),
        further=frozenset(u.get("further", [])),
        emergency=frozenset(labels.get("emergency", [])),
        clock_near=Before({"clock": n.get("clock_near", [])}),
        parts=frozenset(ranges.get("parts", [])),
        clock_units=frozenset(n.get("clock_units", [])),
        fraction_links=tuple(u.get("fraction_links", u.get("links", []))),
        minus=tuple(n.get("minus", [])),
        address_before=frozenset(labels.get("address_before", [])),
        half_after_unit=tuple(sorted(n.get("half_after_unit", {}).get("phrases", []), key=lambda p: (-len(p), p))),
        time_after=frozenset(article.get("time_after", [])),
        points=frozenset(labels.get("points", ["point", "points"])),
        play=frozenset(labels.get("play", [])),
        editions=tuple(labels.get("editions", [])),
        remaining=frozenset(labels.get("remaining", [])),
        minutes=frozenset(labels.get("minutes", [])),
        minutes_before=frozenset(labels.get("minutes_before", [])),
        names_after=frozenset(labels.get("names_after", [])),
        closed=frozenset(u.get("closed", [])),
        fraction_not_at=tuple(n.get("fraction_words", {}).get("not_at", [])),
        fraction_not_before=tuple(n.get("fraction_words", {}).get("not_before", [])),
        fraction_needs=frozenset(n.get("fraction_words", {}).get("needs_determiner", [])),
        fraction_points=frozenset(n.get("fraction_words", {}).get("of_a_point", [])),
        fraction_determiners=frozenset(n.get("fraction_words", {}).get("determiners", [])),
        fraction_of=frozenset(n.get("fraction_words", {}).get("needs_of", [])),
        ordinals=frozenset(n.get("ordinals", {})),
        ordinal_needs=frozenset(labels.get("ordinal_needs", [])),
        ordinal_determiners=frozenset(labels.get("ordinal_determiners", [])),
        below_zero=After({"minus": n.get("below_zero", {}).get("after", [])}),
        minus_not_after=frozenset(n.get("below_zero", {}).get("not_after", [])),
        denials=tuple(n.get("denials", {}).get("words", [])),
        bars=frozenset(n.get("denials", {}).get("bars", [])),
        barred_verbs=tuple(n.get("denials", {}).get("verb_endings", [])),
        passing=frozenset(hedges.get("passing", [])),
        denied_before=Before({"denied": n.get("denials", {}).get("before", [])}),
        each=frozenset(shares.get("each", [])),
        each_from=int(shares.get("each_from", 2)),
        in_a_row_before=frozenset(n.get("in_a_row", {}).get("before", [])),
        in_a_row_units={word: unit for unit, names in n.get("in_a_row", {}).get("units", {}).items() for word in names},
        change_to=frozenset(w.strip() for w in (*ranges.get("to", []), *ranges.get("change_to", []))),
        change_by=frozenset(pack.part("speech").get("how_much", {}).get("by", [])),
        ordinal_dot=frozenset(labels.get("ordinal_dot", [])),
        clock_strong=frozenset(n.get("clock_strong", [])),
        timetable_after=frozenset(n.get("timetable_after", [])),
        clock_dotted=frozenset((*n.get("clock_before", []), *n.get("clock_strong", []), *n.get("clock_dotted", []))),
        age_units=frozenset(ages.get("units", [])),
        not_after_words=frozenset(u.get("not_after_words", [])),
        article_prices=bool(u.get("article_prices", False)),
        heads=frozenset(u.get("heads", [])),
        rate_after=After(u.get("rates", {})),
        unit_before=Before(u.get("said_before", {})),
        unit_in=tuple(u.get("said_in", {}).get("words", [])),
        unit_behind=After(u.get("said_behind", {})),
        not_rate=frozenset(u.get("not_rate", [])),
        rate_before=Before(u.get("rates", {})),
        rate_words=frozenset(word for group in u.get("rates", {}).values() for word in group),
        joining=frozenset(w.strip() for w in (*ranges.get("or", []), *ranges.get("and", [])) if " " not in w.strip()),
        clock_tails=After({"clock": n.get("clock_tails", [])}),
        during=frozenset(hedges.get("during", [])),
        lasting=frozenset(hedges.get("lasting", [])),
        covering=frozenset(hedges.get("covering", [])),
        where=frozenset(hedges.get("where", [])),
        metres_before=frozenset(n.get("glued_ambiguous", {}).get("metres_before", [])),
        metres_behind=frozenset(n.get("glued_ambiguous", {}).get("metres_behind", [])),
        within=Before({"most": hedges.get("within", [])}, contractions),
        up_to=frozenset(hedges.get("up_to", [])),
        up_to_particle=hedges.get("particle", {}).get("phrase", ""),
        up_verbs=frozenset(hedges.get("particle", {}).get("verbs", [])),
        up_across=frozenset(hedges.get("particle", {}).get("across", [])),
        up_objects=frozenset(hedges.get("particle", {}).get("objects", [])),
        among=frozenset(hedges.get("among", [])),
        worth=frozenset(hedges.get("worth", [])),
        governing=tuple(hedges.get("governing", [])),
        versus=frozenset(hedges.get("versus", [])),
        groups=tuple(n.get("groups", [])),
        hedge_articles=frozenset(hedges.get("articles", [])),
        hedge_verbs=tuple(hedges.get("verbs", [])),
        in_a_row_after=After({"row": n.get("in_a_row", {}).get("after", [])}),
    )


def _with_adverbs(hedges: Mapping[str, Any]) -> dict[str, list[str]]:
    """The hedges before a number, each also with an adverb behind its one word or before its article: "ronda ya", "dépasse déjà les"."""
    articles, adverbs = frozenset(hedges.get("articles", [])), hedges.get("adverbs", [])
    out = {group: list(phrases) for group, phrases in hedges.get("before", {}).items()}
    for group in out.keys() - {"exact"}:
        for phrase in hedges["before"][group]:
            front, _, last = phrase.rpartition(" ")
            if not front and last.isalpha():
                out[group] += [f"{last} {adverb}" for adverb in adverbs]
            elif front and last in articles:
                out[group] += [f"{front} {adverb} {last}" for adverb in adverbs]
    return out
