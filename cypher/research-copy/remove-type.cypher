// Takes out relationships of a type that is on few maps.
MATCH ()-[tie:$($name)]->()
DELETE tie
