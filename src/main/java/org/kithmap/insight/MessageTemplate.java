package org.kithmap.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message with placeholders, in a subset of ICU MessageFormat. It is only validated here; the
/// page formats it, in its own language.
///
/// `{alters}` is a value. `{alters, plural, =0 {…} one {…} other {…}}` selects a text by a number
/// or the length of a list, with `#` for that number. `other` is required, and each text may
/// contain placeholders.
///
/// @param gaps the placeholders in the order of the text
record MessageTemplate(List<Placeholder> gaps) {

    /// A placeholder.
    ///
    /// @param counted whether it selects a plural
    /// @param at its offset in the text
    record Placeholder(String name, boolean counted, int at) {}

    /// Exception thrown for a syntax error. Its message says what is wrong and how to correct it.
    static final class Malformed extends RuntimeException {
        final int at;

        Malformed(int at, String whatAndFix) {
            super(whatAndFix);
            this.at = at;
        }
    }

    /// Parses a message.
    ///
    /// @throws Malformed at the first error
    static MessageTemplate parse(String text) {
        Parser parser = new Parser(text);
        parser.text(false);
        return new MessageTemplate(List.copyOf(parser.gaps));
    }

    private static final class Parser {

        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
        private static final Pattern SELECTOR =
                Pattern.compile("=\\d+|zero|one|two|few|many|other");

        private final String text;
        private final List<Placeholder> gaps = new ArrayList<>();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        /// Parses up to the end, or up to the brace that closes the enclosing choice.
        void text(boolean inChoice) {
            int start = at;
            for (; at < text.length(); at++) {
                if (text.charAt(at) == '{') {
                    gap();
                    at--;
                } else if (text.charAt(at) == '}') {
                    if (inChoice) {
                        return;
                    }
                    throw new Malformed(at, "a } has no matching {. Remove it, or add the {.");
                }
            }
            if (inChoice) {
                throw new Malformed(start, "a choice is not closed. Add the missing }.");
            }
        }

        private void gap() {
            int start = at++;
            String name = take(NAME);
            if (name == null) {
                throw new Malformed(
                        start, "a { has no name. Write the name of a value, as in {alters}.");
            }
            boolean counted = skip(',');
            gaps.add(new Placeholder(name, counted, start));
            if (counted) {
                plural(name, start);
            }
            if (!skip('}')) {
                throw new Malformed(
                        start,
                        "{%s is not closed. Write {%s}, or {%s, plural, one {…} other {…}}."
                                .formatted(name, name, name));
            }
        }

        private void plural(String name, int start) {
            if (!"plural".equals(take(NAME)) || !skip(',')) {
                throw new Malformed(
                        start,
                        "only plural may follow {%s,. Write {%s, plural, one {…} other {…}}."
                                .formatted(name, name));
            }
            Set<String> choices = new HashSet<>();
            for (String choice = take(SELECTOR); choice != null; choice = take(SELECTOR)) {
                if (!choices.add(choice)) {
                    throw new Malformed(
                            start,
                            "\"%s\" appears twice for {%s}. Keep one.".formatted(choice, name));
                }
                if (!skip('{')) {
                    throw new Malformed(
                            start,
                            "\"%s\" of {%s} has no text. Write %s {…}."
                                    .formatted(choice, name, choice));
                }
                text(true);
                at++;
            }
            if (!choices.contains("other")) {
                throw new Malformed(
                        start,
                        "the plural of {%s} has no \"other\". Add other {…} as its last choice."
                                .formatted(name));
            }
        }

        private boolean skip(char wanted) {
            blanks();
            boolean there = at < text.length() && text.charAt(at) == wanted;
            if (there) {
                at++;
            }
            return there;
        }

        private @Nullable String take(Pattern wanted) {
            blanks();
            Matcher matcher = wanted.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                return null;
            }
            at = matcher.end();
            return matcher.group();
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
