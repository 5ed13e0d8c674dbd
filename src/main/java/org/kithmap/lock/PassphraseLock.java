package org.kithmap.lock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.PasswordStrength;
import org.kithmap.encryption.KeyLock;
import org.kithmap.encryption.KeysLocked;
import org.kithmap.graph.Graph;
import org.kithmap.util.SafeStackTrace;

/// Whether a laptop is locked by a passphrase. It is from the start, again after a while of
/// nothing, and at once when somebody says so; then the keys are out of memory and whatever holds
/// something readable lets go of it.
public final class PassphraseLock implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PassphraseLock.class.getName());

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /// How the lock is.
    ///
    /// @param set whether there is a passphrase
    /// @param minutes of nothing after which it locks
    /// @param declined whether it was offered and not wanted
    /// @param storageKey what a page seals what it keeps in the browser with, in base64; absent
    ///   while it is locked, and without a passphrase
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            Boolean set,
            Boolean locked,
            Long minutes,
            Boolean declined,
            @Nullable String storageKey) {}

    private final KeyLock keys;
    private final LockSettings settings;
    private final AttemptLimiter attempts;
    private final IdleTimer idle;
    private final List<Runnable> whenLocked = new CopyOnWriteArrayList<>();
    private final List<Runnable> whenUnlocked = new CopyOnWriteArrayList<>();
    private final List<Runnable> beforeSet = new CopyOnWriteArrayList<>();
    private volatile boolean set;
    private volatile boolean locked;

    /// @param usual time of nothing after which it locks, unless another one was chosen
    public PassphraseLock(Graph graph, KeyLock keys, Duration usual, Clock clock) {
        this.keys = keys;
        this.settings = new LockSettings(graph.usingReserve());
        this.attempts = new AttemptLimiter(clock);
        this.idle = new IdleTimer(clock, settings.idle().orElse(usual));
        this.set = keys.isSet();
        this.locked = keys.isLocked();
    }

    /// What lets go of whatever is readable, and takes it up again.
    public void add(Runnable onLock, Runnable onUnlock) {
        whenLocked.add(onLock);
        whenUnlocked.add(onUnlock);
        if (locked) {
            onLock.run();
        }
    }

    /// What is to be done before there is a passphrase; where it fails, there is none.
    public void beforeSet(Runnable task) {
        beforeSet.add(task);
    }

    /// From now on it locks by itself.
    public void start() {
        idle.start(this::lockIfIdle);
    }

    State state() {
        lockIfIdle();
        @Nullable String storageKey =
                keys.derivedKey("page storage")
                        .map(Base64.getEncoder()::encodeToString)
                        .orElse(null);
        return new State(
                set,
                locked,
                idle.longest().toMinutes(),
                settings.declined(),
                locked ? null : storageKey);
    }

    /// @throws KeysLocked when it is locked, or should be
    void requireUnlocked() {
        lockIfIdle();
        if (locked) {
            throw new KeysLocked();
        }
    }

    private void lockIfIdle() {
        if (set && !locked && idle.isOver()) {
            lock();
        }
    }

    /// Somebody is there.
    void touch() {
        idle.touch();
    }

    /// @throws PassphraseNotSet when there is none to lock with
    synchronized void lock() {
        if (!set) {
            throw new PassphraseNotSet();
        }
        locked = true;
        keys.lock();
        run(whenLocked);
    }

    /// @param secret the passphrase, or the code of the recovery sheet
    /// @throws TooManyAttempts when one has to wait
    /// @throws WrongPassphrase when it is neither
    synchronized void unlock(String secret) {
        attempts.begin();
        if (!set) {
            throw new PassphraseNotSet();
        }
        if (!keys.unlock(secret)) {
            throw new WrongPassphrase();
        }
        attempts.succeeded();
        idle.touch();
        if (locked) {
            locked = false;
            run(whenUnlocked);
        }
    }

    /// One that fails keeps none of the others from being told.
    private static void run(List<Runnable> tasks) {
        for (Runnable task : tasks) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "locking or unlocking: " + SafeStackTrace.of(e));
            }
        }
    }

    /// Sets a passphrase, or another one.
    ///
    /// @param present the one there is, or the code of its recovery sheet; null where there is none
    /// @return the code of the recovery sheet
    /// @throws WeakPassphrase when the new one can't be
    synchronized String set(String passphrase, @Nullable String present) {
        requireUnlocked();
        requirePresent(present);
        requireFit(passphrase);
        if (!set) {
            beforeSet.forEach(Runnable::run);
        }
        String code = keys.set(passphrase);
        idle.touch();
        set = true;
        return code;
    }

    /// @param present the passphrase, or the code of its recovery sheet
    synchronized void remove(String present) {
        requireUnlocked();
        if (!set) {
            throw new PassphraseNotSet();
        }
        requirePresent(present);
        keys.remove();
        set = false;
    }

    private void requirePresent(@Nullable String present) {
        if (set) {
            attempts.begin();
            if (present == null || !keys.matches(present)) {
                throw new WrongPassphrase();
            }
            attempts.succeeded();
        }
    }

    private static void requireFit(String passphrase) {
        String form = Normalizer.normalize(passphrase, Form.NFC);
        int length = form.codePointCount(0, form.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new WeakPassphrase(
                    "A passphrase has %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
        if (PasswordStrength.weakness(form, null).isPresent()) {
            throw new WeakPassphrase(
                    "This passphrase would be guessed too soon. Four or five words that have nothing to do with each other make a good one.");
        }
    }

    /// @param time of nothing after which it locks from now on
    void lockAfter(Duration time) {
        settings.idle(time);
        idle.longest(time);
    }

    /// It is not offered again.
    void decline() {
        settings.decline();
    }

    @Override
    public void close() {
        idle.close();
    }
}
