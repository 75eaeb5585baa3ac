WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Dossier' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Dossier' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Dossier' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Dossier' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"commitments":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m2 CROSS JOIN entity AS e1 ON e1.pk = m2.entity WHERE m2.class = 'Commitment' AND EXISTS 
(SELECT 1 FROM claim AS c WHERE c.subject = given.key0 AND ((c.property = 'includes' AND c.object = m2.entity) OR (c.property = 'includesFolder' AND (
(SELECT path FROM filed WHERE entity = m2.entity) = rtrim(c.value, '/') OR substr(
(SELECT path FROM filed WHERE entity = m2.entity), 1, length(rtrim(c.value, '/')) + 1) = concat(rtrim(c.value, '/'), '/')))) AND c.stated AND NOT c.derived) AND e1.class IN ('Demand', 'RedLine')) END, ',"nodes":[', group_concat(concat('{"id":', json_quote(e4.id), '}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 CROSS JOIN entity AS e1 ON e1.pk = m2.entity WHERE m2.class = 'Commitment' AND EXISTS 
(SELECT 1 FROM claim AS c WHERE c.subject = given.key0 AND ((c.property = 'includes' AND c.object = m2.entity) OR (c.property = 'includesFolder' AND (
(SELECT path FROM filed WHERE entity = m2.entity) = rtrim(c.value, '/') OR substr(
(SELECT path FROM filed WHERE entity = m2.entity), 1, length(rtrim(c.value, '/')) + 1) = concat(rtrim(c.value, '/'), '/')))) AND c.stated AND NOT c.derived) AND e1.class IN ('Demand', 'RedLine') ORDER BY m2.entity ASC LIMIT :value0) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), ',"places":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e8.id), '}'), ','), ']}') FROM 
(SELECT m6.entity AS node FROM member AS m6 WHERE m6.class = 'Place' AND EXISTS 
(SELECT 1 FROM claim AS c WHERE c.subject = given.key0 AND ((c.property = 'includes' AND c.object = m6.entity) OR (c.property = 'includesFolder' AND (
(SELECT path FROM filed WHERE entity = m6.entity) = rtrim(c.value, '/') OR substr(
(SELECT path FROM filed WHERE entity = m6.entity), 1, length(rtrim(c.value, '/')) + 1) = concat(rtrim(c.value, '/'), '/')))) AND c.stated AND NOT c.derived) ORDER BY m6.entity ASC LIMIT :value0) AS g7 CROSS JOIN entity AS e8 ON e8.pk = g7.node), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
(SELECT g.word, count(*) AS common FROM json_each(:value3) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value3)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value3)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Dossier' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
