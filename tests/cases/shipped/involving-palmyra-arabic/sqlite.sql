WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Place') AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Place') AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Place') AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Place') AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"commitments":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m2 WHERE m2.class = 'Commitment' AND m2.entity IN 
(SELECT c3.subject FROM closure AS k4 CROSS JOIN claim AS c3 INDEXED BY claim_own ON c3.object = k4.descendant AND c3.property IN ('addressedTo', 'beneficiary', 'concerns', 'declaredBy', 'dutyBearer', 'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'proposedMediator', 'sponsor', 'supervisor', 'undertakenBy', 'voicedBy', 'witness') WHERE k4.ancestor = given.key0 AND c3.object IS NOT NULL AND c3.stated AND NOT c3.derived)) END, ',"nodes":[', group_concat(concat('{"id":', json_quote(e6.id), ',"name":', json_quote(e6.label), '}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'Commitment' AND m2.entity IN 
(SELECT c3.subject FROM closure AS k4 CROSS JOIN claim AS c3 INDEXED BY claim_own ON c3.object = k4.descendant AND c3.property IN ('addressedTo', 'beneficiary', 'concerns', 'declaredBy', 'dutyBearer', 'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'proposedMediator', 'sponsor', 'supervisor', 'undertakenBy', 'voicedBy', 'witness') WHERE k4.ancestor = given.key0 AND c3.object IS NOT NULL AND c3.stated AND NOT c3.derived) ORDER BY m2.entity ASC LIMIT :value0) AS g5 CROSS JOIN entity AS e6 ON e6.pk = g5.node), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
(SELECT g.word, count(*) AS common FROM json_each(:value2) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value2)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value2)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Place') AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
