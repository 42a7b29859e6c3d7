package lab.unroll.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.DamagedJson;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files of weights, each refused with a sentence in both languages: 100 of each kind, or
 * {@code -Dunroll.fuzz=10000}.
 */
class DamagedWeightsTest {

    static Stream<Arguments> kinds() {
        List<Arguments> kinds = new ArrayList<>();
        for (WeightFormat format : WeightFormat.ALL.stream().filter(WeightFormat::reads).toList()) {
            WeightNames.ALL.forEach(names -> kinds.add(Arguments.of(format.ending(), names.id())));
        }
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyDamagedFileIsRefusedWithASentence(String ending, String names) throws InterruptedException {
        WeightFormat format = WeightFormat.toRead(Path.of("w" + ending));
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.LSTM, 3, 2, true);
        Parameters parameters = WrittenNetworks.parameters(experiment);
        byte[] whole = format.write(parameters, WeightNames.named(names));
        assertEquals(experiment, read(format, whole, experiment).experiment());
        Fuzz.Outcome outcome = Fuzz.of("weights " + ending + " " + names, 100, random ->
                read(format, Damage.of(whole, random), experiment));
        assertEquals(outcome.count(), outcome.refused());
    }

    /** What comes from elsewhere has no sum, so that its form is all that can be looked at. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyFileFromElsewhereIsRefusedWithASentenceOrRead(String ending, String names) throws InterruptedException {
        WeightFormat format = WeightFormat.toRead(Path.of("w" + ending));
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.LSTM, 3, 2, true);
        byte[] whole = format.write(WrittenNetworks.parameters(experiment), WeightNames.named(names));
        Fuzz.of("weights from elsewhere " + ending + " " + names, 100, random -> {
            byte[] file = ending.equals(".npz") ? archive(whole, random) : tensors(whole, random);
            assertTrue(read(format, random.nextInt(4) > 0 ? file : Damage.of(file, random), experiment).experiment().hidden() > 0);
        }).requireBothKinds();
    }

    /** An archive without a remark in which one array is damaged. */
    private static byte[] archive(byte[] whole, SplittableRandom random) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                arrays.put(entry.getName(), in.readAllBytes());
            }
        }
        String spoilt = Damage.one(List.copyOf(arrays.keySet()), random);
        byte[] array = arrays.get(spoilt);
        String text = new String(array, StandardCharsets.ISO_8859_1);
        arrays.put(spoilt, switch (random.nextInt(4)) {
            case 0 -> Damage.of(array, random);
            case 1 -> Damage.of(text, random).getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> npy(text, "(" + "3, ".repeat(random.nextInt(1, 20_000)) + ")");
            default -> array;
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : arrays.entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                out.write(one.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** An array of another shape, with a header as long as it says. */
    private static byte[] npy(String array, String shape) {
        String header = array.substring(10, array.indexOf('\n') + 1).replaceFirst("\\([^)]*\\)", shape);
        return (array.substring(0, 8) + (char) (header.length() & 0xff) + (char) (header.length() >> 8 & 0xff) + header
                + array.substring(array.indexOf('\n') + 1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A file of safetensors without metadata whose header is damaged, or its values. */
    private static byte[] tensors(byte[] whole, SplittableRandom random) throws JsonProcessingException {
        ByteBuffer file = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) file.getLong();
        String header = new String(whole, Long.BYTES, length, StandardCharsets.UTF_8).replaceFirst("\"__metadata__\":\\{[^}]*\\},?", "");
        String other = switch (random.nextInt(4)) {
            case 0 -> DamagedJson.of(header, random);
            case 1 -> Damage.of(header, random);
            case 2 -> "{\"a\":" + "[".repeat(random.nextInt(1, 100_000));
            default -> header;
        };
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        byte[] values = Arrays.copyOfRange(whole, Long.BYTES + length, whole.length);
        ByteBuffer made = ByteBuffer.allocate(Long.BYTES + bytes.length + values.length).order(ByteOrder.LITTLE_ENDIAN);
        return made.putLong(bytes.length).put(bytes).put(values).array();
    }

    private static ImportedWeights read(WeightFormat format, byte[] bytes, Experiment experiment) {
        return ImportedWeights.of("f", format.reader().apply("f", bytes), experiment);
    }
}
