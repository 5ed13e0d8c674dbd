package org.kithmap.messages;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A word within a phrase that the page has already, by the key of its text there: that of a member
/// of a closed list, as `relation.friend`.
public record VocabularyTerm(
        @JsonProperty("word") String key,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String english) {}
