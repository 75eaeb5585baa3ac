CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [[[], 
COLLECT { MATCH (e1:Entity&(`Source`)) WHERE EXISTS { MATCH (e1)-[r2:`PUBLISHED_BY`]->(e3) WHERE e3.`name` IN $value1 } WITH e1, 
COLLECT { MATCH (e1)-[r5:`PUBLISHED_BY`]->(e6) WITH DISTINCT e6 AS v9 WHERE v9 IS NOT NULL RETURN v9 } AS g8, CASE WHEN left(e1.`publishedEarliest`, 7) = left(e1.`publishedLatest`, 7) THEN left(e1.`publishedEarliest`, 7) END AS g10, e1.`language` AS g11 ORDER BY e1.id UNWIND CASE g8 WHEN [] THEN [null] ELSE g8 END AS g8one WITH g8one AS g8, g10, count(*) AS n12, collect(e1) AS h13, collect(g11) AS g11 WITH *, 
COUNT { UNWIND g11 AS v15 RETURN DISTINCT v15 } AS n14 WHERE n12 >= $value2 WITH * ORDER BY g8.id IS NULL, g8.id, g10 IS NULL, g10, n12 DESC, g8.id IS NULL, g8.id, g10 IS NULL, g10 LIMIT $value3 RETURN [[[g8.id], [g10]], n12, [n14]] }, 
COUNT { MATCH (e1:Entity&(`Source`)) WHERE EXISTS { MATCH (e1)-[r2:`PUBLISHED_BY`]->(e3) WHERE e3.`name` IN $value1 } }]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
