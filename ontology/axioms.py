"""Whether the axioms on properties fit together: sub-properties, chains, flags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from ontology.classes import is_a
from ontology.findings import Finding
from ontology.model import Cardinality, EntityClass, Property
from ontology.turtle import Declaration


def check_axioms(
    properties: Mapping[str, Property],
    classes: Mapping[str, EntityClass],
    declarations: Mapping[str, Declaration],
    findings: list[Finding],
) -> None:
    """Report every axiom of a stored property or qualifier that contradicts another."""
    for found in properties.values():
        if found.inverse_of is not None:
            continue
        messages = [
            *_flag_faults(found),
            *_parent_faults(found, properties, classes),
            *_chain_faults(found, properties, classes),
        ]
        if found.abstract and not any(found.name in other.parents for other in properties.values()):
            messages.append("is abstract but has no sub-property to state")
        findings += [declarations[found.name].finding(message) for message in messages]


def narrower(properties: Mapping[str, Property]) -> dict[str, tuple[str, ...]]:
    """Of each stored property: itself, unless it is abstract, and every such property under it, sorted by name."""
    stored = {name: found for name, found in properties.items() if found.inverse_of is None}
    stated = [name for name, found in stored.items() if not found.abstract]
    under: dict[str, set[str]] = {name: set() for name in stored} | {name: {name} for name in stated}
    for name in stated:
        for ancestor in property_ancestors(name, stored):
            under[ancestor].add(name)
    return {name: tuple(sorted(names)) for name, names in under.items()}


def property_ancestors(name: str, properties: Mapping[str, Property]) -> set[str]:
    """Every known super-property; itself only where there is a circle."""
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        for parent in properties[waiting.pop()].parents:
            if parent in properties and parent not in reached:
                reached.add(parent)
                waiting.append(parent)
    return reached


def _flag_faults(found: Property) -> list[str]:
    if found.is_link and found.range == "":
        return []
    faults = {
        "identifying means something on qualifiers only": found.identifying and not found.qualifier,
        "is one at a time and so has to be temporal": found.cardinality is Cardinality.ONE_AT_A_TIME
        and not found.temporal,
        "is symmetric or transitive but no link": (found.symmetric or found.transitive) and not found.is_link,
        "has a property chain but is no link": bool(found.chains) and not found.is_link,
        "has a relationship type but is no link": found.relationship is not None and not found.is_link,
        "is a qualifier and cannot be editorial, temporal, abstract or derived": found.qualifier
        and (found.editorial or found.temporal or found.abstract or bool(found.chains) or bool(found.parents)),
    }
    return [message for message, is_so in faults.items() if is_so]


def _parent_faults(
    found: Property, properties: Mapping[str, Property], classes: Mapping[str, EntityClass]
) -> list[str]:
    faults = []
    for name in found.parents:
        parent = properties.get(name)
        if parent is None or parent.inverse_of is not None or parent.qualifier:
            faults.append(f"has an unknown super-property: `{name}` is not a stored property")
            continue
        if not all(any(is_a(classes, own, other) for other in parent.domain) for own in found.domain):
            faults.append(f"has a domain that reaches beyond that of its super-property `{name}`")
        if parent.datatype is not found.datatype:
            faults.append(f"has values of another type than its super-property `{name}`")
        elif found.is_link and not is_a(classes, found.range, parent.range):
            faults.append(f"has a range that reaches beyond that of its super-property `{name}`")
    if found.name in property_ancestors(found.name, properties):
        faults.append("is a sub-property of itself, in a circle")
    return faults


def _chain_faults(found: Property, properties: Mapping[str, Property], classes: Mapping[str, EntityClass]) -> list[str]:
    faults = []
    for chain in found.chains:
        shown = f"( {' '.join(chain)} )"
        steps = [properties.get(name) for name in chain]
        unknown = [name for name, step in zip(chain, steps, strict=True) if step is None or not step.is_link]
        if unknown or not chain:
            faults += [f"its chain {shown} goes along `{name}`, which is no link" for name in unknown]
            faults += [] if chain else ["has an empty property chain"]
            continue
        links = [step for step in steps if step is not None]
        meets = _meeting(classes)
        if not any(meets(own, other) for own in found.domain for other in links[0].domain):
            faults.append(f"its chain {shown} begins at no class of its domain")
        for left, right in pairwise(links):
            if not any(meets(left.range, other) for other in right.domain):
                faults.append(f"its chain {shown} breaks: `{left.name}` leads to nothing that has `{right.name}`")
        if not (found.range in classes and is_a(classes, links[-1].range, found.range)):
            faults.append(f"its chain {shown} ends outside its range")
    return faults


def _meeting(classes: Mapping[str, EntityClass]) -> Callable[[str, str], bool]:
    """Whether two classes can share an instance: they have a leaf in common."""

    def meets(left: str, right: str) -> bool:
        return bool(set(classes[left].leaves) & set(classes[right].leaves))

    return meets
