package org.kithmap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.kithmap.graph.Endpoint;

/// How one Kithmap is to run.
///
/// @param port to listen at, or 0 for any
/// @param data the folder of the embedded database
/// @param keyFile what the maps are sealed with, or empty for one beside the data
/// @param passphrase where a command takes that of a protected key file from
/// @param sample whether a new installation begins with the sample maps
/// @param practice whether several people use it, each with an account and a password
/// @param rules what a practice has decided
/// @param lockAfter time of nothing after which a passphrase is asked for again, where there is one
/// @param freeMegabytes of disk space below which writes are refused
/// @param neo4j a server to use instead of the embedded database
/// @param plainBolt whether that server may be elsewhere and spoken to in the clear
/// @param patience how long to wait for that server at the start
/// @param research how the research graph is to be
public record Settings(
        int port,
        Path data,
        Optional<Path> keyFile,
        PassphraseInput passphrase,
        boolean sample,
        boolean practice,
        PracticeRules rules,
        Duration lockAfter,
        long freeMegabytes,
        Optional<Endpoint> neo4j,
        boolean plainBolt,
        Duration patience,
        ResearchSettings research) {}
