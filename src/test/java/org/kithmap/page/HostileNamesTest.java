package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.json.Json;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;

/// Names that would like to be something else: markup, script, signs that turn the direction of a
/// text, characters without a width. Each stands in every text a map has, and the page shows it as
/// what it is: words.
class HostileNamesTest extends PageTest {

    private static final String EVERYBODY = "Everybody at once";
    private static final int MAX_VIEWS = 100;

    /// The elements a picture is made of.
    private static final Set<String> DRAWN_WITH =
            Set.of(
                    ("svg style title desc defs g text tspan textPath rect circle ellipse line path polygon"
                                    + " pattern mask stop radialGradient linearGradient")
                            .split(" "));

    /// Remembers what must not happen, before anything of the page runs.
    private static final String WATCH =
            """
            window.reports = [];
            document.addEventListener('securitypolicyviolation', (e) => window.reports.push(`${e.violatedDirective} ${e.blockedURI}`));
            """;

    /// Elements and attributes that the page itself never has. Of texts with a sign that turns,
    /// those that are neither closed nor the last in a box that keeps them to itself.
    private static final String MADE_OF_NAMES =
            """
            () => {
                const found = [];
                const never = 'img, iframe, object, embed, video, audio, source, base, marquee, math, foreignObject, animate, noscript:nth-of-type(n + 2), :not(body) > noscript,'
                    + ' script:not([type=importmap]):not([type=module]):not([src^="/at/"]):not([src^="/bundle/"]), style:not([id^="__"]):not(:empty), meta[http-equiv], xss, x, custom-element, [is], [srcdoc], [formaction],'
                    + ' [href^="javascript:"], [href^="data:"], [href*="evil.example"], [action], [background], [autofocus]';
                for (const element of document.querySelectorAll(never)) found.push(element.outerHTML.slice(0, 200));
                for (const element of document.querySelectorAll('*')) {
                    for (const { name } of element.attributes) if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
                }
                if ('evil' in window) found.push('a script ran');
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const text = walker.currentNode.data;
                    const parent = walker.currentNode.parentElement;
                    if (!/[\\u202A-\\u202E\\u2066-\\u2069]/u.test(text) || parent.closest('script, svg')) continue;
                    let open = 0;
                    let closed = !/[\\u202A-\\u202E]/u.test(text);
                    for (const sign of text) {
                        open += /[\\u2066-\\u2068]/u.test(sign) ? 1 : sign === '\\u2069' ? -1 : 0;
                        closed = closed && open >= 0;
                    }
                    const style = getComputedStyle(parent);
                    const last = parent.textContent.trim().endsWith(text.trim())
                        && (/isolate|plaintext/.test(style.unicodeBidi) || /block|flex|grid|list-item|table-cell/.test(style.display));
                    if (!(closed && open === 0) && !last) found.push(`turns what is around it: ${JSON.stringify(text)} in ${parent.outerHTML.slice(0, 200)}`);
                }
                return found;
            }
            """;

    /// Opens every map by its address: its heading, its one person in the list, their card as who
    /// reads it and as who writes in it.
    private static final String EVERY_MAP =
            """
            async ({ maps }) => {
                const wrong = [];
                const until = async (what) => { for (const end = Date.now() + 60_000; Date.now() < end;) { const is = what(); if (is) return is; await new Promise((done) => setTimeout(done, 10)); } return null; };
                const line = (text) => text.replace(/[\\r\\n]/gu, ''); // as a field of one line has it
                for (const { id, name } of maps) {
                    const say = (where) => wrong.push(`${where}: ${JSON.stringify(name)}`);
                    if (wrong.length > 0) break;
                    location.hash = `map=${id}&panel=list`;
                    if (!await until(() => document.querySelector('.header-name')?.textContent === name)) { say('heading'); continue; }
                    const row = await until(() => [...document.querySelectorAll('.row')].find((one) => one.ariaLabel === name));
                    if (row?.querySelector('.row-name bdi').textContent !== name) { say('list'); continue; }
                    row.click();
                    const card = await until(() => document.querySelector('.card[data-alter]'));
                    if (card?.querySelector('#card-name bdi').textContent !== name) { say('card'); continue; }
                    if (card.querySelector('.notes')?.textContent !== name) say('notes');
                    if (card.querySelector('.chips li')?.textContent !== name) say('quality');
                    if (card.querySelector('.contact-words')?.textContent !== name) say('contact');
                    card.querySelector('#card-edit').click();
                    const field = await until(() => document.querySelector('#edit-name'));
                    if (field?.value !== line(name)) say('field');
                    if (document.querySelector('#edit-since')?.value !== line(name)) say('since');
                }
                return wrong;
            }
            """;

    private static Set<String> before;

    @BeforeAll
    static void rememberWhatIsThere() {
        before = Set.copyOf(kithmap.owner().get("/api/maps").json().findValuesAsText("id"));
    }

