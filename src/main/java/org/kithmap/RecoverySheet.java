package org.kithmap;

/// What somebody puts on paper, and keeps where their computer is not.
final class RecoverySheet {

    private RecoverySheet() {}

    static String of(String code) {
        return """

            KITHMAP: RECOVERY SHEET

            This code opens the maps on your computer if you forget your passphrase:

                %s

            Print this page or write the code down, and keep it where your computer is not.
            Who has it and the computer can read your maps. To use it, start Kithmap and type
            the code where it asks for the passphrase, capitals or not, with or without dashes.
            A new passphrase comes with a new sheet; this one opens nothing then.

            """
                .formatted(code);
    }
}
