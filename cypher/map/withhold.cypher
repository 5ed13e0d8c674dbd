// Withholds people who are added to a map from everybody from whom somebody on it is withheld, or was when they could see it.
MATCH (:Account)-[share:COACHES|COACHED]->(:Ego {id: $ego})
WHERE size(share.alters) > 0
SET share.alters = share.alters + [id IN $alters WHERE NOT id IN share.alters]
