// Removes an entry from the referral list, if it is still as its sender saw it.
MATCH (referral:Referral {id: $id})
SET referral._lock = true
REMOVE referral._lock
WITH referral
WHERE referral.version = $version
DETACH DELETE referral
RETURN $id AS id
