package lab.unroll.figure.catalogue;

import static lab.unroll.figure.catalogue.FigureInput.BRANCHES;
import static lab.unroll.figure.catalogue.FigureInput.CHART_LOOK;
import static lab.unroll.figure.catalogue.FigureInput.COMPARED;
import static lab.unroll.figure.catalogue.FigureInput.LANDSCAPE;
import static lab.unroll.figure.catalogue.FigureInput.MOMENT;
import static lab.unroll.figure.catalogue.FigureInput.NEURON;
import static lab.unroll.figure.catalogue.FigureInput.PASS;
import static lab.unroll.figure.catalogue.FigureInput.PROBE;
import static lab.unroll.figure.catalogue.FigureInput.STAGE;
import static lab.unroll.figure.catalogue.FigureInput.STEP;
import static lab.unroll.figure.catalogue.FigureInput.TRAINING;
import static lab.unroll.figure.catalogue.FigureInput.WALL;
import static lab.unroll.figure.catalogue.FigureInput.WEIGHTS;
import static lab.unroll.figure.catalogue.FigureInput.WHOLE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lab.unroll.figure.catalogue.FigureKind.Place;
import lab.unroll.figure.catalogue.UsualSize.Shape;
import lab.unroll.words.InputException;

/** Every figure there is: one entry each. */
public final class FigureKinds {

