package lab.unroll.lesson.setup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.state.BenchState;
import lab.unroll.state.Edits;

/** Reads parameters changed by hand: name and value, with commas between them, for example {@code Wx[1][1] 2.5, b[2] -1}. */
final class EditReader {

    private static final Pattern EDIT = Pattern.compile("(?<name>\\S+)\\s+(?<value>-?\\d{1,3}(\\.\\d{1,9})?)");

    private EditReader() {
    }

    /**
     * One changed parameter.
     *
     * @param name  which
     * @param value what it is set to once the network is trained
     */
    record Change(ParameterName name, double value) {
    }

    /**
     * Reads the parameters of a setting.
     *
     * @throws lab.unroll.words.InputException telling how they are written
     */
    static List<Change> readAll(String text, Place place) {
        return Arrays.stream(text.replace('−', '-').split(",", -1)).map(String::strip).map(one -> read(one, place)).toList();
    }

    private static Change read(String text, Place place) {
        Matcher parts = EDIT.matcher(text);
        if (!parts.matches()) {
            throw place.problem("edit", text);
        }
        return new Change(ParameterName.read(parts.group("name")).orElseThrow(() -> place.problem("edit", text)),
                Double.parseDouble(parts.group("value")));
    }

    /**
     * Checks that a network has what is changed.
     *
     * @throws lab.unroll.words.InputException at the place of the setting
     */
    static void check(List<Change> changes, Experiment experiment, Place place) {
        changes.forEach(one -> requireIn(one.name(), experiment, place));
    }

    /**
     * Checks that a network has a parameter.
     *
     * @throws lab.unroll.words.InputException at the place
     */
    static void requireIn(ParameterName name, Experiment experiment, Place place) {
        if (!name.isIn(experiment)) {
            throw place.problem("edit.range", experiment.cell().displayName(), experiment.spec().input(), experiment.hidden());
        }
    }

    /** A state with exactly these parameters changed. */
    static BenchState put(BenchState state, List<Change> changes) {
        Edits edits = Edits.NONE;
        for (Change one : changes) {
            edits = edits.to(one.name().index(state.experiment()), one.value());
        }
        return state.edited(edits);
    }
}
