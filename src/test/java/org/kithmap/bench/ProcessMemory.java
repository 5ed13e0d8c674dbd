package org.kithmap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory of a Java process, as Linux and the JVM report it, in kB.
///
/// @param resident all of it
/// @param heap as far as it is resident
/// @param inUse of the heap, garbage included
/// @param classes metaspace that is committed
/// @param code that the JIT has compiled
/// @param files that are mapped: the JVM itself, its archive of classes
record ProcessMemory(long resident, long heap, long inUse, long classes, long code, long files) {

    private static final Pattern GENERATION =
            Pattern.compile(
                    "total \\d+K, used (\\d+)K \\[0x(\\p{XDigit}+), 0x\\p{XDigit}+, 0x(\\p{XDigit}+)\\)");
    private static final Pattern METASPACE =
            Pattern.compile("Metaspace\\s+used \\d+K, committed (\\d+)K");
    private static final Pattern CODE = Pattern.compile("CodeCache: size=\\d+Kb, used=(\\d+)Kb");
    private static final Pattern MAPPING = Pattern.compile("(\\p{XDigit}+)-\\p{XDigit}+ .*");

    static ProcessMemory of(long pid) throws IOException, InterruptedException {
        String heap = ask(pid, "GC.heap_info");
        Matcher generation = GENERATION.matcher(heap);
        long inUse = 0;
        long from = Long.MAX_VALUE;
        long to = 0;
        while (generation.find()) {
            inUse += Long.parseLong(generation.group(1));
            from = Math.min(from, Long.parseUnsignedLong(generation.group(2), 16));
            to = Math.max(to, Long.parseUnsignedLong(generation.group(3), 16));
        }
        return new ProcessMemory(
                status(pid, "VmRSS"),
                resident(pid, from, to),
                inUse,
                number(METASPACE, heap + ask(pid, "VM.metaspace", "basic")),
                number(CODE, ask(pid, "Compiler.codecache")),
                status(pid, "RssFile") + status(pid, "RssShmem"));
    }

    /// Measures after a garbage collection, so that the heap in use holds no garbage.
    static ProcessMemory afterCollection(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        return of(pid);
    }

    /// Page cache, buffers, stacks, and what the JVM needs for itself.
    private long other() {
        return resident - heap - classes - code - files;
    }

    void print(String when) {
        TextTable.line(
                "%-22s %4d MB = heap %d (in use %d) + classes %d + compiled code %d + mapped files %d + other %d",
                when,
                mega(resident),
                mega(heap),
                mega(inUse),
                mega(classes),
                mega(code),
                mega(files),
                mega(other()));
    }

    private static long mega(long kilo) {
        return kilo / 1024;
    }

    /// Returns the resident part of a range of addresses.
    private static long resident(long pid, long from, long to) throws IOException {
        long all = 0;
        boolean within = false;
        for (String line : Files.readAllLines(proc(pid, "smaps"))) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                long start = Long.parseUnsignedLong(mapping.group(1), 16);
                within =
                        Long.compareUnsigned(start, from) >= 0
                                && Long.compareUnsigned(start, to) < 0;
            } else if (within && line.startsWith("Rss:")) {
                all += Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        return all;
    }

    private static long status(long pid, String field) throws IOException {
        for (String line : Files.readAllLines(proc(pid, "status"))) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        return 0;
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", String.valueOf(pid), file);
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static String ask(long pid, String... command)
            throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(List.of(jcmd, String.valueOf(pid))));
        builder.command().addAll(List.of(command));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
