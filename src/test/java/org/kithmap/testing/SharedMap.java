package org.kithmap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.testing.Client.Response;

/// A new map in a practice, its owner Noor, and a coach with whom it can be shared. Edits and terms
/// are JSON in single quotes.
///
/// @param path the address of the map
public record SharedMap(Client owner, Client coach, Account coachAccount, String path) {

    /// Creates the map. It is not shared yet.
    public static SharedMap create(TestKithmap practice) {
        Client owner = practice.as(TestKithmap.account("Noor", Role.PERSON));
        Account coach = TestKithmap.account("Coach Cleo", Role.COACH);
        return new SharedMap(owner, practice.as(coach), coach, newMap(owner, "Noor"));
    }

    /// Creates a map and returns its address.
    public static String newMap(Client owner, String name) {
        Response made = owner.post("/api/maps", Client.json("name", name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "/api/maps/" + made.json().path("id").textValue();
    }

    public String id() {
        return path.substring("/api/maps/".length());
    }

    /// Returns the map as somebody sees it.
    public JsonNode seenBy(Client client) {
        return client.get(path).json();
    }

    /// Returns the address of the share with the coach.
    public String share() {
        return shareWith(coachAccount.id());
    }

    private String shareWith(String coachId) {
        return path + "/shares/" + coachId;
    }

    public void share(String terms) {
        share(coachAccount.id(), terms);
    }

    /// Shares the map with another coach, too.
    public void share(String coachId, String terms) {
        Response answer = owner.put(shareWith(coachId), json(terms));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    public void withdraw() {
        assertThat(owner.delete(share()).status()).isEqualTo(204);
    }

    public void change(Client who, String... edits) {
        Response answer =
                who.post(
                        path + "/changes",
                        EditRequests.change(
                                Stream.of(edits).map(SharedMap::json).toArray(String[]::new)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /// Returns an edit that adds an alter.
    public static String alter(String id, String alter) {
        return "{'on': 'alter', 'key': '%s', 'to': %s}".formatted(id, alter);
    }

    public static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
