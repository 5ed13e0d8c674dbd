// The revisions of maps, as far as the account may still see them. Somebody with whom a map is shared has a revision of
// their own, which rises when what they see changes. Also when a link for the account's password was made, until its owner has read
// about it.
UNWIND $watched AS watched
MATCH (account:Account {id: watched.account})-[access:OWNS|COACHES]->(me:Ego {id: watched.ego})
WHERE account.deactivated IS NULL AND (type(access) = 'OWNS' OR 'coach' IN account.roles AND (access.until IS NULL OR access.until >= date()))
RETURN watched.account AS account, me.id AS id, CASE type(access) WHEN 'OWNS' THEN coalesce(me.revision, 0) ELSE coalesce(access.revision, me.revision, 0) END AS revision, account.passwordLink AS passwordLink
