package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kithmap.map.AlterField;
import org.kithmap.map.Domain;
import org.kithmap.map.SharingRestrictions;

/// The policy for a map from which a share withholds something: which edits an account may make of
/// it, and what it may read of its earlier edits.
///
/// An edit is judged by its key and its fields alone, before anything is looked up, so the response
/// reveals nothing about the map. This policy does not know which alters are withheld: to the
/// account they are not on the map, and an edit of one is an edit of an alter that does not exist.
final class EditPolicy {

    private final SharingRestrictions sharingRestrictions;
    private final Set<String> alterFields;

    EditPolicy(SharingRestrictions sharingRestrictions) {
        this.sharingRestrictions = sharingRestrictions;
        this.alterFields =
                AlterField.ALL.stream()
                        .filter(sharingRestrictions::withholds)
                        .map(AlterField::name)
                        .collect(Collectors.toSet());
    }

    boolean allows(List<Edit> edits) {
        return edits.stream().allMatch(this::allows);
    }

    private boolean allows(Edit edit) {
        return isOfShown(edit)
                && hidden(edit.on()).stream()
                        .noneMatch(field ->
                                field.equals(edit.field())
                                        || says(edit.from(), field)
                                        || says(edit.to(), field));
    }

    private static boolean says(JsonNode value, String field) {
        return !ElementFields.isNothing(value.path(field));
    }

    /// Returns an edit without its withheld parts, or nothing if no part is left.
    Optional<Edit> shown(Edit edit) {
        Set<String> hidden = hidden(edit.on());
        if (!isOfShown(edit) || (edit.field() != null && hidden.contains(edit.field()))) {
            return Optional.empty();
        }
        if (edit.field() != null || hidden.isEmpty()) {
            return Optional.of(edit);
        }
        Edit reduced =
                new Edit(
                        edit.on(),
                        edit.key(),
                        null,
                        without(edit.from(), hidden),
                        without(edit.to(), hidden));
        return reduced.from().equals(reduced.to()) ? Optional.empty() : Optional.of(reduced);
    }

    private static JsonNode without(JsonNode value, Set<String> fields) {
        return value instanceof ObjectNode object ? object.deepCopy().remove(fields) : value;
    }

    private boolean isOfShown(Edit edit) {
        return switch (edit.on()) {
            case MAP, ALTER, TIE, STEP -> true;
            case SUPPORT ->
                    sharingRestrictions.domains().stream()
                            .map(Domain::key)
                            .noneMatch(key -> key.equals(edit.key().path("domain").textValue()));
            case REFLECTION -> !sharingRestrictions.reflections();
            case CONTACT -> !sharingRestrictions.contacts();
            case VIEW -> sharingRestrictions.isNothing();
        };
    }

    private Set<String> hidden(MapElementType on) {
        return switch (on) {
            case MAP -> sharingRestrictions.notes() ? Set.of("notes") : Set.of();
            case ALTER -> alterFields;
            case CONTACT -> sharingRestrictions.notes() ? Set.of("words") : Set.of();
            default -> Set.of();
        };
    }
}
