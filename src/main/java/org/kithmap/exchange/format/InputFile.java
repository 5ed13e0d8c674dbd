package org.kithmap.exchange.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A file to import. Its format is determined by its content; of its name only the ending `.json`
/// matters.
public record InputFile(String name, byte[] bytes) {

    /// The maximum size of one file in bytes. The largest published collections of such networks
    /// have over a hundred maps and less than 1 MB.
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// Returns the whole text, without a byte order mark.
    ///
    /// @throws UnreadableFiles if the file is too large, of another type, or not UTF-8
    public String text() {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(name);
        }
        if (startsWith('P', 'K', 3, 4)) {
            throw refused(ImportMessage.NOT_A_TEXT_FILE);
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw refused(ImportMessage.UTF_16);
        }
        String text = decoded();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /// Returns the name without folders and extension, and without the number that a browser adds
    /// to a second download.
    public static String stem(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return stem.replaceFirst("\\s*\\(\\d{1,3}\\)$", "").replace('_', ' ').strip();
    }

    public static UnreadableFiles tooLarge(String name) {
        return new UnreadableFiles(
                List.of(
                        ImportDiagnostic.of(
                                name,
                                1,
                                1,
                                ImportMessage.FILE_TOO_LARGE,
                                "most",
                                MAX_BYTES / 1024 / 1024)));
    }

    private boolean startsWith(int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private String decoded() {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
            throw new UnreadableFiles(
                    List.of(
                            ImportDiagnostic.of(
                                    name,
                                    1
                                            + (int)
                                                    text.replace("\r\n", "\n")
                                                            .replace('\r', '\n')
                                                            .chars()
                                                            .filter(c -> c == '\n')
                                                            .count(),
                                    text.length() - lastBreak,
                                    ImportMessage.NOT_UTF_8,
                                    "byte",
                                    String.format(
                                            Locale.ROOT, "%02X", bytes[in.position()] & 0xFF))));
        }
        return text;
    }

    private UnreadableFiles refused(ImportMessage what) {
        return new UnreadableFiles(List.of(ImportDiagnostic.of(name, 1, 1, what)));
    }
}
