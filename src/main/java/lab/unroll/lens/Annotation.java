package lab.unroll.lens;

import java.util.List;
import java.util.stream.Stream;

/** Something about a letter that a unit may follow, as a number. */
public enum Annotation {
    /** Whether it stands within quotation marks. */
    QUOTES("quotes") {
        @Override
        double[] of(List<String> letters) {
            double[] inside = new double[letters.size()];
            boolean quoted = false;
            for (int i = 0; i < inside.length; i++) {
                String letter = letters.get(i);
                if (letter.equals("\"")) {
                    quoted = !quoted;
                } else if ("“「『«".contains(letter)) {
                    quoted = true;
                } else if ("”」』»".contains(letter)) {
                    quoted = false;
                }
                inside[i] = quoted ? 1 : 0;
            }
            return inside;
        }
    },
    /** Its place in the line, from 0. */
    LINE("line") {
        @Override
        double[] of(List<String> letters) {
            double[] places = new double[letters.size()];
            for (int i = 1; i < places.length; i++) {
                places[i] = letters.get(i - 1).equals("\n") ? 0 : places[i - 1] + 1;
            }
            return places;
        }
    },
    /** Whether it is a space or a new line. */
    SPACES("spaces") {
        @Override
        double[] of(List<String> letters) {
            return letters.stream().mapToDouble(letter -> letter.isBlank() ? 1 : 0).toArray();
        }
    },
    /** Whether it is a capital. */
    UPPER_CASE("upper-case") {
        @Override
        double[] of(List<String> letters) {
            return letters.stream().mapToDouble(letter -> Character.isUpperCase(letter.codePointAt(0)) ? 1 : 0).toArray();
        }
    },
    /** In how many brackets it stands. */
    BRACKETS("brackets") {
        @Override
        double[] of(List<String> letters) {
            double[] depths = new double[letters.size()];
            int depth = 0;
            for (int i = 0; i < depths.length; i++) {
                String letter = letters.get(i);
                if ("([{（〔【《".contains(letter)) {
                    depth++;
                } else if (")]}）〕】》".contains(letter)) {
                    depth = Math.max(0, depth - 1);
                }
                depths[i] = depth;
            }
            return depths;
        }
    };

    private final String id;

    Annotation(String id) {
        this.id = id;
    }

    /** The one of that name. */
    public static Annotation named(String id) {
        return Stream.of(values()).filter(one -> one.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    /** Its name in the keys of texts. */
    public String id() {
        return id;
    }

    /** Its value at each letter of a text. */
    public final double[] values(List<String> letters) {
        return of(letters);
    }

    abstract double[] of(List<String> letters);
}
