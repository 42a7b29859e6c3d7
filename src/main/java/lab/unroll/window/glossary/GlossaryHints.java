package lab.unroll.window.glossary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;
import lab.unroll.glossary.Glossary;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.kit.Hint;

/** A hint for every term and symbol that is pointed at, in text and in formulas of the window. */
public final class GlossaryHints {

    private static final Duration DELAY = Duration.millis(350);
    private static final double BELOW = 18;
    private static final double WIDEST = 320;

    private final ObservableValue<Glossary> glossary;
    private final Hint hint = new Hint();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private String told = "";
    private MouseEvent last;

    private GlossaryHints(ObservableValue<Glossary> glossary) {
        this.glossary = glossary;
        hint.setId("glossary-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(WIDEST);
    }

    /** Explains whatever is pointed at in a scene. */
    public static void follow(Scene scene, ObservableValue<Glossary> glossary) {
        GlossaryHints hints = new GlossaryHints(glossary);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, hints::point);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hints.hide());
        scene.addEventFilter(MouseEvent.MOUSE_EXITED, e -> hints.hide());
    }

    private void point(MouseEvent e) {
        last = e;
        Node node = e.getTarget() instanceof Node target ? target : null;
        String words = node == null ? "" : explain(node, new Point2D(e.getSceneX(), e.getSceneY()));
        if (words.equals(told)) {
            return;
        }
        hide();
        told = words;
        if (!words.isEmpty()) {
            delay.setOnFinished(end -> {
                if (node.getScene() != null && node.getScene().getWindow() != null) {
                    hint.setText(words);
                    hint.show(node, e.getScreenX(), e.getScreenY() + BELOW);
                }
            });
            delay.playFromStart();
        }
    }

    private void hide() {
        told = "";
        delay.stop();
        hint.hide();
    }

    /** What is known of what lies at a point; nothing where a control explains itself. */
    String explain(Node pointed, Point2D at) {
        Glossary now = glossary.getValue();
        if (pointed instanceof Text text && text.getParent() != null
                && text.getParent().getStyleClass().contains("lesson-text")) {
            int place = text.hitTest(text.sceneToLocal(at)).getCharIndex();
            return now.at(text.getText(), place).map(Glossary.Entry::told).orElse("");
        }
        for (Node node = pointed; node != null; node = node.getParent()) {
            if (node instanceof FormulaNode formula) {
                return told(now.ofFormula(formula.markup()));
            }
            if (node instanceof FigureView figure) {
                // its letters are found in the background
                figure.explainLetters(markup -> told(glossary.getValue().ofFormula(markup)), () -> point(last));
                return figure.meaningAt(at);
            }
            if (node instanceof Label label) {
                return label.getTooltip() != null ? "" : ofLabel(now, label.getText());
            }
            if (node instanceof Control) {
                return "";
            }
        }
        return "";
    }

    /** A label is explained where it is a term from its beginning on. */
    private static String ofLabel(Glossary now, String text) {
        Optional<Glossary.Entry> first = text == null || text.isBlank() ? Optional.empty() : now.at(text, 0);
        return first.or(() -> now.ofFormula(text == null ? "" : text).stream().findFirst()).map(Glossary.Entry::told).orElse("");
    }

    private static String told(List<Glossary.Entry> entries) {
        return entries.stream().map(Glossary.Entry::told).collect(Collectors.joining("\n"));
    }
}
