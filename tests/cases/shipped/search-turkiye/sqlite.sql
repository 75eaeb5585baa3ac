SELECT CAST(concat('{"search":[', 
(SELECT group_concat(concat('{"rank":"', h1.rank, '","matched":', json_quote(h1.text), ',"start":', json_quote(h1.begin), ',"end":', json_quote(h1.finish), ',"matchedProperty":', json_quote(h1.property), ',"node":{"id":', json_quote(e2.id), ',"name":', json_quote(e2.label), '}}'), ',') FROM (WITH firm AS MATERIALIZED 
(SELECT f.* FROM 
(SELECT n.entity, n.property, n.text, n.folded, n.words, n.folded <> :value1 AS level, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value3) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM name AS n WHERE n.folded >= :value1 AND n.folded < :value1 || char(1114111) UNION ALL SELECT n.entity, n.property, n.text, n.folded, n.words, 2, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value3) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) FROM 
(SELECT p.name FROM json_each(:value2) AS t CROSS JOIN word AS w ON w.text >= t.value AND w.text < t.value || char(1114111) CROSS JOIN posting AS p ON p.word = w.pk GROUP BY p.name HAVING count(DISTINCT t.key) = json_array_length(:value2)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE NOT (n.folded >= :value1 AND n.folded < :value1 || char(1114111)) UNION ALL SELECT p.source, NULL, p.quote, p.folded, p.words, 2, 0.0 FROM quote_index AS i CROSS JOIN passage AS p ON p.pk = i.rowid WHERE i.quote_index MATCH 
(SELECT group_concat(concat('"', replace(value, '"', '""'), '"*'), ' AND ') FROM json_each(:value2))) AS f WHERE EXISTS 
(SELECT 1 FROM member WHERE class = 'Entity' AND entity = f.entity)), best AS MATERIALIZED 
(SELECT f.* FROM 
(SELECT m.*, row_number() OVER (PARTITION BY m.entity ORDER BY m.level, m.share DESC, m.folded, m.text, m.property IS NULL, m.property) AS place FROM 
(SELECT * FROM firm UNION ALL SELECT n.entity, n.property, n.text, n.folded, n.words, 3, n.share FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value3) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value3) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value3) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value3)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value3)) WHERE share >= 0.3) AS n WHERE 
(SELECT count(DISTINCT entity) FROM firm) < :value0) AS m ) AS f WHERE f.place = 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Entity' AND entity = f.entity) ORDER BY f.level, f.share DESC, f.entity LIMIT :value0) SELECT entity, level, share, property, text, CASE level WHEN 0 THEN 'EXACT' WHEN 1 THEN 'PREFIX' WHEN 2 THEN 'WORD' WHEN 3 THEN 'FUZZY' END AS rank, CASE WHEN level IN (1, 2) THEN coalesce(CASE WHEN words IS NULL THEN 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value2) AS t) - 1 ELSE words ->> ('$[' || (2 * (length(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value2) AS t) - 1)) - length(replace(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value2) AS t) - 1), ' ', ''))) + 0) || ']') END, 0) ELSE 0 END AS begin, CASE WHEN level IN (1, 2) THEN coalesce(CASE WHEN words IS NULL THEN 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value2) AS t) - 2 + instr(substr(folded, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value2) AS t)) || ' ', ' ') ELSE words ->> ('$[' || (2 * (length(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value2) AS t) - 1)) - length(replace(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value2) AS t) - 1), ' ', ''))) + 1) || ']') END, length(text)) ELSE length(text) END AS finish FROM best WHERE json_array_length(:value2) > 0 ORDER BY level, share DESC, entity LIMIT :value0) AS h1 CROSS JOIN entity AS e2 ON e2.pk = h1.entity), ']}') AS BLOB)
