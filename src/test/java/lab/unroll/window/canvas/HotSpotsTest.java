package lab.unroll.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.kit.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class HotSpotsTest {

    /** Those that are pointed at, reached by key, and left just now. */
    private static final int FEW = 4;
    private static final int MANY = 3000;
    /** So much of the window is no figure. */
    private static final int BESIDE = 40;

    /** A figure of spots that are not seen. */
    private record Places(List<Spot> spots) implements Figure {

        @Override
        public double width() {
            return 300;
        }

        @Override
        public double height() {
            return 200;
        }

        @Override
        public void paint(Graphics2D g) {
            g.fillRect(0, 0, 10, 10);
        }
    }

    private final ObjectProperty<FigureSource> source = new SimpleObjectProperty<>();
    private final List<String> pointedAt = new CopyOnWriteArrayList<>();
    private final List<String> clicked = new CopyOnWriteArrayList<>();
    private final List<Throwable> told = new CopyOnWriteArrayList<>();
    private Worker worker;
    private FigureView view;

    @Start
    void open(Stage stage) {
        worker = new Worker("unroll-test", Platform::runLater, told::add);
        view = FigureView.filling(worker, source);
        view.setOnPoint(spot -> pointedAt.add(spot == null ? "none" : spot.id()));
        view.setOnSpot(spot -> clicked.add(spot.id()));
        StackPane pane = new StackPane(view);
        pane.setPadding(new Insets(0, 0, BESIDE, 0));
        stage.setScene(new Scene(pane, 300, 200 + BESIDE));
        stage.show();
    }

    @Stop
    void close() {
        worker.close();
        assertEquals(List.of(), told);
    }

    @Test
    void shiftWithAnArrowMarksByOneAndWithAPageKeyByTenFromWhereItBegan(FxRobot robot) {
        List<String> marked = new ArrayList<>();
        view.setOnSweep((from, to) -> marked.add(from.id() + " to " + to.id()));
        List<Spot> letters = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            letters.add(new Spot("letter-" + i, new Rectangle2D.Double(20 * i, 50, 18, 18), Spot.Kind.STATE,
                    new Subject.Letter("text", i), "letter", 0));
        }
        show(letters);
        robot.interact(() -> {
            view.tabStopAt(letters.get(1)).requestFocus();
            for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.PAGE_DOWN)) {
                Node focused = view.getScene().getFocusOwner();
                Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, false, false, false));
            }
        });
        assertEquals(List.of("letter-1 to letter-2", "letter-1 to letter-3", "letter-1 to letter-2", "letter-1 to letter-12"), marked);
    }

    private static Spot at(String id, String text, double x, double y, double side) {
        return new Spot(id, new Rectangle2D.Double(x, y, side, side), Spot.Kind.STATE, new Subject.Unit(1, 0), text, 0);
    }

    private void show(Spot... spots) {
        show(List.of(spots));
    }

    private void show(List<Spot> spots) {
        Places figure = new Places(spots);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> source.set((w, h) -> figure));
        waitUntil(() -> view.isSettled() && view.figureProperty().get() == figure);
    }

    private static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Node> nodes() {
        return List.copyOf(view.lookupAll(".hot-spot"));
    }

    private Node tabStop() {
        List<Node> stops = nodes().stream().filter(Node::isFocusTraversable).toList();
        assertEquals(1, stops.size(), "one tab stop");
        return stops.get(0);
    }

    private void point(FxRobot robot, double x, double y) {
        Point2D place = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.localToScreen(x, y));
        robot.moveTo(place);
    }

    @Test
    void thousandsOfSpotsHaveAFewNodes(FxRobot robot) {
        Random random = new Random(17);
        List<Spot> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(at("spot" + i, "", random.nextDouble() * 280, random.nextDouble() * 180, 2 + random.nextDouble() * 18));
        }
        show(many);
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble() * 300;
            double y = random.nextDouble() * 200;
            robot.interact(() -> fire(MouseEvent.MOUSE_MOVED, x, y));
            many.stream().filter(spot -> spot.bounds().contains(x, y)).reduce((one, inFront) -> inFront).ifPresent(front ->
                    assertTrue(nodes().stream().anyMatch(node -> node.isVisible() && front.id().equals(node.getId())),
                            "under the mouse"));
            if (i % 50 == 0) {
                robot.interact(() -> tabStop().requestFocus());
                robot.type(KeyCode.RIGHT, KeyCode.DOWN);
            }
        }
        assertTrue(nodes().size() <= FEW, "nodes: " + nodes().size());
        assertTrue(nodes().stream().filter(Node::isVisible).count() <= 2, "one is pointed at, one reached by key");
    }

    private void fire(EventType<MouseEvent> type, double x, double y) {
        Point2D scene = view.localToScene(x, y);
        Event.fireEvent(view, new MouseEvent(type, scene.getX(), scene.getY(), 0, 0, MouseButton.PRIMARY, 1, false, false,
                false, false, true, false, false, true, false, true, null));
    }

    private String last() {
        return pointedAt.isEmpty() ? "nothing yet" : pointedAt.get(pointedAt.size() - 1);
    }

    @Test
    void theSpotInFrontIsEnteredAndLeftAlsoWhereItLiesWithinAnother(FxRobot robot) {
        show(at("behind", "", 20, 20, 100), at("front", "", 60, 60, 20));
        point(robot, 200, 150);
        waitUntil(() -> nodes().stream().noneMatch(Node::isHover));
        pointedAt.clear();
        // Tooltips stand to the lower right: away from them
        point(robot, 110, 110);
        waitUntil(() -> pointedAt.contains("behind"));
        point(robot, 70, 70);
        waitUntil(() -> last().equals("front"));
        point(robot, 30, 30);
        waitUntil(() -> last().equals("behind"));
        point(robot, 5, 5);
        waitUntil(() -> last().equals("none"));
        assertEquals(List.of("behind", "none", "front", "none", "behind", "none"), pointedAt);
    }

    @Test
    void whatMovesAwayUnderAMouseThatRestsIsPointedAtNoLonger(FxRobot robot) {
        show(at("a", "", 20, 20, 40), at("b", "", 120, 20, 40));
        point(robot, 30, 30);
        waitUntil(() -> pointedAt.equals(List.of("a")));
        show(at("a", "", 120, 20, 40), at("b", "", 20, 20, 40));
        waitUntil(() -> last().equals("b"));
        show(at("a", "", 20, 20, 40), at("b", "", 120, 20, 40));
        waitUntil(() -> last().equals("a"));
        show(at("b", "", 120, 20, 40));
        waitUntil(() -> last().equals("none"));
    }

    @Test
    void aSpotReachedByKeyKeepsTheKeyboardAndTellsItsNewText(FxRobot robot) {
        show(at("a", "was", 20, 20, 40), at("b", "was", 120, 20, 40));
        robot.interact(() -> tabStop().requestFocus());
        robot.type(KeyCode.RIGHT);
        Node reached = view.getScene().getFocusOwner();
        assertEquals("b", reached.getId());
        assertEquals(reached, tabStop());
        show(at("new", "", 0, 0, 10), at("b", "is", 60, 60, 40), at("a", "is", 20, 20, 40));
        assertSame(reached, view.getScene().getFocusOwner());
        assertEquals("b", reached.getId());
        assertEquals(60, reached.getLayoutX());
        assertEquals("is", reached.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("b"), clicked);
        show(at("c", "", 20, 20, 40));
        assertSame(reached, view.getScene().getFocusOwner(), "what stands for another spot now");
        assertEquals("c", reached.getId());
    }

    @Test
    void aFigureThatNobodyTouchesIsNotAskedForItsSpots(FxRobot robot) {
        show(at("a", "was", 20, 20, 40));
        point(robot, 150, 200 + BESIDE / 2.0);
        robot.interact(() -> view.getParent().requestFocus());
        waitUntil(() -> !view.isHover());
        AtomicInteger asked = new AtomicInteger();
        Figure counted = new Figure() {
            private final Places places = new Places(List.of(at("a", "is", 60, 20, 40)));

            @Override
            public double width() {
                return places.width();
            }

            @Override
            public double height() {
                return places.height();
            }

            @Override
            public void paint(Graphics2D g) {
                places.paint(g);
            }

            @Override
            public List<Spot> spots() {
                asked.incrementAndGet();
                return places.spots();
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> source.set((w, h) -> counted));
        waitUntil(() -> view.isSettled() && view.figureProperty().get() == counted);
        assertEquals(0, asked.get());
        assertEquals("is", WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> tabStop().queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        robot.interact(() -> tabStop().requestFocus());
        assertEquals(60, tabStop().getLayoutX());
        assertEquals(1, asked.get());
    }

    @Test
    void aTapThatNoMoveLedToIsAClickOnTheSpotInFront(FxRobot robot) {
        show(at("behind", "", 20, 20, 100), at("front", "", 60, 60, 20));
        robot.interact(() -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)
                .forEach(type -> fire(type, 70, 70)));
        assertEquals(List.of("front"), clicked);
        assertEquals("front", view.getScene().getFocusOwner().getId());
    }

    @Test
    void aPictureOfWhatIsNotThereAnyMoreDoesNothingUntilTheNextOneIsPainted(FxRobot robot) {
        ObjectProperty<String> network = new SimpleObjectProperty<>("large");
        robot.interact(() -> view.setAbout(network::get));
        Spot unit = new Spot("unit-9", new Rectangle2D.Double(20, 50, 18, 18), Spot.Kind.STATE, new Subject.Letter("text", 1), "unit", 0);
        show(List.of(unit));
        robot.interact(() -> fire(unit));
        assertEquals(List.of("unit-9"), clicked);
        robot.interact(() -> {
            // nothing new to paint: the figure is not about the network
            network.set("small");
            fire(unit);
            assertEquals(List.of("unit-9", "unit-9"), clicked);
            source.set(null);
            fire(unit);
            assertEquals(2, clicked.size(), "the picture of the large network still stands");
        });
        Spot other = new Spot("unit-1", new Rectangle2D.Double(20, 50, 18, 18), Spot.Kind.STATE, new Subject.Letter("text", 1), "unit", 0);
        show(List.of(other));
        robot.interact(() -> fire(other));
        assertEquals("unit-1", clicked.get(2));
    }

    private void fire(Spot spot) {
        view.tabStopAt(spot).executeAccessibleAction(AccessibleAction.FIRE);
    }
}
