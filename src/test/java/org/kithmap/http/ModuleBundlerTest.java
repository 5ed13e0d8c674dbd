package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.http.ModuleBundler.Joined;

/// Many modules as one. That the joined page works is what every test of the page shows.
class ModuleBundlerTest {

    @Test
    void aModuleStandsBeforeThoseThatImportItAndOnlyOnce() {
        Joined joined =
                join(
                        Map.of(
                                "main.js",
                                "import { one } from './a/one.js';\nimport { two as zwei } from './two.js';\nawait one(zwei);\n",
                                "a/one.js",
                                "import * as all from '../two.js';\nexport async function one() {}\n",
                                "two.js",
                                "export const two = 2;\nexport class Two {}\n"));

        assertThat(joined.text())
                .isEqualTo(
                        """
                        // --- two.js
                        const $0 = (() => {
                        const two = 2;
                        class Two {}
                        return { two, Two };
                        })();
                        // --- a/one.js
                        const $1 = (() => {
                        const all = $0;
                        async function one() {}
                        return { one };
                        })();
                        globalThis.kithmapModules = { $0, $1 };
                        // --- main.js
                        {
                        const { one } = $1;
                        const { two: zwei } = $0;
                        await one(zwei);
                        }
                        """);
        assertThat(joined.others()).isEmpty();
    }

    @Test
    void librariesAndFilesThatRunOnTheirOwnStayImported() {
        Joined joined =
                join(
                        Map.of(
                                "main.js",
                                "import made from 'library';\nimport { early } from './core/prefetch.js';\nimport { html } from 'lit/x.js';\n"));

        assertThat(joined.text())
                .startsWith(
                        "import * as $other0 from 'library';\nimport * as $other1 from './core/prefetch.js';\nimport * as $other2 from 'lit/x.js';\n")
                .contains("const { default: made } = $other0;", "const { early } = $other1;");
        assertThat(joined.others())
                .containsExactlyInAnyOrder("library", "./core/prefetch.js", "lit/x.js");
    }

    @Test
    void whatIsLoadedLaterIsFoundFromTheRoot() {
        assertThat(
                        join(Map.of(
                                        "main.js",
                                        "import { load } from './i18n/all.js';\n",
                                        "i18n/all.js",
                                        "export const load = () => import('./nl.js');\n"))
                                .text())
                .contains("const load = () => import('./i18n/nl.js');");
    }

    @Test
    void aPartThatIsLoadedLaterBorrowsWhatThePageHasAlready() {
        Map<String, String> files =
                Map.of(
                        "main.js",
                        "import { t } from './i18n/all.js';\nawait import('./bench.js');\n",
                        "i18n/all.js",
                        "export const t = 1;\n",
                        "bench.js",
                        "import { t } from './i18n/all.js';\nimport { own } from './bench/own.js';\nexport const open = () => own(t);\n",
                        "bench/own.js",
                        "import * as all from '../i18n/all.js';\nimport { x } from 'library';\nexport const own = () => all;\n");

        assertThat(
                        ModuleBundler.joinLater(
                                        "bench.js",
                                        join(files),
                                        Set.of(),
                                        file -> files.getOrDefault(file, ""))
                                .text())
                .isEqualTo(
                        """
                        import * as $other0 from 'library';
                        // --- bench/own.js
                        const $1 = (() => {
                        const all = globalThis.kithmapModules.$0;
                        const { x } = $other0;
                        const own = () => all;
                        return { own };
                        })();
                        // --- bench.js
                        const { t } = globalThis.kithmapModules.$0;
                        const { own } = $1;
                        const open = () => own(t);
                        export { open };
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import './two.js';",
                "import { a } from \"./two.js\";",
                "export let changing = 1;",
                "export default 3;",
                "export { a } from './two.js';"
            })
    void aFormItDoesNotKnowIsNamedWithItsLine(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> join(Map.of("main.js", "// first\n" + line + "\n")))
                .withMessage(
                        "web/main.js:2 can't be bundled. ModuleBundler lists the supported forms of import and export: "
                                + line);
    }

    @Test
    void modulesThatImportEachOtherInACircleAreNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        join(
                                Map.of(
                                        "main.js",
                                        "import { a } from './a.js';\n",
                                        "a.js",
                                        "import { b } from './b.js';\n",
                                        "b.js",
                                        "import { a } from './a.js';\n")))
                .withMessage("modules import each other in a circle: web/a.js, web/b.js, web/a.js");
    }

    private static Joined join(Map<String, String> files) {
        return ModuleBundler.join(
                "main.js", Set.of("core/prefetch.js"), file -> files.getOrDefault(file, ""));
    }
}
