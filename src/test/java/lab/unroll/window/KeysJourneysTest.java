package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Theme;
import lab.unroll.trace.Quantity;
import lab.unroll.net.LayerPlace;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.KeyNames;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The window without a mouse. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class KeysJourneysTest {

    /** More stops than a window has. */
    private static final int MOST = 250;

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void start(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        model = window.model();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Node focused() {
        return window.scene().getFocusOwner();
    }

    /** In which part of the window something lies. */
    private static String region(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null && (at.getId().equals("rail") || at.getId().startsWith("panel-"))) {
                return at.getId();
            }
            if (at.getStyleClass().contains("top-bar")) {
                return "top-bar";
            }
        }
        return "stage";
    }

    private static void fire(Node at, EventType<KeyEvent> type, KeyCode code, boolean shift, boolean control, boolean alt) {
        Event.fireEvent(at, new KeyEvent(type, "", "", code, shift, control, alt, false));
    }

    private static void press(Node at, KeyCode code, boolean shift) {
        fire(at, KeyEvent.KEY_PRESSED, code, shift, false, false);
    }

    @Test
    void tabGoesOnceRoundThroughLessonStageControlsAndTheBarAboveAndIsCaughtNowhere(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.scene().getRoot().requestFocus());
        List<String> regions = new ArrayList<>();
        List<Node> stops = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            robot.type(KeyCode.TAB);
            Node now = focused();
            assertNotNull(now);
            if (!seen.add(now)) {
                break;
            }
            stops.add(now);
            if (regions.isEmpty() || !regions.get(regions.size() - 1).equals(region(now))) {
                regions.add(region(now));
            }
        }
        assertTrue(stops.size() < MOST, "Tab never comes round");
        assertEquals(List.of("rail", "panel-lesson", "stage", "panel-inspector", "panel-dock", "top-bar"),
                regions, stops.toString());
        for (Node stop : stops) {
            assertNotNull(stop.getAccessibleRole(), stop.toString());
            Object name = stop.queryAccessibleAttribute(AccessibleAttribute.TEXT);
            assertTrue(stop instanceof TextInputControl || name != null && !name.toString().isBlank(), "no name: " + stop);
        }
    }

    @Test
    void tabLeavesATextAreaAndEscapeEveryCard(FxRobot robot) {
        journey.settle();
        robot.type(KeyCode.F3);
        journey.waitUntil("the words", () -> focused() instanceof TextArea);
        Node area = focused();
        robot.type(KeyCode.TAB);
        robot.interact(() -> assertFalse(focused() == area, "caught"));
        for (KeyCode key : List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3)) {
            String card = key == KeyCode.F1 ? "#keyboard-help" : key == KeyCode.F2 ? "#glossary" : "#describe";
            if (!journey.isShown(card)) {
                robot.interact(() -> window.scene().getRoot().requestFocus());
                robot.type(key);
                journey.waitUntil(card, () -> journey.isShown(card));
            }
            robot.type(KeyCode.ESCAPE);
            journey.waitUntil("no " + card, () -> !journey.isShown(card));
        }
    }

    @Test
    void lettersTypedIntoAFieldComposedOrMadeWithAltGrDoNothingElse(FxRobot robot) {
        journey.settle();
        robot.interact(() -> {
            Theme before = model.themeProperty().get();
            TextField field = (TextField) window.scene().getRoot().lookupAll(".text-field").stream()
                    .filter(node -> node instanceof TextField typed && typed.isEditable() && !typed.isDisabled()
                            && typed.isFocusTraversable()).findFirst().orElseThrow();
            field.requestFocus();
            assertTrue(field.isFocused());
            for (KeyCode letter : List.of(KeyCode.D, KeyCode.L, KeyCode.T, KeyCode.SPACE, KeyCode.LEFT, KeyCode.DIGIT1)) {
                press(field, letter, false);
            }
            Event.fireEvent(field, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    List.of(new InputMethodTextRun("ㄉ", InputMethodHighlight.UNSELECTED_RAW)), "", 1));
            press(field, KeyCode.D, false);
            Event.fireEvent(field, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), "的", 0));
            assertEquals(before, model.themeProperty().get());
            assertEquals("en", model.languageProperty().get().toString());

            Node root = window.scene().getRoot();
            root.requestFocus();
            fire(root, KeyEvent.KEY_PRESSED, KeyCode.D, false, true, true);
            fire(root, KeyEvent.KEY_PRESSED, KeyCode.E, false, true, true);
            fire(root, KeyEvent.KEY_PRESSED, KeyCode.ALT_GRAPH, false, false, false);
            press(root, KeyCode.D, false);
            assertEquals(before, model.themeProperty().get());
            fire(root, KeyEvent.KEY_RELEASED, KeyCode.ALT_GRAPH, false, false, false);
            press(root, KeyCode.D, false);
            assertFalse(before == model.themeProperty().get(), "alone it is a key");
        });
    }

    @Test
    void everyKeyThatIsListenedToIsListedByItsName(FxRobot robot) {
        journey.settle();
        robot.type(KeyCode.F1);
        journey.waitUntil("the keys", () -> journey.isShown("#keyboard-help"));
        robot.interact(() -> {
            String listed = listed();
            for (KeyCombination key : window.scene().getAccelerators().keySet()) {
                KeyCode code = ((KeyCodeCombination) key).getCode();
                // another sign for the same
                if (!Set.of(KeyCode.ADD, KeyCode.EQUALS, KeyCode.SUBTRACT, KeyCode.NUMPAD0).contains(code)) {
                    assertTrue(listed.contains(" " + KeyNames.of(List.of(key), window.texts()) + " "), key + " is not in " + listed);
                }
            }
            for (String name : List.of("Space", "←", "→", "Shift+←", "Shift+→", "Shift+Page Up", "Shift+↑", "Home", "R", "T", "D", "L",
                    "C", "B", "[", "]", "+", "−", "1", "4", "Y", "F1", "F2", "F3", "F5", "S", "I", "K", "Delete", "Esc")) {
                assertTrue(listed.contains(" " + name + " "), name + " is not in " + listed);
            }
            model.languageProperty().set(Words.CHINESE);
            assertTrue(listed().contains(" 空白鍵 "), listed());
        });
    }

    private String listed() {
        return window.scene().lookup("#keyboard-help").lookupAll(".key").stream().map(node -> ((Label) node).getText())
                .collect(Collectors.joining("  ", " ", " "));
    }

    @Test
    void everyStepIsFineWithShiftAndCoarseOtherwise(FxRobot robot) {
        journey.settle();
        robot.interact(() -> {
            Node root = window.scene().getRoot();
            root.requestFocus();
            model.playhead().selectStep(4);
            press(root, KeyCode.LEFT, true);
            assertEquals(4 - 1.0 / model.playhead().phaseKeys().size(), model.positionProperty().get(), 1e-9);
            press(root, KeyCode.RIGHT, true);
            assertEquals(4, model.positionProperty().get(), 1e-9);
            press(root, KeyCode.LEFT, false);
            assertEquals(3, model.positionProperty().get(), 1e-9);

            Node spot = journey.spot("gate.f.3.2");
            spot.requestFocus();
            model.hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.5);
            press(spot, KeyCode.UP, true);
            assertEquals(0.51, held(), 1e-9);
            press(spot, KeyCode.PAGE_UP, true);
            assertEquals(0.61, held(), 1e-9);
            press(spot, KeyCode.PAGE_DOWN, true);
            press(spot, KeyCode.DOWN, true);
            assertEquals(0.5, held(), 1e-9);
            assertEquals(3, model.stepBinding().get(), "no page is turned");

            Slider slider = (Slider) window.scene().getRoot().lookupAll(".slider").stream().filter(node -> node instanceof Slider one
                    && one.getBlockIncrement() == 0.1 && !one.isDisabled()).findFirst().orElseThrow();
            slider.requestFocus();
            slider.setValue(0.5);
            press(slider, KeyCode.UP, false);
            assertEquals(0.6, slider.getValue(), 1e-9);
            press(slider, KeyCode.DOWN, true);
            assertEquals(0.59, slider.getValue(), 1e-9);
        });
    }

    private double held() {
        return model.hand().pinned(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3).orElseThrow();
    }
}
