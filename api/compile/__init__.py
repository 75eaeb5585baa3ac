"""From a GraphQL operation to a Plan: selections, filters, order and page, nothing of any database."""

from __future__ import annotations

from api.compile.given import Variables, shape_of
from api.compile.operation import Compiled, compile_operation, switches

__all__ = ["Compiled", "Variables", "compile_operation", "shape_of", "switches"]
