package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Filters of a map, the picture of it that leaves the page, and people moved by hand. Asked in the
/// browser it is written for.
class VisibilityTest extends ModuleTest {

    /// Ann gives and is given, Ben is given, Cat is a doctor, Dog a pet of the past, Ella in a
    /// group with Ann.
    private static final String MAP =
            """
            const map = {
                id: 'me', name: 'Me',
                alters: [
                    { id: 'ann', name: 'Ann', relations: ['friend'], closeness: 5 },
                    { id: 'ben', name: `Ben <&"'>`, relations: ['family'], closeness: 3 },
                    { id: 'cat', name: 'Cat', relations: ['doctor'], closeness: 1 },
                    { id: 'dog', name: 'Dog', kind: 'pet', phase: 'past' },
                    { id: 'ella', name: 'Ella', phase: 'hoped' },
                    { id: 'gang', name: 'The gang', kind: 'group', closeness: 2 },
                ],
                supports: [
                    { alter: 'ann', direction: 'received', type: 'emotional', domain: 'work', benefits: ['empathy'] },
                    { alter: 'ann', direction: 'given', type: 'practical', domain: 'living' },
                    { alter: 'ben', direction: 'given', type: 'emotional', domain: 'work' },
                    { alter: 'cat', direction: 'received', type: 'informational', domain: 'wellbeing', benefits: ['insight'] },
                    { alter: 'dog', direction: 'received', type: 'companionship' },
                ],
                ties: [{ a: 'ann', b: 'ben' }, { a: 'ann', b: 'gang' }, { a: 'ella', b: 'gang' }],
            };
            """;

