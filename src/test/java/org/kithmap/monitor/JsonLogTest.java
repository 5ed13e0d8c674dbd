package org.kithmap.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anEventOfSeveralLinesIsLoggedOnOne() throws Exception {
        LogRecord event = new LogRecord(Level.SEVERE, "GET failed: \n    at \"somewhere\"");
        event.setLoggerName("kithmap");
        String line = new JsonLog().format(event);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        JsonNode read = JSON.readTree(line);
        assertThat(read.path("level").textValue()).isEqualTo("SEVERE");
        assertThat(read.path("logger").textValue()).isEqualTo("kithmap");
        assertThat(read.path("message").textValue()).contains("\n    at \"somewhere\"");
        assertThat(read.path("time").textValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]+Z");
    }

    @Test
    void exceptionsAreLoggedByTypeWithoutTheirMessage() {
        LogRecord event = new LogRecord(Level.WARNING, "while closing");
        event.setThrown(new IllegalStateException("Wilhelmina"));
        assertThat(new JsonLog().format(event))
                .contains("java.lang.IllegalStateException")
                .doesNotContain("Wilhelmina");
    }

    @Test
    void aRequestIsLoggedByItsRouteAndStatus() throws Exception {
        LogRecord event =
                JsonLog.event(
                        "0123",
                        "POST",
                        "/api/maps/{id}/changes",
                        409,
                        Duration.ofNanos(12_345_678));
        JsonNode read = JSON.readTree(new JsonLog().format(event));
        assertThat(read.path("request").textValue()).isEqualTo("0123");
        assertThat(read.path("route").textValue()).isEqualTo("/api/maps/{id}/changes");
        assertThat(read.path("status").intValue()).isEqualTo(409);
        assertThat(read.path("millis").intValue()).isEqualTo(12);
    }
}
