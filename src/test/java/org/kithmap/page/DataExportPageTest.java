package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;

/// The export of a person's data as a page to read.
class DataExportPageTest extends PageTest {

    @Test
    void theDataExportIsOneSelfContainedPage(@TempDir Path folder) throws IOException {
        Client owner = kithmap.owner();
        String map =
                owner.post("/api/maps", "{\"name\": \"Read & <b>kept</b>\"}")
                        .json()
                        .path("id")
                        .textValue();
        owner.post(
                "/api/maps/" + map + "/changes",
                EditRequests.change(EditRequests.addAlter("<img src=x> Bo")));
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            new PageSteps(page, kithmap).signIn();
            page.locator("[popovertarget=menu]").click();
            Download saved =
                    page.waitForDownload(() -> page.getByText("Save a copy to read").click());
            Path file = folder.resolve("me.html");
            saved.saveAs(file);
            assertThat(saved.suggestedFilename()).endsWith(".html");
            assertThat(Files.readString(file))
                    .contains(
                            "The map “<bdi translate=\"no\">Noor</bdi>”",
                            "The map “<bdi translate=\"no\">Read &amp; &lt;b&gt;kept&lt;/b&gt;</bdi>”",
                            "<h4><bdi translate=\"no\">&lt;img src=x&gt; Bo</bdi></h4>",
                            "default-src 'none'",
                            "Added <bdi translate=\"no\">&lt;img src=x&gt; Bo</bdi>.")
                    .doesNotContain("<script", "<!--", "http://", "https://", "undefined");
            page.navigate(file.toUri().toString());
            assertThat(page.locator("h2").allTextContents())
                    .contains("The map “Read & <b>kept</b>”");
            new PageSteps(page, kithmap).requireAccessible("what is kept, to read");
        }
    }

    @Test
    void aMapIsSavedInAChosenFormatByKeyboard(@TempDir Path folder) throws IOException {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps steps = new PageSteps(page, kithmap);
            steps.signIn();
            page.locator("[popovertarget=menu]").press("Enter");
            page.getByText("Save or pass on this map").press("Enter");
            page.locator("dialog[open] input[value=kithmap]").waitFor();
            steps.requireAccessible("the formats of a file");
            page.keyboard().press("ArrowDown"); // Excel
            page.keyboard().press("ArrowDown"); // CSV
            page.keyboard().press("Tab");
            page.keyboard().press("Enter"); // other programs
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("ArrowDown"); // GraphML
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowRight"); // initials
            page.keyboard().press("Tab");
            Download saved = page.waitForDownload(() -> page.keyboard().press("Enter"));
            Path file = folder.resolve("map");
            saved.saveAs(file);
            assertThat(saved.suggestedFilename()).isEqualTo("N.graphml");
            assertThat(Files.readString(file)).contains("<graphml").doesNotContain("Noor");
        }
    }
}
