package org.kithmap.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.Mutations;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// The responses of a laptop before, while and after it is locked.
class LockRoutesTest {

    private static final String PASSPHRASE = "vijf schapen op een dijk";
    private static final String ANOTHER = "zes fietsen in de motregen";
    private static final String LOCKED =
            "Kithmap is locked. Unlock it with your passphrase, or with the code on the recovery sheet.";

    @TempDir private static Path folder;

    private static Connection database;
    private static Graph graph;
    private static Path keys;

    private static TestClock clock;
    private static MapKeys mapKeys;
    private static TestKithmap kithmap;
    private static Client owner;
    private static String map;

    @BeforeAll
    static void start() {
        database = Connection.embedded(folder.resolve("data"), 0);
        graph = database.graph();
        keys = MapKeys.defaultFile(graph, folder.resolve("keys"));
        mapKeys = MapKeys.open(graph, keys, true, TestMapKeys.CHEAP);
        MapStore maps = TestMapKeys.maps(graph, mapKeys);
        new Accounts(graph, Clock.systemUTC()).ensure(Account.OWNER);
        map = UUID.randomUUID().toString();
        maps.create(Account.OWNER.id(), SupportMap.empty(map, "Ana"));
        clock = new TestClock();
        kithmap = TestKithmap.start(graph, mapKeys, Optional.empty(), clock);
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
        database.close();
    }

