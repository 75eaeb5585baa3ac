// Serves a Neo4j by @neo4j/graphql, one process: `node server.mjs PORT`; NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD
// name the database. Says "ready" on standard output once it answers.
//
// The library's pages show Apollo Server and say that any GraphQL server will do; Yoga answers more requests a second, so
// the peer gets Yoga, with its caches of parsed and validated documents. The driver has the settings of ours.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
  fetchSize: -1,
  maxConnectionPoolSize: 100,
  notificationFilter: { minimumSeverityLevel: "OFF" },
  telemetryDisabled: true,
});
const typeDefs = await readFile(new URL("schema.graphql", import.meta.url), "utf8");
const features = { filters: { String: { GTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const yoga = createYoga({ schema, graphiql: false, logging: "error", maskedErrors: false });
createServer(yoga).listen(Number(process.argv[2]), "127.0.0.1", () => console.log("ready"));
