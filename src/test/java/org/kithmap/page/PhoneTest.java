package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kithmap.map.AlterKind;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The map where there is little room for it.
class PhoneTest extends PageTest {

    /// Over the exercise and over looking back, the map has the whole width, and its names a size
    /// that can be read.
    @Test
    void theMapIsLaidOutAboveAHalfOpenSheet() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.openMap("Noor");
            String whole = page.locator(".rim path").first().getAttribute("d");
            page.locator("#tab-reflect").click();
            assertThat(page.locator(".rim path").first()).not().hasAttribute("d", whole);
            assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
            BoundingBox rim = page.locator(".rim").first().boundingBox();
            BoundingBox canvas = pageSteps.canvas().boundingBox();
            assertThat(rim.width).isGreaterThan(330);
            assertThat(rim.y).isGreaterThanOrEqualTo(canvas.y);
            assertThat(rim.y + rim.height).isLessThanOrEqualTo(canvas.y + canvas.height);
            assertThat(page.locator(".toolbar-view-options")).isHidden();

            page.locator(".sheet-handle").click();
            assertThat(page.locator(".toolbar-view-options")).isVisible();
            assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
            assertThat(page.locator(".rim path").first()).hasAttribute("d", whole);
        }
    }

    @Test
    void comparedPicturesNameThoseInOnlyOneOfThemOnAPhone() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.openMap("Noor");
            page.locator(".toolbar-view-options").click();
            page.locator(".view-options-ways .menu-item").first().click();
            assertThat(page.locator(".compare-side.received .soft")).isVisible();
            assertThat(page.locator(".compare-side.given .soft")).containsText("Only here: Leila");
        }
    }

    /// Lines are made for where people will stand; on the way there Cytoscape could not draw some,
    /// and said so. A tab does not close with a warning.
    @Test
    void rearrangingACrowdLogsNoWarning() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            pageSteps.signIn();
            pageSteps.importFiles(
                    new FilePayload(
                            "crowd.json",
                            "application/json",
                            crowd().getBytes(StandardCharsets.UTF_8)));
            page.locator("dialog[open]").getByText("A crowd").click();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "60");
            for (int arrangement : new int[] {1, 2, 3, 0}) {
                page.locator(".toolbar-view-options").click();
                page.locator("[name=view-options-arrange]")
                        .nth(arrangement)
                        .check(new Locator.CheckOptions().setForce(true));
                page.keyboard().press("Escape");
                assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
            }
        }
    }

    private static String crowd() {
        String alters =
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                "{\"id\":\"a%d\",\"name\":\"Name %d\",\"kind\":\"%s\",\"closeness\":%d,\"relations\":[\"%s\"]}"
                                        .formatted(
                                                i,
                                                i,
                                                AlterKind.values()[i % 6].key(),
                                                i < 30 ? 5 : 1 + i % 5,
                                                List.of("friend", "family", "colleague")
                                                        .get(i % 3)))
                        .collect(Collectors.joining(","));
        String ties =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                "{\"a\":\"a%d\",\"b\":\"a%d\"},{\"a\":\"a%d\",\"b\":\"a%d\"}"
                                        .formatted(i, i + 1, i, i + 20))
                        .collect(Collectors.joining(","));
        return "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"name\":\"A crowd\",\"alters\":[%s],\"ties\":[%s]}]}"
                .formatted(alters, ties);
    }
}
