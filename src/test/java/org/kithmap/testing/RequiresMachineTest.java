package org.kithmap.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class RequiresMachineTest {

    private static final List<String> NO_DOCKER = List.of("no Docker engine answers here");

    @Test
    void aTestRunsWhereNothingIsLacking() {
        assertThat(RequiresMachineCondition.decide(List.of(), false).isDisabled()).isFalse();
        assertThat(RequiresMachineCondition.decide(List.of(), true).isDisabled()).isFalse();
    }

    @Test
    void aLackSkipsTheTestAndNamesTheReason() {
        ConditionEvaluationResult result = RequiresMachineCondition.decide(NO_DOCKER, false);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).contains("Skipped: no Docker engine answers here.");
    }

    @Test
    void severalLacksAreAllNamed() {
        assertThat(
                        RequiresMachineCondition.decide(List.of("no oven", "no flour"), false)
                                .getReason())
                .contains("Skipped: no oven; no flour.");
    }

    @Test
    void onCiALackIsAFailure() {
        assertThatThrownBy(() -> RequiresMachineCondition.decide(NO_DOCKER, true))
                .isInstanceOf(AssertionError.class)
                .hasMessage("CI=true runs every test, but no Docker engine answers here.");
    }

    @Test
    void anOldNodeDoesNotCount() {
        assertThat(NodeRuntime.isNewEnough("v20.20.2\n")).isTrue();
        assertThat(NodeRuntime.isNewEnough("v100.0.0\n")).isTrue();
        assertThat(NodeRuntime.isNewEnough("v18.19.1\n")).isFalse();
        assertThat(NodeRuntime.isNewEnough("")).isFalse();
    }

    @Test
    void theFirstBrowserOnThePathIsTaken(@TempDir Path empty, @TempDir Path other)
            throws IOException {
        Path chromium = Files.createFile(other.resolve("chromium"));
        assertThat(chromium.toFile().setExecutable(true)).isTrue();

        assertThat(Browser.executable(null, empty + ":" + other)).contains(chromium);
        assertThat(Browser.executable(null, empty.toString())).isEmpty();
        assertThat(Browser.executable(null, null)).isEmpty();
    }

    @Test
    void aBrowserNamedByHandWinsButMustExist(@TempDir Path folder) throws IOException {
        Path own = Files.createFile(folder.resolve("my-browser"));
        assertThat(own.toFile().setExecutable(true)).isTrue();

        assertThat(Browser.executable(own.toString(), "/usr/bin")).contains(own);
        assertThat(Browser.executable(folder.resolve("gone").toString(), "/usr/bin")).isEmpty();
    }
}
