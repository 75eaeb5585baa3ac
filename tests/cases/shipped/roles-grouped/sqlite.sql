WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value2 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value2) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Meeting' THEN concat(',"thirdParties":{"groups":[', (WITH u10 AS MATERIALIZED 
(SELECT r.node, r.claim, r.place, r.k0 AS k0, r.k1 AS k1, jx0.value AS x0 FROM 
(SELECT c2.object AS node, c2.pk AS claim, row_number() OVER (ORDER BY c2.pk ASC) AS place, c2.object AS k0, c2.property AS k1, coalesce(nullif(
(SELECT json_group_array(DISTINCT c8.object) FROM citation AS t4 CROSS JOIN claim AS c8 CROSS JOIN entity AS e6 ON e6.pk = t4.source WHERE t4.claim = c2.pk AND c8.subject = e6.pk AND c8.property = 'publisher' AND c8.object IS NOT NULL), '[]'), '[null]') AS x0 FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness')) AS r CROSS JOIN json_each(r.x0) AS jx0) SELECT made FROM 
(SELECT group_concat(concat('{"key":[{"value":', json_quote(
(SELECT id FROM entity WHERE pk = g11.k0)), ',"entity":', coalesce(
(SELECT concat('{"name":', json_quote(e12.label), '}') FROM entity AS e12 WHERE e12.pk = g11.k0), 'null'), '},{"value":', json_quote(g11.k1), ',"entity":', coalesce(
(SELECT concat('{"name":', json_quote(e13.label), '}') FROM entity AS e13 WHERE e13.pk = NULL), 'null'), '}],"count":', g11.count, ',"distinct":', json_array(g11.d0), ',"items":[', 
(SELECT group_concat(concat('{"claim":{"standing":"', c15.standing, '","contested":', CASE c15.contested WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '}}'), ',') FROM 
(SELECT DISTINCT node, claim, place FROM u10 WHERE k0 IS g11.k0 AND k1 IS g11.k1 ORDER BY place LIMIT :value1) AS g14 CROSS JOIN claim AS c15 ON c15.pk = g14.claim), ']}'), ',') AS made FROM 
(SELECT k0, k1, count(DISTINCT place) AS count, count(DISTINCT x0) AS d0 FROM u10 GROUP BY k0, k1 HAVING 1 ORDER BY k0 ASC NULLS LAST, k1 ASC NULLS LAST, count DESC, k0 ASC NULLS LAST, k1 ASC NULLS LAST LIMIT :value0) AS g11)), ']}') END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value4) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value4) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value4)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value4)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
