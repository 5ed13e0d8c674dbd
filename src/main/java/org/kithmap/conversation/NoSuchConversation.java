package org.kithmap.conversation;

/// There is no such conversation, or somebody else leads it; the response does not tell which.
public final class NoSuchConversation extends RuntimeException {

    NoSuchConversation() {
        super("There is no conversation with this id.");
    }
}
