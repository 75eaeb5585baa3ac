CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [[
COLLECT { MATCH (e1:Entity&(`Source`)) WITH * ORDER BY e1.`publishedEarliest` IS NULL, e1.`publishedEarliest` DESC, e1.`publishedLatest` IS NULL, e1.`publishedLatest` DESC, e1.`published` IS NULL, e1.`published` DESC, coalesce(e1.`nameFolded`, e1.`name`), e1.`name`, e1.id LIMIT $value0 RETURN [[e1.`id`, e1.`name`, e1.`published`, e1.`headline`], e1.id] }]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
