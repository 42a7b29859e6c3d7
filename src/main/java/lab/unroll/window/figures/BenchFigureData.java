package lab.unroll.window.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.Observable;
import lab.unroll.dynamics.Findings;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.AnswersLook;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.ComparedNetwork;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Decades;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.OriginalValues;
import lab.unroll.figure.ReferenceLine;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.catalogue.FigureData;
import lab.unroll.figure.catalogue.FigureInput;
import lab.unroll.figure.catalogue.LabellingData;
import lab.unroll.figure.catalogue.LandscapeData;
import lab.unroll.figure.catalogue.RunsData;
import lab.unroll.figure.paint.Theme;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.Influences;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.rewind.Branches;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;
import lab.unroll.window.state.LandscapeModel;
import lab.unroll.window.state.RewindModel;
import lab.unroll.window.state.StageModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.Words;

/** What the bench holds at the moment, as figures ask for it. On the FX thread only. */
final class BenchFigureData implements FigureData {

    private final BenchController bench;
    private final BenchModel model;
    private final StageModel stage;
    private final RunsData runs;
    private final KeptAxis axis = new KeptAxis();
    private final ReachRecord reach;
    /** True once the experiment is left of which the findings are. */
    private AtomicBoolean left = new AtomicBoolean();
    private Findings findings = new Findings(left::get);
    /** The weight that is followed while nobody has chosen one, and where it was found: training does not change it. */
    private SharedWeight followed;
    private List<Object> followedIn = List.of();

    /** How it is looked at while a figure is made for a file. */
    private Angle angle = Angle.NONE;

    BenchFigureData(BenchController bench) {
        this.bench = bench;
        this.reach = new ReachRecord(bench.model());
        this.model = bench.model();
        this.stage = model.stage();
        this.runs = new BenchRuns(model.stage().runs());
        FollowedExample.connect(model);
        model.experimentProperty().subscribe(this::forget);
        stage.dynamics().lookProperty().subscribe(look -> findings.wantBasins(look.basins()));
    }

    /** Another experiment: nobody waits any more for what is being found of the one before. */
    private void forget() {
        left.set(true);
        AtomicBoolean leaving = new AtomicBoolean();
        left = leaving;
        findings = new Findings(leaving::get);
        findings.wantBasins(stage.dynamics().lookProperty().get().basins());
    }

    /** What is made of the bench while it is looked at in another way. */
    <T> T seen(Angle other, Supplier<T> made) {
        angle = other;
        try {
            return made.get();
        } finally {
            angle = Angle.NONE;
        }
    }

