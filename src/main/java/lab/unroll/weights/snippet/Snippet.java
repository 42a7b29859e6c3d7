package lab.unroll.weights.snippet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.weights.WeightNames;
import lab.unroll.weights.file.NamedTensors;

/**
 * Python code that rebuilds a network, lets it read an example in double precision, prints by how much its answers differ
 * from those shown here, and fails if that is more than rounding. A further library is a line in {@link #ALL}.
 */
public final class Snippet {

    /** The most weights that stand in the code itself. */
    public static final int MOST_INLINE = 3000;

    private static final String TOLERANCE = "1e-6";

    /** All libraries. */
    private static final List<Snippet> ALL = List.of(
            new Snippet(WeightNames.PYTORCH, "import torch", "torch.set_default_dtype(torch.float64)", PyTorchCode.LOADS,
                    (code, run, tensors) -> PyTorchCode.write(code, run)),
            new Snippet(WeightNames.KERAS, "import numpy as np\nimport keras",
                    "keras.backend.set_floatx(\"float64\")", KerasCode.LOADS, KerasCode::write));

    private final WeightNames names;
    private final String imports;
    private final String precision;
    private final Map<String, List<String>> loads;
    private final Body body;

    private Snippet(WeightNames names, String imports, String precision, Map<String, List<String>> loads, Body body) {
        this.names = names;
        this.imports = imports;
        this.precision = precision;
        this.loads = loads;
        this.body = body;
    }

    /** Writes everything behind the weights. */
    private interface Body {
        void write(Python code, Run run, NamedTensors tensors);
    }

    /** The code for the library whose names these are. */
    public static Snippet of(WeightNames names) {
        return ALL.stream().filter(one -> one.names == names).findFirst().orElseThrow();
    }

    /** True if a network has so few weights that they stand in the code itself. */
    public static boolean isInline(Parameters parameters) {
        return parameters.layout().size() <= MOST_INLINE;
    }

    /** The name of the file with the weights of a network of a preset, for {@link #loading}. */
    public String fileName(String preset) {
        return preset + "-" + names.id() + ".npz";
    }

    /**
     * Code with the weights in it.
     *
     * @param sequence what is read
     * @throws lab.unroll.words.InputException if the library has no such cell
     */
    public String inline(Parameters parameters, Sequence sequence) {
        Python title = title(parameters);
        NamedTensors tensors = names.tensors(parameters);
        Python code = title.line(imports).line("").line(precision).line("").weights(tensors);
        return finished(code, Run.of(parameters, sequence), tensors);
    }

    /**
     * Code that loads the weights from a file beside it.
     *
     * @param file its name, with the ending .npz or .safetensors
     * @throws lab.unroll.words.InputException if the library has no such cell
     */
    public String loading(Parameters parameters, Sequence sequence, String file) {
        List<String> load = loads.get(file.substring(file.lastIndexOf('.')).toLowerCase(Locale.ROOT));
        Python code = title(parameters).line(imports);
        if (!load.get(0).isEmpty()) {
            code.line(load.get(0));
        }
        code.line("").line(precision).line("")
                .line(String.format(Locale.ROOT, load.get(1), file.replace("\\", "\\\\").replace("\"", "\\\"")));
        return finished(code, Run.of(parameters, sequence).inSingle(), names.tensors(parameters));
    }

    private Python title(Parameters parameters) {
        NetworkSpec spec = parameters.spec();
        return new Python().line("# %s in %s, made by Unroll. Inputs: %d, units: %d, layers: %d%s, outputs: %d.",
                spec.cell().displayName(), names.title(), spec.input(), spec.hidden(), spec.layers(),
                parameters.layout().isPair() ? " behind an encoder" + (spec.attention() ? ", with attention" : "") : spec.bidirectional() ? " in both directions" : "",
                spec.output());
    }

    private String finished(Python code, Run run, NamedTensors tensors) {
        body.write(code, run, tensors);
        return code.line("print(f\"largest difference from Unroll: {difference:.1e}\")")
                .line("assert difference < %s, \"the answers differ\"", TOLERANCE).toString();
    }
}
