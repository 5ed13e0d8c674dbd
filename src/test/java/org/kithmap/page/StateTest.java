package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The state of the page. Every key is filled with a marker, then a map is opened or a session ends
/// by the page's own actions, and the test finds the keys that still hold the marker.
class StateTest extends ModuleTest {

    /// A state full of markers, and the keys of each lifetime as the slices declare them. `left`
    /// returns the keys that do not have their initial values.
    private static final String MARKED =
            """
            async (files) => {
                const { createStore } = await import('/core/store.js');
                const { initial } = await import('/state.js');
                const slices = (await Promise.all(files.map((file) => import(file)))).map(({ slice }) => slice);
                const keys = (lifetime) => slices.flatMap((slice) => Object.keys(slice[lifetime] ?? {})).sort();
                const marker = Object.freeze({ marker: true });
                const store = createStore(Object.fromEntries(Object.keys(initial).map((key) => [key, marker])));
                const left = (lifetime) => keys(lifetime).filter((key) => store.get()[key] !== initial[key]);
                const map = { id: 'second', name: 'Second', revision: 7, alters: [{ id: 'a', name: 'Anna' }], access: { own: true } };
                const api = new Proxy({
                    maps: async () => [], catalogue: async () => [], openMap: async () => map, copyMap: async () => map, createMap: async () => map,
                    changes: async () => ({ changes: ['first'] }), clients: async () => [], retainedNotes: async () => [],
                    insights: () => new Promise(() => {}),
                }, { get: (known, name) => known[name] ?? (async () => ({})) });
                const context = {
                    store, api, t: (key) => key, announce: () => {}, afterPaint: () => {}, closeOpenMap: () => {}, opening: { begin: () => () => true }, onMapOpened: () => {}, know: () => {},
                    edits: {}, conversations: { sendConversation: async () => {} }, maps: {},
                    inNotice: (actions) => actions, inDialog: (actions) => actions,
                };
            """;

    @Test
    void everySliceIsPartOfTheState() {
        assertThat(
                        ask(
                                """
                                return Object.keys(initial).sort().join() === ['page', 'session', 'map'].flatMap(keys).sort().join();
                                """))
                .isEqualTo(true);
        assertThat((List<?>) ask("return keys('map');")).hasSizeGreaterThan(40);
        assertThat((List<?>) ask("return keys('session');")).hasSizeGreaterThan(30);
    }

    @Test
    void nothingOfAMapStaysWhenAnotherOneIsOpened() {
        assertThat(
                        ask(
                                """
                                const { mapActions } = await import('/features/map/maps-actions.js');
                                await mapActions(context).open('second');
                                return left('map');
                                """))
                .as("only the map itself, as it was opened")
                .isEqualTo(List.of("base", "history", "map", "revision"));
    }

    @Test
    void nothingOfAMapStaysInTheListOfClients() {
        assertThat(
                        ask(
                                """
                                const { clientActions } = await import('/features/conversation/clients-actions.js');
                                await clientActions(context).openClients();
                                return left('map');
                                """))
                .isEqualTo(List.of());
    }

    @Test
    void nothingOfAMapStaysInTheWorkbench() {
        assertThat(
                        ask(
                                """
                                const { workbenchActions } = await import('/features/analysis/open.js');
                                workbenchActions(context).openWorkbench();
                                return left('map');
                                """))
                .isEqualTo(List.of());
    }

    @Test
    void nothingOfASessionStaysAfterSigningOut() {
        assertThat(
                        ask(
                                """
                                const { sessionActions } = await import('/features/account/session.js');
                                await sessionActions(context).signOutAnyway();
                                return [...left('session'), ...left('map'), store.get().view, store.get().signInReason];
                                """))
                .isEqualTo(List.of("sign-in", "signed-out"));
    }

    @Test
    void nothingOfASessionStaysAfterItEndedByItself() {
        assertThat(
                        ask(
                                """
                                const { onSessionEnded } = await import('/state.js');
                                store.update(onSessionEnded({ practice: true }));
                                return [...left('session'), ...left('map'), store.get().view, store.get().signInReason];
                                """))
                .isEqualTo(List.of("sign-in", "ended"));
    }

    @Test
    void aKeyIsDeclaredOnce() {
        assertThatThrownBy(() ->
                        ask(
                                """
                                const { combineSlices } = await import('/core/store.js');
                                combineSlices([{ page: { tab: 1 } }, { map: { tab: 2 } }]);
                                """))
                .hasMessageContaining("The state declares \"tab\" twice");
    }

    @Test
    void anActionIsDefinedOnce() {
        assertThatThrownBy(() ->
                        ask(
                                """
                                const { combineActions } = await import('/core/actions.js');
                                combineActions({ actions: [{ open: () => 1 }] }, { actions: [{}, { open: () => 2 }] });
                                """))
                .hasMessageContaining("The action \"open\" is defined twice");
    }

    /// A panel that names an action which no feature registers has a button that does nothing.
    @Test
    void everyActionThatAPanelNamesIsRegistered() throws IOException {
        List<String> features =
                Pattern.compile(
                                "import \\{[^}]*\\b(\\w+Actions|undoOffer|presenterSender) } from '\\.(/[^']+)'")
                        .matcher(Files.readString(Path.of("web", "main.js")))
                        .results()
                        .filter(found -> !found.group(1).equals("combineActions"))
                        .map(found -> found.group(2) + " " + found.group(1))
                        .toList();
        Object registered =
                tab.page()
                        .evaluate(
                                """
                                async (features) => {
                                    const any = () => new Proxy(() => {}, { get: (_, name) => (name === Symbol.toPrimitive ? () => '' : name === 'then' ? undefined : any()), apply: () => any() });
                                    const context = new Proxy({ inNotice: (all) => all, inDialog: (all) => all, onLockScreen: (all) => all }, { get: (known, name) => known[name] ?? any() });
                                    const made = await Promise.all(features.map(async (feature) => {
                                        const [file, name] = feature.split(' ');
                                        return (await import(file))[name](context).actions ?? [];
                                    }));
                                    return made.flat().flatMap(Object.keys);
                                }\
                                """,
                                features);
        Set<String> named = namedActions();
        assertThat(named).hasSizeGreaterThan(200);
        assertThat(named).allMatch(((List<?>) registered)::contains);
    }

    private static Set<String> namedActions() throws IOException {
        Pattern named = Pattern.compile("\\bactions\\.(?!js\\b)(\\w+)");
        try (Stream<Path> files = Files.walk(Path.of("web"))) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.toString().contains(".test"))
                    .filter(file -> !file.startsWith("web/features/analysis")) // its own actions
                    .flatMap(file -> named.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object ask(String body) {
        return tab.page().evaluate(MARKED + body + "}", slices());
    }

    /// All files that declare a slice, whether the page combines them or not.
    private static List<String> slices() {
        Path web = Path.of("web");
        try (Stream<Path> files = Files.walk(web)) {
            return files.filter(file -> file.endsWith("state.js") && !file.getParent().equals(web))
                    .map(file -> "/" + web.relativize(file))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
