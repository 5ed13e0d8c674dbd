package org.kithmap;

import org.kithmap.cli.Commands;

/// The main class.
public final class Kithmap {

    private Kithmap() {}

    public static void main(String... arguments) {
        System.exit(Commands.all().execute(arguments));
    }
}
