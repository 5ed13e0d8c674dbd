CREATE CONSTRAINT referral_id IF NOT EXISTS FOR (referral:Referral) REQUIRE referral.id IS UNIQUE
