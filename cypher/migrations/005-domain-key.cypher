CREATE CONSTRAINT domain_key IF NOT EXISTS FOR (domain:Domain) REQUIRE domain.key IS UNIQUE
