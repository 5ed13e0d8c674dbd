package org.kithmap.wording;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Some words of our own within a phrase, as "a whole number", that are other words in another
/// language.
public record Term(
        @JsonProperty("term") String key,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String english) {}
