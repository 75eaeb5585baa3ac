SELECT concat('{"claims":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c1 WHERE EXISTS 
(SELECT 1 FROM citation AS t3 WHERE t3.claim = c1.pk AND t3.stance IN 
(SELECT value FROM json_each(:value1)))) END, ',"nodes":[', group_concat(concat('{"id":', json_quote(c6.id), ',"property":"', c6.property, '","value":', json_quote(c6.value), ',"standing":"', c6.standing, '","subject":', coalesce(
(SELECT concat('{"id":', json_quote(e7.id), '}') FROM entity AS e7 WHERE e7.pk = c6.subject), 'null'), ',"object":', coalesce(
(SELECT concat('{"id":', json_quote(e8.id), '}') FROM entity AS e8 WHERE e8.pk = c6.object), 'null'), ',"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p11.quote), ',"locator":', json_quote(p11.locator), ',"stance":"', t10.stance, '","scope":"', t10.scope, '","language":', json_quote(coalesce(p11.language, e9."p:language")), ',"passage":', json_quote(p11.id), ',"source":{"id":', json_quote(e9.id), ',"publisher":{"nodes":[', 
(SELECT group_concat(concat('{"name":', json_quote(e18.label), '}'), ',') FROM 
(SELECT DISTINCT node FROM 
(SELECT c12.object AS node, c12.pk AS claim FROM claim AS c12 WHERE c12.subject = e9.pk AND c12.property = 'publisher' ORDER BY c12.object ASC, c12.pk ASC LIMIT :value0)) AS g17 CROSS JOIN entity AS e18 ON e18.pk = g17.node), ']}},"saidBy":', coalesce(
(SELECT concat('{"name":', json_quote(v19.name), ',"unnamed":', CASE (v19.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"entity":', coalesce(
(SELECT concat('{"id":', json_quote(e20.id), '}') FROM entity AS e20 WHERE e20.pk = v19.entity), 'null'), ',"of":', coalesce(
(SELECT concat('{"id":', json_quote(e21.id), '}') FROM entity AS e21 WHERE e21.pk = v19.of), 'null'), ',"relaying":', coalesce(
(SELECT concat('{"name":', json_quote(v22.name), ',"unnamed":', CASE (v22.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"relaying":', coalesce(
(SELECT concat('{"name":', json_quote(v23.name), '}') FROM voice AS v23 WHERE v23.pk = v22.relaying), 'null'), '}') FROM voice AS v22 WHERE v22.pk = v19.relaying), 'null'), '}') FROM voice AS v19 WHERE v19.pk = p11.voice), 'null'), ',"via":[', 
(SELECT group_concat(concat('{"__typename":"', e24.class, '","id":', json_quote(e24.id), '}'), ',') FROM via AS l25 CROSS JOIN entity AS e24 ON e24.pk = l25.entity WHERE l25.passage = t10.passage), '],"writtenAt":{"file":', json_quote(
(SELECT path FROM file WHERE pk = t10.file)), ',"line":', json_quote(t10.line), '}}'), ',') FROM citation AS t10 LEFT JOIN passage AS p11 ON p11.pk = t10.passage CROSS JOIN entity AS e9 ON e9.pk = t10.source WHERE t10.claim = g5.claim), ']}'), ','), ']}') FROM 
(SELECT c1.pk AS node, c1.pk AS claim FROM claim AS c1 WHERE EXISTS 
(SELECT 1 FROM citation AS t3 WHERE t3.claim = c1.pk AND t3.stance IN 
(SELECT value FROM json_each(:value1))) ORDER BY c1.id ASC LIMIT :value0) AS g5 CROSS JOIN claim AS c6 ON c6.pk = g5.claim), '}')
