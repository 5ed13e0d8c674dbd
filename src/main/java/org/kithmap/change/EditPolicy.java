package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kithmap.map.Domain;
import org.kithmap.map.SharingRestrictions;

/// Which edits somebody may make of a map of which something is withheld from them, and what they
/// may read of edits that they made before.
///
/// An edit is judged by its key and its fields alone, before anything is looked up: the answer says
/// nothing of what is on the map. Withheld persons are not known here: to those from whom they are
/// withheld they are not on the map, and an edit of them is one of nobody.
final class EditPolicy {

    private final SharingRestrictions sharingRestrictions;
    private final Set<String> alterFields = new HashSet<>();

    EditPolicy(SharingRestrictions sharingRestrictions) {
        this.sharingRestrictions = sharingRestrictions;
        if (!sharingRestrictions.isNothing()) {
            alterFields.add("places"); // where somebody stands tells of ring and area
        }
        if (sharingRestrictions.notes()) {
            alterFields.add("notes");
        }
        if (sharingRestrictions.closeness()) {
            alterFields.addAll(List.of("closeness", "comfort", "strained"));
        }
        if (sharingRestrictions.contacts()) {
            alterFields.add("lastContact");
        }
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
        return !JsonFields.isNothing(value.path(field));
    }

    /// An edit without what is withheld of it; none where nothing is left.
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
