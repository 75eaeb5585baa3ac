WITH found0 (pk, matched) AS MATERIALIZED 
(SELECT pk, id FROM entity WHERE id = :value2 UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT EXISTS 
(SELECT pk, id FROM entity WHERE id = :value2) AND (n.property = 'headline') <> EXISTS 
(SELECT 1 FROM name AS n WHERE n.folded = :value3 AND NOT n.metonym AND NOT (n.property = 'headline')) GROUP BY n.entity), given AS MATERIALIZED 
(SELECT 
(SELECT min(pk) FROM found0 HAVING count(*) = 1) AS key0) SELECT CASE WHEN given.key0 IS NOT NULL THEN CAST(concat('{"subject":', coalesce(
(SELECT concat('{"__typename":"', e1.class, '","id":', json_quote(e1.id), ',"label":', json_quote(e1.label), ',"alternateName":', coalesce(e1."p:alternateName", '[]'), CASE WHEN e1.class = 'State' THEN concat(',"involvedIn":{"totalCount":', 
(SELECT count(*) FROM claim AS c2 WHERE c2.object = e1.pk AND c2.property IN ('addressedTo', 'appointedTo', 'appointee', 'appointingAuthority', 'attendee', 'beneficiary', 'breaches', 'carriedOutBy', 'concerns', 'counterpart', 'declaredBy', 'depositary', 'directedAgainst', 'dutyBearer', 'facilitator', 'guarantor', 'handedOver', 'host', 'initiator', 'intermediary', 'issuer', 'ledBy', 'location', 'mediator', 'observer', 'party', 'proposedMediator', 'regards', 'signatory', 'spokenBy', 'sponsor', 'supervisor', 'undertakenBy', 'vessel', 'victim', 'voicedBy', 'witness')), ',"nodes":[', 
(SELECT group_concat(concat('{"__typename":"', e5.class, '","id":', json_quote(e5.id), ',"label":', json_quote(e5.label), ',"alternateName":', coalesce(e5."p:alternateName", '[]'), '}'), ',') FROM 
(SELECT DISTINCT node FROM 
(SELECT c2.subject AS node, c2.pk AS claim FROM claim AS c2 WHERE c2.object = e1.pk AND c2.property IN ('addressedTo', 'appointedTo', 'appointee', 'appointingAuthority', 'attendee', 'beneficiary', 'breaches', 'carriedOutBy', 'concerns', 'counterpart', 'declaredBy', 'depositary', 'directedAgainst', 'dutyBearer', 'facilitator', 'guarantor', 'handedOver', 'host', 'initiator', 'intermediary', 'issuer', 'ledBy', 'location', 'mediator', 'observer', 'party', 'proposedMediator', 'regards', 'signatory', 'spokenBy', 'sponsor', 'supervisor', 'undertakenBy', 'vessel', 'victim', 'voicedBy', 'witness') ORDER BY c2.pk ASC LIMIT :value1)) AS g4 CROSS JOIN entity AS e5 ON e5.pk = g4.node), ']}') END, '}') FROM entity AS e1 WHERE e1.pk = given.key0), 'null'), ',"again":', coalesce(
(SELECT concat('{"id":', json_quote(e6.id), '}') FROM entity AS e6 WHERE e6.pk = given.key0), 'null'), ',"nothing":', coalesce(
(SELECT concat('{"id":', json_quote(e7.id), '}') FROM entity AS e7 WHERE e7.id = :value5), 'null'), ',"actors":', 
(SELECT concat('{"nodes":[', group_concat(concat('{', substr(concat(CASE WHEN e11.class = 'Person' THEN concat(',"citizenOf":{"nodes":[', 
(SELECT group_concat(concat('{"id":', json_quote(e15.id), '}'), ',') FROM 
(SELECT DISTINCT c12.object AS node FROM claim AS c12 WHERE c12.subject = g10.node AND c12.property = 'citizenOf' ORDER BY c12.object LIMIT :value0) AS g14 CROSS JOIN entity AS e15 ON e15.pk = g14.node), ']}') END, CASE WHEN e11.class = 'State' THEN concat(',"metonym":', coalesce(e11."p:metonym", '[]')) END, ',"id":', json_quote(e11.id)), 2), '}'), ','), ']}') FROM 
(SELECT m9.entity AS node FROM member AS m9 WHERE m9.class = 'Actor' ORDER BY m9.entity ASC LIMIT :value0) AS g10 CROSS JOIN entity AS e11 ON e11.pk = g10.node), ',"agreements":{"totalCount":', 
(SELECT count(*) FROM member AS m17 WHERE m17.class = 'Agreement'), '}}') AS BLOB) END, concat('[', substr(concat(CASE WHEN given.key0 IS NULL THEN concat(',[0,', 
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
