package org.kithmap.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.kithmap.encryption.KeyLock;
import org.kithmap.graph.Endpoint;

/// The settings of a Kithmap.
///
/// @param port the port to listen at; 0 for any
/// @param data the folder of the embedded database
/// @param keyFile the file with the keys of the maps; empty for the default file in `data`
/// @param passphrase asks for the passphrase of a protected key file and unlocks it, for commands
/// @param practice whether several people use it, each with an account and a password
/// @param rules the rules of the practice
/// @param lockAfter the idle time after which Kithmap locks itself, if there is a passphrase
/// @param freeMegabytes the free disk space in MB below which writes are refused
/// @param neo4j a server to use instead of the embedded database, if configured
/// @param plainBolt whether unencrypted connections to a server on another machine are allowed
/// @param patience how long to wait for that server at startup
/// @param research the settings of the research graph
public record Settings(
        int port,
        Path data,
        Optional<Path> keyFile,
        Consumer<KeyLock> passphrase,
        boolean practice,
        PracticeRules rules,
        Duration lockAfter,
        long freeMegabytes,
        Optional<Endpoint> neo4j,
        boolean plainBolt,
        Duration patience,
        ResearchSettings research) {}
