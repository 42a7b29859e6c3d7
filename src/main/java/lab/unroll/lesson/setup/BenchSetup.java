package lab.unroll.lesson.setup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Cover;
import lab.unroll.figure.SharedWeight;
import lab.unroll.landscape.WallSettings;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.file.Settings;
import lab.unroll.net.CellKind;
import lab.unroll.state.BenchState;
import lab.unroll.state.EditState;
import lab.unroll.state.Edits;
import lab.unroll.state.ViewState;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.InputException;

/** Settings of the bench, in the order in which they are put on it. What is not given stays as the preset or session has it. */
public final class BenchSetup {

    private final Map<String, LessonSetting.Given<?>> given = new LinkedHashMap<>();
    private final Optional<LessonSession> session;

    private BenchSetup(Map<String, LessonSetting.Given<?>> given, Optional<LessonSession> session) {
        this.session = session;
        LessonSettings.ALL.stream().map(LessonSetting::key).filter(given::containsKey)
                .forEach(key -> this.given.put(key, given.get(key)));
    }

    /**
     * Reads the settings; each is checked by itself, not yet against the others.
     *
     * @param sessions those that the lesson can bring
     */
    public static BenchSetup read(Settings settings, LessonSessions sessions) {
        Map<String, LessonSetting.Given<?>> read = new HashMap<>();
        LessonSettings.ALL.forEach(setting -> settings.problems().tried(() -> setting.given(settings))
                .flatMap(one -> one).ifPresent(one -> read.put(setting.key(), one)));
        return new BenchSetup(read, settings.text(LessonSettings.SESSION).flatMap(name -> settings.problems().tried(
                () -> sessions.named(name, settings.placeOf(LessonSettings.SESSION)))));
    }

    /**
     * These settings, overruled by what {@code over} sets. Pins of {@code over} replace all pins; its session, or its
     * preset, replaces the experiment and the training.
     */
    public BenchSetup merge(BenchSetup over) {
        Map<String, LessonSetting.Given<?>> all = new HashMap<>(given);
        if (over.session.isPresent()) {
            all.values().removeIf(BenchSetup::isOfSession);
        }
        all.putAll(over.given);
        boolean begins = over.given.containsKey(LessonSettings.PRESET.key());
        return new BenchSetup(all, over.session.isPresent() || begins ? over.session : session);
    }

    /** These settings without what they cover: once an answer is told, that is seen, unless the reveal covers something itself. */
    public BenchSetup uncovered() {
        Map<String, LessonSetting.Given<?>> seen = new HashMap<>(given);
        seen.remove(WindowSettings.COVER.key());
        return new BenchSetup(seen, session);
    }

    /** True for what a session says by itself. */
    private static boolean isOfSession(LessonSetting.Given<?> one) {
        return one.setting().isOfExperiment() || one.setting() == LessonSettings.TRAIN;
    }

    /**
     * Checks that the settings of a step fit one another, and the session as soon as that has been read.
     *
     * @param ofStep   where the step's own settings stand
     * @param ofLesson where the lesson's settings stand
     * @throws lab.unroll.words.InputException at the setting that does not fit
     */
    public void check(Settings ofStep, Settings ofLesson) {
        Problems problems = ofStep.problems();
        Optional<Experiment> experiment = problems.tried(this::knownExperiment).flatMap(known -> known);
        given.forEach((key, one) -> problems.check(() -> {
            Place place = (ofStep.has(key) || !ofLesson.has(key) ? ofStep : ofLesson).placeOf(key);
            if (session.isPresent() && isOfSession(one)) {
                throw place.problem("session.alone", key);
            }
            experiment.ifPresent(known -> one.check(this, known, place));
        }));
    }

    /**
     * The experiment that these settings describe.
     *
     * @throws lab.unroll.words.InputException if there is no such preset or a number is outside its range
     */
    public Experiment experiment() {
        Experiment experiment = session.map(one -> one.session().state().experiment()).orElseGet(Presets::first);
        for (LessonSetting.Given<?> one : given.values()) {
            experiment = one.shape(experiment);
        }
        return experiment;
    }

