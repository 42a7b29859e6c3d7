package lab.unroll.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.unroll.words.InputException;

/**
 * A record as a file, written as session files are: one JSON document with its format and version first, then the
 * components, and a sum of all that as its last field. It is read whole and checked before anything is made of it.
 *
 * @param format  the name of the format
 * @param version what is written; this and everything older is read
 * @param type    the record
 * @param unfit   the way to the first component that has a value that it cannot have; empty if there is none
 */
public record SignedRecord<T extends Record>(String format, int version, Class<T> type, Function<T, String> unfit) {

    private static final String FORMAT = "format";
    private static final String VERSION = "version";

    /** The content of the file. */
    public byte[] bytes(T value) {
        JsonMapper mapper = SessionJson.mapper();
        ObjectNode root = mapper.createObjectNode();
        root.put(FORMAT, format);
        root.put(VERSION, version);
        root.setAll((ObjectNode) mapper.valueToTree(value));
        return CheckSum.sign(root.toPrettyString()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The record of a file.
     *
     * @param name the name under which problems tell of it
     * @throws InputException naming the file and the field that cannot be used, and why
     */
    public T read(byte[] content, String name) {
        try {
            String text = CheckSum.decoded(content, name, "signed.encoding");
            JsonNode root = SessionJson.mapper().readTree(text);
            if (!(root instanceof ObjectNode fields) || !format.equals(root.path(FORMAT).asText())) {
                throw new InputException("signed.format", name, FORMAT, format);
            }
            requireVersion(root.path(VERSION), name);
            if (!root.has(CheckSum.FIELD)) {
                throw new FieldProblem(CheckSum.FIELD);
            }
            CheckSum.require(text, root, name, "signed.sum");
            T value = value(fields.without(List.of(FORMAT, VERSION, CheckSum.FIELD)));
            String field = unfit.apply(value);
            if (!field.isEmpty()) {
                throw new FieldProblem(field);
            }
            return value;
        } catch (FieldProblem e) {
            throw new InputException(e, "session.field", name, e.field());
        } catch (JsonEOFException e) {
            throw new InputException(e, "session.cut", name);
        } catch (JsonProcessingException e) {
            throw new InputException(e, "signed.syntax", name, e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        }
    }

    private void requireVersion(JsonNode written, String name) {
        if (!written.isIntegralNumber() || written.asText().length() > 9 || written.intValue() < 1) {
            throw new FieldProblem(VERSION);
        }
        if (written.intValue() > version) {
            throw new InputException("session.newer", name, VERSION, written.asText(), version);
        }
    }

    private T value(JsonNode fields) {
        try {
            return SessionJson.mapper().treeToValue(fields, type);
        } catch (JsonMappingException e) {
            throw new FieldProblem(way(e.getPath()), e);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new FieldProblem(type.getSimpleName(), e);
        }
    }

    private static String way(List<JsonMappingException.Reference> path) {
        String way = path.stream().map(one -> one.getFieldName() == null ? "[" + one.getIndex() + "]" : "." + one.getFieldName())
                .collect(Collectors.joining());
        return way.startsWith(".") ? way.substring(1) : way;
    }
}
