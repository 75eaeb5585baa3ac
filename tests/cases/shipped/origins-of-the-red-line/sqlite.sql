WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value1 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value1) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value2 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'RedLine' THEN concat(',"existenceClaims":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"supportingSources":', json_quote(c4.supporting), ',"independentSources":', json_quote(c4.independent), ',"origins":[', 
(SELECT group_concat(concat('{"group":', json_quote(o5.grp), ',"origin":', coalesce(
(SELECT made FROM 
(SELECT concat('{"__typename":"', e6.class, '","name":', json_quote(e6.label), '}') AS made FROM entity AS e6 WHERE e6.pk = o5.root)), 'null'), ',"why":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"citation":{"quote":', json_quote(p8.quote), ',"source":{"name":', json_quote(e9.label), '}},"path":[', 
(SELECT group_concat(concat('{"by":"', CASE WHEN h12.claim IS NULL THEN 'VIA' ELSE 'RELIES_ON' END, '","from":', coalesce(
(SELECT concat('{"name":', json_quote(e13.label), '}') FROM entity AS e13 WHERE e13.pk = h12.start), 'null'), ',"to":', coalesce(
(SELECT concat('{"name":', json_quote(e14.label), '}') FROM entity AS e14 WHERE e14.pk = h12.finish), 'null'), ',"claim":', coalesce(
(SELECT concat('{"property":"', c15.property, '","writtenAt":', coalesce(
(SELECT concat('{"file":', json_quote(
(SELECT path FROM file WHERE pk = c16.file)), '}') FROM claim AS c16 WHERE c16.pk = c15.pk AND c16.line NOTNULL), 'null'), '}') FROM claim AS c15 WHERE c15.pk = h12.claim), 'null'), '}'), ',') FROM hop AS h12 WHERE h12.basis = coalesce(t7.basis, t7.source) AND h12.root = o5.root), ']}'), ',' ORDER BY t7.ordinal) AS made FROM citation AS t7 CROSS JOIN origin AS o11 ON o11.basis = coalesce(t7.basis, t7.source) AND o11.root = o5.root LEFT JOIN passage AS p8 ON p8.pk = t7.passage CROSS JOIN entity AS e9 ON e9.pk = t7.source WHERE t7.claim = o5.claim AND t7.grp = o5.grp)), ']}'), ',' ORDER BY o5.grp, o5.fewer, o5.root) FROM 
(SELECT t.claim AS claim, t.grp AS grp, o.root AS root, -count(*) AS fewer FROM citation AS t CROSS JOIN origin AS o ON o.basis = coalesce(t.basis, t.source) WHERE t.claim = g3.claim AND t.cited = t.claim AND t.grp >= 0 GROUP BY t.grp, o.root) AS o5 WHERE 1), ']}'), ','), ']}') FROM 
(SELECT c2.pk AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'existence' ORDER BY c2.id ASC LIMIT :value0) AS g3 CROSS JOIN claim AS c4 ON c4.pk = g3.claim)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
