// Replaces the profile of the practice, which the caller has locked. Accounts read the notice again only where the notice itself changed.
MATCH (profile:PracticeProfile {key: 'practice'})
SET profile.name = $name, profile.contact = $contact, profile.purpose = $purpose, profile.rights = $rights, profile.version = $version,
  profile.noticeVersion = CASE WHEN $noticeChanged THEN $version ELSE profile.noticeVersion END
RETURN profile.version AS version
