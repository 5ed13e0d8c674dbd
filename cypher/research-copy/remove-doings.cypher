// Takes out what few people did.
MATCH (done:$($name))
DETACH DELETE done
