CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [head(
COLLECT { WITH 
COLLECT { MATCH (e1:Entity&(`Port`)) WITH * ORDER BY e1.id LIMIT $value0 + 1 RETURN [[e1.`id`], e1.id, [[e1.id]], [e1.id]] } AS w2 RETURN [w2, CASE WHEN size(w2) < $value0 + 1 THEN size(w2) ELSE 
COUNT { MATCH (e1:Entity&(`Port`)) } END, $value0, false] }), [[], 
COUNT { MATCH (e3:Entity&(`RedLine`)) WHERE e3.`name` = $value1 }]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
