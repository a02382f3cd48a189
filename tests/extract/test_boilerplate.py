"""What is no article gives no claim."""

from tests.extract.reading import read

BODY = (
    "The ferry company Norrland carried 48,000 people last year, it said in its report on the coast.\n\n"
    "It bought 3 boats for the islands in spring and hired 20 sailors to run them all year round.\n\n"
)


def quotes(text: str, language: str = "en") -> list[str]:
    return [c.quote.exact for c in read(text, language).claims]


def test_a_list_of_other_articles_is_not_read() -> None:
    tail = "Recent Posts\n\nA bridge for 40 million\n\nThe town wants 12 new trams…\n\n12 months ago\n\nAnother 300 homes\n\n1 year ago\n"
    assert quotes(BODY + tail) == quotes(BODY)


def test_subscription_lines_are_not_read() -> None:
    assert quotes(BODY + "- Subscribe for 9 euros a month\n- All 300 articles\n- Without advertising\n") == quotes(BODY)


def test_links_to_the_next_article_are_not_read() -> None:
    assert quotes(BODY + "-\n\n-\n\nPREV how many boats for 2026?\nNEXT The post office delivers 22 million parcels\n") == quotes(BODY)


def test_a_title_printed_twice_is_read_once() -> None:
    title = "Norrland carries 48,000 people over the sound\n\n"
    assert quotes(title + title + BODY) == quotes(title + BODY)


def test_the_body_itself_is_read() -> None:
    assert any("48,000" in q for q in quotes(BODY))
    assert any("20 sailors" in q for q in quotes(BODY))