    /** The stage at the level, on the pass and with the comparison that is chosen. */
    public static final FigureKind ON_STAGE = new FigureKind("stage", Place.STAGE, UsualSize.stage(Shape.STAGE),
            Set.of(MOMENT, STAGE, NEURON, COMPARED), Diagrams::stage);
    /** Every vector of every step. */
    public static final FigureKind UNROLLED = new FigureKind("unrolled", Place.FILE, UsualSize.stage(Shape.VECTORS),
            Set.of(MOMENT), Diagrams::unrolled);
    /** The folded network. */
    public static final FigureKind NETWORK = new FigureKind("network", Place.FILE, UsualSize.stage(Shape.FOLDED),
            Set.of(WHOLE), Diagrams::network);
    /** The copies of the network as blocks. */
    public static final FigureKind BLOCKS = new FigureKind("blocks", Place.FILE, UsualSize.stage(Shape.COPIES),
            Set.of(WHOLE), Diagrams::blocks);
    /** The same of an encoder and a decoder. */
    public static final FigureKind ENCODER_DECODER = new FigureKind("encoder-decoder", Place.FILE,
            UsualSize.stage(Shape.COPIES), Set.of(MOMENT), Diagrams::blocks);
    /** The anatomy of the cell. */
    public static final FigureKind CELL = new FigureKind("cell", Place.FILE, UsualSize.stage(Shape.STAGE),
            Set.of(MOMENT), Diagrams::cell);
    /** One neuron with every product. */
    public static final FigureKind ONE_NEURON = new FigureKind("neuron", Place.FILE, UsualSize.stage(Shape.STAGE),
            Set.of(MOMENT, NEURON), Diagrams::neuron);
    /** The way of the gradient back. */
    public static final FigureKind BACKWARD = new FigureKind("backward", Place.FILE, UsualSize.stage(Shape.VECTORS),
            Set.of(MOMENT, STAGE), Diagrams::backward);
    /** The folded network on the way back, with the gradient of a weight gathered. */
    public static final FigureKind BACKWARD_NETWORK = new FigureKind("backward-network", Place.FILE,
            UsualSize.stage(Shape.FOLDED), Set.of(MOMENT, STAGE), Diagrams::backwardNetwork);
    /** All layers and directions on the way back. */
    public static final FigureKind BACKWARD_UNROLLED = new FigureKind("backward-unrolled", Place.FILE,
            UsualSize.stage(Shape.COPIES), Set.of(MOMENT, STAGE), Diagrams::backwardUnrolled);
    /** The anatomy of the cell on the way back. */
    public static final FigureKind BACKWARD_CELL = new FigureKind("backward-cell", Place.FILE, UsualSize.stage(Shape.STAGE),
            Set.of(MOMENT), Diagrams::backwardCell);
    /** One neuron on the way back, with the gradient of every weight. */
    public static final FigureKind BACKWARD_NEURON = new FigureKind("backward-neuron", Place.FILE,
            UsualSize.stage(Shape.STAGE), Set.of(MOMENT, NEURON, STAGE), Diagrams::backwardNeuron);
    /** The cells beside each other on the same input, trained alike. */
    public static final FigureKind COMPARE = new FigureKind("compare", Place.FILE, UsualSize.stage(Shape.COPIES),
            Set.of(MOMENT, COMPARED), Diagrams::compare);
    /** The same on the way back. */
    public static final FigureKind BACKWARD_COMPARE = new FigureKind("backward-compare", Place.FILE,
            UsualSize.stage(Shape.COPIES), Set.of(MOMENT, COMPARED), Diagrams::backwardCompare);
    /** How much gradient reaches each step. */
    public static final FigureKind GRADIENTS = new FigureKind("gradients", Place.DOCK, UsualSize.chart(640, 200),
            Set.of(STEP, COMPARED), Charts::gradients, Charts::gradientsTitled);
    /** The states of the selected unit over the steps. */
    public static final FigureKind STATES = new FigureKind("states", Place.DOCK, UsualSize.chart(640, 200),
            Set.of(STEP), Charts::states, Charts::statesTitled);
    /** How far another symbol can be seen in the states. */
    public static final FigureKind MEMORY = new FigureKind("probe", Place.DOCK, UsualSize.chart(640, 200),
            Set.of(STEP, PROBE), Charts::probe, Charts::probeTitled);
    /** What a neuron adds up, product by product. */
    public static final FigureKind SUM = new FigureKind("sum", Place.DOCK, UsualSize.chart(640, 200),
            Set.of(STEP, NEURON), Charts::sum, Charts::sumTitled);
    /** Examples held out from training, with what the network answers. */
    public static final FigureKind EXAMPLES = new FigureKind("examples", Place.DOCK, UsualSize.list(640),
            Set.of(FigureInput.ANSWERS), Answers::list, Answers::listTitled);
    /** The training loss. */
    public static final FigureKind LOSS = new FigureKind("loss", Place.TRAINING, UsualSize.chart(480, 200),
            Set.of(TRAINING, COMPARED, BRANCHES, CHART_LOOK), Charts::loss, Charts::lossTitled);
    /** Training loss and held-out loss. */
    public static final FigureKind HELD_OUT = new FigureKind("held-out", Place.TRAINING, UsualSize.chart(480, 200),
            Set.of(STEP, TRAINING, CHART_LOOK), Charts::heldOut, Charts::heldOutTitled);
    /** The length of the gradient before and after clipping. */
    public static final FigureKind GRADIENT_NORM = new FigureKind("gradient-norm", Place.TRAINING,
            UsualSize.chart(480, 200), Set.of(STEP, TRAINING, CHART_LOOK), Charts::gradientNorm, Charts::gradientNormTitled);
    /** The share of right answers over the training. */
    public static final FigureKind ACCURACY = course("accuracy", Charts::accuracy, Charts::accuracyTitled);
    /** How far each step moves each matrix. */
    public static final FigureKind UPDATE_RATIO = course("update-ratio", Charts::updateRatio, Charts::updateRatioTitled);
    /** How much of each gate is as good as closed or open. */
    public static final FigureKind SATURATION = course("saturation", Charts::saturation, Charts::saturationTitled);
    /** How the weights of each matrix are spread. */
    public static final FigureKind WEIGHT_SPREAD = course("weight-histograms", Charts::weightSpread, Charts::weightSpreadTitled);
    /** How h, C and the gates are spread. */
    public static final FigureKind ACTIVATION_SPREAD = course("activation-histograms", Charts::activationSpread,
            Charts::activationSpreadTitled);
    /** The branches of the training as a tree. */
    public static final FigureKind TREE = new FigureKind("branches", Place.DOCK, UsualSize.chart(640, 200),
            Set.of(TRAINING, BRANCHES), Charts::branches, Charts::branchesTitled);
    /** The equation of the selected unit. */
    public static final FigureKind EQUATION = new FigureKind("equation", Place.INSPECTOR, UsualSize.inspector(300, 150),
            Set.of(STEP, PASS), Tables::equation);
    /** The vectors of the selected step. */
    public static final FigureKind VECTORS = new FigureKind("vectors", Place.INSPECTOR, UsualSize.inspector(300, 150),
            Set.of(STEP), Tables::vectors);
    /** The weights of one layer. */
    public static final FigureKind WEIGHTS_TABLE = new FigureKind("weights", Place.INSPECTOR,
            UsualSize.inspector(300, 150), Set.of(STEP, WEIGHTS), Tables::weights, Tables::weights, Tables::sameWeights);
    /** The compared cells in numbers. */
    public static final FigureKind COMPARE_TABLE = new FigureKind("compare-table", Place.INSPECTOR,
            UsualSize.inspector(300, 420), Set.of(STEP, COMPARED, TRAINING), Tables::compared);
    /** The ground round the network as a map with contour lines. */
    public static final FigureKind GROUND = new FigureKind("landscape", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(LANDSCAPE), Grounds::map);
    /** The same as a surface in projection. */
    public static final FigureKind SURFACE = new FigureKind("surface", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(LANDSCAPE), Grounds::surface);
    /** The loss along the line between two networks. */
    public static final FigureKind LINE = new FigureKind("line", Place.VIEW, UsualSize.stage(Shape.CHART),
            Set.of(LANDSCAPE), Grounds::line, Grounds::lineTitled);
    /** The exact loss surface of one unit, and gradient descent on it. */
    public static final FigureKind EXACT_WALL = new FigureKind("wall", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(WALL), Grounds::wall);
    /** A straight cut through the ends of training. */
    public static final FigureKind CUT = new FigureKind("cut", Place.VIEW_CHART, UsualSize.chart(640, 200),
            Set.of(LANDSCAPE), Grounds::cut, Grounds::cutTitled);
    /** The largest eigenvalue of the Hessian over the training. */
    public static final FigureKind CURVATURE = new FigureKind("curvature", Place.VIEW_CHART, UsualSize.chart(640, 200),
            Set.of(LANDSCAPE), Grounds::bend, Grounds::bendTitled);

