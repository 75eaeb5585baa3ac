WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found1 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value6 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value6) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found2 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value9 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value9 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value9) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value9 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found3 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value14 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value15 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value14) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value15 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found4 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value17 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value18 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value17 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value18 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0, 
(SELECT min(pk) FROM found1 HAVING count(*) = 1) AS key1, 
(SELECT min(pk) FROM found2 HAVING count(*) = 1) AS key2, 
(SELECT min(pk) FROM found3 HAVING count(*) = 1) AS key3, 
(SELECT min(pk) FROM found4 HAVING count(*) = 1) AS key4) SELECT CASE WHEN given.key0 IS NOT NULL AND given.key1 IS NOT NULL AND given.key2 IS NOT NULL AND given.key3 IS NOT NULL AND given.key4 IS NOT NULL THEN CAST(concat('{"byVoice":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c4 CROSS JOIN citation AS t1 ON t1.claim = c4.pk WHERE t1.cited = c4.pk AND EXISTS 
(SELECT 1 FROM voice AS v5 WHERE v5.pk = t1.voice AND EXISTS 
(SELECT 1 FROM entity AS e6 WHERE e6.pk = v5.entity AND e6.pk = given.key0))) END, ',"nodes":[', group_concat(concat('{"voice":', coalesce(
(SELECT concat('{"name":', json_quote(v12.name), ',"outlet":', CASE v12.outlet WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"unnamed":', CASE (v12.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"entity":', coalesce(
(SELECT concat('{"id":', json_quote(e13.id), '}') FROM entity AS e13 WHERE e13.pk = v12.entity), 'null'), '}') FROM voice AS v12 WHERE v12.pk = t8.voice), 'null'), '}'), ','), ']}') FROM 
(SELECT t1.ordinal AS node, c4.pk AS claim FROM claim AS c4 CROSS JOIN citation AS t1 ON t1.claim = c4.pk LEFT JOIN passage AS p2 ON p2.pk = t1.passage CROSS JOIN entity AS e3 ON e3.pk = t1.source WHERE t1.cited = c4.pk AND EXISTS 
(SELECT 1 FROM voice AS v5 WHERE v5.pk = t1.voice AND EXISTS 
(SELECT 1 FROM entity AS e6 WHERE e6.pk = v5.entity AND e6.pk = given.key0)) ORDER BY c4.id ASC, concat(c4.id, ':', lower(t1.stance), ':', coalesce(p2.id, e3.id)) ASC LIMIT :value0) AS g7 CROSS JOIN citation AS t8 ON t8.claim = g7.claim AND t8.ordinal = g7.node), ',"outlets":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"source":{"id":', json_quote(e22.id), '},"saidBy":', coalesce(
(SELECT concat('{"name":', json_quote(v24.name), '}') FROM voice AS v24 WHERE v24.pk = t20.voice AND NOT v24.outlet), 'null'), ',"voice":', coalesce(
(SELECT concat('{"name":', json_quote(v25.name), ',"outlet":', CASE v25.outlet WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"unnamed":', CASE (v25.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"of":', coalesce(
(SELECT concat('{"id":', json_quote(e26.id), '}') FROM entity AS e26 WHERE e26.pk = v25.of), 'null'), ',"entity":', coalesce(
(SELECT concat('{"id":', json_quote(e27.id), ',"__typename":"', e27.class, '"}') FROM entity AS e27 WHERE e27.pk = v25.entity), 'null'), '}') FROM voice AS v25 WHERE v25.pk = t20.voice), 'null'), '}'), ','), ']}') FROM 
(SELECT t14.ordinal AS node, c17.pk AS claim FROM claim AS c17 CROSS JOIN citation AS t14 ON t14.claim = c17.pk LEFT JOIN passage AS p15 ON p15.pk = t14.passage CROSS JOIN entity AS e16 ON e16.pk = t14.source WHERE t14.cited = c17.pk AND EXISTS 
(SELECT 1 FROM voice AS v18 WHERE v18.pk = t14.voice AND v18.outlet = :value4) ORDER BY c17.id ASC, concat(c17.id, ':', lower(t14.stance), ':', coalesce(p15.id, e16.id)) ASC LIMIT :value3) AS g19 CROSS JOIN citation AS t20 ON t20.claim = g19.claim AND t20.ordinal = g19.node CROSS JOIN entity AS e22 ON e22.pk = t20.source), ',"unnamed":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"voice":', coalesce(
(SELECT concat('{"name":', json_quote(v39.name), ',"outlet":', CASE v39.outlet WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"entity":', coalesce(
(SELECT concat('{"id":', json_quote(e40.id), '}') FROM entity AS e40 WHERE e40.pk = v39.entity), 'null'), ',"of":', coalesce(
(SELECT concat('{"id":', json_quote(e41.id), '}') FROM entity AS e41 WHERE e41.pk = v39.of), 'null'), ',"relaying":', coalesce(
(SELECT concat('{"name":', json_quote(v42.name), '}') FROM voice AS v42 WHERE v42.pk = v39.relaying), 'null'), '}') FROM voice AS v39 WHERE v39.pk = t35.voice), 'null'), '}'), ','), ']}') FROM 
(SELECT t28.ordinal AS node, c31.pk AS claim FROM claim AS c31 CROSS JOIN citation AS t28 ON t28.claim = c31.pk LEFT JOIN passage AS p29 ON p29.pk = t28.passage CROSS JOIN entity AS e30 ON e30.pk = t28.source WHERE t28.cited = c31.pk AND EXISTS 
(SELECT 1 FROM voice AS v32 WHERE v32.pk = t28.voice AND ((v32.entity IS NULL) = :value4 AND EXISTS 
(SELECT 1 FROM entity AS e33 WHERE e33.pk = v32.of AND e33.pk = given.key1))) ORDER BY c31.id ASC, concat(c31.id, ':', lower(t28.stance), ':', coalesce(p29.id, e30.id)) ASC LIMIT :value5) AS g34 CROSS JOIN citation AS t35 ON t35.claim = g34.claim AND t35.ordinal = g34.node), ',"sameCitation":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"property":"', c51.property, '","subject":', coalesce(
(SELECT concat('{"id":', json_quote(e52.id), '}') FROM entity AS e52 WHERE e52.pk = c51.subject), 'null'), '}'), ','), ']}') FROM 
(SELECT c43.pk AS node, c43.pk AS claim FROM claim AS c43 WHERE EXISTS 
(SELECT 1 FROM citation AS t44 WHERE t44.claim = c43.pk AND (t44.stance = :value8 AND EXISTS 
(SELECT 1 FROM voice AS v48 WHERE v48.pk = t44.voice AND EXISTS 
(SELECT 1 FROM entity AS e49 WHERE e49.pk = v48.entity AND e49.pk = given.key2)))) ORDER BY c43.id ASC LIMIT :value0) AS g50 CROSS JOIN claim AS c51 ON c51.pk = g50.claim), ',"bothSides":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"property":"', c55.property, '","firstReported":', json_quote(c55.first_reported), ',"lastReported":', json_quote(c55.last_reported), ',"independentSources":', json_quote(c55.independent), '}'), ','), ']}') FROM 
(SELECT c53.pk AS node, c53.pk AS claim FROM claim AS c53 WHERE c53.both_sides = :value4 ORDER BY c53.id ASC LIMIT :value0) AS g54 CROSS JOIN claim AS c55 ON c55.pk = g54.claim), ',"when":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"property":"', c58.property, '","firstReported":', json_quote(c58.first_reported), '}'), ','), ']}') FROM 
(SELECT c56.pk AS node, c56.pk AS claim FROM claim AS c56 WHERE (c56.property IN 
(SELECT value FROM json_each(:value11)) AND c56.first_reported >= :value12) ORDER BY c56.id ASC LIMIT :value0) AS g57 CROSS JOIN claim AS c58 ON c58.pk = g57.claim), ',"undated":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"property":"', c61.property, '","firstReported":', json_quote(c61.first_reported), '}'), ','), ']}') FROM 
(SELECT c59.pk AS node, c59.pk AS claim FROM claim AS c59 WHERE ((c59.standing = 'EDITORIAL') = :value13 AND ((c59.first_reported IS NULL) = :value4)) ORDER BY c59.id ASC LIMIT :value0) AS g60 CROSS JOIN claim AS c61 ON c61.pk = g60.claim), ',"about":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"property":"', c66.property, '","subject":', coalesce(
(SELECT concat('{"id":', json_quote(e67.id), '}') FROM entity AS e67 WHERE e67.pk = c66.subject), 'null'), ',"object":', coalesce(
(SELECT concat('{"id":', json_quote(e68.id), '}') FROM entity AS e68 WHERE e68.pk = c66.object), 'null'), ',"mentions":[', 
(SELECT group_concat(concat('{"id":', json_quote(e69.id), '}'), ',') FROM qualifier AS q70 CROSS JOIN entity AS e69 ON e69.pk = q70.entity WHERE q70.claim = g65.claim AND q70.name = 'mentions'), ']}'), ','), ']}') FROM 
(SELECT c62.pk AS node, c62.pk AS claim FROM claim AS c62 WHERE (c62.derived = :value13 AND (c62.subject = given.key3 OR c62.object = given.key3 OR EXISTS 
(SELECT 1 FROM qualifier AS q64 CROSS JOIN entity AS e63 ON e63.pk = q64.entity WHERE q64.claim = c62.pk AND q64.name = 'mentions' AND e63.pk = given.key3))) ORDER BY c62.id ASC LIMIT :value0) AS g65 CROSS JOIN claim AS c66 ON c66.pk = g65.claim), ',"capacity":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"subject":', coalesce(
(SELECT concat('{"id":', json_quote(e76.id), '}') FROM entity AS e76 WHERE e76.pk = c75.subject), 'null'), ',"object":', coalesce(
(SELECT concat('{"id":', json_quote(e77.id), '}') FROM entity AS e77 WHERE e77.pk = c75.object), 'null'), '}'), ','), ']}') FROM 
(SELECT c71.pk AS node, c71.pk AS claim FROM claim AS c71 WHERE EXISTS 
(SELECT 1 FROM qualifier AS q73 CROSS JOIN entity AS e72 ON e72.pk = q73.entity WHERE q73.claim = c71.pk AND q73.name = 'capacity' AND e72.pk = given.key4) ORDER BY c71.id ASC LIMIT :value0) AS g74 CROSS JOIN claim AS c75 ON c75.pk = g74.claim), ',"mentioned":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"value":', json_quote(c82.value), '}'), ','), ']}') FROM 
(SELECT c78.pk AS node, c78.pk AS claim FROM claim AS c78 WHERE EXISTS 
(SELECT 1 FROM qualifier AS q80 CROSS JOIN entity AS e79 ON e79.pk = q80.entity WHERE q80.claim = c78.pk AND q80.name = 'mentions' AND e79.pk = given.key0) ORDER BY c78.id ASC LIMIT :value0) AS g81 CROSS JOIN claim AS c82 ON c82.pk = g81.claim), ',"entity":', coalesce(
(SELECT concat('{"mentionedIn":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM qualifier AS q85 CROSS JOIN claim AS c84 ON c84.pk = q85.claim WHERE q85.entity = e83.pk AND q85.name = 'mentions' AND EXISTS 
(SELECT 1 FROM qualifier AS q86 WHERE q86.claim = c84.pk AND q86.name = 'on' AND q86.value = :value20)) END, ',"nodes":[', group_concat(concat('{"value":', json_quote(c88.value), ',"subject":', coalesce(
(SELECT concat('{"id":', json_quote(e89.id), '}') FROM entity AS e89 WHERE e89.pk = c88.subject), 'null'), '}'), ','), ']}') FROM 
(SELECT c84.pk AS node, c84.pk AS claim FROM qualifier AS q85 CROSS JOIN claim AS c84 ON c84.pk = q85.claim WHERE q85.entity = e83.pk AND q85.name = 'mentions' AND EXISTS 
(SELECT 1 FROM qualifier AS q86 WHERE q86.claim = c84.pk AND q86.name = 'on' AND q86.value = :value20) ORDER BY c84.id ASC LIMIT :value0) AS g87 CROSS JOIN claim AS c88 ON c88.pk = g87.claim), '}') FROM entity AS e83 WHERE e83.pk = given.key2), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
(SELECT g.word, count(*) AS common FROM json_each(:value2) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value2)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value2)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key1 IS NULL THEN concat(',[1,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found1) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found1) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value7) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value7) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value7)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value7)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key2 IS NULL THEN concat(',[2,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found2) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found2) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value10) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value10) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value10) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value10) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value10)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value10)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key3 IS NULL THEN concat(',[3,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found3) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found3) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value16) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value16) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value16) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value16) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value16)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value16)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key4 IS NULL THEN concat(',[4,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found4) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found4) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value19) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value19) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value19) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value19) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value19)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value19)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Office' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
