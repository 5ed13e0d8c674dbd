package org.kithmap.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kithmap.graph.Endpoint;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/// The supported versions of Neo4j, each as a server in a container.
///
/// The image is the official one, unless the environment names another or `.ci/run` has built one
/// here.
public enum Neo4jServer {
    CURRENT("neo4j.version", "KITHMAP_NEO4J_IMAGE"),
    LTS("neo4j-lts.version", "KITHMAP_NEO4J_LTS_IMAGE");

    private static final long PULL_MINUTES = 5;

    /// Silences the stack traces about a server that a test stops on purpose. The field keeps the
    /// logger from being garbage collected together with its level.
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private final String versionProperty;
    private final String imageVariable;

    Neo4jServer(String versionProperty, String imageVariable) {
        this.versionProperty = versionProperty;
        this.imageVariable = imageVariable;
    }

    /// The version in the pom.
    public String version() {
        return Objects.requireNonNull(
                System.getProperty(versionProperty),
                () -> "run the tests through Maven, which sets " + versionProperty);
    }

    /// Returns a container that has not been started. If no image is available, the calling test is
    /// skipped, and fails on CI.
    public Neo4jContainer container() {
        DRIVER.setLevel(Level.OFF);
        return new Neo4jContainer(DockerImageName.parse(image()).asCompatibleSubstituteFor("neo4j"))
                .withAdminPassword("kithmap-test")
                .withEnv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
                .withNeo4jConfig("server.memory.heap.max_size", "400m")
                .withNeo4jConfig("server.memory.pagecache.size", "32m")
                .withNeo4jConfig("server.http.enabled", "false")
                .withNeo4jConfig("dbms.usage_report.enabled", "false")
                .withLabels(runLabel())
                .waitingFor(Neo4jContainer.WAIT_FOR_BOLT);
    }

    /// Returns the address of a started container.
    public static Endpoint endpoint(Neo4jContainer container) {
        return new Endpoint(container.getBoltUrl(), "neo4j", container.getAdminPassword());
    }

    /// The label by which `.ci/run` finds containers that an interrupted run has left.
    private static Map<String, String> runLabel() {
        String run = System.getenv("KITHMAP_CI_RUN");
        return run == null ? Map.of() : Map.of("org.kithmap.run", run);
    }

    private String image() {
        DockerClient docker = DockerClientFactory.lazyClient();
        String named = System.getenv(imageVariable);
        if (named != null && !named.isBlank()) {
            return named;
        }
        String own = "kithmap/neo4j:" + version();
        String official = "neo4j:" + version();
        if (isHere(docker, official)) {
            return official;
        }
        if (!isHere(docker, own)) {
            if (pulled(docker, official)) {
                return official;
            }
            Machine.lacks(
                    "the image %s is not here and can't be pulled. Run .ci/run, which builds one"
                            .formatted(official));
        }
        return own;
    }

    private static boolean isHere(DockerClient docker, String image) {
        try {
            docker.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean pulled(DockerClient docker, String image) {
        try {
            return docker.pullImageCmd(image)
                            .start()
                            .awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES)
                    && isHere(docker, image);
        } catch (DockerException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
