// Records that an account has read this version of the notice, and the day it first did, provided the version is still current.
MATCH (profile:PracticeProfile {key: 'practice'})
WHERE profile.version = $version
MATCH (account:Account {id: $account})
SET account.noticeReadOn = CASE WHEN account.noticeVersion >= profile.noticeVersion THEN account.noticeReadOn ELSE $today END
SET account.noticeVersion = $version
RETURN account.noticeReadOn AS readOn
