package org.kithmap.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A bundler that joins the page's own modules into one file, because a browser takes longer to
/// request a hundred small files than to run them. Each module keeps its scope (it becomes a
/// function that returns its exports) and its source text, so that the browser's developer tools
/// show the code of `web/`. Imports of libraries stay as they are.
///
/// It supports only these forms of import and export, each on a line of its own, and rejects
/// others:
///
///     import { one, two as three } from './file.js';
///     import * as all from './file.js';
///     import standard from 'library';
///     export function …      export const …      export class …
final class ModuleBundler {

    private static final Pattern IMPORT =
            Pattern.compile(
                    "^import (?:\\{(?<some>[^}]*)}|\\* as (?<all>\\w+)|(?<standard>\\w+)) from '(?<from>[^']+)';$");
    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async )?(?:function\\*?|const|class) (?<name>[\\w$]+))");
    private static final Pattern LATER = Pattern.compile("import\\('(\\./[^']+)'\\)");

    /// The global variable through which the page shares its modules with the parts that it loads
    /// later. The page always runs first, because it loads the parts.
    private static final String LENT = "globalThis.kithmapModules";

    private final Function<String, String> read;
    private final Set<String> apart;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final StringBuilder joined = new StringBuilder();

    private ModuleBundler(Function<String, String> read, Set<String> apart) {
        this.read = read;
        this.apart = apart;
    }

    /// A joined module.
    ///
    /// @param text the source text, to be served in the folder of the entry
    /// @param others what it still imports: names of libraries, and files that are not joined
    /// @param names the variable of each joined module, by file
    record Joined(String text, Set<String> others, Map<String, String> names) {}

    /// Joins a module and all modules that it imports.
    ///
    /// @param entry the module that imports the others; a file in the root of `web/`
    /// @param apart files that the page runs separately and that must not be joined, as they would
    ///   run twice
    /// @param read returns the text of a file, from its path in `web/`
    /// @throws IllegalStateException if a module uses an unsupported form, or if modules import
    ///   each other in a circle
    static Joined join(String entry, Set<String> apart, Function<String, String> read) {
        ModuleBundler modules = new ModuleBundler(read, apart);
        SourceModule last = modules.module(entry);
        // The entry may use await, so it can't become a function.
        String text =
                modules.imports()
                        + modules.joined
                        + modules.lent()
                        + "// --- %s\n{\n%s}\n".formatted(entry, String.join("", last.lines));
        return new Joined(text, Set.copyOf(modules.others.keySet()), Map.copyOf(modules.names));
    }

    /// Joins a part of the page that is loaded only when it is opened. It uses the page's instances
    /// of the modules that the page already contains, so that nothing is sent or held in memory
    /// twice.
    ///
    /// @param entry the module that exports what the page uses
    /// @param page the joined module of the page that loads the part
    static Joined joinLater(
            String entry, Joined page, Set<String> apart, Function<String, String> read) {
        ModuleBundler modules = new ModuleBundler(read, apart);
        page.names().forEach((file, name) -> modules.names.put(file, LENT + "." + name));
        SourceModule last = modules.module(entry);
        String text =
                modules.imports()
                        + modules.joined
                        + "// --- %s\n%sexport { %s };\n"
                                .formatted(
                                        entry,
                                        String.join("", last.lines),
                                        String.join(", ", last.exported));
        return new Joined(text, Set.copyOf(modules.others.keySet()), Map.copyOf(modules.names));
    }

    private String imports() {
        return others.entrySet().stream()
                .map(other ->
                        "import * as %s from '%s';\n".formatted(other.getValue(), other.getKey()))
                .collect(Collectors.joining());
    }

    /// Assigns the page's modules to [#LENT].
    private String lent() {
        return "%s = { %s };\n".formatted(LENT, String.join(", ", names.values()));
    }

    private record SourceModule(List<String> lines, List<String> exported) {}

    private SourceModule module(String file) {
        List<String> lines = new ArrayList<>();
        List<String> exported = new ArrayList<>();
        int number = 0;
        for (String line : read.apply(file).lines().toList()) {
            number++;
            Matcher imported = IMPORT.matcher(line);
            Matcher export = EXPORT.matcher(line);
            if (imported.matches()) {
                lines.add(taken(imported, file));
            } else if (export.find()) {
                exported.add(export.group("name"));
                lines.add(fromRoot(export.replaceFirst(""), file));
            } else if (line.startsWith("import ") || line.startsWith("export ")) {
                throw new IllegalStateException(
                        "web/%s:%d can't be bundled. %s lists the supported forms of import and export: %s"
                                .formatted(file, number, "ModuleBundler", line));
            } else {
                lines.add(fromRoot(line, file));
            }
        }
        lines.replaceAll(line -> line + "\n");
        return new SourceModule(lines, exported);
    }

    /// Translates an import into a declaration of the names that the other module returned.
    private String taken(Matcher imported, String file) {
        String other = nameOf(imported.group("from"), file);
        if (imported.group("all") != null) {
            return "const %s = %s;".formatted(imported.group("all"), other);
        }
        if (imported.group("standard") != null) {
            return "const { default: %s } = %s;".formatted(imported.group("standard"), other);
        }
        return "const {%s} = %s;".formatted(imported.group("some").replace(" as ", ": "), other);
    }

    private String nameOf(String from, String importer) {
        if (!from.startsWith(".")) {
            return others.computeIfAbsent(from, key -> "$other" + others.size());
        }
        String file = resolve(from, importer);
        if (apart.contains(file)) {
            return others.computeIfAbsent("./" + file, key -> "$other" + others.size());
        }
        String name = names.get(file);
        return name == null ? add(file) : name;
    }

    private String add(String file) {
        if (!open.add(file)) {
            throw new IllegalStateException(
                    "modules import each other in a circle: web/%s, web/%s"
                            .formatted(String.join(", web/", open), file));
        }
        SourceModule sourceModule = module(file);
        open.remove(file);
        String name = "$" + names.size();
        names.put(file, name);
        joined.append(
                "// --- %s\nconst %s = (() => {\n%sreturn { %s };\n})();\n"
                        .formatted(
                                file,
                                name,
                                String.join("", sourceModule.lines),
                                String.join(", ", sourceModule.exported)));
        return name;
    }

    /// Makes the paths of dynamic imports relative to the joined module.
    private static String fromRoot(String line, String file) {
        return LATER.matcher(line)
                .replaceAll(later ->
                        Matcher.quoteReplacement(
                                "import('./%s')".formatted(resolve(later.group(1), file))));
    }

    private static String resolve(String from, String importer) {
        return Path.of(importer).resolveSibling(from).normalize().toString().replace('\\', '/');
    }
}
