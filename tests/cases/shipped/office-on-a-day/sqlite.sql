WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value5 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value5) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value6 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), meant0 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) SELECT CASE WHEN 
(SELECT pk FROM meant0) IS NOT NULL THEN CAST(concat('{"entity":', coalesce(
(SELECT concat('{', substr(concat(CASE WHEN e1.class = 'Office' THEN concat(',"in2016":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'holder' AND (CASE WHEN coalesce(c2.proofs, 1) = 1 THEN (c2.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c2.pk AND :value1 >= certainly_from AND :value1 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c2.pk UNION ALL SELECT 0, c2.pk WHERE NOT c2.derived) AS l4 CROSS JOIN claim AS c5 ON c5.pk = l4.premise GROUP BY l4.proof HAVING min(((c5.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c5.pk AND :value1 >= certainly_from AND :value1 < certainly_until))) IS TRUE)) END)) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c9 WHERE c9.subject = e1.pk AND c9.property = 'holder' AND (CASE WHEN coalesce(c9.proofs, 1) = 1 THEN (c9.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c9.pk AND :value1 >= possibly_from AND :value1 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c9.pk UNION ALL SELECT 0, c9.pk WHERE NOT c9.derived) AS l11 CROSS JOIN claim AS c12 ON c12.pk = l11.premise GROUP BY l11.proof HAVING min(((c12.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c12.pk AND :value1 >= possibly_from AND :value1 < possibly_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c9.proofs, 1) = 1 THEN (c9.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c9.pk AND :value1 >= certainly_from AND :value1 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c9.pk UNION ALL SELECT 0, c9.pk WHERE NOT c9.derived) AS l13 CROSS JOIN claim AS c14 ON c14.pk = l13.premise GROUP BY l13.proof HAVING min(((c14.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c14.pk AND :value1 >= certainly_from AND :value1 < certainly_until))) IS TRUE)) END)) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c15 WHERE c15.subject = e1.pk AND c15.property = 'holder' AND (CASE WHEN coalesce(c15.proofs, 1) = 1 THEN (c15.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c15.pk AND :value1 >= unknown_from AND :value1 < unknown_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c15.pk UNION ALL SELECT 0, c15.pk WHERE NOT c15.derived) AS l17 CROSS JOIN claim AS c18 ON c18.pk = l17.premise GROUP BY l17.proof HAVING min(((c18.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c18.pk AND :value1 >= unknown_from AND :value1 < unknown_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c15.proofs, 1) = 1 THEN (c15.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c15.pk AND :value1 >= possibly_from AND :value1 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c15.pk UNION ALL SELECT 0, c15.pk WHERE NOT c15.derived) AS l19 CROSS JOIN claim AS c20 ON c20.pk = l19.premise GROUP BY l19.proof HAVING min(((c20.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c20.pk AND :value1 >= possibly_from AND :value1 < possibly_until))) IS TRUE)) END)) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e8.label), '},"claim":{"since":', json_quote(c7.since), ',"until":', json_quote(c7.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g6.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c2.object AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.subject = e1.pk AND c2.property = 'holder' AND (CASE WHEN coalesce(c2.proofs, 1) = 1 THEN (c2.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c2.pk AND :value1 >= certainly_from AND :value1 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c2.pk UNION ALL SELECT 0, c2.pk WHERE NOT c2.derived) AS l4 CROSS JOIN claim AS c5 ON c5.pk = l4.premise GROUP BY l4.proof HAVING min(((c5.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c5.pk AND :value1 >= certainly_from AND :value1 < certainly_until))) IS TRUE)) END) ORDER BY c2.object ASC, c2.pk ASC LIMIT :value0) AS g6 CROSS JOIN claim AS c7 ON c7.pk = g6.claim CROSS JOIN entity AS e8 ON e8.pk = g6.node), ',"in2022":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c29 WHERE c29.subject = e1.pk AND c29.property = 'holder' AND (CASE WHEN coalesce(c29.proofs, 1) = 1 THEN (c29.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c29.pk AND :value2 >= certainly_from AND :value2 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c29.pk UNION ALL SELECT 0, c29.pk WHERE NOT c29.derived) AS l31 CROSS JOIN claim AS c32 ON c32.pk = l31.premise GROUP BY l31.proof HAVING min(((c32.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c32.pk AND :value2 >= certainly_from AND :value2 < certainly_until))) IS TRUE)) END)) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c36 WHERE c36.subject = e1.pk AND c36.property = 'holder' AND (CASE WHEN coalesce(c36.proofs, 1) = 1 THEN (c36.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c36.pk AND :value2 >= possibly_from AND :value2 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c36.pk UNION ALL SELECT 0, c36.pk WHERE NOT c36.derived) AS l38 CROSS JOIN claim AS c39 ON c39.pk = l38.premise GROUP BY l38.proof HAVING min(((c39.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c39.pk AND :value2 >= possibly_from AND :value2 < possibly_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c36.proofs, 1) = 1 THEN (c36.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c36.pk AND :value2 >= certainly_from AND :value2 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c36.pk UNION ALL SELECT 0, c36.pk WHERE NOT c36.derived) AS l40 CROSS JOIN claim AS c41 ON c41.pk = l40.premise GROUP BY l40.proof HAVING min(((c41.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c41.pk AND :value2 >= certainly_from AND :value2 < certainly_until))) IS TRUE)) END)) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c42 WHERE c42.subject = e1.pk AND c42.property = 'holder' AND (CASE WHEN coalesce(c42.proofs, 1) = 1 THEN (c42.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c42.pk AND :value2 >= unknown_from AND :value2 < unknown_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c42.pk UNION ALL SELECT 0, c42.pk WHERE NOT c42.derived) AS l44 CROSS JOIN claim AS c45 ON c45.pk = l44.premise GROUP BY l44.proof HAVING min(((c45.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c45.pk AND :value2 >= unknown_from AND :value2 < unknown_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c42.proofs, 1) = 1 THEN (c42.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c42.pk AND :value2 >= possibly_from AND :value2 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c42.pk UNION ALL SELECT 0, c42.pk WHERE NOT c42.derived) AS l46 CROSS JOIN claim AS c47 ON c47.pk = l46.premise GROUP BY l46.proof HAVING min(((c47.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c47.pk AND :value2 >= possibly_from AND :value2 < possibly_until))) IS TRUE)) END)) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e35.label), '},"claim":{"since":', json_quote(c34.since), ',"until":', json_quote(c34.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g33.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c29.object AS node, c29.pk AS claim FROM claim AS c29 WHERE c29.subject = e1.pk AND c29.property = 'holder' AND (CASE WHEN coalesce(c29.proofs, 1) = 1 THEN (c29.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c29.pk AND :value2 >= certainly_from AND :value2 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c29.pk UNION ALL SELECT 0, c29.pk WHERE NOT c29.derived) AS l31 CROSS JOIN claim AS c32 ON c32.pk = l31.premise GROUP BY l31.proof HAVING min(((c32.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c32.pk AND :value2 >= certainly_from AND :value2 < certainly_until))) IS TRUE)) END) ORDER BY c29.object ASC, c29.pk ASC LIMIT :value0) AS g33 CROSS JOIN claim AS c34 ON c34.pk = g33.claim CROSS JOIN entity AS e35 ON e35.pk = g33.node), ',"in2018":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c56 WHERE c56.subject = e1.pk AND c56.property = 'holder' AND (CASE WHEN coalesce(c56.proofs, 1) = 1 THEN (c56.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c56.pk AND :value3 >= certainly_from AND :value3 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c56.pk UNION ALL SELECT 0, c56.pk WHERE NOT c56.derived) AS l58 CROSS JOIN claim AS c59 ON c59.pk = l58.premise GROUP BY l58.proof HAVING min(((c59.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c59.pk AND :value3 >= certainly_from AND :value3 < certainly_until))) IS TRUE)) END)) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c63 WHERE c63.subject = e1.pk AND c63.property = 'holder' AND (CASE WHEN coalesce(c63.proofs, 1) = 1 THEN (c63.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c63.pk AND :value3 >= possibly_from AND :value3 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c63.pk UNION ALL SELECT 0, c63.pk WHERE NOT c63.derived) AS l65 CROSS JOIN claim AS c66 ON c66.pk = l65.premise GROUP BY l65.proof HAVING min(((c66.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c66.pk AND :value3 >= possibly_from AND :value3 < possibly_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c63.proofs, 1) = 1 THEN (c63.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c63.pk AND :value3 >= certainly_from AND :value3 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c63.pk UNION ALL SELECT 0, c63.pk WHERE NOT c63.derived) AS l67 CROSS JOIN claim AS c68 ON c68.pk = l67.premise GROUP BY l67.proof HAVING min(((c68.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c68.pk AND :value3 >= certainly_from AND :value3 < certainly_until))) IS TRUE)) END)) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c69 WHERE c69.subject = e1.pk AND c69.property = 'holder' AND (CASE WHEN coalesce(c69.proofs, 1) = 1 THEN (c69.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c69.pk AND :value3 >= unknown_from AND :value3 < unknown_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c69.pk UNION ALL SELECT 0, c69.pk WHERE NOT c69.derived) AS l71 CROSS JOIN claim AS c72 ON c72.pk = l71.premise GROUP BY l71.proof HAVING min(((c72.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c72.pk AND :value3 >= unknown_from AND :value3 < unknown_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c69.proofs, 1) = 1 THEN (c69.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c69.pk AND :value3 >= possibly_from AND :value3 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c69.pk UNION ALL SELECT 0, c69.pk WHERE NOT c69.derived) AS l73 CROSS JOIN claim AS c74 ON c74.pk = l73.premise GROUP BY l73.proof HAVING min(((c74.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c74.pk AND :value3 >= possibly_from AND :value3 < possibly_until))) IS TRUE)) END)) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e62.label), '},"claim":{"since":', json_quote(c61.since), ',"until":', json_quote(c61.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g60.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c56.object AS node, c56.pk AS claim FROM claim AS c56 WHERE c56.subject = e1.pk AND c56.property = 'holder' AND (CASE WHEN coalesce(c56.proofs, 1) = 1 THEN (c56.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c56.pk AND :value3 >= certainly_from AND :value3 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c56.pk UNION ALL SELECT 0, c56.pk WHERE NOT c56.derived) AS l58 CROSS JOIN claim AS c59 ON c59.pk = l58.premise GROUP BY l58.proof HAVING min(((c59.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c59.pk AND :value3 >= certainly_from AND :value3 < certainly_until))) IS TRUE)) END) ORDER BY c56.object ASC, c56.pk ASC LIMIT :value0) AS g60 CROSS JOIN claim AS c61 ON c61.pk = g60.claim CROSS JOIN entity AS e62 ON e62.pk = g60.node), ',"in2018OrUnknown":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c83 WHERE c83.subject = e1.pk AND c83.property = 'holder' AND (CASE WHEN coalesce(c83.proofs, 1) = 1 THEN (c83.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c83.pk AND :value3 >= unknown_from AND :value3 < unknown_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c83.pk UNION ALL SELECT 0, c83.pk WHERE NOT c83.derived) AS l85 CROSS JOIN claim AS c86 ON c86.pk = l85.premise GROUP BY l85.proof HAVING min(((c86.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c86.pk AND :value3 >= unknown_from AND :value3 < unknown_until))) IS TRUE)) END)) END, ',"possibleCount":', 0, ',"unknownCount":', 0, ',"edges":[', group_concat(concat('{"holds":', json_quote(CASE WHEN (CASE WHEN coalesce(c88.proofs, 1) = 1 THEN (c88.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c88.pk AND :value3 >= certainly_from AND :value3 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c88.pk UNION ALL SELECT 0, c88.pk WHERE NOT c88.derived) AS l90 CROSS JOIN claim AS c91 ON c91.pk = l90.premise GROUP BY l90.proof HAVING min(((c91.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c91.pk AND :value3 >= certainly_from AND :value3 < certainly_until))) IS TRUE)) END) AND (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g87.node) THEN 
(SELECT max(begun) FROM 
(SELECT min(d92.certainly_from <= :value3) AS begun FROM placed AS d92 WHERE d92.entity = g87.node GROUP BY d92.property)) ELSE 1 END) THEN 'CERTAINLY' WHEN (CASE WHEN coalesce(c88.proofs, 1) = 1 THEN (c88.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c88.pk AND :value3 >= possibly_from AND :value3 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c88.pk UNION ALL SELECT 0, c88.pk WHERE NOT c88.derived) AS l94 CROSS JOIN claim AS c95 ON c95.pk = l94.premise GROUP BY l94.proof HAVING min(((c95.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c95.pk AND :value3 >= possibly_from AND :value3 < possibly_until))) IS TRUE)) END) AND (CASE WHEN EXISTS 
(SELECT 1 FROM member WHERE class = 'Dealing' AND entity = g87.node) THEN 
(SELECT max(begun) FROM 
(SELECT max(d96.possibly_from <= :value3) AS begun FROM placed AS d96 WHERE d96.entity = g87.node GROUP BY d96.property)) ELSE 1 END) THEN 'POSSIBLY' ELSE 'UNKNOWN' END), ',"node":{"name":', json_quote(e89.label), '},"claim":{"since":', json_quote(c88.since), ',"until":', json_quote(c88.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g87.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c83.object AS node, c83.pk AS claim FROM claim AS c83 WHERE c83.subject = e1.pk AND c83.property = 'holder' AND (CASE WHEN coalesce(c83.proofs, 1) = 1 THEN (c83.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c83.pk AND :value3 >= unknown_from AND :value3 < unknown_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c83.pk UNION ALL SELECT 0, c83.pk WHERE NOT c83.derived) AS l85 CROSS JOIN claim AS c86 ON c86.pk = l85.premise GROUP BY l85.proof HAVING min(((c86.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c86.pk AND :value3 >= unknown_from AND :value3 < unknown_until))) IS TRUE)) END) ORDER BY c83.object ASC, c83.pk ASC LIMIT :value0) AS g87 CROSS JOIN claim AS c88 ON c88.pk = g87.claim CROSS JOIN entity AS e89 ON e89.pk = g87.node), ',"now":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM claim AS c98 WHERE c98.subject = e1.pk AND c98.property = 'holder' AND (CASE WHEN coalesce(c98.proofs, 1) = 1 THEN (c98.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c98.pk AND :value4 >= certainly_from AND :value4 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c98.pk UNION ALL SELECT 0, c98.pk WHERE NOT c98.derived) AS l100 CROSS JOIN claim AS c101 ON c101.pk = l100.premise GROUP BY l100.proof HAVING min(((c101.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c101.pk AND :value4 >= certainly_from AND :value4 < certainly_until))) IS TRUE)) END)) END, ',"possibleCount":', 
(SELECT count(*) FROM claim AS c105 WHERE c105.subject = e1.pk AND c105.property = 'holder' AND (CASE WHEN coalesce(c105.proofs, 1) = 1 THEN (c105.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c105.pk AND :value4 >= possibly_from AND :value4 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c105.pk UNION ALL SELECT 0, c105.pk WHERE NOT c105.derived) AS l107 CROSS JOIN claim AS c108 ON c108.pk = l107.premise GROUP BY l107.proof HAVING min(((c108.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c108.pk AND :value4 >= possibly_from AND :value4 < possibly_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c105.proofs, 1) = 1 THEN (c105.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c105.pk AND :value4 >= certainly_from AND :value4 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c105.pk UNION ALL SELECT 0, c105.pk WHERE NOT c105.derived) AS l109 CROSS JOIN claim AS c110 ON c110.pk = l109.premise GROUP BY l109.proof HAVING min(((c110.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c110.pk AND :value4 >= certainly_from AND :value4 < certainly_until))) IS TRUE)) END)) IS NOT TRUE), ',"unknownCount":', 
(SELECT count(*) FROM claim AS c111 WHERE c111.subject = e1.pk AND c111.property = 'holder' AND (CASE WHEN coalesce(c111.proofs, 1) = 1 THEN (c111.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c111.pk AND :value4 >= unknown_from AND :value4 < unknown_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c111.pk UNION ALL SELECT 0, c111.pk WHERE NOT c111.derived) AS l113 CROSS JOIN claim AS c114 ON c114.pk = l113.premise GROUP BY l113.proof HAVING min(((c114.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c114.pk AND :value4 >= unknown_from AND :value4 < unknown_until))) IS TRUE)) END) AND ((CASE WHEN coalesce(c111.proofs, 1) = 1 THEN (c111.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c111.pk AND :value4 >= possibly_from AND :value4 < possibly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c111.pk UNION ALL SELECT 0, c111.pk WHERE NOT c111.derived) AS l115 CROSS JOIN claim AS c116 ON c116.pk = l115.premise GROUP BY l115.proof HAVING min(((c116.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c116.pk AND :value4 >= possibly_from AND :value4 < possibly_until))) IS TRUE)) END)) IS NOT TRUE), ',"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e104.label), '},"claim":{"since":', json_quote(c103.since), ',"until":', json_quote(c103.until), ',"attested":', json_quote(
(SELECT value FROM qualifier WHERE claim = g102.claim AND name = 'attested' AND ordinal = 0)), '}}'), ','), ']}') FROM 
(SELECT c98.object AS node, c98.pk AS claim FROM claim AS c98 WHERE c98.subject = e1.pk AND c98.property = 'holder' AND (CASE WHEN coalesce(c98.proofs, 1) = 1 THEN (c98.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c98.pk AND :value4 >= certainly_from AND :value4 < certainly_until)) ELSE EXISTS 
(SELECT 1 FROM 
(SELECT proof, premise FROM premise WHERE claim = c98.pk UNION ALL SELECT 0, c98.pk WHERE NOT c98.derived) AS l100 CROSS JOIN claim AS c101 ON c101.pk = l100.premise GROUP BY l100.proof HAVING min(((c101.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = c101.pk AND :value4 >= certainly_from AND :value4 < certainly_until))) IS TRUE)) END) ORDER BY c98.object ASC, c98.pk ASC LIMIT :value0) AS g102 CROSS JOIN claim AS c103 ON c103.pk = g102.claim CROSS JOIN entity AS e104 ON e104.pk = g102.node)) END), 2), '}') FROM entity AS e1 WHERE e1.pk = 
(SELECT pk FROM meant0)), 'null'), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN 
(SELECT pk FROM meant0) IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value7) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value7) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value7)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value7) AND (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value7) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value7) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']')
