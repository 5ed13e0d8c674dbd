package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.testing.AotCache;
import org.kithmap.testing.Client;
import org.kithmap.testing.KithmapProcess;

/// The command as somebody types it, while their Kithmap runs.
class ImportProcessTest {

    @TempDir Path folder;

    @Test
    void filesGoIntoTheKithmapThatIsRunning() throws InterruptedException {
        AotCache classes = AotCache.shared();
        Path data = folder.resolve("data");
        List<String> arguments = new ArrayList<>(List.of("import"));
        SampleSheets.in(folder).forEach(file -> arguments.add(file.toString()));
        try (KithmapProcess running = KithmapProcess.start(classes, data, "--port", "0")) {
            Client owner = running.awaitOwner();
            try (KithmapProcess bring =
                    KithmapProcess.start(classes, data, arguments.toArray(String[]::new))) {
                assertThat(bring.awaitEnd()).as(bring.errors()).isZero();
                assertThat(bring.output())
                        .last()
                        .isEqualTo(
                                "Maps: 3 added. Imported: 6 people, 3 ties, 6 kinds of support.");
            }
            assertThat(owner.get("/api/maps").json().findValuesAsText("name"))
                    .containsExactlyInAnyOrder("Person 1", "Person 2", "Person 3");
        }
    }
}
