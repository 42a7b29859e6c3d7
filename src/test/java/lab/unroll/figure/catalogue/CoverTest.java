package lab.unroll.figure.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Figure;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.cover.FlatFigure;
import lab.unroll.figure.paint.Brush;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies after the playhead leaves no trace while somebody is asked for it. */
class CoverTest {

    private static final int SEEN = 2;
    private static final int STEPS = 5;
    private static final Cover AFTER = new Cover(Set.of(Cover.Part.AFTER), SEEN, false);

    /** Figures that show the way forth of one layer, at a step or over the steps. */
    private static final List<FigureKind> FORTH = List.of(FigureKinds.UNROLLED, FigureKinds.NETWORK, FigureKinds.BLOCKS,
            FigureKinds.CELL, FigureKinds.ONE_NEURON, FigureKinds.COMPARE, FigureKinds.SUM,
            FigureKinds.EQUATION, FigureKinds.VECTORS, FigureKinds.ON_STAGE);
    /** Figures that show the way back, and lines over the steps. */
    private static final List<FigureKind> BACK = List.of(FigureKinds.BACKWARD, FigureKinds.BACKWARD_NETWORK,
            FigureKinds.BACKWARD_UNROLLED, FigureKinds.BACKWARD_CELL, FigureKinds.BACKWARD_NEURON,
            FigureKinds.BACKWARD_COMPARE, FigureKinds.GRADIENTS, FigureKinds.REACH, FigureKinds.BLAME, FigureKinds.CHAIN,
            FigureKinds.CONTRIBUTIONS, FigureKinds.FACTORS, FigureKinds.STATES);

