// The whole referral list.
MATCH (referral:Referral)
RETURN referral.id AS id, referral.name AS name, referral.domains AS domains, referral.what AS what, referral.when AS when, referral.contact AS contact, referral.version AS version
ORDER BY toLower(name), id
