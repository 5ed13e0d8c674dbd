// The ids by which a colleague knows elements that are stored under other ids: the same as for the coach who proposed them.
MATCH (:Account {id: $coach})-[share:COACHES]->(me:Ego {id: $ego})<-[new:COACHES]-(:Account {id: $colleague})
SET new.aliasStored = share.aliasStored, new.aliasShown = share.aliasShown
