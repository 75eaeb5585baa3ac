SELECT CAST(concat('{"claims":', 
(SELECT concat('{"nodes":[', group_concat(concat('{"property":"', c3.property, '","object":', coalesce(
(SELECT concat('{"id":', json_quote(e4.id), '}') FROM entity AS e4 WHERE e4.pk = c3.object), 'null'), ',"independentSources":', json_quote(c3.independent), ',"origins":[', 
(SELECT group_concat(concat('{"group":', json_quote(o5.grp), ',"origin":', coalesce(
(SELECT concat('{"id":', json_quote(e6.id), ',"__typename":"', e6.class, '"}') FROM entity AS e6 WHERE e6.pk = o5.root), 'null'), ',"citations":[', 
(SELECT group_concat(concat('{"source":{"id":', json_quote(e9.id), '}}'), ',' ORDER BY t7.ordinal) FROM citation AS t7 CROSS JOIN origin AS o11 ON o11.basis = coalesce(t7.basis, t7.source) AND o11.root = o5.root CROSS JOIN entity AS e9 ON e9.pk = t7.source WHERE t7.claim = o5.claim AND t7.grp = o5.grp), '],"why":[', 
(SELECT group_concat(concat('{"citation":{"quote":', json_quote(p13.quote), '},"path":[', 
(SELECT made FROM 
(SELECT group_concat(concat('{"by":"', CASE WHEN h17.claim IS NULL THEN 'VIA' ELSE 'RELIES_ON' END, '","from":', coalesce(
(SELECT concat('{"id":', json_quote(e18.id), '}') FROM entity AS e18 WHERE e18.pk = h17.start), 'null'), ',"to":', coalesce(
(SELECT concat('{"id":', json_quote(e19.id), '}') FROM entity AS e19 WHERE e19.pk = h17.finish), 'null'), ',"claim":', coalesce(
(SELECT concat('{"property":"', c20.property, '","writtenAt":', coalesce(
(SELECT concat('{"line":', json_quote(c21.line), '}') FROM claim AS c21 WHERE c21.pk = c20.pk AND c21.line NOTNULL), 'null'), '}') FROM claim AS c20 WHERE c20.pk = h17.claim), 'null'), '}'), ',') AS made FROM hop AS h17 WHERE h17.basis = coalesce(t12.basis, t12.source) AND h17.root = o5.root)), ']}'), ',' ORDER BY t12.ordinal) FROM citation AS t12 CROSS JOIN origin AS o16 ON o16.basis = coalesce(t12.basis, t12.source) AND o16.root = o5.root LEFT JOIN passage AS p13 ON p13.pk = t12.passage WHERE t12.claim = o5.claim AND t12.grp = o5.grp), ']}'), ',' ORDER BY o5.grp, o5.fewer, o5.root) FROM 
(SELECT t.claim AS claim, t.grp AS grp, o.root AS root, -count(*) AS fewer FROM citation AS t CROSS JOIN origin AS o ON o.basis = coalesce(t.basis, t.source) WHERE t.claim = g2.claim AND t.cited = t.claim AND t.grp >= 0 GROUP BY t.grp, o.root) AS o5 WHERE 1), ']}'), ','), ']}') FROM 
(SELECT c1.pk AS node, c1.pk AS claim FROM claim AS c1 WHERE (c1.property IN 
(SELECT value FROM json_each(:value1)) AND c1.derived = :value2) ORDER BY c1.id ASC LIMIT :value0) AS g2 CROSS JOIN claim AS c3 ON c3.pk = g2.claim), '}') AS BLOB)
