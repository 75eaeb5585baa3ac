SELECT CAST(concat('{"claims":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"property":"', c3.property, '","since":', json_quote(c3.since), ',"until":', json_quote(c3.until), ',"capacity":[', 
(SELECT group_concat(concat('{"id":', json_quote(e4.id), '}'), ',') FROM qualifier AS q5 CROSS JOIN entity AS e4 ON e4.pk = q5.entity WHERE q5.claim = g2.claim AND q5.name = 'capacity'), '],"acting":', CASE (
(SELECT value FROM qualifier WHERE claim = g2.claim AND name = 'acting' AND ordinal = 0) = 'true') WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"reading":', CASE (
(SELECT value FROM qualifier WHERE claim = g2.claim AND name = 'reading' AND ordinal = 0) = 'true') WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"article":', json_quote(
(SELECT value FROM qualifier WHERE claim = g2.claim AND name = 'article' AND ordinal = 0)), ',"onBehalfOf":[', 
(SELECT group_concat(concat('{"id":', json_quote(e6.id), '}'), ',') FROM qualifier AS q7 CROSS JOIN entity AS e6 ON e6.pk = q7.entity WHERE q7.claim = g2.claim AND q7.name = 'onBehalfOf'), ']}'), ','), ']}') FROM 
(SELECT c1.pk AS node, c1.pk AS claim FROM claim AS c1 WHERE c1.standing = :value2 ORDER BY c1.since_earliest DESC NULLS LAST, c1.since_latest DESC NULLS LAST, c1.since DESC NULLS LAST, coalesce(
(SELECT folded FROM spelling WHERE text = c1.property), c1.property) ASC NULLS LAST, c1.property ASC NULLS LAST, c1.id ASC LIMIT :value1) AS g2 CROSS JOIN claim AS c3 ON c3.pk = g2.claim), '}') AS BLOB)
