WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found1 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value4 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value5 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value4 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value5 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0, 
(SELECT min(pk) FROM found1 HAVING count(*) = 1) AS key1) SELECT CASE WHEN given.key0 IS NOT NULL AND given.key1 IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Meeting' THEN concat(',"facilitator":', 
(SELECT concat('{"edges":[', group_concat(concat('{"node":{"id":', json_quote(e6.id), '},"claim":{"capacity":[', 
(SELECT group_concat(concat('{"id":', json_quote(e7.id), '}'), ',') FROM qualifier AS q8 CROSS JOIN entity AS e7 ON e7.pk = q8.entity WHERE q8.claim = g4.claim AND q8.name = 'capacity'), '],"inferences":[', 
(SELECT group_concat(concat('{"qualifier":"', i9.qualifier, '","value":', coalesce(
(SELECT made FROM 
(SELECT concat('{"id":', json_quote(e10.id), '}') AS made FROM entity AS e10 WHERE e10.pk = i9.entity)), 'null'), ',"rule":', json_quote(i9.rule), ',"premises":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"claim":{"property":"', c11.property, '","subject":', coalesce(
(SELECT concat('{"id":', json_quote(e13.id), '}') FROM entity AS e13 WHERE e13.pk = c11.subject), 'null'), ',"value":', json_quote(c11.value), ',"since":', json_quote(c11.since), '}}'), ',') AS made FROM ground AS l12 CROSS JOIN claim AS c11 ON c11.pk = l12.premise WHERE l12.claim = i9.claim AND l12.inference = i9.ordinal AND l12.proof = 0)), ']}'), ',') FROM inference AS i9 WHERE i9.claim = g4.claim), ']}}'), ','), ']}') FROM 
(SELECT c2.object AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'facilitator' ORDER BY c2.object ASC, c2.pk ASC LIMIT :value0) AS g4 CROSS JOIN entity AS e6 ON e6.pk = g4.node)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), ',"meetings":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e21.id), '}'), ','), ']}') FROM 
(SELECT m15.entity AS node FROM member AS m15 WHERE m15.class = 'Meeting' AND EXISTS 
(SELECT 1 FROM claim AS c16 WHERE c16.subject = m15.entity AND c16.property = 'attendee' AND EXISTS 
(SELECT 1 FROM qualifier AS q19 CROSS JOIN entity AS e18 ON e18.pk = q19.entity WHERE q19.claim = c16.pk AND q19.name = 'capacity' AND e18.pk = given.key1)) ORDER BY m15.entity ASC LIMIT :value0) AS g20 CROSS JOIN entity AS e21 ON e21.pk = g20.node), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
(SELECT g.word, count(*) AS common FROM json_each(:value3) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value3)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value3)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key1 IS NULL THEN concat(',[1,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found1) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found1) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value6) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value6) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value6) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value6) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value6)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value6)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
