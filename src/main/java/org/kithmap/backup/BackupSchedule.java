package org.kithmap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kithmap.graph.GraphBusy;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.util.SafeStackTrace;

/// Makes a backup in a folder whenever the latest one there is older than an interval, and removes
/// the oldest. The names of the files tell their time, so a restart changes nothing.
public final class BackupSchedule implements AutoCloseable {

    /// @param folder the folder of the backups
    /// @param every the interval
    /// @param kept how many backups to keep
    public record Plan(Path folder, Duration every, int kept, String passphrase) {

        @Override
        public String toString() { // without the passphrase, as it may end up in a log
            return folder.toString();
        }
    }

    private static final Duration LOOKS_EVERY = Duration.ofMinutes(10);
    private static final Duration LOOKS_FIRST_AFTER = Duration.ofMinutes(1);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'kithmap-'yyyyMMdd-HHmmss'Z.backup'")
                    .withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("kithmap-\\d{8}-\\d{6}Z\\.backup");

    private final Backup backup;
    private final Plan plan;
    private final Clock clock;
    private final Consumer<String> log;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /// @param log receives a line for each backup, and for each that failed
    public BackupSchedule(Backup backup, Plan plan, Clock clock, Consumer<String> log) {
        this.backup = backup;
        this.plan = plan;
        this.clock = clock;
        this.log = log;
    }

    public void start() {
        looks.scheduleWithFixedDelay(
                this::look,
                LOOKS_FIRST_AFTER.toMillis(),
                LOOKS_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Makes a backup if it is time.
    void look() {
        try {
            Instant now = clock.instant();
            List<Path> before = backups();
            String dueSince = NAME.format(now.minus(plan.every()));
            if (before.isEmpty() || name(before.getLast()).compareTo(dueSince) <= 0) {
                backup.write(plan.folder().resolve(NAME.format(now)), plan.passphrase());
                log.accept("A backup was made and checked.");
                removeOldest();
            }
        } catch (BackupFailed | GraphBusy | GraphUnavailable | StorageFull e) {
            log.accept("No backup was made. " + e.getMessage());
        } catch (IOException e) {
            log.accept("No backup was made: the folder %s can't be read.".formatted(plan.folder()));
        } catch (RuntimeException e) { // otherwise there would be no further attempt
            log.accept("No backup was made because of a bug. " + SafeStackTrace.of(e));
        }
    }

    private void removeOldest() throws IOException {
        List<Path> all = backups();
        for (Path old : all.subList(0, Math.max(0, all.size() - plan.kept()))) {
            Files.delete(old);
        }
    }

    /// Returns the backups of this schedule, oldest first. Other files are not touched.
    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(plan.folder())) {
            return files.filter(file -> NAMED.matcher(name(file)).matches())
                    .sorted(Comparator.comparing(BackupSchedule::name))
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
