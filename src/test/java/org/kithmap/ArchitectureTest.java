package org.kithmap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seven rules on dependencies between packages, which ARCHITECTURE.md describes.
class ArchitectureTest {

    private static final String PARSER = "org.neo4j.cypher.internal.parser..";

    private static final JavaClasses KITHMAP =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.kithmap");

    static Stream<ArchRule> rules() {
        return Stream.of(
                slices().matching("org.kithmap.(*)..").should().beFreeOfCycles(),
                noClasses()
                        .that()
                        .resideInAPackage("org.kithmap.graph..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.kithmap..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                "org.kithmap.graph..",
                                                                "org.kithmap.util.."))))
                        .as("graph knows no feature"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.kithmap.graph..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.neo4j..").and(not(resideInAPackage(PARSER))))
                        .as("only graph knows Neo4j"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.kithmap.querypolicy..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(PARSER, "org.antlr..", "scala.."))
                        .as("only querypolicy knows Neo4j's parser"),
                classes()
                        .that(
                                describe(
                                        "use Javalin",
                                        javaClass ->
                                                javaClass.getDirectDependenciesFromSelf().stream()
                                                        .anyMatch(dependency ->
                                                                dependency
                                                                        .getTargetClass()
                                                                        .getPackageName()
                                                                        .startsWith("io.javalin"))))
                        .should()
                        .resideInAPackage("org.kithmap.http..")
                        .orShould()
                        .haveSimpleNameEndingWith("Routes")
                        .orShould()
                        .haveFullyQualifiedName("org.kithmap.app.KithmapService")
                        .orShould()
                        .haveFullyQualifiedName("org.kithmap.app.ProblemTable"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.kithmap.http..", "org.kithmap.app..", "org.kithmap.cli..")
                        .and(
                                describe(
                                        "are not routes",
                                        javaClass ->
                                                !outermost(javaClass)
                                                        .getSimpleName()
                                                        .endsWith("Routes")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.kithmap.http..")
                        .as("only routes, app and cli know http"),
                noClasses()
                        .that()
                        .resideInAPackage("org.kithmap.*..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.kithmap")
                        .as("nobody knows the root"));
    }

    private static JavaClass outermost(JavaClass javaClass) {
        return javaClass.getEnclosingClass().map(ArchitectureTest::outermost).orElse(javaClass);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void packagesDependOnEachOtherAsDocumented(ArchRule rule) {
        rule.check(KITHMAP);
    }
}
