SELECT CAST(concat('{"redLines":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"name":', json_quote(e4.label), ',"thirdParties":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c5 WHERE c5.subject = g3.node AND c5.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness')) END, ',"edges":[', group_concat(concat('{"node":{"name":', json_quote(e9.label), '},"claim":{"property":"', c8.property, '","derived":', CASE c8.derived WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"standing":"', c8.standing, '","premises":[', 
(SELECT group_concat(concat('{"claim":{"property":"', c10.property, '","subject":', coalesce(
(SELECT made FROM 
(SELECT concat('{"name":', json_quote(e12.label), '}') AS made FROM entity AS e12 WHERE e12.pk = c10.subject)), 'null'), ',"object":', coalesce(
(SELECT made FROM 
(SELECT concat('{"name":', json_quote(e13.label), '}') AS made FROM entity AS e13 WHERE e13.pk = c10.object)), 'null'), ',"citations":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"quote":', json_quote(p15.quote), '}'), ',') AS made FROM citation AS t14 LEFT JOIN passage AS p15 ON p15.pk = t14.passage WHERE t14.claim = c10.pk)), ']}}'), ',') FROM premise AS l11 CROSS JOIN claim AS c10 ON c10.pk = l11.premise WHERE l11.claim = g7.claim AND l11.proof = 0), '],"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p19.quote), ',"source":{"id":', json_quote(e20.id), '},"claim":{"property":"', c21.property, '"}}'), ',') FROM citation AS t18 LEFT JOIN passage AS p19 ON p19.pk = t18.passage CROSS JOIN entity AS e20 ON e20.pk = t18.source CROSS JOIN claim AS c21 ON c21.pk = t18.cited WHERE t18.claim = g7.claim), ']}}'), ','), ']}') FROM 
(SELECT c5.object AS node, c5.pk AS claim FROM claim AS c5 WHERE c5.subject = g3.node AND c5.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') ORDER BY c5.pk ASC LIMIT :value0) AS g7 CROSS JOIN claim AS c8 ON c8.pk = g7.claim CROSS JOIN entity AS e9 ON e9.pk = g7.node), ',"asserted":{"totalCount":', 
(SELECT count(*) FROM claim AS c22 WHERE c22.subject = g3.node AND c22.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND NOT c22.derived), '},"onlyDerived":{"nodes":[', 
(SELECT group_concat(concat('{"id":', json_quote(e27.id), '}'), ',') FROM 
(SELECT DISTINCT c24.object AS node FROM claim AS c24 WHERE c24.subject = g3.node AND c24.property = 'host' AND c24.derived ORDER BY c24.object LIMIT :value0) AS g26 CROSS JOIN entity AS e27 ON e27.pk = g26.node), ']}}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'RedLine' ORDER BY m2.entity ASC LIMIT :value0) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), '}') AS BLOB)
