// Keeps with an account that it has read this version of the notice, and on which day first; if it is still the version there is.
MATCH (profile:PracticeProfile {key: 'practice'})
WHERE profile.version = $version
MATCH (account:Account {id: $account})
SET account.noticeReadOn = CASE WHEN account.noticeVersion >= profile.noticeVersion THEN account.noticeReadOn ELSE $today END
SET account.noticeVersion = $version
RETURN account.noticeReadOn AS readOn
