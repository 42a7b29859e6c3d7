package lab.unroll.window.stage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.figure.Level;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.StageModel;

/** The zoom ladder: a crumb for each level there is, from far to near; a click goes there. */
final class LadderView extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Level, Button> crumbs = new EnumMap<>(Level.class);

    LadderView(StageModel stage, Texts texts) {
        setId("ladder");
        getStyleClass().add("crumbs");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        for (Level level : Level.values()) {
            Button crumb = new Button();
            crumb.setId("level-" + level.id());
            crumb.getStyleClass().add("crumb");
            crumb.setMinWidth(USE_PREF_SIZE);
            texts.in("figure").label(crumb, level.key());
            texts.describe(crumb, "stage.level", texts.in("figure").text(level.key()));
            crumb.setOnAction(e -> stage.show(level));
            crumbs.put(level, crumb);
        }
        stage.levelsProperty().subscribe(this::offer);
        stage.levelProperty().subscribe(now -> crumbs.forEach(
                (level, crumb) -> crumb.pseudoClassStateChanged(CURRENT, level == now)));
    }

    private void offer(List<Level> levels) {
        getChildren().clear();
        for (Level level : levels) {
            if (!getChildren().isEmpty()) {
                Region chevron = Icons.of("chevron-right");
                chevron.getStyleClass().add("crumb-chevron");
                getChildren().add(chevron);
            }
            getChildren().add(crumbs.get(level));
        }
    }
}
