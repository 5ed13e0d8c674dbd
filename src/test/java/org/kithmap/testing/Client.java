package org.kithmap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A client of Kithmap that speaks to it as a page does: in JSON, with the session cookie.
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Client(String address) {
        this.address = address;
    }

    /// Returns a client for another replica with the same cookie, as if both were behind one proxy.
    public Client at(String replica) {
        Client client = new Client(replica);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie ->
                        client.keep("kithmap-" + URI.create(replica).getPort(), cookie.getValue()));
        return client;
    }

    /// A response.
    public record Response(int status, String body, HttpResponse<?> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Response get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public Response post(String path, String json) {
        return send(method("POST", path, json));
    }

    public Response patch(String path, String json) {
        return send(method("PATCH", path, json));
    }

    public Response delete(String path) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE());
    }

    public Response signIn(String link) {
        return post(
                "/api/session",
                "{\"token\": \"%s\"}".formatted(link.substring(link.indexOf('=') + 1)));
    }

    public Response put(String path, String json) {
        return send(method("PUT", path, json));
    }

    /// Uploads files to be imported.
    ///
    /// @param longest to wait for the response
    public Response upload(Duration longest, byte[]... files) {
        return upload(longest, false, files);
    }

    /// Uploads files as the page does.
    ///
    /// @param replace whether an existing map is replaced by the one of the file
    public Response upload(Duration longest, boolean replace, byte[]... files) {
        String boundary = "a-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"replace\"\r\n\r\n%s\r\n"
                        .formatted(boundary, replace)
                        .getBytes(StandardCharsets.UTF_8));
        for (byte[] file : files) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                            .formatted(boundary)
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(uri("/api/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .timeout(longest)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// Keeps a cookie as if the server had sent it.
    public void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(uri("/"), cookie);
    }

    /// Returns the header with which another client has the same session.
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// Signs in to a practice.
    public Response signIn(String name, String password) {
        return post("/api/session", json("name", name, "password", password));
    }

    /// Accepts an invitation, given as a link or a token.
    ///
    /// @param roles that the first administrator takes, too
    public Response accept(String invitation, String name, String password, String... roles) {
        ObjectNode body =
                JSON.createObjectNode()
                        .put("token", invitation.substring(invitation.indexOf('=') + 1))
                        .put("name", name)
                        .put("password", password);
        List.of(roles).forEach(body.putArray("roles")::add);
        return post("/api/invitations/accept", body.toString());
    }

    /// Makes an invitation and returns its token.
    public String invite(String... roles) {
        ObjectNode body = JSON.createObjectNode();
        List.of(roles).forEach(body.putArray("roles")::add);
        Response made = post("/api/invitations", body.toString());
        if (made.status() != 201) {
            throw new AssertionError(made.body());
        }
        return made.json().path("token").textValue();
    }

    /// Returns the id of the account that is signed in.
    public String account() {
        return get("/api/session").json().at("/account/id").textValue();
    }

    /// Returns an object of alternating names and texts.
    public static String json(String... namesAndTexts) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            object.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return object.toString();
    }

    public HttpRequest.Builder method(String method, String path, String json) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
    }

    public Response send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Response(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Returns the status only, also of a response that does not end.
    public int status(HttpRequest.Builder request) {
        try {
            HttpResponse<Stream<String>> response =
                    http.send(request.build(), BodyHandlers.ofLines());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Returns the lines of a stream of server-sent events as they arrive.
    public Stream<String> events(String path) {
        try {
            HttpResponse<Stream<String>> response =
                    http.send(
                            HttpRequest.newBuilder(uri(path))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new AssertionError("no events: " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create(address + path);
    }
}
