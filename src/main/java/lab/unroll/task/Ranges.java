package lab.unroll.task;

import java.math.BigDecimal;
import lab.unroll.words.InputException;

/** Refuses numbers outside their range, naming the setting, its value and the range. */
public final class Ranges {

    private Ranges() {
    }

    /** Accepts {@code lowest <= value <= highest}. */
    public static void require(String setting, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new InputException("number.range", setting, value, lowest, highest);
        }
    }

    /** Accepts {@code lowest <= value <= highest}, and no NaN. */
    public static void require(String setting, double value, double lowest, double highest) {
        if (!(value >= lowest && value <= highest)) {
            throw new InputException("number.range", setting, value, plain(lowest), plain(highest));
        }
    }

    private static String plain(double limit) {
        return new BigDecimal(Double.toString(limit)).stripTrailingZeros().toPlainString();
    }
}
