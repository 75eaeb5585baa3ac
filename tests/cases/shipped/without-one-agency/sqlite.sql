WITH found0 (item, pk, matched) AS MATERIALIZED 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value2) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk) UNION ALL SELECT m.item, m.pk, min(m.text) FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value3) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS m WHERE NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value2) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk)) AS i WHERE i.item = m.item) AND m.headline = NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value3) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS o WHERE o.item = m.item AND NOT o.headline) GROUP BY m.item, m.pk), meant0 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found0 GROUP BY item HAVING count(*) = 1), found1 (item, pk, matched) AS MATERIALIZED 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value5) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk) UNION ALL SELECT m.item, m.pk, min(m.text) FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value5) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS m WHERE NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value5) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk)) AS i WHERE i.item = m.item) AND m.headline = NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value5) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS o WHERE o.item = m.item AND NOT o.headline) GROUP BY m.item, m.pk), meant1 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found1 GROUP BY item HAVING count(*) = 1), given AS MATERIALIZED 
(SELECT 
(SELECT concat(',', group_concat(pk, ','), ',') FROM meant0) AS keys0, 
(SELECT concat(',', group_concat(pk, ','), ',') FROM meant1) AS keys1) SELECT CASE WHEN 
(SELECT count(*) FROM 
(SELECT 1 FROM found0 GROUP BY item HAVING count(*) = 1)) = json_array_length(:value2) AND 
(SELECT count(*) FROM 
(SELECT 1 FROM found1 GROUP BY item HAVING count(*) = 1)) = json_array_length(:value5) THEN CAST(concat('{"all":{"totalCount":', 
(SELECT count(*) FROM claim AS c1 WHERE EXISTS 
(SELECT 1 FROM citation AS t2 CROSS JOIN entity AS e4 ON e4.pk = t2.source WHERE t2.claim = c1.pk AND e4.id = :value1)), '},"without":{"totalCount":', 
(SELECT count(*) FROM claim AS c6 WHERE EXISTS 
(SELECT 1 FROM 
(SELECT 0 AS turn, c6.pk AS claim WHERE NOT c6.derived UNION ALL SELECT ordinal, premise FROM premise WHERE claim = c6.pk AND proof = CASE WHEN coalesce(c6.proofs, 1) = 1 THEN 0 ELSE 
(SELECT min(n) FROM 
(SELECT l11.proof AS n FROM 
(SELECT proof, premise FROM premise WHERE claim = c6.pk UNION ALL SELECT 0, c6.pk WHERE NOT c6.derived) AS l11 CROSS JOIN claim AS c12 ON c12.pk = l11.premise GROUP BY l11.proof HAVING min(((c12.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM citation AS t13 WHERE t13.claim = c12.pk AND NOT EXISTS 
(SELECT 1 FROM drawn AS d14 WHERE d14.basis = coalesce(t13.basis, t13.source) AND instr(given.keys0, concat(',', d14.entity, ',')) > 0)))) IS TRUE))) END) AS l15 CROSS JOIN citation AS t7 ON t7.claim = l15.claim CROSS JOIN entity AS e9 ON e9.pk = t7.source WHERE NOT EXISTS 
(SELECT 1 FROM drawn AS d16 WHERE d16.basis = coalesce(t7.basis, t7.source) AND instr(given.keys0, concat(',', d16.entity, ',')) > 0) AND e9.id = :value1) AND (EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c6.pk UNION ALL SELECT 0, c6.pk WHERE NOT c6.derived) AS l17 CROSS JOIN claim AS c18 ON c18.pk = l17.premise GROUP BY l17.proof HAVING min(((c18.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM citation AS t19 WHERE t19.claim = c18.pk AND NOT EXISTS 
(SELECT 1 FROM drawn AS d20 WHERE d20.basis = coalesce(t19.basis, t19.source) AND instr(given.keys0, concat(',', d20.entity, ',')) > 0)))) IS TRUE)))), '},"relaysKept":{"totalCount":', 
(SELECT count(*) FROM claim AS c21 WHERE EXISTS 
(SELECT 1 FROM 
(SELECT 0 AS turn, c21.pk AS claim WHERE NOT c21.derived UNION ALL SELECT ordinal, premise FROM premise WHERE claim = c21.pk AND proof = CASE WHEN coalesce(c21.proofs, 1) = 1 THEN 0 ELSE 
(SELECT min(n) FROM 
(SELECT l26.proof AS n FROM 
(SELECT proof, premise FROM premise WHERE claim = c21.pk UNION ALL SELECT 0, c21.pk WHERE NOT c21.derived) AS l26 CROSS JOIN claim AS c27 ON c27.pk = l26.premise GROUP BY l26.proof HAVING min(((c27.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM citation AS t28 WHERE t28.claim = c27.pk AND NOT EXISTS 
(SELECT 1 FROM drawn AS d29 WHERE d29.basis = coalesce(t28.basis, t28.source) AND instr(given.keys1, concat(',', d29.entity, ',')) > 0 AND (d29.kind < 2 OR NOT :value7))))) IS TRUE))) END) AS l30 CROSS JOIN citation AS t22 ON t22.claim = l30.claim CROSS JOIN entity AS e24 ON e24.pk = t22.source WHERE NOT EXISTS 
(SELECT 1 FROM drawn AS d31 WHERE d31.basis = coalesce(t22.basis, t22.source) AND instr(given.keys1, concat(',', d31.entity, ',')) > 0 AND (d31.kind < 2 OR NOT :value7)) AND e24.id = :value1) AND (EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c21.pk UNION ALL SELECT 0, c21.pk WHERE NOT c21.derived) AS l32 CROSS JOIN claim AS c33 ON c33.pk = l32.premise GROUP BY l32.proof HAVING min(((c33.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM citation AS t34 WHERE t34.claim = c33.pk AND NOT EXISTS 
(SELECT 1 FROM drawn AS d35 WHERE d35.basis = coalesce(t34.basis, t34.source) AND instr(given.keys1, concat(',', d35.entity, ',')) > 0 AND (d35.kind < 2 OR NOT :value7))))) IS TRUE)))), '}}') AS BLOB) END, concat('[', substr(concat(
(SELECT group_concat(concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0 WHERE found0.item = a.key) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0 WHERE found0.item = a.key) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each((:value4 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length((:value4 -> a.key)) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each((:value4 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each((:value4 -> a.key)) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length((:value4 -> a.key))) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length((:value4 -> a.key)) AND (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each((:value4 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length((:value4 -> a.key)) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each((:value4 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ',', a.key, ']'), '' ORDER BY a.key) FROM json_each(:value2) AS a WHERE 
(SELECT count(*) FROM found0 WHERE found0.item = a.key) <> 1), 
(SELECT group_concat(concat(',[1,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found1 WHERE found1.item = a.key) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found1 WHERE found1.item = a.key) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each((:value6 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length((:value6 -> a.key)) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each((:value6 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each((:value6 -> a.key)) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length((:value6 -> a.key))) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length((:value6 -> a.key)) AND (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each((:value6 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length((:value6 -> a.key)) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each((:value6 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ',', a.key, ']'), '' ORDER BY a.key) FROM json_each(:value5) AS a WHERE 
(SELECT count(*) FROM found1 WHERE found1.item = a.key) <> 1)), 2), ']') FROM given
