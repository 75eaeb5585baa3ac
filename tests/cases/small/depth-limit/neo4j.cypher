CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready WITH *, head(
COLLECT { MATCH (e:Entity {id: $value1}) RETURN e }) AS own0 WITH *, CASE WHEN own0 IS NULL THEN 
COLLECT { MATCH (n:Name {folded: $value1})<-[:NAMED]-(e) WHERE NOT n.property = 'metonym' WITH e, min(CASE WHEN n.property = 'headline' THEN 1 ELSE 0 END) AS headline ORDER BY e.id WITH collect([e, headline]) AS kinds UNWIND kinds AS kind WITH kinds, kind WHERE kind[1] = 0 OR all(k IN kinds WHERE k[1] = 1) RETURN kind[0] } ELSE [own0] END AS found0 WITH *, CASE size(found0) WHEN 1 THEN found0[0] END AS meant0 
WITH began, was_ready, CASE WHEN meant0 IS NOT NULL THEN [[meant0.`name`, CASE WHEN meant0.class = 'Region' THEN head(
COLLECT { WITH 
COLLECT { MATCH (meant0)<-[r1:`LIES_WITHIN`]-(e2) WITH * ORDER BY e2.id, r1.claim LIMIT $value0 RETURN [[[r1.claim], [head(
COLLECT { WITH 
COLLECT { MATCH (e2)-[r4:`LIES_WITHIN`]->(e5) WITH * ORDER BY e5.id, r4.claim LIMIT $value0 RETURN [[[r4.claim], [head(
COLLECT { WITH 
COLLECT { MATCH (e5)<-[r7:`LIES_WITHIN`]-(e8) WITH * ORDER BY e8.id, r7.claim LIMIT $value0 RETURN [[[r7.claim], [head(
COLLECT { WITH 
COLLECT { MATCH (e8)-[r10:`LIES_WITHIN`]->(e11) WITH * ORDER BY e11.id, r10.claim LIMIT $value0 RETURN [[[r10.claim], [head(
COLLECT { WITH 
COLLECT { MATCH (e11)<-[r13:`LIES_WITHIN`]-(e14) WITH * ORDER BY e14.id, r13.claim LIMIT $value0 RETURN [[[r13.claim], [head(
COLLECT { WITH 
COLLECT { MATCH (e14)-[r16:`LIES_WITHIN`]->(e17) WITH * ORDER BY e17.id, r16.claim LIMIT $value0 RETURN [[[r16.claim], [e17.`id`]]] } AS w19 RETURN [w19, CASE WHEN size(w19) < $value0 THEN size(w19) ELSE 
COUNT { MATCH (e14)-[r16:`LIES_WITHIN`]->(e17) } END] })]]] } AS w20 RETURN [w20, CASE WHEN size(w20) < $value0 THEN size(w20) ELSE 
COUNT { MATCH (e11)<-[r13:`LIES_WITHIN`]-(e14) } END] })]]] } AS w21 RETURN [w21, CASE WHEN size(w21) < $value0 THEN size(w21) ELSE 
COUNT { MATCH (e8)-[r10:`LIES_WITHIN`]->(e11) } END] })]]] } AS w22 RETURN [w22, CASE WHEN size(w22) < $value0 THEN size(w22) ELSE 
COUNT { MATCH (e5)<-[r7:`LIES_WITHIN`]-(e8) } END] })]]] } AS w23 RETURN [w23, CASE WHEN size(w23) < $value0 THEN size(w23) ELSE 
COUNT { MATCH (e2)-[r4:`LIES_WITHIN`]->(e5) } END] })]]] } AS w24 RETURN [w24, CASE WHEN size(w24) < $value0 THEN size(w24) ELSE 
COUNT { MATCH (meant0)<-[r1:`LIES_WITHIN`]-(e2) } END] }) END, meant0.class]] END AS answer, CASE WHEN NOT (meant0 IS NOT NULL) THEN [CASE WHEN meant0 IS NULL THEN [
COLLECT { UNWIND found0 AS e MATCH (e)-[:NAMED]->(n) WHERE n.folded = $value1 AND NOT n.property = 'metonym' WITH e, n ORDER BY n.property = 'headline', n.text WITH e, collect(n.text)[0] AS matched ORDER BY e.id RETURN [e.id, e.name, e.class, matched] }, CASE WHEN size(found0) = 0 THEN 
COLLECT { UNWIND $value2 AS gram MATCH (:Trigram {text: gram})<-[:HAS_TRIGRAM]-()<-[:HAS_TOKEN]-(n:Name) WITH n, count(DISTINCT gram) AS common WITH n, 1.0 * common / (size($value2) + n.trigramCount - common) AS share WHERE share >= 0.3 MATCH (n)<-[:NAMED]-(e) WITH e, n, share ORDER BY share DESC, n.text WITH e, collect(share)[0] AS share, collect(n.text)[0] AS matched ORDER BY share DESC, e.id LIMIT 5 RETURN [e.id, e.name, e.class, matched] } ELSE [] END] END] END AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
