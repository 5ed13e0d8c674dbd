package org.kithmap.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Domain;
import org.kithmap.map.MapLimits;
import org.kithmap.problem.InvalidInput;

/// An entry of the referral list: a place, group or event that a person could go to. All fields but
/// the domains are free text. The constructor validates them, so every instance is consistent.
///
/// @param domains the areas of life in which it may help, at least one
/// @param interest what it is about, in a word or two, such as "Music"
/// @param what a description of what happens there
/// @param when the time in words, such as "Tuesdays, 10 to 12"
/// @param distance how far it is, in words, such as "ten minutes on foot from the station"
/// @param contact how to find out more: a telephone number, an address, a link
/// @param version a number that every change increases
public record Referral(
        String id,
        String name,
        @JsonInclude List<Domain> domains,
        @Nullable String interest,
        @Nullable String what,
        @Nullable String when,
        @Nullable String distance,
        @Nullable String contact,
        long version) {

    private static final int MAX_NAME_LENGTH = 120;
    private static final int MAX_INTEREST_LENGTH = 60;
    private static final int MAX_WHAT_LENGTH = 1_000;
    private static final int MAX_WHEN_LENGTH = 200;
    private static final int MAX_DISTANCE_LENGTH = 200;
    private static final int MAX_CONTACT_LENGTH = 400;

    /// @throws InvalidInput if a field is missing or too long
    public Referral {
        name = name.strip();
        interest = words(interest);
        what = words(what);
        when = words(when);
        distance = words(distance);
        contact = words(contact);
        if (MapLimits.isInvisible(name)) {
            throw new InvalidInput("unfit-referral", "name", "The entry needs a name.");
        }
        domains = domains.stream().distinct().sorted().toList();
        if (domains.isEmpty()) {
            throw new InvalidInput("unfit-referral", "domains", "The entry needs an area of life.");
        }
        requireShort("name", name, MAX_NAME_LENGTH);
        requireShort("interest", interest, MAX_INTEREST_LENGTH);
        requireShort("what", what, MAX_WHAT_LENGTH);
        requireShort("when", when, MAX_WHEN_LENGTH);
        requireShort("distance", distance, MAX_DISTANCE_LENGTH);
        requireShort("contact", contact, MAX_CONTACT_LENGTH);
    }

    private static @Nullable String words(@Nullable String text) {
        return MapLimits.isInvisible(text) || text == null ? null : text.strip();
    }

    private static void requireShort(String field, @Nullable String text, int longest) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            throw new InvalidInput(
                    "unfit-referral",
                    "long",
                    "\"%s\" can have at most %d characters.".formatted(field, longest));
        }
    }
}
