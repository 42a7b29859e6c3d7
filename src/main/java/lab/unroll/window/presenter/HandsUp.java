package lab.unroll.window.presenter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** How many of a class raised their hands for each choice, question by question. Knows no node; on the FX thread only. */
public final class HandsUp {

    /** More than a lecture hall has. */
    public static final int MOST = 9999;

    private final Map<Page, List<Integer>> counts = new HashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    /** Changes with each count. */
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The counts of a question with so many choices; 0 where none was typed. */
    List<Integer> of(Page question, int choices) {
        List<Integer> known = new ArrayList<>(counts.getOrDefault(question, List.of()));
        while (known.size() < choices) {
            known.add(0);
        }
        return Collections.unmodifiableList(known.subList(0, choices));
    }

    /** True if somebody was counted. */
    boolean isCounted(Page question) {
        return counts.getOrDefault(question, List.of()).stream().anyMatch(count -> count > 0);
    }

    /**
     * Writes down the hands for a choice.
     *
     * @param choice counted from 0
     * @param hands  from 0 to {@value #MOST}
     */
    void count(Page question, int choice, int hands) {
        if (hands < 0 || hands > MOST) {
            throw new IllegalArgumentException("hands " + hands);
        }
        List<Integer> now = new ArrayList<>(of(question, Math.max(choice + 1,
                counts.getOrDefault(question, List.of()).size())));
        now.set(choice, hands);
        counts.put(question, now);
        changes.set(changes.get() + 1);
    }
}
