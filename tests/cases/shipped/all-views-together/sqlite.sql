WITH found0 (item, pk, matched) AS MATERIALIZED 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value3) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk) UNION ALL SELECT m.item, m.pk, min(m.text) FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value4) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS m WHERE NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, e.pk, e.id AS matched FROM json_each(:value3) AS a CROSS JOIN entity AS e ON e.id = a.value AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = e.pk)) AS i WHERE i.item = m.item) AND m.headline = NOT EXISTS 
(SELECT 1 FROM 
(SELECT a.key AS item, n.entity AS pk, n.text, n.property = 'headline' AS headline FROM json_each(:value4) AS a CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) AS o WHERE o.item = m.item AND NOT o.headline) GROUP BY m.item, m.pk), meant0 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found0 GROUP BY item HAVING count(*) = 1), found1 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value8 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value9 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value8 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value9 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), counted0 AS NOT MATERIALIZED 
(SELECT * FROM citation AS t WHERE EXISTS 
(SELECT 1 FROM source AS s WHERE s.pk = t.source AND s.known <= :value2 AND (instr(:value6, '"' || coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language) || '"') OR instr(coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language), '-') AND EXISTS 
(SELECT 1 FROM json_each(:value6) AS j WHERE substr(coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language), 1, length(j.value) + 1) = j.value || '-'))) AND NOT EXISTS 
(SELECT 1 FROM drawn AS d WHERE d.basis = coalesce(t.basis, t.source) AND d.entity BETWEEN given.keys0a AND given.keys0z AND instr(given.keys0, ',' || d.entity || ','))), inside0 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found1 HAVING count(*) = 1 UNION SELECT c4.subject FROM inside0 AS i CROSS JOIN claim AS c4 ON c4.object = i.pk AND c4.property = 'within' WHERE c4.stated AND NOT c4.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = c4.pk AND name = 'reading' AND value = 'true')) AND c4.known <= :value2 AND (c4.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c4.pk)) AND (c4.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c4.pk AND t.stance = 'SUPPORTS'))), evident1 AS NOT MATERIALIZED 
(SELECT v.subject, v.object FROM claim AS v WHERE NOT v.derived AND v.standing <> 'EDITORIAL' AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = v.pk AND name = 'reading' AND value = 'true')) AND v.known <= :value2 AND (v.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = v.pk))), dates2 AS NOT MATERIALIZED 
(SELECT p.* FROM placed AS p CROSS JOIN claim AS q ON q.pk = p.claim WHERE q.stated AND NOT q.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = q.pk AND name = 'reading' AND value = 'true')) AND q.known <= :value2 AND (q.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = q.pk)) AND (q.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = q.pk AND t.stance = 'SUPPORTS'))), inside1 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found1 HAVING count(*) = 1 UNION SELECT c10.subject FROM inside1 AS i CROSS JOIN claim AS c10 ON c10.object = i.pk AND c10.property = 'within' WHERE c10.stated AND NOT c10.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = c10.pk AND name = 'reading' AND value = 'true')) AND c10.known <= :value2 AND (c10.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c10.pk)) AND (c10.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c10.pk AND t.stance = 'SUPPORTS'))), counted3 AS NOT MATERIALIZED 
(SELECT * FROM citation AS t WHERE EXISTS 
(SELECT 1 FROM source AS s WHERE s.pk = t.source AND (instr(:value6, '"' || coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language) || '"') OR instr(coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language), '-') AND EXISTS 
(SELECT 1 FROM json_each(:value6) AS j WHERE substr(coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language), 1, length(j.value) + 1) = j.value || '-'))) AND NOT EXISTS 
(SELECT 1 FROM drawn AS d WHERE d.basis = coalesce(t.basis, t.source) AND d.entity BETWEEN given.keys0a AND given.keys0z AND instr(given.keys0, ',' || d.entity || ','))), inside2 (pk) AS MATERIALIZED 
(SELECT min(pk) FROM found1 HAVING count(*) = 1 UNION SELECT c14.subject FROM inside2 AS i CROSS JOIN claim AS c14 ON c14.object = i.pk AND c14.property = 'within' WHERE c14.stated AND NOT c14.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = c14.pk AND name = 'reading' AND value = 'true')) AND (c14.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = c14.pk)) AND (c14.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = c14.pk AND t.stance = 'SUPPORTS'))), evident4 AS NOT MATERIALIZED 
(SELECT v.subject, v.object FROM claim AS v WHERE NOT v.derived AND v.standing <> 'EDITORIAL' AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = v.pk AND name = 'reading' AND value = 'true')) AND (v.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = v.pk))), dates5 AS NOT MATERIALIZED 
(SELECT p.* FROM placed AS p CROSS JOIN claim AS q ON q.pk = p.claim WHERE q.stated AND NOT q.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = q.pk AND name = 'reading' AND value = 'true')) AND (q.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = q.pk)) AND (q.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = q.pk AND t.stance = 'SUPPORTS'))), counted6 AS NOT MATERIALIZED 
(SELECT * FROM citation AS t WHERE EXISTS 
(SELECT 1 FROM source AS s WHERE s.pk = t.source AND s.known <= '~' AND (instr(:value6, '"' || coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language) || '"') OR instr(coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language), '-') AND EXISTS 
(SELECT 1 FROM json_each(:value6) AS j WHERE substr(coalesce(
(SELECT language FROM passage WHERE pk = t.passage), s.language), 1, length(j.value) + 1) = j.value || '-'))) AND NOT EXISTS 
(SELECT 1 FROM drawn AS d WHERE d.basis = coalesce(t.basis, t.source) AND d.entity BETWEEN given.keys0a AND given.keys0z AND instr(given.keys0, ',' || d.entity || ','))), evident7 AS NOT MATERIALIZED 
(SELECT v.subject, v.object FROM claim AS v WHERE NOT v.derived AND v.standing <> 'EDITORIAL' AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = v.pk AND name = 'reading' AND value = 'true')) AND v.known <= '~' AND (v.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted6 AS t WHERE t.claim = v.pk))), dates8 AS NOT MATERIALIZED 
(SELECT p.* FROM placed AS p CROSS JOIN claim AS q ON q.pk = p.claim WHERE q.stated AND NOT q.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = q.pk AND name = 'reading' AND value = 'true')) AND q.known <= '~' AND (q.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted6 AS t WHERE t.claim = q.pk)) AND (q.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted6 AS t WHERE t.claim = q.pk AND t.stance = 'SUPPORTS'))), upheld9 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = u.pk AND name = 'reading' AND value = 'true')) AND u.known <= :value2 AND (u.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = u.pk)) AND CASE WHEN u.span = 1 THEN EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= certainly_from) AND :value1 < coalesce(
(SELECT min(f.since_earliest) FROM claim AS f WHERE f.subject = u.subject AND f.property = u.property AND f.since_earliest > u.since_earliest AND (f.object IS NOT u.object OR f.value IS NOT u.value) AND f.stated AND NOT f.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = f.pk AND name = 'reading' AND value = 'true')) AND f.known <= :value2 AND (f.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = f.pk)) AND (f.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = f.pk AND t.stance = 'SUPPORTS'))), '~') ELSE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= certainly_from AND :value1 < certainly_until)) END), upheld10 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = u.pk AND name = 'reading' AND value = 'true')) AND u.known <= :value2 AND (u.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = u.pk)) AND CASE WHEN u.span = 1 THEN EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= possibly_from) AND :value1 < coalesce(
(SELECT min(CASE WHEN f.since NOT GLOB '*[^0-9-]*' THEN f.since_earliest ELSE coalesce(f.since_latest, '~') END) FROM claim AS f WHERE f.subject = u.subject AND f.property = u.property AND f.since_earliest > u.since_earliest AND (f.object IS NOT u.object OR f.value IS NOT u.value) AND f.stated AND NOT f.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = f.pk AND name = 'reading' AND value = 'true')) AND f.known <= :value2 AND (f.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = f.pk)) AND (f.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = f.pk AND t.stance = 'SUPPORTS'))), '~') ELSE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= possibly_from AND :value1 < possibly_until)) END), upheld11 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = u.pk AND name = 'reading' AND value = 'true')) AND (u.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = u.pk)) AND CASE WHEN u.span = 1 THEN EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= certainly_from) AND :value1 < coalesce(
(SELECT min(f.since_earliest) FROM claim AS f WHERE f.subject = u.subject AND f.property = u.property AND f.since_earliest > u.since_earliest AND (f.object IS NOT u.object OR f.value IS NOT u.value) AND f.stated AND NOT f.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = f.pk AND name = 'reading' AND value = 'true')) AND (f.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = f.pk)) AND (f.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = f.pk AND t.stance = 'SUPPORTS'))), '~') ELSE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= certainly_from AND :value1 < certainly_until)) END), backed12 AS NOT MATERIALIZED 
(SELECT b.pk FROM claim AS b WHERE b.independent >= :value11 AND CASE WHEN :value11 > 1 THEN 
(SELECT count(DISTINCT grp) FROM counted0 AS t WHERE t.claim = b.pk AND t.stance = 'SUPPORTS') >= :value11 ELSE EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = b.pk AND t.stance = 'SUPPORTS') END), upheld13 AS NOT MATERIALIZED 
(SELECT u.pk FROM claim AS u WHERE NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = u.pk AND name = 'reading' AND value = 'true')) AND u.known <= :value2 AND (u.standing = 'EDITORIAL' OR u.independent >= :value11 AND CASE WHEN :value11 > 1 THEN 
(SELECT count(DISTINCT grp) FROM counted0 AS t WHERE t.claim = u.pk AND t.stance = 'SUPPORTS') >= :value11 ELSE EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = u.pk AND t.stance = 'SUPPORTS') END) AND CASE WHEN u.span = 1 THEN EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= certainly_from) AND :value1 < coalesce(
(SELECT min(f.since_earliest) FROM claim AS f WHERE f.subject = u.subject AND f.property = u.property AND f.since_earliest > u.since_earliest AND (f.object IS NOT u.object OR f.value IS NOT u.value) AND f.stated AND NOT f.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = f.pk AND name = 'reading' AND value = 'true')) AND f.known <= :value2 AND (f.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM backed12 AS b WHERE b.pk = f.pk))), '~') ELSE (u.span IS NULL OR EXISTS 
(SELECT 1 FROM span WHERE claim = u.pk AND :value1 >= certainly_from AND :value1 < certainly_until)) END), given AS MATERIALIZED 
(SELECT 
(SELECT concat(',', group_concat(pk, ','), ',') FROM meant0) AS keys0, 
(SELECT min(pk) FROM meant0) AS keys0a, 
(SELECT max(pk) FROM meant0) AS keys0z, 
(SELECT min(pk) FROM found1 HAVING count(*) = 1) AS key1) SELECT CASE WHEN 
(SELECT count(*) FROM 
(SELECT 1 FROM found0 GROUP BY item HAVING count(*) = 1)) = json_array_length(:value3) AND given.key1 IS NOT NULL THEN CAST(concat('{"meetings":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m2 WHERE m2.class = 'Meeting' AND m2.entity IN 
(SELECT c3.subject FROM 
(SELECT pk AS descendant FROM inside0) AS i CROSS JOIN claim AS c3 INDEXED BY claim_own ON c3.object = i.descendant AND c3.property IN ('addressedTo', 'appointedTo', 'appointee', 'appointingAuthority', 'attendee', 'breaches', 'carriedOutBy', 'concerns', 'counterpart', 'depositary', 'directedAgainst', 'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'issuer', 'ledBy', 'location', 'mediator', 'observer', 'party', 'proposedMediator', 'regards', 'signatory', 'spokenBy', 'sponsor', 'supervisor', 'vessel', 'victim', 'witness') WHERE c3.object IS NOT NULL AND c3.stated AND NOT c3.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = c3.pk AND name = 'reading' AND value = 'true')) AND c3.known <= :value2 AND (c3.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c3.pk)) AND (c3.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c3.pk AND t.stance = 'SUPPORTS'))) AND (EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.subject = m2.entity) OR EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.object = m2.entity)) AND 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM dates2 AS p WHERE p.entity = m2.entity GROUP BY p.property))) END, ',"unknownCount":', 
(SELECT count(*) FROM member AS m8 WHERE m8.class = 'Meeting' AND m8.entity IN 
(SELECT c9.subject FROM 
(SELECT pk AS descendant FROM inside1) AS i CROSS JOIN claim AS c9 INDEXED BY claim_own ON c9.object = i.descendant AND c9.property IN ('addressedTo', 'appointedTo', 'appointee', 'appointingAuthority', 'attendee', 'breaches', 'carriedOutBy', 'concerns', 'counterpart', 'depositary', 'directedAgainst', 'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'issuer', 'ledBy', 'location', 'mediator', 'observer', 'party', 'proposedMediator', 'regards', 'signatory', 'spokenBy', 'sponsor', 'supervisor', 'vessel', 'victim', 'witness') WHERE c9.object IS NOT NULL AND c9.stated AND NOT c9.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = c9.pk AND name = 'reading' AND value = 'true')) AND c9.known <= :value2 AND (c9.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c9.pk)) AND (c9.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c9.pk AND t.stance = 'SUPPORTS'))) AND (EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.subject = m8.entity) OR EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.object = m8.entity)) AND coalesce(
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM dates2 AS p WHERE p.entity = m8.entity GROUP BY p.property)), 1) AND ((EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.subject = m8.entity) OR EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.object = m8.entity)) AND 
(SELECT max(begun) FROM 
(SELECT max(p.possibly_from <= :value1) AS begun FROM dates2 AS p WHERE p.entity = m8.entity GROUP BY p.property))) IS NOT TRUE), ',"undatedCount":', 
(SELECT count(*) FROM member AS m12 WHERE m12.class = 'Meeting' AND m12.entity IN 
(SELECT c13.subject FROM 
(SELECT pk AS descendant FROM inside2) AS i CROSS JOIN claim AS c13 INDEXED BY claim_own ON c13.object = i.descendant AND c13.property IN ('addressedTo', 'appointedTo', 'appointee', 'appointingAuthority', 'attendee', 'breaches', 'carriedOutBy', 'concerns', 'counterpart', 'depositary', 'directedAgainst', 'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'issuer', 'ledBy', 'location', 'mediator', 'observer', 'party', 'proposedMediator', 'regards', 'signatory', 'spokenBy', 'sponsor', 'supervisor', 'vessel', 'victim', 'witness') WHERE c13.object IS NOT NULL AND c13.stated AND NOT c13.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = c13.pk AND name = 'reading' AND value = 'true')) AND (c13.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = c13.pk)) AND (c13.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted3 AS t WHERE t.claim = c13.pk AND t.stance = 'SUPPORTS'))) AND (EXISTS 
(SELECT 1 FROM evident4 AS v WHERE v.subject = m12.entity) OR EXISTS 
(SELECT 1 FROM evident4 AS v WHERE v.object = m12.entity)) AND 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM dates5 AS p WHERE p.entity = m12.entity GROUP BY p.property)) AND ((EXISTS 
(SELECT 1 FROM evident7 AS v WHERE v.subject = m12.entity) OR EXISTS 
(SELECT 1 FROM evident7 AS v WHERE v.object = m12.entity)) AND 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM dates8 AS p WHERE p.entity = m12.entity GROUP BY p.property))) IS NOT TRUE), ',"nodes":[', group_concat(concat('{"name":', json_quote(e6.label), ',"host":', 
(SELECT concat('{"edges":[', group_concat(concat('{"holds":', json_quote('CERTAINLY'), ',"node":{"name":', json_quote(e19.label), '},"claim":{"independentSources":', json_quote(CASE WHEN coalesce(c18.proofs, 1) = 1 AND c18.standing <> 'DISPUTED' AND c18.independent <= 1 THEN c18.independent ELSE 
(SELECT max(m) FROM 
(SELECT coalesce(min(CASE WHEN c21.standing <> 'EDITORIAL' THEN CASE WHEN c21.standing <> 'DISPUTED' AND c21.independent <= 1 THEN c21.independent ELSE 
(SELECT count(DISTINCT grp) FROM counted0 AS t WHERE t.claim = c21.pk AND t.stance = 'SUPPORTS') END END), 0) AS m FROM 
(SELECT proof, premise FROM premise WHERE claim = c18.pk UNION ALL SELECT 0, c18.pk WHERE NOT c18.derived) AS l20 CROSS JOIN claim AS c21 ON c21.pk = l20.premise GROUP BY l20.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld9 AS u WHERE u.pk = c21.pk)))) END), ',"supportingSources":', json_quote(CASE WHEN coalesce(c18.proofs, 1) = 1 AND c18.standing <> 'DISPUTED' AND c18.supporting <= 1 THEN c18.supporting ELSE 
(SELECT max(m) FROM 
(SELECT coalesce(min(CASE WHEN c23.standing <> 'EDITORIAL' THEN CASE WHEN c23.standing <> 'DISPUTED' AND c23.supporting <= 1 THEN c23.supporting ELSE 
(SELECT count(DISTINCT source) FROM counted0 AS t WHERE t.claim = c23.pk AND t.stance = 'SUPPORTS') END END), 0) AS m FROM 
(SELECT proof, premise FROM premise WHERE claim = c18.pk UNION ALL SELECT 0, c18.pk WHERE NOT c18.derived) AS l22 CROSS JOIN claim AS c23 ON c23.pk = l22.premise GROUP BY l22.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld9 AS u WHERE u.pk = c23.pk)))) END), '}}'), ','), ']}') FROM 
(SELECT c15.object AS node, c15.pk AS claim FROM claim AS c15 WHERE c15.subject = g5.node AND c15.property = 'host' AND (CASE WHEN c15.derived THEN NOT :value7 AND EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c15.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld9 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld9 AS u WHERE u.pk = c15.pk) END) ORDER BY c15.object ASC, c15.pk ASC LIMIT :value0) AS g17 CROSS JOIN claim AS c18 ON c18.pk = g17.claim CROSS JOIN entity AS e19 ON e19.pk = g17.node), ',"everKnown":', 
(SELECT concat('{"edges":[', group_concat(concat('{"claim":{"supportingSources":', json_quote(CASE WHEN coalesce(c27.proofs, 1) = 1 AND c27.standing <> 'DISPUTED' AND c27.supporting <= 1 THEN c27.supporting ELSE 
(SELECT max(m) FROM 
(SELECT coalesce(min(CASE WHEN c30.standing <> 'EDITORIAL' THEN CASE WHEN c30.standing <> 'DISPUTED' AND c30.supporting <= 1 THEN c30.supporting ELSE 
(SELECT count(DISTINCT source) FROM counted3 AS t WHERE t.claim = c30.pk AND t.stance = 'SUPPORTS') END END), 0) AS m FROM 
(SELECT proof, premise FROM premise WHERE claim = c27.pk UNION ALL SELECT 0, c27.pk WHERE NOT c27.derived) AS l29 CROSS JOIN claim AS c30 ON c30.pk = l29.premise GROUP BY l29.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld11 AS u WHERE u.pk = c30.pk)))) END), '}}'), ','), ']}') FROM 
(SELECT c24.object AS node, c24.pk AS claim FROM claim AS c24 WHERE c24.subject = g5.node AND c24.property = 'host' AND (CASE WHEN c24.derived THEN NOT :value7 AND EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c24.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld11 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld11 AS u WHERE u.pk = c24.pk) END) ORDER BY c24.object ASC, c24.pk ASC LIMIT :value0) AS g26 CROSS JOIN claim AS c27 ON c27.pk = g26.claim), ',"two":{"totalCount":', 
(SELECT count(*) FROM claim AS c31 WHERE c31.subject = g5.node AND c31.property = 'host' AND (CASE WHEN c31.derived THEN NOT :value7 AND EXISTS 
(SELECT l.proof FROM premise AS l WHERE l.claim = c31.pk GROUP BY l.proof HAVING min(EXISTS 
(SELECT 1 FROM upheld13 AS u WHERE u.pk = l.premise))) ELSE EXISTS 
(SELECT 1 FROM upheld13 AS u WHERE u.pk = c31.pk) END)), '}}'), ','), ']}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'Meeting' AND m2.entity IN 
(SELECT c3.subject FROM 
(SELECT pk AS descendant FROM inside0) AS i CROSS JOIN claim AS c3 INDEXED BY claim_own ON c3.object = i.descendant AND c3.property IN ('addressedTo', 'appointedTo', 'appointee', 'appointingAuthority', 'attendee', 'breaches', 'carriedOutBy', 'concerns', 'counterpart', 'depositary', 'directedAgainst', 'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'issuer', 'ledBy', 'location', 'mediator', 'observer', 'party', 'proposedMediator', 'regards', 'signatory', 'spokenBy', 'sponsor', 'supervisor', 'vessel', 'victim', 'witness') WHERE c3.object IS NOT NULL AND c3.stated AND NOT c3.derived AND NOT (:value7 AND EXISTS 
(SELECT 1 FROM qualifier WHERE claim = c3.pk AND name = 'reading' AND value = 'true')) AND c3.known <= :value2 AND (c3.standing = 'EDITORIAL' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c3.pk)) AND (c3.standing <> 'DISPUTED' OR EXISTS 
(SELECT 1 FROM counted0 AS t WHERE t.claim = c3.pk AND t.stance = 'SUPPORTS'))) AND (EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.subject = m2.entity) OR EXISTS 
(SELECT 1 FROM evident1 AS v WHERE v.object = m2.entity)) AND 
(SELECT max(begun) FROM 
(SELECT min(p.certainly_from <= :value1) AS begun FROM dates2 AS p WHERE p.entity = m2.entity GROUP BY p.property)) ORDER BY m2.entity ASC LIMIT :value0) AS g5 CROSS JOIN entity AS e6 ON e6.pk = g5.node), '}') AS BLOB) END, concat('[', substr(concat(CASE WHEN NOT 
(SELECT count(*) FROM 
(SELECT 1 FROM found0 GROUP BY item HAVING count(*) = 1)) = json_array_length(:value3) THEN 
(SELECT group_concat(concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0 WHERE found0.item = a.key) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0 WHERE found0.item = a.key) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each((:value5 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length((:value5 -> a.key)) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each((:value5 -> a.key)) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each((:value5 -> a.key)) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length((:value5 -> a.key))) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length((:value5 -> a.key))) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'Work') AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ',', a.key, ']'), '' ORDER BY a.key) FROM json_each(:value3) AS a WHERE 
(SELECT count(*) FROM found0 WHERE found0.item = a.key) <> 1) END, CASE WHEN given.key1 IS NULL THEN concat(',[1,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found1) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found1) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value10) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value10) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value10) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value10) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value10)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value10)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
