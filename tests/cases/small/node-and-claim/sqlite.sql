SELECT CAST(concat('{"node":', coalesce(
(SELECT concat('{"__typename":"', e1.class, '","id":', json_quote(e1.id), '}') FROM entity AS e1 WHERE e1.id = :value0), 'null'), ',"claim":', coalesce(
(SELECT concat('{"id":', json_quote(c2.id), ',"property":"', c2.property, '","standing":"', c2.standing, '","citations":[', 
(SELECT group_concat(concat('{"stance":"', t3.stance, '","quote":', json_quote(p4.quote), '}'), ',') FROM citation AS t3 LEFT JOIN passage AS p4 ON p4.pk = t3.passage WHERE t3.claim = c2.pk), ']}') FROM claim AS c2 WHERE (c2.id = :value1 OR c2.handle = :value1) ORDER BY c2.id LIMIT 1), 'null'), ',"missing":', coalesce(
(SELECT concat('{"id":', json_quote(c7.id), '}') FROM claim AS c7 WHERE (c7.id = :value2 OR c7.handle = :value2) ORDER BY c7.id LIMIT 1), 'null'), '}') AS BLOB)
