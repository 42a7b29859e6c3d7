package lab.unroll.window.edit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lab.unroll.export.LatexExport;
import lab.unroll.figure.Figure;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.window.canvas.EditableValue;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.canvas.SpotEditor;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** The hand on the spots of all figures: drags, the editor, the menu and the clipboard. */
public final class EditOnSpots implements SpotEditor {

    private final BenchModel model;
    private final Texts texts;
    private final EditableValues handles;
    private final EditorLayer layer;
    private final ContextMenu menu = new ContextMenu();
    private final Hearing hearing;

    /** The hand of a bench. */
    public EditOnSpots(BenchModel model, Texts texts, EditableValues handles, EditorLayer layer) {
        this.model = model;
        this.texts = texts;
        this.handles = handles;
        this.layer = layer;
        hearing = new Hearing(model::say);
        menu.getStyleClass().add("spot-menu");
    }

    @Override
    public Optional<EditableValue> handle(Spot spot) {
        return handles.of(spot);
    }

    @Override
    public String help() {
        return texts.get("spot.help");
    }

    @Override
    public void grab() {
        model.hand().grab();
    }

    @Override
    public void letGo() {
        model.hand().letGo();
    }

    @Override
    public void edit(Spot spot, Node place) {
        if (handle(spot).isPresent()) {
            layer.open(spot.grip(), place);
        }
    }

    @Override
    public void copyValue(Spot spot) {
        String value = Double.isNaN(spot.value()) ? spot.text() : Numbers.exact(spot.value());
        copy(value, "copied");
    }

    private void copy(String text, String said) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        model.say(Message.note(said, text));
    }

    @Override
    public void showMenu(Spot spot, Node place, double screenX, double screenY) {
        menu.getItems().clear();
        handle(spot).ifPresent(handle -> {
            item("menu.edit", () -> edit(spot, place));
            item(handle.opensOnClick() ? "menu.reset" : "menu.release", handle::reset).setDisable(!handle.isChanged());
        });
        item("menu.copy", () -> copyValue(spot));
        figure(place).filter(shown -> !shown.curves().isEmpty()).ifPresent(shown -> item("menu.hear", () -> hearing.play(shown)));
        if (hearing.isPlaying()) {
            item("menu.hear.stop", hearing::stop);
        }
        equation(spot).ifPresent(latex -> item("menu.latex", () -> copy(latex, "copied.latex")));
        menu.show(place, screenX, screenY);
    }

    /** The figure over which a spot lies. */
    private static Optional<Figure> figure(Node place) {
        Node node = place;
        while (node != null && !(node instanceof FigureView)) {
            node = node.getParent();
        }
        return node instanceof FigureView view ? Optional.ofNullable(view.figureProperty().get()) : Optional.empty();
    }

    @Override
    public void close() {
        hearing.stop();
    }

    /** The equation of the neuron or of the unit that a spot belongs to, at its step; empty for other spots. */
    private Optional<String> equation(Spot spot) {
        Scene now = model.stepSceneBinding().getValue();
        if (now == null || spot.unit() < 0 || spot.kind() == Spot.Kind.OUTPUT || spot.kind() == Spot.Kind.INPUT) {
            return Optional.empty();
        }
        int step = spot.step() > 0 ? spot.step() : now.selectedStep();
        Scene there = now.at(Playhead.at(step), step).selecting(spot.unit());
        boolean neuron = spot.gate() != null && now.trace().spec().gates().contains(spot.gate());
        return Optional.of(neuron ? LatexExport.neuron(there, NeuronChoice.of(there, spot.gate()))
                : LatexExport.equation(there));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(e -> action.run());
        menu.getItems().add(item);
        return item;
    }
}
