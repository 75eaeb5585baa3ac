SELECT CAST(concat('{"claims":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c1 WHERE EXISTS 
(SELECT 1 FROM citation AS t2 WHERE t2.claim = c1.pk AND t2.stance IN 
(SELECT value FROM json_each(:value1)))) END, ',"nodes":[', group_concat(concat('{"id":', json_quote(c7.id), ',"property":"', c7.property, '","value":', json_quote(c7.value), ',"standing":"', c7.standing, '","subject":', coalesce(
(SELECT concat('{"id":', json_quote(e8.id), '}') FROM entity AS e8 WHERE e8.pk = c7.subject), 'null'), ',"object":', coalesce(
(SELECT concat('{"id":', json_quote(e9.id), '}') FROM entity AS e9 WHERE e9.pk = c7.object), 'null'), ',"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p11.quote), ',"locator":', json_quote(p11.locator), ',"stance":"', t10.stance, '","scope":"', t10.scope, '","language":', json_quote(coalesce(p11.language, e12."p:language")), ',"passage":', json_quote(p11.id), ',"source":{"id":', json_quote(e12.id), ',"publisher":{"nodes":[', 
(SELECT group_concat(concat('{"name":', json_quote(e17.label), '}'), ',') FROM 
(SELECT DISTINCT c14.object AS node FROM claim AS c14 WHERE c14.subject = e12.pk AND c14.property = 'publisher' ORDER BY c14.object LIMIT :value0) AS g16 CROSS JOIN entity AS e17 ON e17.pk = g16.node), ']}},"saidBy":', coalesce(
(SELECT concat('{"name":', json_quote(v18.name), ',"unnamed":', CASE (v18.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"entity":', coalesce(
(SELECT made FROM 
(SELECT concat('{"id":', json_quote(e19.id), '}') AS made FROM entity AS e19 WHERE e19.pk = v18.entity)), 'null'), ',"of":', coalesce(
(SELECT made FROM 
(SELECT concat('{"id":', json_quote(e20.id), '}') AS made FROM entity AS e20 WHERE e20.pk = v18.of)), 'null'), ',"relaying":', coalesce(
(SELECT made FROM 
(SELECT concat('{"name":', json_quote(v21.name), ',"unnamed":', CASE (v21.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"relaying":', coalesce(
(SELECT concat('{"name":', json_quote(v22.name), '}') FROM voice AS v22 WHERE v22.pk = v21.relaying), 'null'), '}') AS made FROM voice AS v21 WHERE v21.pk = v18.relaying)), 'null'), '}') FROM voice AS v18 WHERE v18.pk = t10.voice AND NOT v18.outlet), 'null'), ',"via":[', 
(SELECT group_concat(concat('{"__typename":"', e23.class, '","id":', json_quote(e23.id), '}'), ',') FROM via AS l24 CROSS JOIN entity AS e23 ON e23.pk = l24.entity WHERE l24.passage = t10.passage), '],"writtenAt":{"file":', json_quote(
(SELECT path FROM file WHERE pk = t10.file)), ',"line":', json_quote(t10.line), '}}'), ',') FROM citation AS t10 LEFT JOIN passage AS p11 ON p11.pk = t10.passage CROSS JOIN entity AS e12 ON e12.pk = t10.source WHERE t10.claim = g6.claim), ']}'), ','), ']}') FROM 
(SELECT c1.pk AS node, c1.pk AS claim FROM claim AS c1 WHERE EXISTS 
(SELECT 1 FROM citation AS t2 WHERE t2.claim = c1.pk AND t2.stance IN 
(SELECT value FROM json_each(:value1))) ORDER BY c1.id ASC LIMIT :value0) AS g6 CROSS JOIN claim AS c7 ON c7.pk = g6.claim), '}') AS BLOB)
