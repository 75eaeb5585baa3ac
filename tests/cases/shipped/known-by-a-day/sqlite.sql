WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value2 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value2) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), evident0 AS NOT MATERIALIZED 
(SELECT v.subject, v.object FROM claim AS v WHERE NOT v.derived AND v.standing <> 'EDITORIAL' AND v.known <= :value0), counted1 AS NOT MATERIALIZED 
(SELECT * FROM citation AS t WHERE EXISTS 
(SELECT 1 FROM source AS s WHERE s.pk = t.source AND s.known <= :value0)), upheld2 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE u.known <= :value0), told3 AS NOT MATERIALIZED 
(SELECT h.*, CASE language WHEN 'en' THEN '' ELSE coalesce(language, char(1114111)) END AS tag, (h.contested AND EXISTS 
(SELECT 1 FROM rival AS l CROSS JOIN claim AS r ON r.pk = l.rival WHERE l.claim = h.pk AND r.stated AND NOT r.derived AND r.known <= :value0 AND (r.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted1 AS t WHERE t.claim = r.pk AND t.stance = 'SUPPORTS')))) IS TRUE AS bad FROM claim AS h WHERE h.value IS NOT NULL AND h.stated AND NOT h.derived AND h.known <= :value0 AND (h.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted1 AS t WHERE t.claim = h.pk AND t.stance = 'SUPPORTS'))), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"then":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Meeting' THEN concat(',"thirdParties":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value1 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND (c2.known <= :value0)) END, ',"undatedCount":', 
(SELECT count(*) FROM claim AS c7 WHERE c7.subject = e1.pk AND c7.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND ((c7.known <= '~')) IS NOT TRUE), ',"edges":[', group_concat(concat('{"node":{"name":', json_quote(e6.label), '},"claim":{"property":"', c5.property, '","standing":"', CASE WHEN coalesce(c5.proofs, 1) = 1 AND c5.standing <> 'DISPUTED' THEN c5.standing WHEN c5.derived THEN CASE 
(SELECT max(m) FROM 
(SELECT min(CASE CASE c10.standing WHEN 'DISPUTED' THEN 
(SELECT CASE WHEN min(stance) < max(stance) THEN 'DISPUTED' WHEN min(stance) = 'SUPPORTS' THEN 'SUPPORTED' WHEN min(stance) = 'DENIES' THEN 'DENIED' ELSE 'DISPUTED' END FROM counted1 AS t WHERE t.claim = c10.pk) ELSE c10.standing END WHEN 'DENIED' THEN 0 WHEN 'DISPUTED' THEN 1 WHEN 'SUPPORTED' THEN 2 WHEN 'EDITORIAL' THEN 3 END) AS m FROM 
(SELECT proof, premise FROM premise WHERE claim = c5.pk UNION ALL SELECT 0, c5.pk WHERE NOT c5.derived) AS l9 CROSS JOIN claim AS c10 ON c10.pk = l9.premise GROUP BY l9.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld2 AS u WHERE u.pk = c10.pk)))) WHEN 0 THEN 'DENIED' WHEN 1 THEN 'DISPUTED' WHEN 2 THEN 'SUPPORTED' WHEN 3 THEN 'EDITORIAL' END ELSE CASE c5.standing WHEN 'DISPUTED' THEN 
(SELECT CASE WHEN min(stance) < max(stance) THEN 'DISPUTED' WHEN min(stance) = 'SUPPORTS' THEN 'SUPPORTED' WHEN min(stance) = 'DENIES' THEN 'DENIED' ELSE 'DISPUTED' END FROM counted1 AS t WHERE t.claim = c5.pk) ELSE c5.standing END END, '","supportingSources":', json_quote(CASE WHEN coalesce(c5.proofs, 1) = 1 AND c5.standing <> 'DISPUTED' AND c5.supporting <= 1 THEN c5.supporting ELSE 
(SELECT max(m) FROM 
(SELECT coalesce(min(CASE WHEN c12.standing <> 'EDITORIAL' THEN CASE WHEN c12.standing <> 'DISPUTED' AND c12.supporting <= 1 THEN c12.supporting ELSE 
(SELECT count(DISTINCT source) FROM counted1 AS t WHERE t.claim = c12.pk AND t.stance = 'SUPPORTS') END END), 0) AS m FROM 
(SELECT proof, premise FROM premise WHERE claim = c5.pk UNION ALL SELECT 0, c5.pk WHERE NOT c5.derived) AS l11 CROSS JOIN claim AS c12 ON c12.pk = l11.premise GROUP BY l11.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld2 AS u WHERE u.pk = c12.pk)))) END), ',"citations":[', 
(SELECT group_concat(concat('{"source":{"published":', json_quote(CASE WHEN e15.fixed THEN e15."p:published" ELSE 
(SELECT CASE WHEN began IS NOT NULL AND tag IS NOT NULL AND number = 1 AND bad = 0 THEN shown END FROM 
(SELECT began, min(tag) AS tag, number, shown, sum(bad) AS bad FROM 
(SELECT began, tag, count(DISTINCT value) AS number, min(shown) AS shown, sum(contested) AS bad FROM 
(SELECT value, value AS shown, tag AS tag, '' AS began, bad AS contested FROM told3 AS h WHERE h.subject = e15.pk AND h.property = 'published') GROUP BY began, tag) GROUP BY began)) END), '}}'), ',') FROM 
(SELECT 0 AS turn, g4.claim AS claim WHERE NOT c5.derived UNION ALL SELECT ordinal, premise FROM premise WHERE claim = g4.claim AND proof = CASE WHEN coalesce(c5.proofs, 1) = 1 THEN 0 ELSE 
(SELECT l.proof FROM premise AS l WHERE l.claim = c5.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld2 AS u WHERE u.pk = l.premise)) ORDER BY 1 LIMIT 1) END) AS l17 CROSS JOIN citation AS t13 ON t13.claim = l17.claim CROSS JOIN entity AS e15 ON e15.pk = t13.source WHERE EXISTS 
(SELECT 1 FROM source AS s WHERE s.pk = t13.source AND s.known <= :value0)), ']}}'), ','), ']}') FROM 
(SELECT c2.object AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') AND (c2.known <= :value0) ORDER BY c2.pk ASC LIMIT :value1) AS g4 CROSS JOIN claim AS c5 ON c5.pk = g4.claim CROSS JOIN entity AS e6 ON e6.pk = g4.node)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = given.key0 AND CASE WHEN EXISTS 
(SELECT 1 FROM source WHERE pk = e1.pk) THEN EXISTS 
(SELECT 1 FROM source AS s WHERE s.pk = e1.pk AND s.known <= :value0) ELSE EXISTS 
(SELECT 1 FROM evident0 AS v WHERE v.subject = e1.pk) OR EXISTS 
(SELECT 1 FROM evident0 AS v WHERE v.object = e1.pk) END), 'null'), ',"now":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e18.class = 'Meeting' THEN concat(',"thirdParties":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value1 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c19 WHERE c19.subject = e18.pk AND c19.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness')) END, ',"undatedCount":', 0, ',"edges":[', group_concat(concat('{"node":{"name":', json_quote(e23.label), '},"claim":{"property":"', c22.property, '","standing":"', c22.standing, '","supportingSources":', json_quote(c22.supporting), ',"citations":[', 
(SELECT group_concat(concat('{"source":{"published":', json_quote(e26."p:published"), '}}'), ',') FROM citation AS t24 CROSS JOIN entity AS e26 ON e26.pk = t24.source WHERE t24.claim = g21.claim), ']}}'), ','), ']}') FROM 
(SELECT c19.object AS node, c19.pk AS claim FROM claim AS c19 WHERE c19.subject = e18.pk AND c19.property IN ('facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor', 'supervisor', 'witness') ORDER BY c19.pk ASC LIMIT :value1) AS g21 CROSS JOIN claim AS c22 ON c22.pk = g21.claim CROSS JOIN entity AS e23 ON e23.pk = g21.node)) END), 2), '}') FROM entity AS e18 WHERE e18.pk = given.key0), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value4) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value4) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value4) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value4)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value4)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
