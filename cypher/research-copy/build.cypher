// Notes in the copy which build it is.
MERGE (build:Build)
SET build = $build
