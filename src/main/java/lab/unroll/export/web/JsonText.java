package lab.unroll.export.web;

import java.util.List;
import java.util.Map;

/**
 * Numbers, texts, lists and maps as JSON with all their digits, safe to stand within a page: no less-than sign is written as
 * it is. Infinity is a number too large for a double, which is read as infinity; what is no number is the text
 * NaN.
 */
final class JsonText {

    private static final String TOO_LARGE = "1e999";

    private static final String NOT_A_NUMBER = "\"NaN\"";

    private JsonText() {
    }

    /**
     * The text of a value.
     *
     * @param value a map from texts, a list, an array of doubles, a text, a number, a truth value, or null
     * @throws IllegalArgumentException if it is something else
     */
    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else if (value instanceof Double number) {
            text.append(number(number));
        } else if (value instanceof double[] row) {
            char before = '[';
            for (double number : row) {
                text.append(before).append(number(number));
                before = ',';
            }
            text.append(row.length == 0 ? "[]" : "]");
        } else if (value instanceof String words) {
            quote(words, text);
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(list.get(i), text);
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(before);
                quote((String) entry.getKey(), text);
                text.append(':');
                write(entry.getValue(), text);
                before = ",";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else {
            throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return NOT_A_NUMBER;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? TOO_LARGE : "-" + TOO_LARGE;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0)
                ? Long.toString((long) value) : Double.toString(value);
    }

    private static void quote(String words, StringBuilder text) {
        text.append('"');
        for (char c : words.toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || c == '\u007f') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
