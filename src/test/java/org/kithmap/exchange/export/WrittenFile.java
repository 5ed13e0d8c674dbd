package org.kithmap.exchange.export;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kithmap.map.SupportMap;

/// What a format writes, as bytes, text, files of a zip or cells.
final class WrittenFile {

    private WrittenFile() {}

    static ExportFormat format(String code) {
        return ExportFormats.of(code).orElseThrow();
    }

    static byte[] bytes(ExportFormat format, SupportMap map) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(map, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The files of a zip by name; a file that is none, under its format's code.
    static Map<String, String> texts(ExportFormat format, SupportMap map) {
        byte[] bytes = bytes(format, map);
        Map<String, String> texts = new LinkedHashMap<>();
        if (bytes[0] != 'P' || bytes[1] != 'K') {
            return Map.of(format.code(), new String(bytes, StandardCharsets.UTF_8));
        }
        try {
            Path file = Files.createTempFile("kithmap-export", ".zip");
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    texts.put(
                            entry.getName(),
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// The cells of a CSV file, with its heading.
    static List<List<String>> cells(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(record -> record.getFields())
                .toList();
    }
}
