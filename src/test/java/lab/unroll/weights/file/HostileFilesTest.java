package lab.unroll.weights.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lab.unroll.words.InputException;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files as other programmes write them, and files that lie. */
class HostileFilesTest {

    private static final byte[] ONE_AND_TWO = floats(1, 2);

    @TempDir
    private Path folder;

    @Test
    void aFileOfSafetensorsFromElsewhereIsRead() {
        NamedTensors read = Safetensors.read("f", safetensors("""
                {"__metadata__": {"format": "pt"}, "b": {"dtype": "F64", "shape": [1, 2], "data_offsets": [8, 24]},
                 "a": {"shape": [2], "data_offsets": [0, 8], "dtype": "F32"}}\s\s""",
                joined(ONE_AND_TWO, ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(0.1).putDouble(-3).array())));
        assertEquals(List.of("b", "a"), List.copyOf(read.tensors().keySet()));
        assertArrayEquals(new double[] {1, 2}, read.tensors().get("a").values().data);
        assertArrayEquals(new double[] {0.1, -3}, read.tensors().get("b").values().data);
        assertEquals(Map.of("format", "pt"), read.metadata());
    }

    @Test
    void offsetsThatLieAreRefused() {
        refused("weights.offsets", "[4, 12]", "[2]");
        refused("weights.cut", "[0, 4]", "[1]");
        refused("weights.cut", "[0, 12]", "[3]");
        refused("weights.length", "[0, 8]", "[3]");
        refused("weights.length", "[0, 8]", "[4294967296, 4294967296, 2]");
        refused("weights.length", "[0, 8]", "[0]");
        refused("weights.sizes", "[0, 8]", "[1, 1, 1, 2]");
        refused("weights.header", "[8, 0]", "[2, 2");
        refused("weights.header", "[0, 99999999999999999999]", "[2]");
        refused("weights.header", "[0, 8, 8]", "[2]");
        refusedHeader("weights.offsets", """
                {"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
                 "b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}""");
        refusedHeader("weights.header", """
                {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]},
                 "a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}""");
        refusedHeader("weights.type", "{\"a\": {\"dtype\": \"BF16\", \"shape\": [4], \"data_offsets\": [0, 8]}}");
        refusedHeader("weights.header", "{\"a\": ".repeat(100_000));
        refusedHeader("weights.header", "[".repeat(100_000));
        refusedHeader("weights.name", "{\"" + "a".repeat(300) + "\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": "
                + "[0, 8]}}");
        assertKey("weights.header", () -> Safetensors.read("f", ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Long.MAX_VALUE).array()));
        assertKey("weights.header", () -> Safetensors.read("f", new byte[7]));
        assertKey("weights.not-finite", () -> Safetensors.read("f", safetensors(
                "{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]}}", floats(1, Float.NaN))));
    }

    private static void refused(String key, String offsets, String shape) {
        refusedHeader(key, "{\"a\": {\"dtype\": \"F32\", \"shape\": " + shape + ", \"data_offsets\": " + offsets + "}}");
    }

    private static void refusedHeader(String key, String header) {
        assertKey(key, () -> Safetensors.read("f", safetensors(header, ONE_AND_TWO)));
    }

    @Test
    void arraysAsNumPySavesThemAreRead() throws IOException {
        byte[] columns = npy("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }", ByteBuffer.allocate(48)
                .order(ByteOrder.LITTLE_ENDIAN).putDouble(1).putDouble(4).putDouble(2).putDouble(5).putDouble(3).putDouble(6)
                .array());
        NamedTensors read = NpzFile.read("f", zip(Map.of("w.npy", columns)));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, read.tensors().get("w").values().data);
        assertEquals(List.of(2, 3), read.tensors().get("w").shape());
    }

    @Test
    void anArchiveOfNumPyItselfIsRead() {
        byte[] archive = Base64.getDecoder().decode("UEsDBC0AAAAAAAAAIQApIDDh//////////8FABQAYS5ucHkBABAAmAAAAAAAAACYAAAAAAAAAJNOVU1QWQEAdgB7J2Rlc2Ny"
                + "JzogJzxmNCcsICdmb3J0cmFuX29yZGVyJzogVHJ1ZSwgJ3NoYXBlJzogKDMsIDIpLCB9ICAgICAgICAgICAgICAgICAgICAg"
                + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAKAACAPwAAAEAAAEBAAACAQAAAoEAAAMBAUEsBAi0DLQAA"
                + "AAAAAAAhACkgMOGYAAAAmAAAAAUAAAAAAAAAAAAAAIABAAAAAGEubnB5UEsFBgAAAAABAAEAMwAAAM8AAAAAAA==");
        Tensor tensor = NpzFile.read("f", archive).tensors().get("a");
        assertEquals(List.of(3, 2), tensor.shape());
        assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, tensor.values().data);
    }

    @Test
    void archivesThatLieAreRefused() throws IOException {
        byte[] array = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", ONE_AND_TWO);
        assertKey("weights.array", () -> NpzFile.read("f", zip(Map.of("readme.txt", array))));
        assertKey("weights.array", () -> NpzFile.read("f", zip(Map.of("a.npy", new byte[3]))));
        assertKey("weights.length", () -> NpzFile.read("f", zip(Map.of("a.npy",
                npy("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999, 99999999), }", ONE_AND_TWO)))));
        assertKey("weights.sizes", () -> NpzFile.read("f", zip(Map.of("a.npy",
                npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, " + "1, ".repeat(20_000) + "), }", ONE_AND_TWO)))));
        assertKey("weights.type", () -> NpzFile.read("f", zip(Map.of("a.npy",
                npy("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }", ONE_AND_TWO)))));
        assertKey("weights.array", () -> NpzFile.read("f", zip(Map.of("a.npy",
                npy("{'descr': __import__('os'), 'fortran_order': False, 'shape': (2,), }", ONE_AND_TWO)))));
        assertKey("weights.zip", () -> NpzFile.read("f", "no archive at all, but long enough to be one".getBytes(
                StandardCharsets.US_ASCII)));
    }

    @Test
    void anArchiveThatWouldUnpackToMoreThanIsReadIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] zeros = new byte[Content.MOST_BYTES + 1];
        byte[] bomb = zip(Map.of("a.npy", zeros));
        assertTrue(bomb.length < zeros.length / 500, "a bomb of " + bomb.length + " bytes");
        assertKey("weights.unpacked", () -> NpzFile.read("f", bomb));
        byte[] lying = zip(Map.of("a.npy", new byte[50_000]));
        int directory = indexOf(lying, 0x02014b50);
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 100);
        assertKey("weights.zip", () -> NpzFile.read("f", lying));
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 100_000_000);
        assertKey("weights.unpacked", () -> NpzFile.read("f", lying));
    }

    @Test
    void oneEntryUponAnotherIsRefused() throws IOException {
        byte[] array = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", ONE_AND_TWO);
        byte[] archive = zip(new TreeMap<>(Map.of("a.npy", array, "b.npy", array)));
        int first = indexOf(archive, 0x02014b50);
        int second = first + 46 + 5;
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(2, NpzFile.read("f", archive).tensors().size());
        bytes.putInt(second + 42, bytes.getInt(first + 42));
        assertKey("weights.zip", () -> NpzFile.read("f", archive));
        archive[second + 46] = 'a';
        assertKey("weights.zip", () -> NpzFile.read("f", archive));
    }

    @Test
    void onlyPlainFilesOfABearableSizeAreRead() throws IOException {
        assertKey("weights.file-missing", () -> WeightFile.bytes(folder.resolve("none.npz")));
        assertKey("weights.folder", () -> WeightFile.bytes(folder));
        Path large = Files.createFile(folder.resolve("large.npz"));
        try (FileChannel channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), Content.MOST_BYTES);
        }
        assertKey("weights.large", () -> WeightFile.bytes(large));
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertKey("weights.unreadable", () -> WeightFile.bytes(device));
        }
    }

    @Test
    void aFileIsTheSameWheneverItIsWritten() {
        NamedTensors tensors = NamedTensors.of(List.of(new Tensor("é\"x", List.of(1, 2), new DMatrixRMaj(new double[][] {{1, 2}}))),
                Map.of(NamedTensors.CELL, "lstm"));
        assertArrayEquals(Safetensors.write(tensors), Safetensors.write(tensors));
        assertArrayEquals(NpzFile.write(tensors), NpzFile.write(tensors));
        assertEquals("lstm", Safetensors.read("f", Safetensors.write(tensors)).metadata().get(NamedTensors.CELL));
        assertEquals(tensors.tensors().keySet(), Safetensors.read("f", Safetensors.write(tensors)).tensors().keySet());
        assertEquals(tensors.tensors().keySet(), NpzFile.read("f", NpzFile.write(tensors)).tensors().keySet());
    }

    private static void assertKey(String key, Executable reading) {
        InputException problem = assertThrows(InputException.class, reading);
        assertEquals(key, problem.key(), problem.getMessage());
    }

    private static byte[] safetensors(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text)
                .put(data).array();
    }

    private static byte[] npy(String header, byte[] data) {
        String line = header + " ".repeat(-(11 + header.length()) & 63) + "\n";
        return ByteBuffer.allocate(10 + line.length() + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .put("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) line.length())
                .put(line.getBytes(StandardCharsets.ISO_8859_1)).put(data).array();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, int mark) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes.length - 4; i++) {
            if (buffer.getInt(i) == mark) {
                return i;
            }
        }
        throw new IllegalStateException("no directory");
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
