package org.kithmap.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/// A phrase with what it speaks of.
///
/// @param english the whole sentence
public record LocalizedMessage(
        String code, Map<String, Object> params, @JsonIgnore String english) {

    static LocalizedMessage of(String code, String template, Map<String, Object> params) {
        return new LocalizedMessage(code, params, MessageParameters.fill(template, params));
    }
}
