package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.kithmap.map.SupportMap;

/// Plain CSV files of the people, who knows whom and who supports whom.
record CsvExport() implements ExportFormat {

    @Override
    public String code() {
        return "csv";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public Set<ExportedPart> leavesOut() {
        EnumSet<ExportedPart> parts = EnumSet.allOf(ExportedPart.class);
        parts.remove(ExportedPart.SUPPORT_DETAILS);
        return parts;
    }

    @Override
    public void write(SupportMap map, OutputStream out) throws IOException {
        CsvZip.write(MapTables.network(map), out);
    }
}
