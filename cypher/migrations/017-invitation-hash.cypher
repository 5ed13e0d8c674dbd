CREATE CONSTRAINT invitation_hash IF NOT EXISTS FOR (invitation:Invitation) REQUIRE invitation.hash IS UNIQUE
