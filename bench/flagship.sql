-- The answer to flagship.graphql, written by hand for this one question. Nodes stand in order of ids, edges in
-- order of the node's id and then the claim's; keys follow ids, so ordering by key does both. The JSON is put
-- together as text: across subqueries the functions for objects and arrays would quote it anew.
WITH
area (entity) AS MATERIALIZED (
  SELECT pk FROM entity WHERE id = :text
  UNION ALL
  SELECT entity FROM name WHERE folded = :folded AND NOT metonym AND NOT EXISTS (SELECT 1 FROM entity WHERE id = :text)
),
concerned (entity) AS MATERIALIZED (
  SELECT DISTINCT link.subject
  FROM area
  CROSS JOIN closure AS inside ON inside.ancestor = area.entity
  CROSS JOIN claim AS link ON link.object = inside.descendant AND link.stated AND NOT link.derived
    AND link.property IN (
      'addressedTo', 'beneficiary', 'concerns', 'declaredBy', 'dutyBearer', 'facilitator', 'guarantor', 'host',
      'initiator', 'intermediary', 'mediator', 'observer', 'proposedMediator', 'sponsor', 'supervisor',
      'undertakenBy', 'voicedBy', 'witness'
    )
  CROSS JOIN member ON member.class = 'Commitment' AND member.entity = link.subject
  ORDER BY link.subject
)
SELECT concat(
  '{"commitments":{"totalCount":', (SELECT count(*) FROM concerned), ',"nodes":[',
  (
    SELECT group_concat(concat(
      '{"__typename":"', e.class, '","id":"', e.id, '","name":', json_quote(e.label), ',"declaredBy":{"nodes":[',
      (
        SELECT group_concat(concat('{"name":', json_quote(actor.label), '}'))
        FROM (SELECT object FROM claim WHERE subject = e.pk AND property = 'declaredBy' ORDER BY object) AS c
        CROSS JOIN entity AS actor ON actor.pk = c.object
      ),
      ']},"thirdParties":{"edges":[',
      (
        SELECT group_concat(concat(
          '{"node":{"name":', json_quote(actor.label), '},"claim":{"property":"', c.property, '","citations":[',
          (
            SELECT group_concat(concat(
              '{"quote":', json_quote(p.quote), ',"locator":', json_quote(p.locator), ',"stance":"', k.stance,
              '","source":{"headline":', json_quote(s."p:headline"), ',"url":', json_quote(s."p:url"),
              ',"published":', json_quote(s."p:published"), '}}'
            ))
            FROM citation AS k CROSS JOIN entity AS s ON s.pk = k.source LEFT JOIN passage AS p ON p.pk = k.passage
            WHERE k.claim = c.pk
          ),
          ']}}'
        ))
        FROM (
          SELECT pk, property, object FROM claim
          WHERE subject = e.pk AND property IN (
            'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor',
            'supervisor', 'witness'
          )
          ORDER BY pk
        ) AS c
        CROSS JOIN entity AS actor ON actor.pk = c.object
      ),
      ']}}'
    ))
    FROM concerned CROSS JOIN entity AS e ON e.pk = concerned.entity
  ),
  ']}}'
) AS data
