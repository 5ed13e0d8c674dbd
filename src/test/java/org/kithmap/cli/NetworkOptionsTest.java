package org.kithmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.http.InvalidNetwork;
import org.kithmap.http.Network;
import picocli.CommandLine;

/// Nobody else on a network reads along unless that was said in so many words.
class NetworkOptionsTest {

    @Test
    void kithmapListensOnThisMachineOnlyByDefault() {
        assertThat(network("")).isEqualTo(Network.loopback(5484));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--listen 127.0.0.2",
                "--listen localhost",
                "--listen 0.0.0.0 --proxy 10.0.0.2 --public-address https://kithmap.example",
                "--listen :: --proxy 10.0.0.0/24,fd00::/8 --public-address https://kithmap.example",
                "--proxy 127.0.0.2 --public-address https://kithmap.example",
                "--listen 0.0.0.0 --allow-plain-http --public-address http://box.local:5484"
            })
    void aSafeNetworkIsAccepted(String arguments) {
        assertThat(network(arguments).port()).isEqualTo(5484);
    }

    @ParameterizedTest
    @CsvSource({
        "--listen 0.0.0.0, over plain HTTP",
        "--listen 192.0.2.1 --public-address http://box.local, over plain HTTP",
        "--listen :: --public-address https://kithmap.example, over plain HTTP",
        "--listen 0.0.0.0 --proxy 10.0.0.2, --public-address",
        "--listen 0.0.0.0 --allow-plain-http, --public-address",
        "--proxy 10.0.0.2, --public-address",
        "--public-address https://kithmap.example, --proxy",
        "--proxy 10.0.0.2 --public-address http://kithmap.example, is plain HTTP",
        "--public-address http://kithmap.example, is plain HTTP",
        "--proxy proxy.example --public-address https://kithmap.example, '--proxy can''t be \"proxy.example\"'",
        "--proxy 0.0.0.0/0 --public-address https://kithmap.example, '--proxy can''t be \"0.0.0.0/0\"'",
        "--monitors x, '--monitors can''t be \"x\"'",
        "--listen kithmap.example, '--listen can''t be \"kithmap.example\"'",
        "--public-address kithmap.example, '--public-address can''t be \"kithmap.example\"'",
        "--public-address https://kithmap.example/path, '--public-address can''t be'",
        "--public-address ftp://kithmap.example, '--public-address can''t be'"
    })
    void anInsecureOrUnreachableNetworkIsRefusedWithAFix(String arguments, String why) {
        assertThatThrownBy(() -> network(arguments))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "https://Kithmap.Example/,    https://kithmap.example",
        "https://kithmap.example:443, https://kithmap.example",
        "https://kithmap.example:8443, https://kithmap.example:8443"
    })
    void thePublicAddressIsAnOrigin(String given, String origin) {
        assertThat(network("--proxy 10.0.0.2 --public-address " + given).publicOrigin())
                .isEqualTo(Optional.of(origin));
    }

    private static Network network(String arguments) {
        StartCommand start = new StartCommand(new Options());
        new CommandLine(start)
                .parseArgs(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        return start.network();
    }
}