    /** The experiment, unless it is that of a session that has not been read yet. */
    public Optional<Experiment> knownExperiment() {
        return session.filter(one -> !one.isRead()).isPresent() ? Optional.empty() : Optional.of(experiment());
    }

    /** The experiment, also that of a session; none where that cannot be read, which is told when it is opened. */
    public Optional<Experiment> readableExperiment() {
        try {
            return Optional.of(experiment());
        } catch (InputException unreadable) {
            return Optional.empty();
        }
    }

    /** True if a state has the experiment that these settings describe, trained as far. */
    public boolean isWithin(BenchState state) {
        return state.experiment().equals(experiment()) && state.iterations() == iterations();
    }

    /** How far the network is trained. */
    public long iterations() {
        return session.map(one -> one.session().state().iterations()).orElseGet(() -> (long) train().orElse(0));
    }

    /**
     * The bench when it is opened with these settings: that of the session, or the experiment as it begins.
     *
     * @param view how it is looked at where neither the session nor the settings say how
     * @throws lab.unroll.words.InputException if the input does not fit
     */
    public BenchState opened(ViewState view) {
        return over(session.map(one -> one.session().state())
                .orElseGet(() -> BenchState.of(experiment()).seen(before -> view)));
    }

    /**
     * A state of this experiment with these settings; what they leave open stays as it is, but it is trained only as far
     * as they say, and only their pins are held and their parameters changed, or those of the session.
     *
     * @throws lab.unroll.words.InputException if the input does not fit
     */
    public BenchState over(BenchState state) {
        Optional<EditState> own = session.map(one -> one.session().state().edit());
        BenchState set = state.after(iterations()).holding(own.map(EditState::pins).orElse(Pins.NONE))
                .edited(own.map(EditState::edits).orElse(Edits.NONE));
        boolean looks = value(LookSettings.LEVEL).isPresent()
                || value(LookSettings.COMPARE).filter(cells -> !cells.isEmpty()).isPresent();
        if (looks && value(LookSettings.BACKWARD).isEmpty()) {
            // A level and a comparison are meant on the way forth, unless the lesson asks for the way back
            set = set.seen(view -> view.withBackward(false));
        }
        if (value(LessonSettings.EXAMPLE).isPresent()) {
            set = set.reading(ownExample());
        }
        for (LessonSetting.Given<?> one : given.values()) {
            set = one.put(set);
        }
        return set;
    }

    /** The value of a setting, if it is given. */
    @SuppressWarnings("unchecked") // under the key of a setting stands a value of that setting only
    <T> Optional<T> value(LessonSetting<T> setting) {
        return Optional.ofNullable((LessonSetting.Given<T>) given.get(setting.key())).map(LessonSetting.Given::value);
    }

    /** The trained network that it begins with, if there is one. */
    public Optional<LessonSession> session() {
        return session;
    }

    /** The id of the view, see {@link BenchIds#VIEWS}; empty if that is left to the window. */
    public Optional<String> view() {
        return value(WindowSettings.VIEW);
    }

    /** The id of the part of the view, see {@link BenchIds#VIEWS}. */
    public Optional<String> part() {
        return value(WindowSettings.PART);
    }

    /** The controls that are there, see {@link BenchIds#CONTROLS}; empty if all are. */
    public Optional<List<String>> controls() {
        return value(WindowSettings.CONTROLS);
    }

    /** The weight whose gradient the way back sums up; empty for the one with the largest. */
    public Optional<SharedWeight> weight() {
        return value(WindowSettings.WEIGHT);
    }

    /** How the wall is walked, as far as the lesson says otherwise than usual; empty if that is left to the window. */
    public Optional<WallSettings> wall() {
        Optional<Double> longest = value(WindowSettings.LONGEST);
        Optional<Integer> steps = value(WindowSettings.WALL_STEPS);
        WallSettings usual = WallSettings.USUAL;
        return longest.isEmpty() && steps.isEmpty() ? Optional.empty()
                : Optional.of(usual.withClipNorm(longest.orElse(usual.clipNorm())).withSteps(steps.orElse(usual.steps())));
    }

