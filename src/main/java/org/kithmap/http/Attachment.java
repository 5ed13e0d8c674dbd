package org.kithmap.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// A file to be saved under a name that a person made up.
public final class Attachment {

    private Attachment() {}

    /// The header Content-Disposition with the file's name twice: in plain letters for every
    /// browser, and as it is (RFC 6266). Nothing in a name can end the header, or leave the folder
    /// for downloads.
    ///
    /// @param ending of the file, without the dot
    public static String header(String name, String ending) {
        String exact =
                name.replaceAll("[\\s\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", " ")
                        .replaceFirst("^[. ]+", "")
                        .strip();
        String plain =
                Normalizer.normalize(exact, Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z0-9 ._-]", "")
                        .replaceAll(" +", " ")
                        .strip();
        return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s.%s"
                .formatted(plain.isEmpty() ? "map" : plain, ending, encoded(exact), ending);
    }

    private static String encoded(String exact) {
        return exact.isEmpty()
                ? "map"
                : URLEncoder.encode(exact, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
