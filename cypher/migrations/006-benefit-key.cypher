CREATE CONSTRAINT benefit_key IF NOT EXISTS FOR (benefit:Benefit) REQUIRE benefit.key IS UNIQUE
