// Removes what occurs on too few maps: steps, contacts or reflections.
MATCH (done:$($name))
DETACH DELETE done
