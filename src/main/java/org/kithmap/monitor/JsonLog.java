package org.kithmap.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.kithmap.http.RequestCompleted;

/// The log as JSON on standard error, one line an event, for machines to read.
public final class JsonLog extends Formatter {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger REQUESTS = Logger.getLogger("kithmap.requests");

    /// What is said while it starts.
    private static final Logger START = Logger.getLogger("kithmap.start");

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        REQUESTS.setLevel(Level.OFF); // people who read along are not told of each
    }

    JsonLog() {}

    /// From here on in this process.
    public static void use() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setFormatter(new JsonLog());
        ROOT.addHandler(console);
        REQUESTS.setLevel(Level.INFO);
    }

    /// Lines that are printed become events.
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

    /// An event for each request: signing in and what was refused are among them, by their status.
    public static void write(RequestCompleted requestCompleted) {
        LogRecord event = new LogRecord(Level.INFO, "answered");
        event.setLoggerName(REQUESTS.getName());
        event.setParameters(new Object[] {requestCompleted});
        REQUESTS.log(event);
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
                && parameters[0] instanceof RequestCompleted it) {
            line.put("request", it.request());
            line.put("method", it.method());
            line.put("route", it.route());
            line.put("status", it.status());
            line.put("millis", it.nanos() / 1_000_000);
        }
        Throwable thrown = event.getThrown();
        if (thrown != null) { // its message may hold what somebody wrote
            line.put("thrown", thrown.getClass().getName());
        }
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
