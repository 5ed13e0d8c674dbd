package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The names of a crowded map as Cytoscape has drawn them.
class ReadableNamesTest extends PageTest {

    private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE);

    /// Whether names were placed for the present zoom, and every one has at least 11 px, stands at
    /// its own symbol, and covers neither a name nor somebody else's symbol. Lengths in px of the
    /// screen.
    private static final String READABLE =
            """
            () => {
                const { cy } = document.querySelector('.canvas-graph')._cyreg;
                const zoom = cy.zoom();
                const { namesAt, settled } = document.querySelector('#canvas').dataset;
                if (settled !== 'true' || Math.abs(zoom / Number(namesAt) - 1) > 0.02) return false;
                const box = node => ({
                    ...node.renderedPosition(), of: node.data('of')[0], font: node.data('font') * zoom,
                    half: node.data('width') * zoom / 2, high: node.data('height') * zoom / 2,
                });
                const names = cy.nodes('[layer="names"]').filter(node => node.data('text') !== '').map(box);
                const symbols = cy.nodes('[layer="symbols"]').map(box);
                const apart = (a, b) => Math.max(
                    Math.abs(a.x - b.x) - a.half - b.half, Math.abs(a.y - b.y) - a.high - b.high);
                return names.length > 10 && names.every(({ font }) => font > 10.99)
                    && names.every(name => symbols.every(symbol =>
                        symbol.of === name.of ? apart(name, symbol) < name.font * 0.2 + zoom + 1 : apart(name, symbol) > -2))
                    && !names.some((a, at) => names.slice(at + 1).some(b => apart(a, b) < -1));
            }
            """;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void coverNoOtherNameAtAnyZoom(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = crowd(tab);
            for (int pressed = 0; pressed < 5; pressed++) {
                page.waitForFunction(READABLE);
                page.locator("#canvas").press("+");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void coverNoOtherNameOnceAZoomedMapIsArrangedDifferently(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = crowd(tab);
            for (int pressed = 0; pressed < 3; pressed++) {
                page.locator("#canvas").press("+");
            }
            page.locator(".toolbar-view-options").click();
            page.locator("[name=view-options-arrange]")
                    .nth(1)
                    .check(new Locator.CheckOptions().setForce(true));
            page.keyboard().press("Escape");
            page.waitForFunction(READABLE);
        }
    }

    /// Opens a map of 150.
    private static Page crowd(Tab tab) {
        Page page = tab.page();
        PageSteps pageSteps = new PageSteps(page, kithmap);
        pageSteps.signIn();
        String alters =
                IntStream.range(0, 150)
                        .mapToObj(i ->
                                "{\"id\":\"a%d\",\"name\":\"%s %s\",\"kind\":\"person\",\"closeness\":%d,\"relations\":[\"%s\"]}"
                                        .formatted(
                                                i,
                                                List.of("Hanna", "Chiara", "Joris", "Elif", "Gijs")
                                                        .get(i % 5),
                                                List.of("Okafor", "Nguyen", "de Vries", "Silva")
                                                        .get(i % 4),
                                                1 + i % 5,
                                                List.of("friend", "family", "colleague")
                                                        .get(i % 3)))
                        .collect(Collectors.joining(","));
        pageSteps.importFiles(
                new FilePayload(
                        "people.json",
                        "application/json",
                        "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"name\":\"Crowded\",\"alters\":[%s]}]}"
                                .formatted(alters)
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("dialog[open]").getByText("Crowded").click();
        assertThat(pageSteps.canvas()).hasAttribute("data-alters", "150");
        return page;
    }
}
