package lab.unroll.window.dock;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.Schedule;
import lab.unroll.window.kit.CardLayer;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/**
 * All the ways to train, above a button of the dock; it stays open until it is closed. What can change on the way does so at
 * once.
 */
final class TrainingCard extends CardLayer {

    private static final List<Integer> BATCHES = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);
    private static final List<Double> CLIPS = List.of(0.0, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0);
    private static final List<Integer> CUTS = List.of(0, 1, 2, 4, 8, 16, 32);
    private static final List<Double> SHARES = List.of(0.0, 0.1, 0.2, 0.3, 0.5);
    private static final List<Double> NOISES = List.of(0.0, 0.01, 0.03, 0.1, 0.3);

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final GridPane rows = new GridPane();

    TrainingCard(BenchController bench, Texts texts) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        rows.getStyleClass().add("training-ways");
        number("batch", "training.batch", BATCHES, Hyperparameters::batch, Hyperparameters::withBatch, 1,
                Hyperparameters.LARGEST_BATCH);
        rule();
        schedule();
        limit("clip", "training.clip", CLIPS, Hyperparameters::clipNorm, Hyperparameters::withClipNorm,
                Hyperparameters.LONGEST_GRADIENT);
        limit("clip-value", "training.clip-value", CLIPS, Hyperparameters::clipValue, Hyperparameters::withClipValue,
                Hyperparameters.LONGEST_GRADIENT);
        number("truncation", "training.truncation", CUTS, Hyperparameters::truncation, Hyperparameters::withTruncation, 0,
                Hyperparameters.LONGEST_TRUNCATION);
        ComboBox<Double> dropout = limit("dropout", "training.dropout", SHARES, Hyperparameters::dropout,
                Hyperparameters::withDropout, Hyperparameters.MOST_DROPOUT);
        model.experimentProperty().subscribe(now -> dropout.setDisable(now == null || now.network().layers() == 1));
        limit("input-noise", "training.input-noise", NOISES, Hyperparameters::inputNoise, Hyperparameters::withInputNoise,
                Hyperparameters.MOST_NOISE);
        align(rows);
        VBox beginning = new VBox(new BeginningAnew(bench, texts), new TrainingGoal(bench, texts));
        beginning.getStyleClass().add("training-beginning");
        HBox columns = new HBox(rows, beginning);
        columns.getStyleClass().add("training-columns");
        VBox card = new VBox(head(), columns);
        card.setId("training-card");
        card.getStyleClass().addAll("task-settings-card", "training-card");
        hold(card);
    }

    /** Names on the left, what is chosen on the right. */
    static void align(GridPane rows) {
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints chosen = new ColumnConstraints();
        chosen.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().setAll(names, chosen);
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        texts.label(title, "training.ways");
        Button close = new Button(null, Icons.of("close"));
        close.setId("training-card-close");
        close.getStyleClass().add("flat-icon");
        texts.describe(close, "training.ways.close");
        close.setOnAction(e -> close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Opens it above a button, or closes it. */
    void toggle(Button button) {
        if (isOpen()) {
            close();
        } else {
            open(button);
            rows.lookup("#batch").requestFocus();
        }
    }

    /** {@inheritDoc} A press elsewhere leaves it open. */
    @Override
    protected boolean isElsewhere(MouseEvent press) {
        return false;
    }

    private Label name(String key, Node control) {
        Label name = new Label();
        name.getStyleClass().add("secondary");
        name.setMinWidth(Region.USE_PREF_SIZE);
        if (control != null) {
            name.setLabelFor(control);
        }
        int row = rows.getRowCount();
        rows.add(name, 0, row);
        texts.label(name, key);
        return name;
    }

    private void put(Node control) {
        rows.add(control, 1, rows.getRowCount() - 1);
    }

    private void number(String id, String key, List<Integer> offered, Function<Hyperparameters, Integer> part,
                        BiFunction<Hyperparameters, Integer, Hyperparameters> with, int lowest, int highest) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(id);
        Label name = name(key, box);
        put(box);
        new NumberChooser<>(model, part, with).connect(name, box, texts, key, offered,
                n -> n == 0 ? texts.get("training.none") : String.valueOf(n), typed -> isNone(typed, lowest) ? 0
                        : (int) Entries.whole(texts.get(key), typed, lowest, highest));
    }

    private ComboBox<Double> limit(String id, String key, List<Double> offered,
                                   Function<Hyperparameters, Double> part,
                                   BiFunction<Hyperparameters, Double, Hyperparameters> with, double highest) {
        ComboBox<Double> box = new ComboBox<>();
        box.setId(id);
        Label name = name(key, box);
        put(box);
        new NumberChooser<>(model, part, with).connect(name, box, texts, key, offered,
                value -> value == 0 ? texts.get("training.none") : TrainingView.plain(value), typed -> isNone(typed, 0) ? 0
                        : Entries.number(texts.get(key), typed, 0, highest));
        return box;
    }

    private boolean isNone(String typed, int lowest) {
        return lowest == 0 && typed.strip().equalsIgnoreCase(texts.get("training.none"));
    }

    /** Another rule begins with nothing to remember, and that is said. */
    private void rule() {
        ComboBox<OptimiserKind> box = new ComboBox<>();
        box.setId("optimiser");
        name("training.rule", box);
        put(box);
        texts.describe(box, "training.rule.describe");
        box.getItems().setAll(OptimiserKind.values());
        Choosers.name(box, rule -> texts.text("rule." + rule.id()));
        model.hand().historyProperty().subscribe(now -> {
            if (now != null) {
                box.setValue(now.present().plan().rule());
            }
        });
        box.setOnAction(e -> {
            OptimiserKind chosen = box.getValue();
            if (chosen != null && chosen != model.hand().state().plan().rule()) {
                model.hand().train(model.hand().state().plan().withRule(chosen));
                model.say(Message.note("training.rule.fresh"));
            }
        });
    }

    /** Kind and number of steps of the schedule; where the learning rate stays, there is no number. */
    private void schedule() {
        ComboBox<Schedule.Kind> kind = new ComboBox<>();
        kind.setId("schedule");
        EntryField steps = new EntryField();
        steps.setId("schedule-steps");
        steps.setPrefColumnCount(6);
        name("training.schedule", kind);
        HBox both = new HBox(6, kind, steps);
        both.setAlignment(Pos.CENTER_RIGHT);
        put(both);
        texts.describe(kind, "training.schedule.describe");
        texts.describe(steps, "training.schedule.steps");
        kind.getItems().setAll(Schedule.Kind.values());
        Choosers.name(kind, one -> texts.text("training.schedule." + one.name().toLowerCase(Locale.ROOT)));
        model.hand().historyProperty().subscribe(now -> {
            if (now != null) {
                kind.setValue(now.present().plan().schedule().kind());
                steps.setVisible(kind.getValue() != Schedule.Kind.CONSTANT);
            }
        });
        kind.setOnAction(e -> {
            Hyperparameters plan = model.hand().state().plan();
            if (kind.getValue() != null && kind.getValue() != plan.schedule().kind()) {
                long length = kind.getValue() == Schedule.Kind.CONSTANT ? 1
                        : plan.schedule().steps() > 1 ? plan.schedule().steps() : plan.steps();
                model.hand().train(plan.withSchedule(new Schedule(kind.getValue(), length)));
            }
        });
        steps.connect(model.hand().historyProperty().map(now -> now == null ? ""
                : String.valueOf(now.present().plan().schedule().steps())), typed -> {
                    Hyperparameters plan = model.hand().state().plan();
                    model.hand().train(plan.withSchedule(new Schedule(plan.schedule().kind(),
                            Entries.whole(texts.get("training.schedule.steps"), typed, 1, Hyperparameters.MOST_STEPS))));
                }, problem -> model.say(Message.of(problem)));
    }
}
