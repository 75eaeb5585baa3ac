WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value5 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value5) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
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
(SELECT count(*) FROM claim AS c19 WHERE c19.subject = e1.pk AND c19.property = 'holder' AND ((c19.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c19.pk AND :value2 >= certainly_from AND :value2 < certainly_until)))) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c24 WHERE c24.subject = e1.pk AND c24.property = 'holder' AND ((c24.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c24.pk AND :value2 >= possibly_from AND :value2 < possibly_until))) AND (((c24.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c24.pk AND :value2 >= certainly_from AND :value2 < certainly_until)))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c26 WHERE c26.subject = e1.pk AND c26.property = 'holder' AND ((c26.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c26.pk AND :value2 >= unknown_from AND :value2 < unknown_until))) AND (((c26.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c26.pk AND :value2 >= possibly_from AND :value2 < possibly_until)))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e23.label), '},"claim":{"since":', json_quote(c22.since), ',"until":', json_quote(c22.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g21.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c19.object AS node, c19.pk AS claim FROM claim AS c19 WHERE c19.subject = e1.pk AND c19.property = 'holder' AND ((c19.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c19.pk AND :value2 >= certainly_from AND :value2 < certainly_until))) ORDER BY c19.object ASC, c19.pk ASC LIMIT :value0) AS g21 CROSS JOIN claim AS c22 ON c22.pk = g21.claim CROSS JOIN entity AS e23 ON e23.pk = g21.node), ',"in2018":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c36 WHERE c36.subject = e1.pk AND c36.property = 'holder' AND ((c36.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c36.pk AND :value3 >= certainly_from AND :value3 < certainly_until)))) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c41 WHERE c41.subject = e1.pk AND c41.property = 'holder' AND ((c41.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c41.pk AND :value3 >= possibly_from AND :value3 < possibly_until))) AND (((c41.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c41.pk AND :value3 >= certainly_from AND :value3 < certainly_until)))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c43 WHERE c43.subject = e1.pk AND c43.property = 'holder' AND ((c43.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c43.pk AND :value3 >= unknown_from AND :value3 < unknown_until))) AND (((c43.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c43.pk AND :value3 >= possibly_from AND :value3 < possibly_until)))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e40.label), '},"claim":{"since":', json_quote(c39.since), ',"until":', json_quote(c39.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g38.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c36.object AS node, c36.pk AS claim FROM claim AS c36 WHERE c36.subject = e1.pk AND c36.property = 'holder' AND ((c36.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c36.pk AND :value3 >= certainly_from AND :value3 < certainly_until))) ORDER BY c36.object ASC, c36.pk ASC LIMIT :value0) AS g38 CROSS JOIN claim AS c39 ON c39.pk = g38.claim CROSS JOIN entity AS e40 ON e40.pk = g38.node), ',"in2018OrUnknown":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c53 WHERE c53.subject = e1.pk AND c53.property = 'holder' AND ((c53.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c53.pk AND :value3 >= unknown_from AND :value3 < unknown_until)))) END, ',"possibleCount":', 0, ',"unknownCount":', 0, ',"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN coalesce(c56.proofs, 1) = 1 THEN (c56.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c56.pk AND :value3 >= certainly_from AND :value3 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c56.pk UNION ALL SELECT 0, c56.pk WHERE NOT c56.derived) AS l58 CROSS JOIN claim AS c59 ON c59.pk = l58.premise GROUP BY l58.proof HAVING min(((c59.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c59.pk AND :value3 >= certainly_from AND :value3 < certainly_until))) IS TRUE)) END) AND (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g55.node) THEN 
(SELECT max(begun) FROM 
(SELECT min(d60.certainly_from <= :value3) AS begun FROM placed AS d60 WHERE d60.entity = g55.node GROUP BY d60.property)) ELSE 1 END) THEN 'CERTAINLY' WHEN (CASE WHEN coalesce(c56.proofs, 1) = 1 THEN (c56.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c56.pk AND :value3 >= possibly_from AND :value3 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c56.pk UNION ALL SELECT 0, c56.pk WHERE NOT c56.derived) AS l62 CROSS JOIN claim AS c63 ON c63.pk = l62.premise GROUP BY l62.proof HAVING min(((c63.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c63.pk AND :value3 >= possibly_from AND :value3 < possibly_until))) IS TRUE)) END) AND (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g55.node) THEN 
(SELECT max(begun) FROM 
(SELECT max(d64.possibly_from <= :value3) AS begun FROM placed AS d64 WHERE d64.entity = g55.node GROUP BY d64.property)) ELSE 1 END) THEN 'POSSIBLY' ELSE 'UNKNOWN' END), ',"node":{"name":', json_quote(e57.label), '},"claim":{"since":', json_quote(c56.since), ',"until":', json_quote(c56.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g55.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c53.object AS node, c53.pk AS claim FROM claim AS c53 WHERE c53.subject = e1.pk AND c53.property = 'holder' AND ((c53.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c53.pk AND :value3 >= unknown_from AND :value3 < unknown_until))) ORDER BY c53.object ASC, c53.pk ASC LIMIT :value0) AS g55 CROSS JOIN claim AS c56 ON c56.pk = g55.claim CROSS JOIN entity AS e57 ON e57.pk = g55.node), ',"now":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c66 WHERE c66.subject = e1.pk AND c66.property = 'holder' AND ((c66.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c66.pk AND :value4 >= certainly_from AND :value4 < certainly_until)))) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c71 WHERE c71.subject = e1.pk AND c71.property = 'holder' AND ((c71.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c71.pk AND :value4 >= possibly_from AND :value4 < possibly_until))) AND (((c71.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c71.pk AND :value4 >= certainly_from AND :value4 < certainly_until)))) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c73 WHERE c73.subject = e1.pk AND c73.property = 'holder' AND ((c73.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c73.pk AND :value4 >= unknown_from AND :value4 < unknown_until))) AND (((c73.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c73.pk AND :value4 >= possibly_from AND :value4 < possibly_until)))) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e70.label), '},"claim":{"since":', json_quote(c69.since), ',"until":', json_quote(c69.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g68.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c66.object AS node, c66.pk AS claim FROM claim AS c66 WHERE c66.subject = e1.pk AND c66.property = 'holder' AND ((c66.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c66.pk AND :value4 >= certainly_from AND :value4 < certainly_until))) ORDER BY c66.object ASC, c66.pk ASC LIMIT :value0) AS g68 CROSS JOIN claim AS c69 ON c69.pk = g68.claim CROSS JOIN entity AS e70 ON e70.pk = g68.node)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value7) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value7) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value7)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value7) AND (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value7) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