    /** How far the gradient reaches, of cells beside each other. */
    public static final FigureKind REACH = view("reach", Set.of(STEP, COMPARED, FigureInput.GRADIENTS), Gradients::reach);
    /** Which loss blames which step. */
    public static final FigureKind BLAME = view("blame", Set.of(STEP, COMPARED, FigureInput.GRADIENTS), Gradients::blame);
    /** The product of the chain, factor by factor. */
    public static final FigureKind CHAIN = view("chain", Set.of(STEP, FigureInput.GRADIENTS), Gradients::chain);
    /** What each copy of the weights adds to the gradient. */
    public static final FigureKind CONTRIBUTIONS = view("contributions", Set.of(STEP, FigureInput.GRADIENTS),
            Gradients::contributions);
    /** What the selected step adds to it, a row for each gate. */
    public static final FigureKind PRODUCTS = new FigureKind("products", Place.INSPECTOR, UsualSize.inspector(300, 220),
            Set.of(STEP, FigureInput.GRADIENTS), Gradients::products);
    /** What each step can do to the length of a gradient. */
    public static final FigureKind FACTORS = view("factors", Set.of(STEP), Gradients::factors);
    /** The reach at every moment of the training. */
    public static final FigureKind REACH_HEAT = view("reach-heat", Set.of(STEP, FigureInput.GRADIENTS),
            Gradients::overTraining);
    /** The gradient against central differences. */
    public static final FigureKind GRADIENT_CHECK = view("gradient-check", Set.of(FigureInput.GRADIENTS, TRAINING),
            Gradients::check);

    /** The state as a point that moves, one plane for each of a few symbols. */
    public static final FigureKind PHASE = view("phase", Set.of(STEP, FigureInput.DYNAMICS), Dynamics::phase);

    /** The machine that the network has learnt, beside the one that solves its task. */
    public static final FigureKind MACHINE = view("machine", Set.of(STEP, FigureInput.MACHINE), Dynamics::machine);
    /** A series and what is foretold of it. */
    public static final FigureKind FORECAST = new FigureKind("forecast", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(FigureInput.FORECAST), Forecasts::forecast, Forecasts::forecastTitled);
    /** The errors along the series. */
    public static final FigureKind FORECAST_ERROR = new FigureKind("forecast-error", Place.VIEW_CHART,
            UsualSize.chart(640, 200), Set.of(FigureInput.FORECAST), Forecasts::errors, Forecasts::errorsTitled);
    /** Encoder and decoder on the words of a question and its answer. */
    public static final FigureKind TALK = view("talk", Set.of(FigureInput.CHAT), Chats::talk);
    /** The tree of a beam search. */
    public static final FigureKind BEAM = view("beam", Set.of(FigureInput.CHAT), Chats::beam);
    /** How much each step of its decoder looks at each word of the question. */
    public static final FigureKind ATTENTION = view("attention", Set.of(FigureInput.CHAT), Chats::attention);
    /** The probability of each word that is said. */
    public static final FigureKind SAID = new FigureKind("said", Place.VIEW_CHART, UsualSize.chart(640, 200),
            Set.of(FigureInput.CHAT), Chats::said, Chats::saidTitled);

