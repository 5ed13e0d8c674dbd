package org.kithmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.app.Settings;
import org.kithmap.http.Network;
import org.kithmap.testing.Neo4jServer;
import org.kithmap.testing.SlowTest;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// `compose.yaml` says what the options are called today, and keeps to what it promises.
@SlowTest
class ComposeTest {

    private static final List<String> REPLICAS = List.of("kithmap-a", "kithmap-b");

    private JsonNode services;
    private JsonNode compose;

    @BeforeEach
    void readTheComposeFile() throws IOException {
        compose = new YAMLMapper().readTree(Path.of("compose.yaml").toFile());
        services = compose.path("services");
        // the YAML reader hands an alias on as its name
        JsonNode replica = compose.path("x-kithmap");
        assertThat(Files.readString(Path.of("compose.yaml")))
                .contains(REPLICAS.stream().map(name -> name + ": *kithmap").toList());
        assertThat(replica.isObject()).isTrue();
    }

    private JsonNode replica() {
        return compose.path("x-kithmap");
    }

    @Test
    void theEnvironmentOfTheComposeFileConfiguresKithmap() {
        JsonNode environment = replica().path("environment");
        Options options = new Options();
        StartCommand start = new StartCommand(options);
        CommandLine line = new CommandLine(start);
        List<String> arguments = new ArrayList<>();
        environment
                .properties()
                .forEach(entry -> {
                    String option = option(line, entry.getKey());
                    String value =
                            entry.getValue().asText().replaceAll("\\$\\{\\w+:-([^}]*)}", "$1");
                    arguments.add(option + "=" + value);
                });
        arguments.removeIf(argument -> argument.startsWith("--neo4j-password-file"));
        line.parseArgs(arguments.toArray(String[]::new));

        Network network = start.network();
        assertThat(network.publicOrigin()).contains("https://localhost");
        assertThat(network.listen()).isEqualTo(InetAddress.ofLiteral("0.0.0.0"));
        assertThat(network.proxies())
                .singleElement()
                .satisfies(range -> {
                    assertThat(range.first().getHostAddress())
                            .isEqualTo(services.at("/proxy/networks/web/ipv4_address").textValue());
                    assertThat(range.bits()).isEqualTo(32);
                });
        Settings settings = options.settings();
        assertThat(settings.practice()).isTrue();
        assertThat(settings.plainBolt()).isTrue();
        assertThat(settings.neo4j().orElseThrow().uri()).isEqualTo("bolt://neo4j:7687");
        assertThat(compose.at("/networks/database/internal").booleanValue()).isTrue();
    }

    /// The option that has this variable as its default.
    private static String option(CommandLine line, String variable) {
        return line.getCommandSpec().options().stream()
                .filter(option -> written(option).matches("\\$\\{env:" + variable + "[:}].*"))
                .map(option -> option.longestName())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no option for " + variable));
    }

    private static String written(OptionSpec option) {
        return option.userObject() instanceof Field field
                ? field.getAnnotation(Option.class).defaultValue()
                : "";
    }

    @Test
    void containersHaveNoNeedlessPrivileges() {
        JsonNode replica = replica();
        assertThat(replica.path("user").textValue()).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(replica.path("read_only").booleanValue()).isTrue();
        assertThat(replica.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(replica.path("security_opt").toString()).contains("no-new-privileges:true");
        assertThat(replica.has("ports")).isFalse();
        assertThat(services.path("neo4j").has("ports")).isFalse();
    }

    @Test
    void secretsComeFromFilesThatAreNotKept() throws IOException {
        assertThat(compose.path("secrets").properties())
                .isNotEmpty()
                .allSatisfy(secret ->
                        assertThat(secret.getValue().path("file").textValue())
                                .startsWith("./secrets/"));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("secrets/");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("secrets");
        assertThat(replica().at("/environment/KITHMAP_NEO4J_PASSWORD").isMissingNode()).isTrue();
    }

    @Test
    void everyFileItNamesIsThereAndEveryUpstreamIsAService() throws IOException {
        assertThat(Path.of(replica().at("/build/dockerfile").textValue())).exists();
        Path caddyfile = Path.of("src/deploy/Caddyfile");
        assertThat(services.at("/proxy/volumes/0").textValue()).startsWith("./" + caddyfile + ":");
        Matcher upstreams =
                Pattern.compile("reverse_proxy (.*) \\{").matcher(Files.readString(caddyfile));
        assertThat(upstreams.find()).isTrue();
        assertThat(Stream.of(upstreams.group(1).split(" ")))
                .containsExactlyElementsOf(REPLICAS.stream().map(name -> name + ":5484").toList());
    }

    @Test
    void theServerHasTheVersionOfTheTests() {
        assertThat(services.at("/neo4j/image").textValue())
                .isEqualTo("neo4j:" + Neo4jServer.CURRENT.version());
    }
}
