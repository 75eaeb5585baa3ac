SELECT CAST(concat('{"meetings":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m2 WHERE m2.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT min(d3.certainly_from <= :value1) AS begun FROM placed AS d3 WHERE d3.entity = m2.entity GROUP BY d3.property))) END, ',"possibleCount":', 
(SELECT count(*) FROM member AS m8 WHERE m8.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT max(d9.possibly_from <= :value1) AS begun FROM placed AS d9 WHERE d9.entity = m8.entity GROUP BY d9.property)) AND (
(SELECT max(begun) FROM 
(SELECT min(d11.certainly_from <= :value1) AS begun FROM placed AS d11 WHERE d11.entity = m8.entity GROUP BY d11.property))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM member AS m14 WHERE m14.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(d15.possibly_from <= :value1) AS begun FROM placed AS d15 WHERE d15.entity = m14.entity GROUP BY d15.property)), 1) AND (
(SELECT max(begun) FROM 
(SELECT max(d17.possibly_from <= :value1) AS begun FROM placed AS d17 WHERE d17.entity = m14.entity GROUP BY d17.property))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e6.label), '}}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT min(d3.certainly_from <= :value1) AS begun FROM placed AS d3 WHERE d3.entity = m2.entity GROUP BY d3.property)) ORDER BY m2.entity ASC LIMIT :value0) AS g5 CROSS JOIN entity AS e6 ON e6.pk = g5.node), ',"possible":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m24 WHERE m24.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT max(d25.possibly_from <= :value1) AS begun FROM placed AS d25 WHERE d25.entity = m24.entity GROUP BY d25.property))) END, ',"possibleCount":', 0, ',"unknownCount":', 
(SELECT count(*) FROM member AS m30 WHERE m30.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(d31.possibly_from <= :value1) AS begun FROM placed AS d31 WHERE d31.entity = m30.entity GROUP BY d31.property)), 1) AND (
(SELECT max(begun) FROM 
(SELECT max(d33.possibly_from <= :value1) AS begun FROM placed AS d33 WHERE d33.entity = m30.entity GROUP BY d33.property))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g27.node) THEN 
(SELECT max(begun) FROM 
(SELECT min(d35.certainly_from <= :value1) AS begun FROM placed AS d35 WHERE d35.entity = g27.node GROUP BY d35.property)) ELSE 1 END) THEN 'CERTAINLY' ELSE 'POSSIBLY' END), ',"node":{"name":', json_quote(e28.label), '}}'), ','), ']}') FROM 
(SELECT m24.entity AS node FROM member AS m24 WHERE m24.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT max(d25.possibly_from <= :value1) AS begun FROM placed AS d25 WHERE d25.entity = m24.entity GROUP BY d25.property)) ORDER BY m24.entity ASC LIMIT :value0) AS g27 CROSS JOIN entity AS e28 ON e28.pk = g27.node), ',"every":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m40 WHERE m40.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(d41.possibly_from <= :value1) AS begun FROM placed AS d41 WHERE d41.entity = m40.entity GROUP BY d41.property)), 1)) END, ',"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g43.node) THEN 
(SELECT max(begun) FROM 
(SELECT min(d45.certainly_from <= :value1) AS begun FROM placed AS d45 WHERE d45.entity = g43.node GROUP BY d45.property)) ELSE 1 END) THEN 'CERTAINLY' WHEN (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g43.node) THEN 
(SELECT max(begun) FROM 
(SELECT max(d47.possibly_from <= :value1) AS begun FROM placed AS d47 WHERE d47.entity = g43.node GROUP BY d47.property)) ELSE 1 END) THEN 'POSSIBLY' ELSE 'UNKNOWN' END), ',"node":{"name":', json_quote(e44.label), '}}'), ','), ']}') FROM 
(SELECT m40.entity AS node FROM member AS m40 WHERE m40.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(d41.possibly_from <= :value1) AS begun FROM placed AS d41 WHERE d41.entity = m40.entity GROUP BY d41.property)), 1) ORDER BY m40.entity ASC LIMIT :value0) AS g43 CROSS JOIN entity AS e44 ON e44.pk = g43.node), ',"before":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"status":', json_quote(CASE WHEN e54.fixed THEN e54."p:status" ELSE 
(SELECT CASE WHEN began IS NOT NULL AND tag IS NOT NULL AND number = 1 AND bad = 0 THEN shown END FROM 
(SELECT max(began) AS began, tag, number, shown, bad FROM 
(SELECT began, min(tag) AS tag, number, shown, sum(bad) AS bad FROM 
(SELECT began, tag, count(DISTINCT value) AS number, min(shown) AS shown, sum(contested) AS bad FROM 
(SELECT value, value AS shown, CASE language WHEN 'en' THEN '' ELSE coalesce(language, char(1114111)) END AS tag, coalesce(since_earliest, '') AS began, (c55.contested AND EXISTS 
(SELECT 1 FROM rival AS l56 CROSS JOIN claim AS c57 ON c57.pk = l56.rival WHERE l56.claim = c55.pk AND c57.stated AND NOT c57.derived AND (c57.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c57.pk AND :value2 >= unknown_from AND :value2 < unknown_until)))) IS TRUE AS contested FROM claim AS c55 WHERE c55.subject = g53.node AND c55.property = 'status' AND c55.value IS NOT NULL AND c55.stated AND NOT c55.derived AND (c55.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c55.pk AND :value2 >= unknown_from AND :value2 < unknown_until))) GROUP BY began, tag) GROUP BY began))) END), ',"statusClaims":', 
(SELECT concat('{"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN coalesce(c63.proofs, 1) = 1 THEN (c63.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c63.pk AND :value2 >= certainly_from AND :value2 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c63.pk UNION ALL SELECT 0, c63.pk WHERE NOT c63.derived) AS l64 CROSS JOIN claim AS c65 ON c65.pk = l64.premise GROUP BY l64.proof HAVING min(((c65.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c65.pk AND :value2 >= certainly_from AND :value2 < certainly_until))) IS TRUE)) END) THEN 'CERTAINLY' WHEN (CASE WHEN coalesce(c63.proofs, 1) = 1 THEN (c63.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c63.pk AND :value2 >= possibly_from AND :value2 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c63.pk UNION ALL SELECT 0, c63.pk WHERE NOT c63.derived) AS l66 CROSS JOIN claim AS c67 ON c67.pk = l66.premise GROUP BY l66.proof HAVING min(((c67.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c67.pk AND :value2 >= possibly_from AND :value2 < possibly_until))) IS TRUE)) END) THEN 'POSSIBLY' ELSE 'UNKNOWN' END), ',"value":', json_quote(c63.value), '}'), ','), ']}') FROM 
(SELECT c61.pk AS node, c61.pk AS claim FROM claim AS c61 WHERE c61.subject = g53.node AND c61.property = 'status' AND ((c61.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c61.pk AND :value2 >= unknown_from AND :value2 < unknown_until))) ORDER BY c61.id ASC LIMIT :value0) AS g62 CROSS JOIN claim AS c63 ON c63.pk = g62.claim), '}'), ','), ']}') FROM 
(SELECT m50.entity AS node FROM member AS m50 WHERE m50.class = 'RedLine' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(d51.possibly_from <= :value2) AS begun FROM placed AS d51 WHERE d51.entity = m50.entity GROUP BY d51.property)), 1) ORDER BY m50.entity ASC LIMIT :value0) AS g53 CROSS JOIN entity AS e54 ON e54.pk = g53.node), '}') AS BLOB)
