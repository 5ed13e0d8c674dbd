// The ids under which somebody with whom a map is shared knows what is stored under others.
MATCH (:Account {id: $account})-[share:COACHES]->(:Ego {id: $ego})
SET share.aliasStored = $stored, share.aliasShown = $shown
