"""The five questions that are put to Parley and to the peer, and what makes their answers comparable.

Both ask for the same facts, each in the words of its own schema (``peer/questions``). The lists inside an answer are
compared without regard to order: Parley puts all of them in order, and the peer is not asked to.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from random import Random
from typing import Any, Final

from neo4j import Driver

from bench.needle import NAME
from bench.world import day

_TEXTS: Final = files("bench").joinpath("peer", "questions")
_VARIED: Final = 100
"""How many different requests a question is asked in, where its variables vary."""
_FIRST: Final = 20
_ROLES: Final = (
    *("facilitator", "guarantor", "host", "initiator", "intermediary"),
    *("mediator", "observer", "sponsor", "supervisor", "witness"),
)
_SAMPLED: Final = "MATCH (n:Entity) WHERE n.id STARTS WITH $prefix AND n.id <> $prefix RETURN n.id ORDER BY n.id"

Json = Any
"""What an answer holds."""

Facts = Any
"""The same without what belongs to one schema alone."""


@dataclass(frozen=True)
class Question:
    """One question. ``ours`` and ``theirs`` turn the data of an answer into the same facts."""

    name: str
    asked: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]
    """The variables of each request, for Parley and for the peer."""
    ours: Callable[[Json], Facts]
    theirs: Callable[[Json], Facts]

    def bodies(self, side: str) -> list[bytes]:
        """The bodies of the requests to one side, ``parley`` or ``peer``."""
        place = 0 if side == "parley" else 1
        text = self.text(side)
        return [json.dumps({"query": text, "variables": variables[place]}).encode() for variables in self.asked]

    def text(self, side: str) -> str:
        """The operation as one side words it."""
        return _TEXTS.joinpath(f"{self.name}.{side}.graphql").read_text(encoding="utf-8")


def questions(driver: Driver) -> list[Question]:
    """The questions about the dataset that ``driver`` leads to."""
    rng = Random(1)

    def some(prefix: str) -> list[str]:
        ids = [str(record[0]) for record in driver.execute_query(_SAMPLED, prefix=prefix).records]
        return rng.sample(ids, min(_VARIED, len(ids)))

    by_id = [({"id": key}, {"id": key}) for key in some("commitment-")]
    around = [({"id": key}, {"id": key}) for key in some("talks-")]
    days = [{"from": day(rng.randrange(3000, 6000)), "first": _FIRST} for _ in range(_VARIED)]
    return [
        Question("flagship", [({"name": NAME}, {"name": NAME, "roles": _ROLES})], _flagship_ours, _flagship_theirs),
        Question("nested", [({"first": _FIRST}, {"first": _FIRST})], _nested_ours, _nested_theirs),
        Question("page", [(asked, asked) for asked in days], _page_ours, _page_theirs),
        Question("lookup", by_id, _lookup_ours, _lookup_theirs),
        Question("neighbourhood", around, _around_ours, _around_theirs),
    ]


def _bag(items: Sequence[Facts]) -> list[Facts]:
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


def _named(items: Sequence[Mapping[str, Any]]) -> list[Facts]:
    return _bag([(item.get("id"), item["name"]) for item in items])


def _flagship_ours(data: Json) -> Facts:
    return [
        (
            *(node[key] for key in ("__typename", "id", "name")),
            _named(node["declaredBy"]["nodes"]),
            _bag([_role_ours(edge) for edge in node["thirdParties"]["edges"]]),
        )
        for node in data["commitments"]["nodes"]
    ]


def _role_ours(edge: Json) -> Facts:
    return edge["claim"]["property"], edge["node"]["name"], _bag([_cited(c) for c in edge["claim"]["citations"]])


def _cited(citation: Json) -> Facts:
    return citation["stance"], citation["quote"], citation["locator"], citation["source"]


def _flagship_theirs(data: Json) -> Facts:
    return [
        (
            *(node[key] for key in ("class", "id", "name")),
            _named(node["declaredBy"]),
            _bag([(c["property"], c["object"][0]["name"], _passages(c["premises"])) for c in node["claims"]]),
        )
        for node in data["commitmentsInvolving"]
    ]


def _passages(claims: Json) -> list[Facts]:
    edges = (edge for claim in claims for edge in claim["passagesConnection"]["edges"])
    return _bag([_cited({**edge["properties"], **edge["node"], "source": edge["node"]["source"][0]}) for edge in edges])


def _nested_ours(data: Json) -> Facts:
    def level(found: Json, *keys: str) -> list[Facts]:
        if not keys:
            return _named(found["nodes"])
        return _bag([(node["id"], node["name"], level(node[keys[0]], *keys[1:])) for node in found["nodes"]])

    return level(data["meetings"], "raised", "concerns", "within")


def _nested_theirs(data: Json) -> Facts:
    def place(found: Json) -> Facts:
        return found["id"], found["name"], _named([edge["node"] for edge in found["withinConnection"]["edges"]])

    def commitment(found: Json) -> Facts:
        return found["id"], found["name"], _bag([place(inner) for inner in found["concerns"]])

    return _bag([(m["id"], m["name"], _bag([commitment(inner) for inner in m["raised"]])) for m in data["meetings"]])


def _page_ours(data: Json) -> Facts:
    page = data["meetings"]
    nodes = [(node["id"], node["name"], node["date"], _named(node["location"]["nodes"])) for node in page["nodes"]]
    return page["totalCount"], page["pageInfo"], nodes


def _page_theirs(data: Json) -> Facts:
    page = data["meetingsConnection"]
    nodes = [edge["node"] for edge in page["edges"]]
    shown = [(node["id"], node["name"], node["date"], _named(node["location"])) for node in nodes]
    return page["totalCount"], page["pageInfo"], shown


def _lookup_ours(data: Json) -> Facts:
    return _commitment(data["node"], data["node"]["__typename"], data["node"]["declaredBy"]["nodes"])


def _lookup_theirs(data: Json) -> Facts:
    (found,) = data["commitments"]
    return _commitment(found, found["class"], found["declaredBy"])


def _commitment(found: Json, of_class: str, declared_by: Json) -> Facts:
    return of_class, found["id"], found["name"], found["date"], _named(declared_by)


_TOLD: Final = ("id", "property", "value", "standing", "independentSources")


def _around_ours(data: Json) -> Facts:
    def told(claim: Json, other: Json) -> Facts:
        return *(claim[key] for key in _TOLD), _bag([_cited(c) for c in claim["citations"]]), _named(other)

    found = data["node"]
    stated = [told(e["node"], [e["node"]["object"]] if e["node"]["object"] else []) for e in found["claims"]["edges"]]
    raised = [told(edge["claim"], [edge["node"]]) for edge in found["raised"]["edges"]]
    return found["id"], found["name"], _bag(stated), _bag(raised)


def _around_theirs(data: Json) -> Facts:
    def told(claim: Json, other: Json) -> Facts:
        return *(claim[key] for key in _TOLD), _passages([claim, *claim["premises"]]), _named(other)

    (found,) = data["events"]
    stated = [told(claim, claim["object"]) for claim in found["claims"]]
    raised = [told(claim, claim["subject"]) for claim in found["objectOf"]]
    return found["id"], found["name"], _bag(stated), _bag(raised)
