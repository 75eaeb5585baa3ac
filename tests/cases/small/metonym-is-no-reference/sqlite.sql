WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value0 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value0) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{"id":', json_quote(e1.id), ',"name":', json_quote(e1.label), CASE WHEN e1.class IN ('Airport', 'Building', 'District', 'Line', 'MaritimeZone', 'MilitaryBase', 'Port', 'Region', 'ResourceField', 'Route', 'Sea', 'SeaArea', 'Settlement', 'Site', 'State', 'Strait') THEN concat(',"metonym":', coalesce(e1."p:metonym", '[]')) END, '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), ',"search":[', 
(SELECT group_concat(concat('{"node":{"id":', json_quote(e3.id), '},"matched":', json_quote(h2.text), ',"matchedProperty":', json_quote(h2.property), ',"rank":"', h2.rank, '"}'), ',') FROM (WITH firm AS MATERIALIZED 
(SELECT f.* FROM 
(SELECT n.entity, n.property, n.text, n.folded, n.words, n.folded <> :value1 AS level, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value2) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM name AS n WHERE n.folded >= :value1 AND n.folded < :value1 || char(1114111) UNION ALL SELECT n.entity, n.property, n.text, n.folded, n.words, 2, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value2) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) FROM 
(SELECT p.name FROM json_each(:value4) AS t CROSS JOIN word AS w ON w.text >= t.value AND w.text < t.value || char(1114111) CROSS JOIN posting AS p ON p.word = w.pk GROUP BY p.name HAVING count(DISTINCT t.key) = json_array_length(:value4)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE NOT (n.folded >= :value1 AND n.folded < :value1 || char(1114111)) UNION ALL SELECT p.source, NULL, p.quote, p.folded, p.words, 2, 0.0 FROM quote_index AS i CROSS JOIN passage AS p ON p.pk = i.rowid WHERE i.quote_index MATCH 
(SELECT group_concat(concat('"', replace(value, '"', '""'), '"*'), ' AND ') FROM json_each(:value4))) AS f WHERE EXISTS 
(SELECT 1 FROM member WHERE class = 'Entity' AND entity = f.entity)), best AS MATERIALIZED 
(SELECT f.* FROM 
(SELECT m.*, row_number() OVER (PARTITION BY m.entity ORDER BY m.level, m.share DESC, m.folded, m.text, m.property IS NULL, m.property) AS place FROM 
(SELECT * FROM firm UNION ALL SELECT n.entity, n.property, n.text, n.folded, n.words, 3, n.share FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value2) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value2) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value2)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value2)) WHERE share >= 0.3) AS n WHERE 
(SELECT count(DISTINCT entity) FROM firm) < :value3) AS m ) AS f WHERE f.place = 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Entity' AND entity = f.entity) ORDER BY f.level, f.share DESC, f.entity LIMIT :value3) SELECT entity, level, share, property, text, CASE level WHEN 0 THEN 'EXACT' WHEN 1 THEN 'PREFIX' WHEN 2 THEN 'WORD' WHEN 3 THEN 'FUZZY' END AS rank, CASE WHEN level IN (1, 2) THEN coalesce(CASE WHEN words IS NULL THEN 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value4) AS t) - 1 ELSE words ->> ('$[' || (2 * (length(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value4) AS t) - 1)) - length(replace(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value4) AS t) - 1), ' ', ''))) + 0) || ']') END, 0) ELSE 0 END AS begin, CASE WHEN level IN (1, 2) THEN coalesce(CASE WHEN words IS NULL THEN 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value4) AS t) - 2 + instr(substr(folded, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value4) AS t)) || ' ', ' ') ELSE words ->> ('$[' || (2 * (length(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value4) AS t) - 1)) - length(replace(substr(folded, 1, 
(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each(:value4) AS t) - 1), ' ', ''))) + 1) || ']') END, length(text)) ELSE length(text) END AS finish FROM best WHERE json_array_length(:value4) > 0 ORDER BY level, share DESC, entity LIMIT :value3) AS h2 CROSS JOIN entity AS e3 ON e3.pk = h2.entity), ']}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
(SELECT g.word, count(*) AS common FROM json_each(:value2) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value2)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value2)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
