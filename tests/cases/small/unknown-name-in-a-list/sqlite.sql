WITH found0 (item, pk, matched) AS MATERIALIZED 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value1) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk) UNION ALL SELECT m.item, m.pk, min(m.text) FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value2) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS m WHERE NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value1) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk)) AS i WHERE i.item = m.item) AND m.headline = NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value2) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS o WHERE o.item = m.item AND NOT o.headline) GROUP BY m.item, m.pk), meant0 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found0 GROUP BY item HAVING count(*) = 1), counted0 AS NOT MATERIALIZED 
(SELECT * FROM citation AS t WHERE NOT EXISTS 
(SELECT 1 FROM drawn AS d WHERE d.basis = coalesce(t.basis, t.source) AND d.entity BETWEEN given.keys0a AND given.keys0z AND instr(given.keys0, ',' || d.entity || ','))), upheld1 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE (u.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = u.pk))), given AS MATERIALIZED 
(SELECT 
(SELECT concat(',', group_concat(pk, ','), ',') FROM meant0) AS keys0, 
(SELECT min(pk) FROM meant0) AS keys0a, 
(SELECT max(pk) FROM meant0) AS keys0z) SELECT CASE WHEN 
(SELECT count(*) FROM 
(SELECT 1 FROM found0 GROUP BY item HAVING count(*) = 1)) = json_array_length(:value1) THEN CAST(concat('{"claims":{"totalCount":', 
(SELECT count(*) FROM claim AS c1 WHERE (CASE WHEN c1.derived THEN EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c1.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld1 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld1 AS u WHERE u.pk = c1.pk) END)), '}}') AS BLOB) END, concat('[', substr(concat(CASE WHEN NOT 
(SELECT count(*) FROM 
(SELECT 1 FROM found0 GROUP BY item HAVING count(*) = 1)) = json_array_length(:value1) THEN 
(SELECT group_concat(concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0 WHERE found0.item = a.key) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0 WHERE found0.item = a.key) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each((:value3 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length((:value3 -> a.key)) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each((:value3 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each((:value3 -> a.key)) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length((:value3 -> a.key))) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length((:value3 -> a.key))) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ',', a.key, ']'), '' ORDER BY a.key) FROM json_each(:value1) AS a WHERE 
(SELECT count(*) FROM found0 WHERE found0.item = a.key) <> 1) END), 2), ']') FROM given
