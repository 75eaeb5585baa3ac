WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{"accountClaims":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'account') END, ',"edges":[', group_concat(concat('{"value":', json_quote(c4.value), ',"claim":{"on":', json_quote(
(SELECT value FROM qualifier WHERE claim = g3.claim AND name = 'on' AND ordinal = 0)), ',"mentions":[', 
(SELECT group_concat(concat('{"id":', json_quote(e5.id), ',"name":', json_quote(e5.label), '}'), ',') FROM qualifier AS q6 CROSS JOIN entity AS e5 ON e5.pk = q6.entity WHERE q6.claim = g3.claim AND q6.name = 'mentions'), '],"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p8.quote), '}'), ',') FROM citation AS t7 LEFT JOIN passage AS p8 ON p8.pk = t7.passage WHERE t7.claim = g3.claim), ']}}'), ','), ']}') FROM 
(SELECT c2.pk AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'account' ORDER BY c2.id ASC LIMIT :value0) AS g3 CROSS JOIN claim AS c4 ON c4.pk = g3.claim), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value3) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value3) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value3)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value3)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
