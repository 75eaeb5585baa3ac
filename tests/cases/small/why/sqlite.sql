WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"redLines":', 
(SELECT concat('{"edges":[', group_concat(concat('{"why":{"claims":[', 
(SELECT group_concat(concat('{"property":"', c5.property, '","writtenAt":', coalesce(
(SELECT concat('{"file":', json_quote(
(SELECT path FROM file WHERE pk = c6.file)), ',"line":', json_quote(c6.line), '}') FROM claim AS c6 WHERE c6.pk = c5.pk AND c6.line NOTNULL), 'null'), '}'), ',' ORDER BY c5.id) FROM claim AS c5 WHERE c5.subject = g3.node AND NOT c5.derived), '],"writtenAt":', coalesce(
(SELECT concat('{"file":', json_quote(
(SELECT path FROM file WHERE pk = e8.file)), ',"line":', json_quote(e8.line), '}') FROM entity AS e8 WHERE e8.pk = g3.node), 'null'), '},"node":{"id":', json_quote(e4.id), ',"writtenAt":', coalesce(
(SELECT concat('{"file":', json_quote(
(SELECT path FROM file WHERE pk = e10.file)), ',"line":', json_quote(e10.line), '}') FROM entity AS e10 WHERE e10.pk = g3.node), 'null'), ',"why":{"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p13.quote), ',"claim":{"property":"', c15.property, '"}}'), ',' ORDER BY c15.id, t12.ordinal) FROM claim AS c15 CROSS JOIN citation AS t12 ON t12.claim = c15.pk LEFT JOIN passage AS p13 ON p13.pk = t12.passage WHERE c15.subject = g3.node AND NOT c15.derived), '],"proofs":[', 
(SELECT group_concat(concat('{"rule":{"kind":"', 
(SELECT kind FROM rule WHERE pk = o17.rule), '"}}'), ',') FROM proof AS o17 WHERE 0), ']},"thirdParties":', 
(SELECT concat('{"edges":[', group_concat(concat('{"why":{"claims":[', 
(SELECT group_concat(concat('{"property":"', c23.property, '","subject":', coalesce(
(SELECT made FROM 
(SELECT concat('{"id":', json_quote(e24.id), '}') AS made FROM entity AS e24 WHERE e24.pk = c23.subject)), 'null'), ',"object":', coalesce(
(SELECT made FROM 
(SELECT concat('{"id":', json_quote(e25.id), '}') AS made FROM entity AS e25 WHERE e25.pk = c23.object)), 'null'), '}'), ',' ORDER BY c23.id) FROM claim AS c23 WHERE c23.pk IN 
(SELECT premise FROM premise WHERE claim = g20.claim UNION SELECT pk FROM claim WHERE pk = g20.claim AND NOT derived)), '],"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p27.quote), ',"source":{"id":', json_quote(e28.id), '},"writtenAt":{"file":', json_quote(
(SELECT path FROM file WHERE pk = t26.file)), ',"line":', json_quote(t26.line), '}}'), ',') FROM citation AS t26 LEFT JOIN passage AS p27 ON p27.pk = t26.passage CROSS JOIN entity AS e28 ON e28.pk = t26.source WHERE t26.claim = g20.claim), '],"proofs":[', 
(SELECT group_concat(concat('{"rule":{"kind":"', 
(SELECT kind FROM rule WHERE pk = o30.rule), '","path":', json_quote(
(SELECT path FROM rule WHERE pk = o30.rule)), ',"label":', json_quote(
(SELECT label FROM rule WHERE pk = o30.rule)), '},"premises":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"claim":{"property":"', c31.property, '","citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p34.quote), '}'), ',') FROM citation AS t33 LEFT JOIN passage AS p34 ON p34.pk = t33.passage WHERE t33.claim = c31.pk), ']}}'), ',') AS made FROM premise AS l32 CROSS JOIN claim AS c31 ON c31.pk = l32.premise WHERE l32.claim = o30.claim AND l32.proof = o30.ordinal)), ']}'), ',') FROM proof AS o30 WHERE o30.claim = g20.claim), '],"writtenAt":', coalesce(
(SELECT concat('{"file":', json_quote(
(SELECT path FROM file WHERE pk = c37.file)), '}') FROM claim AS c37 WHERE c37.pk = g20.claim AND c37.line NOTNULL), 'null'), '},"claim":{"property":"', c21.property, '","derived":', CASE c21.derived WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"writtenAt":', coalesce(
(SELECT concat('{"file":', json_quote(
(SELECT path FROM file WHERE pk = c38.file)), ',"line":', json_quote(c38.line), '}') FROM claim AS c38 WHERE c38.pk = g20.claim AND c38.line NOTNULL), 'null'), ',"proofs":[', 
(SELECT group_concat(concat('{"premises":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"claim":{"writtenAt":', coalesce(
(SELECT concat('{"line":', json_quote(c42.line), '}') FROM claim AS c42 WHERE c42.pk = c40.pk AND c42.line NOTNULL), 'null'), '}}'), ',') AS made FROM premise AS l41 CROSS JOIN claim AS c40 ON c40.pk = l41.premise WHERE l41.claim = o39.claim AND l41.proof = o39.ordinal)), ']}'), ',') FROM proof AS o39 WHERE o39.claim = g20.claim), ']}}'), ','), ']}') FROM 
(SELECT c18.object AS node, c18.pk AS claim FROM claim AS c18 WHERE c18.subject = g3.node AND c18.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') ORDER BY c18.pk ASC LIMIT :value0) AS g20 CROSS JOIN claim AS c21 ON c21.pk = g20.claim), '}}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'RedLine' ORDER BY m2.entity ASC LIMIT :value0) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), ',"entity":', coalesce(
(SELECT concat('{"claims":', 
(SELECT concat('{"edges":[', group_concat(concat('{"why":{"claims":[', 
(SELECT group_concat(concat('{"id":', json_quote(c47.id), '}'), ',' ORDER BY c47.id) FROM claim AS c47 WHERE c47.pk IN 
(SELECT premise FROM premise WHERE claim = g45.claim UNION SELECT pk FROM claim WHERE pk = g45.claim AND NOT derived)), '],"proofs":[', 
(SELECT group_concat(concat('{"rule":{"kind":"', 
(SELECT kind FROM rule WHERE pk = o48.rule), '","path":', json_quote(
(SELECT path FROM rule WHERE pk = o48.rule)), ',"label":', json_quote(
(SELECT label FROM rule WHERE pk = o48.rule)), '},"premises":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"claim":{"object":', coalesce(
(SELECT concat('{"id":', json_quote(e51.id), '}') FROM entity AS e51 WHERE e51.pk = c49.object), 'null'), '}}'), ',') AS made FROM premise AS l50 CROSS JOIN claim AS c49 ON c49.pk = l50.premise WHERE l50.claim = o48.claim AND l50.proof = o48.ordinal)), ']}'), ',') FROM proof AS o48 WHERE o48.claim = g45.claim), ']}}'), ','), ']}') FROM 
(SELECT c44.pk AS node, c44.pk AS claim FROM claim AS c44 WHERE c44.subject = e43.pk AND c44.property = 'within' ORDER BY c44.id ASC LIMIT :value0) AS g45), '}') FROM entity AS e43 WHERE e43.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