    /** What units of a text are looked for that follow it, see {@link BenchIds#FOLLOWED}; empty if that is left to the window. */
    public Optional<String> follows() {
        return value(WindowSettings.FOLLOWS);
    }

    /** How many training steps a second are taken at most; 0 for as fast as it goes. */
    public int pace() {
        return value(WindowSettings.PACE).orElse(0);
    }

    /** What is lit. */
    public Optional<Spotlight> spotlight() {
        return value(WindowSettings.SPOTLIGHT);
    }

    /** What is covered until the answer is told, see {@link BenchIds#COVERS}; empty if the lesson does not say. */
    public Optional<List<String>> cover() {
        return value(WindowSettings.COVER);
    }

    /**
     * What is covered on the bench that these settings open.
     *
     * @param ids  by their names, see {@link BenchIds#COVERS}
     * @param view how it is looked at where the settings do not say how
     * @throws lab.unroll.words.InputException if the input does not fit
     */
    public Cover covering(List<String> ids, ViewState view) {
        Set<Cover.Part> parts = new TreeSet<>();
        ids.stream().filter(Cover.Part.ids()::contains).forEach(id -> parts.add(Cover.Part.named(id)));
        if (parts.isEmpty()) {
            return Cover.NONE;
        }
        ViewState seen = opened(view).view();
        return new Cover(parts, step().orElse((int) Math.round(seen.position())), seen.backward());
    }

    /** The recurrent cell. */
    public Optional<CellKind> cell() {
        return value(LessonSettings.CELL);
    }

    /** T, as the task understands it. */
    public Optional<Integer> length() {
        return value(LessonSettings.LENGTH);
    }

    /** Labels of the symbols to read, as the bench shows them, one for each step. */
    public Optional<List<String>> input() {
        return value(LessonSettings.INPUT);
    }

    /**
     * What the network reads; empty if that is left to the bench.
     *
     * @throws lab.unroll.words.InputException if the number of symbols or one of them does not fit
     */
    public Optional<Example> example() {
        return input().map(shown -> ShownInput.example(shown, experiment().task()))
                .or(() -> value(LessonSettings.EXAMPLE).map(own -> ownExample()));
    }

    /** What the session reads, or the first example. */
    private Example ownExample() {
        return session.map(one -> one.session().state().edit().example()).orElseGet(experiment()::firstExample);
    }

    /** Number of training iterations to show. */
    public Optional<Integer> train() {
        return value(LessonSettings.TRAIN);
    }

    /** The step t where the playhead stands, from 1. */
    public Optional<Integer> step() {
        return value(LessonSettings.STEP);
    }

    /** The selected unit, counted from 0; -1 for all units. */
    public Optional<Integer> unit() {
        return value(LessonSettings.UNIT);
    }

    /** Gates held by hand, the last one set last. */
    public List<Pin> pins() {
        return value(LessonSettings.PIN).orElse(List.of());
    }

    /** The pins, ready for a run. */
    public Pins heldGates() {
        return Pins.of(pins().toArray(Pin[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BenchSetup that && given.equals(that.given) && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return 31 * given.hashCode() + session.hashCode();
    }

    /** The lines that are not in others or set something otherwise there. */
    public List<Line> otherThan(BenchSetup other) {
        return Stream.concat(session.filter(one -> !session.equals(other.session)).stream()
                        .map(one -> new Line(LessonSettings.SESSION + ": " + one, one.place())),
                given.values().stream().filter(one -> !one.equals(other.given.get(one.setting().key())))
                        .map(one -> new Line(one.setting().key() + ": " + one.written(), one.place()))).toList();
    }

    /**
     * A setting as the lesson has it.
     *
     * @param text  key and value
     * @param place where it has it
     */
    public record Line(String text, Place place) {
    }

    @Override
    public String toString() {
        return Stream.concat(session.stream().map(one -> LessonSettings.SESSION + ": " + one), given.values().stream()
                .map(one -> one.setting().key() + ": " + one.written())).toList().toString();
    }
}
