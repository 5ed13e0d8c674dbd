package org.kithmap.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.kithmap.graph.Storage;

/// A stream into a file that may be on the disk of the database. It ends before that disk is so
/// full that changes would be refused.
final class SpaceGuard extends FilterOutputStream {

    private static final long EVERY = 1 << 22;

    private final Optional<Storage> storage;
    private long unchecked = EVERY;

    SpaceGuard(OutputStream out, Path file, Optional<Storage> storage) throws IOException {
        super(out);
        boolean shared =
                storage.isPresent()
                        && storage.get().isDiskOf(Objects.requireNonNull(file.getParent()));
        this.storage = shared ? storage : Optional.empty();
    }

    @Override
    public void write(int one) throws IOException {
        check(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        check(length);
        out.write(bytes, from, length);
    }

    private void check(int length) {
        unchecked += length;
        if (unchecked >= EVERY) {
            storage.ifPresent(Storage::requireForChanges);
            unchecked = 0;
        }
    }
}
