package lab.unroll.window.frame;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;

/**
 * A panel beside the stage that folds: by its key, by a handle on its edge, and by a double click on the edge. Folded it is
 * as thin as its handle, or a strip that shows the most important.
 */
final class FoldingPanel extends StackPane {

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    /** Breadth of the edge that takes the double click: so narrow that no control lies under it. */
    private static final double EDGE = 5;
    private static final double HANDLE = 12;

    private final Orientation orientation;
    private final Node content;
    private final Node strip;
    private final double stripSize;
    private final StackPane edge = new StackPane();
    private double size;
    private boolean open = true;

    /**
     * A panel.
     *
     * @param side      where its edge towards the stage is
     * @param content   what it shows when it is open
     * @param strip     what it shows when it is folded; null for its handle only
     * @param stripSize how thick that strip is
     */
    FoldingPanel(Panel which, PanelsModel panels, Texts texts, Side side, Node content, Node strip, double stripSize) {
        this.orientation = side.isVertical() ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        this.content = content;
        this.strip = strip;
        this.stripSize = strip == null ? HANDLE : stripSize;
        setId("panel-" + which.id());
        getStyleClass().addAll("folding-panel", "folding-" + which.id());
        Region line = new Region();
        line.getStyleClass().add("fold-edge");
        Region icon = Icons.of("chevron-left");
        Button handle = new Button(null, icon);
        handle.setId("fold-" + which.id());
        handle.getStyleClass().addAll("fold-handle", side.isVertical() ? "across" : "along");
        texts.describe(handle, "fold." + which.id() + ".describe", which.key().getName());
        handle.setOnAction(e -> panels.toggle(which));
        edge.getChildren().addAll(line, handle);
        edge.setPickOnBounds(false);
        edge.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.getTarget() == line) {
                panels.toggle(which);
            }
        });
        if (orientation == Orientation.HORIZONTAL) {
            line.setMaxWidth(EDGE);
            edge.setMaxWidth(HANDLE);
        } else {
            line.setMaxHeight(EDGE);
            edge.setMaxHeight(HANDLE);
        }
        Pos place = switch (side) {
            case LEFT -> Pos.CENTER_LEFT;
            case RIGHT -> Pos.CENTER_RIGHT;
            case TOP -> Pos.TOP_CENTER;
            case BOTTOM -> Pos.BOTTOM_CENTER;
        };
        StackPane.setAlignment(edge, place);
        StackPane.setAlignment(line, place);
        StackPane.setAlignment(handle, place);
        panels.openProperty(which).subscribe(now -> {
            open = now;
            Icons.show(icon, "chevron-" + towards(side, now));
            show();
        });
    }

    /** Where the chevron points: the open panel goes to its own side, away from the stage. */
    private static String towards(Side side, boolean open) {
        return switch (side) {
            case LEFT -> open ? "right" : "left";
            case RIGHT -> open ? "left" : "right";
            case TOP -> open ? "down" : "up";
            case BOTTOM -> open ? "up" : "down";
        };
    }

    /** How wide it is when it is open, or how high. */
    void setSize(double wanted) {
        size = wanted;
        show();
    }

    private void show() {
        pseudoClassStateChanged(FOLDED, !open);
        Node shown = open ? content : strip;
        if (shown == null) {
            getChildren().setAll(edge);
        } else if (!getChildren().equals(List.of(shown, edge))) {
            getChildren().setAll(shown, edge);
        }
        double now = open ? size : stripSize;
        if (orientation == Orientation.HORIZONTAL) {
            setMinWidth(now);
            setPrefWidth(now);
            setMaxWidth(now);
        } else {
            setMinHeight(now);
            setPrefHeight(now);
            setMaxHeight(now);
        }
    }
}
