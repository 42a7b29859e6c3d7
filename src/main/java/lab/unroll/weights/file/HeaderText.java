package lab.unroll.weights.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The JSON of a header of safetensors: objects, arrays, strings and whole numbers, and nothing else. Strict: no key twice,
 * nothing behind the end but spaces, nothing nested deeper than {@value #DEEPEST}.
 */
final class HeaderText {

    private static final int DEEPEST = 4;
    private static final int MOST_DIGITS = 18;

    private final String text;
    private int at;

    private HeaderText(String text) {
        this.text = text;
    }

    /** The JSON is not what a header may hold. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The object of a header: values are maps, lists, strings and longs. */
    static Map<String, Object> read(String text) throws Malformed {
        HeaderText header = new HeaderText(text);
        Map<String, Object> object = header.object(1);
        header.skipSpaces();
        header.require(header.at == text.length());
        return object;
    }

    /** A string in quotation marks. */
    static String quoted(String plain) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : plain.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private Object value(int depth) throws Malformed {
        require(depth <= DEEPEST);
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        if (peek() != '}') {
            do {
                String key = string();
                take(':');
                require(members.put(key, Objects.requireNonNull(value(depth + 1))) == null);
            } while (another());
        }
        take('}');
        return members;
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> items = new ArrayList<>();
        take('[');
        if (peek() != ']') {
            do {
                items.add(value(depth + 1));
            } while (another());
        }
        take(']');
        return items;
    }

    private boolean another() throws Malformed {
        boolean comma = peek() == ',';
        at += comma ? 1 : 0;
        return comma;
    }

    private String string() throws Malformed {
        take('"');
        StringBuilder plain = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            require(c >= ' ');
            plain.append(c == '\\' ? escaped() : c);
        }
        return plain.toString();
    }

    private char escaped() throws Malformed {
        char c = next();
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        require(c == 'u');
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            require(digit >= 0);
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Long number() throws Malformed {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int digits = at - from;
        require(digits > 0 && digits <= MOST_DIGITS && (digits == 1 || text.charAt(from) != '0'));
        return Long.parseLong(text.substring(from, at));
    }

    private void take(char expected) throws Malformed {
        require(peek() == expected);
        at++;
    }

    private char peek() throws Malformed {
        skipSpaces();
        require(at < text.length());
        return text.charAt(at);
    }

    private char next() throws Malformed {
        require(at < text.length());
        return text.charAt(at++);
    }

    private void skipSpaces() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void require(boolean holds) throws Malformed {
        if (!holds) {
            throw new Malformed();
        }
    }
}
