// Notes that somebody opened or wrote a conversation about a map that is shared with them, or saw in their overview how it
// goes; `due` when that is to be logged: once in a while.
MATCH (account:Account {id: $account})-[share:COACHES]->(me:Ego {id: $ego})
WHERE 'coach' IN account.roles AND account.deactivated IS NULL AND (share.until IS NULL OR share.until >= date())
SET me._lock = true // one request after the other
REMOVE me._lock
WITH share, CASE $deed
  WHEN 'overview-seen' THEN share.overviewSeen
  WHEN 'conversation-opened' THEN share.conversationOpened
  ELSE share.conversationNoted END AS before
WITH share, before IS NULL OR before < datetime() - $pause AS due
SET
  share.overviewSeen = CASE WHEN due AND $deed = 'overview-seen' THEN datetime() ELSE share.overviewSeen END,
  share.conversationOpened = CASE WHEN due AND $deed = 'conversation-opened' THEN datetime() ELSE share.conversationOpened END,
  share.conversationNoted = CASE WHEN due AND $deed = 'conversation-noted' THEN datetime() ELSE share.conversationNoted END
RETURN due
