package lab.unroll.doctor;

import java.util.List;
import lab.unroll.words.Words;

/**
 * What a check has found. Its words stand in the room {@code doctor}: under {@code KEY} what there is, and unless all is
 * well, under {@code KEY.remedy} what to do.
 *
 * @param verdict   how it is
 * @param key       of its words
 * @param arguments of its words
 */
public record Finding(Verdict verdict, String key, List<Object> arguments) {

    /** How something is. */
    public enum Verdict {
        /** As it should be. */
        WELL("ok"),
        /** The programme works, but less well than it could. */
        WARNING("!"),
        /** Something cannot be used. */
        BROKEN("X");

        private final String sign;

        Verdict(String sign) {
            this.sign = sign;
        }

        /** A sign of letters that every console can write. */
        public String sign() {
            return sign;
        }
    }

    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding well(String key, Object... arguments) {
        return new Finding(Verdict.WELL, key, List.of(arguments));
    }

    static Finding warning(String key, Object... arguments) {
        return new Finding(Verdict.WARNING, key, List.of(arguments));
    }

    static Finding broken(String key, Object... arguments) {
        return new Finding(Verdict.BROKEN, key, List.of(arguments));
    }

    /** What there is. */
    public String told(Words words) {
        return words.get(key, arguments.toArray());
    }

    /** What to do; empty if all is well. */
    public String remedy(Words words) {
        return verdict == Verdict.WELL ? "" : words.get(key + ".remedy", arguments.toArray());
    }
}
