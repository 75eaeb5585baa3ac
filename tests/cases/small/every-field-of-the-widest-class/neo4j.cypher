CYPHER 25 MATCH (d:Dataset) WITH d.version AS began, d.ready AS was_ready 
WITH began, was_ready, [[
COLLECT { MATCH (e1:Entity&(`State`)) WITH * ORDER BY e1.id LIMIT $value0 RETURN [[e1.`id`, e1.`name`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c2:Claim) WITH * ORDER BY c2.id LIMIT $value0 RETURN [[[c2.`id`]]] } AS w3 RETURN [w3, CASE WHEN size(w3) < $value0 THEN size(w3) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c2:Claim) } END] }), e1.`account`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c4:Claim) WHERE c4.property = 'account' WITH * ORDER BY c4.id LIMIT $value0 RETURN [[c4.`value`, [c4.`id`]]] } AS w5 RETURN [w5, CASE WHEN size(w5) < $value0 THEN size(w5) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c4:Claim) WHERE c4.property = 'account' } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r6:`ADDRESSED_TO`]-(e7) WITH * ORDER BY e7.id, r6.claim LIMIT $value0 RETURN [[[e7.`id`], [r6.claim]]] } AS w9 RETURN [w9, CASE WHEN size(w9) < $value0 THEN size(w9) ELSE 
COUNT { MATCH (e1)<-[r6:`ADDRESSED_TO`]-(e7) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r10:`AFFILIATED_WITH`]-(e11) WITH * ORDER BY e11.id, r10.claim LIMIT $value0 RETURN [[[e11.`id`], [r10.claim]]] } AS w13 RETURN [w13, CASE WHEN size(w13) < $value0 THEN size(w13) ELSE 
COUNT { MATCH (e1)<-[r10:`AFFILIATED_WITH`]-(e11) } END] }), e1.`alternateName`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c14:Claim) WHERE c14.property = 'alternateName' WITH * ORDER BY c14.id LIMIT $value0 RETURN [[c14.`value`, [c14.`id`]]] } AS w15 RETURN [w15, CASE WHEN size(w15) < $value0 THEN size(w15) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c14:Claim) WHERE c14.property = 'alternateName' } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r16:`APPOINTED_BY`]-(e17) WITH * ORDER BY e17.id, r16.claim LIMIT $value0 RETURN [[[e17.`id`], [r16.claim]]] } AS w19 RETURN [w19, CASE WHEN size(w19) < $value0 THEN size(w19) ELSE 
COUNT { MATCH (e1)<-[r16:`APPOINTED_BY`]-(e17) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r20:`APPOINTED_PERSON`]-(e21) WITH * ORDER BY e21.id, r20.claim LIMIT $value0 RETURN [[[e21.`id`], [r20.claim]]] } AS w23 RETURN [w23, CASE WHEN size(w23) < $value0 THEN size(w23) ELSE 
COUNT { MATCH (e1)<-[r20:`APPOINTED_PERSON`]-(e21) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r24:`ATTENDED_BY`]-(e25) WITH * ORDER BY e25.id, r24.claim LIMIT $value0 RETURN [[[e25.`id`], [r24.claim]]] } AS w27 RETURN [w27, CASE WHEN size(w27) < $value0 THEN size(w27) ELSE 
COUNT { MATCH (e1)<-[r24:`ATTENDED_BY`]-(e25) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r28:`BENEFITS`]-(e29) WITH * ORDER BY e29.id, r28.claim LIMIT $value0 RETURN [[[e29.`id`], [r28.claim]]] } AS w31 RETURN [w31, CASE WHEN size(w31) < $value0 THEN size(w31) ELSE 
COUNT { MATCH (e1)<-[r28:`BENEFITS`]-(e29) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r32:`CARRIED_OUT_BY`]-(e33) WITH * ORDER BY e33.id, r32.claim LIMIT $value0 RETURN [[[e33.`id`], [r32.claim]]] } AS w35 RETURN [w35, CASE WHEN size(w35) < $value0 THEN size(w35) ELSE 
COUNT { MATCH (e1)<-[r32:`CARRIED_OUT_BY`]-(e33) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r36:`CITIZEN_OF`]-(e37) WITH * ORDER BY e37.id, r36.claim LIMIT $value0 RETURN [[[e37.`id`], [r36.claim]]] } AS w39 RETURN [w39, CASE WHEN size(w39) < $value0 THEN size(w39) ELSE 
COUNT { MATCH (e1)<-[r36:`CITIZEN_OF`]-(e37) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r40:`CONCERNS`]-(e41) WITH * ORDER BY e41.id, r40.claim LIMIT $value0 RETURN [[[e41.`id`], [r40.claim]]] } AS w43 RETURN [w43, CASE WHEN size(w43) < $value0 THEN size(w43) ELSE 
COUNT { MATCH (e1)<-[r40:`CONCERNS`]-(e41) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r44:`LIES_WITHIN`]-(e45) WITH * ORDER BY e45.id, r44.claim LIMIT $value0 RETURN [[[e45.`id`], [r44.claim]]] } AS w47 RETURN [w47, CASE WHEN size(w47) < $value0 THEN size(w47) ELSE 
COUNT { MATCH (e1)<-[r44:`LIES_WITHIN`]-(e45) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)-[r48:`CONTROLLED_BY`]->(e49) WITH * ORDER BY e49.id, r48.claim LIMIT $value0 RETURN [[[e49.`id`], [r48.claim]]] } AS w51 RETURN [w51, CASE WHEN size(w51) < $value0 THEN size(w51) ELSE 
COUNT { MATCH (e1)-[r48:`CONTROLLED_BY`]->(e49) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r52:`CONTROLLED_BY`]-(e53) WITH * ORDER BY e53.id, r52.claim LIMIT $value0 RETURN [[[e53.`id`], [r52.claim]]] } AS w55 RETURN [w55, CASE WHEN size(w55) < $value0 THEN size(w55) ELSE 
COUNT { MATCH (e1)<-[r52:`CONTROLLED_BY`]-(e53) } END] }), e1.`coordinates`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c56:Claim) WHERE c56.property = 'coordinates' WITH * ORDER BY c56.id LIMIT $value0 RETURN [[c56.`value`, [c56.`id`]]] } AS w57 RETURN [w57, CASE WHEN size(w57) < $value0 THEN size(w57) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c56:Claim) WHERE c56.property = 'coordinates' } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r58:`HAS_COUNTERPART`]-(e59) WITH * ORDER BY e59.id, r58.claim LIMIT $value0 RETURN [[[e59.`id`], [r58.claim]]] } AS w61 RETURN [w61, CASE WHEN size(w61) < $value0 THEN size(w61) ELSE 
COUNT { MATCH (e1)<-[r58:`HAS_COUNTERPART`]-(e59) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r62:`DEPOSITED_WITH`]-(e63) WITH * ORDER BY e63.id, r62.claim LIMIT $value0 RETURN [[[e63.`id`], [r62.claim]]] } AS w65 RETURN [w65, CASE WHEN size(w65) < $value0 THEN size(w65) ELSE 
COUNT { MATCH (e1)<-[r62:`DEPOSITED_WITH`]-(e63) } END] }), e1.`description`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c66:Claim) WHERE c66.property = 'description' WITH * ORDER BY c66.id LIMIT $value0 RETURN [[c66.`value`, [c66.`id`]]] } AS w67 RETURN [w67, CASE WHEN size(w67) < $value0 THEN size(w67) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c66:Claim) WHERE c66.property = 'description' } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r68:`BINDS`]-(e69) WITH * ORDER BY e69.id, r68.claim LIMIT $value0 RETURN [[[e69.`id`], [r68.claim]]] } AS w71 RETURN [w71, CASE WHEN size(w71) < $value0 THEN size(w71) ELSE 
COUNT { MATCH (e1)<-[r68:`BINDS`]-(e69) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)-[r72:`EXTENDS_INTO`]->(e73) WITH * ORDER BY e73.id, r72.claim LIMIT $value0 RETURN [[[e73.`id`], [r72.claim]]] } AS w75 RETURN [w75, CASE WHEN size(w75) < $value0 THEN size(w75) ELSE 
COUNT { MATCH (e1)-[r72:`EXTENDS_INTO`]->(e73) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r76:`FACILITATED_BY`]-(e77) WITH * ORDER BY e77.id, r76.claim LIMIT $value0 RETURN [[[e77.`id`], [r76.claim]]] } AS w79 RETURN [w79, CASE WHEN size(w79) < $value0 THEN size(w79) ELSE 
COUNT { MATCH (e1)<-[r76:`FACILITATED_BY`]-(e77) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r80:`GUARANTEED_BY`]-(e81) WITH * ORDER BY e81.id, r80.claim LIMIT $value0 RETURN [[[e81.`id`], [r80.claim]]] } AS w83 RETURN [w83, CASE WHEN size(w83) < $value0 THEN size(w83) ELSE 
COUNT { MATCH (e1)<-[r80:`GUARANTEED_BY`]-(e81) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r84:`DECLARED_BY`]-(e85) WITH * ORDER BY e85.id, r84.claim LIMIT $value0 RETURN [[[e85.`id`], [r84.claim]]] } AS w87 RETURN [w87, CASE WHEN size(w87) < $value0 THEN size(w87) ELSE 
COUNT { MATCH (e1)<-[r84:`DECLARED_BY`]-(e85) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r88:`OFFICE_IN`]-(e89) WITH * ORDER BY e89.id, r88.claim LIMIT $value0 RETURN [[[e89.`id`], [r88.claim]]] } AS w91 RETURN [w91, CASE WHEN size(w91) < $value0 THEN size(w91) ELSE 
COUNT { MATCH (e1)<-[r88:`OFFICE_IN`]-(e89) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r92:`PART_OF`]-(e93) WITH * ORDER BY e93.id, r92.claim LIMIT $value0 RETURN [[[e93.`id`], [r92.claim]]] } AS w95 RETURN [w95, CASE WHEN size(w95) < $value0 THEN size(w95) ELSE 
COUNT { MATCH (e1)<-[r92:`PART_OF`]-(e93) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r96:`HOSTED_BY`]-(e97) WITH * ORDER BY e97.id, r96.claim LIMIT $value0 RETURN [[[e97.`id`], [r96.claim]]] } AS w99 RETURN [w99, CASE WHEN size(w99) < $value0 THEN size(w99) ELSE 
COUNT { MATCH (e1)<-[r96:`HOSTED_BY`]-(e97) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r100:`INITIATED_BY`]-(e101) WITH * ORDER BY e101.id, r100.claim LIMIT $value0 RETURN [[[e101.`id`], [r100.claim]]] } AS w103 RETURN [w103, CASE WHEN size(w103) < $value0 THEN size(w103) ELSE 
COUNT { MATCH (e1)<-[r100:`INITIATED_BY`]-(e101) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r104:`MESSAGES_CARRIED_BY`]-(e105) WITH * ORDER BY e105.id, r104.claim LIMIT $value0 RETURN [[[e105.`id`], [r104.claim]]] } AS w107 RETURN [w107, CASE WHEN size(w107) < $value0 THEN size(w107) ELSE 
COUNT { MATCH (e1)<-[r104:`MESSAGES_CARRIED_BY`]-(e105) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r108:`ADDRESSED_TO`|`APPOINTED_TO`|`APPOINTED_PERSON`|`APPOINTED_BY`|`ATTENDED_BY`|`BENEFITS`|`BREACHES`|`CARRIED_OUT_BY`|`CONCERNS`|`HAS_COUNTERPART`|`DECLARED_BY`|`DEPOSITED_WITH`|`DIRECTED_AGAINST`|`BINDS`|`FACILITATED_BY`|`GUARANTEED_BY`|`HANDED_OVER`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`ISSUED_BY`|`LED_BY`|`TOOK_PLACE_AT`|`MEDIATED_BY`|`OBSERVED_BY`|`HAS_PARTY`|`MEDIATION_PROPOSED_OF`|`REGARDS`|`SIGNED_BY`|`SPOKEN_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`UNDERTAKEN_BY`|`INVOLVES_VESSEL`|`HARMED`|`VOICED_BY`|`WITNESSED_BY`]-(e109) WITH * ORDER BY e109.id, r108.claim LIMIT $value0 RETURN [[[e109.`id`], [r108.claim]]] } AS w111 RETURN [w111, CASE WHEN size(w111) < $value0 THEN size(w111) ELSE 
COUNT { MATCH (e1)<-[r108:`ADDRESSED_TO`|`APPOINTED_TO`|`APPOINTED_PERSON`|`APPOINTED_BY`|`ATTENDED_BY`|`BENEFITS`|`BREACHES`|`CARRIED_OUT_BY`|`CONCERNS`|`HAS_COUNTERPART`|`DECLARED_BY`|`DEPOSITED_WITH`|`DIRECTED_AGAINST`|`BINDS`|`FACILITATED_BY`|`GUARANTEED_BY`|`HANDED_OVER`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`ISSUED_BY`|`LED_BY`|`TOOK_PLACE_AT`|`MEDIATED_BY`|`OBSERVED_BY`|`HAS_PARTY`|`MEDIATION_PROPOSED_OF`|`REGARDS`|`SIGNED_BY`|`SPOKEN_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`UNDERTAKEN_BY`|`INVOLVES_VESSEL`|`HARMED`|`VOICED_BY`|`WITNESSED_BY`]-(e109) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r112:`ISSUED_BY`]-(e113) WITH * ORDER BY e113.id, r112.claim LIMIT $value0 RETURN [[[e113.`id`], [r112.claim]]] } AS w115 RETURN [w115, CASE WHEN size(w115) < $value0 THEN size(w115) ELSE 
COUNT { MATCH (e1)<-[r112:`ISSUED_BY`]-(e113) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)-[r116:`UNDER_JURISDICTION_OF`]->(e117) WITH * ORDER BY e117.id, r116.claim LIMIT $value0 RETURN [[[e117.`id`], [r116.claim]]] } AS w119 RETURN [w119, CASE WHEN size(w119) < $value0 THEN size(w119) ELSE 
COUNT { MATCH (e1)-[r116:`UNDER_JURISDICTION_OF`]->(e117) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r120:`UNDER_JURISDICTION_OF`]-(e121) WITH * ORDER BY e121.id, r120.claim LIMIT $value0 RETURN [[[e121.`id`], [r120.claim]]] } AS w123 RETURN [w123, CASE WHEN size(w123) < $value0 THEN size(w123) ELSE 
COUNT { MATCH (e1)<-[r120:`UNDER_JURISDICTION_OF`]-(e121) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r124:`LED_BY`]-(e125) WITH * ORDER BY e125.id, r124.claim LIMIT $value0 RETURN [[[e125.`id`], [r124.claim]]] } AS w127 RETURN [w127, CASE WHEN size(w127) < $value0 THEN size(w127) ELSE 
COUNT { MATCH (e1)<-[r124:`LED_BY`]-(e125) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r128:`TOOK_PLACE_AT`]-(e129) WITH * ORDER BY e129.id, r128.claim LIMIT $value0 RETURN [[[e129.`id`], [r128.claim]]] } AS w131 RETURN [w131, CASE WHEN size(w131) < $value0 THEN size(w131) ELSE 
COUNT { MATCH (e1)<-[r128:`TOOK_PLACE_AT`]-(e129) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r132:`MEDIATED_BY`]-(e133) WITH * ORDER BY e133.id, r132.claim LIMIT $value0 RETURN [[[e133.`id`], [r132.claim]]] } AS w135 RETURN [w135, CASE WHEN size(w135) < $value0 THEN size(w135) ELSE 
COUNT { MATCH (e1)<-[r132:`MEDIATED_BY`]-(e133) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)-[r136:`MEMBER_OF`]->(e137) WITH * ORDER BY e137.id, r136.claim LIMIT $value0 RETURN [[[e137.`id`], [r136.claim]]] } AS w139 RETURN [w139, CASE WHEN size(w139) < $value0 THEN size(w139) ELSE 
COUNT { MATCH (e1)-[r136:`MEMBER_OF`]->(e137) } END] }), e1.`metonym`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c140:Claim) WHERE c140.property = 'metonym' WITH * ORDER BY c140.id LIMIT $value0 RETURN [[c140.`value`, [c140.`id`]]] } AS w141 RETURN [w141, CASE WHEN size(w141) < $value0 THEN size(w141) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c140:Claim) WHERE c140.property = 'metonym' } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c142:Claim) WHERE c142.property = 'name' WITH * ORDER BY c142.id LIMIT $value0 RETURN [[c142.`value`, [c142.`id`]]] } AS w143 RETURN [w143, CASE WHEN size(w143) < $value0 THEN size(w143) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c142:Claim) WHERE c142.property = 'name' } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r144:`OBSERVED_BY`]-(e145) WITH * ORDER BY e145.id, r144.claim LIMIT $value0 RETURN [[[e145.`id`], [r144.claim]]] } AS w147 RETURN [w147, CASE WHEN size(w147) < $value0 THEN size(w147) ELSE 
COUNT { MATCH (e1)<-[r144:`OBSERVED_BY`]-(e145) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r148:`APPOINTED_PERSON`|`APPOINTED_BY`|`ATTENDED_BY`|`CARRIED_OUT_BY`|`HAS_COUNTERPART`|`DEPOSITED_WITH`|`FACILITATED_BY`|`GUARANTEED_BY`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`ISSUED_BY`|`LED_BY`|`MEDIATED_BY`|`OBSERVED_BY`|`HAS_PARTY`|`SIGNED_BY`|`SPOKEN_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`HARMED`|`WITNESSED_BY`]-(e149) WITH * ORDER BY e149.id, r148.claim LIMIT $value0 RETURN [[[e149.`id`], [r148.claim]]] } AS w151 RETURN [w151, CASE WHEN size(w151) < $value0 THEN size(w151) ELSE 
COUNT { MATCH (e1)<-[r148:`APPOINTED_PERSON`|`APPOINTED_BY`|`ATTENDED_BY`|`CARRIED_OUT_BY`|`HAS_COUNTERPART`|`DEPOSITED_WITH`|`FACILITATED_BY`|`GUARANTEED_BY`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`ISSUED_BY`|`LED_BY`|`MEDIATED_BY`|`OBSERVED_BY`|`HAS_PARTY`|`SIGNED_BY`|`SPOKEN_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`HARMED`|`WITNESSED_BY`]-(e149) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r152:`HAS_PARTY`]-(e153) WITH * ORDER BY e153.id, r152.claim LIMIT $value0 RETURN [[[e153.`id`], [r152.claim]]] } AS w155 RETURN [w155, CASE WHEN size(w155) < $value0 THEN size(w155) ELSE 
COUNT { MATCH (e1)<-[r152:`HAS_PARTY`]-(e153) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)-[r156:`HAS_PRESENCE_OF`]->(e157) WITH * ORDER BY e157.id, r156.claim LIMIT $value0 RETURN [[[e157.`id`], [r156.claim]]] } AS w159 RETURN [w159, CASE WHEN size(w159) < $value0 THEN size(w159) ELSE 
COUNT { MATCH (e1)-[r156:`HAS_PRESENCE_OF`]->(e157) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r160:`HAS_PRESENCE_OF`]-(e161) WITH * ORDER BY e161.id, r160.claim LIMIT $value0 RETURN [[[e161.`id`], [r160.claim]]] } AS w163 RETURN [w163, CASE WHEN size(w163) < $value0 THEN size(w163) ELSE 
COUNT { MATCH (e1)<-[r160:`HAS_PRESENCE_OF`]-(e161) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r164:`MEDIATION_PROPOSED_OF`]-(e165) WITH * ORDER BY e165.id, r164.claim LIMIT $value0 RETURN [[[e165.`id`], [r164.claim]]] } AS w167 RETURN [w167, CASE WHEN size(w167) < $value0 THEN size(w167) ELSE 
COUNT { MATCH (e1)<-[r164:`MEDIATION_PROPOSED_OF`]-(e165) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r168:`PUBLISHED_BY`]-(e169) WITH * ORDER BY e169.id, r168.claim LIMIT $value0 RETURN [[[e169.`id`], [r168.claim]]] } AS w171 RETURN [w171, CASE WHEN size(w171) < $value0 THEN size(w171) ELSE 
COUNT { MATCH (e1)<-[r168:`PUBLISHED_BY`]-(e169) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r172:`EXTENDS_INTO`]-(e173) WITH * ORDER BY e173.id, r172.claim LIMIT $value0 RETURN [[[e173.`id`], [r172.claim]]] } AS w175 RETURN [w175, CASE WHEN size(w175) < $value0 THEN size(w175) ELSE 
COUNT { MATCH (e1)<-[r172:`EXTENDS_INTO`]-(e173) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r176:`RELIES_ON`]-(e177) WITH * ORDER BY e177.id, r176.claim LIMIT $value0 RETURN [[[e177.`id`], [r176.claim]]] } AS w179 RETURN [w179, CASE WHEN size(w179) < $value0 THEN size(w179) ELSE 
COUNT { MATCH (e1)<-[r176:`RELIES_ON`]-(e177) } END] }), e1.`sameAs`, head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[:SUBJECT]-(c180:Claim) WHERE c180.property = 'sameAs' WITH * ORDER BY c180.id LIMIT $value0 RETURN [[c180.`value`, [c180.`id`]]] } AS w181 RETURN [w181, CASE WHEN size(w181) < $value0 THEN size(w181) ELSE 
COUNT { MATCH (e1)<-[:SUBJECT]-(c180:Claim) WHERE c180.property = 'sameAs' } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r182:`SIGNED_BY`]-(e183) WITH * ORDER BY e183.id, r182.claim LIMIT $value0 RETURN [[[e183.`id`], [r182.claim]]] } AS w185 RETURN [w185, CASE WHEN size(w185) < $value0 THEN size(w185) ELSE 
COUNT { MATCH (e1)<-[r182:`SIGNED_BY`]-(e183) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r186:`SPOKEN_BY`]-(e187) WITH * ORDER BY e187.id, r186.claim LIMIT $value0 RETURN [[[e187.`id`], [r186.claim]]] } AS w189 RETURN [w189, CASE WHEN size(w189) < $value0 THEN size(w189) ELSE 
COUNT { MATCH (e1)<-[r186:`SPOKEN_BY`]-(e187) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r190:`SPONSORED_BY`]-(e191) WITH * ORDER BY e191.id, r190.claim LIMIT $value0 RETURN [[[e191.`id`], [r190.claim]]] } AS w193 RETURN [w193, CASE WHEN size(w193) < $value0 THEN size(w193) ELSE 
COUNT { MATCH (e1)<-[r190:`SPONSORED_BY`]-(e191) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r194:`SUPERVISED_BY`]-(e195) WITH * ORDER BY e195.id, r194.claim LIMIT $value0 RETURN [[[e195.`id`], [r194.claim]]] } AS w197 RETURN [w197, CASE WHEN size(w197) < $value0 THEN size(w197) ELSE 
COUNT { MATCH (e1)<-[r194:`SUPERVISED_BY`]-(e195) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r198:`SUSPENDED_FOR`]-(e199) WITH * ORDER BY e199.id, r198.claim LIMIT $value0 RETURN [[[e199.`id`], [r198.claim]]] } AS w201 RETURN [w201, CASE WHEN size(w201) < $value0 THEN size(w201) ELSE 
COUNT { MATCH (e1)<-[r198:`SUSPENDED_FOR`]-(e199) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r202:`DIRECTED_AGAINST`]-(e203) WITH * ORDER BY e203.id, r202.claim LIMIT $value0 RETURN [[[e203.`id`], [r202.claim]]] } AS w205 RETURN [w205, CASE WHEN size(w205) < $value0 THEN size(w205) ELSE 
COUNT { MATCH (e1)<-[r202:`DIRECTED_AGAINST`]-(e203) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r206:`FACILITATED_BY`|`GUARANTEED_BY`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`MEDIATED_BY`|`OBSERVED_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`WITNESSED_BY`]-(e207) WITH * ORDER BY e207.id, r206.claim LIMIT $value0 RETURN [[[e207.`id`], [r206.claim]]] } AS w209 RETURN [w209, CASE WHEN size(w209) < $value0 THEN size(w209) ELSE 
COUNT { MATCH (e1)<-[r206:`FACILITATED_BY`|`GUARANTEED_BY`|`HOSTED_BY`|`INITIATED_BY`|`MESSAGES_CARRIED_BY`|`MEDIATED_BY`|`OBSERVED_BY`|`SPONSORED_BY`|`SUPERVISED_BY`|`WITNESSED_BY`]-(e207) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r210:`UNDERTAKEN_BY`]-(e211) WITH * ORDER BY e211.id, r210.claim LIMIT $value0 RETURN [[[e211.`id`], [r210.claim]]] } AS w213 RETURN [w213, CASE WHEN size(w213) < $value0 THEN size(w213) ELSE 
COUNT { MATCH (e1)<-[r210:`UNDERTAKEN_BY`]-(e211) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r214:`HARMED`]-(e215) WITH * ORDER BY e215.id, r214.claim LIMIT $value0 RETURN [[[e215.`id`], [r214.claim]]] } AS w217 RETURN [w217, CASE WHEN size(w217) < $value0 THEN size(w217) ELSE 
COUNT { MATCH (e1)<-[r214:`HARMED`]-(e215) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r218:`VOICED_BY`]-(e219) WITH * ORDER BY e219.id, r218.claim LIMIT $value0 RETURN [[[e219.`id`], [r218.claim]]] } AS w221 RETURN [w221, CASE WHEN size(w221) < $value0 THEN size(w221) ELSE 
COUNT { MATCH (e1)<-[r218:`VOICED_BY`]-(e219) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r222:`LEFT_BY`]-(e223) WITH * ORDER BY e223.id, r222.claim LIMIT $value0 RETURN [[[e223.`id`], [r222.claim]]] } AS w225 RETURN [w225, CASE WHEN size(w225) < $value0 THEN size(w225) ELSE 
COUNT { MATCH (e1)<-[r222:`LEFT_BY`]-(e223) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)-[r226:`LIES_WITHIN`]->(e227) WITH * ORDER BY e227.id, r226.claim LIMIT $value0 RETURN [[[e227.`id`], [r226.claim]]] } AS w229 RETURN [w229, CASE WHEN size(w229) < $value0 THEN size(w229) ELSE 
COUNT { MATCH (e1)-[r226:`LIES_WITHIN`]->(e227) } END] }), head(
COLLECT { WITH 
COLLECT { MATCH (e1)<-[r230:`WITNESSED_BY`]-(e231) WITH * ORDER BY e231.id, r230.claim LIMIT $value0 RETURN [[[e231.`id`], [r230.claim]]] } AS w233 RETURN [w233, CASE WHEN size(w233) < $value0 THEN size(w233) ELSE 
COUNT { MATCH (e1)<-[r230:`WITNESSED_BY`]-(e231) } END] })], e1.id] }]] AS answer, null AS unresolved MATCH (d:Dataset) RETURN began, was_ready, d.version, d.ready, answer, unresolved
