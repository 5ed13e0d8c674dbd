// The profile of the practice, locked until the transaction ends: a second, concurrent change waits and finds another version.
MERGE (profile:PracticeProfile {key: 'practice'})
ON CREATE SET profile.version = 0, profile.noticeVersion = 0
SET profile._lock = true
REMOVE profile._lock
RETURN profile.name AS name, profile.contact AS contact, profile.purpose AS purpose, profile.rights AS rights, profile.version AS version
