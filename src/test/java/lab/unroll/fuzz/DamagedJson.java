package lab.unroll.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Documents that are JSON still, and in which something stands that should not: a value, a field, an order. */
public final class DamagedJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> VALUES = List.of("1e999", "-1e999", "99999999999999999999999999", "1" + "0".repeat(900),
            "1E1000000000", "\"NaN\"", "\"Infinity\"", "null", "true", "{}", "[]", "[null]", "\"\"", "-1", "0", "1", "2", "3.5", "1000000",
            "2147483647", "2147483648", "9223372036854775807", "\"../../../etc/passwd\"", "\"/etc/passwd\"", "\"nul\\u0000l\"",
            "\"\\u0000\\u202e\\ud83d\"", "\"f32:\"", "\"f32:AAAA\"", "\"f64:AAAAAAAAAAA=\"", "\"i64:////////f38=\"", "\"f32:AADAfw==\"",
            "\"lstm\"", "\"gru\"", "\"rnn\"", "\"tomita-5\"", "\"next-char\"", "\"adding\"", "\"1,2,3\"", "\"1:2\"", "[1]", "[1,1]",
            "\"" + "x".repeat(100_000) + "\"", "[".repeat(900) + "]".repeat(900), "[".repeat(3000) + "]".repeat(3000),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900), "[" + "1,".repeat(50_000) + "1]", "{\"@class\":\"java.lang.Runtime\"}");
    private static final List<String> FIELDS = List.of("a", "", "@type", "__proto__", "data", "sha256", "version", "training", "iteration");

    private DamagedJson() {
    }

    /**
     * A document with one to four things wrong.
     *
     * @throws JsonProcessingException if it is none
     */
    public static String of(String document, SplittableRandom random) throws JsonProcessingException {
        JsonNode root = MAPPER.readTree(document);
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(root, holders);
            JsonNode holder = Damage.one(holders, random);
            if (holder instanceof ObjectNode object) {
                spoil(object, random);
            } else {
                spoil((ArrayNode) holder, random);
            }
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private static void spoil(ObjectNode object, SplittableRandom random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "a" : Damage.one(names, random);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.putRawValue(Damage.one(FIELDS, random), odd(random));
            case 2 -> {
                if (object.has(name)) {
                    JsonNode value = object.get(name);
                    object.set(name, object.get(Damage.one(names, random)));
                    object.set(Damage.one(names, random), value);
                }
            }
            case 3, 4 -> object.putRawValue(name, new RawValue(near(object.path(name), random)));
            default -> object.putRawValue(name, odd(random));
        }
    }

    private static void spoil(ArrayNode array, SplittableRandom random) {
        if (array.isEmpty()) {
            array.addRawValue(odd(random));
            return;
        }
        int at = random.nextInt(array.size());
        switch (random.nextInt(5)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at));
            case 2 -> array.set(at, array.get(random.nextInt(array.size())));
            case 3 -> array.setRawValue(at, new RawValue(near(array.get(at), random)));
            default -> array.setRawValue(at, odd(random));
        }
    }

    private static RawValue odd(SplittableRandom random) {
        return new RawValue(Damage.one(VALUES, random));
    }

    /** A value of the same kind, but another. */
    private static String near(JsonNode value, SplittableRandom random) {
        if (value.isNumber()) {
            return value.isIntegralNumber() ? Long.toString(value.longValue() + random.nextInt(-3, 4))
                    : Double.toString(value.doubleValue() * random.nextDouble(-2, 3));
        }
        if (value.isTextual() && !value.textValue().isEmpty()) {
            String text = value.textValue();
            int at = random.nextInt(text.length());
            return MAPPER.getNodeFactory().textNode(switch (random.nextInt(3)) {
                case 0 -> text.substring(at);
                case 1 -> text.substring(0, at) + (char) ('!' + random.nextInt(94)) + text.substring(at + 1);
                default -> text + text.substring(at);
            }).toString();
        }
        return value.isBoolean() ? Boolean.toString(!value.booleanValue()) : Damage.one(VALUES, random);
    }
}
