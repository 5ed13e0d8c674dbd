// Removes relationships of a type that occurs on few maps.
MATCH ()-[tie:$($name)]->()
DELETE tie
