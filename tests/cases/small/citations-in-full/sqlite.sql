SELECT concat('{"claims":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c1 WHERE EXISTS 
(SELECT 1 FROM citation AS t3 WHERE t3.claim = c1.pk AND t3.stance IN 
(SELECT value FROM json_each(:value1)))) END, ',"nodes":[', group_concat(concat('{"id":', json_quote(c6.id), ',"property":"', c6.property, '","value":', json_quote(c6.value), ',"standing":"', c6.standing, '","subject":', coalesce(
(SELECT concat('{"id":', json_quote(e7.id), '}') FROM entity AS e7 WHERE e7.pk = c6.subject), 'null'), ',"object":', coalesce(
(SELECT concat('{"id":', json_quote(e8.id), '}') FROM entity AS e8 WHERE e8.pk = c6.object), 'null'), ',"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p11.quote), ',"locator":', json_quote(p11.locator), ',"stance":"', t10.stance, '","scope":"', t10.scope, '","language":', json_quote(coalesce(p11.language, e9."p:language")), ',"passage":', json_quote(p11.id), ',"source":{"id":', json_quote(e9.id), ',"publisher":{"nodes":[', 
(SELECT group_concat(concat('{"name":', json_quote(e15.label), '}'), ',') FROM 
(SELECT DISTINCT node FROM 
(SELECT c12.object AS node FROM claim AS c12 WHERE c12.subject = e9.pk AND c12.property = 'publisher' ORDER BY c12.object ASC, c12.pk ASC LIMIT -1) LIMIT :value0) AS g14 CROSS JOIN entity AS e15 ON e15.pk = g14.node), ']}},"saidBy":', coalesce(
(SELECT concat('{"name":', json_quote(v16.name), ',"unnamed":', CASE (v16.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"entity":', coalesce(
(SELECT made FROM 
(SELECT concat('{"id":', json_quote(e17.id), '}') AS made FROM entity AS e17 WHERE e17.pk = v16.entity)), 'null'), ',"of":', coalesce(
(SELECT made FROM 
(SELECT concat('{"id":', json_quote(e18.id), '}') AS made FROM entity AS e18 WHERE e18.pk = v16.of)), 'null'), ',"relaying":', coalesce(
(SELECT made FROM 
(SELECT concat('{"name":', json_quote(v19.name), ',"unnamed":', CASE (v19.entity IS NULL) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"relaying":', coalesce(
(SELECT concat('{"name":', json_quote(v20.name), '}') FROM voice AS v20 WHERE v20.pk = v19.relaying), 'null'), '}') AS made FROM voice AS v19 WHERE v19.pk = v16.relaying)), 'null'), '}') FROM voice AS v16 WHERE v16.pk = p11.voice), 'null'), ',"via":[', 
(SELECT group_concat(concat('{"__typename":"', e21.class, '","id":', json_quote(e21.id), '}'), ',') FROM via AS l22 CROSS JOIN entity AS e21 ON e21.pk = l22.entity WHERE l22.passage = t10.passage), '],"writtenAt":{"file":', json_quote(
(SELECT path FROM file WHERE pk = t10.file)), ',"line":', json_quote(t10.line), '}}'), ',') FROM citation AS t10 LEFT JOIN passage AS p11 ON p11.pk = t10.passage CROSS JOIN entity AS e9 ON e9.pk = t10.source WHERE t10.claim = g5.claim), ']}'), ','), ']}') FROM 
(SELECT c1.pk AS node, c1.pk AS claim FROM claim AS c1 WHERE EXISTS 
(SELECT 1 FROM citation AS t3 WHERE t3.claim = c1.pk AND t3.stance IN 
(SELECT value FROM json_each(:value1))) ORDER BY c1.id ASC LIMIT :value0) AS g5 CROSS JOIN claim AS c6 ON c6.pk = g5.claim), '}')
