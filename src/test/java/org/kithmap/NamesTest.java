package org.kithmap;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A name means one thing: within the project, and beside those of Java and Jackson.
class NamesTest {

    private static final List<String> KNOWN_TO_ALL =
            List.of(
                    "java/lang",
                    "java/io",
                    "java/net",
                    "java/nio/file",
                    "java/time",
                    "java/util",
                    "java/util/concurrent",
                    "java/util/function",
                    "java/util/stream");

    private static final List<JavaClass> TYPES =
            new ClassFileImporter()
                    .importPackages("org.kithmap").stream()
                            .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                            .filter(type -> !type.getSimpleName().equals("package-info"))
                            .filter(type -> !type.getSimpleName().isEmpty())
                            .toList();

    /// Holders of values that are computed when first needed, and the nested types of generated
    /// builders.
    private static final Set<String> REPEATED = Set.of("Lazy", "With", "_FromWith");

    @Test
    void noTwoTypesHaveTheSameName() {
        assertThat(TYPES.stream().collect(groupingBy(JavaClass::getSimpleName)).entrySet())
                .filteredOn(types -> types.getValue().size() > 1)
                .filteredOn(types -> !REPEATED.contains(types.getKey()))
                .isEmpty();
    }

    @Test
    void noTypeHasTheNameOfOneOfJava() throws IOException {
        assertThat(TYPES).extracting(JavaClass::getSimpleName).doesNotContainAnyElementsOf(java());
    }

    @Test
    void noTypeHasTheNameOfOneOfJackson() {
        assertThat(TYPES)
                .extracting(JavaClass::getSimpleName)
                .doesNotContainAnyElementsOf(
                        new ClassFileImporter()
                                        .importPackagesOf(
                                                JsonAutoDetect.class,
                                                JsonParser.class,
                                                JsonNode.class)
                                        .stream()
                                        .filter(JavaClass::isTopLevelClass)
                                        .map(JavaClass::getSimpleName)
                                        .toList());
    }

    private static Set<String> java() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
        Set<String> names = new HashSet<>();
        for (String name : KNOWN_TO_ALL) {
            try (Stream<Path> files = Files.list(base.resolve(name))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.contains("$"))
                        .forEach(file -> names.add(file.replace(".class", "")));
            }
        }
        return names;
    }
}