    /** What is foretold of every player. */
    public static final FigureKind CAREERS = new FigureKind("careers", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(FigureInput.CAREERS), Careers::table, Careers::tableTitled);
    /** The career of a player on the unrolled network. */
    public static final FigureKind CAREER = view("career", Set.of(FigureInput.CAREERS, MOMENT), Careers::career);
    /** The network beside what foretells without one. */
    public static final FigureKind CAREER_YARDSTICKS = new FigureKind("career-yardsticks", Place.VIEW,
            UsualSize.stage(Shape.STAGE), Set.of(FigureInput.CAREERS), Careers::yardsticks, Careers::yardsticksTitled);
    /** The probability of each class after each season. */
    public static final FigureKind CAREER_CLASSES = new FigureKind("career-classes", Place.VIEW_CHART,
            UsualSize.chart(640, 200), Set.of(FigureInput.CAREERS, STEP), Careers::classes, Careers::classesTitled);

    /** What a network writes. */
    public static final FigureKind WRITE = view("write", Set.of(FigureInput.TEXT), TextFigures::write);
    /** What its units follow in the text that it learns. */
    public static final FigureKind UNITS = view("units", Set.of(FigureInput.TEXT), TextFigures::units);
    /** Spans of that text where the same units are on. */
    public static final FigureKind ALIKE = view("alike", Set.of(FigureInput.TEXT), TextFigures::alike);
    /** A unit along what is written. */
    public static final FigureKind UNIT_ALONG = new FigureKind("unit-along", Place.VIEW_CHART, UsualSize.chart(640, 200),
            Set.of(FigureInput.TEXT), TextFigures::along, TextFigures::alongTitled);
    /** What it may write next. */
    public static final FigureKind NEXT_LETTER = new FigureKind("next-letter", Place.INSPECTOR, UsualSize.inspector(300, 450),
            Set.of(FigureInput.TEXT), TextFigures::nextLetter);

    /** A sequence with its labels, and what moved the selected one. */
    public static final FigureKind TAGS = new FigureKind("tags", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(STEP, FigureInput.LABELLING), Labellings::sentence, Labellings::sentenceTitled);
    /** How each class of labels is found, reading forward, in both directions, and by a rule. */
    public static final FigureKind TAG_SCORES = new FigureKind("tag-scores", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(FigureInput.LABELLING), Labellings::scores, Labellings::scoresTitled);
    /** A bidirectional layer to be computed by hand, with what is filled in. */
    public static final FigureKind BOTH_BY_HAND = new FigureKind("both-by-hand", Place.VIEW, UsualSize.stage(Shape.STAGE),
            Set.of(FigureInput.LABELLING), Labellings::hand, Labellings::handTitled);
    /** Right labels over the training, reading forward and in both directions. */
    public static final FigureKind DIRECTIONS = new FigureKind("directions", Place.VIEW_CHART, UsualSize.chart(640, 200),
            Set.of(FigureInput.LABELLING), Labellings::directions, Labellings::directionsTitled);

    /** What came of a sweep. */
    public static final FigureKind SWEEP = view("sweep", Set.of(FigureInput.SWEEP), Runs::sweep);
    /** The held-out loss from several seeds, of cells beside each other. */
    public static final FigureKind SEEDS = view("seeds", Set.of(FigureInput.RUNS, COMPARED), Runs::seeds);
    /** The losses of several trainings in one chart. */
    public static final FigureKind OVERLAY = view("overlay", Set.of(FigureInput.RUNS, COMPARED), Runs::overlay);
    /** A measure of a sweep over the seeds. */
    public static final FigureKind SEED_DOTS = new FigureKind("seed-dots", Place.VIEW_CHART, UsualSize.chart(640, 200),
            Set.of(FigureInput.SWEEP), Runs::dots, Runs::dotsTitled);

