package lab.unroll.figure.landscape;

import lab.unroll.figure.paint.Numbers;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.words.Words;

/** What is said of maps, in words. */
public final class GroundWords {

    private GroundWords() {
    }

    /** The texts of the room {@code landscape} in the language of any other. */
    public static Words of(Words any) {
        return Words.of("landscape", any.locale());
    }

    /** How the directions of a plane were chosen, in a line. */
    public static String axes(LossMap map, Words words) {
        if (map.plane().isPoint()) {
            return words.get("axes.point");
        }
        double[] shares = map.plane().shares();
        PlaneKind kind = map.plane().kind();
        return switch (kind) {
            case RANDOM -> words.get("axes.random", Long.toString(map.plan().seed()));
            case PATH -> words.get("axes.path", percent(shares[0]), percent(shares[1]));
            case SHARPEST -> words.get("axes.sharpest", Numbers.magnitude(shares[0]), Numbers.magnitude(shares[1]));
        };
    }

    /** A share as it is written. */
    public static String percent(double share) {
        double percent = 100 * share;
        return Numbers.fixed(percent, percent > 0 && percent < 0.95 ? 1 : 0);
    }
}
