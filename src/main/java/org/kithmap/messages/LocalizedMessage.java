package org.kithmap.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/// A message as a code and parameters, which the page translates, and as text in English.
///
/// @param english the complete sentence, with the parameters filled in
public record LocalizedMessage(
        String code, Map<String, Object> params, @JsonIgnore String english) {

    static LocalizedMessage of(String code, String template, Map<String, Object> params) {
        return new LocalizedMessage(code, params, MessageParameters.fill(template, params));
    }
}
