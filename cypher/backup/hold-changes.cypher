// Locks what changes begin with, until the transaction ends: a map, an account, a session, what guards the sign-in, the logs.
MATCH (node:Ego|Account|Session|Invitation|Challenge|SignInAttempts|PracticeLog|PracticeProfile|KeyRing|MigrationLock|Referral|Conversation|SavedQuery|Passkey)
SET node._lock = true
REMOVE node._lock
