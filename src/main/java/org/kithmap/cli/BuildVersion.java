package org.kithmap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of Kithmap, which the build writes into `version.txt`.
final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream text =
                Objects.requireNonNull(BuildVersion.class.getResourceAsStream("version.txt"))) {
            return new String[] {new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
