package org.kithmap.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.kithmap.util.FileNames;

/// The Content-Disposition header of a download whose name a person chose.
public final class Attachment {

    private Attachment() {}

    /// Returns the value of the header. It contains the file's name twice: in ASCII for every
    /// browser, and unchanged (RFC 6266). No name can end the header or leave the download folder.
    ///
    /// @param ending the file extension, without the dot
    public static String header(String name, String ending) {
        String exact = FileNames.safe(name);
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
