package org.kithmap.testing;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/// Something that not every machine has, or not every build makes.
public enum MachineFeature {
    DOCKER(
            "no Docker engine answers here. Install one (on Debian: docker.io), start it, and try again",
            MachineFeature::dockerAnswers),
    BROWSER(
            "no Chromium is on the path. Install it (on Debian: chromium-headless-shell), or name"
                    + " another one in KITHMAP_BROWSER",
            () -> Browser.executable().isPresent()),
    NODE(
            "no Node 20 or newer is on the path. Install it (on Debian: nodejs) to run the tests of"
                    + " the page's modules; Kithmap itself needs none",
            NodeRuntime::isPresent),
    BUNDLE(
            "no bundled page is on the class path. Run the tests with Maven, which makes one",
            () -> MachineFeature.class.getResource("/web-bundle.json") != null);

    private final String lack;
    private final BooleanSupplier present;

    MachineFeature(String lack, BooleanSupplier present) {
        this.lack = lack;
        this.present = present;
    }

    /// Checks this without starting a container, which `isDockerAvailable` does.
    private static boolean dockerAnswers() {
        try {
            DockerClientFactory.instance().getTransportConfig();
            return true;
        } catch (IllegalStateException noStrategyWorks) {
            return false;
        }
    }

    /// Returns what is missing and how to get it; empty if nothing is.
    Optional<String> lack() {
        return present.getAsBoolean() ? Optional.empty() : Optional.of(lack);
    }
}