    /// Other tests look at the same maps.
    @AfterAll
    static void eraseWhatCame() {
        Client owner = kithmap.owner();
        owner.get("/api/maps").json().findValuesAsText("id").stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> owner.delete("/api/maps/" + id));
    }

    @Test
    void hostileNamesAreShownAsText() throws Exception {
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(100);
        List<String> dialogs = new ArrayList<>();
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            page.addInitScript(WATCH);
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();

            bringIn(pageSteps, file("<img src=x onerror=alert(1)>\u202Egnp.json", maps(payloads)));
            bringIn(pageSteps, file("\u202E<script>alert(1)</script>.csv", csv(payloads)));

            Client owner = kithmap.owner();
            List<JsonNode> all = list(owner.get("/api/maps").json());
            List<String> names = payloads.stream().map(String::strip).toList();
            Set<String> missing = new LinkedHashSet<>(names);
            all.forEach(map -> missing.remove(map.path("name").textValue()));
            assertThat(missing).as("names that did not arrive as they were sent").isEmpty();

            PageSteps.reload(page);
            pageSteps.openMap(EVERYBODY);
            JsonNode everybody = owner.get("/api/maps/" + id(all, EVERYBODY)).json();
            page.locator("#tab-list").click();
            assertThat(page.locator(".row")).hasCount(payloads.size());
            assertNothingMade(page, "the list");

            for (String tabName : List.of("insights", "reflect", "steps")) {
                page.locator("#tab-" + tabName).click();
                page.evaluate(
                        "document.querySelectorAll('#panel-body details').forEach(d => d.open = true)");
                assertNothingMade(page, tabName);
            }
            assertThat(page.locator(".step-words")).hasCount(payloads.size());
            assertThat(page.locator(".contact-words")).hasCount(payloads.size());

            page.locator("#search").fill("<script>alert(1)</script>");
            assertNothingMade(page, "searching");
            page.locator("#search").fill("");
            rename(owner, everybody, payloads.getFirst());
            assertThat(page.locator(".header-name")).hasText(payloads.getFirst());
            page.evaluate("document.querySelector('#menu').showPopover()");
            Download picture =
                    page.waitForDownload(() -> page.locator("#menu").getByText("SVG").click());
            assertThat(elements(picture)).as("elements of the picture").isSubsetOf(DRAWN_WITH);

            page.locator("#tab-list").click();
            Object wrong =
                    page.evaluate(
                            EVERY_MAP,
                            Json.MAPPER.convertValue(Map.of("maps", named(all, names)), Map.class));
            assertThat((List<?>) wrong).as("not shown as it is").isEmpty();
            assertNothingMade(page, "maps");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Menu").setExact(true))
                    .click();
            page.locator("#menu").getByText("Open another map").click();
            assertThat(page.locator("dialog[open] .map-item")).hasCount(all.size());
            assertNothingMade(page, "the list of maps");

            assertThat(dialogs).isEmpty();
            assertThat((List<?>) page.evaluate("window.reports")).isEmpty();
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requests())
                    .allMatch(address ->
                            address.matches("(?s)(data|blob):.*|" + kithmap.address() + "/.*"));
            System.out.printf(
                    "%d hostile names in every text of %d maps%n", payloads.size(), all.size());
        }
    }

    @Test
    void anInvisibleNameIsAskedForAgain() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Seen");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Add somebody").setExact(true))
                    .click();
            page.locator("#add-names").fill("\u200B\u2060\u202E");
            page.keyboard().press("Enter");
            assertThat(page.locator("#add-problem")).isVisible();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void theDirectionOfANameLeavesTheSentenceUnchanged() {
        try (Tab tab = chromium.open(Look.DESK)) {
            tab.page().navigate(kithmap.address());
            Object said =
                    tab.page()
                            .evaluate(
                                    """
                                    async () => {
                                        const { format } = await import('/i18n/message.js');
                                        const say = (name) => format('{name} knows {n}', { name, n: 2 }, 'en').replace(/[^ -~]/gu, (c) => `<${c.codePointAt(0).toString(16)}>`);
                                        return [say('Bo'), say('Bo\\u202E'), say('\\u2069Bo\\u2066'), say('\\u05D0'),
                                            format('{names}', { names: ['Bo', '\\u05D0'] }, 'en').length];
                                    }
                                    """);
            assertThat(said)
                    .isEqualTo(
                            List.of(
                                    "Bo knows 2",
                                    "<2068>Bo<2069> knows 2",
                                    "<2068>Bo<2066><2069><2069> knows 2",
                                    "<2068><5d0><2069> knows 2",
                                    "Bo and ?".length() + 2));
        }
    }

    private static void bringIn(PageSteps pageSteps, FilePayload file) {
        Locator report = pageSteps.importFiles(file);
        assertThat(report.getByRole(AriaRole.ALERT)).hasCount(0);
        report.locator("details > summary").all().forEach(Locator::click);
        assertNothingMade(pageSteps.page(), "the report of the import");
        pageSteps.page().keyboard().press("Escape");
    }

    private static void assertNothingMade(Page page, String state) {
        assertThat((List<?>) page.evaluate(MADE_OF_NAMES)).as(state).isEmpty();
    }

    private static void rename(Client owner, JsonNode map, String name) {
        String edit =
                "{\"on\": \"map\", \"field\": \"name\", \"from\": %s, \"to\": %s}"
                        .formatted(
                                org.kithmap.testing.EditRequests.json(map.path("name").textValue()),
                                org.kithmap.testing.EditRequests.json(name));
        assertThat(
                        owner.post(
                                        "/api/maps/%s/changes"
                                                .formatted(map.path("id").textValue()),
                                        org.kithmap.testing.EditRequests.change(edit))
                                .status())
                .isEqualTo(201);
    }

    /// Of a picture as a browser would read it.
    private static Set<String> elements(Download picture) throws Exception {
        Set<String> names = new LinkedHashSet<>();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var found =
                factory.newDocumentBuilder()
                        .parse(Files.newInputStream(picture.path()))
                        .getElementsByTagName("*");
        for (int i = 0; i < found.getLength(); i++) {
            names.add(found.item(i).getNodeName());
        }
        return names;
    }

    private static List<String> payloads() throws IOException {
        try (InputStream in = HostileNamesTest.class.getResourceAsStream("/names/hostile.json")) {
            return StreamSupport.stream(
                            Json.MAPPER.readTree(Objects.requireNonNull(in)).spliterator(), false)
                    .map(JsonNode::textValue)
                    .toList();
        }
    }

    /// Everybody on one map, and a map of each with the same words in every field.
    private static byte[] maps(List<String> payloads) throws IOException {
        ObjectNode file = Json.MAPPER.createObjectNode().put("format", "kithmap").put("version", 1);
        ArrayNode maps = file.putArray("maps");
        maps.add(map(EVERYBODY, payloads));
        payloads.forEach(payload -> maps.add(map(payload, List.of(payload))));
        ObjectNode refused = map("<img src=x onerror=alert(1)>\u202E", List.of("\u202E<b>"));
        ((ObjectNode) refused.at("/alters/0")).put("closeness", 9);
        maps.add(refused);
        return Json.MAPPER.writeValueAsBytes(file);
    }

    private static ObjectNode map(String name, List<String> payloads) {
        ObjectNode map = Json.MAPPER.createObjectNode().put("name", name).put("notes", name);
        for (int i = 0; i < payloads.size(); i++) {
            String words = payloads.get(i);
            String id = "p" + i;
            ObjectNode alter = map.withArray("alters").addObject();
            alter.put("id", id).put("name", words).put("since", words).put("notes", words);
            alter.put("symbol", words.strip().substring(0, Math.min(4, words.strip().length())));
            alter.put("closeness", 1 + i % 5).put("kind", i % 7 == 0 ? "group" : "person");
            alter.putArray("qualities").add(words);
            map.withArray("steps")
                    .addObject()
                    .put("id", "s" + i)
                    .put("words", words)
                    .put("alter", id)
                    .put("on", "2026-05-01");
            map.withArray("contacts")
                    .addObject()
                    .put("id", "c" + i)
                    .put("alter", id)
                    .put("words", words)
                    .put("on", "2026-05-01");
            map.withArray("reflections")
                    .addObject()
                    .put("id", "r" + i)
                    .put("question", "close")
                    .put("words", words)
                    .put("on", "2026-05-01");
            if (i < MAX_VIEWS) {
                map.withArray("views")
                        .addObject()
                        .put("id", "v" + i)
                        .put("name", words)
                        .put("settings", "{}");
            }
            if (i > 0) {
                map.withArray("ties").addObject().put("a", "p" + (i - 1)).put("b", id);
            }
            map.withArray("supports").addObject().put("alter", id).put("direction", "received");
        }
        return map;
    }

    /// Columns and cells of a table, all of them names.
    private static byte[] csv(List<String> payloads) {
        StringBuilder csv = new StringBuilder("egoID,alterID,alter.name,closeness");
        List<String> some = payloads.stream().filter(one -> !one.contains("\u0000")).toList();
        some.subList(0, 30).forEach(one -> csv.append(',').append(quoted(one)));
        csv.append('\n');
        for (int i = 0; i < some.size(); i++) {
            csv.append("csv,").append(i).append(',').append(quoted(some.get(i))).append(',');
            csv.append(quoted(some.get(i)));
            Stream.generate(() -> ",x").limit(30).forEach(csv::append);
            csv.append('\n');
        }
        return csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /// Three of five, as opening one takes a while; in the list of everybody are all.
    private static List<JsonNode> named(List<JsonNode> maps, List<String> names) {
        List<JsonNode> all =
                maps.stream().filter(map -> names.contains(map.path("name").textValue())).toList();
        List<JsonNode> some =
                IntStream.range(0, all.size())
                        .filter(i -> i % 5 % 2 == 0)
                        .mapToObj(all::get)
                        .toList();
        assertThat(some).hasSizeGreaterThanOrEqualTo(100);
        return some;
    }

    private static String id(List<JsonNode> maps, String name) {
        return maps.stream()
                .filter(map -> map.path("name").textValue().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .textValue();
    }
}
