package org.kithmap.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Browser;
import org.kithmap.testing.TestMapKeys;

/// The page in the machine's Chromium, beside a page that only draws the same elements with bare
/// Cytoscape.js. Both come from the same server and take turns.
final class PageTimes {

    private static final int OPENINGS = 7;
    private static final int HANDS = 3;

    /// Nothing but Cytoscape.js, the elements of our picture where they stand, and plain styles.
    private static final String BARE =
            """
            <!doctype html><html lang="en"><title>bare</title><style>html, body, #cy { margin: 0; height: 100%% }</style><div id="cy"></div>
            <script type="module">
            import cytoscape from '%s';
            const elements = await (await fetch('/bare/%s.json')).json();
            const cy = cytoscape({ container: document.querySelector('#cy'), elements, layout: { name: 'preset', fit: true }, style: [
                { selector: 'node', style: { width: 40, height: 40, label: 'data(inside)', 'border-width': 2 } },
                { selector: 'edge', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 30, 'control-point-weights': 0.5, width: 1.5, 'target-arrow-shape': 'triangle' } },
            ] });
            window.cy = cy;
            requestAnimationFrame(() => requestAnimationFrame(() => { window.settled = performance.now(); }));
            </script>
            """;

    /// Notes when our picture is complete for the first time, when what stands beside it is there,
    /// too, and when a drop is acknowledged.
    private static final String WATCH =
            """
            new MutationObserver(() => {
                window.settled ??= document.querySelector('#canvas')?.dataset.settled === 'true' ? performance.now() : undefined;
                if (window.settled && document.querySelector('#panel .tabs')) window.whole ??= performance.now();
                const saving = document.querySelector('.saving')?.dataset.saving;
                if (saving === 'saving') window.sent = true;
                if (window.sent && saving === 'saved') window.saved ??= performance.now();
            }).observe(document, { subtree: true, childList: true, attributes: true });
            addEventListener('pointerup', () => { window.dropped = performance.now(); }, true);
            addEventListener('mouseup', () => { window.dropped ??= performance.now(); }, true);
            """;

    private static final String COUNT =
            """
            () => { window.frames_ = 0; window.began = performance.now();
                const frame = () => { window.frames_ += 1; window.counting = requestAnimationFrame(frame); };
                window.counting = requestAnimationFrame(frame); }
            """;
    private static final String RATE =
            "() => { cancelAnimationFrame(window.counting); return window.frames_ / ((performance.now() - window.began) / 1000); }";
    private static final String GRAPH =
            "(window.cy ?? document.querySelector('.canvas-graph')._cyreg.cy)";

    private final BenchKithmap benchKithmap;
    private final com.microsoft.playwright.Browser browser;

    private PageTimes(BenchKithmap benchKithmap, com.microsoft.playwright.Browser browser) {
        this.benchKithmap = benchKithmap;
        this.browser = browser;
    }

