WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value2 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value2) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"then":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Meeting' THEN concat(',"thirdParties":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value1 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c4 WHERE c4.subject = e1.pk AND c4.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND (c4.known <= :value0)) END, ',"undatedCount":', 
(SELECT count(*) FROM claim AS c9 WHERE c9.subject = e1.pk AND c9.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND ((c9.known <= '~')) IS NOT TRUE), ',"edges":[', group_concat(concat('{"node":{"name":', json_quote(e8.label), '},"claim":{"property":"', c7.property, '","standing":"', CASE WHEN coalesce(c7.proofs, 1) = 1 AND c7.standing <> 'DISPUTED' THEN c7.standing WHEN c7.derived THEN CASE 
(SELECT max(m) FROM 
(SELECT min(CASE CASE c13.standing WHEN 'DISPUTED' THEN 
(SELECT CASE WHEN min(stance) < max(stance) THEN 'DISPUTED' WHEN min(stance) = 'SUPPORTS' THEN 'SUPPORTED' WHEN min(stance) = 'DENIES' THEN 'DENIED' ELSE 'DISPUTED' END FROM citation AS t11 WHERE t11.claim = c13.pk AND 
(SELECT known FROM source WHERE pk = t11.source) <= :value0) ELSE c13.standing END WHEN 'DENIED' THEN 0 WHEN 'DISPUTED' THEN 1 WHEN 'SUPPORTED' THEN 2 WHEN 'EDITORIAL' THEN 3 END) AS m FROM 
(SELECT proof, premise FROM premise WHERE claim = c7.pk UNION ALL SELECT 0, c7.pk WHERE NOT c7.derived) AS l12 CROSS JOIN claim AS c13 ON c13.pk = l12.premise GROUP BY l12.proof HAVING min((c13.known <= :value0) IS TRUE))) WHEN 0 THEN 'DENIED' WHEN 1 THEN 'DISPUTED' WHEN 2 THEN 'SUPPORTED' WHEN 3 THEN 'EDITORIAL' END ELSE CASE c7.standing WHEN 'DISPUTED' THEN 
(SELECT CASE WHEN min(stance) < max(stance) THEN 'DISPUTED' WHEN min(stance) = 'SUPPORTS' THEN 'SUPPORTED' WHEN min(stance) = 'DENIES' THEN 'DENIED' ELSE 'DISPUTED' END FROM citation AS t14 WHERE t14.claim = c7.pk AND 
(SELECT known FROM source WHERE pk = t14.source) <= :value0) ELSE c7.standing END END, '","supportingSources":', json_quote(CASE WHEN coalesce(c7.proofs, 1) = 1 AND c7.standing <> 'DISPUTED' AND c7.supporting <= 1 THEN c7.supporting ELSE 
(SELECT max(m) FROM 
(SELECT coalesce(min(CASE WHEN c17.standing <> 'EDITORIAL' THEN CASE WHEN c17.standing <> 'DISPUTED' AND c17.supporting <= 1 THEN c17.supporting ELSE 
(SELECT count(DISTINCT source) FROM citation AS t15 WHERE t15.claim = c17.pk AND 
(SELECT known FROM source WHERE pk = t15.source) <= :value0 AND t15.stance = 'SUPPORTS') END END), 0) AS m FROM 
(SELECT proof, premise FROM premise WHERE claim = c7.pk UNION ALL SELECT 0, c7.pk WHERE NOT c7.derived) AS l16 CROSS JOIN claim AS c17 ON c17.pk = l16.premise GROUP BY l16.proof HAVING min((c17.known <= :value0) IS TRUE))) END), ',"citations":[', 
(SELECT group_concat(concat('{"source":{"published":', json_quote(CASE WHEN e20.fixed THEN e20."p:published" ELSE 
(SELECT CASE WHEN began IS NOT NULL AND tag IS NOT NULL AND number = 1 AND bad = 0 THEN shown END FROM 
(SELECT began, min(tag) AS tag, number, shown, sum(bad) AS bad FROM 
(SELECT began, tag, count(DISTINCT value) AS number, min(shown) AS shown, sum(contested) AS bad FROM 
(SELECT value, value AS shown, CASE language WHEN 'en' THEN '' ELSE coalesce(language, char(1114111)) END AS tag, '' AS began, (c25.contested AND EXISTS 
(SELECT 1 FROM rival AS l26 CROSS JOIN claim AS c27 ON c27.pk = l26.rival WHERE l26.claim = c25.pk AND c27.stated AND NOT c27.derived AND c27.known <= :value0 AND (c27.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM citation AS t28 WHERE t28.claim = c27.pk AND 
(SELECT known FROM source WHERE pk = t28.source) <= :value0 AND t28.stance = 'SUPPORTS')) AND c25.stated AND NOT c25.derived AND c25.known <= :value0 AND (c25.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM citation AS t29 WHERE t29.claim = c25.pk AND 
(SELECT known FROM source WHERE pk = t29.source) <= :value0 AND t29.stance = 'SUPPORTS')))) IS TRUE AS contested FROM claim AS c25 WHERE c25.subject = e20.pk AND c25.property = 'published' AND c25.value IS NOT NULL AND c25.stated AND NOT c25.derived AND c25.known <= :value0 AND (c25.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM citation AS t30 WHERE t30.claim = c25.pk AND 
(SELECT known FROM source WHERE pk = t30.source) <= :value0 AND t30.stance = 'SUPPORTS'))) GROUP BY began, tag) GROUP BY began)) END), '}}'), ',') FROM 
(SELECT 0 AS turn, g6.claim AS claim WHERE NOT c7.derived UNION ALL SELECT ordinal, premise FROM premise WHERE claim = g6.claim AND proof = CASE WHEN coalesce(c7.proofs, 1) = 1 THEN 0 ELSE 
(SELECT min(n) FROM 
(SELECT l22.proof AS n FROM 
(SELECT proof, premise FROM premise WHERE claim = c7.pk UNION ALL SELECT 0, c7.pk WHERE NOT c7.derived) AS l22 CROSS JOIN claim AS c23 ON c23.pk = l22.premise GROUP BY l22.proof HAVING min((c23.known <= :value0) IS TRUE))) END) AS l24 CROSS JOIN citation AS t18 ON t18.claim = l24.claim CROSS JOIN entity AS e20 ON e20.pk = t18.source WHERE 
(SELECT known FROM source WHERE pk = t18.source) <= :value0), ']}}'), ','), ']}') FROM 
(SELECT c4.object AS node, c4.pk AS claim FROM claim AS c4 WHERE c4.subject = e1.pk AND c4.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND (c4.known <= :value0) ORDER BY c4.pk ASC LIMIT :value1) AS g6 CROSS JOIN claim AS c7 ON c7.pk = g6.claim CROSS JOIN entity AS e8 ON e8.pk = g6.node)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0 AND CASE WHEN EXISTS 
(SELECT 1 FROM source WHERE pk = e1.pk) THEN 
(SELECT known FROM source WHERE pk = e1.pk) <= :value0 ELSE EXISTS 
(SELECT 1 FROM claim AS c2 WHERE c2.subject = e1.pk AND NOT c2.derived AND c2.standing <> 'EDITORIAL' AND c2.known <= :value0) OR EXISTS 
(SELECT 1 FROM claim AS c3 WHERE c3.object = e1.pk AND NOT c3.derived AND c3.standing <> 'EDITORIAL' AND c3.known <= :value0) END), 'null'), ',"now":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e49.class = 'Meeting' THEN concat(',"thirdParties":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value1 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c50 WHERE c50.subject = e49.pk AND c50.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness')) END, ',"undatedCount":', 0, ',"edges":[', group_concat(concat('{"node":{"name":', json_quote(e54.label), '},"claim":{"property":"', c53.property, '","standing":"', c53.standing, '","supportingSources":', json_quote(c53.supporting), ',"citations":[', 
(SELECT group_concat(concat('{"source":{"published":', json_quote(e57."p:published"), '}}'), ',') FROM citation AS t55 CROSS JOIN entity AS e57 ON e57.pk = t55.source WHERE t55.claim = g52.claim), ']}}'), ','), ']}') FROM 
(SELECT c50.object AS node, c50.pk AS claim FROM claim AS c50 WHERE c50.subject = e49.pk AND c50.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') ORDER BY c50.pk ASC LIMIT :value1) AS g52 CROSS JOIN claim AS c53 ON c53.pk = g52.claim CROSS JOIN entity AS e54 ON e54.pk = g52.node)) END), 2), '}') FROM entity AS e49 WHERE e49.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value4) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value4) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value4)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value4) AND (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value4) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
