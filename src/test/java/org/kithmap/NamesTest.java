package org.kithmap;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A name means one thing: within the project, and beside those that every Java file knows.
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

    @Test
    void noTwoTypesHaveTheSameName() {
        assertThat(
                        TYPES.stream()
                                .filter(JavaClass::isTopLevelClass)
                                .collect(groupingBy(JavaClass::getSimpleName))
                                .values())
                .filteredOn(types -> types.size() > 1)
                .isEmpty();
    }

    @Test
    void noNestedTypeHasTheNameOfAnotherFile() {
        Set<String> nested = names(type -> !type.isTopLevelClass());
        nested.retainAll(names(JavaClass::isTopLevelClass));
        assertThat(nested).isEmpty();
    }

    @Test
    void noTypeHasTheNameOfOneOfJava() throws IOException {
        Set<String> names = names(type -> true);
        names.retainAll(java());
        assertThat(names).isEmpty();
    }

    private static Set<String> names(Predicate<JavaClass> which) {
        return TYPES.stream()
                .filter(which)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> java() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
        Set<String> names = new java.util.HashSet<>();
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
