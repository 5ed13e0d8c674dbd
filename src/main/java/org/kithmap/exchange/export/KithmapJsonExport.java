package org.kithmap.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.kithmap.exchange.json.KithmapJsonWriter;
import org.kithmap.map.SupportMap;

/// Kithmap's own JSON, which has everything.
record KithmapJsonExport() implements ExportFormat {

    @Override
    public String code() {
        return "kithmap";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json;charset=utf-8";
    }

    @Override
    public Set<ExportedPart> leavesOut() {
        return Set.of();
    }

    @Override
    public void write(SupportMap map, OutputStream out) throws IOException {
        out.write(KithmapJsonWriter.write(List.of(map)));
    }
}
