CREATE INDEX tries_last IF NOT EXISTS FOR (tries:Tries) ON (tries.last)
