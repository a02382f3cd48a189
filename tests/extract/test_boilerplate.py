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


def test_nothing_is_read_from_the_references_of_an_encyclopedia() -> None:
    body = "# Lux Bridge\n\nThe bridge in Havna cost 31 million euros and took four years to build.\n\nIt carries 12,000 cars a day.\n\n"
    notes = "1. Annual report of the port, 2019, p. 57.\n2. Press release, 29 May 2020, 14 pages.\n"
    assert [c for c in read(f"{body}## References\n\n{notes}").claims if c.quote.start > len(body)] == []
    assert [
        c
        for c in read(f"{body}## Traffic\n\nSome 40 lorries cross it each night, as a report of 2019 says.\n").claims
        if c.quote.start > len(body)
    ]


def test_a_short_sentence_that_closes_a_paragraph_is_part_of_it() -> None:
    last = "The company runs four lines between the islands and the coast. "
    assert quotes(f"{BODY}{last}The next ferry sails on 3 June 2026.\n")[-1] == "The next ferry sails on 3 June 2026"
    assert quotes(f"{BODY}{last}\n\nNext: the ferry of 3 June 2026\n") == quotes(BODY + last)
