package org.kithmap.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The Node of the machine, which runs the tests of the page's modules.
final class NodeRuntime {

    private static final int OLDEST = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.");

    private NodeRuntime() {}

    /// Returns whether Node is on the path and new enough.
    static boolean isPresent() {
        try {
            Process node =
                    new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            return isNewEnough(
                    new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notFound) {
            return false;
        }
    }

    /// @param version as `node --version` prints it
    static boolean isNewEnough(String version) {
        return VERSION.matcher(version)
                .results()
                .findFirst()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)) >= OLDEST)
                .orElse(false);
    }
}
