// Gives a new account the map that was attached to its invitation, unless the map is gone or belongs to somebody else by now. The coach
// who kept it goes on seeing it as a shared map. Other shares and proposals end, and so does the consent to research, because the person who gave
// it is no longer the owner. What the coach noted about how people do them good or cost them energy was theirs alone,
// and goes. Its history of changes goes along, unless it was to be forgotten.
MATCH (from:Account)-[:INVITED]->(:Invitation {id: $invitation})-[hands:HANDS_OVER]->(me:Ego)
MATCH (from)-[owns:OWNS]->(me)
MATCH (account:Account {id: $account})
OPTIONAL MATCH (:Account)-[other:COACHES|COACHED|PROPOSES]->(me)
WITH from, hands, me, owns, account, collect(other) AS others
FOREACH (other IN others | DELETE other)
WITH from, hands, me, owns, account, COLLECT { MATCH (me)-[:FEELS]->(influence:Influence) RETURN influence } AS influences
FOREACH (influence IN influences | DETACH DELETE influence)
WITH from, hands, me, owns, account, COLLECT { MATCH (me)-[:CHANGED|REQUESTED]->(change:Change|ShareRequest) WHERE hands.forget RETURN change } AS forgotten
FOREACH (change IN forgotten | DETACH DELETE change)
DELETE owns, hands
CREATE (account)-[:OWNS {at: datetime()}]->(me)
FOREACH (coach IN CASE WHEN 'coach' IN from.roles THEN [from] ELSE [] END |
  CREATE (coach)-[:COACHES {may: 'see', since: $today, at: datetime(), revision: timestamp(), alters: [], domains: [], domainsNamed: false, notes: false, closeness: false, reflections: false, contacts: false}]->(me))
SET me.revision = coalesce(me.revision, 0) + 1
REMOVE me.research
RETURN me.id AS map, from.id AS from
