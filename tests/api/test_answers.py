"""Whatever is asked of the shipped data, the answer has the form that the schema promises."""

from __future__ import annotations

import json

from graphql import GraphQLSchema, parse, validate
from hypothesis import given, note, settings
from hypothesis import strategies as st

from api.engine import Engine
from tests.api.operations import misfits, operations


@given(data=st.data())
@settings(max_examples=60)
def test_answer_fits_the_schema(engine: Engine, graphql_schema: GraphQLSchema, data: st.DataObject) -> None:
    text = data.draw(operations(graphql_schema))
    note(text)
    answer = json.loads(engine.execute(text).body)
    if "errors" in answer:
        # graphql-core finds the same operation wrong, or a link's edges were of two types under one key.
        assert validate(graphql_schema, parse(text)), answer["errors"]
        return
    query = graphql_schema.query_type
    assert query is not None
    assert misfits(graphql_schema, query, answer["data"]) == []
