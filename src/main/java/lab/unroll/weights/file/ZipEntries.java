package lab.unroll.weights.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lab.unroll.words.InputException;

/**
 * The entries of a zip archive, stored or deflated, read as NumPy writes them. Strict: the directory and the entries must
 * say the same, no entry may lie upon another, every sum must fit, and not more is unpacked than an entry says.
 */
final class ZipEntries {

    private static final long END = 0x06054b50;
    private static final long CENTRAL = 0x02014b50;
    private static final long LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LATER = 1 << 3;
    private static final int UTF8 = 1 << 11;
    /** The sizes stand in the extra field instead. */
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    /** Deflate makes at most 1,032 bytes of one. */
    private static final int MOST_RATIO = 1032;
    private static final int CHUNK = 8192;

    private final Content content;

    private ZipEntries(Content content) {
        this.content = content;
    }

    private record Entry(String name, int flags, int method, long sum, long packed, long size, long local) {

        /** The directory says its packed size is this, or leaves it to the entry, which leaves it to its extra field. */
        boolean agrees(long saidSum, long saidPacked, long saidSize) {
            boolean later = (flags & LATER) != 0;
            return (saidSum == sum || later && saidSum == 0)
                    && (saidPacked == packed || saidPacked == IN_EXTRA || later && saidPacked == 0)
                    && (saidSize == size || saidSize == IN_EXTRA || later && saidSize == 0);
        }
    }

    /**
     * Unpacks all entries.
     *
     * @throws InputException if the archive is damaged, or would be larger than {@link Content#MOST_BYTES}
     */
    static Map<String, byte[]> of(Content content) {
        return new ZipEntries(content).read();
    }

    private Map<String, byte[]> read() {
        int end = end();
        List<Entry> entries = directory(end);
        long total = entries.stream().mapToLong(Entry::size).sum();
        if (total > Content.MOST_BYTES) {
            throw content.problem("weights.unpacked", Content.MOST_BYTES >> 20);
        }
        Map<String, byte[]> unpacked = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (unpacked.put(entry.name(), unpack(entry)) != null) {
                throw content.problem("weights.twice", entry.name());
            }
        }
        return unpacked;
    }

    /** The end of an archive; its remark, if there is one, is ours and holds the sum of all before. */
    private int end() {
        int own = content.length() - END_SIZE - NpzFile.REMARK.length() - Sums.DIGITS;
        int bare = content.length() - END_SIZE;
        if (isEnd(own, content.length() - own - END_SIZE)) {
            String remark = content.text(own + END_SIZE, NpzFile.REMARK.length() + Sums.DIGITS);
            if (!remark.equals(NpzFile.REMARK + Sums.of(content.array(), own + END_SIZE))) {
                throw content.problem("weights.sum");
            }
            return own;
        }
        if (!isEnd(bare, 0)) {
            throw content.problem("weights.zip");
        }
        return bare;
    }

    private boolean isEnd(int at, int remark) {
        return at >= 0 && content.unsignedInt(at) == END && content.unsignedShort(at + 20) == remark;
    }

    private List<Entry> directory(int end) {
        int count = content.unsignedShort(end + 10);
        long at = content.unsignedInt(end + 16);
        boolean whole = content.unsignedInt(end + 4) == 0 && content.unsignedShort(end + 8) == count
                && at + content.unsignedInt(end + 12) == end;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; whole && i < count; i++) {
            whole = content.has(at, CENTRAL_SIZE) && content.unsignedInt((int) at) == CENTRAL;
            if (whole) {
                entries.add(entry((int) at));
                at += CENTRAL_SIZE + content.unsignedShort((int) at + 28) + content.unsignedShort((int) at + 30)
                        + content.unsignedShort((int) at + 32);
            }
        }
        if (!whole || at != end) {
            throw content.problem("weights.zip");
        }
        requireApart(entries, content.unsignedInt(end + 16));
        return entries;
    }

    private Entry entry(int at) {
        int nameLength = content.unsignedShort(at + 28);
        if (!content.has(at + CENTRAL_SIZE, nameLength)) {
            throw content.problem("weights.zip");
        }
        Entry entry = new Entry(name(at + CENTRAL_SIZE, nameLength), content.unsignedShort(at + 8),
                content.unsignedShort(at + 10), content.unsignedInt(at + 16), content.unsignedInt(at + 20),
                content.unsignedInt(at + 24), content.unsignedInt(at + 42));
        boolean known = (entry.flags() & ~LATER & ~UTF8 & ~6) == 0
                && (entry.method() == STORED && entry.packed() == entry.size() || entry.method() == DEFLATED);
        if (!known) {
            throw content.problem("weights.zip");
        }
        if (entry.size() > entry.packed() * MOST_RATIO) {
            throw content.problem("weights.unpacked", Content.MOST_BYTES >> 20);
        }
        return entry;
    }

    private String name(int at, int length) {
        return new String(content.copy(at, length), StandardCharsets.UTF_8);
    }

    /** No entry begins before the one in front of it ends, and none reaches into the directory. */
    private void requireApart(List<Entry> entries, long directory) {
        long free = 0;
        for (Entry entry : entries.stream().sorted(Comparator.comparingLong(Entry::local)).toList()) {
            if (entry.local() < free || !content.has(entry.local(), LOCAL_SIZE)) {
                throw content.problem("weights.zip");
            }
            free = begin(entry) + entry.packed();
        }
        if (free > directory) {
            throw content.problem("weights.zip");
        }
    }

    /** Where the bytes of an entry begin, after its own header, which must say what the directory says. */
    private long begin(Entry entry) {
        int at = (int) entry.local();
        int nameLength = content.unsignedShort(at + 26);
        boolean same = content.unsignedInt(at) == LOCAL && content.has(at + LOCAL_SIZE, nameLength)
                && name(at + LOCAL_SIZE, nameLength).equals(entry.name())
                && content.unsignedShort(at + 6) == entry.flags() && content.unsignedShort(at + 8) == entry.method()
                && entry.agrees(content.unsignedInt(at + 14), content.unsignedInt(at + 18), content.unsignedInt(at + 22));
        if (!same) {
            throw content.problem("weights.zip");
        }
        return (long) at + LOCAL_SIZE + nameLength + content.unsignedShort(at + 28);
    }

    private byte[] unpack(Entry entry) {
        byte[] packed = content.copy((int) begin(entry), (int) entry.packed());
        byte[] plain = entry.method() == STORED ? packed : inflate(packed, (int) entry.size());
        CRC32 sum = new CRC32();
        sum.update(plain);
        if (plain.length != entry.size() || sum.getValue() != entry.sum()) {
            throw content.problem("weights.sum");
        }
        return plain;
    }

    /** At most one byte more than there should be. */
    private byte[] inflate(byte[] packed, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished() && plain.size() <= size) {
                int count = inflater.inflate(chunk, 0, Math.min(CHUNK, size + 1 - plain.size()));
                if (count == 0 && !inflater.finished()) {
                    break;
                }
                plain.write(chunk, 0, count);
            }
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                throw content.problem("weights.zip");
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw content.problem("weights.zip");
        } finally {
            inflater.end();
        }
    }
}
