CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [[
COLLECT { MATCH (e1:Entity&(`Place`)) WITH * ORDER BY coalesce(e1.`nameFolded`, e1.`name`) IS NULL DESC, coalesce(e1.`nameFolded`, e1.`name`), e1.`name` IS NULL DESC, e1.`name`, e1.id DESC LIMIT $value1 + 1 RETURN [[e1.`name`], e1.id] }, $value1, false]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
