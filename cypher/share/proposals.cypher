// The open proposals of coaches that a colleague sees a map, of all coaches or of one. A proposal is open while both hold the role of coach, the
// coach may see the map, and neither its day nor its time to be answered has passed. With the terms on which the map was shared with the
// colleague before. The caller has checked who may ask.
MATCH (coach:Account)-[proposal:PROPOSES]->(me:Ego {id: $ego})
WHERE ($coach IS NULL OR coach.id = $coach) AND proposal.made >= $since AND (proposal.until IS NULL OR proposal.until >= $today)
MATCH (coach)-[share:COACHES]->(me)
WHERE 'coach' IN coach.roles AND coach.deactivated IS NULL AND (share.until IS NULL OR share.until >= $today)
MATCH (colleague:Account {id: proposal.colleague})
WHERE 'coach' IN colleague.roles AND colleague.deactivated IS NULL
RETURN
  coach.id AS id,
  coach.name AS name,
  colleague.id AS colleagueId,
  colleague.name AS colleagueName,
  proposal.kind AS kind,
  proposal.until AS until,
  proposal.made AS made,
  properties(share) AS share,
  [(colleague)-[earlier:COACHES|COACHED]->(me) | properties(earlier)] AS earlier,
  EXISTS { MATCH (colleague)-[held:COACHES]->(me) WHERE held.until IS NULL OR held.until >= $today } AS shared
ORDER BY made, id
