CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [head(
COLLECT { WITH 
COLLECT { MATCH (c1:Claim) WHERE EXISTS { MATCH (c1)-[l6:HAS_PREMISE*0..1]->(c5)-[t2:CITES]->(p3) WHERE t2.stance IN $value1 } WITH * ORDER BY c1.id LIMIT $value0 RETURN [[c1.`id`, c1.property, c1.`value`, c1.standing, head(
COLLECT { MATCH (c1)-[:SUBJECT]->(e7) RETURN [e7.`id`] }), head(
COLLECT { MATCH (c1)-[:OBJECT]->(e8) RETURN [e8.`id`] }), 
COLLECT { MATCH (c1)-[l13:HAS_PREMISE*0..1]->(c12)-[t9:CITES]->(p10) MATCH (p10)-[:IN*0..1]->(s11:Source) WITH * ORDER BY l13[0].position, t9.position RETURN [p10.`quote`, p10.`locator`, t9.stance, t9.scope, coalesce(p10.`language`, s11.`language`), CASE WHEN p10:Passage THEN p10.`id` END, head(
COLLECT { MATCH (p10)-[:IN*0..1]->(e14:Source) RETURN [e14.`id`, [[], 
COLLECT { MATCH (e14)-[r15:`PUBLISHED_BY`]->(e16) WITH * ORDER BY e16.id, r15.claim WITH DISTINCT e16 LIMIT $value0 RETURN [e16.`name`] }]] }), head(
COLLECT { MATCH (p10)-[:SAID_BY]->(v18) RETURN [CASE WHEN v18:Speaker THEN coalesce(head(
COLLECT { MATCH (v18)-[:IS]->(e) RETURN e.`name` }), v18.`unnamed`) ELSE v18.`name` END, (v18:Speaker AND NOT EXISTS { (v18)-[:IS]->() }), head(
COLLECT { MATCH (v18)-[:IS*0..1]->(e19:Entity) RETURN [e19.`id`] }), head(
COLLECT { MATCH (v18)-[:OF]->(e20) RETURN [e20.`id`] }), head(
COLLECT { MATCH (v18)-[:RELAYING]->(v22) RETURN [CASE WHEN v22:Speaker THEN coalesce(head(
COLLECT { MATCH (v22)-[:IS]->(e) RETURN e.`name` }), v22.`unnamed`) ELSE v22.`name` END, (v22:Speaker AND NOT EXISTS { (v22)-[:IS]->() }), head(
COLLECT { MATCH (v22)-[:RELAYING]->(v24) RETURN [CASE WHEN v24:Speaker THEN coalesce(head(
COLLECT { MATCH (v24)-[:IS]->(e) RETURN e.`name` }), v24.`unnamed`) ELSE v24.`name` END] })] })] }), 
COLLECT { MATCH (p10)-[l26:VIA]->(e25) WITH * ORDER BY l26.position RETURN [e25.class, e25.`id`] }, [t9.`file`, t9.`line`]] }], c1.id] } AS w27 RETURN [w27, CASE WHEN size(w27) < $value0 THEN size(w27) ELSE 
COUNT { MATCH (c1:Claim) WHERE EXISTS { MATCH (c1)-[l6:HAS_PREMISE*0..1]->(c5)-[t2:CITES]->(p3) WHERE t2.stance IN $value1 } } END] })] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
