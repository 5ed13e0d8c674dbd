CREATE CONSTRAINT passkey_credential IF NOT EXISTS FOR (passkey:Passkey) REQUIRE passkey.credential IS UNIQUE
