"""The ledger keeps what people wrote, follows the words, and says where it cannot be read."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factcheck.model import Approx, Claim, InputError, Kind, Link, LinkRole, Modality, Quote, Scope, Status, Value
from factcheck.model.time_iso import parse_time
from factcheck.review.ledger.edit import add, release, touch
from factcheck.review.ledger.entry import ledger_schema
from factcheck.review.ledger.entry_claim import entry_of
from factcheck.review.ledger.files import Ledger, ledger_of, read_ledger
from factcheck.review.ledger.merge import effective, merge
from factcheck.review.ledger.write import text_of, updated_text, write_ledger
from tests.review.dossier import HARBOUR, NOW, Extracted, claim, harbour, source


def reread(ledger: Ledger, text: str) -> Ledger:
    return ledger_of(text, name="claims/harbour.yaml", stem=ledger.source)


def by_words(ledger: Ledger, words: str) -> Claim:
    return next(c for c in ledger.claims if c.quote.exact == words)


def test_an_untouched_ledger_gives_back_the_extracted_claims_and_is_recognised_byte_for_byte() -> None:
    it, claims = harbour()
    ledger = merge(None, claims, it)
    assert ledger.claims == tuple(claims)
    again = merge(reread(ledger, text_of(ledger)), claims, it)
    assert again.claims == tuple(claims)
    assert not again.touched
    assert updated_text(again) == text_of(ledger)


def test_the_file_is_plain_yaml_that_other_readers_and_the_schema_accept() -> None:
    it, claims = harbour()
    text = text_of(merge(None, claims, it))
    table = yaml.safe_load(text)
    Draft202012Validator.check_schema(json.loads(ledger_schema()))
    Draft202012Validator(json.loads(ledger_schema())).validate(table)
    assert table["source"] == "harbour"
    assert table["claims"][0]["quote"] == "412 passengers"
    assert table["claims"][0]["value"] == 412


def test_the_published_schema_is_the_one_that_the_code_makes() -> None:
    root = Path(__file__).parents[2]
    for path in (root / "docs/schema/ledger.schema.json", root / "factcheck/review/ledger.schema.json"):
        assert path.read_text("utf-8") == ledger_schema(), f"{path.name} is out of date"


def test_extracting_again_keeps_comments_order_of_keys_quotes_and_values_of_a_touched_claim_letter_for_letter() -> None:
    it, claims = harbour()
    text = text_of(merge(None, claims, it))
    head = "# the office counts crossings, not people\n- measure: passengers   # not visits\n"
    block = f"{head}  quote: '412 passengers'\n  value: 421\n  status: corrected\n"
    start, end = text.index('- quote: "412'), text.index('- quote: "5,000')
    edited = text[:start] + block + text[end:]
    merged = merge(reread(merge(None, claims, it), edited), claims, it)
    out = updated_text(merged)
    for line in block.splitlines():
        assert line in out
    assert by_words(merged, "412 passengers").value == Value(low=Decimal(421), high=Decimal(421), stated=Decimal(421), unit="people")
    assert by_words(merged, "412 passengers").id == claims[0].id
    assert updated_text(merge(reread(merged, out), claims, it)) == out, "writing again changes nothing"


def test_a_new_reading_replaces_untouched_claims_only() -> None:
    it, claims = harbour()
    text = text_of(merge(None, claims, it)).replace("value: 5000", "value: 5100  # by phone")
    fresh = [claim(it, "412 passengers", "travellers", 412), claim(it, "5,000 bookings", "reservations", 5000)]
    merged = merge(reread(merge(None, claims, it), text), fresh, it)
    assert [(c.measure, c.status) for c in merged.claims] == [("travellers", Status.EXTRACTED), ("bookings", Status.CORRECTED)]
    assert "value: 5100  # by phone" in updated_text(merged)
    assert "9 million" not in updated_text(merged)


def test_a_comment_on_an_untouched_claim_stays_while_the_machine_reads_it_anew() -> None:
    it, claims = harbour()
    text = text_of(merge(None, claims, it)).replace('- quote: "18 euros"', '# return or single?\n- quote: "18 euros"')
    fresh = [*claims[:2], claim(it, "18 euros", "fare", 18, unit="EUR", kind=Kind.MONEY), claims[3]]
    merged = merge(reread(merge(None, claims, it), text), fresh, it)
    out = updated_text(merged)
    assert '# return or single?\n- quote: "18 euros"' in out
    assert "measure: fare" in out
    assert by_words(merged, "18 euros").measure == "fare"
    assert merge(reread(merged, out), fresh, it).claims == merged.claims


def test_a_value_edited_by_hand_counts_as_corrected_although_the_status_was_left_alone() -> None:
    it, claims = harbour()
    text = text_of(merge(None, claims, it)).replace("value: 18\n", "value: 19\n")
    assert by_words(merge(reread(merge(None, claims, it), text), claims, it), "18 euros").status is Status.CORRECTED


def test_touched_claims_follow_their_words_when_paragraphs_move() -> None:
    it, claims = harbour()
    text = text_of(merge(None, claims, it)).replace("value: 412", "value: 421")
    head, *paragraphs = HARBOUR.split("\n\n")
    moved = source("harbour", "\n\n".join([head, "A new opening.", *reversed(paragraphs)]))
    fresh = [
        claim(moved, c.quote.exact, c.measure, c.value.stated, id=c.id, unit=c.value.unit, kind=c.kind)
        for c in claims
        if c.value and c.value.stated
    ]
    merged = merge(reread(merge(None, claims, it), text), fresh, moved)
    found = by_words(merged, "412 passengers")
    assert moved.text[found.quote.start : found.quote.end] == "412 passengers"
    assert (found.line, found.status) == (moved.line(found.quote.start), Status.CORRECTED)
    assert f'at: "{found.quote.start}-{found.quote.end}"' in updated_text(merged)


def test_words_that_stand_twice_are_told_apart_by_their_neighbourhood() -> None:
    it = source("twice", "One boat carried 30 people.\n\nThe other boat, slower, carried 30 people.\n")
    second = it.text.rindex("30 people")
    base = claim(it, "30 people", "passengers", 30)
    there = base.model_copy(update={"quote": Quote(exact="30 people", start=second, end=second + 9), "line": it.line(second)})
    text = text_of(merge(None, [there], it)).replace("value: 30", "value: 31")
    moved = source("twice", "The other boat, slower, carried 30 people.\n\nA third.\n\nOne boat carried 30 people.\n")
    merged = merge(ledger_of(text, name="claims/twice.yaml", stem="twice"), [], moved)
    assert merged.claims[0].quote.start == moved.text.index("30 people")


def test_a_touched_claim_whose_words_are_gone_is_kept_in_the_file_and_flagged(tmp_path: Path) -> None:
    it, claims = harbour()
    (tmp_path / "claims").mkdir()
    text = text_of(merge(None, claims, it)).replace("value: 412", "value: 421")
    (tmp_path / "claims/harbour.yaml").write_text(text)
    cut = source("harbour", HARBOUR.replace("412 passengers", "many people"))
    merged, findings = effective(tmp_path, [cut], [Extracted([])])
    assert merged == ()
    assert [(f.code, f.file) for f in findings] == [("R105", "claims/harbour.yaml")]
    assert findings[0].line == text[: text.index('- quote: "412')].count("\n") + 1
    assert "value: 421" in updated_text(merge(read_ledger(tmp_path / "claims/harbour.yaml", tmp_path), [], cut))


def test_a_claim_added_by_hand_needs_its_words_a_measure_and_a_value() -> None:
    it, claims = harbour()
    by_hand = 'claims:\n- quote: "a second ferry was ordered for 9 million euros"\n  measure: cost\n  value: 9000000\n'.replace(
        "a second", "A second"
    )
    merged = merge(ledger_of(by_hand, name="claims/harbour.yaml", stem="harbour"), claims[:2], it)
    added = by_words(merged, "A second ferry was ordered for 9 million euros")
    assert (added.status, added.line, added.subject) == (Status.ADDED, 12, None)
    assert it.text[added.quote.start : added.quote.end] == added.quote.exact
    assert len(merged.claims) == 3


def test_a_claim_added_over_words_that_the_machine_reads_too_counts_once() -> None:
    it, claims = harbour()
    merged = merge(
        ledger_of('claims:\n- {quote: "The fare is 18 euros", measure: price, value: 18}\n', name="x.yaml", stem="harbour"), claims, it
    )
    assert [c.status for c in merged.claims if c.measure == "price"] == [Status.ADDED]


def test_words_typed_with_plain_spaces_and_quotes_are_found_where_the_page_has_others() -> None:
    it = source("fr", "L’île compte 12\u202f500 habitants.\n")
    merged = merge(
        ledger_of('claims:\n- {quote: "L\'île compte 12 500 habitants", measure: population, value: 12500}\n', name="x", stem="fr"), [], it
    )
    assert merged.claims[0].quote.exact == "L’île compte 12\u202f500 habitants"


def test_a_rejected_claim_stays_in_the_file_and_no_claim_is_tied_to_it() -> None:
    it, claims = harbour()
    claims[1] = claims[1].model_copy(update={"links": (Link(role=LinkRole.PART_OF, claim=claims[0].id),)})
    text = text_of(merge(None, claims, it)).replace("status: extracted", "status: rejected", 1)
    merged = merge(reread(merge(None, claims, it), text), claims, it)
    assert [c.status for c in merged.claims][:2] == [Status.REJECTED, Status.EXTRACTED]
    assert merged.claims[1].links == ()


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ('claims:\n- quote: "412 passengers\n', 2, "not valid YAML", "restore"),
        ("claims:\n- quote: x\n  concepts: [a\n  line: 3\n  id: b\n", 3, "not valid YAML", "restore"),
        ("claims:\n- quote: x\n  measure: y\n  status: confirmd\n", 4, "extracted, confirmed, corrected, rejected, added", "mend"),
        ("- quote: x\n", 1, "no mapping", "source"),
        ("", None, "is empty", "remove it"),
        ("source: harbour\nclams: []\n", 2, "unknown key `clams`", "claims"),
        ('claims:\n- quote: "412 passengers"\n  mesure: passengers\n  value: 1\n', 3, "unknown key `mesure`", "did you mean `measure`?"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  value: "65,000"\n', 4, "is no number", "mend"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  value: .nan\n', 4, "is no number", "mend"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  value: [1]\n', 4, "`value: ['1']`", "mend"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  low: 9\n  high: 3\n', 4, "above", "swap"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  value: 9\n  high: 30\n', 4, "`value` and `low` or `high`", "keep"),
        ('claims:\n- quote: "412 passengers"\n  value: 9\n', 2, "no `measure`", "add"),
        ("claims:\n- measure: passengers\n  value: 9\n", 2, "no `quote`", "add"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n', 2, "no value", "add `value"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  value: 1\n  value: 2\n', 5, "written twice", "keep one"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  value: 1\n  time: soon\n', 5, "is no date", "mend"),
        ('claims:\n- quote: "412 passengers"\n  measure: passengers\n  value: 1\n  status: maybe\n', 5, "`status: maybe`", "mend"),
        ("claims: 12\n", 1, "no list of claims", "begin each claim"),
        ("claims:\n- just words\n", 1, "no list of claims", "begin each claim"),
        (
            'claims:\n- quote: "413 passengers"\n  measure: passengers\n  value: 1\n',
            2,
            "does not stand in sources/harbour.md",
            "exact words",
        ),
        ('claims:\n- quote: "euros"\n  measure: price\n  value: 1\n', 2, "stands 2 times", "`line:` with one of 10, 12"),
        ('claims:\n- quote: "euros"\n  measure: price\n  value: 1\n  line: 3\n', 2, "stands 2 times", "10, 12"),
    ],
)
def test_what_cannot_be_used_is_told_with_file_line_and_what_to_do(
    tmp_path: Path, text: str, line: int | None, what: str, remedy: str
) -> None:
    it, claims = harbour()
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/harbour.yaml").write_text(text)
    with pytest.raises(InputError) as caught:
        effective(tmp_path, [it], [Extracted(claims)])
    assert (caught.value.path, caught.value.line) == ("claims/harbour.yaml", line)
    assert what in str(caught.value)
    assert remedy in str(caught.value)


def test_the_line_given_by_hand_picks_one_of_several_places() -> None:
    it, _ = harbour()
    text = 'claims:\n- quote: "euros"\n  measure: price\n  value: 1\n  line: 12\n'
    assert merge(ledger_of(text, name="x", stem="harbour"), [], it).claims[0].quote.start == it.text.rindex("euros")


def test_a_ledger_of_a_source_that_is_gone_is_an_error_that_names_both(tmp_path: Path) -> None:
    it, claims = harbour()
    (tmp_path / "claims").mkdir()
    write_ledger(tmp_path, merge(None, claims, it))
    other = source("gazette", "Nothing.\n")
    with pytest.raises(
        InputError, match=r"claims/harbour\.yaml.*is the ledger of 'harbour', which is no source here.*restore or add sources/harbour\.md"
    ):
        effective(tmp_path, [other], [Extracted([])])


def test_a_yaml_trap_of_nested_aliases_is_refused_at_once(tmp_path: Path) -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"k{i}: &k{i} [*{'a' if i == 0 else f'k{i - 1}'},*{'a' if i == 0 else f'k{i - 1}'}]\n" for i in range(40)
    )
    with pytest.raises(InputError):
        ledger_of(bomb, name="claims/x.yaml", stem="x")


def test_confirming_correcting_rejecting_adding_and_releasing_write_the_file_and_keep_the_rest(tmp_path: Path) -> None:
    it, claims = harbour()
    path = tmp_path / "claims/harbour.yaml"
    touch(tmp_path, it, claims, claims[0].id, Status.CONFIRMED, by="Ada <a@x>", now=NOW)
    fixed = touch(tmp_path, it, claims, claims[1].id, Status.CORRECTED, {"value": "5150", "unit": "bookings"}, by="Ada", now=NOW)
    assert fixed.value is not None and fixed.value.low == fixed.value.high == Decimal(5150)
    ends = touch(tmp_path, it, claims, claims[1].id, Status.CORRECTED, {"low": "5000", "high": "", "place": "FR"}, by="Ada", now=NOW)
    assert ends.value is not None and (ends.value.low, ends.value.high, ends.value.approx) == (Decimal(5000), None, Approx.AT_LEAST)
    touch(tmp_path, it, claims, claims[2].id, Status.REJECTED, by="Ada", now=NOW)
    new = add(tmp_path, it, claims, {"quote": "The Marlin", "measure": "ship", "object": "ferry"}, by="Ada", now=NOW)
    assert (new.status, new.object, new.kind) == (Status.ADDED, "ferry", Kind.OTHER)
    ledger = merge(read_ledger(path, tmp_path), claims, it)
    assert [c.status for c in ledger.claims] == [Status.ADDED, Status.CONFIRMED, Status.CORRECTED, Status.REJECTED, Status.EXTRACTED]
    release(tmp_path, it, claims, claims[1].id)
    assert merge(read_ledger(path, tmp_path), claims, it).claims[2] == claims[1]
    assert 'by: "Ada <a@x>"' in path.read_text()


@pytest.mark.parametrize(
    ("read", "written", "approx"),
    [
        (Approx.MORE_THAN, "low: 412\n  high:", Approx.MORE_THAN),  # as ledgers were before they told the two apart
        (Approx.AT_LEAST, "low: 412\n  high:", Approx.AT_LEAST),
        (Approx.MORE_THAN, "low: 412\n  high:\n  approx: at-least", Approx.AT_LEAST),  # what a person wrote, against the article
        (Approx.AT_LEAST, "value: 412\n  approx: more-than", Approx.MORE_THAN),
        (Approx.EXACT, "low: 412\n  high:", Approx.AT_LEAST),
        (Approx.EXACT, "low:\n  high: 412", Approx.AT_MOST),
        (Approx.EXACT, "low:\n  high: 412\n  approx: less-than", Approx.LESS_THAN),
    ],
)
def test_a_bound_leaves_out_its_number_where_the_ledger_says_so_and_else_where_the_article_does(
    read: Approx, written: str, approx: Approx
) -> None:
    it, (first, *_) = harbour()
    low, high = read.ends(Decimal(412), Decimal(412))
    first = first.model_copy(update={"value": Value(low=low, high=high, approx=read, stated=Decimal(412), unit="people")})
    text = f'claims:\n- quote: "412 passengers"\n  measure: passengers\n  {written}\n  unit: people\n  status: confirmed\n'
    (kept,) = merge(ledger_of(text, name="claims/harbour.yaml", stem="harbour"), [first], it).claims
    assert kept.value is not None and kept.value.approx is approx
    assert entry_of(kept, it).row().get("approx") == (approx if approx.strict else None)


@pytest.mark.parametrize(
    "changes", [{"value": "many"}, {"id": "x"}, {"low": "9", "high": "2"}, {"value": "1", "low": "1"}, {"time": "soon"}]
)
def test_a_correction_that_makes_no_sense_changes_nothing(tmp_path: Path, changes: dict[str, str]) -> None:
    it, claims = harbour()
    with pytest.raises(InputError):
        touch(tmp_path, it, claims, claims[0].id, Status.CORRECTED, changes, by="Ada", now=NOW)
    assert not (tmp_path / "claims/harbour.yaml").exists()


def test_every_field_of_a_claim_survives_being_confirmed(tmp_path: Path) -> None:
    it, claims = harbour()
    rich = claims[0].model_copy(
        update={
            "value": Value(
                low=Decimal("391.4"), high=Decimal("432.6"), grain=Decimal(1), approx=Approx.ABOUT, stated=Decimal(412), unit="people"
            ),
            "scope": Scope(population=("adult", "day trips"), basis=("gross",), countries=3),
            "modality": Modality.ESTIMATED,
            "attributed_to": "harbour office: the",
            "place": "NO",
            "concepts": ("carry", "passenger"),
            "time": parse_time("2026-05", assumed=True),
            "direction": -1,
            "measure_text": "passengers",
            "note": "says # the office",
        }
    )
    kept = touch(tmp_path, it, [rich], rich.id, Status.CONFIRMED, by="Ada", now=NOW)
    assert kept.model_copy(update={"status": Status.EXTRACTED}) == rich
    alone = merge(read_ledger(tmp_path / "claims/harbour.yaml", tmp_path), [], it).claims[0]
    assert alone.model_copy(update={"status": Status.EXTRACTED, "sentence": rich.sentence}) == rich, "even when it is no longer extracted"


WORDS = ["412 passengers", "5,000 bookings", "18 euros", "9 million euros", "The Marlin", "second ferry", "this summer"]


@settings(max_examples=60, deadline=None)
@given(
    edits=st.dictionaries(st.sampled_from(WORDS[:4]), st.sampled_from(["confirm", "correct", "reject", "comment", "hand"]), max_size=4),
    added=st.lists(st.sampled_from(WORDS[4:]), unique=True, max_size=2),
    fresh=st.lists(st.sampled_from(WORDS), unique=True),
    order=st.permutations(range(4)),
    gone=st.sets(st.sampled_from(WORDS), max_size=2),
)
def test_merging_never_loses_what_a_person_touched(
    edits: dict[str, str], added: list[str], fresh: list[str], order: list[int], gone: set[str]
) -> None:
    it, claims = harbour()
    text = text_of(merge(None, claims, it))
    for words, edit in edits.items():
        at = text.index(f'- quote: "{words}"')
        end = text.find("\n- quote", at + 1)
        block = text[at : end if end > 0 else len(text)]
        new = {
            "confirm": block.replace("status: extracted", "status: confirmed"),
            "correct": block.replace("status: extracted", "status: corrected").replace("value: ", "value: 1"),
            "reject": block.replace("status: extracted", "status: rejected"),
            "comment": f"# about {words}\n{block}",
            "hand": block.replace("value: ", "value: 2"),
        }[edit]
        text = text.replace(block, new)
    for words in added:
        text += f'- quote: "{words}"\n  measure: thing  # mine\n  object: x\n'
    ledger = reread(merge(None, claims, it), text)
    ledger = reread(ledger, updated_text(merge(ledger, claims, it)))  # anchored once
    head, *paragraphs = HARBOUR.strip().split("\n\n")
    body = "\n\n".join([head, *(paragraphs[i] for i in order if i < len(paragraphs))])
    for words in sorted(gone):
        body = body.replace(words, "…")
    moved = source("harbour", body + "\n")
    read = [claim(moved, words, "other", 7) for words in fresh if words in body]
    merged = merge(ledger, read, moved)
    out = updated_text(merged)
    again = merge(reread(ledger, out), read, moved)
    for words, edit in edits.items():
        if edit == "comment":
            assert f"# about {words}\n" in out
        else:
            wanted = {"confirm": "confirmed", "correct": "corrected", "reject": "rejected", "hand": "corrected"}[edit]
            kept = [item for item in again.items if item.entry.quote == words and item.entry.touched]
            assert [item.entry.effective_status.value for item in kept] == [wanted]
            assert (kept[0].claim is None) == (words not in body)
    for words in added:
        assert f'"{words}"' in out
    assert out.count("# mine") == len(added)
    assert updated_text(again) == out
    for found in again.claims:
        assert body[found.quote.start : found.quote.end] == found.quote.exact


def test_a_form_that_cannot_be_edited_in_place_is_written_anew_with_its_comments(tmp_path: Path) -> None:
    it, claims = harbour()
    one, two = '{quote: "412 passengers", measure: passengers, value: 421}', '{quote: "The Marlin", measure: ship, object: ferry}'
    text = f"# my notes\nclaims: [{one}, {two}]\n"
    out = updated_text(merge(ledger_of(text, name="claims/harbour.yaml", stem="harbour"), claims, it))
    assert "# my notes" in out
    again = merge(ledger_of(out, name="claims/harbour.yaml", stem="harbour"), claims, it)
    assert by_words(again, "412 passengers").value == replace_value(claims[0], 421)


def replace_value(claim: Claim, number: int) -> Value:
    assert claim.value is not None
    return claim.value.model_copy(update={"low": Decimal(number), "high": Decimal(number), "stated": Decimal(number)})


def test_a_measure_may_be_named_in_words() -> None:
    it, _ = harbour()
    text = 'claims:\n- quote: "412 passengers"\n  measure: Tickets sold  # by hand\n  value: 412\n'
    merged = merge(ledger_of(text, name="claims/harbour.yaml", stem="harbour"), [], it)
    assert merged.claims[0].measure == "tickets_sold"
    assert "measure: Tickets sold  # by hand" in updated_text(merged)
