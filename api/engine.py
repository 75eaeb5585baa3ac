"""From the text of an operation to the bytes of its response.

The data of a response is what the store wrote: it is neither parsed nor made here, but for the few
answers so large that their nodes have to be counted.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

import orjson
import strawberry
from graphql import GraphQLError

from api.compile import Compiled, Variables
from api.counting import check_nodes
from api.documents import Document, Operation, Recent, RequestErrors, read_document
from api.errors import Code, RequestError, error_body, errors_body
from api.introspection import introspect
from api.references import unresolved
from api.schema import build_schema
from graph.store import DeadlineExceededError, Store, StoreError
from ontology.model import Ontology

_LOG: Final = logging.getLogger("parley.api")
_DOCUMENTS: Final = 512
_ANSWERS: Final = 8


class Outcome(Enum):
    """What became of a request, for those who give it an HTTP status."""

    OK = auto()
    REQUEST_ERROR = auto()
    """It was refused before it ran: the response has no ``data``."""
    FIELD_ERROR = auto()
    """It ran and could not be answered: ``data`` is null."""
    UNAVAILABLE = auto()
    """The database could not be reached."""
    INTERNAL = auto()
    """The program made a mistake."""


@dataclass(frozen=True, slots=True)
class Result:
    """The response to one request."""

    outcome: Outcome
    body: bytes
    """The whole response as JSON."""
    code: Code | None = None
    """The code of the first error."""

    @property
    def ok(self) -> bool:
        """Whether there is data and no error."""
        return self.outcome is Outcome.OK


class Engine:
    """Answers operations from one store; safe for threads as far as the store is."""

    def __init__(self, ontology: Ontology, store: Store, schema: strawberry.Schema | None = None) -> None:
        self.schema = schema or build_schema(ontology)
        self.store = store
        self._graphql = self.schema._schema  # noqa: SLF001 - strawberry shows it by no other name
        self._documents: Recent[str, Document] = Recent(_DOCUMENTS)
        self._introspected: Recent[object, dict[str, Any]] = Recent(_ANSWERS)

    def execute(self, text: str, variables: Mapping[str, Any] | None = None, operation_name: str | None = None) -> Result:
        """Answer an operation; whatever is wrong is told in the result, and nothing is raised."""
        try:
            document = self._documents.get(text, lambda: read_document(self._graphql, text))
            operation = document.operation(operation_name)
            coerced = operation.coerce(variables or {})
            compiled = operation.plan(coerced)
            values = compiled.filling.values(coerced)
        except RequestErrors as refused:
            return Result(Outcome.REQUEST_ERROR, errors_body(refused.errors, data=False), refused.code)
        except RequestError as refused:
            return _refused(refused, Outcome.REQUEST_ERROR)
        except Exception:
            return _broken()
        try:
            return self._run(operation, compiled, coerced, values)
        except RequestError as refused:
            return _refused(refused, Outcome.FIELD_ERROR)
        except DeadlineExceededError as late:
            return _failed(Outcome.FIELD_ERROR, Code.DEADLINE_EXCEEDED, str(late))
        except StoreError as error:
            return _failed(Outcome.UNAVAILABLE, Code.STORE_UNAVAILABLE, str(error))
        except Exception:
            return _broken()

    def _run(self, operation: Operation, compiled: Compiled, variables: Variables, values: Any) -> Result:
        about_schema = self._about_schema(operation, compiled, variables)
        data = b"{}"
        if compiled.plan.shape:
            answer = self.store.run(compiled.plan, values)
            if answer.unresolved:
                errors = [unresolved(resolution, compiled, variables) for resolution in answer.unresolved]
                return Result(Outcome.FIELD_ERROR, errors_body(errors, data=True), _code(errors[0]))
            data = answer.data
            check_nodes(compiled.plan, data)
        if about_schema:
            data = _together(compiled, data, about_schema)
        return Result(Outcome.OK, b'{"data":' + data + b"}")

    def _about_schema(self, operation: Operation, compiled: Compiled, variables: Variables) -> dict[str, Any]:
        if not compiled.introspection:
            return {}
        fragments = operation.fragments

        def ask() -> dict[str, Any]:
            return introspect(self._graphql, operation.node, compiled.introspection, fragments, variables)

        return ask() if variables else self._introspected.get(id(compiled), ask)


def _together(compiled: Compiled, data: bytes, about_schema: Mapping[str, Any]) -> bytes:
    """Data and answers about the schema in one object, in the order in which they were asked."""
    if not compiled.plan.shape:
        return orjson.dumps(about_schema)
    answered = {**orjson.loads(data), **about_schema}
    return orjson.dumps({key: answered[key] for key in compiled.keys})


def _refused(refused: RequestError, outcome: Outcome) -> Result:
    body = errors_body([refused.error], data=outcome is not Outcome.REQUEST_ERROR)
    return Result(outcome, body, _code(refused.error))


def _code(error: GraphQLError) -> Code:
    return Code((error.extensions or {})["code"])


def _failed(outcome: Outcome, code: Code, message: str) -> Result:
    body = errors_body([GraphQLError(message, extensions={"code": code.value})], data=True)
    return Result(outcome, body, code)


def _broken() -> Result:
    """Tell the client an id and nothing else; the log has the rest under that id."""
    incident = uuid.uuid4().hex[:12]
    _LOG.exception("internal error %s", incident)
    message = f"something went wrong on our side; please report it with the id {incident}"
    return Result(Outcome.INTERNAL, error_body(Code.INTERNAL, message, id=incident), Code.INTERNAL)
