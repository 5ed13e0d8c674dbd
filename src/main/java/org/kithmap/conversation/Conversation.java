package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// A conversation about a map, as seen by the coach who leads it.
///
/// @param version changes with every write
/// @param ended whether it was held; from then on the owner of the map sees its shared part
/// @param damaged whether its texts can't be decrypted; then it has none
/// @param known what was on the map when it ended; never part of a response
public record Conversation(
        String id,
        @JsonInclude long version,
        @JsonInclude boolean ended,
        @JsonUnwrapped ConversationContent content,
        boolean damaged,
        @JsonIgnore @Nullable ConversationSnapshot known) {

    /// Returns what remains when nobody leads it any more: the part that the owner reads.
    Conversation withoutOwnNotes() {
        return new Conversation(
                id,
                version,
                ended,
                new ConversationContent(
                        content.on(),
                        content.agenda().stream()
                                .filter(topic -> topic.kind() != Topic.Source.OWN)
                                .map(topic ->
                                        new Topic(topic.kind(), topic.key(), null, topic.talked()))
                                .toList(),
                        null,
                        content.shared(),
                        content.agreed(),
                        null),
                false,
                null);
    }

    /// Returns what lists hold of it, as a drawing may be large.
    Conversation withoutDrawing() {
        return new Conversation(id, version, ended, content.withoutDrawing(), damaged, known);
    }
}