    static void run() throws Exception {
        if (Browser.executable().isEmpty()) {
            TextTable.title("In the browser: left out, as there is no Chromium on this machine");
            return;
        }
        try (BenchKithmap benchKithmap = new BenchKithmap();
                Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                com.microsoft.playwright.Browser browser =
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(Browser.executable().get())
                                                .setArgs(List.of("--no-sandbox")))) {
            PageTimes bench = new PageTimes(benchKithmap, browser);
            for (int alters : List.of(45, 60, 200)) {
                SupportMap map = new SyntheticMap(alters).next();
                TestMapKeys.maps(benchKithmap.graph()).create(BenchKithmap.ACCOUNT, map);
                bench.measure(map);
            }
        }
    }

    private void measure(SupportMap map) {
        TextTable.title(
                "In the browser: %d alters, %d ties"
                        .formatted(map.alters().size(), map.ties().size()));
        try (BrowserContext context = signedIn()) {
            Page ours = context.newPage();
            open(ours, ourAddress(map));
            String elements =
                    (String)
                            ours.evaluate(
                                    "() => JSON.stringify(%s.elements().jsons().map(({ group, data, position }) => ({ group, data, position })))"
                                            .formatted(GRAPH));
            Consumer<Route> bare = bare(ours, map, elements);
            ours.close();

            opening(map, bare);
            hands(map, bare);
            if (map.alters().size() == SyntheticMap.ALTERS) {
                weight(map);
            }
        }
    }

    // --- from the address to a picture one can touch

    private void opening(SupportMap map, Consumer<Route> bare) {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> bareCold = new ArrayList<>();
        List<Double> bareWarm = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int round = 0; round < OPENINGS; round++) {
            try (BrowserContext context = signedIn()) {
                cold.add(open(context.newPage(), ourAddress(map)));
                Page page = context.newPage();
                warm.add(open(page, ourAddress(map)));
                page.waitForFunction("() => window.whole !== undefined");
                whole.add(((Number) page.evaluate("window.whole")).doubleValue());
            }
            try (BrowserContext context = signedIn()) {
                context.route("**/bare/**", bare);
                bareCold.add(open(context.newPage(), bareAddress()));
                bareWarm.add(open(context.newPage(), bareAddress()));
            }
        }
        line("first visit, to a picture that is settled", cold, bareCold, "ms", 1.3);
        line("again, files kept by the browser", warm, bareWarm, "ms", 1.3);
        TextTable.line(
                "%-44s %8.0f ms (median of %d)",
                "again, with all that stands beside it", median(whole), whole.size());
    }

    private static double open(Page page, String address) {
        page.addInitScript(WATCH);
        page.navigate(address);
        page.waitForFunction("() => window.settled !== undefined");
        return ((Number) page.evaluate("window.settled")).doubleValue();
    }

    // --- frames while something moves, and how long until a drop is kept

    private void hands(SupportMap map, Consumer<Route> bare) {
        List<Double> drag = new ArrayList<>();
        List<Double> bareDrag = new ArrayList<>();
        List<Double> zoom = new ArrayList<>();
        List<Double> bareZoom = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int round = 0; round < HANDS; round++) {
            try (BrowserContext context = signedIn()) {
                Page page = context.newPage();
                open(page, ourAddress(map));
                drag.add(drag(page));
                page.waitForFunction("() => window.saved !== undefined");
                kept.add(((Number) page.evaluate("window.saved - window.dropped")).doubleValue());
                zoom.add(zoom(page));
            }
            try (BrowserContext context = signedIn()) {
                context.route("**/bare/**", bare);
                Page page = context.newPage();
                open(page, bareAddress());
                bareDrag.add(drag(page));
                bareZoom.add(zoom(page));
            }
        }
        double least = map.alters().size() <= 60 ? 55 : 30;
        frames("dragging", drag, bareDrag, least);
        frames("zooming", zoom, bareZoom, least);
        TextTable.line(
                "%-44s %8.1f ms (median of %d; at most %.1f)",
                "from a drop until it is acknowledged", median(kept), kept.size(), most(kept));
    }

    /// Takes hold of the one furthest out and goes round in a circle with them.
    private static double drag(Page page) {
        List<?> at =
                (List<?>)
                        page.evaluate(
                                """
                                () => {
                                    const cy = %s;
                                    const node = cy.nodes('[layer="symbols"]').max((one) => Math.hypot(one.position('x'), one.position('y'))).ele;
                                    const { x, y } = node.renderedPosition();
                                    const { left, top } = cy.container().getBoundingClientRect();
                                    return [left + x, top + y, left + cy.width() / 2, top + cy.height() / 2];
                                }
                                """
                                        .formatted(GRAPH));
        double[] point = at.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
        page.mouse().move(point[0], point[1]);
        page.mouse().down();
        page.evaluate(COUNT);
        double reach = Math.hypot(point[0] - point[2], point[1] - point[3]) * 0.8;
        double start = Math.atan2(point[1] - point[3], point[0] - point[2]);
        for (int step = 0; step < 120; step++) {
            double angle = start + step * 0.04;
            page.mouse()
                    .move(point[2] + reach * Math.cos(angle), point[3] + reach * Math.sin(angle));
            page.waitForTimeout(10);
        }
        double rate = ((Number) page.evaluate(RATE)).doubleValue();
        page.mouse().up();
        return rate;
    }

    private static double zoom(Page page) {
        page.mouse().move(800, 450);
        page.evaluate(COUNT);
        for (int step = 0; step < 100; step++) {
            page.mouse().wheel(0, step % 50 < 25 ? -40 : 40);
            page.waitForTimeout(10);
        }
        return ((Number) page.evaluate(RATE)).doubleValue();
    }

    // --- what goes over the wire

    private void weight(SupportMap map) {
        try (BrowserContext context = signedIn()) {
            String sizes =
                    """
                    () => {
                        const all = performance.getEntriesByType('resource').filter(({ name }) => !name.includes('/api/'));
                        const sum = (what) => all.reduce((total, one) => total + one[what], 0) / 1024;
                        return [all.length, sum('transferSize'), sum('decodedBodySize')];
                    }
                    """;
            for (String visit : List.of("first visit", "again")) {
                Page page = context.newPage();
                open(page, ourAddress(map));
                List<?> told = (List<?>) page.evaluate(sizes);
                TextTable.line(
                        "%-44s %5.0f files, %6.0f kB over the wire (%.0f kB unpacked)",
                        "page weight, " + visit,
                        ((Number) told.get(0)).doubleValue(),
                        ((Number) told.get(1)).doubleValue(),
                        ((Number) told.get(2)).doubleValue());
            }
        }
    }

    private BrowserContext signedIn() {
        BrowserContext context =
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(1440, 900));
        Page page = context.newPage();
        page.navigate(benchKithmap.kithmap().freshLink());
        page.waitForSelector("body[data-view=map], body[data-view=welcome]");
        String cookies = context.storageState();
        context.close();
        return browser.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setStorageState(cookies));
    }

    private String ourAddress(SupportMap map) {
        return benchKithmap.kithmap().address() + "/#map=" + map.id();
    }

    private String bareAddress() {
        return benchKithmap.kithmap().address() + "/bare/page.html";
    }

    private Consumer<Route> bare(Page page, SupportMap map, String elements) {
        String cytoscape =
                (String)
                        page.evaluate(
                                "() => JSON.parse(document.querySelector('[type=importmap]').textContent).imports.cytoscape");
        String html = BARE.formatted(cytoscape, map.id());
        return route ->
                route.fulfill(
                        route.request().url().endsWith(".json")
                                ? new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(elements)
                                : new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody(html));
    }

    private static void line(
            String what, List<Double> ours, List<Double> bare, String unit, double goal) {
        TextTable.line(
                "%-44s %8.0f %s   bare %8.0f %s (medians of %d)",
                what, median(ours), unit, median(bare), unit, ours.size());
        TextTable.ratio("", median(ours) / median(bare), goal);
    }

    private static void frames(String what, List<Double> ours, List<Double> bare, double goal) {
        double least = Math.min(goal, median(bare));
        TextTable.line(
                "%-44s %8.1f fps  bare %8.1f fps (goal ≥ %.0f, or as bare where that is lower: %s)",
                what,
                median(ours),
                median(bare),
                goal,
                median(ours) >= least * 0.98 ? "met" : "missed");
    }

    private static double median(List<Double> all) {
        double[] sorted = sorted(all);
        return sorted[sorted.length / 2];
    }

    private static double most(List<Double> all) {
        return sorted(all)[all.size() - 1];
    }

    private static double[] sorted(List<Double> all) {
        double[] values = all.stream().flatMapToDouble(DoubleStream::of).toArray();
        Arrays.sort(values);
        return values;
    }
}
