"""From the text of an operation to the bytes of its response.

The data of a response is what the store wrote: it is neither parsed nor made here, but for the few
answers so large that their nodes have to be counted.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson
import strawberry
from graphql import GraphQLError

from api.compile import Compiled, Variables
from api.counting import check_nodes
from api.documents import Document, InvalidRequestError, Operation, Recent, read_document
from api.errors import Code, RequestError, error_body, errors_body
from api.introspection import introspect
from api.references import unresolved
from api.result import Outcome, Result
from api.schema import build_schema
from graph.store import (
    AnswerTooLargeError,
    DeadlineExceededError,
    PlanNotOfferedError,
    StatementTooDeepError,
    Store,
    StoreError,
    StoreUnavailableError,
    Value,
)
from ontology.model import Ontology

_LOG: Final = logging.getLogger("parley.api")
_CODES: Final[Mapping[type[StoreError], Code]] = {
    AnswerTooLargeError: Code.NODE_LIMIT,
    DeadlineExceededError: Code.DEADLINE_EXCEEDED,
    PlanNotOfferedError: Code.NOT_OFFERED,
    StatementTooDeepError: Code.DEPTH_LIMIT,
    StoreUnavailableError: Code.STORE_UNAVAILABLE,
}
"""What each failure of a store is called; one that is not listed is a mistake of the program."""
_DOCUMENTS: Final = 512
_ANSWERS: Final = 8


class Engine:
    """Answers operations from one store; safe for threads as far as the store is."""

    def __init__(self, ontology: Ontology, store: Store, schema: strawberry.Schema | None = None) -> None:
        self.schema = schema or build_schema(ontology)
        self.store = store
        self._graphql = self.schema._schema  # noqa: SLF001 - strawberry shows it by no other name
        self._documents: Recent[str, Document] = Recent(_DOCUMENTS)
        self._introspected: Recent[int, tuple[Compiled, bytes]] = Recent(_ANSWERS)

    def execute(
        self, text: str, variables: Mapping[str, Any] | None = None, operation_name: str | None = None
    ) -> Result:
        """Answer an operation; whatever is wrong is told in the result, and nothing is raised."""
        try:
            return self._answer(text, variables or {}, operation_name)
        except InvalidRequestError as refused:
            return Result(Outcome.REFUSED, errors_body(refused.errors, data=False))
        except RequestError as refused:
            return Result(Outcome.REFUSED, errors_body([refused.error], data=False))
        except Exception:  # noqa: BLE001 - the last resort: it is logged whole, and the client is told an id
            return _broken()

    def _answer(self, text: str, variables: Mapping[str, Any], operation_name: str | None) -> Result:
        document = self._documents.get(text, lambda: read_document(self._graphql, text))
        operation = document.operation(operation_name)
        coerced = operation.coerce(variables)
        compiled = operation.plan(coerced)
        values = compiled.filling.values(coerced)
        try:
            return self._run(operation, compiled, coerced, values)
        except RequestError as beyond:
            return Result(Outcome.ANSWERED, errors_body([beyond.error], data=True))
        except StoreError as error:
            failed = _failed(Outcome.ANSWERED, _CODES[type(error)], str(error))
            if isinstance(error, StoreUnavailableError):
                return failed._replace(kind=Outcome.UNAVAILABLE, retry_after=error.retry_after)
            return failed

    def _run(self, operation: Operation, compiled: Compiled, variables: Variables, values: Sequence[Value]) -> Result:
        about_schema = self._about_schema(operation, compiled, variables)
        data = b"{}"
        if compiled.plan.shape:
            answer = self.store.run(compiled.plan, values)
            if answer.unresolved:
                errors = [unresolved(resolution, compiled, variables) for resolution in answer.unresolved]
                return Result(Outcome.ANSWERED, errors_body(errors, data=True))
            data = answer.data
            check_nodes(compiled.plan, data)
        if about_schema is not None:
            data = _together(compiled, data, about_schema)
        return Result(Outcome.ANSWERED, b'{"data":' + data + b"}")

    def _about_schema(self, operation: Operation, compiled: Compiled, variables: Variables) -> bytes | None:
        if not compiled.introspection:
            return None

        def ask() -> tuple[Compiled, bytes]:
            # The answer is kept under the identity of what it answers, which is kept with it.
            fields, fragments = compiled.introspection, operation.fragments
            return compiled, introspect(self._graphql, fields, fragments, variables)

        return (ask() if variables else self._introspected.get(id(compiled), ask))[1]


def _together(compiled: Compiled, data: bytes, about_schema: bytes) -> bytes:
    """Data and answers about the schema in one object, in the order in which they were asked."""
    if not compiled.plan.shape:
        return about_schema
    answered = {**orjson.loads(data), **orjson.loads(about_schema)}
    return orjson.dumps({key: answered[key] for key in compiled.keys})


def _failed(kind: Outcome, code: Code, message: str) -> Result:
    return Result(kind, errors_body([GraphQLError(message, extensions={"code": code.value})], data=True))


def _broken() -> Result:
    """Tell the client an id and nothing else; the log has the rest under that id."""
    incident = uuid.uuid4().hex[:12]
    _LOG.exception("internal error %s", incident)
    message = f"something went wrong on our side; please report it with the id {incident}"
    return Result(Outcome.FAILED, error_body(Code.INTERNAL, message, id=incident))
