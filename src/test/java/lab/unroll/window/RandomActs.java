package lab.unroll.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.shell.Shortcuts;
import lab.unroll.window.view.View;

/** What a hand can do to a window, at random. On the FX thread only. */
final class RandomActs {

    /** What somebody types, some of it in earnest. */
    private static final List<String> TYPED = List.of("", "0", "1", "2", "7", "0.5", "-1", "3,5", "1e9", "1e999", "NaN", "abc",
            "ABBA", "a b", "中文", "()", "2.5.1", "x".repeat(300));

    private static final List<KeyCode> KEYS = List.of(KeyCode.SPACE, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END,
            KeyCode.UP, KeyCode.DOWN, KeyCode.R, KeyCode.T, KeyCode.F1, KeyCode.D, KeyCode.L, KeyCode.C, KeyCode.B,
            KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET, KeyCode.PLUS, KeyCode.MINUS, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP,
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT5, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.F2, KeyCode.DELETE,
            KeyCode.S, KeyCode.I, KeyCode.K, KeyCode.N);

    private final BenchWindow window;
    private final Robot robot = new Robot();
    private RandomGenerator random;

    RandomActs(BenchWindow window) {
        this.window = window;
    }

    /** Does what the chances give, and says what. */
    String act(RandomGenerator chances) {
        random = chances;
        List<Supplier<String>> acts = List.of(this::key, this::key, this::key, this::key, this::button, this::button,
                this::button, this::slider, this::slider, this::spot, this::spot, this::chooser, this::menu,
                this::accelerator, this::click, this::click, this::drag, this::type, this::row, this::view);
        return one(acts).get();
    }

    private String view() {
        View chosen = one(window.views().all());
        window.views().show(chosen);
        return "view " + chosen.id();
    }

    /** The mouse itself, wherever it comes to. */
    private String click() {
        String where = move();
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseRelease(MouseButton.PRIMARY);
        return "click " + where;
    }

    private String drag() {
        String from = move();
        robot.mousePress(MouseButton.PRIMARY);
        String to = move();
        robot.mouseRelease(MouseButton.PRIMARY);
        return "drag " + from + " to " + to;
    }

    private String move() {
        Scene scene = window.scene();
        int x = random.nextInt((int) scene.getWidth());
        int y = random.nextInt((int) scene.getHeight());
        robot.mouseMove(scene.getWindow().getX() + scene.getX() + x, scene.getWindow().getY() + scene.getY() + y);
        return x + "," + y;
    }

    private String type() {
        List<TextField> fields = seen(TextField.class).stream().filter(TextField::isEditable).toList();
        if (fields.isEmpty()) {
            return "no field";
        }
        TextField chosen = one(fields);
        String text = one(TYPED);
        chosen.requestFocus();
        chosen.setText(text);
        chosen.fireEvent(new ActionEvent());
        return "field " + chosen.getId() + " " + text;
    }

    private String row() {
        List<SelectionModel<?>> rows = new ArrayList<>();
        seen(ListView.class).stream().filter(list -> !list.getItems().isEmpty()).forEach(list -> rows.add(list.getSelectionModel()));
        seen(TableView.class).stream().filter(table -> !table.getItems().isEmpty()).forEach(table -> rows.add(table.getSelectionModel()));
        if (rows.isEmpty()) {
            return "no row";
        }
        int index = random.nextInt(5);
        one(rows).select(index);
        return "row " + index;
    }

    private String key() {
        KeyCode code = one(KEYS);
        Node focused = window.scene().getFocusOwner();
        Node target = focused == null ? window.scene().getRoot() : focused;
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", code, false, false, false, false));
        }
        return code.toString();
    }

    private String accelerator() {
        List<KeyCombination> keys = window.scene().getAccelerators().keySet().stream()
                .filter(each -> !each.equals(Shortcuts.EXPORT)).sorted((a, b) -> a.getName().compareTo(b.getName())).toList();
        KeyCombination chosen = one(keys);
        window.scene().getAccelerators().get(chosen).run();
        return chosen.getName();
    }

    private String button() {
        List<ButtonBase> buttons = seen(ButtonBase.class).stream()
                .filter(button -> !(button instanceof MenuButton)).toList();
        if (buttons.isEmpty()) {
            return "no button";
        }
        ButtonBase chosen = one(buttons);
        chosen.fire();
        return "button " + (chosen.getId() == null ? chosen.getText() : chosen.getId());
    }

    /** Draws a slider in a few steps, as a mouse does. */
    private String slider() {
        List<Slider> sliders = seen(Slider.class);
        if (sliders.isEmpty()) {
            return "no slider";
        }
        Slider chosen = one(sliders);
        chosen.setValueChanging(true);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            chosen.setValue(chosen.getMin() + random.nextDouble() * (chosen.getMax() - chosen.getMin()));
        }
        chosen.setValueChanging(false);
        return "slider " + chosen.getId();
    }

    private String spot() {
        List<Supplier<Node>> spots = new ArrayList<>();
        seen(FigureView.class).forEach(
                view -> view.spotsProperty().get().forEach(spot -> spots.add(() -> view.tabStopAt(spot))));
        if (spots.isEmpty()) {
            return "no spot";
        }
        Node chosen = one(spots).get();
        String id = chosen.getId();
        chosen.requestFocus();
        chosen.executeAccessibleAction(AccessibleAction.FIRE);
        return "spot " + id;
    }

    private String chooser() {
        List<ComboBox<?>> boxes = new ArrayList<>();
        seen(ComboBox.class).forEach(boxes::add);
        boxes.removeIf(box -> box.getItems().isEmpty());
        return boxes.isEmpty() ? "no chooser" : choose(one(boxes));
    }

    private <T> String choose(ComboBox<T> box) {
        ObservableList<T> items = box.getItems();
        box.setValue(one(items));
        return "chooser " + box.getId();
    }

    /** An entry of a menu that asks for no file. */
    private String menu() {
        List<MenuItem> items = seen(MenuButton.class).stream().filter(menu -> !"export".equals(menu.getId()))
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> !item.isDisable() && !(item instanceof SeparatorMenuItem)).toList();
        if (items.isEmpty()) {
            return "no menu";
        }
        MenuItem chosen = one(items);
        chosen.fire();
        return "menu " + chosen.getId();
    }

    /** Everything of a kind that can be seen and used, in the order of the scene. */
    private <T extends Node> List<T> seen(Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(window.scene().getRoot(), kind, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        if (node instanceof Parent parent && !(node instanceof Button)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, kind, found));
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
