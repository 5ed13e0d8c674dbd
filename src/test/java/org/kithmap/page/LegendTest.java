package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// The legend: open at the first visit, folded later, and never under a notice.
class LegendTest extends PracticePages {

    private static final List<Look> LOOKS =
            List.of(Look.DESK, new Look(1000, 800, ColorScheme.LIGHT), Look.PHONE);

    private final Account owner =
            new Account(UUID.randomUUID().toString(), "Somebody", Set.of(Role.PERSON));

    @BeforeEach
    void createMap() {
        practice.as(owner);
        TestGraph.maps().create(owner.id(), Samples.noor());
    }

    @Test
    void itFoldsAfterTheFirstVisit() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            assertThat(page.locator("[data-sign=received]")).isVisible();
            PageSteps.reload(page);
            assertThat(page.locator("#legend-fold")).hasAttribute("aria-expanded", "false");
            assertThat(page.locator("[data-sign=received]")).isHidden();
        }
    }

    @Test
    void itStaysOpenForWhoOpensItAgain() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            page.locator("[data-sign=received]").waitFor();
            PageSteps.reload(page);
            page.locator("#legend-fold").click();
            PageSteps.reload(page);
            assertThat(page.locator("[data-sign=received]")).isVisible();
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void aNoticeLiesBesideIt(Look look) {
        try (Tab tab = open(owner, look)) {
            Page page = tab.page();
            page.route(
                    "**/copies", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            page.locator("#canvas[data-settled=true]").waitFor();
            if (look.width() < 1280) {
                page.locator("[aria-controls=legend]").click();
            }
            new PageSteps(page, practice).openFromMenu("Duplicate this map");
            page.locator("#notice .notice").waitFor();
            assertThat(overlap(page)).isZero();
        }
    }

    /// px² that the notice covers of the legend.
    private static double overlap(Page page) {
        BoundingBox notice = page.locator("#notice .notice").boundingBox();
        BoundingBox legend = page.locator(".legend-sheet").boundingBox();
        double across =
                Math.min(notice.x + notice.width, legend.x + legend.width)
                        - Math.max(notice.x, legend.x);
        double down =
                Math.min(notice.y + notice.height, legend.y + legend.height)
                        - Math.max(notice.y, legend.y);
        return Math.max(0, across) * Math.max(0, down);
    }
}
