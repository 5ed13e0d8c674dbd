package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/// A walk through every panel, form and dialog of a map, for what must hold in all of them.
record PageWalk(PageSteps steps) {

    /// Begins where nobody is signed in yet.
    ///
    /// @param look is given the name of each state when the page shows it
    void visitEveryState(Consumer<String> look) {
        Page page = steps.page();
        page.navigate(steps.kithmap().address());
        assertThat(page.locator(".gate-sheet h1")).isVisible();
        look.accept("signing in");
        steps.signIn();
        assertThat(page.locator(".insight").first()).isVisible();
        look.accept("what it tells");
        page.locator("#tab-list").click();
        look.accept("list");
        page.locator("#tab-reflect").click();
        page.locator("[id^=ask-]").first().click();
        look.accept("reflecting");
        page.locator("#tab-steps").click();
        page.locator(".idea").first().click();
        look.accept("a step");

        page.locator("#tab-list").click();
        page.locator(".tree [data-alter]").first().click();
        page.locator(".flow-toggle.there").first().click();
        look.accept("card, support open");
        page.locator("#card-edit").click();
        page.locator(".edit-more:not([open]) > summary").first().click();
        look.accept("card, changing");
        page.keyboard().press("Escape");
        page.locator("#card-contact").click();
        look.accept("contact");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("aside.card")).hasCount(0);

        inDialog(".toolbar-add", "adding", look);
        inDialog("#list-table", "table", look);
        if (page.locator(".sheet-handle").isVisible()) {
            page.locator(".sheet-handle").click(); // on a phone the list lies over what is next
        }
        inDialog(".undo-group button:nth-of-type(3)", "history", look);
        page.locator("#start-tying").click();
        look.accept("tying");
        page.locator("#tying-stop").click();

        page.locator(".toolbar-menu").click();
        look.accept("menu");
        page.locator("#menu .menu-item").first().click();
        assertThat(page.locator(".guide")).isVisible();
        look.accept("a question of the exercise");
        page.locator(".guide-leave").click();

        page.locator(".toolbar-view-options").click();
        look.accept("how one looks at it");
        page.locator("[name=view-options-flow]").nth(1).check();
        page.locator(".view-options-ways .menu-item").first().click();
        assertThat(page.locator(".compare-side")).hasCount(2);
        look.accept("comparing, filtered");
        page.locator(".compare-leave").click();
        page.locator(".toolbar-view-options").click();
        page.locator(".view-options-ways .menu-item").last().click();
        assertThat(page.locator("#present-leave")).isVisible();
        look.accept("presenting");
    }

    private void inDialog(String opener, String state, Consumer<String> look) {
        Page page = steps.page();
        page.locator(opener).click();
        assertThat(page.locator("dialog[open]")).isVisible();
        look.accept(state);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }
}
