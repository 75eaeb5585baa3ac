CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [
COLLECT { UNWIND range(0, size($value0) - 1) AS i3 WITH i3, $value0[i3] AS x1, $value1[i3] AS x2 RETURN [x1, 
COLLECT { CALL (x1, x2) { MATCH (e4:Entity {id: x1}) RETURN e4, {text: e4.id, property: null, language: null} AS m5 UNION MATCH (n6:Name {folded: x2})<-[:NAMED]-(e4) RETURN e4, {text: n6.text, property: n6.property, language: n6.language} AS m5 } WITH * ORDER BY m5.property IS NOT NULL, e4.id, m5.property, m5.text, m5.language RETURN [[e4.class, e4.`id`], coalesce(m5.text, m5.quote), m5.property, m5.language] }] }] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
