package lab.unroll.sweep;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.words.InputException;

/** How long each run of a sweep is trained. */
public enum Until {
    /** As many steps as its plan has. */
    STEPS,
    /** Until it is found solved, and no longer than that. */
    SOLVED;

    /** Its name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> ids() {
        return Stream.of(values()).map(Until::id).toList();
    }

    /**
     * The one of a name.
     *
     * @throws InputException naming those there are
     */
    static Until named(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new InputException("option.choice", SweepPlan.UNTIL, id, String.join(", ", ids())));
    }
}
