CREATE CONSTRAINT relation_key IF NOT EXISTS FOR (relation:Relation) REQUIRE relation.key IS UNIQUE
