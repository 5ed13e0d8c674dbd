// The revisions of maps, as far as those who look at them still may. Whoever sees somebody else's map has a revision of
// their own, which moves when what they see does. And when a link for the password of those who look was made, if they have not read of it.
UNWIND $looks AS look
MATCH (account:Account {id: look.account})-[access:OWNS|COACHES]->(me:Ego {id: look.ego})
WHERE account.deactivated IS NULL AND (type(access) = 'OWNS' OR 'coach' IN account.roles AND (access.until IS NULL OR access.until >= date()))
RETURN look.account AS account, me.id AS id, CASE type(access) WHEN 'OWNS' THEN coalesce(me.revision, 0) ELSE coalesce(access.revision, me.revision, 0) END AS revision, account.passwordLink AS passwordLink
