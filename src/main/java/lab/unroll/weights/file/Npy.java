package lab.unroll.weights.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * One array in NumPy's format npy: a mark, the version, the length of a header, the header as a Python dictionary, and the
 * values. Kern, "A Simple File Format for NumPy Arrays", NEP 1 (2007).
 */
final class Npy {

    private static final String MARK = "\u0093NUMPY";
    private static final int ALIGNMENT = 64;
    private static final int VERSION_AT = 6;
    private static final int HEADER_AT = 10;
    /** Possessive, so that thousands of sizes take no deeper stack. */
    private static final Pattern HEADER = Pattern.compile("\\{'descr': '([^']{1,8})', 'fortran_order': (True|False), "
            + "'shape': \\(((?:\\d{1,9}, ?)*+(?:\\d{1,9})?)\\),? ?\\} *\\n");

    private Npy() {
    }

    /** The bytes of an array in single precision. */
    static byte[] write(Tensor tensor) {
        String sizes = tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sizes
                + (tensor.shape().size() == 1 ? "," : "") + "), }";
        header += " ".repeat(-(HEADER_AT + header.length() + 1) & ALIGNMENT - 1) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_AT + header.length() + tensor.size() * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MARK.getBytes(StandardCharsets.ISO_8859_1)).put((byte) 1).put((byte) 0)
                .putShort((short) header.length()).put(header.getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < tensor.size(); i++) {
            bytes.putFloat(tensor.single(i));
        }
        return bytes.array();
    }

    /**
     * An array.
     *
     * @param content its bytes, under the name of the file they come from
     * @throws lab.unroll.words.InputException if they are not such an array
     */
    static Tensor read(String name, Content content) {
        if (content.length() < HEADER_AT || !content.text(0, VERSION_AT).equals(MARK) || content.unsigned(VERSION_AT) != 1
                || content.unsigned(VERSION_AT + 1) != 0) {
            throw content.problem("weights.array", name);
        }
        int headerLength = content.unsignedShort(VERSION_AT + 2);
        int data = HEADER_AT + headerLength;
        Matcher header = content.has(HEADER_AT, headerLength) ? HEADER.matcher(content.text(HEADER_AT, headerLength)) : null;
        if (header == null || !header.matches()) {
            throw content.problem("weights.array", name);
        }
        Map<String, Integer> widths = Map.of("<f4", Float.BYTES, "<f8", Double.BYTES);
        Integer width = widths.get(header.group(1));
        if (width == null) {
            throw content.problem("weights.type", name, header.group(1));
        }
        List<Long> sizes = Arrays.stream(header.group(3).split(", ?")).filter(size -> !size.isEmpty()).map(Long::valueOf)
                .toList();
        List<Integer> shape = content.shape(name, sizes, width, content.length() - data);
        return header.group(2).equals("True") && shape.size() > 1 ? byColumns(name, shape, content, data, width)
                : content.tensor(name, shape, data, width);
    }

    /** The values stand column by column. */
    private static Tensor byColumns(String name, List<Integer> shape, Content content, int data, int width) {
        if (shape.size() > 2) {
            throw content.problem("weights.array", name);
        }
        Tensor turned = content.tensor(name, List.of(shape.get(1), shape.get(0)), data, width);
        return new Tensor(name, shape, CommonOps_DDRM.transpose(turned.values(), null));
    }
}
