CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [[
COLLECT { MATCH (e1:Entity&(`Meeting`)) WITH * ORDER BY e1.`dateEarliest`, e1.`dateLatest`, e1.`date`, e1.id LIMIT $value0 RETURN [[e1.`name`, e1.`date`, e1.`outcome`, e1.`eventStatus`, [
COLLECT { MATCH (e1)<-[:SUBJECT]-(c2:Claim) WHERE c2.property = 'outcome' WITH * ORDER BY c2.id LIMIT $value0 RETURN [[c2.`value`, [c2.`contested`, c2.standing, 
COLLECT { MATCH (c2)-[:RIVALS]->(c3) WITH * ORDER BY c3.id RETURN [c3.`id`, c3.`value`] }, 
COLLECT { MATCH (c2)-[l8:HAS_PREMISE*0..1]->(c7)-[t4:CITES]->(p5) WITH * ORDER BY l8[0].position, t4.position RETURN [t4.stance, p5.`quote`] }]]] }], [
COLLECT { MATCH (e1)<-[:SUBJECT]-(c9:Claim) WHERE c9.property = 'date' WITH * ORDER BY c9.id LIMIT $value0 RETURN [[c9.`value`, [c9.`contested`, 
COLLECT { MATCH (c9)-[:RIVALS]->(c10) WITH * ORDER BY c10.id RETURN [c10.`value`] }]]] }]], e1.id] }]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
