// One entry of the referral list.
MATCH (referral:Referral {id: $id})
RETURN referral.id AS id, referral.name AS name, referral.domains AS domains, referral.what AS what, referral.when AS when, referral.contact AS contact, referral.version AS version
