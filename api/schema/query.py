"""The root of the schema: one field for every class, and the ways to single things."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from api.schema.answers import define_answers
from api.schema.connections import Connections
from api.schema.entities import Entities
from api.schema.evidence import Evidence
from api.schema.filters import Filters
from api.schema.making import Making, listed
from api.schema.meaning import AllOf, Choice, Plain, Root, Searched, ToOne
from api.schema.reading import stored
from api.schema.timeline import define_timeline
from api.schema.words import camel
from graph.plan import Attribute, Intrinsic, Step
from ontology import core
from ontology.model import EntityClass, Ontology

_RANKS = (
    ("EXACT", "The whole name is the text."),
    ("PREFIX", "The name begins with the text."),
    ("WORD", "Every word of the text begins a word of the name or quote."),
    ("FUZZY", "The name is much like the text."),
)


def root_field(described: EntityClass) -> str:
    """The name of the root field of a class: its plural label."""
    return camel(described.plural)


def define_query(
    making: Making,
    ontology: Ontology,
    entities: Entities,
    evidence: Evidence,
    filters: Filters,
    connections: Connections,
) -> type:
    """The query type."""
    query = type("Query", (), {"__doc__": "Query"})
    entity = entities.types[core.ENTITY]
    ref = making.argument("ref", str, "An id, or a whole name in any script.")
    identifier = making.argument("id", strawberry.ID, "The id.")
    handle = making.argument("ref", str, "The claim's id, or the handle that curators gave it.")
    views = connections.views.described
    fields = [
        making.field("entity", entity | None, "The one entity with this id or name.", Root.ENTITY, [ref, *views]),
        making.field("node", entities.node | None, "The entity with this id, if any.", Root.NODE, [identifier, *views]),
        making.field(
            "claim", evidence.claim | None, "The claim with this id or handle, if any.", Root.CLAIM, [handle, *views]
        ),
        making.field("claims", connections.claims, "All claims.", Root.CLAIMS, connections.claim_arguments),
        making.field(
            "citations", connections.citations, "All citations.", Root.CITATIONS, connections.citation_arguments
        ),
        _search(making, ontology, entity, evidence, filters, views),
        define_timeline(making, ontology, evidence, filters, views),
        *define_answers(making, ontology, entity, evidence, views),
        *(
            _class_field(making, ontology, described, entities, connections)
            for _, described in sorted(ontology.classes.items())
        ),
    ]
    making.define_object(query, "What can be asked. Nothing can be changed here: the data is curated in files.", fields)
    return query


def _class_field(
    making: Making, ontology: Ontology, described: EntityClass, entities: Entities, connections: Connections
) -> StrawberryField:
    made, arguments = connections.entities(described, entities.types[described.name])
    involving = tuple(sorted(set(stored(ontology, core.INVOLVES)).intersection(described.properties)))
    extra = [making.argument("search", str | None, "Only those with names that have words beginning like these.")]
    if involving:
        text = "Only those whose own links reach the entity with this id or name, or a place within it."
        extra.append(making.argument("involving", str | None, text))
    meaning = AllOf(described.leaves, involving, _involved(ontology, involving))
    text = f"All {described.plural}. {described.definition}"
    return making.field(root_field(described), made, text, meaning, [*arguments, *extra])


def _involved(ontology: Ontology, involving: tuple[str, ...]) -> tuple[str, ...]:
    """The leaf classes that links by these properties lead to, and places, which others lie within.

    A source is cited and not involved, so where a link may lead to anything, sources are left out:
    headlines are often no more than the name of what they are about.
    """
    ranges = {ontology.properties[name].range for name in involving if not ontology.properties[name].abstract}
    leaves = {leaf for name in (*ranges, core.PLACE) for leaf in ontology.classes[name].leaves}
    return tuple(sorted(leaves.difference(ontology.classes[core.SOURCE].leaves)))


def _search(
    making: Making,
    ontology: Ontology,
    entity: type,
    evidence: Evidence,
    filters: Filters,
    views: Sequence[StrawberryArgument],
) -> StrawberryField:
    ranks = [(name, name, text) for name, text in _RANKS]
    rank = making.enum("SearchRank", "How well a name or quote matches a text, best first.", ranks, Choice)
    hit = making.declare("SearchHit")

    def plain(name: str, type_: object, text: str, intrinsic: Intrinsic) -> StrawberryField:
        return making.field(name, type_, text, Plain(Attribute(intrinsic)))

    by_name = "The property of the name that matched; null where a quote did."
    making.define_object(
        hit,
        "An entity that a search found, and what matched.",
        [
            making.field("node", entity, "The entity.", ToOne(Step.NODE)),
            plain("matched", str, "The name or quote that matched, as it is written.", Intrinsic.MATCHED),
            plain("matchedProperty", evidence.property | None, by_name, Intrinsic.MATCHED_PROPERTY),
            plain("start", int, "Where the match begins in it, in characters.", Intrinsic.MATCH_START),
            plain("end", int, "Where the match ends.", Intrinsic.MATCH_END),
            plain("rank", rank, "How well it matches.", Intrinsic.RANK),
        ],
    )
    everything = ontology.classes[core.ENTITY].leaves
    types = listed(filters.types) | None
    return making.field(
        "search",
        listed(hit),
        "Entities by their names in any script, and sources by their quotes too; the best first.",
        Searched(everything),
        [
            making.argument("text", str, "What to look for."),
            making.argument("types", types, "Only entities of these classes."),
            making.argument("first", int | None, "At most so many.", default=20),
            *views,
        ],
    )
