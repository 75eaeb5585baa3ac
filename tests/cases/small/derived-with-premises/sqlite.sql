SELECT concat('{"redLines":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"name":', json_quote(e4.label), ',"thirdParties":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c5 WHERE c5.subject = g3.node AND c5.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness')) END, ',"edges":[', group_concat(concat('{"node":{"name":', json_quote(e9.label), '},"claim":{"property":"', c8.property, '","derived":', CASE c8.derived WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, ',"standing":"', c8.standing, '","premises":[', 
(SELECT group_concat(concat('{"claim":{"property":"', c10.property, '","subject":', coalesce(
(SELECT made FROM 
(SELECT concat('{"name":', json_quote(e12.label), '}') AS made FROM entity AS e12 WHERE e12.pk = c10.subject)), 'null'), ',"object":', coalesce(
(SELECT made FROM 
(SELECT concat('{"name":', json_quote(e13.label), '}') AS made FROM entity AS e13 WHERE e13.pk = c10.object)), 'null'), ',"citations":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"quote":', json_quote(p16.quote), '}'), ',') AS made FROM citation AS t15 LEFT JOIN passage AS p16 ON p16.pk = t15.passage WHERE t15.claim = c10.pk)), ']}}'), ',') FROM premise AS l11 CROSS JOIN claim AS c10 ON c10.pk = l11.premise WHERE l11.claim = g7.claim AND l11.proof = 0), '],"citations":[', 
(SELECT group_concat(concat('{"quote":', json_quote(p19.quote), ',"source":{"id":', json_quote(e17.id), '},"claim":', coalesce(
(SELECT made FROM 
(SELECT concat('{"property":"', c20.property, '"}') AS made FROM claim AS c20 WHERE c20.pk = t18.cited)), 'null'), '}'), ',') FROM citation AS t18 LEFT JOIN passage AS p19 ON p19.pk = t18.passage CROSS JOIN entity AS e17 ON e17.pk = t18.source WHERE t18.claim = g7.claim), ']}}'), ','), ']}') FROM 
(SELECT c5.object AS node, c5.pk AS claim FROM claim AS c5 WHERE c5.subject = g3.node AND c5.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') ORDER BY c5.object ASC, c5.pk ASC LIMIT :value0) AS g7 CROSS JOIN claim AS c8 ON c8.pk = g7.claim CROSS JOIN entity AS e9 ON e9.pk = g7.node), ',"asserted":{"totalCount":', 
(SELECT count(*) FROM claim AS c21 WHERE c21.subject = g3.node AND c21.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND NOT c21.derived), '},"onlyDerived":{"nodes":[', 
(SELECT group_concat(concat('{"id":', json_quote(e26.id), '}'), ',') FROM 
(SELECT DISTINCT node FROM 
(SELECT c23.object AS node FROM claim AS c23 WHERE c23.subject = g3.node AND c23.property = 'host' AND c23.derived ORDER BY c23.object ASC, c23.pk ASC LIMIT -1) LIMIT :value0) AS g25 CROSS JOIN entity AS e26 ON e26.pk = g25.node), ']}}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'RedLine' ORDER BY m2.entity ASC LIMIT :value0) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), '}')
