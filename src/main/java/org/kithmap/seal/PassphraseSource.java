package org.kithmap.seal;

import java.util.Optional;

/// Where the passphrase of a protected key file comes from.
public interface PassphraseSource {

    /// What somebody types next: the passphrase, or the code of the recovery sheet.
    ///
    /// @param again whether the one before did not open the file
    /// @return empty when nobody can be asked, or no longer
    Optional<String> next(boolean again);
}
