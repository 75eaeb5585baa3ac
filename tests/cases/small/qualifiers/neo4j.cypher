CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [[
COLLECT { MATCH (c1:Claim) WHERE c1.standing = $value2 WITH * ORDER BY c1.`sinceEarliest` IS NULL, c1.`sinceEarliest` DESC, c1.`sinceLatest` IS NULL, c1.`sinceLatest` DESC, c1.`since` IS NULL, c1.`since` DESC, toLower(c1.property), c1.property, c1.id LIMIT $value1 RETURN [[c1.property, c1.`since`, c1.`until`, 
COLLECT { MATCH (c1)-[l3:QUALIFIED_BY {qualifier: 'capacity'}]->(e2) WITH * ORDER BY l3.position RETURN [e2.`id`] }, c1.`acting`, c1.`reading`, c1.`article`, 
COLLECT { MATCH (c1)-[l5:QUALIFIED_BY {qualifier: 'onBehalfOf'}]->(e4) WITH * ORDER BY l5.position RETURN [e4.`id`] }], c1.id] }]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
