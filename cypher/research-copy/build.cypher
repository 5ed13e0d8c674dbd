// Says of which build the copy is.
MERGE (build:Build)
SET build = $build
