package lab.unroll.cli.options;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.Lessons;
import lab.unroll.net.LayerPlace;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.task.Ranges;
import lab.unroll.window.presenter.PresenterModel;
import lab.unroll.window.shot.WindowShotOptions;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;
import lab.unroll.window.state.TextSize;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options of {@code unroll render --figure window}. */
public final class WindowOptions {

    /** The name of the figure. */
    public static final String FIGURE = "window";

    private static final String USUAL_SIZE = "1440x900";
    private static final int LEAST_WIDTH = 800;
    private static final int LEAST_HEIGHT = 500;
    private static final int LARGEST_SIDE = 4000;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    @Option(names = "--size", paramLabel = "WxH", description = "size of the window (default: 1440x900)")
    private String size;

    @Option(names = "--lesson", paramLabel = "N", description = "open the window on this lesson")
    private Integer lesson;

    @Option(names = "--at", paramLabel = "STEP", description = "and on this step of the lesson (default: 1)")
    private Integer lessonStep;

    @Option(names = "--told", description = "that step after all that it asks has been answered rightly and told, and its goal"
            + " been reached, where it has a solution")
    private boolean told;

    @Option(names = "--level", paramLabel = "LEVEL",
            description = "network, unrolled, vectors, cell or neuron (default: vectors)")
    private String level;

    @Option(names = "--compare", description = "compare the cell with another")
    private boolean compare;

    @Option(names = "--backward", description = "show the way of the gradient back")
    private boolean backward;

    @Option(names = "--view", paramLabel = "NAME", description = "the view that is shown (default: network)")
    private String view;

    @Option(names = "--part", paramLabel = "NAME", description = "and the part of that view")
    private String part;

    @Option(names = "--training-chart", paramLabel = "NAME", description = "open the dock with this chart of the training:"
            + " loss, held-out, gradient-norm, accuracy, update-ratio, saturation, weight-histograms or"
            + " activation-histograms")
    private String chart;

    @Option(names = "--presenter", arity = "0..1", fallbackValue = "100", paramLabel = "PERCENT",
            description = "the window as a class sees it, enlarged by 100, 125, 150, 175, 200 or 250 %% (default: 100)")
    private Integer presenter;

    @Option(names = "--text-size", paramLabel = "PERCENT", description = "size of text and figures, as far as the window has room:"
            + " 80, 100, 125, 150 or 200 %% (default: 100)")
    private Integer textSize;

    /**
     * What the picture of the window is to show.
     *
     * @param bench the bench that is named as a whole, if one is
     * @throws InputException if these options do not fit together
     */
    public WindowShotOptions shot(ExperimentOptions experiment, GradientOptions gradient, MomentOptions moment,
                                  PlaceOptions place, Optional<Session> bench, Theme theme, Locale locale) {
        int[] sides = sides();
        WindowShotOptions shot = WindowShotOptions.of(sides[0], sides[1]).in(theme).in(locale).looking(view, part).charting(chart())
                .presented(presented()).after(sized());
        if (lesson == null) {
            if (lessonStep != null || told) {
                throw new InputException("arguments.without-lesson", told ? "--told" : "--at");
            }
            if (bench.isPresent() && looks()) {
                throw new InputException("arguments.code-alone");
            }
            return bench.map(shot::showing).orElseGet(() -> shot.showing(moment.of(seen(BenchState.of(
                    gradient.in(experiment.isEmpty() ? Presets.first() : experiment.experiment())), place))));
        }
        if (!experiment.isEmpty() || !moment.isEmpty() || !place.isEmpty() || looks() || bench.isPresent()
                || gradient.isOfPhenomenon()) {
            throw new InputException("arguments.lesson-alone");
        }
        LessonList all = Lessons.all(locale);
        if (!all.problems().isEmpty()) {
            // With a lesson left out the numbers would mean others.
            throw all.problems().get(0);
        }
        List<Lesson> lessons = all.lessons();
        Ranges.require("--lesson", lesson, 1, lessons.size());
        int at = lessonStep == null ? 1 : lessonStep;
        Ranges.require("--at", at, 1, lessons.get(lesson - 1).steps().size());
        return shot.atLesson(lesson, at, told);
    }

    private FigureKind chart() {
        List<FigureKind> known = FigureKinds.at(FigureKind.Place.TRAINING);
        return chart == null ? null : known.stream().filter(kind -> kind.id().equalsIgnoreCase(chart)).findFirst()
                .orElseThrow(() -> new InputException("figure.unknown", chart,
                        known.stream().map(FigureKind::id).collect(Collectors.joining(", "))));
    }

    private WindowShotOptions.Presented presented() {
        if (presenter != null && !PresenterModel.ZOOMS.contains(presenter)) {
            throw new InputException("option.unknown", "--presenter", presenter, listed(PresenterModel.ZOOMS));
        }
        return presenter == null ? null : new WindowShotOptions.Presented(presenter);
    }

    private List<Consumer<BenchModel>> sized() {
        if (textSize == null) {
            return List.of();
        }
        if (!TextSize.CHOICES.contains(textSize)) {
            throw new InputException("option.unknown", "--text-size", textSize, listed(TextSize.CHOICES));
        }
        return List.of(model -> model.stage().textSize().percentProperty().set(textSize));
    }

    private static String listed(List<Integer> choices) {
        return choices.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private boolean looks() {
        return level != null || backward || compare;
    }

    private BenchState seen(BenchState state, PlaceOptions chosen) {
        Level wanted = level == null ? Level.VECTORS : Stream.of(Level.values())
                .filter(one -> one.id().equalsIgnoreCase(level)).findFirst()
                .orElseThrow(() -> new InputException("level.unknown", level));
        LayerPlace place = chosen.place(state.experiment().spec());
        return state.seen(view -> view.withLevel(wanted).withPlace(place).withBackward(backward)
                .withBeside(compare ? CompareModel.usual(state.experiment().cell()) : List.of()));
    }

    private int[] sides() {
        Matcher matcher = SIZE.matcher(size == null ? USUAL_SIZE : size);
        if (!matcher.matches()) {
            throw new InputException("arguments.size", size);
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        Ranges.require("--size", width, LEAST_WIDTH, LARGEST_SIDE);
        Ranges.require("--size", height, LEAST_HEIGHT, LARGEST_SIDE);
        return new int[] {width, height};
    }

    /**
     * Refuses these options where there is no window.
     *
     * @throws InputException naming the option
     */
    public void requireUnused() {
        String used = size != null ? "--size" : lesson != null ? "--lesson" : lessonStep != null ? "--at" : told ? "--told"
                : level != null ? "--level" : backward ? "--backward" : compare ? "--compare"
                : view != null ? "--view" : part != null ? "--part"
                : chart != null ? "--training-chart" : presenter != null ? "--presenter"
                : textSize != null ? "--text-size" : null;
        if (used != null) {
            throw new InputException("arguments.window-only", used);
        }
    }
}
