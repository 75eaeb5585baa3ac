"""The rules of derivation in words."""

from __future__ import annotations

from ontology.model import Ontology
from ontology.records import Rule, RuleKind


def rule_in_words(rule: Rule, ontology: Ontology) -> str:
    """What a rule says, by the labels of the ontology."""
    steps = [ontology.properties[step].label for step in rule.steps]
    label = ontology.properties[rule.entailed].label
    if rule.kind is RuleKind.TRANSITIVE:
        return f"“{label}” of what is “{label}”"
    return f"“{label}” by “{'”, then “'.join(steps)}”"
