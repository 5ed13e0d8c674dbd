package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation as the owner of the map it is about sees it.
///
/// @param coach the name of the coach who led it
/// @param damaged whether its texts can't be decrypted
/// @param talked the keys of the topics that were discussed, without the coach's own lines
public record SharedConversation(
        String id,
        String coach,
        LocalDate on,
        @JsonInclude List<Topic> talked,
        @Nullable String shared,
        @JsonInclude List<AgreedStep> agreed,
        boolean damaged) {

    static SharedConversation of(Conversation conversation, String coach) {
        ConversationContent conversationContent = conversation.content();
        return new SharedConversation(
                conversation.id(),
                coach,
                conversationContent.on(),
                conversationContent.agenda().stream()
                        .filter(topic -> topic.talked() && topic.kind() != Topic.Source.OWN)
                        .map(topic -> new Topic(topic.kind(), topic.key(), null, true))
                        .toList(),
                conversationContent.shared(),
                conversationContent.agreed(),
                conversation.damaged());
    }
}
