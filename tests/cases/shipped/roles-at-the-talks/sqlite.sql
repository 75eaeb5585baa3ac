WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"meeting":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Meeting' THEN concat(',"name":', json_quote(e1.label), ',"thirdParties":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness')) END, ',"edges":[', group_concat(concat('{"node":{"name":', json_quote(e6.label), '},"claim":{"property":"', c5.property, '","standing":"', c5.standing, '","independentSources":', json_quote(c5.independent), ',"supportingSources":', json_quote(c5.supporting), '}}'), ','), ']}') FROM 
(SELECT c2.object AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') ORDER BY c2.pk ASC LIMIT :value0) AS g4 CROSS JOIN claim AS c5 ON c5.pk = g4.claim CROSS JOIN entity AS e6 ON e6.pk = g4.node), ',"proposedMediator":{"nodes":[', 
(SELECT group_concat(concat('{"name":', json_quote(e10.label), '}'), ',') FROM 
(SELECT DISTINCT c7.object AS node FROM claim AS c7 WHERE c7.subject = e1.pk AND c7.property = 'proposedMediator' ORDER BY c7.object LIMIT :value0) AS g9 CROSS JOIN entity AS e10 ON e10.pk = g9.node), ']}') END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
