package lab.unroll.window.describe;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import lab.unroll.describe.Described;
import lab.unroll.describe.Moment;
import lab.unroll.describe.Response;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Cover;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.EditState;
import lab.unroll.trace.Trace;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.Answer;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Standing;

/**
 * What is said after each change of the bench: once it has come to rest and has been read anew, not for every picture of a
 * drag, of playing or of a training. The newest is first. On the FX thread.
 */
public final class Responses {

    /** What stays so long as it is has come to rest. */
    private static final Duration REST = Duration.millis(400);
    private static final int KEPT = 50;
    /** What has to be there before anything is told of it. */
    private static final List<String> AWAITED = List.of("openings", "states", "edits", "reading");

    private final BenchModel model;
    private final Worker worker;
    private final Texts texts;
    private final Supplier<List<String>> unsettled;
    private final PauseTransition rest = new PauseTransition(REST);
    private final ObservableList<String> told = FXCollections.observableArrayList();
    private final ObservableList<String> newestFirst = FXCollections.unmodifiableObservableList(told);
    private Consumer<String> onTold = text -> { };
    /** What the next one is told against; null before the first, and after the language has changed. */
    private Taken last;
    /** Held, so that it goes on telling of changes. */
    private final List<ObservableValue<?>> chosen;
    private boolean due;
    private boolean ended;

    /**
     * What was seen of the bench, to be put into words elsewhere.
     *
     * @param trainedFrom the one at which training began to run; null where it rests
     */
    private record Taken(Experiment experiment, long iteration, Reading reading, LayerPlace place, int step, int unit,
                         Moment.Training training, Taken trainedFrom, Map<Integer, Double> edits, List<Moment.Choice> choices, Cover cover) {

        Described described() {
            Answer answer = Answer.of(experiment.task(), reading, reading.trace(), step);
            return new Described(experiment, iteration, reading, place, step, unit, new Described.Told(answer.step(), answer.text(),
                    answer.right(), answer.isRight(), answer.loss()), null);
        }

        Moment moment() {
            Described now = described();
            return new Moment(now, training, trainedFrom == null ? now : trainedFrom.described(), edits, choices, cover);
        }
    }

    /**
     * Those of a bench.
     *
     * @param worker    puts them into words
     * @param unsettled what of the bench is still on its way to the screen, by name
     */
    public Responses(BenchModel model, Worker worker, Texts texts, Supplier<List<String>> unsettled) {
        this.model = model;
        this.worker = worker;
        this.texts = texts;
        this.unsettled = unsettled;
        rest.setOnFinished(e -> {
            due = true;
            tell();
        });
        InvalidationListener touched = changed -> touched();
        model.hand().historyProperty().addListener(touched);
        model.stepBinding().addListener(touched);
        model.unitProperty().addListener(touched);
        model.placeProperty().addListener(touched);
        model.playhead().playingProperty().addListener(touched);
        model.playhead().coverProperty().addListener(touched);
        BenchChoices.observed(model).forEach(choice -> choice.addListener(touched));
        chosen = ViewChoices.observed(model);
        // only when the choice itself is another: with it may be kept what is computed, or learnt
        chosen.forEach(choice -> choice.addListener((o, was, is) -> touched()));
        model.snapshotProperty().addListener((o, was, is) -> {
            if (was == null || was.state() != is.state()) {
                touched();
            }
        });
        model.stage().picturedProperty().addListener(changed -> {
            if (last == null) {
                tell();
            } else if (training() != Moment.Training.RUNS) {
                touched();
            } else if (due) {
                tell();
            }
        });
        model.languageProperty().addListener(changed -> {
            last = null;
            tell();
        });
    }

    /** What was told, the newest first. */
    public ObservableList<String> newestFirst() {
        return newestFirst;
    }

    /** What to do with each that is told. */
    public void setOnTold(Consumer<String> action) {
        onTold = action;
    }

    /** Tells no more: the window is closed. */
    void end() {
        ended = true;
        rest.stop();
    }

    private void touched() {
        if (ended) {
            return;
        }
        due = false;
        rest.playFromStart();
        // a binding that nobody asks does not tell of its next change
        model.stepBinding().get();
    }

    private Moment.Training training() {
        Snapshot now = model.snapshotProperty().get();
        Standing standing = model.standingBinding().getValue();
        return now == null ? Moment.Training.RESTS : now.state() == Snapshot.State.RUNNING ? Moment.Training.RUNS
                : now.isStuck() ? Moment.Training.STUCK : standing == Standing.SOLVED ? Moment.Training.SOLVED : Moment.Training.RESTS;
    }

    /** What is pictured is what was decided last; while it trains that is the network as it was a moment ago. */
    private boolean isThere(Reading reading) {
        EditState hand = model.hand().state();
        return reading != null && hand.experiment() == model.experimentProperty().get() && reading.example().equals(hand.example())
                && reading.trace().allPins().equals(hand.pins()) && (training() == Moment.Training.RUNS || Collections.disjoint(unsettled.get(), AWAITED));
    }

    private void tell() {
        if (model.experimentProperty().get() == null || model.playhead().playingProperty().get()) {
            return;
        }
        Reading reading = model.stage().picturedProperty().get();
        if (!isThere(reading)) {
            // while it trains the next picture comes back here
            if (training() != Moment.Training.RUNS) {
                rest.playFromStart();
            }
            return;
        }
        due = false;
        Taken before = last;
        Taken now = taken(reading);
        last = now;
        if (before != null) {
            Locale locale = model.languageProperty().get();
            worker.submit(new Request<>(new Object(), () -> Response.between(before.moment(), now.moment(), locale)
                    .map(response -> response.text(locale)), this::add));
        }
    }

    private Taken taken(Reading reading) {
        Experiment experiment = model.experimentProperty().get();
        Trace run = reading.trace();
        Map<Integer, Double> edits = new HashMap<>();
        model.hand().state().edits().byPlace().forEach((place, edit) -> edits.put(place, edit.after()));
        Moment.Training training = training();
        Taken from = training != Moment.Training.RUNS || last == null ? null : last.trainedFrom == null ? last : last.trainedFrom;
        return new Taken(experiment, model.snapshotProperty().get().iteration(), reading, model.placeProperty().get().nearestIn(run.spec()),
                Math.max(1, Math.min(model.stepBinding().get(), run.length())),
                Math.max(0, Math.min(model.unitProperty().get(), experiment.hidden() - 1)), training, from, edits,
                Stream.concat(BenchChoices.now(model, texts).stream(), ViewChoices.now(model, texts).stream()).toList(),
                model.playhead().coverProperty().get());
    }

    private void add(Optional<String> response) {
        response.ifPresent(text -> {
            told.add(0, text);
            if (told.size() > KEPT) {
                told.remove(KEPT);
            }
            onTold.accept(text);
        });
    }
}
