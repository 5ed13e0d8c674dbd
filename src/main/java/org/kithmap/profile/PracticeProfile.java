package org.kithmap.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.MapLimits;
import org.kithmap.problem.InvalidInput;

/// The profile of a practice, in the language in which its administrators write. Every text may be
/// missing. The constructor validates them, so every instance is consistent.
///
/// @param name the name of the practice
/// @param contact who runs this installation, and how to reach them
/// @param purpose what the data is used for
/// @param rights which rights people have
/// @param version a number that every change increases; 0 if nothing was ever written
public record PracticeProfile(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String purpose,
        @Nullable String rights,
        long version) {

    private static final int MAX_NAME_LENGTH = 80;
    private static final int MAX_CONTACT_LENGTH = 400;
    private static final int MAX_TEXT_LENGTH = 4_000;

    /// @throws InvalidInput if a text is too long
    public PracticeProfile {
        name = words("name", name, MAX_NAME_LENGTH);
        name = name == null ? null : name.replaceAll("\\s+", " ");
        contact = words("contact", contact, MAX_CONTACT_LENGTH);
        purpose = words("purpose", purpose, MAX_TEXT_LENGTH);
        rights = words("rights", rights, MAX_TEXT_LENGTH);
    }

    private static @Nullable String words(String field, @Nullable String text, int maxLength) {
        if (text == null || MapLimits.isInvisible(text)) {
            return null;
        }
        String words = text.strip();
        if (words.codePointCount(0, words.length()) > maxLength) {
            throw new InvalidInput(
                    "unfit-profile",
                    field,
                    "\"%s\" can have at most %d characters.".formatted(field, maxLength));
        }
        return words;
    }

    /// Returns whether there is anything for people to read besides the name.
    boolean hasNotice() {
        return contact != null || purpose != null || rights != null;
    }

    boolean hasSameNotice(PracticeProfile other) {
        return Objects.equals(contact, other.contact)
                && Objects.equals(purpose, other.purpose)
                && Objects.equals(rights, other.rights);
    }

    PracticeProfile withVersion(long other) {
        return new PracticeProfile(name, contact, purpose, rights, other);
    }
}
