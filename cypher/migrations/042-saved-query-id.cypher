CREATE CONSTRAINT saved_query_id IF NOT EXISTS FOR (query:SavedQuery) REQUIRE query.id IS UNIQUE
