WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value5 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value5) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), upheld0 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= certainly_from AND :value1 < certainly_until))), upheld1 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= possibly_from AND :value1 < possibly_until))), upheld2 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value2 >= certainly_from AND :value2 < certainly_until))), upheld3 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value2 >= possibly_from AND :value2 < possibly_until))), upheld4 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value3 >= certainly_from AND :value3 < certainly_until))), upheld5 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value3 >= possibly_from AND :value3 < possibly_until))), upheld6 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value4 >= certainly_from AND :value4 < certainly_until))), upheld7 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value4 >= possibly_from AND :value4 < possibly_until))), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Office' THEN concat(',"in2016":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'holder' AND ((c2.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c2.pk AND :value1 >= certainly_from AND :value1 < certainly_until)))) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c7 WHERE c7.subject = e1.pk AND c7.property = 'holder' AND ((c7.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c7.pk AND :value1 >= possibly_from AND :value1 < possibly_until))) AND (((c7.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c7.pk AND :value1 >= certainly_from AND :value1 < certainly_until)))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c9 WHERE c9.subject = e1.pk AND c9.property = 'holder' AND ((c9.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c9.pk AND :value1 >= unknown_from AND :value1 < unknown_until))) AND (((c9.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c9.pk AND :value1 >= possibly_from AND :value1 < possibly_until)))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e6.label), '},"claim":{"since":', json_quote(c5.since), ',"until":', json_quote(c5.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g4.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c2.object AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'holder' AND ((c2.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c2.pk AND :value1 >= certainly_from AND :value1 < certainly_until))) ORDER BY c2.object ASC, c2.pk ASC LIMIT :value0) AS g4 CROSS JOIN claim AS c5 ON c5.pk = g4.claim CROSS JOIN entity AS e6 ON e6.pk = g4.node), ',"in2022":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c11 WHERE c11.subject = e1.pk AND c11.property = 'holder' AND ((c11.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c11.pk AND :value2 >= certainly_from AND :value2 < certainly_until)))) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c16 WHERE c16.subject = e1.pk AND c16.property = 'holder' AND ((c16.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c16.pk AND :value2 >= possibly_from AND :value2 < possibly_until))) AND (((c16.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c16.pk AND :value2 >= certainly_from AND :value2 < certainly_until)))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c18 WHERE c18.subject = e1.pk AND c18.property = 'holder' AND ((c18.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c18.pk AND :value2 >= unknown_from AND :value2 < unknown_until))) AND (((c18.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c18.pk AND :value2 >= possibly_from AND :value2 < possibly_until)))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e15.label), '},"claim":{"since":', json_quote(c14.since), ',"until":', json_quote(c14.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g13.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c11.object AS node, c11.pk AS claim FROM claim AS c11 WHERE c11.subject = e1.pk AND c11.property = 'holder' AND ((c11.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c11.pk AND :value2 >= certainly_from AND :value2 < certainly_until))) ORDER BY c11.object ASC, c11.pk ASC LIMIT :value0) AS g13 CROSS JOIN claim AS c14 ON c14.pk = g13.claim CROSS JOIN entity AS e15 ON e15.pk = g13.node), ',"in2018":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c20 WHERE c20.subject = e1.pk AND c20.property = 'holder' AND ((c20.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c20.pk AND :value3 >= certainly_from AND :value3 < certainly_until)))) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c25 WHERE c25.subject = e1.pk AND c25.property = 'holder' AND ((c25.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c25.pk AND :value3 >= possibly_from AND :value3 < possibly_until))) AND (((c25.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c25.pk AND :value3 >= certainly_from AND :value3 < certainly_until)))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c27 WHERE c27.subject = e1.pk AND c27.property = 'holder' AND ((c27.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c27.pk AND :value3 >= unknown_from AND :value3 < unknown_until))) AND (((c27.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c27.pk AND :value3 >= possibly_from AND :value3 < possibly_until)))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e24.label), '},"claim":{"since":', json_quote(c23.since), ',"until":', json_quote(c23.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g22.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c20.object AS node, c20.pk AS claim FROM claim AS c20 WHERE c20.subject = e1.pk AND c20.property = 'holder' AND ((c20.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c20.pk AND :value3 >= certainly_from AND :value3 < certainly_until))) ORDER BY c20.object ASC, c20.pk ASC LIMIT :value0) AS g22 CROSS JOIN claim AS c23 ON c23.pk = g22.claim CROSS JOIN entity AS e24 ON e24.pk = g22.node), ',"in2018OrUnknown":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c29 WHERE c29.subject = e1.pk AND c29.property = 'holder' AND ((c29.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c29.pk AND :value3 >= unknown_from AND :value3 < unknown_until)))) END, ',"possibleCount":', 0, ',"unknownCount":', 0, ',"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN coalesce(c32.proofs, 1) = 1 THEN (c32.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c32.pk AND :value3 >= certainly_from AND :value3 < certainly_until)) ELSE CASE WHEN c32.derived THEN EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c32.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld4 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld4 AS u WHERE u.pk = c32.pk) END END) AND (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g31.node) THEN 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value3) AS begun FROM placed AS p WHERE p.entity = g31.node GROUP BY p.property)) ELSE 1 END) THEN 'CERTAINLY' WHEN (CASE WHEN coalesce(c32.proofs, 1) = 1 THEN (c32.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c32.pk AND :value3 >= possibly_from AND :value3 < possibly_until)) ELSE CASE WHEN c32.derived THEN EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c32.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld5 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld5 AS u WHERE u.pk = c32.pk) END END) AND (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g31.node) THEN 
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value3) AS begun FROM placed AS p WHERE p.entity = g31.node GROUP BY p.property)) ELSE 1 END) THEN 'POSSIBLY' ELSE 'UNKNOWN' END), ',"node":{"name":', json_quote(e33.label), '},"claim":{"since":', json_quote(c32.since), ',"until":', json_quote(c32.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g31.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c29.object AS node, c29.pk AS claim FROM claim AS c29 WHERE c29.subject = e1.pk AND c29.property = 'holder' AND ((c29.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c29.pk AND :value3 >= unknown_from AND :value3 < unknown_until))) ORDER BY c29.object ASC, c29.pk ASC LIMIT :value0) AS g31 CROSS JOIN claim AS c32 ON c32.pk = g31.claim CROSS JOIN entity AS e33 ON e33.pk = g31.node), ',"now":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c34 WHERE c34.subject = e1.pk AND c34.property = 'holder' AND ((c34.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c34.pk AND :value4 >= certainly_from AND :value4 < certainly_until)))) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c39 WHERE c39.subject = e1.pk AND c39.property = 'holder' AND ((c39.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c39.pk AND :value4 >= possibly_from AND :value4 < possibly_until))) AND (((c39.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c39.pk AND :value4 >= certainly_from AND :value4 < certainly_until)))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c41 WHERE c41.subject = e1.pk AND c41.property = 'holder' AND ((c41.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c41.pk AND :value4 >= unknown_from AND :value4 < unknown_until))) AND (((c41.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c41.pk AND :value4 >= possibly_from AND :value4 < possibly_until)))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e38.label), '},"claim":{"since":', json_quote(c37.since), ',"until":', json_quote(c37.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g36.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c34.object AS node, c34.pk AS claim FROM claim AS c34 WHERE c34.subject = e1.pk AND c34.property = 'holder' AND ((c34.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c34.pk AND :value4 >= certainly_from AND :value4 < certainly_until))) ORDER BY c34.object ASC, c34.pk ASC LIMIT :value0) AS g36 CROSS JOIN claim AS c37 ON c37.pk = g36.claim CROSS JOIN entity AS e38 ON e38.pk = g36.node)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value7) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value7) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value7)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value7)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
