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
import org.kithmap.problem.InvalidInput;
import org.kithmap.problem.RateLimited;
import org.kithmap.util.SafeStackTrace;

/// The passphrase lock of a laptop. It is locked at the start, after an idle time and on request;
/// then the keys are removed from memory, and everything that holds decrypted text releases it.
public final class PassphraseLock implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PassphraseLock.class.getName());

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    /// The state of the lock.
    ///
    /// @param set whether there is a passphrase
    /// @param minutes of idle time after which it locks
    /// @param declined whether a passphrase was offered and declined
    /// @param storageKey the key, in base64, with which a page encrypts what it stores in the
    ///   browser; absent while locked, and without a passphrase
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

    /// @param usual idle time after which it locks, unless another one was chosen
    public PassphraseLock(Graph graph, KeyLock keys, Duration usual, Clock clock) {
        this.keys = keys;
        this.settings = new LockSettings(graph.usingReserve());
        this.attempts = new AttemptLimiter(clock);
        this.idle = new IdleTimer(clock, settings.idle().orElse(usual));
        this.set = keys.isSet();
        this.locked = keys.isLocked();
    }

    /// A listener that releases decrypted text when it locks, and resumes when it unlocks.
    public void add(Runnable onLock, Runnable onUnlock) {
        whenLocked.add(onLock);
        whenUnlocked.add(onUnlock);
        if (locked) {
            onLock.run();
        }
    }

    /// A step before a passphrase is set; if it fails, none is set.
    public void beforeSet(Runnable task) {
        beforeSet.add(task);
    }

    /// Starts locking by itself after the idle time.
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

    /// @throws KeysLocked if it is locked, or is due to lock
    void requireUnlocked() {
        lockIfIdle();
        if (locked) {
            throw new KeysLocked();
        }
    }

    /// The time is looked at again once no unlocking is in progress, which counts as use.
    private void lockIfIdle() {
        if (!isDueToLock()) {
            return;
        }
        synchronized (this) {
            if (isDueToLock()) {
                lock();
            }
        }
    }

    private boolean isDueToLock() {
        return set && !locked && idle.isOver();
    }

    /// Records that somebody is using Kithmap.
    void touch() {
        idle.touch();
    }

    /// @throws PassphraseNotSet if there is no passphrase
    synchronized void lock() {
        if (!set) {
            throw new PassphraseNotSet();
        }
        locked = true;
        keys.lock();
        run(whenLocked);
    }

    /// @param secret the passphrase, or the code of the recovery sheet
    /// @throws RateLimited if the caller has to wait
    /// @throws WrongPassphrase if it is neither
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

    /// A listener that fails does not keep the others from being called.
    private static void run(List<Runnable> tasks) {
        for (Runnable task : tasks) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Locking or unlocking failed in part: " + SafeStackTrace.of(e));
            }
        }
    }

    /// Sets or changes the passphrase.
    ///
    /// @param present the present one, or the code of its recovery sheet; null if there is none
    /// @return the code of the recovery sheet
    /// @throws InvalidInput if the new one is not strong enough
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
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new InvalidInput(
                    "unfit-passphrase",
                    "length",
                    "A passphrase needs %d to %d characters.".formatted(MIN_LENGTH, MAX_LENGTH));
        }
        if (PasswordStrength.weakness(form, null).isPresent()) {
            throw new InvalidInput(
                    "unfit-passphrase",
                    "weak",
                    "This passphrase is too easy to guess. Use four or five unrelated words.");
        }
    }

    /// @param time the idle time after which it locks from now on
    void lockAfter(Duration time) {
        settings.idle(time);
        idle.longest(time);
    }

    /// Stores that it must not be offered again.
    void decline() {
        settings.decline();
    }

    @Override
    public void close() {
        idle.close();
    }
}
