package lab.unroll.bench.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import lab.unroll.figure.Spot;

/**
 * The hot spots of one figure. Nodes are kept and used again. Only one of them is a tab stop; from there the arrow keys
 * go to the neighbours.
 */
final class HotSpots extends Pane {

    private static final Duration TOOLTIP_DELAY = Duration.millis(150);
    private static final double TOOLTIP_GAP = 6;

    private final Tooltip tooltip = new Tooltip();
    private final List<HotSpot> shown = new ArrayList<>();
    private final List<HotSpot> spare = new ArrayList<>();
    private HotSpot tabStop;
    private Consumer<Spot> onSpot = spot -> { };

    HotSpots(Node picture) {
        setPickOnBounds(false);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.getStyleClass().add("figure-tooltip");
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        picture.focusedProperty().addListener((o, was, is) -> tooltip.hide());
    }

    void setOnSpot(Consumer<Spot> action) {
        onSpot = action;
    }

    /** Covers these spots, those in front last. */
    void show(List<Spot> spots) {
        while (shown.size() > spots.size()) {
            HotSpot last = shown.remove(shown.size() - 1);
            getChildren().remove(last);
            spare.add(last);
        }
        while (shown.size() < spots.size()) {
            HotSpot more = spare.isEmpty() ? newSpot() : spare.remove(spare.size() - 1);
            shown.add(more);
            getChildren().add(more);
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).standFor(spots.get(i));
            if (shown.get(i).isHover() || shown.get(i).isFocused()) {
                tooltip.setText(spots.get(i).text());
            }
        }
        if (tabStop == null || !shown.contains(tabStop)) {
            moveTabStop(shown.isEmpty() ? null : shown.get(0));
        }
    }

    private HotSpot newSpot() {
        HotSpot made = new HotSpot(this);
        Tooltip.install(made, tooltip);
        made.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> tooltip.setText(made.spot().text()));
        made.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                moveTabStop(made);
                made.requestFocus();
                press(made);
            }
        });
        made.focusVisibleProperty().addListener((o, was, is) -> tell(made, is));
        return made;
    }

    /** A spot reached by keyboard shows its tooltip at once. */
    private void tell(HotSpot spot, boolean show) {
        tooltip.hide();
        if (show && spot.spot() != null && getScene() != null && getScene().getWindow() != null) {
            Bounds place = spot.localToScreen(spot.getLayoutBounds());
            tooltip.setText(spot.spot().text());
            tooltip.show(spot, place.getMinX(), place.getMaxY() + TOOLTIP_GAP);
        }
    }

    void press(HotSpot spot) {
        onSpot.accept(spot.spot());
    }

    private void moveTabStop(HotSpot to) {
        if (tabStop != null) {
            tabStop.setFocusTraversable(false);
        }
        tabStop = to;
        if (to != null) {
            to.setFocusTraversable(true);
        }
    }

    private void keyPressed(KeyEvent e) {
        if (!(e.getTarget() instanceof HotSpot from) || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            press(from);
            e.consume();
        } else if (e.getCode().isArrowKey()) {
            HotSpot to = neighbour(from, e.getCode());
            if (to != null) {
                moveTabStop(to);
                to.requestFocus();
            }
            e.consume();
        }
    }

    /** The nearest spot in a direction: what lies aside counts three times. */
    private HotSpot neighbour(HotSpot from, KeyCode direction) {
        HotSpot best = null;
        double least = Double.POSITIVE_INFINITY;
        for (HotSpot other : shown) {
            double dx = other.spot().bounds().getCenterX() - from.spot().bounds().getCenterX();
            double dy = other.spot().bounds().getCenterY() - from.spot().bounds().getCenterY();
            double along = switch (direction) {
                case LEFT, KP_LEFT -> -dx;
                case RIGHT, KP_RIGHT -> dx;
                case UP, KP_UP -> -dy;
                default -> dy;
            };
            boolean level = direction == KeyCode.LEFT || direction == KeyCode.RIGHT;
            double distance = along + 3 * Math.abs(level ? dy : dx);
            if (along > 0.5 && distance < least) {
                least = distance;
                best = other;
            }
        }
        return best;
    }
}
