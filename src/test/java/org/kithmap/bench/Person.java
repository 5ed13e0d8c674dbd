package org.kithmap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kithmap.testing.Edits;

/// Somebody who is signed in and works on a map: mostly looks, often changes something, and waits
/// in between.
final class Person implements Runnable {

    private static final int ALTERS_AT_FIRST = 15;
    private static final int MOST_ALTERS = 45;

    /// What the next request is, by a number below a hundred.
    private static final int CHANGES = 40;

    private static final int OPENS = 70;
    private static final int INSIGHTS = 85;
    private static final int HISTORY = 95;

    private final Load load;
    private final int port;
    private final String cookie;
    private final Random random;
    private final List<String> alters = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private volatile String path = "";

    Person(Load load, int port, String cookie, int seed) {
        this.load = load;
        this.port = port;
        this.cookie = cookie;
        this.random = new Random(seed);
    }

    private interface Request {
        Object send(Http http) throws IOException;
    }

    @Override
    public void run() {
        pause();
        while (!load.over()) {
            try (Http http = new Http(port, cookie)) {
                work(http);
            } catch (IOException e) {
                load.failed("connection", e);
                pause();
            }
        }
    }

    private void work(Http http) throws IOException {
        while (!load.over()) {
            if (path.isEmpty()) {
                path = begin(http);
                Thread.ofVirtual().start(this::listen);
            }
            next(http);
            pause();
        }
    }

    private String begin(Http http) throws IOException {
        String made = http.post("/api/maps", "{\"name\": \"Ana\"}");
        String begun = "/api/maps/" + made.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        List<String> edits = new ArrayList<>();
        for (int i = 0; i < ALTERS_AT_FIRST; i++) {
            alters.add(UUID.randomUUID().toString());
            names.add("Friend " + i);
            edits.add(Edits.addAlter(alters.get(i), names.get(i)));
        }
        http.post(begun + "/changes", Edits.change(edits.toArray(String[]::new)));
        return begun;
    }

    /// As an open window does.
    private void listen() {
        while (!load.over()) {
            try (Http http = new Http(port, cookie)) {
                http.events(path + "/events", load::told, load::over);
            } catch (IOException e) {
                load.failed("events", e);
                pause();
            }
        }
    }

    private void next(Http http) throws IOException {
        int what = random.nextInt(100);
        if (what < CHANGES) {
            change(http);
        } else if (what < OPENS) {
            time("open the map", http, to -> to.get(path));
        } else if (what < INSIGHTS) {
            time("insights", http, to -> to.get(path + "/insights"));
        } else if (what < HISTORY) {
            time("history", http, to -> to.get(path + "/changes"));
        } else {
            time("all maps", http, to -> to.get("/api/maps"));
        }
    }

    private void change(Http http) throws IOException {
        String name = "Friend " + random.nextInt(1_000_000);
        if (alters.size() < MOST_ALTERS && random.nextInt(4) == 0) {
            String id = UUID.randomUUID().toString();
            post(http, Edits.addAlter(id, name));
            alters.add(id);
            names.add(name);
        } else {
            int which = random.nextInt(alters.size());
            post(
                    http,
                    "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"name\", \"from\": \"%s\", \"to\": \"%s\"}"
                            .formatted(alters.get(which), names.get(which), name));
            names.set(which, name);
        }
    }

    private void post(Http http, String edit) throws IOException {
        time("change", http, to -> to.post(path + "/changes", Edits.change(edit)));
    }

    private void time(String kind, Http http, Request request) throws IOException {
        long start = System.nanoTime();
        request.send(http);
        load.took(kind, System.nanoTime() - start);
    }

    private void pause() {
        try {
            Thread.sleep(random.nextLong(2 * load.thinking().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
