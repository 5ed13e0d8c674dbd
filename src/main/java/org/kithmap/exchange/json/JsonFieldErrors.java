package org.kithmap.exchange.json;

import java.util.Set;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ImportMessage;
import org.kithmap.exchange.format.ImportTerm;
import org.kithmap.exchange.json.LocatedJson.JsonLiteral;
import org.kithmap.exchange.json.LocatedJson.JsonPosition;
import org.kithmap.map.InvalidMap;
import org.kithmap.messages.MessageTerm;

/// Words the errors in the fields of one object in a JSON file, and adds them to those of the file.
///
/// @param what the kind of thing that the object describes
/// @param errors the errors of the file
record JsonFieldErrors(MessageTerm what, JsonErrors errors) {

    void notAnObject(LocatedJson node) {
        errors.add(
                node.at(),
                ImportMessage.NOT_AN_OBJECT,
                "found",
                node.what(),
                "what",
                what,
                "value",
                node.value());
    }

    void missing(JsonPosition at, String name) {
        errors.add(at, ImportMessage.FIELD_NOT_THERE, "what", what, "field", name);
    }

    /// @param known the fields that the object may have
    void unknown(JsonPosition at, String name, Set<String> known) {
        errors.add(
                at,
                ImportMessage.UNKNOWN_FIELD,
                "field",
                ImportDiagnostic.brief(name),
                "what",
                what,
                "list",
                String.join(", ", known));
    }

    /// @param expected the type that the field must have
    /// @param fix how to write it
    void wrongType(String name, LocatedJson value, ImportTerm expected, ImportTerm fix) {
        ImportTerm hint =
                value instanceof JsonLiteral(JsonPosition _, String word) && word.equals("null")
                        ? ImportTerm.HINT_NULL
                        : fix;
        errors.add(
                value.at(),
                ImportMessage.WRONG_TYPE,
                "field",
                name,
                "what",
                what,
                "found",
                value.what(),
                "value",
                value.value(),
                "expected",
                expected.term(),
                "hint",
                hint.term(name));
    }

    /// @param refused names the words of the closed list
    void notInList(JsonPosition at, String name, String text, InvalidMap refused) {
        String[] notOneOf = String.valueOf(refused.getMessage()).split(" is not one of: ", 2);
        errors.add(
                at,
                ImportMessage.WRONG_WORD,
                "field",
                name,
                "what",
                what,
                "value",
                ImportDiagnostic.brief(text),
                "list",
                notOneOf[notOneOf.length - 1]);
    }
}
