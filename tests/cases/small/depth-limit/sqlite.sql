WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Region' THEN concat(',"name":', json_quote(e1.label), ',"contains":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c2 WHERE c2.object = e1.pk AND c2.property = 'within') END, ',"edges":[', group_concat(concat('{"claim":{"id":', json_quote(c5.id), '},"node":{"within":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c7 WHERE c7.subject = g4.node AND c7.property = 'within') END, ',"edges":[', group_concat(concat('{"claim":{"id":', json_quote(c10.id), '},"node":{"contains":', 
(SELECT made FROM 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c12 WHERE c12.object = g9.node AND c12.property = 'within') END, ',"edges":[', group_concat(concat('{"claim":{"id":', json_quote(c15.id), '},"node":{"within":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c17 WHERE c17.subject = g14.node AND c17.property = 'within') END, ',"edges":[', group_concat(concat('{"claim":{"id":', json_quote(c20.id), '},"node":{"contains":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c22 WHERE c22.object = g19.node AND c22.property = 'within') END, ',"edges":[', group_concat(concat('{"claim":{"id":', json_quote(c25.id), '},"node":{"within":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c27 WHERE c27.subject = g24.node AND c27.property = 'within') END, ',"edges":[', group_concat(concat('{"claim":{"id":', json_quote(c30.id), '},"node":{"id":', json_quote(e31.id), '}}'), ','), ']}') FROM 
(SELECT c27.object AS node, c27.pk AS claim FROM claim AS c27 WHERE c27.subject = g24.node AND c27.property = 'within' ORDER BY c27.object ASC, c27.pk ASC LIMIT :value0) AS g29 CROSS JOIN claim AS c30 ON c30.pk = g29.claim CROSS JOIN entity AS e31 ON e31.pk = g29.node), '}}'), ','), ']}') FROM 
(SELECT c22.subject AS node, c22.pk AS claim FROM claim AS c22 WHERE c22.object = g19.node AND c22.property = 'within' ORDER BY c22.subject ASC, c22.pk ASC LIMIT :value0) AS g24 CROSS JOIN claim AS c25 ON c25.pk = g24.claim), '}}'), ','), ']}') FROM 
(SELECT c17.object AS node, c17.pk AS claim FROM claim AS c17 WHERE c17.subject = g14.node AND c17.property = 'within' ORDER BY c17.object ASC, c17.pk ASC LIMIT :value0) AS g19 CROSS JOIN claim AS c20 ON c20.pk = g19.claim), '}}'), ','), ']}') AS made FROM 
(SELECT c12.subject AS node, c12.pk AS claim FROM claim AS c12 WHERE c12.object = g9.node AND c12.property = 'within' ORDER BY c12.subject ASC, c12.pk ASC LIMIT :value0) AS g14 CROSS JOIN claim AS c15 ON c15.pk = g14.claim)), '}}'), ','), ']}') FROM 
(SELECT c7.object AS node, c7.pk AS claim FROM claim AS c7 WHERE c7.subject = g4.node AND c7.property = 'within' ORDER BY c7.object ASC, c7.pk ASC LIMIT :value0) AS g9 CROSS JOIN claim AS c10 ON c10.pk = g9.claim), '}}'), ','), ']}') FROM 
(SELECT c2.subject AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.object = e1.pk AND c2.property = 'within' ORDER BY c2.subject ASC, c2.pk ASC LIMIT :value0) AS g4 CROSS JOIN claim AS c5 ON c5.pk = g4.claim)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value2) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value2) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value2)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value2)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
