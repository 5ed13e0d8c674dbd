// A coach who may see a map proposes to its owner that a colleague sees it, too, or instead. Replaces the coach's earlier proposal, unless it
// says the same and is still open. The proposal holds the id of the colleague and is not linked to them, so that no query that starts at them
// meets it. No row if there is no such colleague.
MATCH (account:Account {id: $account})-[share:COACHES]->(me:Ego {id: $ego})
WHERE 'coach' IN account.roles AND account.deactivated IS NULL AND (share.until IS NULL OR share.until >= $today)
MATCH (colleague:Account {id: $colleague})
SET colleague._lock = true // a request that removes the role of coach waits, or has removed it already
REMOVE colleague._lock
WITH account, share, me, colleague
WHERE 'coach' IN colleague.roles AND colleague.deactivated IS NULL AND colleague <> account AND NOT (colleague)-[:OWNS]->(me)
MERGE (account)-[proposal:PROPOSES]->(me)
WITH share, proposal, coalesce(proposal.made >= $since AND proposal.colleague = $colleague AND proposal.kind = $kind
  AND coalesce(proposal.until, date({year: 1})) = coalesce($until, date({year: 1})), false) AS same
FOREACH (new IN CASE WHEN same THEN [] ELSE [1] END | SET proposal = {colleague: $colleague, kind: $kind, until: $until, made: $made})
RETURN same, share.until AS ends
