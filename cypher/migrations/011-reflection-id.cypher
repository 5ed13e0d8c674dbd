CREATE CONSTRAINT reflection_id IF NOT EXISTS FOR (reflection:Reflection) REQUIRE reflection.id IS UNIQUE
