package org.kithmap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.ConsistencyCheck;
import org.kithmap.testing.AotCache;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.KithmapProcess;
import org.kithmap.testing.Machine;
import org.kithmap.testing.SlowTest;

/// A small disk of its own, filled up to the last byte while Kithmap runs on it.
@SlowTest
class FullDiskTest {

    private static final String SIZE = "384m";
    private static final String NEEDED_MEGABYTES = "64";

    @TempDir Path folder;

    @Test
    void aFullDiskIsSurvived() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()) != 0) {
            Machine.lacks("no file system may be mounted here, which takes root");
            return;
        }
        try {
            fillAndClear(disk);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void fillAndClear(Path disk) throws Exception {
        Path data = disk.resolve("data");
        Path ballast = disk.resolve("ballast");
        String map;
        try (KithmapProcess kithmap = start(data)) {
            Client owner = kithmap.awaitOwner();
            map =
                    "/api/maps/"
                            + owner.post("/api/maps", "{\"name\": \"Noor\"}")
                                    .json()
                                    .path("id")
                                    .textValue();
            int alters = owner.get(map).json().path("alters").size();
            assertThat(add(owner, map).status()).isEqualTo(201);

            fill(ballast);
            assertThat(add(owner, map).status()).isEqualTo(507);
            assertThat(owner.post("/api/maps", "{\"name\": \"Ana\"}").status()).isEqualTo(507);
            assertThat(owner.delete(map).status()).isEqualTo(507);
            assertReadable(owner, map, alters + 1);
            assertThat(owner.get("/health").body()).contains("\"writable\":false");
            assertOneSignsIn(kithmap, owner);

            Files.delete(ballast);
            assertThat(add(owner, map).status()).isEqualTo(201);
            assertReadable(owner, map, alters + 2);

            // once more, and this time it ends while the disk is full
            fill(ballast);
            assertReadable(owner, map, alters + 2);
            kithmap.terminate();
            kithmap.awaitEnd();
            Files.delete(ballast);
        }
        try (KithmapProcess kithmap = start(data)) {
            Client owner = kithmap.awaitOwner();
            int before = owner.get(map).json().path("alters").size();
            assertThat(add(owner, map).status()).isEqualTo(201);
            assertReadable(owner, map, before + 1);
            kithmap.terminate();
            kithmap.awaitEnd();
        }
        ConsistencyCheck.check(data);
    }

    private static KithmapProcess start(Path data) {
        return KithmapProcess.start(
                AotCache.shared(), data, "--port", "0", "--free-space", NEEDED_MEGABYTES);
    }

    private static void assertOneSignsIn(KithmapProcess kithmap, Client owner) throws Exception {
        kithmap.type("\n");
        String line = kithmap.awaitLinkLine();
        Client another = new Client(owner.uri("").toString());
        assertThat(
                        another.signIn(line.substring(line.indexOf("http", line.indexOf(" · "))))
                                .status())
                .isEqualTo(204);
        assertThat(another.get("/api/maps").status()).isEqualTo(200);
    }

    private static Response add(Client owner, String map) {
        return owner.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
    }

    private static void assertReadable(Client owner, String map, int alters) {
        assertThat(owner.get("/api/maps").status()).isEqualTo(200);
        Response answer = owner.get(map);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("alters")).hasSize(alters);
        assertThat(owner.get(map + "/insights").status()).isEqualTo(200);
        assertThat(owner.get(map + "/export").status()).isEqualTo(200);
    }

    /// Until not one byte more fits.
    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(ballast).getUsableSpace()).isLessThan(block.length);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
