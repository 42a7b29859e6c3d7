package lab.unroll.weights;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import lab.unroll.net.Parameters;
import lab.unroll.weights.file.NamedTensors;
import lab.unroll.weights.file.NpzFile;
import lab.unroll.weights.file.Safetensors;
import lab.unroll.words.InputException;

/**
 * A kind of file that holds the weights of a network. A further one is a line in {@link #ALL}.
 *
 * @param ending with its dot
 * @param writer makes its bytes
 * @param reader takes the name of a file and its bytes; null if it cannot be read
 * @param named  true if the names of PyTorch or Keras stand in it
 */
public record WeightFormat(String ending, BiFunction<Parameters, WeightNames, byte[]> writer,
                           BiFunction<String, byte[], NamedTensors> reader, boolean named) {

    /** All there are. */
    public static final List<WeightFormat> ALL = List.of(
            new WeightFormat(".safetensors", (network, names) -> Safetensors.write(names.tensors(network)),
                    Safetensors::read, true),
            new WeightFormat(".npz", (network, names) -> NpzFile.write(names.tensors(network)), NpzFile::read, true),
            new WeightFormat(".onnx", (network, names) -> OnnxNetwork.of(network), null, false));

    /**
     * The format that the ending of a name asks for.
     *
     * @throws InputException naming the endings there are
     */
    public static WeightFormat toWrite(Path file) {
        return of(file, ALL);
    }

    /**
     * The format of a file that is to be read.
     *
     * @throws InputException naming the endings that can be read
     */
    public static WeightFormat toRead(Path file) {
        return of(file, ALL.stream().filter(WeightFormat::reads).toList());
    }

    /** True if a file is called like weights, of whatever format. */
    public static boolean isNamedSo(Path file) {
        return ALL.stream().anyMatch(format -> format.names(file));
    }

    private boolean names(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static WeightFormat of(Path file, List<WeightFormat> formats) {
        return formats.stream().filter(format -> format.names(file)).findFirst().orElseThrow(() ->
                new InputException("output.format", file, formats.stream().map(WeightFormat::ending)
                        .collect(Collectors.joining(", "))));
    }

    /** True if such a file can be read. */
    public boolean reads() {
        return reader != null;
    }

    /**
     * The bytes of a file.
     *
     * @throws InputException if this network cannot be said in this format or by these names
     */
    public byte[] write(Parameters network, WeightNames names) {
        return writer.apply(network, names);
    }
}
