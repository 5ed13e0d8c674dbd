package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,     10.1.2.3,         true",
        "10.1.2.3,     10.1.2.4,         false",
        "10.1.0.0/16,  10.1.255.255,     true",
        "10.1.0.0/16,  10.2.0.0,         false",
        "10.1.2.0/23,  10.1.3.9,         true",
        "10.1.2.0/23,  10.1.4.0,         false",
        "127.0.0.2,    127.0.0.1,        false",
        "fd00::/8,     fdff::1,          true",
        "fd00::/8,     fe00::1,          false",
        "10.0.0.0/8,   ::ffff:10.1.1.1,  true",
        "10.0.0.0/8,   2001:db8::1,      false"
    })
    void anAddressIsWithinARangeByItsFirstBits(String range, String address, boolean within) {
        assertThat(AddressRange.list(range).getFirst().contains(InetAddress.ofLiteral(address)))
                .isEqualTo(within);
    }

    @Test
    void severalRangesAreSeparatedByCommas() {
        assertThat(AddressRange.list(" 10.0.0.1, fd00::/8 ,")).hasSize(2);
        assertThat(AddressRange.list("")).isEmpty();
    }

    /// A name would be asked for in the network, and everybody is no range.
    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.0/x"})
    void anInvalidRangeIsNamed(String text) {
        assertThatThrownBy(() -> AddressRange.list("10.0.0.1, " + text)).hasMessage(text);
    }
}
