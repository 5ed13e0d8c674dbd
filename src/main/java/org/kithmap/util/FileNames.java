package org.kithmap.util;

/// Functions for names of files that a person chose.
public final class FileNames {

    private FileNames() {}

    /// Returns the name without what no file system takes, or what would lead out of a folder:
    /// control characters, separators, wildcards, dots in front. Empty if nothing is left.
    public static String safe(String name) {
        return name.replaceAll("[\\s\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", " ")
                .replaceFirst("^[. ]+", "")
                .strip();
    }
}
