package lab.unroll.task.flipflop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.task.InputChoices;
import lab.unroll.words.InputException;

/**
 * What comes on some channels at once: +0- for a pulse up on the first, none on the second, one down on the third. Where
 * numbers were changed by hand, they stand with commas between them: 0.5,0,-1.
 *
 * @param channels how many
 */
record Pulses(int channels) implements InputChoices {

    private static final String SIGNS = "-0+";

    @Override
    public int size() {
        return (int) Math.pow(SIGNS.length(), channels);
    }

    @Override
    public String label(int choice) {
        return labelOf(x(choice));
    }

    @Override
    public int indexOf(String label) {
        return isOfSigns(label) ? label.chars().map(SIGNS::indexOf).reduce(0, (before, sign) -> 3 * before + sign) : -1;
    }

    private boolean isOfSigns(String label) {
        return label.length() == channels && label.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /** {@inheritDoc} The digits of its number in base 3, each less 1. */
    @Override
    public Vector x(int choice) {
        double[] x = new double[channels];
        int rest = choice;
        for (int j = channels - 1; j >= 0; j--) {
            x[j] = rest % 3 - 1;
            rest /= 3;
        }
        return Vector.of(x);
    }

    /** How x_t is written. */
    String labelOf(Vector x) {
        double[] values = x.toArray();
        return Arrays.stream(values).allMatch(value -> value == 0 || Math.abs(value) == 1)
                ? Arrays.stream(values).mapToObj(value -> SIGNS.substring((int) value + 1, (int) value + 2))
                        .collect(Collectors.joining())
                : Arrays.stream(values).mapToObj(value -> new BigDecimal(Double.toString(value)).stripTrailingZeros()
                        .toPlainString()).collect(Collectors.joining(","));
    }

    /**
     * The x_t that is written like this.
     *
     * @throws InputException if it cannot be read
     */
    Vector read(String label) {
        if (isOfSigns(label)) {
            return x(indexOf(label));
        }
        try {
            double[] x = Arrays.stream(label.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            if (x.length == channels && Arrays.stream(x).allMatch(Double::isFinite)) {
                return Vector.of(x);
            }
        } catch (NumberFormatException e) {
            throw unreadable(label, e);
        }
        throw unreadable(label, null);
    }

    private InputException unreadable(String label, NumberFormatException cause) {
        return new InputException(cause, "example.pulses", label, channels, label(size() - 1),
                IntStream.range(0, channels).mapToObj(j -> "0.5").collect(Collectors.joining(",")));
    }
}
