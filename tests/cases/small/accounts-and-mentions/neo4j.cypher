CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready WITH *, head(
COLLECT { MATCH (e:Entity {id: $value1}) RETURN e }) AS own0 WITH *, CASE WHEN own0 IS NULL THEN 
COLLECT { MATCH (n:Name {folded: $value2})<-[:NAMED]-(e) WHERE NOT n.property = 'metonym' WITH e, min(CASE WHEN n.property = 'headline' THEN 1 ELSE 0 END) AS headline ORDER BY e.id WITH collect([e, headline]) AS kinds UNWIND kinds AS kind WITH kinds, kind WHERE kind[1] = 0 OR all(k IN kinds WHERE k[1] = 1) RETURN kind[0] } ELSE [own0] END AS found0 WITH *, CASE size(found0) WHEN 1 THEN found0[0] END AS meant0 
WITH began, was_ready, CASE WHEN meant0 IS NOT NULL THEN [[head(
COLLECT { WITH 
COLLECT { MATCH (meant0)<-[:SUBJECT]-(c1:Claim) WHERE c1.property = 'account' WITH * ORDER BY c1.id LIMIT $value0 RETURN [[c1.`value`, [c1.`on`, 
COLLECT { MATCH (c1)-[l3:QUALIFIED_BY {qualifier: 'mentions'}]->(e2) WITH * ORDER BY l3.position RETURN [e2.`id`, e2.`name`] }, 
COLLECT { MATCH (c1)-[l8:HAS_PREMISE*0..1]->(c7)-[t4:CITES]->(p5) WITH * ORDER BY l8[0].position, t4.position RETURN [p5.`quote`] }]]] } AS w9 RETURN [w9, CASE WHEN size(w9) < $value0 THEN size(w9) ELSE 
COUNT { MATCH (meant0)<-[:SUBJECT]-(c1:Claim) WHERE c1.property = 'account' } END] })]] END AS answer, CASE WHEN NOT (meant0 IS NOT NULL) THEN [CASE WHEN meant0 IS NULL THEN [
COLLECT { UNWIND found0 AS e MATCH (e)-[:NAMED]->(n) WHERE n.folded = $value2 AND NOT n.property = 'metonym' WITH e, n ORDER BY n.property = 'headline', n.text WITH e, collect(n.text)[0] AS matched ORDER BY e.id RETURN [e.id, e.name, e.class, matched] }, CASE WHEN size(found0) = 0 THEN 
COLLECT { UNWIND $value3 AS gram MATCH (:Trigram {text: gram})<-[:HAS_TRIGRAM]-()<-[:HAS_TOKEN]-(n:Name) WITH n, count(DISTINCT gram) AS common WITH n, 1.0 * common / (size($value3) + n.trigramCount - common) AS share WHERE share >= 0.3 MATCH (n)<-[:NAMED]-(e) WITH e, n, share ORDER BY share DESC, n.text WITH e, collect(share)[0] AS share, collect(n.text)[0] AS matched ORDER BY share DESC, e.id LIMIT 5 RETURN [e.id, e.name, e.class, matched] } ELSE [] END] END] END AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
