// Removes proposals that can no longer be answered: their day or their time has passed, or the share of the coach.
MATCH (coach:Account)-[proposal:PROPOSES]->(me:Ego)
WHERE proposal.made < $since OR proposal.until < $today
  OR NOT EXISTS { MATCH (coach)-[share:COACHES]->(me) WHERE share.until IS NULL OR share.until >= $today }
DELETE proposal
