SELECT CAST(concat('{"places":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"name":', json_quote(e4.label), '}'), ','), '],"pageInfo":{"hasNextPage":', CASE WHEN (0 OR 0) THEN 'true' ELSE 'false' END, ',"hasPreviousPage":', CASE WHEN (
(SELECT count(*) FROM 
(SELECT 1 FROM member AS m2 WHERE m2.class = 'Place' LIMIT :value1 + 1)) > :value1 OR 0) THEN 'true' ELSE 'false' END, '}}') FROM 
(SELECT * FROM 
(SELECT m2.entity AS node, e1.label_folded AS k0, e1.label AS k1, m2.entity AS k2 FROM member AS m2 CROSS JOIN entity AS e1 ON e1.pk = m2.entity WHERE m2.class = 'Place' ORDER BY e1.label_folded ASC NULLS FIRST, e1.label ASC NULLS FIRST, m2.entity DESC LIMIT :value1) ORDER BY k0 DESC NULLS LAST, k1 DESC NULLS LAST, k2 ASC LIMIT :value1) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), '}') AS BLOB)
