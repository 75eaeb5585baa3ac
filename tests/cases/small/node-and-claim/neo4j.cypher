CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [head(
COLLECT { MATCH (e1:Entity {id: $value0}) RETURN [e1.class, e1.`id`] }), head(
COLLECT { MATCH (c2:Claim) WHERE (c2.id = $value1 OR c2.handle = $value1) WITH * ORDER BY c2.id LIMIT 1 RETURN [c2.`id`, c2.property, c2.standing, 
COLLECT { MATCH (c2)-[l7:HAS_PREMISE*0..1]->(c6)-[t3:CITES]->(p4) WITH * ORDER BY l7[0].position, t3.position RETURN [t3.stance, p4.`quote`] }] }), head(
COLLECT { MATCH (c8:Claim) WHERE (c8.id = $value2 OR c8.handle = $value2) WITH * ORDER BY c8.id LIMIT 1 RETURN [c8.`id`] })] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
