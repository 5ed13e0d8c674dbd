package org.kithmap.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The network sockets that a process has open, as Linux lists them.
///
/// @param local address, in hexadecimal as the kernel prints it
/// @param remote address; all zeros for a listening socket
public record Sockets(String protocol, String local, String remote) {

    public static List<Sockets> of(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/%d/fd".formatted(pid)))) {
            for (Path descriptor : descriptors.toList()) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return Stream.of("tcp", "tcp6", "udp", "udp6")
                .flatMap(protocol ->
                        lines(pid, protocol)
                                .map(line -> line.strip().split("\\s+"))
                                .filter(fields -> inodes.contains(fields[9]))
                                .map(fields ->
                                        new Sockets(
                                                protocol, address(fields[1]), address(fields[2]))))
                .toList();
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(long pid, String protocol) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/net/%s".formatted(pid, protocol))).stream()
                    .skip(1);
        } catch (IOException noSuchProtocol) {
            return Stream.empty();
        }
    }

    private static String address(String withPort) {
        return withPort.substring(0, withPort.indexOf(':'));
    }

    public boolean isLoopback() {
        return isLoopback(local) && (isLoopback(remote) || remote.matches("0+"));
    }

    private static boolean isLoopback(String address) {
        return (address.endsWith("7F") && address.length() == 8) // 127.x.y.z, last byte first
                || address.matches(
                        "0{16}(0000FFFF|FFFF0000)\\p{XDigit}{6}7F") // the same, written as IPv6
                || address.equals("00000000000000000000000001000000"); // ::1
    }
}
