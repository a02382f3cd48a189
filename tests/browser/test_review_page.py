"""The review page in a real browser: everything by keyboard, by mouse, and without any script."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from factcheck.model import Status
from factcheck.review.ledger.files import read_ledger
from factcheck.review.store import read_entries
from tests.browser.conftest import serious
from tests.review.desk_of_numbers import analyse, dossier
from tests.review.serving import server

pytestmark = pytest.mark.browser


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return dossier(tmp_path)


@pytest.fixture
def page(chromium: Browser, root: Path) -> Iterator[Page]:
    with server(root) as address:
        context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.set_default_timeout(10_000)
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" and "422" not in message.text else None)
        yield page
        assert problems == []
        context.close()


def fingerprints(root: Path) -> list[str]:
    return [f.fingerprint for f in analyse(root).reconciliation.findings]


def test_a_conflict_is_settled_with_the_keyboard_alone_and_taken_back(page: Page, root: Path) -> None:
    page.goto("/")
    expect(page.locator("a[data-item]")).to_have_count(2)
    expect(page.locator("a[data-item]", has_text="passengers")).to_contain_text("1 further pair of articles says the same two things")
    page.keyboard.press("j")
    here = page.locator("a[data-item]:focus")
    key = (here.get_attribute("href") or "").split("/")[-1]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/finding/{key}*")
    expect(page.locator(".pane mark")).to_have_count(2)
    page.keyboard.press("2")
    expect(page.locator("[name=reason]")).to_be_focused()
    page.keyboard.type("the gazette counted adults only, 1 and 2 and j")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    made = read_entries(root)[0]
    assert [(d.on, d.decision.value, d.reviewer) for d in made] == [(key, "left-right", "Ada Low <ada@example.org>")]
    assert "the gazette counted adults only" in next((root / "claims/decisions").glob("*.yaml")).read_text()
    assert key not in page.url, "the next one is shown"
    page.keyboard.press("q")
    expect(page.locator("a[data-item]")).to_have_count(1)
    expect(page.locator(".count")).to_have_text("1")
    page.keyboard.press("u")
    page.wait_for_url(f"**/finding/{key}*")
    expect(page.locator(".history li")).to_have_count(2)
    expect(page.locator(".count")).to_have_text("2")
    assert [d.decision.value for d in read_entries(root)[0]] == ["left-right", "undo"]


def test_next_and_previous_and_the_list_of_keys_are_keys_too(page: Page, root: Path) -> None:
    page.goto("/")
    page.locator("a[data-item]").first.click()
    page.wait_for_url("**/finding/*")
    first = page.url
    page.keyboard.press("j")
    page.wait_for_url(lambda url: url != first)
    page.keyboard.press("k")
    page.wait_for_url(first)
    page.keyboard.press("?")
    expect(page.locator(".keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".keys")).to_be_hidden()
    page.keyboard.press("?")
    page.locator("#keysoff").check()
    page.reload()
    page.keyboard.press("1")
    expect(page.locator("#decide :checked")).to_have_count(0)


def test_a_day_is_asked_for_only_where_a_decision_needs_one(page: Page, root: Path) -> None:
    page.goto(f"/finding/{fingerprints(root)[0]}")
    expect(page.locator("[name=until]")).to_be_hidden()
    page.keyboard.press("7")
    expect(page.locator("[name=until]")).to_be_focused()
    page.locator("[name=until]").fill("2099-01-31")
    page.locator("[name=reason]").fill("the logbook arrives then")
    page.get_by_role("button", name="Save the decision").click()
    expect(page.get_by_role("status")).to_contain_text("Leave open")
    page.goto("/?state=waiting")
    expect(page.locator("a[data-item]")).to_have_count(1)


def test_a_claim_is_added_by_selecting_its_words(page: Page, root: Path) -> None:
    page.goto("/source/harbour")
    box = page.locator("[data-article] span", has_text="crew of eleven")
    spot = box.evaluate(
        """node => {
            const text = [...node.childNodes].find(n => n.textContent.includes('crew of eleven'));
            const range = document.createRange();
            const at = text.textContent.indexOf('crew of eleven');
            range.setStart(text, at); range.setEnd(text, at + 'crew of eleven'.length);
            const r = range.getBoundingClientRect();
            return {x: r.left, y: r.top + r.height / 2, to: r.right};
        }"""
    )
    page.mouse.move(spot["x"] + 1, spot["y"])
    page.mouse.down()
    page.mouse.move(spot["to"] - 1, spot["y"], steps=8)
    page.mouse.up()
    page.locator(".picker").click()
    expect(page.locator("#addform [name=quote]")).to_have_value("crew of eleven")
    expect(page.locator("#addform [name=measure]")).to_be_focused()
    page.keyboard.type("crew")
    page.locator("#addform [name=value]").fill("11")
    page.get_by_role("button", name="Add the claim").click()
    card = page.locator(".card", has_text="crew of eleven")
    expect(card).to_contain_text("Added")
    expect(page.locator("a.claim.st-added")).to_have_text("crew of eleven")
    entry = read_ledger(root / "claims/harbour.yaml").items[-1].entry
    assert (entry.quote, entry.measure, entry.value, entry.status) == ("crew of eleven", "crew", 11, Status.ADDED)
    found = next(c for c in analyse(root).claims if c.measure == "crew")
    assert next(s for s in analyse(root).sources if s.name == "harbour").text[found.quote.start : found.quote.end] == "crew of eleven"


def test_a_claim_is_added_by_keyboard_and_words_that_stand_nowhere_are_refused(page: Page, root: Path) -> None:
    page.goto("/source/radio")
    page.keyboard.press("a")
    page.keyboard.type("no such words")
    page.keyboard.press("Tab")
    page.keyboard.type("record")
    page.locator("#addform [name=value]").fill("1")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("does not stand in sources/radio.md")
    expect(page.locator("#addform [name=measure]")).to_have_value("record")
    assert not (root / "claims/radio.yaml").exists()
    page.locator("#addform [name=quote]").fill("more than ever before")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".card", has_text="more than ever before")).to_contain_text("Added")


def test_correcting_a_value_changes_what_is_in_conflict_and_can_be_given_back(page: Page, root: Path) -> None:
    page.goto("/source/gazette")
    card = page.locator(".card", has_text="380 passengers")
    card.locator("summary").click()
    card.locator("[name=value]").fill("412")
    card.locator("[name=note]").fill("misprint, says the gazette")
    card.get_by_role("button", name="Save the correction").click()
    expect(page.locator(".card", has=page.get_by_role("link", name="380 passengers"))).to_contain_text("Corrected")
    expect(page.locator(".count")).to_have_text("1")
    assert "misprint, says the gazette" in (root / "claims/gazette.yaml").read_text()
    assert len(fingerprints(root)) == 1
    page.locator(".card", has=page.get_by_role("link", name="380 passengers")).get_by_role("button", name="Back to the machine").click()
    expect(page.locator(".count")).to_have_text("2")


def test_rejecting_and_confirming_show_in_the_text_and_a_rejected_claim_takes_no_part(page: Page, root: Path) -> None:
    page.goto("/source/gazette")
    page.locator(".card", has_text="380 passengers").get_by_role("button", name=re.compile("Reject")).click()
    expect(page.locator("a.claim.st-rejected")).to_have_text("380 passengers")
    expect(page.locator(".count")).to_have_text("1")
    page.locator(".card", has_text="5,200 bookings").get_by_role("button", name=re.compile("Confirm")).click()
    expect(page.locator("a.claim.st-confirmed")).to_have_text("5,200 bookings")


def test_a_decision_is_shown_beside_the_new_state_when_its_figure_changed(page: Page, root: Path) -> None:
    key = next(
        f.fingerprint
        for f in analyse(root).reconciliation.findings
        if "bookings" in str(f.reason.values) and "C101" in str(f.reason.values)
    )
    page.goto(f"/finding/{key}")
    page.keyboard.press("1")
    page.keyboard.type("counted on other days")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    path = root / "sources/gazette.md"
    path.write_text(path.read_text().replace("5,200 bookings", "5,300 bookings"))
    page.goto("/?state=out-of-date")
    expect(page.locator("a[data-item]")).to_have_count(1)
    page.locator("a[data-item]").click()
    expect(page.locator(".standing")).to_contain_text("counted on other days")
    expect(page.locator(".standing")).to_contain_text("5,200 bookings")
    expect(page.locator(".claimbox.changed")).to_contain_text("5,300")


def test_the_panes_are_scrolled_to_their_quotes(page: Page, root: Path) -> None:
    path = root / "sources/harbour.md"
    path.write_text(path.read_text().replace("The Marlin carried", "A long story. " * 600 + "\n\nThe Marlin carried"))
    page.goto(f"/finding/{fingerprints(root)[0]}")
    for mark in page.locator(".pane mark[data-first]").all():
        inside = mark.evaluate(
            """m => { const b = m.closest('.scroll').getBoundingClientRect(), r = m.getBoundingClientRect();
                      return r.top >= b.top && r.bottom <= b.bottom; }"""
        )
        assert inside


def test_a_note_is_kept_and_shown(page: Page, root: Path) -> None:
    page.goto(f"/finding/{fingerprints(root)[0]}")
    page.locator("[name=note]").fill("called the harbour office, they call back")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".notes")).to_contain_text("they call back")


def test_everything_basic_works_without_any_script(chromium: Browser, root: Path) -> None:
    with server(root) as address:
        context = chromium.new_context(base_url=address, java_script_enabled=False)
        page = context.new_page()
        page.goto("/")
        page.locator("[name=text]").fill("bookings")
        page.get_by_role("button", name="Show").click()
        expect(page.locator("a[data-item]")).to_have_count(1)
        page.locator("a[data-item]").click()
        page.get_by_label("Not the same thing").check()
        page.locator("[name=reason]").fill("one is a forecast")
        page.get_by_role("button", name="Save the decision").click()
        expect(page.get_by_role("status")).to_contain_text("Saved")
        page.goto("/source/harbour")
        page.locator("#addform [name=quote]").fill("crew of eleven")
        page.locator("#addform [name=measure]").fill("crew")
        page.locator("#addform [name=value]").fill("11")
        page.get_by_role("button", name="Add the claim").click()
        expect(page.locator(".card", has_text="crew of eleven")).to_contain_text("Added")
        page.get_by_role("button", name=re.compile("Take it back")).click()
        assert [d.decision.value for d in read_entries(root)[0]] == ["not-same-thing", "undo"]
        context.close()


def test_a_reason_that_is_typed_outlives_a_reload_and_a_program_that_was_stopped_and_goes_once_it_is_saved(
    chromium: Browser, root: Path
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    path = f"/finding/{fingerprints(root)[0]}"
    with server(root) as address:
        page.goto(address + path)
        page.locator("[name=reason]").fill("the gazette counted")
        page.reload()
        expect(page.locator("[name=reason]")).to_have_value("the gazette counted")
        page.keyboard.press("5")
    page.get_by_role("button", name="Save the decision").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was saved")
    expect(page.locator("[name=reason]")).to_have_value("the gazette counted")
    with server(root, port=int(address.rpartition(":")[2])):
        page.reload()
        expect(page.locator("[name=reason]")).to_have_value("the gazette counted")
        page.keyboard.press("5")
        page.get_by_role("button", name="Save the decision").click()
        expect(page.get_by_role("status")).to_contain_text("Saved")
        page.goto(address + path)
        expect(page.locator("[name=reason]")).to_have_value("")
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)])
def test_axe_finds_nothing_serious_and_nothing_runs_off_the_side(chromium: Browser, root: Path, scheme: str, width: int) -> None:
    path = root / "sources/harbour.md"
    path.write_text(path.read_text() + "\n" + "unbroken" * 60 + " \u202ereversed\u202c\n")
    with server(root) as address:
        context = chromium.new_context(
            base_url=address, color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 800}
        )
        page = context.new_page()
        keys = fingerprints(root)
        for i, kind in enumerate(("1", "2", "6")):
            page.goto(f"/finding/{keys[i]}")
            page.keyboard.press(kind)
            if kind == "6":
                page.locator("[name=asks]").fill("the harbour office")
            page.locator("[name=reason]").fill("because")
            page.get_by_role("button", name="Save the decision").click()
            expect(page.get_by_role("status")).to_contain_text("Saved")
        page.goto("/source/harbour")
        page.locator(".card").first.get_by_role("button", name=re.compile("Reject")).click()
        page.locator(".card").nth(1).get_by_role("button", name=re.compile("Confirm")).click()
        for path_ in ("/", "/?state=all", f"/finding/{fingerprints(root)[-1]}", "/source/harbour", "/finding/none"):
            page.goto(path_)
            for details in page.locator("main details").all():
                details.evaluate("node => { node.open = true }")
            assert serious(page) == [], path_
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path_
        context.close()


def test_where_no_outlet_is_right_against_another_the_wrong_claims_are_marked(page: Page, root: Path) -> None:
    path = root / "sources/radio.md"
    path.write_text(path.read_text() + "\nLater it said 400 passengers.\n")
    page.goto("/?code=A101")
    page.locator("a[data-item]").click()
    page.wait_for_url("**/finding/*")
    page.keyboard.press("2")
    box = page.get_by_role("checkbox", name=re.compile("400 passengers"))
    page.locator("[name=reason]").fill("the later figure was withdrawn")
    page.get_by_role("button", name="Save the decision").click()
    expect(page.get_by_role("alert")).to_contain_text("Which are wrong?")
    box.check()
    page.get_by_role("button", name="Save the decision").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    made = read_entries(root)[0][-1]
    assert [c.quote for c in made.claims if c.id in made.wrong] == ["400 passengers"]
    page.goto(f"/finding/{made.on}")
    expect(page.locator(".claimbox.wrong")).to_contain_text("400 passengers")
    expect(page.locator(".history")).to_contain_text("wrong: “400 passengers” (radio)")
