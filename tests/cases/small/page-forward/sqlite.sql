SELECT CAST(concat('{"places":', 
(SELECT concat('{"totalCount":', 
(SELECT count(*) FROM member AS m2 WHERE m2.class = 'Place'), ',"nodes":[', group_concat(concat('{"name":', json_quote(e4.label), '}'), ','), '],"edges":[', group_concat(concat('{"cursor":', json_quote(lower(hex(json_array('e30e0973', e4.label_folded, e4.label, e4.id)))), '}'), ','), '],"pageInfo":{"hasNextPage":', CASE WHEN (
(SELECT count(*) FROM 
(SELECT 1 FROM member AS m2 WHERE m2.class = 'Place' LIMIT :value1 + 1)) > :value1 OR 0) THEN 'true' ELSE 'false' END, ',"hasPreviousPage":', CASE WHEN 0 THEN 'true' ELSE 'false' END, ',"startCursor":', json_quote(json_group_array(lower(hex(json_array('e30e0973', e4.label_folded, e4.label, e4.id)))) ->> '$[0]'), ',"endCursor":', json_quote(json_group_array(lower(hex(json_array('e30e0973', e4.label_folded, e4.label, e4.id)))) ->> '$[#-1]'), '}}') FROM 
(SELECT m2.entity AS node FROM member AS m2 CROSS JOIN entity AS e1 ON e1.pk = m2.entity WHERE m2.class = 'Place' ORDER BY e1.label_folded ASC NULLS LAST, e1.label ASC NULLS LAST, m2.entity ASC LIMIT :value1) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), '}') AS BLOB)
