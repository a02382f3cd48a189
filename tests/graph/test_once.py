"""What is found once is found for one object, and for no other that looks like it."""

import gc
import weakref

from factcheck.model.once import found_once, once, once_lately, once_with
from factcheck.rules.example import claim


def test_an_answer_is_found_once_for_each_object_and_anew_for_its_equal() -> None:
    asked: list[object] = []

    @once
    def find(about: object) -> int:
        asked.append(about)
        return len(asked)

    one = claim("orders", 78000).linked("a").claim
    same = one.model_copy()
    assert one == same
    assert [find(one), find(one), find(same), find(one)] == [1, 1, 2, 1]


def test_of_dossiers_only_the_last_one_is_kept() -> None:
    asked: list[object] = []

    @once_lately
    def find(about: object) -> int:
        asked.append(about)
        return len(asked)

    one, other = ("links",), ("others",)
    assert [find(one), find(one), find(other), find(other), find(one)] == [1, 1, 2, 2, 3]


def test_an_answer_about_a_pair_is_found_once_and_only_when_asked_for() -> None:
    asked: list[object] = []

    class Two:
        @found_once
        def sum(self) -> int:
            """Their sum."""
            asked.append(self)
            return 3

    two = Two()
    assert not asked
    assert (two.sum, two.sum, Two().sum) == (3, 3, 3)
    assert len(asked) == 2
    assert Two.sum.__doc__ == "Their sum."


def test_what_is_remembered_with_an_object_goes_with_it() -> None:
    class Text:
        pass

    asked: list[int] = []

    @once_with
    def find(about: Text, at: int) -> Text:
        asked.append(at)
        return about  # an answer that holds its object keeps it no longer alive

    one, other = Text(), Text()
    assert find(one, 1) is find(one, 1) is one
    assert find(one, 2) is one
    assert find(other, 1) is other
    assert asked == [1, 2, 1]
    left = weakref.ref(one)
    del one
    gc.collect()
    assert left() is None
