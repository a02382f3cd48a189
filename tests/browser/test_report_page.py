"""The report's page in a real browser, from a file, with the network off."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from factcheck.report import render
from factcheck.run import analyse
from tests.browser.conftest import serious
from tests.report import dossier

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    calm = analyse(Path(__file__).parents[2])  # the example: no conflict
    for name, made in (("small", dossier.small()), ("large", dossier.large()), ("hostile", dossier.hostile()), ("calm", calm)):
        for language in ("en", "fr"):
            (folder / f"{name}-{language}.html").write_text(render(made, "html", language), "utf-8")
    return folder


def show(chromium: Browser, path: Path, *, width: int = 1280, script: bool = True, dark: bool = False) -> tuple[Page, list[str]]:
    """The page, and everything that its console said or that it tried to fetch."""
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=script, offline=True, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(path.as_uri())
    return page, said


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["small", "large", "hostile"])
def test_the_page_opens_from_a_file_without_network_and_its_console_stays_silent(
    name: str, language: str, chromium: Browser, pages: Path
) -> None:
    page, said = show(chromium, pages / f"{name}-{language}.html")
    page.fill("#find", "78,000")
    page.wait_for_timeout(250)
    assert said == []
    assert page.locator("html").get_attribute("lang") == language
    page.context.close()


def test_the_first_screen_says_what_contradicts_what_and_what_may_be_printed(chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    for text in ("78,000 orders or about 90,000 orders?", "Do not print one figure yet", "2 figures not understood."):
        box = page.get_by_text(text).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 900, text
    page.context.close()


@pytest.mark.parametrize("typed", ["78,000", "78 000", "78.000", "78000"])
def test_a_figure_is_found_however_it_is_written_and_says_whether_to_print_it(typed: str, chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    page.fill("#find", typed)
    page.wait_for_selector("#hits li")
    first = page.locator("#hits li").first.inner_text()
    assert "78,000 orders" in first
    assert "do not print it before this is settled" in first
    assert "found" in page.locator("#found").inner_text()
    assert page.locator(".claim:visible", has_text="7,990 euros").count() == 0
    page.context.close()


def test_part_of_a_figure_is_another_figure(chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    page.fill("#find", "8,000")
    page.wait_for_timeout(250)
    assert page.locator(".claim:visible").count() == 0
    assert "Nothing here says" in page.locator("#found").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#conflicts .card:visible").count() == 2
    page.context.close()


def test_choosing_an_article_leaves_what_concerns_it(chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    page.select_option("#src", label="Harbour Herald, November 2024")
    assert page.locator("#conflicts .card:visible").count() == 0
    assert page.locator(".source:visible").count() == 1
    page.context.close()


@pytest.mark.parametrize("name", ["small-en", "large-en", "hostile-fr"])
def test_every_link_within_the_page_leads_somewhere(name: str, chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / f"{name}.html")
    dead = page.evaluate(
        """() => [...new Set([...document.querySelectorAll('a[href^="#"]')].map(a => decodeURIComponent(a.getAttribute('href').slice(1))))]
        .filter(id => !document.getElementById(id))"""
    )
    assert dead == []
    doubled = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)")
    assert doubled == []
    page.context.close()


def test_every_figure_of_a_claim_leads_to_its_quote_and_back(chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    there = page.evaluate(
        """() => [...document.querySelectorAll('.claim')].map(c => {
          const to = c.querySelector('.qt a').getAttribute('href').slice(1), quote = document.getElementById(to);
          return Boolean(quote && quote.closest('.text'));
        })"""
    )
    assert there
    assert all(there)
    page.locator(".text a.ul", has_text="78 000 commandes").click()
    assert re.search(r"#c-\w+$", page.url)
    page.context.close()


def test_the_page_can_be_read_without_a_script(chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html", script=False)
    assert not page.locator("search").is_visible()
    assert page.locator("#conflicts .card:visible").count() == 2
    assert page.locator(".plot:visible").count() >= 1
    page.locator("#agree summary").first.click()
    assert page.locator("#agree li:visible").count() >= 2
    page.context.close()


@pytest.mark.parametrize("name", ["small-en", "small-fr", "large-en", "hostile-en"])
def test_a_phone_never_has_to_scroll_sideways(name: str, chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / f"{name}.html", width=360)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", ["small-en", "small-fr", "calm-en"])
def test_axe_finds_nothing_serious_on_the_page_folded_and_unfolded(name: str, dark: bool, chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / f"{name}.html", dark=dark)
    assert serious(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert serious(page) == []
    page.context.close()


def test_headings_landmarks_and_names_are_there_for_those_who_do_not_see_the_page(chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    levels = page.evaluate("() => [...document.querySelectorAll('h1,h2,h3')].map(h => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.locator("main").count() == page.locator("header.mast").count() == 1
    nameless = page.evaluate(
        "() => [...document.querySelectorAll('svg')].filter(s => !s.querySelector('title') && !s.getAttribute('aria-label')).length"
    )
    assert nameless == 0
    page.context.close()


def test_pointing_at_a_claim_in_the_picture_lights_what_belongs_to_it(chromium: Browser, pages: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    page.locator(".pict summary").first.click()
    page.locator(".pic .nd.cl").first.hover()
    assert page.locator(".pic.lit .on").count() >= 3
    page.context.close()


def test_printing_unfolds_the_page(chromium: Browser, pages: Path, tmp_path: Path) -> None:
    page, _ = show(chromium, pages / "small-en.html")
    page.pdf(path=tmp_path / "page.pdf")
    import pypdfium2

    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(tmp_path / "page.pdf"))
    for wanted in ("about 90,000 orders", "said by 2 independent sources", "Model 12b costs a shade"):
        assert wanted in " ".join(text.split()), wanted
    page.context.close()


def test_sixty_articles_stay_below_three_megabytes(pages: Path) -> None:
    assert (pages / "large-en.html").stat().st_size < 3_000_000
