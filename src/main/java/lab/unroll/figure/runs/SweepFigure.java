package lab.unroll.figure.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.SweepLook;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.words.Words;

/** What came of a sweep: lines over one setting, with the runs and their quartiles, or a heat map over two. */
public final class SweepFigure {

    /** So many lines can be told apart, and so many maps stand beside each other. */
    static final int MOST_BESIDE = 5;

    /**
     * What is shown along which setting.
     *
     * @param first  along the lower axis
     * @param second upwards; null for lines
     * @param beside a line or a map for each of its values; null for one
     */
    private record Choice(Axis first, Axis second, Axis beside) {
    }

    private SweepFigure() {
    }

    /**
     * The figure of a sweep.
     *
     * @throws lab.unroll.words.InputException if one looks along a setting that it has not
     */
    public static Figure of(SweepLook look, Theme theme, Words any, double width, double height) {
        Words words = Words.of("runs", any.locale());
        if (look.results().entries().isEmpty()) {
            return new Note(words.get("sweep.none"), theme, words, width, height);
        }
        Choice choice = choice(look);
        Said said = new Said(look, choice, words);
        return choice.second() == null ? new SweepLines(look, choice.first(), choice.beside(), said, theme, words, width, height)
                : new SweepHeat(look, choice.first(), choice.second(), choice.beside(), said, theme, words, width, height);
    }

    private static Choice choice(SweepLook look) {
        List<Axis> named = look.over().stream().map(look.results()::axis).distinct().toList();
        List<Axis> others = new ArrayList<>(look.results().varied());
        others.removeAll(named);
        if (named.size() >= 2) {
            return new Choice(named.get(0), named.get(1), few(others));
        }
        if (named.size() == 1) {
            return new Choice(named.get(0), null, few(others));
        }
        if (others.isEmpty()) {
            return new Choice(look.results().seeds(), null, null);
        }
        if (others.size() == 1) {
            return new Choice(others.get(0), null, null);
        }
        Axis words = others.stream().filter(axis -> !axis.isOfNumbers() && axis.size() <= MOST_BESIDE).findFirst().orElse(null);
        List<Axis> rest = others.stream().filter(axis -> axis != words).toList();
        return rest.size() == 1 ? new Choice(rest.get(0), null, words)
                : new Choice(rest.get(0), rest.get(1), words != null ? words : few(rest.subList(2, rest.size())));
    }

    private static Axis few(List<Axis> axes) {
        return axes.stream().filter(axis -> axis.size() <= MOST_BESIDE).findFirst().orElse(null);
    }

    /** What stands above the figure. */
    static final class Said {

        private final SweepLook look;
        private final Words words;
        /** Every setting that is told apart. */
        private final List<String> along;
        private final String axes;

        private Said(SweepLook look, Choice choice, Words words) {
            this.look = look;
            this.words = words;
            axes = Stream.of(choice.first(), choice.second()).filter(Objects::nonNull).map(Axis::name)
                    .collect(Collectors.joining(" × "));
            along = Stream.of(choice.first(), choice.second(), choice.beside()).filter(Objects::nonNull)
                    .map(Axis::name).toList();
        }

        /** What is shown. */
        String title() {
            return words.get("sweep.title", words.get("measure." + look.measure().id()), axes);
        }

        /** Over what is taken the median, and how many runs are known. */
        String remark() {
            return remark(look, along, words);
        }

        /** The same of a figure that tells other settings apart. */
        static String remark(SweepLook look, List<String> along, Words words) {
            List<String> folded = look.results().axes().stream().filter(axis -> axis.isVaried() && !along.contains(axis.name()))
                    .map(axis -> axis.name() + " (" + axis.size() + ")").toList();
            long known = look.results().entries().size();
            long planned = look.results().planned();
            String runs = known == planned ? words.get("sweep.runs", known) : words.get("sweep.runs.so-far", known, planned);
            return folded.isEmpty() ? runs : words.get(look.measure() == SweepMeasure.SOLVED ? "sweep.share" : "sweep.median",
                    folded.stream().collect(Collectors.joining(", ")), runs);
        }

        /** What a place is, for whoever points at it. */
        String spot(String settings, List<RunResult> runs) {
            long solved = runs.stream().filter(RunResult::isSolved).count();
            double value = look.measure().of(runs);
            return words.get("sweep.spot", settings, words.get("measure." + look.measure().id()),
                    Double.isNaN(value) ? words.get("sweep.nothing") : Numbers.exact(value), solved, runs.size());
        }
    }
}