    /** What tells that each input has changed. */
    Map<FigureInput, List<Observable>> observables() {
        LandscapeModel ground = model.landscape();
        Map<FigureInput, List<Observable>> observables = new EnumMap<>(Map.of(FigureInput.MOMENT, List.of(model.sceneBinding()),
                FigureInput.STEP, List.of(model.stepSceneBinding()),
                FigureInput.STAGE, List.of(model.levelProperty(), model.playhead().sweepProperty(),
                        stage.weightProperty(), stage.unfoldedProperty(), stage.namedProperty()),
                FigureInput.PASS, List.of(model.playhead().sweepProperty()),
                FigureInput.NEURON, List.of(stage.gateProperty(), stage.hoveredProperty()),
                FigureInput.COMPARED, List.of(model.compare().rivalsProperty(), model.compare().wantedProperty(),
                        model.compare().leaderProperty()),
                FigureInput.TRAINING, List.of(model.lossCurveProperty(), model.snapshotProperty(),
                        model.themeProperty(), model.languageProperty(), stage.referencesProperty()),
                FigureInput.PROBE, List.of(model.probe().stepBinding(), model.probe().symbolBinding()),
                FigureInput.WEIGHTS, List.of(model.weightsGateProperty(), model.hand().historyProperty())));
        observables.put(FigureInput.CHART_LOOK, List.of(stage.trainingChart().lookProperty()));
        observables.put(FigureInput.BRANCHES, List.of(model.rewind().branchesProperty(), model.rewind().pastProperty()));
        observables.put(FigureInput.WHOLE, List.of(model.sceneBinding()));
        observables.put(FigureInput.GRADIENTS, List.of(model.readingProperty(), stage.gradients().lookProperty(),
                reach.historyProperty(), model.hand().historyProperty()));
        observables.put(FigureInput.DYNAMICS, List.of(model.experimentProperty(), stage.dynamics().lookProperty()));
        observables.put(FigureInput.MACHINE, observables.get(FigureInput.DYNAMICS));
        observables.put(FigureInput.FORECAST, List.of(model.stage().forecast().lookProperty(), model.themeProperty(),
                model.languageProperty()));
        observables.put(FigureInput.LABELLING, List.of(stage.labelling().directionsProperty(),
                stage.labelling().influencesProperty(), stage.labelling().byHandProperty(), model.themeProperty(), model.languageProperty()));
        observables.put(FigureInput.ANSWERS, List.of(stage.answers().lookProperty(), model.themeProperty(), model.languageProperty()));
        observables.put(FigureInput.TEXT, List.of(stage.text().lookProperty(), model.themeProperty(), model.languageProperty()));
        observables.put(FigureInput.CHAT, List.of(model.stage().chat().lookProperty(), model.stepBinding(), model.themeProperty(),
                model.languageProperty()));
        observables.put(FigureInput.CAREERS, List.of(model.stage().careers().lookProperty(), model.themeProperty(),
                model.languageProperty()));
        observables.put(FigureInput.LANDSCAPE, List.of(ground.mapsProperty(), ground.hereProperty(), ground.logProperty(),
                ground.turnProperty(), ground.scrubProperty(), ground.lineProperty(), ground.bendsProperty(), model.themeProperty(),
                model.languageProperty()));
        observables.put(FigureInput.WALL, List.of(ground.wallsProperty(), ground.movesProperty(), model.themeProperty(),
                model.languageProperty()));
        observables.put(FigureInput.SWEEP, List.of(model.stage().runs().sweep().lookProperty(), model.themeProperty(),
                model.languageProperty()));
        observables.put(FigureInput.RUNS, List.of(model.stage().runs().overlaidProperty(), model.stage().runs().sweep().bandsProperty(),
                model.themeProperty(), model.languageProperty()));
        return observables;
    }

    @Override
    public Scene moment() {
        return angle.of(model.sceneBinding().getValue());
    }

    @Override
    public Scene step() {
        return angle.of(model.stepSceneBinding().getValue());
    }

    @Override
    public Cover cover() {
        return model.playhead().coverProperty().get();
    }

    @Override
    public CellKind cell() {
        return model.cell();
    }

    @Override
    public Level level() {
        return model.levelProperty().get();
    }

    @Override
    public boolean isBackward() {
        return angle.backward() == null ? model.playhead().isBackward() : angle.backward();
    }

    @Override
    public double unfolded() {
        return stage.unfoldedProperty().get();
    }

    @Override
    public boolean isNamed() {
        return stage.namedProperty().get();
    }

    /** {@inheritDoc} The largest at first stays while the network is trained. */
    @Override
    public SharedWeight weight() {
        Scene scene = moment();
        if (stage.weightProperty().get() != null || scene == null) {
            return stage.weightProperty().get();
        }
        List<Object> here = List.of(model.experimentProperty().get(), scene.trace().place());
        if (!here.equals(followedIn)) {
            followed = scene.trace().gradientFlow().map(SharedWeight::largest).orElse(null);
            followedIn = followed == null ? List.of() : here;
        }
        return followed;
    }

    @Override
    public NeuronChoice neuron(Scene scene) {
        Gate gate = stage.gateProperty().get();
        boolean known = gate != null && scene.trace().spec().gates().contains(gate);
        return (known ? NeuronChoice.of(scene, gate) : NeuronChoice.of(scene)).hovering(stage.hoveredProperty().get());
    }

    @Override
    public boolean isComparing() {
        // of the others nobody knows how they learnt
        return angle.reading() == null && model.compare().isOn();
    }

    @Override
    public List<Scene> besideOthers(Scene own) {
        return model.compare().scenes(own);
    }

    @Override
    public List<ComparedNetwork> compared(Scene own) {
        List<ComparedNetwork> entries = new ArrayList<>();
        for (Scene scene : model.compare().scenes(own)) {
            Snapshot snapshot = model.compare().inStep().stream()
                    .filter(rival -> rival.reading().trace().parameters() == scene.trace().parameters()).findFirst()
                    .map(CompareModel.ComparedRun::snapshot).orElse(model.compare().leaderProperty().get());
            entries.add(new ComparedNetwork(scene, snapshot));
        }
        return entries;
    }

