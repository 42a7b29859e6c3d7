package lab.unroll.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a TrueType font file, by their tags (OpenType specification, "Organization of an OpenType font"). */
final class SfntTables {

    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    private SfntTables() {
    }

    /** Cuts a font file into its tables. */
    static SortedMap<String, byte[]> read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        int count = in.getShort(4);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int entry = HEADER + i * ENTRY;
            byte[] table = new byte[in.getInt(entry + 12)];
            in.get(in.getInt(entry + 8), table);
            tables.put(new String(file, entry, 4, StandardCharsets.US_ASCII), table);
        }
        return tables;
    }

    /** The sum of a table's 32-bit words, the last one filled up with zeros. */
    static int checksum(byte[] table) {
        ByteBuffer padded = ByteBuffer.allocate(padded(table.length));
        padded.put(table).rewind();
        int sum = 0;
        while (padded.hasRemaining()) {
            sum += padded.getInt();
        }
        return sum;
    }

    /** A length, rounded up to whole 32-bit words. */
    static int padded(int length) {
        return (length + 3) & ~3;
    }
}