    /** All of them, in the order in which they are listed. */
    public static final List<FigureKind> ALL = List.of(UNROLLED, NETWORK, BLOCKS, CELL, ONE_NEURON, BACKWARD,
            BACKWARD_NETWORK, BACKWARD_UNROLLED, BACKWARD_CELL, BACKWARD_NEURON, COMPARE, BACKWARD_COMPARE,
            ENCODER_DECODER, ON_STAGE, GRADIENTS, STATES, MEMORY, SUM, EXAMPLES, TREE, LOSS, HELD_OUT, GRADIENT_NORM,
            ACCURACY, UPDATE_RATIO, SATURATION, WEIGHT_SPREAD, ACTIVATION_SPREAD, EQUATION, VECTORS, WEIGHTS_TABLE,
            COMPARE_TABLE, REACH, BLAME, CHAIN, CONTRIBUTIONS, PRODUCTS, FACTORS, REACH_HEAT, GRADIENT_CHECK, PHASE,
            MACHINE, GROUND, SURFACE, LINE, EXACT_WALL, CUT, CURVATURE,
            FORECAST, FORECAST_ERROR,
            CAREERS, CAREER, CAREER_YARDSTICKS, CAREER_CLASSES,
            WRITE, UNITS, ALIKE, UNIT_ALONG, NEXT_LETTER,
            TALK, BEAM, ATTENTION, SAID,
            TAGS, TAG_SCORES, BOTH_BY_HAND, DIRECTIONS,
            SWEEP, SEEDS, OVERLAY, SEED_DOTS);

    private FigureKinds() {
    }

    /** A part of a view of its own, as large as its stage. */
    private static FigureKind view(String id, Set<FigureInput> inputs, Function<FigureData, FigureSource> made) {
        return new FigureKind(id, Place.VIEW, UsualSize.stage(Shape.STAGE), inputs, made);
    }

    /** A chart over the training. */
    private static FigureKind course(String id, Function<FigureData, FigureSource> plain,
                                     Function<FigureData, FigureSource> titled) {
        return new FigureKind(id, Place.TRAINING, UsualSize.chart(480, 200), Set.of(STEP, TRAINING, CHART_LOOK), plain, titled);
    }

    /** The figures of the network as it reads, and those that show the same on the way back. */
    static final Map<FigureKind, FigureKind> WAY_BACK = Map.of(UNROLLED, BACKWARD, NETWORK, BACKWARD_NETWORK, BLOCKS,
            BACKWARD_UNROLLED, CELL, BACKWARD_CELL, ONE_NEURON, BACKWARD_NEURON, COMPARE, BACKWARD_COMPARE);

    /** Those that the window shows somewhere. */
    public static List<FigureKind> inWindow() {
        return ALL.stream().filter(kind -> kind.place() != Place.FILE).toList();
    }

    /** Those of one place of the window. */
    public static List<FigureKind> at(Place place) {
        return ALL.stream().filter(kind -> kind.place() == place).toList();
    }

    /** Those that can be written into a file by name: all but the stage, whose levels have names of their own. */
    public static List<FigureKind> inFiles() {
        return ALL.stream().filter(kind -> kind.place() != Place.STAGE).toList();
    }

    /** True if it shows a network as a web page plays it: at the level of vectors, or of the cell. */
    public static boolean isPlayed(FigureKind kind) {
        return kind == UNROLLED || kind == CELL || kind == ON_STAGE;
    }

    /** The names of those, separated by commas. */
    public static String names() {
        return inFiles().stream().map(FigureKind::id).collect(Collectors.joining(", "));
    }

    /** The names of those that can be a film, separated by commas. */
    public static String movingNames() {
        return inFiles().stream().filter(FigureKind::isMoving).map(FigureKind::id).collect(Collectors.joining(", "));
    }

    /**
     * The figure that shows the same on the way back.
     *
     * @throws InputException naming those that have one
     */
    public static FigureKind onWayBack(FigureKind kind) {
        if (kind.isOfWayBack() || kind == ON_STAGE) {
            return kind;
        }
        FigureKind back = WAY_BACK.get(kind);
        if (back == null) {
            throw new InputException("figure.no-way-back", kind.id(), ALL.stream().filter(one -> WAY_BACK.containsKey(one)
                    || one.isOfWayBack()).map(FigureKind::id).collect(Collectors.joining(", ")));
        }
        return back;
    }

    /**
     * The figure of that name that can be written into a file.
     *
     * @throws InputException naming those there are
     */
    public static FigureKind named(String id) {
        Predicate<FigureKind> named = kind -> kind.id().equals(id.toLowerCase(Locale.ROOT));
        return inFiles().stream().filter(named).findFirst()
                .orElseThrow(() -> new InputException("figure.unknown", id, names()));
    }
}
