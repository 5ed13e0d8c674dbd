// Changes an entry of the referral list, if it is still as its sender saw it. A second, concurrent change waits and finds another
// version.
MATCH (referral:Referral {id: $id})
SET referral._lock = true
REMOVE referral._lock
WITH referral
WHERE referral.version = $version
SET referral.name = $name, referral.domains = $domains, referral.interest = $interest, referral.what = $what, referral.when = $when, referral.distance = $distance, referral.contact = $contact, referral.version = $version + 1
RETURN referral.id AS id, referral.name AS name, referral.domains AS domains, referral.interest AS interest, referral.what AS what, referral.when AS when, referral.distance AS distance, referral.contact AS contact, referral.version AS version
