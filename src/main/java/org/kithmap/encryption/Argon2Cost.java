package org.kithmap.encryption;

/// What a guess at a passphrase takes.
///
/// @param memory in KB
/// @param passes over it
public record Argon2Cost(int memory, int passes) {

    /// OWASP asks for 19 MB and 2 passes; somebody who has the file may guess for as long as they
    /// like.
    public static final Argon2Cost USUAL = new Argon2Cost(64 * 1024, 3);

    /// Nobody guesses 160 random bits, however quickly.
    static final Argon2Cost LEAST = new Argon2Cost(8, 1);
}
