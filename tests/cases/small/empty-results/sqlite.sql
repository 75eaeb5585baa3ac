SELECT CAST(concat('{"ports":', 
(SELECT concat('{"totalCount":', CASE WHEN count(*) < :value0 THEN count(*) ELSE 
(SELECT count(*) FROM member AS m2 WHERE m2.class = 'Port') END, ',"nodes":[', group_concat(concat('{"id":', json_quote(e4.id), '}'), ','), '],"edges":[', group_concat(concat('{"cursor":', json_quote(lower(hex(json_array('b092d0fa', e4.id)))), '}'), ','), '],"pageInfo":{"hasNextPage":', CASE WHEN (
(SELECT count(*) FROM 
(SELECT 1 FROM member AS m2 WHERE m2.class = 'Port' LIMIT :value0 + 1)) > :value0 OR 0) THEN 'true' ELSE 'false' END, ',"hasPreviousPage":', CASE WHEN 0 THEN 'true' ELSE 'false' END, ',"startCursor":', json_quote(json_group_array(lower(hex(json_array('b092d0fa', e4.id)))) ->> '$[0]'), ',"endCursor":', json_quote(json_group_array(lower(hex(json_array('b092d0fa', e4.id)))) ->> '$[#-1]'), '}}') FROM 
(SELECT m2.entity AS node FROM member AS m2 WHERE m2.class = 'Port' ORDER BY m2.entity ASC LIMIT :value0) AS g3 CROSS JOIN entity AS e4 ON e4.pk = g3.node), ',"redLines":{"totalCount":', 
(SELECT count(*) FROM member AS m6 CROSS JOIN entity AS e5 ON e5.pk = m6.entity WHERE m6.class = 'RedLine' AND e5.label = :value1), '}}') AS BLOB)
