"""Errors about references that did not resolve to exactly one entity [30]."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graphql import GraphQLError

from api.compile import Compiled, Variables
from api.errors import Code
from graph.store import Candidate, Resolution


def unresolved(resolution: Resolution, compiled: Compiled, variables: Variables) -> GraphQLError:
    """The error that tells a client what its reference may mean."""
    site = compiled.sites[resolution.reference]
    text = site.leaf.value if site.leaf.get is None else site.leaf.get(variables)
    if resolution.item is not None:
        text = text[resolution.item]
    if resolution.candidates:
        code, offered = Code.AMBIGUOUS_REFERENCE, resolution.candidates
        message = f"`{text}` may be {_listed(offered)}: give the id of the one you mean"
    else:
        code, offered = Code.UNKNOWN_REFERENCE, resolution.near
        message = f"nothing has the id or name `{text}`"
        if offered:
            message += f"; did you mean {_listed(offered)}?"
    extensions = {"code": code.value, "candidates": [_shown(candidate) for candidate in offered]}
    return GraphQLError(message, site.node, path=site.path, extensions=extensions)


def _listed(candidates: Sequence[Candidate]) -> str:
    *others, last = [f"`{one.id}` ({one.label}, {one.class_name})" for one in candidates]
    return f"{', '.join(others)} or {last}" if others else last


def _shown(candidate: Candidate) -> dict[str, Any]:
    return {
        "id": candidate.id,
        "name": candidate.label,
        "type": candidate.class_name,
        "matched": candidate.matched,
    }
