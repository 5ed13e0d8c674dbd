// The shares that an account has received, with the names of the owners and the first days. Nothing from the maps.
MATCH (account:Account {id: $account})-[share:COACHES]->(me:Ego)<-[:OWNS]-(owner:Account)
WHERE 'coach' IN account.roles AND account.deactivated IS NULL AND (share.until IS NULL OR share.until >= date())
RETURN owner.name AS owner, share.since AS since, share.until AS until
ORDER BY since, toLower(owner), me.id
