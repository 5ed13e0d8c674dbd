// The ids by which a colleague knows elements that are stored under other ids: those they knew earlier, and of the others the same as
// for the coach who proposed them.
MATCH (:Account {id: $coach})-[share:COACHES]->(me:Ego {id: $ego})<-[new:COACHES]-(:Account {id: $colleague})
WHERE share.aliasStored IS NOT NULL
WITH new, share, [at IN range(0, size(share.aliasStored) - 1) WHERE NOT share.aliasStored[at] IN coalesce(new.aliasStored, [])] AS more
SET new.aliasStored = coalesce(new.aliasStored, []) + [at IN more | share.aliasStored[at]],
  new.aliasShown = coalesce(new.aliasShown, []) + [at IN more | share.aliasShown[at]]