    private static FigureData data(Scene scene, Cover cover, Level level) {
        scene.trace().followGradient();
        Map<String, Object> told = Map.ofEntries(Map.entry("moment", scene), Map.entry("step", scene), Map.entry("cover", cover),
                Map.entry("cell", scene.trace().spec().cell()), Map.entry("theme", scene.theme()), Map.entry("words", scene.words()),
                Map.entry("level", level), Map.entry("unfolded", level == Level.NETWORK ? 0.0 : 1.0),
                Map.entry("neuron", NeuronChoice.of(scene)), Map.entry("besideOthers", List.of(scene, scene)),
                Map.entry("weight", SharedWeight.largest(scene.trace().followGradient())),
                Map.entry("gradientLook", GradientLook.USUAL));
        InvocationHandler handler = (proxy, method, given) -> told.containsKey(method.getName()) ? told.get(method.getName())
                : method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, given)
                : method.getReturnType() == boolean.class ? (Object) false : null;
        return (FigureData) Proxy.newProxyInstance(CoverTest.class.getClassLoader(), new Class<?>[] {FigureData.class}, handler);
    }

    /** A run whose steps after {@link #SEEN} are moved by a hand, or not. */
    private static Scene scene(CellKind cell, double later) {
        return scene(cell, STEPS, later);
    }

    private static Scene scene(CellKind cell, int steps, double later) {
        Pins pins = Pins.of(new Pin(Quantity.HIDDEN_STATE, List.of(0), SEEN + 1, SEEN + 1, later));
        Scene scene = Scenes.remembering(cell, 3, 2, steps, pins);
        return new Scene(scene.trace(), null, scene.inputLabels(), scene.outputLabels(), scene.endSymbol(), Playhead.at(SEEN),
                SEEN, 0, scene.theme(), scene.words());
    }

    private static Figure figure(FigureKind kind, FigureData data) {
        return kind.titled().apply(data).figure(760, kind.isChart() ? 220 : 460);
    }

    private static BufferedImage paint(Figure figure) {
        BufferedImage image = new BufferedImage((int) Math.ceil(figure.width()), (int) Math.ceil(figure.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Brush.smooth(g);
        figure.paint(g);
        g.dispose();
        return image;
    }

    private static int[] pixels(Figure figure) {
        BufferedImage image = paint(figure);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"SIMPLE_RNN", "LSTM", "GRU"})
    void whatComesAfterThePlayheadChangesNoPixelAndNoWordOfACoveredFigure(CellKind cell) {
        for (FigureKind kind : FORTH) {
            for (Level level : kind == FigureKinds.ON_STAGE ? List.of(Level.values()) : List.of(Level.VECTORS)) {
                Figure one = figure(kind, data(scene(cell, -0.95), AFTER, level));
                Figure other = figure(kind, data(scene(cell, 0.95), AFTER, level));
                assertEquals(one.spots().stream().map(Spot::text).toList(), other.spots().stream().map(Spot::text).toList(),
                        () -> kind.id() + " " + level);
                assertTrue(Arrays.equals(pixels(one), pixels(other)), () -> kind.id() + " " + level + " of " + cell);
            }
        }
    }

    @Test
    void besideAnOverviewOfManyStepsTheFirstAreSeenAndTheLaterNot() {
        for (FigureKind kind : List.of(FigureKinds.UNROLLED, FigureKinds.BLOCKS)) {
            Figure one = figure(kind, data(scene(CellKind.LSTM, 50, -0.95), AFTER, Level.VECTORS));
            Figure other = figure(kind, data(scene(CellKind.LSTM, 50, 0.95), AFTER, Level.VECTORS));
            assertTrue(Arrays.equals(pixels(one), pixels(other)), kind.id());
            assertTrue(one.spots().stream().anyMatch(spot -> spot.step() == SEEN && spot.kind() == Spot.Kind.STATE), kind.id());
        }
    }

    @Test
    void whatTellsWhereAnyStateGoesTellsNothingWhileLaterStepsAreCovered() {
        assertTrue(FigureKinds.PHASE.isOfDynamics() && FigureKinds.MACHINE.isOfDynamics());
        FigureKind field = new FigureKind("field", FigureKind.Place.VIEW, FigureKinds.UNROLLED.size(),
                Set.of(FigureInput.STEP, FigureInput.DYNAMICS), FigureKinds.UNROLLED.plain());
        Figure covered = figure(field, data(scene(CellKind.LSTM, 0.5), AFTER, Level.VECTORS));
        assertEquals(List.of("cover"), covered.spots().stream().map(Spot::id).toList());
        assertTrue(figure(field, data(scene(CellKind.LSTM, 0.5), Cover.NONE, Level.VECTORS)).spots().size() > 1);
    }

    @Test
    void withoutTheCoverTheSameFiguresTellThemApart() {
        Figure one = figure(FigureKinds.UNROLLED, data(scene(CellKind.LSTM, -0.95), Cover.NONE, Level.VECTORS));
        Figure other = figure(FigureKinds.UNROLLED, data(scene(CellKind.LSTM, 0.95), Cover.NONE, Level.VECTORS));
        assertFalse(Arrays.equals(pixels(one), pixels(other)));
    }

    @Test
    void noNumberOfALaterStepCanBePointedAtOnTheWayBackOrForth() {
        for (FigureKind kind : BACK) {
            Figure covered = figure(kind, data(scene(CellKind.LSTM, 0.5), AFTER, Level.VECTORS));
            assertEquals(List.of(), covered.values().stream().filter(spot -> spot.step() > SEEN
                    && spot.kind() != Spot.Kind.INPUT).map(Spot::id).toList(), kind.id());
        }
    }

    @Test
    void onTheWayBackTheEarlierStepsAreCovered() {
        Cover back = new Cover(Set.of(Cover.Part.AFTER), 4, true);
        Figure covered = figure(FigureKinds.BACKWARD, data(scene(CellKind.LSTM, 0.5), back, Level.VECTORS));
        Set<Integer> told = Set.copyOf(covered.values().stream().filter(spot -> spot.kind() != Spot.Kind.INPUT).map(Spot::step)
                .filter(step -> step > 0).toList());
        assertEquals(Set.of(4, 5), told);
    }

    @Test
    void theColumnsOfHiddenStepsCanBeClickedAndSayThatTheyAreCovered() {
        Figure covered = figure(FigureKinds.UNROLLED, data(scene(CellKind.LSTM, 0.5), AFTER, Level.VECTORS));
        for (int t = SEEN + 1; t <= STEPS; t++) {
            int step = t;
            Spot column = covered.spots().stream().filter(spot -> spot.subject().equals(new Subject.Step(step))).findFirst()
                    .orElseThrow();
            assertTrue(column.text().contains("covered until you have predicted"), column.text());
        }
    }

    @Test
    void answersAloneCanBeCovered() {
        Cover output = new Cover(Set.of(Cover.Part.OUTPUT), STEPS, false);
        Figure covered = figure(FigureKinds.UNROLLED, data(scene(CellKind.LSTM, 0.5), output, Level.VECTORS));
        assertTrue(covered.spots().stream().noneMatch(spot -> spot.kind() == Spot.Kind.OUTPUT));
        assertTrue(covered.values().stream().anyMatch(spot -> spot.step() == STEPS && spot.kind() == Spot.Kind.STATE));
    }

    @Test
    void aCoveredChartTellsNothing() {
        Cover chart = new Cover(Set.of(Cover.Part.CHART), STEPS, false);
        Figure covered = figure(FigureKinds.GRADIENTS, data(scene(CellKind.LSTM, 0.5), chart, Level.VECTORS));
        assertEquals(List.of("covered until you have predicted"), covered.spots().stream().map(Spot::text).toList());
        assertTrue(figure(FigureKinds.UNROLLED, data(scene(CellKind.LSTM, 0.5), chart, Level.VECTORS)).values().stream()
                .anyMatch(spot -> spot.step() == STEPS));
    }

    @Test
    void aFileHoldsNoLetterOfWhatItsPictureHides() {
        FigureData data = data(scene(CellKind.LSTM, 0.5), AFTER, Level.VECTORS);
        assertTrue(FigureKinds.UNROLLED.titled().apply(data).figure(760, 460) instanceof FlatFigure);
        assertFalse(FigureKinds.UNROLLED.plain().apply(data).figure(760, 460) instanceof FlatFigure);
    }
}
