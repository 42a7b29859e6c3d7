package lab.unroll.bench.shell;

import lab.unroll.words.InputProblem;

/** Reads typed numbers. */
public final class Entries {

    private Entries() {
    }

    /**
     * A whole number in a range.
     *
     * @param name what the number is for, as the user calls it
     * @throws InputProblem saying what was typed and what is expected
     */
    public static long whole(String name, String typed, long lowest, long highest) {
        try {
            long number = Long.parseLong(typed.strip());
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputProblem(e, "entry.whole", name, typed.strip(), lowest, highest);
        }
        throw new InputProblem("entry.whole", name, typed.strip(), lowest, highest);
    }

    /**
     * The value of a gate, from 0 to 1; a decimal comma does as well.
     *
     * @param name the gate
     * @throws InputProblem saying what was typed and what is expected
     */
    public static double share(String name, String typed) {
        try {
            double number = Double.parseDouble(typed.strip().replace(',', '.'));
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputProblem(e, "entry.share", name, typed.strip());
        }
        throw new InputProblem("entry.share", name, typed.strip());
    }
}
