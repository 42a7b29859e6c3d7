package lab.unroll.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.zip.Deflater;

/** Packs the tables of a font for the web ("WOFF File Format 1.0", W3C Recommendation, 2012). */
final class Woff {

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int TRUE_TYPE = 0x00010000;

    private Woff() {
    }

    /** The file, each table compressed where that makes it smaller. */
    static byte[] pack(SortedMap<String, byte[]> tables) {
        ByteBuffer directory = ByteBuffer.allocate(ENTRY * tables.size());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int start = HEADER + directory.capacity();
        int unpacked = 12 + 16 * tables.size();
        for (var entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            byte[] packed = compressed(table);
            directory.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            directory.putInt(start + data.size()).putInt(packed.length).putInt(table.length);
            directory.putInt(SfntTables.checksum(table));
            data.writeBytes(packed);
            data.writeBytes(new byte[SfntTables.padded(packed.length) - packed.length]);
            unpacked += SfntTables.padded(table.length);
        }
        ByteBuffer file = ByteBuffer.allocate(start + data.size());
        file.put("wOFF".getBytes(StandardCharsets.US_ASCII)).putInt(TRUE_TYPE).putInt(file.capacity());
        file.putShort((short) tables.size()).putShort((short) 0).putInt(unpacked);
        // Version 1.0; neither metadata nor private data.
        file.putShort((short) 1).putShort((short) 0).position(HEADER);
        return file.put(directory.array()).put(data.toByteArray()).array();
    }

    private static byte[] compressed(byte[] table) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(table);
        deflater.finish();
        byte[] packed = new byte[table.length];
        int length = deflater.deflate(packed);
        boolean smaller = deflater.finished() && length < table.length;
        deflater.end();
        return smaller ? Arrays.copyOf(packed, length) : table;
    }
}
