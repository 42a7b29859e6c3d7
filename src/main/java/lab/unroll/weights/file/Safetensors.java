package lab.unroll.weights.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.unroll.words.InputException;

/**
 * The format safetensors of Hugging Face: the length of a header in 8 bytes, the header in JSON, then all values, which
 * cover the rest of the file without gaps. A file that is written here says {@code unroll.sha256}, the sum of the whole
 * file with zeros in the place of that sum; where a file says so, it is checked.
 */
public final class Safetensors {

    private static final String METADATA = "__metadata__";
    private static final String VERSION = "unroll.version";
    private static final String SUM = "unroll.sha256";
    private static final String NO_SUM = "0".repeat(Sums.DIGITS);
    private static final int ALIGNMENT = 8;

    private final Content content;

    private Safetensors(Content content) {
        this.content = content;
    }

    /** The bytes of a file with these tensors, in single precision. */
    public static byte[] write(NamedTensors tensors) {
        Map<String, String> metadata = new LinkedHashMap<>(tensors.metadata());
        metadata.put(VERSION, "1");
        metadata.put(SUM, NO_SUM);
        List<String> members = new ArrayList<>();
        members.add(HeaderText.quoted(METADATA) + ":" + metadata.entrySet().stream().map(
                        one -> HeaderText.quoted(one.getKey()) + ":" + HeaderText.quoted(one.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
        int end = 0;
        for (Tensor tensor : tensors.tensors().values()) {
            int begin = end;
            end += tensor.size() * Float.BYTES;
            members.add(HeaderText.quoted(tensor.name()) + ":{\"dtype\":\"F32\",\"shape\":"
                    + tensor.shapeText().replace(" ", "") + ",\"data_offsets\":[" + begin + "," + end + "]}");
        }
        byte[] header = padded(String.join(",", members));
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + header.length + end).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header);
        for (Tensor tensor : tensors.tensors().values()) {
            for (int i = 0; i < tensor.size(); i++) {
                bytes.putFloat(tensor.single(i));
            }
        }
        byte[] sum = Sums.of(bytes.array(), bytes.limit()).getBytes(StandardCharsets.US_ASCII);
        bytes.put(Long.BYTES + new String(header, StandardCharsets.ISO_8859_1).indexOf(NO_SUM), sum);
        return bytes.array();
    }

    private static byte[] padded(String members) {
        String header = "{" + members + "}";
        int length = header.getBytes(StandardCharsets.UTF_8).length;
        return (header + " ".repeat(-length & ALIGNMENT - 1)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @throws InputException if it is damaged, or no file of this format
     */
    public static NamedTensors read(String file, byte[] bytes) {
        return new Safetensors(new Content(file, bytes)).read();
    }

    private NamedTensors read() {
        long headerLength = content.has(0, Long.BYTES) ? content.word(0) : -1;
        if (!content.has(Long.BYTES, headerLength)) {
            throw content.problem("weights.header");
        }
        int data = Long.BYTES + (int) headerLength;
        String json = utf8(content.copy(Long.BYTES, (int) headerLength));
        try {
            Map<String, Object> header = HeaderText.read(json);
            Map<String, String> metadata = metadata(header.remove(METADATA));
            checkSum(metadata, json, data);
            List<Place> places = new ArrayList<>();
            for (Map.Entry<String, Object> entry : header.entrySet()) {
                places.add(place(entry.getKey(), map(entry.getValue())));
            }
            requireCover(places, content.length() - data);
            List<Tensor> tensors = new ArrayList<>();
            for (Place place : places) {
                tensors.add(tensor(place, data));
            }
            return NamedTensors.of(tensors, metadata);
        } catch (HeaderText.Malformed e) {
            throw content.problem("weights.header");
        }
    }

    private String utf8(byte[] header) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw content.problem("weights.header");
        }
    }

    private static Map<String, String> metadata(Object value) throws HeaderText.Malformed {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (value != null) {
            for (Map.Entry<String, Object> entry : map(value).entrySet()) {
                metadata.put(entry.getKey(), as(String.class, entry.getValue()));
            }
        }
        return metadata;
    }

    /** Of the marks of a file that was written here either both are there, or none is. */
    private void checkSum(Map<String, String> metadata, String json, int data) {
        String sum = metadata.get(SUM);
        if (sum == null && metadata.keySet().stream().noneMatch(key -> key.startsWith("unroll."))) {
            return;
        }
        int at = sum == null || sum.length() != Sums.DIGITS ? -1 : json.indexOf(sum);
        if (at < 0 || !metadata.containsKey(VERSION)) {
            throw content.problem("weights.sum");
        }
        byte[] unsummed = content.array().clone();
        int first = Long.BYTES + json.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        System.arraycopy(NO_SUM.getBytes(StandardCharsets.US_ASCII), 0, unsummed, first, Sums.DIGITS);
        if (first + Sums.DIGITS > data || !Sums.of(unsummed, unsummed.length).equals(sum)) {
            throw content.problem("weights.sum");
        }
    }

    /** Where the values of a tensor are, counted from the end of the header. */
    private record Place(String name, int width, List<Long> sizes, long begin, long end) {
    }

    private Place place(String name, Map<String, Object> entry) throws HeaderText.Malformed {
        String type = as(String.class, entry.get("dtype"));
        List<Long> offsets = longs(entry.get("data_offsets"));
        if (entry.size() != 3 || offsets.size() != 2) {
            throw new HeaderText.Malformed();
        }
        Map<String, Integer> widths = Map.of("F32", Float.BYTES, "F64", Double.BYTES);
        if (!widths.containsKey(type)) {
            throw content.problem("weights.type", name, type);
        }
        return new Place(name, widths.get(type), longs(entry.get("shape")), offsets.get(0), offsets.get(1));
    }

    /** The values cover the rest of the file once. */
    private void requireCover(List<Place> places, int length) {
        long end = 0;
        for (Place place : places.stream().sorted(Comparator.comparingLong(Place::begin)).toList()) {
            if (place.begin() != end || place.end() < end) {
                throw content.problem("weights.offsets", place.name());
            }
            end = place.end();
        }
        if (end != length) {
            throw content.problem("weights.cut");
        }
    }

    private Tensor tensor(Place place, int data) {
        List<Integer> shape = content.shape(place.name(), place.sizes(), place.width(), place.end() - place.begin());
        return content.tensor(place.name(), shape, data + (int) place.begin(), place.width());
    }

    private static Map<String, Object> map(Object value) throws HeaderText.Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> object)) {
            throw new HeaderText.Malformed();
        }
        object.forEach((key, member) -> members.put((String) key, member));
        return members;
    }

    private static List<Long> longs(Object value) throws HeaderText.Malformed {
        List<Long> numbers = new ArrayList<>();
        for (Object one : as(List.class, value)) {
            numbers.add(as(Long.class, one));
        }
        return numbers;
    }

    private static <T> T as(Class<T> type, Object value) throws HeaderText.Malformed {
        if (!type.isInstance(value)) {
            throw new HeaderText.Malformed();
        }
        return type.cast(value);
    }
}