    @Test
    void theExportedPictureIsWellFormedAndShowsTheVisibleAltersByName() throws Exception {
        String text =
                (String)
                        ask(
                                """
                                return drawn({ filter: { ...everything, flow: 'given' } });
                                """);
        Document picture =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text)));
        assertThat(textsOf(picture, "title")).containsExactly("Me");
        assertThat(textsOf(picture, "desc")).containsExactly("described");
        assertThat(textsOf(picture, "text"))
                .contains("Ann", "Ben <&\"'>", "You", "you give", "very close")
                .doesNotContain("Cat", "Ella", "you receive");
        assertThat(text).containsPattern("stroke-dasharray=\"6 4\"");
        assertThat(text).doesNotContain(" class=", " style=", "var(", "data-");
    }

    @Test
    void theLegendOfAPictureTeachesSupportInBothDirections() throws Exception {
        assertThat((String) ask("return drawn({});")).contains(">both ways<");
    }

    private static List<String> textsOf(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @ParameterizedTest(name = "names {0}")
    @CsvSource({"initials, true, false", "hidden, false, false"})
    void aPictureWithMaskedNamesHoldsNoName(String names, boolean initials, boolean name) {
        Object found =
                ask(
                        """
                        const text = await drawn({ names: '%s', sectors: 'group' });
                        return [/>TG</.test(text), />[^<]*(Ann|Ben|Ella|gang)/.test(text)];
                        """
                                .formatted(names));
        assertThat(found).isEqualTo(List.of(initials, name));
    }

    @ParameterizedTest(name = "with a {0}")
    @ValueSource(strings = {"mouse", "finger"})
    void draggingAcrossRingsSetsClosenessAndAlongARingOnlyThePlace(String by) {
        try (Tab own = chromium.open(by.equals("mouse") ? Look.DESK : Look.PHONE)) {
            Page page = own.page();
            page.navigate(kithmap.address());
            Pointer hand = by.equals("mouse") ? new Mouse(page) : Finger.on(page);
            showAlone(page);

            Point ann = where(page, "ann");
            Point you = middle(page);
            hand.drag(ann, outwards(you, ann, 1.5 * ringWidth(page)));
            assertThat(said(page))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.get("id")).isEqualTo("ann");
                        assertThat(change).containsKey("closeness");
                        assertThat((Integer) change.get("closeness")).isBetween(3, 4);
                    });

            Point moved = where(page, "ann");
            hand.drag(moved, around(you, moved, 0.5));
            assertThat(said(page))
                    .hasSize(2)
                    .last()
                    .satisfies(change -> {
                        assertThat(change).doesNotContainKey("closeness");
                        assertThat(change).containsEntry("view", "free");
                    });

            hand.tap(where(page, "cat"));
            page.waitForFunction("() => window.chosen === 'cat'");
            assertThat(said(page)).hasSize(2);
            assertThat(own.complaints()).noneMatch(complaint -> !complaint.contains("401"));
        }
    }

    @Test
    void escapeCancelsADragAndChangesNothing() {
        try (Tab own = chromium.open(Look.DESK)) {
            Page page = own.page();
            page.navigate(kithmap.address());
            showAlone(page);
            Point ann = where(page, "ann");
            page.mouse().move(ann.x(), ann.y());
            page.mouse().down();
            page.mouse()
                    .move(
                            ann.x() + 200,
                            ann.y(),
                            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
            assertThat(page.locator(".canvas-words").isVisible()).isTrue();
            page.keyboard().press("Escape");
            page.mouse().up();
            assertThat(page.locator(".canvas-words").isVisible()).isFalse();
            assertThat(said(page)).isEmpty();
            assertThat(where(page, "ann")).isEqualTo(ann);
        }
    }

    /// Beside the rings, over something that lies upon the map, and outside of the window.
    @Test
    void aDropBesideTheMapChangesNothing() {
        try (Tab own = chromium.open(Look.DESK)) {
            Page page = own.page();
            page.navigate(kithmap.address());
            showAlone(page);
            page.evaluate(
                    """
                    () => {
                        const panel = document.createElement('div');
                        panel.id = 'over';
                        Object.assign(panel.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '45%', inlineSize: '10%', blockSize: '100%', zIndex: 9 });
                        document.body.append(panel);
                    }
                    """);
            Point ann = where(page, "ann");
            Point middle = middle(page);
            page.evaluate("() => { document.querySelector('#over').hidden = true; }");
            new Mouse(page).drag(ann, new Point(3, 3));
            assertThat(said(page)).as("beside the rings").isEmpty();
            assertThat(where(page, "ann")).isEqualTo(ann);
            page.evaluate("() => { document.querySelector('#over').hidden = false; }");
            new Mouse(page).drag(ann, new Point(middle.x(), middle.y() + 40));
            assertThat(said(page)).as("over a panel").isEmpty();
            assertThat(where(page, "ann")).isEqualTo(ann);
            assertThat(page.locator(".canvas-words").isVisible()).isFalse();
        }
    }

    /// A map view by itself, in the arrangement without sectors; it tells what the page would hear.
    private static void showAlone(Page page) {
        page.evaluate(
                """
                async () => {
                    const { createMapView } = await import('/canvas/map-view.js');
                    const { everything } = await import('/model/visibility.js');
                    const { t } = await import('/i18n/i18n.js');
                    %s
                    const element = document.createElement('div');
                    element.id = 'alone';
                    document.body.replaceChildren(element);
                    Object.assign(element.style, { position: 'fixed', inset: '0', background: 'white' });
                    window.said = [];
                    let now = map;
                    const view = createMapView(element, { t,
                        onSelect: (id) => { window.chosen = id; },
                        onMove([{ id, to: { closeness, place } }]) {
                            window.said.push({ id, view: place.view, ...(closeness === undefined ? {} : { closeness }) });
                            const change = { places: { [place.view]: [place.along, place.across] }, ...(closeness === undefined ? {} : { closeness }) };
                            now = { ...now, alters: now.alters.map((one) => (one.id === id ? { ...one, ...change } : one)) };
                            show();
                        },
                    });
                    const show = () => view.update({ map: now, sectors: 'free', hidden: new Set(), filter: everything, selected: null, highlighted: null, search: '' });
                    window.scene = view.scene;
                    show();
                }
                """
                        .formatted(MAP));
        settled(page);
    }

    private static void settled(Page page) {
        page.waitForSelector("#alone[data-settled=true]");
    }

    private static Point where(Page page, String id) {
        settled(page);
        return point(page, "scene().at.get('%s')".formatted(id));
    }

    private static Point middle(Page page) {
        return point(page, "{ x: 0, y: 0 }");
    }

    private static Point point(Page page, String place) {
        List<?> xy =
                (List<?>)
                        page.evaluate(
                                """
                                () => {
                                    const [, x, y, zoom] = document.querySelector('#alone .canvas-over g').getAttribute('transform')
                                        .match(/translate\\(([-\\d.]+) ([-\\d.]+)\\) scale\\(([\\d.]+)/).map(Number);
                                    const place = %s;
                                    return [place.x * zoom + x, place.y * zoom + y];
                                }
                                """
                                        .formatted(place));
        return new Point(((Number) xy.get(0)).doubleValue(), ((Number) xy.get(1)).doubleValue());
    }

    /// px on the screen that a ring is deep, about the middle of the map.
    private static double ringWidth(Page page) {
        return ((Number)
                        page.evaluate(
                                """
                                () => {
                                    const { rings } = window.scene().layout;
                                    const zoom = Number(/scale\\(([\\d.]+)/.exec(document.querySelector('#alone .canvas-over g').getAttribute('transform'))[1]);
                                    return (rings[1].outer - rings[1].inner) * zoom;
                                }
                                """))
                .doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> said(Page page) {
        return (List<Map<String, Object>>) page.evaluate("() => window.said");
    }

    private static Point outwards(Point middle, Point from, double by) {
        double length = Math.hypot(from.x() - middle.x(), from.y() - middle.y());
        return new Point(
                from.x() + (from.x() - middle.x()) / length * by,
                from.y() + (from.y() - middle.y()) / length * by);
    }

    private static Point around(Point middle, Point from, double angle) {
        double x = from.x() - middle.x();
        double y = from.y() - middle.y();
        return new Point(
                middle.x() + x * Math.cos(angle) - y * Math.sin(angle),
                middle.y() + x * Math.sin(angle) + y * Math.cos(angle));
    }

    private record Point(double x, double y) {}

    private interface Pointer {
        void drag(Point from, Point to);

        void tap(Point at);
    }

    private record Mouse(Page page) implements Pointer {
        @Override
        public void drag(Point from, Point to) {
            page.mouse().move(from.x(), from.y());
            page.mouse().down();
            page.mouse()
                    .move(
                            to.x(),
                            to.y(),
                            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
            page.mouse().up();
        }

        @Override
        public void tap(Point at) {
            page.mouse().click(at.x(), at.y());
        }
    }

    private record Finger(Page page, CDPSession session) implements Pointer {
        static Finger on(Page page) {
            return new Finger(page, page.context().newCDPSession(page));
        }

        @Override
        public void drag(Point from, Point to) {
            touch("touchStart", from);
            for (int i = 1; i <= 8; i++) {
                double share = i / 8.0;
                touch(
                        "touchMove",
                        new Point(
                                from.x() + (to.x() - from.x()) * share,
                                from.y() + (to.y() - from.y()) * share));
            }
            touch("touchEnd", null);
        }

        @Override
        public void tap(Point at) {
            page.touchscreen().tap(at.x(), at.y());
        }

        private void touch(String type, @Nullable Point at) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            JsonArray points = new JsonArray();
            if (at != null) {
                JsonObject point = new JsonObject();
                point.addProperty("x", at.x());
                point.addProperty("y", at.y());
                points.add(point);
            }
            event.add("touchPoints", points);
            session.send("Input.dispatchTouchEvent", event);
        }
    }

    private static Object ask(String body) {
        return tab.page()
                .evaluate(
                        """
                        async () => {
                            const { everything, seen } = await import('/model/visibility.js');
                            %s
                            async function drawn(view) {
                                const { compose } = await import('/canvas/render/scene.js');
                                const { masked } = await import('/canvas/render/name-masking.js');
                                const { picture } = await import('/canvas/render/export-svg.js');
                                const { paperPalette } = await import('/canvas/render/palette.js');
                                const { signLabel } = await import('/canvas/render/legend.js');
                                const { signsOf } = await import('/canvas/render/signs.js');
                                const { frameFor } = await import('/canvas/layout/frame.js');
                                const { toText } = await import('/canvas/render/svg-tree.js');
                                const { t } = await import('/i18n/i18n.js');
                                const looks = { sectors: 'domain', ...view };
                                const shown = seen(map, looks);
                                const scene = { ...masked(compose(map, looks, frameFor(900, 800), t), view.names, t), palette: paperPalette(), seen: shown, hulls: true, t,
                                    view: { selected: null, highlighted: null, search: '' } };
                                const signs = [...signsOf({ ...map, supports: shown.supports }, looks.sectors)].map((key) => [key, signLabel(t, key)]);
                                return toText(picture(scene, { title: view.names ? '' : map.name, description: 'described', signs }));
                            }
                            %s
                        }
                        """
                                .formatted(MAP, body));
    }
}
