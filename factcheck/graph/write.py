"""The graph as networkx has it, and as files that networkx and Gephi read back: GraphML and node-link JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcheck.lang.say import say
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Relation
from factcheck.model.progress import begun

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def build(links: Links, relations: Iterable[Relation] = ()) -> MultiDiGraph[str]:
    """Sources, claims, entities, questions and speakers as nodes (`type` says which), and what ties them as edges (likewise).

    Nodes are named "claim:<id>", "source:<name>" and so on; attributes are plain text and numbers. Edges: source states claim, claim about
    entity, claim answers question, claim said-by speaker, the ties of the wording (part-of, share-of, …), and the verdicts, which have no
    direction and run from the smaller id to the larger.
    """
    from networkx import MultiDiGraph  # heavy, and only graphs need it

    graph: MultiDiGraph[str] = MultiDiGraph()
    for source in sorted({c.claim.source: c.source for c in links.every}.items()):
        name, s = source
        graph.add_node(f"source:{name}", type="source", label=s.title or name, **_filled(outlet=s.outlet, url=s.url, language=s.language,
                       published=s.published.iso if s.published else None))  # fmt: skip
    for entity in links.entities:
        graph.add_node(f"entity:{entity.id}", type="entity", label=entity.name)
    for question in links.questions:
        graph.add_node(f"question:{question.id}", type="question", label=question.id, subject=question.subject, measure=question.measure)
    for c in sorted(links.every, key=lambda c: c.claim.id):
        _claim(graph, c)
    known = {c.claim.id for c in links.every}
    for c in sorted(links.every, key=lambda c: c.claim.id):
        for link in c.claim.links:
            if link.claim in known:
                graph.add_edge(f"claim:{c.claim.id}", f"claim:{link.claim}", key=link.role.value, type=link.role.value)
    for r in sorted(relations, key=lambda r: (r.a, r.b)):
        why = "; ".join(say("en", reason.key, reason.values) for reason in r.reasons)
        graph.add_edge(f"claim:{r.a}", f"claim:{r.b}", key=r.verdict.value, type=r.verdict.value, code=r.reasons[0].code, reason=why)
    return graph


def _claim(graph: MultiDiGraph[str], c: LinkedClaim) -> None:
    claim, node = c.claim, f"claim:{c.claim.id}"
    value = claim.value
    graph.add_node(
        node, type="claim", label=claim.quote.exact, measure=c.measure.id, kind=claim.kind.value, modality=claim.modality.value,
        **_filled(
            low=None if value is None or value.low is None else float(value.low),
            high=None if value is None or value.high is None else float(value.high),
            unit=value.unit if value else None, object=claim.object, time=c.time.iso if c.time else None,
            place=c.place.id if c.place else None, subject=claim.subject,
        ),
    )  # fmt: skip
    graph.add_edge(f"source:{claim.source}", node, key="states", type="states")
    if c.entity is not None:
        graph.add_edge(node, f"entity:{c.entity}", key="about", type="about")
    if f"question:{c.question}" in graph:  # what two articles tell without a figure answers none
        graph.add_edge(node, f"question:{c.question}", key="answers", type="answers")
    if claim.attributed_to:
        speaker = f"speaker:{claim.attributed_to.casefold()}"
        graph.add_node(speaker, type="speaker", label=claim.attributed_to)
        graph.add_edge(node, speaker, key="said-by", type="said-by")


def _filled(**attributes: Any) -> dict[str, Any]:
    """Attributes without those that are missing: GraphML knows no null."""
    return {name: value for name, value in attributes.items() if value is not None}


def graph_text(links: Links, relations: Iterable[Relation], format: str) -> str:
    """The graph of a dossier as a file's text. `format`: "graphml", which `networkx.read_graphml` reads back with types and labels, or
    "json", node-link JSON for `networkx.node_link_graph(…, edges="edges")`."""
    from networkx import MultiDiGraph, node_link_data, write_graphml

    begun("writing the graph")
    graph = build(links, relations)
    if format == "json":
        return json.dumps(node_link_data(graph, edges="edges"), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    numbered: MultiDiGraph[str] = MultiDiGraph()  # an edge's key is its id in the file, and Gephi skips edges whose id it knows
    numbered.add_nodes_from(graph.nodes(data=True))
    numbered.add_edges_from((a, b, f"e{n}", told) for n, (a, b, told) in enumerate(graph.edges(data=True)))
    out = BytesIO()
    write_graphml(numbered, out, named_key_ids=True)
    return out.getvalue().decode("utf-8") + "\n"
