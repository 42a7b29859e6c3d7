package lab.unroll.window.rewind;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.RewindModel;
import lab.unroll.window.work.BenchController;

/** Says, while the bench shows the network as it was, at which step, and leads on from there or back to now. */
public final class PastLine extends HBox {

    private static final double MEGABYTE = 1 << 20;

    private final RewindModel place;
    private final Texts texts;

    /** The line of a bench. */
    public PastLine(BenchController bench, Texts texts) {
        this.place = bench.model().rewind();
        this.texts = texts;
        setId("past");
        getStyleClass().add("past-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        Label where = new Label();
        where.setId("past-where");
        where.textProperty().bind(Bindings.createStringBinding(this::where, place.pastProperty(), place.branchesProperty(),
                bench.model().languageProperty()));
        Hint whole = new Hint();
        whole.textProperty().bind(where.textProperty());
        where.setTooltip(whole);
        Label kept = new Label();
        kept.setId("past-kept");
        kept.getStyleClass().add("secondary");
        kept.textProperty().bind(Bindings.createStringBinding(this::kept, place.pastProperty(), place.branchesProperty(),
                bench.model().languageProperty()));
        accessibleTextProperty().bind(Bindings.concat(where.textProperty(), ". ", kept.textProperty()));
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        visibleProperty().bind(place.backBinding());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(Icons.of("undo"), where, kept, space,
                button("past-go-on", "rewind.go-on", () -> bench.rewind().goOn()),
                button("past-now", "rewind.now", () -> bench.rewind().backToNow()));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(button, key);
        texts.describe(button, key + ".describe");
        button.setOnAction(e -> action.run());
        return button;
    }

    private String where() {
        RewindModel.Past past = place.pastProperty().get();
        if (past == null) {
            return "";
        }
        String line = place.branchesProperty().get().all().size() == 1 ? "rewind.line" : "rewind.line.branch";
        String told = texts.get(line, Steps.grouped(past.step()), Steps.grouped(place.now()), past.branch());
        return past.isExact() ? told : told + " " + texts.get("rewind.nearest", Steps.grouped(past.wanted()));
    }

    private String kept() {
        if (!place.isBack()) {
            return "";
        }
        int steps = place.branchesProperty().get().kept(place.branchesProperty().get().current()).length;
        return texts.get("rewind.kept", steps, String.format(Locale.ROOT, "%.1f", place.heldProperty().get() / MEGABYTE),
                place.memoryProperty().get() >> 20);
    }
}
