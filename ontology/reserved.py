"""Names that the ontology may not use because files, queries or types already mean something by them.

The API is above the ontology and cannot be asked, so its words are stated here; it refuses a schema in
which two things would have one name anyway, and this says it earlier and in the ontology's terms.
"""

from __future__ import annotations

from typing import Final

ENTRY_KEYS: Final = frozenset({"type", "cite", "passages", "states", "disputes", "denies"})
"""What an entry or a passage says itself in YAML, before any property."""
VALUE_KEYS: Final = frozenset({"to", "value", "language", "id", "cite"})
"""What a value says of itself in YAML, before any qualifier."""

_PAGING: Final = frozenset(
    {"node", "nodes", "edge", "edges", "cursor", "pageInfo", "totalCount", "first", "last", "after", "before"}
)
_ASKING: Final = frozenset(
    {
        "where",
        "orderBy",
        "involving",
        "search",
        "about",
        "derived",
        "asOf",
        "knownBy",
        "without",
        "groups",
        "why",
        "dossier",
    }
    | {"mentionedIn", "writtenAt"}
)
_LOGIC: Final = frozenset({"and", "or", "not", "is", "inside", "some", "none", "every"})

OF_ENTITIES: Final = ENTRY_KEYS | _PAGING | _ASKING | _LOGIC | {"id", "ref", "claim", "claims", "entity", "typename"}
"""No property of entities has one of these names."""

OF_CLAIMS: Final = (
    VALUE_KEYS
    | _PAGING
    | _LOGIC
    | {"subject", "property", "object", "handle", "standing", "contested", "derived", "editorial", "asserted", "rivals"}
    | {
        "citations",
        "premises",
        "proofs",
        "origins",
        "suspectedEcho",
        "holds",
        "independentSources",
        "supportingSources",
        "scope",
        "why",
    }
)
"""No qualifier has one of these names."""

OF_ROOT: Final = _PAGING | frozenset(
    {"entity", "claim", "claims", "citation", "citations", "passage", "passages", "search", "resolve", "path", "paths"}
    | {"verdict", "coverage", "timeline", "dossier", "neighbourhood", "version", "typename"}
)
"""No class has one of these as the root field that its plural names."""

TYPES: Final = frozenset(
    {"String", "Int", "Float", "Boolean", "ID", "Query", "Mutation", "Subscription", "Node", "PageInfo"}
    | {
        "Claim",
        "Citation",
        "Citations",
        "Passage",
        "Premise",
        "Speaker",
        "Position",
        "Value",
        "SearchHit",
        "SearchRank",
    }
    | {"Date", "URL", "Coordinates", "EntityType", "ClaimProperty", "OrderDirection"}
    | {"Stance", "Scope", "Standing", "Derived"}
    | {"Why", "Proof", "Rule", "RuleKind", "Origin", "Echo", "EchoReading", "Trace", "Hop", "HopKind"}
    | {"NameCandidate", "ResolvedName", "Verdict", "VerdictAnswer", "Path", "PathStep", "Neighbourhood"}
    | {"GroupBy", "GroupField", "GroupHaving", "GroupKey", "GroupMeasure", "GroupOrder", "GroupSpan"}
)
"""No class has one of these names."""

SUFFIXES: Final = ("", "Connection", "Edge", "Group", "Where", "Order", "OrderField")
_OF_LINKS: Final = (*SUFFIXES, "sWhere")


def types_of_class(name: str) -> list[str]:
    """The GraphQL types that a class gives rise to."""
    return [name + suffix for suffix in SUFFIXES] + [f"{name}Link{suffix}" for suffix in _OF_LINKS]


def types_of_codes(property_name: str) -> list[str]:
    """The GraphQL types that a property of codes gives rise to."""
    enum = f"{property_name[0].upper()}{property_name[1:]}Value"
    return [enum, f"{enum}Where"]
