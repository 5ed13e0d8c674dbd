CREATE CONSTRAINT conversation_id IF NOT EXISTS FOR (conversation:Conversation) REQUIRE conversation.id IS UNIQUE
