-- The answer to flagship.graphql, written by hand for this one question. Ordered as connections are: nodes by
-- id, edges by the node's id and then the claim's; keys of tables follow ids, so they do for both.
WITH
area (entity) AS MATERIALIZED (
  SELECT pk FROM entity WHERE id = :text
  UNION
  SELECT entity FROM name WHERE folded = :folded AND NOT metonym AND NOT EXISTS (SELECT 1 FROM entity WHERE id = :text)
),
concerned (entity) AS MATERIALIZED (
  SELECT DISTINCT link.subject
  FROM area
  CROSS JOIN closure AS inside ON inside.ancestor = area.entity
  CROSS JOIN claim AS link ON link.object = inside.descendant AND link.stated AND NOT link.derived
    AND link.property IN (
      'addressedTo', 'beneficiary', 'concerns', 'declaredBy', 'dutyBearer', 'facilitator', 'guarantor',
      'host', 'initiator', 'intermediary', 'mediator', 'observer', 'proposedMediator', 'sponsor',
      'supervisor', 'undertakenBy', 'voicedBy', 'witness'
    )
  CROSS JOIN member ON member.class = 'Commitment' AND member.entity = link.subject
)
SELECT json_object('commitments', json_object(
  'totalCount', (SELECT count(*) FROM concerned),
  'nodes', (
    SELECT json_group_array(json_object(
      '__typename', e.class,
      'id', e.id,
      'name', e.label,
      'declaredBy', json_object('nodes', (
        SELECT json_group_array(json_object('name', actor.label) ORDER BY c.pk)
        FROM claim AS c JOIN entity AS actor ON actor.pk = c.object
        WHERE c.subject = e.pk AND c.property = 'declaredBy'
      )),
      'thirdParties', json_object('edges', (
        SELECT json_group_array(json_object(
          'node', json_object('name', actor.label),
          'claim', json_object('property', c.property, 'citations', (
            SELECT json_group_array(json_object(
              'quote', p.quote,
              'locator', p.locator,
              'stance', k.stance,
              'source', json_object('headline', s."p:headline", 'url', s."p:url", 'published', s."p:published")
            ) ORDER BY k.ordinal)
            FROM citation AS k JOIN entity AS s ON s.pk = k.source LEFT JOIN passage AS p ON p.pk = k.passage
            WHERE k.claim = c.pk
          ))
        ) ORDER BY c.pk)
        FROM claim AS c JOIN entity AS actor ON actor.pk = c.object
        WHERE c.subject = e.pk AND c.property IN (
          'facilitator', 'guarantor', 'host', 'initiator', 'intermediary', 'mediator', 'observer', 'sponsor',
          'supervisor', 'witness'
        )
      ))
    ) ORDER BY e.pk)
    FROM concerned JOIN entity AS e ON e.pk = concerned.entity
  )
)) AS data