    /// Whatever a test left: unlocked, without a passphrase, and nothing tried.
    @AfterEach
    void removeThePassphrase() {
        clock.forward(Duration.ofMinutes(1));
        if (mapKeys.lock().isSet()) {
            String present = mapKeys.lock().matches(PASSPHRASE) ? PASSPHRASE : ANOTHER;
            assertThat(owner.post("/api/lock/unlock", secret(present)).status()).isEqualTo(204);
            assertThat(owner.post("/api/lock/passphrase/removal", present(present)).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void withoutAPassphraseNothingIsLocked() {
        assertThat(owner.get("/api/lock").body())
                .isEqualTo("{\"set\":false,\"locked\":false,\"minutes\":15,\"declined\":false}");
        assertProblem(owner.post("/api/lock", "{}"), 409, "no-passphrase", "No passphrase is set.");
        clock.forward(Duration.ofDays(1));
        assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(200);
    }

    @Test
    void everyOtherRequestIsRefusedAlikeWhileLocked() {
        set(PASSPHRASE);
        assertThat(owner.post("/api/lock", "{}").status()).isEqualTo(204);

        List<String> open = List.of("GET /api/lock", "POST /api/lock/unlock", "POST /api/session");
        for (String route : kithmap.routes()) {
            if (open.contains(route)) {
                continue;
            }
            String method = route.split(" ")[0];
            String path =
                    route.split(" ")[1].replaceFirst("\\{id}", map).replaceAll("\\{\\w+}", "one");
            Client.Response answer = owner.send(owner.method(method, path, "{}"));
            assertThat(answer.status()).as(route).isEqualTo(423);
            assertThat(answer.json().path("code").textValue()).as(route).isEqualTo("locked");
            assertThat(answer.json().path("detail").textValue()).as(route).isEqualTo(LOCKED);
            assertThat(answer.header("Content-Security-Policy")).as(route).isNotEmpty();
            assertThat(answer.header("Cache-Control")).as(route).isEqualTo("no-store");
        }
    }

    @Test
    void thePageHealthAndSignInAreAvailableWhileLocked() {
        set(PASSPHRASE);
        owner.post("/api/lock", "{}");

        assertThat(owner.get("/").status()).isEqualTo(200);
        assertThat(owner.get("/health").status()).isEqualTo(200);
        Client other = kithmap.owner();
        assertThat(other.get("/api/lock").json().path("locked").booleanValue()).isTrue();
        assertThat(kithmap.stranger().get("/api/lock").status()).isEqualTo(401);
        assertThat(kithmap.stranger().post("/api/lock/unlock", secret(PASSPHRASE)).status())
                .isEqualTo(401);
    }

    @Test
    void thePassphraseOrTheRecoveryCodeUnlocks() {
        String code = set(PASSPHRASE);
        for (String secret : List.of(PASSPHRASE, code, code.replace("-", "").toLowerCase())) {
            owner.post("/api/lock", "{}");
            assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(423);
            assertThat(owner.post("/api/lock/unlock", secret(secret)).status()).isEqualTo(204);
            assertThat(owner.get("/api/maps/" + map).json().at("/name").textValue())
                    .isEqualTo("Ana");
        }
    }

    @Test
    void wrongPassphrasesAreRefusedAndThrottledAfterFiveTries() {
        set(PASSPHRASE);
        owner.post("/api/lock", "{}");
        for (int i = 0; i < 5; i++) {
            assertProblem(
                    owner.post("/api/lock/unlock", secret("vijf schapen")),
                    403,
                    "wrong-passphrase",
                    "This is neither the passphrase nor the code on the recovery sheet.");
        }
        Client.Response refused = owner.post("/api/lock/unlock", secret(PASSPHRASE));
        assertProblem(
                refused,
                429,
                "too-many-tries",
                "Too many attempts in a short time. Please wait 1 seconds, then try again.");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        clock.forward(Duration.ofSeconds(1));
        assertThat(owner.post("/api/lock/unlock", secret("vijf")).status()).isEqualTo(403);
        clock.forward(Duration.ofSeconds(1));
        assertThat(owner.post("/api/lock/unlock", secret(PASSPHRASE)).status()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(1));
        assertThat(owner.post("/api/lock/unlock", secret(PASSPHRASE)).status()).isEqualTo(204);
    }

    @Test
    void kithmapLocksAfterInactivityAndReadingIsNoActivity() {
        set(PASSPHRASE);
        clock.forward(Duration.ofMinutes(14));
        assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(423);
        assertThat(mapKeys.lock().isLocked()).isTrue();
    }

    @Test
    void activityKeepsKithmapUnlocked() {
        set(PASSPHRASE);
        for (String path : List.of("/api/lock/activity", "/api/maps/" + map + "/changes")) {
            clock.forward(Duration.ofMinutes(14));
            assertThat(owner.post(path, EditRequests.change(EditRequests.addAlter("Bo"))).status())
                    .isBetween(200, 299);
        }
        clock.forward(Duration.ofMinutes(14));
        assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(200);
    }

    /// The lock is asked for its state while a passphrase is being checked, when the idle time has
    /// just passed: that request waits, and must not lock what is unlocked by then.
    @Test
    void unlockingAtTheMomentOfLockingHolds() {
        set(PASSPHRASE);
        AtomicReference<@Nullable Thread> asking = new AtomicReference<>();
        AtomicReference<@Nullable PassphraseLock> lock = new AtomicReference<>();
        Thread unlocking = Thread.currentThread();
        TestClock asksInTheMiddle =
                new TestClock() {
                    @Override
                    public Instant instant() {
                        PassphraseLock held = lock.get();
                        if (held != null
                                && Thread.holdsLock(held)
                                && Thread.currentThread() == unlocking
                                && asking.get() == null) {
                            Thread thread = Thread.ofPlatform().start(held::state);
                            asking.set(thread);
                            while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
                                Thread.onSpinWait();
                            }
                        }
                        return super.instant();
                    }
                };
        try (PassphraseLock own =
                new PassphraseLock(
                        graph, mapKeys.lock(), Duration.ofMinutes(15), asksInTheMiddle)) {
            asksInTheMiddle.forward(Duration.ofMinutes(15));
            lock.set(own);
            own.unlock(PASSPHRASE);
            Thread asked = Objects.requireNonNull(asking.get());
            assertThatCode(asked::join).doesNotThrowAnyException();
            assertThat(own.state().locked()).isFalse();
        }
    }

    @Test
    void theIdleTimeIsChosenAndKept() {
        set(PASSPHRASE);
        assertThat(owner.put("/api/lock/idle", "{\"minutes\": 3}").status()).isEqualTo(204);
        clock.forward(Duration.ofMinutes(3));
        assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(423);
        try (TestKithmap again =
                TestKithmap.start(graph, mapKeys, Optional.empty(), new TestClock())) {
            assertThat(again.owner().get("/api/lock").json().path("minutes").intValue())
                    .isEqualTo(3);
        }
        owner.post("/api/lock/unlock", secret(PASSPHRASE));
        assertThat(owner.put("/api/lock/idle", "{\"minutes\": 15}").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "241", "\"15\"", "1.5", "null"})
    void anInvalidIdleTimeIsRefused(String minutes) {
        assertProblem(
                owner.put("/api/lock/idle", "{\"minutes\": %s}".formatted(minutes)),
                400,
                "unreadable-request",
                "\"minutes\" must be a whole number from 1 to 240.");
    }

    @Test
    void eventStreamsReportTheLockAndEnd() throws Exception {
        set(PASSPHRASE);
        try (Stream<String> events = owner.events("/api/maps/" + map + "/events")) {
            CompletableFuture<List<String>> told =
                    CompletableFuture.supplyAsync(
                            () -> events.filter(line -> line.startsWith("event:")).toList());
            assertThat(owner.post("/api/lock", "{}").status()).isEqualTo(204);
            assertThat(told.get(20, TimeUnit.SECONDS)).last().isEqualTo("event: locked");
        }
    }

    @Test
    void kithmapStartsLocked() {
        set(PASSPHRASE);
        MapKeys fresh = MapKeys.open(graph, keys, true, TestMapKeys.CHEAP);
        try (TestKithmap again = TestKithmap.start(graph, fresh, Optional.empty(), clock)) {
            Client me = again.owner();
            assertThat(me.get("/api/maps").status()).isEqualTo(423);
            assertThat(me.post("/api/lock/unlock", secret(PASSPHRASE)).status()).isEqualTo(204);
            assertThat(me.get("/api/maps/" + map).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elf tekens", "aaaaaaaaaaaaaaaa", "wachtwoordwachtwoord"})
    void aWeakPassphraseIsRefused(String weak) {
        Client.Response answer = owner.put("/api/lock/passphrase", passphrase(weak));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").textValue()).isEqualTo("unfit-passphrase");
        assertThat(mapKeys.lock().isSet()).isFalse();
    }

    @Test
    void changingThePassphraseNeedsTheCurrentOne() {
        set(PASSPHRASE);
        assertThat(owner.put("/api/lock/passphrase", passphrase(ANOTHER)).status()).isEqualTo(403);
        assertThat(change(ANOTHER, "vier fietsen").status()).isEqualTo(403);
        assertThat(mapKeys.lock().matches(PASSPHRASE)).isTrue();

        assertThat(change(ANOTHER, PASSPHRASE).status()).isEqualTo(200);
        assertThat(mapKeys.lock().matches(PASSPHRASE)).isFalse();
        assertThat(mapKeys.lock().matches(ANOTHER)).isTrue();
    }

    @Test
    void theRecoveryCodeChangesTheSecretOnceAndThenExpires() {
        String code = set(PASSPHRASE);
        assertThat(change(ANOTHER, code).status()).isEqualTo(200);
        assertThat(mapKeys.lock().matches(code)).isFalse();
    }

    @Test
    void removingThePassphraseNeedsItAndEndsLocking() {
        set(PASSPHRASE);
        assertThat(owner.post("/api/lock/passphrase/removal", present(ANOTHER)).status())
                .isEqualTo(403);
        assertThat(owner.post("/api/lock/passphrase/removal", present(PASSPHRASE)).status())
                .isEqualTo(204);
        clock.forward(Duration.ofDays(1));
        assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(200);
        assertProblem(
                owner.post("/api/lock/passphrase/removal", present(PASSPHRASE)),
                409,
                "no-passphrase",
                "No passphrase is set.");
    }

    @Test
    void noBodyUnlocksOrFails() {
        set(PASSPHRASE);
        owner.post("/api/lock", "{}");
        Mutations mutations = new Mutations(11);
        for (int i = 0; i < 200; i++) {
            byte[] body = mutations.body(secret("vijf schapen op een dij"));
            Client.Response answer =
                    owner.send(
                            HttpRequest.newBuilder(owner.uri("/api/lock/unlock"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
            assertThat(answer.status()).as(answer.body()).isIn(400, 403, 429);
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(owner.get("/api/maps/" + map).status()).isEqualTo(423);
    }

    @Test
    void aPracticeHasNoLockRoutes() {
        try (TestKithmap practice = TestKithmap.startPractice()) {
            assertThat(practice.routes()).noneMatch(route -> route.contains("/api/lock"));
            assertThat(practice.newAccount("person").get("/api/lock").status()).isEqualTo(404);
        }
    }

    private String set(String passphrase) {
        Client.Response answer = owner.put("/api/lock/passphrase", passphrase(passphrase));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("code").textValue();
    }

    private Client.Response change(String passphrase, String present) {
        return owner.put(
                "/api/lock/passphrase", Client.json("passphrase", passphrase, "present", present));
    }

    private static String passphrase(String passphrase) {
        return Client.json("passphrase", passphrase);
    }

    private static String present(String present) {
        return Client.json("present", present);
    }

    private static String secret(String secret) {
        return Client.json("secret", secret);
    }

    private static void assertProblem(
            Client.Response answer, int status, String code, String detail) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
    }
}
