package org.kithmap.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A single IP address or a range, such as `10.1.2.3`, `10.0.0.0/8` or `fd00::/8` (RFC 4632, RFC
/// 4291).
///
/// @param bits the length of the prefix in bits
public record AddressRange(InetAddress first, int bits) {

    /// Parses a list of ranges.
    ///
    /// @param text ranges separated by commas; may be empty
    /// @throws IllegalArgumentException with the text of the invalid range
    public static List<AddressRange> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(AddressRange::of)
                .toList();
    }

    private static AddressRange of(String text) {
        try {
            int slash = text.indexOf('/');
            InetAddress address =
                    InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int most = address.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 1 || bits > most) { // 0 bits would match every address
                throw new IllegalArgumentException(text);
            }
            return new AddressRange(address, bits);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        if (ours.length != theirs.length || !Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        return rest == 0 || ((ours[whole] ^ theirs[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
    }
}
