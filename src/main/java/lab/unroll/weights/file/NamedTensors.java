package lab.unroll.weights.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of weights holds.
 *
 * @param tensors  by name, in the order of the file
 * @param metadata what else the file says, by key; a file that cannot say anything says nothing
 */
public record NamedTensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

    /** The key of the metadata under which the cell stands, by its id. */
    public static final String CELL = "unroll.cell";

    /** Keeps copies, in their order. */
    public NamedTensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** Tensors in their order. */
    public static NamedTensors of(List<Tensor> tensors, Map<String, String> metadata) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        tensors.forEach(tensor -> named.put(tensor.name(), tensor));
        return new NamedTensors(named, metadata);
    }
}
