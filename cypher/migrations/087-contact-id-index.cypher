CREATE INDEX contact_id_lookup IF NOT EXISTS FOR (contact:Contact) ON (contact.id)
