"""happenings -> the network of states as GEXF 1.3 or GraphML: nodes are states, edges what two of them share, with its tone.

An edge counts each event of two states once: `events`, `sources` (independent), `cooperative` and `conflictual` (PLOVER quads), and
`intensity`, the mean PLOVER score (absent when no event has one). What did not take place, and teasers, are left out.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from detente.ontology import knowledge
from detente.ontology.vocabulary import quad_class
from detente.reports.countries import cow
from detente.reports.happenings import Happening, LeftOut, no_act

# An event of many states (a summit of the G20) is a list of members, not 190 ties.
MOST_STATES = 8
NODE = (("cow", "string"), ("events", "integer"))
EDGE = (
    ("events", "integer"),
    ("sources", "integer"),
    ("cooperative", "integer"),
    ("conflictual", "integer"),
    ("intensity", "double"),
)


class Tie:
    """What two states share."""

    __slots__ = ("conflictual", "cooperative", "events", "scores", "sources")

    def __init__(self) -> None:
        self.events = self.sources = self.cooperative = self.conflictual = 0
        self.scores: list[float] = []

    def add(self, one: Happening) -> None:
        """Counts an event."""
        quad = (quad_class(one.event.plover.type) if one.event.plover else None) or ""
        self.events += 1
        self.sources += one.event.independent_sources
        self.cooperative += quad.endswith("cooperation")
        self.conflictual += quad.endswith("conflict")
        if one.event.intensity is not None:
            self.scores.append(one.event.intensity)

    def values(self) -> dict[str, str]:
        """Returns the attributes of the edge."""
        known = {"events": self.events, "sources": self.sources, "cooperative": self.cooperative, "conflictual": self.conflictual}
        mean = {"intensity": f"{sum(self.scores) / len(self.scores):.4f}"} if self.scores else {}
        return {name: str(value) for name, value in known.items()} | mean


def network_of(found: Iterator[Happening], left_out: LeftOut) -> tuple[dict[str, dict[str, str]], dict[tuple[str, str], Tie]]:
    """Returns the nodes with their attributes and the edges."""
    ties: dict[tuple[str, str], Tie] = {}
    events: dict[str, int] = {}
    for one in found:
        states = one.event.states
        reason = no_act(one) or (None if 2 <= len(states) <= MOST_STATES else "one_state" if len(states) < 2 else "many_states")
        if reason:
            left_out[reason] += 1
            continue
        for state in states:
            events[state] = events.get(state, 0) + 1
        for pair in combinations(states, 2):
            ties.setdefault(pair, Tie()).add(one)
    nodes = {
        state: {"events": str(count)} | ({"cow": code} if (code := cow(state)) else {}) for state, count in sorted(events.items())
    }
    return nodes, dict(sorted(ties.items()))


def save(root: ET.Element, path: Path) -> None:
    """Writes indented XML in UTF-8."""
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def write_gexf(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:
    """Writes GEXF. Returns the number of edges."""
    nodes, ties = network_of(found, left_out)
    root = ET.Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    graph = ET.SubElement(root, "graph", defaultedgetype="undirected", mode="static")
    for kind, attributes in (("node", NODE), ("edge", EDGE)):
        listed = ET.SubElement(graph, "attributes", {"class": kind, "mode": "static"})
        for name, type_name in attributes:
            ET.SubElement(listed, "attribute", id=f"{kind}_{name}", title=name, type=type_name)
    node_list, edge_list = ET.SubElement(graph, "nodes"), ET.SubElement(graph, "edges")
    for state, values in nodes.items():
        gexf_values(ET.SubElement(node_list, "node", id=state, label=knowledge().states.get(state, state)), "node", values)
    for number, ((left, right), tie) in enumerate(ties.items()):
        edge = ET.SubElement(edge_list, "edge", id=str(number), source=left, target=right, weight=str(float(tie.events)))
        gexf_values(edge, "edge", tie.values())
    save(root, path)
    return len(ties)


def gexf_values(element: ET.Element, kind: str, values: dict[str, str]) -> None:
    """Adds attribute values to a node or edge."""
    listed = ET.SubElement(element, "attvalues")
    for name, value in values.items():
        ET.SubElement(listed, "attvalue", {"for": f"{kind}_{name}", "value": value})


def write_graphml(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:
    """Writes GraphML. Returns the number of edges."""
    nodes, ties = network_of(found, left_out)
    types = {"integer": "long", "double": "double", "string": "string"}
    root = ET.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for kind, attributes in (("node", (("label", "string"), *NODE)), ("edge", (("weight", "double"), *EDGE))):
        for name, type_name in attributes:
            ET.SubElement(root, "key", {"id": f"{kind}_{name}", "for": kind, "attr.name": name, "attr.type": types[type_name]})
    graph = ET.SubElement(root, "graph", id="states", edgedefault="undirected")
    for state, values in nodes.items():
        node = ET.SubElement(graph, "node", id=state)
        for name, value in {"label": knowledge().states.get(state, state), **values}.items():
            ET.SubElement(node, "data", key=f"node_{name}").text = value
    for (left, right), tie in ties.items():
        edge = ET.SubElement(graph, "edge", source=left, target=right)
        for name, value in {"weight": str(float(tie.events)), **tie.values()}.items():
            ET.SubElement(edge, "data", key=f"edge_{name}").text = value
    save(root, path)
    return len(ties)
