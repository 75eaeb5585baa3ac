SELECT CAST(concat('{"sources":{"totalCount":', 
(SELECT count(*) FROM member AS m2 WHERE m2.class = 'Source' AND EXISTS 
(SELECT 1 FROM claim AS c3 CROSS JOIN entity AS e4 ON e4.pk = c3.object WHERE c3.subject = m2.entity AND c3.property = 'publisher' AND e4.label IN 
(SELECT value FROM json_each(:value1)))), ',"groups":[', (WITH u7 AS MATERIALIZED 
(SELECT r.node, r.claim, r.place, jk0.value AS k0, r.k1 AS k1, r.x0 AS x0 FROM 
(SELECT m2.entity AS node, NULL AS claim, row_number() OVER (ORDER BY m2.entity ASC) AS place, coalesce(nullif(
(SELECT json_group_array(DISTINCT c5.object) FROM claim AS c5 WHERE c5.subject = m2.entity AND c5.property = 'publisher' AND c5.object IS NOT NULL), '[]'), '[null]') AS k0, CASE WHEN substr(e1."p:published:earliest", 1, 7) = substr(e1."p:published:latest", 1, 7) THEN substr(e1."p:published:earliest", 1, 7) END AS k1, e1."p:language" AS x0 FROM member AS m2 CROSS JOIN entity AS e1 ON e1.pk = m2.entity WHERE m2.class = 'Source' AND EXISTS 
(SELECT 1 FROM claim AS c3 CROSS JOIN entity AS e4 ON e4.pk = c3.object WHERE c3.subject = m2.entity AND c3.property = 'publisher' AND e4.label IN 
(SELECT value FROM json_each(:value1)))) AS r CROSS JOIN json_each(r.k0) AS jk0) SELECT made FROM 
(SELECT group_concat(concat('{"key":[{"value":', json_quote(
(SELECT id FROM entity WHERE pk = g8.k0)), '},{"value":', json_quote(g8.k1), '}],"count":', g8.count, ',"distinct":', json_array(g8.d0), '}'), ',') AS made FROM 
(SELECT k0, k1, count(DISTINCT place) AS count, count(DISTINCT x0) AS d0 FROM u7 GROUP BY k0, k1 HAVING count >= :value2 ORDER BY k0 ASC NULLS LAST, k1 ASC NULLS LAST, count DESC, k0 ASC NULLS LAST, k1 ASC NULLS LAST LIMIT :value3) AS g8)), ']}}') AS BLOB)
