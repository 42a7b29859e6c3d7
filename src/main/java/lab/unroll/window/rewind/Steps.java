package lab.unroll.window.rewind;

import java.util.Locale;

/** How steps of a training are written. */
final class Steps {

    private Steps() {
    }

    /** With a comma after each three digits. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
