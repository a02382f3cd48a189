"""What a page shows of an article is the article, letter for letter."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.hidden import put_back
from factcheck.review.page.passages import around, visible, window

TEXTS = st.text(alphabet="ab é\n\u202e𝄞.", max_size=300)
SPANS = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 40)), max_size=6)


@given(text=TEXTS, spans=SPANS, at=st.integers(0, 400), size=st.integers(1, 120))
def test_the_pieces_of_a_passage_are_the_text_between_its_ends_and_name_every_claim_over_them(
    text: str, spans: list[tuple[int, int]], at: int, size: int
) -> None:
    claims = [(start, min(len(text), start + length), f"c{i}") for i, (start, length) in enumerate(spans) if start < len(text)]
    for passage in (window(text, at, claims, size), around(text, at, claims, size)):
        assert "".join(piece.text for piece in passage.pieces) == text[passage.start : passage.end]
        assert passage.end - passage.start <= size + 400
        for piece in passage.pieces:
            assert text[piece.start : piece.start + len(piece.text)] == piece.text
            assert "".join(part for part, _ in piece.parts) == piece.text
            covering = {i for a, b, i in claims if a <= piece.start and piece.start + len(piece.text) <= b and a < b}
            assert set(piece.claims) == covering


@given(text=TEXTS, size=st.integers(1, 50))
def test_paging_forward_reaches_the_end_and_leaves_nothing_out(text: str, size: int) -> None:
    at, seen = 0, ""
    for _ in range(len(text) + 1):
        passage = window(text, at, [], size)
        assert passage.start == at
        seen += text[passage.start : passage.end]
        if not passage.more_after:
            break
        assert passage.end > at, "no page twice"
        at = passage.end
    assert seen == text


@given(TEXTS)
def test_marks_that_reverse_text_are_written_out_and_put_back(text: str) -> None:
    assert "\u202e" not in visible(text)
    assert put_back(visible(text)) == text
