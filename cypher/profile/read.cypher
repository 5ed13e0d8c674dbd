// The profile of the practice, and which version of it an account has read, and when. A practice that has written none has version 0.
MATCH (account:Account {id: $account})
OPTIONAL MATCH (profile:PracticeProfile {key: 'practice'})
RETURN profile.name AS name, profile.contact AS contact, profile.purpose AS purpose, profile.rights AS rights, coalesce(profile.version, 0) AS version,
  coalesce(profile.noticeVersion, 0) AS noticeVersion, account.noticeVersion AS readVersion, account.noticeReadOn AS readOn
