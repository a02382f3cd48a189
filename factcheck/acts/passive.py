"""Whether the verb of an act is in the passive: `lang/<code>/acts.toml` lists participles, or their endings."""

from collections.abc import Mapping, Sequence

from factcheck.read.text import Token

_HARD = frozenset(";:")
_FILLER = 2  # words between a passive and its participle


def passive(span: Sequence[int], tokens: Sequence[Token], table: Mapping[str, list[str]], *, agent: int | None) -> bool:
    """Whether the subject of an act undergoes it. `span`: the places of its words; `agent`: the place of who is told to do it."""
    if "participles" in table:
        return tokens[span[-1]].low in table["participles"] and _helped(span[-1], tokens, table)
    word = tokens[span[0]].low
    if word.endswith(tuple(table["not_passive"])):
        return False
    if word.endswith(tuple(table.get("participle_endings", [""]))):  # "est parvenu à racheter" helps another verb
        before = [token.low for token in tokens[max(0, span[0] - _FILLER - 1) : span[0]]]
        helped = [i for i, low in enumerate(before) if low in table["passive"]]
        if helped and not any(low in table["not_between"] for low in before[helped[-1] :]):
            return True
    return agent == span[-1] + 1


def _helped(at: int, tokens: Sequence[Token], table: Mapping[str, list[str]]) -> bool:
    """Whether a participle is that of a passive, where the verb that helps it may stand far off: right behind it ("verklagt worden war"),
    else before it in its clause ("wurde gestern verklagt"), else behind it ("verklagt und verurteilt wurde"), else in a clause that its
    own goes on with ("wurde, so heißt es, verklagt")."""
    helping = {**dict.fromkeys(table["active"], False), **dict.fromkeys(table["passive"], True)}
    first, last = at, at + 1
    while first and tokens[first - 1].kind != "mark":
        first -= 1
    while last < len(tokens) and tokens[last].kind != "mark":
        last += 1
    for i in (*range(at + 1, min(last, at + 2)), *range(at - 1, first - 1, -1), *range(at + 2, last)):
        if tokens[i].low in helping:
            return helping[tokens[i].low]
    goes_on = tokens[first].low not in table["subordinate"]
    while goes_on and first and tokens[first - 1].text not in _HARD:
        end = first = first - 1
        while first and tokens[first - 1].kind != "mark":
            first -= 1
        if first < end and tokens[first].low not in table["subordinate"]:
            for i in range(end - 1, first - 1, -1):
                if tokens[i].low in helping:
                    return helping[tokens[i].low]
    return False
