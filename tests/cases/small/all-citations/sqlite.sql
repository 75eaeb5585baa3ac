WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value5 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value5 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value5 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value5 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), found1 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value7 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value7 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value7) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value7 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0, 
(SELECT min(pk) FROM found1 HAVING count(*) = 1) AS key1) SELECT CASE WHEN given.key0 IS NOT NULL AND given.key1 IS NOT NULL THEN CAST(concat('{"newest":', 
(SELECT concat('{"totalCount":', 
(SELECT count(*) FROM claim AS c4 CROSS JOIN citation AS t1 ON t1.claim = c4.pk WHERE t1.cited = c4.pk), ',"edges":[', group_concat(concat('{"cursor":', json_quote(lower(hex(json_array('42c789b9', e8."p:published:earliest", e8."p:published:latest", e8."p:published", c9.id, concat(c9.id, ':', lower(t6.stance), ':', coalesce(p7.id, e8.id)))))), ',"node":{"id":', json_quote(concat(c9.id, ':', lower(t6.stance), ':', coalesce(p7.id, e8.id))), ',"stance":"', t6.stance, '","unquoted":', CASE (t6.passage IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"source":{"id":', json_quote(e8.id), ',"published":', json_quote(e8."p:published"), '},"claim":{"property":"', c9.property, '","subject":', coalesce(
(SELECT concat('{"id":', json_quote(e10.id), '}') FROM entity AS e10 WHERE e10.pk = c9.subject), 'null'), '}}}'), ','), '],"pageInfo":{"hasNextPage":', CASE WHEN (
(SELECT count(*) FROM 
(SELECT 1 FROM claim AS c4 CROSS JOIN citation AS t1 ON t1.claim = c4.pk WHERE t1.cited = c4.pk LIMIT :value1 + 1)) > :value1 OR 0) THEN 'true' ELSE 'false' END, ',"endCursor":', json_quote(json_group_array(lower(hex(json_array('42c789b9', e8."p:published:earliest", e8."p:published:latest", e8."p:published", c9.id, concat(c9.id, ':', lower(t6.stance), ':', coalesce(p7.id, e8.id)))))) ->> '$[#-1]'), '}}') FROM 
(SELECT t1.ordinal AS node, c4.pk AS claim FROM claim AS c4 CROSS JOIN citation AS t1 ON t1.claim = c4.pk LEFT JOIN passage AS p2 ON p2.pk = t1.passage CROSS JOIN entity AS e3 ON e3.pk = t1.source WHERE t1.cited = c4.pk ORDER BY e3."p:published:earliest" DESC NULLS LAST, e3."p:published:latest" DESC NULLS LAST, e3."p:published" DESC NULLS LAST, c4.id ASC, concat(c4.id, ':', lower(t1.stance), ':', coalesce(p2.id, e3.id)) ASC LIMIT :value1) AS g5 CROSS JOIN citation AS t6 ON t6.claim = g5.claim AND t6.ordinal = g5.node LEFT JOIN passage AS p7 ON p7.pk = t6.passage CROSS JOIN entity AS e8 ON e8.pk = t6.source CROSS JOIN claim AS c9 ON c9.pk = t6.cited), ',"unquoted":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(concat(c19.id, ':', lower(t16.stance), ':', coalesce(p17.id, e18.id))), ',"passage":', json_quote(p17.id), '}'), ','), ']}') FROM 
(SELECT t11.ordinal AS node, c14.pk AS claim FROM claim AS c14 CROSS JOIN citation AS t11 ON t11.claim = c14.pk LEFT JOIN passage AS p12 ON p12.pk = t11.passage CROSS JOIN entity AS e13 ON e13.pk = t11.source WHERE t11.cited = c14.pk AND (t11.passage IS NULL) = :value2 ORDER BY c14.id ASC, concat(c14.id, ':', lower(t11.stance), ':', coalesce(p12.id, e13.id)) ASC LIMIT :value0) AS g15 CROSS JOIN citation AS t16 ON t16.claim = g15.claim AND t16.ordinal = g15.node LEFT JOIN passage AS p17 ON p17.pk = t16.passage CROSS JOIN entity AS e18 ON e18.pk = t16.source CROSS JOIN claim AS c19 ON c19.pk = t16.cited), ',"byPublisher":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(concat(c30.id, ':', lower(t27.stance), ':', coalesce(p28.id, e29.id))), ',"quote":', json_quote(p28.quote), ',"claim":{"standing":"', c30.standing, '","sourcesOnBothSides":', CASE c30.both_sides WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '}}'), ','), ']}') FROM 
(SELECT t20.ordinal AS node, c23.pk AS claim FROM claim AS c23 CROSS JOIN citation AS t20 ON t20.claim = c23.pk LEFT JOIN passage AS p21 ON p21.pk = t20.passage CROSS JOIN entity AS e22 ON e22.pk = t20.source WHERE t20.cited = c23.pk AND (t20.stance IN 
(SELECT value FROM json_each(:value3)) AND e22."p:published:latest" <= :value4 AND EXISTS 
(SELECT 1 FROM claim AS c24 WHERE c24.subject = e22.pk AND c24.property = 'publisher' AND c24.object = given.key0)) ORDER BY c23.id ASC, concat(c23.id, ':', lower(t20.stance), ':', coalesce(p21.id, e22.id)) ASC LIMIT :value0) AS g26 CROSS JOIN citation AS t27 ON t27.claim = g26.claim AND t27.ordinal = g26.node LEFT JOIN passage AS p28 ON p28.pk = t27.passage CROSS JOIN entity AS e29 ON e29.pk = t27.source CROSS JOIN claim AS c30 ON c30.pk = t27.cited), ',"viaTheWire":{"totalCount":', 
(SELECT count(*) FROM claim AS c34 CROSS JOIN citation AS t31 ON t31.claim = c34.pk WHERE t31.cited = c34.pk AND (EXISTS 
(SELECT 1 FROM via AS l36 CROSS JOIN entity AS e35 ON e35.pk = l36.entity WHERE l36.passage = t31.passage AND e35.pk = given.key1) AND c34.property IN 
(SELECT value FROM json_each(:value9)))), '},"drawnOnNothing":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"id":', json_quote(concat(c47.id, ':', lower(t44.stance), ':', coalesce(p45.id, e46.id))), '}'), ','), ']}') FROM 
(SELECT * FROM 
(SELECT t37.ordinal AS node, c40.pk AS claim, c40.id AS k0, concat(c40.id, ':', lower(t37.stance), ':', coalesce(p38.id, e39.id)) AS k1 FROM claim AS c40 CROSS JOIN citation AS t37 ON t37.claim = c40.pk LEFT JOIN passage AS p38 ON p38.pk = t37.passage CROSS JOIN entity AS e39 ON e39.pk = t37.source WHERE t37.cited = c40.pk AND NOT EXISTS 
(SELECT 1 FROM via AS l42 CROSS JOIN entity AS e41 ON e41.pk = l42.entity WHERE l42.passage = t37.passage AND (1)) ORDER BY c40.id DESC, concat(c40.id, ':', lower(t37.stance), ':', coalesce(p38.id, e39.id)) DESC LIMIT :value10) ORDER BY k0 ASC, k1 ASC LIMIT :value10) AS g43 CROSS JOIN citation AS t44 ON t44.claim = g43.claim AND t44.ordinal = g43.node LEFT JOIN passage AS p45 ON p45.pk = t44.passage CROSS JOIN entity AS e46 ON e46.pk = t44.source CROSS JOIN claim AS c47 ON c47.pk = t44.cited), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value6) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value6) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value6) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value6) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value6)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value6)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class = 'Actor' AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key1 IS NULL THEN concat(',[1,', 
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
(SELECT g.word, count(*) AS common FROM json_each(:value8) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value8)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value8)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
