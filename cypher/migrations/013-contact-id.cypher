CREATE CONSTRAINT contact_id IF NOT EXISTS FOR (contact:Contact) REQUIRE contact.id IS UNIQUE
