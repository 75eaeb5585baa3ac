WITH told0 AS NOT MATERIALIZED 
(SELECT h.*, CASE language WHEN 'en' THEN '' ELSE coalesce(language, char(1114111)) END AS tag, (h.contested AND EXISTS 
(SELECT 1 FROM rival AS l CROSS JOIN claim AS r ON r.pk = l.rival WHERE l.claim = h.pk AND r.stated AND NOT r.derived AND (r.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = r.pk AND :value2 >= unknown_from AND :value2 < unknown_until)))) IS TRUE AS bad FROM claim AS h WHERE h.value IS NOT NULL AND h.stated AND NOT h.derived AND (h.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = h.pk AND :value2 >= unknown_from AND :value2 < unknown_until))), upheld1 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value2 >= certainly_from AND :value2 < certainly_until))), upheld2 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value2 >= possibly_from AND :value2 < possibly_until))) SELECT CAST(concat('{"meetings":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m2 WHERE m2.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m2.entity GROUP BY p.property))) END, ',"possibleCount":', 
(SELECT count(*) FROM member AS m6 WHERE m6.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m6.entity GROUP BY p.property)) AND (
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m6.entity GROUP BY p.property))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM member AS m8 WHERE m8.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m8.entity GROUP BY p.property)), 1) AND (
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m8.entity GROUP BY p.property))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e4.label), '}}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m2.entity GROUP BY p.property)) ORDER BY m2.entity ASC LIMIT :value0) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), ',"possible":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m10 WHERE m10.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m10.entity GROUP BY p.property))) END, ',"possibleCount":', 0, ',"unknownCount":', 
(SELECT count(*) FROM member AS m14 WHERE m14.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m14.entity GROUP BY p.property)), 1) AND (
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m14.entity GROUP BY p.property))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g11.node) THEN 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = g11.node GROUP BY p.property)) ELSE 1 END) THEN 'CERTAINLY' ELSE 'POSSIBLY' END), ',"node":{"name":', json_quote(e12.label), '}}'), ','), ']}') FROM 
(SELECT m10.entity AS node FROM member AS m10 WHERE m10.class = 'Meeting' AND 
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m10.entity GROUP BY p.property)) ORDER BY m10.entity ASC LIMIT :value0) AS g11 CROSS JOIN entity AS e12 ON e12.pk = g11.node), ',"every":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m16 WHERE m16.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m16.entity GROUP BY p.property)), 1)) END, ',"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g17.node) THEN 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = g17.node GROUP BY p.property)) ELSE 1 END) THEN 'CERTAINLY' WHEN (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g17.node) THEN 
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = g17.node GROUP BY p.property)) ELSE 1 END) THEN 'POSSIBLY' ELSE 'UNKNOWN' END), ',"node":{"name":', json_quote(e18.label), '}}'), ','), ']}') FROM 
(SELECT m16.entity AS node FROM member AS m16 WHERE m16.class = 'Meeting' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM placed AS p WHERE p.entity = m16.entity GROUP BY p.property)), 1) ORDER BY m16.entity ASC LIMIT :value0) AS g17 CROSS JOIN entity AS e18 ON e18.pk = g17.node), ',"before":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"status":', json_quote(CASE WHEN e22.fixed THEN e22."p:status" ELSE 
(SELECT CASE WHEN began IS NOT NULL AND tag IS NOT NULL AND number = 1 AND bad = 0 THEN shown END FROM 
(SELECT max(began) AS began, tag, number, shown, bad FROM 
(SELECT began, min(tag) AS tag, number, shown, sum(bad) AS bad FROM 
(SELECT began, tag, count(DISTINCT value) AS number, min(shown) AS shown, sum(contested) AS bad FROM 
(SELECT value, value AS shown, tag AS tag, coalesce(since_earliest, '') AS began, bad AS contested FROM told0 AS h WHERE h.subject = g21.node AND h.property = 'status') GROUP BY began, tag) GROUP BY began))) END), ',"statusClaims":', 
(SELECT concat('{"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN coalesce(c25.proofs, 1) = 1 THEN (c25.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c25.pk AND :value2 >= certainly_from AND :value2 < certainly_until)) ELSE CASE WHEN c25.derived THEN EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c25.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld1 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld1 AS u WHERE u.pk = c25.pk) END END) THEN 'CERTAINLY' WHEN (CASE WHEN coalesce(c25.proofs, 1) = 1 THEN (c25.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c25.pk AND :value2 >= possibly_from AND :value2 < possibly_until)) ELSE CASE WHEN c25.derived THEN EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c25.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld2 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld2 AS u WHERE u.pk = c25.pk) END END) THEN 'POSSIBLY' ELSE 'UNKNOWN' END), ',"value":', json_quote(c25.value), '}'), ','), ']}') FROM 
(SELECT c23.pk AS node, c23.pk AS claim FROM claim AS c23 WHERE c23.subject = g21.node AND c23.property = 'status' AND ((c23.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c23.pk AND :value2 >= unknown_from AND :value2 < unknown_until))) ORDER BY c23.id ASC LIMIT :value0) AS g24 CROSS JOIN claim AS c25 ON c25.pk = g24.claim), '}'), ','), ']}') FROM 
(SELECT m20.entity AS node FROM member AS m20 WHERE m20.class = 'RedLine' AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value2) AS begun FROM placed AS p WHERE p.entity = m20.entity GROUP BY p.property)), 1) ORDER BY m20.entity ASC LIMIT :value0) AS g21 CROSS JOIN entity AS e22 ON e22.pk = g21.node), '}') AS BLOB)
