package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.unroll.net.Vector;

/**
 * A reference file that keeps account of what was asked of it: a number that was neither used nor compared is an
 * oversight, and {@link #unused()} names it.
 */
final class GoldenFile {

    private static final Set<String> NOTES = Set.of("format", "name", "gates", "note", "notes");

    private final String name;
    private final JsonNode root;
    private final Set<String> used = new HashSet<>();

    private GoldenFile(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    static GoldenFile read(Path path) throws IOException {
        return new GoldenFile(path.getFileName().toString(),
                new ObjectMapper().readTree(Files.readString(path)));
    }

    String name() {
        return name;
    }

    boolean has(String pointer) {
        return !root.at(pointer).isMissingNode();
    }

    /** The node at a JSON pointer; everything below it counts as used. */
    JsonNode at(String pointer) {
        JsonNode found = root.at(pointer);
        if (found.isMissingNode()) {
            throw new IllegalStateException(name + " has no " + pointer);
        }
        used.add(pointer);
        return found;
    }

    /** The same without marking anything as used. */
    JsonNode peek(String pointer) {
        return root.at(pointer);
    }

    int size(String pointer) {
        return at(pointer).asInt();
    }

    /** The keys of an object; none of what is below counts as used yet. */
    List<String> keys(String pointer) {
        List<String> keys = new ArrayList<>();
        root.at(pointer).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Pointers to the numbers that nobody asked for. */
    List<String> unused() {
        List<String> left = new ArrayList<>();
        collect("", root, left);
        return left;
    }

    private void collect(String pointer, JsonNode node, List<String> left) {
        if (used.contains(pointer) || NOTES.contains(pointer.substring(pointer.lastIndexOf('/') + 1))) {
            return;
        }
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
                Map.Entry<String, JsonNode> field = i.next();
                collect(pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"), field.getValue(), left);
            }
        } else if (node.isArray() && !node.isEmpty() && !node.get(0).isNumber()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), left);
            }
        } else {
            left.add(pointer);
        }
    }

    static Vector vector(JsonNode array) {
        double[] values = new double[array.size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = array.get(j).asDouble();
        }
        return Vector.of(values);
    }

    /** Row b of every step: [T][B][..] as T vectors. */
    static List<Vector> sample(JsonNode stepsByBatch, int b) {
        List<Vector> rows = new ArrayList<>();
        for (JsonNode step : stepsByBatch) {
            rows.add(vector(step.get(b)));
        }
        return rows;
    }
}
