"""The graph around one conflict: who says what, and which claims agree or contradict each other. An inline SVG.

Sources and speakers stand on the left, claims in the middle, and arcs on the right join claims that have a verdict. Every place is
computed here; the page's script only lights up what belongs to the node under the pointer.
"""

from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from factcheck.report.shown import Card, ShownClaim, ShownRelation
from factcheck.report.wording import Wording, shortened, visible

_WIDTH, _ROW, _GAP = 640, 52, 8
_SOURCE, _CLAIM = (0, 158), (214, 452)  # left and right edge of each column
_NEIGHBOURS = 7
_ORDER = ("conflict", "agree", "unclear", "compatible")


def picture(card: Card, around: Mapping[str, Sequence[ShownRelation]], words: Wording) -> Markup:
    """The picture. `around`: the relations of each claim, by its id."""
    claims, relations = _near(card, around)
    rows = {c.id: i for i, c in enumerate(claims)}
    middle = {c.id: i * (_ROW + _GAP) + _ROW / 2 + 4 for c, i in ((c, rows[c.id]) for c in claims)}
    left = _left_column(claims, middle)
    height = max([*middle.values(), *(y for _, _, y, _ in left)]) + _ROW / 2 + 6
    parts = []
    for key, _, y, members in left:
        for claim in members:
            parts.append(
                f'<path class="ed" data-e="{key} {escape(claim)}" d="M{_SOURCE[1]} {y:.0f}C{_SOURCE[1] + 30} {y:.0f} {_CLAIM[0] - 30}'
                f' {middle[claim]:.0f} {_CLAIM[0]} {middle[claim]:.0f}"/>'
            )
    for r in relations:
        parts.append(_arc(r, middle, rows))
    for key, label, y, _ in left:
        speaker = key.startswith("w")
        parts.append(
            f'<g class="nd {"sp" if speaker else "so"}" data-n="{key}" tabindex="0"><rect x="{_SOURCE[0] + 1}" y="{y - 15:.0f}"'
            f' width="{_SOURCE[1] - 1}" height="30" rx="{15 if speaker else 4}"/><text x="{_SOURCE[0] + 12}" y="{y + 4:.0f}">'
            f"{escape(shortened(label, 22))}</text><title>{escape(visible(label))}</title></g>"
        )
    for c in claims:
        y = middle[c.id]
        focus = " focus" if c in card.claims else ""
        parts.append(
            f'<a href="#c-{escape(c.id)}" class="nd cl{focus}" data-n="{escape(c.id)}"><rect x="{_CLAIM[0]}" y="{y - _ROW / 2:.0f}"'
            f' width="{_CLAIM[1] - _CLAIM[0]}" height="{_ROW}" rx="6"/><text class="fg" x="{_CLAIM[0] + 12}" y="{y - 4:.0f}">'
            f'{escape(shortened(c.figure, 30))}</text><text x="{_CLAIM[0] + 12}" y="{y + 15:.0f}">'
            f"{escape(shortened(c.measure, 16))} · {escape(shortened(c.source.date, 18))}</text>"
            f"<title>{escape(visible(c.exact))}</title></a>"
        )
    return Markup('<svg class="pic" role="group" aria-label="{}" viewBox="0 0 {} {:.0f}">{}</svg>').format(
        words("picture.title"), _WIDTH, height, Markup("".join(parts))
    )


def _near(card: Card, around: Mapping[str, Sequence[ShownRelation]]) -> tuple[list[ShownClaim], list[ShownRelation]]:
    """The card's claims and their closest neighbours, conflicts first, and every relation among them."""
    chosen = {c.id: c for c in card.claims}
    found: dict[str, tuple[int, str, ShownClaim]] = {}
    for c in card.claims:
        for r in around.get(c.id, ()):
            other = r.b if r.a.id == c.id else r.a
            if other.id not in chosen:
                rank = (_ORDER.index(r.verdict.value), other.id, other)
                found[other.id] = min(found.get(other.id, rank), rank, key=lambda item: item[:2])
    for _, id, other in sorted(found.values(), key=lambda item: item[:2])[:_NEIGHBOURS]:
        chosen[id] = other
    focus = {c.id for c in card.claims}
    pairs: dict[tuple[str, str], ShownRelation] = {}
    for id in chosen:
        for r in around.get(id, ()):
            if r.a.id in chosen and r.b.id in chosen and (r.a.id in focus or r.b.id in focus):
                pairs[r.a.id, r.b.id] = r

    def order(c: ShownClaim) -> tuple[object, ...]:
        return c.question != card.question, c.question or "", c.source.index, c.claim.quote.start, c.id

    return sorted(chosen.values(), key=order), [pairs[pair] for pair in sorted(pairs)]


def _left_column(claims: Sequence[ShownClaim], middle: Mapping[str, float]) -> list[tuple[str, str, float, list[str]]]:
    """Key, label, height and claims of each source and speaker, pushed apart where they would overlap."""
    found: dict[str, tuple[str, list[str]]] = {}
    for c in claims:
        found.setdefault(f"s{c.source.index}", (c.source.label, []))[1].append(c.id)
    speakers: dict[str, tuple[str, list[str]]] = {}
    for c in claims:
        if c.claim.attributed_to:
            speakers.setdefault(c.claim.attributed_to.casefold(), (c.claim.attributed_to, []))[1].append(c.id)
    found.update((f"w{i}", speaker) for i, (_, speaker) in enumerate(sorted(speakers.items())))
    order = sorted(found.items(), key=lambda item: (sum(middle[c] for c in item[1][1]) / len(item[1][1]), item[0]))
    out: list[tuple[str, str, float, list[str]]] = []
    lowest = 18.0
    for key, (label, members) in order:
        wanted = sum(middle[c] for c in members) / len(members)
        y = max(lowest, wanted - (18 if any(key2 != key and set(m) & set(members) for key2, (_, m) in order) else 0))
        out.append((key, label, y, members))
        lowest = y + 37
    return out


def _arc(r: ShownRelation, middle: Mapping[str, float], rows: Mapping[str, int]) -> str:
    y1, y2 = sorted((middle[r.a.id], middle[r.b.id]))
    reach = _CLAIM[1] + min(180, 34 + 26 * abs(rows[r.a.id] - rows[r.b.id]))
    return (
        f'<path class="rel {r.verdict.value}" data-e="{escape(r.a.id)} {escape(r.b.id)}" d="M{_CLAIM[1]} {y1:.0f}C{reach} {y1:.0f} {reach}'
        f' {y2:.0f} {_CLAIM[1]} {y2:.0f}"><title>{escape(visible(r.sentence))}</title></path>'
    )
