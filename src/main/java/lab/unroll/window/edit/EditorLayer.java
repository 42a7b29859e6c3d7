package lab.unroll.window.edit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import lab.unroll.figure.EditTarget;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/**
 * Lies over the window and shows the editor of a value beside the place that it belongs to. Escape, a press elsewhere or
 * another experiment closes it, and the keyboard goes back to the place.
 */
public final class EditorLayer extends Pane {

    private static final double GAP = 6;

    private final ValueEditor editor;
    private Node place;

    /** Hidden at first. */
    public EditorLayer(BenchModel model, Texts texts, EditableValues handles) {
        setPickOnBounds(false);
        editor = new ValueEditor(model, texts, handles, this::close);
        editor.setVisible(false);
        getChildren().add(editor);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        model.experimentProperty().addListener((o, was, is) -> close());
        sceneProperty().addListener((o, was, is) -> follow(is));
    }

    private void follow(Scene scene) {
        if (scene != null) {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                if (editor.isVisible() && !editor.getBoundsInParent().contains(sceneToLocal(e.getSceneX(),
                        e.getSceneY()))) {
                    hide();
                }
            });
        }
    }

    /** Opens the editor beside a node. */
    public void open(EditTarget grip, Node beside) {
        place = beside;
        editor.edit(grip);
        editor.setVisible(true);
        requestLayout();
        editor.first().requestFocus();
    }

    private void close() {
        if (editor.isVisible()) {
            hide();
            if (place.getScene() != null) {
                place.requestFocus();
            }
        }
    }

    private void hide() {
        editor.setVisible(false);
        editor.forget();
    }

    @Override
    protected void layoutChildren() {
        if (place == null || place.getScene() == null) {
            return;
        }
        double width = editor.prefWidth(-1);
        double height = editor.prefHeight(width);
        Bounds target = sceneToLocal(place.localToScene(place.getLayoutBounds()));
        Point2D at = beside(target, width, height);
        editor.resizeRelocate(Math.round(at.getX()), Math.round(at.getY()), width, height);
    }

    /** Below the target, or above it where there is no room below; inside the window. */
    private Point2D beside(Bounds target, double width, double height) {
        double below = target.getMaxY() + GAP;
        double y = below + height <= getHeight() - GAP ? below : Math.max(GAP, target.getMinY() - GAP - height);
        double x = target.getCenterX() - width / 2;
        return new Point2D(Math.max(GAP, Math.min(getWidth() - GAP - width, x)), y);
    }
}
