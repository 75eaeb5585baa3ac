CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [[
COLLECT { MATCH (e1:Entity&(`RedLine`)) WITH * ORDER BY e1.id LIMIT $value0 RETURN [[e1.`name`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)-[r2:`FACILITATED_BY`|`GUARANTEED_BY`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`MEDIATED_BY`|`OBSERVED_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`WITNESSED_BY`]->(e3) WITH * ORDER BY e3.id, r2.claim LIMIT $value0 MATCH (c4:Claim {id: r2.claim}) RETURN [[[e3.`name`], [r2.property, r2.derived, r2.standing, 
COLLECT { MATCH (c4)-[l6:HAS_PREMISE]->(c5) WITH * ORDER BY l6.position RETURN [[c5.property, head(
COLLECT { MATCH (c5)-[:SUBJECT]->(e7) RETURN [e7.`name`] }), head(
COLLECT { MATCH (c5)-[:OBJECT]->(e8) RETURN [e8.`name`] }), 
COLLECT { MATCH (c5)-[l13:HAS_PREMISE*0..1]->(c12)-[t9:CITES]->(p10) WITH * ORDER BY l13[0].position, t9.position RETURN [p10.`quote`] }]] }, 
COLLECT { MATCH (c4)-[l18:HAS_PREMISE*0..1]->(c17)-[t14:CITES]->(p15) WITH * ORDER BY l18[0].position, t14.position RETURN [p15.`quote`, head(
COLLECT { MATCH (p15)-[:IN*0..1]->(e19:Source) RETURN [e19.`id`] }), [c17.property]] }]]] } AS w20 RETURN [w20, CASE WHEN size(w20) < $value0 THEN size(w20) ELSE 
COUNT { MATCH (e1)-[r2:`FACILITATED_BY`|`GUARANTEED_BY`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`MEDIATED_BY`|`OBSERVED_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`WITNESSED_BY`]->(e3) } END] }), [[], 
COUNT { MATCH (e1)-[r21:`FACILITATED_BY`|`GUARANTEED_BY`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`MEDIATED_BY`|`OBSERVED_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`WITNESSED_BY`]->(e22) WHERE NOT r21.derived }], [[], 
COLLECT { MATCH (e1)-[r24:`HOSTED_BY`]->(e25) WHERE r24.derived WITH * ORDER BY e25.id, r24.claim WITH DISTINCT e25 LIMIT $value0 RETURN [e25.`id`] }]], e1.id] }]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
