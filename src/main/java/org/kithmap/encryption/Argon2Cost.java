package org.kithmap.encryption;

/// The cost parameters of argon2id, and so of each guess at a passphrase.
///
/// @param memory the memory in KB
/// @param passes the number of passes over the memory
public record Argon2Cost(int memory, int passes) {

    /// The cost for passphrases. It exceeds OWASP's minimum of 19 MB and 2 passes, because an
    /// attacker who has the key file can guess offline without any limit.
    public static final Argon2Cost USUAL = new Argon2Cost(64 * 1024, 3);

    /// The cost for recovery codes. Their 160 random bits can't be guessed at any speed.
    static final Argon2Cost MINIMUM = new Argon2Cost(8, 1);
}
