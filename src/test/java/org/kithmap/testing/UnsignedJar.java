package org.kithmap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A copy of a signed jar without its signature, for an AOT cache: classes of signed jars are not
/// archived, and Eclipse Collections opens its jar a hundred times while Neo4j starts, each time
/// with the signature verified. That is a fifth of the processor time of a start.
final class UnsignedJar {

    private UnsignedJar() {}

    /// Returns the copy, made on first use; a jar that is not signed is returned itself.
    static Path of(Path jar, Path folder) {
        Path copy = folder.resolve(jar.getFileName());
        try {
            if (!Files.exists(copy) && isSigned(jar)) {
                copyUnsigned(jar, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.exists(copy) ? copy : jar;
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(UnsignedJar::isSignature);
        }
    }

    private static boolean isSignature(ZipEntry entry) {
        return entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static void copyUnsigned(Path jar, Path copy) throws IOException {
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            to.setLevel(0);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!isSignature(entry)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
        }
    }
}
