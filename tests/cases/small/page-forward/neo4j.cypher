CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [head(
COLLECT { WITH 
COLLECT { MATCH (e1:Entity&(`Place`)) WITH * ORDER BY coalesce(e1.`nameFolded`, e1.`name`), e1.`name`, e1.id LIMIT $value1 + 1 RETURN [[e1.`name`], e1.id, [[coalesce(e1.`nameFolded`, e1.`name`), e1.`name`, e1.id]], [coalesce(e1.`nameFolded`, e1.`name`), e1.`name`, e1.id]] } AS w2 RETURN [w2, CASE WHEN size(w2) < $value1 + 1 THEN size(w2) ELSE 
COUNT { MATCH (e1:Entity&(`Place`)) } END, $value1, false] })] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
