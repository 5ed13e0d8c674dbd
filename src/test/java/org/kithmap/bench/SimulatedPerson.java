package org.kithmap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kithmap.testing.EditRequests;

/// Somebody who is signed in and works on a map: mostly looks, often changes something, and waits
/// in between.
final class SimulatedPerson implements Runnable {

    private static final int ALTERS_AT_FIRST = 15;
    private static final int MAX_ALTERS = 45;

    /// The kinds of the next request, each with its upper end of a number below a hundred.
    private static final int CHANGES = 40;

    private static final int OPENS = 70;
    private static final int INSIGHTS = 85;
    private static final int HISTORY = 95;

    private final LoadTest loadTest;
    private final int port;
    private final String cookie;
    private final Random random;
    private final List<String> alters = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private volatile String path = "";

    SimulatedPerson(LoadTest loadTest, int port, String cookie, int seed) {
        this.loadTest = loadTest;
        this.port = port;
        this.cookie = cookie;
        this.random = new Random(seed);
    }

    private interface Request {
        Object send(KeptConnection keptConnection) throws IOException;
    }

    @Override
    public void run() {
        pause();
        while (!loadTest.over()) {
            try (KeptConnection keptConnection = new KeptConnection(port, cookie)) {
                work(keptConnection);
            } catch (IOException e) {
                loadTest.failed("connection", e);
                pause();
            }
        }
    }

    private void work(KeptConnection keptConnection) throws IOException {
        while (!loadTest.over()) {
            if (path.isEmpty()) {
                path = begin(keptConnection);
                Thread.ofVirtual().start(this::listen);
            }
            next(keptConnection);
            pause();
        }
    }

    private String begin(KeptConnection keptConnection) throws IOException {
        String made = keptConnection.post("/api/maps", "{\"name\": \"Ana\"}");
        String begun = "/api/maps/" + made.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        List<String> edits = new ArrayList<>();
        for (int i = 0; i < ALTERS_AT_FIRST; i++) {
            alters.add(UUID.randomUUID().toString());
            names.add("Friend " + i);
            edits.add(EditRequests.addAlter(alters.get(i), names.get(i)));
        }
        keptConnection.post(begun + "/changes", EditRequests.change(edits.toArray(String[]::new)));
        return begun;
    }

    /// As an open window does.
    private void listen() {
        while (!loadTest.over()) {
            try (KeptConnection keptConnection = new KeptConnection(port, cookie)) {
                keptConnection.events(path + "/events", loadTest::told, loadTest::over);
            } catch (IOException e) {
                loadTest.failed("events", e);
                pause();
            }
        }
    }

    private void next(KeptConnection keptConnection) throws IOException {
        int what = random.nextInt(100);
        if (what < CHANGES) {
            change(keptConnection);
        } else if (what < OPENS) {
            time("open the map", keptConnection, to -> to.get(path));
        } else if (what < INSIGHTS) {
            time("insights", keptConnection, to -> to.get(path + "/insights"));
        } else if (what < HISTORY) {
            time("history", keptConnection, to -> to.get(path + "/changes"));
        } else {
            time("all maps", keptConnection, to -> to.get("/api/maps"));
        }
    }

    private void change(KeptConnection keptConnection) throws IOException {
        String name = "Friend " + random.nextInt(1_000_000);
        if (alters.size() < MAX_ALTERS && random.nextInt(4) == 0) {
            String id = UUID.randomUUID().toString();
            post(keptConnection, EditRequests.addAlter(id, name));
            alters.add(id);
            names.add(name);
        } else {
            int which = random.nextInt(alters.size());
            post(
                    keptConnection,
                    "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"name\", \"from\": \"%s\", \"to\": \"%s\"}"
                            .formatted(alters.get(which), names.get(which), name));
            names.set(which, name);
        }
    }

    private void post(KeptConnection keptConnection, String edit) throws IOException {
        time("change", keptConnection, to -> to.post(path + "/changes", EditRequests.change(edit)));
    }

    private void time(String kind, KeptConnection keptConnection, Request request)
            throws IOException {
        long start = System.nanoTime();
        request.send(keptConnection);
        loadTest.took(kind, System.nanoTime() - start);
    }

    private void pause() {
        try {
            Thread.sleep(random.nextLong(2 * loadTest.thinking().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
