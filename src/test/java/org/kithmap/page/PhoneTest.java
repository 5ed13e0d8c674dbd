package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The map where there is little room for it.
class PhoneTest extends PageTest {

    /// Over the exercise and over looking back, the map has the whole width, and its names a size
    /// that can be read.
    @Test
    void aboveASheetThatStandsHalfHighTheMapIsLaidOutForWhatIsLeft() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            Steps steps = new Steps(page, kithmap);
            steps.signIn();
            steps.openMap("Noor");
            String whole = page.locator(".rim path").first().getAttribute("d");
            page.locator("#tab-reflect").click();
            assertThat(steps.canvas()).hasAttribute("data-settled", "true");
            BoundingBox rim = page.locator(".rim").first().boundingBox();
            BoundingBox canvas = steps.canvas().boundingBox();
            assertThat(rim.width).isGreaterThan(330);
            assertThat(rim.y).isGreaterThanOrEqualTo(canvas.y);
            assertThat(rim.y + rim.height).isLessThanOrEqualTo(canvas.y + canvas.height);
            assertThat(page.locator(".bar-seeing")).isHidden();

            page.locator(".sheet-handle").click();
            assertThat(page.locator(".bar-seeing")).isVisible();
            assertThat(steps.canvas()).hasAttribute("data-settled", "true");
            assertThat(page.locator(".rim path").first()).hasAttribute("d", whole);
        }
    }

    @Test
    void onAPhoneTwoPicturesSayWhoIsInOneOfThemOnly() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            Steps steps = new Steps(page, kithmap);
            steps.signIn();
            steps.openMap("Noor");
            page.locator(".bar-seeing").click();
            page.locator(".seeing-ways .menu-item").first().click();
            assertThat(page.locator(".compare-side.received .soft")).isVisible();
            assertThat(page.locator(".compare-side.given .soft")).containsText("Only here: Leila");
        }
    }
}
