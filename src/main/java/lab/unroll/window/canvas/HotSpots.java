package lab.unroll.window.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import lab.unroll.figure.Spot;
import lab.unroll.window.kit.Hint;

/**
 * The hot spots of one figure. Nodes are kept and used again. Only one of them is a tab stop; from there the arrow keys
 * go to the neighbours. Where there are very many spots (the weights of a large layer), only those of some size have a
 * node of their own; one more node wanders to whichever of the others is pointed at or reached by arrow key.
 */
final class HotSpots extends Pane {

    private static final double TOOLTIP_GAP = 6;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final int MOST_NODES = 900;
    private static final double WORTH_A_NODE = 6;

    private final Hint tooltip = new Hint();
    private final List<HotSpot> nodes = new ArrayList<>();
    private final List<HotSpot> spare = new ArrayList<>();
    private final SpotDrag drag = new SpotDrag();
    private final HotSpot wanderer = newSpot();
    private List<Spot> all = List.of();
    private SpotGrid withoutNode = new SpotGrid(List.of());
    private HotSpot tabStop;
    private Consumer<Spot> onSpot = spot -> { };
    private Consumer<Spot> besides = spot -> { };
    private SpotEditor hand;
    private Consumer<Spot> onOpen = spot -> { };
    private Consumer<Spot> onPoint = spot -> { };

    HotSpots(Node picture) {
        setPickOnBounds(false);
        sceneProperty().addListener((o, was, is) -> tooltip.hide());
        wanderer.setVisible(false);
        getChildren().add(wanderer);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_RELEASED, drag::keyReleased);
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, e -> wanderTo(e.getX(), e.getY()));
    }

    void setOnSpot(Consumer<Spot> action) {
        onSpot = action;
    }

    void alsoOnSpot(Consumer<Spot> action) {
        besides = action;
    }

    /** Is told what is pointed at or reached by key, and null when nothing is any more. */
    void setOnPoint(Consumer<Spot> action) {
        onPoint = action;
    }

    void setHand(SpotEditor now) {
        hand = now;
        drag.setHand(now);
    }

    void setOnOpen(Consumer<Spot> action) {
        onOpen = action;
    }

    /** Covers these spots, those in front last. */
    void show(List<Spot> spots) {
        all = spots;
        List<Spot> withNode = spots.size() <= MOST_NODES ? spots
                : spots.stream().filter(HotSpots::isWorthANode).limit(MOST_NODES).toList();
        withoutNode = new SpotGrid(spots.size() <= MOST_NODES ? List.of()
                : spots.stream().filter(spot -> !isWorthANode(spot)).toList());
        wanderer.setVisible(wanderer.isVisible() && !withoutNode.isEmpty());
        provideNodes(withNode.size());
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).standFor(withNode.get(i));
            refreshTooltip(nodes.get(i));
        }
        if (tabStop == null || tabStop != wanderer && !nodes.contains(tabStop)) {
            moveTabStop(nodes.isEmpty() ? null : nodes.get(0));
        }
    }

    private static boolean isWorthANode(Spot spot) {
        return Math.min(spot.bounds().getWidth(), spot.bounds().getHeight()) >= WORTH_A_NODE;
    }

    private void provideNodes(int count) {
        while (nodes.size() > count) {
            HotSpot last = nodes.remove(nodes.size() - 1);
            if (last == tooltip.getOwnerNode()) {
                tooltip.hide();
            }
            getChildren().remove(last);
            spare.add(last);
        }
        List<HotSpot> more = new ArrayList<>();
        while (nodes.size() + more.size() < count) {
            more.add(spare.isEmpty() ? newSpot() : spare.remove(spare.size() - 1));
        }
        nodes.addAll(more);
        getChildren().addAll(more);
        wanderer.toFront();
    }

    private HotSpot newSpot() {
        HotSpot made = new HotSpot(this);
        Tooltip.install(made, tooltip);
        made.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> {
            tooltip.setText(made.spot().text());
            onPoint.accept(made.spot());
        });
        made.addEventFilter(MouseEvent.MOUSE_EXITED, e -> onPoint.accept(null));
        made.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                moveTabStop(made);
                made.requestFocus();
                if (e.getClickCount() == 2) {
                    onOpen.accept(made.spot());
                } else {
                    press(made);
                }
            }
        });
        drag.follow(made);
        made.setOnContextMenuRequested(e -> {
            if (hand != null && made.spot() != null) {
                hand.showMenu(made.spot(), made, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
        made.focusVisibleProperty().addListener((o, was, is) -> tell(made, is));
        made.focusedProperty().addListener((o, was, is) -> {
            if (!is && made.getPseudoClassStates().contains(REACHED)) {
                made.pseudoClassStateChanged(REACHED, false);
                tell(made, false);
            }
        });
        return made;
    }

    private void refreshTooltip(HotSpot spot) {
        if (spot.isHover() || spot.isFocused()) {
            tooltip.setText(spot.spot().text());
        }
    }

    private void wanderTo(double x, double y) {
        if (withoutNode.isEmpty() || wanderer.isFocused()) {
            return;
        }
        Spot under = withoutNode.at(x, y).orElse(null);
        wanderer.setVisible(under != null);
        if (under != null && under != wanderer.spot()) {
            wanderer.standFor(under);
            tooltip.setText(under.text());
        }
    }

    /** A spot reached by keyboard shows its tooltip at once. */
    private void tell(HotSpot spot, boolean show) {
        tooltip.hide();
        onPoint.accept(show ? spot.spot() : null);
        if (show && spot.spot() != null && getScene() != null && getScene().getWindow() != null) {
            Bounds place = spot.localToScreen(spot.getLayoutBounds());
            tooltip.setText(spot.spot().text());
            tooltip.show(spot, place.getMinX(), place.getMaxY() + TOOLTIP_GAP);
        }
    }

    void press(HotSpot spot) {
        Spot pressed = spot.spot();
        onSpot.accept(pressed);
        if (hand != null && hand.handle(pressed).filter(EditableValue::opensOnClick).isPresent()) {
            hand.edit(pressed, spot);
        }
        besides.accept(pressed);
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
        if (!(e.getTarget() instanceof HotSpot from) || e.isAltDown()) {
            return;
        }
        if (drag.keyPressed(from, e) || hand != null && handKey(from, e)) {
            e.consume();
            return;
        }
        if (e.isShortcutDown()) {
            return;
        }
        switch (e.getCode()) {
            case ENTER, SPACE -> press(from);
            case LEFT, RIGHT, UP, DOWN -> Neighbours.of(from.spot(), e.getCode(), all).ifPresent(this::focus);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private boolean handKey(HotSpot spot, KeyEvent e) {
        if (COPY.match(e)) {
            hand.copyValue(spot.spot());
        } else if (e.getCode() == KeyCode.F2) {
            hand.edit(spot.spot(), spot);
        } else if (e.getCode() == KeyCode.DELETE) {
            hand.handle(spot.spot()).ifPresent(EditableValue::reset);
        } else {
            return false;
        }
        return true;
    }

    private void focus(Spot spot) {
        HotSpot to = wanderer;
        for (HotSpot node : nodes) {
            to = node.spot() == spot ? node : to;
        }
        if (to == wanderer) {
            wanderer.standFor(spot);
            wanderer.setVisible(true);
        }
        moveTabStop(to);
        to.requestFocus();
        // Focus that is asked for counts as not visible, wherever the wish came from; an arrow key's has to be seen.
        to.pseudoClassStateChanged(REACHED, true);
        tell(to, true);
    }
}
