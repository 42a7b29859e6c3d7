package lab.unroll.window.edit;

import javafx.scene.Node;
import lab.unroll.figure.EditTarget;
import lab.unroll.window.kit.CardLayer;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** Shows the editor of a value beside the place that it belongs to. Another experiment closes it as well. */
public final class EditorLayer extends CardLayer {

    private final ValueEditor editor;

    /** Hidden at first. */
    public EditorLayer(BenchModel model, Texts texts, EditableValues handles) {
        editor = new ValueEditor(model, texts, handles, this::close);
        hold(editor);
        model.experimentProperty().addListener((o, was, is) -> close());
    }

    /** Opens the editor beside a node. */
    public void open(EditTarget grip, Node beside) {
        editor.edit(grip);
        open(beside);
        editor.first().requestFocus();
    }

    @Override
    protected void hide() {
        super.hide();
        editor.forget();
    }
}
