package org.kithmap.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// A log formatter that writes each event as one line of JSON to standard error.
public final class JsonLog extends Formatter {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger REQUESTS = Logger.getLogger("kithmap.requests");

    /// Messages that are printed during startup.
    private static final Logger START = Logger.getLogger("kithmap.start");

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        REQUESTS.setLevel(Level.OFF); // too many lines for a person who reads the console
    }

    JsonLog() {}

    /// Switches the log of this process to JSON.
    public static void use() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setFormatter(new JsonLog());
        ROOT.addHandler(console);
        REQUESTS.setLevel(Level.INFO);
    }

    /// Returns a stream that logs each printed line as an event.
    public static PrintStream lines() {
        var line = new ByteArrayOutputStream();
        var events =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        if (b != '\n') {
                            line.write(b);
                            return;
                        }
                        START.info(line.toString(StandardCharsets.UTF_8).strip());
                        line.reset();
                    }
                };
        return new PrintStream(events, true, StandardCharsets.UTF_8);
    }

    /// Fields of an event, beside those that every event has.
    private record EventFields(Map<String, Object> values) {}

    /// Logs a completed request. Sign-ins and refused requests are included; their status shows the
    /// outcome. Nothing else of a request can get into the log.
    ///
    /// @param request its id
    /// @param route the template of its path
    public static void write(
            String request, String method, String route, int status, Duration duration) {
        REQUESTS.log(event(request, method, route, status, duration));
    }

    static LogRecord event(
            String request, String method, String route, int status, Duration duration) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("request", request);
        fields.put("method", method);
        fields.put("route", route);
        fields.put("status", status);
        fields.put("millis", duration.toMillis());
        LogRecord event = new LogRecord(Level.INFO, "answered");
        event.setLoggerName(REQUESTS.getName());
        event.setParameters(new Object[] {new EventFields(fields)});
        return event;
    }

    @Override
    public String format(LogRecord event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", event.getInstant().toString());
        line.put("level", event.getLevel().getName());
        line.put("logger", String.valueOf(event.getLoggerName()));
        line.put("message", formatMessage(event));
        Object[] parameters = event.getParameters();
        if (parameters != null
                && parameters.length == 1
                && parameters[0] instanceof EventFields(Map<String, Object> values)) {
            line.putAll(values);
        }
        Throwable thrown = event.getThrown();
        if (thrown != null) { // without its message, which may contain a user's text
            line.put("thrown", thrown.getClass().getName());
        }
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
