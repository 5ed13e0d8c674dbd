package org.kithmap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Endpoint;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Checks the values of options. An invalid one is reported like an option that does not exist.
///
/// @param options the object with the options
record OptionCheck(Object options) {

    /// @throws ParameterException if the value is out of range
    void requireRange(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    new CommandLine(options),
                    "%s can't be %d. Use %d or more%s."
                            .formatted(
                                    option,
                                    value,
                                    least,
                                    most == Integer.MAX_VALUE ? "" : ", up to " + most));
        }
    }

    /// Returns a Neo4j server, or empty if no address is given.
    ///
    /// @param passwordFile a file with the password, instead of `password`
    /// @param setting the name of the setting of that file
    /// @throws ParameterException if the file can't be read
    Optional<Endpoint> endpoint(
            @Nullable String uri,
            String user,
            String password,
            @Nullable Path passwordFile,
            String setting) {
        return uri == null || uri.isBlank()
                ? Optional.empty()
                : Optional.of(new Endpoint(uri, user, password(password, passwordFile, setting)));
    }

    private String password(String given, @Nullable Path file, String setting) {
        if (file == null || file.toString().isBlank()) {
            return given;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ParameterException(
                    new CommandLine(options),
                    "The file %2$s, set with %1$s, can't be read. Check its name and permissions."
                            .formatted(setting, file));
        }
    }
}
