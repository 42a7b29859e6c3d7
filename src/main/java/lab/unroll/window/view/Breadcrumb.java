package lab.unroll.window.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;

/** Where in a view one is: a crumb for each part that is offered; a click goes there. */
public final class Breadcrumb extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Part, Button> crumbs = new HashMap<>();

    /**
     * The crumbs of a view.
     *
     * @param describe the key of what a crumb is for, with a place for the name of the part
     */
    public Breadcrumb(Parts parts, Texts texts, String describe) {
        setId("breadcrumb");
        getStyleClass().add("crumbs");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        for (Part part : parts.all()) {
            Button crumb = new Button();
            crumb.setId("part-" + part.id());
            crumb.getStyleClass().add("crumb");
            crumb.setMinWidth(USE_PREF_SIZE);
            texts.in(part.room()).label(crumb, part.key());
            texts.describe(crumb, describe, texts.in(part.room()).text(part.key()));
            crumb.setOnAction(e -> parts.show(part));
            crumbs.put(part, crumb);
        }
        parts.offered().subscribe(this::offer);
        parts.present().subscribe(now -> crumbs.forEach(
                (part, crumb) -> crumb.pseudoClassStateChanged(CURRENT, part.equals(now))));
    }

    private void offer(List<Part> offered) {
        getChildren().clear();
        for (Part part : offered) {
            if (!getChildren().isEmpty()) {
                Region chevron = Icons.of("chevron-right");
                chevron.getStyleClass().add("crumb-chevron");
                getChildren().add(chevron);
            }
            getChildren().add(crumbs.get(part));
        }
    }
}
