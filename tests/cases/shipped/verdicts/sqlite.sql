WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value0 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value0) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value1 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found1 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value3 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value4 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value3) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value4 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found2 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value6 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value7 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value6) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value7 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found3 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value9 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value10 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value9) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value10 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found4 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value12 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value13 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value12) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value13 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), found5 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value3 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = pk) UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value4 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = n.entity) AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value3 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = pk)) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value4 AND NOT n.metonym AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = n.entity) AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0, 
(SELECT min(pk) FROM found1 HAVING count(*) = 1) AS key1, 
(SELECT min(pk) FROM found2 HAVING count(*) = 1) AS key2, 
(SELECT min(pk) FROM found3 HAVING count(*) = 1) AS key3, 
(SELECT min(pk) FROM found4 HAVING count(*) = 1) AS key4, 
(SELECT min(pk) FROM found5 HAVING count(*) = 1) AS key5) SELECT CASE WHEN given.key0 IS NOT NULL AND given.key1 IS NOT NULL AND given.key2 IS NOT NULL AND given.key3 IS NOT NULL AND given.key4 IS NOT NULL AND given.key5 IS NOT NULL THEN CAST(concat('{"azerbaijan":{"answer":"', 
(SELECT CASE WHEN count(*) = 0 THEN CASE WHEN EXISTS 
(SELECT 1 FROM member AS m2 CROSS JOIN entity AS e1 ON e1.pk = m2.entity WHERE m2.class = 'CoverageRecord' AND EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e1.pk AND r.property = 'searchedFor' AND r.stated AND NOT r.derived AND r.object IN (given.key0, given.key1)) AND (EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e1.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND r.value IN ('involvedIn', 'involves', 'mediated', 'mediator', 'participants', 'participatesIn', 'thirdParties', 'thirdPartyIn')) OR NOT EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e1.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND 1))) THEN 'NOT_RECORDED' ELSE 'OUTSIDE_COVERAGE' END WHEN max(c3.contested OR c3.standing = 'DISPUTED') OR min(c3.standing = 'DENIED') <> max(c3.standing = 'DENIED') THEN 'CONTESTED' WHEN max(c3.standing = 'DENIED') THEN 'DENIED' ELSE 'SUPPORTED' END FROM claim AS c3 WHERE (c3.subject = given.key0 AND c3.property = 'mediator') AND ((c3.object = given.key1 AND c3.subject = given.key0) OR (c3.subject = given.key1 AND c3.object = given.key0 AND 0))), '","claims":[', 
(SELECT group_concat(concat('{"standing":"', c4.standing, '","citations":[', 
(SELECT group_concat(concat('{"stance":"', t5.stance, '","quote":', json_quote(p6.quote), ',"source":{"name":', json_quote(e7.label), '}}'), ',') FROM citation AS t5 LEFT JOIN passage AS p6 ON p6.pk = t5.passage CROSS JOIN entity AS e7 ON e7.pk = t5.source WHERE t5.claim = c4.pk), ']}'), ',' ORDER BY c4.id) FROM claim AS c4 WHERE (c4.subject = given.key0 AND c4.property = 'mediator') AND ((c4.object = given.key1 AND c4.subject = given.key0) OR (c4.subject = given.key1 AND c4.object = given.key0 AND 0))), '],"others":[', 
(SELECT group_concat(concat('{"object":', coalesce(
(SELECT concat('{"name":', json_quote(e10.label), '}') FROM entity AS e10 WHERE e10.pk = c9.object), 'null'), '}'), ',' ORDER BY c9.id) FROM claim AS c9 WHERE (c9.subject = given.key0 AND c9.property = 'mediator') AND (((c9.object = given.key1 AND c9.subject = given.key0) OR (c9.subject = given.key1 AND c9.object = given.key0 AND 0))) IS NOT TRUE), ']},"unitedStates":{"answer":"', 
(SELECT CASE WHEN count(*) = 0 THEN CASE WHEN EXISTS 
(SELECT 1 FROM member AS m12 CROSS JOIN entity AS e11 ON e11.pk = m12.entity WHERE m12.class = 'CoverageRecord' AND EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e11.pk AND r.property = 'searchedFor' AND r.stated AND NOT r.derived AND r.object IN (given.key0, given.key2)) AND (EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e11.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND r.value IN ('involvedIn', 'involves', 'mediated', 'mediator', 'participants', 'participatesIn', 'thirdParties', 'thirdPartyIn')) OR NOT EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e11.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND 1))) THEN 'NOT_RECORDED' ELSE 'OUTSIDE_COVERAGE' END WHEN max(c13.contested OR c13.standing = 'DISPUTED') OR min(c13.standing = 'DENIED') <> max(c13.standing = 'DENIED') THEN 'CONTESTED' WHEN max(c13.standing = 'DENIED') THEN 'DENIED' ELSE 'SUPPORTED' END FROM claim AS c13 WHERE (c13.subject = given.key0 AND c13.property = 'mediator') AND ((c13.object = given.key2 AND c13.subject = given.key0) OR (c13.subject = given.key2 AND c13.object = given.key0 AND 0))), '","claims":[', 
(SELECT group_concat(concat('{"id":', json_quote(c14.id), '}'), ',' ORDER BY c14.id) FROM claim AS c14 WHERE (c14.subject = given.key0 AND c14.property = 'mediator') AND ((c14.object = given.key2 AND c14.subject = given.key0) OR (c14.subject = given.key2 AND c14.object = given.key0 AND 0))), '],"others":[', 
(SELECT group_concat(concat('{"object":', coalesce(
(SELECT concat('{"name":', json_quote(e16.label), '}') FROM entity AS e16 WHERE e16.pk = c15.object), 'null'), '}'), ',' ORDER BY c15.id) FROM claim AS c15 WHERE (c15.subject = given.key0 AND c15.property = 'mediator') AND (((c15.object = given.key2 AND c15.subject = given.key0) OR (c15.subject = given.key2 AND c15.object = given.key0 AND 0))) IS NOT TRUE), '],"coverage":[', 
(SELECT group_concat(concat('{"name":', json_quote(e17.label), ',"searchedPeriod":', json_quote(e17."p:searchedPeriod"), ',"searchedLanguage":', coalesce(e17."p:searchedLanguage", '[]'), ',"searchedOn":', json_quote(e17."p:searchedOn"), '}'), ',' ORDER BY e17.pk) FROM member AS m18 CROSS JOIN entity AS e17 ON e17.pk = m18.entity WHERE m18.class = 'CoverageRecord' AND EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e17.pk AND r.property = 'searchedFor' AND r.stated AND NOT r.derived AND r.object IN (given.key0, given.key2)) AND (EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e17.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND r.value IN ('involvedIn', 'involves', 'mediated', 'mediator', 'participants', 'participatesIn', 'thirdParties', 'thirdPartyIn')) OR NOT EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e17.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND 1))), ']},"unsearched":{"answer":"', 
(SELECT CASE WHEN count(*) = 0 THEN CASE WHEN EXISTS 
(SELECT 1 FROM member AS m20 CROSS JOIN entity AS e19 ON e19.pk = m20.entity WHERE m20.class = 'CoverageRecord' AND EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e19.pk AND r.property = 'searchedFor' AND r.stated AND NOT r.derived AND r.object IN (given.key3, given.key4)) AND (EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e19.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND r.value IN ('involvedIn', 'involves', 'participants', 'participatesIn', 'party', 'partyTo')) OR NOT EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e19.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND 1))) THEN 'NOT_RECORDED' ELSE 'OUTSIDE_COVERAGE' END WHEN max(c21.contested OR c21.standing = 'DISPUTED') OR min(c21.standing = 'DENIED') <> max(c21.standing = 'DENIED') THEN 'CONTESTED' WHEN max(c21.standing = 'DENIED') THEN 'DENIED' ELSE 'SUPPORTED' END FROM claim AS c21 WHERE (c21.subject = given.key3 AND c21.property = 'party') AND ((c21.object = given.key4 AND c21.subject = given.key3) OR (c21.subject = given.key4 AND c21.object = given.key3 AND 0))), '","coverage":[', 
(SELECT group_concat(concat('{"id":', json_quote(e22.id), '}'), ',' ORDER BY e22.pk) FROM member AS m23 CROSS JOIN entity AS e22 ON e22.pk = m23.entity WHERE m23.class = 'CoverageRecord' AND EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e22.pk AND r.property = 'searchedFor' AND r.stated AND NOT r.derived AND r.object IN (given.key3, given.key4)) AND (EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e22.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND r.value IN ('involvedIn', 'involves', 'participants', 'participatesIn', 'party', 'partyTo')) OR NOT EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e22.pk AND r.property = 'searchedProperty' AND r.stated AND NOT r.derived AND 1))), ']},"none":{"totalCount":', 
(SELECT count(*) FROM member AS m25 CROSS JOIN entity AS e24 ON e24.pk = m25.entity WHERE m25.class = 'Meeting' AND m25.entity IN 
(SELECT c26.subject FROM closure AS k27 CROSS JOIN claim AS c26 INDEXED BY claim_own ON c26.object = k27.descendant AND c26.property IN ('addressedTo', 'appointedTo', 'appointee', 'appointingAuthority', 'attendee', 'breaches', 'carriedOutBy', 'concerns', 'counterpart', 'depositary', 'directedAgainst', 'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'issuer', 'ledBy', 'location', 'mediator', 'observer', 'party', 'proposedMediator', 'regards', 'signatory', 'spokenBy', 'sponsor', 'supervisor', 'vessel', 'victim', 'witness') WHERE k27.ancestor = given.key5 AND c26.object IS NOT NULL AND c26.stated AND NOT c26.derived) AND e24."p:date:latest" < :value16), ',"coverage":[', 
(SELECT group_concat(concat('{"id":', json_quote(e28.id), '}'), ',' ORDER BY e28.pk) FROM member AS m29 CROSS JOIN entity AS e28 ON e28.pk = m29.entity WHERE m29.class = 'CoverageRecord' AND EXISTS 
(SELECT 1 FROM claim AS r WHERE r.subject = e28.pk AND r.property = 'searchedFor' AND r.stated AND NOT r.derived AND r.object IN (given.key5))), ']}}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found0) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found0) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value2) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value2) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value2) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value2)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value2)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key1 IS NULL THEN concat(',[1,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found1) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found1) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value5) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value5) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value5) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value5) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value5)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value5)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key2 IS NULL THEN concat(',[2,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found2) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found2) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value8) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value8) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value8) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value8) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value8)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value8)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key3 IS NULL THEN concat(',[3,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found3) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found3) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value11) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value11) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value11) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value11) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value11)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value11)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key4 IS NULL THEN concat(',[4,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found4) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found4) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value14) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value14) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value14) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value14) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value14)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value14)) WHERE share >= 0.3) AS n WHERE 1) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END, CASE WHEN given.key5 IS NULL THEN concat(',[5,', 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.pk) FROM 
(SELECT pk, matched FROM found5) AS f CROSS JOIN entity AS e ON e.pk = f.pk), ',', CASE WHEN EXISTS 
(SELECT 1 FROM found5) THEN '[]' ELSE 
(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) ORDER BY f.place) FROM 
(SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM 
(SELECT n.entity AS pk, n.text AS matched, n.share, row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank FROM 
(SELECT * FROM 
(SELECT n.*, (1.0 * 
(SELECT count(DISTINCT q.value) FROM json_each(:value5) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word) / (json_array_length(:value5) + n.trigrams - 
(SELECT count(DISTINCT q.value) FROM json_each(:value5) AS q CROSS JOIN posting AS p ON p.name = n.pk CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word))) AS share FROM 
(SELECT p.name FROM 
(SELECT g.word, count(*) AS common FROM json_each(:value5) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s CROSS JOIN posting AS p ON p.word = s.word GROUP BY p.name HAVING sum(s.common) >= 0.3 * json_array_length(:value5)) AS f CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * 0.3 <= json_array_length(:value5)) WHERE share >= 0.3) AS n WHERE 1 AND EXISTS 
(SELECT 1 FROM member WHERE class IN ('Actor', 'CoverageRecord', 'Dealing', 'Dossier', 'Office', 'Place', 'UnseenWork', 'Vessel') AND entity = n.entity)) WHERE rank = 1 ORDER BY place LIMIT 5) AS f CROSS JOIN entity AS e ON e.pk = f.pk) END, ']') END), 2), ']') FROM given