    @Override
    public Decades keptAxis(Decades own) {
        List<Object> task = List.of(model.experimentProperty().get().choice(), model.experimentProperty().get().length());
        return axis.with(own, task, model.cell(), model.compare().isOn() || !model.pinsProperty().get().isEmpty());
    }

    @Override
    public List<CellCurve> otherCurves() {
        return model.compare().rivalsProperty().get().stream()
                .map(rival -> new CellCurve(rival.cell(), rival.curve())).toList();
    }

    @Override
    public LossCurve curve() {
        return model.lossCurveProperty().get();
    }

    @Override
    public long iteration() {
        return model.snapshotProperty().get().iteration();
    }

    @Override
    public ChartLook chartLook() {
        return stage.trainingChart().lookProperty().get();
    }

    @Override
    public BranchLook branches() {
        RewindModel rewind = model.rewind();
        RewindModel.Past past = rewind.pastProperty().get();
        Branches all = rewind.branchesProperty().get();
        // a curve that is newer than the branches comes first
        Branches now = all.at(Math.max(rewind.now(), past == null ? iteration() : 0), curve());
        return past == null ? new BranchLook(now, now.current(), iteration(), false)
                : new BranchLook(now, past.branch(), past.step(), true);
    }

    @Override
    public double chanceLoss() {
        return model.experimentProperty().get().chanceLoss();
    }

    @Override
    public OptionalDouble solvedLoss() {
        return model.experimentProperty().get().task().solvedLoss();
    }

    @Override
    public TextLook textLook() {
        return stage.text().lookProperty().get();
    }

    @Override
    public List<ReferenceLine> referenceLines() {
        Words names = Words.of("window", words().locale());
        return stage.referencesProperty().get().stream()
                .map(one -> new ReferenceLine(one.key(), names.get("milestone." + one.key()), one.loss())).toList();
    }

    @Override
    public GradientLook gradientLook() {
        Experiment experiment = model.experimentProperty().get();
        return stage.gradients().lookProperty().get().clippedAt(model.hand().state().plan().clipNorm())
                .after(reach.historyProperty().get(), iteration(),
                        cell -> Optional.of(experiment.withCell(cell).initialParameters()));
    }

    @Override
    public DynamicsLook dynamicsLook() {
        return stage.dynamics().lookProperty().get().of(model.experimentProperty().get().task()).remembering(findings);
    }

    @Override
    public CareersLook careersLook() {
        return model.stage().careers().look();
    }

    @Override
    public AnswersLook answers() {
        return stage.answers().lookProperty().get();
    }

    @Override
    public ForecastLook forecastLook() {
        return model.stage().forecast().look();
    }

    @Override
    public LabellingData labelling() {
        Directions directions = stage.labelling().directionsProperty().get();
        HandAnswers answers = stage.labelling().byHandProperty().get();
        Influences influences = stage.labelling().influencesProperty().get();
        return new LabellingData() {
            @Override
            public Directions directions() {
                return directions;
            }

            @Override
            public HandAnswers byHand() {
                return answers;
            }

            @Override
            public Influences influences() {
                return influences;
            }
        };
    }

    @Override
    public ChatLook chatLook() {
        return stage.chat().lookProperty().get().at(model.stepBinding().get());
    }

    @Override
    public int probeStep() {
        return model.probe().stepBinding().get();
    }

    @Override
    public Vector probeInput() {
        return model.probe().x();
    }

    @Override
    public Gate weightsGate() {
        return model.weightsGateProperty().get();
    }

    @Override
    public OriginalValues edited() {
        return model.hand().state().edits().edited();
    }

    @Override
    public LandscapeData landscape() {
        return new BenchLandscape(model.landscape());
    }

    @Override
    public Theme theme() {
        return angle.theme() == null ? model.themeProperty().get() : angle.theme();
    }

    @Override
    public Words words() {
        return Words.of("figure", model.languageProperty().get());
    }

    @Override
    public RunsData runs() {
        return runs;
    }
}
