package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The text of the page can be larger, on a desk and on a phone.
class LargeTextTest extends PageTest {

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE);

    /// Finds what does not fit: text wider than its place, controls outside the window, controls
    /// that something else lies over, and a page that scrolls sideways. A table scrolls in its own
    /// region.
    private static final String WRONG =
            """
            () => {
                const wrong = [];
                const name = (one) => `${one.localName}${one.id && '#' + one.id}.${[...one.classList].join('.')} "${(one.ariaLabel ?? one.textContent).trim().slice(0, 40)}"`;
                if (document.scrollingElement.scrollWidth > innerWidth) {
                    wrong.push(`the page scrolls sideways: ${document.scrollingElement.scrollWidth}`);
                }
                const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 1 && !one.closest('.hidden-text, .table-scroll, .canvas, .active-filters, pre, .search:not(.in-use)');
                for (const one of document.querySelectorAll('button, a, label span, legend, h1, h2, h3, p, li, dt, dd, th, td, summary, input, select')) {
                    if (!shown(one)) continue;
                    const box = one.getBoundingClientRect();
                    if (one.scrollWidth > one.clientWidth + 1 && !['input', 'select', 'li'].includes(one.localName) && getComputedStyle(one).display !== 'inline') wrong.push(`cut: ${name(one)}`);
                    if (box.right > innerWidth + 1 || box.left < -1) wrong.push(`outside: ${name(one)}`);
                }
                const open = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
                for (const one of open.querySelectorAll('button, a[href], input:not([type=file]), select, textarea, summary')) {
                    if (!shown(one) || (one !== open && open === document.body && one.closest('[popover]'))) continue;
                    const box = one.getBoundingClientRect();
                    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                    const clipped = (parent) => parent !== document.body && parent && ((getComputedStyle(parent).overflowY !== 'visible'
                        && (y < parent.getBoundingClientRect().top + 1 || y > parent.getBoundingClientRect().bottom - 1)) || clipped(parent.parentElement));
                    if (y < 0 || y > innerHeight || clipped(one.parentElement)) continue;
                    const hit = document.elementFromPoint(x, y);
                    if (hit && !one.contains(hit) && !hit.contains(one) && hit.closest('label') !== one.closest('label, fieldset') && !hit.closest(COVERS)) wrong.push(`covered: ${name(one)} by ${name(hit)}`);
                }
                return wrong;
            }
            """
                    // a sheet of a phone lies over the map on purpose
                    .replace("COVERS", "'.panel, .side-card, .legend-sheet, .notice'");

    @ParameterizedTest
    @FieldSource("LOOKS")
    void nothingIsCutOrCoveredWhereTextIsLargest(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            page.addInitScript(
                    "try { localStorage.setItem('kithmap.text-size', 'larger') } catch {}");
            PageSteps pageSteps = new PageSteps(page, kithmap);
            List<String> wrong = new ArrayList<>();
            new PageWalk(pageSteps)
                    .visitEveryState(state ->
                            ((List<?>) page.evaluate(WRONG))
                                    .forEach(one -> wrong.add(state + ": " + one)));
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void theSizeIsChosenInTheMenuAndRemembered() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            assertThat(page.locator("#tab-list")).hasCSS("font-size", "16px");
            page.locator(".toolbar-menu").click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Larger")).check();
            assertThat(page.locator("#tab-list")).hasCSS("font-size", "22px");

            PageSteps.reload(page);
            assertThat(page.locator("#tab-list")).hasCSS("font-size", "22px");
            page.locator(".toolbar-menu").click();
            page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName("Normal").setExact(true))
                    .check();
            assertThat(page.locator("#tab-list")).hasCSS("font-size", "16px");
            assertThat(page.evaluate("localStorage.getItem('kithmap.text-size')")).isNull();
        }
    }
}
