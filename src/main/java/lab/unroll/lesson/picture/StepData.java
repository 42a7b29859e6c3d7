package lab.unroll.lesson.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lab.unroll.answers.HeldOutAnswers;
import lab.unroll.careers.Foreteller;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.Yardstick;
import lab.unroll.chat.Neighbours;
import lab.unroll.chat.Talk;
import lab.unroll.chat.Talker;
import lab.unroll.chat.WordChoice;
import lab.unroll.figure.AnswersLook;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.ComparedNetwork;
import lab.unroll.figure.Cover;
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
import lab.unroll.figure.catalogue.LabellingData;
import lab.unroll.figure.catalogue.LandscapeData;
import lab.unroll.figure.paint.Theme;
import lab.unroll.forecast.Forecaster;
import lab.unroll.labelling.Influences;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.state.GradientChoice;
import lab.unroll.task.CareerTask;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.Task;
import lab.unroll.task.chat.Chat;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/**
 * What the figures of a step are made from; what a lesson cannot say is as the window opens. Each look is computed when a figure
 * asks for it, on the calling thread.
 *
 * @param bench the bench of the step
 * @param setup how it was opened
 * @param scene what is seen of the network
 * @param cover what may not be seen yet
 */
record StepData(OpenedBench bench, BenchSetup setup, Scene scene, Cover cover) implements FigureData {

    private Task task() {
        return bench.experiment().task();
    }

    private Parameters parameters() {
        return bench.trace().parameters();
    }

    @Override
    public Scene moment() {
        return scene;
    }

    @Override
    public Scene step() {
        return scene;
    }

    @Override
    public CellKind cell() {
        return bench.experiment().cell();
    }

    @Override
    public Level level() {
        return bench.state().view().level();
    }

    @Override
    public boolean isBackward() {
        return bench.state().view().backward();
    }

    @Override
    public double unfolded() {
        return 1;
    }

    @Override
    public boolean isNamed() {
        return true;
    }

    @Override
    public SharedWeight weight() {
        return setup.weight().orElse(null);
    }

    @Override
    public NeuronChoice neuron(Scene looked) {
        return NeuronChoice.of(looked);
    }

    @Override
    public boolean isComparing() {
        return false;
    }

    @Override
    public List<Scene> besideOthers(Scene own) {
        return List.of(own);
    }

    @Override
    public List<ComparedNetwork> compared(Scene own) {
        return List.of();
    }

    @Override
    public List<CellCurve> otherCurves() {
        return List.of();
    }

    @Override
    public LossCurve curve() {
        return bench.losses();
    }

    @Override
    public long iteration() {
        return bench.iterations();
    }

    @Override
    public double chanceLoss() {
        return task().chanceLoss();
    }

    @Override
    public OptionalDouble solvedLoss() {
        return task().solvedLoss();
    }

    @Override
    public List<ReferenceLine> referenceLines() {
        return ReferenceLine.of(task().referenceLosses(), words());
    }

    @Override
    public GradientLook gradientLook() {
        GradientChoice choice = bench.state().edit().gradients();
        return GradientLook.USUAL.with(choice.losses()).with(choice.chain()).clippedAt(bench.experiment().clipNorm());
    }

    @Override
    public DynamicsLook dynamicsLook() {
        return DynamicsLook.USUAL.of(task());
    }

    @Override
    public ForecastLook forecastLook() {
        return task() instanceof SeriesTask series ? new ForecastLook(Forecaster.of(series, parameters(), () -> { }), false, -1)
                : ForecastLook.NONE;
    }

    @Override
    public LabellingData labelling() {
        return task() instanceof LabellingTask labels ? new LabellingData() {
            @Override
            public Influences influences() {
                return Influences.of(labels, parameters(), bench.reading().example(), scene.selectedStep(), () -> { });
            }
        } : LabellingData.NONE;
    }

    @Override
    public AnswersLook answers() {
        HeldOutAnswers answers = HeldOutAnswers.of(bench.experiment(), parameters(), () -> { });
        return new AnswersLook(answers, answers.placeOf(bench.reading().example()).orElse(-1));
    }

    @Override
    public ChatLook chatLook() {
        if (!(task() instanceof Chat chat)) {
            return ChatLook.NONE;
        }
        Talker talker = new Talker(chat, parameters(), bench.trace().allPins());
        String question = chat.asked(bench.reading().example());
        return new ChatLook(chat, Talk.of(talker, new Neighbours(chat, parameters()), question, null, new int[0],
                WordChoice.GREEDY, Talk.BESIDE), bench.step());
    }

    @Override
    public CareersLook careersLook() {
        if (!(task() instanceof CareerTask careers)) {
            return CareersLook.NONE;
        }
        Map<Yardstick, Foretelling> yardsticks = new EnumMap<>(Yardstick.class);
        for (Yardstick one : Yardstick.values()) {
            yardsticks.put(one, one.foretell(careers, () -> { }));
        }
        String name = Words.of("careers", words().locale()).get("network", cell().displayName(), bench.experiment().hidden());
        return CareersLook.NONE.of(careers, name).foretold(Foreteller.of(careers, parameters(), () -> { }))
                .measured(yardsticks).selecting(careers.questionOf(bench.reading().example()).orElse(null));
    }

    @Override
    public TextLook textLook() {
        return task() instanceof NextCharacter text && !bench.experiment().network().bidirectional()
                ? StepText.of(text, bench, setup, scene) : TextLook.NONE;
    }

    @Override
    public LandscapeData landscape() {
        return new StepGround(bench, setup);
    }

    @Override
    public int probeStep() {
        return 1;
    }

    @Override
    public Vector probeInput() {
        return Vector.zeros(task().inputSize());
    }

    @Override
    public Gate weightsGate() {
        List<Gate> gates = bench.experiment().spec().gates();
        return gates.contains(Gate.FORGET) ? Gate.FORGET : gates.get(0);
    }

    @Override
    public OriginalValues edited() {
        return OriginalValues.NONE;
    }

    @Override
    public Theme theme() {
        return scene.theme();
    }

    @Override
    public Words words() {
        return scene.words();
    }
}
