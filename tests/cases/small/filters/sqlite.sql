WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value3 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value4 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value3 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value4 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), found1 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value6 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value7 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value6 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value7 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), found2 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value12 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value12 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value12 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value12 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), found3 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value14 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value14 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value14 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value14 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0, 
(SELECT min(pk) FROM found1 HAVING count(*) = 1) AS key1, 
(SELECT min(pk) FROM found2 HAVING count(*) = 1) AS key2, 
(SELECT min(pk) FROM found3 HAVING count(*) = 1) AS key3) SELECT CASE WHEN given.key0 IS NOT NULL AND given.key1 IS NOT NULL AND given.key2 IS NOT NULL AND given.key3 IS NOT NULL THEN CAST(concat('{"byWord":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e4.id), '}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 CROSS JOIN entity AS e1 ON e1.pk = m2.entity WHERE m2.class = 'Place' AND instr(e1.label_folded, :value1) > 0 ORDER BY m2.entity ASC LIMIT :value0) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), ',"byStart":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e8.id), '}'), ','), ']}') FROM 
(SELECT m6.entity AS node FROM member AS m6 CROSS JOIN entity AS e5 ON e5.pk = m6.entity WHERE m6.class = 'Actor' AND (e5.label_folded >= :value2 AND e5.label_folded < :value2 || char(1114111)) ORDER BY m6.entity ASC LIMIT :value0) AS g7 CROSS JOIN entity AS e8 ON e8.pk = g7.node), ',"inside":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e12.id), '}'), ','), ']}') FROM 
(SELECT m10.entity AS node FROM member AS m10 WHERE m10.class = 'Place' AND m10.entity IN 
(SELECT descendant FROM closure WHERE ancestor = given.key0 AND descendant <> ancestor) ORDER BY m10.entity ASC LIMIT :value0) AS g11 CROSS JOIN entity AS e12 ON e12.pk = g11.node), ',"within":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e16.id), '}'), ','), ']}') FROM 
(SELECT m14.entity AS node FROM member AS m14 WHERE m14.class = 'Place' AND m14.entity IN 
(SELECT descendant FROM closure WHERE ancestor = given.key1) ORDER BY m14.entity ASC LIMIT :value0) AS g15 CROSS JOIN entity AS e16 ON e16.pk = g15.node), ',"byDate":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e20.id), ',"published":', json_quote(e20."p:published"), '}'), ','), ']}') FROM 
(SELECT m18.entity AS node FROM member AS m18 CROSS JOIN entity AS e17 ON e17.pk = m18.entity WHERE m18.class = 'Source' AND e17."p:published:earliest" > :value9 ORDER BY m18.entity ASC LIMIT :value0) AS g19 CROSS JOIN entity AS e20 ON e20.pk = g19.node), ',"undated":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e24.id), '}'), ','), ']}') FROM 
(SELECT m22.entity AS node FROM member AS m22 CROSS JOIN entity AS e21 ON e21.pk = m22.entity WHERE m22.class = 'Source' AND ((e21."p:published" IS NULL) = :value10) ORDER BY m22.entity ASC LIMIT :value0) AS g23 CROSS JOIN entity AS e24 ON e24.pk = g23.node), ',"not":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e28.id), '}'), ','), ']}') FROM 
(SELECT m26.entity AS node FROM member AS m26 CROSS JOIN entity AS e25 ON e25.pk = m26.entity WHERE m26.class = 'Source' AND (((e25."p:published" IS NULL) = :value10) IS NOT TRUE) ORDER BY m26.entity ASC LIMIT :value0) AS g27 CROSS JOIN entity AS e28 ON e28.pk = g27.node), ',"or":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e32.id), '}'), ','), ']}') FROM 
(SELECT m30.entity AS node FROM member AS m30 CROSS JOIN entity AS e29 ON e29.pk = m30.entity WHERE m30.class = 'Source' AND (e29."p:language" = :value11 OR ((e29."p:language" IS NULL) = :value10)) ORDER BY m30.entity ASC LIMIT :value0) AS g31 CROSS JOIN entity AS e32 ON e32.pk = g31.node), ',"some":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e38.id), '}'), ','), ']}') FROM 
(SELECT m34.entity AS node FROM member AS m34 WHERE m34.class = 'RedLine' AND EXISTS 
(SELECT 1 FROM claim AS c35 WHERE c35.subject = m34.entity AND c35.property = 'addressedTo' AND c35.object = given.key2) ORDER BY m34.entity ASC LIMIT :value0) AS g37 CROSS JOIN entity AS e38 ON e38.pk = g37.node), ',"none":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e44.id), '}'), ','), ']}') FROM 
(SELECT m40.entity AS node FROM member AS m40 WHERE m40.class = 'Meeting' AND NOT EXISTS 
(SELECT 1 FROM claim AS c41 WHERE c41.subject = m40.entity AND c41.property = 'host' AND c41.object = given.key3) ORDER BY m40.entity ASC LIMIT :value0) AS g43 CROSS JOIN entity AS e44 ON e44.pk = g43.node), ',"search":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(e48.id), '}'), ','), ']}') FROM 
(SELECT m46.entity AS node FROM member AS m46 WHERE m46.class = 'Organization' AND m46.entity IN 
(SELECT n.entity FROM json_each(:value16) AS t CROSS JOIN word AS w ON w.text >= t.value AND w.text < t.value || char(1114111) CROSS JOIN posting AS p ON p.word = w.pk CROSS JOIN name AS n ON n.pk = p.name GROUP BY n.entity HAVING count(DISTINCT t.key) = json_array_length(:value16) UNION ALL SELECT pk FROM entity WHERE json_array_length(:value16) = 0) ORDER BY m46.entity ASC LIMIT :value0) AS g47 CROSS JOIN entity AS e48 ON e48.pk = g47.node), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value5) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value5) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value5) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value5) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value5)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value5)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key1 IS NULL THEN concat(',[1,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found1) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found1) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value8) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value8) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value8) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value8) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value8)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value8)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Place' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key2 IS NULL THEN concat(',[2,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found2) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found2) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value13) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value13) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value13) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value13) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value13)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value13)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key3 IS NULL THEN concat(',[3,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found3) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found3) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value15) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value15) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value15) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value15) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value15)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value15)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
