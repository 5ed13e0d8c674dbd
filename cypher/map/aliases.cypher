// The ids by which somebody with whom a map is shared knows elements that are stored under other ids.
MATCH (account:Account {id: $account})-[share:COACHES]->(:Ego {id: $ego})
WHERE 'coach' IN account.roles
SET share.aliasStored = $stored, share.aliasShown = $shown
