CREATE CONSTRAINT practice_profile_key IF NOT EXISTS FOR (profile:PracticeProfile) REQUIRE profile.key IS UNIQUE
