package org.kithmap.analysis.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/// Builds the FlatBuffers messages that precede and follow the cells of an Arrow file.
final class ArrowMessages {

    private static final int BITS = 64;

    private final List<ArrowColumn> columns;
    private final String about;

    /// @param about the export metadata, as JSON
    ArrowMessages(List<ArrowColumn> columns, String about) {
        this.columns = columns;
        this.about = about;
    }

    byte[] schema() {
        FlatBufferBuilder to = new FlatBufferBuilder();
        return message(to, MessageHeader.Schema, schema(to), 0);
    }

    /// @param offsets the offset of each column buffer, in order
    byte[] batch(int rows, List<Long> offsets, long length) {
        FlatBufferBuilder to = new FlatBufferBuilder();
        RecordBatch.startNodesVector(to, columns.size());
        for (ArrowColumn column : columns.reversed()) { // FlatBuffers are written from their end
            FieldNode.createFieldNode(to, rows, column.missing());
        }
        int nodes = to.endVector();
        RecordBatch.startBuffersVector(to, offsets.size());
        int part = offsets.size();
        for (ArrowColumn column : columns.reversed()) {
            int[] lengths = column.lengths();
            for (int i = lengths.length - 1; i >= 0; i--) {
                Buffer.createBuffer(to, offsets.get(--part), lengths[i]);
            }
        }
        int buffers = to.endVector();
        int batch = RecordBatch.createRecordBatch(to, rows, nodes, buffers, 0, 0);
        return message(to, MessageHeader.RecordBatch, batch, length);
    }

    byte[] footer(long at, int header, long length) {
        FlatBufferBuilder to = new FlatBufferBuilder();
        int schema = schema(to);
        Footer.startDictionariesVector(to, 0);
        int dictionaries = to.endVector();
        Footer.startRecordBatchesVector(to, 1);
        Block.createBlock(to, at, header, length);
        int batches = to.endVector();
        Footer.finishFooterBuffer(
                to, Footer.createFooter(to, MetadataVersion.V5, schema, dictionaries, batches, 0));
        return to.sizedByteArray();
    }

    private static byte[] message(FlatBufferBuilder to, byte kind, int header, long length) {
        Message.finishMessageBuffer(
                to, Message.createMessage(to, MetadataVersion.V5, kind, header, length, 0));
        return to.sizedByteArray();
    }

    private int schema(FlatBufferBuilder to) {
        int[] fields = columns.stream().mapToInt(column -> field(to, column)).toArray();
        int all = Schema.createFieldsVector(to, fields);
        int entry = KeyValue.createKeyValue(to, to.createString("kithmap"), to.createString(about));
        int entries = Schema.createCustomMetadataVector(to, new int[] {entry});
        return Schema.createSchema(to, Endianness.Little, all, entries, 0);
    }

    private static int field(FlatBufferBuilder to, ArrowColumn column) {
        int name = to.createString(column.name());
        int children = Field.createChildrenVector(to, new int[0]);
        byte kind =
                switch (column.kind()) {
                    case WHOLE -> Type.Int;
                    case DECIMAL -> Type.FloatingPoint;
                    case TRUTH -> Type.Bool;
                    case DATE -> Type.Date;
                    case NOTHING, TEXT, JSON -> Type.Utf8;
                };
        int type =
                switch (column.kind()) {
                    case WHOLE -> Int.createInt(to, BITS, true);
                    case DECIMAL -> FloatingPoint.createFloatingPoint(to, Precision.DOUBLE);
                    case TRUTH -> {
                        Bool.startBool(to);
                        yield Bool.endBool(to);
                    }
                    case DATE -> Date.createDate(to, DateUnit.DAY);
                    case NOTHING, TEXT, JSON -> {
                        Utf8.startUtf8(to);
                        yield Utf8.endUtf8(to);
                    }
                };
        return Field.createField(to, name, true, kind, type, 0, children, 0);
    }
}
