package lab.unroll.weights.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lab.unroll.words.InputException;

/**
 * NumPy's format npz: a zip archive with an array in each entry. A file that is written here has the sum of all its bytes
 * as the remark of the archive; where it is there, it is checked.
 */
public final class NpzFile {

    /** What the remark begins with. */
    static final String REMARK = "unroll sha256 ";

    private static final String ENDING = ".npy";

    private NpzFile() {
    }

    /** The bytes of a file with these tensors, in single precision. It cannot hold any metadata. */
    public static byte[] write(NamedTensors tensors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Tensor tensor : tensors.tensors().values()) {
                byte[] array = Npy.write(tensor);
                ZipEntry entry = new ZipEntry(tensor.name() + ENDING);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(array.length);
                entry.setCrc(sum(array));
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(array);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return remarked(bytes.toByteArray());
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** The last two bytes of an archive are the length of its remark. */
    private static byte[] remarked(byte[] archive) {
        byte[] remarked = Arrays.copyOf(archive, archive.length + REMARK.length() + Sums.DIGITS);
        remarked[archive.length - 2] = (byte) (REMARK.length() + Sums.DIGITS);
        byte[] remark = (REMARK + Sums.of(remarked, archive.length)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(remark, 0, remarked, archive.length, remark.length);
        return remarked;
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @throws InputException if it is damaged, or no file of this format
     */
    public static NamedTensors read(String file, byte[] bytes) {
        List<Tensor> tensors = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : ZipEntries.of(new Content(file, bytes)).entrySet()) {
            String name = entry.getKey();
            Content array = new Content(file, entry.getValue());
            if (!name.endsWith(ENDING)) {
                throw array.problem("weights.array", name);
            }
            tensors.add(Npy.read(name.substring(0, name.length() - ENDING.length()), array));
        }
        return NamedTensors.of(tensors, Map.of());
    }
}
